/**
 * Whose resolution a number is: the organ that stands around it, between the word and the number, in its sentence, or is the one that speaks.
 * Source: citation-formats, section 6.
 */
import type { CleanText } from '../clean-text';
import { lastSentenceStart } from '../sentence-start';
import type { StandardsIndex } from '../standards-index';
import { organSpeaking } from './organ-speaking';

/** An organ, what it is called, and what its resolutions are keyed by. */
interface Organ {
  readonly words: string;
  readonly prefix: string;
}

export const ORGANS: readonly Organ[] = [
  {
    words:
      '(?:UN |U\\.N\\. )?General Assembly|UNGA|UN GA|GA|G\\.A\\.|Assemblée générale|Asamblea General|GENERAL ASSEMBLY|ASSEMBLÉE GÉNÉRALE|ASAMBLEA GENERAL',
    prefix: 'A',
  },
  {
    words:
      "Human Rights Council|Conseil des droits de l'homme|Consejo de Derechos Humanos|UNHRC|HRC|HUMAN RIGHTS COUNCIL|CONSEJO DE DERECHOS HUMANOS",
    prefix: 'A/HRC',
  },
  {
    words:
      '(?:UN |U\\.N\\. )?Security Council|UNSC|(?:UN )?SC(?=[ ,])|Conseil de sécurité|Consejo de Seguridad|SECURITY COUNCIL|CONSEJO DE SEGURIDAD',
    prefix: 'S',
  },
  { words: 'Economic and Social Council|ECOSOC|Conseil économique et social|Consejo Económico y Social', prefix: 'E' },
  {
    words:
      "(?:(?:UN |U\\.N\\. |United Nations )?Commission on Human Rights|(?<!européenne )Commission des droits de l'homme(?! de l')|Comisión de Derechos Humanos)",
    prefix: 'E/CN.4',
  },
  // "United Nations resolution 53/144" is the Assembly's, "UN Resolution 1325 (2000)" the Security Council's.
  { words: 'United Nations|UN|U\\.N\\.', prefix: 'UN' },
  { words: 'Assembly|(?:Asamblea|Assemblée)(?! \\p{Lu}| nationale| parlementaire| de )', prefix: 'A' },
  { words: 'Council|Commission|Conseil|Consejo|Comisión', prefix: '' },
];
const ORGAN = ORGANS.map(({ words }) => `(${words})`).join('|');
export const OF_THE_UN =
  "(?: of the United Nations|,? (?:de las|des|de l'Organisation des) (?:Naciones Unidas|Nations [Uu]nies))?";
const BEFORE = new RegExp(
  `(?:(?<!\\p{L})|(?<=\\bof)(?=\\p{Lu}))(?:${ORGAN})${OF_THE_UN}(?:'s)?,? ?(?:which,? )?(?:(?:in|by|through|under|via|en|dans|par|mediante|por) )?(?:(?:operative )?paragraphs? \\d{1,2} of )?(?:(?:its|the|su|sus|la|las|sa|ses) )?$`,
  'u',
);
const ITS_DATE =
  '(?:,? (?:adopted on|adopted by consensus on|of|du|de|del|adoptée le|aprobada el) \\d{1,2}(?:er)? (?:de )?\\p{L}{3,10} (?:de )?(?:19|20)\\d{2})?';
const AFTER = new RegExp(
  `^${ITS_DATE}(?: adopted| adoptée?s?| aprobadas?)?(?: (?:of|by|de|del|du|par|por|OF|DE|DEL)(?: (?:the|la|le|el|THE|LA))?(?: (?:same|former|même|misma|antigua|extinta))?(?: UN| United Nations)?|,? de l'(?:ancienne )?|,? par l'|,(?: the| la| le| el)?| \\() ?(?:${ORGAN})(?!\\p{L})${OF_THE_UN}`,
  'u',
);

/** What the organs' own resolutions are keyed by; the reports of the UPR name the Council's so. */
export const OWN: ReadonlyMap<string, string> = new Map([
  ['unga', 'A'],
  ['hrc', 'A/HRC'],
  ['upr', 'A/HRC'],
  ['unsc', 'S'],
]);

export interface Named {
  readonly prefix: string;
  /** Code units of the organ's name before the word, or after the numbers. */
  readonly before: number;
  readonly after: number;
}

