/** The filter of an export, checked as the graph checks the `filter` of a list: the same conditions, the same errors. */
import { type GraphQLInputObjectType, type GraphQLNamedType, type GraphQLSchema, coerceInputValue, isEnumType, isInputObjectType } from 'graphql'; // prettier-ignore
import { suggestionList } from 'graphql/jsutils/suggestionList';
import { badInput } from '../errors';

/** Values by name, as an address or a command line gives them: `addressees` → `['MEX', 'GTM']`, `date.from` → `['2010']`. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

export type Filter = Readonly<Record<string, unknown>>;

/** The input type of a noun's filter. */
export function filterType(schema: GraphQLSchema, noun: string): GraphQLInputObjectType {
  const type = schema.getType(`${noun}Filter`);
  if (!isInputObjectType(type)) throw new Error(`The graph has no filter of ${noun}.`);
  return type;
}

/** The type that a condition takes, without its lists; undefined for one that there is not. */
export function conditionType(schema: GraphQLSchema, type: GraphQLInputObjectType, field: string): GraphQLNamedType | undefined {
  return schema.getType(
    type
      .getFields()
      [field]?.type.toString()
      .replace(/[[\]!]/g, '') ?? '',
  );
}

/**
 * The filter that parameters stand for: `filter` holds it whole, as JSON; every other name is a condition, several values of
 * it mean any of them; `.from` and `.until` are the ends of a span, and so with what else has parts.
 * @throws BAD_USER_INPUT that names the condition, its value and what would be right.
 */
export function filterOf(schema: GraphQLSchema, noun: string, parameters: Parameters): Filter {
  const type = filterType(schema, noun);
  const conditions = new Map<string, unknown>(Object.entries(wholeFilter(parameters.get('filter'))));
  for (const [name, values] of parameters) {
    if (name === 'filter') continue;
    const [field = '', end, ...more] = name.split('.');
    const input = conditionType(schema, type, field);
    if (!input || more.length > 0) throw unknown(name, type);
    const value = valueOf(input, values, end);
    const before = conditions.get(field);
    if (before !== undefined && end === undefined)
      throw badInput(`The condition ${field} is given twice: write it into \`filter\` or by its own name.`);
    conditions.set(field, end === undefined ? value : { ...(before as object | undefined), ...(value as object) });
  }
  for (const name of conditions.keys()) if (!(name in type.getFields())) throw unknown(name, type);
  return coerceInputValue(Object.fromEntries(conditions), type, (path, value, { message }) => {
    const wanted = conditionType(schema, type, String(path[0]));
    if (isEnumType(wanted) && path.length <= 2)
      throw badInput(`The condition ${path[0]} is ${shown(value)}: it takes ${wanted.getValues().map(({ name }) => name).join(', ')}.`); // prettier-ignore
    throw badInput(`The condition ${path.join('.') || 'filter'} is ${shown(value)}: ${message}`);
  }) as Filter;
}

function wholeFilter(values: readonly string[] = []): object {
  if (values.length === 0) return {};
  const [text = '', ...more] = values;
  if (more.length > 0) throw badInput('`filter` is given twice: write all conditions into one JSON object.');
  try {
    const filter = JSON.parse(text) as unknown;
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter;
  } catch {
    // Said below.
  }
  throw badInput(`\`filter\` is ${shown(text)}: write one JSON object, like {"date":{"from":"2010"}}.`);
}

/** Texts as the input type wants them; one that it cannot take stays a text, and is refused with its value. */
function valueOf(type: GraphQLNamedType, values: readonly string[], end: string | undefined): unknown {
  const [first = '', ...more] = values;
  if (isInputObjectType(type)) {
    const parts = Object.keys(type.getFields());
    const part = type.getFields()[end ?? 'from'];
    if (!part)
      throw badInput(`A condition has no part ${shown(end)} here: its parts are ${parts.map((one) => `.${one}`).join(' and ')}.`);
    const name = part.type.toString().replace(/[[\]!]/g, '');
    if (part.type.toString().startsWith('[')) return { [part.name]: values.map((value) => scalar(name, value)) };
    if (more.length > 0) throw badInput(`A condition takes one value here, and got ${shown(values)}.`);
    const value = scalar(name, first);
    return end === undefined ? { from: value, until: value } : { [end]: value };
  }
  if (end !== undefined) throw badInput(`A condition has no part ${shown(end)} here: give it by its own name.`);
  if (type.name === 'Boolean') return more.length > 0 ? values : scalar(type.name, first);
  return values.map((value) => scalar(type.name, value));
}

function scalar(type: string, text: string): unknown {
  if (type === 'Int' && /^-?\d{1,10}$/.test(text)) return Number(text);
  if (type === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function unknown(name: string, type: GraphQLInputObjectType): Error {
  const names = Object.keys(type.getFields()).sort();
  const [nearest] = suggestionList(name, names);
  return badInput(
    `There is no condition ${shown(name)}.${nearest === undefined ? '' : ` Is ${nearest} meant?`} Those that there are: ${names.join(', ')}.`,
  );
}

function shown(value: unknown): string {
  return (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 80);
}
