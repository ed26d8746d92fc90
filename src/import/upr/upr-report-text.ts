/**
 * Cuts the text of a report of the Working Group into its numbered paragraphs. The text is that of a PDF: lines or pages on a line,
 * headers and footers, footnotes in the middle of a paragraph. Pure text. Source of the layouts: 22 reports of 2008 to 2019.
 */

/** A numbered piece of the report, in its order. */
export interface ReportPiece {
  /** Number of the paragraph, without full stop: `155`. */
  readonly paragraph: string;
  /** Number of the recommendation in its paragraph, as printed: `23` of `155.23`, or of `23.` below paragraph 95; absent for the paragraph itself. */
  readonly part?: string;
  /** Heading under which it stands. */
  readonly section?: string;
  readonly text: string;
  /** What the page prints below it: footnotes, without their place. */
  readonly notes: readonly string[];
}

export interface ReportText {
  /** Title page and contents: what stands before the first paragraph. */
  readonly head: string;
  readonly pieces: readonly ReportPiece[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly part?: string;
}

/** A number at the beginning of a line, or after a blank: `12. The`, `155.23 Ratify`, `155.23. Ratify`, `148.3O Ratify`. */
const NUMBER = /(?<=^|[\n ])(?:(\d{1,3})\.(\d{1,3}[A-Za-z]?)(?![\d%])\.?|(\d{1,3})\.)(?=[ \n]|$|["“‘'(]?\p{Lu})/gu;
/** Heading of the part with recommendations, with the number of its first paragraph: not the line in the contents. */
const CONCLUSIONS =
  /\bconclusions and\/or recommendations[*. \n\d]{0,20}(?:[* \n]{0,6}(?:the )?conclusions and recommendations (?:have|were) not been edited\.?)?\s{0,3}(?<![\d.])(?=\d{1,3}\.[ \n])/gi;
/** Words with which a paragraph of that part begins, unlike a recommendation. */
const ANNOUNCES = /^[^();]{0,160}\b(?:recommendations?|response of|conclusions)\b/i;
/** What stands before the number of a paragraph that does not begin a line: the end of another, or a heading. */
const BEFORE_NUMBER = /(?:[;.:)”"\d]|Introduction|under review|recommendations\**)$/;
const SYMBOL_LINE = /^(?:A\/HRC\/\d{1,3}\/[\w./-]{1,20})(?: ?page \d{1,3})?$/i;
const FOOTNOTE = /^(?:\d{1,2} |\*{1,3}(?: |$))(?:\p{Lu}|$)/u;
const ENDS_WHOLE = /[;.:)]\s?\d{0,2}[;.]?$/;
const ANNEX = /^Annex(?:es)?\b.{0,40}$/i;
const HEADING = /^(?:I{1,3}|IV|V|[A-H])\. ?\p{Lu}.{3,140}$/u;
/** A heading that some texts print without its number, or behind a paragraph that does not end. */
const SURE_HEADING = /^(?:II\. ?)?conclusions and\/or recommendations[*. ]*$/i;
/** Furthest that a number may lie from the one before it, where numbers between are not found. */
const LONGEST_GAP = 6;

/** The numbered pieces of a report; none when it has no paragraphs. */
export function cutReport(printed: string): ReportText {
  const text = linesOf(printed).join('\n');
  const marks = marksIn(text);
  const first = marks[0];
  if (first === undefined) return { head: text, pieces: [] };
  let section = headingBefore(text.slice(0, first.start));
  const pieces = marks.map(({ number, part, end }, at) => {
    const chunk = text.slice(end, marks[at + 1]?.start);
    const { own, notes, heading } = splitChunk(chunk);
    const piece: ReportPiece = {
      paragraph: number,
      ...(part === undefined ? {} : { part }),
      ...(section === undefined ? {} : { section }),
      text: own,
      notes,
    };
    section = heading ?? section;
    return piece;
  });
  return { head: text.slice(0, first.start), pieces };
}

/** Lines with single blanks, without blank lines and without what each page prints: its symbol and number. */
function linesOf(printed: string): string[] {
  const lines = printed
    .split(/[\r\n\f]+/)
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const isSymbol = lines.map((line) => SYMBOL_LINE.test(line));
  const title = lines.findIndex((line) => /\bA\/HRC\/\d{1,3}\/\d{1,3}(?!\d)/.test(line));
  return lines.flatMap((line, at) => {
    if (isSymbol[at] && at > title) return [];
    if (/^\d{1,3}$/.test(line) && (isSymbol[at - 1] || isSymbol[at + 1])) return [];
    return [line.replace(/^A\/HRC\/\d{1,3}\/[\w.]{1,8} page \d{1,3} /i, '')];
  });
}

/** Where the paragraphs begin, and the recommendations in them: each number follows the one before it. */
function marksIn(text: string): Mark[] {
  const conclusions = [...text.matchAll(CONCLUSIONS)].at(-1)?.index ?? Infinity;
  const marks: Mark[] = [];
  let paragraph = 0;
  let last = 0;
  let isDotted = false;
  for (const match of text.matchAll(NUMBER)) {
    const { index: start } = match;
    const [whole, major = match[3] ?? '', minor] = match;
    const number = Number(major);
    const isLine = start === 0 || text[start - 1] === '\n';
    const isPlace = isLine || BEFORE_NUMBER.test(text.slice(Math.max(0, start - 20), start - 1));
    const mark = { start, end: start + whole.length };
    if (minor !== undefined) {
      const step = Number(digitsOf(minor)) - (number === paragraph ? last : 0);
      if (start < conclusions || number < paragraph || number > paragraph + 1 || step < 1 || step > LONGEST_GAP) continue;
      if (number > paragraph && !isLine) continue;
      if (number > paragraph) marks.push({ ...mark, end: start, number: major });
      [paragraph, last, isDotted] = [number, Number(digitsOf(minor)), true];
      marks.push({ ...mark, number: major, part: minor });
      continue;
    }
    if (!isPlace) continue;
    const inConclusions = start > conclusions && paragraph > 0 && !isDotted && marks.some((one) => one.start > conclusions);
    const isNested = inConclusions && number > last && number - last <= (isLine ? 3 : 1);
    const isNext = number > paragraph && number - paragraph <= (isLine ? LONGEST_GAP : 1);
    if (!isNext && !isNested) continue;
    const announces = ANNOUNCES.test(
      text
        .slice(mark.end, mark.end + 200)
        .replace(/\n/g, ' ')
        .trim(),
    );
    if (isNext && (isNested ? announces : start < conclusions || announces || number === paragraph + 1)) {
      marks.push({ ...mark, number: major });
      [paragraph, last, isDotted] = [number, 0, false];
    } else if (isNested) {
      marks.push({ ...mark, number: String(paragraph), part: major });
      last = number;
    }
  }
  return marks;
}

/** `3O` is meant as 30, `1l` as 11. */
function digitsOf(part: string): string {
  return part
    .replace(/O$/i, '0')
    .replace(/[lI]$/, '1')
    .replace(/[A-Za-z]$/, '');
}

/** What belongs to the piece itself; below it footnotes, the annex, or the heading of what follows. */
function splitChunk(chunk: string): { own: string; notes: string[]; heading?: string } {
  const lines = chunk.split('\n');
  const annex = lines.findIndex((line, at) => at > 0 && ANNEX.test(line));
  if (annex >= 0) lines.length = annex;
  const heading = lines.findIndex(
    (line, at) => at > 0 && (SURE_HEADING.test(line) || (HEADING.test(line) && ENDS_WHOLE.test(lines[at - 1] ?? ''))),
  );
  const titles = heading < 0 ? [] : lines.splice(heading).filter((line) => HEADING.test(line) || SURE_HEADING.test(line));
  const title = titles.at(-1)?.replace(/[*. ]+$/, '');
  const note = lines.findIndex((line, at) => at > 0 && isNote(line) && ENDS_WHOLE.test(lines[at - 1] ?? ''));
  const notes = note < 0 ? [] : [lines.splice(note).join(' ').trim()];
  return { own: lines.join(' ').trim(), notes, ...(title === undefined ? {} : { heading: title }) };
}

/** Whether a line begins a footnote, or is the rest of one from the page before: it closes a quotation that it does not open. */
function isNote(line: string): boolean {
  return FOOTNOTE.test(line) || (/”\.?$/.test(line) && !line.includes('“') && !/\)[;.]?”/.test(line));
}

function headingBefore(head: string): string | undefined {
  return head.trim().endsWith('Introduction') ? 'Introduction' : undefined;
}
