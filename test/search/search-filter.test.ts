/** What is searched: by mechanism, State and date. */
import { type House, onlyError, openHouse, pluck } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function found(
  query: string,
  filter: object,
): Promise<{ readonly keys: string[]; readonly facets: Readonly<Record<string, string[]>> }> {
  const { data, errors } = await house.ask(
    'query ($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter, first: 100) { totalCount nodes { record { key } } facets { name values { value } } } }',
    { query, filter },
  );
  expect(errors).toEqual([]);
  const keys = pluck(data.search.nodes, 'record.key');
  expect(data.search.totalCount).toBeGreaterThanOrEqual(keys.length);
  const facets = data.search.facets as { name: string; values: object[] }[];
  return { keys, facets: Object.fromEntries(facets.map(({ name, values }) => [name, pluck(values, 'value')])) };
}

const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

describe('the filter of a search', () => {
  it.each<[string, object, boolean]>([
    ['Soering', { mechanism: ['ecthr'] }, true],
    ['Soering', { mechanism: ['iacthr', 'ecthr'] }, true],
    ['Soering', { mechanism: ['iacthr'] }, false],
    ['Soering', { state: ['GBR'] }, true],
    ['Soering', { state: ['gbr'] }, true],
    ['Soering', { state: ['MEX'] }, false],
    ['Soering', { mechanism: null, state: null, date: null, kind: null, language: null }, true],
    ['Soering', { date: { from: '1989-07-07', until: '1989-07-07' } }, true],
    ['Soering', { date: { from: '1989', until: '1989' } }, true],
    ['Soering', { date: { from: '1989-08' } }, false],
    ['Soering', { date: { until: '1989-06' } }, false],
    ['Soering', { kind: ['Decision'], language: ['fr'] }, true],
  ])('%s under %j: found is %s', async (query, filter, isFound) => {
    expect((await found(query, filter)).keys.includes(SOERING)).toBe(isFound);
  });

  it.each(['mechanism', 'state', 'kind', 'language'])('refuses an empty list, as every list does: %s', async (field) => {
    expect(onlyError(await house.ask(`{ search(query: "Soering", filter: { ${field}: [] }) { totalCount } }`))).toBe(
      `\`${field}\` is an empty list, which nothing meets: give at least one value, or leave it out.`,
    );
  });

  it('takes a State itself, and a body that adopted or watches over an instrument', async () => {
    expect((await found('Mexico', { state: ['MEX'] })).keys).toContain('state:MEX');
    expect((await found('Mexico', { state: ['FRA'] })).keys).not.toContain('state:MEX');
    const ofBody = await found('convention', { mechanism: ['cat'] });
    expect(ofBody.keys).toContain('instrument:cat-convention');
    expect(ofBody.facets['MECHANISM']).toContain('cat');
  });

  it('holds where words are found by likeness too', async () => {
    expect((await found('Soerring', {})).keys).toContain(SOERING);
    expect((await found('Soerring', { state: ['MEX'] })).keys).not.toContain(SOERING);
  });
});
