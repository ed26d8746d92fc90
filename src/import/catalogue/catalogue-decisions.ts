/**
 * The catalogue's tables of jurisprudence: leading decisions, what they cite, and mentions across systems as printed. Grammar
 * of the tables: catalogue/README.md.
 */
import { type Make, instrumentKey, rowsOf, split } from './catalogue';
import { readTable } from './catalogue-tables';
import type { Draft, Row } from '../draft';
import { draftsOf } from '../exchange/exchange-drafts';
import { type MentionReader, mentionsIn } from '../record-mentions';
import type { ExchangeCitation, ExchangeDecision, ExchangeFinding, ExchangeRecord } from '../exchange/exchange-record';

/** The rows of `decisions.csv`, `citations.csv` and `cross-system-mentions.csv`, in the order in which they need each other. */
export function* jurisprudence(folder: string, read: MentionReader = READS_NOTHING): Generator<Row<readonly Draft[]>> {
  const decisions = readTable(folder, 'decisions');
  const mechanismOf = new Map(decisions.map(({ values }) => [values['key'] ?? '', values['mechanism_slug'] ?? '']));
  // General comments are instruments of the catalogue.
  const instruments = new Map(
    readTable(folder, 'instruments').flatMap(({ values }) =>
      split(values['identifiers']).map((identifier) => [identifier, { kind: 'Instrument', key: instrumentKey(values) }] as const),
    ),
  );
  const asDrafts = (record: ExchangeRecord): Draft[] => draftsOf(record, instruments, mentionsIn(record, read));
  const cite = (key: string, citation: ExchangeCitation): Draft[] =>
    asDrafts({ type: 'decision', kind: '', key, mechanism: mechanismOf.get(key) ?? '', citations: [citation] }).map((draft) => ({
      ...draft,
      values: {},
      voice: `9 ${draft.voice ?? ''}`,
    }));

  const mentions = readTable(folder, 'cross-system-mentions');
  /** Mentions of which the words are known too. */
  const inWords = new Set(mentions.map(({ values: v }) => `${v['citing_document']} ${placeOf(v)} ${v['cited_key_or_empty']}`));
  const citation: Make = (v) => {
    const [citing, cited] = [v['citing_key'] ?? '', v['cited_key'] ?? ''];
    const place = v['citing_pinpoint'] || (/\bscl\b/.test(v['source'] ?? '') ? 'scl' : NO_PLACE);
    if (inWords.has(`${citing} ${place} ${cited}`)) return [];
    // What this source prints is the key.
    const pinpoint = v['cited_pinpoint'] ? { pinpoint: v['cited_pinpoint'] } : {};
    return cite(citing, { printed: cited, key: cited, place, ...pinpoint, ...confidence(v) });
  };

  const seen = new Map<string, number>();
  const mention: Make = (v) => {
    const same = `${v['citing_document']} ${placeOf(v)} ${v['cited_key_or_empty']}`;
    const start = seen.get(same) ?? 0;
    seen.set(same, start + 1);
    const printed = {
      printed: v['printed'] ?? '',
      place: placeOf(v),
      start,
      ...(v['cited_key_or_empty'] ? { key: v['cited_key_or_empty'] } : {}),
    };
    const citing = v['citing_document'] ?? '';
    if (mechanismOf.has(citing)) return cite(citing, printed);
    return asDrafts({ ...citingRecord(citing, v['citing_body'] ?? ''), citations: [printed] });
  };

  yield* rowsOf(decisions, (v) => asDrafts(decisionOf(v)));
  yield* rowsOf(readTable(folder, 'citations'), citation);
  yield* rowsOf(mentions, mention);
}

const READS_NOTHING: MentionReader = { reference: () => [], text: () => [] };

const NO_PLACE = 'not recorded';
const placeOf = (v: Readonly<Record<string, string>>): string => (v['paragraph'] ? `para. ${v['paragraph']}` : NO_PLACE);

function decisionOf(v: Readonly<Record<string, string>>): ExchangeDecision {
  return {
    type: 'decision',
    key: v['key'] ?? '',
    mechanism: v['mechanism_slug'] ?? '',
    kind: v['kind'] ?? '',
    name: v['title'] ?? '',
    respondents: split(v['respondents']),
    proceedings: split(v['proceeding_numbers']),
    identifiers: split(v['other_identifiers']),
    subjects: split(v['rights']).map((slug) => `right:${slug}`),
    findings: findingsOf(v['findings'] ?? ''),
    ...(v['decided_on'] ? { date: v['decided_on'] } : {}),
    ...(v['importance'] ? { importance: Number(v['importance']) } : {}),
    ...(v['cite_as'] ? { citeAs: v['cite_as'] } : {}),
    ...(v['url'] ? { url: v['url'] } : {}),
    ...(v['source'] ? { sourceNote: v['source'] } : {}),
    ...confidence(v),
  };
}

/** `echr 6(1):VIOLATION;echr 14+P1-1:NO_VIOLATION`. */
function findingsOf(cell: string): ExchangeFinding[] {
  return cell.split(';').flatMap((finding) => {
    const [, instrument = '', provisions = '', outcome = ''] = /^(\S+) (.+):([A-Z_]+)$/.exec(finding) ?? [];
    return outcome ? [{ provision: `${instrument}:${provisions}`, outcome: outcome as ExchangeFinding['outcome'] }] : [];
  });
}

/** A document that has no row of its own: known by its key, or by the name that its source gave it. */
function citingRecord(citing: string, body: string): ExchangeRecord {
  const mechanism = body === 'national' ? {} : { mechanism: body };
  if (/^ecli:.*\d{4}JUD\d/.test(citing)) return { type: 'decision', kind: 'JUDGMENT', key: citing, ...mechanism };
  if (/^un:.*\/D\//.test(citing)) return { type: 'decision', kind: 'DECISION', key: citing, ...mechanism };
  if (citing.startsWith('un:')) return { type: 'document', kind: 'OTHER', key: citing, ...mechanism };
  if (citing.startsWith('A/HRC/')) return { type: 'document', kind: 'REPORT', key: `un:${citing}`, ...mechanism };
  return { type: 'document', kind: 'OTHER', key: `document:${citing}`, ...mechanism, name: citing };
}

function confidence(v: Readonly<Record<string, string>>): { readonly confidence?: 'CHECKED' | 'KNOWN' | 'UNSURE' } {
  return v['confidence'] ? { confidence: v['confidence'].toUpperCase() as 'CHECKED' } : {};
}
