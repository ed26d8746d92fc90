/** Standards of regional bodies by their own numbers. Source: citation-formats, sections 4.4, 4.6 (P1-1), 9.1 and 11. */
import { whole, type Form } from './form';

const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < 40 ? '20' : '19'}${year}` : year);
const ECHR_PROTOCOL = '(?:1|4|6|7|12|13|16)';

export const regionalStandardForms: readonly Form[] = [
  {
    name: 'echr-protocol-article',
    source: "citation-formats 3: `P1-1` is HUDOC's own form for article 1 of Protocol No. 1; `A1P1` is the practitioners'",
    // P16-2018-001 is the number of an advisory opinion.
    pattern: new RegExp(
      `(?<![\\p{L}\\d/-])(?:P(${ECHR_PROTOCOL})-(\\d{1,2})(?:-(\\d))?(?:-([a-z]))?|A(\\d{1,2}) ?-?P(${ECHR_PROTOCOL}))(?![\\p{L}\\d/]|-\\d)`,
      'gu',
    ),
    read(match, _page, index) {
      const [protocol, article] = match[1] ? [match[1], match[2]] : [match[6], match[5]];
      const number = [article, match[3], match[4]].filter(Boolean).map((part, at) => (at === 0 ? part : `(${part})`));
      const located = index.locate(`echr-p${protocol}`, number.join(''));
      return { ...whole(match, 'provision', `echr-p${protocol}:${located.number}`), pinpoint: located.pinpoint };
    },
    examples: [
      { printed: 'P1-1', keys: ['provision:echr-p1:1'] },
      { printed: 'P7-4', keys: ['provision:echr-p7:4'] },
      { printed: 'P4-2-1', keys: ['provision:echr-p4:2(1)'] },
      { printed: 'A1P1', keys: ['provision:echr-p1:1'] },
    ],
  },
  {
    name: 'committee-of-ministers-recommendation',
    source: 'citation-formats 4.4: CM/ and No. fall away, two-digit years are of the 1900s',
    pattern:
      /\b(?:CM\/)?R(?:ec|EC) ?\( ?(\d{4}) ?\) ?(\d{1,3})(?:-? ?rev\d?)?(?!\w)|\b(?:Recomm[ae]ndation |Recomendación |Rec\. ?|[Nn][o°º]s?\.? ?){1,2}R ?\( ?(\d{2,4}) ?\) ?(\d{1,2})\b|(?<![\w/])Res(?:olution)? ?\( ?(\d{2,4}) ?\) ?(\d{1,3})\b|(?<![\w/])(?:Rec|Recommendation )(?:\( ?((?:19|20)\d{2}) ?\) ?|((?:19|20)\d{2})\()(\d{1,3})(?!\w)|(?<![\p{L}\d.])R ?\( ?(\d{2}) ?\) ?(\d{1,2})(?= (?:concerning|on|relating|regarding|sur|relative|concernant|sobre|relativa) )/gu,
    read(match) {
      if (match[5]) return whole(match, 'coe-cm', `RES(${match[5]})${match[6]}`);
      const year = fullYear(match[1] ?? match[3] ?? match[7] ?? match[8] ?? match[10] ?? '');
      return whole(match, 'coe-cm', `REC(${year})${Number(match[2] ?? match[4] ?? match[9] ?? match[11])}`);
    },
    examples: [
      { printed: 'Rec(2004)6', keys: ['coe-cm:REC(2004)6'] },
      { printed: 'CM/Rec(2010)5', keys: ['coe-cm:REC(2010)5'] },
      { printed: 'CM/REC(2022)16', keys: ['coe-cm:REC(2022)16'] },
      { printed: 'Recommendation No. R (87) 3', keys: ['coe-cm:REC(1987)3'] },
      { printed: 'Recommandation no R (87) 3', keys: ['coe-cm:REC(1987)3'] },
      { printed: 'Rec. R (89) 12', keys: ['coe-cm:REC(1989)12'] },
      { printed: 'R (99) 22 concerning prison overcrowding', keys: ['coe-cm:REC(1999)22'] },
      { printed: 'Recommendation Rec(2006)2rev', keys: ['coe-cm:REC(2006)2'] },
      { printed: 'Recommendation (2006)2', keys: ['coe-cm:REC(2006)2'] },
      { printed: 'Rec2010(01)', keys: ['coe-cm:REC(2010)1'] },
      { printed: 'Resolution (99) 50', keys: ['coe-cm:RES(99)50'] },
    ],
  },
  {
    name: 'african-commission-resolution',
    source: 'citation-formats 9.1: the number is unique, the session falls away; a digit 1 typed for I',
    pattern:
      /\b(?:(?:ACHPR|CADHP) ?\/ ?R[eé]s\.?|African Commission(?:'s)? [Rr]esolution) ?(\d{1,4}) ?\( ?(?:(?:EXT\.? ?OS ?\/ ?)?[XVILC1]{1,8}) ?\) ?(\d{2,4})\b/gi,
    read: (match) => whole(match, 'achpr-res', `${Number(match[1])}/${fullYear(match[2] ?? '')}`),
    examples: [
      { printed: 'ACHPR/Res.227 (LII) 2012', keys: ['achpr-res:227/2012'] },
      { printed: 'ACHPR/Res. 61(XXXII)02', keys: ['achpr-res:61/2002'] },
      { printed: 'African Commission Resolution 275 (LV) 2014', keys: ['achpr-res:275/2014'] },
      { printed: 'CADHP/Res.227 (LII) 2012', keys: ['achpr-res:227/2012'] },
      { printed: 'CADHP /Rés.79 (XXXVIII) 05', keys: ['achpr-res:79/2005'] },
    ],
  },
  {
    name: 'osce-decision',
    source: 'citation-formats 11: politically binding, serial and two-digit year, continuous in the Permanent Council',
    pattern:
      /\b(?:(MC|PC|FSC)(?:\((\d{1,2})\))?\.DEC\/|(Ministerial|Permanent) Council [Dd]ecision (?:[Nn]o\.? ?)?)(\d{1,4})(?:\/(\d{2}))?(?![\w/])/g,
    read: (match) =>
      whole(match, 'osce', `${match[1] ?? `${match[3]?.charAt(0)}C`}.DEC/${match[4]}${match[5] ? `/${match[5]}` : ''}`),
    examples: [
      { printed: 'MC.DEC/3/18', keys: ['osce:MC.DEC/3/18'] },
      { printed: 'Ministerial Council Decision No. 3/18', keys: ['osce:MC.DEC/3/18'] },
      { printed: 'Permanent Council Decision No. 476', keys: ['osce:PC.DEC/476'] },
      { printed: 'PC.DEC/476', keys: ['osce:PC.DEC/476'] },
    ],
  },
];