/** Bodies of the catalogue that are such organs: one named in the sentence before is meant where none stands beside the number. */
const ORGAN_OF_BODY: ReadonlyMap<string, string> = new Map([
  ['unga', 'A'],
  ['hrc', 'A/HRC'],
  ['unsc', 'S'],
  ['ecosoc', 'E'],
  ['un-chr', 'E/CN.4'],
]);

function organAround(text: string, start: number, end: number): Named | null {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 90), start));
  const after = AFTER.exec(text.slice(end, end + 90));
  // "Commission resolution 8 (XXIII) of the Commission on Human Rights": the full name tells.
  const isHalf = before !== null && prefixOf(before) === '' && after !== null && prefixOf(after) !== '';
  if (before && !isHalf) return { prefix: prefixOf(before), before: before[0].length, after: 0 };
  return after ? { prefix: prefixOf(after), before: 0, after: after[0].length } : null;
}

/** The organ that stands between the word and its numbers. */
function organBetween(words: string | undefined): Named | null {
  const organ = words === undefined ? undefined : ORGANS.find((one) => new RegExp(`^(?:${one.words})$`, 'u').test(words));
  return organ ? { prefix: organ.prefix, before: 0, after: 0 } : null;
}

function prefixOf(match: RegExpExecArray): string {
  return ORGANS[match.slice(1).findIndex(Boolean)]?.prefix ?? '';
}

const LIST_BEFORE = /(?:[Rr]esolution [^;.]{4,50}(?:, paras?\. [^;.]{1,20})?; ){1,10}$/;

/** The organ whose resolution the text is, for "its resolutions". */
function speaking(text: string, start: number): Named | null {
  const prefix = organSpeaking(text, start);
  return prefix === null ? null : { prefix, before: 0, after: 0 };
}

const COMMISSION =
  /(?<!African |Inter-American |européenne |africaine |interaméricaine )(?:Commission on Human Rights|Commission des droits de l'homme|Comisión de Derechos Humanos)(?! (?:de l'(?!homme)|del? (?!las Naciones)|du ))/u;

/** The Commission named in the sentence, which numbers by years: "the Commission on Human Rights established it in resolution 2000/61". */
function commissionOfSentence(text: string, start: number, list: string): Named | null {
  if (!/^(?:19[4-9]|200)\d\/\d/.test(list)) return null;
  const before = text.slice(Math.max(0, start - 300), start);
  return COMMISSION.test(before.slice(lastSentenceStart(before))) ? { prefix: 'E/CN.4', before: 0, after: 0 } : null;
}

/** "The Council has extended the mandate in its resolution 51/8", where the council is that on human rights. */
function councilOfSentence(text: string, start: number): Named | null {
  if (!/(?:its|sa|ses|sus?) $/.test(text.slice(Math.max(0, start - 5), start))) return null;
  const before = text.slice(Math.max(0, start - 300), start);
  const sentence = start - before.length + lastSentenceStart(before);
  // The last body of the sentence that acts: "La última vez que el Consejo prorrogó el mandato fue en su resolución 42/22".
  const acting = [...text.slice(sentence, start).matchAll(ACTING)].pop()?.[0] ?? '';
  const isOfCouncil = /(?:Council|Conseil|Consejo)$/.test(acting);
  return isOfCouncil && isCouncilOnRights(text, sentence) ? { prefix: 'A/HRC', before: 0, after: 0 } : null;
}

const ACTING =
  /(?<!\p{L})(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l|[Ll]')(?: |(?<='))(?:Council|Conseil|Consejo|Commission|Comisión|Committee|Comité|Assembly|Assemblée|Asamblea|\p{L}+ (?:Assembly|Council|Commission|Committee)|Government|Gouvernement|Gobierno|Parliament|Parlement|Parlamento|Court|Cour|Corte|State|État|Estado)(?= \p{Ll})(?! (?:de |of |des |économique|européen))/gu;

function organOfSentence(page: CleanText, start: number, end: number, index: StandardsIndex): Named | null {
  // "General Assembly resolutions (see resolution 62/104; resolution 60/102; ...)": the organ is that of the first.
  const list = LIST_BEFORE.exec(page.text.slice(Math.max(0, start - 600), start))?.[0].length ?? 0;
  const prefix = ORGAN_OF_BODY.get(index.bodies.nearest(page, start - list, end) ?? '');
  return prefix === undefined ? null : { prefix, before: 0, after: 0 };
}

