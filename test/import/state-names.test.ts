import { StateNames, cleanName } from '../../src/import/state-names';
import { catalogueNames } from '../fixtures/treaty-status/names';

const names = catalogueNames();

test.each([
  ['Afghanistan', 'AFG'],
  ['MEX', 'MEX'],
  ['côte d’ivoire', 'CIV'],
  ["Cote d'Ivoire", 'CIV'],
  ['C&ocirc;te d&#39;Ivoire', 'CIV'],
  ['Türkiye', 'TUR'],
  ['Turkiye', 'TUR'],
  ['  United \n Kingdom of Great Britain and  Northern Ireland ', 'GBR'],
  ['Serbia<superscript>2,3</superscript>', 'SRB'],
  ['The former Yugoslav Republic of Macedonia', 'MKD'],
  ['Swaziland', 'SWZ'],
  ['Guinea', 'GIN'],
  ['Equatorial Guinea', 'GNQ'],
  ['Niger', 'NER'],
  ['Nigeria', 'NGA'],
  ['Congo, The Democratic Republic Of The', 'COD'],
  ['European Union', 'EUE'],
])('recognises %j as %s', (printed, code) => {
  expect(names.recognise(printed)).toEqual({ code });
});

test.each([['Participant'], ['&#40;Unknown&#41;'], ['New Guinea Island'], [''], ['Denmark, Sweden']])(
  'does not guess at %j',
  (printed) => {
    expect(names.recognise(printed).code).toBeUndefined();
  },
);

test('what it does not know comes back cleaned', () => {
  expect(names.recognise(' &#40;Unknown&#41; ')).toEqual({ unknown: '(Unknown)' });
});

test.each([
  ['Yugoslavia', undefined, 'YUG'],
  ['Yugoslavia', '1971-06-02', 'YUG'],
  ['Yugoslavia', '1992-04-27', 'YUG'],
  ['Yugoslavia', '1992', 'YUG'],
  ['Yugoslavia', '2001-03-12', 'SCG'],
  ['Yugoslavia (former)', '2001-03-12', 'YUG'],
  ['Federal Republic of Yugoslavia', undefined, 'SCG'],
])('%s on %s is %s', (printed, on, code) => {
  expect(names.recognise(printed, { on })).toEqual({ code });
});

test('several States in one cell are split at commas only when the whole is no name', () => {
  expect(names.recogniseAll('Denmark,Iran (Islamic Republic of)')).toEqual([{ code: 'DNK' }, { code: 'IRN' }]);
  expect(names.recogniseAll('Congo, The Democratic Republic Of The')).toEqual([{ code: 'COD' }]);
  expect(names.recogniseAll('Denmark, Atlantis,')).toEqual([{ code: 'DNK' }, { unknown: 'Atlantis' }]);
  expect(names.recogniseAll('Atlantis')).toEqual([{ unknown: 'Atlantis' }]);
});

test.each([
  ['NA', undefined, { code: 'NAM' }],
  ['na', undefined, { code: 'NAM' }],
  ['TP', undefined, { unknown: 'TP' }],
  ['CS', undefined, { unknown: 'CS' }],
  ['CS', '1990-05-01', { code: 'CSK' }],
  ['CS', '2004', { code: 'SCG' }],
  ['CS', 'whenever', { unknown: 'CS' }],
])('the two letters %s on %s', (printed, on, expected) => {
  expect(names.recogniseAlpha2(printed, { on })).toEqual(expected);
});

test('a name that only accents tell apart is not folded', () => {
  const row = { alpha2: '', name_fr: '', name_es: '', aliases: '', exists_from: '', exists_until: '' };
  const two = new StateNames([
    { ...row, alpha3: 'AAA', name_en: 'Lána' },
    { ...row, alpha3: 'BBB', name_en: 'Lanà' },
  ]);
  expect(two.recognise('LÁNA')).toEqual({ code: 'AAA' });
  expect(two.recognise('Lanà')).toEqual({ code: 'BBB' });
  expect(two.recognise('Lana')).toEqual({ unknown: 'Lana' });
});

test('no character reference becomes half a character', () => {
  expect(cleanName('a&#xD800;b &#0; &unheard;')).toBe('a&#xD800;b &#0; &unheard;');
  expect(cleanName('S&atilde;o&nbsp;Tom&eacute; &amp; Pr&#xED;ncipe')).toBe('São Tomé & Príncipe');
});
