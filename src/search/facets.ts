import type { Reader } from '../graph/reader';
import { FacetName } from './search-hit';

/** The most values that a facet shows. */
const MOST = 50;

/**
 * SQL giving (name, value, count) over the rows of `hit` (record_id, kind, mechanism_id, year). Numbers are counted before
 * they are named, so that only what is shown is looked up; pairs of many hits are found by one walk along their index, not by one search
 * for each hit; `$noun` is the rows of a noun that the caller may see.
 */
const FACETS = `
  SELECT 'KIND' AS name, kind AS value, count(*)::int AS count FROM hit GROUP BY kind
  UNION ALL SELECT 'MECHANISM', m.slug, sum(c.count)::int FROM (
    SELECT mechanism_id AS id, count(*) AS count FROM hit WHERE mechanism_id IS NOT NULL GROUP BY 1
    UNION ALL SELECT b.id, count(DISTINCT hit.record_id) FROM hit JOIN instrument i ON i.id = hit.record_id CROSS JOIN unnest(ARRAY[i.adopted_by_id, i.monitoring_body_id]) AS b(id)
      WHERE hit.kind = 'Instrument' AND b.id IS DISTINCT FROM hit.mechanism_id GROUP BY 1) c JOIN $mechanism ON m.id = c.id GROUP BY 2
  UNION ALL SELECT 'STATE', s.code, sum(c.count)::int FROM (
    SELECT record_id AS id, 1 AS count FROM hit WHERE kind = 'State'
    UNION ALL SELECT p.state_id, count(*) FROM record_state p WHERE p.record_id = ANY(ARRAY(SELECT record_id FROM hit)) GROUP BY 1) c JOIN $state ON s.id = c.id GROUP BY 2
  UNION ALL SELECT 'SUBJECT', u.slug, sum(c.count)::int FROM (
    SELECT p.subject_id AS id, count(*) AS count FROM record_subject p WHERE p.record_id = ANY(ARRAY(SELECT record_id FROM hit)) GROUP BY 1
    UNION ALL SELECT p.right_id, count(DISTINCT hit.record_id) FROM hit JOIN $parallel ON p.provision_id = hit.record_id WHERE hit.kind = 'Provision' GROUP BY 1) c JOIN $subject ON u.id = c.id AND u.scheme = 'RIGHT' GROUP BY 2
  UNION ALL SELECT 'YEAR', year, count(*)::int FROM hit WHERE year IS NOT NULL GROUP BY 2`;

/** SQL expression for the counts of all hits, as JSON: `[name, value, count]`, the most frequent first. */
export function facetsSql(reader: Reader): string {
  const nouns = { $mechanism: ['Mechanism', 'm'], $state: ['State', 's'], $subject: ['Subject', 'u'], $parallel: ['Parallel', 'p'] } as const; // prettier-ignore
  const counts = Object.entries(nouns).reduce((sql, [place, [name, alias]]) => {
    const noun = reader.model.nouns.get(name);
    return noun ? sql.replaceAll(place, `(${reader.visible(noun.class, alias)})`) : sql;
  }, FACETS);
  return `(SELECT json_agg(json_build_array(f.name, f.value, f.count) ORDER BY f.name, f.count DESC, f.value) FROM (${counts}) f)`;
}

/** What `facetsSql` read, by facet: every one is there, with no values when nothing was counted. */
export function toFacets(counts: readonly (readonly [string, string, number])[]): object[] {
  return Object.keys(FacetName).map((name) => ({
    name,
    values: counts.filter(([of]) => of === name).slice(0, MOST).map(([, value, count]) => ({ value, count })), // prettier-ignore
  }));
}
