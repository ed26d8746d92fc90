/**
 * What a recommendation says, ready to be compared: its words as weighted stems, and what must not differ between two texts that
 * say the same: instruments named, numbers, and what is asked to be done. Pure text; a reader of citations is handed in.
 */
import { COMMON_WORDS, RECOMMENDATIONS_COUNTED } from './common-words';
import { meaningsOf, stemOf } from './phrases';
import { ABBREVIATIONS, PROTOCOLS, UNDOING } from './recommendation-language';

/** A text as `compareWordings` needs it. */
export interface Wording {
  /** Stem → weight: the rarer among recommendations, the heavier. Instruments are among them, as `@slug`, and asks in capitals. */
  readonly words: ReadonlyMap<string, number>;
  /** Length of the vector of weights. */
  readonly norm: number;
  /** Keys of the instruments and provisions named: `opcat`, `crc-convention:28`. */
  readonly instruments: ReadonlySet<string>;
  /** Numbers printed outside citations: ages, years, resolutions. */
  readonly numbers: ReadonlySet<string>;
  /** What is asked to be done, where it decides: `RATIFY`, `END`. */
  readonly asks: ReadonlySet<string>;
}

/** Finds where a text names what: `findCitations` with an index of standards. */
export type NameReader = (
  text: string,
) => readonly { readonly start: number; readonly end: number; readonly scheme: string; readonly key: string }[];

/** Weight of an instrument among the words. */
const INSTRUMENT_WEIGHT = 5;
/** No word weighs more: one that nobody else used may be a slip. */
const HEAVIEST = 7;
/** Only words with one of these can name a standard: most texts have none, and need not be read for citations. */
const MAY_CITE =
  /[Cc]onven|[Cc]ovenant|[Pp]rotocol|[Pp]act|[Ss]tatut|[Dd]eclarat|[Cc]harter|[Rr]ules|[Gg]uideline|ILO|\/|[A-Z]{3}/;
const ABBREVIATED = new RegExp(
  `(?<![\\p{L}\\p{N}@-])(?:${Object.keys(ABBREVIATIONS).sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
  'gu',
); // prettier-ignore
/** `Optional Protocol to CEDAW`, `Second Protocol to the ICCPR`, where an abbreviation hid it from the reader of citations. */
const PROTOCOL =
  /\b([Ss]econd |2nd )?(?:[Ff]irst )?(?:[Oo]ptional )?[Pp]rotocols? (?:to|of|on)\s+(?:the\s+)?@([a-z0-9-]+)(?![a-z0-9:-])/g;
/** `CRPD and its Optional Protocol`, `CAT and the Protocols thereto`. */
const THERETO =
  /@([a-z0-9-]+)(?![a-z0-9:-])(,?\s+(?:and|as well as|with|together with|or))\s+(?:(?:its|both)(?: [Tt]wo)? (?:[Oo]ptional )?[Pp]rotocols?(?: thereto)?|the(?: two)? (?:[Oo]ptional )?[Pp]rotocols? thereto)(?!\s+(?:to|of|on)\b)/g;
const TOKEN = /@[a-z0-9:()._/+-]*[a-z0-9)]|[\p{L}\p{N}]+/gu;
const STEMS_OF_UNDOING: ReadonlySet<string> = new Set(UNDOING.map(stemOf));

/** @param silent stems that say nothing here: of the name of the State to which it is addressed. */
export function wordingOf(text: string, read: NameReader, silent: ReadonlySet<string> = new Set()): Wording {
  const instruments = new Set<string>();
  const numbers = new Set<string>();
  const words = new Map<string, number>();
  const asks = new Set<string>();
  const named = nameInstruments(withoutRecommenders(text), read, instruments).toLowerCase();
  const stems = (named.match(TOKEN) ?? []).map((token) => (token.startsWith('@') ? token : stemOf(token)));
  for (const { word, ask } of meaningsOf(stems)) {
    if (ask !== undefined) asks.add(ask);
    if (word === null || silent.has(word)) continue;
    if (word.startsWith('@')) {
      instruments.add(word.slice(1));
      words.set(word, INSTRUMENT_WEIGHT);
    } else if (/^\d/.test(word)) numbers.add(word);
    else if (word.length > 1) words.set(word, weightOf(word));
  }
  if (asks.has('CRIMINALIZE') && stems.some((one) => STEMS_OF_UNDOING.has(one))) {
    for (const [from, to] of [['CRIMINALIZE', 'DECRIMINALIZE']] as const) {
      asks.delete(from);
      asks.add(to);
      words.delete(from);
      words.set(to, weightOf(to));
    }
  }
  const norm = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return { words, norm, instruments, numbers, asks };
}

/** Puts `@slug` where an instrument is named, in full or by the abbreviation that recommendations use. */
function nameInstruments(text: string, read: NameReader, instruments: Set<string>): string {
  if (!MAY_CITE.test(text)) return text;
  let rest = text;
  for (const { start, end, scheme, key } of [...read(text)].sort((a, b) => b.start - a.start)) {
    if (key === '' || !/^(?:provision|instrument|ilo|un|coe-ets)$/.test(scheme)) continue;
    if ((scheme === 'provision' && !key.includes(':')) || key === 'paris-principles') continue;
    instruments.add(key.toLowerCase());
    rest = `${rest.slice(0, start)} @${key.toLowerCase()} ${rest.slice(end)}`;
  }
  return rest
    .replace(ABBREVIATED, (printed) => ` @${ABBREVIATIONS[printed] ?? printed} `)
    .replace(PROTOCOL, (_words, second: string | undefined, treaty: string) => {
      instruments.delete(treaty);
      return ` @${second === undefined ? (PROTOCOLS[treaty] ?? `${treaty}-protocol`) : `${treaty}-op2`} `;
    })
    .replace(
      THERETO,
      (_words, treaty: string, between: string) => ` @${treaty} ${between} @${PROTOCOLS[treaty] ?? `${treaty}-protocol`} `,
    );
}

/** Reports print the recommending States in brackets behind the words: `… against Torture (Chile) (Costa Rica);`. */
function withoutRecommenders(text: string): string {
  return text
    .replace(/^\s*(?:-\s+)?(?:\d+(?:\.\d+)*\.?\s+)?/, '')
    .replace(/(?:\s*\((?=[^()]*[a-z])\p{Lu}[^()]*\))+[\s;.]*$/u, '');
}

function weightOf(word: string): number {
  return Math.min(HEAVIEST, Math.log(RECOMMENDATIONS_COUNTED / (COMMON_WORDS.get(word) ?? 1)));
}
