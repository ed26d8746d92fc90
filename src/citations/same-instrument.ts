/**
 * "article 1.1 of the same instrument", "thereof", "of that convention": articles of what was spoken of just before. Source of the
 * rule: citation-formats, sections 3 and 14.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import type { Group } from './provision-groups';
import { LEFT_OUT } from './provision-words';
import type { StandardsIndex } from './standards-index';
import { nounIn } from './treaty-nouns';

/** "of the same instrument" further than this from an article means another. */
const FAR = 1_200;
/** "thereof" goes back to the instrument directly before, "that convention" to the one of its noun. */
const DIRECTLY = 160;
/** "that convention" may be a sentence or two behind, where no other is spoken of between. */
const NEAR = 600;
/** "article 1.1 of the same instrument". */
const SAME_INSTRUMENT =
  /^(?:,|\.(?= de))? ?(?:of|to|in|del|du|de la|de) (?:the |la |le |el )?(?:same|said|that|this|mism[oa]|dich[oa]|citado|es[ea]|est[ea]|même|ledit|ce|cet) (?:instrument|instrumento|treaty|tratado|traité)(?!\p{L})/iu;
/** "article 19 de ladite charte", "article 35 (3) of that convention": the one of that noun directly before. */
const SAME_OF_NOUN =
  /^,? ?(?:of (?:that|the same|the said)|du même|dudit|de (?:la même|ladite|cette|ce|dicha|dicho|esa|ese|la misma)|del mismo|del citado) (convention|covenant|charter|protocol|pacte|charte|protocole|convención|convenio|pacto|carta|protocolo|declaration|déclaration|declaración)(?!\p{L})/iu;
/** "article 2 thereof", "artículo 1.1 de la misma". */
const THEREOF =
  /^,? ?(?:thereof(?!\p{L})|(?:de la misma|del mismo|de ést[ae]|de est[ae])(?=[,.;:)]|$| (?:en|y|por|al?) )|de (?:celle|celui)-ci(?!\p{L}))/iu;
/** "Article 3 of that directive": the act of the Union spoken of last. */
const SAME_ACT =
  /^,? ?(?:of|to|in|de) (?:that|the same|this|said|esa|esta|cette|ce|dicha) (?:(directive|directiva)|(regulation|règlement|reglamento)|((?:framework )?decision))(?!\p{L})/iu;
/** Another treaty spoken of. */
const TREATY_NAMED =
  /(?:Convention|Covenant|Charter|Protocol|Treaty|Agreement|Convenci|Convenio|Pact|Carta|Charte|Accord|Acuerdo|Trait|Tratado|Déclaration|Declara)/;

/**
 * Gives `group` the instrument of the articles before it, which end at `end`, where the words behind it say that it is the same. Where a
 * treaty is spoken of between, "of that instrument" is of it: `named` is the one, null when there is none.
 */
export function joinSame(
  page: CleanText,
  group: Group,
  before: Reference,
  end: number,
  index: StandardsIndex,
  named: Reference | null,
): void {
  const isOfNamed = named !== null && SAME_INSTRUMENT.test(page.text.slice(group.list.end, group.list.end + 50));
  const instrument = isOfNamed ? named : before;
  if (group.start - end >= FAR) return;
  const skipped = LEFT_OUT.exec(page.text.slice(group.list.end, group.list.end + 16))?.[0].length ?? 0;
  const after = page.text.slice(group.list.end + skipped, group.list.end + 50);
  const thereof = group.kind === 'article' && group.start - end <= DIRECTLY ? THEREOF.exec(after) : null;
  const words =
    thereof ??
    SAME_INSTRUMENT.exec(after) ??
    actMeant(after, instrument) ??
    nounMeant(after, page.text.slice(end, group.start), instrument, index);
  if (!words) return;
  group.instrument = { ...instrument, kind: 'SHORT' };
  group.end = group.list.end + skipped + words[0].length;
}

/** A directive is none of the treaties: the letter of the act's number must be that of its kind. */
function actMeant(after: string, { scheme, key }: Reference): RegExpExecArray | null {
  const words = SAME_ACT.exec(after);
  const letter = words?.[1] ? 'L' : words?.[2] ? 'R' : '[DF]';
  return scheme === 'celex' && new RegExp(`^3\\d{4}${letter}`).test(key) ? words : null;
}

/** The noun must be that of the instrument, and no other treaty be spoken of between. */
function nounMeant(after: string, between: string, { slugs }: Reference, index: StandardsIndex): RegExpExecArray | null {
  const words = between.length <= NEAR && !TREATY_NAMED.test(between) ? SAME_OF_NOUN.exec(after) : null;
  const [slug] = slugs;
  return words && slug !== undefined && slugs.length === 1 && index.nounOf(slug) === nounIn(words[1] ?? '') ? words : null;
}
