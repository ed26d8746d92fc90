/**
 * Citations of decisions in a text: printed keys, case names, dates, stages and pinpoints joined into one reference each.
 * A citation begins at a case name, at "judgment of <date>", or at a key, and is then walked to its end (`citation-walk`).
 * Each part of the text is walked once: time is proportional to its length.
 */
import { findCaseNames, readNameAfter, readNameBefore, type CaseName } from './case-names';
import { REPEATED, walkCitation, type PrintedKey, type Walk } from './citation-walk';
import type { CleanText } from './clean-text';
import { keyOf } from './forms/form';
import { strengthOf } from './key-schemes';
import type { DecisionReference, Reference } from './mention';
import { matchesOf, Patterns } from './openings';
import { writePinpoints } from './pinpoints';
import { MONTH } from './printed-dates';
import { Antecedents, findRepetitions } from './short-forms';
import type { Steps } from './steps';
import { mainStage } from './stages';

const DATED = new RegExp(
  ` ((?:judge?ments?|decision|arrêt|sentencia|order|ordonnance|opinion|report|views|décision|resolución) (?:of|delivered on|du|de)) (?=\\d{1,2}(?:er)? (?:de )?${MONTH}|${MONTH} \\d)`,
  'giu',
);
const INTRODUCED = new Patterns([
  /(?<![\p{L}\d])(?:(?:[Cc]ase|CASE|[Mm]atter|[Cc]aso|[Aa]sunto|[Aa]ffaires?|AFFAIRE|[Aa]rrêts?)(?: of| de| du)?(?: the| la| los| las)?) (?=["“]?\p{Lu})(?!(?:Cas[eo]|CAS[EO]|Matter|Asunto|Affaire|AFFAIRE|Arrêt)s? )/gu,
]);
/** "Airey judgment of"; before "order of" or "report of" capitals are mostly no case. */
const NAMING = /^(?:judge?ment|decision|arrêt|sentencia)/i;
const NO_NAME =
  /(?:court|tribunal|committee|chamber|judge|commission|council|board|ministry|office|cour|juzgado|sala|state|government|supreme|final|constitutional|federal|high|district|appeal|said|present|first|second|divisional|fondo|excepci|preliminar|reparacion|costas|merits|objections)/i;

interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENINGS_A_STEP = 500;

/** Where a citation may begin. */
interface Opening {
  readonly at: number;
  readonly from: number;
  readonly kind: 'name' | 'introduced' | 'dated' | 'key' | 'repeated';
  readonly name: CaseName | null;
}

/** "U.D. c. Autriche, Hiltunen c. Finlande et Airey c. Irlande précitées": the mark is of all names before it. */
const LIST_OF_NAMES = /^(?:,? (?:and|et|y) |[,;] )$/;
const MARK_OF_LIST = new RegExp(`^,? ?\\(?(?:tous |toutes |todos )?${REPEATED}(?![\\p{L}\\d])`, 'iu');
/** "Huri-Laws v. Nigeria, above para. 53". */
const ABOVE = /^,? \(?above(?=[,;.)]|,? (?:para|§|at |note |n\.))/;

/** All citations of decisions, in the order of the text, none overlapping; `keys` are what the forms have read, `standards` what else the text cites. */
export function* findDecisions(
  page: CleanText,
  keys: readonly PrintedKey[],
  standards: readonly Reference[] = [],
): Steps<DecisionReference[]> {
  const keysAt = new Map(keys.map((key) => [key.start, key]));
  const openings = findOpenings(page, keys, standards);
  yield;
  const names = openings.flatMap(({ name }) => (name ? [name] : []));
  const found: DecisionReference[] = [];
  const antecedents = new Antecedents(page, standards.filter(isDocument));
  const listed = namesBeforeOneMark(page.text, names);
  let cursor = 0;
  let next = 0;
  for (const [at, opening] of openings.entries()) {
    if (at % OPENINGS_A_STEP === 0) yield;
    if (opening.from < cursor) continue;
    const current = opening.at < cursor ? withoutRead(page.text, opening, cursor) : opening;
    if (!current) continue;
    while ((names[next]?.start ?? Infinity) <= opening.at) next++;
    const reference = readAt(page, current, cursor, names[next] ?? null, keysAt, antecedents, listed);
    if (!reference) continue;
    found.push(reference);
    antecedents.add(reference);
    cursor = reference.end;
  }
  return found;
}

/** General comments, resolutions and the like, which "ibid." can repeat. */
function isDocument({ scheme, key, kind }: Reference): boolean {
  return kind === 'FULL' && key !== '' && scheme !== 'provision' && scheme !== 'instrument';
}

/** A name whose first words the citation before has read ("ECHR 2001-I, and Smith v. Spain") begins after them. */
function withoutRead(text: string, opening: Opening, cursor: number): Opening | null {
  if (!opening.name) return null;
  const start = readNameBefore(text, opening.name.versus, cursor);
  return start === null ? null : { ...opening, at: start, name: { ...opening.name, start } };
}

function findOpenings(page: CleanText, keys: readonly PrintedKey[], standards: readonly Reference[]): Opening[] {
  const ends = [...keys, ...standards].map(({ end }) => end).sort((one, other) => one - other);
  const openings: Opening[] = findCaseNames(page.text, ends).map((name) => ({
    at: name.start,
    from: name.end,
    kind: 'name',
    name,
  }));
  for (const match of INTRODUCED.matches(page)) {
    const start = match.index + match[0].length;
    openings.push({ at: start, from: start, kind: 'introduced', name: null });
  }
  for (const match of matchesOf(DATED, page.text))
    openings.push({ at: match.index + 1, from: match.index + 1, kind: 'dated', name: null });
  for (const key of keys) openings.push({ at: key.start, from: key.start, kind: 'key', name: null });
  for (const at of findRepetitions(page)) openings.push({ at, from: at, kind: 'repeated', name: null });
  const rank = { name: 0, introduced: 1, dated: 2, key: 3, repeated: 4 };
  return openings.sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind]);
}

