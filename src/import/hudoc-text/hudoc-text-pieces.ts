/** A stretch of a text that may be a paragraph, a heading, or go on with what stands before it. */
export interface Piece {
  /** The words, with what numbers them. */
  readonly text: string;
  /** The number with which it begins, and where its own words begin after it. */
  readonly number?: number;
  readonly bodyStart?: number;
  /** Whether the number is only followed by a blank, as numbers inside sentences are too. */
  readonly isDoubtful?: boolean;
  /** Whether the form or the style says that it is a heading, unless its number turns out to be a paragraph's. */
  readonly isHeading?: boolean;
  /** Whether numbers may begin anew here: the operative part, a separate opinion, an appendix. */
  readonly isRestart?: boolean;
  /** What joins it to the text before it, when it only goes on with it. */
  readonly joiner: '\n' | ' ';
}

/** A line of a text and, where the format tells them apart, whether it is a heading. */
export interface TextLine {
  readonly text: string;
  readonly isHeading?: boolean;
}

const LONGEST_HEADING = 250;
const OPINION =
  /(?:(?:PARTLY|JOINT|SEPARATE|CONCURRING|DISSENTING|AND|IN PART),? ){0,8}(?:OPINION|VOTE|STATEMENT|DECLARATION) (?:OF|BY) .{0,40}\bJUDGES?\b/;
const OPINION_FR = /OPINION (?:EN PARTIE |PARTIELLEMENT )?(?:COMMUNE|CONCORDANTE|DISSIDENTE|SÉPARÉE)/;
const RESTART = new RegExp(
  `^(?:FOR THESE REASONS|PAR CES MOTIFS|APPENDI(?:X|CES)\\b|ANNEXES?\\b|${OPINION.source}|${OPINION_FR.source})`,
  'i',
);

/** The pieces of a text in lines: each line is one, blank lines are none. */
export function piecesOfLines(lines: readonly TextLine[]): Piece[] {
  return lines.flatMap((line) => {
    const text = line.text.trim();
    if (text === '') return [];
    const marker = /^(\d{1,4}) ?\.(?=[\s\u00a0])[\s\u00a0]*/.exec(text);
    return {
      text,
      joiner: '\n' as const,
      ...(marker && { number: Number(marker[1]), bodyStart: marker[0].length }),
      ...((line.isHeading ?? (looksLikeHeading(text) || isRestartInCapitals(text))) && { isHeading: true }),
      ...(RESTART.test(text) && { isRestart: true }),
    };
  });
}

/** Heads of the parts of judgments and decisions, in capitals, as they stand in a text without line breaks. */
const HEAD =
  /(?:PROCEDURE|PROCÉDURE|(?:AS TO )?THE (?:FACTS|LAW)|EN (?:FAIT|DROIT)|FOR THESE REASONS|PAR CES MOTIFS|For these reasons,? the C|Par ces motifs,? la C|(?:(?:PARTLY|JOINT|SEPARATE|CONCURRING|DISSENTING|AND|IN PART) ){1,8}OPINION OF JUDGES?|OPINION (?:EN PARTIE |PARTIELLEMENT )?(?:COMMUNE|CONCORDANTE|DISSIDENTE|SÉPARÉE)|APPENDIX|ANNEXE)(?![\p{L}])/u;
/** `12. \u00a0 \u00a0 The applicant`, `II. \u00a0 \u00a0 THE LAW`, `A. \u00a0 \u00a0 The facts`: two hard blanks; and `12. The`, one blank and a capital. */
const BOUNDARY = new RegExp(
  `(?<!\\S)(?:(\\d{1,4}|[IVXL]{1,6}|[A-Z]) ?\\.(?: ?\\u00a0){2}[ \\u00a0]*|(\\d{1,4}) ?\\. (?=[\\p{Lu}“«"(‘])|(${HEAD.source}))`,
  'gu',
);

