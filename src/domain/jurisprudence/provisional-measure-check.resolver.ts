import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import type { Reader } from '../../graph/reader';
import { Day, today } from '../../graph/scalars';
import { LONGEST_TEXT, Verification, readingText, verifyCitations } from '../links/verify-citations';
import { Arrangement } from '../mechanisms/arrangement';
import { ArrangementParty } from '../mechanisms/arrangement-party';
import { Mechanism } from '../mechanisms/mechanism';
import { sizeOf } from '../recommendations/extracts';
import { ApplicableStandards, listStandards, rightsNamed } from '../standards/list-standards';
import type { State } from '../states/state';
import { ACTS, TOLD, stateAsked } from '../states/state-asked';
import { Subject } from '../subjects/subject';
import { Gap, type GapQuestion, readGapFacts, tellGaps } from './house-gaps';
import { MeasurePrecedents, PendingMatters, readLists } from './measure-precedents';

@ObjectType({ description: 'A written arrangement that reaches the mechanism.' })
export class ReachingArrangement {
  @Loaded('Arrangement', 'The arrangement, with its parties.')
  arrangement: Relation<Arrangement>;
  @Loaded('Mechanism', 'Through which party it reaches the mechanism: itself, a body above it, or its organisation.')
  through: Relation<Mechanism>;
}

@ObjectType({
  description:
    'What a body that is about to adopt a provisional measure must know, on one page. It lists standards, precedents and what is pending, and says what the house does not cover. It holds no verdict and no score: whether a measure is right is for the body.',
})
export class ProvisionalMeasureCheck {
  @Loaded('Mechanism', 'The mechanism.')
  mechanism: Relation<Mechanism>;
  @Field({ description: 'Whether the mechanism orders provisional measures, as the catalogue records it.' })
  ordersProvisionalMeasures: boolean;
  @Field({
    description:
      'The same in a sentence. Example: `upr orders no provisional measures, as the catalogue records it: what follows is what there is to know all the same.`',
  })
  power: string;
  @Loaded('State', 'The State.')
  state: Relation<State>;
  @Field(() => Day, { description: 'The day for which the standards hold; with `on` given, nothing later is listed.' })
  on: string;
  @Loaded('Subject', 'The rights asked for. Empty for all.', { many: true, size: 3 })
  rights: Relation<Subject>[];
  @Field(() => ApplicableStandards, {
    description:
      'Standards of every system in relation to the State on that day, with reservations; with `rights`, those that serve one.',
  })
  standards: ApplicableStandards;
  @Field(() => MeasurePrecedents, { description: 'What bodies have decided.' })
  precedents: MeasurePrecedents;
  @Field(() => PendingMatters, { description: 'What is not known to be settled.' })
  pending: PendingMatters;
  @Field(() => [ReachingArrangement], {
    ...ofSize(10),
    description:
      'Written arrangements of the mechanism, of the bodies above it and of its organisation with others, newest first.',
  })
  arrangements: ReachingArrangement[];
  @Field(() => Verification, {
    nullable: true,
    description: 'The citations of the draft, as `verifyCitations` tells them. Null when no text is given.',
  })
  citations: Verification | null;
  @Field(() => [Gap], { ...ofSize(20), description: 'What the house does not cover, each with its figure.' })
  notCovered: Gap[];
}

