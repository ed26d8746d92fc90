/**
 * Communications of the African Commission and of the African Committee of Experts. Source: citation-formats, section 9.1:
 * one to three digits and a year of two; those printed with four are read with those of the committees (`communications`), and keyed with two.
 */
import { COMMITTEES } from './communication-series';
import { whole, type Form } from './form';

const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?|N[oO][sS]?\\.?|[Nn]úms?\\.?|#)';
const WORD = '(?:[Cc]ommunications?|COMMUNICATIONS?|[Cc]omms?\\.|[Cc]omm?|[Cc]omunicaci(?:ón|ones))';
const SHORT = '\\d{1,3}\\/\\d{2}(?![\\d/])';
const TWO_DIGITS = new RegExp(
  `(?=[Cc]om|COM)(?:(?<![\\p{L}\\d/])|(?<=\\b(?:and|in|see|of))(?=C))${WORD},? ?(?:${SIGN})? ?(${SHORT}(?:(?: ?[-_,&+] ?| and | et | - |, ?and ){1,2}(?:${SIGN} ?)?${SHORT}){0,20})`,
  'gu',
);

/** "the Human Rights Committee's views in Communication 117/81". */
const OF_COMMITTEE = /(?:Human Rights Committee|HRC)(?:'s)?,? (?:(?:views|decisions?|jurisprudence|case) (?:in|on) )?$/;

export const africanCommissionForms: readonly Form[] = [
  {
    name: 'african-commission-communication',
    source: 'citation-formats 9.1: one to three digits, two-digit year; joined numbers with -, _, commas or "and", kept in order',
    pattern: TWO_DIGITS,
    read(match, page, index) {
      const named = index.bodies.nearest(page, match.index, match.index + match[0].length);
      if (named !== null && COMMITTEES.has(named) && named !== 'ccpr') return null;
      const list = match[1] ?? '';
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
      { printed: 'andCommunication 233/99-234/99', keys: ['achpr-comm:233/99-234/99'] },
      { printed: 'Communications 54/91_61/91', keys: ['achpr-comm:54/91-61/91'] },
      { printed: 'Communications 69/92 and 27/89', keys: ['achpr-comm:69/92', 'achpr-comm:27/89'] },
    ],
    notThese: ['case 155/96', 'communication no. 14038/88', 'Complaint 155/96', 'communication 155/1996'],
  },
  {
    name: 'african-commission-file',
    source: "references of the Commission's letters: ACHPR/COMM/335/07/RE",
    pattern:
      /(?<![\w/])ACHPR\/ ?(?:[LP]?PROT\/)?COMM(?:UNICATION)?[ /.]{1,2}(\d{1,3}\/(?:(?:19|20)\d{2}|\d{2}))(?:\/\p{Lu}{2,4})?(?![\w/])/gu,
    read(match) {
      const printed = match[1] ?? '';
      const key = printed.replace(/\/(?:19|20)(?=\d{2}$)/, '/');
      return { ...whole(match, 'achpr-comm', key), otherKeys: key === printed ? [] : [`achpr-comm:${printed}`] };
    },
    examples: [
      { printed: 'ACHPR/COMM 290/2004/RK', keys: ['achpr-comm:290/04'], otherKeys: ['achpr-comm:290/2004'] },
      { printed: 'ACHPR/ LPROT/COMM/335/2006/RWE', keys: ['achpr-comm:335/06'] },
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
    name: 'acerwc-communication',
    source: 'decisions.README: kept as printed, 002/Com/002/2009',
    pattern: /(?<![\w/])(\d{1,3}\/Com\/\d{1,3}\/(?:19|20)\d{2})(?![\w/])/gi,
    read: (match) => whole(match, 'acerwc-comm', (match[1] ?? '').replace(/\/com\//i, '/Com/')),
    examples: [{ printed: '002/Com/002/2009', keys: ['acerwc-comm:002/Com/002/2009'] }],
    notThese: ['002/Comm/002/2009', '002/Com/2009'],
  },
];
