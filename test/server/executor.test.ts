import { type ExecutionResult, type GraphQLResolveInfo, buildSchema, execute, parse, validate } from 'graphql';
import { makeExecutor } from '../../src/server/executor';
import { testSchema } from './start-server';

declare global {
  var executedByAttack: boolean | undefined;
}

type Info = Pick<GraphQLResolveInfo, 'fieldName' | 'fieldNodes' | 'fragments' | 'variableValues' | 'returnType' | 'parentType'>;

const sorted = (args: object): unknown[] => Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1));

/** A graph whose resolvers note what they were given. */
function noting(): { schema: ReturnType<typeof buildSchema>; notes: string[] } {
  const schema = buildSchema(`
    interface Node { id: ID! child: Node }
    type A implements Node { id: ID! name: String child: Node kids: [Node!] must: String! echo(wish: Wish, list: [String], text: String, number: Int = 3): String }
    type B implements Node { id: ID! other: String child: Node }
    input Wish { text: String list: [Int] deep: Inner size: Int = 7 }
    input Inner { list: [String!] }
    input Loop { loop: Loop text: String }
    type Query { node(kind: String): Node a(list: [String], text: String, loop: Loop): A kids: [Node] hello: String }
  `);
  const notes: string[] = [];
  const row = (kind?: string): object =>
    kind === 'B' ? { __typename: 'B', id: 'b', other: 'o' } : { __typename: 'A', id: 'a', name: 'n', must: null };
  const note = (args: object, info: Info): void =>
    void notes.push(
      JSON.stringify([
        `${String(info.parentType)}.${info.fieldName}: ${String(info.returnType)}`,
        sorted(args),
        info.fieldNodes.map(({ name, alias, selectionSet }) => [
          name.value,
          alias?.value,
          selectionSet?.selections.map((one) => ('name' in one ? one.name.value : one.kind)),
        ]),
        Object.keys(info.fragments),
        info.variableValues,
      ]),
    );
  const resolve = (type: string, field: string, value: (args: Record<string, never>) => unknown): void => {
    const known = (schema.getType(type) as unknown as { getFields(): Record<string, { resolve?: unknown }> }).getFields()[field]!;
    known.resolve = (_source: unknown, args: Record<string, never>, _context: unknown, info: Info) => {
      note(args, info);
      return value(args);
    };
  };
  resolve('Query', 'node', ({ kind }) => row(kind));
  resolve('Query', 'a', async () => row());
  resolve('Query', 'kids', () => [row(), row('B'), null]);
  resolve('A', 'child', async () => row('B'));
  resolve('A', 'kids', () => [row('B'), row()]);
  resolve('A', 'echo', (args) => JSON.stringify(sorted(args)));
  resolve('B', 'child', () => row());
  return { schema, notes };
}

