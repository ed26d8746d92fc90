import type { Reader } from '../../graph/reader';
import { State } from './state';

/** What bodies have told a State: the lists of it that a question on that reads. */
export const TOLD = ['decisions', 'recommendations'] as const;
/** Its acts in treaties: the list of it that a question on standards reads. */
export const ACTS = ['participations'] as const;

/**
 * The State that a question is about, by its number and its code as written. BAD_USER_INPUT when there is none, and, as of a filter, when it has
 * ended and nothing is held in the lists of it that the question reads: there those that followed it are named.
 */
export async function stateAsked(
  reader: Reader,
  given: string,
  lists: readonly (typeof TOLD | typeof ACTS)[number][],
): Promise<{ readonly state: number; readonly code: string }> {
  const code = given.trim().toUpperCase();
  const [state = 0] = await reader.idsAsked(State, [code], lists);
  return { state, code };
}
