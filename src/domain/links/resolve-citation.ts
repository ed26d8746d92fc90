import { readCitation } from '../../citations/read-citation';
import type { Mention } from '../../citations/mention';
import type { AnyRecord, Reader } from '../../graph/reader';
import { citationIndex } from '../standards/citation-index';
import type { CitationStatus } from './citation';
import { decisionsOf, findRecords } from './find-records';
import { type Settled, settleMentions } from './settle-mentions';

/** What a printed citation was found to mean. */
export interface Resolution {
  readonly printed: string;
  readonly status: CitationStatus;
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
  const exact = await exactRecords(reader, printed);
  const index = await citationIndex(reader);
  let mentions = readCitation(printed, index);
  let settled = await settleMentions(reader, mentions);
  if (exact.length === 0 && (settled.length === 0 || settled.some(({ status }) => status === 'UNRESOLVED'))) {
    // Names may have come, or been hidden, since the index was built: words must not be known by a record that is not to be seen.
    const now = await citationIndex(reader, { asOfNow: true });
    if (now !== index) {
      mentions = readCitation(printed, now);
      settled = await settleMentions(reader, mentions);
    }
  }
  const resolutions = mentions.map((mention, at) => ofMention(mention, settled[at]));
  const [only] = resolutions;
  if (exact.length > 0)
    return ofKey(reader, printed, resolutions.length === 1 ? unique([...exact, ...named(resolutions)]) : exact);
  if (resolutions.length === 1 && only) return { ...only, printed };
  if (resolutions.length === 0)
    return { ...NOTHING, printed, reason: 'No identifier of the house has this value, and no form of citation that it reads fits these words.' }; // prettier-ignore
  const one = ofOneThing(resolutions);
  if (one) return { ...one, printed };
  return {
    ...NOTHING,
    printed,
    status: 'AMBIGUOUS',
    candidates: unique(named(resolutions)),
    reason: `The words name ${resolutions.length} things; each is told in \`mentions\`.`,
    mentions: resolutions,
  };
}

/** What is named in several ways, a general comment by its number and its symbol: one thing. Null where each is not resolved to the same record. */
function ofOneThing(resolutions: readonly Resolution[]): Resolution | null {
  const [first] = resolutions;
  const pinpoints = [...new Set(resolutions.flatMap(({ pinpoint }) => pinpoint ?? []))];
  const isOne = resolutions.every(({ status, record }) => status === 'RESOLVED' && record?.id === first?.record?.id);
  return first && isOne && pinpoints.length < 2 ? { ...first, pinpoint: pinpoints[0] ?? null } : null;
}

const NOTHING = {
  status: 'UNRESOLVED',
  scheme: null,
  value: null,
  record: null,
  candidates: [],
  pinpoint: null,
  mentions: [],
} as const;

/** Records with exactly this key or identifier; where one is the decision of a proceeding numbered alike, the decision. */
async function exactRecords(reader: Reader, printed: string): Promise<AnyRecord[]> {
  const found = (await findRecords(reader, [printed])).get(printed) ?? [];
  const documents = found.filter(({ kind }) => kind !== 'Proceeding');
  return documents.length > 0 ? documents : found;
}

async function ofKey(reader: Reader, printed: string, records: readonly AnyRecord[]): Promise<Resolution> {
  const [only] = records;
  if (records.length > 1 || !only) return { ...NOTHING, printed, status: 'AMBIGUOUS', candidates: records, reason: SEVERAL };
  const decisions = only.kind === 'Proceeding' ? await decisionsOf(reader, records) : [];
  if (decisions.length > 1)
    return { ...NOTHING, printed, status: 'AMBIGUOUS', candidates: decisions, reason: `The number of a proceeding with ${decisions.length} decisions: name the date or stage of one.` }; // prettier-ignore
  return {
    ...NOTHING,
    printed,
    status: 'RESOLVED',
    record: only,
    candidates: decisions.filter(({ id }) => id !== only.id),
    reason: 'A key or identifier of this record.',
  };
}

const SEVERAL = 'The words may mean each of the candidates; name the instrument or the body.';

function ofMention({ printed, scheme, key, pinpoint }: Mention, settled: Settled | undefined): Resolution {
  return { ...NOTHING, reason: '', printed, scheme, value: key, pinpoint, ...settled };
}

const named = (resolutions: readonly Resolution[]): AnyRecord[] =>
  resolutions.flatMap(({ record, candidates }) => (record ? [record] : candidates));

function unique(records: readonly AnyRecord[]): AnyRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
