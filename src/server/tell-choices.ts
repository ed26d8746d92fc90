import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList';

/** Names that are told of one list. */
const MOST_TOLD = 20;

/** What graphql-js says of a name that is not in the schema, and where those are that it might have been. */
const WRONG: readonly {
  readonly says: RegExp;
  readonly choices: (schema: GraphQLSchema, type: string, field: string) => readonly string[];
}[] = [
  {
    says: /Value "(?<name>[^"]*)" does not exist in "(?<type>\w+)" enum\.$/,
    choices: valuesOf,
  },
  {
    says: /Enum "(?<type>\w+)" cannot represent non-(?:enum|string) value: "?(?<name>[^"]*)"?\.$/,
    choices: valuesOf,
  },
  {
    says: /Field "(?<name>\w+)" is not defined by type "(?<type>\w+)"\.$/,
    choices: (schema, type) => {
      const input = schema.getType(type);
      return isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    },
  },
  {
    says: /Unknown argument "(?<name>\w+)" on field "(?<type>\w+)\.(?<field>\w+)"\.$/,
    choices: (schema, type, field) => {
      const object = schema.getType(type);
      return isObjectType(object) ? (object.getFields()[field]?.args.map(({ name }) => name) ?? []) : [];
    },
  },
];

function valuesOf(schema: GraphQLSchema, type: string): readonly string[] {
  const values = schema.getType(type);
  return isEnumType(values) ? values.getValues().map(({ name }) => name) : [];
}

/**
 * A message of graphql-js on a value of an enum, a field of an input or an argument that there is not, with those that there are, the nearest
 * first: a guess alone would leave out what is called quite differently (`state` of decisions is `respondents`).
 *
 * @example withChoices(schema, 'Value "JUDGEMENT" does not exist in "DecisionKind" enum.') // '… enum. There are JUDGMENT, DECISION, …'
 */
export function withChoices(schema: GraphQLSchema, message: string): string {
  for (const { says, choices } of WRONG) {
    const { name = '', type = '', field = '' } = says.exec(message)?.groups ?? {};
    const names = type === '' ? [] : choices(schema, type, field);
    if (names.length === 0) continue;
    const told = [...new Set([...suggestionList(name.slice(0, 60), names), ...names])].slice(0, MOST_TOLD);
    return `${message} There are ${told.join(', ')}${names.length > told.length ? ` and ${names.length - told.length} more` : ''}.`;
  }
  return message;
}
