import { afterWait, waitAfterConsent, waitAfterDenunciation } from '../../../src/domain/standards/waiting-periods';
import type { Act } from '../../../src/domain/standards/in-force';
import { everyAct, instrumentOf } from './participation-rows';

it.each([
  ['istanbul-convention', '2022-07-21', '2022-11-01'],
  ['rome-statute', '2024-10-25', '2025-01-01'],
  ['mine-ban', '2003-09-18', '2004-03-01'],
  ['iccpr', '1981-03-23', '1981-06-23'],
  ['icrmw', '2018-09-28', '2019-01-01'],
  ['echr-p6', '2004-03-03', '2004-04-01'],
  ['achr', '1993-06-11', '1993-06-11'],
  ['crpd-convention', '2018-03-20', '2018-04-19'],
])('%s: a deposit of %s takes effect on %s', (slug, deposit, effect) => {
  const wait = waitAfterConsent(slug);
  expect(wait && afterWait(deposit, wait)).toBe(effect);
});

it.each([
  ['iccpr-op1', '1997-10-23', '1998-01-23'],
  ['achr', '2012-09-10', '2013-09-10'],
  ['rome-statute', '2018-03-17', '2019-03-17'],
  ['istanbul-convention', '2021-03-22', '2021-07-01'],
])('%s: a notice of %s ends it on %s', (slug, notice, end) => {
  const wait = waitAfterDenunciation(slug);
  expect(wait && afterWait(notice, wait)).toBe(end);
});

it('has no rule for a treaty it does not know', () => {
  expect([waitAfterConsent('maputo'), waitAfterDenunciation('maputo'), waitAfterConsent('unknown')]).toEqual([null, null, null]);
});

const isReckoned = (act: Act): boolean =>
  ['RATIFICATION', 'ACCESSION', 'ACCEPTANCE', 'APPROVAL', 'FORMAL_CONFIRMATION'].includes(act.act) &&
  act.date?.length === 10 &&
  act.effectiveOn?.length === 10;

it('gives the printed day of effect of every consent in the catalogue, but for those that a source prints otherwise', () => {
  const differing: string[] = [];
  let compared = 0;
  for (const [key, acts] of everyAct()) {
    const slug = key.split(' ')[0] ?? '';
    const wait = waitAfterConsent(slug);
    if (wait === null) continue;
    const begin = instrumentOf(slug).inForceFrom ?? '';
    for (const act of acts.filter(isReckoned)) {
      const reckoned = afterWait(act.date ?? '', wait);
      compared += 1;
      if ((reckoned > begin ? reckoned : begin) !== act.effectiveOn)
        differing.push(`${key} ${act.date} ${act.effectiveOn} ${reckoned}`);
    }
  }
  expect(compared).toBeGreaterThan(5000);
  expect(differing.sort()).toEqual([
    // The Netherlands treaty database prints this day; kept.
    'ecrml SVN 2000-10-04 2001-01-01 2001-02-01',
    // Re-accession on the day on which the denunciation took effect, counted without a gap (Kennedy v. Trinidad and Tobago, no. 845/1998).
    'iccpr-op1 TTO 1998-08-26 1998-08-26 1998-11-26',
  ]);
});
