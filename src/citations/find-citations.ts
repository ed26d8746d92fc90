/**
 * Which standards, decisions and documents does this text cite, where? Clean, find, join: the text is cleaned (`clean-text`),
 * names and identifiers are found (`name-trie`, `forms/`), short names are given their meaning (`short-names`), articles are
 * joined to instruments (`provisions`), printed keys to case names, dates and pinpoints (`decisions`), and each span is led back
 * to the original text. Model: eyecite (freelawproject), find and resolve.
 *
 * Pure: no database, no clock, no other room. Time is proportional to the length of the text.
 */
import { cleanText, type CleanText } from './clean-text';
import type { PrintedKey } from './citation-walk';
import { findDecisions } from './decisions';
import { DECISION_FORMS, STANDARD_FORMS } from './forms/all-forms';
import { mayHave, readingsOf, type FindOptions, type Form, type FormReading } from './forms/form';
import { NO_HINTS, type DecisionReference, type Mention, type Reference } from './mention';
import { Patterns } from './openings';
import { findProvisions } from './provisions';
import { settleRepeated } from './repeated-comments';
import { ShortNames } from './short-names';
import type { StandardsIndex } from './standards-index';
import { atOnce, type Steps } from './steps';

/**
 * All mentions in a text, in the order of the text; empty when there are none. A citation of a decision is one mention from its
 * name to its pinpoint, with all keys it prints.
 * Example: `findCitations('Articles 3 and 13 of the ECHR', index)` -> keys `echr:3`, `echr:13`.
 */
export function findCitations(text: string, index: StandardsIndex, options: FindOptions = {}): Mention[] {
  return atOnce(findCitationsInSteps(text, index, options));
}

/**
 * The same in steps, so that a server can do other work between them.
 * Example: `for (let step = steps.next(); !step.done; step = steps.next()) await setImmediate();`
 */
