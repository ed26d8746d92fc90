import type { ExchangeFinding } from '../exchange/exchange-record';
import { decodeEntities } from '../state-names';

/** A sample record of the collection: its own fields, as its scraper named them. */
export type Sample = Readonly<Record<string, unknown>>;

/** Reads one thing from a sample; undefined where it does not say it. */
export type Rule = (sample: Sample) => string | undefined;
/** Reads any number of things from a sample. */
export type ListRule = (sample: Sample) => readonly string[];

/**
 * How the samples of one source become exchange records: a row of the tables in legal-sources-courts.ts and
 * legal-sources-documents.ts. What is left out is not said by the source.
 */
export interface SourceMapping {
  readonly mechanism: string | Rule;
  readonly type: 'decision' | 'document' | ((sample: Sample) => 'decision' | 'document');
  readonly kind: string | Rule;
  readonly key: Rule;
  /** The fields from which the key is told, for the refusal of a sample that lacks them. */
  readonly keyFields: string;
  readonly identifiers?: ListRule;
  readonly proceedings?: ListRule;
  readonly name?: Rule;
  /** Title of the language version; `title` where nothing is said. */
  readonly title?: Rule;
  /** Tag of the language; told from the text where it is left out. */
  readonly language?: Rule;
  /** Key of the language version alone. */
  readonly versionKey?: Rule;
  /** States as printed, by name or alpha-3 code; those unknown are left out and noted. */
  readonly states?: ListRule;
  readonly subjects?: ListRule;
  /** YEAR: the day is made up. NONE: it is not that of the record. Left out: the field `date` is right. */
  readonly date?: 'YEAR' | 'NONE';
  readonly conclusion?: Rule;
  readonly findings?: (sample: Sample) => readonly ExchangeFinding[];
  /** What is known of the source's defects, kept with each of its records. */
  readonly note?: string;
}

/** Longest field that is read, in UTF-16 code units; the longest real title has 2,000. */
const LONGEST_FIELD = 5000;

/** A field as text, cut at 5,000 characters: entities decoded, blanks collapsed; empty for null, for `None` and for what is no text. */
export function fieldOf(sample: Sample, name: string): string {
  const value = sample[name];
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = decodeEntities(
    String(value)
      .slice(0, LONGEST_FIELD)
      .replace(/<superscript>.*?<\/superscript>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();
  return text === 'None' ? '' : text;
}

/** The whole field. */
export const field =
  (name: string): Rule =>
  (sample) =>
    fieldOf(sample, name) || undefined;

/** The field where it matches, with its groups put into the template: `first('citation', /\[(\d+)\] AfCHPR (\d+)/, 'afchpr:$1/$2')`. */
export const first =
  (name: string, pattern: RegExp, template: string): Rule =>
  (sample) => {
    const match = pattern.exec(fieldOf(sample, name));
    return match ? filled(template, match) : undefined;
  };

/** Every match in the field, likewise, each once. The pattern is global. */
export const every =
  (name: string, pattern: RegExp, template: string): ListRule =>
  (sample) => [...new Set([...fieldOf(sample, name).matchAll(pattern)].map((match) => filled(template, match)))];

/** The first rule that says something. */
export const either =
  (...rules: readonly Rule[]): Rule =>
  (sample) => {
    for (const rule of rules) {
      const said = rule(sample);
      if (said !== undefined) return said;
    }
    return undefined;
  };

/** The value beside the first pattern that the field matches, else the last word: `kindBy('title', [[/order/i, 'ORDER']], 'JUDGMENT')`. */
export const kindBy =
  (name: string, cases: readonly (readonly [RegExp, string])[], otherwise: string): Rule =>
  (sample) =>
    cases.find(([pattern]) => pattern.test(fieldOf(sample, name)))?.[1] ?? otherwise;

/** The texts of a list field, or the one of a plain field, without those that say that there is none. */
export const listField =
  (name: string): ListRule =>
  (sample) => {
    const value = sample[name];
    const texts: readonly unknown[] = Array.isArray(value) ? value : [fieldOf(sample, name)];
    return texts
      .filter((text) => typeof text === 'string')
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/^No \w+ found$/.test(text));
  };

const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  fre: 'fr',
  fra: 'fr',
  ger: 'de',
  rum: 'ro',
  spa: 'es',
  por: 'pt',
};

/** Tag of a language by its code or English name, `eng`, `FRE`, `es`, `English`; undefined for others. */
export const languageField =
  (name: string): Rule =>
  (sample) => {
    const printed = fieldOf(sample, name).toLowerCase();
    if (/^[a-z]{2}$/.test(printed)) return printed;
    return LANGUAGES[printed.slice(0, 3)];
  };

/** What stands after the last `v.`, without the words that style a State: `Amele v Republic of Togo (…)` gives `Republic of Togo`, `Togo`. */
export const stateAfterVersus =
  (name: string): ListRule =>
  (sample) => {
    const after = /^.*\sv\.?\s+(.+?)\s*(?:[([].*)?$/.exec(fieldOf(sample, name))?.[1];
    return after === undefined ? [] : [after];
  };

/** `A v B (12/07) [2008] X 2` as `A v. B`: the name without what cites it. */
export const nameOfParties =
  (name: string): Rule =>
  (sample) => {
    const parties = fieldOf(sample, name)
      .replace(/\s*(?:\[|\((?=\d|Application|ECW)).*$/, '')
      .replace(/\sv\.?\s/, ' v. ');
    return parties.includes(' v. ') ? parties : undefined;
  };

function filled(template: string, match: RegExpExecArray | RegExpMatchArray): string {
  return template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}
