import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import type { AnyRecord } from '../../graph/reader';
import type { Record } from '../sources/record';
import type { CrossReference } from './cross-reference';
import { theRecord } from './find-records';
import { MOST_LINKS, MOST_RECORDS, shortestWay, stepsFrom } from './walk-links';

const LONGEST_PATH = 6;
const DEEPEST = 3;
const MOST_NODES = 100;

@ObjectType({ description: 'How two records are connected by citations, in whichever direction each goes.' })
export class CitationPath {
  @Loaded('Record', 'One end.')
  from: Relation<Record>;
  @Loaded('Record', 'The other end.')
  to: Relation<Record>;
  @Field(() => Int, {
    nullable: true,
    description: `Number of links of a shortest way. Null when none of at most ${LONGEST_PATH} was found; \`isCut\` tells whether there may be one all the same.`,
  })
  length: number | null;
  @Loaded('Record', 'The records on the way, both ends included. Empty when none was found.', { many: true, size: 7 })
  records: Relation<Record>[];
  @Loaded('CrossReference', 'The links on the way, in its order. Empty when none was found.', { many: true, size: 6 })
  links: Relation<CrossReference>[];
  @Field({
    description: `Whether the search left links unread: of one record ${MOST_LINKS} are followed, those most often mentioned first, and ${MOST_RECORDS} records of a step. Where no way is found, false says that the citations held have none of at most ${LONGEST_PATH} links, and true that one may have been missed; where one is found, true says that a shorter one may have been.`,
  })
  isCut: boolean;
}

@ObjectType({ description: 'A record near another.' })
export class Neighbour {
  @Loaded('Record', 'The record.')
  record: Relation<Record>;
  @Field(() => Int, { description: 'Number of links between the two; 0 for the record itself.' })
  distance: number;
}

@ObjectType({ description: 'What surrounds a record: those that cite it or are cited by it, and so on.' })
export class CitationNeighbourhood {
  @Field(() => [Neighbour], { ...ofSize(MOST_NODES), description: `The records, nearest first, at most ${MOST_NODES}.` })
  records: Neighbour[];
  @Loaded('CrossReference', 'The links by which they were reached.', { many: true, size: MOST_NODES })
  links: Relation<CrossReference>[];
  @Field({ description: 'Whether there are more than are shown.' })
  isCut: boolean;
}

@Resolver()
export class CitationWalksResolver {
  @Query(() => CitationPath, { description: 'How are these two decisions connected? A shortest way over citations, bounded.' })
  async citationPath(
    @Arg('from', () => String, { description: 'Any identifier of one record. Example: `iactr-c:4`.' }) from: string,
    @Arg('to', () => String, { description: 'Any identifier of the other.' }) to: string,
    @Ctx() { reader }: ReadingContext,
  ): Promise<CitationPath> {
    const [start, end] = await Promise.all([theRecord(reader, from, 'from'), theRecord(reader, to, 'to')]);
    if (start.id === end.id) throw badInput('`from` and `to` are the same record: give two.', { from, to });
    const { way, isCut } = await shortestWay(reader, start.id, end.id, LONGEST_PATH);
    const records = way === null ? [] : await kindsOf(reader, [start.id, ...way.map((step) => step.to)]);
    return {
      from: start,
      to: end,
      length: way?.length ?? null,
      records,
      links: way?.map(({ link }) => link) ?? [],
      isCut,
    } as unknown as CitationPath;
  }

  @Query(() => CitationNeighbourhood, { description: 'What surrounds this decision? Bounded: it says when it was cut.' })
  async citationNeighbourhood(
    @Arg('key', () => String, { description: 'Any identifier of the record.' }) key: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('depth', () => Int, { nullable: true, description: `How many links away: 1 to ${DEEPEST}. Default 1.` })
    depth?: number | null,
  ): Promise<CitationNeighbourhood> {
    const levels = depth ?? 1;
    if (levels < 1 || levels > DEEPEST) throw badInput(`\`depth\` is ${levels}: it must be 1 to ${DEEPEST}.`);
    const centre = await theRecord(reader, key);
    const distances = new Map<number, number>([[centre.id, 0]]);
    const links: number[] = [];
    let frontier = [centre.id];
    let isCut = false;
    for (let distance = 1; distance <= levels && frontier.length > 0 && distances.size < MOST_NODES; distance++) {
      const found = await stepsFrom(reader, frontier, MOST_NODES);
      isCut ||= found.isCut;
      frontier = [];
      for (const { link, to } of found.steps) {
        if (distances.has(to)) continue;
        if (distances.size === MOST_NODES) isCut = true;
        else {
          distances.set(to, distance);
          links.push(link);
          frontier.push(to);
        }
      }
    }
    const records = await kindsOf(reader, [...distances.keys()]);
    return {
      records: records.map((record) => ({ record, distance: distances.get(record.id) ?? 0 })),
      links,
      isCut,
    } as unknown as CitationNeighbourhood;
  }
}

/** Numbers with the kinds of their records; they were reached by links that the caller may see. */
async function kindsOf(reader: ReadingContext['reader'], ids: readonly number[]): Promise<AnyRecord[]> {
  const rows = await reader.query('SELECT r.id, r.kind FROM record r WHERE r.id = ANY($1::int[])', [ids]);
  const kinds = new Map(rows.map(([id, kind]) => [id as number, kind as string]));
  return ids.flatMap((id) => ({ id, kind: kinds.get(id) ?? '' }));
}
