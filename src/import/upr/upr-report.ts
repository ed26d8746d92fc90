import type { ExchangeDocument, ExchangeParagraph } from '../exchange/exchange-record';
import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import type { StateNames } from '../state-names';
import { readStatements, withoutEnds } from './upr-recommenders';
import { type KnownReports, type ReportHead, readHead } from './upr-report-head';
import { type ReportPiece, cutReport } from './upr-report-text';

/** A report as exchange lines: itself with its paragraphs, then each of its recommendations, or why that cannot be taken. */
export interface ReadReport {
  readonly document: ExchangeDocument;
  readonly recommendations: readonly ReadRecommendation[];
}

export interface ReadRecommendation {
  readonly printed: string;
  readonly value: ExchangeRecommendation | string;
}

type Answer = NonNullable<ExchangeRecommendation['response']>;

/**
 * What the words above a list of recommendations mean for all of it, the first that match; the words are kept. Reports of the
 * first sessions say only that recommendations were made, and that the answer will follow: it is pending. Read in 22 reports.
 */
const ANSWERS: readonly (readonly [Answer, RegExp])[] = [
  ['NOTED', /\b(?:(?:did|do|does|would|could|will) not (?:[a-z]+ )?enjoy[\p{L} ]*support[^:;.]{0,60}|(?:cannot|can not|could not|did not|does not) (?:be )?(?:accept|support)[^:;.]{0,60}|(?:will(?: thus)? be|are|were|have been) (?:thus )?(?:noted|rejected)[^:;.]{0,60}|\bnot (?:be )?(?:accepted|supported)\b)/u],
  ['PENDING', /\b(?:will|would|shall) (?:be (?:further )?(?:examined|considered)|examine|consider|respond|provide)\b(?:(?! which\b| who\b)[^,:;.]){0,90}/u],
  ['SUPPORTED', /\b(?:enjoys? (?:the |its )?support[^:;.]{0,140}|(?:are|have) (?:already )?(?:been )?(?:accepted|supported|implemented)[^:;.]{0,80})/u],
  ['PENDING', /\brecommendations were made to\b[^:;.]{0,80}/u],
]; // prettier-ignore

/** Longest text of a recommendation, in UTF-16 code units; the longest real one, of many States, has 2,800. */
const LONGEST_TEXT = 20_000;

/** Reads the text of a report of the Working Group; one sentence where it is none that can be told apart from others. */
export function readReport(printed: string, names: StateNames, known: KnownReports): ReadReport | string {
  const { head, pieces } = cutReport(bodyOf(printed));
  const first = pieces[0];
  if (first === undefined) return 'The report has no numbered paragraphs: expected "1." to begin the first of them.';
  const about = readHead(head, first.text, names, known);
  if (typeof about === 'string') return about;
  const answers = new Map(
    pieces.filter(({ part }) => part === undefined).map((piece) => [piece.paragraph, answerOf(piece.text)]),
  );
  const recommendations = about.isAddendum
    ? []
    : pieces.flatMap((piece) => {
        if (isPledge(piece)) return pledgeOf(piece, about);
        return piece.part === undefined ? [] : recommendationOf(piece, about, answers.get(piece.paragraph), names);
      });
  return { document: documentOf(about, pieces), recommendations: withoutSecond(recommendations) };
}

