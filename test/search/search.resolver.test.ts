/** Search over all nouns, in three languages, as a caller asks it. */
import { type Ask, type House, onlyError, openHouse, pluck, savedOperation } from '../ask';
import { aDecision, aParagraph, aProceeding, aRecommendation, hide, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SEARCH = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) { search(query: $query, filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } facets { name values { value count } }
  nodes { score record { key kind } highlight { text start language ranges { start end } paragraph { number text } } } } }`;

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
    ['ETS 5', 'instrument:echr'],
    ['ETS No. 5', 'instrument:echr'],
    ['Turquie', 'state:TUR'],
    ['Méjico', 'state:MEX'],
    ['Soering', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888'],
    ['14038/88', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888'],
    ['no. 14038/88', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888'],
    ['Velasquez Rodriguez', 'iactr-c:4'],
    ['Toonen', 'un:CCPR/C/50/D/488/1992'],
    ['488/1992', 'un:CCPR/C/50/D/488/1992'],
    ['M.S.S. v. Belgium', 'ecli:ECLI:CE:ECHR:2011:0121JUD003069609'],
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
    for (const query of ['½', 'ŉ', '日本', '\u{1F600} x', "a'b\\c", ':*b'])
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

  it('finds hits, their number and facets in one statement', async () => {
    const ask = async (selection: string): Promise<number> =>
      (await house.ask(`{ search(query: "life") { ${selection} } }`)).statements;
    expect(await ask('nodes { score }')).toBe(1);
    expect(await ask('nodes { score } totalCount')).toBe(1);
    expect(await ask('nodes { score } totalCount facets { name values { count } }')).toBe(1);
    expect((await house.ask('{ search(query: "life") { nodes { score } } }')).data).toMatchObject({ search: { nodes: expect.any(Array) as unknown[] } }); // prettier-ignore
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
    ...['the', 'of', 'and', 'la', 'de', 'À', 'Of the', 'de la'].map((query): [object, RegExp] => [
      { query },
      /has only words that stand in every text: add one that tells what is looked for/,
    ]),
    [{ query: 'a'.repeat(501) }, /`query` has 501 characters: at most 500 are allowed/],
    [{ query: 'life', first: 0 }, /`first` is 0: it must be 1 to 100/],
    [{ query: 'life', first: 101 }, /`first` is 101: it must be 1 to 100/],
    [{ query: 'life', after: 'nonsense' }, /`after` "nonsense" is not a cursor of this list/],
    [{ query: 'life', filter: { kind: ['Instument'] } }, /"Instument" is no kind of record\. Kinds: .*Instrument/],
    [{ query: 'life', filter: { kind: ['Source'] } }, /"Source" is no kind of record/],
    [
      { query: 'life', filter: { language: ['en', 'xx'] } },
      /No text is in the language "xx"\. Languages of the texts \(BCP 47\): ar, en, es, fr, ru, zh/,
    ],
    [
      { query: 'life', filter: { mechanism: ['ecthr', 'ecthrr'] } },
      /No Mechanism has the slug "ecthrr"\. Some that exist: .*ecthr/,
    ],
    [{ query: 'life', filter: { state: ['MEXX'] } }, /No State has the code "MEXX"\. Some that exist: .*MEX/],
    [{ query: 'life', filter: { date: { from: '2001', until: '2000' } } }, /`from` 2001 is after `until` 2000/],
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

  it('finds words in a paragraph, in whatever language, and says which', async () => {
    await house.pretend(async (ask, write) => {
      const decision = await aDecision(write, { name: 'Quux v. Mexico' });
      await aParagraph(write, { record_id: decision, number: null, text: 'Blörq' });
      const best = await aParagraph(write, {
        record_id: decision,
        number: '88',
        text: 'See Soering (no. 14038/88) on the blörq.',
      });
      await aParagraph(write, { record_id: decision, number: '89', text: `The blorqs of ${'all sorts and kinds '.repeat(10)}` });
      await aParagraph(write, { record_id: decision, number: '90', text: 'Le blorq', language: 'fr' });
      const [hit, ...others] = (await ask(SEARCH, { query: 'BLORQ' })).data.search.nodes;
      expect(others).toEqual([]);
      expect(hit).toMatchObject({
        record: { kind: 'Decision' },
        highlight: { language: 'fr', start: 0, text: 'Le blorq', ranges: [{ start: 3, end: 8 }], paragraph: { number: '90' } },
      });
      await write('DELETE FROM paragraph WHERE record_id = $1 AND id > $2', [decision, best]);
      const { data } = await ask(SEARCH, { query: 'blorq soering 14038/88' });
      expect(data.search.nodes[0].highlight.paragraph).toEqual({
        number: '88',
        text: 'See Soering (no. 14038/88) on the blörq.',
      });
      const soering = await search('Soering', null, ask);
      expect(soering.keys[0]).toBe('ecli:ECLI:CE:ECHR:1989:0707JUD001403888');
      expect(soering.keys).toContain(data.search.nodes[0].record.key);
    });
  });

  it('finds the words of a recommendation, however far in, shows the stretch, and nothing of a hidden one', async () => {
    await house.pretend(async (ask, write) => {
      const filler = 'Lorem ipsum dolor sit amet. '.repeat(60);
      const text = `${filler}Search for every blörq without delay. ${filler}`;
      const recommendation = await aRecommendation(write, { text, language: 'fr' });
      await aParagraph(write, { text: 'A blorq in a paragraph' });
      const { nodes, totalCount } = (await ask(SEARCH, { query: 'blorq' })).data.search;
      expect([totalCount, pluck(nodes, 'record.kind')]).toEqual([2, ['Decision', 'Recommendation']]);
      const highlight = (nodes[1] as { highlight: { text: string; start: number } }).highlight;
      expect(highlight).toMatchObject({ language: 'fr', paragraph: null, ranges: [expect.anything()] });
      expect(highlight.text).toContain('every blörq');
      expect(text.slice(highlight.start).startsWith(highlight.text)).toBe(true);
      expect((await search('blorq', { language: ['fr'] }, ask)).total).toBe(1);
      await hide(write, recommendation);
      expect((await search('blorq', null, ask)).total).toBe(1);
      expect((await search('blorq', { kind: ['Recommendation'] }, ask)).total).toBe(0);
    });
  });

  it('shows of a long paragraph the stretch with the words, its ranges exact', async () => {
    await house.pretend(async (ask, write) => {
      const filler = 'Lorem ipsum dolor sit amet. '.repeat(60);
      const text = `${filler}The Court finds the blörq unlawful. ${filler}`;
      await aParagraph(write, { text });
      const [{ highlight }] = (await ask(SEARCH, { query: 'court blorq' })).data.search.nodes as [
        { highlight: { text: string; start: number; ranges: { start: number; end: number }[]; paragraph: { text: string } } },
      ];
      expect(highlight.text.length).toBeLessThan(600);
      expect(text.slice(highlight.start, highlight.start + highlight.text.length)).toBe(highlight.text);
      const marked = highlight.ranges.map(({ start, end }) => highlight.text.slice(start, end));
      expect(marked).toEqual(['Court', 'blörq']);
      expect(highlight.paragraph.text).toBe(text);
    });
  });

  it('shows the name where the name has the words too, and forgives spelling only when no paragraph has them', async () => {
    await house.pretend(async (ask, write) => {
      const toonen = (await write("SELECT id FROM record WHERE key = 'un:CCPR/C/50/D/488/1992'"))[0]?.[0];
      await aParagraph(write, { record_id: toonen, text: 'Mr Toonen is an activist.' });
      expect((await ask(SEARCH, { query: 'Toonen' })).data.search.nodes[0].highlight).toMatchObject({
        text: 'Toonen v. Australia',
        paragraph: null,
      });
      expect((await search('tortrue', null, ask)).keys).toContain('right:torture-and-ill-treatment');
      await aParagraph(write, { text: 'As printed: tortrue.' });
      expect((await search('tortrue', null, ask)).total).toBe(1);
    });
  });

  it('puts a text that has the words as they were typed before one that has them apart', async () => {
    await house.pretend(async (ask, write) => {
      for (const name of ['B.L. v. Mexico', 'B.L.L. v. Mexico and Others', 'L.B. v. Mexico']) {
        const decision = await aDecision(write, { name });
        await write("INSERT INTO search_entry (record_id, language, text, weight) VALUES ($1, 'und', $2, 1)", [decision, name]);
      }
      const { data } = await ask(SEARCH, { query: 'b.l.l. v. mexico', filter: { kind: ['Decision'] }, first: 2 });
      expect(pluck(data.search.nodes, 'highlight.text')).toEqual(['B.L.L. v. Mexico and Others', 'B.L. v. Mexico']);
    });
  });

  it('shows nothing of a paragraph whose record is hidden', async () => {
    await house.pretend(async (ask, write) => {
      const decision = await aDecision(
        write,
        { name: 'Hidden v. Mexico' },
        { mechanism_id: await idOf(write, 'Mechanism', 'ecthr'), date: '1999-01-01' },
      );
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [
        decision,
        await idOf(write, 'State', 'MEX'),
      ]);
      await aProceeding(write, { record_id: decision, number: '77777/99' });
      await aParagraph(write, { record_id: decision, text: 'The blörq of tortrue.', language: 'tlh' });
      const seen = await search('blorq', { language: ['tlh'] }, ask);
      expect(seen.facets).toEqual({
        KIND: { Decision: 1 },
        MECHANISM: { ecthr: 1 },
        STATE: { MEX: 1 },
        SUBJECT: {},
        YEAR: { 1999: 1 },
      });
      await hide(write, decision);
      expect(await search('blorq tortrue', null, ask)).toEqual({
        keys: [],
        total: 0,
        marked: [],
        facets: { KIND: {}, MECHANISM: {}, STATE: {}, SUBJECT: {}, YEAR: {} },
      });
      expect((await search('tortrue', null, ask)).keys).toContain('right:torture-and-ill-treatment');
      const message = onlyError(await ask(SEARCH, { query: 'blorq', filter: { language: ['tlh'] } }));
      expect(message).toBe('No text is in the language "tlh". Languages of the texts (BCP 47): ar, en, es, fr, ru, zh.');
    });
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
