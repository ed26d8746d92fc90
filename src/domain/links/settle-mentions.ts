import type { Mention } from '../../citations/mention';
import type { AnyRecord, Reader } from '../../graph/reader';
import { State } from '../states/state';
import { type Choice, type Target, chooseTarget } from './choose-target';
import type { CitationStatus } from './citation';
import { dayKeyOf } from './day-key';
import { type Lookup, findAllTargets } from './find-targets';
import { PrintedStates } from './printed-states';

/** What a mention was found to mean, for a caller. */
export interface Settled {
  readonly status: CitationStatus;
  readonly record: AnyRecord | null;
  readonly candidates: readonly AnyRecord[];
  /** In a sentence: how it was read, or why it is not resolved. */
  readonly reason: string;
}

/**
 * What each mention means among the records that the caller may see, by the rule that the importers follow too
 * (`choose-target.ts`). At most three statements, however many mentions.
 */
export async function settleMentions(reader: Reader, mentions: readonly Mention[]): Promise<Settled[]> {
  const targets = await findAllTargets(
    (text, values) => reader.query(text, values),
    mentions.map(lookupOf),
    (record) => reader.visibleAny(record),
  );
  const states = await printedStates(reader, mentions);
  return mentions.map((mention, at) => settle(mention, targets[at] ?? [], states));
}

/** Every key under which the record of a mention may be found; the candidates where the words leave it open. */
export function keysOf({ scheme, key, otherKeys, candidates }: Mention): string[] {
  return candidates.length > 0 ? [...candidates] : key === '' ? [...otherKeys] : [`${scheme}:${key}`, ...otherKeys];
}

function lookupOf(mention: Mention): Lookup {
  const keys = keysOf(mention);
  return { keys, day: dayKeyOf({ ...mention, keys }, null) };
}

/** The names of States, where a mention prints parties. */
async function printedStates(reader: Reader, mentions: readonly Mention[]): Promise<PrintedStates> {
  if (mentions.every(({ name }) => name === null)) return new PrintedStates([]);
  const rows = await reader.query(`SELECT s.code, s.names, s.aliases FROM ${reader.seen(State, 's')}`, []);
  return new PrintedStates(rows.map(([code, names, aliases]) => ({ code: code as string, names: names as Record<string, string>, aliases: aliases as string[] }))); // prettier-ignore
}

function settle(mention: Mention, targets: readonly Target[], states: PrintedStates): Settled {
  const { scheme, key, candidates } = mention;
  if (candidates.length > 1)
    return targets.length > 0
      ? { status: 'AMBIGUOUS', record: null, candidates: targets.map(recordOf), reason: 'The words may mean each of the candidates; name the instrument or the body.' } // prettier-ignore
      : { ...NOTHING, reason: `The words may mean ${candidates.join(', ')}; the house has none of them.` };
  if (scheme === 'provision' && !key.includes(':'))
    return {
      ...NOTHING,
      reason: 'A provision is named without its instrument: name the instrument too, as in `Article 3 ECHR`.',
    };
  if (scheme === 'name' && targets.length === 0)
    return { ...NOTHING, reason: 'A name without a number, and no decision of that day: a name alone never makes a link.' };
  const parties = { respondent: states.respondentOf(mention.name), otherNames: states.otherNamesOf(mention.name) };
  const choice = chooseTarget({ ...mention, keys: keysOf(mention), ...parties }, targets, { id: null, date: null });
  const read = scheme === 'name' ? 'Read by its name and day' : `Read as ${scheme}:${key}`;
  return {
    status: choice.status,
    record: choice.target && recordOf(choice.target),
    candidates: choice.candidates.map(recordOf),
    reason: targets.length === 0 ? `${read}, which the house does not have.` : reasonOf(read, choice),
  };
}

function reasonOf(read: string, { status, target, reason }: Choice): string {
  if (status !== 'RESOLVED') return reason ?? `${read}.`;
  if (target?.kind === 'Proceeding') return `${read}, the number of a proceeding: a date or stage would tell which decision.`;
  return reason === null ? `${read}.` : `${read}. ${reason}`;
}

const NOTHING = { status: 'UNRESOLVED', record: null, candidates: [] } as const;
const recordOf = ({ id, kind }: Target): AnyRecord => ({ id, kind });
