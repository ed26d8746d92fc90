import type { Mention } from '../../citations/mention';
import type { AnyRecord, Reader } from '../../graph/reader';
import { State } from '../states/state';
import { type Choice, type Target, chooseTarget, isOfNameAndState } from './choose-target';
import type { CitationStatus } from './citation';
import { dayKeyOf } from './day-key';
import { type Lookup, earliestFirst, findAllTargets } from './find-targets';
import { PrintedStates } from './printed-states';

/** What a mention was found to mean, for a caller. */
export interface Settled {
  readonly status: CitationStatus;
  readonly record: AnyRecord | null;
  readonly candidates: readonly AnyRecord[];
  /** In a sentence: how it was read, or why it is not resolved. */
  readonly reason: string;
  /** Scheme and value of the key that is meant of several that the words fit; left out where they fit one. */
  readonly scheme?: string;
  readonly value?: string;
}

/**
 * What each mention means among the records that the caller may see, by the rule that the importers follow too
 * (`choose-target.ts`). At most three statements, however many mentions.
 */
export async function settleMentions(reader: Reader, mentions: readonly Mention[]): Promise<Settled[]> {
  const lookups = mentions.map(lookupsOf);
  const targets = await findAllTargets(
    (text, values) => reader.query(text, values),
    lookups.flat(),
    (record) => reader.visibleAny(record),
  );
  const states = await printedStates(reader, mentions);
  let from = 0;
  return mentions.map((mention, at) => {
    const own = targets.slice(from, (from += lookups[at]?.length ?? 0));
    return mention.candidates.length > 1 ? settleCandidates(mention, own, states) : settle(mention, own[0] ?? [], states);
  });
}

/** Every key under which the record of a mention may be found; the candidates where the words leave it open. */
export function keysOf({ scheme, key, otherKeys, candidates }: Mention): string[] {
  return candidates.length > 0 ? [...candidates] : key === '' ? [...otherKeys] : [`${scheme}:${key}`, ...otherKeys];
}

/** Where several keys may be meant, one look-up for each. */
function lookupsOf(mention: Mention): Lookup[] {
  const keys = keysOf(mention);
  if (mention.candidates.length > 1) return keys.map((key) => ({ keys: [key], day: null }));
  return [{ keys, day: dayKeyOf({ ...mention, keys }, null) }];
}

/** The names of States, where a mention prints parties. */
async function printedStates(reader: Reader, mentions: readonly Mention[]): Promise<PrintedStates> {
  if (mentions.every(({ name }) => name === null)) return new PrintedStates([]);
  const rows = await reader.query(`SELECT s.code, s.names, s.aliases FROM ${reader.seen(State, 's')}`, []);
  return new PrintedStates(rows.map(([code, names, aliases]) => ({ code: code as string, names: names as Record<string, string>, aliases: aliases as string[] }))); // prettier-ignore
}

/**
 * Words that fit several bodies: each of the keys is chosen from as if it alone were printed, and one is meant where its record alone bears
 * the printed name and is against the printed State. Else all stay candidates, a decision before its own proceeding.
 */
function settleCandidates(mention: Mention, targets: readonly (readonly Target[])[], states: PrintedStates): Settled {
  const { candidates, otherKeys } = mention;
  const printed = { ...mention, keys: candidates, ...partiesOf(mention, states) };
  const read = candidates.map((key, at) => ({
    key,
    of: targets[at] ?? [],
    choice: chooseTarget({ ...printed, keys: [key, ...otherKeys] }, targets[at] ?? [], { id: null, date: null }),
  }));
  const named = read.filter(({ choice: { target } }) => target !== null && isOfNameAndState(printed, target));
  const [only] = named;
  if (only?.choice.status === 'RESOLVED' && named.length === 1)
    return {
      ...keyed(only.key),
      ...toldOf(only.choice, `Read as ${only.key}, of the bodies that the words fit the one with a case of this name`),
    };
  const possible = read.flatMap(({ of, choice }) => (choice.target ? [choice.target] : choice.candidates.length > 0 ? choice.candidates : of)); // prettier-ignore
  const open = earliestFirst([...new Map(possible.map((target) => [target.id, target])).values()]);
  if (open.length > 0) return { status: 'AMBIGUOUS', record: null, candidates: open.map(recordOf), reason: 'The words may mean each of the candidates; name the instrument or the body.' }; // prettier-ignore
  return { ...NOTHING, reason: `The words may mean ${candidates.join(', ')}; the house has none of them.` };
}

function settle(mention: Mention, targets: readonly Target[], states: PrintedStates): Settled {
  const { scheme, key } = mention;
  if (scheme === 'provision' && !key.includes(':'))
    return {
      ...NOTHING,
      reason: 'A provision is named without its instrument: name the instrument too, as in `Article 3 ECHR`.',
    };
  if (scheme === 'name' && targets.length === 0)
    return { ...NOTHING, reason: 'A name without a number, and no decision of that day: a name alone never makes a link.' };
  const choice = chooseTarget({ ...mention, keys: keysOf(mention), ...partiesOf(mention, states) }, targets, { id: null, date: null }); // prettier-ignore
  const read = scheme === 'name' ? 'Read by its name and day' : `Read as ${scheme}:${key}`;
  const told = toldOf(choice, read);
  return targets.length === 0 ? { ...told, reason: `${read}, which the house does not have.` } : told;
}

function partiesOf({ name }: Mention, states: PrintedStates) {
  return { respondent: states.respondentOf(name), otherNames: states.otherNamesOf(name) };
}

function toldOf(choice: Choice, read: string): Settled {
  const { status, target, candidates } = choice;
  return { status, record: target && recordOf(target), candidates: candidates.map(recordOf), reason: reasonOf(read, choice) };
}

function reasonOf(read: string, { status, target, reason }: Choice): string {
  if (status !== 'RESOLVED') return reason ?? `${read}.`;
  if (target?.kind === 'Proceeding') return `${read}, the number of a proceeding: a date or stage would tell which decision.`;
  return reason === null ? `${read}.` : `${read}. ${reason}`;
}

const keyed = (key: string) => ({ scheme: key.slice(0, key.indexOf(':')), value: key.slice(key.indexOf(':') + 1) });
const NOTHING = { status: 'UNRESOLVED', record: null, candidates: [] } as const;
const recordOf = ({ id, kind }: Target): AnyRecord => ({ id, kind });
