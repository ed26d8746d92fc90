import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import { HIDDEN, HIDDEN_NUMBERS } from '../../graph/hidden';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { today } from '../../graph/scalars';
import { Decision } from '../jurisprudence/decision';
import { Mechanism } from '../mechanisms/mechanism';
import { findRights } from '../subjects/find-rights';
import type { Subject } from '../subjects/subject';

@ObjectType({ description: 'How often one body cites another.' })
export class CitationFlow {
  @Loaded('Mechanism', 'The body that cites.')
  citing: Relation<Mechanism>;
  @Loaded('Mechanism', 'The body that is cited.')
  cited: Relation<Mechanism>;
  @Field(() => Int, { description: 'Number of pairs of records, one citing the other.' })
  links: number;
  @Field(() => Int, { description: 'Number of places in which they do.' })
  mentions: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Year of the first record that cites. Null when no date of such records is known.',
  })
  firstYear: number | null;
  @Field(() => Int, { nullable: true, description: 'Year of the last record that cites. Null like `firstYear`.' })
  lastYear: number | null;
  @Field({ description: 'Whether the two belong to different organisations.' })
  acrossSystems: boolean;
}

@ObjectType({ description: 'A body with decisions on a right.' })
export class BodyOnRight {
  @Loaded('Mechanism', 'The body.')
  mechanism: Relation<Mechanism>;
  @Field(() => Int, { description: 'Number of its decisions on the right that the house holds.' })
  decisions: number;
}

@ObjectType({ description: 'Two bodies that both decide on a right, and how often their decisions on it cite each other.' })
export class CitationGap {
  @Loaded('Mechanism', 'One body.')
  one: Relation<Mechanism>;
  @Loaded('Mechanism', 'The other body.')
  other: Relation<Mechanism>;
  @Field(() => Int, { description: 'Decisions on the right of the one that cite one of the other.' })
  oneCitesOther: number;
  @Field(() => Int, { description: 'Decisions on the right of the other that cite one of the one.' })
  otherCitesOne: number;
}

@ObjectType({
  description:
    'Which bodies have never cited each other on a right, as far as the house knows: what it does not hold may say otherwise.',
})
export class CitationGaps {
  @Loaded('Subject', 'The right.')
  right: Relation<Subject>;
  @Field(() => [BodyOnRight], { ...ofSize(20), description: 'The bodies with decisions on it, most decisions first.' })
  bodies: BodyOnRight[];
  @Field(() => [CitationGap], { ...ofSize(50), description: 'Pairs of them that have not cited each other in either direction.' })
  gaps: CitationGap[];
  @Field(() => [CitationGap], { ...ofSize(20), description: 'Pairs of which one has cited the other, and not the reverse.' })
  oneSided: CitationGap[];
}

/** No body of these records is as old. */
const FIRST_YEAR = 1000;

