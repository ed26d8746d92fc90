/**
 * Which bodies' records a key can name. Source: citation-formats, sections 2 and 5.1; an unknown scheme names none, and then nothing
 * is said of what the house would have to hold.
 */
const BODIES: Readonly<Record<string, readonly string[]>> = {
  hudoc: ['ecthr', 'echr-commission'],
  'echr-app': ['ecthr', 'echr-commission'],
  'echr-a': ['ecthr'],
  'echr-p16': ['ecthr'],
  dr: ['echr-commission'],
  wgad: ['wgad'],
  'iactr-c': ['iacthr'],
  'iactr-a': ['iacthr'],
  'iactr-oc': ['iacthr'],
  'iachr-report': ['iachr'],
  'iachr-case': ['iachr'],
  'iachr-petition': ['iachr'],
  'iachr-pm': ['iachr'],
  'achpr-comm': ['achpr'],
  afchpr: ['afchpr'],
  afclr: ['afchpr'],
  'afchpr-app': ['afchpr'],
  ecowas: ['ecowas-court'],
  'eacj-ref': ['eacj'],
  'eacj-app': ['eacj'],
  sadct: ['sadc-tribunal'],
  'sadct-case': ['sadc-tribunal'],
  'acerwc-comm': ['acerwc'],
  ecsr: ['ecsr'],
  cjeu: ['cjeu'],
  celex: ['cjeu'],
  'icj-rep': ['icj'],
  'icj-gl': ['icj'],
};
const UN_BODIES: Readonly<Record<string, string>> = {
  'CCPR/': 'ccpr',
  'CAT/': 'cat',
  'CEDAW/': 'cedaw',
  'CRC/': 'crc',
  'CRPD/': 'crpd',
  'CERD/': 'cerd',
  'CED/': 'ced',
  'CMW/': 'cmw',
  'E/C.12/': 'cescr',
  'A/HRC/WGAD/': 'wgad',
};

/** Slugs of the bodies whose record a key can name; empty when it cannot be told. Example: `un:CCPR/C/50/D/488/1992` gives `ccpr`. */
export function bodiesOfKey(key: string): readonly string[] {
  const colon = key.indexOf(':');
  const [scheme, value] = [key.slice(0, colon), key.slice(colon + 1)];
  if (scheme === 'ecli')
    return value.startsWith('ECLI:CE:ECHR:') ? ['ecthr', 'echr-commission'] : value.startsWith('ECLI:EU:') ? ['cjeu'] : [];
  if (scheme === 'un') return Object.entries(UN_BODIES).flatMap(([prefix, slug]) => (value.startsWith(prefix) ? [slug] : []));
  const committee = /^([a-z]+)-(?:comm|gc|gr)$/.exec(scheme)?.[1];
  return BODIES[scheme] ?? (committee ? [committee] : []);
}

/** The year in which what a key names was decided, where the key itself says so; null for numbers that carry the year of lodging. */
export function yearOfKey(key: string): number | null {
  const year = /^ecli:ECLI:[A-Z]{2}:[A-Z0-9]+:(\d{4}):/.exec(key)?.[1] ?? /^(?:afchpr|icj-rep|afclr):(\d{4})/.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}
