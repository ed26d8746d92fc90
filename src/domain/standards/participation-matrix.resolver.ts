import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import type { ReadingContext } from '../../graph/install';
import { Loaded, ofSize } from '../../graph/noun';
import { Day, today } from '../../graph/scalars';
import { fieldsBelow } from '../../graph/selection';
import { State } from '../states/state';
import { ACTS } from '../states/state-asked';
import { Instrument } from './instrument';
import { readCases } from './read-cases';
import { StandardStanding, standingOf } from './standing';

@ObjectType({ description: 'One State in a matrix of participation.' })
export class MatrixRow {
  @Loaded('State', 'The State.')
  state: Relation<State>;

  @Field(() => [StandardStanding], { ...ofSize(40), description: 'One cell per instrument, in the order of the instruments.' })
  cells: StandardStanding[];
}

@ObjectType({ description: 'Which States are bound by what on a day: rows of States, cells of instruments.' })
export class ParticipationMatrix {
  @Field(() => Day, { description: 'The day for which the answer holds.' })
  on: string;

  @Field(() => Int, { description: 'Number of States of the whole matrix.' })
  totalCount: number;

  @Field(() => Boolean, { description: 'Whether States follow after this page.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the last State of this page, for `after`. Null on an empty page.',
  })
  endCursor: string | null;

  @Field(() => [MatrixRow], { description: 'The States of this page, in the order of their codes.' })
  rows: MatrixRow[];
}

@Resolver()
export class ParticipationMatrixResolver {
  @Query(() => ParticipationMatrix, { description: 'Which States are bound by what on this day.' })
  async participationMatrix(
    @Ctx() { reader }: ReadingContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('states', () => [String], {
      nullable: true,
      description: 'ISO 3166-1 alpha-3 codes. All States (no territories) when left out.',
    })
    codes?: string[] | null,
    @Arg('instruments', () => [String], {
      nullable: true,
      description: 'Slugs of at most 100 treaties. All of which a list of participants is held when left out.',
    })
    slugs?: string[] | null,
    @Arg('on', () => Day, { nullable: true, description: 'The day. Today (UTC) when left out.' }) on?: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many States: 1 to 100. Default 20.' }) first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Code of a State: the page begins after it (`endCursor` of the last page).',
    })
    after?: string | null,
  ): Promise<object> {
    const size = first ?? reader.limits.defaultSize;
    if (size < 1 || size > reader.limits.maxSize)
      throw badInput(
        `\`first\` is ${size}: it must be 1 to ${reader.limits.maxSize}. For more States ask for the next page with \`after\`.`,
      );
    if (after != null && !/^[A-Z]{3}$/.test(after))
      throw badInput(
        `\`after\` ${JSON.stringify(after.slice(0, 20))} is not a place of this matrix: pass \`endCursor\` as the last page gave it.`,
      );
    if ((slugs?.length ?? 0) > 100)
      throw badInput(
        `\`instruments\` has ${slugs?.length ?? 0} slugs: at most 100 are allowed. Ask for the others in a further request.`,
      );
    for (const [name, list] of Object.entries({ states: codes, instruments: slugs })) {
      if (list?.length === 0) throw badInput(`\`${name}\` is an empty list: leave it out for all, or name at least one.`);
    }
    const [named, instruments] = await Promise.all([
      codes ? reader.idsAsked(State, codes, ACTS) : null,
      slugs ? reader.idsOf(Instrument, slugs) : undefined,
    ]);
    const whole = `FROM ${reader.seen(State, 's')} WHERE (($1::int[] IS NULL AND s.state_kind = 'STATE') OR s.id = ANY($1))`;
    const [found, total] = await Promise.all([
      reader.query(`SELECT s.id, s.code ${whole} AND s.code > $2 ORDER BY s.code LIMIT $3`, [named, after ?? '', size + 1]),
      fieldsBelow(info.fieldNodes, undefined, info).some(({ name }) => name.value === 'totalCount')
        ? reader.query(`SELECT count(*)::int ${whole}`, [named])
        : [],
    ]);
    const here = found.slice(0, size);
    const day = on ?? today();
    const cases = await readCases(reader, { states: here.map(([id]) => id as number), ...(instruments ? { instruments } : {}) });
    const listed = instruments ? cases : cases.filter(({ knowledge }) => knowledge !== null);
    return {
      on: day,
      totalCount: total[0]?.[0] ?? 0,
      hasNextPage: found.length > size,
      endCursor: (here.at(-1)?.[1] as string | undefined) ?? null,
      rows: here.map(([id]) => ({
        state: id,
        cells: listed.filter(({ stateId }) => stateId === id).map((one) => standingOf(one, day)),
      })),
    };
  }
}
