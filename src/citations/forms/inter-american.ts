/** The Inter-American Court and Commission. Source: citation-formats, sections 8.1 and 8.2. Series A is read in `series`. */
import type { CleanText } from '../clean-text';
import { fullYear } from '../printed-dates';
import type { StandardsIndex } from '../standards-index';
import { whole, type FindOptions, type Form, type FormReading } from './form';
import { LAST_ADVISORY_OPINION } from './series';

const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?|[Nn]úms?\\.?|[Nn]ros?\\.?|[Nn]úmeros?)';

/** `12.051`, `12,626`, `9777`, `1400-06`. */
const CASE_OR_PETITION = '(?:(?:\\d{1,2}[.,]\\d{3}|\\d{4,5}|(?:P ?- ?)?\\d{1,4}[-/]\\d{2})(?![\\d/]|[.,-]\\d))';
const AND = '(?:, | and | y |,? & )';
/** "12.149 (Krishendath Seepersad), 12.151 (Allan Phillip)". */
const NAMED = '(?: \\(\\p{Lu}[^()\\d]{3,60}\\))?';

const REPORT = '\\d{1,3}\\/(?:(?:19|20)\\d{2}|\\d{2})(?![\\d/])';

/** True where the words or the caller make it a number of the Commission. */
function isCommission(page: CleanText, start: number, end: number, index: StandardsIndex, options: FindOptions): boolean {
  const around = page.text.slice(Math.max(0, start - 60), end + 60);
  if (/OEA\/Ser|OAS\/Ser|Inter-?Am|Interamerican|IACHR|CIDH|I\/A/.test(around)) return true;
  const named = index.bodies.nearest(page, start, end) ?? options.citingBody ?? null;
  return named === 'iachr' || named === 'iacthr' || named === 'oas';
}

/** Each number of the list that ends a match, as `keyed` reads it; the first has the words before it. */
function eachOf(
  match: RegExpExecArray,
  list: string,
  each: RegExp,
  keyed: (found: RegExpExecArray) => Pick<FormReading, 'scheme' | 'key'>,
): FormReading[] {
  const from = match.index + match[0].length - list.length;
  return [...list.matchAll(each)].map((found, position) => ({
    start: position === 0 ? match.index : from + found.index,
    end: from + found.index + found[0].length,
    ...keyed(found),
  }));
}

function hasBlankLine(page: CleanText, { index, 0: words }: RegExpExecArray): boolean {
  const { start, end } = page.toOriginal(index, index + words.length);
  return /\n[^\S\n]*\n/.test(page.original.slice(start, end));
}

