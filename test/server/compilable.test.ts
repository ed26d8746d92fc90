import { buildSchema, parse } from 'graphql';
import { isCompilable } from '../../src/server/compilable';

const types = Array.from({ length: 30 }, (_, at) => `type T${at} implements Any { id: ID! any: Any }`).join('\n');
const schema = buildSchema(
  `interface Any { id: ID! any: Any } ${types} type Query { any: Any echo(text: String, list: [String], wish: Wish): String } input Wish { text: String, list: [String] }`,
);
const nest = (depth: number): string => '{ any '.repeat(depth) + '{ id }' + ' }'.repeat(depth);

describe('graphql-jit', () => {
  it.each([
    ['a plain query', '{ any { id } echo(text: "x", wish: { text: "y" }) }'],
    [
      'variables as arguments and in lists',
      'query($text: String, $wish: Wish) { echo(text: $text, list: [$text], wish: $wish) }',
    ],
    ['fragments and aliases', '{ a1: any { ...F } any { ... on T1 { id } } } fragment F on Any { id }'],
    ['introspection', '{ __schema { types { name } } __typename }'],
  ])('may compile %s', (_what, query) => {
    expect(isCompilable(schema, parse(query))).toBe(true);
  });

  it.each([
    ['@skip and @include', 'query($yes: Boolean!) { any @include(if: $yes) { id } }'],
    ['directives of fragments', '{ ...F @skip(if: true) } fragment F on Query { any { id } }'],
    ['the alias of a prototype', '{ __proto__: any { id } }'],
    ['an alias that reads as a path', '{ b_a: any { id } }'],
    ['a variable of that name', 'query($__proto__: String) { echo(text: $__proto__) }'],
    ['a variable inside an object', 'query($t: String) { echo(wish: { text: $t }) }'],
    ['a text with a mark of its own', '{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(1)") }'],
    ['the same in a block, escaped', '{ echo(text: "\\u005f_MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8") }'],
    ['the same as a default', 'query($t: String = "x__MAGIC_") { echo(text: $t) }'],
    ['interfaces inside interfaces, which multiply', nest(4)],
    ['the same by fragments', '{ any { ...A } } fragment A on Any { any { ...B } } fragment B on Any { any { any { id } } }'],
  ])('may not compile %s', (_what, query) => {
    expect(isCompilable(schema, parse(query))).toBe(false);
  });

  it('is told in good time about fragments that double', () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ');
    const started = performance.now();
    expect(isCompilable(schema, parse(`{ ...F0 } ${doubling} fragment F60 on Query { echo }`))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
