import { readDay } from './treaty-status-dates';
import type { PrintedAct, TreatyAct } from './treaty-status-row';

/**
 * Reads the cells of a status table of the UN Treaty Collection: which act its column, or the mark behind its date, stands for.
 * The head of the column is the key to the marks: `Accession(a), Succession(d), Ratification` says that `24 Jan 1983 a` is an
 * accession and `12 Sep 1989` a ratification. Heads differ from table to table, and so do marks (`P` is consent to be bound in
 * XXVI-2-a and participation in XVIII-2), so no mark has a meaning of its own where its head explains it.
 */

/** Marks of the Collection, for a head that leaves one out (treaties.un.org, "Status of treaties", notes on the columns). */
const MARKS: Readonly<Record<string, string>> = {
  a: 'Accession',
  d: 'Succession',
  A: 'Acceptance',
  AA: 'Approval',
  c: 'Formal confirmation',
  s: 'Definitive signature',
  P: 'Consent to be bound',
  n: 'Provisional application',
};

/** Beginnings of the terms that heads consist of; the first that fits decides. */
const TERMS: readonly (readonly [RegExp, TreatyAct])[] = [
  [/^succession to signature/i, 'SUCCESSION_TO_SIGNATURE'],
  [/^definitive signature or participation/i, 'CONSENT_TO_BE_BOUND'],
  [/^definitive signature/i, 'DEFINITIVE_SIGNATURE'],
  [/^signature/i, 'SIGNATURE'],
  [/^ratification/i, 'RATIFICATION'],
  [/^accession/i, 'ACCESSION'],
  [/^succession/i, 'SUCCESSION'],
  [/^acceptance/i, 'ACCEPTANCE'],
  [/^approval/i, 'APPROVAL'],
  [/^formal confirmation/i, 'FORMAL_CONFIRMATION'],
  [/^consent to be bound/i, 'CONSENT_TO_BE_BOUND'],
  [/^participation/i, 'CONSENT_TO_BE_BOUND'],
  [/^provisional application/i, 'PROVISIONAL_APPLICATION'],
  [/^application/i, 'APPLICATION'],
];

/** A date with what the Collection prints around it: brackets, footnote numbers, the mark. */
const DATED = /[[(]?\s*(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4})(?:\s*([A-Za-z]{1,2})(?![A-Za-z]))?\s*[\])]?/g;

/** The acts of a row, in the order of its columns. `head` and `cells` begin with the participant. A table of participants only gives one act, LISTED. */
export function actsOfRow(head: readonly string[], cells: readonly string[], identifier: string): PrintedAct[] {
  if (head.includes('Resolution')) return actsOfAdmission(head, cells);
  const acts = head.slice(1).flatMap((column, at) => actsOfCell(column, cells[at + 1] ?? ''));
  if (acts.length > 0) return acts;
  const act = identifier === 'untc:I-4' ? 'ACCEPTANCE_OF_JURISDICTION' : 'LISTED';
  return [{ act, date: null, printed: cells[0] ?? '', column: head[0] ?? '', note: 'The table prints no date.' }];
}

/** The acts of one cell: none when it is blank, several when it prints several dates, UNCLEAR without date when it cannot be read. */
export function actsOfCell(column: string, cell: string): PrintedAct[] {
  const printed = cell.replace(/<superscript>.*?<\/superscript>/gis, ' ').trim();
  if (printed === '') return [];
  const legend = legendOf(column);
  const found = [...printed.matchAll(DATED)].map((match) => actOfDate(column, legend, match));
  const rest = printed
    .replace(DATED, ' ')
    .replace(/[\s,;/]+/g, ' ')
    .trim();
  if (found.length > 0)
    return found.map((act) => (rest === '' ? act : { ...act, note: joined(act.note, `The cell also prints: ${rest}`) }));
  const term = legend.plain.length === 1 ? legend.plain[0] : undefined;
  return [
    {
      act: term?.act ?? 'UNCLEAR',
      date: null,
      printed,
      column,
      note: joined(term?.addition ?? null, 'The cell holds no date that can be read.'),
    },
  ];
}

