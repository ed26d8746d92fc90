/** How a line of the tables of names is written: the words, whose they are, their language and how they are read. */
import type { InstrumentName } from '../name-trie';

/** A row of the table: the name, whose it is, its language (BCP 47) and how it is read. */
export interface ListedName extends InstrumentName {
  readonly language: 'en' | 'fr' | 'es' | 'mul';
}

export type Language = ListedName['language'];

/** Words long enough to be plain. */
export const named = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  names.map((name) => ({ name, language, slugs: slugs.split(' ') }));
/** Words that also open longer titles of other instruments. */
export const opening = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, opensOtherTitles: true }));
/** Capitals that name nothing else. */
export const letters = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, isAbbreviation: true }));
/** Capitals that also denote a body, or too much else: only beside an article. */
export const body = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  letters(language, slugs, ...names).map((name) => ({ ...name, standsAlone: false }));
/** Words that name the instrument only beside an article. */
export const beside = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, standsAlone: false, opensOtherTitles: true }));
