/** Any order of import gives the same links (data model, rule 5), and no mention dangles or vanishes. */
import type { ExchangeRecord } from '../../src/import/exchange/exchange-record';
import { type Desk, aJudgment, linksOf, openDesk, printing } from './take-records';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.end());

const NUMBER = 'echr-app:99912/02';
const DOE = aJudgment('ecli:ECLI:CE:ECHR:2003:0508JUD009991202', { date: '2003-05-08', name: 'Doe v. Ruritania', proceedings: [NUMBER] }); // prettier-ignore
const ADMITTED = aJudgment('ecli:ECLI:CE:ECHR:2001:0503DEC009991202', { kind: 'ADMISSIBILITY', date: '2001-05-03', name: 'Doe v. Ruritania', proceedings: [NUMBER] }); // prettier-ignore
const VIEWS: ExchangeRecord = {
  type: 'decision',
  kind: 'VIEWS',
  mechanism: 'ccpr',
  key: 'un:CCPR/C/99/D/99123/2004',
  date: '2010-07-20',
  name: 'A.B. v. Ruritania',
  proceedings: ['ccpr-comm:99123/2004'],
  paragraphs: [
    { language: 'en', number: '8.2', text: 'The Committee recalls Doe v. Ruritania, no. 99912/02, § 45, 8 May 2003.' },
    {
      language: 'en',
      number: '8.3',
      text: 'See also Doe v. Ruritania (dec.), no. 99912/02, 3 May 2001, and article 7 of the ICCPR.',
    },
  ],
};
const ROE = aJudgment('ecli:ECLI:CE:ECHR:2012:0110JUD009991307', {
  date: '2012-01-10',
  name: 'Roe v. Ruritania',
  proceedings: ['echr-app:99913/07'],
  ...printing(
    'Doe v. Ruritania, no. 99912/02, §§ 45-47, 8 May 2003',
    'no. 99912/02',
    'A.B. v. Ruritania, communication no. 99123/2004, CCPR/C/99/D/99123/2004',
    'Poe v. Ruritania, no. 99914/09, 1 February 2015',
    'Nobody v. Ruritania, no. 99999/09, 1 February 2010',
    'Golder v. Ruritania, no. 99912/02, 8 May 2003',
  ),
});
const POE = aJudgment('ecli:ECLI:CE:ECHR:2015:0201JUD009991409', { date: '2015-02-01', name: 'Poe v. Ruritania', proceedings: ['echr-app:99914/09'], ...printing('Roe v. Ruritania, no. 99913/07') }); // prettier-ignore
const ALL = [DOE, ADMITTED, VIEWS, ROE, POE];

async function inOrder(batches: readonly (readonly ExchangeRecord[])[]): ReturnType<typeof linksOf> {
  for (const batch of batches) await desk.take(batch);
  return linksOf(desk);
}
const outcome = async (printed: string): Promise<unknown> =>
  (await desk.query('SELECT c.outcome, s.key FROM citation c LEFT JOIN record s ON s.id = c.cited_id WHERE c.printed = $1', [printed]))[0]; // prettier-ignore

describe('any order of import', () => {
  it.each<[string, readonly (readonly ExchangeRecord[])[]]>([
    ['one by one', ALL.map((one) => [one])],
    ['the reverse', [...ALL].reverse().map((one) => [one])],
    ['what cites before what is cited', [[ROE], [VIEWS], [POE], [ADMITTED], [DOE]]],
    [
      'two batches',
      [
        [POE, ROE, ADMITTED],
        [VIEWS, DOE],
      ],
    ],
    [
      'two other batches',
      [
        [VIEWS, DOE],
        [POE, ROE, ADMITTED],
      ],
    ],
    ['everything twice', [[ROE], ALL, [...ALL].reverse()]],
  ])('gives the same links: %s', async (_order, batches) => {
    const expected = await inOrder([ALL]);
    await desk.end();
    await desk.begin();
    expect(await inOrder(batches)).toEqual(expected);
    expect(expected.mentions.length).toBeGreaterThan(8);
    expect(expected.links).toMatchObject([
      { citing: ROE.key, cited: DOE.key, pinpoints: ['para. 45-47'], by: 'ecthr', across_systems: false },
      { citing: ROE.key, cited: VIEWS.key, citing_year: 2012, of: 'ccpr', across_systems: true, status: 'CONFIRMED' },
      { citing: POE.key, cited: ROE.key },
      { citing: VIEWS.key, cited: ADMITTED.key, places: ['para. 8.3'] },
      { citing: VIEWS.key, cited: DOE.key, places: ['para. 8.2'], status: 'PROPOSED' },
      { citing: VIEWS.key, cited: 'provision:iccpr:7' },
    ]);
  });

  it('keeps every mention with its words and what came of it', async () => {
    const { mentions } = await inOrder([ALL]);
    const of = (printed: RegExp): unknown => mentions.find((one) => printed.test((one as { printed: string }).printed));
    expect(of(/^no\. 99912/)).toMatchObject({ outcome: 'AMBIGUOUS', cited: null, candidates: [ADMITTED.key, DOE.key] });
    expect(of(/Poe/)).toMatchObject({ outcome: 'UNRESOLVED', cited: null, because: expect.stringContaining('later') as string });
    expect(of(/Nobody/)).toMatchObject({ outcome: 'UNRESOLVED', because: 'The house has no record with this key.' });
    expect(of(/Golder/)).toMatchObject({ outcome: 'CONFLICT', cited: null });
  });
});

