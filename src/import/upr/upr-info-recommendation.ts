import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import { subjectKey } from '../subject-keys';
import { type UprInfoRow, cycleOfSession, yearOfSession } from './upr-info-row';

/** What each word of UPR Info for an answer means; another word is kept as printed and means nothing here. */
const RESPONSES: Readonly<Record<string, ExchangeRecommendation['response']>> = {
  Accepted: 'SUPPORTED',
  Supported: 'SUPPORTED',
  Noted: 'NOTED',
  Rejected: 'NOTED',
  Pending: 'PENDING',
  'No Response': 'NOT_GIVEN',
};

/** The recommendation that some rows tell. What they say differently is told in `sourceNote`, and no answer is chosen. */
export function uprInfoRecommendation(key: string, rows: readonly UprInfoRow[]): ExchangeRecommendation {
  const all = (of: (row: UprInfoRow) => string | null): string[] =>
    [...new Set(rows.map(of))].filter((one) => one !== null && one !== '').sort() as string[];
  const session = Number(rows[0]?.session);
  const [date] = [yearOfSession(session)].filter((year) => year !== null);
  const [cycle] = [cycleOfSession(session)].filter((number) => number !== null);
  const responses = all(({ response }) => response);
  const response = responses.length === 1 ? RESPONSES[responses[0] ?? ''] : undefined;
  const issues = [...new Set(rows.flatMap((row) => row.issues))].sort();
  const sourceNote = noteOf(rows, responses, all(({ action }) => action)); // prettier-ignore
  return {
    type: 'recommendation',
    kind: rows.some(({ isPledge }) => isPledge) ? 'VOLUNTARY_PLEDGE' : 'RECOMMENDATION',
    key,
    mechanism: 'upr',
    ...(date === undefined ? {} : { date }),
    language: 'en',
    text: all(({ text }) => text)[0] ?? '',
    addressees: all(({ state }) => state),
    recommenders: all(({ recommender }) => recommender),
    unknownRecommenders: all(({ unknownRecommender }) => unknownRecommender),
    ...(response === undefined ? {} : { response }),
    ...(responses.length === 0 ? {} : { responsePrinted: responses.join('; ') }),
    ...(cycle === undefined ? {} : { cycle }),
    session: String(session),
    issues,
    subjects: issues.map((issue) => subjectKey('upr-issue', issue)),
    ...(sourceNote === null ? {} : { sourceNote }),
  };
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
