/**
 * Where the words of a text stand: runs of letters and runs of figures, apart. Decisions print the number of a note straight after a
 * word (`Convención20`), which is two words here.
 */

/** What the letters of an opening are told as: a figure is any figure, `-` all else. */
export const OPENING_LETTERS = '-abcdefghijklmnopqrstuvwxyz0';
/** So many letters of a word, and what follows a shorter one, are its opening: they tell it from others well enough. */
export const OPENING_LENGTH = 3;

const NONE = 1;
const LETTER = 2;
const FIGURE = 3;
/** What each code unit is, once looked up; 0 before. Half of a pair is never kept. */
const KINDS = new Uint8Array(0x10000);
const BASE = OPENING_LETTERS.length;
const PLACES = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code).toLowerCase();
  PLACES[code] = Math.max(0, OPENING_LETTERS.indexOf(/\d/.test(character) ? '0' : character));
}

/** The place of a folded character in the letters of openings. */
export function placeOf(code: number): number {
  return PLACES[code] ?? 0;
}

/** What the character at `at` is, kept for the next time unless it is a pair of code units. */
function lookUp(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = /\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? FIGURE : NONE;
  if (character.length === 1) KINDS[text.charCodeAt(at)] = kind;
  return kind;
}

/** The words of one folded text. */
export class Words {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly openings: number[] = [];

  constructor(private readonly folded: string) {
    let last = NONE;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const known = KINDS[code] ?? 0;
      const kind = known === 0 ? lookUp(folded, at) : known;
      if (kind !== last) {
        if (last !== NONE) this.ends.push(at);
        if (kind !== NONE) this.begin(at);
        last = kind;
      }
      if (known === 0 && KINDS[code] === 0) at++;
    }
    if (last !== NONE) this.ends.push(folded.length);
  }

  private begin(at: number): void {
    const { folded } = this;
    this.starts.push(at);
    const firstTwo = placeOf(folded.charCodeAt(at)) * BASE + placeOf(folded.charCodeAt(at + 1));
    this.openings.push(firstTwo * BASE + placeOf(folded.charCodeAt(at + 2)));
  }

  get count(): number {
    return this.starts.length;
  }

  /** Where the word begins; `NaN` where there is none. */
  start(word: number): number {
    return this.starts[word] ?? NaN;
  }

  end(word: number): number {
    return this.ends[word] ?? NaN;
  }

  /** The word itself; empty where there is none. */
  value(word: number): string {
    return word < this.count ? this.folded.slice(this.starts[word], this.ends[word]) : '';
  }

  /** The opening of the word as a number: its letters as figures to the base of their number. */
  opening(word: number): number {
    return this.openings[word] ?? 0;
  }
}
