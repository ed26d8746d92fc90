import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Reader } from '../../graph/reader';
import { describedEnum } from '../../graph/scalars';
import { Mechanism } from '../mechanisms/mechanism';
import { Recommendation } from '../recommendations/recommendation';
import { Region } from '../standards/instrument';
import type { ListedStandards } from '../standards/list-standards';
import { Provision } from '../standards/provision';
import { Membership } from '../states/membership';
import { Parallel } from '../subjects/parallel';
import { Subject } from '../subjects/subject';
import { Decision } from './decision';

export const GapKind = describedEnum('GapKind', 'What the house does not cover.', {
  ACTS: 'Acts of States in treaties, after the day until which their tables are known.',
  STANDING: 'Treaties of which it is not known whether they bind.',
  MEASURES: 'Provisional measures of bodies that order them.',
  DECISIONS: 'Decisions of a body, before, between or after those that are held.',
  RIGHTS: 'Decisions of which it is not known which rights they are on.',
  CONCORDANCE: 'Regions in which no provision is known to serve a right.',
  RECOMMENDATIONS: 'Recommendations of mechanisms.',
  FOLLOW_UPS: 'What came of decisions and recommendations.',
});

@ObjectType({ description: 'One thing that the house does not cover, reckoned from what it holds.' })
export class Gap {
  @Field(() => GapKind, { description: 'What it is about.' })
  kind: keyof typeof GapKind;
  @Field(() => Int, { description: 'The figure of the sentence.' })
  count: number;
  @Field({
    description:
      'In a sentence. Example: `Decisions of iacthr are held from 1982-09-24 to 2023-11-07, and none of 7 years between.`',
  })
  sentence: string;
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The `filter` of `decisions` that opens the list behind the figure. Null where there is no such list.',
  })
  decisionsFilter: object | null;
}

/** A body of the State's systems, with what is held of it. */
interface Body {
  readonly slug: string;
  readonly ordersMeasures: boolean;
  readonly hearsComplaints: boolean;
  readonly from: string | null;
  readonly until: string | null;
  readonly missing: readonly number[];
  readonly measures: boolean;
}

export interface GapQuestion {
  readonly mechanism: { readonly id: number; readonly slug: string };
  readonly state: number;
  readonly code: string;
  readonly on: string;
  /** Numbers of the rights; null for all. */
  readonly rights: readonly number[] | null;
}

/** A `Gap` before it is answered. */
export type Told = { readonly [F in keyof Gap]: Gap[F] };

/** What is read of the house to tell its gaps. */
export interface GapFacts {
  readonly bodies: readonly Body[];
  readonly told: readonly (readonly unknown[])[];
  readonly followUps: number;
  readonly served: readonly { readonly right: string; readonly regions: readonly string[] }[];
}

/** Three statements, and one more when rights are named. */
export async function readGapFacts(reader: Reader, question: GapQuestion): Promise<GapFacts> {
  const [bodies, told, followUps, served] = await Promise.all([
    bodiesOf(reader, question),
    toldBy(reader, question),
    reader.query(`SELECT count(*)::int FROM record r WHERE r.kind = 'FollowUp' AND ${reader.visibleAny('r')}`, []),
    question.rights ? servedRegions(reader, question.rights) : [],
  ]);
  return { bodies, told, followUps: (followUps[0]?.[0] ?? 0) as number, served };
}

/** What the house does not cover of the question, each as a sentence with its figure. */
export function tellGaps(
  { mechanism, code, on }: GapQuestion,
  { bodies, told, followUps, served }: GapFacts,
  standards: ListedStandards,
  notMarked: { readonly total: number; readonly filter: object } | null,
): Told[] {
  return [
    ...ofStandards(standards, on),
    ...ofMeasures(bodies, mechanism.slug),
    ...ofBodies(bodies),
    ...(notMarked && notMarked.total > 0
      ? [gap('RIGHTS', notMarked.total, `Of ${notMarked.total} decisions on ${code} it is not known which rights they are on.`, notMarked.filter)] // prettier-ignore
      : []),
    ...served.flatMap(({ right, regions }) => ofConcordance(right, regions)),
    ofRecommendations(told, code),
    ...(followUps === 0
      ? [gap('FOLLOW_UPS', 0, 'The house holds no follow-ups: whether decisions and recommendations were carried out is not known here.')] // prettier-ignore
      : []),
  ];
}

