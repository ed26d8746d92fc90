/**
 * The records that a viewer may not see, as sets of numbers. They are few, and found by their index: leaving them out costs less than asking
 * of each row whether it is seen. A condition names its set; each set that a statement names is made once in it, however often it is named.
 */
import { visibleTo } from '../security/abilities';
import type { Viewer } from '../security/viewer';
import type { NounModel } from './model';

/** The records of any kind that the viewer may not see, as a multirange in any statement that a reader sends. */
export const HIDDEN = '(SELECT ids FROM "hidden any")';

/** The same as an array of numbers, by which what hangs on them is found by an index. */
export const HIDDEN_NUMBERS = 'ARRAY(SELECT generate_series(lower(h), upper(h) - 1) FROM "hidden any", unnest(ids) h)';

/** The condition that the record whose number stands in `column`, one of these kinds, is seen. */
export function isSeen(column: string, kinds: readonly NounModel[]): string {
  return `NOT ${column} <@ ${kinds.length === 1 ? `(SELECT ids FROM "hidden ${kinds[0]?.name ?? ''}")` : HIDDEN}`;
}

/** The statement with the sets that it names before all else. */
export function withHidden(text: string, nouns: ReadonlyMap<string, NounModel>, viewer: Viewer): string {
  const names = new Set(Array.from(text.matchAll(/"hidden (\w+)"/g), ([, name = '']) => name));
  if (names.size === 0) return text;
  const sets = [...names].map((name) => {
    const kind = nouns.get(name);
    return `"hidden ${name}" AS MATERIALIZED (${hiddenIds(kind ? [kind] : [...nouns.values()], viewer)})`;
  });
  const [, recursive = '', others] = /^\s*WITH (RECURSIVE )?(.*)$/s.exec(text) ?? [];
  return `WITH ${recursive}${sets.join(', ')}${others === undefined ? ` ${text}` : `, ${others}`}`;
}

/**
 * As one multirange, in which a number is looked up by halves: an array would be held against each row from end to end, and the table of a
 * `NOT IN` is reckoned anew for each row by whoever plans the statement.
 */
function hiddenIds(kinds: readonly NounModel[], viewer: Viewer): string {
  return `SELECT coalesce(range_agg(int4range(h.id, h.id, '[]')), '{}') AS ids FROM (${hiddenNumbers(kinds, viewer)}) h`;
}

/** Numbers of the hidden records of these kinds, at any depth: a parallel is hidden with its provision, that with its instrument, a proceeding with all its decisions. */
export function hiddenNumbers(kinds: readonly NounModel[], viewer: Viewer): string {
  const parts = kinds
    .filter(({ visible }) => visible === 'OWN_RECORD')
    .flatMap((part) =>
      wholesOf(part, kinds).map(({ field, kinds: of }) => {
        const column = part.relations.get(field)?.column('h', 'h') ?? '';
        return ` UNION ALL SELECT h.id FROM ${part.table} h WHERE ${column} = ANY(ARRAY(${hiddenNumbers(of, viewer)}))`;
      }),
    );
  const [only] = kinds.length === 1 ? kinds : [];
  const ofKind = only ? ` AND h.kind = '${only.name}'` : '';
  const known = kinds.filter(({ knownBy }) => knownBy.length > 0).map((kind) => ` UNION ALL ${hiddenWithAll(kind, viewer)}`);
  return `SELECT h.id FROM record h WHERE ${isHidden('h', viewer)}${ofKind}${parts.join('')}${known.join('')}`;
}

const isHidden = (h: string, viewer: Viewer): string => `${h}.visibility <> 'PUBLIC' AND (${visibleTo(viewer, h)}) IS NOT TRUE`;

/** Numbers of the rows of a noun that are known by hidden records alone; looked for from these, which are few. */
function hiddenWithAll({ name, knownBy, lists }: NounModel, viewer: Viewer): string {
  const links = knownBy.map((field) => {
    const link = lists.get(field)?.link;
    if (!link || !('table' in link)) throw new Error(`${name}: what it is known by names ${field}, which is no list of pairs.`);
    return link;
  });
  const pairs = [...new Set(links.map(({ table, here, there }) => `SELECT "${here}" AS here, "${there}" AS there FROM ${table}`))].join(' UNION ALL '); // prettier-ignore
  return `SELECT p.here FROM (${pairs}) p WHERE p.there = ANY(ARRAY(SELECT h.id FROM record h WHERE ${isHidden('h', viewer)}))
    AND NOT EXISTS (SELECT FROM (${pairs}) q JOIN record h ON h.id = q.there AND (${visibleTo(viewer, 'h')}) WHERE q.here = p.here)`;
}

/** What a row cannot be without, each with the kinds of record that it may be. */
export function wholesOf(
  model: NounModel,
  kinds: readonly NounModel[] = [...model.others()],
): { field: string; kinds: NounModel[] }[] {
  const through = typeof model.visible === 'object' && 'through' in model.visible ? model.visible.through : [];
  return [...through, ...model.partOf].map((field) => {
    const relation = model.relations.get(field);
    if (!relation) throw new Error(`${model.name}: visibility names ${field}, which is no relation.`);
    const target = relation.target();
    // A link may hang on a record of any kind, but not on another link: that is what ends this.
    return { field, kinds: target ? [target] : kinds.filter((kind) => kind !== model) };
  });
}
