/**
 * Schemes of keys: which body's they are, and which say more. Source: citation-formats, section 2 (key scheme; rule 1: numbers of
 * applications, cases and communications name a proceeding, not a document).
 */

interface Keyed {
  readonly scheme: string;
  readonly key: string;
}

/** Schemes that name one document, the plainest first; then reporters, which hold several; then proceedings. */
const BY_STRENGTH: readonly string[] = [
  ...[
    'ecli',
    'wgad',
    'un',
    'hudoc',
    'echr-p16',
    'iactr-c',
    'iactr-oc',
    'iactr-a',
    'iachr-report',
    'iachr-pm',
    'iachr-resolution',
  ],
  ...['afchpr', 'afclr', 'rjca', 'ecowas', 'ecowascj', 'sadct', 'icj-rep', 'icc', 'celex'],
  ...['echr-a', 'echr-b', 'dr', 'icj-gl', 'echr-app', 'echr-file', 'cjeu'],
];
const STRENGTH = new Map(BY_STRENGTH.map((scheme, rank) => [scheme, rank]));

/**
 * What a key says within a citation, which prints one of each: its scheme; ECOWAS numbers applications and judgments apart within
 * one scheme.
 */
export function slotOf({ scheme, key }: Keyed): string {
  return scheme === 'ecowas' && key.includes('/APP/') ? 'ecowas-app' : scheme;
}

/** The lower the stronger; schemes of proceedings come last. Example: `ecli` before `echr-a` before `echr-app`. */
export function strengthOf(keyed: Keyed): number {
  return STRENGTH.get(slotOf(keyed)) ?? BY_STRENGTH.length;
}

/** The system whose key it is: keys of one citation are of one system. Example: `ecli` of `EU:C` and `cjeu` are both `eu`. */
export function familyOf({ scheme, key }: Keyed): string {
  if (scheme === 'ecli') return key.startsWith('ECLI:CE:') ? 'coe' : key.startsWith('ECLI:EU:') ? 'eu' : key.slice(0, 8);
  if (/^(?:echr-|dr$|hudoc$)/.test(scheme)) return 'coe';
  if (/^(?:cjeu|celex)$/.test(scheme)) return 'eu';
  if (/^(?:iactr|iachr)-/.test(scheme)) return 'inter-american';
  if (/^(?:un|wgad)$|^(?:ccpr|cat|cedaw|crc|crpd|ced|cerd|cescr|committee)-comm$/.test(scheme)) return 'un';
  if (scheme.startsWith('icj-')) return 'icj';
  if (/^(?:afchpr|afclr|rjca)/.test(scheme)) return 'african-court';
  if (scheme.startsWith('ecowas')) return 'ecowas';
  if (scheme.startsWith('sadct')) return 'sadc';
  if (scheme.startsWith('eacj')) return 'eacj';
  return scheme;
}

/** The date and the application number within the ECLI of a decision of the Court: `ECLI:CE:ECHR:1989:0707JUD001403888`. */
const ECLI_OF_COURT = /^ECLI:CE:ECHR:(\d{4}):(\d{2})(\d{2})[A-Z]+0*(\d+)(\d{2})$/;

/** The day of the decision that a key tells; null when it tells none. Example: `1989-07-07` of the ECLI above. */
export function dayOf({ scheme, key }: Keyed): string | null {
  const told = scheme === 'ecli' ? ECLI_OF_COURT.exec(key) : null;
  return told === null ? null : `${told[1]}-${told[2]}-${told[3]}`;
}

/** Pairs that cannot name the same: keys of these two schemes (prefixes of keys) for which the rule holds. */
const APART: readonly (readonly [RegExp, RegExp, (one: Keyed, other: Keyed) => boolean])[] = [
  // Judgments are in Series C, opinions in Series A.
  [/^iactr-c:/, /^iactr-(?:oc|a):/, () => true],
  [/^ecli:ECLI:CE:ECHR:/, /^echr-app:/, ({ key }, application) => {
    const [, , , , number, year] = ECLI_OF_COURT.exec(key) ?? [];
    return number !== undefined && application.key !== `${number}/${year}`;
  }],
  [/^iachr-/, /^iactr-/, () => true],
  [/^wgad:/, /^un:(?!A\/HRC\/WGAD\/|E\/CN\.4\/)|-comm:/, () => true],
  // One committee hears it.
  [/^(?!committee)[a-z]+-comm:/, /^(?!committee)[a-z]+-comm:/, (one, other) => one.scheme !== other.scheme],
  // Symbols of what no complaint ends with.
  [/^(?:[a-z]+-comm|committee-comm):/, /^un:.*\/(?:CO|GC|RES|Q|LOI|LOIPR|WG\.\d+|NGO|INT)\//, () => true],
  [/^[a-z]+-comm:/, /^un:.*\/D\//, (communication, { key }) => !key.endsWith(`/${communication.key}`)],
]; // prettier-ignore

/** Whether two keys of one system cannot be of one decision. Example: Series C No. 4 and OC-18/03; an ECLI and the number of another application. */
export function areApart(one: Keyed, other: Keyed): boolean {
  const name = ({ scheme, key }: Keyed): string => `${scheme}:${key}`;
  return APART.some(
    ([left, right, isApart]) =>
      (left.test(name(one)) && right.test(name(other)) && isApart(one, other)) ||
      (left.test(name(other)) && right.test(name(one)) && isApart(other, one)),
  );
}
