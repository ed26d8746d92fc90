import { validate, parse, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { withChoices } from '../../src/server/tell-choices';
import { type RunningServer, startServer, testSchema } from './start-server';

const schema = testSchema();

describe('a name that there is not is told with those that there are', () => {
  it.each([
    ['{ echo(wish: { colour: GREY }) }', 'Value "GREY" does not exist in "Colour" enum. There are GREEN, RED.'],
    ['{ echo(wish: { colour: "RED" }) }', 'Enum "Colour" cannot represent non-enum value: "RED". There are RED, GREEN.'],
    ['{ echo(wish: { words: "" }) }', 'Field "words" is not defined by type "Wish". There are text, colour, numbers.'],
    ['{ echo(limits: 3) }', 'Unknown argument "limits" on field "Query.echo". There are limit, text, wish.'],
    ['{ echo { text } }', 'Field "echo" must not have a selection since type "String" has no subfields.'],
    ['{ hello(x: 1) }', 'Unknown argument "x" on field "Query.hello".'],
    ['{ helo }', 'Cannot query field "helo" on type "Query".'],
  ])('%s', (query, told) => {
    const [{ message } = { message: '' }] = validate(schema, parse(query), undefined, { hideSuggestions: true });
    expect(withChoices(schema, message)).toBe(told);
  });

  it.each([
    [
      { colour: 'GREY' },
      /^Variable "\$w" got invalid value "GREY" at "w\.colour"; Value "GREY" .* enum\. There are GREEN, RED\.$/,
    ],
    [{ colour: 5 }, /Enum "Colour" cannot represent non-string value: 5\. There are RED, GREEN\.$/],
    [{ Text: '' }, /Field "Text" is not defined by type "Wish"\. There are text, colour, numbers\.$/],
  ])('in the variable %j', (w, told) => {
    const [operation] = parse('query ($w: Wish) { echo(wish: $w) }').definitions;
    const { variableDefinitions = [] } = operation as OperationDefinitionNode;
    const { errors = [] } = getVariableValues(schema, variableDefinitions, { w });
    expect(withChoices(schema, errors[0]?.message.replace(/ Did you mean .*$/, '') ?? '')).toMatch(told);
  });
});

describe('over HTTP', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('they are told of the query and of its variables', async () => {
    const query = 'query ($w: Wish) { echo(wish: $w) }';
    const answers = [await server.ask('{ echo(wish: { colour: GREY }) }'), await server.ask(query, { w: { colour: 'GREY' } })];
    expect(answers.map(({ status, body }) => `${status} ${String(body.errors[0].message).replace(/^.*; /, '')}`)).toEqual(
      Array(2).fill('400 Value "GREY" does not exist in "Colour" enum. There are GREEN, RED.'),
    );
  });
});
