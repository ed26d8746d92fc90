import { isPartialDate, lastDay, firstDay } from '../domain/standards/partial-date';

/** What a row of catalogue/states.csv says about names; any row with these cells will do. */
export interface StateNameRow {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly name_es: string;
  /** Other names, separated by `|`. */
  readonly aliases: string;
  /** First and last day of its existence, as exact as known; empty when not recorded. */
  readonly exists_from: string;
  readonly exists_until: string;
}

export type Recognised =
  { readonly code: string; readonly unknown?: undefined } | { readonly unknown: string; readonly code?: undefined };

export interface RecogniseOptions {
  /** The day, month or year of which the source speaks: settles names that passed from one State to the next. */
  readonly on?: string | null;
}

/** `Yugoslavia` alone is the Socialist Federal Republic, or after its end the Federal Republic (catalogue README, states.csv). */
const LATER_BEARERS: ReadonlyMap<string, string> = new Map([['YUG', 'SCG']]);
const NAMES_THAT_PASSED_ON: ReadonlySet<string> = new Set(['yugoslavia', 'yougoslavie']);

/**
 * Recognises the States that sources print, by the names, aliases and codes of catalogue/states.csv and nothing else: the whole
 * string must match, so `Guinea` is never found in `Equatorial Guinea`. The rule is that of the catalogue's README ("How to match
 * a printed name"); accents count only where leaving them out would confuse two States.
 */
export class StateNames {
  private readonly exact = new Map<string, string>();
  private readonly folded = new Map<string, string | null>();
  private readonly alpha2 = new Map<string, StateNameRow[]>();
  private readonly rows = new Map<string, StateNameRow>();

  constructor(rows: Iterable<StateNameRow>) {
    for (const row of rows) {
      this.rows.set(row.alpha3, row);
      for (const name of [row.alpha3, row.name_en, row.name_fr, row.name_es, ...row.aliases.split('|')])
        this.learn(name, row.alpha3);
      if (row.alpha2 !== '') this.alpha2.set(row.alpha2, [...(this.alpha2.get(row.alpha2) ?? []), row]);
    }
  }

  /** The State printed: `Côte d’Ivoire` is CIV, `Yugoslavia` on 2001-03-12 is SCG. What it does not know comes back cleaned. */
  recognise(printed: string, { on }: RecogniseOptions = {}): Recognised {
    const cleaned = cleanName(printed);
    const key = cleaned.toLowerCase();
    const code = this.exact.get(key) ?? this.folded.get(foldAccents(key));
    if (code === undefined || code === null) return { unknown: cleaned };
    return { code: NAMES_THAT_PASSED_ON.has(key) ? this.bearer(code, on) : code };
  }

  /** Several States in one cell: the whole string first, then its parts between commas. `Denmark,Iran (Islamic Republic of)` is DNK, IRN. */
  recogniseAll(printed: string, options: RecogniseOptions = {}): Recognised[] {
    const whole = this.recognise(printed, options);
    if (whole.code !== undefined || !printed.includes(',')) return [whole];
    return printed
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part) => this.recognise(part, options));
  }

  /** The State of an ISO 3166-1 alpha-2 code: `NA` is NAM. CS was given twice and needs a date. Codes of no State come back as they are. */
  recogniseAlpha2(printed: string, { on }: RecogniseOptions = {}): Recognised {
    const candidates = this.alpha2.get(printed.trim().toUpperCase()) ?? [];
    const fitting = candidates.length > 1 ? candidates.filter((row) => on && existsOn(row, on)) : candidates;
    const [only] = fitting;
    return fitting.length === 1 && only !== undefined ? { code: only.alpha3 } : { unknown: printed };
  }

  private learn(name: string, code: string): void {
    const key = cleanName(name).toLowerCase();
    if (key === '') return;
    if (!this.exact.has(key)) this.exact.set(key, code);
    const folded = foldAccents(key);
    const earlier = this.folded.get(folded);
    this.folded.set(folded, earlier === undefined || earlier === code ? code : null);
  }

  private bearer(code: string, on: string | null | undefined): string {
    const until = this.rows.get(code)?.exists_until;
    const later = LATER_BEARERS.get(code);
    return on && until && later !== undefined && isPartialDate(on) && firstDay(on) > until ? later : code;
  }
}

function existsOn(row: StateNameRow, on: string): boolean {
  if (!isPartialDate(on)) return false;
  const begins = row.exists_from === '' ? true : firstDay(row.exists_from) <= lastDay(on);
  const lasts = row.exists_until === '' ? true : lastDay(row.exists_until) >= firstDay(on);
  return begins && lasts;
}

/** A printed name without what printing added: entities decoded, `<superscript>3</superscript>` dropped, apostrophes straight, blanks collapsed. */
export function cleanName(printed: string): string {
  return decodeEntities(printed.replace(/<(su(?:per|b)script|sup)\b[^>]*>.*?<\/\1>/gis, ' '))
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function foldAccents(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
};
const COMBINING: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
};

/** HTML character references, numeric or named, of the kinds that names of States are printed with: `C&ocirc;te`, `&#40;Unknown&#41;`. */
export function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (whole, digits: string) => character(Number(digits), whole))
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, digits: string) => character(parseInt(digits, 16), whole))
    .replace(
      /&([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring);/g,
      (_, letter: string, mark: string) => letter + (COMBINING[mark] ?? ''),
    )
    .replace(/&([a-z]+);/g, (whole, name: string) => NAMED_ENTITIES[name] ?? whole);
}

function character(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : otherwise;
}
