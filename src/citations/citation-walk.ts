/**
 * One citation of a decision from its first printed part to its last: keys, date, stage, reporter volume, pinpoint, in any
 * order, as long as nothing but commas, brackets and the small words of citations stands between them. Example:
 * `7 July 1989, § 91, Series A no. 161`. Source of the parts: citation-formats, sections 3 to 10.
 */
import type { CleanText } from './clean-text';
import { areApart, dayOf, familyOf, slotOf } from './key-schemes';
import { keyOf, type FormReading } from './forms/form';
import type { Stage } from './mention';
import { readPinpointAt, type Pinpoint } from './pinpoints';
import { readDateAt } from './printed-dates';
import { readStageAt } from './stages';

/** A key printed in the text, with the form that read it. */
export interface PrintedKey extends FormReading {
  readonly form: string;
}

/** What a walk has collected. */
export interface Walk {
  /** End of the last part that says something. */
  readonly end: number;
  readonly keys: readonly PrintedKey[];
  readonly date: string | null;
  readonly stages: readonly Stage[];
  readonly pinpoints: readonly Pinpoint[];
  /** Year of the reporter volume (`ECHR 2005-IX`); null when none is printed. */
  readonly volumeYear: string | null;
  /** True where the words say that it was cited before: "cited above", "précité", "supra". */
  readonly isRepeated: boolean;
}

const SEPARATOR = /(?: ?[-,.:)\]"*]){0,4} ?/y;
const VOLUME =
  /(?:\[((?:19|20)\d{2})\] (?:E\.?C\.?R\.?|AHRLR) (?:I{1,2}-)?[\dA-Z-]{1,9}|\((?:19|20)\d{2}\) AHRLR \d{1,4}(?: \([A-Za-z]{2,10} \d{4}\))?|(?:ECHR|CEDH|TEDH)(?: Reports)?,?(?: -)? (?:(?:19|20)(\d{2})(?: ?- ?| )?(?:[IVX]{1,5}\b|\.\.\.)?|)|(?:Reports?(?: of Judgments and Decisions| des arrêts et décisions)?|Recueil(?: des arrêts et décisions)?),? (?:19|20)(\d{2})(?: ?- ?| )?(?:[IVX]{1,5}\b|\.\.\.)?)(?:,? ?(?:no|No|n)[.°] ?\d{1,3}(?!\d|\/))?(?: ?\((?:extracts?|extraits?|extractos?)\))?/y;
/** Words that repeat a citation of the same text. */
export const REPEATED =
  '(?:(?:both |all |also )?(?:cited|quoted|mentioned|referred to) (?:above|supra|earlier|below)|(?:above|previously|already)[ -](?:cited|mentioned)|précitée?s?|préc\\.|op\\. ?cit\\.?|loc\\. ?cit\\.?|supra(?:,? (?:note|nota|footnote|n\\.|nt\\.) ?\\d{1,4})?|(?:see |ver )?(?:foot)?(?:note|nota) \\d{1,4},? (?:above|supra)|above,? (?:foot)?note \\d{1,4}|supracitad[oa]s?|susmentionnée?s?|ya citad[oa]|citad[oa]s?(?: (?:supra|anteriormente|arriba))?)';
