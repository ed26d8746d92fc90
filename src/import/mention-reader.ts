/** Reads the mentions in a source's fields and texts with the citation library, by the names that the catalogue's tables have. */
import { findCitations } from '../citations/find-citations';
import type { FindOptions } from '../citations/forms/form';
import { readReference } from '../citations/read-reference';
import type { Mention } from '../citations/mention';
import { type StandardsIndex, buildStandardsIndex } from '../citations/standards-index';
import { readTable } from './catalogue/catalogue-tables';
import type { MentionReader, ReadMention } from './record-mentions';

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

/** Treaties that bodies apply and do not watch over, or that another body of the system watches over. Source: their own statutes. */
const APPLIED: Readonly<Record<string, readonly string[]>> = {
  afchpr: ['achpr'],
  'coe-cm': ['echr'],
  'ecowas-court': ['ecowas-protocol-a-p1-7-91', 'achpr'],
  iachr: ['achr'],
  icj: ['icj-statute', 'un-charter'],
  'sadc-tribunal': ['sadc-tribunal-protocol-2000', 'sadc-treaty'],
};

/** The body's texts call them by another word: its "Optional Protocol", its "Protocol", is the one on complaints. */
const NEVER_SHORT: ReadonlySet<string> = new Set(['iccpr-op2', 'esc-1988', 'esc-1991']);

/** The treaties that each body applies, by its slug; the old Commission applied what the Court applies. */
export function treatiesByBody(folder: string): Map<string, string[]> {
  const treaties = new Map<string, string[]>();
  for (const { values: v } of readTable(folder, 'instruments')) {
    if (!['TREATY', 'CHARTER', 'PROTOCOL'].includes(v['kind'] ?? '') || NEVER_SHORT.has(v['slug'] ?? '')) continue;
    for (const body of (v['monitoring_body_slug'] ?? '').split('|').filter(Boolean))
      treaties.set(body, [...(treaties.get(body) ?? []), v['slug'] ?? '']);
  }
  for (const [body, slugs] of Object.entries(APPLIED)) treaties.set(body, [...(treaties.get(body) ?? []), ...slugs]);
  return treaties.set('echr-commission', treaties.get('ecthr') ?? []);
}

/** How many references are kept as read: some tens of megabytes. */
const MOST_REFERENCES = 50_000;

/** Reads with an index; the citing body, and the treaties that it watches over, decide what the words alone do not: `the Covenant`. */
export function mentionReader(index: StandardsIndex, treatiesOf: ReadonlyMap<string, readonly string[]>): MentionReader {
  const options = (mechanism: string): FindOptions =>
    mechanism === '' ? {} : { citingBody: mechanism, ownInstruments: treatiesOf.get(mechanism) ?? [] };
  // Judgments cite the same in the same words: two of five references of HUDOC have been read before.
  const references = new Map<string, readonly ReadMention[]>();
  return {
    reference: (printed, mechanism) => {
      const words = `${mechanism} ${printed}`;
      const known = references.get(words);
      if (known) return known;
      const one = readReference(printed, index, options(mechanism));
      const read = one ? asRead(one) : [];
      if (references.size >= MOST_REFERENCES) references.clear();
      references.set(words, read);
      return read;
    },
    text: (text, mechanism) => findCitations(text, index, options(mechanism)).flatMap(asRead),
  };
}

/** Only what can be looked up by a key is kept as read; the words of the rest are kept by whoever asked. */
function asRead(mention: Mention): ReadMention[] {
  const { start, printed, scheme, key, otherKeys, name, date, stage, pinpoint, kind } = mention;
  // A name with its day may be looked up by the day.
  if (scheme === 'name' && name !== null && date !== null)
    return [{ start, printed, keys: [`name:${name.slice(0, 200)}`], name, date, stage, pinpoint }];
  // A bare article, and a name alone, point at nothing by themselves.
  if (kind === 'BARE_PROVISION' || key === '') return [];
  return [{ start, printed, keys: [`${scheme}:${key}`, ...otherKeys], name, date, stage, pinpoint }];
}
