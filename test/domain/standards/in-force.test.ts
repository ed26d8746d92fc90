import { procedureAccepted } from '../../../src/domain/standards/in-force';
import { actsOf, ask, instrumentOf, listOf, stateOf } from './participation-rows';

type Answer = readonly [bound: boolean | null, certainty: string, since?: string | null, until?: string | null];
type Case = readonly [slug: string, code: string, on: string, ...answer: Answer];

const expected = ([bound, certainty, since, until]: Answer): Record<string, unknown> => ({
  bound, certainty, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }),
});

/** Answered by hand from the treaties' own rules and the notes in catalogue/README.md; each block names the rule. */
const PARTICIPATION: readonly (readonly [rule: string, cases: readonly Case[]])[] = [
  ['the end of membership is not the end of a treaty: Russia and the ECHR, article 58(3)', [
    ['echr', 'RUS', '1998-05-04', false, 'CERTAIN', null, null],
    ['echr', 'RUS', '1998-05-05', true, 'CERTAIN', '1998-05-05', '2022-09-16'],
    ['echr', 'RUS', '2022-03-17', true, 'CERTAIN', '1998-05-05', '2022-09-16'],
    ['echr', 'RUS', '2022-09-15', true, 'CERTAIN', '1998-05-05', '2022-09-16'],
    ['echr', 'RUS', '2022-09-16', false, 'CERTAIN', null, '2022-09-16'],
    ['convention-108', 'RUS', '2020-12-31', true, 'CERTAIN', '2013-09-01', null],
    ['convention-108', 'RUS', '2022-09-17', true, 'PRESUMED', '2013-09-01', null],
    ['esc-1996', 'RUS', '2022-03-17', false, 'UNSURE'],
  ]],
  ['a denunciation binds until its second day: Greece left the ECHR and came back', [
    ['echr', 'GRC', '1970-06-12', true, 'CERTAIN', '1953-09-03', '1970-06-13'],
    ['echr', 'GRC', '1970-06-13', false, 'CERTAIN', null, '1970-06-13'],
    ['echr', 'GRC', '1974-11-27', false, 'CERTAIN', null, '1970-06-13'],
    ['echr', 'GRC', '1974-11-28', true, 'CERTAIN', '1974-11-28', null],
    ['echr-p1', 'GRC', '1972-01-01', false, 'CERTAIN'],
  ]],
  ['twelve months under article 78 ACHR: Trinidad and Tobago, Venezuela', [
    ['achr', 'TTO', '1999-05-25', true, 'CERTAIN', '1991-05-28', '1999-05-26'],
    ['achr', 'TTO', '1999-05-26', false, 'CERTAIN', null, '1999-05-26'],
    ['achr', 'VEN', '2013-09-09', true, 'CERTAIN', undefined, '2013-09-10'],
    ['achr', 'VEN', '2013-09-10', false, 'CERTAIN', null, '2013-09-10'],
    ['achr', 'VEN', '2019-07-30', false, 'CERTAIN'],
    ['achr', 'VEN', '2020-01-01', false, 'DISPUTED', null, '2013-09-10'],
    ['belem-do-para', 'TTO', '2005-01-01', true, 'CERTAIN', '1996-06-07', null],
  ]],
  ['three months under article 12 of the Optional Protocol; leaving and returning on one day leaves no gap', [
    ['iccpr-op1', 'TTO', '1998-08-25', true, 'CERTAIN'],
    ['iccpr-op1', 'TTO', '1998-08-26', true, 'CERTAIN', '1998-08-26', '2000-06-27'],
    ['iccpr-op1', 'TTO', '2000-06-26', true, 'CERTAIN', '1998-08-26', '2000-06-27'],
    ['iccpr-op1', 'TTO', '2000-06-27', false, 'CERTAIN', null, '2000-06-27'],
    ['iccpr-op1', 'JAM', '1998-01-22', true, 'CERTAIN', undefined, '1998-01-23'],
    ['iccpr-op1', 'JAM', '1998-01-23', false, 'CERTAIN'],
    ['iccpr-op1', 'GUY', '1999-04-04', true, 'CERTAIN', '1993-08-10', null],
    ['iccpr-op1', 'GUY', '1999-04-05', true, 'CERTAIN'],
  ]],
  ['Türkiye and the Istanbul Convention, article 80', [
    ['istanbul-convention', 'TUR', '2014-07-31', false, 'CERTAIN'],
    ['istanbul-convention', 'TUR', '2014-08-01', true, 'CERTAIN', '2014-08-01', '2021-07-01'],
    ['istanbul-convention', 'TUR', '2021-06-30', true, 'CERTAIN', '2014-08-01', '2021-07-01'],
    ['istanbul-convention', 'TUR', '2021-07-01', false, 'CERTAIN', null, '2021-07-01'],
    ['istanbul-convention', 'LVA', '2024-05-01', true, 'CERTAIN', '2024-05-01', null],
  ]],
  ['a year under article 127 of the Rome Statute; a fact later than the list still counts', [
    ['rome-statute', 'BDI', '2017-10-26', true, 'CERTAIN', '2004-12-01', '2017-10-27'],
    ['rome-statute', 'BDI', '2017-10-27', false, 'CERTAIN'],
    ['rome-statute', 'PHL', '2019-03-16', true, 'CERTAIN', undefined, '2019-03-17'],
    ['rome-statute', 'PHL', '2019-03-17', false, 'CERTAIN'],
    ['rome-statute', 'UKR', '2024-12-31', false, 'CERTAIN'],
    ['rome-statute', 'UKR', '2025-01-01', true, 'CERTAIN', '2025-01-01'],
    ['rome-statute', 'HUN', '2026-06-01', true, 'PRESUMED'],
    ['rome-statute', 'HUN', '2026-06-02', false, 'UNSURE'],
    ['rome-statute', 'PSE', '2015-04-01', null, 'NOT_KNOWN'],
  ]],
  ['Czechoslovakia ended on 1992-12-31; both successors are bound from the next day', [
    ['echr', 'CSK', '1992-12-31', true, 'CERTAIN', '1992-03-18', '1993-01-01'],
    ['echr', 'CSK', '1993-01-01', false, 'CERTAIN'],
    ['echr', 'CZE', '1992-12-31', false, 'CERTAIN'],
    ['echr', 'CZE', '1993-01-01', true, 'CERTAIN', '1993-01-01'],
    ['iccpr', 'CSK', '1992-12-31', true, 'CERTAIN', '1976-03-23', '1993-01-01'],
    ['iccpr', 'SVK', '1993-01-01', true, 'CERTAIN', '1993-01-01'],
  ]],
  ['Serbia and Montenegro, its continuing State and its successor', [
    ['echr', 'SCG', '2004-03-02', false, 'CERTAIN'],
    ['echr', 'SCG', '2006-06-02', true, 'CERTAIN', '2004-03-03', '2006-06-03'],
    ['echr', 'SCG', '2006-06-04', false, 'CERTAIN'],
    ['echr', 'SRB', '2005-01-01', false, 'CERTAIN'],
    ['echr', 'SRB', '2006-06-05', true, 'CERTAIN', '2004-03-03'],
    ['echr', 'MNE', '2006-06-04', null, 'EFFECT_NOT_KNOWN'],
    ['echr', 'MNE', '2006-06-06', true, 'CERTAIN', '2006-06-06'],
    ['iccpr', 'SCG', '2003-01-01', true, 'CERTAIN', '1992-04-27', '2006-06-03'],
    ['iccpr', 'MNE', '2006-06-03', true, 'CERTAIN', '2006-06-03'],
    ['genocide-convention', 'SCG', '2001-06-09', false, 'CERTAIN'],
    ['genocide-convention', 'SCG', '2001-06-10', true, 'CERTAIN', '2001-06-10'],
  ]],
  ['other historic States; one that the list does not name is not known', [
    ['iccpr', 'DDR', '1976-03-22', false, 'CERTAIN'],
    ['iccpr', 'DDR', '1990-10-02', true, 'CERTAIN', '1976-03-23', '1990-10-03'],
    ['iccpr', 'DDR', '1990-10-03', false, 'CERTAIN'],
    ['iccpr', 'YUG', '1992-04-26', true, 'CERTAIN', '1976-03-23', '1992-04-27'],
    ['iccpr', 'HRV', '1991-06-24', false, 'CERTAIN'],
    ['iccpr', 'HRV', '1991-06-25', true, 'CERTAIN', '1991-06-25'],
    ['iccpr', 'SUN', '1980-01-01', null, 'NOT_KNOWN'],
    ['iccpr', 'YMD', '1989-01-01', null, 'NOT_KNOWN'],
    ['icerd', 'YEM', '1989-01-01', false, 'CERTAIN'],
    ['iccpr', 'GRL', '2000-01-01', null, 'NOT_KNOWN'],
    ['echr', 'XKX', '2015-01-01', null, 'NOT_KNOWN'],
  ]],
  ['a withdrawal that the treaty does not allow was never one: the DPRK and the ICCPR (general comment 26)', [
    ['iccpr', 'PRK', '1998-01-01', true, 'CERTAIN', '1981-12-14', null],
    ['iccpr', 'PRK', '2021-01-01', true, 'CERTAIN', '1981-12-14', null],
  ]],
  ['the Charter binds with the Treaty of Lisbon, and the United Kingdom to the end of the transition', [
    ['eu-charter', 'GBR', '2009-11-30', false, 'CERTAIN'],
    ['eu-charter', 'GBR', '2020-02-01', true, 'CERTAIN', '2009-12-01', '2020-12-31'],
    ['eu-charter', 'GBR', '2020-12-30', true, 'CERTAIN', '2009-12-01', '2020-12-31'],
    ['eu-charter', 'GBR', '2020-12-31', false, 'CERTAIN', null, '2020-12-31'],
    ['eu-charter', 'POL', '2015-01-01', true, 'CERTAIN', '2009-12-01'],
    ['eu-charter', 'HRV', '2013-06-30', false, 'CERTAIN'],
    ['eu-charter', 'HRV', '2013-07-01', true, 'CERTAIN', '2013-07-01'],
    ['eu-charter', 'NOR', '2015-01-01', false, 'CERTAIN'],
  ]],
  ['Mexico on 24 January 2014', [
    ['iccpr', 'MEX', '2014-01-24', true, 'CERTAIN', '1981-06-23'],
    ['icescr', 'MEX', '2014-01-24', true, 'CERTAIN', '1981-06-23'],
    ['iccpr-op1', 'MEX', '2014-01-24', true, 'CERTAIN', '2002-06-15'],
    ['iccpr-op2', 'MEX', '2014-01-24', true, 'CERTAIN', '2007-12-26'],
    ['icerd', 'MEX', '2014-01-24', true, 'CERTAIN', '1975-03-22'],
    ['icescr-op', 'MEX', '2014-01-24', false, 'CERTAIN'],
    ['crc-opic', 'MEX', '2014-01-24', false, 'CERTAIN'],
    ['crpd-convention', 'MEX', '2014-01-24', true, 'CERTAIN', '2008-05-03'],
    ['achr', 'MEX', '2014-01-24', true, 'CERTAIN', '1981-03-24'],
    ['belem-do-para', 'MEX', '2014-01-24', true, 'CERTAIN', '1998-12-12'],
    ['iac-older-persons', 'MEX', '2014-01-24', false, 'CERTAIN'],
    ['udhr', 'MEX', '2014-01-24', false, 'CERTAIN'],
    ['ilo-c169', 'MEX', '2014-01-24', null, 'NOT_KNOWN'],
  ]],
  ['a year alone is a span of days: inside it, and for the wait after it, nothing is certain', [
    ['crpd-convention', 'GNQ', '2021-12-31', false, 'CERTAIN'],
    ['crpd-convention', 'GNQ', '2022-01-15', false, 'CERTAIN'],
    ['crpd-convention', 'GNQ', '2022-06-01', null, 'YEAR_ONLY'],
    ['crpd-convention', 'GNQ', '2023-01-29', null, 'YEAR_ONLY'],
    ['crpd-convention', 'GNQ', '2023-01-30', true, 'PRESUMED', null],
    ['icrmw', 'TCD', '2022-06-01', null, 'YEAR_ONLY'],
    ['iccpr-op1', 'STP', '2018-03-31', true, 'CERTAIN', null],
    ['iccpr-op1', 'STP', '2017-03-31', false, 'CERTAIN'],
    ['san-salvador', 'CHL', '2022-07-15', null, 'MONTH_ONLY'],
    ['san-salvador', 'CHL', '2022-08-01', true, 'PRESUMED', '2022-07'],
  ]],
  ['not in the table is not known after the list ends, and in an incomplete list', [
    ['cluster-munitions', 'COG', '2014-06-16', false, 'CERTAIN'],
    ['cluster-munitions', 'COG', '2015-03-05', null, 'NOT_KNOWN'],
    ['genocide-convention', 'MUS', '2015-03-09', false, 'CERTAIN'],
    ['genocide-convention', 'MUS', '2020-01-01', null, 'NOT_KNOWN'],
    ['iccpr', 'SAU', '2021-12-31', false, 'CERTAIN'],
    ['iccpr', 'SAU', '2024-01-01', null, 'NOT_KNOWN'],
    ['iccpr', 'MEX', '2024-01-01', true, 'PRESUMED', '1981-06-23'],
    ['cedaw-op', 'PSE', '2020-01-01', null, 'NOT_KNOWN'],
    ['cedaw-op', 'USA', '2020-01-01', false, 'CERTAIN'],
    ['acdeg', 'SEN', '2020-01-01', null, 'NOT_KNOWN'],
    ['acdeg', 'MDG', '2020-01-01', true, 'UNSURE'],
    ['acdeg', 'ZWE', '2019-01-01', null, 'NOT_KNOWN'],
    ['african-youth-charter', 'KEN', '2015-01-01', true, 'UNSURE'],
    ['african-youth-charter', 'RWA', '2010-01-01', null, 'EFFECT_NOT_KNOWN'],
    ['african-youth-charter', 'RWA', '2012-01-01', true, 'PRESUMED', null],
    ['escazu', 'PER', '2024-01-01', null, 'NOT_KNOWN'],
    ['iac-older-persons', 'BRA', '2020-01-01', null, 'NOT_KNOWN'],
  ]],
  ['an African Union instrument is not its deposit', [
    ['maputo', 'CAF', '2015-01-01', false, 'CERTAIN'],
    ['maputo', 'CAF', '2024-06-01', null, 'NOT_KNOWN'],
    ['acrwc', 'NGA', '2001-07-22', false, 'CERTAIN'],
    ['acrwc', 'NGA', '2002-01-01', null, 'EFFECT_NOT_KNOWN'],
    ['acrwc', 'NGA', '2015-01-01', true, 'EFFECT_NOT_KNOWN'],
    ['acrwc', 'NGA', '2022-06-01', true, 'PRESUMED', null],
    ['kampala-convention', 'COD', '2022-02-22', false, 'CERTAIN'],
    ['kampala-convention', 'COD', '2022-06-01', null, 'EFFECT_NOT_KNOWN'],
    ['kampala-convention', 'COD', '2023-02-23', true, 'CERTAIN'],
    ['au-older-persons', 'LSO', '2024-11-05', false, 'CERTAIN'],
    ['au-older-persons', 'LSO', '2024-11-06', true, 'CERTAIN'],
    ['achpr', 'MAR', '2020-01-01', false, 'CERTAIN'],
  ]],
  ['a denunciation whose day of notice is not known: Russia and the ECPT, twelve months under article 22', [
    ['ecpt', 'RUS', '2025-12-31', true, 'PRESUMED', '1998-09-01'],
    ['ecpt', 'RUS', '2026-06-01', null, 'YEAR_ONLY'],
    ['ecpt', 'RUS', '2027-01-01', false, 'UNSURE'],
    ['fcnm', 'RUS', '2024-07-31', true, 'CERTAIN', undefined, '2024-08-01'],
    ['fcnm', 'RUS', '2024-08-01', false, 'CERTAIN'],
  ]],
];

