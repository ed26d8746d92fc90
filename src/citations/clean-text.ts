/**
 * The first step of reading: a copy of the text in which one thing is written one way, and the way back to the original.
 * Source of the rule: citation-formats, section 1 (text pre-pass); the map back follows eyecite's span updater.
 */
import { Words } from './words';

/** A cleaned text. `text`, `folded` have equal length; both are indexed by cleaned offsets. */
export interface CleanText {
  readonly original: string;
  /** NFKC, one kind of hyphen, quotation mark and space, no invisible characters. */
  readonly text: string;
  /** `text` in lower case without accents, for comparing names. */
  readonly folded: string;
  /** The words of `folded`. */
  readonly words: Words;
  /** The original offsets (UTF-16 code units) of the cleaned span from `start` to `end`. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const HYPHEN = /[\u2010-\u2015\u2212]/g;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DOUBLE_QUOTE = /[\u201c-\u201f\u00ab\u00bb]/g;
/** "l ’ article": pages of the United Nations part a French article from its apostrophe. */
const ELIDED = /(?:^|[^\p{L}\d])(?:[cdjlmnst]|qu) $/iu;
/** HTML copied without decoding: HUDOC's texts print `no. &#xa0; 38885/02`. */
const ENTITY = /&(?:nbsp|amp|sect|#x?[0-9a-f]{1,6});/iy;
/** A character with its combining marks; longer runs of marks are cut so that time stays proportional. */
const CLUSTER = /[\s\S]\p{M}{0,15}/uy;

function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (name === 'nbsp') return ' ';
  if (name === 'amp') return '&';
  if (name === 'sect') return '§';
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** What single characters become, once read: texts repeat few. */
const NORMALISED = new Map<string, string>();
const FOLDED = new Map<string, string>();
/** Plain characters with single spaces between: they stand as they are. */
const RUN = /(?:[!-%'-_a-~\u00c0-\u00ff]+| (?=[!-%'-_a-~\u00c0-\u00ff]))+/y;

function remembered(memory: Map<string, string>, character: string, read: (character: string) => string): string {
  const known = memory.get(character);
  if (known !== undefined) return known;
  const value = read(character);
  if (character.length === 1) memory.set(character, value);
  return value;
}

function normalise(piece: string): string {
  return remembered(NORMALISED, piece, readPiece);
}

function readPiece(piece: string): string {
  if (INVISIBLE.test(piece)) return '';
  return piece.normalize('NFKC').replace(HYPHEN, '-').replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"').replace(/\s+/g, ' ');
}

/** One character in lower case without its accent, or itself where that would change the length. */
function foldCharacter(character: string): string {
  return remembered(FOLDED, character, () => {
    const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}

/** Folds a whole string character by character, keeping its length. Example: `Pacto de San José` -> `pacto de san jose`. */
export function fold(text: string): string {
  return text.replace(/[^\x00-\xbf]/g, foldCharacter).toLowerCase();
}

/**
 * Where stretches of the cleaned text come from. In a stretch with `end` null each character is one of the original; else the
 * whole stretch is what the original span became.
 */
class Places {
  private readonly cleaned: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: (number | null)[] = [];

  add(cleaned: number, start: number, end: number | null): void {
    const last = this.starts.length - 1;
    const isContinued =
      end === null &&
      last >= 0 &&
      this.ends[last] === null &&
      (this.starts[last] ?? 0) + cleaned - (this.cleaned[last] ?? 0) === start;
    if (isContinued) return;
    this.cleaned.push(cleaned);
    this.starts.push(start);
    this.ends.push(end);
  }

  /** The original span of one cleaned character. */
  of(cleaned: number): { start: number; end: number } {
    let low = 0;
    let high = this.cleaned.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.cleaned[middle] ?? 0) <= cleaned) low = middle;
      else high = middle;
    }
    const end = this.ends[low] ?? null;
    const start = this.starts[low] ?? 0;
    if (end !== null) return { start, end };
    const at = start + cleaned - (this.cleaned[low] ?? 0);
    return { start: at, end: at + 1 };
  }
}

/**
 * Cleans `text` and keeps the place of every character.
 * Example: `Art.\u00a06\u00a0§\u00a01` becomes `Art. 6 § 1`, and each span leads back to the original.
 */
export function cleanText(original: string): CleanText {
  const pieces: string[] = [];
  const places = new Places();
  let length = 0;
  let lastIsSpace = false;
  for (let at = 0; at < original.length;) {
    const { end, value: read, isSame }: Stretch = readAt(original, at);
    const value: string = lastIsSpace && read.startsWith(' ') ? read.slice(1) : read;
    const isElided: boolean = value === "'" && lastIsSpace && ELIDED.test(pieces.slice(-2).join('').slice(-4));
    if (isElided) {
      pieces.push((pieces.pop() ?? '').slice(0, -1));
      length--;
    }
    if (value !== '') {
      places.add(length, at + (isSame ? read.length - value.length : 0), isSame ? null : end);
      pieces.push(value);
      length += value.length;
      lastIsSpace = isElided || value.endsWith(' ');
    }
    at = end;
  }
  const text = pieces.join('');
  const toOriginal = (start: number, end: number) => ({
    start: start < length ? places.of(start).start : original.length,
    end: end > 0 && end <= length ? places.of(end - 1).end : end > 0 ? original.length : 0,
  });
  const folded = fold(text);
  return { original, text, folded, words: new Words(folded), toOriginal };
}

/** A stretch of the original and what it becomes; `isSame` when each character becomes one. */
interface Stretch {
  readonly value: string;
  readonly end: number;
  readonly isSame: boolean;
}

/** The next stretch: a run of plain characters, an entity, or one character with its marks. */
function readAt(original: string, at: number): Stretch {
  RUN.lastIndex = at;
  const run = RUN.exec(original)?.[0] ?? '';
  // A mark that follows belongs to the last character of the run.
  const length = run.length - (original.charCodeAt(at + run.length) >= 0x300 ? 1 : 0);
  if (length > 0) return { value: run.slice(0, length), end: at + length, isSame: true };
  const code = original.charCodeAt(at);
  if (code <= 0x20 && !(original.charCodeAt(at + 1) >= 0x300)) return { value: ' ', end: at + 1, isSame: true };
  ENTITY.lastIndex = at;
  const entity = code === 0x26 ? ENTITY.exec(original) : null;
  if (entity) return { value: normalise(decodeEntity(entity[0])), end: at + entity[0].length, isSame: false };
  CLUSTER.lastIndex = at;
  const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(at);
  const value = normalise(cluster);
  return { value, end: at + cluster.length, isSame: cluster.length === 1 && value.length === 1 };
}
