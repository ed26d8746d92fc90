/**
 * The body that the Universal Human Rights Index names, by the names and short names of the catalogue's mechanisms: committees by their
 * letters (`CCPR`), special procedures by their mandate in few words or many (`SR Torture`, `WG on arbitrary detention`).
 */
export interface NamedBody {
  readonly slug: string;
  /** Why it is only the body above the one that is printed; absent when it is that one. */
  readonly note?: string;
}

/** What a row of catalogue/mechanisms.csv says about names; any row with these cells will do. */
export interface BodyNameRow {
  readonly slug: string;
  readonly name_en: string;
  readonly short_name: string;
  readonly kind: string;
  readonly parent_slug: string;
}

/** Names that the catalogue does not have. The protocols to the Convention on the Rights of the Child are reported on to its Committee. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'CRC-OP-AC': 'crc',
  'CRC-OPAC': 'crc',
  'CRC-OP-SC': 'crc',
  'CRC-OPSC': 'crc',
  'CRC-OP-IC': 'crc',
  'CAT-OP': 'spt',
  OPCAT: 'spt',
  'UPR Working Group': 'upr',
  'Working Group on the Universal Periodic Review': 'upr',
};

const SPECIAL_PROCEDURES = 'special-procedures';

/** What a mandate holder is called, and how that is shortened. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:sr|special rapporteur)\b/, 'sr'],
  [/^(?:wg|working group)\b/, 'wg'],
  [/^(?:ie|independent expert)\b/, 'ie'],
  [/^(?:(?:sr|r)sg|(?:special )?representative of the secretary general)\b/, 'srsg'],
];
/** Titles of mandates of one person. */
const ALONE: ReadonlySet<string> = new Set(['sr', 'ie']);
/** Words that tell no mandate from another. */
const COMMON = new Set('a an and as by for from his her human in into its of on or other rights right situation the their to with'.split(' ')); // prettier-ignore

interface Mandate {
  readonly slug: string;
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

export class UhriBodies {
  readonly #names = new Map<string, string>();
  readonly #mandates: readonly Mandate[];
  readonly #treatyBodies: ReadonlySet<string>;
  readonly #known = new Map<string, NamedBody | null>();

  constructor(rows: readonly BodyNameRow[]) {
    const learn = (name: string, slug: string): void => {
      if (name !== '' && !this.#names.has(folded(name))) this.#names.set(folded(name), slug);
    };
    // Letters that several bodies of the world share are those of the United Nations here, which the catalogue has first.
    for (const { slug, name_en } of rows) learn(name_en, slug);
    for (const { slug, short_name } of rows) learn(short_name, slug);
    for (const [name, slug] of Object.entries(OTHER_NAMES)) learn(name, slug);
    this.#mandates = rows
      .filter(({ kind, parent_slug }) => kind === 'SPECIAL_PROCEDURE' && parent_slug === SPECIAL_PROCEDURES)
      .map(({ slug, name_en, short_name }) => {
        const [long, short] = [mandateOf(name_en), mandateOf(short_name)];
        return { slug, title: long?.title ?? '', words: new Set([...(long?.words ?? []), ...(short?.words ?? [])]) };
      });
    this.#treatyBodies = new Set(rows.filter(({ kind }) => kind === 'TREATY_BODY').map(({ slug }) => slug));
  }

  /** The body of a name; a special procedure that the catalogue lacks is given as one of the special procedures. Null when it is none. */
  find(printed: string): NamedBody | null {
    const known = this.#known.get(printed);
    if (known !== undefined) return known;
    const found = this.#find(printed);
    if (this.#known.size < 5000) this.#known.set(printed, found);
    return found;
  }

  /** Kind of the documents of a body: what a committee concludes on a report of a State, or a report of its own. */
  documentKindOf(slug: string): 'CONCLUDING_OBSERVATIONS' | 'REPORT' {
    return this.#treatyBodies.has(slug) && slug !== 'spt' ? 'CONCLUDING_OBSERVATIONS' : 'REPORT';
  }

  #find(printed: string): NamedBody | null {
    const named = this.#names.get(folded(printed));
    if (named !== undefined) return { slug: named };
    const mandate = mandateOf(printed);
    if (mandate === null) return null;
    const fitting = this.#mandates.filter(({ words }) => mandate.words.every((word) => words.has(word)));
    const ofTitle = fitting.filter(({ title }) => title === mandate.title);
    // The title of a mandate changes with its renewals: that on minorities was an expert's before it was a rapporteur's.
    const [only, second] =
      ofTitle.length > 0 || !ALONE.has(mandate.title) ? ofTitle : fitting.filter(({ title }) => ALONE.has(title));
    if (only && !second && mandate.words.length > 0) return { slug: only.slug };
    return { slug: SPECIAL_PROCEDURES, note: `The body is printed as "${printed.slice(0, 200)}".` };
  }
}

/** Title of a mandate holder and the words of the mandate; null for another body. `SR on Torture` is sr, [torture]. */
function mandateOf(name: string): { readonly title: string; readonly words: readonly string[] } | null {
  const plain = folded(name);
  for (const [pattern, title] of TITLES) {
    const [matched] = pattern.exec(plain) ?? [];
    if (matched === undefined) continue;
    const words = plain.slice(matched.length).split(' ');
    return { title, words: words.filter((word) => word !== '' && !COMMON.has(word)) };
  }
  return null;
}

/** In lower case, without accents, apostrophes and signs. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
