/**
 * Numbers of communications, complaints and opinions, which several bodies print alike. Source: citation-formats, sections 4.3, 5.2,
 * 6, 9.1 and 14: the body named nearest decides, then the citing body; otherwise every committee whose numbers go that far is
 * a candidate. A list of communications is one mention for each, unless a case name stands before it (`decisions`).
 */
import type { CleanText } from '../clean-text';
import type { StandardsIndex } from '../standards-index';
import { bodiesAt, couldBe } from './communication-series';
import { whole, type FindOptions, type Form, type FormReading } from './form';

const SLUGS = new Set(['ccpr', 'cat', 'cedaw', 'crc', 'crpd', 'cerd', 'cescr', 'ced']);

const PREFIX = /^(?:HRC|CAT|CEDAW|CRC|CRPD|CERD|CESCR)\b/;
const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?|N[oO]s?\\.?|[Nn]úms?\\.?|#)';
const WORD =
  '(?:(?:[Cc]ollective |[Ii]ndividual |HRC |CAT |CEDAW |CRC |CRPD |CERD |CESCR )?(?:[Cc]ommunications?|COMMUNICATIONS?|[Cc]omm?s?\\.|[Cc]omm?|[Cc]omplaints?|[Cc]ases?|[Cc]asos?|[Cc]omunicaci(?:ón|ones)|[Rr]éclamations?(?: collectives?)?|[Rr]eclamaci(?:ón|ones)(?: colectivas?)?|[Rr]equêtes?|[Pp]laintes?|[Qq]uejas?))';
const AND = '(?: ?[,;&] ?(?:and |et |y )?| and | et | y | to | through )';
const LONG = '\\d{1,4}(?:\\/| of )(?:19|20)\\d{2}(?![\\d/])';
const FOUR_DIGITS = new RegExp(
  `(?<![\\p{L}\\d/])(?:(${WORD}),? ?\\(?(?:${SIGN})? ?|${SIGN} ?)((?:R\\.\\d{1,3}\\/)?${LONG}(?:${AND}(?:(?:Communication|communication|Comm\\.) )?(?:${SIGN} ?)?${LONG}){0,40})`,
  'gu',
);
/** Before the number of the next communication of a list: "...; No. 344/2008, A.M.A. v. Switzerland". */
const GOES_ON = /(?:[;:(]|; and|; see|(?:paras?\.|paragraphs?) ?\d{1,3}(?:\.\d{1,2})?(?:,? and|,))[ ]?$/;
const SHORT = '\\d{1,3}\\/\\d{2}(?![\\d/])';
const TWO_DIGITS = new RegExp(
  `(?<![\\p{L}\\d/])(${WORD}),? ?(?:${SIGN})? ?(${SHORT}(?:(?: ?[-_,&+] ?| and | et | - |, ?and ){1,2}(?:${SIGN} ?)?${SHORT}){0,20})`,
  'gu',
);

/** Slug of the body the words name or, failing that, the citing body; null when neither numbers communications. */
function bodyOf(
  page: CleanText,
  match: RegExpExecArray,
  index: StandardsIndex,
  options: FindOptions,
): { named: string | null; citing: string | null } {
  const known = (slug: string | null | undefined) => (slug && (SLUGS.has(slug) || OTHERS.has(slug)) ? slug : null);
  const prefix = PREFIX.exec(match[1] ?? '')?.[0];
  const inside = prefix === 'HRC' ? 'ccpr' : (prefix?.toLowerCase() ?? null);
  const named = inside ?? index.bodies.nearest(page, match.index, match.index + match[0].length);
  return { named: known(named), citing: known(options.citingBody) };
}

/** Bodies beside the committees that number what they hear in this way. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['ecsr', 'ecsr'],
  ['achpr', 'achpr-comm'],
  ['acerwc', 'acerwc-comm'],
]);

/** Scheme of a body's numbers. */
const schemeOf = (slug: string): string => OTHERS.get(slug) ?? `${slug}-comm`;

/**
 * Schemes a number and year may belong to, the likeliest alone where it is decided: the body named; the citing body where its
 * numbers had got that far; else all whose numbers had.
 */
function schemesFor(
  number: number,
  year: number,
  isComplaint: boolean,
  body: { named: string | null; citing: string | null },
): string[] {
  if (body.named) return [schemeOf(body.named)];
  const { citing } = body;
  // The African Commission has not registered nine hundred communications, and counts years in two figures to 2000.
  const isAfrican = citing === 'achpr' && number < 900 && year > 2000;
  if (citing && (citing === 'achpr' ? isAfrican : couldBe(citing, number, year))) return [schemeOf(citing)];
  return bodiesAt(number, year)
    .filter((slug) => isComplaint || slug !== 'ecsr')
    .map(schemeOf);
}

function readFourDigits(match: RegExpExecArray, body: { named: string | null; citing: string | null }): FormReading[] {
  const list = match[2] ?? '';
  const word = match[1] ?? '';
  const listStart = match.index + match[0].length - list.length;
  // "No. 344/2008, A.M.A. v. Switzerland" goes on a list of communications; alone it may be anything.
  const isCase = word === '' || /^[cC]as[eo]|^[Rr]equ|^[Pp]lainte/.test(word);
  if (isCase && word !== '' && !body.named && !body.citing) return [];
  // "Communication No. 836 of 1998"; with other words the number is a court's of a State.
  if (list.includes(' of ') && !/^(?:individual )?comm/i.test(word)) return [];
  return [...list.matchAll(/(?:R\.\d{1,3}\/)?(\d{1,4})(?:\/| of )((?:19|20)\d{2})/g)].flatMap(
    (found, position): FormReading[] => {
      const key = `${Number(found[1])}/${found[2]}`;
      const start = position === 0 ? match.index : listStart + found.index;
      const span = { start, end: listStart + found.index + found[0].length };
      if (/^collective|^r[eé]clam/i.test(word)) return [{ ...span, scheme: 'ecsr', key }];
      const schemes = schemesFor(Number(found[1]), Number(found[2]), /^(?:complaint|réclam|queja)/i.test(word), body);
      const [sole] = schemes;
      if (!sole) return [];
      if (schemes.length === 1)
        return [
          {
            ...span,
            scheme: sole,
            key,
            needsCompany: word === '' || (isCase && !body.named && !(body.citing && /^[RrPp]/.test(word))),
          },
        ];
      return [
        {
          ...span,
          scheme: 'committee-comm',
          key,
          candidates: schemes.map((scheme) => `${scheme}:${key}`),
          needsCompany: word === '',
        },
      ];
    },
  );
}

/** Whether a number without a word goes on a list of opinions of the Working Group: "opinions No. 21/2017, para. 46; No. 3/2018". */
function isOpinionOfList(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 600), start);
  const opinions = Math.max(before.lastIndexOf('pinions No'), before.lastIndexOf('pinion No'), before.lastIndexOf('pinions no'));
  return opinions >= 0 && !/ommunication|omplaint| v\. /.test(before.slice(opinions));
}

