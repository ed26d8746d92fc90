import type { Target } from './choose-target';

/** Runs SQL and gives rows as arrays. */
export type Ask = (text: string, values: unknown[]) => Promise<unknown[][]>;

/**
 * The records that have these keys (`scheme:value`, primary or not), the decisions of those that are proceedings, and the decisions
 * of a body and day (`day-key.ts`).
 * @param visible condition that the row of the registry under this alias may be seen; for the importers that all may see it: see `withheld.ts`.
 */
export async function findTargets(
  ask: Ask,
  keys: readonly string[],
  visible: (record: string) => string,
): Promise<Map<string, Target[]>> {
  const rows = await ask(
    `WITH asked AS (SELECT unnest($1::text[]) AS key), hit AS MATERIALIZED (
       SELECT f.key, r.id, r.kind, 'KEY' AS via FROM (
         SELECT k.key, r.id FROM asked k JOIN record r ON r.key = k.key
         UNION SELECT k.key, d.record_id FROM asked k JOIN identifier d ON d.scheme = split_part(k.key, ':', 1) AND d.value = substr(k.key, strpos(k.key, ':') + 1)
         UNION SELECT k.key, i.id FROM asked k JOIN instrument i ON i.slug = substr(k.key, 12) WHERE k.key LIKE 'instrument:%'
       ) f JOIN record r ON r.id = f.id AND ${visible('r')}
     ), every AS (
       SELECT * FROM hit
       UNION ALL SELECT hit.key, r.id, r.kind, 'PROCEEDING' FROM hit JOIN record_proceeding p ON p.proceeding_id = hit.id
         JOIN record r ON r.id = p.record_id AND r.kind = 'Decision' AND ${visible('r')} WHERE hit.kind = 'Proceeding'
       UNION ALL SELECT k.key, r.id, r.kind, 'DAY' FROM asked k JOIN record r ON r.kind = 'Decision' AND r.date = split_part(k.key, ':', 3) AND ${visible('r')}
         JOIN record b ON b.id = r.mechanism_id AND ${visible('b')} JOIN mechanism m ON m.id = b.id AND split_part(k.key, ':', 2) IN (m.slug, '*') WHERE k.key LIKE 'day:%'
     )
     SELECT e.key, e.id, e.kind, e.via, r.key, r.date, d.decision_kind, d.formation,
       ARRAY(SELECT s.code FROM record_state p JOIN state s ON s.id = p.state_id JOIN record w ON w.id = s.id AND ${visible('w')} WHERE p.record_id = e.id AND d.id IS NOT NULL ORDER BY 1),
       CASE WHEN d.id IS NOT NULL THEN array_remove(ARRAY[d.name] || ARRAY(SELECT title FROM expression v WHERE v.record_id = e.id GROUP BY title ORDER BY min(language), title), NULL) ELSE '{}' END
     FROM every e JOIN record r ON r.id = e.id LEFT JOIN decision d ON d.id = e.id ORDER BY e.id`,
    [keys],
  );
  const byKey = new Map<string, Target[]>();
  for (const [key, id, kind, via, recordKey, date, decisionKind, formation, respondents, names] of rows) {
    const target = {
      id: id as number,
      kind: kind as string,
      key: recordKey as string,
      date: date as string | null,
      decisionKind: decisionKind as string | null,
      formation: formation as string | null,
      names: names as string[],
      respondents: respondents as string[],
      found: 1,
      viaProceeding: via === 'PROCEEDING',
      viaDay: via === 'DAY',
    };
    const list = byKey.get(key as string);
    if (list) list.push(target);
    else byKey.set(key as string, [target]);
  }
  return byKey;
}

/** What the keys of one mention lead to, each record once, the earliest first: one that a key of its own leads to is not merely of a proceeding. */
export function targetsOf(keys: readonly string[], found: ReadonlyMap<string, readonly Target[]>): Target[] {
  const byId = new Map<number, Target>();
  for (const key of new Set(keys)) {
    for (const target of found.get(key) ?? []) {
      const before = byId.get(target.id);
      byId.set(
        target.id,
        before
          ? {
              ...before,
              found: before.found + Number(!target.viaDay),
              viaProceeding: before.viaProceeding && target.viaProceeding,
              viaDay: (before.viaDay ?? false) && (target.viaDay ?? false),
            }
          : target,
      );
    }
  }
  return earliestFirst([...byId.values()]);
}

/** Not by number: the order in which records came must not matter. */
export function earliestFirst(targets: readonly Target[]): Target[] {
  const place = ({ date, key }: Target): string => `${date ?? '~'} ${key}`;
  return [...targets].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** A mention by the keys that it prints, and by the body and day under which a decision of its name may be found. */
export interface Lookup {
  readonly keys: readonly string[];
  readonly day: string | null;
}

/**
 * What each mention may mean, in their order: what its keys lead to and, only where no record has one of them, the decisions of its day,
 * of which there are many. Two statements at most.
 */
export async function findAllTargets(
  ask: Ask,
  lookups: readonly Lookup[],
  visible: (record: string) => string,
): Promise<Target[][]> {
  const byKeys = await findTargets(ask, [...new Set(lookups.flatMap(({ keys }) => keys))], visible);
  const targets = lookups.map(({ keys }) => targetsOf(keys, byKeys));
  const daysOf = lookups.map(({ day }, at) => (targets[at]?.length === 0 && day !== null ? [day] : []));
  const days = [...new Set(daysOf.flat())];
  if (days.length === 0) return targets;
  const byDay = await findTargets(ask, days, visible);
  return targets.map((found, at) => (found.length > 0 ? found : targetsOf(daysOf[at] ?? [], byDay)));
}