/** The pieces of a text that has no line breaks, cut where a number, a letter or a head in capitals begins one. */
export function piecesOfPage(text: string): Piece[] {
  const cuts: { readonly at: number; readonly match: RegExpExecArray }[] = [];
  for (const match of text.matchAll(BOUNDARY)) if (isBoundary(text, match)) cuts.push({ at: match.index, match });
  const pieces: Piece[] = text.slice(0, cuts[0]?.at).trim() === '' ? [] : [{ text: text.slice(0, cuts[0]?.at), joiner: ' ' }];
  cuts.forEach(({ at, match }, index) => pieces.push(...pieceAt(text.slice(at, cuts[index + 1]?.at), match)));
  return pieces;
}

function pieceAt(text: string, match: RegExpExecArray): Piece[] {
  const [whole, strong, doubtful, head] = match;
  if (head !== undefined) {
    const headLength = Math.max(head.length, capitalsAtStart(text));
    if (/^[FP][a-z]/.test(head)) return [{ text, joiner: ' ', isRestart: true }];
    const rest = text.slice(headLength);
    const heading: Piece = { text: text.slice(0, headLength), joiner: ' ', isHeading: true, isRestart: RESTART.test(head) };
    return rest.trim() === '' ? [heading] : [heading, { text: rest, joiner: ' ' }];
  }
  const printed = strong ?? doubtful ?? '';
  if (/^\d/.test(printed)) {
    const number = { number: Number(printed), bodyStart: whole.length, isDoubtful: strong === undefined };
    return [{ text, joiner: ' ', ...number, ...(strong !== undefined && looksLikeHeading(text) && { isHeading: true }) }];
  }
  if (looksLikeHeading(text)) return [{ text, joiner: ' ', isHeading: true }];
  const length = whole.length + capitalsAtStart(text.slice(whole.length));
  if (length === whole.length) return [{ text, joiner: ' ' }];
  return [
    { text: text.slice(0, length), joiner: ' ', isHeading: true },
    { text: text.slice(length), joiner: ' ' },
  ];
}

/** A doubtful number stands after the end of a sentence or after a heading in capitals; a head in capitals not inside a longer one. */
function isBoundary(text: string, { index, 1: strong, 3: head }: RegExpExecArray): boolean {
  if (strong !== undefined) return true;
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, index - 60), index).replace(/[\s\u00a0]+$/, '')) ?? [];
  const isCapitals = /\p{Lu}{2}/u.test(before) && before === before.toUpperCase();
  if (head !== undefined) return !isCapitals || /[.;:)\]]$/.test(before) || /^(?:EN|[FP]|THE|APP)/.test(head);
  return before === '' || isCapitals || /[.;:!?)\]”"»’…]$/.test(before);
}

/** Whether a stretch may be a heading by its form: short, no end of a sentence, in capitals or behind a letter or number of its own. */
function looksLikeHeading(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST_HEADING || /[.;:,”"»]$/.test(line)) return false;
  return /^(?:[IVXL]{1,6}|[A-Z]|\d{1,2}) ?\.[\s\u00a0]|^\((?:[a-z]|[ivx]{1,4})\)[\s\u00a0]/.test(line) || isInCapitals(line);
}

/** Such a heading may end with a comma, where the names of judges go on in the next line, or with a colon. */
function isRestartInCapitals(line: string): boolean {
  return line.length <= LONGEST_HEADING && RESTART.test(line) && isInCapitals(line);
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/\p{Ll}{2}/u.test(line);
}

/** Length of the words in capitals with which the text begins; a last word of one letter belongs to what follows. */
function capitalsAtStart(text: string): number {
  let length = 0;
  for (const { 0: word, index } of text.slice(0, 400).matchAll(/\S+[\s\u00a0]*/g)) {
    const letters = word.replace(/[^\p{L}]/gu, '');
    if (letters !== letters.toUpperCase() || (letters.length === 1 && index > 0)) break;
    if (letters === '' && /\d/.test(word)) break;
    length = index + word.length;
  }
  return length;
}
