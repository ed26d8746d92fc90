/** The fields of one HUDOC record, by their name in lower case; a field that is absent, blank or `NULL` is the empty string. */
export interface HudocColumns {
  get(name: string): string;
}

/** What HUDOC calls a kind of item in its field `doctype`, and the language that the same code tells. */
export interface DocumentType {
  /** `JUD` judgment, `DEC` decision, `REP` Commission report, `ADV` advisory opinion; the others are no decisions of the Court. */
  readonly kind: 'JUD' | 'DEC' | 'REP' | 'ADV' | 'COM' | 'JP9' | 'CLIN' | 'PR' | 'RES32' | 'RES54';
  /** ISO 639-2 code, `ENG`, or the empty string where the code tells none. */
  readonly language: string;
}

/** Wraps a CSV row or the `columns` of an answer. Values may be texts, numbers, booleans, null, or lists of them. */
export function hudocColumns(cells: Iterable<readonly [string, unknown]>): HudocColumns {
  const values = new Map<string, string>();
  for (const [name, value] of cells) values.set(name.trim().toLowerCase(), textOf(value));
  return { get: (name) => values.get(name) ?? '' };
}

/** The parts of a list that HUDOC separates with semicolons, without blanks and empty parts. Example: `6; 6-1;` -> `6`, `6-1`. */
export function listOf(field: string): string[] {
  return field
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A line of text without HTML tags, with single blanks. Example: `<div>CASE OF X\n v. Y</div>` -> `CASE OF X v. Y`. */
export function plainLine(field: string): string {
  return field
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a `doctype`: `HEJUD` is a judgment in English, `HFJUD` in French, `HJUDHRV` its Croatian translation, `CLINF` a legal
 * summary in French. Null when the code is not one of HUDOC's (list: README of hudoc-metadata-csv; French and other forms as
 * HUDOC's own answers print them, hudoc-native-json/hudoc_query.json, seen 2026-11-26).
 */
export function readDocumentType(doctype: string): DocumentType | null {
  const code = doctype.trim().toUpperCase();
  const ofCourt = /^H([EF])(JUD|DEC|REP|ADV|COM|JP9|RES32|RES54)$/.exec(code);
  if (ofCourt) return { kind: ofCourt[2] as DocumentType['kind'], language: ofCourt[1] === 'E' ? 'ENG' : 'FRE' };
  const translated = /^H(JUD|DEC|REP|ADV|COM|JP9)([A-Z]{3})$/.exec(code);
  if (translated) return { kind: translated[1] as DocumentType['kind'], language: translated[2] ?? '' };
  const ofRegistry = /^(CLIN|PR)(F|[A-Z]{3})?$/.exec(code);
  if (!ofRegistry) return null;
  const suffix = ofRegistry[2] ?? (ofRegistry[1] === 'CLIN' ? 'ENG' : '');
  return { kind: ofRegistry[1] as DocumentType['kind'], language: suffix === 'F' ? 'FRE' : suffix };
}

/**
 * The BCP 47 tag of an ISO 639-2 code, bibliographic or not: `FRE` and `FRA` are `fr`, `HRV` is `hr`. Null for what is no
 * language with a code of two letters. The table is that of the Unicode CLDR, as `Intl` has it.
 */
export function languageTag(code: string): string | null {
  if (!/^[a-z]{3}$/i.test(code)) return null;
  const [tag] = Intl.getCanonicalLocales(code.toLowerCase());
  return tag !== undefined && /^[a-z]{2}$/.test(tag) ? tag : null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim() === '' || value === 'NULL' ? '' : value;
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value).toUpperCase() : '';
}