describe('the executor', () => {
  it.each<[string, object?, string?]>([
    ['{ a { name child { ... on B { other } } kids { id ... on A { name } __typename } } kids { id } hello }'],
    [
      'query($text: String, $list: [String]) { a(list: [$text, "y"]) { echo(list: $list, text: $text) } }',
      { text: 'q', list: 'one' },
    ],
    ['query($text: String) { a { echo(wish: { text: $text }) } }', {}],
    ['query($wish: Wish) { a { echo(wish: $wish) } }', { wish: { list: 3, deep: { list: ['x'] } } }],
    ['query($wish: Wish = { text: "d" }) { a { echo(wish: $wish) } }'],
    ['query($loop: Loop) { a(loop: $loop) { name } }', { loop: { loop: { text: 'x' } } }],
    ['query($number: Int) { a { echo(number: $number) } }', { number: null }],
    ['query($kind: String = "B") { node(kind: $kind) { ...F } } fragment F on Node { id ... on B { other child { id } } }'],
    ['{ b_a: a { x: child { id } name } a { b: child { __typename } } }'],
    ['{ __proto__: hello a { __proto__: name constructor: name } }'],
    ['query($__proto__: String) { node(kind: $__proto__) { id } }', JSON.parse('{ "__proto__": "B" }')],
    ['{ ...F @skip(if: true) ...F } fragment F on Query { a { name } }'],
    [
      'query($yes: Boolean!) { a { ...F @include(if: $yes) } again: a { ...F } } fragment F on A { name child { id } }',
      { yes: false },
    ],
    ['query($yes: Boolean!) { a @include(if: $yes) { name } a { id } }', { yes: false }],
    ['{ a { name must } kids { id ... on A { must } } }'],
    ['{ a(text: "__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8") { echo(text: "\\u2028 ` ${1} \\\\ \' \\"") } }'],
    ['query One { hello } query Two { a { name } }', {}, 'Two'],
    ['query One { hello } query Two { a { name } }', {}, 'One'],
    ['{ __schema { queryType { fields { name args { defaultValue } } } } __type(name: "A") { interfaces { name } } }'],
  ])(
    'answers as graphql-js does, and hands over the same info, the first time and the third: %s',
    async (query, variables = {}, operationName) => {
      const { schema, notes } = noting();
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const executor = makeExecutor(schema);
      const taken = (): string[] => notes.splice(0).sort();
      const wanted = text(
        await execute({
          schema,
          document,
          variableValues: variables as Record<string, unknown>,
          operationName,
          contextValue: {},
        }),
      );
      const wantedNotes = taken();
      const operation = document.definitions.find(
        (one) => 'operation' in one && (operationName === undefined || one.name?.value === operationName),
      );
      for (let time = 1; time <= 3; time++) {
        const result = await executor({ document, operation, request: { variables, operationName }, context: {} } as never);
        expect(text(result)).toEqual(wanted);
        expect(taken()).toEqual(wantedNotes);
      }
    },
  );

  it('never runs a text of a query as code', async () => {
    const attack = '{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(globalThis.executedByAttack = true)") }';
    const document = parse(attack);
    const executor = makeExecutor(testSchema());
    for (let time = 1; time <= 3; time++)
      await executor({ document, operation: document.definitions[0], request: {}, context: {} } as never);
    expect(globalThis.executedByAttack).toBeUndefined();
  });

  it('tells all that is wrong with the variables, and calls nothing', async () => {
    const { schema, notes } = noting();
    const document = parse('query($wish: Wish, $kind: String!) { a { echo(wish: $wish) } node(kind: $kind) { id } }');
    const executor = makeExecutor(schema);
    for (let time = 1; time <= 3; time++) {
      const request = { variables: { wish: { size: 'x', none: 1 } } };
      const result = await executor({ document, operation: document.definitions[0], request, context: {} } as never);
      expect(result.data).toBeUndefined();
      expect(result.errors?.map(({ message }) => message.split(';').at(-1)?.trim())).toEqual([
        'Int cannot represent non-integer value: "x"',
        'Field "none" is not defined by type "Wish".',
        'Variable "$kind" of required type "String!" was not provided.',
      ]);
      expect(notes).toEqual([]);
      // The second time it is compiled, when its variables are right.
      await executor({
        document,
        operation: document.definitions[0],
        request: { variables: { kind: 'A' } },
        context: {},
      } as never);
      notes.length = 0;
    }
  });

  it('waits for no promise of a type’s name', async () => {
    const { schema } = noting();
    const node = schema.getType('Node') as { resolveType?: unknown };
    node.resolveType = async ({ __typename }: { __typename: string }) => __typename;
    const document = parse('{ node { id } }');
    const executor = makeExecutor(schema);
    for (let time = 1; time <= 3; time++) {
      expect(text(await executor({ document, operation: document.definitions[0], request: {}, context: {} } as never))).toEqual({
        data: { node: { id: 'a' } },
      });
    }
  });
});

function text(result: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(result)) as unknown;
}
