/**
 * Turns records of jurisprudence, from whatever source, into drafts: one place for HUDOC, OHCHR, texts, the catalogue and
 * partners. Mentions are read here; which record each means is settled when the batch has been written.
 */
import type { ClientBase } from 'pg';
import type { Draft, Part, Pointer, Row } from './draft';
import type { ExchangeCitation, ExchangeParagraph, ExchangeRecord } from './exchange-record';
import { schemeOf } from './exchange-schemes';
import type { DraftRow } from './write-batch';
import { knownSubjects, subjectsOf } from './subject-keys';

/** What the words of a mention are read as; several where one string names several things. */
export interface ReadMention {
  readonly start: number;
  readonly printed: string;
  readonly keys: readonly string[];
  readonly name: string | null;
  readonly date: string | null;
  readonly stage: string | null;
  readonly pinpoint: string | null;
}

/** Reads the mentions in a string: a single printed citation, or a paragraph of a body's text. */
export interface MentionReader {
  reference(printed: string, mechanism: string): readonly ReadMention[];
  text(text: string, mechanism: string): readonly ReadMention[];
}

/** For the import run: `toDrafts` of a source whose rows are records of jurisprudence. */
export function exchangeDrafts(
  read: MentionReader,
): (client: ClientBase, rows: readonly Row<ExchangeRecord>[]) => Promise<DraftRow[]> {
  return async (client, rows) => {
    const records = rows.flatMap(({ value }) => value ?? []);
    const known = await knownRecords(client, records);
    const subjects = await knownSubjects(
      client,
      records.flatMap((record) => record.subjects ?? []),
    );
    return rows.map(({ value, ...row }) => {
      if (!value) return row;
      if (schemeOf(value.key) === 'instrument' && !known.has(value.key))
        return { ...row, refusal: `Instrument "${value.key}" is not here: expected the key of one of the catalogue.` };
      const drafts = draftsOf(value, known, read, (key) => subjects.has(key));
      const record = drafts.at(-1);
      // A later row of the batch may speak of the same record by another of its keys.
      for (const key of keysOf(value)) if (record && !known.has(key)) known.set(key, { kind: record.noun, key: record.key });
      return { ...row, value: drafts };
    });
  };
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
 * @param isSubject whether the house has a subject of this key; left out where all that are named are known to be there.
 */
export function draftsOf(
  record: ExchangeRecord,
  known: ReadonlyMap<string, Pointer>,
  read: MentionReader,
  isSubject: (key: string) => boolean = () => true,
): Draft[] {
  const same = [record.key, ...(record.identifiers ?? [])].map((key) => known.get(key)).find((pointer) => pointer !== undefined);
  const noun = same?.kind ?? (record.type === 'decision' ? 'Decision' : 'Document');
  const key = same?.key ?? record.key;
  const mechanism = record.mechanism === undefined ? null : { kind: 'Mechanism', key: `mechanism:${record.mechanism}` };
  const proceedings = [...new Set(record.proceedings ?? [])];
  const subjects = subjectsOf(record.subjects ?? [], isSubject);
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
      identifiers: [...new Set(others)],
      sourceNote: record.sourceNote ?? (record.datePrinted === undefined ? null : `Date as printed: ${record.datePrinted}`),
      confidence: record.confidence ?? null,
      pairs: {
        RecordState: (record.respondents ?? []).map((code) => ({ kind: 'State', key: `state:${code}` })),
        RecordProceeding: proceedings.map((number) => ({ kind: 'Proceeding', key: number })),
        RecordSubject: subjects.pointers,
      },
      parts: [...partsOf(record, noun, read), ...subjects.parts],
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

function partsOf(record: ExchangeRecord, noun: string, read: MentionReader): Part[] {
  const { expressions = [], paragraphs = [], citations = [], mechanism = '' } = record;
  const findings = record.type === 'decision' && noun === 'Decision' ? (record.findings ?? []) : [];
  const texts = paragraphs.map((paragraph, at) => ({ ...paragraph, position: at + 1 }));
  const mentions = [...citations.flatMap((citation) => mentionsOfField(citation, mechanism, read))];
  const languages = [...new Set(texts.map(({ language }) => language))];
  return [
    { noun: 'Expression', whole: 'record', rows: expressions.map(({ language, title = null, identifier = '', url = null }) => ({ values: { language, identifier, title, url } })) },
    { noun: 'Finding', whole: 'decision', rows: findings.map(({ provision, outcome, respondent = '' }) => ({ values: { provision, outcome, respondent } })) },
    { noun: 'Paragraph', whole: 'record', tellsAll: { column: 'language', values: languages }, rows: texts.map(({ language, position, number = null, section = null, text }) => ({ values: { language, position, number, section, text } })) },
    { noun: 'Citation', whole: 'citing', rows: mentions },
    ...(languages.length === 0 ? [] : [{ noun: 'Citation', whole: 'citing', tellsAll: { column: 'language', values: languages }, rows: languages.flatMap((language) => mentionsOfText(texts.filter((text) => text.language === language), language, mechanism, read)) }]),
  ]; // prettier-ignore
}

type PartRow = Part['rows'][number];
type Placed = ExchangeParagraph & { readonly position: number };

/** Mentions in a text, read as a whole: a short form repeats what an earlier paragraph names in full. Each stands in its own paragraph. */
function mentionsOfText(paragraphs: readonly Placed[], language: string, mechanism: string, read: MentionReader): PartRow[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  let at = 0;
  return read.text(paragraphs.map(({ text }) => text).join(BETWEEN), mechanism).map((mention) => {
    while ((starts[at + 1] ?? Infinity) <= mention.start) at += 1;
    const { number, position } = paragraphs[at] ?? { number: undefined, position: 0 };
    const start = mention.start - (starts[at] ?? 0);
    return citationRow({ ...mention, start }, number ? `para. ${number}` : `text ${position}`, 'FOUND', null, language);
  });
}
const BETWEEN = '\n\n';

/** A mention in a field of a source: the key that the source names, or what its words are read as; words that nothing reads are kept. */
function mentionsOfField(citation: ExchangeCitation, mechanism: string, read: MentionReader): PartRow[] {
  const { printed, place, start = 0, key, read: before, pinpoint = null, confidence = null } = citation;
  if (before !== undefined) {
    const { keys, name = null, date = null, stage = null } = before;
    const mention = { start, printed, keys: key === undefined ? keys : [key], name, date, stage, pinpoint };
    return [citationRow(mention, place, key === undefined ? 'FOUND' : 'IMPORTED', confidence)];
  }
  const said = read.reference(printed, mechanism);
  if (key !== undefined) {
    const [mention] = said;
    const { name = null, date = null, stage = null } = said.length === 1 && mention ? mention : {};
    // What the source says of the key stands; words that say the same of date and stage help to check it.
    return [citationRow({ start, printed, keys: [key], name, date, stage, pinpoint: pinpoint ?? mention?.pinpoint ?? null }, place, 'IMPORTED', confidence)]; // prettier-ignore
  }
  if (said.length === 0)
    return [citationRow({ start, printed, keys: [`words:${printed.slice(0, 200)}`], name: null, date: null, stage: null, pinpoint }, place, 'FOUND')]; // prettier-ignore
  return said.map((mention) => citationRow({ ...mention, start: start + mention.start }, place, 'FOUND', confidence));
}

function citationRow(
  mention: ReadMention,
  place: string,
  origin: string,
  confidence: string | null = null,
  language = '',
): PartRow {
  const { start, printed, keys, name, date, stage, pinpoint } = mention;
  const [first = ''] = keys;
  const colon = first.indexOf(':');
  return {
    values: {
      place,
      language,
      start,
      printed: printed.slice(0, 1000),
      scheme: first.slice(0, colon),
      value: first.slice(colon + 1, colon + 500),
      keys,
      name: name?.slice(0, 300) ?? null,
      printedDate: date,
      stage,
      pinpoint,
      origin,
      confidence,
    },
  };
}
