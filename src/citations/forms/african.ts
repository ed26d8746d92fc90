/** African courts: the African Court, ECOWAS, EACJ, SADC. Source: citation-formats, sections 9.2 to 9.4, 11 and 14; decisions.README. */
import { fullYear } from '../printed-dates';
import { whole, type Form } from './form';

const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?|N[oO][sS]?\\.?)';
const pad = (number: string): string => number.replace(/^0+(?=\d)/, '').padStart(3, '0');

/** The Court is named a few sentences before, and no other that numbers alike. */
const isOfTheCourt = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - SPOKEN_OF), start);
  return /(?:(?<!East )African Court|Cour africaine|Corte Africana|AfCHPR|AfCLR)/.test(before) && !OTHER_COURT.test(before);
};
const SPOKEN_OF = 1_000;
const OTHER_COURT = /East African Court|EACJ|ECOWAS|CEDEAO|ECW\/|SADC|European Court|Cour européenne|Inter-American Court/;

export const africanForms: readonly Form[] = [
  {
    name: 'african-court-application',
    source:
      'citation-formats 9.2 and 14: three digits padded with zeros, four-digit year; "of" is the East African Court unless the African Court is named',
    pattern: new RegExp(
      `(?=[Aa]pp|APP|[Rr]equ|[Ss]oli|[Aa]pli|[Aa]sunto|N[o°º]|0\\d{2}\\/20)(?<![\\p{L}\\d/])(?:(?:[Aa]pp(?:lications?|l)?s?\\.?|APPLICATIONS?|[Rr]equ[êe]tes?|[Ss]olicitud|[Aa]plicación|[Aa]sunto),? ?(?:${SIGN})?|(?<![Cc]ase )N[o°º]\\.?(?= ?0)|(?<=, ?)(?=0)) ?(\\d{1,3})(?: ?\\/ ?| of )(20\\d{2})((?: ?(?:,|&| and| et) ?(?:${SIGN} ?)?\\d{1,3}\\/20\\d{2}(?![\\d/])){0,12})(?![\\d/])`,
      'gu',
    ),
    read(match, page, index, options) {
      const [, number = '', year = '', more = ''] = match;
      const end = match.index + match[0].length;
      const body = index.bodies.nearest(page, match.index, end) ?? options.citingBody ?? null;
      const isSignOnly = /^[N0]/.test(match[0]);
      if (isSignOnly && body !== 'afchpr') return null;
      const isPadded = number.length === 3 && number.startsWith('0') && !match[0].includes(' of ');
      const isSpokenOf = body === null && /^[Aa]pp|^[Rr]eq/.test(match[0]) && isOfTheCourt(page.text, match.index);
      if (body !== 'afchpr' && !isSpokenOf && !(isPadded && body !== 'eacj' && body !== 'ecowas-court')) return null;
      const others = [...more.matchAll(/(\d{1,3})\/(20\d{2})/g)].map((found) => `afchpr-app:${pad(found[1] ?? '')}/${found[2]}`);
      return { ...whole(match, 'afchpr-app', `${pad(number)}/${year}`), otherKeys: others };
    },
    examples: [
      { printed: 'Application No. 006/2012', keys: ['afchpr-app:006/2012'] },
      {
        printed: 'Requête No. 006/2012 - Commission africaine c. Kenya',
        keys: ['afchpr-app:006/2012'],
        options: { citingBody: 'afchpr' },
      },
      { printed: 'CAfDHP, Konaté c. Burkina Faso, 5 décembre 2014, 004/2013', keys: ['afchpr-app:004/2013'] },
      { printed: 'No. 015 /2021, Judgment', keys: ['afchpr-app:015/2021'], options: { citingBody: 'afchpr' } },
      { printed: "African Court on Human and Peoples' Rights, Application No. 6 of 2012", keys: ['afchpr-app:006/2012'] },
      { printed: 'la Corte Africana, en el asunto 006/2012', keys: ['afchpr-app:006/2012'] },
      { printed: 'Corte Africana de Derechos Humanos y de los Pueblos, Solicitud No. 004/2013', keys: ['afchpr-app:004/2013'] },
      {
        printed: 'APPLICATION NOS. 039/2019, 040/2019 & 041/2019',
        keys: ['afchpr-app:039/2019'],
        otherKeys: ['afchpr-app:040/2019', 'afchpr-app:041/2019'],
      },
      {
        printed: "African Court on Human and Peoples' Rights, Applications 9/2011 and 11/2011",
        keys: ['afchpr-app:009/2011'],
        otherKeys: ['afchpr-app:011/2011'],
      },
      { printed: 'the African Court has ruled. It held so. In Application 3/2011', keys: ['afchpr-app:003/2011'] },
      { printed: 'Applications 009/2011 & 011/2011', keys: ['afchpr-app:009/2011'], otherKeys: ['afchpr-app:011/2011'] },
    ],
    notThese: [
      'Application No. 5 of 2013',
      'the African Court and the East African Court have ruled. In Application 3/2011',
      'application no. 12/2013 to the Regional Court',
      'Application no. 14038/88',
      'Law No. 015/2021',
      'Konaté c. Burkina Faso, 004/2013',
    ],
  },
  {
    name: 'african-court-neutral-citation',
    source: 'citation-formats 9.2: serial restarts each year, one for each document; spelling varies',
    pattern: /\[((?:19|20)\d{2})\] (?:AfCHPR|ACtHPR|AFCHPR|AfCtHPR) (\d{1,3})(?!\d)/g,
    read: (match) => whole(match, 'afchpr', `${match[1]}/${Number(match[2])}`),
    examples: [{ printed: '[2017] AfCHPR 2', keys: ['afchpr:2017/2'] }],
    notThese: ['AfCHPR 2017', '(2017) AfCHPR 2'],
  },
  {
    name: 'african-court-law-reports',
    source: 'citation-formats 9.2: year, volume, page',
    rare: ['AfCLR'],
    // "(merits) (20 November 2015) 1 AfCLR 465": the year is that of the date before it.
    pattern:
      /(?=[[(]\d{4}|\d AfCLR)(?:[[(]((?:19|20)\d{2})[\])],? (\d) AfCLR,? (\d{1,4})(?!\d)|(?=\d AfCLR)(?<=((?:19|20)\d{2})[)\]]?,? )(\d) AfCLR,? (\d{1,4})(?!\d)|(?=\d AfCLR)(?<=\),? )([3-6]) AfCLR,? (\d{1,4})(?!\d))/g,
    // From the third volume on each has one year: "(merits) 4 AfCLR 83".
    read: (match) =>
      match[7]
        ? whole(match, 'afclr', `${2016 + Number(match[7])}/${match[7]}/${Number(match[8])}`)
        : whole(match, 'afclr', `${match[1] ?? match[4]}/${match[2] ?? match[5]}/${Number(match[3] ?? match[6])}`),
    examples: [
      { printed: '(2014) 1 AfCLR 314', keys: ['afclr:2014/1/314'] },
      {
        printed: 'Thomas v. Tanzania (merits) (20 November 2015) 1 AfCLR 465, § 45',
        keys: ['afclr:2015/1/465'],
        pinpoint: 'para. 45',
      },
      { printed: 'XYZ v. Republic of Benin (merits and reparations) 4 AfCLR 83', keys: ['afclr:2020/4/83'] },
    ],
    notThese: ['(2001) AHRLR 60', 'AfCLR 314', 'Chacha v. Tanzania (admissibility) 1 AfCLR 398'],
  },
  {
    name: 'african-court-recueil',
    source: 'the French edition of the law reports, whose pages are others: (2014) 1 RJCA 324',
    rare: ['RJCA'],
    pattern: /(?:[[(]((?:19|20)\d{2})[\])],? |(?=\d RJCA)(?<=((?:19|20)\d{2})\),? ))(\d) RJCA,? (\d{1,4})(?!\d)/g,
    read: (match) => whole(match, 'rjca', `${match[1] ?? match[2]}/${match[3]}/${Number(match[4])}`),
    examples: [
      { printed: '(2014) 1 RJCA 324', keys: ['rjca:2014/1/324'] },
      {
        printed: 'Konaté c. Burkina Faso (fond) (5 décembre 2014) 1 RJCA 324, § 145',
        keys: ['rjca:2014/1/324'],
        pinpoint: 'para. 145',
      },
    ],
    notThese: ['RJCA 324', '(fond) 1 RJCA 324'],
  },
  {
    name: 'ecowas-court-number',
    source:
      'citation-formats 9.3: kind, serial, two-digit year; applications and judgments are numbered apart; separators vary, and scans have I for the stroke',
    pattern:
      /(?<![A-Z\d_/])ECW ?[/.I] ?CC(?:IJ|[JI])? ?[/.I] ?(A ?PP|JUD|RUL|ORD|ADV|JUG|ARR|[rnI]UD|nID|IDD|ruD) ?[/.I] ?(?:(\d{1,3}) ?[/.] ?|(\d{2})1) ?(?:20)?(\d{2})((?:\/REV)?)(?![\w/])/g,
    read(match) {
      const printed = (match[1] ?? '').replace(' ', '');
      const kind = /^(?:APP|RUL|ADV|ORD)$/.test(printed) ? printed : 'JUD';
      const number = `${kind}/${(match[2] ?? match[3] ?? '').padStart(2, '0')}/${match[4]}${match[5]}`;
      return whole(match, 'ecowas', `ECW/CCJ/${number}`);
    },
    examples: [
      { printed: 'ECW/CCJ/JUD/06/08', keys: ['ecowas:ECW/CCJ/JUD/06/08'] },
      { printed: 'ECW/CCJ/APP/18/18', keys: ['ecowas:ECW/CCJ/APP/18/18'] },
      {
        printed: 'ECW/CCJ/APP/18/18 ; ECW/CCJ/JUD/33/19',
        keys: ['ecowas:ECW/CCJ/APP/18/18', 'ecowas:ECW/CCJ/JUD/33/19'],
      },
      { printed: 'ECW.CCJ.JUD.6.10', keys: ['ecowas:ECW/CCJ/JUD/06/10'] },
      { printed: 'ECW/CC/JUD/51/23', keys: ['ecowas:ECW/CCJ/JUD/51/23'] },
      { printed: 'ECW/CCI/JUD/20/22', keys: ['ecowas:ECW/CCJ/JUD/20/22'] },
      { printed: 'ECW/ CCJ/JUD/07120', keys: ['ecowas:ECW/CCJ/JUD/07/20'] },
      { printed: 'ECW/ CCJ/ORD/02/ 18', keys: ['ecowas:ECW/CCJ/ORD/02/18'] },
      { printed: 'ECWICCJIAPP/64/21', keys: ['ecowas:ECW/CCJ/APP/64/21'] },
      { printed: 'ECW/ CCJ/ruD/23/20', keys: ['ecowas:ECW/CCJ/JUD/23/20'] },
      { printed: 'JudgmentECW/CCJ/JUD/29/21', keys: ['ecowas:ECW/CCJ/JUD/29/21'] },
    ],
    notThese: ['ECW/CCJ/JUD', 'ECW/CCJ/XYZ/06/08', 'AECW/CCJ/JUD/06/08'],
  },
  {
    name: 'east-african-court-number',
    source:
      'citation-formats 9.4 and 14: Reference, Appeal or Application No. n of yyyy; courts of partner States use the same words',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:EACJ )?(Reference|REFERENCE|Ref\\.|Appeal|APPEAL|Application|APPLICATION|Taxation Cause) ${SIGN}? ?(\\d{1,2}) (?:of|OF) (20\\d{2})(?!\\d)`,
      'gu',
    ),
    read(match, page, index, options) {
      const body = index.bodies.nearest(page, match.index, match.index + match[0].length) ?? options.citingBody ?? null;
      const isOfReference = /^ref/i.test(match[1] ?? '');
      const isReference = isOfReference && (body === null || body === 'eacj' || body === 'eac');
      if (body !== 'eacj' && !isReference && !match[0].startsWith('EACJ')) return null;
      return whole(match, isOfReference ? 'eacj-ref' : 'eacj-app', `${Number(match[2])}/${match[3]}`);
    },
    examples: [
      { printed: 'Reference No. 1 of 2007', keys: ['eacj-ref:1/2007'] },
      { printed: 'Katabazi v. Secretary General of the East African Community, Ref. No. 1 of 2007', keys: ['eacj-ref:1/2007'] },
      { printed: 'EACJ Appeal No. 2 of 2011', keys: ['eacj-app:2/2011'] },
      { printed: 'REFERENCE NO. 3 OF 2007', keys: ['eacj-ref:3/2007'] },
    ],
    notThese: ['Appeal No. 2 of 2011', 'APPLICATION NO. 2 OF 2011', 'Civil Reference No. 1 of 1997', 'Reference 1/2007'],
  },
  {
    name: 'sadc-tribunal-case',
    source: 'citation-formats 11; decisions.README: without leading zeros; neutral citation year and serial',
    pattern:
      /(?<![\p{L}\d])SADC ?\(?T\)? ?:?,? ?(?:Case )?(?:[Nn]o\.? ?)?:? ?(?:SADC ?\(T\) ?)?(\d{1,2})\/((?:20)?\d{2})(?![\d/])|\[(20\d{2})\] SADCT? (\d{1,2})(?!\d)/gu,
    read: (match) =>
      match[3]
        ? whole(match, 'sadct', `${match[3]}/${Number(match[4])}`)
        : whole(match, 'sadct-case', `${Number(match[1])}/${fullYear(match[2] ?? '')}`),
    examples: [
      { printed: 'SADC (T) Case No. 2/2007', keys: ['sadct-case:2/2007'] },
      { printed: 'SADC (T) 04/2009', keys: ['sadct-case:4/2009'] },
      { printed: '[2008] SADCT 2', keys: ['sadct:2008/2'] },
    ],
    notThese: ['SADC 2007', 'Case No. 2/2007 of the registry'],
  },
];
