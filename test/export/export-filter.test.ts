import { filterOf } from '../../src/export/export-filter';
import { buildGraphSchema } from '../../src/schema';

const schema = buildGraphSchema();
const filter = (parameters: Record<string, string | string[]>, noun = 'Recommendation') =>
  filterOf(schema, noun, new Map(Object.entries(parameters).map(([name, value]) => [name, [value].flat()])));

describe('conditions by name', () => {
  it.each([
    [{ addressees: 'MEX' }, { addressees: ['MEX'] }],
    [
      { addressees: ['MEX', 'GTM'], response: 'NOTED' },
      { addressees: ['MEX', 'GTM'], response: ['NOTED'] },
    ],
    [{ 'date.from': '2010', 'date.until': '2014-02' }, { date: { from: '2010', until: '2014-02' } }],
    [{ date: '2010' }, { date: { from: '2010', until: '2010' } }],
    [{ cycle: '2' }, { cycle: { from: 2, until: 2 } }],
    [
      { filter: '{"addressees":["MEX"],"date":{"from":"2010"}}', 'date.until': '2012' },
      { addressees: ['MEX'], date: { from: '2010', until: '2012' } },
    ],
    [{ filter: '{"subjects":null}' }, { subjects: null }],
    [{}, {}],
  ])('are those of the graph: %j', (parameters, expected) => {
    expect(filter(parameters as Record<string, string>)).toEqual(expected);
  });

  it('take yes or no', () => {
    expect(filter({ hasSeparateOpinion: 'true' }, 'Decision')).toEqual({ hasSeparateOpinion: true });
  });
});

describe('what is wrong with conditions', () => {
  it.each([
    [
      { adressees: 'MEX' },
      'There is no condition "adressees". Is addressees meant? Those that there are: addressees, cycle, date',
    ],
    [{ filter: '{"adressees":["MEX"]}' }, 'There is no condition "adressees". Is addressees meant?'],
    [{ __proto__x: '1' }, 'There is no condition "__proto__x".'],
    [{ filter: '{"__proto__":1}' }, 'There is no condition "__proto__".'],
    [{ response: 'NO' }, 'The condition response is "NO": it takes SUPPORTED, NOTED, PENDING, NOT_GIVEN.'],
    [{ 'date.from': '20101' }, 'The condition date.from is "20101": "20101" is not a PartialDate'],
    [{ 'date.form': '2010' }, 'A condition has no part "form" here: its parts are .from and .until.'],
    [{ 'addressees.from': 'MEX' }, 'A condition has no part "from" here: give it by its own name.'],
    [{ 'date.from.from': '2010' }, 'There is no condition "date.from.from"'],
    [{ 'cycle.from': 'two' }, 'The condition cycle.from is "two": Int cannot represent non-integer value'],
    [{ cycle: ['1', '2'] }, 'A condition takes one value here, and got ["1","2"].'],
    [{ filter: '[1]' }, '`filter` is "[1]": write one JSON object'],
    [{ filter: '{"a"' }, '`filter` is "{\\"a\\"": write one JSON object'],
    [{ filter: ['{}', '{}'] }, '`filter` is given twice'],
    [{ filter: '{"addressees":["MEX"]}', addressees: 'GTM' }, 'The condition addressees is given twice'],
    [{ filter: '{"addressees":[[1]]}' }, 'The condition addressees.0 is [1]: String cannot represent a non string value'],
  ])('is told: %j', (parameters, message) => {
    expect(() => filter(parameters as unknown as Record<string, string>)).toThrow(message);
  });
});
