/**
 * "reports submitted by States parties under article 19 of the Convention": each treaty has its reports in another article, so that the
 * number tells the treaty, whoever cites the title. Source of the rule: the treaties themselves.
 */
import type { GenericNoun } from './standards-index';

const TREATIES: ReadonlyMap<string, string> = new Map([
  ['covenant 40', 'iccpr'],
  ['covenant 16', 'icescr'],
  ['convention 9', 'icerd'],
  ['convention 18', 'cedaw-convention'],
  ['convention 19', 'cat-convention'],
  ['convention 29', 'icpped'],
  ['convention 35', 'crpd-convention'],
  ['convention 44', 'crc-convention'],
  ['convention 73', 'icrmw'],
]);
const REPORTS =
  /(?<!\p{L})(?:reports?|rapports?|informes?) (?:[^.;]{0,40} )?(?:submitted|présentés?|presentad[oa]s?) (?:by|par|por) [^.;]{3,60} (?:under|pursuant to|in accordance with|en application de|au titre de|conformément à|en virtud del|de conformidad con el|con arreglo al)(?: l')? ?$/iu;

/** Slug of the treaty whose reports `article` is on, where `before`, the words before it, speak of them; null where they do not. */
export function treatyOfReports(before: string, noun: GenericNoun | null, article: string): string | null {
  const slug = TREATIES.get(`${noun} ${article}`);
  return slug !== undefined && REPORTS.test(before) ? slug : null;
}
