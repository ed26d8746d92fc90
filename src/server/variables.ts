import { type GraphQLError, type GraphQLSchema, type OperationDefinitionNode, getVariableValues } from 'graphql';

/** The variables as the schema reads them, or what is wrong with them. */
export interface CoercedVariables {
  readonly errors?: readonly GraphQLError[];
  readonly coerced?: Readonly<Record<string, unknown>>;
}

/** What is read of a request: it is known by its context, which each has for itself. */
export interface VariablesRequest {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: object;
}

/** Errors that one request may get back for its variables. */
const MAX_ERRORS = 10;

const known = new WeakMap<object, CoercedVariables>();

/**
 * Reads the variables of a request, once. graphql-js words the errors, whatever executes the operation: with it a scalar's
 * own message says what would be right.
 */
export function coercedVariables({ schema, operation, variables, context }: VariablesRequest): CoercedVariables {
  let values = known.get(context);
  if (!values) {
    values = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: MAX_ERRORS });
    known.set(context, values);
  }
  return values;
}
