/**
 * Which documents graphql-jit may compile. It turns a document into a JavaScript function and is up to twice as fast as
 * graphql-js, but for some documents its answer is another one, or a way in; those are executed by graphql-js. Each case
 * was seen with 0.8.9 and is held by a test.
 */
import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, isAbstractType, visit, visitWithTypeInfo } from 'graphql';

/** Fields that a compiled function may have, counting a field below an interface once for each type that may stand there. */
const MAX_COMPILED_FIELDS = 3000;

/** Whether graphql-jit gives the answer that graphql-js would give, at a cost that is known beforehand. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  return hasOnlySafeParts(document) && fieldsWhenCompiled(schema, document) <= MAX_COMPILED_FIELDS;
}

function hasOnlySafeParts(document: DocumentNode): boolean {
  let safe = true;
  visit(document, {
    enter: (node) => {
      // Literals are written into the source of the function, and those that begin with a mark of its own are not quoted
      // there: `"__MAGIC_DATE__33a9…(anything)"` is run as code. Names are kept out as well.
      if ('value' in node && typeof node.value === 'string' && node.value.includes('__MAGIC')) safe = false;
      // `...F @skip(if: true) ...F` leaves F out, and `info.fieldNodes` holds nodes that are skipped.
      else if (node.kind === Kind.DIRECTIVE) safe = false;
      // `__proto__: name` sets the prototype of the answer; `b_a: x` and `a { b: y }` share one `info`.
      else if (node.kind === Kind.FIELD) safe &&= !node.alias?.value.includes('_');
      // `$__proto__` sets the prototype of the variables.
      else if (node.kind === Kind.VARIABLE) safe &&= node.name.value !== '__proto__';
      // `{ a: $a }` without a value for `$a` becomes `{ a: null }`, which is another filter than none.
      else if (node.kind === Kind.OBJECT_FIELD) safe &&= node.value.kind !== Kind.VARIABLE && node.name.value !== '__proto__';
    },
  });
  return safe;
}

interface Weight {
  own: number;
  readonly spreads: { readonly fragment: string; readonly times: number }[];
}

/** An upper bound: interfaces and unions multiply what is below them, and fragments are counted at every spread. */
function fieldsWhenCompiled(schema: GraphQLSchema, document: DocumentNode): number {
  const weights = new Map<string, Weight>();
  const operations: Weight = { own: 0, spreads: [] };
  for (const definition of document.definitions) {
    const weight: Weight = definition.kind === Kind.FRAGMENT_DEFINITION ? { own: 0, spreads: [] } : operations;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) weights.set(definition.name.value, weight);
    const types = new TypeInfo(schema);
    const factors = [1];
    const factor = (): number => factors.at(-1) ?? 1;
    visit(
      definition,
      visitWithTypeInfo(types, {
        Field: () => void (weight.own += factor()),
        FragmentSpread: (node) => void weight.spreads.push({ fragment: node.name.value, times: factor() }),
        SelectionSet: {
          enter: () => {
            const type = types.getParentType();
            factors.push(isAbstractType(type) ? factor() * schema.getPossibleTypes(type).length : factor());
          },
          leave: () => void factors.pop(),
        },
      }),
    );
  }
  const totals = new Map<Weight, number>();
  const total = (weight: Weight | undefined): number => {
    if (!weight) return 0;
    const known = totals.get(weight);
    if (known !== undefined) return known;
    const sum = weight.spreads.reduce((whole, { fragment, times }) => whole + times * total(weights.get(fragment)), weight.own);
    totals.set(weight, sum);
    return sum;
  };
  return total(operations);
}
