import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../errors';
import { fromCursor, toCursor } from '../graph/cursor';
import type { ReadingContext } from '../graph/install';
import { fieldsBelow } from '../graph/selection';
import { toFacets } from './facets';
import { type HitRow, findHits, soughtBy } from './find-hits';
import { excerpt, highlight } from './highlight';
import { SearchFilter, filterValues } from './search-filter';
import { SearchHitConnection } from './search-hit';
import { isStopWord } from './stop-words';

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      'Finds words across all nouns and in the texts of decisions, documents and recommendations, in the language of each text. Accents and case are ignored. All words must stand in one name, title, number or key of the record, in one paragraph of its text, or in the words of a recommendation; they match by their beginning, those of one or two Latin letters or digits as a whole. Articles, prepositions and conjunctions alone (`of the`) are refused. When nothing has them all, small errors of spelling are forgiven, in names and titles.',
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
    const { words, typed } = soughtBy(query);
    if (words.length === 0) throw badInput(`\`query\` ${JSON.stringify(query)} has no word: give at least one letter or digit.`);
    if (words.every(isStopWord))
      throw badInput(
        `\`query\` ${JSON.stringify(query)} has only words that stand in every text: add one that tells what is looked for, as \`right to the truth\`. A record with such a key is found by \`resolve\`.`,
      );
    const list = `search ${words.join(' ')} ${JSON.stringify(filter ?? null)}`;
    const place = after == null ? null : fromCursor(list, 'after', after);
    const wanted = new Set(fieldsBelow(info.fieldNodes, undefined, info).map(({ name }) => name.value));
    const { rows, total, facets } = await findHits(
      reader,
      { words, typed, languages: filter?.language ?? null, filter: await filterValues(reader, filter) },
      // One more than the page, to know whether hits follow.
      { after: place, size: size + 1 },
      { total: wanted.has('totalCount'), facets: wanted.has('facets') },
    );
    const page = rows.slice(0, size);
    const nodes = page.map((row) => toHit(row, words));
    const cursor = (row: HitRow | undefined): string | null => (row ? toCursor(list, [row[1], row[0]]) : null);
    return {
      nodes,
      edges: nodes.map((node, at) => ({ node, cursor: cursor(page[at]) })),
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: place !== null,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      },
      totalCount: total,
      facets: toFacets(facets ?? []),
    };
  }
}

function toHit([id, score, kind, text, language, paragraph]: HitRow, words: readonly string[]): object {
  const ranges = highlight(text, words);
  const shown = paragraph === null ? { text, start: 0, ranges } : excerpt(text, ranges);
  return {
    record: { kind, id },
    score: Number(score),
    highlight: { ...shown, language, paragraph: paragraph === 0 ? null : paragraph },
  };
}
