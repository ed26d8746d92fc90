/**
 * The European Court of Human Rights: ECLI, application numbers, Series A and B, HUDOC ids, old file numbers, advisory
 * opinions. Source: citation-formats, section 4.1. Volumes (`ECHR 2005-IX`, `Reports 1996-VI`) hold many cases and are no key:
 * they are read as part of the citation they stand in (`citation-walk`).
 */
import { isOfAfricanCommission } from './african-commission';
import { whole, type Form, type FormReading } from './form';
import { seriesReading } from './series';

/** A range of joined applications prints its ends: `5577-5583/72`, `34165/96-34173/96`. */
const NUMBER = '\\d{1,6}(?:(?:\\/\\d{2})? ?- ?\\d{1,6})?\\/\\d{2}(?![\\d/]|\\.\\d)(?! ?-\\d)';
const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.{0,2}|N[oO]\\.?[sS]?\\.?|[Nn]r\\.?|[Nn]úms?\\.?|nn\\.)';
const HEAD = `(?:[Aa]pplications?|APPLICATIONS?|[Aa]ppl?s?\\.?|[Rr]eq(?:u[eê]te)?s?\\.?|REQU[EÊ]TES?|[Dd]emandas?|[Pp]etici(?:ón|ones)|[Cc]ases?)`;
const GLUE = `(?: ?(?:,|;|&| and| et| y|, (?:and|et|y)) ?)`;
/** `nos. 654/07 and 5 others`. */
const OTHERS =
  '(?:,? (?:and|et|&) (?:(?:\\d{1,4}|the|several|[a-z]+) )?(?:others(?! v)|autres(?! c)|other|following|other applications|other cases)(?: requêtes| applications| cases)?)';
/** "8229/04 (in particular the first applicant); 14538/04". */
const ASIDE = '(?: \\([^()\\d]{1,120}\\))?';
const LIST = new RegExp(
  `(?<![\\p{L}\\d/])(?:(${HEAD}),? ?\\(?(?:${SIGN} ?)?:? ?|(${SIGN}) ?)((?:${NUMBER})(?:${ASIDE}${GLUE}(?:${SIGN} ?)?${NUMBER})*)(${OTHERS})?`,
  'gu',
);
const BARE =
  /(?<![\p{L}\d/.)-])\d{4,5}\/\d{2}(?![\d/\p{L}]|[-.]\d)(?:(?: ?[,;] ?| and | et | y )\d{4,5}\/\d{2}(?![\d/\p{L}]|[-.]\d)){0,20}/gu;
