import type { StateNames } from '../state-names';

/**
 * Who recommends, as reports of the review by States print it: States in brackets behind their words. Pure text; the reader of
 * reports and that of thematic lists call it.
 */

/** Words of one or several States in a recommendation: what stands before their brackets. */
export interface Statement {
  /** The words, without the brackets that name who says them. */
  readonly text: string;
  /** Alpha-3 codes, in the order printed. */
  readonly recommenders: readonly string[];
  /** Names of no State of the house, as printed. */
  readonly unknownRecommenders: readonly string[];
}

/** Longest bracket that can name States, in UTF-16 code units: twenty States with their long names. */
const LONGEST_BRACKET = 1000;
/** What stands behind States: the end of their words, the mark of a footnote, or further States. */
const AFTER_STATES = /^ ?\d{0,2} ?(?:[;:.,]|\(|and\b|$)/;

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/**
 * The statements of a recommendation, in its order; its last words without States, if there are any, are a statement without
 * recommenders. `Ratify X (Spain, Iran (Islamic Republic of)); sign Y (Peru).` gives two. Text and names are in one line.
 */
export function readStatements(printed: string, names: StateNames, on?: string): Statement[] {
  const statements: Statement[] = [];
  let from = 0;
  let until = 0;
  let codes: string[] = [];
  let unknown: string[] = [];
  const brackets = bracketsOf(printed);
  const close = (): void => {
    if (codes.length + unknown.length === 0) return;
    statements.push({
      text: withoutEnds(printed.slice(from, until)),
      recommenders: [...new Set(codes)],
      unknownRecommenders: [...new Set(unknown)],
    });
    [codes, unknown] = [[], []];
  };
  let end = 0;
  for (const [at, bracket] of brackets.entries()) {
    const after = printed.slice(bracket.end, bracket.end + 8);
    if (!AFTER_STATES.test(after)) continue;
    const isLast = at === brackets.length - 1 && withoutEnds(printed.slice(bracket.end)).replace(/^\d{1,2}$/, '') === '';
    const states = statesIn(bracket.inner, names, isLast, on);
    if (states === null) continue;
    // Further brackets behind the first belong to the same words.
    if (codes.length + unknown.length === 0 || withoutEnds(printed.slice(end, bracket.start)) !== '') {
      close();
      [from, until] = [end, bracket.start];
    }
    codes.push(...states.codes);
    unknown.push(...states.unknown);
    end = bracket.end;
  }
  close();
  const rest = withoutEnds(printed.slice(end)).replace(/^\d{1,2}$/, '');
  if (rest !== '') statements.push({ text: rest, recommenders: [], unknownRecommenders: [] });
  return statements;
}

/** The outermost brackets, in their order; of one that lacks its end, as some reports print it, those inside. One pass. */
function bracketsOf(text: string): Bracket[] {
  const open: number[] = [];
  const closed: (Bracket & { readonly depth: number })[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const start = open.pop();
      if (start !== undefined) closed.push({ start, end: at + 1, inner: '', depth: open.length });
    }
  }
  const depthAt = (start: number): number => open.filter((one) => one < start).length;
  const isBroken = open.length > 0 && open.length <= 10;
  const outer = closed.filter(({ start, depth }) => depth === (isBroken ? depthAt(start) : 0));
  const last = open.at(-1) ?? text.length;
  if (isBroken && !outer.some(({ start }) => start > last))
    outer.push({ start: last, end: text.length + 1, inner: '', depth: 0 });
  return outer.map(({ start, end }) => ({
    start,
    end,
    inner: text.slice(start + 1, Math.min(end - 1, start + LONGEST_BRACKET + 2)),
  }));
}

/**
 * The States of a bracket; null for one that names something else. One that names no State of the house names an unknown one
 * only where `mayBeUnknown`: it is the last, and holds words with capitals and small letters.
 */
function statesIn(
  inner: string,
  names: StateNames,
  mayBeUnknown: boolean,
  on?: string,
): { codes: string[]; unknown: string[] } | null {
  if (inner.length > LONGEST_BRACKET) return null;
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of partsOf(inner)) {
    const code = recognise(part, names, on);
    const pieces = code === undefined ? part.split(/ and | & |[/;]/) : [part];
    for (const piece of pieces) {
      const known = code ?? recognise(piece, names, on);
      if (known !== undefined) codes.push(known);
      // `Venezuela, Bolivarian Republic of`: the second part styles the first.
      else if (!/^(?:the )?[\p{L} ]+ of$/u.test(piece) || codes.length === 0) unknown.push(piece.trim());
    }
  }
  if (codes.length > 0) return codes.length >= unknown.length ? { codes, unknown } : null;
  const isName = unknown.every((name) => /^\p{Lu}.*\p{Ll}/u.test(name) && !/\d/.test(name) && name.length <= 60);
  return mayBeUnknown && isName && unknown.length > 0 ? { codes, unknown } : null;
}

function recognise(printed: string, names: StateNames, on?: string): string | undefined {
  const name = printed
    .replace(/\d{1,2}$/, '')
    .replace(/(?<=\p{Ll})\(/gu, ' (')
    .replace(/- (?=\p{Ll})/gu, '')
    .trim();
  const when = on === undefined ? {} : { on };
  return names.recognise(name, when).code ?? names.recognise(name.replace(/^(?:and |the )+/i, ''), when).code;
}

/** Cut at the commas outside of brackets: `Iran (Islamic Republic of), Peru` is two. */
function partsOf(inner: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    else if (inner[at] === ')') depth -= 1;
    if (at < inner.length && (inner[at] !== ',' || depth !== 0)) continue;
    parts.push(inner.slice(from, at).trim());
    from = at + 1;
  }
  return parts.filter((part) => part !== '');
}

/** Without the stops, and the `and`, that join statements. */
export function withoutEnds(text: string): string {
  let end = text.length;
  while (end > 0 && ENDS.includes(text[end - 1] ?? '')) end -= 1;
  let start = afterEnds(text, 0);
  if (/^and[ ,;]/.test(text.slice(start, start + 4))) start = afterEnds(text, start + 3);
  return text.slice(start, Math.max(start, end));
}
const ENDS = ' \t\n;:.,';

function afterEnds(text: string, from: number): number {
  let at = from;
  while (at < text.length && ENDS.includes(text[at] ?? '')) at += 1;
  return at;
}
