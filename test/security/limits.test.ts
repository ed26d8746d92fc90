import { buildSchema, parse, validate } from 'graphql';
import { readConfig } from '../../src/config';
import { costOf, limitRules, tooComplex } from '../../src/security/limits';

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
