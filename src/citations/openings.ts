/**
 * The letters with which the matches of a pattern begin, read from the pattern itself, so that a text is walked once for all patterns:
 * each is tried only at words that begin as it does. A pattern of which that cannot be told is looked for everywhere.
 *
 * A letter stands for itself without accent or capital, a figure for any figure, `-` for all else, `*` for anything.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { fold, type CleanText } from './clean-text';
import { OPENING_LENGTH, OPENING_LETTERS, placeOf } from './words';

/** A class of more characters can be anything. */
const MANY = 12;
const ANYTHING = ['*'];

const letterOf = (code: number): string => OPENING_LETTERS.charAt(placeOf(fold(String.fromCodePoint(code)).charCodeAt(0)));

/** The letters that one place of a pattern can have. */
function lettersOf(node: AST.Element | AST.CharacterClassElement): readonly string[] {
  if (node.type === 'Character') return [letterOf(node.value)];
  if (node.type === 'CharacterSet') return node.kind === 'digit' && !node.negate ? ['0'] : ANYTHING;
  if (node.type === 'CharacterClassRange') {
    const [from, to] = [node.min.value, node.max.value];
    return to - from >= MANY ? ANYTHING : Array.from({ length: to - from + 1 }, (_, more) => letterOf(from + more));
  }
  if (node.type !== 'CharacterClass' || node.negate || node.unicodeSets) return ANYTHING;
  const all = new Set(node.elements.flatMap(lettersOf));
  return all.has('*') || all.size > MANY ? ANYTHING : [...all];
}

/** What each of `begun` can go on to with `node`; those of full depth stay. */
function goOn(begun: ReadonlySet<string>, node: AST.Element): ReadonlySet<string> {
  if (node.type === 'Assertion') return begun;
  if (node.type === 'Group' || node.type === 'CapturingGroup')
    return union(node.alternatives.map((each) => goAlong(begun, each)));
  if (node.type === 'Quantifier') {
    let reached = begun;
    const all = node.min === 0 ? [begun] : [];
    for (let times = 1; times <= Math.min(node.max, Math.max(node.min, OPENING_LENGTH)); times++) {
      reached = goOn(reached, node.element);
      if (times >= node.min) all.push(reached);
    }
    return union(all);
  }
  const letters = node.type === 'Backreference' ? ANYTHING : lettersOf(node);
  return union(
    [...begun].map((word) => new Set(word.length >= OPENING_LENGTH ? [word] : letters.map((letter) => word + letter))),
  );
}

const goAlong = (begun: ReadonlySet<string>, { elements }: AST.Alternative): ReadonlySet<string> =>
  elements.reduce(
    (reached, element) => ([...reached].every((word) => word.length >= OPENING_LENGTH) ? reached : goOn(reached, element)),
    begun,
  );

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]));

/** Whether `node` demands that no letter (`l`) and no figure (`0`) stands before the match. */
function forbidsBefore(node: AST.Element): string {
  if (node.type !== 'Assertion') return '';
  if (node.kind === 'word') return node.negate ? '' : 'l0';
  if (node.kind !== 'lookbehind' || !node.negate) return '';
  return node.alternatives.map(({ elements }) => (elements.length === 1 && elements[0] ? kindsIn(elements[0]) : '')).join('');
}

function kindsIn(node: AST.Element | AST.CharacterClassElement): string {
  if (node.type === 'CharacterClass') return node.negate ? '' : node.elements.map(kindsIn).join('');
  if (node.type !== 'CharacterSet' || ('negate' in node && node.negate)) return '';
  if (node.kind === 'digit') return '0';
  if (node.kind === 'word') return 'l0';
  return node.kind === 'property' && node.value === 'L' ? 'l' : '';
}

/** The openings of one alternative of a pattern; null where a match may begin within a word, or with none. */
function openingsOf(alternative: AST.Alternative): ReadonlySet<string> | null {
  const forbidden = alternative.elements
    .slice(
      0,
      alternative.elements.findIndex((element) => element.type !== 'Assertion'),
    )
    .map(forbidsBefore)
    .join('');
  const words = goAlong(new Set(['']), alternative);
  const isTold = [...words].every((word) =>
    /^[a-z]/.test(word) ? forbidden.includes('l') : word.startsWith('0') && forbidden.includes('0'),
  );
  return isTold ? words : null;
}

/** The letters that words begin with at which `pattern` can match; null where that cannot be told. Example: `/\bArt/` -> `art`. */
export function openings(pattern: RegExp): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
  });
  const all = alternatives.map(openingsOf);
  return all.includes(null) ? null : [...union(all.map((words) => words ?? new Set<string>()))].sort();
}

const ALL_PLACES = Array.from({ length: OPENING_LETTERS.length }, (_, place) => place);

/** Places of the table for `word`, in which `*` and what is missing stand for everything. */
function spread(word: string): number[] {
  let places = [0];
  for (let at = 0; at < OPENING_LENGTH; at++) {
    const letter = word[at] ?? '*';
    const each = letter === '*' ? ALL_PLACES : [OPENING_LETTERS.indexOf(letter)];
    places = places.flatMap((place) => each.map((next) => place * OPENING_LETTERS.length + next));
  }
  return places;
}

interface Opened {
  readonly everywhere: RegExp;
  /** The pattern that matches at one place; null for one that is looked for everywhere. */
  readonly here: RegExp | null;
}

/** Where each pattern is to be tried, by its place in the list. */
type Places = readonly (readonly number[] | undefined)[];

/** Patterns that are looked for together. */
export class Patterns {
  private readonly patterns: readonly Opened[];
  /** Of each opening the patterns that can match there. */
  private readonly table: (number[] | undefined)[] = new Array<undefined>(OPENING_LETTERS.length ** OPENING_LENGTH);

  constructor(patterns: readonly RegExp[]) {
    this.patterns = patterns.map((everywhere, at) => {
      const words = openings(everywhere);
      for (const place of new Set(words?.flatMap(spread))) (this.table[place] ??= []).push(at);
      return { everywhere, here: words && new RegExp(everywhere.source, everywhere.flags.replace('g', 'y')) };
    });
  }

  /** Where in a text each pattern is to be tried, by its place in the list. */
  placesIn({ words }: CleanText): Places {
    const places: number[][] = [];
    for (let word = 0; word < words.count; word++) {
      const those = this.table[words.opening(word)];
      if (those) for (const pattern of those) (places[pattern] ??= []).push(words.start(word));
    }
    return places;
  }

  /** All matches of one pattern, as a search from the left finds them; `places` are those of `placesIn`. */
  matches(page: CleanText, which = 0, places = this.placesIn(page)): RegExpExecArray[] {
    const pattern = this.patterns[which];
    if (!pattern) return [];
    return pattern.here ? matchesAt(pattern.here, page.text, places[which] ?? []) : matchesOf(pattern.everywhere, page.text);
  }
}

function matchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let after = 0;
  for (const at of places) {
    if (at < after) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    after = pattern.lastIndex;
  }
  return found;
}

/** All matches of a global pattern, without the copy of it that `matchAll` makes: short texts are read by the hundred thousand. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}
