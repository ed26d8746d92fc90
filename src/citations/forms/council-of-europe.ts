/**
 * Documents of the Council of Europe's other bodies: execution of judgments, Assembly, CPT, ECRI, Venice Commission, Commissioner.
 * Source: citation-formats, sections 4.4, 4.5 and 4.7. Recommendations of the Committee of Ministers are in `regional-standards`.
 */
import { fullYear } from '../printed-dates';
import { toArabic } from '../roman-numerals';
import { whole, type Form, type FormReading } from './form';
import { isOfSecurityCouncil } from './resolution-organs';
import { isSecurityCouncil } from './security-council-resolutions';

const YEAR = '\\( ?((?:19|20)?\\d{2}) ?\\)';

const ASSEMBLY_TEXT =
  '(?:[Rr]esolutions?|[Rr]ecommendations?|[Rr]ésolutions?|[Rr]ecommandations?|[Rr]esoluci(?:ón|ones)|[Rr]ecomendaci(?:ón|ones)|Opinion|Avis)';
const ASSEMBLY_NUMBER = '\\d{1,4} ?\\( ?(?:19|20)\\d{2} ?\\)';

/** Each number of the list that ends a match. */
function numbersOf(match: RegExpExecArray, list: string): Omit<FormReading, 'scheme'>[] {
  const from = match.index + match[0].length - list.length;
  return [...list.matchAll(/\d{1,3}/g)].map((found, position) => ({
    start: position === 0 ? match.index : from + found.index,
    end: from + found.index + found[0].length,
    key: String(Number(found[0])),
  }));
}

