import { Arg, Ctx, Field, Float, Info, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Record } from '../domain/sources/record';
import { badInput } from '../errors';
import { PageInfo } from '../graph/connection';
import { fromCursor, toCursor } from '../graph/cursor';
import type { ReadingContext } from '../graph/install';
import { Loaded } from '../graph/noun';
import { describedEnum } from '../graph/scalars';
import { fieldsBelow } from '../graph/selection';
import { type Range, fold, highlight, wordsOf } from './highlight';

export const FacetName = describedEnum('FacetName', 'By what the hits of a search are counted.', {
  KIND: 'Kind of record.',
  MECHANISM: 'Mechanism that adopted or watches over an instrument, by slug.',
  STATE: 'State, by code.',
  SUBJECT: 'Right that a provision serves, by slug.',
  YEAR: 'Year of adoption of an instrument.',
});

@ObjectType({ description: 'A stretch of a text to be marked, never as markup.' })
export class HighlightRange {
  @Field(() => Int, { description: 'Start, in UTF-16 code units.' })
  start: number;
  @Field(() => Int, { description: 'End, in UTF-16 code units, not included.' })
  end: number;
}

@ObjectType({ description: 'The text by which a record was found.' })
export class Highlight {
  @Field({ description: 'The whole text, plain.' })
  text: string;
  @Field({ description: 'Language of the text, BCP 47; `und` for keys and abbreviations.' })
  language: string;
  @Field(() => [HighlightRange], {
    description: 'The stretches that match words of the query. Empty where the text matches by likeness only.',
  })
  ranges: Range[];
}

@ObjectType({ description: 'One record found.' })
export class SearchHit {
  @Loaded('Record', 'The record.')
  record: Record;
  @Field(() => Float, { description: 'How well it fits: larger is better; of use only for comparing hits of one search.' })
  score: number;
  @Field(() => Highlight, { description: 'The best text by which it was found, with what to mark in it.' })
  highlight: Highlight;
}

@ObjectType({ description: 'One hit in its list, with its cursor.' })
export class SearchHitEdge {
  @Field({ description: 'Opaque place of this hit, for `after`.' })
  cursor: string;
  @Field(() => SearchHit, { description: 'The hit.' })
  node: SearchHit;
}

@ObjectType({ description: 'How many hits have a value.' })
export class FacetCount {
  @Field({ description: 'The value: a kind, slug, code or year.' })
  value: string;
  @Field(() => Int, { description: 'Number of hits with it, under the same query and filter.' })
  count: number;
}

@ObjectType({ description: 'Counts of the hits by one property.' })
export class Facet {
  @Field(() => FacetName, { description: 'The property.' })
  name: keyof typeof FacetName;
  @Field(() => [FacetCount], { description: 'Its values, the most frequent first; at most 50.' })
  values: FacetCount[];
}

@ObjectType({ description: 'A page of hits (Relay connection), best first.' })
export class SearchHitConnection {
  @Field(() => [SearchHitEdge], { description: 'The hits of this page with their cursors.' })
  edges: SearchHitEdge[];
  @Field(() => [SearchHit], { description: 'The hits of this page.' })
  nodes: SearchHit[];
  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo: PageInfo;
  @Field(() => Int, { description: 'Exact number of hits that the caller may see. Counted only when it is selected.' })
  totalCount: number;
  @Field(() => [Facet], { description: 'Counts under the same query and filter. Counted only when they are selected.' })
  facets: Facet[];
}

@InputType({ description: 'Which records to search.' })
export class SearchFilter {
  @Field(() => [String], { nullable: true, description: 'Kinds of record: names of types. Example: `Instrument`.' })
  kind?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Languages of the texts searched (BCP 47); keys and abbreviations are always searched.',
  })
  language?: string[] | null;
}

const TEXTS_SEARCHED = `($4::text[] IS NULL OR e.language = ANY($4) OR e.language = 'und')`;

/**
 * $1 folded words, $2 prefix query, $3 kinds, $4 languages, $5 the folded query as typed where it is more than words. Words by
 * their beginning, and keys as they stand (a text search reads a number below zero in `IV-4`); when nothing has them all, the whole by likeness (typos).
 */
const hitsSql = (visible: string): string => `
  WITH exact AS MATERIALIZED (
    SELECT e.record_id, max(e.weight * CASE WHEN folded(e.text) IN ($1, coalesce($5, $1)) THEN 4
             ELSE 2 + ts_rank_cd(to_tsvector('simple', folded(e.text)), to_tsquery('simple', $2), 1) END)::numeric(10, 6) AS score
    FROM search_entry e JOIN record r ON r.id = e.record_id AND ${visible}
    WHERE (to_tsvector('simple', folded(e.text)) @@ to_tsquery('simple', $2) OR folded(e.text) = $5) AND ${TEXTS_SEARCHED} AND ($3::text[] IS NULL OR r.kind = ANY($3))
    GROUP BY e.record_id
  ), hit AS MATERIALIZED (
    SELECT * FROM exact
    UNION ALL
    SELECT e.record_id, max(e.weight * word_similarity($1, folded(e.text)))::numeric(10, 6)
    FROM search_entry e JOIN record r ON r.id = e.record_id AND ${visible}
    WHERE NOT EXISTS (SELECT FROM exact) AND folded(e.text) %> $1 AND ${TEXTS_SEARCHED} AND ($3::text[] IS NULL OR r.kind = ANY($3))
    GROUP BY e.record_id
  )`;

