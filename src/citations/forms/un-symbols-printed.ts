/**
 * Symbols of the United Nations in small letters, as pages of other makers print them, and with blanks before their strokes. Source:
 * citation-formats, section 5.1 (white space falls away).
 */
import { whole, type Form, type FormReading } from './form';
import { securityCouncilYear } from './security-council-resolutions';
import { normaliseSymbol } from './un-standards';

const BODIES = 'CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW';
const small = (words: string): string => words.toLowerCase();
const SMALL = new RegExp(
  `(?<![\\w/.-])(?:(?:${small(BODIES)})\\/(?:c|op)|a\\/(?:hrc|res)|s\\/res|e\\/c\\.12|e\\/cn\\.4)(?:\\/[\\w-]{1,10}(?:\\.\\d{1,4})?){1,6}(?![\\w/]|\\.\\w)`,
  'g',
);
/** What stands between the strokes of a symbol. */
const PART =
  /^(?:\d{1,4}(?:-\d{1,4})?|[A-Z]{1,4}|[A-Z]{3}-[A-Z]{3}|(?:ADD|REV|CORR|CRP|WP|WG|SR|L|SUB|NGO)\.\d{1,4}|C\.12|CN\.4)$/;
const PARTED = new RegExp(
  `(?<![\\w/.-])(?:A \\/ ?(?:HRC|RES)|S \\/ ?RES|(?:${BODIES}) \\/ ?C|E(?:\\/| \\/ ?)CN(?:\\. |\\.)\\d{1,2}|E(?:\\/| \\/ ?)C(?:\\. |\\.)12)(?: ?\\/ ?(?:(?:Sub|WG|SR|WP|Add|Rev|Corr|CRP|NGO|L)\\. ?\\d{1,4}|[A-Z\\d][A-Z\\d-]{0,10})){1,6}(?![\\w/]|\\.\\d)`,
  'g',
);
const AFTER_SLASH = / ?\/ ?(?:Add|Rev|Corr)\. ?\d{1,3}/g;

/** `CRPD/C/ESP/Q/1/ADD.1` as it is printed elsewhere: `CRPD/C/ESP/Q/1/Add.1`. */
const capitals = (printed: string): string =>
  printed
    .toUpperCase()
    .replace(/(?<=\/)(A|R|C|S)(DD|EV|ORR|UB)(?=\.)/g, (_, first: string, rest: string) => first + rest.toLowerCase());

const VIEWS = new RegExp(`^(${BODIES})\\/C\\/\\d{1,3}\\/DR?\\/(\\d{1,4})\\/((?:19|20)\\d{2})$`);

function reading(match: RegExpExecArray, key: string): FormReading {
  const [, body, number, year] = VIEWS.exec(key) ?? [];
  const otherKeys = body === undefined ? [] : [`${body.toLowerCase()}-comm:${Number(number)}/${year}`];
  return { ...whole(match, 'un', key), otherKeys };
}

export const unPrintedSymbolForms: readonly Form[] = [
  {
    name: 'un-symbol-in-small-letters',
    source: 'pages that print symbols in small letters: "crpd/c/esp/q/1/add.1"',
    pattern: SMALL,
    read(match) {
      const key = capitals(match[0]);
      const parts = key.toUpperCase().split('/').slice(1);
      return /\d/.test(parts.slice(1).join('')) && parts.every((part) => PART.test(part))
        ? reading(match, normaliseSymbol(key))
        : null;
    },
    examples: [
      { printed: 'crpd/c/esp/q/1/add.1', keys: ['un:CRPD/C/ESP/Q/1/Add.1'] },
      { printed: 'cat/c/gc/2/crp.1/Rev.2', keys: ['un:CAT/C/GC/2/CRP.1/Rev.2'] },
      { printed: 'ccpr/c/gc/34', keys: ['un:CCPR/C/GC/34'] },
      { printed: 'a/hrc/17/31', keys: ['un:A/HRC/17/31'] },
      { printed: 'cat/c/14/D/22/1995', keys: ['un:CAT/C/14/D/22/1995'], otherKeys: ['cat-comm:22/1995'] },
    ],
    notThese: ['crc/c/index', 'example.org/crc/c/gc/14', 'crc/c/gc/14.html', 'a/b/17/31', 'cat/c/folder/of/files/1'],
  },
  {
    name: 'un-symbol-parted',
    source: 'pages of scanned documents: "A /HRC/WG.6/17/MEX/2", "E/CN. 4/Sub. 2/1997/20/Rev.1"',
    pattern: PARTED,
    read(match) {
      // A blank before an addendum alone is read elsewhere.
      if (!match[0].replace(AFTER_SLASH, '').includes(' ')) return null;
      const printed = normaliseSymbol(match[0]);
      const plain = /^S\/RES\/(\d{1,4})$/.exec(printed)?.[1];
      const year = plain === undefined ? null : securityCouncilYear(Number(plain));
      const key = year === null ? printed : `${printed}(${year})`;
      return /\d/.test(key.slice(6)) ? reading(match, key) : null;
    },
    examples: [
      { printed: 'A /HRC/WG.6/17/MEX/2', keys: ['un:A/HRC/WG.6/17/MEX/2'] },
      { printed: 'E/CN. 4/Sub. 2/1997/20/Rev.1', keys: ['un:E/CN.4/Sub.2/1997/20/Rev.1'] },
      { printed: 'S / RES / 1325', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'A / RES / 60 / 147', keys: ['un:A/RES/60/147'] },
      { printed: 'CAT /C/FRA/CO/4', keys: ['un:CAT/C/FRA/CO/4'] },
    ],
    notThese: ['A / HRC', 'CAT / C', 'CRC / CEDAW/2'],
  },
];
