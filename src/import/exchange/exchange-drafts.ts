/**
 * Turns records of jurisprudence, from whatever source, into drafts: one place for HUDOC, OHCHR, texts, the catalogue and
 * partners. Mentions are read here; which record each means is settled when the batch has been written.
 */
import type { ClientBase } from 'pg';
import type { Steps } from '../../citations/steps';
import { answered } from '../answered';
import type { Draft, Part, Pointer, Row } from '../draft';
import type { ExchangeRecord } from './exchange-record';
import { schemeOf } from '../../domain/sources/key-schemes';
import type { DraftRow, ToDrafts } from '../write-batch';
import { type MentionReader, type Mentions, mentionsIn, mentionsInSteps } from '../record-mentions';
import { knownKeys, subjectsOf } from '../subject-keys';

/** For the import run: `toDrafts` of a source whose rows are records of jurisprudence. */
export function exchangeDrafts(read: MentionReader): ToDrafts<ExchangeRecord> {
  const known = new WeakMap<ExchangeRecord, Mentions>();
  const mentionsOf = (record: ExchangeRecord): Mentions => known.get(record) ?? mentionsIn(record, read);
  const drafts = async (client: ClientBase, rows: readonly Row<ExchangeRecord>[]): Promise<DraftRow[]> => {
    const records = rows.flatMap(({ value }) => value ?? []);
    const [known, subjects, provisions] = await answered([
      knownRecords(client, records),
      knownKeys(client, 'Subject', records.flatMap((record) => record.subjects ?? [])),
      knownKeys(client, 'Provision', records.flatMap((record) => (record.atIssue ?? []).map(provisionKey))),
    ]); // prettier-ignore
    return rows.map(({ value, ...row }) => {
      if (!value) return row;
      if (schemeOf(value.key) === 'instrument' && !known.has(value.key))
        return { ...row, refusal: `Instrument "${value.key}" is not here: expected the key of one of the catalogue.` };
      const drafts = draftsOf(value, known, mentionsOf(value), subjects, provisions);
      const record = drafts.at(-1);
      // A later row of the batch may speak of the same record by another of its keys.
      for (const key of keysOf(value)) if (record && !known.has(key)) known.set(key, { kind: record.noun, key: record.key });
      return { ...row, value: drafts };
    });
  };
  return Object.assign(drafts, {
    ahead: function* ({ value }: Row<ExchangeRecord>): Steps<void> {
      if (value) known.set(value, yield* mentionsInSteps(value, read));
    },
  });
}

/** Records that exist under the primary key or another key of one of these. */
async function knownRecords(client: ClientBase, records: readonly ExchangeRecord[]): Promise<Map<string, Pointer>> {
  const keys = records.flatMap(keysOf);
  const { rows } = await client.query<{ address: string; kind: string; key: string }>(
    `SELECT k.key AS address, r.kind, r.key FROM unnest($1::text[]) AS k(key) CROSS JOIN LATERAL (
       SELECT r.id FROM record r WHERE r.key = k.key
       UNION SELECT d.record_id FROM identifier d WHERE d.scheme = split_part(k.key, ':', 1) AND d.value = substr(k.key, strpos(k.key, ':') + 1)
     ) f JOIN record r ON r.id = f.id WHERE r.kind IN ('Decision', 'Document', 'Instrument') ORDER BY r.id DESC`,
    [[...new Set(keys)]],
  );
  return new Map(rows.map(({ address, kind, key }) => [address, { kind, key }]));
}

/** The keys under which a record may be known already: its own, and symbols, which one body gives once. */
function keysOf({ key, identifiers = [] }: ExchangeRecord): string[] {
  return [key, ...identifiers.filter((one) => one.startsWith('un:'))];
}

/**
 * One record as drafts: its proceedings where they are missing, and itself.
 * @param known records that exist, by each key under which this one may be known.
 * @param mentions those in its fields and texts, by `mentionsIn`.
 * @param subjects keys of the subjects that the house has; left out where all that are named are known to be there.
 * @param provisions keys of the provisions that it has.
 */