const FACETS = `
  SELECT 'KIND', r.kind, count(*)::int FROM hit JOIN record r ON r.id = hit.record_id GROUP BY 2
  UNION ALL SELECT 'MECHANISM', m.slug, count(DISTINCT hit.record_id)::int FROM hit JOIN instrument i ON i.id = hit.record_id JOIN $mechanism ON m.id IN (i.adopted_by_id, i.monitoring_body_id) GROUP BY 2
  UNION ALL SELECT 'STATE', s.code, count(*)::int FROM hit JOIN $state ON s.id = hit.record_id GROUP BY 2
  UNION ALL SELECT 'SUBJECT', u.slug, count(DISTINCT hit.record_id)::int FROM hit JOIN $parallel ON p.provision_id = hit.record_id JOIN $subject ON u.id = p.right_id GROUP BY 2
  UNION ALL SELECT 'YEAR', left(i.adopted_on, 4), count(*)::int FROM hit JOIN instrument i ON i.id = hit.record_id WHERE i.adopted_on IS NOT NULL GROUP BY 2
  ORDER BY 1, 3 DESC, 2`;

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      'Finds words across all nouns, in English, French and Spanish: accents and case are ignored, words match by their beginning, small errors of spelling are forgiven.',
  })
  async search(
    @Arg('query', () => String, { description: 'What to find: 1 to 500 characters, plain words. No character is an operator.' })
    query: string,
    @Ctx() { reader }: ReadingContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => SearchFilter, { nullable: true, description: 'Which records to search; all when left out.' })
    filter?: SearchFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many hits: 1 to 100. Default 20.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only hits after the one with this cursor of the same query.' })
    after?: string | null,
  ): Promise<object> {
    const size = first ?? reader.limits.defaultSize;
    if (size < 1 || size > reader.limits.maxSize)
      throw badInput(
        `\`first\` is ${size}: it must be 1 to ${reader.limits.maxSize}. For more hits ask for the next page with \`after\`.`,
      );
    if (query.length > 500)
      throw badInput(`\`query\` has ${query.length} characters: at most 500 are allowed. Search for fewer words.`);
    const words = wordsOf(query);
    if (words.length === 0) throw badInput(`\`query\` ${JSON.stringify(query)} has no word: give at least one letter or digit.`);
    const kinds = filter?.kind ?? null;
    const unknown = kinds?.find((kind) => !reader.model.nouns.get(kind)?.recorded);
    if (unknown !== undefined) throw badInput(`${JSON.stringify(unknown)} is no kind of record. Kinds: ${[...reader.model.nouns.values()].filter(({ recorded }) => recorded).map(({ name }) => name).join(', ')}.`); // prettier-ignore
    const list = `search ${words.join(' ')} ${JSON.stringify(filter ?? null)}`;
    const place = after == null ? null : fromCursor(list, 'after', after);
    const wanted = new Set(fieldsBelow(info.fieldNodes, undefined, info).map(({ name }) => name.value));

    const typed = fold(query.trim());
    const parameters = [
      words.join(' '),
      words.map((word) => `${word}:*`).join(' & '),
      kinds,
      filter?.language ?? null,
      typed === words.join(' ') ? null : typed,
    ];
    const hits = hitsSql(reader.visibleAny('r'));
    const [rows, total, facets] = await Promise.all([
      reader.query(
        `${hits} SELECT p.record_id, p.score::text, r.kind, e.text, e.language FROM (
           SELECT * FROM hit WHERE $6::numeric IS NULL OR (-score, record_id) > (-$6::numeric, $7::int) ORDER BY score DESC, record_id LIMIT $8) p
         JOIN record r ON r.id = p.record_id
         CROSS JOIN LATERAL (SELECT e.text, e.language FROM search_entry e WHERE e.record_id = p.record_id AND ${TEXTS_SEARCHED}
           ORDER BY folded(e.text) IN ($1, coalesce($5, $1)) DESC, to_tsvector('simple', folded(e.text)) @@ to_tsquery('simple', $2) DESC, word_similarity($1, folded(e.text)) DESC, e.weight DESC, e.id LIMIT 1) e
         ORDER BY p.score DESC, p.record_id`,
        [...parameters, place?.[0] ?? null, place?.[1] ?? null, size + 1],
      ),
      wanted.has('totalCount') ? reader.query(`${hits} SELECT count(*)::int FROM hit`, parameters) : [],
      wanted.has('facets') ? reader.query(`${hits} ${this.facetsSql(reader)}`, parameters) : [],
    ]);
    const page = rows.slice(0, size);
    const nodes = page.map(([id, score, kind, text, language]) => ({
      record: { kind, id },
      score: Number(score),
      highlight: { text, language, ranges: highlight(String(text), words) },
    }));
    const cursor = (row: unknown[] | undefined): string | null =>
      row ? toCursor(list, [String(row[1]), row[0] as number]) : null;
    return {
      nodes,
      edges: nodes.map((node, at) => ({ node, cursor: cursor(page[at]) })),
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: place !== null,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      },
      totalCount: total[0]?.[0],
      facets: Object.keys(FacetName).map((name) => ({ name, values: facets.filter(([of]) => of === name).slice(0, 50).map(([, value, count]) => ({ value, count })) })), // prettier-ignore
    };
  }

  private facetsSql(reader: ReadingContext['reader']): string {
    const visible = (name: string, alias: string): string => {
      const noun = reader.model.nouns.get(name);
      return noun ? `(${reader.visible(noun.class, alias)})` : '';
    };
    return FACETS.replaceAll('$mechanism', visible('Mechanism', 'm'))
      .replaceAll('$state', visible('State', 's'))
      .replaceAll('$subject', visible('Subject', 'u'))
      .replaceAll('$parallel', visible('Parallel', 'p'));
  }
}
