import { Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { HIDDEN } from '../../graph/hidden';
import type { Reader } from '../../graph/reader';
import { Loaded, ofSize } from '../../graph/noun';
import { Subject, SubjectScheme } from './subject';
import { SubjectMapping } from './subject-mapping';

@ObjectType({ description: 'What the house holds of one list of subjects.' })
export class SchemeCoverage {
  @Field(() => SubjectScheme, { description: 'The list.' })
  scheme: keyof typeof SubjectScheme;
  @Field(() => Int, { description: 'Number of its subjects, groups included.' })
  subjects: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Of these, subjects that are mapped to a right of the house. Null for the rights themselves.',
  })
  mapped: number | null;
  @Field(() => Int, { description: 'Of these, subjects with which at least one record is marked.' })
  used: number;
}

@ObjectType({ description: 'What sources mark records with and what leads to no right of the house.' })
export class UnmappedSubject {
  @Field({ description: 'The subject as `scheme:code`. Examples: `upr-issue:other`, `undl:DISAPPEARANCE OF PERSONS`.' })
  key: string;
  @Loaded('Subject', 'The subject. Null when the house does not have it (`unknownSubjects` lists its records).')
  subject: Relation<Subject> | null;
  @Field(() => Int, { description: 'Number of records that are marked with it.' })
  records: number;
}

@ObjectType({ description: 'What is mapped to no right, most used first.' })
export class UnmappedSubjects {
  @Field(() => Int, { description: 'Number of subjects in use that are mapped to no right, or that the house does not have.' })
  total: number;
  @Field({ description: 'Whether `subjects` is cut: it holds the first 100.' })
  isCut: boolean;
  @Field(() => [UnmappedSubject], { ...ofSize(100), description: 'The subjects, most used first, at most 100.' })
  subjects: UnmappedSubject[];
}

const MOST = 100;

/** Subjects `u` that are mapped to a right that the caller may see. */
function isMapped(reader: Reader): string {
  return `u.id IN (SELECT m.from_id FROM ${reader.seen(SubjectMapping, 'm')} JOIN subject r ON r.id = m.to_id AND r.scheme = 'RIGHT')`;
}

/** By list: subjects, those mapped to a right, those in use. */
export async function coverSchemes(reader: Reader): Promise<object[]> {
  const rows = await reader.query(
    `SELECT u.scheme, count(*)::int, CASE WHEN u.scheme <> 'RIGHT' THEN count(*) FILTER (WHERE ${isMapped(reader)})::int END,
       count(*) FILTER (WHERE EXISTS (SELECT FROM record_subject p WHERE p.subject_id = u.id AND NOT p.record_id <@ ${HIDDEN}))::int
     FROM ${reader.visible(Subject, 'u')} GROUP BY u.scheme ORDER BY 1`,
    [],
  );
  return rows.map(([scheme, subjects, mapped, used]) => ({ scheme, subjects, mapped, used }));
}

/** What records are marked with and what is mapped to no right, most used first. */
export async function coverUnmapped(reader: Reader): Promise<object> {
  const rows = await reader.query(
    `WITH used AS (
       SELECT u_r.key, u.id, n.records FROM ${reader.visible(Subject, 'u')} CROSS JOIN LATERAL (
         SELECT count(*)::int AS records FROM record_subject p WHERE p.subject_id = u.id AND NOT p.record_id <@ ${HIDDEN}) n
       WHERE u.scheme <> 'RIGHT' AND NOT ${isMapped(reader)} AND n.records > 0
       UNION ALL SELECT w.key, NULL, count(*)::int FROM unknown_subject w WHERE NOT w.record_id <@ ${HIDDEN} GROUP BY w.key)
     SELECT key, id, records, count(*) OVER ()::int FROM used ORDER BY records DESC, key LIMIT ${MOST}`,
    [],
  );
  const total = (rows[0]?.[3] ?? 0) as number;
  return { total, isCut: total > rows.length, subjects: rows.map(([key, subject, records]) => ({ key, subject, records })) };
}
