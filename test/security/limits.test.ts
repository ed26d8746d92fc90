import { buildSchema, parse, validate } from 'graphql';
import { readConfig } from '../../src/config';
import { buildGraphSchema } from '../../src/schema';
import { costOf, fittingPage, limitRules, tooComplex } from '../../src/security/limits';
import { savedOperation } from '../ask';

const limits = readConfig({});
const schema = buildSchema(`
  type Query { rows(first: Int, last: Int): RowConnection! row: Row plain: [Row!]! nodes(ids: [ID!]!): [Row]! page(first: Int): Page! word: String words: [String!]! one: One }
  interface One { id: ID! row: Row }
  type Row implements One { id: ID! name: String row: Row rows(first: Int, last: Int): RowConnection! }
  type Small implements One { id: ID! row: Row }
  type RowConnection { nodes: [Row!]! edges: [RowEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type RowEdge { cursor: String! node: Row! }
  type PageInfo { hasNextPage: Boolean! }
  type Page { rows: [Row!]! hasNextPage: Boolean! }
`);
const cost = (query: string, variables = {}, name?: string): number => costOf(schema, parse(query), variables, name, limits);

describe('the cost of an operation', () => {
  it.each<[string, number]>([
    ['{ word words __typename }', 0],
    ['{ row { id name } }', 1],
    ['{ row { row { row { id } } } }', 3],
    ['{ rows { nodes { id } } }', 21],
    ['{ rows(first: 50) { nodes { id } totalCount pageInfo { hasNextPage } } }', 51],
    ['{ rows(last: 7) { nodes { id } } }', 8],
    ['{ rows(first: 7) { edges { cursor node { id } } } }', 8],
    ['{ rows(first: 10) { nodes { rows(first: 5) { nodes { row { id } } } } } }', 1 + 10 * (1 + 1 + 5 * 2)],
    ['{ rows(first: 1000000) { nodes { id } } }', 101],
    ['{ rows(first: -5) { nodes { id } } }', 21],
    ['{ plain { id } }', 10],
    ['{ plain { row { id } } }', 20],
    ['{ page(first: 30) { rows { id } hasNextPage } }', 31],
    ['{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ['{ __schema { types { fields { name } } } }', 2000],
    ['{ one { id ...on Row { rows(first: 9) { nodes { id } } } ...on Small { row { id } } } }', 1 + 10],
    ['{ ...F ...F } fragment F on Query { row { id } }', 2],
  ])('%s → %d', (query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('depends on variables and their defaults, and on the operation named', () => {
    const query = 'query A($n: Int = 30) { rows(first: $n) { nodes { id } } } query B { row { id } }';
    expect([cost(query, {}, 'A'), cost(query, { n: 5 }, 'A'), cost(query, {}, 'B')]).toEqual([31, 6, 1]);
    expect(cost('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['1', '2'] })).toBe(2);
    expect(cost('query($yes: Boolean!) { row @include(if: $yes) { id } }', { yes: false })).toBe(0);
  });

  it('is beyond all counting when fragments double forty times', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ');
    expect(cost(`{ ...F0 } ${doubling} fragment F40 on Query { word }`)).toBe(Infinity);
  });

  it('says both figures and the way under the limit', () => {
    expect(tooComplex(500, 100).toJSON()).toEqual({
      message:
        'It may return 500 objects, the limit is 100. Ask for smaller pages with `first`, fewer lists inside lists, or the rest with `after` in further requests.',
      extensions: { code: 'QUERY_TOO_COMPLEX', cost: 500, limit: 100 },
    });
    expect(tooComplex(Infinity, 100).extensions).toMatchObject({ cost: null });
  });
});

describe('the page that fits', () => {
  const fits = (query: string, variables = {}, maxCost = 100) =>
    fittingPage(schema, parse(query), variables, undefined, { ...limits, maxCost });

  it.each<[string, object, ReturnType<typeof fits>]>([
    ['{ rows(first: 60) { nodes { row { id } } } }', {}, { argument: 'first', asked: 60, fits: 49 }],
    ['query ($n: Int) { rows(first: $n) { nodes { row { id } } } }', { n: 100 }, { argument: 'first', asked: 100, fits: 49 }],
    ['{ rows(last: 1000) { nodes { row { id } } } }', {}, { argument: 'last', asked: 1000, fits: 49 }],
    ['{ rows(first: 50) { nodes { rows(first: 40) { nodes { id } } } } }', {}, { argument: 'first', asked: 50, fits: 9 }],
    ['{ rows(first: 9) { nodes { rows { nodes { id } } } } }', {}, { argument: 'first', asked: 9, fits: 4 }],
    ['{ rows { nodes { rows { nodes { id } } } } }', {}, undefined],
    ['{ rows(first: 2) { nodes { rows { nodes { rows { nodes { id } } } } } } }', {}, undefined],
    [
      '{ ...F } fragment F on Query { page(first: 100) { rows { row { id } } } }',
      {},
      { argument: 'first', asked: 100, fits: 49 },
    ],
  ])('of %s with %j', (query, variables, page) => {
    expect(fits(query, variables)).toEqual(page);
    if (page) expect(cost(query.replace(/(first|last): (\d+|\$n)/g, (_all, name: string, size: string) => `${name}: ${Math.min(page.fits, Number(size) || page.asked)}`))).toBeLessThanOrEqual(100); // prettier-ignore
  });

  it('is not looked for where fragments make a short document long to walk', () => {
    const doubling = Array.from({ length: 9 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ');
    const query = `{ ...F0 } ${doubling} fragment F9 on Query { rows(first: 100) { nodes { row { row { id } } } } }`;
    expect([Number.isFinite(cost(query)), fits(query, {}, 20_000)]).toEqual([true, undefined]);
    expect(fits(query.replace(/(\.\.\.F[5-9]) \.\.\.F[5-9]/g, '$1'), {}, 2000)).toMatchObject({ asked: 100 });
  });

  it.each(['Reinforcements', 'Divergences', 'UnresolvedCitations'])('is told of the saved operation %s', (name) => {
    const document = parse(savedOperation(name).text);
    const [graph, variables] = [buildGraphSchema(), { state: 'MEX', first: 100 }];
    const { fits: most = 0, ...asked } = fittingPage(graph, document, variables, name, limits) ?? {};
    expect(asked).toEqual({ argument: 'first', asked: 100 });
    const costs = [most, most + 1].map((first) => costOf(graph, document, { ...variables, first }, name, limits));
    expect(costs.map((one) => one <= limits.maxCost)).toEqual([true, false]);
  });

  it('is named, with where to ask for the rest', () => {
    expect(tooComplex(500, 100, { argument: 'last', asked: 60, fits: 49 }).message).toBe(
      'It may return 500 objects, the limit is 100. `last` is 60: with what else is asked it may be at most 49. Ask for the rest with `before` in further requests, or for fewer lists inside lists.',
    );
  });
});

describe('the rules of form', () => {
  const nest = (depth: number): string => '{ row '.repeat(depth) + '{ id }' + ' }'.repeat(depth);
  const faults = (query: string): unknown[] =>
    validate(schema, parse(query), limitRules(limits)).map(({ message, extensions }) => [
      message.split('.')[0],
      extensions['code'],
    ]);

  it.each<[string, string, string | undefined]>([
    ['twelve levels', nest(11), undefined],
    ['thirteen levels', nest(12), 'Query depth limit of 12 exceeded, found 13'],
    ['levels in fragments, which add none of their own', `{ ...F } fragment F on Query ${nest(11)}`, undefined],
    [
      'levels hidden in a fragment',
      `{ row { ...F } } fragment F on Row { row ${nest(11)} }`,
      'Query depth limit of 12 exceeded, found 14',
    ],
    ['fifteen aliases', `{ ${Array.from({ length: 15 }, (_, at) => `a${at}: word`).join(' ')} }`, undefined],
    [
      'sixteen aliases',
      `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      'Aliases limit of 15 exceeded, found 16',
    ],
    ['twenty-one directives', `{ ${'word @skip(if: false) '.repeat(21)} }`, 'Directives limit of 20 exceeded, found 21'],
  ])('%s', (_what, query, fault) => {
    expect(faults(query)).toEqual(fault === undefined ? [] : [[fault, 'QUERY_TOO_COMPLEX']]);
  });
});
