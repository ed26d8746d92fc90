import { isReport, numberOfOrdinal, readHead } from '../../../src/import/upr/upr-report-head';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const known = new Map([['PER 14', 'A/HRC/22/15']]);
const FIRST =
  'The Working Group held its fourteenth session from 22 October to 5 November 2012. The review of Peru was held at the 14th meeting on 1 November 2012. At its 18th meeting, held on 5 November 2012, the Working Group adopted the report on Peru.';

test('the title page and the first paragraph tell symbol, State, session, cycle and day', () => {
  const head = readHead('Distr. GENERAL A/HRC/22/99 27 DECEMBER 2012', FIRST, names, known);
  expect(head).toEqual({ symbol: 'A/HRC/22/99', state: 'PER', stateName: 'Peru', session: 14, cycle: 2, date: '2012-11-05', isAddendum: false }); // prettier-ignore
});

test('a symbol that is not printed is that of the catalogue, or the report is refused', () => {
  expect(readHead('Previously issued as A/HRC/WG.6/14/L.8', FIRST, names, known)).toMatchObject({ symbol: 'A/HRC/22/15' });
  expect(readHead('', FIRST.replaceAll('Peru', 'the Netherlands'), names, known)).toBe(
    'The report on Netherlands prints no symbol like A/HRC/27/14, and catalogue/upr-reports.csv has none for NLD at session 14.',
  );
});

test('an addendum names its State on the title page, and its day is that of its publication', () => {
  const page = 'A/HRC/14/99/Add.1\nDistr.: General 23 March 2010\nReview*\nPeru\nAddendum';
  expect(readHead(page, 'Peru will answer.', names, known)).toEqual({
    symbol: 'A/HRC/14/99/Add.1',
    state: 'PER',
    stateName: 'Peru',
    date: '2010-03-23',
    isAddendum: true,
  });
});

test('a State that is none, and none at all, are told', () => {
  expect(readHead('A/HRC/22/99', 'The review of Atlantis was held on Monday.', names, known)).toMatch(
    /^State under review "Atlantis" is not known/,
  );
  expect(readHead('A/HRC/22/99', 'Nothing.', names, known)).toMatch(/^The report names no State under review/);
});

test.each([
  ['first', 1],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-seventh', 27],
  ['thirty-fourth', 34],
  ['fortieth', 40],
  ['20th', 20],
  ['twenty', undefined],
  ['twenty-fifteenth', undefined],
  ['resumed', undefined],
])('%s', (printed, number) => {
  expect(numberOfOrdinal(printed)).toBe(number);
});

test('a report is known by its title', () => {
  expect(isReport('Report of the Working Group on the UniversalPeriodic Review*')).toBe(true);
  expect(isReport('Summary of Stakeholders’ submissions')).toBe(false);
});
