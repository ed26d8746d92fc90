import { readCitation } from '../../citations/read-citation';
import type { Mention } from '../../citations/mention';
import type { StandardsIndex } from '../../citations/standards-index';
import type { AnyRecord, Reader } from '../../graph/reader';
import { citationIndex } from '../standards/citation-index';
import { findRecords } from './find-records';

export type ResolutionStatus = 'RESOLVED' | 'AMBIGUOUS' | 'UNRESOLVED' | 'CONFLICT' | 'OUT_OF_SCOPE';

/** What a printed citation was found to mean. */
export interface Resolution {
  readonly printed: string;
  readonly status: ResolutionStatus;
  readonly scheme: string | null;
  readonly value: string | null;
  readonly record: AnyRecord | null;
  readonly candidates: readonly AnyRecord[];
  readonly pinpoint: string | null;
  readonly reason: string;
  readonly mentions: readonly Resolution[];
}

/**
 * What one printed citation or identifier means: a key or identifier as it stands, and what the citation library reads in the
 * words. Nothing is guessed: words that may mean several records (`CRC`: the Convention, the Committee) give all of them, words
 * that mean none say so.
 *
 * @example resolveCitation(reader, 'Article 3 ECHR') // RESOLVED, provision:echr:3
 */
export async function resolveCitation(reader: Reader, citation: string): Promise<Resolution> {
  const printed = citation.trim();
  const index = await citationIndex(reader);
  let read = await readAndFind(reader, printed, index);
  if (!read.isComplete) {
    // Names may have come, or been hidden, since the index was built: words must not be known by a record that is not to be seen.
    const now = await citationIndex(reader, { asOfNow: true });
    if (now !== index) read = await readAndFind(reader, printed, now);
  }
  const { mentions, exact, found } = read;
  const resolutions = mentions.map((mention) => toResolution(mention.printed, mention, found(mention)));
  const candidates = unique([
    ...exact,
    ...resolutions.flatMap(({ record, candidates: several }) => (record ? [record] : several)),
  ]);
  const [only] = resolutions;
  if (exact.length > 0) return toResolution(printed, null, resolutions.length === 1 ? candidates : exact);
  if (resolutions.length === 1 && only) return { ...only, printed };
  if (resolutions.length === 0) {
    return {
      ...NOTHING,
      printed,
      reason: 'No identifier of the house has this value, and no form of citation that it reads fits these words.',
      mentions: [],
    };
  }
  return {
    ...NOTHING,
    printed,
    status: 'AMBIGUOUS',
    candidates,
    reason: `The words name ${resolutions.length} things; each is told in \`mentions\`.`,
    mentions: resolutions,
  };
}

/** What the words say by this index, and the visible records that have them as a key or are meant by them. */
async function readAndFind(reader: Reader, printed: string, index: StandardsIndex) {
  const mentions = readCitation(printed, index);
  const byAddress = await findRecords(reader, [...new Set([printed, ...mentions.flatMap(addressesOf)])]);
  const exact = byAddress.get(printed) ?? [];
  const isFound = (mention: Mention): boolean => addressesOf(mention).every((address) => byAddress.has(address));
  return {
    mentions,
    exact,
    found: (mention: Mention): AnyRecord[] => addressesOf(mention).flatMap((address) => byAddress.get(address) ?? []),
    isComplete: (mentions.length > 0 || exact.length > 0) && mentions.every(isFound),
  };
}

const NOTHING = { status: 'UNRESOLVED', scheme: null, value: null, record: null, candidates: [], pinpoint: null } as const;

function addressesOf({ scheme, key, candidates }: Mention): string[] {
  return candidates.length > 0 ? [...candidates] : [`${scheme}:${key}`];
}

function toResolution(printed: string, mention: Mention | null, records: readonly AnyRecord[]): Resolution {
  const several = unique(records);
  const base = {
    printed,
    scheme: mention?.scheme ?? null,
    value: mention?.key ?? null,
    pinpoint: mention?.pinpoint ?? null,
    mentions: [],
  };
  const [only] = several;
  if (several.length === 1 && only && (mention?.candidates.length ?? 0) <= 1) {
    return {
      ...base,
      status: 'RESOLVED',
      record: only,
      candidates: [],
      reason: mention ? `Read as ${mention.scheme}:${mention.key}.` : 'A key or identifier of this record.',
    };
  }
  if (several.length > 0)
    return {
      ...base,
      status: 'AMBIGUOUS',
      record: null,
      candidates: several,
      reason: 'The words may mean each of the candidates; name the instrument or the body.',
    };
  const reason =
    mention === null || (mention.scheme === 'provision' && !mention.key.includes(':'))
      ? 'A provision is named without its instrument: name the instrument too, as in `Article 3 ECHR`.'
      : `Read as ${mention.scheme}:${mention.key}, which the house does not have.`;
  return { ...base, status: 'UNRESOLVED', record: null, candidates: [], reason };
}

function unique(records: readonly AnyRecord[]): AnyRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
