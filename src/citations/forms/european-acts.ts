/**
 * Acts of the European Union: regulations, directives, framework decisions, by number and by CELEX. Source: citation-formats,
 * section 10. Before 2015 the number of a regulation stands before its year, that of a directive or a framework decision after it.
 */
import { fullYear } from '../printed-dates';
import { whole, type Form, type FormReading } from './form';

const LETTERS = '(?:EU|EC|EEC|UE|CE|CEE|Euratom|EURATOM|CFSP|PESC)';
const WORD =
  '(?:(?<framework>[Ff]ramework Decisions?|[Dd]écisions?-cadres?|[Dd]ecisi(?:ón|ones) [Mm]arco)|(?<directive>[Dd]irectives?|[Dd]irectivas?)|(?<regulation>[Rr]egulations?|[Rr]èglements?|[Rr]eglamentos?)|(?<decision>Decisions?|[Dd]écisions?|Decisi(?:ón|ones)))';
const SIGN = '(?:No?s?\\.? ?|n[o°º]s?\\.? ?|n\\.[o°º] ?)';
const ITEM = `(?:\\(${LETTERS}(?:, ?${LETTERS})?\\) ?${SIGN}?\\d{1,4}\\/\\d{1,4}|${SIGN}?\\d{2,4}\\/\\d{1,4}\\/ ?(?:${LETTERS}|JHA|JAI|JI|CFSP|PESC)(?!\\p{L})|(?:\\[${SIGN}|${SIGN}?\\[?)\\d{1,4}\\/\\d{1,4}(?:,?\\])?)(?![\\d/])`;
const PATTERN = new RegExp(`(?<![\\p{L}\\d])${WORD} ?(?<list>${ITEM}(?:(?:, | and |, and | et | y )${ITEM}){0,20})`, 'gu');
const EACH = new RegExp(
  `(\\(${LETTERS}(?:, ?${LETTERS})?\\))? ?\\[?(${SIGN})?\\[?(\\d{1,4})\\/(\\d{1,4})(\\/ ?(?:${LETTERS}|JHA|JAI|JI|CFSP|PESC))?`,
  'gu',
);
const YEAR = /^(?:19[5-9]|20[0-4])\d$/;

/** The sector, year, letter and number of one act; null where the words do not tell that it is the Union's. */
function celexOf(found: RegExpExecArray, letter: string, isOfUnion: boolean): string | null {
  const [, before, sign, first = '', second = '', after] = found;
  const isRegulation = letter === 'R';
  // "Directive 2019/790": a State numbers its own acts alike, but not with the year before the number and no sign.
  const isPlain = letter === 'L' && YEAR.test(first) && !sign;
  if (!before && !after && !isPlain && !(isOfUnion && (letter !== 'D' || YEAR.test(first)))) return null;
  const isYearFirst =
    Boolean(after) ||
    (YEAR.test(first) && !(isRegulation && Boolean(before) && Number(first) < 2015) && !(isRegulation && sign)) ||
    (letter === 'L' && !before && /^[5-9]\d$/.test(first));
  const [year, number] = isYearFirst ? [fullYear(first), second] : [fullYear(second), first];
  return YEAR.test(year) ? `3${year}${letter}${number.padStart(4, '0')}` : null;
}

