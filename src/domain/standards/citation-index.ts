import type { Reader } from '../../graph/reader';
import { type StandardsIndex, buildStandardsIndex } from '../../citations/standards-index';

/** How long an index is used before it is asked whether an import has ended since, in milliseconds. */
const FRESH_FOR = 30_000;

let current: { readonly index: StandardsIndex; readonly lastRun: unknown; checkedAt: number } | undefined;

/**
 * The names and numbers of all standards of the house, for reading citations; kept in memory and built anew after an import.
 * It holds names of instruments only to recognise them: whether a record is there for a caller is always asked through the reader.
 */
export async function citationIndex(reader: Reader): Promise<StandardsIndex> {
  const now = Date.now();
  if (current && now - current.checkedAt < FRESH_FOR) return current.index;
  const lastRun = (await reader.query("SELECT coalesce(max(id), 0) FROM import_run WHERE state = 'FINISHED'", []))[0]?.[0];
  if (current?.lastRun === lastRun && current) {
    current.checkedAt = now;
    return current.index;
  }
  const [instruments, provisions] = await Promise.all([
    reader.query(
      `SELECT i.slug, i.titles, i.short_title, i.abbreviation, i.instrument_kind, p.slug, i.aliases,
              ARRAY(SELECT d.scheme || ':' || d.value FROM identifier d WHERE d.record_id = i.id ORDER BY d.id)
       FROM instrument i LEFT JOIN instrument p ON p.id = i.parent_id ORDER BY i.id`,
      [],
    ),
    reader.query('SELECT i.slug, v.number FROM provision v JOIN instrument i ON i.id = v.instrument_id ORDER BY v.id', []),
  ]);
  const aliases = new Map<string, string>();
  for (const [slug, , , , , , others] of instruments) for (const alias of others as string[]) aliases.set(alias, slug as string);
  const index = buildStandardsIndex({
    instruments: instruments.map(([slug, titles, shortTitle, abbreviation, kind, parentSlug, , identifiers]) => {
      const { en = '', fr = '', es = '' } = titles as Record<string, string>;
      return {
        slug: slug as string,
        titles: { en, fr, es },
        shortTitle: (shortTitle as string | null) ?? '',
        abbreviation: (abbreviation as string | null) ?? '',
        identifiers: identifiers as string[],
        kind: kind as string,
        parentSlug: parentSlug as string | null,
      };
    }),
    provisions: provisions.map(([instrumentSlug, number]) => ({ instrumentSlug: instrumentSlug as string, number: number as string })),
    aliases,
  });
  current = { index, lastRun, checkedAt: now };
  return index;
}
