/** One record told by several rows, batches and sources: it comes out the same in any order, and nothing that it has is lost. */
import { draftsOf } from '../../../src/import/exchange/exchange-drafts';
import { mentionsIn } from '../../../src/import/record-mentions';
import type { ExchangeDecision, ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { type Desk, aJudgment, openDesk, printing } from '../take-records';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.end());

const KEY = 'ecli:ECLI:CE:ECHR:2003:0508JUD009991202';
const ENGLISH = aJudgment(KEY, {
  date: '2003-05-08',
  expressions: [{ language: 'en', title: 'CASE OF DOE v. RURITANIA', identifier: 'hudoc:001-9900001' }],
  proceedings: ['echr-app:99912/02'],
  importance: 2,
  conclusion: 'Violation of Art. 3',
  atIssue: ['echr:3', 'echr:13+3', 'echr:13'],
  findings: [{ provision: 'echr:3', outcome: 'VIOLATION' }],
  ...printing('Soering v. the United Kingdom, judgment of 7 July 1989, Series A no. 161'),
});
const FRENCH = aJudgment(KEY, {
  date: '2003-05-08',
  expressions: [{ language: 'fr', title: 'AFFAIRE DOE c. RURITANIE', identifier: 'hudoc:001-9900002' }],
  proceedings: ['echr-app:99912/02', 'echr-app:99913/02'],
  importance: 3,
  formation: 'CHAMBER',
  conclusion: 'Violation de l’art. 3',
  respondents: ['FRA'],
  atIssue: ['echr:3', 'echr:999'],
  findings: [
    { provision: 'echr:3', outcome: 'VIOLATION' },
    { provision: 'echr:3', outcome: 'NO_VIOLATION' },
  ],
  ...printing('Soering c. Royaume-Uni, arrêt du 7 juillet 1989, série A n° 161, § 88'),
});

/** Everything that belongs to the record with this key, without numbers and instants. */
async function told(key = KEY): Promise<unknown> {
  const rows = await desk.query(
    `SELECT r.key, r.date, r.source_note, r.confidence, r.voice, m.slug AS body, s.slug AS source, to_jsonb(d) - 'id' AS decision,
       ARRAY(SELECT to_jsonb(e) - 'id' - 'record_id' FROM expression e WHERE e.record_id = r.id ORDER BY e.language, e.identifier) AS expressions,
       ARRAY(SELECT f.provision || ' ' || f.outcome FROM finding f WHERE f.decision_id = r.id ORDER BY 1) AS findings,
       ARRAY(SELECT i.article || coalesce(' ' || v.citation, '') FROM provision_at_issue i LEFT JOIN provision v ON v.id = i.provision_id WHERE i.record_id = r.id ORDER BY 1) AS at_issue,
       ARRAY(SELECT i.scheme || ':' || i.value FROM identifier i WHERE i.record_id = r.id ORDER BY 1) AS identifiers,
       ARRAY(SELECT p.key FROM record_proceeding l JOIN record p ON p.id = l.proceeding_id WHERE l.record_id = r.id ORDER BY 1) AS proceedings,
       ARRAY(SELECT p.key FROM record_state l JOIN record p ON p.id = l.state_id WHERE l.record_id = r.id ORDER BY 1) AS states,
       ARRAY(SELECT to_jsonb(c) - 'id' - 'citing_id' - 'cited_id' - 'source_id' FROM citation c WHERE c.citing_id = r.id ORDER BY c.place, c.start, c.scheme, c.value) AS citations
     FROM record r JOIN source s ON s.id = r.source_id LEFT JOIN mechanism m ON m.id = r.mechanism_id LEFT JOIN decision d ON d.id = r.id WHERE r.key = $1`,
    [key],
  );
  return rows;
}

