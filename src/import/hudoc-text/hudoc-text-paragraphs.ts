import type { ExchangeParagraph } from '../exchange/exchange-record';
import type { Piece } from './hudoc-text-pieces';

/** A doubtful number is taken when it follows the last one by so much at most: one or two may be missing in a text. */
const NEAR = 3;
/** The longest judgment has some 1,650 paragraphs; a larger number is a year at the end of a sentence. */
const LARGEST = 1899;

/**
 * The paragraphs of a text from its pieces, in order and without loss: numbered ones, each with what goes on until the next
 * number or heading; headings and text before the first number, without number. Which numbers number paragraphs is told by
 * their rising (1, 2, 3 …), since headings and enumerations have numbers too; they may begin anew in the operative part and in
 * separate opinions. `section` is the last heading. Blanks of any kind become one.
 * Example: pieces `THE FACTS`, `1. A was born.`, `1. Admissibility`, `2. B.` give number 1 and 2 and two headings.
 */
export function paragraphsOfPieces(pieces: readonly Piece[], language: string): ExchangeParagraph[] {
  const numbered = numberedPieces(pieces);
  const first = pieces.findIndex((_, at) => numbered.has(at));
  const paragraphs: Draft[] = [];
  let section: string | undefined;
  pieces.forEach((piece, at) => {
    const last = paragraphs.at(-1);
    const text = singleBlanks(numbered.has(at) ? piece.text.slice(piece.bodyStart) : piece.text);
    const heading = section === undefined || at < first ? {} : { section };
    if (numbered.has(at)) paragraphs.push({ number: `${piece.number ?? ''}`, ...heading, texts: [text], isOpen: true });
    else if (piece.isHeading === true) {
      // A heading of two lines, as above a joint opinion: the names go on after a comma.
      const goesOn = section?.endsWith(',') === true && last?.texts[0] === section;
      section = goesOn ? `${section ?? ''} ${text}` : text;
      if (goesOn) paragraphs.pop();
      paragraphs.push({ texts: [section], isOpen: false });
    } else if (last?.isOpen === true && piece.isRestart !== true) last.texts.push(piece.joiner, text);
    else paragraphs.push({ ...heading, texts: [text], isOpen: at > first || piece.joiner === ' ' });
  });
  return paragraphs
    .map(({ isOpen: _isOpen, texts, ...paragraph }) => ({ language, ...paragraph, text: texts.join('').trim() }))
    .filter(({ text, number }) => text !== '' || number !== undefined);
}

/** A paragraph that may still go on; its text in parts, joined once, so that a long one takes linear time. */
interface Draft {
  readonly number?: string;
  readonly section?: string;
  readonly texts: string[];
  readonly isOpen: boolean;
}

/** Indices of the pieces whose number is a paragraph's, each part of the text for itself. */
function numberedPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  let part: number[] = [];
  const close = (): void => {
    const series = withDoubtful(pieces, part, longestRise(pieces, part));
    // The numbers of a table of contents rise as well, but nearly all of them stand before headings.
    if (series.filter((at) => pieces[at]?.isHeading === true).length * 2 <= series.length) for (const at of series) found.add(at);
    part = [];
  };
  pieces.forEach((piece, at) => {
    if (piece.isRestart === true) close();
    if (piece.number !== undefined && piece.number <= LARGEST) part.push(at);
  });
  close();
  return found;
}

/** The longest strictly rising series of the plain numbers; of equal ones the earlier (patience sorting, n log n). */
function longestRise(pieces: readonly Piece[], part: readonly number[]): number[] {
  const numberAt = (at: number | undefined): number => (at === undefined ? Infinity : (pieces[at]?.number ?? Infinity));
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const at of part) {
    if (pieces[at]?.isDoubtful === true) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(ends[middle]) < numberAt(at)) low = middle + 1;
      else high = middle;
    }
    before.set(at, ends[low - 1]);
    if (numberAt(ends[low]) !== numberAt(at)) ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.push(at);
  return rise.reverse();
}

/** The series with the doubtful numbers that fit between its members. */
function withDoubtful(pieces: readonly Piece[], part: readonly number[], rise: readonly number[]): number[] {
  const sure = new Set(rise);
  const series: number[] = [];
  let last = 0;
  let next = 0;
  for (const at of part) {
    const { number = 0, isDoubtful = false } = pieces[at] ?? {};
    if (sure.has(at)) next += 1;
    const limit = pieces[rise[next] ?? -1]?.number ?? Infinity;
    const fits = isDoubtful && number > last && number <= last + NEAR && number < limit;
    if (!sure.has(at) && !fits) continue;
    series.push(at);
    last = number;
  }
  return series;
}

function singleBlanks(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
