import { pageRecord, textOfPage } from '../../../src/import/hudoc-text/hudoc-text-page';

const states = new Set(['AUT']);
const PAGE = {
  itemid: '001-900001',
  title: 'CASE OF DOE v. AUSTRIA',
  app_no: '901/85;902/85',
  date: '1990-02-21',
  country: 'AUT',
  collection: 'CASELAW;JUDGMENTS;CHAMBER;ENG',
  doc_type: 'CHAMBER',
  importance: '2',
  conclusion: 'Violation of Art. 3',
  violation: '3',
  nonviolation: '',
  language: 'ENG',
  ecli: 'ECLI:CE:ECHR:1990:0221JUD000090185',
  full_text: '.s1 { font-size:12pt } .s2 > li { } CASE OF DOE',
};

test('the style sheet goes, references are decoded once, the rest stays', () => {
  expect(textOfPage('.s1 { a:b } ol.x li:before { content:"" } 1.&#xa0; A&#x2011;B &amp;amp; <the applicant>')).toBe(
    ' 1.\u00a0 A\u2011B &amp; <the applicant>',
  );
  expect(textOfPage('The words {in braces} stay')).toBe('The words {in braces} stay');
  expect(textOfPage('no style sheet')).toBe('no style sheet');
});

test('a megabyte of beginnings of style sheets takes no time', () => {
  const begun = performance.now();
  for (const text of ['.s { '.repeat(200_000), '.s'.repeat(500_000), '.s { a:b } '.repeat(90_000), ' '.repeat(1_000_000)])
    textOfPage(text);
  expect(performance.now() - begun).toBeLessThan(3000);
});

test('the metadata say what the format hudoc says', () => {
  expect(pageRecord(PAGE, states)).toEqual({
    record: {
      type: 'decision',
      kind: 'JUDGMENT',
      key: 'ecli:ECLI:CE:ECHR:1990:0221JUD000090185',
      mechanism: 'ecthr',
      date: '1990-02-21',
      expressions: [
        {
          language: 'en',
          title: 'CASE OF DOE v. AUSTRIA',
          identifier: 'hudoc:001-900001',
          url: 'https://hudoc.echr.coe.int/eng?i=001-900001',
        },
      ],
      respondents: ['AUT'],
      proceedings: ['echr-app:901/85', 'echr-app:902/85'],
      citeAs: 'DOE v. AUSTRIA, nos. 901/85 and 902/85, 21 February 1990',
      url: 'https://hudoc.echr.coe.int/eng?i=001-900001',
      formation: 'CHAMBER',
      importance: 2,
      findings: [{ provision: 'echr:3', outcome: 'VIOLATION' }],
      conclusion: 'Violation of Art. 3',
    },
    text: ' CASE OF DOE',
  });
});

test('without ECLI the collection says the type', () => {
  const read = pageRecord(
    { ...PAGE, ecli: '', collection: 'CASELAW;DECISIONS;CHAMBER;ENG', conclusion: 'Inadmissible', violation: '' },
    states,
  );
  expect(read).toMatchObject({ record: { key: 'hudoc:001-900001', kind: 'ADMISSIBILITY', date: '1990-02-21' } });
});

test.each([
  [{ ...PAGE, full_text: null }, 'The text of 001-900001 is empty: expected words in full_text.'],
  [{ ...PAGE, full_text: '.s1 { a:b } &#xa0; ' }, 'The text of 001-900001 is empty: expected words in full_text.'],
  [{ Austria: [] }, 'Not the text of a decision: "itemid" is wrong; expected an object with itemid and full_text.'],
  [[], 'Not the text of a decision: "" is wrong; expected an object with itemid and full_text.'],
  [{ ...PAGE, itemid: 'x' }, 'The itemid "x" is none: expected one like 001-57619.'],
])('%# is refused in a sentence', (page, reason) => {
  expect(pageRecord(page, states)).toBe(reason);
});
