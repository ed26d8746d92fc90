/**
 * How much one request may ask. Depth, aliases and directives are counted when a document is validated, its cost before it
 * runs. Knows the schema only by its shape: a page is a type that has `pageInfo` or `hasNextPage`. Touches no database.
 */
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type ArgumentNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type ValidationRule,
  type ValueNode,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  visit,
} from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';
import type { Config } from '../config';
import { ClearingHouseError } from '../errors';

/** The limits of one request; each is a setting. */
export type Limits = Pick<
  Config,
  'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxTokens' | 'maxCost' | 'defaultPageSize' | 'maxPageSize'
>;

/** What `__schema` counts: it is read from memory, but its answer is long. */
const INTROSPECTION_COST = 2000;
/** Tokens of a document, a quarter of the fields that are walked, beyond which it is not tried which pages would fit. */
const TOKENS_OF_FITTING = 250;
/** How many objects a list is taken to have that is no connection and says nothing else (`@Field({ complexity })`). */
const PLAIN_LIST_SIZE = 10;

/** The rules that refuse a document for its depth, aliases or directives. Source: protection.md § 4, traps 1 and 3. */
export function limitRules({ maxDepth, maxAliases, maxDirectives }: Limits): ValidationRule[] {
  const refuse = {
    // Thrown, it would be HTTP 500; reported, it is a validation error like any other.
    propagateOnRejection: false,
    onReject: [
      (context: { reportError(error: GraphQLError): void } | null, error: GraphQLError) =>
        context?.reportError(
          new ClearingHouseError(
            'QUERY_TOO_COMPLEX',
            `${error.message.replace('Syntax Error: ', '')} Ask less at once, in several requests.`,
          ),
        ),
    ],
  };
  return new ApolloArmor({
    maxDepth: { n: maxDepth, flattenFragments: true, ...refuse },
    maxAliases: { n: maxAliases, allowList: [], ...refuse },
    maxDirectives: { n: maxDirectives, ...refuse },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules;
}

/**
 * What an operation costs: the number of objects that its answer may have. A field of an object counts 1 and what is below
 * it; a connection counts what is below `nodes` or `edges` times `first` or `last` (default page otherwise), `nodes(ids)`
 * times the ids, another list times 10; scalars count nothing. Source: GitHub's and Shopify's rules, protection.md § 2.
 *
 * @example costOf(schema, parse('{ states(first: 50) { nodes { code } } }'), {}, undefined, limits) // 51
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
  limits: Limits,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      operationName,
      estimators: [introspectionEstimator, fieldExtensionsEstimator(), objectEstimator(limits)],
      maxQueryNodes: limits.maxTokens * 4,
    });
  } catch (error) {
    // A document whose fragments double at each level has more nodes than can be counted in good time.
    if (error instanceof GraphQLError && error.message.includes('maximum allowed number of nodes')) return Infinity;
    throw error;
  }
}

/** The largest page that an operation asks for, and the largest with which its cost is under the limit. */
export interface FittingPage {
  readonly argument: 'first' | 'last';
  readonly asked: number;
  readonly fits: number;
}

/** Which page of an operation that costs too much may be how large; undefined where no page that it gives a size makes it cost so much, or it is too long to try. */
export function fittingPage(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
  limits: Limits,
): FittingPage | undefined {
  const sizeOf = ({ name, value }: ArgumentNode): number => {
    if (name.value !== 'first' && name.value !== 'last') return 0;
    const size = value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : 0;
    return typeof size === 'number' ? size : 0;
  };
  let largest: ArgumentNode | undefined;
  visit(document, {
    Argument: (node) => {
      if (sizeOf(node) > (largest ? sizeOf(largest) : 1)) largest = node;
    },
  });
  if (!largest) return undefined;
  // The cost is reckoned several times for a request that is refused and takes nothing of a budget: not of a document that is long to walk.
  const few = { ...limits, maxTokens: Math.min(limits.maxTokens, TOKENS_OF_FITTING) };
  const isUnder = (most: number): boolean => {
    const value: ValueNode = { kind: Kind.INT, value: String(most) };
    const smaller = visit(document, { Argument: (node) => (sizeOf(node) > most ? { ...node, value } : undefined) });
    return costOf(schema, smaller, variables, operationName, few) <= limits.maxCost;
  };
  if (!isUnder(1)) return undefined;
  let [fits, over] = [1, Math.min(sizeOf(largest), limits.maxPageSize)];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (isUnder(middle)) fits = middle;
    else over = middle;
  }
  return { argument: largest.name.value as 'first' | 'last', asked: sizeOf(largest), fits };
}

/** The error for an operation that costs too much: names both figures and the way under the limit. */
export function tooComplex(cost: number, limit: number, page?: FittingPage): ClearingHouseError {
  const asked = Number.isFinite(cost) ? `It may return ${cost} objects` : 'It may return more objects than can be counted';
  return new ClearingHouseError(
    'QUERY_TOO_COMPLEX',
    page
      ? `${asked}, the limit is ${limit}. \`${page.argument}\` is ${page.asked}: with what else is asked it may be at most ${page.fits}. Ask for the rest with \`${page.argument === 'first' ? 'after' : 'before'}\` in further requests, or for fewer lists inside lists.`
      : `${asked}, the limit is ${limit}. Ask for smaller pages with \`first\`, fewer lists inside lists, or the rest with \`after\` in further requests.`,
    { cost: Number.isFinite(cost) ? cost : null, limit },
  );
}

const introspectionEstimator: ComplexityEstimator = ({ field, type, childComplexity }) => {
  if (field.name === '__schema' || field.name === '__type') return INTROSPECTION_COST;
  return type.name.startsWith('__') ? childComplexity : undefined;
};

function objectEstimator({ defaultPageSize, maxPageSize }: Limits): ComplexityEstimator {
  // What is above the largest page is refused where the page is read, and named there.
  const sizeOf = (asked: unknown): number =>
    typeof asked === 'number' && asked > 0 ? Math.min(asked, maxPageSize) : defaultPageSize;
  return ({ field, type, args, childComplexity }) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named) || named.name === 'PageInfo') return 0;
    const { first, last, ids } = args as { first?: unknown; last?: unknown; ids?: unknown };
    if (isPage(named)) return 1 + sizeOf(first ?? last) * childComplexity;
    if (field.name === 'edges') return childComplexity;
    const one = 1 + childComplexity;
    if (Array.isArray(ids)) return ids.length * one;
    return isPage(type) || !isList(field.type) ? one : PLAIN_LIST_SIZE * one;
  };
}

/** A Relay connection, or a page of rows that tells whether more follow. */
function isPage(type: unknown): boolean {
  return isObjectType(type) && ('pageInfo' in type.getFields() || 'hasNextPage' in type.getFields());
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
