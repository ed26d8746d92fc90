import { badInput } from '../errors';
import type { Viewer } from '../security/viewer';
import type { KeyCheck } from './filter';
import type { NounModel } from './model';
import { seenRows, visibleRows } from './statement';

/** Unknown keys that are told of one list. */
export const MOST_NAMED = 20;

/** Keys as a sentence names them. */
export function namesOf(keys: readonly string[]): string {
  const named = keys.slice(0, MOST_NAMED).map((key) => JSON.stringify(key.slice(0, 60)));
  return named.join(', ') + (keys.length > named.length ? ` and ${keys.length - named.length} more` : '');
}

/**
 * What has ended and is in no row of a list gives an empty list without a word on what followed it: there may be no decision against
 * Yugoslavia (`YUG`), and many against Serbia and Montenegro (`SCG`). A filter by nothing else is refused, and names its followers.
 *
 * Gives the statement that reads (key, keys of its followers) of those keys in $1 that have ended, where no visible row of `model` has
 * them in any of `links`, its relations and lists; undefined where nothing ends.
 */
export function endedSql(model: NounModel, target: NounModel, links: readonly string[], viewer: Viewer): string | undefined {
  return endedWithout(
    target,
    viewer,
    links.flatMap((field) => {
      const relation = model.relations.get(field);
      const link = model.lists.get(field)?.link;
      if (relation) return [`${visibleRows(model, viewer, 'n')} WHERE ${relation.column('n', 'n_r')} = k.id`];
      if (!link || !('table' in link)) return [];
      const { table, here, there, only } = link;
      // What other nouns have it by the same pairs is as good: of a State to which decisions alone speak, no recommendation is an answer.
      const others = [...target.lists.values()].filter((list) => 'table' in list.link && list.link.table === table);
      const nouns = new Set([model, ...others.map((list) => list.target())]);
      const rows = [...nouns].map((noun) => seenRows(noun, viewer, 'n'));
      return rows.map((sql) => `${sql} JOIN ${table} l ON l."${here}" = n.id WHERE l."${there}" = k.id${only}`);
    }),
  );
}

/** The same for a question about one thing itself: where it has no visible row in any of these lists of its own. */
export function endedAloneSql(target: NounModel, lists: readonly string[], viewer: Viewer): string | undefined {
  return endedWithout(
    target,
    viewer,
    lists.map((field) => {
      const list = target.lists.get(field);
      if (!list) throw new Error(`${target.name} has no list ${field}.`);
      const { link } = list;
      const rows = visibleRows(list.target(), viewer, 'n');
      return 'column' in link
        ? `${rows} WHERE ${link.column('n', 'n_r')} = k.id`
        : `${rows} JOIN ${link.table} l ON l."${link.there}" = n.id WHERE l."${link.here}" = k.id${link.only}`;
    }),
  );
}

/** `uses` are the rows in which a key may be, each as what follows FROM. */
function endedWithout(target: NounModel, viewer: Viewer, uses: readonly string[]): string | undefined {
  const { key } = target;
  if (key?.followers === undefined || uses.length === 0) return undefined;
  return `SELECT k."${key.column}", k."${key.followers}" FROM ${seenRows(target, viewer, 'k')}
    WHERE k."${key.column}" = ANY($1::text[]) AND k."${key.followers}" <> '{}' AND ${uses.map((sql) => `NOT EXISTS (SELECT 1 FROM ${sql})`).join(' AND ')}`;
}

/** @throws BAD_USER_INPUT when all keys are among `rows`, as `endedSql` gives them: beside another key, such a one takes nothing away. */
export function refuseEnded(
  { target, values }: Pick<KeyCheck, 'target' | 'values'>,
  rows: readonly (readonly unknown[])[],
): void {
  if (rows.length < values.length) return;
  const proposals = [...new Set(rows.flatMap(([, followers]) => followers as string[]))].filter((key) => !values.includes(key));
  throw badInput(
    `Nothing here has the ${target.name} ${namesOf(values)}, which has ended: ask for what followed, ${proposals.join(', ')}.`,
    { unknown: values.slice(0, MOST_NAMED), proposals },
  );
}