function readAt(
  page: CleanText,
  opening: Opening,
  cursor: number,
  nextName: CaseName | null,
  keysAt: ReadonlyMap<number, PrintedKey>,
  antecedents: Antecedents,
  listed: ReadonlySet<number>,
): DecisionReference | null {
  const stop = nextName?.start ?? Infinity;
  if (opening.kind === 'repeated') return antecedents.readRepetition(opening.at, cursor, stop, keysAt);
  const name = opening.name ?? nameOf(page.text, opening, cursor);
  if (opening.kind === 'introduced' && !name) return null;
  const walk = walkCitation(page, name && opening.kind !== 'dated' ? name.end : opening.from, stop, keysAt, name !== null);
  if (opening.kind === 'key' && nextName) {
    // "C-415/05 P, Kadi and Al Barakaat v Council": a name takes the letter before it, which the number has.
    const start = nextName.start < walk.end ? readNameBefore(page.text, nextName.versus, walk.end) : nextName.start;
    const named = start === null ? null : readNumberThenName(page, walk, { ...nextName, start }, keysAt);
    if (named) return named;
  }
  const start = Math.min(name?.start ?? opening.at, opening.at);
  if (walk.keys.length > 0) return withKeys(page, walk, name, name ? start : firstStart(walk, opening));
  if (!name) return null;
  if (walk.isRepeated) return antecedents.bind(page.text.slice(name.start, name.end), start, walk);
  if (isNameWithDate(page.text, opening, name, walk)) return nameAlone(page, walk, name, start);
  if (!opening.name || walk.date !== null || walk.volumeYear !== null) return null;
  const above = ABOVE.exec(page.text.slice(name.end, name.end + 20))?.[0];
  const again = above === undefined ? walk : walkCitation(page, name.end + above.length, stop, keysAt);
  if (again.keys.length > 0 || (above === undefined && walk.pinpoints.length === 0 && !listed.has(name.end))) return null;
  return antecedents.bindSame(page.text.slice(name.start, name.end), start, again);
}

/** Ends of the names that a list leads to words that repeat all of its citations. */
function namesBeforeOneMark(text: string, names: readonly CaseName[]): Set<number> {
  const ends = new Set<number>();
  for (let at = names.length - 2; at >= 0; at--) {
    const [name, next] = [names[at], names[at + 1]];
    if (!name || !next || !LIST_OF_NAMES.test(text.slice(name.end, Math.min(next.start, name.end + 6)))) continue;
    if (ends.has(next.end) || MARK_OF_LIST.test(text.slice(next.end, next.end + 40))) ends.add(name.end);
  }
  return ends;
}

/**
 * A name counts without any number where a whole day or a reporter volume stands with it; a name without parties only after
 * "case of" or before "judgment of": "the Adjudicator's decision of 27 July 2003" is no case.
 */