const gap = (kind: keyof typeof GapKind, count: number, sentence: string, decisionsFilter: object | null = null): Told =>
  ({ kind, count, sentence, decisionsFilter }); // prettier-ignore
const some = (slugs: readonly string[]): string => slugs.slice(0, 10).join(', ') + (slugs.length > 10 ? ', ...' : '');

function ofStandards({ systems }: ListedStandards, on: string): Told[] {
  const all = systems.flatMap(({ binding, notAccepted, notKnown }) => [...binding, ...notAccepted, ...notKnown]);
  const early = all.flatMap(({ knownUntil }) => (knownUntil !== null && knownUntil < on ? [knownUntil] : [])).sort();
  const unknown = all.filter(({ bound }) => bound === null).length;
  return [
    ...(early.length > 0
      ? [gap('ACTS', early.length, `Of ${all.length} treaties the acts of States in ${early.length} are known only until a day before ${on}, at the earliest ${early[0] ?? ''}: what came later is not seen here.`)] // prettier-ignore
      : []),
    ...(unknown > 0
      ? [gap('STANDING', unknown, `Of ${unknown} treaties it is not known whether they bind the State on ${on}.`)]
      : []),
  ];
}

function ofMeasures(bodies: readonly Body[], mechanism: string): Told[] {
  const ordering = bodies.filter(({ ordersMeasures }) => ordersMeasures);
  const without = ordering.filter(({ measures }) => !measures).map(({ slug }) => slug);
  const own = without.includes(mechanism) ? ` Among these is ${mechanism} itself.` : '';
  return without.length === 0
    ? []
    : [gap('MEASURES', without.length, `Of ${ordering.length} bodies of the systems of the State that order provisional measures the house holds no such measure of ${without.length}: ${some(without)}.${own}`)]; // prettier-ignore
}

function ofBodies(bodies: readonly Body[]): Told[] {
  // The mechanism that asks need not be one that decides: the review by States is none.
  const deciding = bodies.filter(({ ordersMeasures, hearsComplaints }) => ordersMeasures || hearsComplaints);
  const none = deciding.filter(({ until }) => until === null).map(({ slug }) => slug);
  return [
    ...(none.length > 0
      ? [gap('DECISIONS', none.length, `The house holds no dated decision of ${none.length} ${none.length === 1 ? 'body' : 'bodies'} of the systems of the State for complaints or provisional measures: ${some(none)}.`)] // prettier-ignore
      : []),
    ...bodies.flatMap(
      ({ slug, from, until, missing }) =>
      until === null || from === null
        ? []
        : [gap('DECISIONS', missing.length, `Decisions of ${slug} are held from ${from} to ${until}${missing.length === 0 ? '' : `, and none of ${missing.length} ${missing.length === 1 ? 'year' : 'years'} between: ${some(missing.map(String))}`}; what came before or later is not seen here.`)], // prettier-ignore
    ),
  ];
}

function ofConcordance(right: string, regions: readonly string[]): Told[] {
  const without = Object.keys(Region).filter((region) => !regions.includes(region));
  return without.length === 0
    ? []
    : [gap('CONCORDANCE', without.length, `No provision of ${some(without)} is known to serve ${right}: standards of these families are not listed for it, which does not say that there are none.`)]; // prettier-ignore
}

function ofRecommendations(told: readonly (readonly unknown[])[], code: string): Told {
  const said = told.map(([slug, from, until]) => `${String(slug)} from ${String(from)} to ${String(until)}`);
  return gap(
    'RECOMMENDATIONS',
    told.length,
    told.length === 0
      ? `The house holds no dated recommendation to ${code} of any mechanism.`
      : `Recommendations to ${code} are held of ${said.length} ${said.length === 1 ? 'mechanism' : 'mechanisms'}: ${some(said)}; of others, and of other years, they are not seen here.`,
  );
}

