/** Taking data out of a real database: whole, in parts, with conditions, and without what is hidden. */
import { parse } from 'csv-parse/sync';
import { Exporter } from '../../src/export/exporter';
import { type House, type Write, openHouse, pluck } from '../ask';
import {
  aCitation,
  aCrossReference,
  aDecision,
  aParagraph,
  aProvision,
  aRecommendation,
  anAttestation,
  anIdentifier,
  forget,
  hide,
  idOf,
} from '../factories';
import { type Take, linesOf, takeFrom } from './take';

let house: House;
let take: Take;
let lists: string[];
/** Every list, taken out whole once. */
const whole = new Map<string, string>();
beforeAll(async () => {
  house = await openHouse();
  take = takeFrom(house);
  ({ lists } = new Exporter(house.model, house.schema, house.reader));
  await furnish();
  for (const list of lists) whole.set(list, await take(list));
});
afterAll(() => house.close());

/** A decision and a recommendation with everything that hangs on records. */
async function furnish(): Promise<void> {
  const { write } = house;
  const [mexico, france, life] = [
    await idOf(write, 'State', 'MEX'),
    await idOf(write, 'State', 'FRA'),
    await idOf(write, 'Subject', 'life'),
  ];
  const decision = await aDecision(write, { name: 'Blorq v. Mexico', date: '2014-01-24' }, { key: 'test:decision' });
  await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2), ($1, $3)', [decision, mexico, france]);
  const recommendation = await aRecommendation(
    write,
    { states: [mexico], recommenders: [france], subjects: [life], text: '=1+1', cycle: -2, issues: ['a|b', 'c'] },
    { key: 'test:recommendation' },
  );
  await anIdentifier(write, { record_id: recommendation, scheme: 'uhri', value: 'x' });
  await anAttestation(write, { record_id: recommendation });
  await aParagraph(write, { record_id: decision, text: 'Blorq is named.' });
  await aCitation(write, { citing_id: decision, cited_id: recommendation, outcome: 'RESOLVED' });
  await aCrossReference(write, { citing_id: decision, cited_id: recommendation, relation: 'CITES' });
}

