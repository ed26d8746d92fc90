/** Queries that ask of a list for all that there is to say: every field of its rows, and of each list in these the first rows with their plain fields. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** Levels of rows below a list, and of lists within. */
const DEPTH = 2;

/** A query for a list: `wholeList(schema, 'decisions', 'last: 100')`. */
export function wholeList(schema: GraphQLSchema, list: string, some: string): string {
  const field = schema.getQueryType()?.getFields()[list];
  if (!field) throw new Error(`There is no list ${list}.`);
  return `{ ${connection(field, DEPTH, some)} }`;
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean => getNamedType(field.type).name.endsWith('Connection');
/** Whether it can be asked for as it stands; runs of importers say how many rows their files had, whatever became of these. */
const isFree = ({ args, type }: GraphQLField<unknown, unknown>): boolean =>
  args.every((argument) => !String(argument.type).endsWith('!')) && !/ImportRun|Refusal/.test(String(type));

function connection(field: GraphQLField<unknown, unknown>, depth: number, size: string): string {
  const nodes = (getNamedType(field.type) as GraphQLObjectType).getFields()['nodes'];
  const inner = nodes ? fieldsOf(nodes, depth - 1) : '';
  return `${field.name}(${size}) { totalCount ${inner === '' ? '' : `nodes { ${inner} }`} }`;
}

/** Every field of what a field leads to: plain ones always, further rows while there is depth. */
function fieldsOf(of: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(of.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return Object.values(type.getFields())
    .filter(isFree)
    .map((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name;
      if (depth === 0) return '';
      if (isConnection(field)) return connection(field, depth, 'first: 50');
      const inner = fieldsOf(field, depth - 1);
      return inner === '' ? '' : `${field.name} { ${inner} }`;
    })
    .filter(Boolean)
    .join(' ');
}