/** A council named in full, or by the symbol of its documents: what "the Council" is further on. */
const COUNCILS =
  /(?:(A\/HRC\/\d|(?:Human Rights Council|Conseil des droits de l'homme|Consejo de Derechos Humanos)(?!\p{L}))|(?:Security Council|Conseil de sécurité|Consejo de Seguridad|Economic and Social Council|Conseil économique et social|Consejo Económico y Social|European Council|Conseil européen|Council of Europe|Conseil de l'Europe|Consejo de Europa)(?!\p{L}))/gu;
const BACK = 2_000;

/** Whether the council that the text named in full last is that on human rights. */
export function isCouncilOnRights(text: string, start: number): boolean {
  return [...text.slice(Math.max(0, start - BACK), start).matchAll(COUNCILS)].pop()?.[1] !== undefined;
}

/** "the Council's resolution 5/1", "Commission resolution 2005/80": what the number of an organ half named says; null for nothing. */
export function prefixOfHalf(
  named: string,
  own: string | undefined,
  isOfYear: boolean,
  isOnRights: () => boolean,
): string | null {
  if (/ommission|omisi/.test(named)) return isOfYear ? 'E/CN.4' : null;
  // The Council of the Union numbers decisions by year: only in English is it the Economic and Social Council's here.
  if (isOfYear) return named.includes('Council') ? 'E' : null;
  return own === 'A/HRC' || (own === undefined && isOnRights()) ? 'A/HRC' : null;
}

/** Whether words about the Security Council stand at a number, so that `Resolution 1516 (2003)` is its own. */
export function isOfSecurityCouncil(text: string, start: number, end: number): boolean {
  return /^(?:S|UN)$/.test(organAround(text, start, end)?.prefix ?? '');
}

const FAR = 6_000;
const WORD_BEFORE = /(?:[Rr][eé]solu(?:tion|ción)|[Rr]es\.|R[EÉ]SOLUTION|RESOLUCI[OÓ]N) (?:[Nn][o°º]\.? ?|núm\. )?$/;

/** "Resolution 16/21 further clarifies": the organ that the text has named with the same number before. */
function organBefore(page: CleanText, start: number, list: string, index: StandardsIndex): Named | null {
  const number = /^(?:\d{1,4}\/\d{1,3}|\d{3,4})$/.exec(list)?.[0];
  if (number === undefined) return null;
  const before = page.text.slice(Math.max(0, start - FAR), start);
  const from = start - before.length;
  for (let at = before.lastIndexOf(number), tries = 0; at > 0 && tries < 6; at = before.lastIndexOf(number, at - 1), tries++) {
    if (/\d|\//.test(before.charAt(at - 1) + before.charAt(at + number.length))) continue;
    const word = WORD_BEFORE.exec(before.slice(Math.max(0, at - 24), at))?.[0].length ?? 0;
    if (word === 0) continue;
    const [first, last] = [from + at - word, from + at + number.length];
    const organ = organAround(page.text, first, last) ?? organOfSentence(page, first, last, index);
    if (organ && organ.prefix !== '') return { prefix: organ.prefix, before: 0, after: 0 };
  }
  return null;
}

/** A resolution or decision as it stands in a text. */
export interface PrintedResolution {
  readonly start: number;
  readonly end: number;
  readonly isResolution: boolean;
  /** What is printed of an organ between the word and the numbers. */
  readonly between: string | undefined;
  /** The numbers, as printed. */
  readonly list: string;
}

/** The organ whose it is; null where none is named. Decisions are numbered by many bodies: theirs must stand beside the number. */
export function organOf(
  page: CleanText,
  { start, end, isResolution, between, list }: PrintedResolution,
  index: StandardsIndex,
): Named | null {
  const beside = organBetween(between) ?? organAround(page.text, start, end);
  if (beside || !isResolution) return beside;
  return (
    speaking(page.text, start) ??
    organOfSentence(page, start, end, index) ??
    commissionOfSentence(page.text, start, list) ??
    councilOfSentence(page.text, start) ??
    organBefore(page, start, list, index)
  );
}
