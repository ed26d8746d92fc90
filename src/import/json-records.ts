import { UnreadableFile, readText } from './open-file';

/**
 * The records of a file that is one JSON array, however long, as a stream: the text is cut between its records and each is parsed for
 * itself, so that memory does not grow with the file and one damaged record costs no other. Knows no format of a source.
 */
export interface JsonRecord {
  /** Place in the array, from 1. */
  readonly number: number;
  /** The record as it stands in the file, cut after 4,000 characters. */
  readonly printed: string;
  /** What it says; absent when it is refused. */
  readonly value?: unknown;
  /** One sentence: what is wrong, and what would be right. */
  readonly refusal?: string;
}

/** Longest record, in UTF-16 code units; the longest real one has some 30,000. The rest of a longer one is passed over, not kept. */
const LONGEST = 5_000_000;
/** How far the end of a record is looked for: what goes on for longer does not end. */
const LONGEST_LOOK = 10 * LONGEST;
const LONGEST_PRINTED = 4000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

/**
 * Throws `UnreadableFile` before the first record when the file is empty or begins with no array, and after the last whole one when it
 * ends before its array, something stands between two records, or a record does not end; the record that the end cut, or that does not end, is
 * given before, with its refusal.
 */
export async function* readJsonRecords(path: string): AsyncGenerator<JsonRecord> {
  const cutter = new Cutter(path);
  for await (const piece of readText(path)) yield* cutter.take(piece);
  yield* cutter.end();
}

class Cutter {
  readonly #path: string;
  #place: 'BEFORE' | 'BETWEEN' | 'IN_RECORD' | 'AFTER_RECORD' | 'AFTER' = 'BEFORE';
  /** The brackets of the record, which alone are counted: one of another kind that is missing costs no other record. */
  #opener = 0;
  #closer = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #number = 0;
  /** What came of the record in earlier pieces. */
  #kept: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The records that this piece completes. */
  *take(piece: string): Generator<JsonRecord> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (this.#isInString) {
        at = this.#stringEnd(piece, at);
        continue;
      }
      const code = piece.charCodeAt(at);
      if (this.#place !== 'IN_RECORD') {
        if (isBlank(code) || this.#stepOutside(code, piece, at)) continue;
        from = at;
      }
      if (code === QUOTE) this.#isInString = true;
      else if (this.#depth === 0 && (code === OPEN || code === OPEN_OBJECT)) {
        [this.#opener, this.#closer, this.#depth] = [code, code === OPEN ? CLOSE : CLOSE_OBJECT, 1];
      } else if (this.#depth > 0 && code === this.#opener) this.#depth += 1;
      else if (this.#depth > 0 && code === this.#closer) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          yield this.#complete(piece.slice(from, at + 1));
          this.#place = 'AFTER_RECORD';
        }
      } else if (this.#depth === 0 && (code === COMMA || code === CLOSE)) {
        // A record that is no object and no list: a number, a word.
        yield this.#complete(piece.slice(from, at));
        this.#place = code === COMMA ? 'BETWEEN' : 'AFTER';
      }
    }
    if (this.#place !== 'IN_RECORD') return;
    this.#keep(piece.slice(from));
    if (this.#length <= LONGEST_LOOK) return;
    yield this.#unended(`The record does not end within ${LONGEST_LOOK} characters: a quotation mark may not be closed.`);
    throw new UnreadableFile(
      `${this.#path}: record ${this.#number} does not end within ${LONGEST_LOOK} characters: what follows was not read.`,
    );
  }

  *end(): Generator<JsonRecord> {
    if (this.#place === 'BEFORE') throw new UnreadableFile(`${this.#path}: the file is empty.`);
    if (this.#place === 'AFTER') return;
    const whole = this.#place === 'IN_RECORD' ? this.#number - 1 : this.#number;
    const cut = `the file ends before its list does, after ${whole} whole records: it was cut off, copy it again`;
    if (this.#place === 'IN_RECORD')
      yield this.#unended('The file ends in the middle of this record: it was cut off, copy it again.');
    throw new UnreadableFile(`${this.#path}: ${cut} and repeat the import.`);
  }

  #unended(refusal: string): JsonRecord {
    return { number: this.#number, printed: this.#kept.join('').slice(0, LONGEST_PRINTED), refusal };
  }

  /** Where the string ends that this piece goes on with: the place of its closing quotation mark, or the end of the piece. */
  #stringEnd(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      if (this.#isEscaped) this.#isEscaped = false;
      else {
        const code = piece.charCodeAt(at);
        if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) {
          this.#isInString = false;
          return at;
        }
      }
    }
    return piece.length;
  }

  /** Takes a character that stands in no record; false when a record begins with it. */
  #stepOutside(code: number, piece: string, at: number): boolean {
    if (this.#place === 'BEFORE') {
      if (code !== OPEN) throw this.#unexpected('a JSON list of records, which begins with [', piece, at);
      this.#place = 'BETWEEN';
      return true;
    }
    if (this.#place === 'AFTER') throw this.#unexpected('nothing after the list', piece, at);
    if (code === CLOSE) {
      this.#place = 'AFTER';
      return true;
    }
    if (this.#place === 'AFTER_RECORD') {
      if (code !== COMMA) throw this.#unexpected(`a comma or ] after record ${this.#number}`, piece, at);
      this.#place = 'BETWEEN';
      return true;
    }
    this.#place = 'IN_RECORD';
    this.#number += 1;
    return false;
  }

  #unexpected(expected: string, piece: string, at: number): UnreadableFile {
    return new UnreadableFile(`${this.#path}: expected ${expected}; found ${JSON.stringify(piece.slice(at, at + 20))}.`);
  }

  #keep(part: string): void {
    if (this.#length <= LONGEST) this.#kept.push(part);
    this.#length += part.length;
  }

  #complete(part: string): JsonRecord {
    this.#keep(part);
    const text = this.#kept.length === 1 ? part : this.#kept.join('');
    const isTooLong = this.#length > LONGEST;
    this.#kept = [];
    this.#length = 0;
    const row = { number: this.#number, printed: text.slice(0, LONGEST_PRINTED) };
    if (isTooLong) return { ...row, refusal: `The record is longer than ${LONGEST} characters.` };
    try {
      return { ...row, value: JSON.parse(text) as unknown };
    } catch (error) {
      return { ...row, refusal: `The record is no JSON: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 200)}.` };
    }
  }
}
