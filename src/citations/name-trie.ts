/**
 * Names of instruments by their words, so that all names are looked for in one walk through the text.
 * Commas, apostrophes, brackets and hyphens between words are free; a full stop only after "No" or an initial. A word that the end of
 * a line parts ("cons- titutif") is read as one.
 */
import { fold, type CleanText } from './clean-text';
import { atOnce, type Steps } from './steps';
import type { Words } from './words';

/** A name and what may be read from it. */
export interface InstrumentName {
  readonly name: string;
  /** One slug, or several where the words alone do not tell (`European Social Charter`). */
  readonly slugs: readonly string[];
  /** Compared letter by letter, capitals included. */
  readonly isAbbreviation?: boolean;
  /** False where the words name the instrument only beside an article: `ECHR` is also a court. Default true. */
  readonly standsAlone?: boolean;
  /** True where the words name all the slugs at once: an article of `Geneva Conventions` is one of each. */
  readonly meansAll?: boolean;
  /** True where the words are short for one of the slugs, which only the text can tell: `Vienna Convention`. */
  readonly isShort?: boolean;
  /** True where the words often open another, longer title: `European Convention` (on Extradition). */
  readonly opensOtherTitles?: boolean;
}

/** A name found in the cleaned text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly name: InstrumentName;
}

/** What names are looked for in. */
type Page = Pick<CleanText, 'text' | 'folded' | 'words'>;

interface Node {
  readonly next: Map<string, Node>;
  readonly names: InstrumentName[];
}

