/**
 * Communications of the African Commission and of the African Committee of Experts. Source: citation-formats, section 9.1:
 * one to three digits and a year of two; those printed with four are read with those of the committees (`communications`), and keyed with two.
 */
import type { StandardsIndex } from '../standards-index';
import { COMMITTEES } from './communication-series';
import type { CleanText } from '../clean-text';
import { isCharterParty } from '../names/african-charter-parties';
import { whole, type Form } from './form';

const SIGN = '(?:[Nn]\\.? ?[o°º]s?\\.?|N[oO][sS]?\\.?|[Nn]úms?\\.?|#)';
const WORD = '(?:[Cc]ommunications?|COMMUNICATIONS?|[Cc]omms?\\.|[Cc]omm?|[Cc]omunicaci(?:ón|ones)|[Aa]sunto)';
const SHORT = '\\d{1,3}\\/\\d{2}(?![\\d/])';
const TWO_DIGITS = new RegExp(
  `(?=[Cc]om|COM|[Aa]sunto)(?:(?<![\\p{L}\\d/])|(?<=\\b(?:and|in|see|of))(?=C))${WORD},? ?(?:${SIGN})? ?(${SHORT}(?:(?: ?[-_,&+] ?| and | et | - |, ?and ){1,2}(?:${SIGN} ?)?${SHORT}){0,20})`,
  'gu',
);

/** The respondent of the case named last, folded: nothing but its date and the report that holds it stand behind. */
const AFTER_VERSUS = /(?: c\. ?| c\/ ?| v\. ?| vs\.? )((?:(?! c\. | c\/| v\. | vs\.? |[;:()]).){2,110})$/;
const LONG_OR_SHORT = '\\d{1,3}\\/(?:(?:19|20)\\d{2}|\\d{2})(?![\\d/])';
const AFTER_NAME = new RegExp(
  `(?=[n\\d])(?<=, ?)(?:n ?[°o]s? ?)?(${LONG_OR_SHORT}(?:(?: ?- ?| et )${LONG_OR_SHORT}){0,8})`,
  'gu',
);

/** "the Human Rights Committee's views in Communication 117/81". */
const OF_COMMITTEE = /(?:Human Rights Committee|HRC)(?:'s)?,? (?:(?:views|decisions?|jurisprudence|case) (?:in|on) )?$/;

/** Whether the case named right before `at` is one of the African Commission's: "ComADHP, Jawara c. Gambie, 11 mai 2000, ". */
export function isOfAfricanCommission(page: CleanText, at: number, index: StandardsIndex): boolean {
  const respondent = AFTER_VERSUS.exec(page.folded.slice(Math.max(0, at - 220), at))?.[1];
  return respondent !== undefined && isCharterParty(respondent) && index.bodies.nearest(page, at, at) === 'achpr';
}

export const africanCommissionForms: readonly Form[] = [
  {
    name: 'african-commission-communication',
    source: 'citation-formats 9.1: one to three digits, two-digit year; joined numbers with -, _, commas or "and", kept in order',
    pattern: TWO_DIGITS,
    read(match, page, index) {
      const named = index.bodies.nearest(page, match.index, match.index + match[0].length);
      if (named !== null && COMMITTEES.has(named) && named !== 'ccpr') return null;
      // Courts have cases too.
      if (/^a/i.test(match[0]) && named !== 'achpr') return null;
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
      { printed: 'de la Comisión Africana, recaída en el Asunto 276/03', keys: ['achpr-comm:276/03'] },
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
    notThese: [
      'el asunto 26/62 del Tribunal de Justicia',
      'case 155/96',
      'communication no. 14038/88',
      'Complaint 155/96',
      'communication 155/1996',
    ],
  },
  {
    name: 'african-commission-after-name',
    source:
      'French guides and articles: the Commission, the name and the number without a word: ComADHP, Jawara c. Gambie, 147/95-149/96',
    pattern: AFTER_NAME,
    read(match, page, index) {
      if (!isOfAfricanCommission(page, match.index, index)) return null;
      const list = match[1] ?? '';
      const numbers = (list.match(/\d{1,3}\/\d{2,4}/g) ?? []).map((number) => number.replace(/\/(?:19|20)(?=\d{2}$)/, '/'));
      const others = numbers.length > 1 ? numbers.map((number) => `achpr-comm:${number}`) : [];
      return { ...whole(match, 'achpr-comm', numbers.join('-')), otherKeys: others };
    },
    examples: [
      { printed: 'ComADHP, Ligue X c. Cameroun, avril 1997, 10e RA, n° 65/92', keys: ['achpr-comm:65/92'] },
      { printed: 'Commission africaine, Ligue X c/Zimbabwe, 3 avril 2009, n°284/2003', keys: ['achpr-comm:284/03'] },
      {
        printed: 'ComADHP, Jawara c. Gambie, 147/95-149/96',
        keys: ['achpr-comm:147/95-149/96'],
        otherKeys: ['achpr-comm:147/95', 'achpr-comm:149/96'],
      },
    ],
    notThese: [
      'CEDH, X c. France, n° 65/92',
      'ComADHP, X c. France, n° 65/92',
      'Cameroun, n° 65/92',
      'ComADHP, décret n° 65/92 c. Cameroun',
    ],
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
