/** The Court of Justice of the European Union. Source: citation-formats, section 10. ECLI are read in `ecli`. */
import { whole, type Form, type FormReading } from './form';

const CASE =
  '([CTF])(?: ?- ?|\\?(?=\\d)|(?=\\d{3}))(\\d{1,4})\\/((?:19|20)?\\d{2})(?![\\d/])(?: ?(PPU|P(?:-R)?|R|RENV|REV|OP)\\b(?!\\.))?';
const NEXT = '(?:,? ?(?:and|et|y|&|to) |, ?)';
const LETTERED = new RegExp(
  `(?<![\\p{L}\\d/-])(?:Number(?=[CTF]-\\d))?${CASE}((?:${NEXT}${CASE.replace(/\((?!\?)/g, '(?:')}){0,30})`,
  'gu',
);

function keyFrom(letter: string, number: string, year: string, suffix: string | undefined): string {
  return `${letter}-${Number(number)}/${year.slice(-2)}${suffix && suffix !== 'OP' ? ` ${suffix}` : ''}`;
}

export const europeanUnionForms: readonly Form[] = [
  {
    name: 'cjeu-case-number',
    source: 'citation-formats 10: letter from 1989; joined cases are one document; suffixes P, PPU, R, RENV',
    pattern: LETTERED,
    read(match): FormReading {
      const [, letter = '', number = '', year = '', suffix, more = ''] = match;
      const others = [...more.matchAll(new RegExp(CASE, 'g'))].map(
        (found) => `cjeu:${keyFrom(found[1] ?? '', found[2] ?? '', found[3] ?? '', found[4])}`,
      );
      return { ...whole(match, 'cjeu', keyFrom(letter, number, year, suffix)), otherKeys: others };
    },
    examples: [
      { printed: 'C-411/10', keys: ['cjeu:C-411/10'] },
      { printed: 'C\u2011411/10 and C\u2011493/10', keys: ['cjeu:C-411/10'], otherKeys: ['cjeu:C-493/10'] },
      { printed: 'C-402/05 P', keys: ['cjeu:C-402/05 P'] },
      { printed: 'Case C - 150/05', keys: ['cjeu:C-150/05'] },
      { printed: 'Cases C696/23 P and C711/23 P', keys: ['cjeu:C-696/23 P'], otherKeys: ['cjeu:C-711/23 P'] },
      { printed: 'T-315/01', keys: ['cjeu:T-315/01'] },
      { printed: 'Docket NumberC-659/15,C-404/15', keys: ['cjeu:C-659/15'], otherKeys: ['cjeu:C-404/15'] },
      { printed: 'C?404/15', keys: ['cjeu:C-404/15'] },
    ],
    notThese: ['C-87', 'AC-411/10', 'C-411/10/2', 'Series C-4'],
  },
  {
    name: 'cjeu-old-case-number',
    source: 'citation-formats 10: before 1989 no letter; the European Court Reports or the Court must be named',
    pattern:
      /(?<![\p{L}\d])(?:[Jj]oined )?(?:[Cc]ases?|[Aa]ffaires?|[Aa]suntos?|[Aa]ff\.) (?:[Nn][o°]\.? ?)?(\d{1,3})\/([5-8]\d)(?![\d/])/gu,
    read(match, page, index, options) {
      const end = match.index + match[0].length;
      const isReported = /\[19\d{2}\] ECR|ECLI:EU|EU:C:/.test(page.text.slice(end, end + 120));
      const body = isReported ? 'cjeu' : (index.bodies.nearest(page, match.index, end) ?? options.citingBody);
      return body === 'cjeu' ? whole(match, 'cjeu', `${Number(match[1])}/${match[2]}`) : null;
    },
    examples: [{ printed: 'Case 11/70 Internationale Handelsgesellschaft [1970] ECR 1125', keys: ['cjeu:11/70'] }],
    notThese: ['Case 11/70 of the registry', 'case no. 5/98'],
  },
  {
    name: 'cjeu-opinion',
    source: 'citation-formats 10 and 14: opinions under Article 218(11) have a two-digit year',
    pattern: /(?<![\p{L}\d])(?:Opinion|[Aa]vis|Dictamen) (\d)\/(\d{2})(?![\d/])/gu,
    read: (match) => whole(match, 'cjeu', `Opinion ${match[1]}/${match[2]}`),
    examples: [{ printed: 'Opinion 2/13', keys: ['cjeu:Opinion 2/13'] }],
    notThese: ['Opinion No. 12/2013', 'Opinion 12/2013 (Bahrain)'],
  },
  {
    name: 'celex-of-decision',
    source: 'citation-formats 10: sector 6, year, court and kind of document, number of four digits',
    pattern: /(?<![\w/])(?:CELEX(?: number)?:? ?|Number(?=6))?(6(?:19|20)\d{2}[CTF][JOACVPNS]\d{4})(?![\w/])/g,
    read: (match) => whole(match, 'celex', match[1] ?? ''),
    examples: [
      { printed: '62010CJ0411', keys: ['celex:62010CJ0411'] },
      { printed: 'CELEX: 62005CC0402', keys: ['celex:62005CC0402'] },
      { printed: 'Celex Number62015CJ0404', keys: ['celex:62015CJ0404'] },
    ],
    notThese: ['32016R0679', '620100CJ411'],
  },
];
