/**
 * Reads the numbers that follow "Article": single ones, lists and ranges, in the ways treaty bodies and courts print them.
 * Source of the rule: citation-formats, section 3 (pinpoints). A number comes out in the key form: `14(3)(d)`.
 */
import { readBase } from './provision-bases';
import { BRACKET, isNextLetter, LETTER_BRACKET, match, readParts, SIGN, WORD, type Reading } from './provision-below';
import { isDigits, print, sibling, valuesBetween } from './provision-parts';

/** One provision of a list, with its place in the cleaned text. */
export interface ProvisionNumber {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

/** What stands after an article head: the provisions and where the reading stopped. */
export interface ProvisionList {
  readonly items: readonly ProvisionNumber[];
  readonly end: number;
}

/** "8.2.b y c de la Convención", "8.2.b, c y d": the next letter of a list without brackets. */
const NEXT_LETTER = /([b-n])(?=,? (?:de|del|du|of|y|e|et|and|en|con) |, (?:[b-n](?!\p{L})|\d)|[;)])/uy;
const REPEATED = / ?\((?:arts?|articles?|(?:read|taken|lu) (?:in|with|en))\b\.?[^()]{1,90}(?:\([^()]{1,8}\)[^()]{0,10}){0,3}\)/iy;
/** "articles 6 (right to life) and 7 (prohibition of torture)": what an article of a list is about. */
const SUBJECT = / ?\( ?["']?\p{L}[^()\d]{2,180}\)(?=(?:,|;)?(?: (?:and|or|et|ou|y|o|e))? (?:\d|[A-O] \())/iuy;
/** "Article 7, 8 and 9 of the Charter", "Art. 31 through 33 of the Convention", "(art. 6, 7 et 9)": a list under a head in the singular. */
const BELOW = '(?: ?\\(\\w{1,2}\\)| ?[a-z]\\)|,? (?:and|et|y|to|à|a) \\(?[a-z]\\)|, [a-z]\\)|\\.\\d{1,2}(?!\\d))*';
const LIST_OF_ONE = new RegExp(
  `^(?:${BELOW}(?:, ?\\d{1,3}${BELOW}){1,9},? (?:and|et|y|or|ou|o|&) \\d{1,3}${BELOW}| (?:to|through|à|al?) \\d{1,3}) (?:of|de|du|del) (?:the |la |l')?\\p{Lu}|^${BELOW}(?:, ?\\d{1,2}${BELOW}){1,5}(?:,? (?:and|et) \\d{1,2}${BELOW})? (?:ECHR|CEDH|PIDCP|ICCPR|CDE|CRC)(?!\\p{L})|^(?:er)?(?:, ?\\d{1,3}){0,9} et \\d{1,3};|^(?:${BELOW}(?:, ?\\d{1,3}${BELOW}){0,9},? (?:and|et|y|or|ou|o|&) \\d{1,3}${BELOW}| (?:to|through|à|al?) \\d{1,3})\\)`,
  'u',
);
const SEPARATOR =
  /(?: ?, ?(?:and |or |et |ou |y |o |e |& |as well as |ainsi que |así como )?| ?; ?(?:and |or |et |y )?|&| (?:as well as|ainsi que|así como|together|in conjunction|read) with |\.? (?:and\/or|and|or|et|ou|y|e|o|&) )/iy;
const RANGE = /(?: ?- ?| (?:to|through|à|al?) )/iy;
/** "2 (b)-2 (f)", "7.1 a 7.5": the article printed again at the end of a range below it. */
const SAME_ARTICLE = /(\d{1,3})(?: ?\( ?(\d{1,2}|[a-z]) ?\)|\.(\d{1,2}))(?!\d|\.\d|\()/y;
const NEXT_POINT = /^; \([^()]*\) \p{Lu}/u;
/** After a number that only a comma or "and" joins: not "Article 3 and 12 applicants". */
const LIST_GOES_ON =
  /^(?:[,.;:)\]("§/-]|$|[a-z]\)| (?:\d{1,2}\.(?:\d| ?\p{Lu})|;|- |§|\(|[a-z]\)|\.\d|of\b|oft he\b|and\b|or\b|et\b|ou\b|y\b|o\b|e\b|to\b|in\b|du\b|de\b|del\b|d'|thereof|the (?:C|P)|para|párr|read|taken|as\b|ainsi\b|así\b|together\b|combin|with\b|avec\b|con\b|alone\b|pris\b|lus?\b|en\b|al?\b|\p{Lu}))/u;

/** "Articles 6§4 and G of the Charter". */
const OF_CHARTER =
  /^(?: \([^()\d]{3,80}\))?(?:,? in conjunction with (?:each of )?(?:these|those|the said) (?:provisions|articles))?,? (?:of the|de la) (?:[Rr]evised )?(?:European Social )?Chart(?:er|e)/;

/** A letter of the alphabet after the last, not a word of one letter: "b y c", never "b y a". */
function comesSoonAfter(parts: readonly string[], next: string): boolean {
  const last = parts[parts.length - 1] ?? '';
  const step = next.charCodeAt(0) - last.charCodeAt(0);
  return /^[a-n]$/.test(last) && step > 0 && step <= 5;
}

/** Reads the list that starts at `at`, just after the head and its space; null when no number stands there. */
export function readProvisionList(text: string, at: number, isHeadPlural: boolean): ProvisionList | null {
  const base = readBase(text, at);
  if (!base) return null;
  const isPlural = isHeadPlural || LIST_OF_ONE.test(text.slice(base.end, base.end + 90));
  const reading: Reading = { parts: [base.number], end: base.end, countsParagraphs: false };
  readParts(text, reading, isPlural);
  const items: ProvisionNumber[] = [{ start: at, end: reading.end, number: print(reading.parts) }];
  while (items.length < 60) {
    closeBracket(text, reading);
    const repeated = match(REPEATED, text, reading.end) ?? (isPlural ? match(SUBJECT, text, reading.end) : null);
    if (repeated) reading.end += repeated[0].length;
    const more = readRange(text, reading, isPlural) ?? readNext(text, reading, isPlural);
    if (!more) return { items, end: reading.end };
    items.push(...more);
  }
  return { items, end: reading.end };
}

function closeBracket(text: string, reading: Reading): void {
  if (!reading.isOpen || text[reading.end] !== ')') return;
  reading.end++;
  reading.isOpen = reading.countsParagraphs = false;
}

function readNext(text: string, reading: Reading, isPlural: boolean): ProvisionNumber[] | null {
  const bracket = match(BRACKET, text, reading.end);
  if (bracket && isNextLetter(reading.parts[reading.parts.length - 1], bracket[1]?.toLowerCase())) {
    reading.parts = sibling(reading.parts, (bracket[1] ?? '').toLowerCase());
    const start = reading.end;
    reading.end += bracket[0].length;
    return [{ start, end: reading.end, number: print(reading.parts) }];
  }
  const separator = match(SEPARATOR, text, reading.end);
  if (!separator) return null;
  const start = reading.end + separator[0].length;
  // "articles 2, paragraphs 1 to 3; 6; 7 and 9": a semicolon ends the paragraphs of an article.
  if (isPlural && separator[0].includes(';')) reading.countsParagraphs = false;
  const next = nextParts(text, start, reading, isPlural, /[a-z&]/i.test(separator[0]));
  if (!next) return null;
  const counts = next.countsParagraphs || (reading.countsParagraphs && next.parts.length > 1);
  Object.assign(reading, next);
  readParts(text, reading, isPlural);
  reading.countsParagraphs ||= counts;
  return [{ start, end: reading.end, number: print(reading.parts) }];
}

function nextParts(text: string, start: number, reading: Reading, isPlural: boolean, isJoined: boolean): Reading | null {
  const bracket = match(BRACKET, text, start - 1) ?? match(BRACKET, text, start);
  // "articles 76 and 77; (b) The Convention": the next point of the text.
  if (bracket && text[start] === '(' && NEXT_POINT.test(text.slice(start - 2, bracket.index + bracket[0].length + 2)))
    return null;
  if (bracket && text[start] === '(') {
    return {
      parts: sibling(reading.parts, (bracket[1] ?? '').toLowerCase()),
      end: bracket.index + bracket[0].length,
      countsParagraphs: false,
    };
  }
  // "48.1.a) y c)"
  const letter = isDigits(reading.parts[reading.parts.length - 1]) ? null : match(LETTER_BRACKET, text, start);
  if (letter && reading.parts.length > 1 && (isJoined || comesSoonAfter(reading.parts, letter[1] ?? '')))
    return { parts: sibling(reading.parts, letter[1] ?? ''), end: letter.index + letter[0].length, countsParagraphs: false };
  const plain = match(NEXT_LETTER, text, start)?.[1];
  if (plain !== undefined && reading.parts.length > 1 && comesSoonAfter(reading.parts, plain))
    return { parts: sibling(reading.parts, plain), end: start + 1, countsParagraphs: false };
  const marked = match(SIGN, text, start) ?? match(WORD, text, start - 1);
  if (marked && Number.isFinite(Number(marked[2]))) {
    const plural = marked[1] === '§§' || /s\.?$/i.test(marked[1] ?? '');
    return { parts: [reading.parts[0] ?? '', marked[2] ?? ''], end: marked.index + marked[0].length, countsParagraphs: plural };
  }
  const base = readBase(text, start);
  if (!base || !LIST_GOES_ON.test(text.slice(base.end, base.end + 12))) return null;
  const isParagraph = isDigits(base.number) && reading.parts.length > 1 && Number(base.number) <= 10;
  if (isParagraph && (reading.countsParagraphs || (!isPlural && isJoined && Number(base.number) > Number(reading.parts[1])))) {
    return { parts: [reading.parts[0] ?? '', base.number], end: base.end, countsParagraphs: reading.countsParagraphs };
  }
  if (!isPlural && (!isJoined || !isDigits(base.number))) return null;
  const isLettered = isPlural && isJoined && /^[A-O]$/.test(base.number) && OF_CHARTER.test(text.slice(base.end, base.end + 180));
  if (!isLettered && !isDigits(base.number.slice(0, 1)) && isDigits(reading.parts[0]?.slice(0, 1))) return null;
  return { parts: [base.number], end: base.end, countsParagraphs: false };
}

/** `12 to 17`, `6-8`, `14(3)(a)-(d)`: the ends stand as printed, what lies between carries the span of the whole range. */
function readRange(text: string, reading: Reading, isPlural: boolean): ProvisionNumber[] | null {
  const dash = match(RANGE, text, reading.end);
  if (!dash) return null;
  const start = reading.end + dash[0].length;
  const last = reading.parts[reading.parts.length - 1] ?? '';
  const bracket =
    text[start] === '('
      ? (match(BRACKET, text, start - 1) ?? match(BRACKET, text, start))
      : /^[a-z]$/.test(last)
        ? match(LETTER_BRACKET, text, start)
        : null;
  const isNumberRange = isPlural || reading.countsParagraphs;
  const again = bracket || reading.parts.length < 2 ? null : match(SAME_ARTICLE, text, start);
  if (again && again[1] === reading.parts[0]) return readTo(text, reading, again, again[2] ?? again[3] ?? '');
  const base = bracket || !isNumberRange ? null : readBase(text, start);
  if (!bracket && (!base || !isDigits(base.number) || !isDigits(last))) return null;
  if (bracket) return readTo(text, reading, bracket, bracket[1] ?? '');
  return base && readTo(text, reading, { index: start, 0: text.slice(start, base.end) }, base.number);
}

/** The provisions from the one read last to the one whose last part `upper` stands at `found`. */
function readTo(text: string, reading: Reading, found: { index: number; 0: string }, printed: string): ProvisionNumber[] | null {
  const upper = printed.toLowerCase();
  const last = reading.parts[reading.parts.length - 1] ?? '';
  const between = valuesBetween(last, upper);
  if (!between) return null;
  const head = reading.parts.slice(0, -1);
  const from = reading.end - last.length - (text[reading.end - 1] === ')' ? 2 : 0);
  const end = found.index + found[0].length;
  reading.end = end;
  reading.parts = [...head, upper];
  const inner = between.map((value) => ({ start: from, end, number: print([...head, value]) }));
  return [...inner, { start: found.index + (found[0].length - found[0].trimStart().length), end, number: print(reading.parts) }];
}
