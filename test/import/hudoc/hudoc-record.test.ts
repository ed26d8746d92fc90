import { hudocColumns } from '../../../src/import/hudoc/hudoc-columns';
import { hudocAddress, hudocRecord } from '../../../src/import/hudoc/hudoc-record';

const states = new Set(['AUT', 'CHE', 'ITA', 'SCG', 'SWZ']);
const JUDGMENT = {
  itemid: '001-900001',
  docname: 'CASE OF DOE v. AUSTRIA',
  doctype: 'HEJUD',
  languageisocode: 'ENG',
  ecli: 'ECLI:CE:ECHR:1990:0221JUD000090185',
};

function record(fields: Record<string, string>) {
  const read = hudocRecord(hudocColumns(Object.entries({ ...JUDGMENT, ...fields })), states);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

test('a judgment, whole', () => {
  const scl = 'Roe, 1 May 1980; Poe v. Italy, no. 1/70';
  expect(
    record({
      appno: '00901/85;902/85', respondent: 'AUT', importance: '2', doctypebranch: 'CHAMBER', judgementdate: '21/02/1990 00:00:00',
      conclusion: 'Violation of Art. 6-1', violation: '6-1', scl, publishedby: 'A170-A', separateopinion: 'TRUE',
      extractedappno: '903/85', issue: '<div>Code</div>', kpthesaurus: '445;76', article: '6;6-1',
    }), // prettier-ignore
  ).toEqual({
    type: 'decision',
    kind: 'JUDGMENT',
    key: 'ecli:ECLI:CE:ECHR:1990:0221JUD000090185',
    mechanism: 'ecthr',
    date: '1990-02-21',
    identifiers: ['echr-a:170-A'],
    expressions: [
      { language: 'en', title: 'CASE OF DOE v. AUSTRIA', identifier: 'hudoc:001-900001', url: hudocAddress('001-900001') },
    ],
    subjects: ['hudoc-keyword:445', 'hudoc-keyword:76'],
    respondents: ['AUT'],
    proceedings: ['echr-app:901/85', 'echr-app:902/85'],
    atIssue: ['echr:6', 'echr:6(1)'],
    citations: [
      { printed: 'Roe, 1 May 1980', start: 0, place: 'scl' },
      { printed: 'Poe v. Italy, no. 1/70', start: 17, place: 'scl' },
    ],
    citeAs: 'DOE v. AUSTRIA, nos. 901/85 and 902/85, 21 February 1990',
    url: hudocAddress('001-900001'),
    formation: 'CHAMBER',
    importance: 2,
    findings: [{ provision: 'echr:6(1)', outcome: 'VIOLATION' }],
    conclusion: 'Violation of Art. 6-1',
    hasSeparateOpinion: true,
  });
});

test('what the source leaves out is absent, not empty', () => {
  expect(Object.keys(record({})).sort()).toEqual(['date', 'expressions', 'key', 'kind', 'mechanism', 'type', 'url']);
});

describe('keys', () => {
  test('without ECLI a decision has the item as key; an ECLI that is none is kept in words', () => {
    expect(record({ ecli: '' }).key).toBe('hudoc:001-900001');
    expect(record({ ecli: 'ECLI:XX:1' })).toMatchObject({
      key: 'hudoc:001-900001',
      sourceNote: 'The ECLI "ECLI:XX:1" is printed, which is none.',
    });
  });

  test('with an ECLI the item may be missing', () => {
    expect(record({ itemid: '' }).expressions).toEqual([{ language: 'en', title: 'CASE OF DOE v. AUSTRIA' }]);
  });

  test('a document has the item as key, even where an ECLI is printed beside it', () => {
    expect(record({ doctype: 'CLIN', itemid: '002-1', judgementdate: '01/02/2003' })).toMatchObject({
      type: 'document',
      key: 'hudoc:002-1',
      date: '2003-02-01',
    });
  });

  test.each([
    [{ itemid: '', ecli: '' }, 'The row has no key: itemid is empty and ecli is ""; expected one of them.'],
    [{ itemid: 'abc' }, 'The itemid "abc" is none: expected one like 001-57619.'],
    [{ doctype: 'CLIN', itemid: '' }, 'A CLIN has no key: itemid is empty; expected one like 002-10758.'],
    [{ doctype: '' }, 'The doctype "" is not known: expected one like HEJUD, HFDEC, HECOM, CLIN, PR or HEJP9.'],
  ])('%j is refused', (fields, reason) => {
    expect(() => record(fields)).toThrow(reason);
  });
});

describe('dates', () => {
  test('the ECLI’s date is kept where a field says another, and the other is told', () => {
    expect(record({ judgementdate: '16/11/2000 00:00:00' })).toMatchObject({
      date: '1990-02-21',
      sourceNote: "The ECLI says 1990-02-21, the date field 2000-11-16; the ECLI's date is kept.",
    });
  });

  test('a day that is none is kept as printed', () => {
    expect(record({ ecli: '', judgementdate: '31/02/2011 00:00:00' })).toMatchObject({ datePrinted: '31/02/2011 00:00:00' });
    const odd = record({ ecli: 'ECLI:CE:ECHR:1990:0231JUD000090185' });
    expect([odd.date, odd.datePrinted]).toEqual([undefined, 'ECLI:CE:ECHR:1990:0231JUD000090185']);
    expect(record({ ecli: 'ECLI:CE:ECHR:1990:0231JUD000090185', judgementdate: '21/02/1990' }).date).toBe('1990-02-21');
  });
});

test('what cannot be held is kept in words: numbers, States, importance, keywords, language', () => {
  const read = record({
    appno: '12345/1999;7/86',
    respondent: 'SWZ;FYR;SCG',
    importance: '30',
    kpthesaurus: '1;x',
    languageisocode: 'XXX',
  });
  expect(read).toMatchObject({
    proceedings: ['echr-app:7/86'],
    respondents: ['CHE', 'SCG'],
    subjects: ['hudoc-keyword:1'],
    expressions: [{ language: 'und' }],
  });
  expect(read).not.toHaveProperty('importance');
  expect(read.sourceNote).toBe(
    'Printed in appno, no application number: 12345/1999. The respondent CHE is printed as SWZ. ' +
      'Printed as respondent, no State of the catalogue: FYR. The language is printed as "XXX". ' +
      'Printed in kpthesaurus, no number of a keyword: x. The importance is printed as "30": expected 1 to 4.',
  );
});

test('a finding that stands elsewhere or has another number today is told', () => {
  expect(record({ nonviolation: '25-1', conclusion: 'No violation of Art. 25-1;Violation of P1-1' }).sourceNote).toBe(
    'Stated in the conclusion only, not in violation or nonviolation: P1-1. ' +
      'The right of petition, printed as 25-1, is Article 34 today.',
  );
});

test('the language of a translation is that of its type', () => {
  expect(record({ doctype: 'HJUDHRV', languageisocode: '' }).expressions?.[0]?.language).toBe('hr');
});