export function* findCitationsInSteps(text: string, index: StandardsIndex, options: FindOptions = {}): Steps<Mention[]> {
  const page = cleanText(text);
  yield;
  const standards = yield* findStandards(page, index, options);
  const keys = yield* readKeys(page, index, options, standards);
  const decisions = yield* findDecisions(page, keys, standards);
  yield;
  const outside = withoutContained(decisions, standards);
  return [
    ...outside.map((reference) => toMention(page, { ...reference, ...NO_HINTS })),
    ...decisions.map((reference) => toMention(page, reference)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function* findStandards(page: CleanText, index: StandardsIndex, options: FindOptions): Steps<Reference[]> {
  const printed = yield* readForms(page, STANDARD_FORMS, STANDARDS, index, options);
  const forms = settleRepeated(
    page,
    printed.map((reading) => toReference(reading, index)),
    index,
  );
  const names = yield* readNames(page, index);
  const instruments = withoutOverlaps([...forms, ...names]);
  yield;
  const shortNames = new ShortNames(page, instruments, index, options.ownInstruments ?? []);
  const references = [...instruments, ...shortNames.findAll()].sort((a, b) => a.start - b.start);
  yield;
  const { found, used } = findProvisions(page, references, shortNames, index);
  yield;
  const alone = references.filter((reference) => reference.standsAlone && !used.has(reference));
  return [...found, ...withoutContained(found, alone)].sort((a, b) => a.start - b.start || a.end - b.end);
}

const STANDARDS = new Patterns(STANDARD_FORMS.map(({ pattern }) => pattern));
const DECISIONS = new Patterns(DECISION_FORMS.map(({ pattern }) => pattern));

/** What the forms read, one after the other, with the name of the form. */
function* readForms(
  page: CleanText,
  forms: readonly Form[],
  patterns: Patterns,
  index: StandardsIndex,
  options: FindOptions,
): Steps<(FormReading & { form: string })[]> {
  const found: (FormReading & { form: string })[] = [];
  const places = patterns.placesIn(page);
  for (const [which, form] of forms.entries()) {
    if (!mayHave(page.text, form)) continue;
    yield;
    for (const match of patterns.matches(page, which, places)) {
      for (const reading of readingsOf(form, match, page, index, options)) found.push({ ...reading, form: form.name });
    }
  }
  return found;
}

/** Keys of decisions and documents, none overlapping another or the symbol of a standard. */
function* readKeys(
  page: CleanText,
  index: StandardsIndex,
  options: FindOptions,
  standards: readonly Reference[],
): Steps<PrintedKey[]> {
  const found = yield* readForms(page, DECISION_FORMS, DECISIONS, index, options);
  const symbols = standards.filter((reference) => reference.scheme !== 'provision' && reference.kind === 'FULL');
  return withoutContained(symbols, withoutOverlaps(found));
}

function toReference(reading: FormReading & { form: string }, index: StandardsIndex): Reference {
  const slug = reading.scheme === 'provision' ? null : index.slugOfIdentifier(`${reading.scheme}:${reading.key}`);
  return {
    ...reading,
    pinpoint: reading.pinpoint ?? null,
    kind: 'FULL',
    candidates: reading.candidates ?? [],
    slugs: slug ? [slug] : [],
    standsAlone: true,
  };
}

function* readNames(page: CleanText, index: StandardsIndex): Steps<Reference[]> {
  const found = yield* index.names.findInSteps(page);
  return found.map(({ start, end, name }) => ({
    start,
    ...(labourNumber(page.text, start, end, name.slugs) ?? {
      end,
      scheme: 'instrument',
      key: name.slugs.length === 1 ? (name.slugs[0] ?? '') : '',
    }),
    pinpoint: null,
    kind: name.isShort === true ? 'SHORT' : 'FULL',
    candidates: name.slugs.length === 1 ? [] : name.slugs.map((slug) => `instrument:${slug}`),
    form: 'instrument-name',
    slugs: name.slugs,
    standsAlone: name.standsAlone ?? true,
    ...(name.meansAll === true && { meansAll: true }),
  }));
}

/** "Equal Remuneration Convention, 1951 (No. 100)": an instrument of the ILO whose name prints its number is cited by that. */
function labourNumber(
  text: string,
  start: number,
  end: number,
  slugs: readonly string[],
): { end: number; scheme: string; key: string } | null {
  const [, letter, digits] = /^ilo-([cpr])(\d{3})$/.exec(slugs.length === 1 ? (slugs[0] ?? '') : '') ?? [];
  if (letter === undefined || digits === undefined) return null;
  const behind = /^,? (?:(?:19|20)\d{2},? )?\((?:[Nn][o°º]\.?|[Nn]úm\.) ?(\d{2,3})\)/.exec(text.slice(end, end + 24));
  const number = behind?.[1] ?? /(?<!\d)0?(\d{2,3})\)?$/.exec(text.slice(start, end))?.[1];
  if (Number(number) !== Number(digits)) return null;
  return { end: end + (behind?.[0].length ?? 0), scheme: 'ilo', key: letter.toUpperCase() + digits };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of two that overlap the longer stands; in order of the text. */
function withoutOverlaps<T extends Span>(references: readonly T[]): T[] {
  const sorted = [...references].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const reference of sorted) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= reference.start) kept.push(reference);
    else if (reference.end - reference.start > last.end - last.start) kept[kept.length - 1] = reference;
  }
  return kept;
}

/** Those of `others` that no span covers, not even in part; both in the order of the text. */
function withoutContained<T extends Span>(spans: readonly Span[], others: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  return others.filter((other) => {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= other.start) next++;
    return (sorted[next]?.start ?? Infinity) >= other.end;
  });
}

function toMention(page: CleanText, reference: DecisionReference | (Reference & typeof NO_HINTS)): Mention {
  const { start, end } = page.toOriginal(reference.start, reference.end);
  const { scheme, key, pinpoint, kind, candidates, form, otherKeys, name, date, stage } = reference;
  const antecedent = reference.antecedent === null ? null : page.toOriginal(reference.antecedent, reference.antecedent + 1).start;
  const printed = page.original.slice(start, end);
  return { start, end, printed, scheme, key, pinpoint, kind, candidates, form, otherKeys, name, date, stage, antecedent };
}