/** Bodies that hear complaints or order measures and belong to an organisation of which the State is a member that day, and the mechanism itself. */
async function bodiesOf(reader: Reader, { mechanism, state, on }: GapQuestion): Promise<Body[]> {
  const held = (order: string): string =>
    `(SELECT d_r.date FROM ${reader.visible(Decision, 'd')} WHERE d_r.kind = 'Decision' AND d_r.mechanism_id = b.id AND d_r.date IS NOT NULL ORDER BY d_r.date ${order} LIMIT 1)`;
  const rows = await reader.query(
    `WITH b AS MATERIALIZED (
       SELECT m.id, m.slug, m.orders_provisional_measures, m.hears_individual_complaints FROM ${reader.seen(Mechanism, 'm')}
       WHERE m.id = $1 OR ((m.orders_provisional_measures OR m.hears_individual_complaints)
         AND m.mechanism_kind IN ('COURT', 'TRIBUNAL', 'COMMISSION', 'COMMITTEE', 'TREATY_BODY') AND (m.ended_on IS NULL OR m.ended_on > $3)
         AND m.organisation_id IN (SELECT s.organisation_id FROM ${reader.seen(Membership, 's')} WHERE s.state_id = $2 AND (s."from" IS NULL OR s."from" <= $3) AND (s.until IS NULL OR s.until || '-99' >= $3)))),
     spans AS MATERIALIZED (SELECT b.*, ${held('ASC')} AS first, ${held('DESC')} AS last FROM b)
     SELECT slug, orders_provisional_measures, hears_individual_complaints, first, last,
       ARRAY(SELECT y FROM generate_series(left(first, 4)::int + 1, left(last, 4)::int - 1) y
             WHERE (SELECT d.id FROM ${reader.visible(Decision, 'd')} WHERE d_r.kind = 'Decision' AND d_r.mechanism_id = b.id AND d_r.date >= y::text AND d_r.date < (y + 1)::text LIMIT 1) IS NULL),
       EXISTS (SELECT 1 FROM ${reader.visible(Decision, 'd')} WHERE d.decision_kind = 'PROVISIONAL_MEASURE' AND d_r.mechanism_id = b.id)
     FROM spans b ORDER BY slug`,
    [mechanism.id, state, on],
  );
  return rows.map(([slug, ordersMeasures, hearsComplaints, from, until, missing, measures]) => ({ slug, ordersMeasures, hearsComplaints, from, until, missing, measures }) as Body); // prettier-ignore
}

/** Mechanism, first day, last day of the recommendations to the State. */
async function toldBy(reader: Reader, { state }: GapQuestion): Promise<unknown[][]> {
  return reader.query(
    `WITH told AS MATERIALIZED (
       SELECT c_r.mechanism_id, min(c_r.date) AS first, max(c_r.date) AS last, count(*) FROM ${reader.visible(Recommendation, 'c')}
       WHERE c.id IN (SELECT record_id FROM record_state WHERE state_id = $1) AND c_r.date IS NOT NULL GROUP BY 1)
     SELECT m.slug, told.first, told.last FROM told JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = told.mechanism_id ORDER BY told.count DESC, m.slug`,
    [state],
  );
}

/** Each right with the families of systems that have a provision which serves it. */
async function servedRegions(
  reader: Reader,
  rights: readonly number[],
): Promise<{ readonly right: string; readonly regions: readonly string[] }[]> {
  const rows = await reader.query(
    `SELECT s.slug, ARRAY(SELECT DISTINCT i.region FROM ${reader.seen(Parallel, 'p')} JOIN (${reader.seen(Provision, 'v')}) ON v.id = p.provision_id JOIN instrument i ON i.id = v.instrument_id WHERE p.right_id = s.id)
     FROM ${reader.seen(Subject, 's')} WHERE s.id = ANY($1::int[]) ORDER BY s.slug`,
    [rights],
  );
  return rows.map(([right, regions]) => ({ right: right as string, regions: regions as string[] }));
}
