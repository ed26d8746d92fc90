/**
 * "the Convention", "le Pacte", "la Carta": what a short name means at a place in a text.
 *
 * It means what the text itself has made it mean, in this order: what a definition in brackets says ("(“the Convention”)");
 * what the caller says the body's own treaties are; the one instrument of that noun the text had named when it first used
 * the short name. Anything else gives candidates, nearest first. Source of the rule: citation-formats, section 14
 * (nearest instrument, else the citing body's own treaty); eyecite resolves short forms by their antecedent in the same way.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import { titleGoesOn } from './name-trie';
import {
  ARTICLE_BEFORE,
  DEFINED,
  DEFINING,
  DEFINITION,
  NEXT_PARAGRAPH,
  NUMBERED_SENTENCE,
  OF_A_COMMITTEE,
  OF_OWN_COURT,
  OF_THE_COURT,
  ON_COMMUNICATION,
  OTHER_NAME,
  OTHER_NAME_IN_CAPITALS,
  SAME,
  SHORT_NAMES,
} from './short-name-words';
import type { GenericNoun, StandardsIndex } from './standards-index';
import { MAIN_TREATIES, TREATY_OF_BODY, treatyOfAll } from './treaties-of-bodies';
import { nounIn } from './treaty-nouns';

interface Antecedent {
  readonly at: number;
  readonly slug: string;
}

/** What short names mean in one text. Built from the names found in it. */
export class ShortNames {
  private readonly named = new Map<GenericNoun, Antecedent[]>();
  private readonly defined = new Map<GenericNoun, Antecedent[]>();
  private readonly bound = new Map<GenericNoun, string | null>();
  private readonly spokenOf = new Map<GenericNoun, Antecedent>();
  private isOnCommunication: boolean | null = null;
  private ofText: string | null | undefined;

  constructor(
    private readonly page: CleanText,
    private readonly names: readonly Reference[],
    private readonly index: StandardsIndex,
    private readonly ownInstruments: readonly string[],
  ) {
    for (const name of names) this.note(name);
  }

  /** All short names of the text that are not part of a longer name. */
  findAll(): Reference[] {
    const found: Reference[] = [];
    let next = 0;
    for (const match of SHORT_NAMES.matches(this.page)) {
      const noun = match[2] ?? match[4] ?? match[5] ?? '';
      const determiner = match[1] ?? (match[3] && /^(?:THE|THIS|LA|LE|EL|CETTE) $/.test(match[3]) ? match[3] : '');
      const nounStart = match.index + match[0].length - noun.length;
      const end = match.index + match[0].length;
      while (next < this.names.length && (this.names[next]?.end ?? 0) <= nounStart) next++;
      if ((this.names[next]?.start ?? Infinity) < end) continue;
      if (titleGoesOn(this.page.text, end) && !this.isOfOwnCourt(noun, end)) continue;
      const otherName = match[4] === undefined ? OTHER_NAME : OTHER_NAME_IN_CAPITALS;
      if (otherName.test(this.page.text.slice(end, end + 16)) && !this.isEndOfParagraph(end) && !this.isOfCourt(noun, end))
        continue;
      if (match[5] && !ARTICLE_BEFORE.test(this.page.text.slice(Math.max(0, nounStart - 50), nounStart))) continue;
      const reference = this.reference(noun, nounStart - determiner.length, nounStart, end);
      // In small letters it is a word like others, unless the text has said which it is.
      if (match[5] && !(reference.slugs.length === 1 && fitsSmall(match[5], reference.slugs[0]))) continue;
      found.push(reference);
      const meant = nounIn(noun);
      if (meant && reference.slugs.length === 1) this.spokenOf.set(meant, { at: end, slug: reference.slugs[0] ?? '' });
    }
    return found;
  }

  private isOfCourt(noun: string, end: number): boolean {
    return /^(?:statute|protocol)$/i.test(noun) && OF_THE_COURT.test(this.page.text.slice(end, end + 40));
  }

  private isOfOwnCourt(noun: string, end: number): boolean {
    return (
      nounIn(noun) === 'statute' &&
      this.ownInstruments.some((slug) => this.index.nounOf(slug) === 'statute') &&
      OF_OWN_COURT.test(this.page.text.slice(end, end + 40))
    );
  }

