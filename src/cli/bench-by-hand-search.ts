/** By hand: what a citation means, and what words find. */
import { join } from 'node:path';
import { readCitation } from '../citations/read-citation';
import type { StandardsIndex } from '../citations/standards-index';
import type { Texts } from '../graph/localized';
import { prefixQuery } from '../search/find-hits';
import { type Excerpt, excerpt, highlight, wordsOf } from '../search/highlight';
import { projectFolder } from '../project-folder';
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

interface Hit {
  kind: string;
  key: string;
  date: string | null;
  name: string | null;
  titles: Texts | null;
  score: string;
  text: string;
  language: string;
  /** Whether the text is the record's own words. */
  own: boolean | null;
  paragraph: { number: string | null; section: string | null } | null;
  total: number;
  facets: [string, string, number][] | null;
}

/** One statement: the hits are found once for the page, their number and the facets. */
const HITS = `WITH named AS MATERIALIZED (
    SELECT e.record_id, max(e.weight * CASE WHEN folded(e.text) = $1 THEN 4 ELSE 2 + least(1, length($1)::real / length(e.text)) + CASE WHEN strpos($1, ' ') > 0 AND strpos(folded(e.text), $1) > 0 THEN 0.9 ELSE 0 END END)::numeric(10, 6) AS score, NULL::int AS paragraph
    FROM search_entry e WHERE words_of(e.text) @@ to_tsquery('simple', $2) GROUP BY 1
  ), told AS MATERIALIZED (
    SELECT record_id, (0.5 + 0.25 * least(1, length($1)::real / ((best >> 32) & 268435455)) + 0.25 * count / (count + 5.0))::numeric(10, 6), (best & 4294967295)::int FROM (
      SELECT record_id, count(*) AS count, min(((number IS NULL)::int::bigint << 60) + (octet_length(text)::bigint << 32) + id) AS best
      FROM paragraph WHERE words_of(text) @@ to_tsquery('simple', $2) GROUP BY 1
      UNION ALL SELECT id, 1, octet_length(text)::bigint << 32 FROM recommendation WHERE words_of(text) @@ to_tsquery('simple', $2)) p
    WHERE NOT EXISTS (SELECT FROM named n WHERE n.record_id = p.record_id)
  ), hit AS MATERIALIZED (
    SELECT h.*, r.kind, r.key, r.date, r.mechanism_id FROM (
      SELECT * FROM named UNION ALL SELECT * FROM told UNION ALL
      SELECT e.record_id, max(e.weight * word_similarity($1, folded(e.text)))::numeric(10, 6), NULL FROM search_entry e
      WHERE NOT EXISTS (SELECT FROM named) AND NOT EXISTS (SELECT FROM told) AND folded(e.text) %> $1 GROUP BY 1) h
    JOIN record r ON r.id = h.record_id AND r.visibility = 'PUBLIC'
  )
  SELECT p.kind, p.key, p.date, p.score, coalesce(d.name, o.name) AS name, coalesce(d.titles, o.titles) AS titles, coalesce(g.text, c.text, e.text) AS text, coalesce(g.language, c.language, e.language) AS language,
    p.paragraph = 0 AS own,
    CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('number', g.number, 'section', g.section) END AS paragraph,
    (SELECT count(*)::int FROM hit) AS total, (SELECT jsonb_agg(jsonb_build_array(name, value, count) ORDER BY name, count DESC, value) FROM (
    SELECT 'KIND' AS name, kind AS value, count(*) FROM hit GROUP BY kind
    UNION ALL SELECT 'MECHANISM', m.slug, count(DISTINCT hit.record_id) FROM hit LEFT JOIN instrument i ON i.id = hit.record_id JOIN mechanism m ON m.id IN (hit.mechanism_id, i.adopted_by_id, i.monitoring_body_id) GROUP BY 2
    UNION ALL SELECT 'STATE', s.code, count(*) FROM (SELECT record_id AS id FROM hit UNION ALL SELECT c.state_id FROM hit JOIN record_state c ON c.record_id = hit.record_id) c JOIN state s ON s.id = c.id GROUP BY 2
    UNION ALL SELECT 'SUBJECT', u.slug, count(*) FROM (SELECT record_id, subject_id FROM hit JOIN record_subject USING (record_id) UNION SELECT p.provision_id, p.right_id FROM hit JOIN parallel p ON p.provision_id = hit.record_id) c JOIN subject u ON u.id = c.subject_id GROUP BY 2
    UNION ALL SELECT 'YEAR', left(date, 4), count(*) FROM hit WHERE date IS NOT NULL GROUP BY 2) f) AS facets
  FROM (SELECT * FROM hit ORDER BY score DESC, record_id LIMIT $3) p
  LEFT JOIN decision d ON d.id = p.record_id LEFT JOIN document o ON o.id = p.record_id LEFT JOIN paragraph g ON g.id = p.paragraph LEFT JOIN recommendation c ON p.paragraph = 0 AND c.id = p.record_id
  LEFT JOIN LATERAL (SELECT e.text, e.language FROM search_entry e WHERE e.record_id = p.record_id
    ORDER BY words_of(e.text) @@ to_tsquery('simple', $2) DESC, word_similarity($1, folded(e.text)) DESC, e.weight DESC, e.id LIMIT 1) e ON true
  ORDER BY p.score DESC, p.record_id`;

const search: ByHand = async (rows, variables) => {
  const wanted = wordsOf(String(variables['query']));
  const first = Number(variables['first'] ?? 20);
  const hits = await rows<Hit>('hits', HITS, [wanted.join(' '), prefixQuery(wanted), first + 1]);
  const facets = hits[0]?.facets ?? [];
  return {
    search: {
      totalCount: hits[0]?.total ?? 0,
      pageInfo: { hasNextPage: hits.length > first, endCursor: hits.at(first - 1)?.key ?? null },
      nodes: hits.slice(0, first).map(({ kind, key, date, name, titles, score, text, language, own, paragraph }) => {
        const ranges = highlight(text, wanted);
        return {
          score: Number(score),
          record: { kind, key, date, ...(titles && { name, title: words(titles) }) },
          highlight: { ...(paragraph || own ? pick(excerpt(text, ranges)) : { text, ranges }), language, paragraph },
        };
      }),
      facets: ['KIND', 'MECHANISM', 'STATE', 'SUBJECT', 'YEAR'].map((name) => ({
        name,
        values: facets.filter(([of]) => of === name).slice(0, 50).map(([, value, count]) => ({ value, count })), // prettier-ignore
      })),
    },
  };
};

const pick = ({ text, ranges }: Excerpt): Pick<Excerpt, 'text' | 'ranges'> => ({ text, ranges });

export const searchQuestions: Readonly<Record<string, ByHand>> = { ResolveCitation: resolveCitation, Search: search };
