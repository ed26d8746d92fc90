/**
 * Joins numbers after "Article" to the instrument they belong to: "Articles 3, 8 and 13 of the Convention", "ICCPR art 6(1)",
 * "article 14 read in conjunction with article 2 of the Covenant". Source of the rule: citation-formats, sections 3 and 14.
 *
 * Spans: a single provision has the whole expression; of a list the first has the head ("Articles 3"), the last runs to the
 * end of the instrument's name ("13 of the Convention"), those between have their number; what a range leaves out ("7" of
 * "6-8") has the span of the range.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import { groupsOf, type Group } from './provision-groups';
import { FOLLOWED_BY_OF } from './provision-words';
import type { ShortNames } from './short-names';
import type { StandardsIndex } from './standards-index';

/** The law may stand before: "Criminal Code, art. 5". */
const LAW_BEHIND =
  /(?:Code|Act|Law|Constitution|Loi|Ley|Código|Code pénal|Constitución|Decree|Regulations?|Statutes?|Ordinance|Directive|Rules|Procedure|([A-Z]{3,}))(?: \d{4})?,? ?\(?$/;

/** Provisions of a text and the references they have used up. */
export interface ProvisionsFound {
  readonly found: Reference[];
  readonly used: ReadonlySet<Reference>;
}

/** Finds all provisions; `references` are the instruments and short names of the text in order. */
export function findProvisions(
  page: CleanText,
  references: readonly Reference[],
  shortNames: ShortNames,
  index: StandardsIndex,
): ProvisionsFound {
  const used = new Set<Reference>();
  const groups = groupsOf(page, references, index, used);
  const charter = charterOf(groups, index);
  if (charter !== null) for (const group of groups) settle(group, charter);
  for (const group of groups) {
    settleByNamed(group, shortNames);
    settleBeyond(group, shortNames, index);
  }
  return {
    found: groups.flatMap((group) =>
      group.instrument ? printGroup(group, group.instrument, index) : printBare(page, group, shortNames, index),
    ),
    used,
  };
}

function isPrecededByOtherLaw(page: CleanText, group: Group, index: StandardsIndex): boolean {
  const law = LAW_BEHIND.exec(page.text.slice(Math.max(0, group.start - 30), group.start));
  return law !== null && !(law[1] && index.names.hasAbbreviation(law[1]));
}

function printGroup(group: Group, instrument: Reference, index: StandardsIndex): Reference[] {
  const last = group.list.items.length - 1;
  return group.list.items.flatMap((item, at): Reference[] => {
    const span = { start: at === 0 ? group.from : item.start, end: at === last ? group.end : item.end };
    return group.prefixes.flatMap((prefix) => {
      const number = group.kind === 'part' ? `Part ${item.number}` : item.number + prefix;
      const slugs = slugsFor(group, instrument, number, index);
      if (slugs === null) return at === 0 && instrument.standsAlone ? [asPinpoint(group, instrument)] : [];
      // "Article 3 of the Geneva Conventions" is one article of each of the four.
      const each = instrument.meansAll ? slugs.map((slug) => [slug]) : [slugs];
      return each.map((meant) => ({
        ...span,
        ...keyed(meant, number, index, instrument),
        ...{ kind: instrument.kind, form: 'provision', slugs: meant, standsAlone: true },
      }));
    });
  });
}

/** "paragraph 18 of general comment No. 2": no provision of its own, so the instrument with its pinpoint. */
function asPinpoint(group: Group, instrument: Reference): Reference {
  if (group.kind === 'part') return instrument;
  const numbers = group.list.items.map((item) => item.number).join(', ');
  const pinpoint = group.kind === 'paragraph' ? `para. ${numbers}` : numbers;
  return { ...instrument, start: group.from, end: group.end, pinpoint };
}

/** Rules, principles, paragraphs and parts are provisions only where the catalogue numbers the instrument so. */
function slugsFor(group: Group, instrument: Reference, number: string, index: StandardsIndex): readonly string[] | null {
  // "artículo 641 de la Convención Americana" has the number of a note against its own: of none rather than of a wrong key.
  if (group.kind === 'article') {
    const runsOn = /^\d{3}/.test(number) && !instrument.slugs.some((slug) => index.reaches(slug, number));
    return runsOn ? [] : instrument.slugs;
  }
  const slugs = instrument.slugs.filter((slug) => {
    if (group.kind === 'part') return index.hasProvision(slug, number);
    return !/TREATY|PROTOCOL/.test(index.kindOf(slug) ?? '') && index.locate(slug, number).exists;
  });
  return slugs.length > 0 ? slugs : null;
}

function keyed(
  slugs: readonly string[],
  number: string,
  index: StandardsIndex,
  instrument: Reference,
): Pick<Reference, 'scheme' | 'key' | 'pinpoint' | 'candidates'> {
  // An instrument cited by a number that the catalogue does not hold: the key says all that is printed.
  if (instrument.slugs.length === 0 && instrument.key !== '') {
    return { scheme: 'provision', key: `${instrument.scheme}:${instrument.key}:${number}`, pinpoint: null, candidates: [] };
  }
  const located = slugs.map((slug) => ({ slug, ...index.locate(slug, number) }));
  const existing = located.filter((provision) => provision.exists);
  // "Article E of the European Social Charter": of two charters only one has it, which the words of the text settle.
  const sole = located.length === 1 ? located[0] : instrument.kind === 'FULL' && existing.length === 1 ? existing[0] : undefined;
  if (sole) return { scheme: 'provision', key: `${sole.slug}:${sole.number}`, pinpoint: sole.pinpoint, candidates: [] };
  const candidates = (existing.length > 0 ? existing : located).map(
    (provision) => `provision:${provision.slug}:${provision.number}`,
  );
  return { scheme: 'provision', key: number, pinpoint: null, candidates };
}

/**
 * "the Charter" of a decision is one of the two European Social Charters. Only the revised one has lettered articles: where a text
 * speaks of "Article E of the Charter", its other articles of "the Charter" are of that one too.
 */
function charterOf(groups: readonly Group[], index: StandardsIndex): Charter | null {
  for (const { instrument, list, kind } of groups) {
    if (kind !== 'article' || instrument?.kind !== 'SHORT' || instrument.slugs.length !== 2) continue;
    const letter = list.items.find(({ number }) => /^[A-O](?:\(|$)/.test(number))?.number.charAt(0);
    const having = letter === undefined ? [] : instrument.slugs.filter((slug) => index.hasProvision(slug, letter));
    if (having.length === 1 && having[0] !== undefined) return { slug: having[0], candidates: instrument.slugs };
  }
  return null;
}

interface Charter {
  readonly slug: string;
  /** What "the Charter" can mean in the text. */
  readonly candidates: readonly string[];
}

function settle(group: Group, { slug, candidates }: Charter): void {
  const { instrument } = group;
  if (instrument?.kind !== 'SHORT' || instrument.slugs.length !== candidates.length) return;
  if (!instrument.slugs.every((candidate) => candidates.includes(candidate))) return;
  group.instrument = { ...instrument, key: slug, slugs: [slug], candidates: [] };
}

/** "Article 31 of the Vienna Convention": of those that the words can name, the one that the text has named in full before. */
function settleByNamed(group: Group, shortNames: ShortNames): void {
  const { instrument } = group;
  if (instrument?.form !== 'instrument-name' || instrument.slugs.length < 2 || instrument.meansAll) return;
  const named = shortNames.namedBefore(instrument.start).filter((slug) => instrument.slugs.includes(slug));
  const [slug] = named;
  if (slug !== undefined && named.length === 1) group.instrument = { ...instrument, key: slug, slugs: [slug], candidates: [] };
}

/**
 * "the admissibility criteria set out in articles 34 and 35 of the Convention" by the Committee against Torture, whose Convention has
 * thirty-three: the treaty of the body named in the sentence where that has them, else none.
 */
function settleBeyond(group: Group, shortNames: ShortNames, index: StandardsIndex): void {
  const { instrument, list } = group;
  const [slug] = instrument?.slugs ?? [];
  if (instrument?.form !== 'short-name' || group.kind !== 'article' || slug === undefined) return;
  const fits = (meant: string): boolean => list.items.every(({ number }) => index.reaches(meant, number));
  if (instrument.slugs.length !== 1 || fits(slug)) return;
  const noun = index.nounOf(slug);
  const other = noun && shortNames.ofBodyNamed(noun, group.start);
  const slugs = other !== null && other !== slug && fits(other) ? [other] : [];
  group.instrument = { ...instrument, key: slugs[0] ?? '', slugs, candidates: [] };
}

/** An article with no instrument beside it: candidates are the instruments named before, never a choice among them. */
function printBare(page: CleanText, group: Group, shortNames: ShortNames, index: StandardsIndex): Reference[] {
  if (group.kind !== 'article' || group.isOfOtherLaw || isPrecededByOtherLaw(page, group, index)) return [];
  const isOfUnknownTreaty = FOLLOWED_BY_OF.test(page.text.slice(group.list.end, group.list.end + 80));
  const named = isOfUnknownTreaty ? [] : shortNames.namedBefore(group.start);
  const numbers = group.list.items.flatMap((item, at) =>
    group.prefixes.map((prefix) => ({ number: item.number + prefix, start: at === 0 ? group.start : item.start, end: item.end })),
  );
  return numbers.flatMap(({ number, start, end }): Reference[] => {
    if (!/^\d+(?:bis|ter|quater)?(?:\(|$)/.test(number)) return [];
    const existing = named.map((slug) => ({ slug, ...index.locate(slug, number) })).filter((provision) => provision.exists);
    const candidates = existing.map((provision) => `provision:${provision.slug}:${provision.number}`);
    return [
      {
        start,
        end,
        scheme: 'provision',
        key: number,
        pinpoint: null,
        kind: 'BARE_PROVISION',
        candidates,
        form: 'bare-provision',
        slugs: [],
        standsAlone: true,
      },
    ];
  });
}