export function draftsOf(
  record: ExchangeRecord,
  known: ReadonlyMap<string, Pointer>,
  mentions: Mentions,
  subjects?: ReadonlySet<string>,
  provisions: ReadonlySet<string> = new Set(),
): Draft[] {
  const same = [record.key, ...(record.identifiers ?? [])].map((key) => known.get(key)).find((pointer) => pointer !== undefined);
  const noun = same?.kind ?? (record.type === 'decision' ? 'Decision' : 'Document');
  const key = same?.key ?? record.key;
  const mechanism = record.mechanism === undefined ? null : { kind: 'Mechanism', key: `mechanism:${record.mechanism}` };
  const proceedings = [...new Set(record.proceedings ?? [])];
  const marks = subjectsOf(record.subjects ?? [], (key) => subjects?.has(key) ?? true);
  const expressionKeys = (record.expressions ?? []).flatMap(({ identifier }) => identifier ?? []);
  const others = [record.key, ...(record.identifiers ?? []), ...expressionKeys].filter((identifier) => identifier !== key);
  return [
    ...proceedings.map((number) => proceedingDraft(number, mechanism)),
    {
      noun,
      key,
      voice: voiceOf(record),
      mechanism,
      date: record.date ?? null,
      values: noun === 'Instrument' ? {} : valuesOf(record),
      ...(noun === 'Instrument' ? {} : { atFirst: { titles: titlesOf(record) } }),
      identifiers: [...new Set(others)],
      sourceNote: record.sourceNote ?? (record.datePrinted === undefined ? null : `Date as printed: ${record.datePrinted}`),
      confidence: record.confidence ?? null,
      pairs: {
        RecordState: (record.respondents ?? []).map((code) => ({ kind: 'State', key: `state:${code}` })),
        RecordProceeding: proceedings.map((number) => ({ kind: 'Proceeding', key: number })),
        RecordSubject: marks.pointers,
      },
      parts: [...partsOf(record, noun, [...mentions.inTexts.keys()]), ...marks.parts, ...issuesOf(record, noun, provisions)],
      mentions: partsOfMentions(mentions),
    },
  ];
}

/** English before other languages, then by the key of the language version: what is believed where rows differ. */
function voiceOf({ expressions = [], key }: ExchangeRecord): string {
  const voices = expressions.map(({ language, identifier = '' }) => `${language === 'en' ? 0 : 1} ${language} ${identifier}`);
  return voices.sort()[0] ?? `0 ${key}`;
}

function valuesOf(record: ExchangeRecord): Record<string, unknown> {
  const common = { name: record.name ?? null, citeAs: record.citeAs ?? null, url: record.url ?? null };
  if (record.type === 'document') return { documentKind: record.kind, ...common };
  return {
    decisionKind: record.kind,
    ...common,
    formation: record.formation ?? null,
    importance: record.importance ?? null,
    conclusion: record.conclusion ?? null,
    hasSeparateOpinion: record.hasSeparateOpinion ?? null,
  };
}

/** Its title in each language, that of the first of its language versions that has one. */
function titlesOf({ expressions = [] }: ExchangeRecord): Record<string, string> {
  const titled = expressions.flatMap(({ language, title, identifier = '' }) =>
    title === undefined ? [] : [{ language, title, identifier }],
  );
  const inOrder = titled.sort((one, other) => (one.identifier < other.identifier ? 1 : -1));
  return Object.fromEntries(inOrder.map(({ language, title }) => [language, title]));
}

function proceedingDraft(key: string, mechanism: Pointer | null): Draft {
  const colon = key.indexOf(':');
  return {
    noun: 'Proceeding',
    key,
    ifMissing: true,
    mechanism,
    values: { scheme: key.slice(0, colon), number: key.slice(colon + 1) },
  };
}

const provisionKey = (article: string): string => `provision:${article}`;

/** What it is about; an instrument is about none. */
function issuesOf({ atIssue = [] }: ExchangeRecord, noun: string, provisions: ReadonlySet<string>): Part[] {
  if (atIssue.length === 0 || noun === 'Instrument') return [];
  const pointer = (key: string): Pointer | null => (provisions.has(key) ? { kind: 'Provision', key } : null);
  const rows = [...new Set(atIssue)].map((article) => ({ values: { article }, relations: { provision: pointer(provisionKey(article)) } })); // prettier-ignore
  return [{ noun: 'ProvisionAtIssue', whole: 'record', rows }];
}

function partsOf(record: ExchangeRecord, noun: string, languages: readonly string[]): Part[] {
  const { expressions = [], paragraphs = [] } = record;
  const findings = record.type === 'decision' && noun === 'Decision' ? (record.findings ?? []) : [];
  const texts = paragraphs.map((paragraph, at) => ({ ...paragraph, position: at + 1 }));
  return [
    { noun: 'Expression', whole: 'record', rows: expressions.map(({ language, title = null, identifier = '', url = null }) => ({ values: { language, identifier, title, url } })) },
    { noun: 'Finding', whole: 'decision', rows: findings.map(({ provision, outcome, respondent = '' }) => ({ values: { provision, outcome, respondent } })) },
    { noun: 'Paragraph', whole: 'record', tellsAll: { column: 'language', values: languages }, rows: texts.map(({ language, position, number = null, section = null, text }) => ({ values: { language, position, number, section, text } })) },
  ]; // prettier-ignore
}

function partsOfMentions({ inFields, inTexts }: Mentions): Part[] {
  const texts = { noun: 'Citation', whole: 'citing', tellsAll: { column: 'language', values: [...inTexts.keys()] }, rows: [...inTexts.values()].flat() }; // prettier-ignore
  return [{ noun: 'Citation', whole: 'citing', rows: inFields }, ...(inTexts.size === 0 ? [] : [texts])];
}
