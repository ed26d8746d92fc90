/**
 * Numbers of communications, complaints and opinions, which several bodies print alike. Source: citation-formats, sections 4.3, 5.2,
 * 6, 9.1 and 14: the body named nearest decides, then the citing body; otherwise every committee whose numbers go that far is
 * a candidate. A list of communications is one mention for each, unless a case name stands before it (`decisions`).
 */
import { bodyOf, type CommunicationBody, isAgainstCharterParty, keyIn, schemeOf, schemesFor } from './communication-bodies';
import { COMMITTEES, couldBe } from './communication-series';
import { whole, type Form, type FormReading } from './form';

const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?:?|N[oO][sS]?\\.?|[Nn]úms?\\.?|#)';
const WORD =
  '(?:(?:[Cc]ollective |[Ii]ndividual |HRC |CAT |CEDAW |CRC |CRPD |CERD |CESCR )?(?:[Cc]ommunications?|COMMUNICATIONS?|[Cc]omm?s?\\.|[Cc]omm?|[Cc]omplaints?|[Cc]ases?|[Cc]asos?|[Cc]omunicaci(?:ón|ones)|[Rr]éclamations?(?: [Cc]ollectives?)?|[Rr]écl\\.(?: coll\\.)?|[Rr]eclamaci(?:ón|ones)(?: [Cc]olectivas?)?|[Rr]equêtes?|[Pp]laintes?|[Pp]etitions?|[Qq]uejas?))';
const AND = '(?: ?[,;&] ?(?:and |et |y )?| and | et | y | to | through )';
/** Numbers that have their year with the last: "nos 17, 18 et 21/2003". */
const SHARED = '(?:\\d{1,4}(?: ?, ?| et | and | y | & )){1,12}';
const LONG = '\\d{1,4}(?:\\/ ?| of )(?:19|20)\\d{2}(?![\\d/])';
const EACH = /(?:R\.\d{1,3}\/)?(\d{1,4})(?:\/ ?| of )((?:19|20)\d{2})|\d{1,4}(?=,| )/g;
const FOUR_DIGITS = new RegExp(
  `(?<![\\p{L}\\d/])(?:(${WORD}),? ?\\(?(?:${SIGN})? ?|${SIGN} ?)((?:R\\.\\d{1,3}\\/|${SHARED})?${LONG}(?:${AND}(?:(?:Communication|communication|Comm\\.) )?(?:${SIGN} ?)?${LONG}){0,40})`,
  'gu',
);
/** Before the number of the next communication of a list: "...; No. 344/2008, A.M.A. v. Switzerland". */
const GOES_ON = /(?:[;:(]|; and|; see|(?:paras?\.|paragraphs?) ?\d{1,3}(?:\.\d{1,2})?(?:,? and|,))[ ]?$/;
/** The same where the list began with the word: "communications No. 2149/2012, M.I. v. Sweden, and No. 1465/2006, Kaba v. Canada". */
const GOES_ON_LIST = /(?:[;,]|,? and|; see(?: also)?)[ ]$/;
const FIRST_OF_LIST = /ommunications?,? (?:[Nn]os?\.?|[Nn]°|núms?\.) ?\d/g;
const NEXT_SENTENCE = /[\p{Ll})\d]{3}\. (?=\p{Lu})|pplication|pinion|Series|rticle/u;
const LONGEST_LIST = 700;
/** "Länsman v. Finland, 511/1992": the number after the name of a State. */
const AFTER_NAME = /(?=\d)(?<=\p{Lu}\p{L}{2,}(?:,| \(|, \() ?)(\d{1,4})\/((?:19|20)\d{2})(?![\d/])/gu;

interface Numbered {
  readonly number: string;
  readonly year: string;
  /** Where it stands in the list. */
  readonly at: number;
  readonly to: number;
}

/** The numbers of a list with their years; those without one have that of the next, which only a word in the plural tells. */
function numbersIn(list: string, isPlural: boolean): Numbered[] {
  const found: Numbered[] = [];
  let waiting: Omit<Numbered, 'year'>[] = [];
  for (const each of list.matchAll(EACH)) {
    const [printed, number = printed, year] = each;
    waiting.push({ number, at: each.index, to: each.index + printed.length });
    if (year === undefined) continue;
    found.push(...(isPlural ? waiting : waiting.slice(-1)).map((one) => ({ ...one, year })));
    waiting = [];
  }
  return found;
}

function readFourDigits(
  match: RegExpExecArray,
  body: CommunicationBody,
  isListed: boolean,
  isAfrican: boolean | null,
): FormReading[] {
  const list = match[2] ?? '';
  const word = match[1] ?? '';
  // Of the committees only that on racial discrimination has heard "petitions".
  if (/^petition/i.test(word) && (body.named ?? body.citing) !== 'cerd') return [];
  const listStart = match.index + match[0].length - list.length;
  // "No. 344/2008, A.M.A. v. Switzerland" goes on a list of communications; alone it may be anything.
  const isCase = word === '' || /^[cC]as[eo]|^[Rr]equ|^[Pp]lainte/.test(word);
  if (isCase && word !== '' && !body.named && !body.citing) return [];
  // "Requête n° 006/2012 - Commission africaine c. Kenya" is the African Court's; the Commission hears communications.
  if (/^[Rr]equ/.test(word) && (list.startsWith('0') || (body.named ?? body.citing) === 'achpr')) return [];
  // "Communication No. 836 of 1998"; with other words the number is a court's of a State.
  if (list.includes(' of ') && !/^(?:individual )?comm/i.test(word)) return [];
  return numbersIn(list, word.endsWith('s')).flatMap(({ number, year, at, to }, position): FormReading[] => {
    const key = `${Number(number)}/${year}`;
    const start = position === 0 ? match.index : listStart + at;
    const span = { start, end: listStart + to };
    if (/^collective|^r[eé]cl/i.test(word)) return [{ ...span, scheme: 'ecsr', key }];
    const schemes = schemesFor(Number(number), Number(year), /^(?:complaint|récl|queja)/i.test(word), body, isAfrican);
    const [sole] = schemes;
    if (!sole) return [];
    if (schemes.length === 1)
      return [
        {
          ...span,
          scheme: sole,
          key: keyIn(sole, Number(number), year),
          needsCompany:
            (word === '' && !isListed) || (isCase && word !== '' && !body.named && !(body.citing && /^[RrPp]/.test(word))),
        },
      ];
    return [
      {
        ...span,
        scheme: 'committee-comm',
        key,
        candidates: schemes.map((scheme) => `${scheme}:${keyIn(scheme, Number(number), year)}`),
        needsCompany: word === '' && !isListed,
      },
    ];
  });
}

/** Whether a number without a word goes on a list of opinions of the Working Group: "opinions No. 21/2017, para. 46; No. 3/2018". */
function isOpinionOfList(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 600), start);
  const opinions = Math.max(before.lastIndexOf('pinions No'), before.lastIndexOf('pinion No'), before.lastIndexOf('pinions no'));
  return opinions >= 0 && !/ommunication|omplaint| v\. /.test(before.slice(opinions));
}

