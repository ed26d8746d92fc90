/**
 * One recommendation, several sources: what each says stays as its statement, and the record is what follows from all of them, by
 * rules that do not depend on which came first.
 */
import type { ClientBase } from 'pg';

/** What one source says of a recommendation, by property. */
export interface ToldRecommendation {
  readonly recommendationKind: string;
  readonly text: string;
  readonly language: string;
  readonly number: string | null;
  /** Key of the document. */
  readonly document: string | null;
  readonly response: string | null;
  readonly responsePrinted: string | null;
  readonly cycle: number | null;
  readonly session: string | null;
  readonly issues: readonly string[];
  readonly unknownRecommenders: readonly string[];
  readonly date: string | null;
  readonly sourceNote: string | null;
  readonly confidence: string | null;
  readonly respondedOn: null;
}

/** An answer that is told apart from the recommendation. */
export interface ToldAnswer {
  readonly response: string | null;
  readonly responsePrinted: string;
  readonly sourceNote: string | null;
  /** Its day, empty when it has none. */
  readonly respondedOn: string;
}

export type RecommendationStatement = ToldRecommendation | ToldAnswer;

/** A statement with the key under which its source knows the recommendation. */
export interface Stated {
  readonly place: string;
  readonly said: RecommendationStatement;
}

/** Which source's words are believed first: that of the document itself, then the index of the UN, then others. */
const RANKS = ['un-rec:', 'uhri:'];

function rankOf(key: string): number {
  const at = RANKS.findIndex((scheme) => key.startsWith(scheme));
  return at < 0 ? RANKS.length : at;
}

/** Orders keys of one recommendation, the one that the house uses first. */
export function compareKeys(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || (one < other ? -1 : Number(one > other));
}

const isTold = (said: RecommendationStatement): said is ToldRecommendation => said.respondedOn === null;
const isAnswer = (said: RecommendationStatement): said is ToldAnswer => said.respondedOn !== null;

/** The recommendation that follows from what its sources say. */
export function fromStatements(stated: readonly Stated[]): ToldRecommendation {
  const all = [...stated].sort((one, other) => compareKeys(one.place, other.place)).map(({ said }) => said);
  const told = all.filter(isTold);
  const [first] = told;
  if (!first) throw new Error('An answer alone is no recommendation.');
  const choose = <K extends keyof ToldRecommendation>(property: K): ToldRecommendation[K] =>
    (told.find((said) => said[property] !== null) ?? first)[property];
  const union = (property: 'issues' | 'unknownRecommenders'): string[] =>
    [...new Set(told.flatMap((said) => said[property]))].sort();
  const notes = [...new Set(all.map(({ sourceNote }) => sourceNote).filter((note) => note !== null))];
  const [date = null] = told.flatMap((said) => said.date ?? []).sort((one, other) => other.length - one.length);
  return {
    ...first,
    ...answerOf(told, all.filter(isAnswer)),
    number: choose('number'),
    document: choose('document'),
    cycle: choose('cycle'),
    session: choose('session'),
    issues: union('issues'),
    unknownRecommenders: union('unknownRecommenders'),
    date,
    sourceNote: notes.length === 0 ? null : notes.join(' '),
  };
}

type Answer = Pick<ToldRecommendation, 'response' | 'responsePrinted'>;
const OPEN = ['PENDING', 'NOT_GIVEN'];

/**
 * The last answer that was told apart; else what the sources print: a given answer before an open one, and none where two given
 * answers differ, with the words of both.
 */
function answerOf(told: readonly ToldRecommendation[], apart: readonly ToldAnswer[]): Answer {
  const last = apart.reduce<ToldAnswer | undefined>((one, next) => (one && one.respondedOn >= next.respondedOn ? one : next), undefined); // prettier-ignore
  if (last) return { response: last.response, responsePrinted: last.responsePrinted };
  const answered = told.filter(({ responsePrinted, response }) => responsePrinted !== null || response !== null);
  const given = answered.filter(({ response }) => !OPEN.includes(response ?? ''));
  const believed = given.length > 0 ? given : answered;
  const responses = new Set(believed.map(({ response }) => response));
  const printed = [...new Set(believed.flatMap(({ responsePrinted }) => responsePrinted ?? []))].sort();
  return {
    response: responses.size === 1 ? (believed[0]?.response ?? null) : null,
    responsePrinted: printed.length === 0 ? null : printed.join('; '),
  };
}

