import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ReadingContext } from '../../graph/install';
import { LONGEST_TEXT, Verification, readingText, verifyCitations } from './verify-citations';

@Resolver()
export class VerificationResolver {
  @Query(() => Verification, {
    complexity: readingText,
    description:
      'Which citations does this text contain, where, and do they exist? What the house does not cover is told as not covered, never as not existing.',
  })
  async verifyCitations(
    @Arg('text', () => String, {
      description: `The text, not empty, at most ${LONGEST_TEXT} UTF-16 code units. It is not stored.`,
    })
    text: string,
    @Ctx() { reader }: ReadingContext,
  ): Promise<Verification> {
    return verifyCitations(reader, text);
  }
}
