import { Paragraph } from '../domain/jurisprudence/paragraph';
import type { Reader } from '../graph/reader';
import { facetsSql } from './facets';
import { fold, isWhole, wordsOf } from './highlight';
import { FILTERED } from './search-filter';

/** A hit as the statement gives it: record, score as text (exact, for the cursor), and the best text: of a paragraph, of the record's own words (0), or of neither. */
export type HitRow = readonly [id: number, score: string, kind: string, text: string, language: string, paragraph: number | null];

/** A value and its number, by the name of its facet. */
export type FacetRow = readonly [name: string, value: string, count: number];

export interface Found {
  readonly rows: readonly HitRow[];
  readonly total: number | null;
  readonly facets: readonly FacetRow[] | null;
}

/** What is looked for, as parameters $1 to $4 of every statement here. */
export interface Sought {
  /** $1: the words, folded, with a space between them. $3: the query as typed, folded, where it is more than words. */
  readonly words: readonly string[];
  readonly typed: string;
  readonly languages: readonly string[] | null;
  /** From $5: see `filterValues`. */
  readonly filter: readonly unknown[];
}

export interface Place {
  readonly after: readonly unknown[] | null;
  readonly size: number;
}

/** The words of a query and the query itself, folded. */
export function soughtBy(query: string): Pick<Sought, 'words' | 'typed'> {
  return { words: wordsOf(query), typed: fold(query.trim()) };
}

/** As PostgreSQL's text search takes it. */
export function prefixQuery(words: readonly string[]): string {
  return words.map((word) => (isWhole(word) ? word : `${word}:*`)).join(' & ');
}

const inLanguage = (alias: string): string => `($4::text[] IS NULL OR ${alias}.language = ANY($4) OR ${alias}.language = 'und')`;
const IS_EQUAL = `length(e.text) <= 2 * length($3) AND folded(e.text) IN ($1, $3)`;

/** Share of the text that the query covers: what a name says besides makes it fit less. */
const COVERED = 'least(1, length($1)::real / length(e.text))';
/** Several words that stand in the text as they were typed: `M.S.S.` before names that have an M and two S. */
const HAS_PHRASE = `strpos($1, ' ') > 0 AND strpos(folded(e.text), $3) > 0`;

/** A score in whole millionths: of thousands of hits, whole numbers are reckoned and sorted in a tenth of the time of decimal ones. */
const millionths = (score: string): string => `(1000000 * (${score}))::int`;

/**
 * Every hit once (record_id, score, paragraph, kind, mechanism_id, year), in the CTE `hit`: records that have all words in one of
 * their names, titles, numbers or keys; after them those that have all in a paragraph, or are a recommendation in these words; when nothing has them all, names by
 * likeness (typos). Scores are reckoned from lengths, which costs little for many hits; among paragraphs,
 * numbered before others, the shortest is the best, and each further one counts too.
 */
function hitsSql(reader: Reader): string {
  const record = `JOIN record r ON r.id = e.record_id AND ${reader.visibleAny('r')} AND ${FILTERED}`;
  return `
  WITH named AS MATERIALIZED (
    SELECT r.id AS record_id, ${millionths(`max(e.weight * CASE WHEN ${IS_EQUAL} THEN 4 ELSE 2 + ${COVERED} + CASE WHEN ${HAS_PHRASE} THEN 0.9 ELSE 0 END END)`)} AS score,
      NULL::int AS paragraph, r.kind, r.mechanism_id, left(r.date, 4) AS year
    FROM search_entry e ${record} WHERE words_of(e.text) @@ to_tsquery('simple', $2) AND ${inLanguage('e')} GROUP BY r.id
  ), told AS MATERIALIZED (
    SELECT t.*, r.kind, r.mechanism_id, left(r.date, 4) AS year FROM (
      SELECT p.record_id, count(*) AS count, min(((p.number IS NULL)::int::bigint << 60) + (octet_length(p.text)::bigint << 32) + p.id) AS best
      FROM ${reader.seen(Paragraph, 'p')} WHERE words_of(p.text) @@ to_tsquery('simple', $2) AND ${inLanguage('p')} GROUP BY 1
      UNION ALL
      SELECT c.id, 1, octet_length(c.text)::bigint << 32 FROM recommendation c WHERE words_of(c.text) @@ to_tsquery('simple', $2) AND ${inLanguage('c')}
    ) t JOIN record r ON r.id = t.record_id AND ${reader.visibleAny('r')} AND ${FILTERED}
  ), exact AS MATERIALIZED (
    SELECT * FROM named
    UNION ALL
    SELECT t.record_id, ${millionths(`0.5 + 0.25 * least(1, length($1)::real / ((t.best >> 32) & 268435455)) + 0.25 * (t.count::real / (t.count + 5))`)},
      (t.best & 4294967295)::int, t.kind, t.mechanism_id, t.year
    FROM told t WHERE NOT EXISTS (SELECT FROM named n WHERE n.record_id = t.record_id)
  ), hit AS MATERIALIZED (
    SELECT * FROM exact
    UNION ALL
    SELECT r.id, ${millionths('max(e.weight * word_similarity($1, folded(e.text)))')}, NULL, r.kind, r.mechanism_id, left(r.date, 4)
    FROM search_entry e ${record} WHERE NOT EXISTS (SELECT FROM exact) AND folded(e.text) %> $1 AND ${inLanguage('e')} GROUP BY r.id
  )`;
}

const PAGE = `(SELECT json_agg(json_build_array(p.record_id, (p.score / 1000000.0)::numeric(10, 6)::text, p.kind, b.text, b.language, p.paragraph) ORDER BY p.score DESC, p.record_id) FROM (
    SELECT * FROM hit WHERE $10::numeric IS NULL OR (-score, record_id) > (-($10::numeric * 1000000)::int, $11::int) ORDER BY score DESC, record_id LIMIT $12) p
  CROSS JOIN LATERAL (
    (SELECT e.text, e.language FROM search_entry e WHERE p.paragraph IS NULL AND e.record_id = p.record_id AND ${inLanguage('e')}
      ORDER BY ${IS_EQUAL} DESC, words_of(e.text) @@ to_tsquery('simple', $2) DESC, word_similarity($1, folded(e.text)) DESC, e.weight DESC, e.id LIMIT 1)
    UNION ALL SELECT g.text, g.language FROM paragraph g WHERE g.id = p.paragraph
    UNION ALL SELECT c.text, c.language FROM recommendation c WHERE p.paragraph = 0 AND c.id = p.record_id) b)`;

/** A page of the hits, and their number and facets where wanted, in one statement: the hits are found once. */
export async function findHits(
  reader: Reader,
  { words, typed, languages, filter }: Sought,
  { after, size }: Place,
  wanted: { readonly total: boolean; readonly facets: boolean },
): Promise<Found> {
  const total = wanted.total ? '(SELECT count(*)::int FROM hit)' : 'NULL';
  const facets = wanted.facets ? facetsSql(reader) : 'NULL';
  const [row = []] = await reader.query(`${hitsSql(reader)} SELECT ${PAGE}, ${total}, ${facets}`, [
    words.join(' '),
    prefixQuery(words),
    typed,
    languages,
    ...filter,
    after?.[0] ?? null,
    after?.[1] ?? null,
    size,
  ]);
  return {
    rows: (row[0] as HitRow[] | null) ?? [],
    total: row[1] as number | null,
    facets: (row[2] as FacetRow[] | null) ?? null,
  };
}