const NUMBER_SIGN_BEFORE = /n ?[°ºo]\.? ?$/i;
const WORD_BEFORE = new RegExp(`(?:(?<!\\p{L})(?:${SIGN}|${HEAD})|[/#]) ?\\(?$`, 'u');
/** Numbers of other bodies and of laws: never an application. */
const FOREIGN =
  /(?:\b(?:council decisions?|reports?|informes?|fondo|admisibilidad|rapports?|comm\.|comunicaci(?:ón|ones)|petitions?|opinions?|measures?|resolutions?|regulation|directive|recommendation|law|laws|act|acts|decree|loi|décret|ley|decreto|bill)|report|[a-z]-decree|\((?:EC|EEC|EU|CE|CEE|UE|Euratom)\))[ ,.(]{0,3}$/i;
/** Words that stand before numbers of files of a State as well: only within a citation with a name. */
const DOMESTIC =
  /\b(?:order|ordinance|decisions?|ruling|circular|arrêté|ordonnance|files?|case-file|complaints?|notices?|gazette|protocol|cases?|proceedings|judge?ments?|verdicts?|permits?|rooms?|notas?|oficio)[ ,.(]{0,3}$/i;
const COMMUNICATION = /\bcommunications?[ ,.(]{0,3}$/i;

/** `14038/88` of `14038/88` or `0014038/88`; null when the year cannot be that of an application (1955 to 2054). */
export function applicationKey(printed: string): string | null {
  const [number = '', year = ''] = printed.split('/');
  const stripped = number.replace(/^0+/, '');
  return stripped === '' || stripped.length > 5 ? null : `${stripped}/${year}`;
}

/** All numbers of a list; of a range its ends: `7655-57/76` -> `7655/76`, `7657/76`. */
function applicationsIn(list: string): string[] {
  return [...list.matchAll(/(\d{1,6})(?: ?- ?(\d{1,6}))?\/(\d{2})/g)].flatMap(([, from = '', to, year = '']) => {
    const end = to && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
    return [from, end].flatMap((number) => (number ? (applicationKey(`${number}/${year}`) ?? []) : []));
  });
}

function readList(match: RegExpExecArray, listStart: number, numbers: string, needsCompany: boolean): FormReading | null {
  const keys = applicationsIn(numbers);
  const [first, ...others] = new Set(keys);
  if (!first) return null;
  return {
    start: match.index,
    end: listStart + numbers.length,
    scheme: 'echr-app',
    key: first,
    otherKeys: others.map((key) => `echr-app:${key}`),
    needsCompany,
  };
}

export const europeanCourtForms: readonly Form[] = [
  {
    name: 'ecthr-application-number',
    source:
      'citation-formats 4.1: 1 to 5 digits, slash, two-digit year; in the 1990s three digits are those of the African Commission',
    pattern: LIST,
    read(match, page, index) {
      const numbers = match[3] ?? '';
      const head = match[1] ?? '';
      const listStart = match.index + match[0].length - numbers.length - (match[4] ?? '').length;
      const before = page.text.slice(Math.max(0, match.index - 24), match.index);
      if (/^[Pp]etici/.test(head)) return null;
      if (!head && FOREIGN.test(before)) return null;
      // Committees call an application a communication too; numbers of one to three digits are the African Commission's.
      if (!head && COMMUNICATION.test(before) && !/^\d{4,}\//.test(numbers)) return null;
      if (/^[Cc]ase/.test(head) && /^\d{1,3}\//.test(numbers)) return null;
      if (!head && /^\d{1,3}\//.test(numbers) && isOfAfricanCommission(page, match.index, index)) return null;
      const isStrong =
        /^(?:a|r)/i.test(head) ||
        (/^[Dd]em/.test(head) && /^\d{5}/.test(numbers)) ||
        (head === '' && (/^\d{5}/.test(numbers) || /^nos/i.test(match[2] ?? '')) && !DOMESTIC.test(before)) ||
        COMMUNICATION.test(before);
      const reading = readList(match, listStart, numbers, !isStrong);
      return reading && { ...reading, end: match.index + match[0].length };
    },
    examples: [
      { printed: 'application no. 14038/88', keys: ['echr-app:14038/88'] },
      {
        printed: 'requête n°24074/19, 44839/19, et 9077/20',
        keys: ['echr-app:24074/19'],
        otherKeys: ['echr-app:44839/19', 'echr-app:9077/20'],
      },
      { printed: 'Nos. 35720/04 and 42832/06', keys: ['echr-app:35720/04'], otherKeys: ['echr-app:42832/06'] },
      { printed: 'Nos. 7655-57/76', keys: ['echr-app:7655/76'], otherKeys: ['echr-app:7657/76'] },
      { printed: 'App no 48876/08', keys: ['echr-app:48876/08'] },
      { printed: 'las demandas núms. 48876/08 y 2345/07', keys: ['echr-app:48876/08'], otherKeys: ['echr-app:2345/07'] },
      { printed: 'requête n° 55721/07', keys: ['echr-app:55721/07'] },
      { printed: 'Applications No. 39472/07 and No. 39474/07', keys: ['echr-app:39472/07'], otherKeys: ['echr-app:39474/07'] },
      { printed: 'Gayday and Others v. Ukraine, nos. 654/07 and 5 others', keys: ['echr-app:654/07'] },
      { printed: 'X. v. Italy, no. 526/18', keys: ['echr-app:526/18'] },
      { printed: 'nos. 15189/10 and others, §§ 143, 14 May 2013', keys: ['echr-app:15189/10'], pinpoint: 'para. 143' },
      {
        printed: 'applications nos. 8229/04 (in particular the first applicant); 142/05 and 1415/08',
        keys: ['echr-app:8229/04'],
        otherKeys: ['echr-app:142/05', 'echr-app:1415/08'],
      },
    ],
    notThese: [
      'Law no. 26991/00',
      'Decree no. 84/05',
      'case no. 5371/04 before the Regional Court',
      'Report No. 54/01',
      'Communication No. 155/96',
      'no. 5/98',
      'demanda núm. 1234/05',
      'Constitutional Court, judgments Nos. 123/62, 31/69',
      'no. 87/1997/871/1083',
      'no. 12345/2006',
    ],
  },
  {
    name: 'ecthr-bare-application-number',
    source: 'citation-formats 4.1: without a word beside it only more than three leading digits count',
    pattern: BARE,
    read(match, page) {
      const before = page.text.slice(Math.max(0, match.index - 16), match.index);
      if (WORD_BEFORE.test(before)) return null;
      // "1999/00" is a span of years, "resolution 2005/80" has a year before its number; "35720/04 and 42832/06" is one list.
      if (/^(?:19|20)\d{2}\//.test(match[0]) || /\/\d{2} ?(?:[,;&]|[,;]? ?(?:and|et|y)) ?$/.test(before)) return null;
      const [first = '', ...others] = match[0].match(/\d+\/\d{2}/g) ?? [];
      const key = applicationKey(first);
      // Annexes print the day of lodging in the next cell.
      const isRow = / \d{2}\/\d{2}\/(?:19|20)\d{2}(?!\d)/y;
      isRow.lastIndex = match.index + match[0].length;
      const otherKeys = others.flatMap((number) =>
        /^(?:19|20)\d{2}\//.test(number) ? [] : `echr-app:${applicationKey(number)}`,
      );
      const needsCompany = match[0].length < 8 && !isRow.test(page.text);
      return key ? { ...whole(match, 'echr-app', key), otherKeys, needsCompany } : null;
    },
    examples: [
      { printed: 'Jersild v Denmark, 23.09.1994, 15890/89', keys: ['echr-app:15890/89'] },
      { printed: 'Giorgio MARINO 19012/08 14/04/2008 Luciano', keys: ['echr-app:19012/08'] },
      { printed: 'CANDIANO 2785/09 12/12/2008', keys: ['echr-app:2785/09'] },
      { printed: 'Numéro(s) : 15343/15, 16806/15', keys: ['echr-app:15343/15'], otherKeys: ['echr-app:16806/15'] },
    ],
    notThese: ['CCPR/C/107/12345/08', 'between 1999/00 and 2000/01', 'tel. 12345/67/89', 'file 2785/09 of the court'],
  },
  {
    name: 'ecthr-series',
    source: 'citation-formats 4.1 and 14: Series A or B to 1995; Series A is also the Inter-American Court and the PCIJ',
    pattern:
      /(?<![\p{L}\d])(?:[Ss][eé]rie?s?|S[EÉ]RIES?|Sereis|[Ss]er\.)\.? ?([AB])\b,? ?\)? ?(?:[Nn] ?[o°º]s?\.?|[Nn]úms?\.?|n\.|vol\.?)?:? ?(\d{1,3})(?: ?- ?([A-Z])(?![\p{L}\d])| ([A-Z])(?=[,;. )]|$)(?!\.(?: ?[vc]\b|\p{Lu}\.| and | et )| (?:v|and|et)\b))?(?![\d/])/gu,
    read: seriesReading,
    examples: [
      { printed: 'Series A no. 161', keys: ['echr-a:161'], options: { citingBody: 'ecthr' } },
      { printed: 'Series A no. 234-B', keys: ['echr-a:234-B'] },
      { printed: 'Airey v. Ireland, 9 October 1979, série A n° 32', keys: ['echr-a:32'] },
      { printed: 'Serie A no. 308', keys: ['echr-a:308'] },
      { printed: 'Ireland v. UK, Eur. Ct. H.R. (ser. A) No. 25 (1978)', keys: ['echr-a:25'] },
      { printed: 'Series B no. 44, ECHR', keys: ['echr-b:44'], options: { citingBody: 'ecthr' } },
    ],
    notThese: [
      'Series C No. 4',
      'a series A of events',
      'Series A',
      'Order of 4 May 1930, P.C.I.J., Series A, No. 21',
      'PCIJ Series A No. 7',
    ],
  },
  {
    name: 'hudoc-item',
    source: 'citation-formats 4.1: 001- judgments and decisions, 002- summaries, 003- press releases',
    pattern: /(?<![\w/.-])00[1-5]-\d{4,7}(?:-\d{4,7})?(?![\w/-])/g,
    read(match, page) {
      // "loi n° 005-2015": States of French law number their acts so, with the year behind.
      const isAct =
        /-(?:19|20)\d{2}$/.test(match[0]) && NUMBER_SIGN_BEFORE.test(page.text.slice(Math.max(0, match.index - 4), match.index));
      return isAct ? null : whole(match, 'hudoc', match[0]);
    },
    examples: [
      { printed: '001-57619', keys: ['hudoc:001-57619'] },
      { printed: 'HUDOC 003-4788304-5834688', keys: ['hudoc:003-4788304-5834688'] },
    ],
    notThese: ['2001-57619', '001-12', '5001-57619', 'la loi n°005-2015', 'le décret no 003-2011'],
  },
  {
    name: 'ecthr-old-file-number',
    source: 'citation-formats 4.1: file numbers of the Court to 1998, four parts, a range when joined',
    pattern: /(?<![\w/.-])(\d{1,3})\/(19[6-9]\d)\/(\d{1,4})\/(\d{1,4}(?:-\d{1,4})?)(?![\w/])/g,
    read: (match) => whole(match, 'echr-file', `${match[1]}/${match[2]}/${match[3]}/${match[4]}`),
    examples: [
      { printed: '87/1997/871/1083', keys: ['echr-file:87/1997/871/1083'] },
      { printed: 'no. 78/1996/697/889', keys: ['echr-file:78/1996/697/889'] },
    ],
    notThese: ['12/1997/871', '12/05/1997/3'],
  },
  {
    name: 'ecthr-advisory-opinion',
    source: 'citation-formats 4.1: Protocol No. 16, number by year of request',
    pattern: /(?<![\w-])P16-(20\d{2})-(\d{3})(?![\w-])/g,
    read: (match) => whole(match, 'echr-p16', match[0]),
    examples: [{ printed: 'P16-2018-001', keys: ['echr-p16:P16-2018-001'] }],
    notThese: ['P16-2', 'P16-2018-1'],
  },
];

export const europeanCommissionForms: readonly Form[] = [
  {
    name: 'commission-decisions-and-reports',
    source: 'citation-formats 4.2: volume and page; a volume without a page is no key',
    pattern:
      /(?<![\p{L}\d/.])(?:Decisions and Reports(?: \(DR\))?|Décisions et rapports(?: \(DR\))?|Decisiones e Informes(?: \(DR\))?|D\. ?R\.?|DR),? ?(?:[Nn]os?\.? ?|n° ?|vol\.? ?)?(\d{1,3})(?: ?- ?([AB]))?(?: ?\([^()]{1,20}\))?,? ?(?:(?:at )?(?:pp?\.?|page)|at) ?(\d{1,4})(?:-\d{1,4})?(?!\d|\/\d)/gu,
    read: (match) => whole(match, 'dr', `${Number(match[1])}${match[2] ? `-${match[2]}` : ''}/${Number(match[3])}`),
    examples: [
      { printed: 'DR 21, p. 250', keys: ['dr:21/250'] },
      { printed: 'D.R. 81-B, p. 94', keys: ['dr:81-B/94'] },
      { printed: 'Decisions and Reports (DR) 13, p. 85', keys: ['dr:13/85'] },
      { printed: 'Décisions et rapports 40, p. 251', keys: ['dr:40/251'] },
      { printed: 'Decisiones e Informes (DR) 40, p. 251', keys: ['dr:40/251'] },
    ],
    notThese: ['DR 21', 'CCPR/C/126/DR/2401/2014', 'Dr 21, p. 250', 'Reports 1996-VI, p. 250'],
  },
];
