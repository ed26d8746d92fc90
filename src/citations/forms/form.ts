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
}

/** What the caller knows beside the text. */
export interface FindOptions {
  /** Slugs of the citing body's own treaties: what its texts call "the Convention" without defining it. */
  readonly ownInstruments?: readonly string[];
  /** Scheme of the citing body's own general comments (`ccpr-gc`), for "the Committee's general comment No. 31". */
  readonly ownComments?: string;
}

export interface Form {
  readonly name: string;
  /** Where the form is described or was seen. */
  readonly source: string;
  /** Global, without nested repetition: time stays proportional to the text. */
  readonly pattern: RegExp;
  read(
    match: RegExpExecArray,
    page: CleanText,
    index: StandardsIndex,
    options: FindOptions,
  ): FormReading | readonly FormReading[] | null;
  readonly examples: readonly FormExample[];
}

/** The reading of a whole match. */
export function whole(match: RegExpExecArray, scheme: string, key: string): FormReading {
  return { start: match.index, end: match.index + match[0].length, scheme, key };
}
