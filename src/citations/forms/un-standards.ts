/**
 * Standards of the United Nations by document symbol. Source: citation-formats, sections 5.1, 5.2, 6.
 * A symbol is read here when its shape is that of a general comment or a resolution, or when the catalogue holds it.
 */
import type { Form, FormReading } from './form';

import { securityCouncilYear } from './security-council-resolutions';
import { withoutDay } from './symbol-dates';

/**
 * A symbol's key: no white space, no full stop before a slash, `Rev.` for `rev.`, the letter of a resolution after the session, the year of
 * one of the Security Council.
 */
export function normaliseSymbol(printed: string): string {
  const packed = printed
    .replace(/\s+/g, '')
    .replace(/\.(?=\/)/g, '')
    .replace(/\/[rac](?=(?:ev|dd|orr)\.)/g, (letter) => letter.toUpperCase());
  return packed
    .replace(/^(A\/RES\/\d+)([A-Z])(\([IVXLC]+\))$/, '$1$3$2')
    .replace(/^S\/RES\/(\d{1,4})$/, (symbol, number) => `${symbol}${yearIn(securityCouncilYear(Number(number)))}`);
}

const yearIn = (year: number | null): string => (year === null ? '' : `(${year})`);

const COMMENT_SYMBOL =
  /^(?:(?:CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW)\/C|CAT\/OP|E\/C\.12|CRC)\/GC\/(?:\d{4}\/)?\d{1,2}(?:\/(?:Rev|Corr|Add)\.\d+)*$/;
const RESOLUTION_SYMBOL = /^(?:A\/RES\/|A\/HRC\/(?:RES|DEC)\/|S\/RES\/|E\/RES\/|E\/CN\.4\/(?:Sub\.2\/)?(?:RES|DEC)\/)/;
/** Whether a symbol's shape is that of a general comment or a resolution. Example: `CCPR/C/GC/34`, `A/RES/60/251`. */
export function isStandardSymbol(key: string): boolean {
  return COMMENT_SYMBOL.test(key) || (RESOLUTION_SYMBOL.test(key) && /\d[A-Z)]?$|\)$/.test(key));
}

const PAPER = /^\/(?:CRP|WP|L|NGO|SR)\.\d/;
const TRAILING = /(?:[/.,-]|(?:\/(?:Rev|Corr|Add)))+$/;

export const unStandardForms: readonly Form[] = [
  {
    name: 'un-symbol',
    source: 'citation-formats 5.1 (GC shape), 5.2 (older comments), 6 (resolutions)',
    pattern:
      /(?<![\w/.])(?:CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW|HRI|A|E|S)\/[A-Z\d][\w.]{0,11}(?:\([IVXLC]{1,7}\)[A-Z]?|\/ ?(?:(?:Add|Rev|Corr)\. ?\d{1,3}\.?|[\w.-]{1,12})(?:\([IVXLC\d]{1,7}\)[A-Z]?)?){0,6}(?: ?[A-Z](?= ?\([IVXLC]))?(?: ?\((?:[IVXLC]{1,7}|(?:19|20)\d{2})\)(?: ?[A-Z]\b(?!\/))?)?/g,
    read(match, _page, index) {
      const readings: FormReading[] = [];
      let from = match.index;
      // "CEDAW/C/GC/31-CRC/C/GC/18" prints two symbols joined by a hyphen.
      for (const part of match[0].split(/-(?=(?:CRC|CEDAW|CMW|CERD)\/)/)) {
        const end = from + part.length;
        const symbol = withoutDay(part, match.input.slice(end, end + 30));
        const reading =
          symbol === null ? null : readSymbol(symbol, from, (held) => index.slugOfIdentifier(`un:${held}`) !== null);
        if (reading) readings.push(reading);
        from += part.length + 1;
      }
      return readings;
    },
    examples: [
      { printed: 'CCPR/C/GC/34', keys: ['un:CCPR/C/GC/34'] },
      { printed: 'CRC/GC/2003/5', keys: ['un:CRC/GC/2003/5'] },
      { printed: 'CCPR/C/21/Rev.1/Add. 13', keys: ['un:CCPR/C/21/Rev.1/Add.13'] },
      { printed: 'CCPR/C/21/Rev.1./Add.9', keys: ['un:CCPR/C/21/Rev.1/Add.9'] },
      { printed: 'E/C.12/2000/4', keys: ['un:E/C.12/2000/4'] },
      { printed: 'CEDAW/C/GC/31-CRC/C/GC/18', keys: ['un:CEDAW/C/GC/31', 'un:CRC/C/GC/18'] },
      { printed: 'A/RES/217(III)', keys: ['un:A/RES/217(III)'] },
      { printed: 'A/RES/217 A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: 'A/RES/60/251', keys: ['un:A/RES/60/251'] },
      { printed: 'A/HRC/RES/17/4', keys: ['un:A/HRC/RES/17/4'] },
      { printed: 'S/RES/1325 (2000)', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'S/RES/1325', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'S/RES/9325', keys: ['un:S/RES/9325'] },
      { printed: 'S/RES/1820 (2008)S/RES/1888 (2009)', keys: ['un:S/RES/1820(2008)', 'un:S/RES/1888(2009)'] },
      { printed: 'CRC/C/GC/1429 May 2013', keys: ['un:CRC/C/GC/14'] },
    ],
    notThese: ['CAT/C/GC/2/CRP.1/Add.1', 'CRC/C/GC/112 May 2001'],
  },
];

/** What a printed symbol begins with that the catalogue holds or that has a standard's shape; null when nothing does. */
export function readSymbol(part: string, from: number, isHeld: (symbol: string) => boolean): FormReading | null {
  // A symbol may be followed by other words: shorten until it is one the catalogue holds or has a standard's shape.
  for (
    let printed = part.replace(TRAILING, '');
    printed.includes('/');
    printed = printed.slice(0, Math.max(printed.lastIndexOf('/'), printed.lastIndexOf('('), 0)).replace(/[\s/.]+$/, '')
  ) {
    // "CAT/C/GC/2/CRP.1" is a paper on the comment, and none of it.
    if (PAPER.test(part.slice(printed.length))) return null;
    const key = normaliseSymbol(printed);
    if (isStandardSymbol(key) || isHeld(key)) return { start: from, end: from + printed.length, scheme: 'un', key };
  }
  return null;
}