describe('any order of the decisions of two bodies in one proceeding', () => {
  const number = 'echr-app:99915/90';
  const report: ExchangeRecord = { type: 'decision', kind: 'ADMISSIBILITY', mechanism: 'echr-commission', key: 'ecli:ECLI:CE:ECHR:1992:0101DEC009991590', date: '1992-01-01', name: 'Coe v. Ruritania', proceedings: [number] }; // prettier-ignore
  const judgment = aJudgment('ecli:ECLI:CE:ECHR:1995:0101JUD009991590', { date: '1995-01-01', name: 'Coe v. Ruritania', proceedings: [number] }); // prettier-ignore
  const between = aJudgment('hudoc:001-9900002', { date: '1993-01-01', ...printing('no. 99915/90') });
  const after = aJudgment('hudoc:001-9900003', { date: '1996-01-01', ...printing('no. 99915/90') });

  it.each<[string, readonly ExchangeRecord[]]>([
    ['the Court first', [judgment, between, after, report]],
    ['what cites first', [between, after, judgment, report]],
    ['what cites between', [report, after, between, judgment]],
  ])('gives the proceeding one body, and its mentions the same candidates: %s', async (_order, records) => {
    const expected = await inOrder([report, judgment, between, after].map((one) => [one]));
    expect(expected.links).toMatchObject([{ citing: between.key, cited: number, of: 'echr-commission' }]);
    expect(expected.mentions).toMatchObject([{ candidates: [report.key] }, { outcome: 'AMBIGUOUS', candidates: [report.key, judgment.key] }]); // prettier-ignore
    await desk.end();
    await desk.begin();
    expect(await inOrder(records.map((one) => [one]))).toEqual(expected);
  });
});

describe('a mention', () => {
  it('is resolved in the transaction in which its record arrives, and ambiguous again with a second decision', async () => {
    await desk.take([aJudgment('hudoc:001-9900001', { date: '2020-01-01', ...printing('no. 99912/02', 'Doe v. Ruritania, no. 99912/02') })]); // prettier-ignore
    const [bare, named] = ['no. 99912/02', 'Doe v. Ruritania, no. 99912/02'];
    expect(await outcome(bare)).toEqual({ outcome: 'UNRESOLVED', key: null });
    await desk.take([DOE]);
    expect(await outcome(bare)).toEqual({ outcome: 'RESOLVED', key: NUMBER });
    expect(await outcome(named)).toEqual({ outcome: 'RESOLVED', key: DOE.key });
    await desk.take([ADMITTED]);
    expect(await outcome(bare)).toEqual({ outcome: 'AMBIGUOUS', key: null });
    // Without "(dec.)" the name is that of the judgment.
    expect(await outcome(named)).toEqual({ outcome: 'RESOLVED', key: DOE.key });
    expect((await linksOf(desk)).links).toMatchObject([{ cited: DOE.key }]);
  });

  it('is written with what it means, of a record of the same batch too, and not a second time', async () => {
    const written = async (): Promise<{ made: number; changed: number }> =>
      (await desk.query("SELECT n_tup_ins::int AS made, n_tup_upd::int AS changed FROM pg_stat_xact_user_tables WHERE relname = 'citation'"))[0] as { made: number; changed: number }; // prettier-ignore
    const before = await written();
    await desk.take([ROE, ...ALL.filter((one) => one !== ROE)]);
    const after = await written();
    expect(after.made - before.made).toBeGreaterThan(8);
    expect(after.changed - before.changed).toBe(0);
  });

  it('of a record that gets another key is settled by it', async () => {
    await desk.take([aJudgment('hudoc:001-9900001', { date: '2020-01-01', ...printing('CCPR/C/99/D/99123/2004/Rev.1') })]);
    await desk.take([VIEWS]);
    const [printed] = (await desk.query("SELECT printed FROM citation WHERE place = 'scl' AND start >= 0 ORDER BY id DESC LIMIT 1")) as [{ printed: string }]; // prettier-ignore
    await desk.take([{ ...VIEWS, identifiers: ['un:CCPR/C/99/D/99123/2004/REV.1', 'un:CCPR/C/99/D/99123/2004/Rev.1'] }]);
    expect(await outcome(printed.printed)).toEqual({ outcome: 'RESOLVED', key: VIEWS.key });
  });

  it('of a decision whose date becomes known is settled again', async () => {
    const { date: _date, ...undated } = DOE;
    await desk.take([aJudgment('hudoc:001-9900001', { date: '2002-01-01', ...printing('Doe v. Ruritania, no. 99912/02') }), undated]); // prettier-ignore
    expect(await outcome('Doe v. Ruritania, no. 99912/02')).toEqual({ outcome: 'RESOLVED', key: DOE.key });
    await desk.take([DOE]);
    expect(await outcome('Doe v. Ruritania, no. 99912/02')).toEqual({ outcome: 'RESOLVED', key: NUMBER });
    expect((await linksOf(desk)).links).toMatchObject([{ cited: NUMBER }]);
  });

  it('of the number of its own proceeding makes no link', async () => {
    await desk.take([{ ...DOE, ...printing('Doe v. Ruritania, no. 99912/02') }, ADMITTED]);
    expect((await linksOf(desk)).links).toEqual([]);
  });
});