describe.each(PARTICIPATION)('%s', (_rule, cases) => {
  it.each([...cases])('%s, %s, on %s: bound %s, %s', (...row) => {
    const [slug, code, on, ...answer] = row as unknown as Case;
    expect(ask(slug, code, on)).toMatchObject(expected(answer));
  });
});

describe('the reason in words', () => {
  it.each([
    ['echr', 'RUS', '2022-03-17', 'Bound since 1998-05-05: RATIFICATION of 1998-05-05, in effect on 1998-05-05. Later: CESSATION under article 58(3) of 2022-09-16, in effect on 2022-09-16'],
    ['iccpr', 'SAU', '2024-01-01', 'Not known: no act is in the tables for 2024-01-01, and not known since 2022. The list is known until 2022 and is complete.'],
    ['echr', 'SRB', '2005-01-01', 'SRB exists from 2006-06-05. Acts before that day under its name are those of the State that it succeeds or continues: ask for that State.'],
    ['udhr', 'MEX', '2014-01-24', 'udhr (DECLARATION) is not binding: no State is a party to it.'],
    ['achr', 'VEN', '2020-01-01', 'Not applied: RATIFICATION of 2019-07-31, day of effect not given (DISPUTED'],
    ['acdeg', 'ZWE', '2019-01-01', 'Signed on 2018-03-21, which does not bind.'],
    ['acdeg', 'MDG', '2020-01-01', 'The answer rests on a row marked unsure.'],
    ['crpd-convention', 'GNQ', '2022-06-01', 'it can have taken effect on any day from 2022-01-31 to 2023-01-30'],
  ])('%s, %s, on %s', (slug, code, on, words) => {
    expect(ask(slug, code, on).why).toContain(words);
  });
});

it('answers for procedures through the same door', () => {
  const args = [actsOf('achr', 'MEX'), instrumentOf('achr'), stateOf('MEX'), '2014-01-24', listOf('achr')] as const;
  expect(procedureAccepted(...args, '44')).toMatchObject({ bound: true, certainty: 'CERTAIN', since: '1981-03-24' });
  expect(procedureAccepted(...args, '62')).toMatchObject({ bound: true, certainty: 'PRESUMED', since: '1998-12-16' });
});
