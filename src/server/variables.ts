import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  getVariableValues,
} from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList';
import { badInput } from '../errors';

/** The variables as the schema reads them, or what is wrong with them. */
export interface CoercedVariables {
  readonly errors?: readonly GraphQLError[];
  readonly coerced?: Readonly<Record<string, unknown>>;
}

/** What is read of a request: it is known by its context, which each has for itself. */
export interface VariablesRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: object;
}

/** Errors that one request may get back for its variables. */
const MAX_ERRORS = 10;
/** How much of a name is told that is no variable. */
const LONGEST_NAME = 60;
/** Variables of the query that are named beside it. */
const MOST_PROPOSED = 20;

const known = new WeakMap<object, CoercedVariables>();

/**
 * Reads the variables of a request, once. graphql-js words the errors, whatever executes the operation: with it a scalar's
 * own message says what would be right. Those that it passes over are refused here: `On` for `on` would be answered for another day
 * than was asked, without a word.
 */
export function coercedVariables({ schema, document, operation, variables, context }: VariablesRequest): CoercedVariables {
  let values = known.get(context);
  if (!values) {
    const given = variables ?? {};
    const unknown = unknownVariables(document, Object.keys(given));
    values = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: MAX_ERRORS });
    if (unknown.length > 0) values = { errors: [...unknown, ...(values.errors ?? [])] };
    known.set(context, values);
  }
  return values;
}

/** Tools send the variables of all operations of a document with each of them: those of another are known too. */
function unknownVariables(document: DocumentNode, given: readonly string[]): GraphQLError[] {
  if (given.length === 0) return [];
  const names = new Set(
    document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [],
    ),
  );
  const unknown = given.filter((name) => !names.has(name)).slice(0, MAX_ERRORS);
  return unknown.map((name) => {
    const shown = name.slice(0, LONGEST_NAME);
    const proposals = [...new Set([...suggestionList(shown, [...names]), ...names])].slice(0, MOST_PROPOSED);
    const has = names.size === 0 ? 'none: leave it out' : proposals.map((one) => `\`$${one}\``).join(', ');
    const more = names.size > proposals.length ? ` and ${names.size - proposals.length} more` : '';
    return badInput(`\`$${shown}\` is no variable of this query, which has ${has}${more}.`, { unknown: [shown], proposals });
  });
}