describe('what is taken out', () => {
  it('is every row that the list has, once, in every list', async () => {
    for (const list of lists) {
      const { data, errors } = await house.ask(`{ list: ${list} { totalCount } }`);
      expect(errors).toEqual([]);
      const rows = linesOf(whole.get(list) ?? '');
      expect([list, rows.length]).toEqual([list, data.list.totalCount]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  it('has the values of the graph, keys for what a row points at, and its source', async () => {
    const [row] = linesOf(await take('recommendations', 'jsonl', { addressees: 'MEX', recommenders: 'FRA' }));
    expect(row).toMatchObject({
      key: 'test:recommendation', text: '=1+1', cycle: -2, issues: ['a|b', 'c'], addressees: ['MEX'], recommenders: ['FRA'], subjects: ['life'],
      identifiers: ['uhri:x'], attestations: ['of-tests'], document: null, source: 'of-tests', sourceName: 'Made by tests', licence: null,
    }); // prettier-ignore
    const { data } = await house.ask('{ recommendations(filter: { recommenders: ["FRA"] }) { nodes { id createdAt } } }');
    expect(pluck(data.recommendations.nodes, 'id')).toContain(row?.id);
    const [citation] = linesOf(await take('citations')).filter(({ citing }) => citing === 'test:decision');
    expect(citation).toMatchObject({
      cited: 'test:recommendation',
      citedKind: 'Recommendation',
      status: 'RESOLVED',
      source: 'of-tests',
    });
    const [state] = linesOf(await take('states', 'jsonl', { code: 'MEX' }));
    expect(state).toMatchObject({ code: 'MEX', name: { en: 'Mexico' }, source: 'catalogue' });
  });

  it('says the same in csv, where a text is no formula and a number is a number', async () => {
    const text = await take('recommendations', 'csv', { recommenders: 'FRA' });
    const [row] = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(row).toMatchObject({
      key: 'test:recommendation',
      text: "'=1+1",
      cycle: '-2',
      issues: 'a\\|b|c',
      addressees: 'MEX',
      licence: '',
    });
  });

  it.each(['csv', 'jsonl'])('is the same in parts, gone on with behind any row, as %s', async (format) => {
    const rowsOf = (text: string): unknown[] => (format === 'csv' ? parse(text, { bom: true, columns: true }) : linesOf(text));
    const whole = rowsOf(await take('states', format)) as { cursor: string }[];
    for (const size of [1, 97, 200, 1000]) {
      const parts: unknown[] = [];
      let after: string | undefined = size === 1 ? whole.at(-4)?.cursor : undefined;
      for (;;) {
        const part = rowsOf(await take('states', format, { first: String(size), ...(after === undefined ? {} : { after }) })) as {
          cursor: string;
        }[];
        parts.push(...part);
        after = part.at(-1)?.cursor;
        if (part.length < size) break;
      }
      expect(parts).toEqual(size === 1 ? whole.slice(-3) : whole);
    }
  });

  it('tells beforehand how many rows come and whether more follow', async () => {
    const exporter = new Exporter(house.model, house.schema, house.reader);
    const of = async (most: number, parameters: [string, string[]][] = []) =>
      exporter.open({ list: 'states', format: 'csv', parameters: new Map(parameters) }, most);
    const all = await of(1000);
    expect(all).toMatchObject({ hasMore: false });
    expect(await of(all.rows)).toMatchObject({ rows: all.rows, hasMore: false });
    expect(await of(all.rows - 1)).toMatchObject({ rows: all.rows - 1, hasMore: true });
    expect(await of(1000, [['after', [all.last ?? '']]])).toMatchObject({ rows: 0, last: null, hasMore: false });
    expect(await of(1000, [['first', ['7']]])).toMatchObject({ rows: 7, hasMore: true });
  });

  it('is what was there at its beginning: nothing is missing or twice when rows come and go meanwhile', async () => {
    const exporter = new Exporter(house.model, house.schema, house.reader);
    const { chunks } = await exporter.open({ list: 'provisions', format: 'jsonl', parameters: new Map() }, 100_000);
    const before = linesOf(await take('provisions'));
    const found: string[] = [];
    let late = 0;
    for await (const chunk of chunks) {
      found.push(...linesOf(String(chunk)).map(({ id }) => id));
      if (late === 0) late = await aProvision(house.write);
    }
    expect(found).toEqual(before.map(({ id }) => id));
    expect(linesOf(await take('provisions'))).toHaveLength(before.length + 1);
    await forget(house.database.dataSource, house.write, late);
  });
});

describe('what is wrong', () => {
  it.each([
    ['list', ['decision', 'csv', {}], 'There is no list "decision" to take out. Is decisions meant?'],
    ['format', ['decisions', 'cvs', {}], 'There is no format of decisions "cvs" to take out. Is csv meant?'],
    ['condition', ['decisions', 'csv', { respondent: 'MEX' }], 'There is no condition "respondent". Is respondents meant?'],
    ['key', ['decisions', 'csv', { respondents: 'MEXX' }], 'No State has the code "MEXX". Some that exist: MEX'],
    ['region', ['states', 'csv', { region: 'Mars' }], 'No State has the region "Mars". Those that there are: '],
    ['number of rows', ['decisions', 'csv', { first: '0' }], '`first` is "0": it must be a whole number from 1 to 100000.'],
    ['second place', ['decisions', 'csv', { after: ['x', 'y'] }], '`after` is given twice'],
    ['place', ['decisions', 'csv', { after: 'x' }], '`after` "x" is not a cursor of this list'],
  ] as const)('is told of a %s', async (_what, [list, format, parameters], message) => {
    await expect(take(list, format, parameters)).rejects.toThrow(message);
  });

  it('is told of a cursor of another list, of the graph, or forged', async () => {
    const [state] = linesOf(await take('states', 'jsonl', { first: '1' }));
    await expect(take('mechanisms', 'jsonl', { after: state?.cursor ?? '' })).rejects.toThrow('is not a cursor');
    const { data } = await house.ask('{ states(first: 1) { pageInfo { endCursor } } }');
    await expect(take('states', 'jsonl', { after: String(data.states.pageInfo.endCursor) })).rejects.toThrow('is not a cursor');
  });
});

describe('what is hidden', () => {
  const KEYS = ['state:MEX', 'test:decision', 'right:life', 'instrument:iccpr', 'mechanism:coe'];
  const keyOf = (key: string): string => JSON.stringify(key.replace(/^(state|right|instrument|mechanism):/, ''));

  it('is as absent from every list as if it were not there', async () => {
    const all = async (takeNow: Take): Promise<string> => {
      let taken = await takeNow('recommendations', 'csv');
      for (const list of lists) taken += await takeNow(list);
      return taken;
    };
    const after = async (change: (write: Write, id: number) => Promise<void>): Promise<string> => {
      let taken = '';
      await house.pretend(async (_ask, write, reader) => {
        const rows = await write('SELECT id FROM record WHERE key = ANY($1)', [KEYS]);
        expect(rows).toHaveLength(KEYS.length);
        for (const [id] of rows) await change(write, id as number);
        taken = await all(takeFrom(house, reader));
      });
      return taken;
    };
    const there = [await take('recommendations', 'csv'), ...whole.values()].join('');
    const hidden = await after(hide);
    expect(hidden).toBe(await after((write, id) => forget(house.database.dataSource, write, id)));
    expect(KEYS.filter((key) => !there.includes(keyOf(key)))).toEqual([]);
    expect(KEYS.filter((key) => hidden.includes(keyOf(key)))).toEqual([]);
  });
});
