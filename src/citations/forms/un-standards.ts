/**
 * Standards of the United Nations by document symbol or resolution number. Source: citation-formats, sections 5.1, 5.2, 6.
 * A symbol is read here when its shape is that of a general comment or a resolution, or when the catalogue holds it.
 */
import { whole, type Form, type FormReading } from './form';

/** A symbol's key: no white space, no full stop before a slash, the letter of a resolution after the session. */
export function normaliseSymbol(printed: string): string {
  const packed = printed.replace(/\s+/g, '').replace(/\.(?=\/)/g, '');
  return packed.replace(/^(A\/RES\/\d+)([A-Z])(\([IVXLC]+\))$/, '$1$3$2').replace(/^(S\/RES\/\d+)$/, '$1');
}

const COMMENT_SYMBOL =
  /^(?:(?:CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW)\/C|CAT\/OP|E\/C\.12|CRC)\/GC\/(?:\d{4}\/)?\d{1,2}(?:\/(?:Rev|Corr|Add)\.\d+)*$/;
const RESOLUTION_SYMBOL = /^(?:A\/RES\/|A\/HRC\/(?:RES|DEC)\/|S\/RES\/|E\/RES\/|E\/CN\.4\/(?:Sub\.2\/)?(?:RES|DEC)\/)/;
/** Whether a symbol's shape is that of a general comment or a resolution. Example: `CCPR/C/GC/34`, `A/RES/60/251`. */
export function isStandardSymbol(key: string): boolean {
  return COMMENT_SYMBOL.test(key) || (RESOLUTION_SYMBOL.test(key) && /\d[A-Z)]?$|\)$/.test(key));
}

const TRAILING = /(?:[/.,-]|(?:\/(?:Rev|Corr|Add)))+$/;

/** Key of the resolution "217 A (III)" of the General Assembly: `A/RES/217(III)A`. */
function assemblyKey(number: string, letter: string | undefined, session: string): string {
  return `A/RES/${number}(${session})${letter ?? ''}`;
}

