/**
 * Which States are printed as the parties of a case. A number that is printed with another respondent than the record's is contradicted by
 * it; a State that brought the case is named in the language of the text, and not in that of the record.
 */

/** A State as the catalogue names it. */
export interface NamedState {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

const VERSUS = /\s+(?:v\.?|vs\.?|c\.|contra|against)\s+/i;
/** What stands before the first party in a printed name. */
const HEAD = /^(?:affaire|aff\.|case of|case|caso|asunto)\s+/i;
/** What follows the State in a printed name. */
const REST = /(?:\s*[,([]| and others?\b| et autres?\b| y otr[oa]s\b).*$/i;
const ARTICLE = /^(?:the |la |le |les |l'|el |los |las )/;

/** The States by every name that the catalogue has of them, in three languages and as sources print them. */
export class PrintedStates {
  private readonly codes = new Map<string, string | null>();
  private readonly names = new Map<string, readonly string[]>();

  constructor(states: readonly NamedState[]) {
    for (const { code, names, aliases } of states) {
      this.names.set(code, Object.values(names));
      for (const name of [...Object.values(names), ...aliases]) {
        const key = fold(name);
        // A name of two States names none.
        if (key !== '') this.codes.set(key, (this.codes.get(key) ?? code) === code ? code : null);
      }
    }
  }

  /** A printed case name with the State that brought the case in each of its names; none where no State did. Example: of `Irlande c. Royaume-Uni`, `Ireland c. Royaume-Uni` is one. */
  otherNamesOf(name: string | null): readonly string[] {
    const at = name?.search(VERSUS) ?? -1;
    if (name === null || at < 1) return [];
    const code = this.codes.get(fold(name.slice(0, at).replace(HEAD, '')));
    return code == null ? [] : (this.names.get(code) ?? []).map((other) => other + name.slice(at));
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