@Resolver()
export class CitationFlowsResolver {
  @Query(() => [CitationFlow], {
    ...ofSize(100),
    description: 'Which bodies cite which, how often, over what years; those that cite most come first. A body may cite itself.',
  })
  async whoCitesWhom(
    @Ctx() { reader }: ReadingContext,
    @Arg('from', () => Int, {
      nullable: true,
      description: 'First year of the records that cite. From the beginning when left out.',
    })
    from?: number | null,
    @Arg('until', () => Int, {
      nullable: true,
      description: 'Last year of the records that cite, included. Up to now when left out.',
    })
    until?: number | null,
  ): Promise<CitationFlow[]> {
    if (from != null && until != null && from > until)
      throw badInput(`\`from\` ${from} is after \`until\` ${until}: give a span whose start is not after its end.`);
    if (until != null && until < FIRST_YEAR)
      throw badInput(
        `\`until\` ${until} is before the year ${FIRST_YEAR}, from which no record is: give a year of four figures.`,
      );
    const thisYear = Number(today().slice(0, 4));
    if (from != null && from > thisYear)
      throw badInput(`\`from\` ${from} is in the future, from which no record is: give a year up to ${thisYear}.`);
    const seen = (alias: string): string => `(${reader.seen(Mechanism, alias)})`;
    const rows = await reader.query(
      `WITH entry AS (
         SELECT citing_mechanism_id, cited_mechanism_id, citing_year, across_systems, links, mentions FROM citation_flow_entry
         UNION ALL SELECT x.citing_mechanism_id, x.cited_mechanism_id, x.citing_year, x.across_systems, -1, -x.mentions FROM cross_reference x
         WHERE (x.citing_id = ANY(${HIDDEN_NUMBERS}) OR x.cited_id = ANY(${HIDDEN_NUMBERS})) AND x.relation = 'CITES' AND x.status <> 'WITHDRAWN'),
       kind AS (
         SELECT citing_mechanism_id AS citing, cited_mechanism_id AS cited, citing_year AS year, across_systems AS across, sum(links) AS links, sum(mentions) AS mentions
         FROM entry WHERE ($1::int IS NULL OR citing_year >= $1) AND ($2::int IS NULL OR citing_year <= $2) GROUP BY 1, 2, 3, 4 HAVING sum(links) > 0)
       SELECT citing, cited, sum(links)::int, sum(mentions)::int, min(year), max(year), bool_or(across)
       FROM kind JOIN ${seen('a')} ON a.id = citing JOIN ${seen('b')} ON b.id = cited GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      [from ?? null, until ?? null],
    );
    return rows.map(([citing, cited, links, mentions, firstYear, lastYear, acrossSystems]) => ({
      citing,
      cited,
      links,
      mentions,
      firstYear,
      lastYear,
      acrossSystems,
    })) as unknown as CitationFlow[];
  }

  @Query(() => CitationGaps, {
    description:
      'Which bodies have never cited each other on this right. A decision is on a right when its source says so, or a provision that serves the right is at issue or found upon; `decisions` lists them by `onRights`.',
  })
  async citationGaps(
    @Arg('right', () => String, { description: 'Slug of the right. Example: `housing`.' }) right: string,
    @Ctx() { reader }: ReadingContext,
  ): Promise<CitationGaps> {
    const [id] = await findRights(reader, [right]);
    const onRight = `on_right AS MATERIALIZED (SELECT k.record_id AS id FROM record_right k WHERE k.right_id = $1 AND k.kind = 'Decision')`;
    const [bodies, cited] = await Promise.all([
      reader.query(
        `WITH ${onRight} SELECT d_r.mechanism_id, count(*)::int FROM ${reader.visible(Decision, 'd')} JOIN on_right o ON o.id = d.id JOIN (${reader.seen(Mechanism, 'm')}) ON m.id = d_r.mechanism_id
         GROUP BY 1 ORDER BY 2 DESC, 1`,
        [id],
      ),
      reader.query(
        `WITH ${onRight} SELECT x.citing_mechanism_id, x.cited_mechanism_id, count(DISTINCT x.citing_id)::int FROM cross_reference x
         JOIN on_right a ON a.id = x.citing_id JOIN on_right b ON b.id = x.cited_id WHERE x.relation = 'CITES' AND x.status <> 'WITHDRAWN'
           AND NOT x.citing_id <@ ${HIDDEN} AND NOT x.cited_id <@ ${HIDDEN} GROUP BY 1, 2`,
        [id],
      ),
    ]);
    const counts = new Map(cited.map(([one, other, count]) => [`${String(one)} ${String(other)}`, count as number]));
    const pairs = bodies.flatMap(([one], at) =>
      bodies.slice(at + 1).map(([other]) => ({
        one,
        other,
        oneCitesOther: counts.get(`${String(one)} ${String(other)}`) ?? 0,
        otherCitesOne: counts.get(`${String(other)} ${String(one)}`) ?? 0,
      })),
    );
    return {
      right: id,
      bodies: bodies.map(([mechanism, decisions]) => ({ mechanism, decisions })),
      gaps: pairs.filter((pair) => pair.oneCitesOther + pair.otherCitesOne === 0),
      oneSided: pairs.filter((pair) => (pair.oneCitesOther === 0) !== (pair.otherCitesOne === 0)),
    } as unknown as CitationGaps;
  }
}