describe('two language rows of one ECLI', () => {
  it('are one record, of which English is believed where they differ', async () => {
    expect(await desk.take([FRENCH, ENGLISH])).toEqual(['created', 'updated']);
    expect(await told()).toMatchObject([
      {
        date: '2003-05-08',
        decision: { importance: 2, formation: 'CHAMBER', conclusion: 'Violation of Art. 3', titles: { en: 'CASE OF DOE v. RURITANIA', fr: 'AFFAIRE DOE c. RURITANIE' } }, // prettier-ignore
        expressions: [{ language: 'en' }, { language: 'fr' }],
        findings: ['echr:3 NO_VIOLATION', 'echr:3 VIOLATION'],
        at_issue: ['echr:13 echr:13', 'echr:13+3', 'echr:3 echr:3', 'echr:999'],
        identifiers: ['hudoc:001-9900001', 'hudoc:001-9900002'],
        proceedings: ['echr-app:99912/02', 'echr-app:99913/02'],
        states: ['state:FRA'],
        citations: [{ printed: expect.stringMatching(/^Soering v\./) as string, outcome: 'RESOLVED' }],
      },
    ]);
  });

  it.each<[string, readonly (readonly ExchangeRecord[])[]]>([
    ['in one batch', [[ENGLISH, FRENCH]]],
    ['in one batch, reversed', [[FRENCH, ENGLISH]]],
    ['in two batches', [[ENGLISH], [FRENCH]]],
    ['in two batches, reversed', [[FRENCH], [ENGLISH]]],
    ['with one of them three times', [[FRENCH], [FRENCH, ENGLISH], [FRENCH]]],
  ])('%s give the same record, and both again change nothing', async (_how, batches) => {
    await desk.take([ENGLISH, FRENCH]);
    const expected = await told();
    await desk.end();
    await desk.begin();
    for (const batch of batches) await desk.take(batch);
    expect(await told()).toEqual(expected);
    for (const batch of [...batches, [FRENCH], [ENGLISH], [ENGLISH, FRENCH]])
      expect(new Set(await desk.take(batch))).toEqual(new Set(['unchanged']));
    expect(await told()).toEqual(expected);
  });
});

describe('a record that another source made', () => {
  const THEIRS: ExchangeDecision = {
    ...FRENCH,
    date: '2004-01-01',
    importance: 1,
    url: 'https://example.org/doe',
    expressions: [{ language: 'en', title: 'Doe', identifier: 'hudoc:001-9900001' }, ...(FRENCH.expressions ?? [])],
    proceedings: ['echr-app:99912/02'],
    identifiers: ['hudoc:001-9900003'],
  };
  it('is completed, not overwritten, and neither source changes it when it comes again', async () => {
    await desk.take([ENGLISH]);
    expect(await desk.take([THEIRS], 'other')).toEqual(['updated']);
    const both = await told();
    expect(both).toMatchObject([
      {
        source: 'of-tests',
        date: '2003-05-08',
        decision: { importance: 2, conclusion: 'Violation of Art. 3', url: 'https://example.org/doe', formation: 'CHAMBER' },
        expressions: [{ title: 'CASE OF DOE v. RURITANIA' }, { title: 'AFFAIRE DOE c. RURITANIE' }],
        identifiers: ['hudoc:001-9900001', 'hudoc:001-9900002', 'hudoc:001-9900003'],
      },
    ]);
    expect(await desk.take([ENGLISH])).toEqual(['unchanged']);
    expect(await desk.take([THEIRS], 'other')).toEqual(['unchanged']);
    expect(await told()).toEqual(both);
  });

  it('keeps a decision of the catalogue as the catalogue has it', async () => {
    const soering = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';
    await desk.take([aJudgment(soering, { date: '1989-07-08', name: 'Wrong', importance: 4, expressions: [{ language: 'fr', title: 'AFFAIRE SOERING c. ROYAUME-UNI', identifier: 'hudoc:001-62176' }] })]); // prettier-ignore
    expect(await told(soering)).toMatchObject([{ source: 'catalogue', date: '1989-07-07', decision: { name: 'Soering v. the United Kingdom', titles: { fr: 'AFFAIRE SOERING c. ROYAUME-UNI' } } }]); // prettier-ignore
  });
});