it('the weight of a link counts places, and a link that a person asserted is left alone', async () => {
  await desk.take([DOE, { ...VIEWS, paragraphs: [1, 2, 3].map((number) => ({ language: 'en', number: `${number}`, text: 'Doe v. Ruritania, no. 99912/02, 8 May 2003; again no. 99912/02, 8 May 2003.' })) }]); // prettier-ignore
  expect((await linksOf(desk)).links).toMatchObject([{ mentions: 3, places: ['para. 1', 'para. 2', 'para. 3'] }]);
  await desk.query("UPDATE cross_reference SET origin = 'ASSERTED' WHERE cited_id = (SELECT id FROM record WHERE key = $1)", [DOE.key]); // prettier-ignore
  await desk.query("UPDATE citation SET printed_date = '1999' WHERE citing_id = (SELECT id FROM record WHERE key = $1)", [VIEWS.key]); // prettier-ignore
  await desk.take([{ ...DOE, importance: 1 }]);
  expect((await linksOf(desk)).links).toMatchObject([{ origin: 'ASSERTED' }]);
});

describe('a text that is read anew', () => {
  const texts = (...paragraphs: readonly string[]): ExchangeRecord => ({
    ...VIEWS,
    paragraphs: paragraphs.map((text, at) => ({ language: 'en', number: String(at + 1), text })),
  });
  const mentioned = async (): Promise<unknown> =>
    desk.query("SELECT c.place, c.printed, c.start FROM citation c JOIN record r ON r.id = c.citing_id WHERE r.key = 'un:CCPR/C/99/D/99123/2004' ORDER BY c.place, c.start"); // prettier-ignore

  it('keeps no mention that it has no more, and leaves those of another language and source alone', async () => {
    await desk.take([DOE]);
    await desk.take([texts('See Doe v. Ruritania, no. 99912/02, 8 May 2003.', 'See CCPR/C/GC/36.')]);
    await desk.take([{ ...VIEWS, paragraphs: [{ language: 'fr', number: '1', text: 'Voir CCPR/C/GC/34.' }] }]);
    await desk.take([{ ...VIEWS, paragraphs: [{ language: 'en', number: '1', text: 'See CCPR/C/GC/31.' }] }], 'other-source');
    expect(await desk.take([texts('Now see CCPR/C/GC/36.')])).toEqual(['updated']);
    expect(await mentioned()).toEqual([
      { place: 'para. 1', printed: 'CCPR/C/GC/31', start: 4 },
      { place: 'para. 1', printed: 'CCPR/C/GC/34', start: 5 },
      { place: 'para. 1', printed: 'CCPR/C/GC/36', start: 8 },
    ]);
    expect(await desk.query("SELECT FROM cross_reference x JOIN record s ON s.id = x.cited_id WHERE s.key LIKE '%99912%'")).toEqual([]); // prettier-ignore
    expect(await desk.take([texts('Now see CCPR/C/GC/36.')])).toEqual(['unchanged']);
  });

  it('binds a short form to what an earlier paragraph names in full', async () => {
    await desk.take([DOE]);
    await desk.take([texts('The author relies on Doe v. Ruritania, no. 99912/02, § 45, 8 May 2003.', 'As was held (Doe, cited above, § 47), it is so.')]); // prettier-ignore
    const [short] = await desk.query("SELECT c.place, c.pinpoint, c.start, s.key FROM citation c JOIN record r ON r.id = c.citing_id LEFT JOIN record s ON s.id = c.cited_id WHERE r.key = 'un:CCPR/C/99/D/99123/2004' AND c.place = 'para. 2'"); // prettier-ignore
    expect(short).toEqual({ place: 'para. 2', pinpoint: 'para. 47', start: 13, key: DOE.key });
  });
});
