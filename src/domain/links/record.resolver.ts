import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../errors';
import type { ReadingContext } from '../../graph/install';
import { Decision } from '../jurisprudence/decision';
import { Record } from '../sources/record';
import { theRecord } from './find-records';

const KEY =
  'Any identifier of it. Examples: `ecli:ECLI:CE:ECHR:1989:0707JUD001403888`, `hudoc:001-57619`, `un:CCPR/C/50/D/488/1992`, `CCPR/C/GC/36`.';

@Resolver()
export class RecordResolver {
  @Query(() => Record, {
    description:
      'One record by any of its identifiers. An unknown one is an error that proposes near keys; one that means several records, as the number of a proceeding with several decisions does, is an error that names them.',
  })
  async record(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Ctx() { reader }: ReadingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { kind, id } = await theRecord(reader, key);
    const noun = reader.model.nouns.get(kind);
    return noun && reader.one(noun, id, info);
  }

  @Query(() => Decision, {
    description:
      'One decision by any of its identifiers. An unknown one is an error that proposes near keys; the number of a proceeding is an error that names its decisions.',
  })
  async decision(
    @Arg('key', () => String, { description: KEY }) key: string,
    @Ctx() { reader }: ReadingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { kind, id } = await theRecord(reader, key);
    const noun = reader.model.of(Decision);
    if (kind === noun.name) return reader.one(noun, id, info);
    throw badInput(`${JSON.stringify(key)} is a record of kind ${kind}, no decision: ask for it with \`record\`.`, {
      unknown: [key],
      proposals: [],
    });
  }
}