/** Session and number, and the letter of a part: `42/207 C`. */
const SESSIONAL = '\\d{1,2}\\/\\d{1,3}(?![\\d/])(?: [A-Z]\\b(?![.\\w]))?';
const LIST_AND = '(?:, and |, ?| and )';
/** What the organs' own resolutions are keyed by; the Assembly numbers by session from the thirty-first. */
const OWN_RESOLUTIONS: ReadonlyMap<string, string> = new Map([
  ['unga', 'A/RES'],
  ['hrc', 'A/HRC/RES'],
  ['upr', 'A/HRC/RES'],
]);
const ORGAN_BEFORE = /(?:Assembly|Council|Commission|ECOSOC|UNGA)(?:'s)?,?(?: in its)? $/;

export const unStandardForms: readonly Form[] = [
  {
    name: 'un-symbol',
    source: 'citation-formats 5.1 (GC shape), 5.2 (older comments), 6 (resolutions)',
    pattern:
      /(?<![\w/.])(?:CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW|HRI|A|E|S)\/[A-Z\d][\w.]{0,11}(?:\([IVXLC]{1,7}\)[A-Z]?|\/ ?(?:(?:Add|Rev|Corr)\. ?\d{1,3}\.?|[\w.-]{1,12})(?:\([IVXLC\d]{1,7}\)[A-Z]?)?){0,6}(?: ?[A-Z](?= ?\([IVXLC]))?(?: ?\((?:[IVXLC]{1,7}|(?:19|20)\d{2})\)(?: ?[A-Z]\b)?)?/g,
    read(match, _page, index) {
      const readings: FormReading[] = [];
      let from = match.index;
      // "CEDAW/C/GC/31-CRC/C/GC/18" prints two symbols joined by a hyphen.
      for (const part of match[0].split(/-(?=(?:CRC|CEDAW|CMW|CERD)\/)/)) {
        const reading = readSymbol(part, from, (symbol) => index.slugOfIdentifier(`un:${symbol}`) !== null);
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
    ],
  },
  {
    name: 'general-assembly-resolution',
    source: 'citation-formats 6: before 1976 "217 A (III)", after "60/251"',
    pattern:
      /\b(?:(?:General Assembly|GA|UNGA|Assemblée générale|Asamblea General),? ?)?(?:[Rr]esolutions?|[Rr]ésolutions?|[Rr]esolución) ?(?:No\. ?)?(?:A\/)?(\d{1,4}) ?([A-Z])? ?\(([IVXLC]{1,7})\)(?: ?([A-Z])\b(?!\.))?/g,
    read: (match) => whole(match, 'un', assemblyKey(match[1] ?? '', match[2] ?? match[4], match[3] ?? '')),
    examples: [
      { printed: 'General Assembly resolution 217 A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: 'resolution 2200 A (XXI)', keys: ['un:A/RES/2200(XXI)A'] },
      { printed: 'resolution 2625 (XXV)', keys: ['un:A/RES/2625(XXV)'] },
    ],
  },
  {
    name: 'own-resolution',
    source:
      'citation-formats 6: an organ names its own resolutions by number alone, often in long lists; the UPR reports name the Council so',
    pattern: new RegExp(`\\b[Rr]esolutions? (${SESSIONAL}(?:${LIST_AND}${SESSIONAL}){0,60})`, 'g'),
    read(match, page, _index, options) {
      const prefix = OWN_RESOLUTIONS.get(options.citingBody ?? '');
      if (!prefix || ORGAN_BEFORE.test(page.text.slice(Math.max(0, match.index - 40), match.index))) return null;
      const list = match[1] ?? '';
      const listStart = match.index + match[0].length - list.length;
      return [...list.matchAll(/(\d{1,2})\/(\d{1,3})(?: ([A-Z])\b)?/g)]
        .filter(([, session]) => prefix !== 'A/RES' || Number(session) > 30)
        .map((found, position) => ({
          start: position === 0 ? match.index : listStart + found.index,
          end: listStart + found.index + found[0].length,
          scheme: 'un',
          key: `${prefix}/${found[1]}/${found[2]}${found[3] ?? ''}`,
        }));
    },
    examples: [
      {
        printed: 'its resolutions 61/17, 62/155 B and 63/241',
        keys: ['un:A/RES/61/17', 'un:A/RES/62/155B', 'un:A/RES/63/241'],
        options: { citingBody: 'unga' },
      },
      { printed: 'resolution 16/21', keys: ['un:A/HRC/RES/16/21'], options: { citingBody: 'upr' } },
    ],
    notThese: ['resolution 61/17', 'resolutions 5/1 and 5/2'],
  },
  {
    name: 'organ-and-resolution',
    source: 'citation-formats 6: the organ must be named, the numbers are alike',
    pattern:
      /\b(General Assembly|UNGA|Assemblée générale|Asamblea General|Human Rights Council|Economic and Social Council|ECOSOC|Security Council|Commission on Human Rights)(?:'s)?,?(?: in its)? [Rr][eé]soluti?(?:on|ón)s? ?(?:No\. ?)?(?:((?:\d{1,4}\/\d{1,3}(?![\d/])(?:, and |, ?| and | et | y )?){1,40})|(\d{1,4}) ?\(((?:19|20)\d{2})\))/g,
    read(match) {
      const [, organ = '', list, number, year] = match;
      if (list === undefined) return organ.includes('Security') ? whole(match, 'un', `S/RES/${number}(${year})`) : null;
      const prefix = prefixOf(organ);
      if (prefix === null) return null;
      const listStart = match.index + match[0].length - list.length;
      return [...list.matchAll(/\d{1,4}\/\d{1,3}/g)].map((found, position) => ({
        start: position === 0 ? match.index : listStart + found.index,
        end: listStart + found.index + found[0].length,
        scheme: 'un',
        key: `${prefix}/${found[0]}`,
      }));
    },
    examples: [
      { printed: 'General Assembly resolution 60/147', keys: ['un:A/RES/60/147'] },
      { printed: 'Human Rights Council resolution 17/4', keys: ['un:A/HRC/RES/17/4'] },
      { printed: 'Human Rights Council resolutions 5/1 and 16/21', keys: ['un:A/HRC/RES/5/1', 'un:A/HRC/RES/16/21'] },
      { printed: 'Security Council resolution 1325 (2000)', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'Commission on Human Rights resolution 2005/80', keys: ['un:E/CN.4/RES/2005/80'] },
    ],
  },
];

/** What the resolutions of an organ are keyed by; null where number and session do not name them. */
function prefixOf(organ: string): string | null {
  if (/Assembl|UNGA|Asamblea/.test(organ)) return 'A/RES';
  if (organ === 'Human Rights Council') return 'A/HRC/RES';
  if (/Economic|ECOSOC/.test(organ)) return 'E/RES';
  return organ.includes('Commission') ? 'E/CN.4/RES' : null;
}

function readSymbol(part: string, from: number, isHeld: (symbol: string) => boolean): FormReading | null {
  // A symbol may be followed by other words: shorten until it is one the catalogue holds or has a standard's shape.
  for (
    let printed = part.replace(TRAILING, '');
    printed.includes('/');
    printed = printed.slice(0, Math.max(printed.lastIndexOf('/'), printed.lastIndexOf('('), 0)).replace(/[\s/.]+$/, '')
  ) {
    const key = normaliseSymbol(printed);
    if (isStandardSymbol(key) || isHeld(key)) return { start: from, end: from + printed.length, scheme: 'un', key };
  }
  return null;
}
