/**
 * Reads the numbers that follow "Article": single ones, lists and ranges, in the ways treaty bodies and courts print them.
 * Source of the rule: citation-formats, section 3 (pinpoints). A number comes out in the key form: `14(3)(d)`.
 */
import { readBase } from './provision-bases';
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

const BRACKET = / ?\( ?(\d{1,2}|[a-z]|[ivx]{2,5}|[A-E]|aa|bb) ?\)/y;
const DOTTED =
  /(?: (?=\.\d))?\.(?: (?=\d\.?[a-c](?!\p{L})))?(\d{1,2}|[a-z](?:\)(?=,? (?:of|de|del|du|y|e|o|et|and|or) |, \d))?)(?![\p{L}\d]|\.\d)/uy;
const SIGN = /,? ?(§§?) ?(\d{1,2})(?![\d/])/y;
/** "article 2 and paragraphs 3 (b) and (d) of article 14": paragraphs of the next article. */
const OF_NEXT_ARTICLE =
  "(?: ?\\(?[a-z]\\))?(?:(?:,|,? and|,? et|,? y) (?:\\d{1,2}|\\(?[a-z](?=\\)))(?: ?\\(?[a-z])?\\)?){0,6},? (?:of|de l'|del|du|de) ?(?:the )?art";
const WORD = new RegExp(
  String.raw`,? (?:\()?(sub-?paragraphs?|subparas?\.?|paragraphs?|paragraphes?|paras?\.?|pars?\.?|párrafos?|párrs?\.?|apartados?|numerals?|numeral(?:es)?|incisos?|inc\.|alinéas?|al\.|lit\.?|literal(?:es)?|letras?|lettres?|points?|clauses?|subsections?|Abs\.|Absatz)(?!\p{L}) ?\(?(\d{1,2}|[a-z])\)?(?![\p{L}\d]|\.\d|\/|${OF_NEXT_ARTICLE})`,
  'iuy',
);
const HYPHENED = /-(\d{1,2})(?![\d/])(?:-([a-z])(?!\p{L}))?/uy;
const LETTER_BRACKET = / ?([a-z])\)/y;
/** "articles 2, a) à d) et f), 5, a) et b), de la Convention". */
const LETTER_AFTER_COMMA = /, ([a-h])\)(?=,? (?:(?:à|a|et|y) [a-z]\)|de la |du |del )|, \d)/uy;
/** "art. 24 b de la Carta". */
const PLAIN_LETTER = / ([a-df-h])(?= (?:de la|du|del|of the) )/uy;
/** "artículo 2 3) del Pacto", "article 14 3) d)": as the committees print it in French and Spanish. */
const NUMBER_BRACKET = / (\d{1,2})\)(?=,? (?:[a-z]\)|leíd|lue?s? |del? |du |y |et |combin|en relación))/uy;
/** "8.2.b y c de la Convención", "8.2.b, c y d": the next letter of a list without brackets. */
const NEXT_LETTER = /([b-n])(?=,? (?:de|del|du|of|y|e|et|and|en|con) |, (?:[b-n](?!\p{L})|\d)|[;)])/uy;
/** "(par. a) à d) et f))": the bracket closes the letter, not what it stands in. */
const NEXT_IN_BRACKET = /,? (?:(?:à|a|et|y) )?[a-z]\)/y;
const LETTER_AFTER_SIGN = / ?([b-n])(?=[ ,.;:]|$)/y;
const LETTER_JOINED = /([a-h])(?![\p{L}\d])/uy;
const REPEATED = / ?\((?:arts?|articles?|(?:read|taken|lu) (?:in|with|en))\b\.?[^()]{1,90}(?:\([^()]{1,8}\)[^()]{0,10}){0,3}\)/iy;
/** "articles 6 (right to life) and 7 (prohibition of torture)": what an article of a list is about. */
const SUBJECT = / ?\(["']?\p{L}[^()\d]{2,110}\)(?=(?:,|;)?(?: (?:and|or|et|ou|y|o|e))? \d)/iuy;
/** "Article 7, 8 and 9 of the Charter", "Art. 31 through 33 of the Convention", "(art. 6, 7 et 9)": a list under a head in the singular. */
const BELOW = '(?: ?\\(\\w{1,2}\\)| ?[a-z]\\)|,? (?:and|et|y|to|à|a) \\(?[a-z]\\)|, [a-z]\\)|\\.\\d{1,2}(?!\\d))*';
const LIST_OF_ONE = new RegExp(
  `^(?:${BELOW}(?:, ?\\d{1,3}${BELOW}){1,9},? (?:and|et|y|or|ou|o|&) \\d{1,3}${BELOW}| (?:to|through|à|al?) \\d{1,3}) (?:of|de|du|del) (?:the |la |l')?\\p{Lu}|^${BELOW}(?:, ?\\d{1,2}${BELOW}){1,5}(?:,? (?:and|et) \\d{1,2}${BELOW})? (?:ECHR|CEDH|PIDCP|ICCPR|CDE|CRC)(?!\\p{L})|^(?:${BELOW}(?:, ?\\d{1,3}${BELOW}){0,9},? (?:and|et|y|or|ou|o|&) \\d{1,3}${BELOW}| (?:to|through|à|al?) \\d{1,3})\\)`,
  'u',
);
const SEPARATOR =
  /(?: ?, ?(?:and |or |et |ou |y |o |e |& )?| ?; ?(?:and |or |et |y )?|&| (?:together|in conjunction|read) with |\.? (?:and\/or|and|or|et|ou|y|e|o|&) )/iy;
const RANGE = /(?: ?- ?| (?:to|through|à|al?) )/iy;
/** "2 (b)-2 (f)", "7.1 a 7.5": the article printed again at the end of a range below it. */
const SAME_ARTICLE = /(\d{1,3})(?: ?\( ?(\d{1,2}|[a-z]) ?\)|\.(\d{1,2}))(?!\d|\.\d|\()/y;
const NEXT_POINT = /^; \([^()]*\) \p{Lu}/u;
/** After a number that only a comma or "and" joins: not "Article 3 and 12 applicants". */
const LIST_GOES_ON =
  /^(?:[,.;:)\]("§/-]|$|[a-z]\)| (?:\d{1,2}\.(?:\d| ?\p{Lu})|;|- |§|\(|[a-z]\)|\.\d|of\b|oft he\b|and\b|or\b|et\b|ou\b|y\b|o\b|e\b|to\b|in\b|du\b|de\b|del\b|d'|thereof|the (?:C|P)|para|párr|read|taken|as\b|ainsi\b|así\b|together\b|combin|with\b|avec\b|con\b|alone\b|pris\b|lus?\b|en\b|al?\b|\p{Lu}))/u;

/** "Articles 6§4 and G of the Charter". */
const OF_CHARTER = /^,? (?:of the|de la) (?:[Rr]evised )?Chart(?:er|e)/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Reading {
  parts: string[];
  end: number;
  /** After `§§` or "paragraphs": further bare numbers are paragraphs of the same article. */
  countsParagraphs: boolean;
  /** Within "(par. 2 et 3)", which counts paragraphs until it is closed. */
  isOpen?: boolean;
}

/** Reads what follows a number below the article: `(3)(d)`, `§ 3 (d)`, `, paragraph 3 (d)`, `.3.d`, `-3-d`. */
function readParts(text: string, reading: Reading, isPlural: boolean): void {
  for (let guard = 0; guard < 5; guard++) {
    const at = reading.end;
    const isSub = reading.parts.length > 1;
    const numbered = isSub
      ? null
      : (match(NUMBER_BRACKET, text, at) ?? match(LETTER_AFTER_COMMA, text, at) ?? match(PLAIN_LETTER, text, at));
    const found = match(BRACKET, text, at) ?? match(DOTTED, text, at) ?? match(LETTER_BRACKET, text, at) ?? numbered;
    if (found && isNextLetter(reading.parts[reading.parts.length - 1], found[1])) return;
    // "2(l)(b)": scanned texts have the letter l for the figure 1.
    if (found?.[1] === 'l' && !isSub && text[at + found[0].length] === '(') {
      reading.parts.push('1');
      reading.end += found[0].length;
      continue;
    }
    if (found) {
      reading.parts.push((found[1] ?? '').toLowerCase().replace(')', ''));
      reading.end += found[0].length;
      continue;
    }
    const marked = match(SIGN, text, at) ?? match(WORD, text, at);
    if (marked && Number(marked[2]) <= 30) {
      reading.parts.push((marked[2] ?? '').toLowerCase());
      reading.end += marked[0].length;
      reading.countsParagraphs =
        marked[1] === '§§' ||
        /(?:graphs|graphes|ras\.?|rafos|pars\.?|rrs\.?|apartados|incisos|numerales)$/i.test(marked[1] ?? '');
      if (/^,? ?\(/.test(marked[0]) && !marked[0].endsWith(')')) reading.countsParagraphs = reading.isOpen = true;
      readLetterAfterSign(text, reading);
      continue;
    }
    const word = match(WORD, text, at);
    if (word && /[a-z]/i.test(word[2] ?? '')) {
      reading.parts.push((word[2] ?? '').toLowerCase());
      reading.end += word[0].length;
      reading.countsParagraphs = false;
      if (/^,? ?\(.*[a-z]\)$/.test(word[0]) && match(NEXT_IN_BRACKET, text, reading.end)) reading.isOpen = true;
      continue;
    }
    const hyphened = isSub ? null : match(HYPHENED, text, at);
    if (hyphened && isParagraphNotRange(reading.parts[0] ?? '', hyphened, isPlural)) {
      reading.parts.push(hyphened[1] ?? '', ...(hyphened[2] ? [hyphened[2]] : []));
      reading.end += hyphened[0].length;
      continue;
    }
    const joined = match(LETTER_JOINED, text, at);
    if (!joined || at === 0 || !/\d/.test(text[at - 1] ?? '')) return;
    reading.parts.push(joined[1] ?? '');
    reading.end += 1;
  }
}

/** "1(f)(g)" names two points, "14(1)(h)(i)" the first part of one. */
function isNextLetter(last: string | undefined, next: string | undefined): boolean {
  if (!/^[a-z]$/.test(last ?? '') || !/^[a-hj-z]$/.test(next ?? '')) return false;
  return (next ?? '').charCodeAt(0) - (last ?? '').charCodeAt(0) === 1;
}

/** A letter of the alphabet after the last, not a word of one letter: "b y c", never "b y a". */
function comesSoonAfter(parts: readonly string[], next: string): boolean {
  const last = parts[parts.length - 1] ?? '';
  const step = next.charCodeAt(0) - last.charCodeAt(0);
  return /^[a-n]$/.test(last) && step > 0 && step <= 5;
}

function readLetterAfterSign(text: string, reading: Reading): void {
  const letter = match(LETTER_AFTER_SIGN, text, reading.end);
  if (!letter || text[reading.end] === ')') return;
  reading.parts.push(letter[1] ?? '');
  reading.end += letter[0].length;
}

/** The old Court printed `art. 6-1` for Article 6 § 1; `arts. 6-8` is a range. A range rises, a paragraph rarely does. */
function isParagraphNotRange(base: string, hyphened: RegExpExecArray, isPlural: boolean): boolean {
  return (
    Boolean(hyphened[2]) ||
    Number(hyphened[1]) <= parseInt(base, 10) ||
    (!isPlural && Number(hyphened[1]) <= 4 && !/^\d+$/.test(base))
  );
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
  const isLettered = isPlural && isJoined && /^[A-O]$/.test(base.number) && OF_CHARTER.test(text.slice(base.end, base.end + 20));
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
