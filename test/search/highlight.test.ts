import { excerpt, fold, highlight, wordsOf } from '../../src/search/highlight';

describe('fold', () => {
  it.each([
    ['Égalité', 'egalite'],
    ['ÉGALITÉ', 'egalite'],
    ['niñez', 'ninez'],
    ['œuvre', 'oeuvre'],
    ['Øresund', 'oresund'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['日本', '日本'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('wordsOf', () => {
  it.each([
    ["l'égalité", ['l', 'egalite']],
    ['life & !death | (x) <-> y:*', ['life', 'death', 'x', 'y']],
    ['100% _ \\', ['100']],
    ['CCPR/C/GC/34', ['ccpr', 'c', 'gc', '34']],
    ['...', []],
  ])('finds in %p the words %p', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });
});

describe('highlight', () => {
  const marked = (text: string, words: readonly string[]): string[] =>
    highlight(text, words).map(({ start, end }) => text.slice(start, end));

  it.each<[string, readonly string[], readonly string[]]>([
    ['Droit à la vie', ['vie'], ['vie']],
    ['Égalité des sexes', ['egal'], ['Égal']],
    ['E\u0301galite\u0301', ['egalite'], ['E\u0301galite\u0301']],
    ['E\u0301galite\u0301', ['ega'], ['E\u0301ga']],
    ['mise en œuvre', ['oeuvre'], ['œuvre']],
    ['mise en œuvre', ['oeu'], ['œu']],
    ['生命权', ['生'], ['生']],
    ['право на жизнь', ['пр'], ['пр']],
    ['torture and tortures', ['tortur'], ['tortur', 'tortur']],
    ['Convention européenne', ['europeenne', 'europ'], ['européenne']],
    ['CCPR/C/GC/34', ['34', 'gc'], ['GC', '34']],
    ['\u{1F600} life', ['life'], ['life']],
    ['right', ['ight'], []],
    ['De la vida a la muerte, año 1', ['a', 'la', 'vida'], ['la', 'vida', 'a', 'la']],
    ['M.S.S. v. Belgium and Greece', ['m', 's', 's', 'v', 'be'], ['M', 'S', 'S', 'v']],
    ['', ['a'], []],
  ])('marks in %p for %p the stretches %p', (text, words, stretches) => {
    expect(marked(text, words)).toEqual(stretches);
  });
});

describe('excerpt', () => {
  const filler = (words: number): string => 'Lorem ipsum dolor sit '.repeat(words);
  const cut = (text: string, words: readonly string[]) => excerpt(text, highlight(text, words));

  it('leaves a text of up to 600 characters whole', () => {
    const text = `${filler(20)}torture`;
    expect(cut(text, ['torture'])).toEqual({ text, start: 0, ranges: highlight(text, ['torture']) });
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['the beginning', `torture ${filler(50)}`, ['torture'], ['torture']],
    ['the middle', `${filler(50)}torture ${filler(50)}`, ['torture'], ['torture']],
    ['the end', `${filler(50)}torture`, ['torture'], ['torture']],
    ['where most words stand', `life ${filler(50)}right to life ${filler(50)}`, ['right', 'to', 'life'], ['right', 'to', 'life']],
    ['one word without end', `${'x'.repeat(900)} torture ${'y'.repeat(900)}`, ['torture'], ['torture']],
    ['letters of two units', `\u{1F600}`.repeat(400) + ' œuvre ' + filler(50), ['oeuvre'], ['œuvre']],
  ])('cuts a longer one to a stretch of it: %s', (_where, text, words, marked) => {
    const { text: shown, start, ranges } = cut(text, words);
    expect(shown.length).toBeLessThanOrEqual(500);
    expect(text.slice(start, start + shown.length)).toBe(shown);
    expect(ranges.map((range) => shown.slice(range.start, range.end))).toEqual(marked);
    expect(shown).not.toMatch(/^\s|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });

  it('begins and ends between words', () => {
    const { text, start } = cut(`${filler(50)}torture ${filler(50)}`, ['torture']);
    expect(start).toBeGreaterThan(900);
    expect(text).toMatch(/^(Lorem|ipsum|dolor|sit) .* (Lorem|ipsum|dolor|sit)$/);
  });

  it('gives a long text without a mark from its beginning', () => {
    const text = filler(50);
    expect(cut(text, ['torture'])).toMatchObject({ start: 0, ranges: [] });
    expect(cut(text, ['torture']).text.length).toBeLessThanOrEqual(500);
  });

  it('takes time in proportion to the text', () => {
    const text = 'torture and life '.repeat(60_000);
    const begun = Date.now();
    expect(cut(text, ['torture', 'and', 'life']).text.length).toBeLessThanOrEqual(500);
    expect(Date.now() - begun).toBeLessThan(3000);
  });
});
