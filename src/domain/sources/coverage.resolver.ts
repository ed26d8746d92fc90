import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { HIDDEN } from '../../graph/hidden';
import type { ReadingContext } from '../../graph/install';
import { Loaded } from '../../graph/noun';
import { PartialDate } from '../../graph/scalars';
import { STATUS_AMONG_SEEN, StatusCount } from '../links/citation';
import { Mechanism } from '../mechanisms/mechanism';
import type { Instrument } from '../standards/instrument';
import { Participation } from '../standards/participation';
import { SchemeCoverage, UnmappedSubjects, coverSchemes, coverUnmapped } from '../subjects/cover-subjects';
import { Attestation } from './attestation';
import type { ImportRun } from './import-run';
import type { Source } from './source';

@ObjectType({ description: 'How many records of one kind the caller may see.' })
export class KindCount {
  @Field({ description: 'Kind of record: the name of its type. Example: `Instrument`.' })
  kind: string;
  @Field(() => Int, { description: 'Number of records.' })
  count: number;
}

@ObjectType({ description: 'What the house holds from one source.' })
export class SourceCoverage {
  @Loaded('Source', 'The source, with its licence and what to know before relying on it.')
  source: Relation<Source>;
  @Field(() => [KindCount], { description: 'Records first taken from it, by kind.' })
  records: KindCount[];
  @Field(() => Int, {
    description: 'Statements of it on records that another source made first or that it confirms, conflicts included.',
  })
  attestations: number;
  @Field(() => Int, { description: 'Of these, statements that conflict with the record.' })
  conflicts: number;
  @Loaded('ImportRun', 'Its latest finished run, with the rows that it refused. Null when none has finished.')
  lastRun: Relation<ImportRun> | null;
  @Field(() => Int, { description: 'Rows that its latest finished run refused.' })
  refused: number;
}

@ObjectType({ description: 'Until when the acts of States in one treaty are known.' })
export class ParticipationCoverage {
  @Loaded('Instrument', 'The treaty.')
  instrument: Relation<Instrument>;
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Until when acts are known. Null when nobody says: then a State without an act is not known to be no party.',
  })
  knownUntil: string | null;
  @Field({ description: 'Whether the list is complete up to that day.' })
  isComplete: boolean;
  @Field(() => String, { nullable: true, description: 'Gaps and what to know. Null when there is nothing.' })
  note: string | null;
  @Field(() => Int, { description: 'Acts recorded.' })
  acts: number;
}

@ObjectType({ description: 'What the house holds of one body.' })
export class BodyCoverage {
  @Loaded('Mechanism', 'The body.')
  mechanism: Relation<Mechanism>;
  @Field(() => Int, { description: 'Number of its decisions.' })
  decisions: number;
  @Field(() => Int, { description: 'Of these, decisions whose text is held, paragraph by paragraph.' })
  withText: number;
  @Field(() => PartialDate, { nullable: true, description: 'Day of the first of them. Null when no day is known.' })
  from: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'Day of the last of them. Null when no day is known.' })
  until: string | null;
}

@ObjectType({ description: 'What the house holds, from which source, up to when, with which gaps.' })
export class Coverage {
  @Field(() => [KindCount], { description: 'Records by kind, all sources together.' })
  kinds: KindCount[];
  @Field(() => [SourceCoverage], {
    description: 'By source; sources from which nothing was imported yet are listed with no records.',
  })
  sources: SourceCoverage[];
  @Field(() => [BodyCoverage], {
    description: 'By body of which decisions are held, most decisions first. A span of days says nothing of the gaps in it.',
  })
  bodies: BodyCoverage[];
  @Field(() => [StatusCount], { description: 'Mentions of records, by what came of reading them.' })
  mentions: StatusCount[];
  @Field(() => [ParticipationCoverage], { description: 'By treaty of which acts are recorded.' })
  participation: ParticipationCoverage[];
  @Field(() => [SchemeCoverage], { description: 'By list of subjects.' })
  schemes: SchemeCoverage[];
  @Field(() => UnmappedSubjects, {
    description:
      'What sources mark records with and what leads to no right of the house: subjects mapped to none, and what the house does not have.',
  })
  unmapped: UnmappedSubjects;
}

