import { type StandardsIndex, buildStandardsIndex } from '../../citations/standards-index';
import type { Reader } from '../../graph/reader';
import type { Viewer } from '../../security/viewer';
import { Mechanism } from '../mechanisms/mechanism';
import { Instrument } from './instrument';
import { Provision } from './provision';

/** How long an index is used before it is asked whether it still holds, in milliseconds. */
const FRESH_FOR = 30_000;

interface Kept {
  readonly index: StandardsIndex;
  /** What it was built from: the last import, and which standards could be seen. */
  readonly basis: unknown;
  readonly checkedAt: number;
}

const kept = new Map<Viewer['role'], Kept>();

/**
 * The names and numbers of the standards that the caller may see, for reading citations; kept in memory for all callers of
 * one role, and built anew when an import has ended or a record was hidden or shown. It only recognises words: whether a
 * record is there is always asked through the reader.
 *
 * @param asOfNow asks whether the index still holds even when that was asked a moment ago.
 */
export async function citationIndex(reader: Reader, { asOfNow = false } = {}): Promise<StandardsIndex> {
  const now = Date.now();
  const current = kept.get(reader.viewer.role);
  if (current && !asOfNow && now - current.checkedAt < FRESH_FOR) return current.index;
  const basis = await basisOf(reader);
  const index = current !== undefined && current.basis === basis ? current.index : await buildIndex(reader);
  kept.set(reader.viewer.role, { index, basis, checkedAt: now });
  return index;
}

async function basisOf(reader: Reader): Promise<unknown> {
  const [row] = await reader.query(
    `SELECT concat_ws(' ', (SELECT max(id) FROM import_run WHERE state = 'FINISHED'),
       (SELECT count(*) || '/' || sum(i.id) FROM ${reader.seen(Instrument, 'i')}),
       (SELECT count(*) || '/' || sum(v.id) FROM ${reader.seen(Provision, 'v')}),
       (SELECT count(*) || '/' || sum(m.id) FROM ${reader.seen(Mechanism, 'm')}))`,
    [],
  );
  return row?.[0];
}

async function buildIndex(reader: Reader): Promise<StandardsIndex> {
  const [instruments, provisions, mechanisms] = await Promise.all([
    reader.query(
      `SELECT i.slug, i.titles, i.short_title, i.abbreviation, i.instrument_kind, p.slug, i.aliases,
              ARRAY(SELECT d.scheme || ':' || d.value FROM identifier d WHERE d.record_id = i.id ORDER BY d.id)
       FROM ${reader.seen(Instrument, 'i')} LEFT JOIN (${reader.seen(Instrument, 'p')}) ON p.id = i.parent_id ORDER BY i.id`,
      [],
    ),
    reader.query(
      `SELECT i.slug, v.number FROM ${reader.seen(Provision, 'v')} JOIN instrument i ON i.id = v.instrument_id ORDER BY v.id`,
      [],
    ),
    reader.query(`SELECT m.slug, m.names, m.short_name FROM ${reader.seen(Mechanism, 'm')} ORDER BY m.id`, []),
  ]);
  const aliases = new Map<string, string>();
  for (const [slug, , , , , , others] of instruments) for (const alias of others as string[]) aliases.set(alias, slug as string);
  return buildStandardsIndex({
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
    provisions: provisions.map(([instrumentSlug, number]) => ({
      instrumentSlug: instrumentSlug as string,
      number: number as string,
    })),
    aliases,
    bodies: mechanisms.map(([slug, names, shortName]) => {
      const { en = '', fr = '', es = '' } = names as Record<string, string>;
      return { slug: slug as string, names: { en, fr, es }, shortName: (shortName as string | null) ?? '' };
    }),
  });
}