/** Makes the changed ones of which several sources speak what follows from all that they say, under the first of their keys. */
export async function settleStatements(client: ClientBase, changed: readonly number[]): Promise<void> {
  const { rows: several } = await client.query<{ id: number }>(
    'SELECT DISTINCT record_id AS id FROM attestation WHERE record_id = ANY($1::int[]) AND said IS NOT NULL',
    [changed],
  );
  if (several.length === 0) return;
  await stateOwn(
    client,
    several.map(({ id }) => id),
  );
  const { rows } = await client.query<Stated & { id: number; sourceId: number }>(
    // Several sources may know it under one key: their names, which are the same in every house, tell which is believed first.
    `SELECT record_id AS id, source_id AS "sourceId", place, said FROM attestation a JOIN source s ON s.id = a.source_id
     WHERE record_id = ANY($1::int[]) AND said IS NOT NULL ORDER BY s.slug DESC`,
    [several.map(({ id }) => id)],
  );
  const byRecord = new Map<number, typeof rows>();
  for (const row of rows) byRecord.set(row.id, [...(byRecord.get(row.id) ?? []), row]);
  const records = [...byRecord].map(([id, stated]) => {
    const [first] = stated.filter(({ said }) => said.respondedOn === null).sort((one, other) => compareKeys(one.place, other.place));
    return { id, key: first?.place, source: first?.sourceId, ...fromStatements(stated) };
  }); // prettier-ignore
  for (const statement of SETTLE) await client.query(statement, [JSON.stringify(records)]);
}

/** Makes what these recommendations hold the statement of their own source, where that has made none yet. */
export async function stateOwn(client: ClientBase, ids: readonly number[]): Promise<void> {
  await client.query(OWN_STATEMENTS, [ids]);
}

const OWN_STATEMENTS = `
  INSERT INTO attestation (record_id, source_id, place, printed, date, agreement, said)
  SELECT r.id, r.source_id, r.key, c.text, r.date, 'AGREES', jsonb_build_object('recommendationKind', c.recommendation_kind, 'text', c.text, 'language', c.language,
    'number', c.number, 'document', d.key, 'response', c.response, 'responsePrinted', c.response_printed, 'cycle', c.cycle, 'session', c.session, 'issues', c.issues,
    'unknownRecommenders', c.unknown_recommenders, 'date', r.date, 'sourceNote', r.source_note, 'confidence', r.confidence, 'respondedOn', NULL)
  FROM recommendation c JOIN record r ON r.id = c.id LEFT JOIN record d ON d.id = c.document_id
  WHERE c.id = ANY($1::int[])
  ON CONFLICT (record_id, source_id, place) DO NOTHING`;

const SETTLE = [
  `UPDATE recommendation c SET recommendation_kind = d."recommendationKind", text = d.text, language = d.language, number = d.number, document_id = k.id, response = d.response,
     response_printed = d."responsePrinted", cycle = d.cycle, session = d.session, issues = d.issues, unknown_recommenders = d."unknownRecommenders"
   FROM jsonb_to_recordset($1) AS d(id int, "recommendationKind" text, text text, language text, number text, document text, response text, "responsePrinted" text, cycle int, session text,
     issues text[], "unknownRecommenders" text[])
   LEFT JOIN record k ON k.kind = 'Document' AND k.key = d.document WHERE c.id = d.id`,
  `INSERT INTO identifier (record_id, scheme, value) SELECT r.id, split_part(r.key, ':', 1), substr(r.key, strpos(r.key, ':') + 1)
   FROM jsonb_to_recordset($1) AS d(id int, key text) JOIN record r ON r.id = d.id AND r.key <> d.key ON CONFLICT DO NOTHING`,
  `DELETE FROM identifier i USING jsonb_to_recordset($1) AS d(id int, key text) WHERE i.record_id = d.id AND i.scheme || ':' || i.value = d.key`,
  `UPDATE record r SET key = d.key, source_id = d.source, date = d.date, source_note = d."sourceNote", confidence = d.confidence, updated_at = now()
   FROM jsonb_to_recordset($1) AS d(id int, key text, source int, date text, "sourceNote" text, confidence text)
   WHERE r.id = d.id AND (r.key, r.source_id, r.date, r.source_note, r.confidence) IS DISTINCT FROM (d.key, d.source, d.date, d."sourceNote", d.confidence)`,
  `UPDATE attestation a SET agreement = d.agreement FROM (
     SELECT a.id, CASE WHEN a.said->>'response' IN ('SUPPORTED', 'NOTED') AND a.said->>'response' IS DISTINCT FROM c.response THEN 'CONFLICTS' ELSE 'AGREES' END AS agreement
     FROM jsonb_to_recordset($1) AS j(id int) JOIN recommendation c ON c.id = j.id JOIN attestation a ON a.record_id = c.id AND a.said IS NOT NULL) d
   WHERE a.id = d.id AND a.agreement <> d.agreement`,
];
