/**
 * What stands below an article: the paragraphs and letters behind its number, in the ways treaty bodies and courts print them.
 * Source of the rule: citation-formats, section 3 (pinpoints).
 */

export const BRACKET = / ?\( ?(\d{1,2}|[a-z]|[ivx]{2,5}|[A-E]|aa|bb) ?\)/y;
const DOTTED =
  /(?: (?=\.\d))?\.(?: (?=\d\.?[a-c](?!\p{L})))?(\d{1,2}|[a-z](?:\)(?=,? (?:of|de|del|du|y|e|o|et|and|or) |, \d))?)(?![\p{L}\d]|\.\d)/uy;
export const SIGN = /,? ?(§§?) ?(\d{1,2})(?![\d/])/y;
/** "article 2 and paragraphs 3 (b) and (d) of article 14": paragraphs of the next article. */
const OF_NEXT_ARTICLE =
  "(?: ?\\(?[a-z]\\))?(?:(?:,|,? and|,? et|,? y) (?:\\d{1,2}|\\(?[a-z](?=\\)))(?: ?\\(?[a-z])?\\)?){0,6},? (?:of|de l'|del|du|de) ?(?:the )?art";
export const WORD = new RegExp(
  String.raw`,? (?:\()?(sub-?paragraphs?|subparas?\.?|paragraphs?|paragraphes?|paras?\.?|pars?\.?|párrafos?|párrs?\.?|apartados?|numerals?|numeral(?:es)?|incisos?|inc\.|alinéas?|al\.|lit\.?|literal(?:es)?|letras?|lettres?|points?|clauses?|subsections?|Abs\.|Absatz)(?!\p{L}) ?\(?(\d{1,2}|[a-z])\)?(?![\p{L}\d]|\.\d|\/|${OF_NEXT_ARTICLE})`,
  'iuy',
);
const HYPHENED = /-(\d{1,2})(?![\d/])(?:-([a-z])(?!\p{L}))?/uy;
export const LETTER_BRACKET = / ?([a-z])\)/y;
/** "articles 2, a) à d) et f), 5, a) et b), de la Convention". */
const LETTER_AFTER_COMMA = /, ([a-h])\)(?=,? (?:(?:à|a|et|y) [a-z]\)|de la |du |del )|, \d)/uy;
/** "art. 24 b de la Carta". */
const PLAIN_LETTER = / ([a-df-h])(?= (?:de la|du|del|of the) )/uy;
/** "artículo 2 3) del Pacto", "article 14 3) d)": as the committees print it in French and Spanish. */
const NUMBER_BRACKET = / (\d{1,2})\)(?=,? (?:[a-z]\)|leíd|lue?s? |del? |du |y |et |combin|en relación))/uy;
/** "(par. a) à d) et f))": the bracket closes the letter, not what it stands in. */
const NEXT_IN_BRACKET = /,? (?:(?:à|a|et|y) )?[a-z]\)|\)/y;
const LETTER_AFTER_SIGN = / ?([b-n])(?=[ ,.;:]|$)/y;
const LETTER_JOINED = /([a-h])(?![\p{L}\d])/uy;

/** The match of a sticky pattern at one place. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What has been read of a list so far. */
export interface Reading {
  parts: string[];
  end: number;
  /** After `§§` or "paragraphs": further bare numbers are paragraphs of the same article. */
  countsParagraphs: boolean;
  /** Within "(par. 2 et 3)", which counts paragraphs until it is closed. */
  isOpen?: boolean;
}

/** Reads what follows a number below the article: `(3)(d)`, `§ 3 (d)`, `, paragraph 3 (d)`, `.3.d`, `-3-d`. */
export function readParts(text: string, reading: Reading, isPlural: boolean): void {
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
export function isNextLetter(last: string | undefined, next: string | undefined): boolean {
  if (!/^[a-z]$/.test(last ?? '') || !/^[a-hj-z]$/.test(next ?? '')) return false;
  return (next ?? '').charCodeAt(0) - (last ?? '').charCodeAt(0) === 1;
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
