/**
 * The head of a decision lists articles behind their treaty: "Articles of the Covenant: 7, 9 (1) and 14 (3)", "Article(s) du
 * Protocole facultatif : 2 et 5 (par. 2 b))". Source: the heads of views and decisions of the committees of the United Nations.
 */
import type { CleanText } from './clean-text';
import type { Reference } from './mention';
import type { Group } from './provision-groups';
import { readProvisionList } from './provision-numbers';

const BEFORE =
  /(?<!\p{L})(?:articles?(?: ?\( ?s ?\))?|artículos?(?: ?\( ?s ?\))?) (?:(?:(?:invoked )?of|(?:protected|guaranteed|enshrined|set forth|contained) (?:by|in|under)) (?:the )?|(?:(?:protegidos|consagrados|contenidos|garantizados) (?:en|por) )?(?:de )?(?:la |el )|(?:(?:protégés|garantis|consacrés|énoncés) (?:par|dans) )?(?:de )?(?:la |l'|le )|du |del )$/iu;
/** The head may be printed again: "Artículo del Pacto: Artículo 2; 8 y 12". */
const COLON = /^(?: ?\([^()]{3,60}\))? ?: ?(?:(?:articles?|artículos?) )?(?=\d|[IVX]{1,6}(?:,|;| (?:and|et|y) ))/i;

/** The lists of articles that stand behind one of the `references` and a colon. */
export function listsBehind(page: CleanText, references: readonly Reference[]): Group[] {
  return references.flatMap((reference): Group[] => {
    const colon = COLON.exec(page.text.slice(reference.end, reference.end + 90))?.[0];
    if (colon === undefined) return [];
    const noun = /^(?:the |la |le |el )/i.exec(page.text.slice(reference.start, reference.start + 4))?.[0].length ?? 0;
    const from = Math.max(0, reference.start + noun - 40);
    const head = BEFORE.exec(page.text.slice(from, reference.start + noun).replace(/(?:du|del)$/i, '$& '));
    const start = reference.end + colon.length;
    const list = head && readProvisionList(page.text, start, true);
    if (!list) return [];
    const common = { kind: 'article', isPlural: true, itsOwn: '', prefixes: [''], isOfOtherLaw: false } as const;
    return [{ ...common, start, from: start, list, end: list.end, instrument: reference }];
  });
}
