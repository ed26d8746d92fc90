import type { Draft, Pointer, Row } from './draft';
import type { DraftRow } from './run';
import type { UprInfoRecommendation } from './upr-info';
import { type UprInfoRow, cycleOfSession, yearOfSession } from './upr-info-row';

/** Words of UPR Info's list of issues → slugs of the rights of the catalogue that they are mapped to. */
type RightsOfIssues = ReadonlyMap<string, readonly string[]>;

/** What each word of UPR Info for an answer means; another word is kept as printed and means nothing here. */
const RESPONSES: Readonly<Record<string, string>> = {
  Accepted: 'SUPPORTED',
  Supported: 'SUPPORTED',
  Noted: 'NOTED',
  Rejected: 'NOTED',
  Pending: 'PENDING',
  'No Response': 'NOT_GIVEN',
};

/** For the import run: recommendations as drafts. A row of a table that holds none has no drafts, and ends as unchanged. */
export function uprInfoDrafts(rights: RightsOfIssues) {
  return (_client: unknown, rows: readonly Row<UprInfoRecommendation>[]): Promise<DraftRow[]> =>
    Promise.resolve(
      rows.map(({ value, ...row }) =>
        value === undefined ? row : { ...row, value: value === null ? [] : [draftOf(value.key, value.rows, rights)] },
      ),
    );
}

/** The recommendation that some rows tell. What they say differently is told in `sourceNote`, and no answer is chosen. */
function draftOf(key: string, rows: readonly UprInfoRow[], rights: RightsOfIssues): Draft {
  const all = (of: (row: UprInfoRow) => string | null): string[] =>
    [...new Set(rows.map(of))].filter((one) => one !== null && one !== '').sort() as string[];
  const [state = ''] = all((row) => row.state);
  const session = Number(rows[0]?.session);
  const responses = all(({ response }) => response);
  const issues = [...new Set(rows.flatMap((row) => row.issues))].sort();
  const pointers = (kind: string, scheme: string, keys: readonly string[]): Pointer[] =>
    [...new Set(keys)].sort().map((one) => ({ kind, key: `${scheme}:${one}` }));
  return {
    noun: 'Recommendation',
    key,
    mechanism: { kind: 'Mechanism', key: 'mechanism:upr' },
    date: yearOfSession(session),
    sourceNote: noteOf(rows, responses, all(({ action }) => action)),
    values: {
      recommendationKind: rows.some(({ isPledge }) => isPledge) ? 'VOLUNTARY_PLEDGE' : 'RECOMMENDATION',
      text: all(({ text }) => text)[0] ?? '',
      response: responses.length === 1 ? (RESPONSES[responses[0] ?? ''] ?? null) : null,
      responsePrinted: responses.length === 0 ? null : responses.join('; '),
      cycle: cycleOfSession(session),
      session: String(session),
      issues,
      unknownRecommenders: all(({ unknownRecommender }) => unknownRecommender),
    },
    pairs: {
      RecordState: pointers('State', 'state', [state]),
      RecommendationState: pointers('State', 'state', all(({ recommender }) => recommender)),
      RecordSubject: pointers('Subject', 'right', issues.flatMap((issue) => rights.get(issue) ?? [])),
    },
  }; // prettier-ignore
}

/** UPR Info's category of action, and who was given which answer where the rows differ. Null when there is nothing. */
function noteOf(rows: readonly UprInfoRow[], responses: readonly string[], actions: readonly string[]): string | null {
  const notes = actions.length > 0 ? [`UPR Info category of action: ${actions.join(', ')}`] : [];
  for (const response of responses.length > 1 ? responses : []) {
    const to = rows.filter((row) => row.response === response).map((row) => row.recommender ?? row.unknownRecommender ?? '');
    notes.push(`${response}: ${to.sort().join(', ')}`);
  }
  return notes.length === 0 ? null : `${notes.join('; ')}.`;
}
