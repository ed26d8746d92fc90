import { askProcedure } from './participation-rows';

type Answer = readonly [bound: boolean | null, certainty: string, since?: string | null, until?: string | null];

const expected = ([bound, certainty, since, until]: Answer): Record<string, unknown> => ({
  bound,
  certainty,
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
});

type ProcedureCase = readonly [slug: string, provision: string, code: string, on: string, ...answer: Answer];

const PROCEDURES: readonly (readonly [rule: string, cases: readonly ProcedureCase[]])[] = [
  [
    'withdrawing the declaration of article 34(6) takes a year and leaves the Protocol in force',
    [
      ['afchpr-protocol', '34(6)', 'RWA', '2017-02-28', true, 'CERTAIN', '2013-02-06', '2017-03-01'],
      ['afchpr-protocol', '34(6)', 'RWA', '2017-03-01', false, 'CERTAIN', null, '2017-03-01'],
      ['afchpr-protocol', '3', 'RWA', '2017-03-01', true, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'TZA', '2020-11-21', true, 'CERTAIN', '2010-03-29', '2020-11-22'],
      ['afchpr-protocol', '34(6)', 'TZA', '2020-11-22', false, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'BEN', '2021-03-25', true, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'BEN', '2021-03-26', false, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'CIV', '2021-04-29', true, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'CIV', '2021-04-30', false, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'TUN', '2026-02-28', true, 'PRESUMED', '2017-06-02', '2026-03'],
      ['afchpr-protocol', '34(6)', 'TUN', '2026-03-15', null, 'MONTH_ONLY'],
      ['afchpr-protocol', '34(6)', 'TUN', '2026-04-01', false, 'PRESUMED'],
      ['afchpr-protocol', '34(6)', 'BFA', '2004-01-24', false, 'CERTAIN'],
      ['afchpr-protocol', '34(6)', 'BFA', '2004-01-25', true, 'CERTAIN', '2004-01-25'],
      ['afchpr-protocol', '34(6)', 'KEN', '2020-01-01', false, 'CERTAIN'],
    ],
  ],
  [
    'treaty and jurisdiction are different: article 62 ACHR',
    [
      ['achr', '62', 'MEX', '1998-12-15', false, 'CERTAIN'],
      ['achr', '62', 'MEX', '2014-01-24', true, 'CERTAIN', '1998-12-16'],
      ['achr', '62', 'PER', '1999-10-01', true, 'CERTAIN', '1981-01-21', null],
      ['achr', '62', 'DOM', '2020-01-01', true, 'CERTAIN', '1999-03-25'],
      ['achr', '62', 'JAM', '2015-01-01', false, 'CERTAIN'],
      ['achr', '62', 'TTO', '1999-05-25', true, 'CERTAIN', '1991-05-28', '1999-05-26'],
      ['achr', '62', 'TTO', '1999-05-26', false, 'CERTAIN'],
      ['achr', '62', 'VEN', '2014-01-01', false, 'CERTAIN'],
      ['achr', '45', 'MEX', '2014-01-24', null, 'NOT_KNOWN'],
    ],
  ],
  [
    'before Protocol No. 11 the optional declarations under the ECHR are not known',
    [
      ['echr', '34', 'FRA', '1998-10-31', null, 'NOT_KNOWN'],
      ['echr', '34', 'FRA', '1998-11-01', true, 'CERTAIN', '1998-11-01'],
      ['echr', '34', 'RUS', '2022-09-15', true, 'CERTAIN'],
      ['echr', '34', 'RUS', '2022-09-16', false, 'CERTAIN'],
      ['echr', '33', 'FRA', '1990-01-01', true, 'CERTAIN'],
      ['echr', '34', 'FRA', '1970-01-01', false, 'CERTAIN'],
    ],
  ],
  [
    'declarations: in the table, in doubt, not in it, and procedures that are not in force',
    [
      ['cat-convention', '22', 'MEX', '2014-01-24', true, 'CERTAIN', '2002-03-15'],
      ['cat-convention', '22', 'MEX', '2002-03-14', false, 'CERTAIN'],
      ['icerd', '14', 'MEX', '2014-01-24', true, 'CERTAIN', '2002-03-15'],
      ['cat-convention', '22', 'FRA', '1995-01-01', true, 'UNSURE'],
      ['cat-convention', '22', 'JPN', '2010-01-01', null, 'NOT_KNOWN'],
      ['iccpr', '41', 'DEU', '1990-01-01', true, 'PRESUMED', '1979-03-28'],
      ['iccpr', '41', 'ESP', '1990-01-01', null, 'NOT_KNOWN'],
      ['iccpr', '41', 'CHE', '2020-01-01', true, 'UNSURE'],
      ['icrmw', '77', 'MEX', '2014-01-24', false, 'PRESUMED'],
      ['icpped', '31', 'KOR', '2023-02-02', false, 'CERTAIN'],
      ['icpped', '31', 'KOR', '2023-02-03', true, 'CERTAIN', '2023-02-03'],
      ['icpped', '31', 'FIN', '2023-05-01', true, 'UNSURE'],
      ['icerd', '14', 'SCG', '2003-01-01', true, 'CERTAIN', '2001-06-27', '2006-06-03'],
    ],
  ],
  [
    'an inquiry binds every party that did not opt out',
    [
      ['cat-convention', '20', 'MEX', '2014-01-24', true, 'CERTAIN', '1987-06-26'],
      ['cat-convention', '20', 'CHN', '2014-01-24', false, 'CERTAIN'],
      ['cat-convention', '20', 'MAR', '2000-01-01', false, 'CERTAIN'],
      ['cat-convention', '20', 'IRN', '2014-01-24', false, 'CERTAIN'],
      ['cedaw-op', '8', 'BGD', '2010-01-01', false, 'CERTAIN'],
      ['cedaw-op', '8', 'MEX', '2014-01-24', true, 'CERTAIN', '2002-06-15'],
      ['crpd-op', '6', 'MEX', '2014-01-24', true, 'PRESUMED', '2008-05-03'],
      ['iccpr', '99', 'MEX', '2014-01-24', null, 'NOT_KNOWN'],
    ],
  ],
];

const OPT_OUT_ARTICLES: Readonly<Record<string, string>> = { 'cat-convention 20': '28', 'cedaw-op 8': '10', 'crpd-op 6': '8' };

describe.each(PROCEDURES)('%s', (_rule, cases) => {
  it.each([...cases])('%s %s, %s, on %s: open %s, %s', (...row) => {
    const [slug, provision, code, on, ...answer] = row as unknown as ProcedureCase;
    expect(askProcedure(slug, provision, code, on, OPT_OUT_ARTICLES[`${slug} ${provision}`])).toMatchObject(expected(answer));
  });
});

it('says which act without effect was left aside for Peru', () => {
  expect(askProcedure('achr', '62', 'PER', '1999-10-01').why).toContain(
    'Not applied: WITHDRAWAL_OF_ACCEPTANCE under article 62 of 1999-07-09',
  );
});
