/**
 * Turns recommendations and answers, from whatever source, into drafts. One that the house has from another source, or under
 * another key, is not made again: what this source says becomes a statement on it (`recommendation-statements.ts`).
 */
import type { ClientBase } from 'pg';
import type { Draft, Pointer, Row } from './draft';
import type { ExchangeLine, ExchangeRecommendation, ExchangeResponse } from './exchange/exchange-recommendation';
import type { ToldAnswer, ToldRecommendation } from './recommendation-statements';
import type { DraftRow } from './write-batch';
import { knownKeys, subjectsOf } from './subject-keys';

/** A recommendation that the house has. */
interface Known {
  readonly key: string;
  readonly source: string;
  /** Whether several sources speak of it already. */
  readonly isStated: boolean;
}

/** For the import run: `toDrafts` of a source whose rows are recommendations and answers. */
export function recommendationDrafts(
  source: string,
): (client: ClientBase, rows: readonly Row<ExchangeLine>[]) => Promise<DraftRow[]> {
  return async (client, rows) => {
    const lines = rows.flatMap(({ value }) => value ?? []);
    const known = await knownRecommendations(client, lines);
    const subjects = await knownKeys(
      client,
      'Subject',
      lines.flatMap((line) => (line.type === 'response' ? [] : (line.subjects ?? []))),
    );
    return rows.map(({ value, ...row }) => {
      if (value === undefined) return row;
      if (value.type === 'response') return { ...row, ...answerOf(value, known.get(value.key)) };
      const same = keysOf(value).flatMap((key) => known.get(key) ?? [])[0];
      // A later row of the batch may answer it, or speak of it by another of its keys.
      const by = value.source ?? source;
      if (!same) for (const key of keysOf(value)) known.set(key, { key: value.key, source: by, isStated: false });
      return { ...row, value: draftsOf(value, by, same, subjects) };
    });
  };
}

function draftsOf(line: ExchangeRecommendation, source: string, same: Known | undefined, subjects: ReadonlySet<string>): Draft[] {
  const { document, key, text, date = null } = line;
  const mechanism: Pointer = { kind: 'Mechanism', key: `mechanism:${line.mechanism}` };
  const addressees = pointers('State', 'state', line.addressees);
  const about = subjectsOf(line.subjects ?? [], (subject) => subjects.has(subject));
  const statement = statementOf(line, about.unknown);
  const common = {
    noun: 'Recommendation',
    identifiers: keysOf(line).filter((one) => one !== (same?.key ?? key)),
    pairs: {
      RecordState: addressees,
      RecommendationState: pointers('State', 'state', line.recommenders ?? []),
      RecordSubject: about.pointers,
    },
    parts: about.parts,
  };
  // A year is that of the session: the document itself tells its day.
  const day = isDay(date) ? date : null;
  const made: Draft[] = document
    ? [{ noun: 'Document', key: document.key, ifMissing: true, mechanism, date: day, values: { documentKind: document.kind }, pairs: { RecordState: addressees } }]
    : []; // prettier-ignore
  const isAnothers = same !== undefined && (same.isStated || same.key !== key || same.source !== source);
  if (isAnothers)
    return [...made, { ...common, key: same.key, values: {}, statement, attestation: { place: key, printed: text, date, agreement: 'AGREES' } }]; // prettier-ignore
  const { document: inDocument, date: _day, sourceNote, confidence, respondedOn: _on, ...values } = statement;
  return [
    ...made,
    {
      ...common,
      key,
      mechanism,
      date,
      sourceNote,
      confidence,
      values,
      relations: { document: inDocument === null ? null : { kind: 'Document', key: inDocument } },
    },
  ];
}

/** What the source says, column by column; subjects that the house does not have stay as printed. */
function statementOf(line: ExchangeRecommendation, unknownSubjects: readonly string[]): ToldRecommendation {
  const { number = null, response = null, responsePrinted = null, cycle = null, session = null, issues = [] } = line;
  const note = [line.sourceNote, line.datePrinted === undefined ? undefined : `Date as printed: ${line.datePrinted}.`];
  const said = note.filter((one) => one !== undefined);
  return {
    recommendationKind: line.kind,
    text: line.text,
    language: line.language,
    number,
    document: line.document?.key ?? null,
    response,
    responsePrinted,
    cycle,
    session,
    // A reader that knows the printed word gives it as an issue beside the key.
    issues: [...new Set(issues.length > 0 ? issues : unknownSubjects)].sort(),
    unknownRecommenders: [...new Set(line.unknownRecommenders ?? [])].sort(),
    date: line.date ?? null,
    sourceNote: said.length === 0 ? null : said.join(' '),
    confidence: line.confidence ?? null,
    respondedOn: null,
  };
}

/** The answer as a statement on the recommendation, or the sentence that refuses it. */
function answerOf(line: ExchangeResponse, same: Known | undefined): Pick<DraftRow, 'value' | 'refusal'> {
  if (!same)
    return { refusal: `Recommendation "${line.key}" is not here: expected the key of one that was imported before its answer.` };
  const { key, response = null, responsePrinted, date = null, sourceNote = null } = line;
  const statement: ToldAnswer = { response, responsePrinted, respondedOn: date ?? '', sourceNote };
  const attestation = { place: `response to ${key}`, printed: responsePrinted, date, agreement: 'AGREES' };
  return { value: [{ noun: 'Recommendation', key: same.key, values: {}, statement, attestation }] };
}

/** Every key of a recommendation, its own first. */
function keysOf({ key, identifiers = [] }: ExchangeRecommendation): string[] {
  return [...new Set([key, ...identifiers])];
}

const isDay = (date: string | null): boolean => date !== null && date.length === 'YYYY-MM-DD'.length;

const pointers = (kind: string, scheme: string, codes: readonly string[]): Pointer[] =>
  [...new Set(codes)].sort().map((code) => ({ kind, key: `${scheme}:${code}` }));

async function knownRecommendations(client: ClientBase, lines: readonly ExchangeLine[]): Promise<Map<string, Known>> {
  const keys = lines.flatMap((line) => (line.type === 'response' ? [line.key] : keysOf(line)));
  // The kind is asked of what was found, not while looking: where recommendations are new to the house, the planner takes them for few
  // and would go through all of them for every key.
  const { rows } = await client.query<Known & { address: string; kind: string }>(
    `SELECT f.address, r.kind, r.key, s.slug AS source, EXISTS (SELECT FROM attestation a WHERE a.record_id = r.id AND a.said IS NOT NULL) AS "isStated"
     FROM (SELECT k.key AS address, o.id FROM unnest($1::text[]) AS k(key) CROSS JOIN LATERAL (
       SELECT o.id FROM record o WHERE o.kind = 'Recommendation' AND o.key = k.key
       UNION SELECT d.record_id FROM identifier d WHERE d.scheme = split_part(k.key, ':', 1) AND d.value = substr(k.key, strpos(k.key, ':') + 1)
     ) o) f JOIN record r ON r.id = f.id JOIN source s ON s.id = r.source_id ORDER BY r.id DESC`,
    [[...new Set(keys)]],
  );
  const recommendations = rows.filter(({ kind }) => kind === 'Recommendation');
  return new Map(recommendations.map(({ address, key, source, isStated }) => [address, { key, source, isStated }]));
}
