/** What an operation selects decides what is read: nothing more, and in no more statements than needed. */
import { type FieldNode, Kind, parse } from 'graphql';
import { fieldsBelow } from '../../src/graph/selection';
import { type House, openHouse, pluck } from '../ask';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function statements(operation: string): Promise<number> {
  const { statements: taken, errors } = await house.ask(operation);
  expect(errors).toEqual([]);
  return taken;
}
const links = (cited: string): string =>
  `{ crossReferences(first: 50, filter: { citingMechanism: ["iacthr"] }) { nodes { cited { ${cited} } } } }`;

describe('a relation to a record of any kind', () => {
  it.each([
    ['key'],
    ['kind key date'],
    ['__typename key'],
    ['id key status'],
    ['key mechanism { slug name { text } } source { slug }'],
    ['... on Record { key date }'],
  ])('is read with the rows when only what every record has is selected: %s', async (fields) => {
    expect(await statements(links(fields))).toBe(1);
  });

  it('takes a statement for each kind when something is selected that only the kind has', async () => {
    expect(await statements(links('key ... on Decision { name }'))).toBeGreaterThan(1);
  });

  it('gives the same either way', async () => {
    const plain = (await house.ask(links('__typename id key date mechanism { slug }'))).data.crossReferences.nodes as unknown[];
    const full = (await house.ask(links('__typename id key date mechanism { slug } ... on Decision { name }'))).data.crossReferences.nodes as { cited: Record<string, unknown> }[]; // prettier-ignore
    expect(plain.length).toBeGreaterThan(10);
    expect(full.map(({ cited: { name: _name, ...cited } }) => ({ cited }))).toEqual(plain);
    expect(new Set(pluck(plain, 'cited.__typename'))).toContain('Decision');
  });

  it('is null where there is none, and where it may not be seen', async () => {
    const { data } = await house.ask('{ citations(first: 100) { nodes { status cited { key } } } }');
    for (const { status, cited } of data.citations.nodes as { status: string; cited: object | null }[]) expect(cited === null).toBe(status !== 'RESOLVED'); // prettier-ignore
  });
});

describe('fields', () => {
  it('behind @skip and @include are read only when they are wanted', async () => {
    const operation = (wanted: boolean): string =>
      `{ decisions(first: 5) { totalCount @include(if: ${wanted}) nodes { key proceedings @skip(if: ${!wanted}) { nodes { key } } } } }`;
    expect(await statements(operation(false))).toBe(1);
    expect(await statements(operation(true))).toBe(3);
  });

  it('of a relation named twice are joined once', async () => {
    const { data, errors, statements: taken } = await house.ask('{ decisions(first: 5, filter: { mechanism: "ecthr" }) { nodes { one: mechanism { slug } two: mechanism { shortName } } } }'); // prettier-ignore
    expect([errors, taken]).toEqual([[], 1]);
    expect(data.decisions.nodes[0]).toEqual({ one: { slug: 'ecthr' }, two: { shortName: 'ECtHR' } });
  });

  it('of a fragment on another kind are not asked of this one', async () => {
    expect(await statements('{ decisions(first: 5) { nodes { key ... on Record { mechanism { slug } } } } }')).toBe(1);
  });
});

describe('the fields below a field', () => {
  it.each<[string, string]>([
    ['a @skip(if: true) b @skip(if: false) c @include(if: false) d @include(if: true)', 'b d'],
    ['a @skip(if: $yes) b @include(if: $yes) c @skip(if: $no) d @include(if: $no)', 'b c'],
    ['a @include(if: true) @skip(if: true) b', 'b'],
    ['... @skip(if: true) { a } ... @include(if: true) { b }', 'b'],
    ['... on Decision { a } ... on Document { b } ...Named ... { c }', 'a named c'],
    ['...Named @skip(if: true) a', 'a'],
  ])('%s are %s', (selected, expected) => {
    const { definitions } = parse(`query ($yes: Boolean, $no: Boolean) { x { ${selected} } } fragment Named on Record { named }`);
    const [operation, fragment] = definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || fragment?.kind !== Kind.FRAGMENT_DEFINITION)
      throw new Error('No query.');
    const context = { fragments: { Named: fragment }, variableValues: { yes: true, no: false } };
    const found = fieldsBelow(
      operation.selectionSet.selections as readonly FieldNode[],
      new Set(['Decision', 'Record']),
      context,
    );
    expect(found.map(({ name }) => name.value).join(' ')).toBe(expected);
  });
});