const MARK = new RegExp(`${REPEATED}(?![\\p{L}\\d])`, 'iuy');
const GLUE =
  /(?:judge?ments?|decisions?|dec\.|decided|arr[êe]ts?|d[ée]cisions?|sentencias?|opinions?|opinión|orders?|ordonnances?|reports?|rapport|informe|resoluci[oó]n|dictamen|adopted|adoptée?s?|delivered|rendered|rendue?|dated?|handed|down|emitida|dictad[oa]|of|on|du|de|del|la|le|les|el|the|by|at|for|as|in|fecha|case|cases|joined|affaires?|caso|asunto|court|cour|corte|commission('s)?|committee|human|rights|european|eur|comm|h\.? ?r|echr|ecthr|cedh|tedh|hrc|ccpr|iactr|iacthr|acthpr|afchpr|cidh|ihrl|u\.?n|doc|documents?|unreported|unpublished|not|yet|reported|published|to|be|final|inadmissible|chamber|chambre|plenary|court's|ser|serie|extracts?|p|fond|costas|costs|y|merits|preliminary|objections?|international|justice|jurisdiction|competencia|compétence|application|app|paragraph|see|also|in particular|notably|session|views|partial|third|second|first|fourth|fifth|section|\d(?:st|nd|rd|th)|communication|complaint|vol|inter-american|african|americana?|interamericana|derechos|humanos|summary|judge|series|reparations|reparaciones|in fine|et seq|passim)(?![\p{L}\d])/iuy;
const SEE = /^see\b(?! (?:also )?(?:paras?\b|paragraphs?\b|§))/i;
const HEADING = /^Eur\. ?Co/;
const LISTED = /(?:,? (?:and|et|y|&) |, ?)(?:[Nn]os?\.? |n° |núm\. )?/y;
const SAME = /ibid(?:em)?\.?(?![\p{L}\d])/iuy;
const LONGEST = 900;
const MAX_GLUE = 9;

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}

/**
 * Walks from `from` of the cleaned text and stops at the first word that is no part of a citation, at `stops` (the next case
 * name), and at a key of another citation. `keysAt` has the printed keys by their first character; after a name (`isNamed`) a
 * list of keys of one form is one citation. `known` are keys that stand before the name.
 */
export function walkCitation(
  page: CleanText,
  from: number,
  stop: number,
  keysAt: ReadonlyMap<number, PrintedKey>,
  isNamed = false,
  known: readonly PrintedKey[] = [],
): Walk {
  const { text, folded } = page;
  const keys = [...known];
  const stages: Stage[] = [];
  const pinpoints: Pinpoint[] = [];
  let [end, date, volumeYear, isRepeated, glued]: [number, string | null, string | null, boolean, number] = [
    from,
    null,
    null,
    false,
    0,
  ];
  let hasDate = false;
  let reporter: string | null = null;
  for (let at = from; at < Math.min(stop, from + LONGEST) && glued <= MAX_GLUE;) {
    const listed = isNamed && keys.length > 0 ? stickyEnd(LISTED, text, at) : at;
    at = keysAt.has(at) ? at : keysAt.has(listed) ? listed : stickyEnd(SEPARATOR, text, at);
    if (at >= stop) break;
    const key = keysAt.get(at);
    if (key) {
      // "(Airey, cited above). 13129/04", "Airey v. Ireland, para. 145. A/72/56", "para. 10.2. See communication No. 1621/2007": the sentence has ended.
      const isAfterStop = text.slice(end, at).includes('. ');
      const isAfterPinpoint = pinpoints[pinpoints.length - 1]?.end === end;
      // "para. 7.3 CERD/C/60/CO/5": the next footnote.
      const isNextNote = isAfterPinpoint && key.scheme === 'un' && text.slice(end, at) === ' ';
      if ((isAfterStop && (isRepeated || isAfterPinpoint || beginsSentence(text, keys, key))) || isNextNote) break;
      if (!belongs(keys, key) && !(isNamed && goesOnList(text, keys, key))) break;
      if (isOfAnother(key, date, keys.length === 0 ? reporter : null)) break;
      keys.push(key);
      end = at = key.end;
      glued = 0;
      continue;
    }
    const pinpoint = readPinpointAt(text, at);
    if (pinpoint) {
      pinpoints.push(pinpoint);
      end = at = pinpoint.end;
      glued = 0;
      continue;
    }
    const printedDate = hasDate ? null : readDateAt(text, at);
    // Tables print the day of lodging in the next cell: "17121/10 25/02/2010".
    if (
      printedDate &&
      (isNamed || keys.length > 0) &&
      at - end <= 1 &&
      text[at - 1] === ' ' &&
      /^\d{1,2}[./]/.test(text.slice(at, at + 3))
    )
      break;
    if (printedDate) {
      hasDate = true;
      date = printedDate.value;
      end = at = printedDate.end;
      glued = 0;
      continue;
    }
    const stage = readStageAt(folded, at);
    // "Judgment of February 24, 2011. Series C No. 221. Advisory Opinion OC-18/03": the head of the next.
    if (stage?.stage === 'ADVISORY_OPINION' && keys.length > 0 && text.slice(end, at).includes('. ')) break;
    if (stage) {
      stages.push(stage.stage);
      end = at = stage.end;
      glued = 0;
      continue;
    }
    VOLUME.lastIndex = at;
    const volume = VOLUME.exec(text);
    if (volume && /\d{4}/.test(volume[0])) {
      volumeYear ??= /(?:19|20)\d{2}/.exec(volume[0])?.[0] ?? null;
      reporter ??= volume[0];
      end = at = at + volume[0].length;
      glued = 0;
      continue;
    }
    const marked = Math.max(stickyEnd(MARK, text, at), isNamed && keys.length === 0 && !hasDate ? stickyEnd(SAME, text, at) : at);
    if (marked > at) {
      isRepeated = true;
      end = at = marked;
      continue;
    }
    const next = text[at] === '(' || text[at] === '[' ? at + 1 : stickyEnd(GLUE, text, at);
    if (next === at) break;
    // "..., p. 18, para. 53 Eur. Comm. H.R. No. 24559/94": the heading of the next.
    if (keys.length > 0 && text.slice(end, at) === ' ' && HEADING.test(text.slice(at, at + 8))) break;
    // "communication No. 852/1999, Borisenko v. Hungary (see also A/72/56)": another is seen.
    if (keys.length > 0 && SEE.test(text.slice(at, at + 20))) break;
    at = next;
    glued++;
  }
  return { end: closeBracket(text, from, end), keys, date, stages, pinpoints, volumeYear, isRepeated };
}

