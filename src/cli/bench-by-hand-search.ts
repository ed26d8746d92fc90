/** By hand: what a citation means, and what words find. */
import { join } from 'node:path';
import { readCitation } from '../citations/read-citation';
import type { StandardsIndex } from '../citations/standards-index';
import type { Texts } from '../graph/localized';
import { highlight, wordsOf } from '../search/highlight';
import { projectFolder } from '../server/project-folder';
import { type ByHand, words } from './bench-rows';
import { readStandardsIndex } from './citations';

let index: StandardsIndex | undefined;

const EXACT = `SELECT r.id FROM record r WHERE r.key = $1 UNION SELECT record_id FROM identifier WHERE scheme = split_part($1, ':', 1) AND value = substr($1, strpos($1, ':') + 1)`;

const PROVISION = `SELECT r.kind, r.key, v.number, v.label, i.slug, i.titles FROM provision v JOIN record r ON r.id = v.id AND r.visibility = 'PUBLIC' JOIN instrument i ON i.id = v.instrument_id
  WHERE v.citation = $1`;

/** Provisions alone, as the saved question has one. */
const resolveCitation: ByHand = async (rows, variables) => {
  const printed = String(variables['citation']);
  const exact = await rows<{ id: number }>('exact', EXACT, [printed]);
  index ??= readStandardsIndex(join(projectFolder(), 'catalogue'));
  const [mention] = exact.length > 0 ? [] : readCitation(printed, index);
  const [found] = await rows<{ kind: string; key: string; number: string; label: string | null; slug: string; titles: Texts }>(
    'provision',
    PROVISION,
    [mention?.key],
  );
  if (!mention || !found) throw new Error('No such provision.');
  const { slug, titles, ...provision } = found;
  const record = { ...provision, instrument: { slug, title: words(titles) } };
  return {
    resolve: {
      printed,
      status: 'RESOLVED',
      pinpoint: mention.pinpoint,
      reason: `Read as ${mention.scheme}:${mention.key}.`,
      record,
      candidates: [],
    },
  };
};

interface Hit { kind: string; key: string; score: string; text: string; language: string; total: number; facets: [string, string, number][] | null } // prettier-ignore

/** One statement: the hits are found once for the page, their number and the facets. */
const HITS = `WITH exact AS MATERIALIZED (
    SELECT e.record_id, max(e.weight * CASE WHEN folded(e.text) = $1 THEN 4 ELSE 2 + ts_rank_cd(to_tsvector('simple', folded(e.text)), to_tsquery('simple', $2), 1) END)::numeric(10, 6) AS score
    FROM search_entry e WHERE to_tsvector('simple', folded(e.text)) @@ to_tsquery('simple', $2) GROUP BY 1
  ), hit AS MATERIALIZED (
    SELECT h.record_id, h.score, r.kind, r.key FROM (
      SELECT * FROM exact UNION ALL
      SELECT e.record_id, max(e.weight * word_similarity($1, folded(e.text)))::numeric(10, 6) FROM search_entry e WHERE NOT EXISTS (SELECT FROM exact) AND folded(e.text) %> $1 GROUP BY 1) h
    JOIN record r ON r.id = h.record_id AND r.visibility = 'PUBLIC'
  )
  SELECT p.kind, p.key, p.score, e.text, e.language, (SELECT count(*)::int FROM hit) AS total, (SELECT jsonb_agg(jsonb_build_array(name, value, count) ORDER BY name, count DESC, value) FROM (
    SELECT 'KIND' AS name, kind AS value, count(*) FROM hit GROUP BY kind
    UNION ALL SELECT 'MECHANISM', m.slug, count(DISTINCT hit.record_id) FROM hit JOIN instrument i ON i.id = hit.record_id JOIN mechanism m ON m.id IN (i.adopted_by_id, i.monitoring_body_id) GROUP BY 2
    UNION ALL SELECT 'STATE', s.code, count(*) FROM hit JOIN state s ON s.id = hit.record_id GROUP BY 2
    UNION ALL SELECT 'SUBJECT', u.slug, count(DISTINCT hit.record_id) FROM hit JOIN parallel p ON p.provision_id = hit.record_id JOIN subject u ON u.id = p.right_id GROUP BY 2
    UNION ALL SELECT 'YEAR', left(i.adopted_on, 4), count(*) FROM hit JOIN instrument i ON i.id = hit.record_id WHERE i.adopted_on IS NOT NULL GROUP BY 2) f) AS facets
  FROM (SELECT * FROM hit ORDER BY score DESC, record_id LIMIT $3) p
  CROSS JOIN LATERAL (SELECT e.text, e.language FROM search_entry e WHERE e.record_id = p.record_id
    ORDER BY to_tsvector('simple', folded(e.text)) @@ to_tsquery('simple', $2) DESC, word_similarity($1, folded(e.text)) DESC, e.weight DESC, e.id LIMIT 1) e
  ORDER BY p.score DESC, p.record_id`;

const search: ByHand = async (rows, variables) => {
  const wanted = wordsOf(String(variables['query']));
  const first = Number(variables['first'] ?? 20);
  const hits = await rows<Hit>('hits', HITS, [wanted.join(' '), wanted.map((word) => `${word}:*`).join(' & '), first + 1]);
  const facets = hits[0]?.facets ?? [];
  return {
    search: {
      totalCount: hits[0]?.total ?? 0,
      pageInfo: { hasNextPage: hits.length > first, endCursor: hits.at(first - 1)?.key ?? null },
      nodes: hits.slice(0, first).map(({ kind, key, score, text, language }) => ({
        score: Number(score),
        record: { kind, key },
        highlight: { text, language, ranges: highlight(text, wanted) },
      })),
      facets: ['KIND', 'MECHANISM', 'STATE', 'SUBJECT', 'YEAR'].map((name) => ({
        name,
        values: facets.filter(([of]) => of === name).slice(0, 50).map(([, value, count]) => ({ value, count })), // prettier-ignore
      })),
    },
  };
};

export const searchQuestions: Readonly<Record<string, ByHand>> = { ResolveCitation: resolveCitation, Search: search };
