/** Reads the mentions in a source's fields and texts with the citation library, by the names that the catalogue's tables have. */
import { findCitations } from '../citations/find-citations';
import type { Mention } from '../citations/mention';
import { type StandardsIndex, buildStandardsIndex } from '../citations/standards-index';
import { readTable } from './catalogue-tables';
import type { MentionReader, ReadMention } from './exchange-drafts';

/** The index of the catalogue's tables in a folder. */
export function catalogueIndex(folder: string): StandardsIndex {
  const split = (cell: string | undefined): string[] => (cell ?? '').split('|').filter(Boolean);
  return buildStandardsIndex({
    instruments: readTable(folder, 'instruments').map(({ values: v }) => ({
      slug: v['slug'] ?? '',
      titles: { en: v['title_en'] ?? '', fr: v['title_fr'] ?? '', es: v['title_es'] ?? '' },
      shortTitle: v['short_title'] ?? '',
      abbreviation: v['abbreviation'] ?? '',
      identifiers: split(v['identifiers']),
      kind: v['kind'] ?? '',
      parentSlug: v['parent_slug'] || null,
    })),
    provisions: ['provisions', 'provisions-more'].flatMap((name) =>
      readTable(folder, name).map(({ values: v }) => ({
        instrumentSlug: v['instrument_slug'] ?? '',
        number: v['number'] ?? '',
      })),
    ),
    bodies: readTable(folder, 'mechanisms').map(({ values: v }) => ({
      slug: v['slug'] ?? '',
      names: { en: v['name_en'] ?? '', fr: v['name_fr'] ?? '', es: v['name_es'] ?? '' },
      shortName: v['short_name'] ?? '',
    })),
    aliases: new Map(readTable(folder, 'slug-aliases').map(({ values: v }) => [v['alias'] ?? '', v['slug'] ?? ''])),
  });
}

/** Reads with an index; the citing body decides what the words alone do not. */
export function mentionReader(index: StandardsIndex): MentionReader {
  const read = (text: string, mechanism: string): ReadMention[] =>
    findCitations(text, index, mechanism === '' ? {} : { citingBody: mechanism }).flatMap(asRead);
  return { reference: read, text: read };
}

/** Only what can be looked up by a key is kept as read; the words of the rest are kept by whoever asked. */
function asRead(mention: Mention): ReadMention[] {
  const { start, printed, scheme, key, otherKeys, name, date, stage, pinpoint, kind } = mention;
  // A bare article, and a name alone, point at nothing by themselves.
  if (kind === 'BARE_PROVISION' || key === '') return [];
  return [{ start, printed, keys: [`${scheme}:${key}`, ...otherKeys], name, date, stage, pinpoint }];
}
