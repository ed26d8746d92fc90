import { badInput } from '../../errors';
import type { Reader } from '../../graph/reader';
import { Subject } from './subject';

/** Numbers of the rights of the house with these slugs. Throws BAD_USER_INPUT for an unknown one, and for a subject of another list: only rights stand in the concordance. */
export async function findRights(reader: Reader, slugs: readonly string[]): Promise<number[]> {
  const ids = await reader.idsOf(Subject, slugs);
  // Only what another list names has its list in its slug.
  const other = slugs.find((slug) => slug.includes(':'));
  if (other !== undefined)
    throw badInput(
      `${JSON.stringify(other.slice(0, 60))} is a subject of another list: give the slug of a right, as \`life\`. The \`mappings\` of the subject tell its rights.`,
    );
  return ids;
}