function isNameWithDate(text: string, opening: Opening, name: CaseName | Span, walk: Walk): boolean {
  const words = text.slice(name.start, name.end);
  if (!/\p{L}{3}/u.test(words) || (/(?:'s|\.)$/.test(words) && opening.kind === 'dated')) return false;
  if (opening.kind === 'dated' && /^d/i.test(text.charAt(opening.at))) return false;
  return /^\d{4}-\d{2}-\d{2}$/.test(walk.date ?? '') || (walk.volumeYear !== null && opening.kind !== 'introduced');
}

function nameAlone(page: CleanText, walk: Walk, name: Span, start: number): DecisionReference {
  return {
    ...hintsOf(page, walk, name),
    ...written(walk),
    start,
    scheme: 'name',
    key: '',
    otherKeys: [],
    candidates: [],
    form: 'case-name',
  };
}

/** "communication No. 107/1981, Quinteros v. Uruguay, Views adopted on 21 July 1983": the number before the name. */
function readNumberThenName(
  page: CleanText,
  walk: Walk,
  name: CaseName,
  keysAt: ReadonlyMap<number, PrintedKey>,
): DecisionReference | null {
  const [key, ...others] = walk.keys;
  if (!key || others.length > 0 || walk.end !== key.end || walk.end < key.start) return null;
  const between = page.text.slice(walk.end, name.start);
  const isOfUnion = key.scheme === 'cjeu' && /^,? $/.test(between);
  if (!isOfUnion && !(/^(?:,| \(|, \(?|:) ?$/.test(between) && isNumberOfProceeding(page.text, key))) return null;
  const after = walkCitation(page, name.end, Infinity, keysAt, true, [key]);
  const [, ...following] = after.keys;
  // "Joined Cases C-402/05 P and C-415/05 P, Kadi v Council, EU:C:2008:461": the name is surely its own before a key or volume of that Court.
  if (isOfUnion && following.length === 0 && after.volumeYear === null) return null;
  return withKeys(page, after, name, key.start);
}

/** Words before the number that make it the beginning of a citation: the Court's own form has the name first. */
function isNumberOfProceeding(text: string, key: PrintedKey): boolean {
  // "...; 20110/13, Ismailov v. Russia"
  const isListed = /[;:] $/.test(text.slice(Math.max(0, key.start - 2), key.start));
  return (
    key.scheme.endsWith('-comm') ||
    (isListed && key.scheme === 'echr-app') ||
    (key.scheme === 'echr-app' &&
      /^(?:app|req|no)/i.test(text.slice(key.start, key.start + 3)) &&
      !text.slice(key.start - 3, key.start).endsWith('], '))
  );
}

function nameOf(text: string, opening: Opening, cursor: number): Span | null {
  if (opening.kind === 'introduced') {
    const end = readNameAfter(text, opening.at);
    return end === null || NO_NAME.test(text.slice(opening.at, end)) ? null : { start: opening.at, end };
  }
  if (opening.kind !== 'dated' || !NAMING.test(text.slice(opening.at, opening.at + 10))) return null;
  // "Soering Case, judgment of 7 July 1989".
  const end =
    opening.at - 1 - (/(?: [Cc]ase,?)?$/.exec(text.slice(Math.max(0, opening.at - 8), opening.at - 1))?.[0].length ?? 0);
  const start = readNameBefore(text, end, cursor);
  // "The holy monasteries v. Greece judgment of 9 December 1994": the State alone names no case.
  if (start === null || / (?:v|vs|c)\.? (?:the )?$/.test(text.slice(Math.max(0, start - 8), start))) return null;
  return NO_NAME.test(text.slice(start, end)) ? null : { start, end };
}

/** Without a name the citation begins at its first key, or at "judgment of" before it. */
function firstStart(walk: Walk, opening: Opening): number {
  return opening.kind === 'dated' ? opening.at : (walk.keys[0]?.start ?? opening.at);
}

function withKeys(page: CleanText, walk: Walk, name: Span | null, start: number): DecisionReference | null {
  const isAlone = !name && walk.keys.every((key) => key.needsCompany);
  // "no. 3565/04, § 31, 7 October 2008": what is left of a citation whose name stands on the page before.
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(walk.date ?? '') && walk.pinpoints.some(({ unit }) => unit === 'para');
  if (isAlone && walk.volumeYear === null && !isWhole && !walk.stages.includes('GRAND_CHAMBER')) return null;
  const sorted = [...walk.keys].sort((a, b) => strengthOf(a) - strengthOf(b));
  const [main] = sorted;
  if (!main) return null;
  const printed = new Set(walk.keys.flatMap((key) => [keyOf(key), ...(key.otherKeys ?? [])]));
  printed.delete(keyOf(main));
  return {
    ...hintsOf(page, walk, name),
    ...written(walk),
    start,
    scheme: main.scheme,
    key: main.key,
    otherKeys: [...printed].filter((key) => !key.endsWith(':')),
    candidates: main.candidates ?? [],
    form: main.form,
  };
}

function hintsOf(page: CleanText, walk: Walk, name: Span | null) {
  return {
    name: name ? page.text.slice(name.start, name.end) : null,
    date: walk.date ?? walk.volumeYear,
    stage: mainStage(walk.stages),
    antecedent: null,
    kind: 'FULL' as const,
  };
}

function written(walk: Walk) {
  return { end: walk.end, pinpoint: writePinpoints(walk.pinpoints) };
}
