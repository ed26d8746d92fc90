/**
 * "La Convention garantit ce droit. Selon le paragraphe 1 de son article 11": an article of the treaty spoken of last, where nothing else
 * is spoken of between that could have one. Source of the rule: citation-formats, section 14 (nearest instrument).
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import type { Group } from './provision-groups';
import type { StandardsIndex } from './standards-index';

const NEAR = 260;
/** What may have articles of its own: other treaties, laws, resolutions, a State's constitution. */
const OTHER =
  /(?<!\p{L})(?:conv[eé]n|covenant|charte|carta|protoc|pact[eo]|tra(?:ité|tado)|treat(?:y|ies)|d[eé]clara(?:tion|ción)|agreement|accord|acuerdo(?! con)|codes?(?!\p{L})|código|acts?(?!\p{L})|laws?(?!\p{L})|lois?(?!\p{L})|ley(?:es)?(?!\p{L})|constitu[ct]|legislation|législation|legislación|decre|décre|regula|règlem|reglam|ordinance|ordonnance|ordenanza|bill(?!\p{L})|statut|estatut|r[eé]solu|directi|rules|règles|reglas|principles|principes|principios|avant-projet|projet|proyecto|draft)/iu;
const LETTERS = /\p{Lu}{3,}/u;

/** Gives articles that are called a treaty's own the treaty named or meant last, where it stands near and has them. */
export function joinItsOwn(
  page: CleanText,
  groups: readonly Group[],
  references: readonly Reference[],
  index: StandardsIndex,
): void {
  let next = 0;
  for (const group of groups) {
    while ((references[next]?.start ?? Infinity) < group.start) next++;
    const last = references[next - 1];
    if (!last || group.itsOwn === '' || group.instrument || group.isOfOtherLaw || group.kind !== 'article') continue;
    const [slug] = last.slugs;
    if (slug === undefined || last.slugs.length !== 1 || group.start - last.end > NEAR) continue;
    const isTreaty = /TREATY|PROTOCOL|CHARTER|DECLARATION/.test(index.kindOf(slug) ?? '');
    const between = page.text.slice(last.end, Math.max(last.end, group.start));
    const hasAll = group.list.items.every(({ number }) => index.locate(slug, number).exists);
    if (isTreaty && hasAll && between !== '' && !OTHER.test(between) && !LETTERS.test(between))
      group.instrument = { ...last, kind: 'SHORT' };
  }
}
