import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Relation } from 'typeorm';
import { badInput } from '../../errors';
import type { ReadingContext } from '../../graph/install';
import { Loaded } from '../../graph/noun';
import type { Record } from '../sources/record';
import { CitationStatus } from './citation';
import { type Resolution as Resolved, resolveCitation } from './resolve-citation';

@ObjectType({ description: 'What a printed citation or an identifier means.' })
export class Resolution {
  @Field({ description: 'The words as given.' })
  printed: string;

  @Field(() => CitationStatus, { description: 'What came of it.' })
  status: CitationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Scheme under which it was read. Example: `provision`. Null for an exact key, and when no form fits.',
  })
  scheme: string | null;

  @Field(() => String, { nullable: true, description: 'Value within the scheme. Example: `echr:3`. Null like `scheme`.' })
  value: string | null;

  @Loaded('Record', 'The record that it means. Null unless it is resolved.')
  record: Relation<Record> | null;

  @Loaded('Record', 'The records that it may mean, when there are several. For the number of a proceeding its decisions.', {
    many: true,
  })
  candidates: Relation<Record>[];

  @Field(() => String, {
    nullable: true,
    description: 'What is printed beyond the record: `(5)` of an article without paragraphs here. Null when nothing is.',
  })
  pinpoint: string | null;

  @Field({ description: 'Why, in a sentence.' })
  reason: string;

  @Field(() => [Resolution], {
    description: 'Each thing named, when the words name several: `Articles 3 and 8 ECHR`. Empty otherwise.',
  })
  mentions: Resolution[];
}

@Resolver()
export class ResolutionResolver {
  @Query(() => Resolution, {
    description:
      'What is this? Any key or identifier, or a printed citation of a standard or a decision in English, French or Spanish; a pinpoint is allowed.',
  })
  async resolve(
    @Arg('citation', () => String, {
      description: 'At most 500 characters. Examples: `Article 3 ECHR`, `art. 4 CADH`, `CCPR/C/GC/34`, `ETS No. 005`.',
    })
    citation: string,
    @Ctx() { reader }: ReadingContext,
  ): Promise<Resolved> {
    if (citation.trim() === '')
      throw badInput('`citation` is empty: give an identifier or a printed citation, as `Article 3 ECHR`.');
    if (citation.length > 500)
      throw badInput(`\`citation\` has ${citation.length} characters: at most 500 are allowed. Give one citation.`);
    return resolveCitation(reader, citation);
  }
}
