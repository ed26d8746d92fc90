/** The schema is a contract: the printed file is current, every element is described, and no release breaks the one before. */
import {
  type ASTNode,
  type GraphQLSchema,
  BreakingChangeType,
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  parse,
  validateSchema,
  visit,
} from 'graphql';
import { printSorted } from '../../src/cli/schema';
import { buildGraphSchema } from '../../src/schema';
import { readText } from './project-files';

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildGraphSchema();
});

interface Element {
  readonly path: string;
  readonly description: string | null | undefined;
}

/** Every element of our own that a caller can see: types, fields, arguments, enum values, input fields, directives. */
function elementsOf(shown: GraphQLSchema): Element[] {
  const types = Object.values(shown.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const directives = shown.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [
    ...types.flatMap((type) => [
      { path: type.name, description: type.description },
      ...(isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            { path: `${type.name}.${field.name}`, description: field.description },
            ...field.args.map((arg) => ({ path: `${type.name}.${field.name}(${arg.name}:)`, description: arg.description })),
          ])
        : []),
      ...(isInputObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, description: field.description }))
        : []),
      ...(isEnumType(type)
        ? type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, description: value.description }))
        : []),
    ]),
    ...directives.flatMap((directive) => [
      { path: `@${directive.name}`, description: directive.description },
      ...directive.args.map((arg) => ({ path: `@${directive.name}(${arg.name}:)`, description: arg.description })),
    ]),
  ];
}

/** Paths of the elements that nobody described. */
function undescribed(shown: GraphQLSchema): string[] {
  return elementsOf(shown)
    .filter(({ description }) => !description?.trim())
    .map(({ path }) => path);
}

const REMOVALS: readonly BreakingChangeType[] = [
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
];

/**
 * What would break a caller of the release. One thing may go: an element that the release itself already marked `@deprecated`,
 * since "deprecate for one release, then remove" told its callers.
 */
function breaking(released: string, current: GraphQLSchema): string[] {
  const document = parse(released);
  const isDeprecated = (node: { readonly directives?: readonly { readonly name: { readonly value: string } }[] }) =>
    node.directives?.some(({ name }) => name.value === 'deprecated') ?? false;
  const drop = (node: Parameters<typeof isDeprecated>[0] & ASTNode) => (isDeprecated(node) ? null : undefined);
  const promised = visit(document, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop });
  const broken = new Set(findBreakingChanges(buildASTSchema(promised), current).map(({ description }) => description));
  return findBreakingChanges(buildASTSchema(document), current)
    .filter(({ type, description }) => !REMOVALS.includes(type) || broken.has(description))
    .map(({ description }) => description);
}

describe('the schema', () => {
  it('is current in schema/schema.graphql; if not: npm run schema', () => {
    expect(readText('schema/schema.graphql')).toBe(printSorted(schema));
  });

  it('differs from a print that lacks a field', () => {
    expect(printSorted(buildSchema('type Query { a: Int }'))).not.toBe(printSorted(buildSchema('type Query { a: Int b: Int }')));
  });

  it('is one by the rules of GraphQL', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is described to the last element', () => {
    expect(elementsOf(schema).length).toBeGreaterThan(0);
    expect(undescribed(schema)).toEqual([]);
  });

  it('would name each element without a description', () => {
    const bare = buildSchema(`
      directive @ours(by: Int) on FIELD
      interface Node { id: ID }
      type Query { a(b: Int): Kind }
      enum Kind { ONE }
      input Filter { by: Int }
      union Any = Query
      "  " scalar Day
    `);
    expect(undescribed(bare).sort()).toEqual(
      [
        '@ours',
        '@ours(by:)',
        'Any',
        'Day',
        'Filter',
        'Filter.by',
        'Kind',
        'Kind.ONE',
        'Node',
        'Node.id',
        'Query',
        'Query.a',
        'Query.a(b:)',
      ].sort(),
    );
  });

  it('breaks nothing that was released', () => {
    expect(breaking(readText('schema/released.graphql'), schema)).toEqual([]);
  });

  it.each([
    ['a field that goes', 'type Query { a: Int b: Int }', 'type Query { a: Int }'],
    ['a field that changes its type', 'type Query { a: Int! }', 'type Query { a: Int }'],
    ['an argument that becomes required', 'type Query { a(b: Int): Int }', 'type Query { a(b: Int!): Int }'],
    ['a value that goes', 'type Query { a: K } enum K { ONE TWO }', 'type Query { a: K } enum K { ONE }'],
    ['a type that goes', 'type Query { a: Int } type T { b: Int }', 'type Query { a: Int }'],
    ['a deprecated field that changes its type', 'type Query { a: Int @deprecated b: Int }', 'type Query { a: String b: Int }'],
  ])('would break on %s', (_what, released, current) => {
    expect(breaking(released, buildSchema(current))).toHaveLength(1);
  });

  it('may add, and may drop what the release had deprecated', () => {
    expect(breaking('type Query { a: Int b: Int @deprecated }', buildSchema('type Query { a: Int c: Int }'))).toEqual([]);
  });
});