/** Whether a number without a word goes on a list that began with "communications No.", in the same sentence. */
function isCommunicationOfList(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const first = [...before.matchAll(FIRST_OF_LIST)].pop();
  return first !== undefined && !NEXT_SENTENCE.test(before.slice(first.index + first[0].length));
}

export const communicationForms: readonly Form[] = [
  {
    name: 'communication-number',
    source: 'citation-formats 4.3, 5.2 and 14: number and four-digit year; committee in the sentence, else the citing body',
    pattern: FOUR_DIGITS,
    read(match, page, index, options) {
      const before = page.text.slice(Math.max(0, match.index - 20), match.index);
      const isListed = match[1] === undefined && GOES_ON_LIST.test(before) && isCommunicationOfList(page.text, match.index);
      const goesOn = isListed || (GOES_ON.test(before) && !isOpinionOfList(page.text, match.index));
      if (match[1] === undefined && !goesOn) return null;
      const end = match.index + match[0].length;
      // Other words than "communication" are not used of what the African Commission hears.
      const isAfrican = /^(?:individual )?com/i.test(match[1] ?? '') && isAgainstCharterParty(page, match.index, end);
      return readFourDigits(match, bodyOf(page, match, index, options), isListed, isAfrican);
    },
    examples: [
      { printed: 'Human Rights Committee, communication No. 488/1992', keys: ['ccpr-comm:488/1992'] },
      { printed: 'Comité de Derechos Humanos, D.D. c. España, comunicación núm. 4/2016', keys: ['ccpr-comm:4/2016'] },
      { printed: 'communication No. 2728/2016', keys: ['ccpr-comm:2728/2016'] },
      { printed: 'Complaint No. 1/1998', keys: ['ecsr:1/1998'], options: { citingBody: 'ecsr' } },
      { printed: 'Complaint No. 1/1998', keys: ['ecsr:1/1998'] },
      { printed: 'transmitted to the Committee of Ministers its report on complaint No. 27/2004', keys: ['ecsr:27/2004'] },
      { printed: 'Réclamation Collective n° 51/2008', keys: ['ecsr:51/2008'] },
      { printed: 'collective complaint no. 14/2003', keys: ['ecsr:14/2003'] },
      { printed: 'reclamación colectiva núm. 14/2003', keys: ['ecsr:14/2003'] },
      { printed: 'requête n° 233/2003', keys: ['cat-comm:233/2003'], options: { citingBody: 'cat' } },
      { printed: 'CGT c. France, récl. n° 55/2009', keys: ['ecsr:55/2009'] },
      { printed: 'réclamations collectives n° 17, 18 et 21/2003', keys: ['ecsr:17/2003', 'ecsr:18/2003', 'ecsr:21/2003'] },
      { printed: 'réclamation n° 17, 18/2003', keys: ['ecsr:18/2003'] },
      {
        printed: "l'affaire X contre la Suisse (communication n° 357/ 2008), le Comité contre la torture",
        keys: ['cat-comm:357/2008'],
      },
      { printed: 'communication No. 5/2016', keys: ['committee-comm:5/2016'] },
      { printed: 'Communication No. 836 of 1998', keys: ['ccpr-comm:836/1998'], options: { citingBody: 'ccpr' } },
      { printed: 'communication No. 1487/2006', keys: ['ccpr-comm:1487/2006'], options: { citingBody: 'cerd' } },
      {
        printed: 'communications Nos. 1/2011 and 3/2012 of the Committee on the Elimination of Discrimination against Women',
        keys: ['cedaw-comm:1/2011', 'cedaw-comm:3/2012'],
      },
      { printed: 'Complaint No. 233/2003', keys: ['cat-comm:233/2003'], options: { citingBody: 'cat' } },
      { printed: 'Human Rights Committee, Communication No. R.2/9/1977', keys: ['ccpr-comm:9/1977'] },
      { printed: 'Petition No. 33/2003', keys: ['cerd-comm:33/2003'], options: { citingBody: 'cerd' } },
      { printed: 'CMRD v. Kenya, Communication 276/2003', keys: ['committee-comm:276/2003'] },
      { printed: 'SERAC v. Nigeria, Communication No. 155/1996', keys: ['achpr-comm:155/96'] },
      { printed: 'Communication No. 155/1996, SERAC v. Nigeria', keys: ['achpr-comm:155/96'] },
      { printed: 'African Commission, Communication 276/2003', keys: ['achpr-comm:276/03'] },
      { printed: 'Agiza v. Sweden, communication No. 233/2003', keys: ['cat-comm:233/2003'] },
      { printed: 'communication No. 900/1991', keys: ['ccpr-comm:900/1991'], options: { citingBody: 'ccpr' } },
      {
        printed: 'communications No. 1234/2003, para. 7.3; No. 1534/2006, para. 7.4, and No. 1562/2007',
        keys: ['ccpr-comm:1234/2003', 'ccpr-comm:1534/2006', 'ccpr-comm:1562/2007'],
        options: { citingBody: 'ccpr' },
      },
    ],
    notThese: [
      'communication No. 155/1996',
      'Doe v. Sweden, communication No. 155/1996',
      'case no. 12/2005 of the Regional Court',
      'communication no. 5/98',
      'communication of 5/2015',
      'complaint No. 836 of 1998',
      'Petition No. 33/2003',
    ],
  },
  {
    name: 'communication-after-name',
    source: 'views of the committees: name and number, "Länsman v. Finland, 511/1992"; only where the series had got that far',
    pattern: AFTER_NAME,
    read(match, page, index, options) {
      const { named, citing } = bodyOf(page, match, index, options);
      const slug = named ?? citing;
      const [, number = '', year = ''] = match;
      if (slug === null || !COMMITTEES.has(slug) || !couldBe(slug, Number(number), Number(year))) return null;
      return { ...whole(match, schemeOf(slug), `${Number(number)}/${year}`), needsCompany: true };
    },
    examples: [{ printed: 'Länsman v. Finland, 511/1992', keys: ['ccpr-comm:511/1992'], options: { citingBody: 'ccpr' } }],
    notThese: ['Länsman v. Finland, 511/1992', 'the Act, 511/1992'],
  },
  {
    name: 'social-rights-list',
    source: 'lists of the European Committee of Social Rights: "51/2008 - European Roma Rights Centre (ERRC) v. France"',
    pattern: /(?<![\w/])(\d{1,3})\/((?:19|20)\d{2})(?= ?- ?\p{Lu}[^.;:\d]{3,120} (?:v\.|c\.|contre) (?:the )?\p{Lu})/gu,
    read(match, page, index, options) {
      const isOwn = options.citingBody === 'ecsr' || index.bodies.nearest(page, match.index, match.index) === 'ecsr';
      return isOwn && couldBe('ecsr', Number(match[1]), Number(match[2]))
        ? whole(match, 'ecsr', `${Number(match[1])}/${match[2]}`)
        : null;
    },
    examples: [
      {
        printed: '51/2008 - European Roma Rights Centre (ERRC) v. France',
        keys: ['ecsr:51/2008'],
        options: { citingBody: 'ecsr' },
      },
    ],
    notThese: ['51/2008 - European Roma Rights Centre (ERRC) v. France', '51/2008 - a list'],
  },
  {
    name: 'social-rights-registration',
    source: 'the opening of every decision of the European Committee of Social Rights',
    rare: ['registered on '],
    pattern: /(?<=registered on \d{1,2} \p{L}{3,9} \d{4} as number )(\d{1,3})\/((?:19|20)\d{2})(?![\d/])/gu,
    read: (match) => whole(match, 'ecsr', `${Number(match[1])}/${match[2]}`),
    examples: [{ printed: 'registered on 1 July 2024 as number 242/2024', keys: ['ecsr:242/2024'] }],
    notThese: ['as number 242/2024', 'registered on 1 July 2024 under 242/2024'],
  },
];
