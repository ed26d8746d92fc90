import type { Mention } from '../../citations/mention';
import type { Reader } from '../../graph/reader';
import { describedEnum } from '../../graph/scalars';
import { Decision } from '../jurisprudence/decision';
import { Mechanism } from '../mechanisms/mechanism';
import { Instrument } from '../standards/instrument';
import { Provision } from '../standards/provision';
import { bodiesOfKey, yearOfKey } from './key-bodies';
import { keysOf } from './settle-mentions';

/** From how many decisions of a body and year on the house is taken to know that year: fewer are leading cases only. */
const KNOWN_YEAR = 100;

export const Existence = describedEnum('Existence', 'Whether what is cited exists, as far as the house can tell.', {
  HERE: 'It is a record of the house, or one of several.',
  NOT_HERE:
    'No such record, though the house holds many decisions of that body and year, or every article of that instrument: check it.',
  NOT_COVERED: 'No such record, and the house holds too little of that body and year, or of that instrument, to tell.',
});
export type Existence = keyof typeof Existence;

/**
 * Whether what unresolved mentions cite exists, as far as the house can tell: for each mention the answer, and how many decisions
 * of its body and year the house holds (null where body or year are not known). Two statements, however many mentions.
 */
export async function existenceOf(
  reader: Reader,
  mentions: readonly Mention[],
): Promise<(mention: Mention) => { readonly existence: Existence | null; readonly heldOfThatYear: number | null }> {
  const [held, whole] = await Promise.all([heldOf(reader, mentions), wholeInstruments(reader, mentions)]);
  return (mention) => {
    const heldOfThatYear = held(mention);
    return { existence: told(mention, heldOfThatYear, whole), heldOfThatYear };
  };
}

function told(mention: Mention, held: number | null, whole: ReadonlySet<string>): Existence | null {
  if (mention.scheme === 'name' || keysOf(mention).length === 0) return null;
  if (mention.scheme !== 'provision') return (held ?? 0) >= KNOWN_YEAR ? 'NOT_HERE' : 'NOT_COVERED';
  const instrument = instrumentOf(mention);
  if (instrument === null) return null;
  return whole.has(instrument) ? 'NOT_HERE' : 'NOT_COVERED';
}

/** Slug of the instrument of a provision: `echr:99` gives `echr`; null for an article without its instrument. */
function instrumentOf({ scheme, key }: Mention): string | null {
  return scheme === 'provision' && key.includes(':') ? key.slice(0, key.lastIndexOf(':')) : null;
}

/** Those of the instruments of these mentions whose articles the house has all, from 1 to the last. */
async function wholeInstruments(reader: Reader, mentions: readonly Mention[]): Promise<Set<string>> {
  const slugs = [...new Set(mentions.flatMap((mention) => instrumentOf(mention) ?? []))];
  if (slugs.length === 0) return new Set();
  const rows = await reader.query(
    `SELECT i.slug FROM ${reader.seen(Instrument, 'i')} JOIN (${reader.seen(Provision, 'v')}) ON v.instrument_id = i.id
     WHERE i.slug = ANY($1) AND v.number ~ '^[0-9]{1,3}$' GROUP BY 1 HAVING count(DISTINCT v.number) = max(v.number::int)`,
    [slugs],
  );
  return new Set(rows.map(([slug]) => slug as string));
}

/** How many decisions of its body and year the house holds, for each mention; null where body or year are not known. */
async function heldOf(reader: Reader, mentions: readonly Mention[]): Promise<(mention: Mention) => number | null> {
  const asked = (mention: Mention): { readonly slugs: readonly string[]; readonly year: number } | null => {
    const keys = keysOf(mention);
    const slugs = keys.flatMap(bodiesOfKey);
    const year =
      (mention.date ? Number(mention.date.slice(0, 4)) : null) ?? keys.map(yearOfKey).find((one) => one !== null) ?? null;
    return slugs.length > 0 && year !== null ? { slugs, year } : null;
  };
  const wanted = mentions.flatMap((mention) => asked(mention) ?? []);
  if (wanted.length === 0) return () => null;
  const rows = await reader.query(
    `SELECT m.slug, left(d_r.date, 4)::int, count(*)::int FROM ${reader.visible(Decision, 'd')} JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = d_r.mechanism_id
     WHERE m.slug = ANY($1) AND left(d_r.date, 4)::int = ANY($2::int[]) GROUP BY 1, 2`,
    [[...new Set(wanted.flatMap(({ slugs }) => slugs))], [...new Set(wanted.map(({ year }) => year))]],
  );
  const counts = new Map(rows.map(([slug, year, count]) => [`${String(slug)} ${String(year)}`, count as number]));
  return (mention) => {
    const of = asked(mention);
    return of && [...new Set(of.slugs)].reduce((sum, slug) => sum + (counts.get(`${slug} ${of.year}`) ?? 0), 0);
  };
}