@Resolver()
export class ProvisionalMeasureCheckResolver {
  @Query(() => ProvisionalMeasureCheck, {
    complexity: readingText,
    description:
      'What a body must know that is about to adopt a provisional measure: standards, precedents of every body, what is pending, arrangements, the citations of its draft, and what the house does not cover.',
  })
  async provisionalMeasureCheck(
    @Arg('mechanism', () => String, { description: 'Slug of the mechanism. Example: `iacthr`.' }) slug: string,
    @Arg('state', () => String, { description: 'ISO 3166-1 alpha-3 code. Example: `MEX`.' }) given: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('on', () => Day, {
      nullable: true,
      description:
        'The day: standards in force then, and nothing that came later. Today (UTC), and all that is held, when left out.',
    })
    on?: string | null,
    @Arg('rights', () => [String], { nullable: true, description: 'Slugs of rights. All when left out. Example: `["life"]`.' })
    rights?: string[] | null,
    @Arg('text', () => String, {
      nullable: true,
      description: `Draft of the measure, at most ${LONGEST_TEXT} UTF-16 code units. It is not stored. No citations are read when left out.`,
    })
    text?: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many rows of each list, 1 to 50. 5 when left out.' })
    first?: number | null,
  ): Promise<object> {
    const [size, day] = [sizeOf(first), on ?? today()];
    const [[mechanism = 0], { state, code }, rightIds] = await Promise.all([
      reader.idsOf(Mechanism, [slug]),
      stateAsked(reader, given, [...ACTS, ...TOLD]),
      rightsNamed(reader, rights),
    ]);
    const question: GapQuestion = {
      mechanism: { id: mechanism, slug: slug.trim().toLowerCase() },
      state,
      code,
      on: day,
      rights: rightIds,
    };
    const [power, standards, { precedents, pending, notMarked }, arrangements, citations, facts] = await Promise.all([
      powerOf(reader, mechanism),
      listStandards(reader, { state, on: day, rights: rightIds }),
      readLists(reader, { code, rights: rights ?? null, until: on ?? null }, size),
      arrangementsOf(reader, mechanism, day),
      text == null ? null : verifyCitations(reader, text),
      readGapFacts(reader, question),
    ]);
    return {
      mechanism,
      ...power,
      state,
      on: day,
      rights: rightIds ?? [],
      standards,
      precedents,
      pending,
      arrangements,
      citations,
      notCovered: tellGaps(question, facts, standards, notMarked),
    };
  }
}

async function powerOf(reader: Reader, mechanism: number): Promise<object> {
  const rows = await reader.query(
    `SELECT m.slug, m.orders_provisional_measures FROM ${reader.seen(Mechanism, 'm')} WHERE m.id = $1`,
    [mechanism],
  );
  const [slug, orders] = rows[0] ?? ['', false];
  return {
    ordersProvisionalMeasures: orders,
    power:
      orders === true
        ? `${String(slug)} orders provisional, interim or precautionary measures, as the catalogue records it; whether they bind is for its own rules.`
        : `${String(slug)} orders no provisional measures, as the catalogue records it: what follows is what there is to know all the same.`,
  };
}

/** Arrangements that reach a mechanism, made by that day or of no known day: its own first where it is a party itself. */
async function arrangementsOf(reader: Reader, mechanism: number, on: string): Promise<object[]> {
  const rows = await reader.query(
    `WITH RECURSIVE above AS (
       SELECT m.id, m.parent_id, m.organisation_id FROM ${reader.seen(Mechanism, 'm')} WHERE m.id = $1
       UNION SELECT m.id, m.parent_id, m.organisation_id FROM above JOIN (${reader.seen(Mechanism, 'm')}) ON m.id IN (above.parent_id, above.organisation_id)),
     reaching AS (
       SELECT DISTINCT ON (a.id) a.id, a.date, p.mechanism_id FROM ${reader.seen(Arrangement, 'a')} JOIN (${reader.seen(ArrangementParty, 'p')}) ON p.arrangement_id = a.id
       WHERE p.mechanism_id IN (SELECT id FROM above) AND (a.date IS NULL OR a.date <= $2) ORDER BY a.id, p.mechanism_id <> $1, p.mechanism_id)
     SELECT id, mechanism_id FROM reaching ORDER BY mechanism_id <> $1, date DESC NULLS LAST, id LIMIT 50`,
    [mechanism, on],
  );
  return rows.map(([arrangement, through]) => ({ arrangement, through }));
}