/** Joined communications of one name: "X and Others v. Y, communications nos. 54/91, 61/91 and 98/93". */
function goesOnList(text: string, keys: readonly PrintedKey[], next: PrintedKey): boolean {
  const last = keys[keys.length - 1];
  return (
    last?.form === next.form &&
    last.scheme === next.scheme &&
    familyOf(last) === familyOf(next) &&
    /^(?:,? (?:and|et|y|&) |, ?)(?:[Nn]os?\.? |n° |núm\. )?$/.test(text.slice(last.end, next.start))
  );
}

/** After a full stop: a document that is no views, or the number of an application with its word where the citation has a key. */
function beginsSentence(text: string, keys: readonly PrintedKey[], { scheme, key, start }: PrintedKey): boolean {
  if (scheme === 'un') return !/\/D\/|\/OP\/|^A\/\d{2}\/\d{2}$/.test(key);
  return scheme === 'echr-app' && keys.length > 0 && /^\p{L}{4}/u.test(text.slice(start, start + 4));
}

/** A key that tells another day than the citation prints begins the next; one of another system does behind a volume of the European Court. */
function isOfAnother(key: PrintedKey, date: string | null, reporter: string | null): boolean {
  const day = dayOf(key);
  if (day !== null && date !== null && !day.startsWith(date)) return true;
  // "Recueil 2008" alone may be that of the Union's Court.
  const isEuropean = reporter !== null && /^(?:ECHR|CEDH|TEDH|Reports?|Recueil des arrêts)/.test(reporter);
  return isEuropean && familyOf(key) !== 'coe';
}

/** A key goes on the citation when it is of the same system and another way of naming the same thing. */
function belongs(keys: readonly PrintedKey[], next: PrintedKey): boolean {
  return keys.every(
    (key) =>
      familyOf(key) === familyOf(next) &&
      !areApart(key, next) &&
      !(key.scheme === 'un' && !key.key.includes('/D/') && next.scheme.endsWith('-comm')) &&
      (slotOf(key) !== slotOf(next) || key.key === next.key || (key.otherKeys ?? []).includes(keyOf(next))),
  );
}

/** The bracket that the citation has opened is part of it. */
function closeBracket(text: string, start: number, end: number): number {
  const close = text[end];
  if (close !== ')' && close !== ']') return end;
  const inside = text.slice(start, end);
  return inside.lastIndexOf(close === ')' ? '(' : '[') > inside.lastIndexOf(close) ? end + 1 : end;
}
