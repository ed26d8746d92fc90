/**
 * Which standards does this text cite, where? Clean, find, join: the text is cleaned (`clean-text`), names and identifiers are
 * found (`name-trie`, `forms/`), short names are given their meaning (`short-names`), articles are joined to instruments
 * (`provisions`), and each span is led back to the original text. Model: eyecite (freelawproject), find and resolve.
 *
 * Pure: no database, no clock, no other room. Time is proportional to the length of the text.
 */
import { cleanText, type CleanText } from './clean-text';
import { ALL_FORMS } from './forms/all-forms';
import type { FindOptions, FormReading } from './forms/form';
import type { Mention, Reference } from './mention';
import { findProvisions } from './provisions';
import { ShortNames } from './short-names';
import type { StandardsIndex } from './standards-index';

/**
 * All mentions of standards in a text, in the order of the text; empty when there are none.
 * Example: `findCitations('Articles 3 and 13 of the ECHR', index)` -> keys `echr:3`, `echr:13`.
 */
export function findCitations(text: string, index: StandardsIndex, options: FindOptions = {}): Mention[] {
  const page = cleanText(text);
  const instruments = withoutOverlaps([...readForms(page, index, options), ...readNames(page, index)]);
  const shortNames = new ShortNames(page, instruments, index, options.ownInstruments ?? []);
  const references = [...instruments, ...shortNames.findAll()].sort((a, b) => a.start - b.start);
  const { found, used } = findProvisions(page, references, shortNames, index);
  const alone = references.filter((reference) => reference.standsAlone && !used.has(reference));
  return withoutContained(found, alone).map((reference) => toMention(page, reference));
}

function readForms(page: CleanText, index: StandardsIndex, options: FindOptions): Reference[] {
  const found: Reference[] = [];
  for (const form of ALL_FORMS) {
    for (const match of page.text.matchAll(form.pattern)) {
      const read = form.read(match, page, index, options);
      const readings = read === null ? [] : Array.isArray(read) ? (read as readonly FormReading[]) : [read as FormReading];
      for (const reading of readings) found.push(toReference(reading, form.name, index));
    }
  }
  return found;
}

function toReference(reading: FormReading, form: string, index: StandardsIndex): Reference {
  const slug = reading.scheme === 'provision' ? null : index.slugOfIdentifier(`${reading.scheme}:${reading.key}`);
  return {
    ...reading,
    pinpoint: reading.pinpoint ?? null,
    kind: 'FULL',
    candidates: reading.candidates ?? [],
    form,
    slugs: slug ? [slug] : [],
    standsAlone: true,
  };
}

function readNames(page: CleanText, index: StandardsIndex): Reference[] {
  return index.names.findAll(page).map(({ start, end, name }) => ({
    start,
    end,
    scheme: 'instrument',
    key: name.slugs.length === 1 ? (name.slugs[0] ?? '') : '',
    pinpoint: null,
    kind: 'FULL',
    candidates: name.slugs.length === 1 ? [] : name.slugs.map((slug) => `instrument:${slug}`),
    form: 'instrument-name',
    slugs: name.slugs,
    standsAlone: name.standsAlone ?? true,
  }));
}

/** Of two that overlap the longer stands; in order of the text. */
function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const sorted = [...references].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Reference[] = [];
  for (const reference of sorted) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= reference.start) kept.push(reference);
    else if (reference.end - reference.start > last.end - last.start) kept[kept.length - 1] = reference;
  }
  return kept;
}

/** Provisions and the references no provision has used; a reference that a provision's span covers falls away. */
function withoutContained(provisions: readonly Reference[], alone: readonly Reference[]): Reference[] {
  const sorted = [...provisions].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Reference[] = [...sorted];
  let next = 0;
  for (const reference of alone) {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= reference.start) next++;
    if ((sorted[next]?.start ?? Infinity) >= reference.end) kept.push(reference);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function toMention(page: CleanText, reference: Reference): Mention {
  const { start, end } = page.toOriginal(reference.start, reference.end);
  const { scheme, key, pinpoint, kind, candidates, form } = reference;
  return { start, end, printed: page.original.slice(start, end), scheme, key, pinpoint, kind, candidates, form };
}
