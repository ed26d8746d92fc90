/** Conventions, recommendations and protocols of the ILO by number. Source: citation-formats, section 11. */
import type { Form, FormReading } from './form';

const ILO =
  '(?:ILO|OIT|International Labou?r Organi[sz]ation|Organisation internationale du [Tt]ravail|Organización Internacional del Trabajo)';
/** Each name of the Organisation has one of these. */
const RARE = ['ILO', 'OIT', 'ternational Labo', 'ternationale du', 'ternacional del'];
const WORD = '(?<word>[Cc]onventions?|[Rr]ecommendations?|Protocol|[Cc]onvenios?|[Rr]ecomendaci(?:ón|ones)|[Rr]ecommandations?)';
const SIGN = '(?:[Nn][o°º]s?\\.?|[Nn]\\. ?[o°º]s?\\.?|Nr\\.?|[Nn]úms?\\.?|[Nn][uú]m[eé]ros?|[Nn]umbers?)';
const KIND = '(?:(?:[Ff]undamental|[Cc]ore|[Pp]riority|[Gg]overnance) )?';
const KIND_BEHIND = '(?: fundamental(?:es)?| fondamentales?)?';
const YEAR = '(?: \\((?:19|20)\\d{2}\\))?';
const LIST = `(?<list>0?\\d{2,3}(?![\\d/])(?:${YEAR}(?:, |,? and | et | y )(?:\\(?${SIGN} ?)?\\d{2,3}(?![\\d/]))*)`;
const LETTER = '(?<letter>[CRP])';
const NAMED_BEFORE = new RegExp(
  `(?<!\\p{L})${ILO}\\)?(?:'s)?,? ${KIND}(?:${WORD}|${LETTER}) ?(?:\\(?${SIGN} ?)?${LIST}\\)?`,
  'gu',
);
const NAMED_AFTER = new RegExp(
  `(?<!\\p{L})${WORD}${KIND_BEHIND} (?:\\(?${SIGN} ?)?${LIST}\\)?(?: (?:of|concerning|on|sur|sobre|relative|relativo) [^.;()]{3,80}?)?,? (?:of |de |de l'|de la )(?:the )?${ILO}(?!\\p{L})`,
  'gu',
);
/** The ILO alone prints the number of an instrument in brackets: "Forced Labour Convention, 1930 (No. 29)", "convention (n° 87)". */
const BRACKETED = new RegExp(
  `(?<!\\p{L})(?:${WORD}(?: \\([^()]{3,30}\\))?,? (?:(?:19|20)\\d{2},? )?)\\(${SIGN} ?(?<list>\\d{2,3})\\)`,
  'gu',
);
/** The title that only conventions of the ILO have: "Convention No. 111 concerning Discrimination". */
const TITLED = new RegExp(
  `(?<!\\p{L}|(?:ILO|OIT)\\)? )${WORD},? (?:\\(${SIGN} ?|${SIGN} ?)${LIST}\\)? (?:concerning|concernant)(?= )`,
  'gu',
);
/** "Convention No. 190 requires", where the Organisation was named shortly before. */
const AFTER_NAMED = new RegExp(`(?<!\\p{L})${WORD} (?:${SIGN} ?|(?<=s )(?=\\d{2,3}(?:, \\d|,? (?:and|et|y) \\d)))${LIST}`, 'gu');
const NAMED_SHORTLY = new RegExp(
  `(?<!\\p{L})${ILO}(?!\\p{L})(?![\\s\\S]*(?:Council of Europe|Conseil de l'Europe|Consejo de Europa|C?ETS|STE))`,
  'u',
);
const NAMED_BESIDE = new RegExp(`${ILO}\\)?(?:'s)?,? ${KIND}$`, 'u');
const SHORTLY = 400;
const SHORT_NAME =
  /(?<![\w/-])(?<letter>C)(?<list>0\d{2}|1[0-8]\d|19[01])(?= ?(?:-|,|\() ?[A-Z][a-z]+ [A-Za-z ]{3,60}Convention)/gu;

/** Each number of the list. */
function read(match: RegExpExecArray): FormReading[] {
  const { word = 'C', letter, list = '' } = match.groups ?? {};
  const initial = letter ?? (/^r/i.test(word) ? 'R' : /^p/i.test(word) ? 'P' : 'C');
  const from = match.index + match[0].lastIndexOf(list);
  const numbers = [...list.matchAll(/(?<!\d|\()\d{2,3}(?!\d)/g)];
  return numbers.map((found, position) => ({
    start: position === 0 ? match.index : from + found.index,
    end: position === numbers.length - 1 ? match.index + match[0].length : from + found.index + found[0].length,
    scheme: 'ilo',
    key: initial + found[0].replace(/^0+(?=\d)/, '').padStart(3, '0'),
  }));
}

export const labourStandardForms: readonly Form[] = [
  {
    name: 'ilo-number-after-organisation',
    source: 'citation-formats 11: C087, "Convention No. 87" only beside ILO; three digits',
    pattern: NAMED_BEFORE,
    rare: RARE,
    read,
    examples: [
      { printed: 'ILO Convention No. 87', keys: ['ilo:C087'] },
      { printed: 'International Labour Organization (ILO) Convention No. 111', keys: ['ilo:C111'] },
      { printed: 'ILO Conventions Nos. 87 and 98', keys: ['ilo:C087', 'ilo:C098'] },
      { printed: 'ILO Conventions Nos. 138 (1973) and 182 (1999)', keys: ['ilo:C138', 'ilo:C182'] },
      { printed: 'ILO fundamental Conventions 87 and 98', keys: ['ilo:C087', 'ilo:C098'] },
      { printed: 'ILO Recommendation No. 202', keys: ['ilo:R202'] },
      { printed: 'ILO C190', keys: ['ilo:C190'] },
    ],
    notThese: ['Convention No. 87', 'ILO Convention of 1930', 'ILO 87'],
  },
  {
    name: 'ilo-number-of-organisation',
    source: 'citation-formats 11: the organisation after the number, in English, French and Spanish',
    pattern: NAMED_AFTER,
    rare: RARE,
    read,
    examples: [
      { printed: 'Convention No. 169 of the ILO', keys: ['ilo:C169'] },
      { printed: 'Convenio 169 de la OIT', keys: ['ilo:C169'] },
      { printed: "convention n° 98 de l'OIT", keys: ['ilo:C098'] },
      { printed: 'los convenios fundamentales números 87 y 98 de la OIT', keys: ['ilo:C087', 'ilo:C098'] },
      { printed: 'Convenios núms. 87 y 98 de la OIT', keys: ['ilo:C087', 'ilo:C098'] },
    ],
    notThese: ['Convention No. 108 of the Council of Europe', "Protocole n° 12 de l'OIT"],
  },
  {
    name: 'ilo-number-in-brackets',
    source: "the ILO's own way of printing: title, year, number in brackets",
    pattern: BRACKETED,
    read,
    examples: [
      { printed: 'Maternity Protection Convention, 2000 (No. 183)', keys: ['ilo:C183'] },
      { printed: 'convention (no 87) sur la liberté syndicale', keys: ['ilo:C087'] },
      { printed: 'Social Protection Floors Recommendation, 2012 (No. 202)', keys: ['ilo:R202'] },
    ],
    notThese: ['Convention (2000) 183', 'the Convention (see No. 183)', 'Convention, 2000 (No. 2)'],
  },
  {
    name: 'ilo-number-before-title',
    source: 'titles of the conventions of the ILO: number, then "concerning"',
    pattern: TITLED,
    read,
    examples: [{ printed: 'Convention No.111 concerning Discrimination', keys: ['ilo:C111'] }],
    notThese: ['Convention No. 108 for the protection of individuals', 'Convention concerning Discrimination'],
  },
  {
    name: 'ilo-number-alone',
    source: 'texts that have named the Organisation go on with the number alone; only conventions that the catalogue holds',
    pattern: AFTER_NAMED,
    rare: RARE,
    read(match, page, index) {
      const before = page.text.slice(Math.max(0, match.index - SHORTLY), match.index);
      const end = match.index + match[0].length;
      if (NAMED_BESIDE.test(before) || /^\)?,? (?:of|de|concern)/.test(page.text.slice(end, end + 12))) return null;
      if (!NAMED_SHORTLY.test(before)) return null;
      return read(match).filter(({ scheme, key }) => index.slugOfIdentifier(`${scheme}:${key}`) !== null);
    },
    examples: [
      { printed: 'the ILO has adopted it; Convention No. 87 requires this', keys: ['ilo:C087'] },
      { printed: 'the ILO has adopted it; Conventions Nos. 86, 87 and 88 require this', keys: ['ilo:C087'] },
      { printed: 'the ILO has adopted it; Conventions 87 and 86 require this', keys: ['ilo:C087'] },
    ],
    notThese: [
      'Convention No. 87',
      'the ILO has adopted it; Convention No. 88',
      'the ILO has adopted it; Convention 87 of the list',
      'the ILO; Convention No. 87/1',
      'the ILO and the Council of Europe; Convention No. 87',
    ],
  },
  {
    name: 'ilo-short-name',
    source: "citation-formats 11: NORMLEX's short name before the title",
    pattern: SHORT_NAME,
    read,
    examples: [{ printed: 'C190 - Violence and Harassment Convention', keys: ['ilo:C190'] }],
    notThese: ['C190', 'C87 of the list'],
  },
];
