import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import { PageInfo } from '../../graph/connection';
import { fromCursor, toCursor } from '../../graph/cursor';
import { refuseEmptyList } from '../../graph/filter';
import { HIDDEN } from '../../graph/hidden';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { fieldsBelow } from '../../graph/selection';
import { Mechanism } from '../mechanisms/mechanism';
import { isKeyScheme } from '../sources/key-schemes';
import { Citation, CitationStatus, STATUS_AMONG_SEEN } from './citation';

const LIST = 'unresolvedCitations';
const MOST_WANTED = 50;

@ObjectType({ description: 'A key that mentions print and no record has.' })
export class WantedKey {
  @Field({ description: 'Scheme and value. Example: `echr-app:30696/09`.' })
  key: string;
  @Field(() => Int, { description: 'Number of mentions that wait for it.' })
  mentions: number;
}

@ObjectType({ description: 'A page of mentions that do not mean one record of the house.' })
export class UnresolvedCitations {
  @Loaded('Citation', 'The mentions of this page, in the order of their arrival.', { many: true, size: 20 })
  nodes: Relation<Citation>[];
  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo: PageInfo;
  @Field(() => Int, { description: 'Exact number under the filter that the caller may see. Counted only when it is selected.' })
  totalCount: number;
  @Field(() => [WantedKey], {
    ...ofSize(MOST_WANTED),
    description: `The keys most often waited for under the filter, at most ${MOST_WANTED}: what to import next. Reckoned only when they are selected.`,
  })
  mostWanted: WantedKey[];
}

@InputType({ description: 'Which unresolved mentions.' })
export class UnresolvedFilter {
  @Field(() => [CitationStatus], { nullable: true, description: 'What came of reading them; all but RESOLVED when left out.' })
  status?: CitationStatus[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Schemes of the keys printed; an unknown one is an error. Example: `echr-app`.',
  })
  scheme?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Slugs of the bodies in whose records they are printed.' })
  mechanism?: string[] | null;
}

@Resolver()
export class UnresolvedCitationsResolver {
  @Query(() => UnresolvedCitations, {
    description:
      'Which citations could not be resolved? Each is kept with its words and tried again when a record with its key arrives.',
  })
  async unresolvedCitations(
    @Ctx() { reader }: ReadingContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => UnresolvedFilter, { nullable: true, description: 'Which; all when left out.' })
    filter?: UnresolvedFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100. Default 20.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only those after the one with this cursor of the same filter.' })
    after?: string | null,
  ): Promise<UnresolvedCitations> {
    const size = first ?? reader.limits.defaultSize;
    if (size < 1 || size > reader.limits.maxSize)
      throw badInput(
        `\`first\` is ${size}: it must be 1 to ${reader.limits.maxSize}. For more ask for the next page with \`after\`.`,
      );
    for (const [field, value] of Object.entries(filter ?? {})) refuseEmptyList(field, value);
    const wanted = filter?.status ?? null;
    if (wanted?.includes('RESOLVED'))
      throw badInput('`status` has RESOLVED: these are the mentions that are not. Ask for `citations` instead.');
    const mechanisms = filter?.mechanism ? await reader.idsOf(Mechanism, filter.mechanism) : null;
    const list = `${LIST} ${JSON.stringify(filter ?? null)}`;
    const place = after == null ? 0 : fromCursor(list, 'after', after)[1];
    const values = [wanted, filter?.scheme ?? null, mechanisms];
    // One whose record the caller may not see is as unresolved as one whose record is not there.
    const status = STATUS_AMONG_SEEN;
    const from = `FROM citation c
      WHERE NOT c.citing_id <@ ${HIDDEN} AND (c.cited_id IS NULL OR c.cited_id <@ ${HIDDEN}) AND ($2::text[] IS NULL OR c.scheme = ANY($2))
        AND ($3::int[] IS NULL OR c.citing_id IN (SELECT w.id FROM record w WHERE w.mechanism_id = ANY($3)))`;
    const asked = '($1::text[] IS NULL OR status = ANY($1))';
    const selected = new Set(fieldsBelow(info.fieldNodes, undefined, info).map(({ name }) => name.value));
    const total = selected.has('totalCount') ? `(SELECT coalesce(sum(mentions), 0)::int FROM m WHERE ${asked})` : 'NULL';
    const mostWanted = selected.has('mostWanted')
      ? `(SELECT json_agg(json_build_array(w.key, w.mentions) ORDER BY w.mentions DESC, w.key) FROM (
           SELECT scheme || ':' || value AS key, sum(mentions)::int AS mentions FROM m WHERE ${asked} AND scheme <> 'words' AND status = 'UNRESOLVED'
           GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_WANTED}) w)`
      : 'NULL';
    const [rows, [counted = []]] = await Promise.all([
      reader.query(`SELECT c.id ${from} AND ($1::text[] IS NULL OR ${status} = ANY($1)) AND c.id > $4 ORDER BY c.id LIMIT $5`, [
        ...values,
        place,
        size + 1,
      ]),
      total === mostWanted
        ? []
        : // Of how many rows a status is, PostgreSQL cannot know: it is asked for of the groups, so that no plan rests on it.
          reader.queryPlanned(
            `WITH m AS MATERIALIZED (SELECT c.scheme, c.value, ${status} AS status, count(*) AS mentions ${from} GROUP BY 1, 2, 3) SELECT ${total}, ${mostWanted}`,
            values,
          ),
    ]);
    const strange = filter?.scheme?.filter((one) => !isKeyScheme(one)) ?? [];
    if (rows.length === 0 && strange.length > 0) await reader.refuseUnknownCodes(reader.model.of(Citation), 'scheme', strange);
    const ids = rows.slice(0, size).map(([id]) => id as number);
    const cursor = (id: number | undefined): string | null => (id === undefined ? null : toCursor(list, [null, id]));
    return {
      nodes: ids,
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: after != null,
        startCursor: cursor(ids[0]),
        endCursor: cursor(ids.at(-1)),
      },
      totalCount: counted[0],
      mostWanted: ((counted[1] ?? []) as [string, number][]).map(([key, mentions]) => ({ key, mentions })),
    } as unknown as UnresolvedCitations;
  }
}