const WORD = /\p{L}+|\p{N}+/gu;
const GAP = /^(?:[ ,'"()-]{0,3}|\. ?| ?[°º]\.? ?|\.[°º] ?)$/;
const ABBREVIATED = /^(?:nos?|n|o|num|nr|art|prot|conv|eur|dr|[a-z])$/;
/** A title goes on: "European Convention on Extradition", "Charte africaine sur les valeurs". */
const GOES_ON =
  /^ (?:(?:[Ii]nternationale|[Ii]nternational(?= (?:de|sur|rel|pour|contre))|[Ii]nternacional|[Ee]urop[ée]enne?|[Ee]urope[ao]|[Aa]m[ée]ricaine?|[Aa]merican[ao]|[Ii]nteram[ée]ricaine?|[Ii]nteramerican[ao]|[Aa]fricaine?|[Aa]frican[ao]|[Aa]rabe)(?!\p{L})|(?:on|for|against|relating to|concerning|governing|regarding) (?:the )?\p{Lu}|(?:sur|contre|relative|concernant|sobre|contra|relativ[ao]) (?!(?:l[ea]s? (?:requérante?|griefs?|mesures?|durée|procédure|détention)s?|sa|son|ses|leurs?|ce|cette|ces|est[ea]|la base|le fondement|le point|el punto|la question|la cuestión)\b)|(?:pour|para) la (?:prot|prev|rep)|d'|de la (?!meme)|des? (?!(?:meme|fait|ce|\d))|del? (?!\d))/u;
/** Another treaty's protocol: "Protocol No. 3 on the Statute of the Court of Justice", "Protocol No. 1 to the Agreement". */
const PROTOCOL_GOES_ON =
  /^ (?:to|of|annexed|on|amending|a la|a l'|au(?! (?:cas|titre|present))|al(?! (?:caso|presente))|sur|de la|del|sobre) /;
/** A region's convention of the same subject: "the Inter-American Convention against Corruption". */
const OF_REGION = /(?:Inter-?American|European|African|African Union|Arab|Criminal Law|Civil Law) $/;
/** Names of so few words are ordinary words when printed without capitals. */
const FEW_WORDS = 4;
const WORDS_A_STEP = 20_000;

/** True where the words after `end` show that a longer, other title is printed there. */
export function titleGoesOn(text: string, end: number): boolean {
  return GOES_ON.test(text.slice(end, end + 24));
}

export class NameTrie {
  private readonly root: Node = { next: new Map(), names: [] };
  private readonly abbreviations = new Set<string>();
  /** First two letters of the names; of a word that a line parts after its first letter, the hyphen too. */
  private readonly beginnings = new Set<number>();

  /** Adds a name; a later one with the same words stands beside the earlier and is read when that does not fit. */
  add(name: InstrumentName): void {
    const words = fold(name.name).match(WORD) ?? [];
    const [first] = words;
    if (first === undefined) return;
    for (const opening of [first, `${first.charAt(0)}-`]) this.beginnings.add(beginningOf(opening, 0));
    let node = this.root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map<string, Node>(), names: [] };
      node.next.set(word, next);
      node = next;
    }
    if (name.isAbbreviation) this.abbreviations.add(name.name);
    const twin = node.names.find(
      (held) => Boolean(held.isAbbreviation) === Boolean(name.isAbbreviation) && held.name === name.name,
    );
    if (twin) node.names.splice(node.names.indexOf(twin), 1, { ...twin, ...name });
    else node.names.push(name);
  }

  /** Whether these capitals are an abbreviation of some instrument. Example: `ICCPR`. */
  hasAbbreviation(letters: string): boolean {
    return this.abbreviations.has(letters);
  }

  /** All names in the text, the longest at each place, none inside another. Example: finds `African Charter` once. */
  findAll(page: Page): NameMatch[] {
    return atOnce(this.findInSteps(page));
  }

  /** The same in steps. */
  *findInSteps(page: Page): Steps<NameMatch[]> {
    const { words } = page;
    const found: NameMatch[] = [];
    let next = 0;
    for (let at = 0; at < words.count;) {
      if (at >= next) {
        next = at + WORDS_A_STEP;
        yield;
      }
      const match = this.mayBegin(page.folded, words.start(at)) ? this.longestAt(page, at) : null;
      if (match) found.push(match.match);
      at = match?.after ?? at + 1;
    }
    return found;
  }

  private mayBegin(folded: string, at: number): boolean {
    return this.beginnings.has(beginningOf(folded, at)) || this.beginnings.has(beginningOf(folded.charAt(at), 0));
  }

  private longestAt(page: Page, at: number): Found | null {
    return page.text[page.words.start(at) - 1] === '/' ? null : longestFrom(page, at, at, this.root);
  }
}

const beginningOf = (folded: string, at: number): number => folded.charCodeAt(at) * 0x10000 + (folded.charCodeAt(at + 1) || 0);

/** A name and the word after it. */
interface Found {
  readonly match: NameMatch;
  readonly after: number;
}

/** The longest name that begins with the word `at` and whose next word, `from`, leads on from `node`. */
function longestFrom(page: Page, at: number, from: number, node: Node): Found | null {
  const { words } = page;
  const start = words.start(at);
  let here: Node | undefined = node;
  let best: Found | null = null;
  let hasYear = false;
  for (let index = from; index < words.count; index++) {
    const value = words.value(index);
    if (index > at && !isGap(page.text.slice(words.end(index - 1), words.start(index)), words.value(index - 1), value)) break;
    const date = index > at && !hasYear ? datePutIn(here, words, index) : 0;
    if (date > 0) {
      hasYear = true;
      index += date - 1;
      continue;
    }
    const others = index > at ? nodesInstead(here, value) : NONE;
    for (const other of others) best = longer(best, longestFrom(page, at, index + 1, other));
    const parted: Node | undefined = page.text.startsWith('- ', words.end(index))
      ? here.next.get(value + words.value(index + 1))
      : undefined;
    if (parted) best = longer(best, longestFrom(page, at, index + 2, parted));
    here = here.next.get(value);
    if (!here) break;
    const end = closeBracket(page.text, start, words.end(index));
    const name = here.names.find((candidate) => fits(candidate, page.text, start, words.end(index)));
    if (name) best = longer(best, { match: { start, end, name }, after: index + 1 });
  }
  return best;
}

function longer(one: Found | null, other: Found | null): Found | null {
  return one && (!other || one.match.end > other.match.end) ? one : other;
}

/** Small words that texts take for each other in a long title: "Convention of the Rights of the Child". */
const PREPOSITIONS: readonly string[] = ['on', 'of', 'for', 'to'];

const ARTICLES: readonly string[] = ['the', 'los', 'las', 'les'];

const NONE: readonly Node[] = [];

/** Where a name leads on that has another small word in the place of `word`, or an article that the text has left out. */
function nodesInstead(node: Node, word: string): readonly Node[] {
  if (PREPOSITIONS.includes(word)) return PREPOSITIONS.flatMap((other) => (other === word ? [] : (node.next.get(other) ?? [])));
  return ARTICLES.flatMap((article) => node.next.get(article)?.next.get(word) ?? NONE);
}

/**
 * "Pacte international de 1966 relatif aux droits civils", "Convention de Vienne du 23 mai 1969 sur le droit des traités": how many words
 * of a year or day stand at `index` that the name of the catalogue does not have.
 */
function datePutIn(node: Node, words: Words, index: number): number {
  const word = words.value(index);
  if (!/^(?:de|du|del|of)$/.test(word)) return 0;
  const next = words.value(index + 1);
  if (node.next.get(word)?.next.has(next) || !/^\d/.test(next)) return 0;
  if (YEAR.test(next)) return 2;
  const rest = [2, 3, 4, 5].map((more) => words.value(index + more));
  if (!/^\d\d?$/.test(next)) return 0;
  if (/^\p{L}{3,10}$/u.test(rest[0] ?? '') && YEAR.test(rest[1] ?? '')) return 4;
  return rest[0] === 'de' && rest[2] === 'de' && YEAR.test(rest[3] ?? '') ? 6 : 0;
}

const YEAR = /^(?:19|20)\d\d$/;

/** "du Protocole, 3 juin 2016": a small number behind a comma is that of a day. */
function isGap(gap: string, previous: string, next: string): boolean {
  if (gap.includes(',') && /^\d\d?$/.test(next)) return false;
  return GAP.test(gap) && (!gap.includes('.') || ABBREVIATED.test(previous));
}

function closeBracket(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  return inside.lastIndexOf('(') > inside.lastIndexOf(')') && text[end] === ')' ? end + 1 : end;
}

function fits(name: InstrumentName, text: string, start: number, end: number): boolean {
  const printed = text.slice(start, end);
  if (text[end] === '/' || /^\p{L}/u.test(text.slice(end, end + 2))) return false;
  if (name.isAbbreviation)
    return (
      printed === name.name &&
      !/[\p{L}\d-]/u.test(text[start - 1] ?? '') &&
      !/^(?:\d|[-'][\p{Lu}\d])/u.test(text.slice(end, end + 2))
    );
  if (/\d$/.test(printed) && /^\d/.test(text.slice(end, end + 1))) return false;
  if (/[Ii]nter-?$/.test(text.slice(Math.max(0, start - 6), start))) return false;
  if (printed.startsWith('Conven') && OF_REGION.test(text.slice(Math.max(0, start - 15), start))) return false;
  const words = name.name.match(WORD) ?? [];
  if (words.length <= FEW_WORDS && !keepsCapitals(words, printed.match(WORD) ?? [])) return false;
  if (!name.opensOtherTitles) return true;
  return !titleGoesOn(text, end) && !(/^protoc/i.test(printed) && PROTOCOL_GOES_ON.test(fold(text.slice(end, end + 24))));
}

const NOUN = /^(?:convention|pacte|charte|protocole|déclaration)$/;

/** Short names are ordinary words unless printed with capitals where the name has them. */
function keepsCapitals(words: readonly string[], printed: readonly string[]): boolean {
  // French prints "la convention contre la torture" too.
  const from = words.length > 2 && NOUN.test(printed[0] ?? '') ? 1 : 0;
  return words.every((word, index) => index < from || !/^\p{Lu}/u.test(word) || /^[\p{Lu}\d]/u.test(printed[index] ?? ''));
}
