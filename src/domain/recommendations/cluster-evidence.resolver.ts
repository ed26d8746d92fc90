import { findCitations } from '../../citations/find-citations';
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import { fromGlobalId } from '../../graph/global-id';
import type { ReadingContext } from '../../graph/install';
import type { Texts } from '../../graph/localized';
import { Loaded, ofSize } from '../../graph/noun';
import { citationIndex } from '../standards/citation-index';
import { Subject } from '../subjects/subject';
import { ASSERTED, Cluster } from './cluster';
import { ALIKE, SAME, SAME_TREATIES, compareWordings, sharedWords } from './compare-wordings';
import { stemsOfNames } from './phrases';
import { Recommendation } from './recommendation';
import { wordingOf } from './wording';

/** Of how many members, the first by key, pairs are told: a hundred make 4,950. */
const MEMBERS_READ = 100;

@ObjectType({ description: 'Why two recommendations stand in one cluster.' })
export class ClusterEvidence {
  @Loaded('Recommendation', 'The one.')
  one: Relation<Recommendation>;
  @Loaded('Recommendation', 'The other.')
  other: Relation<Recommendation>;
  @Field(() => Float, {
    description: `Likeness from 0 to 1: the cosine of their words, each weighed by how rare it is among recommendations, and ${SAME_TREATIES} more where both ask to ratify just the same instruments. From ${ALIKE} two may stand in one cluster; of a whole cluster the mean is ${SAME} or more. Less where a person said that two belong together.`,
  })
  score: number;
  @Field(() => [String], {
    description:
      'Stems that both have, the weightiest first; in capitals what both ask, with `@` instruments. Examples: `tortur`, `RATIFY`, `@opcat`.',
  })
  words: string[];
  @Field(() => [String], { description: 'Instruments and provisions that both name. Examples: `opcat`, `crc-convention:28`.' })
  instruments: string[];
  @Loaded(
    'Subject',
    'Rights and themes with which both are marked. They are told, and decide nothing: sources mark too differently.',
    { many: true, size: 3 },
  )
  subjects: Relation<Subject>[];
  @Field(() => String, {
    nullable: true,
    description: 'Reason that a person gave for keeping the two together. Null when nobody did.',
  })
  assertedBecause: string | null;
}

@Resolver()
export class ClusterEvidenceResolver {
  @Query(() => [ClusterEvidence], {
    ...ofSize(20),
    description: `Why do these recommendations stand in one cluster? Pair by pair, the least alike first: those are to be doubted first. Of a cluster of more than ${MEMBERS_READ} members, pairs of the first ${MEMBERS_READ} by key.`,
  })
  async clusterEvidence(
    @Arg('cluster', () => ID, { description: 'Global id of the cluster.' }) given: string,
    @Ctx() { reader }: ReadingContext,
    @Arg('first', () => Int, { nullable: true, description: 'How many pairs: 1 to 100. Default 20.' }) first?: number | null,
  ): Promise<object[]> {
    const size = first ?? reader.limits.defaultSize;
    if (size < 1 || size > reader.limits.maxSize)
      throw badInput(`\`first\` is ${size}: it must be 1 to ${reader.limits.maxSize}.`);
    const pointer = fromGlobalId(given);
    const members =
      pointer.kind === 'Cluster'
        ? await reader.query(
            `SELECT c.id, c_r.key, c.text, s.names, s.aliases FROM ${reader.seen(Cluster, 'k')} JOIN state s ON s.id = k.state_id JOIN cluster_member m ON m.cluster_id = k.id
             JOIN (${reader.visible(Recommendation, 'c')}) ON c.id = m.record_id WHERE k.id = $1 ORDER BY c_r.key COLLATE "C" LIMIT ${MEMBERS_READ}`,
            [pointer.id],
          )
        : [];
    if (members.length === 0)
      throw badInput(
        `\`cluster\` ${JSON.stringify(given.slice(0, 60))} is the id of no cluster: pass an id as \`clusters\` gives it.`,
      );
    const ids = members.map(([id]) => id as number);
    const [index, marks, said] = await Promise.all([
      citationIndex(reader),
      reader.query(
        `SELECT b.record_id, s.id FROM record_subject b JOIN (${reader.seen(Subject, 's')}) ON s.id = b.subject_id WHERE b.record_id = ANY($1::int[]) ORDER BY s.id`,
        [ids],
      ),
      reader.query(ASSERTED, [ids]),
    ]);
    const [, , , names, aliases] = members[0] ?? [];
    const silent = stemsOfNames([...Object.values(names as Texts), ...(aliases as string[])]);
    const read = members.map(([id, , text]) => ({
      id: id as number,
      wording: wordingOf(text as string, (words) => findCitations(words, index), silent),
      subjects: marks.filter(([record]) => record === id).map(([, subject]) => subject as number),
    }));
    const pairOf = (one: unknown, other: unknown): string =>
      [one, other]
        .map(Number)
        .sort((a, b) => a - b)
        .join(' ');
    const reasons = new Map(
      said.flatMap(([what, reason, one, other]) => (what === 'SAME' ? [[pairOf(one, other), reason as string]] : [])),
    );
    return read
      .flatMap((one, at) =>
        read.slice(at + 1).map((other) => ({
          one: one.id,
          other: other.id,
          score: Math.round(compareWordings(one.wording, other.wording).score * 1000) / 1000,
          words: sharedWords(one.wording, other.wording),
          instruments: [...one.wording.instruments].filter((key) => other.wording.instruments.has(key)),
          subjects: one.subjects.filter((subject) => other.subjects.includes(subject)),
          assertedBecause: reasons.get(pairOf(one.id, other.id)) ?? null,
        })),
      )
      .sort((a, b) => a.score - b.score || a.one - b.one || a.other - b.other)
      .slice(0, size);
  }
}
