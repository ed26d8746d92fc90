/** Which State is printed as the respondent of a case: a number that is printed with another State than the record's is contradicted by it. */

/** A State as the catalogue names it. */
export interface NamedState {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

const VERSUS = /\s+(?:v\.?|vs\.?|c\.|contra|against)\s+/i;
/** What follows the State in a printed name. */
const REST = /(?:\s*[,([]| and others?\b| et autres?\b| y otr[oa]s\b).*$/i;
const ARTICLE = /^(?:the |la |le |les |l'|el |los |las )/;

/** The States by every name that the catalogue has of them, in three languages and as sources print them. */
export class PrintedStates {
  private readonly codes = new Map<string, string | null>();

  constructor(states: readonly NamedState[]) {
    for (const { code, names, aliases } of states)
      for (const name of [...Object.values(names), ...aliases]) {
        const key = fold(name);
        // A name of two States names none.
        if (key !== '') this.codes.set(key, (this.codes.get(key) ?? code) === code ? code : null);
      }
  }

  /** Alpha-3 code of the respondent of a printed case name; null when none is printed or the words are not plainly one State. Example: `Soering c. Royaume-Uni` is GBR. */
  respondentOf(name: string | null): string | null {
    const printed = name?.split(VERSUS)[1]?.replace(REST, '');
    return printed === undefined ? null : (this.codes.get(fold(printed)) ?? null);
  }
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[.\s]+/g, ' ')
    .trim()
    .replace(ARTICLE, '');
}
