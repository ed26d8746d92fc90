import type { Reader } from '../../graph/reader';
import { refuseOtherLists } from '../sources/record-pairs';
import { Subject } from './subject';

/** Numbers of the rights of the house with these slugs. Throws BAD_USER_INPUT for an unknown one, and for a subject of another list: only rights stand in the concordance. */
export async function findRights(reader: Reader, slugs: readonly string[]): Promise<number[]> {
  const ids = await reader.idsOf(Subject, slugs, "k.scheme = 'RIGHT'");
  refuseOtherLists(slugs);
  return ids;
}