describe('a record known by another of its keys', () => {
  const VIEWS: ExchangeRecord = { type: 'decision', kind: 'VIEWS', mechanism: 'ccpr', key: 'un:CCPR/C/99/D/99123/2004', identifiers: ['un:CCPR/C/99/D/99124/2004'], date: '2010-07-20' }; // prettier-ignore
  const AGAIN: ExchangeRecord = { type: 'decision', kind: 'VIEWS', mechanism: 'ccpr', key: 'un:CCPR/C/99/D/99124/2004', name: 'A.B. v. Ruritania' }; // prettier-ignore
  const count = async () => desk.query("SELECT key FROM record WHERE key LIKE 'un:CCPR/C/99/D/9912%'");

  it.each([
    ['in a later batch', [[VIEWS], [AGAIN]]],
    ['in the same batch', [[VIEWS, AGAIN]]],
  ])('%s is that record', async (_how, batches) => {
    for (const batch of batches) await desk.take(batch);
    expect(await count()).toEqual([{ key: VIEWS.key }]);
    expect(await told(VIEWS.key)).toMatchObject([{ decision: { name: 'A.B. v. Ruritania' } }]);
  });

  it('that is an instrument of the house gets its text, and stays an instrument', async () => {
    const comment: ExchangeRecord = { type: 'document', kind: 'OTHER', mechanism: 'ccpr', key: 'un:CCPR/C/GC/36', name: 'Wrong', paragraphs: [{ language: 'en', number: '1', text: 'This general comment replaces general comment No. 6.' }] }; // prettier-ignore
    expect(await desk.take([comment])).toEqual(['updated']);
    expect(await desk.query("SELECT r.kind, p.text FROM paragraph p JOIN record r ON r.id = p.record_id JOIN source s ON s.id = p.source_id WHERE s.slug = 'of-tests'")).toMatchObject([{ kind: 'Instrument' }]); // prettier-ignore
  });
});

describe('mentions of a field', () => {
  const none = { reference: () => [], text: () => [] };
  const rowsOf = (record: ExchangeRecord, read = none): unknown[] =>
    draftsOf(record, new Map(), mentionsIn(record, read))
      .flatMap(({ mentions = [] }) => mentions)
      .flatMap(({ rows }) => rows.map(({ values }) => values));

  it('that nothing reads keep their words', () => {
    expect(rowsOf(aJudgment('test:1', printing('An old Yearbook')))).toMatchObject([{ printed: 'An old Yearbook', scheme: 'words', value: 'An old Yearbook', origin: 'FOUND', place: 'scl' }]); // prettier-ignore
  });

  it('have the key that the source gives, and place and number in a field', () => {
    const citations = [{ printed: 'see Soering', place: 'para. 5', start: 7, key: 'echr-a:161', pinpoint: 'para. 88', confidence: 'UNSURE' as const }]; // prettier-ignore
    expect(rowsOf(aJudgment('test:1', { citations }))).toMatchObject([{ scheme: 'echr-a', value: '161', keys: ['echr-a:161'], origin: 'IMPORTED', pinpoint: 'para. 88', start: 7, confidence: 'UNSURE' }]); // prettier-ignore
  });

  it('that name several things are several, each at its place', () => {
    const mention = (start: number, key: string) => ({ start, printed: key, keys: [key], name: null, date: null, stage: null, pinpoint: null }); // prettier-ignore
    const read = { ...none, reference: () => [mention(0, 'echr-app:1/88'), mention(9, 'echr-app:2/88')] };
    const citations = [{ printed: 'Nos. 1/88 and 2/88', place: 'scl', start: 100 }];
    expect(rowsOf(aJudgment('test:1', { citations }), read as never)).toMatchObject([{ start: 100, value: '1/88' }, { start: 109, value: '2/88' }]); // prettier-ignore
  });
});
