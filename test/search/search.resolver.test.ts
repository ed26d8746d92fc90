/** Search over all nouns, in three languages, as a caller asks it. */
import { type Ask, type House, onlyError, openHouse, pluck, savedOperation } from '../ask';
import { hide, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SEARCH = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) { search(query: $query, filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } facets { name values { value count } }
  nodes { score record { key kind } highlight { text language ranges { start end } } } } }`;

interface Found {
  readonly keys: readonly string[];
  readonly total: number;
  readonly marked: readonly string[];
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

async function search(query: string, filter: object | null = null, ask: Ask = house.ask): Promise<Found> {
  const { data, errors } = await ask(SEARCH, { query, filter, first: 100 });
  expect(errors).toEqual([]);
  const hits = data.search.nodes as {
    record: { key: string };
    highlight: { text: string; ranges: { start: number; end: number }[] };
  }[];
  const facets = data.search.facets as { name: string; values: { value: string; count: number }[] }[];
  return {
    keys: hits.map(({ record }) => record.key),
    total: data.search.totalCount as number,
    marked: hits.map(({ highlight: { text, ranges } }) => ranges.map(({ start, end }) => text.slice(start, end)).join(' ')),
    facets: Object.fromEntries(
      facets.map(({ name, values }) => [name, Object.fromEntries(values.map(({ value, count }) => [value, count]))]),
    ),
  };
}

describe('search', () => {
  it.each([
    ['right to life', 'right:life'],
    ['droit à la vie', 'right:life'],
    ['DROIT A LA VIE', 'right:life'],
    ['derecho a la vida', 'right:life'],
    ['Côte d’Ivoire', 'state:CIV'],
    ["cote d'ivoire", 'state:CIV'],
    ['turkiye', 'state:TUR'],
    ['Mexique', 'state:MEX'],
    ['iccpr', 'instrument:iccpr'],
    ['IV-4', 'instrument:iccpr'],
    ['coe-ets 005', 'instrument:echr'],
    ['CCPR/C/GC/34', 'un:CCPR/C/GC/34'],
    ['iccpr 6', 'provision:iccpr:6'],
    ['P1', 'instrument:echr-p1'],
  ])('finds by %p first %s', async (query, key) => {
    expect((await search(query)).keys[0]).toBe(key);
  });

  it('finds words by their beginning, and marks what it found', async () => {
    const { keys, total, marked } = await search('tortur');
    expect(keys).toEqual(
      expect.arrayContaining(['right:torture-and-ill-treatment', 'mechanism:cat', 'instrument:cat-convention']),
    );
    expect(total).toBeGreaterThan(20);
    for (const stretch of marked) expect(stretch).toMatch(/^(tortur ?)+$/i);
  });

  it('finds the same with accents and without, in any case', async () => {
    const one = await search('égalité');
    expect(one.total).toBeGreaterThan(3);
    for (const query of ['egalite', 'EGALITE', 'Égalité', 'e\u0301galite\u0301'])
      expect((await search(query)).keys).toEqual(one.keys);
    expect((await search('œuvre')).keys).toEqual((await search('oeuvre')).keys);
    expect((await search('œuvre')).total).toBeGreaterThan(0);
  });

  it.each([
    ['tortrue', 'right:torture-and-ill-treatment'],
    ['Convenion Europea de Derechos Humanos', 'mechanism:ecthr'],
    ['mexicoo', 'state:MEX'],
    ['Germny', 'state:DEU'],
  ])('forgives the spelling of %p', async (query, key) => {
    expect((await search(query)).keys).toContain(key);
  });

  it('takes no character for an operator or a wildcard', async () => {
    const life = await search('life');
    for (const query of [
      'life!',
      'life:*',
      '!life',
      "'life'",
      '(life)',
      '"life"',
      'life & ',
      'life | ',
      '<-> life',
      '%life%',
      '_life_',
      'life\\',
      '  life  ',
      'life;--',
    ]) {
      expect([query, (await search(query)).keys]).toEqual([query, life.keys]);
    }
    for (const query of ['lif_', 'l%e', 'li%']) expect((await search(query)).keys).not.toEqual(life.keys);
    expect((await search('xyzzyqwv')).total).toBe(0);
    for (const query of ['½', 'ŉ', '日本', '\u{1F600} x', "a'b\\c", ':*a'])
      expect((await house.ask(SEARCH, { query })).errors).toEqual([]);
  });

  it('counts facets of all hits, not of the page, under the same filter', async () => {
    const all = await search('torture');
    const instruments = await search('torture', { kind: ['Instrument'] });
    expect(all.total).toBe(Object.values(all.facets['KIND'] ?? {}).reduce((sum, count) => sum + count, 0));
    expect(instruments.total).toBe(all.facets['KIND']?.['Instrument']);
    expect(instruments.facets['KIND']).toEqual({ Instrument: instruments.total });
    expect(instruments.facets['YEAR']?.['1984']).toBeGreaterThan(0);
    expect(instruments.facets['MECHANISM']?.['cat']).toBeGreaterThan(0);
    expect((await search('Mexico', { kind: ['State'] })).facets['STATE']).toEqual({ MEX: 1 });
    const provisions = await search('iccpr 6', { kind: ['Provision'] });
    expect(provisions.facets['SUBJECT']?.['life']).toBeGreaterThan(0);
  });

  it('searches the languages asked for, and keys always', async () => {
    expect((await search('vida', { language: ['es'] })).keys).toContain('right:life');
    expect((await search('derecho a la vida', { language: ['fr'] })).keys).not.toContain('right:life');
    expect((await search('iccpr', { language: ['fr'] })).keys).toContain('instrument:iccpr');
  });

  it('is walked page by page, each hit once, best first', async () => {
    const whole = await search('torture');
    const keys: string[] = [];
    const scores: number[] = [];
    let after: unknown = null;
    do {
      const { data, errors } = await house.ask(SEARCH, { query: 'torture', first: 7, after });
      expect(errors).toEqual([]);
      keys.push(...pluck(data.search.nodes, 'record.key'));
      scores.push(...pluck(data.search.nodes, 'score').map(Number));
      expect(data.search.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pluck(data.search.edges, 'cursor').at(-1)).toBe(data.search.pageInfo.endCursor);
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(keys).toEqual(whole.keys);
    expect(keys).toHaveLength(whole.total);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('counts hits and facets only when they are selected', async () => {
    const ask = async (selection: string): Promise<number> =>
      (await house.ask(`{ search(query: "life") { ${selection} } }`)).statements;
    expect(await ask('nodes { score }')).toBe(1);
    expect(await ask('nodes { score } totalCount')).toBe(2);
    expect(await ask('nodes { score } totalCount facets { name }')).toBe(3);
  });

  it('shows nothing of what is hidden: no hit, count, facet or words', async () => {
    await house.pretend(async (ask, write) => {
      const before = await search('iccpr 6', null, ask);
      expect(before.facets['SUBJECT']).toMatchObject({ life: expect.any(Number) as number });
      await write(
        "UPDATE record SET visibility = 'PARTNERS' WHERE kind = 'Parallel' AND id IN (SELECT p.id FROM parallel p JOIN subject s ON s.id = p.right_id WHERE s.slug = 'life')",
      );
      const withoutParallels = await search('iccpr 6', null, ask);
      expect(withoutParallels.keys).toEqual(before.keys);
      expect(withoutParallels.facets['SUBJECT']).not.toHaveProperty('life');
      await hide(write, await idOf(write, 'Instrument', 'iccpr'));
      const hidden = await search('iccpr 6', null, ask);
      expect(hidden.keys.filter((key) => /(instrument|provision):iccpr(:|$)/.test(key))).toEqual([]);
      expect(hidden.total).toBe(hidden.keys.length);
    });
  });

  it.each<[object, RegExp]>([
    [{ query: '' }, /`query` "" has no word: give at least one letter or digit/],
    [{ query: '%%%' }, /`query` "%%%" has no word/],
    [{ query: 'a'.repeat(501) }, /`query` has 501 characters: at most 500 are allowed/],
    [{ query: 'life', first: 0 }, /`first` is 0: it must be 1 to 100/],
    [{ query: 'life', first: 101 }, /`first` is 101: it must be 1 to 100/],
    [{ query: 'life', after: 'nonsense' }, /`after` "nonsense" is not a cursor of this list/],
    [{ query: 'life', filter: { kind: ['Instument'] } }, /"Instument" is no kind of record\. Kinds: .*Instrument/],
    [{ query: 'life', filter: { kind: ['Source'] } }, /"Source" is no kind of record/],
  ])('refuses %p, saying what would be right', async (variables, says) => {
    expect(onlyError(await house.ask(SEARCH, { ...variables }))).toMatch(says);
  });

  it('takes 500 characters, and a cursor of the same query and filter only', async () => {
    expect((await house.ask(SEARCH, { query: 'life '.repeat(100) })).errors).toEqual([]);
    const { data } = await house.ask(SEARCH, { query: 'torture', first: 1 });
    const after: unknown = data.search.pageInfo.endCursor;
    expect(onlyError(await house.ask(SEARCH, { query: 'life', after }))).toMatch(/is not a cursor of this list/);
    expect(onlyError(await house.ask(SEARCH, { query: 'torture', after, filter: { kind: ['Instrument'] } }))).toMatch(
      /is not a cursor/,
    );
    expect((await house.ask(SEARCH, { query: ' Torture ', after })).errors).toEqual([]);
  });

  it('answers the saved question with the right to life', async () => {
    const { text, variables } = savedOperation('Search');
    const { data, errors } = await house.ask(text, variables);
    expect(errors).toEqual([]);
    expect(data.search.nodes[0]).toMatchObject({
      record: { kind: 'Subject', key: 'right:life' },
      highlight: { text: 'Derecho a la vida', language: 'es' },
    });
  });
});