/** "the Human Rights Committee's views in Communication 117/81". */
const OF_COMMITTEE = /(?:Human Rights Committee|HRC)(?:'s)?,? (?:(?:views|decisions?|jurisprudence|case) (?:in|on) )?$/;

export const communicationForms: readonly Form[] = [
  {
    name: 'communication-number',
    source: 'citation-formats 4.3, 5.2 and 14: number and four-digit year; committee in the sentence, else the citing body',
    pattern: FOUR_DIGITS,
    read(match, page, index, options) {
      const before = page.text.slice(Math.max(0, match.index - 20), match.index);
      if (match[1] === undefined && (!GOES_ON.test(before) || isOpinionOfList(page.text, match.index))) return null;
      return readFourDigits(match, bodyOf(page, match, index, options));
    },
    examples: [
      { printed: 'Human Rights Committee, communication No. 488/1992', keys: ['ccpr-comm:488/1992'] },
      { printed: 'communication No. 2728/2016', keys: ['ccpr-comm:2728/2016'] },
      { printed: 'Complaint No. 1/1998', keys: ['ecsr:1/1998'], options: { citingBody: 'ecsr' } },
      { printed: 'Complaint No. 1/1998', keys: ['ecsr:1/1998'] },
      { printed: 'collective complaint no. 14/2003', keys: ['ecsr:14/2003'] },
      { printed: 'reclamación colectiva núm. 14/2003', keys: ['ecsr:14/2003'] },
      { printed: 'requête n° 233/2003', keys: ['cat-comm:233/2003'], options: { citingBody: 'cat' } },
      { printed: 'communication No. 5/2016', keys: ['committee-comm:5/2016'] },
      { printed: 'Communication No. 836 of 1998', keys: ['ccpr-comm:836/1998'], options: { citingBody: 'ccpr' } },
      { printed: 'communication No. 1487/2006', keys: ['ccpr-comm:1487/2006'], options: { citingBody: 'cerd' } },
      {
        printed: 'communications Nos. 1/2011 and 3/2012 of the Committee on the Elimination of Discrimination against Women',
        keys: ['cedaw-comm:1/2011', 'cedaw-comm:3/2012'],
      },
      { printed: 'Complaint No. 233/2003', keys: ['cat-comm:233/2003'], options: { citingBody: 'cat' } },
      { printed: 'Human Rights Committee, Communication No. R.2/9/1977', keys: ['ccpr-comm:9/1977'] },
    ],
    notThese: [
      'case no. 12/2005 of the Regional Court',
      'communication no. 5/98',
      'communication of 5/2015',
      'complaint No. 836 of 1998',
    ],
  },
  {
    name: 'african-commission-communication',
    source: 'citation-formats 9.1: one to three digits, two-digit year; joined numbers with -, _, commas or "and", kept in order',
    pattern: TWO_DIGITS,
    read(match, page, index, options) {
      const word = match[1] ?? '';
      const { named } = bodyOf(page, match, index, options);
      const isCommunication = /comm?(?:unication)?s?\.?$|^comunicaci/i.test(word.replace(/^.* /, ''));
      if (!isCommunication || (named !== null && SLUGS.has(named) && named !== 'ccpr')) return null;
      const list = match[2] ?? '';
      const listStart = match.index + match[0].length - list.length;
      const before = page.text.slice(Math.max(0, match.index - 60), match.index);
      const [, committeeNumber, year] = /^(\d{1,3})\/([789]\d)$/.exec(list) ?? [];
      if (committeeNumber !== undefined && OF_COMMITTEE.test(before))
        return whole(match, 'ccpr-comm', `${Number(committeeNumber)}/19${year}`);
      const numbers = list.match(/\d{1,3}\/\d{2}/g) ?? [];
      const join = (values: readonly string[]) => values.map((value) => value.replace(/^0+(?=\d)/, '')).join('-');
      const isJoined = /[-_]/.test(list);
      if (isJoined || numbers.length === 1)
        return {
          ...whole(match, 'achpr-comm', join(numbers)),
          otherKeys: numbers.length > 1 ? numbers.map((number) => `achpr-comm:${join([number])}`) : [],
        };
      return [...list.matchAll(/\d{1,3}\/\d{2}/g)].map((found, position) => ({
        start: position === 0 ? match.index : listStart + found.index,
        end: listStart + found.index + found[0].length,
        scheme: 'achpr-comm',
        key: join([found[0]]),
      }));
    },
    examples: [
      { printed: 'Communication 155/96', keys: ['achpr-comm:155/96'] },
      { printed: 'Communication No. 276/03', keys: ['achpr-comm:276/03'] },
      { printed: 'Comunicación No. 276/03', keys: ['achpr-comm:276/03'] },
      { printed: "the Human Rights Committee's views in Communication 117/81", keys: ['ccpr-comm:117/1981'] },
      {
        printed: 'Communications 147/95-149/96',
        keys: ['achpr-comm:147/95-149/96'],
        otherKeys: ['achpr-comm:147/95', 'achpr-comm:149/96'],
      },
      { printed: 'Communications 54/91_61/91', keys: ['achpr-comm:54/91-61/91'] },
      { printed: 'Communications 69/92 and 27/89', keys: ['achpr-comm:69/92', 'achpr-comm:27/89'] },
    ],
    notThese: ['case 155/96', 'communication no. 14038/88', 'Complaint 155/96', 'communication 155/1996'],
  },
  {
    name: 'african-commission-file',
    source: "references of the Commission's letters: ACHPR/COMM/335/07/RE",
    pattern:
      /(?<![\w/])ACHPR\/(?:[LP]?PROT\/)?COMM(?:UNICATION)?[ /.]{1,2}(\d{1,3}\/(?:(?:19|20)\d{2}|\d{2}))(?:\/\p{Lu}{2,4})?(?![\w/])/gu,
    read: (match) => whole(match, 'achpr-comm', match[1] ?? ''),
    examples: [
      { printed: 'ACHPR/COMM 290/2004/RK', keys: ['achpr-comm:290/2004'] },
      { printed: 'ACHPR/LPROT/COMM/335/07/RE', keys: ['achpr-comm:335/07'] },
    ],
    notThese: ['ACHPR/COMM', 'ACHPR/Res.227 (LII) 2012'],
  },
  {
    name: 'african-commission-heading',
    source: "headings and lists of the Commission's own decisions: number, parties, State after a stroke",
    pattern: /(?<![\w/.-])(\d{1,3}\/\d{2})(?= (?:- )?\p{Lu}[\p{L}.,'()& -]{2,80}?(?: ?\/ ?| vs?\.? )\p{Lu}\p{L})/gu,
    read: (match, _page, _index, options) =>
      options.citingBody === 'achpr' ? whole(match, 'achpr-comm', (match[1] ?? '').replace(/^0+(?=\d)/, '')) : null,
    examples: [
      { printed: '19/88 International PEN / Malawi', keys: ['achpr-comm:19/88'], options: { citingBody: 'achpr' } },
      { printed: '2/88 Iheanyichukwu Ihebereme v USA', keys: ['achpr-comm:2/88'], options: { citingBody: 'achpr' } },
    ],
    notThese: ['19/88 International PEN / Malawi', '19/88 of the Rules'],
  },
  {
    name: 'social-rights-registration',
    source: 'the opening of every decision of the European Committee of Social Rights',
    pattern: /(?<=registered on \d{1,2} \p{L}{3,9} \d{4} as number )(\d{1,3})\/((?:19|20)\d{2})(?![\d/])/gu,
    read: (match) => whole(match, 'ecsr', `${Number(match[1])}/${match[2]}`),
    examples: [{ printed: 'registered on 1 July 2024 as number 242/2024', keys: ['ecsr:242/2024'] }],
    notThese: ['as number 242/2024', 'registered on 1 July 2024 under 242/2024'],
  },
  {
    name: 'acerwc-communication',
    source: 'decisions.README: kept as printed, 002/Com/002/2009',
    pattern: /(?<![\w/])(\d{1,3}\/Com\/\d{1,3}\/(?:19|20)\d{2})(?![\w/])/gi,
    read: (match) => whole(match, 'acerwc-comm', (match[1] ?? '').replace(/\/com\//i, '/Com/')),
    examples: [{ printed: '002/Com/002/2009', keys: ['acerwc-comm:002/Com/002/2009'] }],
    notThese: ['002/Comm/002/2009', '002/Com/2009'],
  },
  {
    name: 'wgad-opinion',
    source:
      'citation-formats 6 and 14: Opinion (to 1997 Decision) No. n/yyyy with the State in brackets; Venice file numbers are higher',
    pattern:
      /(?<![\p{L}\d])([Oo]pini(?:on|ón|ones)s?|Decision|[Aa]vis) (?:[Nn]\.? ?[o°º]s?\.?|[Nn]úms?\.?)? ?(\d{1,3}\/(?:19|20)\d{2}(?![\d/])(?:(?:,? paras?\. ?\d{1,3}(?: ?- ?\d{1,3})?)?(?:; and |; |, and |, ?| and | et | y )(?:[Nn]os?\.? ?)?\d{1,3}\/(?:19|20)\d{2}(?![\d/])){0,20})/gu,
    read(match, page, index, options) {
      const list = match[2] ?? '';
      const end = match.index + match[0].length;
      const listStart = end - list.length;
      const named = index.bodies.nearest(page, match.index, end);
      const isOfCommittee = named === null && SLUGS.has(options.citingBody ?? '') && /^\d{1,2}\//.test(list);
      const hasState = /^,? \(\p{Lu}/u.test(page.text.slice(end, end + 4)) || (isOfCommittee && (match[1] ?? '').startsWith('O'));
      if ((named ?? options.citingBody) !== 'wgad' && (!hasState || /^(?:D|a)/.test(match[1] ?? '') || named === 'venice'))
        return null;
      return [...list.matchAll(/(\d{1,3})\/((?:19|20)\d{2})/g)].map((found, position) => ({
        start: position === 0 ? match.index : listStart + found.index,
        end: listStart + found.index + found[0].length,
        scheme: 'wgad',
        key: `${Number(found[1])}/${found[2]}`,
      }));
    },
    examples: [
      { printed: 'Opinion No. 12/2013 (Bahrain)', keys: ['wgad:12/2013'] },
      {
        printed: 'Working Group on Arbitrary Detention, opinions No. 22/2016 and No. 46/2014',
        keys: ['wgad:22/2016', 'wgad:46/2014'],
      },
      {
        printed: 'Working Group on Arbitrary Detention, opinions No. 21/2017, para. 46; No. 3/2018, paras. 40-45; and No. 8/2019',
        keys: ['wgad:21/2017', 'wgad:3/2018', 'wgad:8/2019'],
      },
    ],
    notThese: ['Opinion 2/13', 'Opinion no. 577/2010 of the Venice Commission', 'Decision No. 3/2005 of the ministry'],
  },
];
