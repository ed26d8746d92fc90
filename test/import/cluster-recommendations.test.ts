/** Clusters as they come of imports: of any order, after a kill, after what a person said, and the second time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_FOLDER, readTable } from '../../src/import/catalogue/catalogue-tables';
import { type Told, groupsOf, instrumentReader } from '../../src/import/cluster-recommendations';
import type { Draft } from '../../src/import/draft';
import { StateNames } from '../../src/import/state-names';
import { readUprInfo } from '../../src/import/upr/upr-info';
import { settleWhatWasLeft } from '../../src/import/settle-withheld';
import { type RunReport, runImport } from '../../src/import/run';
import type { DraftRow } from '../../src/import/write-batch';
import { sourceFacts } from '../../src/import/catalogue/catalogue';
import { type House, openHouse } from '../ask';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const TEXTS: Readonly<Record<string, string>> = {
  a1: 'Ratify the Optional Protocol to the Convention against Torture',
  a2: 'Consider acceding to OPCAT',
  a3: 'Ratify OPCAT as soon as possible',
  b1: 'Ratify the Convention on the Rights of Persons with Disabilities',
  b2: 'Accelerate the ratification of CRPD',
  c1: 'Abolish the death penalty',
  c2: 'Take steps to abolish capital punishment',
  d1: 'Maintain the death penalty',
  e1: 'Build schools for girls in the mountains',
};

const draftOf = (key: string, more: Partial<Draft> = {}): Draft => ({
  noun: 'Recommendation',
  key: `test:${key}`,
  values: { recommendationKind: 'RECOMMENDATION', text: TEXTS[key] ?? key },
  pairs: { RecordState: [{ kind: 'State', key: 'state:MEX' }] },
  ...more,
});

async function take(drafts: readonly Draft[], more: { readonly dryRun?: boolean } = {}): Promise<RunReport> {
  const rows: DraftRow[] = drafts.map((draft, at) => ({ file: 'test', number: at + 1, printed: '', value: [draft] }));
  const source = sourceFacts(CATALOGUE_FOLDER, 'upr-info-csv');
  return runImport({ database: house.database, source, format: 'upr-info', files: [], digest: null, rows, batchSize: 2, log: () => undefined, ...more }); // prettier-ignore
}

/** The clusters, as the keys of their members, and their numbers. */
async function clusters(): Promise<{ readonly keys: string[]; readonly ids: number[] }> {
  const rows = await house.write(
    `SELECT c.id, string_agg(substr(r.key, 6), ' ' ORDER BY r.key), s.code FROM cluster c JOIN cluster_member m ON m.cluster_id = c.id JOIN record r ON r.id = m.record_id JOIN state s ON s.id = c.state_id
     GROUP BY c.id, s.code ORDER BY 3, 2`,
  );
  return { keys: rows.map(([, members, state]) => `${String(state)} ${String(members)}`), ids: rows.map(([id]) => id as number) };
}

const EXPECTED = ['MEX a1 a2 a3', 'MEX b1 b2', 'MEX c1 c2'];
const ALL = Object.keys(TEXTS);

describe('recommendations that say the same', () => {
  it('form clusters, those that ask something else do not, and a second run changes nothing', async () => {
    await take(ALL.map((key) => draftOf(key)));
    const first = await clusters();
    expect(first.keys).toEqual(EXPECTED);
    expect((await take(ALL.map((key) => draftOf(key)))).totals).toMatchObject({ created: 0, updated: 0 });
    expect(await clusters()).toEqual(first);
    expect(await house.write('SELECT * FROM unsettled_state')).toEqual([]);
  });

  it('form the same clusters in whatever order and in how many runs they arrive, and those that stand keep their number', async () => {
    await take([...ALL].reverse().map((key) => draftOf(key)));
    expect((await clusters()).keys).toEqual(EXPECTED);
    await house.close();
    house = await openHouse();
    await take(['b2', 'a3', 'c2', 'e1', 'a2'].map((key) => draftOf(key)));
    const before = await clusters();
    expect(before.keys).toEqual(['MEX a2 a3']);
    await take(['d1', 'b1', 'c1', 'a1'].map((key) => draftOf(key)));
    const after = await clusters();
    expect(after.keys).toEqual(EXPECTED);
    expect(after.ids[0]).toBe(before.ids[0]);
  });

  it('are clustered for each State to which they are addressed, and apart from pledges, concerns and other languages', async () => {
    const to = (...states: string[]): Partial<Draft> => ({
      pairs: { RecordState: states.map((state) => ({ kind: 'State', key: `state:${state}` })) },
    });
    await take([
      draftOf('c1', to('FRA', 'MEX')),
      draftOf('c2', to('FRA')),
      draftOf('other-language', { values: { recommendationKind: 'RECOMMENDATION', text: TEXTS['c1'], language: 'fr' } }),
      draftOf('pledge', { values: { recommendationKind: 'VOLUNTARY_PLEDGE', text: TEXTS['c1'] } }),
      draftOf('concern', { values: { recommendationKind: 'CONCERN', text: TEXTS['c1'] } }),
    ]);
    expect((await clusters()).keys).toEqual(['FRA c1 c2']);
  });

  it('leave their cluster when their words change', async () => {
    await take(ALL.map((key) => draftOf(key)));
    await take([draftOf('c2', { values: { recommendationKind: 'RECOMMENDATION', text: 'Train judges' } })]);
    expect((await clusters()).keys).toEqual(['MEX a1 a2 a3', 'MEX b1 b2']);
  });

  it('are clustered at the next start where a kill prevented it, and not by a dry run', async () => {
    await take(
      ALL.map((key) => draftOf(key)),
      { dryRun: true },
    );
    expect(await house.write('SELECT * FROM unsettled_state')).toEqual([]);
    await take(ALL.map((key) => draftOf(key)));
    const first = await clusters();
    // As a kill between the last batch and the end of the run leaves it.
    await house.write('DELETE FROM cluster');
    await house.write(`INSERT INTO unsettled_state SELECT id FROM state WHERE code = 'MEX'`);
    await settleWhatWasLeft(house.database);
    expect((await clusters()).keys).toEqual(first.keys);
    expect(await house.write('SELECT * FROM unsettled_state')).toEqual([]);
  });
});