interface Term {
  readonly term: string;
  readonly act: TreatyAct;
  /** What the head adds to the bare term: `under article 23`, `of the Convention as amended`. */
  readonly addition: string | null;
}

interface Legend {
  /** Terms without a mark: what a date without mark stands for. */
  readonly plain: readonly Term[];
  readonly marked: ReadonlyMap<string, Term>;
}

function legendOf(column: string): Legend {
  const plain: Term[] = [];
  const marked = new Map<string, Term>();
  for (const printed of column.split(',')) {
    const parts = /^\s*(.*?)\s*(?:\(([A-Za-z]{1,2})\))?\s*$/.exec(printed);
    const term = termOf(parts?.[1] ?? printed);
    if (parts?.[2] === undefined) plain.push(term);
    else marked.set(parts[2], term);
  }
  return { plain, marked };
}

function termOf(term: string): Term {
  for (const [pattern, act] of TERMS) {
    const start = pattern.exec(term)?.[0];
    if (start !== undefined)
      return { term, act, addition: start.length === term.length ? null : term.slice(start.length).trim() };
  }
  return { term, act: 'UNCLEAR', addition: null };
}

function actOfDate(column: string, legend: Legend, match: RegExpMatchArray): PrintedAct {
  const [printed, date = '', mark] = match;
  const day = readDay(date);
  const bracket = printed.trim().startsWith('[') ? 'Printed in square brackets.' : null;
  const unread = day === null ? 'The date is none of the calendar.' : null;
  const { act, note } = actOfMark(legend, mark);
  return { act, date: day, printed: printed.trim(), column, note: joined(note, bracket, unread) };
}

function actOfMark(legend: Legend, mark: string | undefined): { act: TreatyAct; note: string | null } {
  if (mark !== undefined) {
    const term = legend.marked.get(mark) ?? (MARKS[mark] === undefined ? undefined : termOf(MARKS[mark]));
    return term === undefined
      ? { act: 'UNCLEAR', note: `The mark ${mark} is not explained.` }
      : { act: term.act, note: term.addition };
  }
  const [only, ...others] = legend.plain;
  if (only === undefined) return { act: 'UNCLEAR', note: 'The head of the column explains marks only, and the date has none.' };
  if (others.length === 0) return { act: only.act, note: only.addition };
  // Each of them expresses consent to be bound (Vienna Convention on the Law of Treaties, art. 11); the tables of chapter VII do not say which.
  return {
    act: 'CONSENT_TO_BE_BOUND',
    note: `The table does not say which: ${legend.plain.map(({ term }) => term).join('; ')}.`,
  };
}

/** The table of I-2 prints the resolution that admitted the State, and the registration of its declaration of acceptance. */
function actsOfAdmission(head: readonly string[], cells: readonly string[]): PrintedAct[] {
  const cell = (column: string): string => (cells[head.indexOf(column)] ?? '').trim();
  const act = (name: TreatyAct, column: string, note: string): PrintedAct => ({
    act: name,
    date: readDay(cell(column)),
    printed: cell(column),
    column,
    note,
  });
  const acts: PrintedAct[] = [];
  if (cell('Date of Adoption') !== '' || cell('Resolution') !== '')
    acts.push(act('ADMISSION', 'Date of Adoption', `Resolution ${cell('Resolution')}`));
  if (cell('Registration Date') !== '') {
    acts.push(
      act(
        'REGISTRATION',
        'Registration Date',
        `Registered as no. ${cell('Registration Number')}; UNTS ${cell('UNTS Volume')}, ${cell('UNTS Page')}`,
      ),
    );
  }
  return acts;
}

function joined(...notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null && note !== '');
  return said.length === 0 ? null : said.join(' ');
}
