/**
 * Reads articles and tells which instrument each belongs to: the one named after it, the one whose article stands behind it in the same
 * chain, the one named before it; or a law that is no treaty. Source of the rule: citation-formats, sections 3 and 14.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import { readProvisionList, type ProvisionList } from './provision-numbers';
import type { StandardsIndex } from './standards-index';

const HEAD =
  /(?<![\p{L}\d/])(?:(articles?|arts?\.?|artículos?|artigos?)|(rules?|principles?|guidelines?|règles?|reglas?|principes?|principios?|directrices?|directriz)|(paragraphs?|paras?\.?|párrafos?)|(Part|Section|Chapter|Title)) ?(?=[\dIVXLCA-O])/giu;
const INVERTED =
  /(?<!\p{L})(?:sub-?paragraph|paragraph|para\.?|paragraphe|párrafo|apartado|inciso|numeral|§) ?\(?(\d{1,2}|[a-z])\)?(?: ?\(([a-z]|\d{1,2})\))?,? (?:of |de l'|del |de la |du |de )(?:the )?$/iu;
const ASIDE =
  /,? ?(?:\([^()]{1,70}\)|(?:the )?(?:first|second|third|fourth|last) (?:sentence|paragraph|sub-?paragraph|limb),?|thereof,?|(?:read |taken )?in conjunction with (?:these|those|the said|the above) (?:provisions|articles))|\),? (?:recogni[sz]ed|enshrined|guaranteed|protected|established|provided for|set (?:forth|out)|contained|embodied|reconocid[oa]s?|consagrad[oa]s?|protegid[oa]s?|garantizad[oa]s?|establecid[oa]s?|contenid[oa]s?|previst[oa]s?|reconnu(?:e?s)?|garantie?s?|consacrée?s?|protégée?s?|énoncée?s?) (?:by|in|under|en|por|par|dans)(?= )/iy;
/** "the rights to life (Article 4) and to humane treatment (Article 5) of the Convention": each article alone in its brackets. */
const BRACKETED = /^\)(?:,| and| et| y| e)(?: [^.;:()]{0,100})? \($/;
/** Treaties of the committees that adopt general comments: "general comment No. 14 on article 12 of the Covenant". */
const TREATY_OF_COMMENT: ReadonlyMap<string, string> = new Map([
  ['ccpr-gc', 'iccpr'],
  ['cescr-gc', 'icescr'],
  ['cat-gc', 'cat-convention'],
  ['crc-gc', 'crc-convention'],
  ['cedaw-gr', 'cedaw-convention'],
  ['cerd-gr', 'icerd'],
  ['crpd-gc', 'crpd-convention'],
  ['cmw-gc', 'icrmw'],
  ['ced-gc', 'icpped'],
  ['achpr-gc', 'achpr'],
]);
const ON_ARTICLE = /,? (?:on|concerning|sur|sobre)(?: the (?:implementation|application) of)?(?: the| el| la| l')? ?$/;
/** An article of a general comment is one that it explains: "general comment No. 32 (article 14)". */
const GENERAL_COMMENT = /^[a-z]+-g[cr]$/;
const LEAD =
  /,? ?(?:common (?=to )|commune? (?=aux )|com[uú]n (?=a ))?(?:(?:of|oft he|to|in|under|du|des|de las|de los|de la|del|de|da|al?|aux) |de l'|d')?(?:the |this |that |la |le |les |los |las |el |l'|dich[ao] |ladite |cette )?(?:same |said |aforementioned |present |current |Court's |Tribunal's |Committee's |Commission's |citad[ao] |referid[ao] |mencionad[ao] )?/iy;
/** Words put before a name that the catalogue prints without them: "the 1989 International Convention on the Rights of the Child". */
const QUALIFIER = /(?:four|quatre|cuatro|(?:19|20)\d\d|UN|U\.N\.|United Nations|EU|UE|International) /iy;
const BEFORE =
  /^(?:'s)?(?: \(\p{L}{2,8}\))?(?: (?:provides?|states?|stipulates?|guarantees?|requires?|recogni[sz]es?|establishes?|prévoit|dispose|garantit|establece|dispone|garantiza|reconoce),? (?:in|under|at|en|dans|à) (?:its |su |sus |son |ses )?)?(?: ?\[\d{1,3}\])?(?: of (?:19|20)\d\d)?(?:[,:]? ?\(? ?(?:in |under )?|,? ?\(?(?:and |et |y )?(?:in particular|particularly|notably|especially|en particulier|notamment|en particular|particularmente)(?: (?:of its|in its|to its|to the|to|of|its|the|de ses|ses|en ses|à ses|sus|de sus|en sus|los|las|les))?,? |,? (?:and |et |y )?(?:its|ses|sus) |,? ?\(part [IVX]{1,4}, ?)$/iu;
const LONGEST_BEFORE = 45;
/** "of the same instrument" further than this from an article means another. */
const FAR = 1_200;
/** "article 1.1 of the same instrument". */
const SAME_INSTRUMENT =
  /^,? ?(?:of|to|in|del|du|de la|de) (?:the |la |le |el )?(?:same|said|that|mism[oa]|dich[oa]|même|ledit|ce|cet) (?:instrument|instrumento|treaty|tratado|traité)(?!\p{L})/iu;
/** "Article 3 of that directive": the act of the Union spoken of last. */
const SAME_ACT =
  /^,? ?(?:of|to|in|de) (?:that|the same|this|said|esa|esta|cette|ce|dicha) (?:(directive|directiva)|(regulation|règlement|reglamento)|((?:framework )?decision))(?!\p{L})/iu;
/** "articles 14 de la Convention et 2 du Protocole n° 1": the same head, another instrument. */
const SAME_HEAD = /^(?:,? (?:and|or|et|ou|y|o) |, )(?=\d)/;
const CHAIN =
  /^(?:[ ,;(/]|(?<!\p{L})(?:and|or|et|ou|y|o|e|as well as|read|taken|alone|in|conjunction|connection|together|combined|with|separately|considered|when|lue?s?|combinée?s?|pris|en|relación|relation|con|avec|conjointement|conjunción|also|under|both|either|ainsi|que|así|como|por|by|the|les?|los|las|el|la|del|du|des|de|well|as|and\/or|concordance|relacionad[ao]s?|leíd[ao]s?|conexión|(?:and|or|et|y) (?:of|de|du|des|del))(?!\p{L})|l'|&)*$/iu;
/** Words between an article and what it is of. */
export const FOLLOWED_BY_OF = /^,? ?(?:\([^()]{1,70}\),? ?)?(?:of|du|des|de|del|d'|dem?|van|da) ?/i;
const TREATY_AHEAD =
  /^[^.;,()]{0,90}?\b(?:Conventions?|Covenant|Charter|Protocol|Treaty|Pact|Convención|Convenio|Pacto|Carta|Protocolo|Pacte|Charte|Protocole|Traité|Tratado)\b/u;
/** A law of a State or of the Union; German decisions print `Art. 5 Abs. 1 GG`. */
const LAW_AHEAD =
  /^ (?:Abs\.|Absatz|Satz|\p{Lu}{2}|\p{Lu}\p{Ll}*\p{Lu}|\p{Lu}[\p{L}' ]{0,30}\b(?:Act|Code|Law|Constitution|Regulations?|Directive|Rules)\b)/u;

/** Numbers after one head, and the instrument that they belong to. */
export interface Group {
  readonly start: number;
  readonly kind: 'article' | 'rule' | 'paragraph' | 'part';
  readonly list: ProvisionList;
  readonly isPlural: boolean;
  /** The paragraph printed before its article: "paragraph 3 of article 14". */
  readonly prefix: string;
  instrument: Reference | null;
  /** Words beside it name a law that is no treaty: "article 96 of the criminal code". */
  isOfOtherLaw: boolean;
  /** Where the expression ends when the instrument's name follows it. */
  end: number;
  from: number;
}

const GENEVA = [1, 2, 3, 4].map((number) => `geneva-convention-${number}`);

/**
 * The articles of a text, each with the instrument that it belongs to where the words tell; `references` are the instruments and short
 * names of the text in order, and those that were joined are put into `used`.
 */
export function groupsOf(
  page: CleanText,
  references: readonly Reference[],
  index: StandardsIndex,
  used: Set<Reference>,
): Group[] {
  const byStart = new Map<number, Reference>();
  const byEnd = new Map<number, Reference>();
  for (const reference of references) {
    byStart.set(reference.start, reference);
    byEnd.set(reference.end, reference);
    const noun = /^(?:the|this|that|said|la|le|el|dich[ao]|ladite|cette) /i.exec(
      page.text.slice(reference.start, reference.start + 7),
    );
    if (reference.kind === 'SHORT' && noun) byStart.set(reference.start + noun[0].length, reference);
  }
  const groups = readGroups(page);
  joinAllFollowing(page, groups, byStart, used);
  for (const group of groups) {
    joinCommon(page, group, index);
    joinComment(page, group, byEnd, index);
  }
  for (const group of groups) group.isOfOtherLaw = !group.instrument && isFollowedByOtherLaw(page, group);
  for (let at = groups.length - 2; at >= 0; at--) joinChain(page, groups[at], groups[at + 1]);
  for (const group of groups) joinPreceding(page, group, byEnd, used);
  return groups;
}

/** "general recommendation No. 14 on article 1 (1) of the Convention": the treaty of the committee whose comment it is. */
function joinComment(page: CleanText, group: Group, byEnd: ReadonlyMap<number, Reference>, index: StandardsIndex): void {
  if (group.instrument?.kind !== 'SHORT') return;
  const lead = ON_ARTICLE.exec(page.text.slice(Math.max(0, group.start - 40), group.start))?.[0];
  const comment = lead === undefined ? undefined : byEnd.get(group.start - lead.length);
  const slug = TREATY_OF_COMMENT.get(comment?.scheme ?? '');
  if (slug === undefined || index.kindOf(slug) === null) return;
  group.instrument = { ...group.instrument, key: slug, slugs: [slug], candidates: [] };
}

/** "Common Article 3 of the Conventions": the four Geneva Conventions alone have one. */
function joinCommon(page: CleanText, group: Group, index: StandardsIndex): void {
  const [item] = group.list.items;
  if (group.kind !== 'article' || item?.number !== '3' || group.instrument?.kind === 'FULL') return;
  const isCommon =
    /[Cc]ommon $/.test(page.text.slice(Math.max(0, group.start - 7), group.start)) &&
    /^ (?:of|to) the Conventions(?!\p{L})/u.test(page.text.slice(group.list.end, group.list.end + 24));
  const slugs = GENEVA.filter((slug) => index.kindOf(slug) !== null);
  if (!isCommon || slugs.length === 0) return;
  group.instrument = {
    ...{ start: group.start, end: group.list.end, scheme: 'instrument', key: '', pinpoint: null, kind: 'FULL' },
    ...{ candidates: [], form: 'provision', slugs, standsAlone: false, meansAll: true },
  };
}

/** Joins each group to the instrument named after it; those that share the head of another are put in behind it. */
function joinAllFollowing(page: CleanText, groups: Group[], byStart: ReadonlyMap<number, Reference>, used: Set<Reference>): void {
  const heads = groups.splice(0);
  let last: Group | null = null;
  for (const [at, head] of heads.entries()) {
    const stop = heads[at + 1]?.start ?? Infinity;
    for (let group: Group | null = head; group; group = readSameHead(page, group, stop)) {
      if (group !== head && group.start >= stop) break;
      joinFollowing(page, group, byStart, used);
      if (group !== head && !group.instrument) break;
      if (!group.instrument && last?.instrument && group.start - last.end < FAR) joinSame(page, group, last.instrument);
      groups.push(group);
      if (group.instrument) last = group;
    }
  }
}

function joinSame(page: CleanText, group: Group, instrument: Reference): void {
  const after = page.text.slice(group.list.end, group.list.end + 50);
  const words = SAME_INSTRUMENT.exec(after) ?? SAME_ACT.exec(after);
  if (!words) return;
  // A directive is none of the treaties: the letter of the act's number must be that of its kind.
  const letter = words[1] ? 'L' : words[2] ? 'R' : words[3] ? '[DF]' : null;
  if (letter !== null && !(instrument.scheme === 'celex' && new RegExp(`^3\\d{4}${letter}`).test(instrument.key))) return;
  group.instrument = { ...instrument, kind: 'SHORT' };
  group.end = group.list.end + words[0].length;
}

/** The numbers after "et" that go on the head of a group which has its instrument; null for none. */
function readSameHead(page: CleanText, group: Group, stop: number): Group | null {
  if (!group.instrument || group.kind !== 'article' || !group.isPlural) return null;
  const joint = SAME_HEAD.exec(page.text.slice(group.end, group.end + 8));
  const start = group.end + (joint?.[0].length ?? 0);
  const list = joint && start < stop ? readProvisionList(page.text, start, true) : null;
  return list && list.end <= stop
    ? { ...group, start, from: start, list, prefix: '', instrument: null, end: list.end, isOfOtherLaw: false }
    : null;
}

function readGroups(page: CleanText): Group[] {
  const groups: Group[] = [];
  let last = 0;
  for (const match of page.text.matchAll(HEAD)) {
    const at = match.index + match[0].length;
    if (match.index < last) continue;
    const kind = match[1] ? 'article' : match[2] ? 'rule' : match[3] ? 'paragraph' : 'part';
    const isPlural = /s\.? ?$/i.test(match[0]);
    const list = readProvisionList(page.text, at, isPlural);
    if (!list || (kind === 'part' && !/^[PSCT]/.test(match[0]))) continue;
    const inverted =
      kind === 'article' && list.items.length === 1
        ? INVERTED.exec(page.text.slice(Math.max(0, match.index - 50), match.index))
        : null;
    const prefix = inverted ? `(${inverted[1]?.toLowerCase()})${inverted[2] ? `(${inverted[2].toLowerCase()})` : ''}` : '';
    const start = match.index - (inverted ? inverted[0].length : 0);
    last = list.end;
    groups.push({ start, kind, list, isPlural, prefix, instrument: null, isOfOtherLaw: false, end: list.end, from: start });
  }
  return groups;
}

/** "Article 3 ECHR", "article 22, paragraph 5 (a), of the Convention", "Article 14 (fair trial) of the Covenant". */
function joinFollowing(page: CleanText, group: Group, byStart: ReadonlyMap<number, Reference>, used: Set<Reference>): void {
  let at = group.list.end;
  for (let aside = 0; aside < 2; aside++) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(page.text)?.[0] ?? '';
    const reference = referenceAfter(page.text, at + lead.length, byStart);
    if (reference && reference.start >= at) {
      group.instrument = reference;
      group.end = reference.end;
      used.add(reference);
      return;
    }
    ASIDE.lastIndex = at;
    const skipped = ASIDE.exec(page.text);
    if (!skipped) return;
    at += skipped[0].length;
  }
}

function referenceAfter(text: string, from: number, byStart: ReadonlyMap<number, Reference>): Reference | null {
  for (let at = from, guard = 0; guard < 3; guard++) {
    const reference = byStart.get(at);
    if (reference) return reference;
    QUALIFIER.lastIndex = at;
    const qualifier = QUALIFIER.exec(text);
    if (!qualifier) return null;
    at += qualifier[0].length;
  }
  return null;
}

/** "article 14, read in conjunction with article 2, of the Covenant": the earlier shares the later one's instrument. */
function joinChain(page: CleanText, group: Group | undefined, next: Group | undefined): void {
  if (!group || !next) return;
  if (group.instrument || group.isOfOtherLaw || group.kind !== next.kind || next.start - group.list.end > 130) return;
  const gap = page.text.slice(group.list.end, next.start);
  if (gap.length === 0 || !((gap.length <= 90 && CHAIN.test(gap)) || BRACKETED.test(gap))) return;
  group.instrument = next.instrument;
  group.isOfOtherLaw = next.isOfOtherLaw;
}

/** "ICCPR, arts. 6-8", "the Covenant (art. 2)". Words that follow and name a law of a State decide against it. */
function joinPreceding(page: CleanText, group: Group, byEnd: ReadonlyMap<number, Reference>, used: Set<Reference>): void {
  if (group.instrument || group.isOfOtherLaw || FOLLOWED_BY_OF.test(page.text.slice(group.list.end, group.list.end + 140)))
    return;
  for (let gap = 0; gap <= LONGEST_BEFORE; gap++) {
    const reference = byEnd.get(group.start - gap);
    if (!reference) continue;
    if (group.kind === 'article' && GENERAL_COMMENT.test(reference.scheme)) return;
    const between = page.text.slice(reference.end, group.start);
    // "Articles 1 to 7 of the Charter, particularly Article 7": the name serves both.
    const isUsed = used.has(reference) && !/particular|notably|especially|notamment/i.test(between);
    if (isUsed || !BEFORE.test(between) || isNewLine(page, reference, group)) return;
    group.instrument = reference;
    group.from = reference.start;
    used.add(reference);
    return;
  }
}

/** A heading that ends in a treaty's name says nothing of the article the next line begins with. */
function isNewLine(page: CleanText, reference: Reference, group: Group): boolean {
  if (/[,:(]/.test(page.text.slice(reference.end, group.start))) return false;
  const { end } = page.toOriginal(reference.start, reference.end);
  return page.original.slice(end, page.toOriginal(group.start, group.start + 1).start).includes('\n');
}

function isFollowedByOtherLaw(page: CleanText, group: Group): boolean {
  const ahead = page.text.slice(group.list.end, group.list.end + 140);
  const of = FOLLOWED_BY_OF.exec(ahead)?.[0];
  if (of !== undefined) return !TREATY_AHEAD.test(ahead.slice(of.length));
  return LAW_AHEAD.test(ahead);
}
