/**
 * The one place that refuses text which cannot be text: NUL, which PostgreSQL cannot store, and half a surrogate pair,
 * which is no Unicode character. Source of the rule: protection.md § 3, line 10, and § 4, trap 13.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type ASTVisitor, type DocumentNode, GraphQLError, Kind, type ValidationContext, visit } from 'graphql';
import type { Config } from '../config';
import { ClearingHouseError, badInput } from '../errors';
import type { ServerContext } from './caller';
import { asRefusal } from './refusal';

/** How long one text of a request may be, in UTF-16 code units, and how many ids a list. */
export type TextLimits = Pick<Config, 'maxTextLength' | 'maxIds'>;

/** Names of arguments, and of fields of input objects, that take more than a line: a text to be read for citations, a place in a list. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['text', 'after', 'before']);
const LONG_TEXT_LENGTH = 500_000;
/** Lists and objects inside each other in the variables; more than any input of the schema needs. */
const MAX_NESTING = 32;
/** Values in the variables, at least: `MAX_IDS` in one list may be more. */
const MOST_VALUES = 2000;

// Without the u flag's pairing a lone surrogate could not be told from half of a pair.
const UNCLEAN = /\0|\p{Surrogate}/u;

/** The parts of a request that hold text: the query as sent, the name of its operation, its variables. */
export interface RequestText {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** The error for the first text of a request that cannot be text or is too long; undefined when all is well. */
export function faultOfRequest(request: RequestText, limits: TextLimits): ClearingHouseError | undefined {
  for (const part of ['query', 'operationName'] as const) {
    const text = request[part];
    if (typeof text === 'string' && UNCLEAN.test(text)) return unclean(`\`${part}\``);
  }
  return faultOfVariables(request.variables, limits);
}

// With a stack of its own: a megabyte of brackets would overflow that of the process.
function faultOfVariables(variables: unknown, limits: TextLimits): ClearingHouseError | undefined {
  if (typeof variables !== 'object' || variables === null) return undefined;
  const waiting = (Object.entries(variables) as [string, unknown][]).map(([name, value]) => ({
    name,
    variable: name,
    value,
    depth: 1,
  }));
  const most = Math.max(MOST_VALUES, 2 * limits.maxIds);
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (values + waiting.length > most)
      return new ClearingHouseError('QUERY_TOO_COMPLEX', `The variables hold more than ${most} values: ask in several requests.`);
    const { name, variable, value, depth } = next;
    if (UNCLEAN.test(name)) return unclean('the name of a variable');
    if (typeof value === 'string') {
      // How long a variable by itself may be, the arguments say for which it is used: see `longTextPlugin`.
      const longest = depth === 1 ? LONG_TEXT_LENGTH : limitOf(name, limits);
      const fault = faultOfText(value, longest, `the variable \`$${variable}\``);
      if (fault) return fault;
    } else if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
      if (depth >= MAX_NESTING)
        return badInput(`The variable \`$${variable}\` has more than ${MAX_NESTING} lists or objects inside each other.`);
      for (const [key, child] of Object.entries(value)) {
        waiting.push({ name: Array.isArray(value) ? name : key, variable, value: child as unknown, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

const limitOf = (name: string, { maxTextLength }: TextLimits): number =>
  LONG_TEXTS.has(name) ? LONG_TEXT_LENGTH : maxTextLength;

function faultOfText(text: string, limit: number, where: string): ClearingHouseError | undefined {
  if (UNCLEAN.test(text)) return unclean(where);
  return text.length > limit ? badInput(`A text in ${where} has ${text.length} characters; it may have ${limit}.`) : undefined;
}

function unclean(where: string): ClearingHouseError {
  return badInput(
    `There is a character in ${where} that is no text: NUL (U+0000) or half of a surrogate pair (U+D800 to U+DFFF). Leave it out.`,
  );
}

/** The same for texts written into the query itself, where escapes such as `\u0000` are read only by the parser. */
export function cleanTextRule(limits: TextLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    let argument = '';
    return {
      Argument: (node) => void (argument = node.name.value),
      ObjectField: (node) => void (argument = node.name.value),
      StringValue: (node) => {
        const fault = faultOfText(node.value, limitOf(argument, limits), 'the query');
        if (fault) context.reportError(new GraphQLError(fault.message, { nodes: node, originalError: fault }));
      },
    };
  };
}

/** The error for the first variable that is longer than an argument may be for which the document uses it; undefined for none. */
export function faultOfUse(document: DocumentNode, variables: unknown, limits: TextLimits): ClearingHouseError | undefined {
  const long = new Map(
    Object.entries(variables ?? {}).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' && value.length > limits.maxTextLength ? [[name, value]] : [],
    ),
  );
  if (long.size === 0) return undefined;
  let argument = '';
  let fault: ClearingHouseError | undefined;
  visit(document, {
    Argument: (node) => void (argument = node.name.value),
    ObjectField: (node) => void (argument = node.name.value),
    Variable: ({ name: { value: name } }, _key, parent) => {
      const text = long.get(name);
      if (text === undefined || (parent !== undefined && 'kind' in parent && parent.kind === Kind.VARIABLE_DEFINITION)) return;
      fault ??= faultOfText(text, limitOf(argument, limits), `the variable \`$${name}\``);
    },
  });
  return fault;
}

/** Refuses a long variable that is used for an argument of a line, whatever the variable is called. */
export function longTextPlugin(limits: TextLimits): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        const fault = faultOfUse(document, request.variables, limits);
        if (fault) throw asRefusal(fault);
      },
    }),
  };
}
