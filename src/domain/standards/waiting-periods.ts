import { addDays, addMonths, firstOfNextMonth } from './partial-date';

/**
 * How long each treaty waits between the deposit of a consent, or the notice of a denunciation, and its effect. Source: the
 * final clauses of the treaties, as set out in catalogue/README.md; each rule is held to every row of the tables that
 * prints both days (test). A treaty without a rule here has none: its effect is then not reckoned.
 */
export interface WaitingPeriod {
  readonly count: number;
  readonly unit: 'DAYS' | 'MONTHS';
  /** The effect waits for the first day of the month that follows the period. */
  readonly thenFirstOfMonth?: true;
}

/** No treaty on human rights known to the catalogue makes a single State wait longer than this (conventions of the ILO: twelve months). */
export const LONGEST_WAIT: WaitingPeriod = { count: 12, unit: 'MONTHS' };

const days = (count: number): WaitingPeriod => ({ count, unit: 'DAYS' });
const months = (count: number): WaitingPeriod => ({ count, unit: 'MONTHS' });
const firstOfMonthAfter = (count: number, unit: WaitingPeriod['unit'] = 'MONTHS'): WaitingPeriod => ({
  count,
  unit,
  thenFirstOfMonth: true,
});

const AT_ONCE = days(0);

/** From deposit to effect, for a State whose consent comes after the treaty's own entry into force. */
const CONSENT: readonly (readonly [WaitingPeriod, string])[] = [
  [
    AT_ONCE,
    'echr echr-p1 echr-p4 achr san-salvador achr-death-penalty afchpr-protocol refugee-protocol slavery-convention slavery-protocol-1953 slavery-supplementary',
  ],
  [
    days(30),
    'icerd cedaw-convention cat-convention opcat crc-convention crpd-convention crpd-op icpped apartheid-convention apartheid-in-sports untoc palermo-trafficking palermo-smuggling uncac hostages-convention mercenaries-convention vccr',
  ],
  [days(30), 'esc-1961 iacpt iacfd belem-do-para iac-disability iac-racism iac-discrimination iac-older-persons'],
  [
    days(90),
    'genocide-convention refugee-convention statelessness-1954 statelessness-1961 political-rights-of-women nationality-of-married-women consent-to-marriage traffic-in-persons-1949 statutory-limitations arms-trade-treaty escazu',
  ],
  [months(1), 'crc-opac crc-opsc'],
  [months(2), 'arab-charter-2004'],
  [months(3), 'iccpr iccpr-op1 iccpr-op2 icescr icescr-op cedaw-op crc-opic achpr'],
  [firstOfMonthAfter(0), 'echr-p6'],
  [firstOfMonthAfter(1), 'esc-1996'],
  [firstOfMonthAfter(2), 'echr-p7'],
  [
    firstOfMonthAfter(3),
    'echr-p12 echr-p13 echr-p16 ecpt fcnm ecrml istanbul-convention coe-trafficking lanzarote oviedo convention-108 icrmw',
  ],
  [firstOfMonthAfter(5), 'mine-ban cluster-munitions'],
  [firstOfMonthAfter(60, 'DAYS'), 'rome-statute'],
];

/** From notice to effect: echr 58(1), iccpr-op1 12(1), achr 78(1), rome-statute 127(1), ecpt 22(2), istanbul-convention 80(2), fcnm 31(2). */
const DENUNCIATION: readonly (readonly [WaitingPeriod, string])[] = [
  [months(3), 'iccpr-op1'],
  [months(6), 'echr echr-p1'],
  [months(12), 'achr rome-statute ecpt'],
  [firstOfMonthAfter(3), 'istanbul-convention'],
  [firstOfMonthAfter(6), 'fcnm'],
];

const bySlug = (table: readonly (readonly [WaitingPeriod, string])[]): ReadonlyMap<string, WaitingPeriod> =>
  new Map(table.flatMap(([period, slugs]) => slugs.split(' ').map((slug) => [slug, period] as const)));

const CONSENT_BY_SLUG = bySlug(CONSENT);
const DENUNCIATION_BY_SLUG = bySlug(DENUNCIATION);

/** The treaty's own wait between deposit and effect, or null where the tables have no rule for it. */
export function waitAfterConsent(slug: string): WaitingPeriod | null {
  return CONSENT_BY_SLUG.get(slug) ?? null;
}

/** The treaty's own notice of denunciation, or null where the tables have no rule for it. */
export function waitAfterDenunciation(slug: string): WaitingPeriod | null {
  return DENUNCIATION_BY_SLUG.get(slug) ?? null;
}

/** The first day after the wait: `2022-07-21` under the Istanbul Convention is 2022-11-01. */
export function afterWait(day: string, period: WaitingPeriod): string {
  const end = period.unit === 'DAYS' ? addDays(day, period.count) : addMonths(day, period.count);
  return period.thenFirstOfMonth ? firstOfNextMonth(end) : end;
}
