import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import { type StateNames, decodeEntities } from '../state-names';
import { uhriSubjects } from '../uhri/uhri-record';
import { cycleOfSession, yearOfSession } from './upr-info-row';
import { numberOfOrdinal } from './upr-report-head';
import { type ReadRecommendation, wordsOf } from './upr-report';

/**
 * Reads OHCHR's thematic lists of the recommendations of one review: the recommendations of the report, in the order of themes, with
 * the position of the State and where it stands, themes, Sustainable Development Goals and groups of persons. Pure text, a line per
 * paragraph of the Word table. Source of the layouts: the lists of sessions 20 and 34 on Slovenia.
 */

const ENTRY = /^(\d{1,3}\.\d{1,3}[A-Za-z]?)\.?\s+(\S.*)$/;
const SOURCE_OF_POSITION = /^Source of position:\s*(.*)$/i;
const SYMBOL = /\bA\/HRC\/\d{1,3}\/\d{1,3}(?![\d.])/;
const THEME = /^Theme:/i;
const LISTS: readonly (readonly [keyof Labels, RegExp])[] = [
  ['persons', /^(?:affected persons|groups of persons|persons affected)\s*:?$/i],
  ['goals', /^(?:SDGs?|Sustainable Development Goals?)\s*:?$/i],
  ['themes', /^(?:full list of themes|human rights themes|themes)\s*:?$/i],
];
const POSITIONS: Readonly<Record<string, NonNullable<ExchangeRecommendation['response']>>> = {
  supported: 'SUPPORTED',
  noted: 'NOTED',
  pending: 'PENDING',
};

interface Labels {
  readonly themes: string[];
  readonly persons: string[];
  readonly goals: string[];
}

interface Entry extends Labels {
  readonly number: string;
  text: string;
  source?: string;
  position?: string;
  readonly comments: string[];
}

/** Which review a list is about, where its own title or the name of its file says so. */
interface Review {
  readonly state?: string;
  readonly session?: number;
}

/** Whether lines are those of a thematic list: its entries name where the position of the State stands. */
export function isThematicList(lines: readonly string[]): boolean {
  return lines.some((line) => SOURCE_OF_POSITION.test(line)) && lines.some((line) => THEME.test(line.trim()));
}

/**
 * The recommendations of a list, each once; a sentence where it does not tell which State it is about.
 * @param reviews symbol of a report → its State and session, as the catalogue has them.
 */
export function readThematicList(
  printed: readonly string[],
  fileName: string,
  names: StateNames,
  reviews: ReadonlyMap<string, Review>,
): readonly ReadRecommendation[] | string {
  const lines = printed
    .map((line) => decodeEntities(decodeEntities(line)).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const entries = entriesOf(lines);
  const symbols = entries.flatMap(({ source = '' }) => SYMBOL.exec(source)?.[0] ?? []);
  const symbol = mostFrequent(symbols);
  const own = reviewOfTitle(lines.slice(0, 3), fileName, names);
  const known = symbol === undefined ? undefined : reviews.get(symbol);
  const state = own.state ?? known?.state;
  if (symbol === undefined)
    return 'The list names no report: expected "Source of position: A/HRC/43/15/Add.1" below a recommendation.';
  if (state === undefined)
    return `The list on ${symbol} does not tell its State: expected it in the title or the name of the file, like UPR34_Slovenia_Thematic_list.docx, or in catalogue/upr-reports.csv.`;
  const session = own.session ?? known?.session;
  return entries.map((entry) => ({
    printed: `${entry.number} ${entry.text}`,
    value: recommendationOf(
      entry,
      { symbol: SYMBOL.exec(entry.source ?? '')?.[0] ?? symbol, state, ...(session === undefined ? {} : { session }) },
      names,
    ),
  }));
}

function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  let list: keyof Labels = 'themes';
  for (const line of lines) {
    const [, number, text = ''] = ENTRY.exec(line) ?? [];
    if (number !== undefined) {
      entry = { number, text, themes: [], persons: [], goals: [], comments: [] };
      entries.push(entry);
      list = 'themes';
    } else if (THEME.test(line)) entry = undefined;
    else if (entry !== undefined) list = take(line, entry, list);
  }
  return entries;
}

