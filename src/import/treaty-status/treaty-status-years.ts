import type { StateNames } from '../state-names';
import type { TreatyRef, YearStatusRow } from './treaty-status-row';

/** A row of the yearly tables (`hr_status_*.csv`) by the names of their header; `note` is missing from one of them. */
export type YearCells = Readonly<Record<string, string | undefined>>;

const STATUS: Readonly<Record<string, YearStatusRow['status']>> = {
  'state party': 'STATE_PARTY',
  'signatory state': 'SIGNATORY',
  signatory: 'SIGNATORY',
  'no action': 'NO_ACTION',
};

/**
 * What a row says, or one sentence why it cannot be read. The words in `status` decide; the 0/1 columns beside them contradict
 * them in ten rows of 2022. The State is that of `member`; `iso2` serves when the name is unknown, and must not name another State:
 * `NA` is Namibia, `TP` (Timor-Leste) and `S` (South Sudan) are no codes and say nothing.
 */
export function yearStatusOf(cells: YearCells, treaty: TreatyRef, names: StateNames): YearStatusRow | string {
  const cell = (name: string): string => (cells[name] ?? '').trim();
  const [member, iso2] = [cell('member'), cell('iso2')];
  const byName = names.recognise(member);
  const byCode = names.recogniseAlpha2(iso2);
  const state = byName.code ?? byCode.code;
  if (state === undefined)
    return `State "${member}" (${iso2}) is not known: expected a name, alias or code of the catalogue's states.`;
  if (byName.code !== undefined && byCode.code !== undefined && byName.code !== byCode.code) {
    return `The row names two States: "${member}" is ${byName.code}, iso2 "${iso2}" is ${byCode.code}.`;
  }
  const status = STATUS[cell('status').toLowerCase()];
  if (status === undefined) return `Status "${cell('status')}" is not known: expected ${Object.keys(STATUS).join(', ')}.`;
  const year = cell('year ratification or accession');
  const isYear = /^\d{4}$/.test(year);
  return {
    kind: 'YEAR_STATUS',
    treaty,
    state,
    participant: member,
    status,
    year: isYear ? Number(year) : null,
    printed: [cell('status'), year].filter((part) => part !== '').join(' '),
    note: cell('note') || null,
    isConsistent: isConsistent(status, [cell('state party'), cell('signatory'), cell('no action')], isYear),
  };
}

function isConsistent(status: YearStatusRow['status'], flags: readonly string[], hasYear: boolean): boolean {
  const expected = { STATE_PARTY: '1,0,0', SIGNATORY: '0,1,0', NO_ACTION: '0,0,1' }[status];
  return flags.join() === expected && hasYear === (status === 'STATE_PARTY');
}