/** A copy of the text in Markdown begins with what its maker says of it, which is not always so. */
function bodyOf(printed: string): string {
  const at = printed.slice(0, 5000).search(/^## Full Document Text$/m);
  return at < 0 ? printed : printed.slice(at).replace(/^.*\n/, '');
}

/** Number of a piece: `155`, `155.23`; where a report of the first cycle prints `23.` below paragraph 95, both are joined. */
function numberOf({ paragraph, part }: ReportPiece): string {
  return part === undefined ? paragraph : `${paragraph}.${part}`;
}

function documentOf(about: ReportHead, pieces: readonly ReportPiece[]): ExchangeDocument {
  const paragraphs = pieces.flatMap((piece): ExchangeParagraph[] => {
    const under = { language: 'en', ...(piece.section === undefined ? {} : { section: piece.section }) };
    const notes = piece.notes.map((text) => ({ ...under, text }));
    return piece.text === '' ? notes : [{ ...under, number: numberOf(piece), text: piece.text }, ...notes];
  });
  const title = about.isAddendum
    ? `Report of the Working Group on the Universal Periodic Review: ${about.stateName}: Addendum`
    : `Report of the Working Group on the Universal Periodic Review: ${about.stateName}`;
  const missing = about.isAddendum ? [] : missingOf(pieces);
  const notes = [
    ...(about.session === undefined ? [] : [`Session ${about.session} of the Working Group.`]),
    ...(missing.length === 0 ? [] : [`Numbers not found in the text: ${missing.join(', ')}.`]),
  ];
  return {
    type: 'document',
    kind: 'REPORT',
    key: `un:${about.symbol}`,
    mechanism: 'upr',
    ...(about.date === undefined ? {} : { date: about.date }),
    name: title,
    expressions: [{ language: 'en', title }],
    respondents: [about.state],
    paragraphs,
    ...(notes.length === 0 ? {} : { sourceNote: notes.join(' ') }),
  };
}

/** Numbers that the report's own numbering passes over. */
function missingOf(pieces: readonly ReportPiece[]): string[] {
  const missing: string[] = [];
  let [paragraph, part] = [0, 0];
  for (const piece of pieces) {
    const number = Number(piece.paragraph);
    for (let at = paragraph + 1; at < number; at += 1) missing.push(String(at));
    if (number !== paragraph) [paragraph, part] = [number, 0];
    if (piece.part === undefined) continue;
    const own = parseInt(piece.part.replace(/O$/i, '0'), 10);
    for (let at = part + 1; at < own; at += 1) missing.push(`${paragraph}.${at}`);
    part = own;
  }
  return missing.slice(0, 40);
}

function recommendationOf(
  piece: ReportPiece,
  about: ReportHead,
  answer: { readonly response?: Answer; readonly printed: string } | undefined,
  names: StateNames,
): ReadRecommendation {
  const number = numberOf(piece);
  const printed = `${number} ${piece.text}`;
  if (piece.text.length > LONGEST_TEXT)
    return { printed, value: `Recommendation ${number} is longer than ${LONGEST_TEXT} characters: its end is not known.` };
  const words = wordsOf(piece.text, names, about.date);
  if (typeof words === 'string') return { printed, value: `Recommendation ${number} ${words}` };
  const note = /^\d+$/.test(piece.part ?? '') ? undefined : `The number is printed ${number}.`;
  return {
    printed,
    value: {
      ...factsOf(about, number),
      kind: 'RECOMMENDATION',
      ...words,
      ...(answer?.response === undefined ? {} : { response: answer.response }),
      ...(answer === undefined || answer.printed === '' ? {} : { responsePrinted: answer.printed }),
      ...(note === undefined ? {} : { sourceNote: note }),
    },
  };
}

/** What a State promises of its own accord stands under a heading of that name, without States in brackets. */
function isPledge({ section = '', part, text }: ReportPiece): boolean {
  if (!/\bvoluntary (?:pledges?|commitments?)\b/i.test(section)) return false;
  return part !== undefined || !(text.endsWith(':') || /^All conclusions\b/.test(text));
}

function pledgeOf(piece: ReportPiece, about: ReportHead): ReadRecommendation {
  const number = numberOf(piece);
  const printed = `${number} ${piece.text}`;
  if (piece.text.length > LONGEST_TEXT || !/\p{L}{2}/u.test(piece.text))
    return { printed, value: `Pledge ${number} has no text, or one of more than ${LONGEST_TEXT} characters.` };
  return { printed, value: { ...factsOf(about, number), kind: 'VOLUNTARY_PLEDGE', text: withoutEnds(piece.text) } };
}

/** What every number of a report has in common. */
function factsOf(about: ReportHead, number: string): Omit<ExchangeRecommendation, 'kind' | 'text'> {
  return {
    type: 'recommendation',
    key: `un-rec:${about.symbol}#${number}`,
    mechanism: 'upr',
    ...(about.date === undefined ? {} : { date: about.date }),
    document: { key: `un:${about.symbol}`, kind: 'REPORT' },
    number,
    language: 'en',
    addressees: [about.state],
    ...(about.cycle === undefined ? {} : { cycle: about.cycle }),
    ...(about.session === undefined ? {} : { session: String(about.session) }),
  };
}

/** What a number recommends and who does, or what is wrong with it. */
export interface RecommendedWords {
  /** Words of one statement without its States; of several, all as printed, since the brackets say who says which. */
  readonly text: string;
  readonly recommenders: readonly string[];
  readonly unknownRecommenders?: readonly string[];
}

export function wordsOf(printed: string, names: StateNames, on?: string): RecommendedWords | string {
  const statements = readStatements(printed, names, on);
  const recommenders = [...new Set(statements.flatMap((statement) => statement.recommenders))];
  const unknown = [...new Set(statements.flatMap((statement) => statement.unknownRecommenders))];
  const text = statements.length === 1 ? (statements[0]?.text ?? '') : withoutEnds(printed);
  if (!/\p{L}{2}/u.test(statements.map((statement) => statement.text).join(' ')))
    return 'has no text: expected its words before the States.';
  if (recommenders.length + unknown.length === 0)
    return 'names no State that recommends: expected one in brackets behind its words.';
  return { text, recommenders, ...(unknown.length === 0 ? {} : { unknownRecommenders: unknown }) };
}

/** What a list's own words say of the answer to all of it; the words alone where they say nothing that is known. */
function answerOf(announcement: string): { readonly response?: Answer; readonly printed: string } {
  for (const [response, pattern] of ANSWERS) {
    const words = pattern.exec(announcement)?.[0];
    if (words !== undefined) return { response, printed: words.replace(/[\s”]+$/, '') };
  }
  return { printed: announcement.length <= 200 ? announcement : '' };
}

/** Of two with one number the first is taken. */
function withoutSecond(all: readonly ReadRecommendation[]): ReadRecommendation[] {
  const taken = new Set<string>();
  return all.map((one) => {
    if (typeof one.value === 'string') return one;
    const { key, number = '' } = one.value;
    if (taken.has(key)) return { ...one, value: `Number ${number} stands twice in the report; the first is taken.` };
    taken.add(key);
    return one;
  });
}
