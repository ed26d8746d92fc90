/** What the house holds, from which source, up to when. */
import { countRecords } from '../../../src/domain/sources/coverage.resolver';
import { type House, openHouse, savedOperation } from '../../ask';
import { aParticipation, anAttestation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Coverage {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly sources: readonly {
    readonly source: { readonly slug: string };
    readonly records: readonly { readonly kind: string; readonly count: number }[];
    readonly attestations: number;
    readonly conflicts: number;
    readonly lastRun: object | null;
  }[];
  readonly participation: readonly {
    readonly instrument: { readonly slug: string };
    readonly acts: number;
    readonly knownUntil: string;
    readonly isComplete: boolean;
  }[];
}

async function coverage(ask = house.ask): Promise<Coverage> {
  const { data, errors } = await ask(savedOperation('Coverage').text);
  expect(errors).toEqual([]);
  return data.coverage as Coverage;
}

describe('coverage', () => {
  it('counts what the lists count', async () => {
    const { kinds } = await coverage();
    for (const { kind, count } of kinds) {
      const many = house.model.nouns.get(kind)?.many ?? '';
      expect([kind, (await house.ask(`{ list: ${many} { totalCount } }`)).data.list.totalCount]).toEqual([kind, count]);
    }
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['Instrument', 'Provision', 'Participation', 'State', 'Mechanism', 'Subject', 'Parallel']),
    );
  });

  it('tells each source with its last run, and the sources that gave nothing', async () => {
    await house.pretend(async (ask, write) => {
      await aParticipation(write);
      const { sources } = await coverage(ask);
      const catalogue = sources.find(({ source }) => source.slug === 'catalogue');
      expect(catalogue?.lastRun).toMatchObject({ refused: 0 });
      const { rowsRead, created, updated, unchanged, refused } = catalogue?.lastRun as Record<string, number>;
      expect(rowsRead).toBe((created ?? 0) + (updated ?? 0) + (unchanged ?? 0) + (refused ?? 0));
      const ofTests = sources.find(({ source }) => source.slug === 'of-tests');
      expect(ofTests).toMatchObject({
        lastRun: null,
        records: [
          { kind: 'Instrument', count: 1 },
          { kind: 'Participation', count: 1 },
          { kind: 'State', count: 1 },
        ],
      });
    });
  });

  it('tells until when the acts in each treaty are known', async () => {
    const { participation } = await coverage();
    const echr = participation.find(({ instrument }) => instrument.slug === 'echr');
    expect(echr).toMatchObject({ knownUntil: '2025', isComplete: true });
    expect(echr?.acts).toBe(
      (await house.ask('{ participations(filter: { instrument: "echr" }) { totalCount } }')).data.participations.totalCount,
    );
  });

  it('counts nothing that is hidden, nor what hangs on it', async () => {
    await house.pretend(async (ask, write) => {
      const conflict = { agreement: 'CONFLICTS', record_id: await idOf(write, 'Provision', 'echr:6') };
      await anAttestation(write, conflict);
      const before = await coverage(ask);
      expect(before.sources.find(({ source }) => source.slug === 'of-tests')).toMatchObject({ attestations: 1, conflicts: 1 });
      await hide(write, await idOf(write, 'Instrument', 'echr'));
      const after = await coverage(ask);
      expect(after.sources.find(({ source }) => source.slug === 'of-tests')).toMatchObject({ attestations: 0, conflicts: 0 });
      expect(after.participation.map(({ instrument }) => instrument.slug)).not.toContain('echr');
      const fewer = (kind: string): boolean =>
        (after.kinds.find((one) => one.kind === kind)?.count ?? 0) < (before.kinds.find((one) => one.kind === kind)?.count ?? 0);
      expect(['Instrument', 'Provision', 'Participation', 'Parallel'].filter(fewer)).toEqual([
        'Instrument',
        'Provision',
        'Participation',
        'Parallel',
      ]);
      expect(fewer('State')).toBe(false);
    });
  });

  it('gives the front page its counts by kind and source in one statement', async () => {
    const reader = house.reader();
    const counts = await countRecords(reader);
    expect(reader.statements).toBe(1);
    expect(counts.find(({ kind }) => kind === 'Subject')?.count).toBe(
      (await house.ask('{ subjects { totalCount } }')).data.subjects.totalCount,
    );
  });
});
