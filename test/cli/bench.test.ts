import { BY_HAND } from '../../src/cli/bench-by-hand';
import { cpuOf, parentOf, readUsage } from '../../src/cli/bench-cpu';
import { explain, literal, openStatements } from '../../src/cli/bench-explain';
import { medians, percentile } from '../../src/cli/bench-load';
import { comparable } from '../../src/cli/bench-measure';
import { rowsOf } from '../../src/cli/bench-rows';
import { table } from '../../src/cli/bench-table';
import { readOperations } from '../../src/server/operations';
import { type House, openHouse } from '../ask';

const figures = (cpuMs: number) => ({ perSecond: 100, medianMs: 1, p99Ms: 2, cpuMs });

describe('figures', () => {
  test.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [Array.from({ length: 200 }, (_, at) => at + 1), 0.99, 198],
    [[7], 0.99, 7],
  ])('case %#: the share is found among the sorted values', (values, share, expected) =>
    expect(percentile(values, share)).toBe(expected),
  );

  test('a round that went wrong moves no median', () => {
    expect(medians([figures(1), figures(90), figures(2)])).toEqual(figures(2));
  });

  test('are printed with the ratio of CPU', () => {
    const [operation] = readOperations();
    if (!operation) throw new Error('There are no saved operations.');
    const rows = table([
      { operation, statements: [], house: figures(3), floor: figures(2) },
      { operation, statements: [], house: figures(3), floor: undefined },
    ]);
    const cells = rows.split('\n').slice(2).map((row) => row.split('|').map((cell) => cell.trim()).slice(3, -1)); // prettier-ignore
    expect(cells).toEqual([
      ['100', '1.0', '2.0', '3.00', '100', '1.0', '2.0', '2.00', '1.5'],
      ['100', '1.0', '2.0', '3.00', '', '', '', '', ''],
    ]);
  });
});

describe('CPU time', () => {
  test('is read behind a name that holds brackets and spaces', () => {
    const stat = '12 (a) (b c) S 7 12 12 0 -1 0 0 0 0 0 30 20 4 1 20 0';
    expect(readUsage(stat)).toEqual({ parent: 7, ticks: 55 });
  });

  test('of this process grows with its work', () => {
    const [before, begun] = [cpuOf([process.pid]), process.cpuUsage()];
    while (process.cpuUsage(begun).user < 50_000);
    expect(cpuOf([process.pid])).toBeGreaterThan(before);
    expect(parentOf(process.pid)).toBe(process.ppid);
  });
});

test.each([
  [null, 'NULL'],
  [3, '3'],
  ["it's", "'it''s'"],
  [[1, 2], 'ARRAY[1, 2]'],
  [[], "'{}'"],
])('%p is written as %s', (value, expected) => expect(literal(value)).toBe(expected));

test('an error is no answer to compare', () => {
  expect(() => comparable('{"errors":[{"message":"No"}]}')).toThrow('No');
});

describe('the saved operations', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test.each(readOperations().filter(({ name }) => name in BY_HAND))(
    '$name by hand gives what the graph gives',
    async ({ name, query, variables }) => {
      const { data, errors } = await house.ask(query, variables);
      expect(errors).toEqual([]);
      const byHand = await BY_HAND[name]?.(rowsOf(house.database.pool), variables);
      expect(comparable(JSON.stringify({ data: byHand }))).toEqual(comparable(JSON.stringify({ data })));
    },
  );

  test('have their statements told and explained', async () => {
    const { database, statementsOf } = await openStatements(house.database.url);
    try {
      const [operation] = readOperations();
      const [statement] = operation ? await statementsOf(operation) : [];
      expect(await explain(database, statement ?? { name: '', text: '', values: [] })).toContain('Buffers');
    } finally {
      await database.close();
    }
  });
});
