/** The International Court of Justice and international criminal courts. Source: citation-formats, section 7. */
import { toArabic } from '../roman-numerals';
import { whole, type Form } from './form';

export const internationalCourtForms: readonly Form[] = [
  {
    name: 'icj-reports',
    source: 'citation-formats 7: year, volume where there is one, start page; a page after "at" is a pinpoint',
    pattern:
      /(?<![\p{L}\d])(?:(?:I\. ?C\. ?J\.?|ICJ|C\. ?I\. ?J\.?|CIJ),? (?:Rep(?:orts?|\.)?|Rec(?:ueil|\.)|Reports)|Rec(?:ueil|\.) (?:de la )?C\.?I\.?J\.?|ICJ Rep)\.?,? ?\(?(19\d{2}|20\d{2})\)?(?: ?[-,]? ?\(?(?:Vol\. ?)?([IVX]{1,4})\)?)?[ ,]{1,3}(?:[pP][pP]?\. ?|page |at |para )?(\d{1,4})(?![\d/])|\[((?:19|20)\d{2})\] ICJ Rep(?:orts|\.)? (\d{1,4})(?!\d)|(?<![\d(])((?:19|20)\d{2}) I\.C\.J\. (?:Rep\. |Reports )?(\d{1,4})(?![\d/])/gu,
    read(match) {
      const [, year, volume, page, bracketYear, bracketPage, firstYear, lastPage] = match;
      if (volume && toArabic(volume) === null) return null;
      return whole(
        match,
        'icj-rep',
        `${year ?? bracketYear ?? firstYear}${volume ? `-${volume}` : ''}/${Number(page ?? bracketPage ?? lastPage)}`,
      );
    },
    examples: [
      { printed: 'I.C.J. Reports 2010 (II), p. 639', keys: ['icj-rep:2010-II/639'] },
      { printed: 'ICJ Reports 2004, p. 136', keys: ['icj-rep:2004/136'] },
      { printed: '[2010] ICJ Rep 639', keys: ['icj-rep:2010/639'] },
      { printed: '1986 I.C.J. 14', keys: ['icj-rep:1986/14'] },
      { printed: 'C.I.J. Recueil 1986, p. 14', keys: ['icj-rep:1986/14'] },
      { printed: 'C.I.J., Recueil 1986, p. 14', keys: ['icj-rep:1986/14'] },
      { printed: 'CIJ Rec. 2012, p. 422', keys: ['icj-rep:2012/422'] },
    ],
    notThese: ['ICJ v. Portugal, Complaint', 'ICJ Reports 2004', 'International Commission of Jurists (ICJ) 2004, p. 5'],
  },
  {
    name: 'icj-general-list',
    source: "citation-formats 7: the Court's own number of a case, which has many documents",
    pattern: /(?<![\p{L}\d])(?:General List|Rôle général),? ?(?:No\.?|n[°o]\.?) ?(\d{1,3})(?![\d/])/gu,
    read: (match) => whole(match, 'icj-gl', String(Number(match[1]))),
    examples: [
      { printed: 'General List No. 131', keys: ['icj-gl:131'] },
      { printed: 'Rôle général n° 103', keys: ['icj-gl:103'] },
    ],
    notThese: ['General List of 131', 'the General List, page 131'],
  },
  {
    name: 'icc-filing',
    source: 'citation-formats 7: situation, case, filing; suffixes are versions of the same filing',
    pattern:
      /(?<![\w/-])(?:[Cc]ase (?:[Nn]os?\.?:? ?)?)?(ICC- ?\d{2}\/\d{2}(?:- ?\d{2}\/\d{2})?(?:- ?(?:T-)?\d{1,5})?)(?:-(?:Conf|Exp|Red\d*|Anx[A-Z0-9]*|t?(?:ENG|FRA)|Corr\d*))*(?: OA ?\d{1,2})?(?![\w/])/g,
    read: (match) => whole(match, 'icc', (match[1] ?? '').replace(/ /g, '')),
    examples: [
      { printed: 'ICC-01/04-01/06-2842', keys: ['icc:ICC-01/04-01/06-2842'] },
      { printed: 'ICC-01/05-01/08-3636-Red', keys: ['icc:ICC-01/05-01/08-3636'] },
      { printed: 'ICC-01/04- 01/06-824 OA7', keys: ['icc:ICC-01/04-01/06-824'] },
      { printed: 'ICC-01/04-01/06-T-361-ENG', keys: ['icc:ICC-01/04-01/06-T-361'] },
    ],
    notThese: ['ICC-1', 'ICC-ASP/3/Res.1', 'TICC-01/04'],
  },
  {
    name: 'ad-hoc-tribunal-case',
    source:
      'case numbers of the ICTY and ICTR as their judgments print them: year, serial, chamber; a space after a hyphen; a proceeding',
    pattern:
      /(?<![\w/-])(?:(?:[Cc]ases?|[Cc]asos?|[Aa]ffaires?) (?:[Nn][o°º]s?\.?:? ?)?)?(IT|ICTR|SCSL|MICT|STL) ?- ?(\d{2,4})- ?(\d{1,3}(?:[A-Z]{1,2}(?=-))?(?:[/&-]\d{1,2}|\/[A-Z]{1,2})?)(?:(?:- ?| -)?((?:[A-Z]{1,3}\d{0,3}(?:bis)?)(?:[.-][A-Z\d]{1,5})?)|-?)(?![\w/])/g,
    read: (match) => {
      const chamber = match[4] ? `-${match[4]}` : '';
      return whole(
        match,
        match[1] === 'IT' ? 'icty' : (match[1] ?? '').toLowerCase(),
        `${match[1]}-${match[2]}-${match[3]}${chamber}`,
      );
    },
    examples: [
      { printed: 'ICTR-96-4-T', keys: ['ictr:ICTR-96-4-T'] },
      { printed: 'case No. SCSL-04-15-T', keys: ['scsl:SCSL-04-15-T'] },
      { printed: 'MICT-13-55-A', keys: ['mict:MICT-13-55-A'] },
      { printed: 'STL-11-01/I', keys: ['stl:STL-11-01/I'] },
      { printed: 'Case No. IT-95-10-T', keys: ['icty:IT-95-10-T'] },
      { printed: 'ICTR-98-44C-T', keys: ['ictr:ICTR-98-44C-T'] },
      { printed: 'Case No.: IT- 98-33- A, 19 April 2004', keys: ['icty:IT-98-33-A'] },
      { printed: 'Case No.: IT -94-1-AR72', keys: ['icty:IT-94-1-AR72'] },
      { printed: 'Case No.: IT-94- 1 -T, Judgement', keys: ['icty:IT-94-1-T'] },
      { printed: 'IT-94-1 - A judgment', keys: ['icty:IT-94-1'] },
      { printed: 'IT-96-23 & IT-96-23/1-A', keys: ['icty:IT-96-23', 'icty:IT-96-23/1-A'] },
    ],
    notThese: ['IT-2000', 'ICTR-96', 'BIT-95-10-T'],
  },
];
