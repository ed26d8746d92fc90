/**
 * The files of `schema/operations/` are what a newcomer reads first and what callers copy: each holds one operation of its own
 * name, opens with the question that it answers, its group in the playground and the variables to try it with, and fits the
 * schema. Names and variables are a contract.
 */
import {
  type OperationDefinitionNode,
  type GraphQLSchema,
  Kind,
  buildSchema,
  getVariableValues,
  parse,
  print,
  validate,
} from 'graphql';
import { buildGraphSchema } from '../../src/schema';
import { pathsUnder, readText } from './project-files';

/** The variables that callers rely on, by operation; lists take `$first` and `$after` besides. */
const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  ResolveCitation: ['citation: String!'],
  VerifyCitations: ['text: String!'],
  DecisionDossier: ['key: String!'],
  CitedByOtherSystems: ['key: String!'],
  WhoCitesWhom: ['from: Int', 'until: Int'],
  CitationGaps: ['right: String!'],
  CitationPath: ['from: String!', 'to: String!'],
  CitationNeighbourhood: ['key: String!', 'depth: Int'],
  ParallelProvisions: ['right: String!'],
  ApplicableStandards: ['state: String!', 'on: Date', 'rights: [String!]'],
  ProvisionalMeasureCheck: ['mechanism: String!', 'state: String!', 'on: Date', 'rights: [String!]', 'text: String'],
  NationalMapping: ['state: String!'],
  Reinforcements: ['state: String!'],
  Divergences: ['state: String!'],
  ParticipationMatrix: ['states: [String!]', 'instruments: [String!]', 'on: Date'],
  Search: ['query: String!'],
  ChangesSince: ['after: String'],
  StateDossier: ['state: String!'],
  Coverage: [],
  UnresolvedCitations: [],
  FollowUpsDue: ['state: String', 'on: Date'],
  PlanCoverage: ['state: String!'],
  Calendar: ['from: Date!', 'until: Date!', 'states: [String!]'],
  FocalPoints: ['state: String', 'mechanism: String'],
  GoodPractices: ['state: String', 'mechanism: String'],
  TrainingRegister: ['state: String', 'mechanism: String'],
};

/** Operations that the house offers today; the others of the contract come with the nouns that they need. */
const OFFERED = [
  'ApplicableStandards',
  'Coverage',
  'Divergences',
  'NationalMapping',
  'ParallelProvisions',
  'ParticipationMatrix',
  'ProvisionalMeasureCheck',
  'Reinforcements',
  'ResolveCitation',
  'Search',
  'StateDossier',
];

/** One sentence for each fault of an operation file against the schema. */
function faults(path: string, text: string, schema: GraphQLSchema): string[] {
  const document = parse(text);
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  const name = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  if (!operation || operations.length > 1) return [`${path}: one operation a file, but it has ${operations.length}`];
  return [
    ...(operation.name?.value === name
      ? []
      : [`${path}: its operation is called ${operation.name?.value ?? 'nothing'}, not ${name}`]),
    ...headerFaults(path, text, operation, schema),
    ...contractFaults(path, name, operation),
    ...validate(schema, document).map(({ message }) => `${path}: ${message}`),
  ];
}