  private isEndOfParagraph(end: number): boolean {
    if (!/^ \d{1,4}\b/.test(this.page.text.slice(end, end + 7))) return false;
    const isOfOne = /(?:\b(?:the|la|el|le|du|del) |l')(?:Convention|Convención|Covenant|Pacte|Pacto|Charte[r]?|Carta)$/i.test(
      this.page.text.slice(end - 16, end),
    );
    if (isOfOne && NUMBERED_SENTENCE.test(this.page.text.slice(end, end + 30))) return true;
    const from = this.page.toOriginal(end - 1, end).end;
    return NEXT_PARAGRAPH.test(this.page.original.slice(from, from + 40));
  }

  /** Instruments named before `at`, the nearest first, at most five. */
  namedBefore(at: number): string[] {
    const slugs = new Set<string>();
    for (let low = this.lastBefore(at); low >= 0 && slugs.size < 5; low--) {
      const name = this.names[low];
      if (name?.slugs.length === 1 && name.standsAlone) slugs.add(name.slugs[0] ?? '');
      if (this.lastBefore(at) - low > 400) break;
    }
    return [...slugs];
  }

  private lastBefore(at: number): number {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.names[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private note(name: Reference): void {
    const slug = name.slugs[0];
    if (name.slugs.length !== 1 || slug === undefined || !(name.standsAlone || this.isBesideArticle(name))) return;
    const noun = this.index.nounOf(slug);
    if (noun) push(this.named, noun, { at: name.end, slug });
    const definition = DEFINITION.exec(this.page.text.slice(name.end, name.end + 180))?.[1];
    if (!definition || !DEFINING.test(definition)) return;
    for (const match of definition.matchAll(DEFINED)) {
      const defined = nounIn(match[1] ?? match[2] ?? '');
      if (defined && (defined === noun || noun === null)) push(this.defined, defined, { at: name.end, slug });
    }
  }

  /** "Article 3 of the ECHR": with an article even the letters of a court are its treaty. */
  private isBesideArticle({ start, end }: Reference): boolean {
    if (!/^[A-Z][A-Z.]{2,}$/.test(this.page.text.slice(start, end))) return false;
    return ARTICLE_BEFORE.test(this.page.text.slice(Math.max(0, start - 50), start));
  }

  private reference(words: string, start: number, nounStart: number, end: number): Reference {
    const noun = nounIn(words);
    const isSame = SAME.test(this.page.text.slice(Math.max(0, nounStart - 7), nounStart));
    const same = noun && isSame ? this.lastSpokenOf(noun, nounStart) : null;
    const slugs = same !== null ? [same] : noun ? this.meaning(noun, nounStart) : [];
    const isPlain = slugs.length === 1;
    return {
      start,
      end,
      scheme: 'instrument',
      key: isPlain ? (slugs[0] ?? '') : '',
      pinpoint: null,
      kind: 'SHORT',
      candidates: isPlain ? [] : slugs.slice(0, 5).map((slug) => `instrument:${slug}`),
      form: 'short-name',
      slugs: slugs.slice(0, 5),
      standsAlone: start < nounStart,
    };
  }

  /** The instrument of that noun named or meant last; null for none. */
  private lastSpokenOf(noun: GenericNoun, at: number): string | null {
    const named = this.lastNamed(noun, at);
    const meant = this.spokenOf.get(noun);
    return (named && meant && meant.at > named.at ? meant : (named ?? meant))?.slug ?? null;
  }

  private lastNamed(noun: GenericNoun, at: number): Antecedent | null {
    for (let low = this.lastBefore(at), steps = 0; low >= 0 && steps < 400; low--, steps++) {
      const name = this.names[low];
      const slug = name?.slugs[0];
      if (name?.slugs.length === 1 && slug !== undefined && this.index.nounOf(slug) === noun) return { at: name.end, slug };
    }
    return null;
  }

  /** "The European Court has held that Article 6 of the Convention": the treaty of the body named in the sentence. */
  ofBodyNamed(noun: GenericNoun, at: number): string | null {
    const slug = TREATY_OF_BODY.get(this.index.bodies.nearest(this.page, at, at) ?? '');
    return slug !== undefined && this.index.nounOf(slug) === noun ? slug : null;
  }

  /** "a violation of Article 6 of the Convention" in a text that names the European Court, no other body with a treaty, and no convention. */
  private ofBodiesOfText(): string | null {
    if (this.ofText === undefined)
      this.ofText = OF_A_COMMITTEE.test(this.page.text) ? null : treatyOfAll(this.index.bodies.allIn(this.page));
    return this.ofText;
  }

  /** "the Optional Protocol" of a decision on a communication: of several protocols the one that lets them be heard. */
  private ofCommunications(own: readonly string[]): readonly string[] {
    const fitting = own.length > 1 ? own.filter((slug) => this.index.isOnCommunications(slug)) : [];
    if (fitting.length !== 1) return own;
    this.isOnCommunication ??= ON_COMMUNICATION.test(this.page.text);
    return this.isOnCommunication ? fitting : own;
  }

  /** One slug when the text has settled the short name; otherwise the candidates, nearest first. */
  private meaning(noun: GenericNoun, at: number): readonly string[] {
    const definitions = distinctBefore(this.defined.get(noun), at);
    if (definitions.length > 0) return definitions;
    const own = this.ownInstruments.filter((slug) => this.index.nounOf(slug) === noun);
    // Every text has treaties of its own: "the Treaty" means the one that it has given that name, or the one that made the court.
    if (noun === 'treaty') return own.filter((slug) => MAIN_TREATIES.has(slug));
    const antecedents = distinctBefore(this.named.get(noun), at);
    // "la Convención" of the Inter-American Commission is the American one, whichever others it applies and has named in full.
    const main = own.length > 1 ? own.filter((slug) => MAIN_TREATIES.has(slug)) : [];
    if (main.length === 1 && (antecedents.includes(main[0] ?? '') || !own.some((slug) => antecedents.includes(slug))))
      return main;
    // Of several of its own the body means the one that its text has named: the Optional Protocol on communications.
    const ownNamed = own.filter((slug) => antecedents.includes(slug));
    if (own.length > 0) return ownNamed.length === 1 ? ownNamed : ownNamed.length > 0 ? own : this.ofCommunications(own);
    // Of the two covenants the committee named has one, whichever the text has named before.
    const ofBody = antecedents.length === 0 || noun === 'covenant' ? this.ofBodyNamed(noun, at) : null;
    if (ofBody !== null) return [ofBody];
    if (noun === 'convention' && !this.named.has(noun)) {
      const ofText = this.ofBodiesOfText();
      if (ofText !== null && this.index.nounOf(ofText) === noun) return [ofText];
    }
    const sole = antecedents.length === 1 ? (antecedents[0] ?? null) : null;
    if (!this.bound.has(noun)) this.bound.set(noun, sole);
    const bound = this.bound.get(noun);
    if (bound) return [bound];
    // There are only two covenants. A sole antecedent that came after the first use did not give the name: two candidates
    // stand for "not settled", so the caller never takes it for certain.
    if (noun === 'covenant') return [...new Set([...antecedents, ...this.index.slugsOfNoun('covenant')])];
    return antecedents.length === 1 ? [] : antecedents;
  }
}

/** "convenio" in small letters is the European Convention, or one of the ILO that the text has not named. */
function fitsSmall(noun: string, slug: string | undefined): boolean {
  return noun !== 'convenio' || slug === 'echr';
}

function push(lists: Map<GenericNoun, Antecedent[]>, noun: GenericNoun, antecedent: Antecedent): void {
  const list = lists.get(noun) ?? [];
  list.push(antecedent);
  lists.set(noun, list);
}

function distinctBefore(list: readonly Antecedent[] | undefined, at: number): string[] {
  const latest = new Map<string, number>();
  for (const antecedent of list ?? []) {
    if (antecedent.at > at) break;
    latest.set(antecedent.slug, antecedent.at);
  }
  return [...latest].sort((a, b) => b[1] - a[1]).map(([slug]) => slug);
}
