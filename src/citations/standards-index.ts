/**
 * The catalogue of standards as the citation library needs it: names, identifiers and provision numbers.
 * Built once from rows; holds no text of any provision.
 */
import { BodyNames, type BodyRow } from './bodies';
import { fold } from './clean-text';
import { INSTRUMENT_NAMES } from './instrument-names';
import { NameTrie, type InstrumentName } from './name-trie';
import { toArabic, toRoman } from './roman-numerals';

/** One row of `instruments.csv`, as far as it names the instrument. */
export interface InstrumentRow {
  readonly slug: string;
  readonly titles: { readonly en: string; readonly fr: string; readonly es: string };
  readonly shortTitle: string;
  readonly abbreviation: string;
  /** `scheme:value`, as `coe-ets:005`. */
  readonly identifiers: readonly string[];
  readonly kind: string;
  readonly parentSlug: string | null;
}

/** One row of `provisions.csv`. */
export interface ProvisionRow {
  readonly instrumentSlug: string;
  readonly number: string;
}

/** What the library is built from; `aliases` lead from another name of a slug to the slug. */
export interface StandardsRows {
  readonly instruments: readonly InstrumentRow[];
  readonly provisions: readonly ProvisionRow[];
  readonly aliases: ReadonlyMap<string, string>;
  /** The bodies of the catalogue: their names decide where several bodies print the same form. */
  readonly bodies?: readonly BodyRow[];
}

/** The provision a printed number names: `number` has a row (or is as printed), `pinpoint` is what has none. */
export interface LocatedProvision {
  readonly number: string;
  readonly pinpoint: string | null;
  readonly exists: boolean;
}

/** Head noun by which an instrument is called "the Convention", "the Covenant" ... */
export type GenericNoun = 'convention' | 'covenant' | 'charter' | 'protocol' | 'declaration' | 'statute' | 'treaty';

const HEAD_NOUN = /\b(convention|covenant|charter|protocol|declaration|statute|treaty)\b/;
/** Resolutions are cited by symbol, general comments by committee and number; their titles are ordinary words. */
const KINDS_WITHOUT_NAMES = new Set(['RESOLUTION', 'GENERAL_COMMENT']);
/** Their titles name the treaty they explain: "Limburg Principles on the Implementation of the International Covenant". */
const KINDS_WITHOUT_NOUN = new Set(['GUIDELINE', 'RULES']);

/** Judgments before Protocol No. 11 cite articles of the European Convention that it no longer has. */
const FORMER_LAST: ReadonlyMap<string, number> = new Map([['echr', 66]]);

export class StandardsIndex {
  readonly names = new NameTrie();
  readonly bodies: BodyNames;
  private readonly bySlug = new Map<string, InstrumentRow>();
  private readonly byIdentifier = new Map<string, string>();
  private readonly treatyVolumes = new Map<string, string[]>();
  private readonly numbers = new Map<string, Set<string>>();
  /** The last article of those whose articles the catalogue has all. */
  private readonly last = new Map<string, number>();
  private readonly nouns = new Map<string, GenericNoun>();
  private readonly aliases: ReadonlyMap<string, string>;

  constructor(rows: StandardsRows) {
    this.aliases = rows.aliases;
    this.bodies = new BodyNames(rows.bodies ?? []);
    for (const row of rows.instruments) this.addInstrument(row);
    for (const row of rows.provisions) {
      const numbers = this.numbers.get(row.instrumentSlug) ?? new Set<string>();
      this.numbers.set(row.instrumentSlug, numbers.add(row.number));
    }
    for (const [slug, numbers] of this.numbers) {
      const articles = new Set([...numbers].map((number) => parseInt(number, 10)).filter((article) => article > 0));
      const last = Math.max(0, ...articles);
      if (articles.size === last) this.last.set(slug, Math.max(last, FORMER_LAST.get(slug) ?? 0));
    }
    for (const row of rows.instruments) for (const name of this.namesOf(row)) this.names.add(name);
    for (const name of INSTRUMENT_NAMES) {
      const slugs = name.slugs.filter((slug) => this.bySlug.has(slug));
      if (slugs.length > 0) this.names.add({ ...name, slugs });
    }
  }

  /** The slug itself or the slug its alias leads to; null when the catalogue holds neither. Example: `cat` -> `cat-convention`. */
  slugOf(name: string): string | null {
    if (this.bySlug.has(name)) return name;
    return this.aliases.get(name) ?? null;
  }

  /** The instrument that carries an identifier `scheme:value`; null when none does. */
  slugOfIdentifier(identifier: string): string | null {
    return this.byIdentifier.get(identifier) ?? null;
  }

  /** Identifiers of treaties in one volume of the UN Treaty Series, nearest page first (pages are a hint, section 12). */
  treatiesInVolume(volume: string, page: number): string[] {
    const distance = (value: string) => Math.abs(Number(value.split('/')[1]) - page);
    return [...(this.treatyVolumes.get(volume) ?? [])].sort((a, b) => distance(a) - distance(b));
  }

  /** Slugs of all instruments called by a head noun. Example: `covenant` -> `iccpr`, `icescr`. */
  slugsOfNoun(noun: GenericNoun): string[] {
    return [...this.nouns].filter(([, held]) => held === noun).map(([slug]) => slug);
  }

  nounOf(slug: string): GenericNoun | null {
    return this.nouns.get(slug) ?? null;
  }

  kindOf(slug: string): string | null {
    return this.bySlug.get(slug)?.kind ?? null;
  }

