import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../../src/import/draft';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import type { ExchangeRecommendation } from '../../../src/import/exchange/exchange-recommendation';
import type { ExchangeParagraph, ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { readLegalSources, recordOfSample } from '../../../src/import/legal-sources/legal-sources';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { type BodyNameRow, UhriBodies } from '../../../src/import/uhri/uhri-bodies';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const SAMPLE = join(__dirname, '../../fixtures/legal-sources');
const REAL = join(__dirname, '../../../../shared/data/legal-sources');
const names = catalogueNames();

const bodies = new UhriBodies(readTable(CATALOGUE_FOLDER, 'mechanisms').map(({ values }) => values as unknown as BodyNameRow));

async function read(...paths: string[]): Promise<Row<ExchangeRecord | ExchangeRecommendation>[]> {
  const rows: Row<ExchangeRecord | ExchangeRecommendation>[] = [];
  for await (const row of readLegalSources(paths, { states: names, bodies })) rows.push(row);
  return rows;
}

function paragraphsIn(row?: Row<ExchangeRecord | ExchangeRecommendation>): readonly ExchangeParagraph[] {
  return row?.value?.type === 'recommendation' ? [] : (row?.value?.paragraphs ?? []);
}

test('every sample comes once, as a record or as a refusal with its reason', async () => {
  const rows = await read(SAMPLE);
  expect(rows.map(({ file, value, refusal }) => [file, value?.key ?? refusal])).toEqual([
    ['CoE_HUDOC/001-1.json', 'ecli:ECLI:CE:ECHR:1960:1114JUD000033257'],
    ['CoE_HUDOC/001-2.json', 'ecli:ECLI:CE:ECHR:1960:1114JUD000033257'],
    ['INTL_AfCHPR/record_0001.json', 'afchpr:2020/7'],
    ['INTL_AfCHPR/record_0002.json', 'No key can be told from citation "" of INTL/AfCHPR.'],
    ['INTL_AfCHPR/record_0003.json', 'afchpr:2020/7 was taken from INTL_AfCHPR/record_0001.json already, in the same language.'],
    ['UN_OHCHR-Juris/case_1.json', 'un:CAT/C/51/D/900/2010'],
    ['UN_OHCHR-Juris/case_2.json', 'un:CAT/C/51/D/901/2010'],
    ['UN_UHRI/concern.json', 'uhri:11111111-0000-4000-a000-000000000002'],
    ['UN_UHRI/recommendation.json', 'uhri:11111111-0000-4000-a000-000000000001'],
    ['UN_UHRI/without-state.json', 'Countries names no State: expected the State to which it is addressed.'],
    ['other/cut.json', expect.stringMatching(/^The file is no JSON: /)],
    ['other/list.json', 'The file is no sample: expected one JSON object with _source and _id.'],
    ['other/prototype.json', expect.stringMatching(/^_source "toString" is not known: expected one of CoE\/HUDOC, /)],
    ['other/unknown.json', expect.stringMatching(/^_source "XX\/Nobody" is not known/)],
  ]);
});

test('a judgment has key, numbers, State, name, language version and numbered paragraphs', async () => {
  const [row] = await read(join(SAMPLE, 'INTL_AfCHPR/record_0001.json'));
  expect(row?.value).toEqual({
    type: 'decision',
    kind: 'PROVISIONAL_MEASURE',
    key: 'afchpr:2020/7',
    mechanism: 'afchpr',
    date: '2020-06-04',
    name: "Doe v. Republic of Cote D'Ivoire",
    url: 'https://example.org/7',
    expressions: [
      { language: 'en', title: "Doe v Republic of Cote D'Ivoire (Application No. 012/2019) [2020] AfCHPR 7 (4 June 2020)" },
    ],
    respondents: ['CIV'],
    proceedings: ['afchpr-app:012/2019', 'afchpr-app:013/2019'],
    paragraphs: [
      { language: 'en', text: 'THE COURT' },
      { language: 'en', text: 'RULING (PROVISIONAL MEASURES)' },
      { language: 'en', number: '1', text: 'The first.' },
      { language: 'en', number: '2', text: 'The second, which goes on.' },
      { language: 'en', number: '3', text: 'The third.' },
      { language: 'en', number: '4', text: 'The fourth.' },
      { language: 'en', text: 'Signed:' },
    ],
  });
});

test('language versions of one judgment are both taken, and its number comes from the ECLI', async () => {
  const [english, french] = await read(join(SAMPLE, 'CoE_HUDOC'));
  expect(english?.value).toMatchObject({
    mechanism: 'ecthr',
    kind: 'JUDGMENT',
    proceedings: ['echr-app:332/57'],
    respondents: ['IRL'],
    expressions: [{ language: 'en', identifier: 'hudoc:001-1' }],
  });
  expect(paragraphsIn(english).map(({ number }) => number)).toEqual([undefined, '1', '2', '3', '4']);
  expect(french?.value).toMatchObject({ expressions: [{ language: 'fr', identifier: 'hudoc:001-2' }] });
});

test('a text that was read wrongly is put together again, a binary one left out, each with a note', async () => {
  const [first, second] = await read(join(SAMPLE, 'UN_OHCHR-Juris'));
  expect(first?.value).toMatchObject({
    kind: 'VIEWS',
    mechanism: 'cat',
    proceedings: ['cat-comm:900/2010'],
    subjects: ['ohchr-issue:non-refoulement'],
    respondents: ['DNK'],
    sourceNote: expect.stringMatching(/UTF-16/) as string,
  });
  expect(paragraphsIn(first)[0]?.text).toContain('The author’s case.');
  expect(second?.value).toMatchObject({ kind: 'DECISION', datePrinted: 'soon' });
  expect(second?.value).not.toHaveProperty('paragraphs');
  expect(second?.value?.sourceNote).toBe('Its text is binary and was left out. Not known as a State: "Freedonia".');
});

test.each<[what: string, sample: Record<string, unknown>, expected: Partial<ExchangeRecord>]>([
  [
    'the ECOWAS Court is keyed by its judgment',
    {
      _source: 'INTL/ECOWASCJ',
      title: 'Federal Republic of Nigeria v Todd (ECW/CCJ/APP/56/21/REV; ECW/CCJ/JUD/41/25) [2025] ECOWASCJ 34',
      citation: '[2025] ECOWASCJ 34',
      case_number: 'ECW/CCJ/APP/ 56/21/REV; ECW/CCJ/JUD/41/25',
      language: 'EnglishEnglish (en)',
    },
    {
      key: 'ecowas:ECW/CCJ/JUD/41/25',
      identifiers: ['ecowascj:2025/34'],
      proceedings: ['ecowas:ECW/CCJ/APP/56/21/REV'],
      name: 'Federal Republic of Nigeria v. Todd',
      sourceNote: 'Not known as a State: "Todd".',
    },
  ],
  [
    'a judgment on preliminary objections is on admissibility',
    {
      _source: 'INTL/IACtHR',
      series_c_number: '587',
      case_name: 'Doe et al. v. Venezuela',
      judgment_type: 'Preliminary Objections',
      language: 'es',
      date: '2025-12-03',
    },
    { key: 'iactr-c:587', kind: 'ADMISSIBILITY', respondents: ['VEN'], date: '2025-12-03' },
  ],
  [
    'SUMMA names one part, the text all',
    {
      _source: 'INTL/SUMMA',
      case_number: 'C-275',
      title: 'J. Sentencia de 27 de noviembre de 2013',
      judgment_type: 'Costas',
      country: 'Perú',
      text: 'Sentencia\n(Excepción Preliminar, Fondo, Reparaciones y Costas)\n',
    },
    { key: 'iactr-c:275', kind: 'JUDGMENT', respondents: ['PER'], name: 'J' },
  ],
  [
    'the day of a report of the Inter-American Commission is made up',
    {
      _source: 'INTL/IACHR-Commission',
      report_number: 'Report No. 48/16',
      case_number: 'Case 12.799',
      title: 'Report No. 48/16, Case 12.799, Jane Doe et al.Summary (spanish)',
      country: 'Chile',
      doc_type: 'merits',
      date: '2016-01-01',
    },
    {
      key: 'iachr-report:48/16',
      date: '2016',
      kind: 'MERITS_REPORT',
      proceedings: ['iachr-case:12.799'],
      name: 'Jane Doe et al. v. Chile',
    },
  ],
  [
    'joined communications of the African Commission',
    {
      _source: 'INTL/IHRDA-AfricanCL',
      _id: 'IHRDA-ACHPR-abc',
      title: '143/95-150/96 Rights Project (Nigeria) v Nigeria',
      country: 'Nigeria, Kenya',
      outcome: 'Ruled Inadmissible',
    },
    {
      key: 'achpr-comm:143/95-150/96',
      kind: 'ADMISSIBILITY',
      proceedings: ['achpr-comm:143/95', 'achpr-comm:150/96'],
      name: 'Rights Project (Nigeria) v. Nigeria',
      respondents: ['NGA', 'KEN'],
      identifiers: ['ihrda:abc'],
    },
  ],
  [
    'the SADC Tribunal prints years in two ways',
    {
      _source: 'INTL/SADC-Tribunal',
      citation: '[2007] SADCT 1',
      title: 'Doe (Pvt) Ltd v Republic of Zimbabwe (2/07) [2007] SADCT 1',
      date: '2009-01-01',
    },
    {
      key: 'sadct:2007/1',
      proceedings: ['sadct-case:2/2007'],
      name: 'Doe (Pvt) Ltd v. Republic of Zimbabwe',
      respondents: ['ZWE'],
      date: '2009',
    },
  ],
  [
    'an order of the International Court of Justice is keyed as the Court names its file',
    {
      _source: 'INTL/ICJDecisions',
      pdf_filename: '194-20260225-ord-01-00-en.pdf',
      case_id: '194',
      case_name: 'Embassy of Mexico in Quito (Mexico v. Ecuador)',
      title: 'Order of 25 February 2026',
      date: '2026-02-25',
    },
    { key: 'icj:194-20260225-ord-01-00', kind: 'ORDER', proceedings: ['icj-gl:194'], respondents: ['ECU'] },
  ],
  [
    'the day of an extract is not that of the decision',
    {
      _source: 'INTL/ICCCaseLaw',
      document_number: 'ICC-01/04-102-Red',
      title: 'Decision concerning Materials',
      date: '2017-03-09',
    },
    { key: 'icc:ICC-01/04-102', identifiers: ['icc:ICC-01/04-102-Red'], kind: 'DECISION' },
  ],
  [
    'the Commission decided before 1998, and on admissibility in two parts',
    {
      _source: 'CoE/HUDOC',
      _id: '001-27972',
      ecli: 'ECLI:CE:ECHR:1961:0111DEC000078860',
      case_type: 'decision',
      conclusion: 'Partiellement recevable;Partiellement irrecevable (Art. 35)',
      date: '1961-01-11',
      language: 'fre',
    },
    { mechanism: 'echr-commission', kind: 'ADMISSIBILITY', proceedings: ['echr-app:788/60'] },
  ],
  [
    'a separate opinion is no decision',
    {
      _source: 'CoE/HUDOC-ESC',
      _id: '114572',
      document_type: 'OPCC',
      title: 'Separate opinion of Jane Doe: Decision on the merits: Union (U) v. Italy, Complaint No. 208/2022',
      respondent_state: 'ITA',
      language: 'eng',
    },
    { type: 'document', kind: 'OTHER', key: 'hudoc-esc:114572', proceedings: ['ecsr:208/2022'], name: 'Union (U) v. Italy' },
  ],
  [
    'two complaints that were joined have the key of the first',
    {
      _source: 'CoE/HUDOC-ESC',
      _id: '114406',
      document_type: 'FOND',
      title: 'Decision on the merits: Union (U) v. Italy, Complaints No. 214/2022 and No. 215/2022',
      complaint_number: '215/2022',
    },
    { type: 'decision', kind: 'MERITS_REPORT', key: 'ecsr:214/2022', proceedings: ['ecsr:214/2022', 'ecsr:215/2022'] },
  ],
  [
    'what the Committee of Social Rights found is told by article of the revised Charter',
    {
      _source: 'CoE/HUDOC-ESC',
      document_type: 'FOND',
      title: 'Decision on the merits: Union (U) v. Italy, Complaint No. 1/2022',
      articles_violated: '12-03-000;91-161-163',
      articles_not_violated: '30-00-163',
    },
    {
      findings: [
        { provision: 'esc-1996:12(3)', outcome: 'VIOLATION' },
        { provision: 'esc-1996:E', outcome: 'VIOLATION' },
        { provision: 'esc-1996:30', outcome: 'NO_VIOLATION' },
      ],
    },
  ],
  [
    'a case of the Court of Justice without ECLI is keyed by CELEX',
    { _source: 'EU/CURIA', ecli: null, celex_id: '62023TJ1181', title: 'Case 62023TJ1181', date: '2026-02-11' },
    { key: 'celex:62023TJ1181', kind: 'JUDGMENT', proceedings: ['cjeu:T-1181/23'] },
  ],
  [
    'the parts of a title of EUR-Lex are told apart',
    {
      _source: 'EU/ECLI',
      ecli: 'ECLI:EU:C:2026:248',
      celex_id: '62024CJ0338',
      title: 'Judgment of 26 March 2026.#LF v Doe SA.#Reference.',
    },
    { key: 'ecli:ECLI:EU:C:2026:248', identifiers: ['celex:62024CJ0338'], name: 'LF v Doe SA' },
  ],
  [
    'a treaty of the Council of Europe is keyed as an instrument',
    { _source: 'CoE/TreatyOffice', treaty_number: '012A', title: 'Protocol (ETS No. 012A)', date: '1953-12-11', language: 'en' },
    { type: 'document', key: 'coe-ets:012A', mechanism: 'coe' },
  ],
  [
    'a treaty of the United Nations likewise',
    { _source: 'UN/TreatyCollection', mtdsg_no: 'X-1-a', title: 'General Agreement<superscript>1</superscript>', date: 'None' },
    { key: 'untc:X-1-a', name: 'General Agreement' },
  ],
  [
    'a treaty of the OAS without a title has none',
    { _source: 'INTL/OASTreaties', treaty_code: 'B-3(2)', title: 'Secretariat > Treaties & Agreements ::' },
    { key: 'oas:B-3(2)', expressions: [{ language: 'und' }] },
  ],
  [
    'a report of the CPT without a reference is keyed by its page',
    {
      _source: 'CoE/CPTReports',
      _id: 'CoE_CPT_p-aze-2024decl-fr',
      reference: '',
      document_type: 'ps',
      state: 'AZE',
      language: 'FRE',
    },
    { key: 'hudoc-cpt:p-aze-2024decl-fr', kind: 'OTHER', respondents: ['AZE'] },
  ],
  [
    'a report of the CPT with a reference has that',
    {
      _source: 'CoE/CPTReports',
      _id: 'CoE_CPT_p-x-en',
      reference: 'CPT/Inf (2024) 16 - Part',
      document_type: 'gr',
      language: 'ENG',
    },
    { key: 'cpt:2024/16', kind: 'REPORT' },
  ],
  [
    'a resolution',
    {
      _source: 'UN/SCResolutions',
      symbol: 'S/RES/1(1946)',
      body: 'Security Council',
      doc_type: 'resolution',
      title: 'Security Council resolution 1 (1946) [on x]',
    },
    { key: 'un:S/RES/1(1946)', mechanism: 'unsc', kind: 'RESOLUTION', name: 'Security Council resolution 1 (1946)' },
  ],
  [
    'a rule of customary law',
    { _source: 'INTL/ICRC-IHL', sub_database: 'rule', rule_number: '54', title: 'Rule 54: Objects' },
    { key: 'ihl:rule/54' },
  ],
  [
    'a report for the periodic review',
    { _source: 'UN/UPRDocuments', symbol: 'A/HRC/WG.6/29/BRB/1', country_code: 'BRB', title: 'x' },
    { key: 'un:A/HRC/WG.6/29/BRB/1', mechanism: 'upr', respondents: ['BRB'] },
  ],
])('%s', (_what, sample, expected) => {
  expect(recordOfSample({ text: '', ...sample }, names)).toMatchObject(expected);
});

test('an annotation of the Index is a recommendation or a concern of the body, as in the export of the Index itself', async () => {
  const [concern, recommendation] = await read(join(SAMPLE, 'UN_UHRI'));
  expect(recommendation?.value).toEqual({
    type: 'recommendation',
    kind: 'RECOMMENDATION',
    key: 'uhri:11111111-0000-4000-a000-000000000001',
    mechanism: 'cescr',
    language: 'en',
    text: 'Water\n7. The Committee recommends that the wells be kept open.',
    addressees: ['AUS'],
    date: '2026-03-23',
    document: { key: 'un:E/C.12/AUS/CO/60', kind: 'CONCLUDING_OBSERVATIONS' },
    number: '7',
    subjects: ['uhri-theme:land-property-rights', 'uhri-persons:indigenous-peoples', 'sdg:6', 'sdg:1.4'],
    issues: ['Land & property rights', 'Indigenous peoples', '6 - CLEAN WATER', '1.4 - Equal rights'],
  });
  expect(concern?.value).toMatchObject({ kind: 'CONCERN', mechanism: 'cescr', number: '6' });
});

test('nothing is found by article where it is not told which Charter it is of', () => {
  const sample = { _source: 'CoE/HUDOC-ESC', document_type: 'FOND', title: 'Decision: Union (U) v. Italy, Complaint No. 2/2022' };
  const found = (more: object) => recordOfSample({ text: '', ...sample, articles_violated: '06-04-000', ...more }, names);
  expect(found({})).not.toHaveProperty('findings');
  expect(found({ text: 'Article 6§4 of the Revised European Social Charter' })).toMatchObject({
    findings: [{ provision: 'esc-1996:6(4)', outcome: 'VIOLATION' }],
  });
});

test('fields without end take bounded time', () => {
  const started = performance.now();
  for (const piece of ['x v ', '(a v. b ', '(', '#', '. ', ' ', '1/90-'])
    for (const source of ['INTL/AfCHPR', 'INTL/ICJDecisions', 'INTL/IHRDA-AfricanCL', 'EU/ECLI', 'CoE/HUDOC-ESC'])
      recordOfSample(
        {
          _source: source,
          text: piece.repeat(100_000),
          ecli: 'ECLI:EU:C:2026:248',
          citation: '[2020] AfCHPR 7',
          pdf_filename: '194-20260225-ord-01-00-en.pdf',
          title: `1/90 a v b No. 1/2020 ${piece.repeat(100_000)}`,
          parties: piece.repeat(100_000),
          case_name: piece.repeat(100_000),
        },
        names,
      );
  expect(performance.now() - started).toBeLessThan(5000);
});

const onRealRows = existsSync(REAL) ? test : test.skip;
onRealRows(`the samples of ${REAL} are all read or refused`, async () => {
  const rows = await read(REAL);
  expect([rows.length, rows.filter(({ value }) => value !== undefined).length]).toEqual([380, 369]);
  expect(rows.filter(({ value }) => value?.type === 'recommendation')).toHaveLength(12);
});
