/**
 * The first step of reading: a copy of the text in which one thing is written one way, and the way back to the original.
 * Source of the rule: citation-formats, section 1 (text pre-pass); the map back follows eyecite's span updater.
 */

/** A cleaned text. `text`, `folded` have equal length; both are indexed by cleaned offsets. */
export interface CleanText {
  readonly original: string;
  /** NFKC, one kind of hyphen, quotation mark and space, no invisible characters. */
  readonly text: string;
  /** `text` in lower case without accents, for comparing names. */
  readonly folded: string;
  /** The original offsets (UTF-16 code units) of the cleaned span from `start` to `end`. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const HYPHEN = /[\u2010-\u2015\u2212]/g;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DOUBLE_QUOTE = /[\u201c-\u201f\u00ab\u00bb]/g;
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

function normalise(piece: string): string {
  if (INVISIBLE.test(piece)) return '';
  return piece.normalize('NFKC').replace(HYPHEN, '-').replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"').replace(/\s+/g, ' ');
}

/** One character in lower case without its accent, or itself where that would change the length. */
function foldCharacter(character: string): string {
  const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.length === character.length ? folded : character;
}

/** Folds a whole string character by character, keeping its length. Example: `Pacto de San José` -> `pacto de san jose`. */
export function fold(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, foldCharacter).toLowerCase();
}

/**
 * Cleans `text` and keeps the place of every character.
 * Example: `Art.\u00a06\u00a0§\u00a01` becomes `Art. 6 § 1`, and each span leads back to the original.
 */
export function cleanText(original: string): CleanText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let lastIsSpace = false;
  for (let at = 0; at < original.length;) {
    const read = readPiece(original, at);
    for (const character of read.value) {
      const isSpace = character === ' ';
      if (isSpace && lastIsSpace) continue;
      lastIsSpace = isSpace;
      pieces.push(character);
      // A character outside the basic plane takes two code units of the cleaned text.
      if (character.length === 2) {
        starts.push(at);
        ends.push(read.end);
      }
      starts.push(at);
      ends.push(read.end);
    }
    at = read.end;
  }
  const text = pieces.join('');
  const toOriginal = (start: number, end: number) => ({
    start: starts[start] ?? original.length,
    end: ends[end - 1] ?? original.length,
  });
  return { original, text, folded: fold(text), toOriginal };
}

function readPiece(original: string, at: number): { value: string; end: number } {
  const code = original.charCodeAt(at);
  const next = original.charCodeAt(at + 1);
  const isPlain = code < 0x80 && !(next >= 0x300);
  if (isPlain && code !== 0x26) {
    const character = original.charAt(at);
    return { value: code <= 0x20 ? ' ' : character === '`' ? "'" : character, end: at + 1 };
  }
  ENTITY.lastIndex = at;
  const entity = code === 0x26 ? ENTITY.exec(original) : null;
  if (entity) return { value: normalise(decodeEntity(entity[0])), end: at + entity[0].length };
  CLUSTER.lastIndex = at;
  const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(at);
  return { value: normalise(cluster), end: at + cluster.length };
}
