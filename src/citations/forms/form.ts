/**
 * A form is one way of printing one kind of identifier. Each form is an entry of a table and carries its own examples; a
 * test holds that a form reads all its own examples and none of another's. A new tradition is a new file in this folder.
 */
import type { CleanText } from '../clean-text';
import type { StandardsIndex } from '../standards-index';

/** A printed form and what must be read from it. */
export interface FormExample {
  readonly printed: string;
  /** `scheme:value`, one for each mention in order of the text. */
  readonly keys: readonly string[];
  readonly pinpoint?: string;
  readonly otherKeys?: readonly string[];
  /** What the caller says beside the text. */
  readonly options?: FindOptions;
}

/** What a form reads from one match. Offsets are within the cleaned text. */
export interface FormReading {
  readonly start: number;
  readonly end: number;
  readonly scheme: string;
  readonly key: string;
  readonly pinpoint?: string | null;
  /** `scheme:value` of the records that may be meant, when the key does not decide. */
  readonly candidates?: readonly string[];
  /** Further keys of the same document or proceeding, printed in the same words: a list of joined applications. */
  readonly otherKeys?: readonly string[];
  /** True where the words count only within a citation that prints a case name or another key: `no. 123/04` alone. */
  readonly needsCompany?: boolean;
}

/** What the caller knows beside the text. */
export interface FindOptions {
  /** Slugs of the citing body's own treaties: what its texts call "the Convention" without defining it. */
  readonly ownInstruments?: readonly string[];
  /** Scheme of the citing body's own general comments (`ccpr-gc`), for "the Committee's general comment No. 31". */
  readonly ownComments?: string;
  /**
   * Slug of the body whose text it is (`ecthr`, `ccpr`, `iacthr`): decides where several bodies print the same form and
   * the words name none (citation-formats, section 14).
   */
  readonly citingBody?: string;
}

export interface Form {
  readonly name: string;
  /** Where the form is described or was seen. */
  readonly source: string;
  /**
   * Global, without nested repetition: time stays proportional to the text. Where it begins with letters, forbids a letter before them
   * (`(?<!\p{L})`, `\b`) and so begins at a word, only words with its first letters are tried; else every character is.
   */
  readonly pattern: RegExp;
  /** Words of which every match has one, where few texts do: others are not looked through. */
  readonly rare?: readonly string[];
  read(
    match: RegExpExecArray,
    page: CleanText,
    index: StandardsIndex,
    options: FindOptions,
  ): FormReading | readonly FormReading[] | null;
  readonly examples: readonly FormExample[];
  /** What looks like the form and must not be read by it. */
  readonly notThese?: readonly string[];
}

/** The reading of a whole match. */
export function whole(match: RegExpExecArray, scheme: string, key: string): FormReading {
  return { start: match.index, end: match.index + match[0].length, scheme, key };
}

/** Whether a text can have a match of a form: false where it has none of the form's rare words. */
export function mayHave(text: string, { rare }: Form): boolean {
  return rare === undefined || rare.some((word) => text.includes(word));
}

/** All readings of one match, none when the form refuses it. */
export function readingsOf(
  form: Form,
  match: RegExpExecArray,
  page: CleanText,
  index: StandardsIndex,
  options: FindOptions,
): readonly FormReading[] {
  const read = form.read(match, page, index, options);
  if (read === null) return [];
  return Array.isArray(read) ? (read as readonly FormReading[]) : [read as FormReading];
}

/** A key as one string. */
export function keyOf(reading: { readonly scheme: string; readonly key: string }): string {
  return `${reading.scheme}:${reading.key}`;
}