export const europeanActForms: readonly Form[] = [
  {
    name: 'celex-number',
    source: 'citation-formats 10: sector, year, letter, number; sectors 1 (treaties) and 3 (legislation) hold standards',
    pattern: /(?<![\w/])(?:CELEX(?: number)?:? ?)?(1(?:19|20)\d{2}[A-Z](?:\/TXT|\d{3})?|3(?:19|20)\d{2}[RLDF]\d{4})(?![\w/])/g,
    read: (match) => whole(match, 'celex', match[1] ?? ''),
    examples: [
      { printed: '12012P/TXT', keys: ['celex:12012P/TXT'] },
      { printed: 'CELEX: 32016R0679', keys: ['celex:32016R0679'] },
    ],
    // The number of a job, "17-12719X (S)", stands at the foot of documents of the United Nations.
    notThese: ['17-12719X (S)', '12719X'],
  },
  {
    name: 'eu-act',
    source:
      'citation-formats 10: Regulations (EU) 2016/679, Directive 2004/83/EC; the letters of the Union left out, as its own courts write',
    pattern: PATTERN,
    read(match, _page, _index, options) {
      const { framework, directive, regulation, list = '' } = match.groups ?? {};
      const letter = framework ? 'F' : directive ? 'L' : regulation ? 'R' : 'D';
      const from = match.index + match[0].length - list.length;
      return [...list.matchAll(EACH)].flatMap((found, position): FormReading[] => {
        const key = celexOf(found, letter, options.citingBody === 'cjeu');
        if (key === null) return [];
        const lead = position === 0 ? 0 : found[0].length - found[0].trimStart().length;
        const start = position === 0 ? match.index : from + found.index + lead;
        return [{ start, end: from + found.index + found[0].length, scheme: 'celex', key }];
      });
    },
    examples: [
      { printed: 'Regulation (EU) 2016/679', keys: ['celex:32016R0679'] },
      { printed: 'Regulation (EC) No 168/2007', keys: ['celex:32007R0168'] },
      { printed: 'Regulation (EC) No 1035/97', keys: ['celex:31997R1035'] },
      { printed: 'Regulation (EC) No 1997/2006', keys: ['celex:32006R1997'] },
      { printed: 'règlements (UE) nos 604/2013 et (UE) no 603/2013', keys: ['celex:32013R0604', 'celex:32013R0603'] },
      { printed: 'Reglamento (UE) n.º 604/2013', keys: ['celex:32013R0604'] },
      { printed: 'Directive 2004/83/EC', keys: ['celex:32004L0083'] },
      { printed: 'Directiva 2004/83/ CE', keys: ['celex:32004L0083'] },
      { printed: 'Directives 2004/38/EC and 2008/115/EC', keys: ['celex:32004L0038', 'celex:32008L0115'] },
      { printed: 'directive (UE) 2016/343', keys: ['celex:32016L0343'] },
      { printed: 'directive 95/46/CE', keys: ['celex:31995L0046'] },
      { printed: 'Framework Decision 2002/584/JHA', keys: ['celex:32002F0584'] },
      { printed: 'Decisión Marco 2002/584/JAI', keys: ['celex:32002F0584'] },
      { printed: 'Decision (EU) 2015/1814', keys: ['celex:32015D1814'] },
      { printed: 'Decision (CFSP) 2025/1971', keys: ['celex:32025D1971'] },
      { printed: 'Directive 2019/790', keys: ['celex:32019L0790'] },
      { printed: 'Directive [2004/25]', keys: ['celex:32004L0025'] },
      { printed: 'Directive (EU) 2019/1', keys: ['celex:32019L0001'] },
      { printed: 'Regulation [No 833/2014]', keys: ['celex:32014R0833'], options: { citingBody: 'cjeu' } },
      { printed: 'Decision 2014/145', keys: ['celex:32014D0145'], options: { citingBody: 'cjeu' } },
      { printed: 'Directive 85/374', keys: ['celex:31985L0374'], options: { citingBody: 'cjeu' } },
      { printed: 'Regulation No 833/2014', keys: ['celex:32014R0833'], options: { citingBody: 'cjeu' } },
      { printed: 'Implementing Regulation 2015/2447', keys: ['celex:32015R2447'], options: { citingBody: 'cjeu' } },
      {
        printed: 'Regulations No 604/2013 and No 603/2013',
        keys: ['celex:32013R0604', 'celex:32013R0603'],
        options: { citingBody: 'cjeu' },
      },
    ],
    notThese: ['Regulation No 833/2014', 'Directive No. 12/2014', 'Regulation 12', 'Decision 12/2014', 'directive 85/374'],
  },
];