/** Puts a line where it belongs in its entry; returns the list in which the next stands. */
function take(line: string, entry: Entry, list: keyof Labels): keyof Labels {
  const source = SOURCE_OF_POSITION.exec(line)?.[1];
  const next = LISTS.find(([, heading]) => heading.test(line))?.[0];
  const label = line
    .replace(/^[-•–] ?/, '')
    .replace(/^[A-J]\d{1,3} /, '')
    .trim();
  if (source !== undefined) entry.source ??= source;
  else if (entry.source === undefined) entry.text += ` ${line}`;
  else if (entry.position === undefined && next === undefined && !line.startsWith('- ')) entry.position = line;
  else if (next !== undefined) return next;
  else if (list === 'themes' || /^[-•–]/.test(line)) entry[list].push(label);
  else entry.comments.push(line);
  return list;
}

function recommendationOf(
  entry: Entry,
  { symbol, state, session }: { readonly symbol: string; readonly state: string; readonly session?: number },
  names: StateNames,
): ExchangeRecommendation | string {
  const { number, themes, persons, goals, position, source, comments } = entry;
  const year = session === undefined ? null : yearOfSession(session);
  const words = wordsOf(entry.text, names, year ?? undefined);
  if (typeof words === 'string') return `Recommendation ${number} ${words}`;
  const response = POSITIONS[position?.toLowerCase() ?? ''];
  const cycle = session === undefined ? null : cycleOfSession(session);
  const subjects = uhriSubjects([themes, persons, goals]);
  const notes = [
    `Position as told in OHCHR's thematic list, from ${source ?? ''}.`,
    ...(/^\d+\.\d+$/.test(number) ? [] : [`The number is printed ${number}.`]),
    ...comments.map((comment) => `Comment in the list: ${comment.slice(0, 500)}`),
  ];
  return {
    type: 'recommendation',
    kind: 'RECOMMENDATION',
    key: `un-rec:${symbol}#${number}`,
    mechanism: 'upr',
    ...(year === null ? {} : { date: year }),
    document: { key: `un:${symbol}`, kind: 'REPORT' },
    number,
    language: 'en',
    addressees: [state],
    ...words,
    ...(response === undefined ? {} : { response }),
    ...(position === undefined ? {} : { responsePrinted: position }),
    ...(cycle === null ? {} : { cycle }),
    ...(session === undefined ? {} : { session: String(session) }),
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(themes.length + persons.length === 0 ? {} : { issues: [...new Set([...themes, ...persons])] }),
    sourceNote: notes.join(' '),
  };
}

/** State and session in `UPR 20th Session - Slovenia - Thematic List` or `…UPR34_Slovenia_Thematic_list.docx`. */
function reviewOfTitle(title: readonly string[], fileName: string, names: StateNames): Review {
  const parts = [...title.flatMap((line) => line.split(/ [-–] |^#+ /)), ...fileName.replace(/^.*\//, '').split(/[_.]+/)];
  const state = parts.map((part) => part.trim()).find((part) => part.length > 3 && names.recognise(part).code !== undefined);
  const ordinal = parts.flatMap((part) => /\b(\d{1,2}(?:st|nd|rd|th)) session\b/i.exec(part)?.[1] ?? [])[0];
  const digits = parts.flatMap((part) => /^UPR ?(\d{1,2})$/i.exec(part)?.[1] ?? [])[0];
  const session =
    ordinal === undefined ? (digits === undefined ? undefined : Number(digits)) : numberOfOrdinal(ordinal.toLowerCase());
  const code = state === undefined ? undefined : names.recognise(state).code;
  return { ...(code === undefined ? {} : { state: code }), ...(session === undefined ? {} : { session }) };
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))[0]?.[0];
}