  /** Whether the title says that it lets a committee hear communications. Example: `crc-opic`. */
  isOnCommunications(slug: string): boolean {
    return /communications procedure/i.test(this.bySlug.get(slug)?.titles.en ?? '');
  }

  hasProvision(slug: string, number: string): boolean {
    return this.numbers.get(slug)?.has(number) ?? false;
  }

  /** Whether an instrument may have an article: false where the catalogue has all its articles and none so high. Example: `34` of the CAT. */
  reaches(slug: string, number: string): boolean {
    const last = this.last.get(slug) ?? 0;
    return last === 0 || !(parseInt(number, 10) > last);
  }

  /**
   * Finds the row a printed number names. Where only an ancestor has a row, that is the number and the rest the pinpoint;
   * where even the article has none, the number stays as printed. Roman and Arabic are tried both ways.
   * Example: `locate('udhr', '3(5)')` -> `{ number: '3', pinpoint: '(5)', exists: true }`.
   */
  locate(slug: string, printed: string): LocatedProvision {
    let best: LocatedProvision | null = null;
    for (const number of [printed, ...otherWritings(printed)]) {
      for (let cut = number.length; cut > 0; cut = number.lastIndexOf('(', cut - 1)) {
        const rest = number.slice(cut);
        if (best && rest.length >= (best.pinpoint ?? '').length) break;
        if (this.hasProvision(slug, number.slice(0, cut)))
          best = { number: number.slice(0, cut), pinpoint: rest || null, exists: true };
      }
    }
    return best ?? { number: printed, pinpoint: null, exists: false };
  }

  private addInstrument(row: InstrumentRow): void {
    this.bySlug.set(row.slug, row);
    for (const identifier of row.identifiers) {
      if (!this.byIdentifier.has(identifier)) this.byIdentifier.set(identifier, row.slug);
      if (!identifier.startsWith('unts:')) continue;
      const value = identifier.slice('unts:'.length);
      const volume = value.split('/')[0] ?? value;
      this.treatyVolumes.set(volume, [...(this.treatyVolumes.get(volume) ?? []), value]);
    }
    if (KINDS_WITHOUT_NAMES.has(row.kind)) return;
    const noun = HEAD_NOUN.exec(fold(row.titles.en))?.[1];
    if (noun && !KINDS_WITHOUT_NOUN.has(row.kind)) this.nouns.set(row.slug, noun as GenericNoun);
  }

  private *namesOf(row: InstrumentRow): Generator<InstrumentName> {
    if (KINDS_WITHOUT_NAMES.has(row.kind) || /^echr-p\d/.test(row.slug)) {
      if (row.slug.startsWith('echr-p'))
        for (const title of Object.values(row.titles)) if (title) yield { name: title, slugs: [row.slug] };
      return;
    }
    const parent = row.parentSlug ? this.bySlug.get(row.parentSlug) : undefined;
    for (const language of ['en', 'fr', 'es'] as const) {
      const title = row.titles[language];
      if (!title) continue;
      yield { name: title, slugs: [row.slug] };
      for (const name of withOrganisation(row, title)) yield { name, slugs: [row.slug] };
      const parentTitle = parent?.titles[language];
      for (const short of [parent?.abbreviation, parent?.shortTitle]) {
        if (short && parentTitle && title.includes(parentTitle))
          yield { name: title.replace(parentTitle, short), slugs: [row.slug] };
      }
    }
    if (row.shortTitle) yield { name: row.shortTitle, slugs: [row.slug], opensOtherTitles: true };
    if (row.abbreviation)
      yield { name: row.abbreviation, slugs: [row.slug], isAbbreviation: true, standsAlone: row.abbreviation.length > 3 };
  }
}

/** Words that French and Spanish put into the title of a convention of the United Nations. */
const PUT_IN = {
  Convention: ['', ' internationale', ' des Nations unies', ' internationale des Nations unies'],
  Convención: ['', ' internacional', ' de las Naciones Unidas', ' internacional de las Naciones Unidas'],
} as const;

/** "Convention des Nations unies relative au statut des réfugiés": the title with and without the words that texts put in. */
function withOrganisation(row: InstrumentRow, title: string): string[] {
  if (row.kind !== 'TREATY' || !row.identifiers.some((identifier) => /^(?:untc|un):/.test(identifier))) return [];
  const [, noun, rest] =
    /^(Convention|Convención)(?: internationale?| internacional)? ((?:pour|sur|relative|contre|para|sobre|contra|relativa) .{15,})$/iu.exec(
      title,
    ) ?? [];
  const words = noun === 'Convention' || noun === 'Convención' ? PUT_IN[noun] : [];
  return words.map((put) => `${noun}${put} ${rest}`).filter((name) => name !== title);
}

/** The same number in the other numerals, in lower case letters, and with a lettered section joined (`1(F)` -> `1F`). */
function otherWritings(printed: string): string[] {
  const base = /^[^(]*/.exec(printed)?.[0] ?? printed;
  const rest = printed.slice(base.length);
  const found = [base + rest.toLowerCase(), printed.replace(/^(\d+)\(([A-F])\)/, '$1$2')];
  if (/^\d+$/.test(base)) found.push(toRoman(Number(base)) + rest);
  const arabic = toArabic(base);
  if (arabic !== null) found.push(String(arabic) + rest);
  return found.filter((number) => number !== printed);
}

/** Builds the index from rows of the catalogue. Example: `buildStandardsIndex({ instruments, provisions, aliases })`. */
export function buildStandardsIndex(rows: StandardsRows): StandardsIndex {
  return new StandardsIndex(rows);
}