/** The head of a file: `# Question?`, `# group: Standards`, `# variables: {"state": "MEX"}`, in this order. */
function headerFaults(path: string, text: string, operation: OperationDefinitionNode, schema: GraphQLSchema): string[] {
  const [question = '', group = '', variables = ''] = text.split('\n');
  const json = /^# variables: (\{.*\})$/.exec(variables)?.[1];
  return [
    ...(/^# \p{Lu}.*\S$/u.test(question) ? [] : [`${path}: line 1 is not the question that it answers, as \`# Question?\``]),
    ...(/^# group: \p{Lu}.*\S$/u.test(group) ? [] : [`${path}: line 2 is not its group, as \`# group: Standards\``]),
    ...(json === undefined
      ? [`${path}: line 3 is not the variables to try it with, as \`# variables: {"state": "MEX"}\``]
      : exampleFaults(path, json, operation, schema)),
  ];
}

function exampleFaults(path: string, json: string, operation: OperationDefinitionNode, schema: GraphQLSchema): string[] {
  let values: Record<string, unknown>;
  try {
    values = JSON.parse(json) as Record<string, unknown>;
  } catch (error) {
    return [`${path}: its variables are no JSON: ${String(error)}`];
  }
  const declared = operation.variableDefinitions ?? [];
  const names = declared.map(({ variable }) => variable.name.value);
  return [
    ...Object.keys(values)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}: it gives $${name}, which the operation does not take`),
    ...(getVariableValues(schema, declared, values).errors ?? []).map(({ message }) => `${path}: ${message}`),
  ];
}

function contractFaults(path: string, name: string, operation: OperationDefinitionNode): string[] {
  const promised = CONTRACT[name];
  if (!promised) return [];
  const taken = (operation.variableDefinitions ?? []).map(({ variable, type }) => `${variable.name.value}: ${print(type)}`);
  const required = (operation.variableDefinitions ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
    .map(({ variable }) => variable.name.value);
  const allowed = new Set(promised.filter((one) => one.endsWith('!')).map((one) => one.split(':')[0]));
  return [
    ...promised
      .filter((one) => !taken.includes(one) && !taken.includes(`${one}!`))
      .map((one) => `${path}: callers rely on $${one}; it takes ${taken.map((other) => `$${other}`).join(', ') || 'nothing'}`),
    ...required.filter((one) => !allowed.has(one)).map((one) => `${path}: $${one} is required, but callers do not give it`),
  ];
}

describe('operation files', () => {
  const paths = pathsUnder('schema/operations').filter((path) => path.endsWith('.graphql'));
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildGraphSchema();
  });

  it('are all there', () => {
    const names = paths.map((path) => path.replace(/^.*\//, '').replace(/\.graphql$/, ''));
    expect(OFFERED.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('keep their names, questions, variables and the schema', () => {
    expect(paths.flatMap((path) => faults(path, readText(path), schema))).toEqual([]);
  });

  const HEAD = '# Which?\n# group: Find\n# variables: {"citation": "Article 3 ECHR"}\n';
  const BODY = 'query ResolveCitation($citation: String!) { a(b: $citation) }';

  it.each([
    ['another name', `${HEAD}query Other($citation: String!) { a(b: $citation) }`, /called Other/],
    ['two operations', `${HEAD}${BODY} query Other { a }`, /it has 2/],
    ['no question', `${HEAD.replace('Which?', '')}${BODY}`, /question/],
    ['no group', `${HEAD.replace('group: Find', 'Find')}${BODY}`, /group/],
    ['no variables to try', `${HEAD.replace('variables', 'try')}${BODY}`, /line 3/],
    ['variables that are no JSON', `${HEAD.replace('"citation"', 'citation')}${BODY}`, /no JSON/],
    ['a value of another type', `${HEAD.replace('"Article 3 ECHR"', '3')}${BODY}`, /got invalid value 3/],
    ['a value for nothing', `${HEAD.replace('{', '{"other": 1, ')}${BODY}`, /gives \$other/],
    [
      'a variable renamed',
      `${HEAD.replace('citation', 'c')}query ResolveCitation($c: String) { a(b: $c) }`,
      /rely on \$citation/,
    ],
    [
      'a variable too much',
      `${HEAD.replace('{', '{"d": "", ')}${BODY.replace('!)', '!, $d: String!)').replace('{', '{ c: a(b: $d)')}`,
      /\$d is required/,
    ],
    ['a field that is not there', `${HEAD}${BODY.replace('}', 'z }')}`, /Cannot query field/],
  ])('would be refused for %s', (_what, text, fault) => {
    expect(faults('schema/operations/ResolveCitation.graphql', text, smallSchema())).toEqual([expect.stringMatching(fault)]);
  });

  it('are accepted as they should be', () => {
    const text = `${HEAD}${BODY.replace('!)', '!, $first: Int)').replace('citation)', 'citation, first: $first)')}`;
    expect(faults('schema/operations/ResolveCitation.graphql', text, smallSchema())).toEqual([]);
  });
});

function smallSchema(): GraphQLSchema {
  return buildSchema('type Query { a(b: String, first: Int): Int }');
}
