import { procedureAccepted } from '../../../src/domain/standards/in-force';
import { PARTICIPATION, type Answer, type Case } from './participation-questions';
import { actsOf, ask, everyAct, instrumentOf, listOf, stateOf } from './participation-rows';

const expected = ([bound, certainty, since, until]: Answer): Record<string, unknown> => ({
  bound,
  certainty,
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
});

describe.each(PARTICIPATION)('%s', (_rule, cases) => {
  it.each([...cases])('%s, %s, on %s: bound %s, %s', (...row) => {
    const [slug, code, on, ...answer] = row as unknown as Case;
    expect(ask(slug, code, on)).toMatchObject(expected(answer));
  });
});

describe('the reason in words', () => {
  it.each([
    [
      'echr',
      'RUS',
      '2022-03-17',
      'Bound since 1998-05-05: RATIFICATION of 1998-05-05, in effect on 1998-05-05. Later: CESSATION under article 58(3) of 2022-09-16, in effect on 2022-09-16',
    ],
    [
      'iccpr',
      'SAU',
      '2024-01-01',
      'Not known: no act is in the tables for 2024-01-01, and not known since 2022. The list is known until 2022 and is complete.',
    ],
    [
      'echr',
      'SRB',
      '2005-01-01',
      'SRB exists from 2006-06-05. Acts before that day under its name are those of the State that it succeeds or continues: ask for that State.',
    ],
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

/** Parties of each regional treaty as its compiler counted them by hand; the Central African Republic is left out of maputo (not deposited). */
const PARTIES =
  'echr 46, echr-p1 44, echr-p4 42, echr-p6 46, echr-p7 43, echr-p12 20, echr-p13 45, echr-p16 22, esc-1961 27, esc-1996 35, ecpt 46, fcnm 38, ecrml 25, ' +
  'istanbul-convention 39, coe-trafficking 48, lanzarote 48, oviedo 30, convention-108 55, achr 23, san-salvador 17, achr-death-penalty 13, iacpt 18, iacfd 15, ' +
  'belem-do-para 32, iac-disability 19, iac-racism 6, iac-discrimination 2, iac-older-persons 10, achpr 54, afchpr-protocol 34, maputo 45, acrwc 50, ' +
  'oau-refugee-convention 47, kampala-convention 34, acdeg 33, au-older-persons 2, au-disabilities 15, african-youth-charter 27, arab-charter-2004 16, escazu 17, eu-charter 28';

it.each(PARTIES.split(', ').map((entry) => entry.split(' ') as [string, string]))(
  '%s has %s parties in the end',
  (slug, count) => {
    const codes = [...everyAct().keys()].filter((key) => key.startsWith(`${slug} `)).map((key) => key.slice(slug.length + 1));
    expect(codes.filter((code) => ask(slug, code, '2026-09-15').bound === true)).toHaveLength(Number(count));
  },
);