describe('what a person said of two', () => {
  const say = (one: string, other: string, said: string): Promise<unknown> =>
    house.write(
      `INSERT INTO cluster_assertion (one_key, other_key, said, said_by, reason) VALUES ($1, $2, $3, 'A lawyer', 'Read both.')`,
      [`test:${one}`, `test:${other}`, said],
    );

  it('is obeyed, and stands after later imports', async () => {
    await say('a1', 'a2', 'DIFFERENT');
    await say('c1', 'e1', 'SAME');
    await take(ALL.map((key) => draftOf(key)));
    const expected = ['MEX a1 a3', 'MEX b1 b2', 'MEX c1 c2 e1'];
    expect((await clusters()).keys).toEqual(expected);
    await take([draftOf('Dig wells in the desert')]);
    expect((await clusters()).keys).toEqual(expected);
  });

  it('is obeyed of a record that got another first key', async () => {
    await say('c1', 'e1', 'SAME');
    await take(['c1', 'e1'].map((key) => draftOf(key)));
    await house.write(
      `WITH r AS (UPDATE record SET key = 'un-rec:A/HRC/1/1#1' WHERE key = 'test:e1' RETURNING id)
       INSERT INTO identifier (record_id, scheme, value) SELECT id, 'test', 'e1' FROM r`,
    );
    await take([draftOf('Dig wells in the desert')]);
    expect((await clusters()).ids).toHaveLength(1);
  });

  it('is of use before the records are there, and DIFFERENT is obeyed where SAME would join by way of a third', async () => {
    await say('c1', 'd1', 'SAME');
    await say('d1', 'e1', 'SAME');
    await say('c1', 'e1', 'DIFFERENT');
    await take([draftOf('c1')]);
    expect((await clusters()).keys).toEqual([]);
    await take(['d1', 'e1'].map((key) => draftOf(key)));
    expect((await clusters()).keys).toEqual(['MEX c1 d1']);
  });
});

const REAL = join(process.cwd(), '../shared/data/upr-info-csv');
const onRealWords = existsSync(REAL) ? it : it.skip;

/** Hand-made: recommendations of seven States that say the same, chosen by reading their lists before there were clusters; and pairs, judged by hand, that do not. */
interface Labelled {
  readonly state: string;
  readonly same: boolean;
  readonly members: readonly string[];
}

describe('on real words', () => {
  onRealWords(
    'finds half of the pairs that a reader puts together and few of those that he does not (skipped without ../shared/data)',
    async () => {
      const labelled = readFileSync(join(__dirname, '../fixtures/gold/recommendation-clusters.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Labelled);
      const names = readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never);
      const byState = new Map<string, Map<string, Told>>(labelled.map(({ state }) => [state, new Map()]));
      for await (const { value } of readUprInfo([REAL], new StateNames(names))) {
        if (value?.kind !== 'RECOMMENDATION') continue;
        const { key, text, language, addressees } = value;
        const ofState = byState.get(addressees[0] ?? '');
        if (!ofState?.has(key)) ofState?.set(key, { id: ofState.size, key, text, language });
      }
      const read = instrumentReader();
      const clusterOf = new Map<string, string>();
      for (const [state, told] of byState) {
        const list = [...told.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
        for (const [at, group] of groupsOf(list, new Set(), read, []).entries())
          for (const id of group) clusterOf.set(list.find((one) => one.id === id)?.key ?? '', `${state} ${at}`);
      }
      const together = (same: boolean): boolean[] =>
        labelled
          .filter((one) => one.same === same)
          .flatMap(({ members }) =>
            members.flatMap((one, at) =>
              members.slice(at + 1).map((other) => {
                const cluster = clusterOf.get(one);
                return cluster !== undefined && cluster === clusterOf.get(other);
              }),
            ),
          );
      const [found, wrong] = [together(true), together(false)];
      expect(found).toHaveLength(348);
      expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(180);
      expect(wrong.filter(Boolean).length).toBeLessThanOrEqual(5);
    },
    120_000,
  );
});
