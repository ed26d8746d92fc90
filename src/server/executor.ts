/**
 * Executes operations: by graphql-jit those that come again and that it compiles rightly, by graphql-js all others. Both
 * hand a resolver the same `info` (fieldNodes, fragments, variableValues, returnType, parentType, path, schema, operation).
 */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, execute, isAbstractType } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { isCompilable } from './compilable';
import { coercedVariables } from './variables';

export type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Documents kept compiled; one takes some 100 kB. */
const COMPILED_DOCUMENTS = 500;
/** A document is compiled when it comes for this time: compiling takes longer than executing once. */
const COMPILED_FROM = 2;

/** What is known of an operation: how often it came, and, once asked, its function or that it has none. */
interface Known {
  seen: number;
  query?: CompiledQuery['query'] | null;
}

/** Makes the executor that Apollo calls after parsing, validation and the check of costs. */
export function makeExecutor(schema: GraphQLSchema): Executor {
  nameTypesAtOnce(schema);
  // Keyed by the parsed document, of which Apollo's document store keeps one for each text.
  const documents = new LRUCache<DocumentNode, Map<string, Known>>({ max: COMPILED_DOCUMENTS });

  const compiled = (document: DocumentNode, operationName: string): Known['query'] => {
    let operations = documents.get(document);
    if (!operations) documents.set(document, (operations = new Map()));
    let known = operations.get(operationName);
    if (!known) operations.set(operationName, (known = { seen: 0 }));
    known.seen += 1;
    if (known.seen >= COMPILED_FROM && known.query === undefined) known.query = compile(schema, document, operationName);
    return known.query;
  };

  return async ({ document, operation, request, context }) => {
    const { operationName, variables } = request;
    // Without an operation graphql-js says which names there are to choose from.
    if ((operation as unknown) != null) {
      const { errors } = coercedVariables({ schema, document, operation, variables, context });
      if (errors) return { errors };
      const query = compiled(document, operationName ?? '');
      if (query) return withPlainErrors(await query(undefined, context, variables));
    }
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
  };
}

/** A compiled function does not wait for the name of a type, and type-graphql gives a promise of it even when it lies in the value. */
function nameTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const { resolveType } = type;
    type.resolveType = (value: { readonly __typename?: string } | null, ...rest) =>
      value?.__typename ?? resolveType?.(value, ...rest);
  }
}

/** graphql-jit's errors lack `extensions` where graphql-js has an empty object, and cannot be changed. */
function withPlainErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, locations, originalError }) => {
    const error = new GraphQLError(message, { path, originalError });
    return Object.assign(error, { locations });
  });
  return { ...result, errors };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string): CompiledQuery['query'] | null {
  if (!isCompilable(schema, document)) return null;
  const compiled = compileQuery(schema, document, operationName || undefined, { disablingCapturingStackErrors: true });
  // It cannot read variables of an input type that contains itself.
  return isCompiledQuery(compiled) ? compiled.query : null;
}
