/** The number of an article itself, without what stands below it: how texts print it. Source of the rule: citation-formats, section 3. */
import { toArabic } from './roman-numerals';

const MONTH = 'jan|feb|fev|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aout|août|ago|sep|oct|nov|dec|déc|dic|ene|fév';
const BASE = new RegExp(
  `(?:(\\d{1,3})(?!\\d|[./]\\d{3}|/\\d|%|°(?! de )| ?(?:${MONTH})[a-zé]*\\.? \\d{4}| de (?:${MONTH}))( ?(?:bis|ter|quater)\\b| ?er(?:(?![\\p{L}\\d])|(?=de la |du ))|(?:°|\\.?o)(?= (?:del?|y|de la) ))?|(?:premier|primero)(?= ?[,(]| (?:del?|de la|du|et|y) ))`,
  'iuy',
);
/** "article II-61" is of the Union's Constitution. */
const ROMAN_BASE = /[IVXLC]{1,8}(?![\p{L}\d]|-\d)/uy;
const SECTION_LETTER = / ?(?:([A-F])(?![\p{L}\d']|\.\p{Lu})|\(([A-F])\))/uy;
const LETTER_BASE = /[A-O](?![\p{L}\d']|\.[^ ]|\. \p{Lu}\.)/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The article number itself: `14`, `14bis`, `1F`, `XVIII`, `E`; null when nothing of the kind stands there. */
export function readBase(text: string, at: number): { number: string; end: number } | null {
  const arabic = match(BASE, text, at);
  if (arabic) {
    const end = at + arabic[0].length;
    const letter = arabic[2] ? null : match(SECTION_LETTER, text, end);
    const section = letter?.[1] ?? letter?.[2];
    if (arabic[1] && letter && section) return { number: `${Number(arabic[1])}${section}`, end: end + letter[0].length };
    return { number: `${Number(arabic[1] ?? 1)}${(/[a-z]{3,}/i.exec(arabic[2] ?? '')?.[0] ?? '').toLowerCase()}`, end };
  }
  const roman = match(ROMAN_BASE, text, at);
  if (roman && toArabic(roman[0]) !== null) return { number: roman[0], end: at + roman[0].length };
  const letter = match(LETTER_BASE, text, at);
  return letter ? { number: letter[0], end: at + 1 } : null;
}