export const councilOfEuropeForms: readonly Form[] = [
  {
    name: 'committee-of-ministers-resolution',
    source: 'citation-formats 4.4: CM/ResDH(2014)1, before 2007 ResDH(2001)66, in the 1990s DH (95) 105; CM/ falls away',
    pattern: new RegExp(
      `(?<![\\p{L}\\d/])(?:CM\\/)?(?:(?:Int)?Res ?(?:\\/CM\\/)?(DH|ChS|CMN|CPT)|(DH)|(?<=CM\\/)Res) ?${YEAR} ?(\\d{1,4})(?![\\d/])`,
      'gu',
    ),
    read: (match) =>
      whole(match, 'coe-cm', `RES${(match[1] ?? match[2] ?? '').toUpperCase()}(${fullYear(match[3] ?? '')})${Number(match[4])}`),
    examples: [
      { printed: 'CM/ResDH(2014)1', keys: ['coe-cm:RESDH(2014)1'] },
      { printed: 'Resolution DH (95) 105', keys: ['coe-cm:RESDH(1995)105'] },
      { printed: 'Res/CM/ChS(2010)5', keys: ['coe-cm:RESCHS(2010)5'] },
      { printed: 'ResChS(2001)6', keys: ['coe-cm:RESCHS(2001)6'] },
      { printed: 'Resolution CM/Res(2013)13', keys: ['coe-cm:RES(2013)13'] },
    ],
    notThese: ['Rec(2004)6', 'DH-DD(2013)55', 'CommDH(2006)12', 'Res(2001)6'],
  },
  {
    name: 'committee-of-ministers-document',
    source:
      'citation-formats 4.4: CM(2012)168, CM/Del/Dec(2014)1208/19, DH-DD(2013)55; items on execution are H46-n, notes on them CM/Notes',
    pattern:
      /(?<![\p{L}\d/-])(?:(CM\/Del\/Dec|CM\/Inf\/DH|CM\/Inf|CM\/AS|CM|DH-DD) ?\( ?((?:19|20)\d{2}) ?\) ?(\d{1,4}(?:\/(?:H46-)?\d{1,3}(?:\.\d{1,2}[a-z]?)?)?)|CM\/Notes\/(\d{3,4}\/(?:H46-)?\d{1,3}))(?:rev\d?|-add\d?)?(?![\d/])/gu,
    read: (match) =>
      whole(match, 'coe-cm', match[4] ? `CM/NOTES/${match[4]}` : `${(match[1] ?? '').toUpperCase()}(${match[2]})${match[3]}`),
    examples: [
      { printed: 'CM(2012)168', keys: ['coe-cm:CM(2012)168'] },
      { printed: 'CM/Del/Dec(2014)1208/19', keys: ['coe-cm:CM/DEL/DEC(2014)1208/19'] },
      { printed: 'CM/Del/Dec(2006)958/4.2', keys: ['coe-cm:CM/DEL/DEC(2006)958/4.2'] },
      { printed: 'CM/Del/Dec(2019)1362/H46-30', keys: ['coe-cm:CM/DEL/DEC(2019)1362/H46-30'] },
      { printed: 'CM/Notes/1362/H46-30', keys: ['coe-cm:CM/NOTES/1362/H46-30'] },
      { printed: 'DH-DD(2013)55', keys: ['coe-cm:DH-DD(2013)55'] },
    ],
    notThese: ['CM/Rec(2010)5', 'CM/ResDH(2014)1', 'SCM(2012)168'],
  },
  {
    name: 'parliamentary-assembly-text',
    source:
      'citation-formats 4.5 and 14: numbers run on across years; the Security Council writes alike, year against number decides',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:PACE )?(${ASSEMBLY_TEXT}) (?:[Nn] ?[o°º]s?\\.? ?)?(${ASSEMBLY_NUMBER}(?:,? (?:and|et|y) ${ASSEMBLY_NUMBER}|, ?${ASSEMBLY_NUMBER}){0,20})`,
      'gu',
    ),
    read(match, page, index, options) {
      const [, word = '', list = ''] = match;
      const end = match.index + match[0].length;
      // `organ-resolution` reads what names the Council itself.
      if (isOfSecurityCouncil(page.text, match.index, end)) return null;
      const body = index.bodies.nearest(page, match.index, end) ?? options.citingBody ?? null;
      const isOpinion = /^(?:O|A)/.test(word);
      const isResolution = /^r[eé]s/i.test(word);
      return [...list.matchAll(/(\d{1,4}) ?\( ?((?:19|20)\d{2}) ?\)/g)].flatMap((found, position): FormReading[] => {
        const [printed, digits = '', year = ''] = found;
        const at = end - list.length + found.index;
        const span = { start: position === 0 ? match.index : at, end: at + printed.length };
        const isOfCouncil = isResolution && (body === 'unsc' || isSecurityCouncil(Number(digits), Number(year)));
        if (isOfCouncil && body !== 'pace') return [{ ...span, scheme: 'un', key: `S/RES/${digits}(${year})` }];
        if ((isOpinion || /^[a-z]/.test(word) || digits.length === 1) && body !== 'pace') return [];
        return [{ ...span, scheme: 'coe-pace', key: `${isOpinion ? 'OP' : isResolution ? 'RES' : 'REC'}/${Number(digits)}` }];
      });
    },
    examples: [
      { printed: 'Resolution 1516 (2006)', keys: ['coe-pace:RES/1516'] },
      { printed: 'Recommendation 1764 (2006)', keys: ['coe-pace:REC/1764'] },
      { printed: 'Resolutions 1516 (2006) and 1787 (2011)', keys: ['coe-pace:RES/1516', 'coe-pace:RES/1787'] },
      { printed: 'Parliamentary Assembly, Opinion No. 193 (1996)', keys: ['coe-pace:OP/193'] },
      { printed: 'resolution 1593 (2005)', keys: ['un:S/RES/1593(2005)'] },
      { printed: 'La resolución 1820 (2008)', keys: ['un:S/RES/1820(2008)'] },
      { printed: 'resolution 3 (1946)', keys: ['un:S/RES/3(1946)'] },
      { printed: 'Resolution 1325 (2000)', keys: ['un:S/RES/1325(2000)'] },
    ],
    notThese: ['Opinion No. 2 (2001)', 'resolution 2005/80', 'Resolution (99) 50'],
  },
  {
    name: 'cpt-document',
    source: 'citation-formats 4.7: year of two digits before 2000; language letter, part and revision are no part of the key',
    pattern:
      /(?<![\p{L}\d/])CPT\/Inf(?:\/[EF])? ?\( ?((?:19|20)?\d{2}) ?\) ?(\d{1,3})(?:[ ,-]{1,3}(?:part|rev\.?|add\.?) ?\d{0,4})?(?![\d/])/giu,
    read: (match) => whole(match, 'cpt', `${fullYear(match[1] ?? '')}/${Number(match[2])}`),
    examples: [
      { printed: 'CPT/Inf (2015) 44', keys: ['cpt:2015/44'] },
      { printed: 'CPT/Inf(92)3', keys: ['cpt:1992/3'] },
      { printed: 'CPT/Inf/E (2002) 1 - Rev. 2015', keys: ['cpt:2002/1'] },
    ],
    notThese: ['CPT (2015) 44', 'SCPT/Inf (2015) 44'],
  },
  {
    name: 'ecri-document',
    source: 'citation-formats 4.7: CRI(2016)15; policy recommendations also by number',
    pattern:
      /(?<![\p{L}\d/-])(?:CRI ?\( ?((?:19|20)?\d{2}) ?\) ?(\d{1,3})(?: ?rev\.?)?(?![\d/])|(?:(?:ECRI,?(?:'s)? )?(?:GPR(?= ?N)|[Gg]eneral [Pp]olicy [Rr]ecommendations?)|ECRI,?(?:'s)? GPR|[Rr]ecommandations? de politique générale|[Rr]ecomendaci(?:ón|ones) de política general) ?(?:[Nn][o°º]s?\.? ?)?(\d{1,2}(?![\d/])(?:(?:, | and | et )(?:[Nn][o°º]\.? ?)?\d{1,2}(?![\d/]|\. \p{Ll}))*))/gu,
    read: (match) =>
      match[3]
        ? numbersOf(match, match[3]).map((reading) => ({ ...reading, scheme: 'ecri-gpr' }))
        : whole(match, 'ecri', `${fullYear(match[1] ?? '')}/${Number(match[2])}`),
    examples: [
      { printed: 'CRI(2016)15', keys: ['ecri:2016/15'] },
      { printed: 'CRI (98) 29', keys: ['ecri:1998/29'] },
      { printed: 'ECRI General Policy Recommendation No. 7', keys: ['ecri-gpr:7'] },
      { printed: 'General Policy Recommendations Nos. 7 and 15', keys: ['ecri-gpr:7', 'ecri-gpr:15'] },
      { printed: 'Recomendaciones de política general nº 7 de la ECRI', keys: ['ecri-gpr:7'] },
      { printed: 'GPR N°15', keys: ['ecri-gpr:15'] },
      { printed: "Recommandation de politique générale n° 10 de l'ECRI", keys: ['ecri-gpr:10'] },
    ],
    notThese: ['CRI 98', 'general recommendation No. 7', 'ACRI(2016)15'],
  },
  {
    name: 'venice-commission-document',
    source: 'citation-formats 4.7: series, year, number of three digits; rev replaces the text under the same number',
    pattern:
      /(?<![\p{L}\d/-])(CD[Ll](?:-?(?:AD|PI|JU|REF|STD|INF|EL|PV))?) ?\( ?((?:19|20)\d{2}) ?\) ?(\d{1,4})(?: ?(?:rev\.?\d?|cor\.?\d?|add\.?\d?|bis)(?:-cor\d?)?)?(?![\d/])/gu,
    read: (match) =>
      whole(
        match,
        'venice',
        `${(match[1] ?? '').replace(/^CD[Ll]-?(?=[A-Z])/, 'CDL-')}(${match[2]})${(match[3] ?? '').padStart(3, '0')}`,
      ),
    examples: [
      { printed: 'CDL-AD(2010)006', keys: ['venice:CDL-AD(2010)006'] },
      { printed: 'CDL-AD(2002)023rev2-cor', keys: ['venice:CDL-AD(2002)023'] },
      { printed: 'CDL-AD (2016) 7', keys: ['venice:CDL-AD(2016)007'] },
      { printed: 'CDl-AD(2010)022', keys: ['venice:CDL-AD(2010)022'] },
    ],
    notThese: ['CDL-AD', 'Opinion no. 577/2010', 'XCDL(2013)001'],
  },
  {
    name: 'commissioner-document',
    source: 'citation-formats 4.7: CommDH(2006)12, issue papers',
    pattern:
      /(?<![\p{L}\d/])CommDH ?(?:\/ ?(IssuePaper|Speech|PositionPaper|Rec) ?)?\( ?((?:19|20)\d{2}) ?\) ?(\d{1,3})(?![\d/])/giu,
    read: (match) => whole(match, 'commdh', `${match[1] ? `${match[1]}/` : ''}${match[2]}/${Number(match[3])}`),
    examples: [
      { printed: 'CommDH(2006)12', keys: ['commdh:2006/12'] },
      { printed: 'CommDH/IssuePaper(2012)1', keys: ['commdh:IssuePaper/2012/1'] },
    ],
    notThese: ['CommDH 2006', 'DH(2006)12a'],
  },
  {
    name: 'monitoring-body-opinion',
    source: 'citation-formats 4.7: Framework Convention opinions by cycle; GRETA, GREVIO, GRECO by year and number',
    pattern:
      /(?<![\p{L}\d/])(?:ACFC\/(?:INF\/)?OP\/([IVX]{1,4}) ?\( ?(\d{4}) ?\) ?(\d{1,3})|(GRETA|GREVIO(?:\/Inf)?|T-ES|Greco(?: RC\d?| Eval \w{1,4} Rep)?) ?\( ?(\d{4}) ?\) ?(\d{1,3})(?:[_-]\w{2,8})?)(?![\d/])/gu,
    read(match) {
      const [, cycle, opinionYear, opinion = '', body, year, number] = match;
      if (cycle)
        return toArabic(cycle) === null ? null : whole(match, 'acfc', `${cycle}/${opinionYear}/${opinion.padStart(3, '0')}`);
      return whole(match, (body ?? '').toLowerCase().replace(/[/ ].*/, ''), `${year}/${Number(number)}`);
    },
    examples: [
      { printed: 'ACFC/OP/III(2012)003', keys: ['acfc:III/2012/003'] },
      { printed: 'GRETA(2013)1', keys: ['greta:2013/1'] },
      { printed: 'GREVIO/Inf(2018)6', keys: ['grevio:2018/6'] },
      { printed: 'Greco RC2 (2010) 3', keys: ['greco:2010/3'] },
      { printed: 'T-ES(2015)03', keys: ['t-es:2015/3'] },
    ],
    notThese: ['GRETA 2013', 'ACFC/OP'],
  },
  {
    name: 'ilo-freedom-of-association-case',
    source:
      'citation-formats 11: Case No 2761 (Colombia) of the Committee on Freedom of Association; the Committee must be named',
    pattern: /(?<![\p{L}\d])[Cc]ases? [Nn]os?\.? ?(\d{3,4})(?![\d/.,-]\d)(?!\d)/gu,
    read(match, page, index, options) {
      const body = index.bodies.nearest(page, match.index, match.index + match[0].length) ?? options.citingBody;
      return body === 'ilo-cfa' ? whole(match, 'ilo-cfa', match[1] ?? '') : null;
    },
    examples: [{ printed: 'Committee on Freedom of Association, Case No. 2761', keys: ['ilo-cfa:2761'] }],
    notThese: ['Case No. 2761', 'Committee on Freedom of Association, Case No. 12/2005'],
  },
];