export const interAmericanForms: readonly Form[] = [
  {
    name: 'iacthr-series-c',
    source: 'citation-formats 8.1: one number for each judgment; older texts print a stray bracket, "Ser. C) No. 4 (1988)"',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:[Ss]eries?|[Ss][eé]rie|SERIES?|[Ss]er\\.)\\.? ?\\(?C\\)?\\b[,:]? ?\\)? ?(?:\\. ?)?(?:(?:[Nn]os\\.?|[Nn]úms\\.?) ?(\\d{1,3}(?:, \\d{1,3}){0,20}(?:,? and | y | et )\\d{1,3})|(?:${SIGN}|nos\\.|[Nn]\\.)? ?(\\d{1,3}))(?![\\d/])`,
      'gu',
    ),
    // A blank line after "No.": the page has put the number elsewhere, and what follows is the number of a note, unless it is pinned.
    read(match, page) {
      const end = match.index + match[0].length;
      if (match[1] !== undefined) return eachOf(match, match[1], /\d+/g, ([number]) => ({ scheme: 'iactr-c', key: number }));
      return hasBlankLine(page, match) && !/^,? párr/.test(page.text.slice(end, end + 8))
        ? null
        : whole(match, 'iactr-c', String(Number(match[2])));
    },
    examples: [
      { printed: 'Series C No. 4', keys: ['iactr-c:4'] },
      { printed: 'Serie C No. 245', keys: ['iactr-c:245'] },
      { printed: 'Ser. C) No. 4', keys: ['iactr-c:4'] },
      { printed: 'Inter-Am. Ct. H.R. (ser. C) No. 4', keys: ['iactr-c:4'] },
      { printed: 'série C n° 209', keys: ['iactr-c:209'] },
      { printed: 'Serie C. N. 126', keys: ['iactr-c:126'] },
      { printed: 'Serie C: Número 126', keys: ['iactr-c:126'] },
      { printed: 'Serie C Nos. 4, 7 y 9', keys: ['iactr-c:4', 'iactr-c:7', 'iactr-c:9'] },
      { printed: 'Serie C No.\n\n88, párr. 79', keys: ['iactr-c:88'] },
    ],
    notThese: ['Series A No. 17', 'Series C', 'Series CC No. 4', 'Serie C No.\n\n8', 'Series C Nos. and 4'],
  },
  {
    name: 'iacthr-advisory-opinion',
    source: 'citation-formats 8.1: OC serial and two-digit year; the serial is the Series A number',
    pattern:
      /(?<![\w/-])(?:OC ?- ?(\d{1,2})\/(\d{2,4})|(?:(?:[Aa]dvisory [Oo]pinion|[Oo]pinión [Cc]onsultiva|[Aa]vis consultatif) (?:[Nn][o°]?\.? ?)?(?:OC ?)?|OC ?)(\d{1,2})\/((?:19|20)?\d{2})|(?:[Aa]dvisory [Oo]pinion|[Oo]pinión [Cc]onsultiva|OPINI[OÓ]N CONSULTIVA|[Aa]vis consultatif) (?:[Nn]\.?[o°º]?\.? ?|núm\. ?)?(?:OC ?-? ?)?(\d{1,2}))(?![\d/]| \/)/g,
    read(match, page, index, options) {
      // Without the hyphen the words must be the Court's: "opinión consultiva 21/14", "OC28/21", "opinión consultiva N° 15".
      if ((match[3] ?? match[5]) && !isCommission(page, match.index, match.index + match[0].length, index, options)) return null;
      if (match[5]) {
        const isOfCourt = Number(match[5]) >= 1 && Number(match[5]) <= LAST_ADVISORY_OPINION;
        return isOfCourt ? whole(match, 'iactr-a', String(Number(match[5]))) : null;
      }
      const number = Number(match[1] ?? match[3]);
      const year = (match[2] ?? match[4] ?? '').slice(-2);
      return { ...whole(match, 'iactr-oc', `${number}/${year}`), otherKeys: [`iactr-a:${number}`] };
    },
    examples: [
      { printed: 'OC-17/02', keys: ['iactr-oc:17/02'], otherKeys: ['iactr-a:17'] },
      { printed: 'Advisory Opinion OC-5/85', keys: ['iactr-oc:5/85'] },
      { printed: 'Inter-American Court of Human Rights, Advisory Opinion 16/99', keys: ['iactr-oc:16/99'] },
      { printed: 'la Corte Interamericana, en su opinión consultiva 21/14', keys: ['iactr-oc:21/14'] },
      { printed: 'Corte IDH, Opinión Consultiva OC28/21', keys: ['iactr-oc:28/21'] },
      { printed: 'Opinión Consultiva N° 15 de la Corte Interamericana', keys: ['iactr-a:15'] },
      { printed: 'Inter-American Court of Human Rights, Advisory Opinion OC-18', keys: ['iactr-a:18'] },
    ],
    notThese: [
      'OC-17',
      'ROC-17/02',
      'advisory opinion 2/13 of that court',
      'OC 28/21 of the register',
      'Opinión Consultiva N° 15',
    ],
  },
  {
    name: 'iachr-report',
    source: 'citation-formats 8.2 and 14: "Report" or "Informe" wins over an application number; the serial restarts each year',
    pattern: new RegExp(
      `(?=[Rr]epo|REPO|[Rr]app|RAPP|[Ii]nfo|INFO)(?:(?<![\\p{L}\\d])|(?<=\\p{Lu})(?=REPORT No))(?:(?:[Rr]eports?|REPORT|[Ii]nformes?(?: de (?:la )?(?:[Ff]ondo|[Ii]?n?[Aa]dmisibilidad|[Ss]olución [Aa]mistosa|[Aa]rchivo)(?: y (?:de )?(?:[Ff]ondo|[Aa]rchivo))?)?|INFORME|[Rr]apports?|RAPPORT)(?: on (?:the )?(?:[Mm]erits|[Ii]?n?[Aa]dmissibility)(?: and (?:the )?[Mm]erits)?)?,? ?(?:${SIGN})? ?(${REPORT}(?:(?:(?:, |,? and | y | et )${SIGN} ?|(?:,? and | y | et ))${REPORT}){0,12}))`,
      'gu',
    ),
    read: (match) =>
      eachOf(match, match[1] ?? '', /(\d{1,3})\/(?:19|20)?(\d{2})/g, ([, number, year]) => ({
        scheme: 'iachr-report',
        key: `${Number(number)}/${year}`,
      })),
    examples: [
      { printed: 'Report No. 54/01', keys: ['iachr-report:54/01'] },
      { printed: 'Informe No. 80/11', keys: ['iachr-report:80/11'] },
      { printed: 'Informe de Admisibilidad y Fondo No. 80/11', keys: ['iachr-report:80/11'] },
      { printed: 'RAPPORT No 9/07', keys: ['iachr-report:9/07'] },
      { printed: 'Report 3/87', keys: ['iachr-report:3/87'] },
      { printed: 'los Informes Nos. 35/17 y 36/17', keys: ['iachr-report:35/17', 'iachr-report:36/17'] },
      { printed: 'Informes de Admisibilidad No. 35/17, No. 36/17', keys: ['iachr-report:35/17', 'iachr-report:36/17'] },
      { printed: 'MEXICOREPORT No. 80/15CASE', keys: ['iachr-report:80/15'] },
    ],
    notThese: ['Report No. 363', 'no. 54/01', 'Reports 1996-VI', 'Report No. 139/1132'],
  },
  {
    name: 'iachr-case',
    source: 'citation-formats 8.2: full stop or comma as thousands mark, or none; petitions n-yy; cases begin near 1.600',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:([Cc]ases?|CASES?|[Cc]asos?|CASO|[Cc]as|CAS|[Aa]ffaires?|AFFAIRE)|([Pp][eé]titions?|P[EÉ]TITION|[Pp]etici(?:ón|ones)|PETICI(?:ÓN|ONES))),? ?(?:${SIGN})? ?(${CASE_OR_PETITION}(?:${NAMED}${AND}(?:${SIGN} ?)?${CASE_OR_PETITION}){0,20})`,
      'gu',
    ),
    read(match, page, index, options) {
      const [, isCase, , list = ''] = match;
      const end = match.index + match[0].length;
      const isOfCommission = isCommission(page, match.index, end, index, options);
      return [...list.matchAll(/(\d{1,2})[.,]?(\d{3})(?![\d/-])|(\d{1,4}[-/]\d{2})/g)].flatMap(
        (found, position): FormReading[] => {
          const [printed, thousands = '', rest = '', petition] = found;
          const at = end - list.length + found.index;
          const span = { start: position === 0 ? match.index : at, end: at + printed.length };
          if (petition)
            return isCase || !isOfCommission ? [] : [{ ...span, scheme: 'iachr-petition', key: petition.replace('/', '-') }];
          // Only the Commission prints "12.051" with a full stop; it has not had fifteen thousand cases.
          const isPlain = printed.includes('.') && /^1[0-4]$/.test(thousands);
          if ((!isPlain && !isOfCommission) || Number(thousands) > 14) return [];
          return [{ ...span, scheme: 'iachr-case', key: `${thousands}.${rest}` }];
        },
      );
    },
    examples: [
      { printed: 'Case 12.051', keys: ['iachr-case:12.051'] },
      { printed: 'Caso 11.137', keys: ['iachr-case:11.137'] },
      { printed: 'Inter-American Commission, case 12,626', keys: ['iachr-case:12.626'] },
      { printed: 'Casos 12.626 y 12.627', keys: ['iachr-case:12.626', 'iachr-case:12.627'] },
      {
        printed: 'Inter-American Commission on Human Rights, cases No. 9777 and No. 9718',
        keys: ['iachr-case:9.777', 'iachr-case:9.718'],
      },
      {
        printed: 'Casos Nos. 12.149 (Ana Pérez), 12.151 (Juan Pérez) y 12.152',
        keys: ['iachr-case:12.149', 'iachr-case:12.151', 'iachr-case:12.152'],
      },
      { printed: 'CIDH, PÉTITION 945-05', keys: ['iachr-petition:945-05'] },
      { printed: 'Commission interaméricaine, cas n° 2141', keys: ['iachr-case:2.141'] },
      { printed: 'CIDH, PETICIÓN 1400-06', keys: ['iachr-petition:1400-06'] },
      { printed: 'IACHR, Petition 1400-06', keys: ['iachr-petition:1400-06'] },
      { printed: 'IACHR, Petitions 1400-06 and 1401-06', keys: ['iachr-petition:1400-06', 'iachr-petition:1401-06'] },
    ],
    notThese: [
      'Case 12051 of the docket',
      'Case 11/70',
      'case no. 12.05',
      'petition 1400-06 to the ministry',
      'case No. 9777 of the docket',
    ],
  },
  {
    name: 'iachr-precautionary-measure',
    source: 'citation-formats 8.2: PM 382/10, PM-382-10, Spanish MC-382-10',
    pattern:
      /(?<![\p{L}\d/-])(?:PM|MC|Precautionary Measures?|Medidas? [Cc]autelar(?:es)?)[ -]{0,2}(?:[Nn][o°º]s?\.? ?)?(\d{1,4})[-/](\d{2}(?:\d{2})?)(?![\d/]|-\d)/gu,
    read: (match) => whole(match, 'iachr-pm', `${Number(match[1])}/${(match[2] ?? '').slice(-2)}`),
    examples: [
      { printed: 'PM 382/10', keys: ['iachr-pm:382/10'] },
      { printed: 'MC-382-10', keys: ['iachr-pm:382/10'] },
      { printed: 'Precautionary Measures No. 259/02', keys: ['iachr-pm:259/02'] },
    ],
    notThese: ['5 PM 12', 'RPM 382/10', 'MC-382'],
  },
  {
    name: 'iachr-resolution',
    source: 'citation-formats 8.2 and decisions.README: "Resolution 37/2016"; Baby Boy and Roach are Resolutions 23/81 and 3/87',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:[Rr]esolutions?|[Rr]esoluci(?:ón|ones))(?: que son)?,? \\(?(?:${SIGN} ?)?((?:(?:la )?\\d{1,3}\\/\\d{2}(?:\\d{2})?(?![\\d/])(?:, | y | and )?){1,10})`,
      'gu',
    ),
    read(match, page, index, options) {
      if (!isCommission(page, match.index, match.index + match[0].length, index, options)) return null;
      const list = match[1] ?? '';
      const listStart = match.index + match[0].length - list.length;
      return [...list.matchAll(/(\d{1,3})\/(\d{2,4})/g)].flatMap((found, position): FormReading[] => {
        const year = Number(fullYear(found[2] ?? ''));
        // "resolution 40/34" has the session of the General Assembly before the stroke.
        if (year < 1959 || year > 2030) return [];
        const isOld = year < 1995;
        return [
          {
            start: position === 0 ? match.index : listStart + found.index,
            end: listStart + found.index + found[0].length,
            scheme: isOld ? 'iachr-report' : 'iachr-resolution',
            key: `${Number(found[1])}/${isOld ? (found[2] ?? '').slice(-2) : year}`,
          },
        ];
      });
    },
    examples: [
      { printed: 'Inter-American Commission, Resolution 37/2016', keys: ['iachr-resolution:37/2016'] },
      { printed: 'IACHR, Resolution No. 23/81', keys: ['iachr-report:23/81'] },
      {
        printed: 'sus resoluciones 16/84 y 23/86',
        keys: ['iachr-report:16/84', 'iachr-report:23/86'],
        options: { citingBody: 'iacthr' },
      },
    ],
    notThese: ['Resolution 37/2016 of the board', 'Resolution 60/251', 'IACHR, Resolution 40/34'],
  },
];
