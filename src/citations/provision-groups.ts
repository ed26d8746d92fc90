/**
 * Reads articles and tells which instrument each belongs to: the one named after it, the one whose article stands behind it in the same
 * chain, the one named before it; or a law that is no treaty. Source of the rule: citation-formats, sections 3 and 14.
 */
import type { CleanText } from './clean-text';
import { TREATY_OF_COMMENT } from './committees';
import type { Reference } from './mention';
import { readProvisionList, type ProvisionList } from './provision-numbers';
import {
  BRACKETED,
  CHAIN,
  FOLLOWED_BY_OF,
  HEAD,
  ITS_OWN,
  LAW_AHEAD,
  ON_ARTICLE,
  readInverted,
  TREATY_AHEAD,
} from './provision-words';
import { listsBehind } from './articles-listed';
import { joinWith } from './articles-with';
import { joinItsOwn } from './its-own-articles';
import { joinAllFollowing } from './named-after';
import { joinPreceding } from './named-before';
import { treatyOfReports } from './reporting-articles';
import type { StandardsIndex } from './standards-index';
import { nounIn } from './treaty-nouns';

/** Numbers after one head, and the instrument that they belong to. */
export interface Group {
  readonly start: number;
  readonly kind: 'article' | 'rule' | 'paragraph' | 'part';
  readonly list: ProvisionList;
  readonly isPlural: boolean;
  /** The words before "its article 3", an article of what was spoken of: "In its "; empty for none. */
  readonly itsOwn: string;
  /** The paragraphs printed before their article: "paragraph 3 of article 14"; one empty string for none. */
  readonly prefixes: readonly string[];
  instrument: Reference | null;
  /** Words beside it name a law that is no treaty: "article 96 of the criminal code". */
  isOfOtherLaw: boolean;
  /** Where the expression ends when the instrument's name follows it. */
  end: number;
  from: number;
  /** One of a list behind the name that the first of them has. */
  isListed?: boolean;
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
  joinAllFollowing(page, groups, byStart, used, index);
  for (const group of groups) {
    joinCommon(page, group, index);
    joinComment(page, group, byEnd, index);
    joinReports(page, group, index);
  }
  groups.forEach((group, at) => {
    group.isOfOtherLaw = !group.instrument && isFollowedByOtherLaw(page, group, groups[at + 1]);
  });
  for (let at = groups.length - 2; at >= 0; at--) joinChain(page, groups[at], groups[at + 1]);
  for (const group of groups) joinPreceding(page, group, byEnd, used);
  groups.forEach((group, at) => {
    const last = groups[at - 1];
    if (last) joinWith(page, last, group, index);
  });
  joinItsOwn(page, groups, references, index);
  const listed = listsBehind(page, references);
  for (const { instrument } of listed) if (instrument) used.add(instrument);
  const again = groups.filter(({ list }) => !listed.some((one) => list.end > one.start && list.end <= one.end));
  return [...again, ...listed];
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

function joinReports(page: CleanText, group: Group, index: StandardsIndex): void {
  const { instrument, list, start } = group;
  if (group.kind !== 'article' || instrument?.kind !== 'SHORT' || list.items.length !== 1) return;
  const noun = nounIn(page.text.slice(instrument.start, instrument.end));
  const slug = treatyOfReports(page.text.slice(Math.max(0, start - 160), start), noun, list.items[0]?.number ?? '');
  if (slug !== null && index.kindOf(slug) !== null)
    group.instrument = { ...instrument, key: slug, slugs: [slug], candidates: [] };
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

function readGroups(page: CleanText): Group[] {
  const groups: Group[] = [];
  let last = 0;
  for (const match of HEAD.matches(page)) {
    const at = match.index + match[0].length;
    if (match.index < last) continue;
    const kind = match[1] ? 'article' : match[2] ? 'rule' : match[3] ? 'paragraph' : 'part';
    const isPlural = /s\.? ?$/i.test(match[0]);
    const list = readProvisionList(page.text, at, isPlural);
    if (!list || (kind === 'part' && !/^[PSCT]/.test(match[0]))) continue;
    const itsOwn = ITS_OWN.exec(page.text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    const inverted = kind === 'article' ? invertedOf(list, page.text.slice(Math.max(0, match.index - 90), match.index)) : null;
    const prefixes = inverted?.prefixes ?? [''];
    const start = match.index - (inverted?.length ?? 0);
    last = list.end;
    // "article 9 and paragraphs 1 and 3 of article 14": they are read with their article.
    if (inverted && groups[groups.length - 1]?.kind === 'paragraph' && (groups[groups.length - 1]?.start ?? 0) >= start)
      groups.pop();
    const open = { instrument: null, isOfOtherLaw: false, end: list.end, from: start };
    groups.push({ start, kind, list, isPlural, itsOwn, prefixes, ...open });
  }
  return groups;
}

/** The paragraphs printed before: of several articles it must be one paragraph of each, "paragraph 1 of articles 7, 9 and 10". */
function invertedOf({ items }: ProvisionList, before: string): ReturnType<typeof readInverted> {
  const inverted = readInverted(before);
  return items.length === 1 || (inverted?.prefixes.length === 1 && items.every(({ number }) => !number.includes('(')))
    ? inverted
    : null;
}

/** "article 14, read in conjunction with article 2, of the Covenant": the earlier shares the later one's instrument. */
function joinChain(page: CleanText, group: Group | undefined, next: Group | undefined): void {
  if (!group || !next) return;
  if (group.instrument || group.isOfOtherLaw || group.kind !== next.kind || next.start - group.list.end > 130) return;
  const gap = page.text.slice(group.list.end, next.start);
  if (gap.length === 0 || !((gap.length <= 130 && CHAIN.test(gap)) || BRACKETED.test(gap))) return;
  // "Article 14 in conjunction with Article 1 of Protocol No. 1": the first is of the Convention itself.
  const isOfProtocol = next.instrument?.slugs.some((slug) => /^echr-p\d/.test(slug)) === true;
  group.instrument = isOfProtocol && next.instrument ? { ...next.instrument, key: 'echr', slugs: ['echr'] } : next.instrument;
  group.isOfOtherLaw = next.isOfOtherLaw;
}

function isFollowedByOtherLaw(page: CleanText, group: Group, next: Group | undefined): boolean {
  const ahead = page.text.slice(group.list.end, group.list.end + 140);
  const of = FOLLOWED_BY_OF.exec(ahead)?.[0];
  // "l'article 2, du paragraphe 1 de l'article 6": the next of the list.
  if (of !== undefined && next !== undefined && next.start <= group.list.end + of.length) return false;
  if (of !== undefined) return !TREATY_AHEAD.test(ahead.slice(of.length));
  // Of a heading in capitals every word begins like a law's letters.
  return !/^A[RC]T[IÍ]C/u.test(page.text.slice(group.start, group.start + 6)) && LAW_AHEAD.test(ahead);
}