/** Records by kind and source that the viewer may see; also for the front page. */
export async function countRecords(
  reader: ReadingContext['reader'],
): Promise<{ kind: string; sourceId: number; count: number }[]> {
  const rows = await reader.query(
    `SELECT r.kind, r.source_id, count(*)::int FROM record r WHERE NOT r.id <@ ${HIDDEN} GROUP BY 1, 2 ORDER BY 1, 2`,
    [],
  );
  return rows.map(([kind, sourceId, count]) => ({ kind: kind as string, sourceId: sourceId as number, count: count as number }));
}

@Resolver()
export class CoverageResolver {
  @Query(() => Coverage, { description: 'What the house holds, from which source, up to when, with which gaps and refusals.' })
  async coverage(@Ctx() { reader }: ReadingContext): Promise<object> {
    const [counts, sources, treaties, bodies, mentions, schemes, unmapped] = await Promise.all([
      countRecords(reader),
      reader.query(
        `SELECT s.id, last.id, coalesce(last.refused, 0), coalesce(said.number, 0), coalesce(said.conflicts, 0) FROM source s
         LEFT JOIN LATERAL (SELECT id, refused FROM import_run WHERE source_id = s.id AND state = 'FINISHED' ORDER BY id DESC LIMIT 1) last ON true
         LEFT JOIN (SELECT a.source_id, count(*)::int AS number, count(*) FILTER (WHERE a.agreement = 'CONFLICTS')::int AS conflicts
                    FROM ${reader.seen(Attestation, 'a')} GROUP BY 1) said ON said.source_id = s.id
         ORDER BY s.slug`,
        [],
      ),
      reader.query(
        `SELECT i.id, i.participation_known_until, coalesce(i.participation_is_complete, false), i.participation_note, count(*)::int
         FROM ${reader.seen(Participation, 'p')} JOIN instrument i ON i.id = p.instrument_id
         GROUP BY i.id ORDER BY i.slug`,
        [],
      ),
      reader.query(
        `WITH texts AS (SELECT DISTINCT record_id FROM paragraph)
         SELECT m.id, n.decisions, n.texts, n.first, n.last FROM (
           SELECT r.mechanism_id, count(*)::int AS decisions, count(texts.record_id)::int AS texts, min(r.date) AS first, max(r.date) AS last
           FROM record r LEFT JOIN texts ON texts.record_id = r.id WHERE r.kind = 'Decision' AND NOT r.id <@ ${HIDDEN} GROUP BY 1) n
         JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = n.mechanism_id ORDER BY 2 DESC, m.id`,
        [],
      ),
      reader.query(
        `SELECT ${STATUS_AMONG_SEEN}, count(*)::int
         FROM citation c WHERE NOT c.citing_id <@ ${HIDDEN} GROUP BY 1 ORDER BY 2 DESC`,
        [],
      ),
      coverSchemes(reader),
      coverUnmapped(reader),
    ]);
    const byKind = new Map<string, number>();
    for (const { kind, count } of counts) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
    return {
      kinds: [...byKind].map(([kind, count]) => ({ kind, count })),
      sources: sources.map(([source, lastRun, refused, attestations, conflicts]) => ({
        source, lastRun, refused, attestations, conflicts, records: counts.filter(({ sourceId }) => sourceId === source),
      })),
      bodies: bodies.map(([mechanism, decisions, withText, from, until]) => ({ mechanism, decisions, withText, from, until })),
      mentions: mentions.map(([status, count]) => ({ status, count })),
      participation: treaties.map(([instrument, knownUntil, isComplete, note, acts]) => ({ instrument, knownUntil, isComplete, note, acts })),
      schemes,
      unmapped,
    }; // prettier-ignore
  }
}
