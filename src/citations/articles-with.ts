/**
 * "articles 6 and 7 of the Covenant, read alone and in conjunction with article 2 (3)", "del artículo 3 de la Convención en el contexto
 * del artículo 22": an article with no treaty of its own that is read with one before it is of the same treaty. Source: views of the
 * committees of the United Nations, reports of the Inter-American Commission.
 */
import type { CleanText } from './clean-text';
import type { Group } from './provision-groups';
import { CHAIN, FOLLOWED_BY_OF } from './provision-words';
import type { StandardsIndex } from './standards-index';

const WITH =
  /(?:conjunction with|together with|combination with|(?:read|taken|lue?s?|leíd[oa]s?) (?:with|avec|con)|in the context of|dans le contexte d|conjointement avec|combinée?s? (?:avec|à)|en combinaison avec|(?:relación|conjunción|conexión|concordancia) con|(?:conjuntamente|junto) con|en el contexto d)/i;
/** Words that give the number to a law, or to another treaty. */
const OF_ANOTHER = /^ ?(?:constitu[ct]|\p{Lu}{2})/u;
const LONGEST = 90;
/** "the Covenant: article 7; article 10": the next of a list behind the name. */
const LISTED = /^(?:[;,]|,? (?:and|et|y)) $/;
/** Articles of the old Court's protocols are read with those of the Convention. */
const PROTOCOL = /^echr-p\d/;

/** Gives `group` the treaty of `last`, the one before it, where the words between say that the two are read together. */
export function joinWith(page: CleanText, last: Group, group: Group, index: StandardsIndex): void {
  const { instrument } = last;
  const [slug] = instrument?.slugs ?? [];
  if (group.instrument || group.isOfOtherLaw || !instrument || slug === undefined || instrument.slugs.length !== 1) return;
  if (group.kind !== 'article' || last.kind !== 'article' || group.start - last.end > LONGEST) return;
  const gap = page.text.slice(Math.max(last.end, last.list.end), group.start);
  const after = page.text.slice(group.list.end, group.list.end + 100);
  const isListed = (last.from < last.start || last.isListed === true) && LISTED.test(gap);
  const isRead = (WITH.test(gap) && CHAIN.test(gap)) || isListed;
  if (!isRead || FOLLOWED_BY_OF.test(after) || OF_ANOTHER.test(after)) return;
  const meant = PROTOCOL.test(slug) ? 'echr' : slug;
  const isTreaty = /TREATY|CHARTER|DECLARATION/.test(index.kindOf(meant) ?? '');
  if (!isTreaty || !group.list.items.every(({ number }) => index.reaches(meant, number))) return;
  group.instrument = { ...instrument, kind: 'SHORT', key: meant, slugs: [meant] };
  group.isListed = isListed;
}
