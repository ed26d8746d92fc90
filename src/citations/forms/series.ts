/**
 * "Series A No. 17" is printed by three courts. Source: citation-formats, section 14: the body named nearest decides, then the
 * citing body, then what the courts print differently; otherwise both stay candidates.
 */
import type { CleanText } from '../clean-text';
import type { StandardsIndex } from '../standards-index';
import { whole, type FindOptions, type FormReading } from './form';

const EUROPEAN = new Set(['ecthr', 'echr-commission', 'coe', 'ecsr', 'coe-commissioner', 'pace']);
const INTER_AMERICAN = new Set(['iacthr', 'iachr', 'oas']);
/** The Inter-American Court had given some thirty advisory opinions by 2024; the European Court 338 volumes. */
export const LAST_ADVISORY_OPINION = 40;
/** Words of a note that cite an advisory opinion of the Inter-American Court. */
const NEAR_OF_SAN_JOSE =
  /Corte (?:IDH|I\.?D\.?H|Interamericana)|Inter-American Court|Cour (?:IDH|interaméricaine)|I\/A Court|Cançado/;

export function seriesReading(
  match: RegExpExecArray,
  page: CleanText,
  index: StandardsIndex,
  options: FindOptions,
): FormReading | null {
  const [, series = '', digits = '', joined, spaced] = match;
  if (match[0].startsWith('s') && !/n ?[o°º]|núm/i.test(match[0])) return null;
  // The Permanent Court's series are no keys: "P.C.I.J., Series A, No. 22".
  if (
    /(?:P\. ?C\. ?I\. ?J\.?|PCIJ|C\. ?P\. ?J\. ?I\.?|CPJI),? \(?$/.test(
      page.text.slice(Math.max(0, match.index - 16), match.index),
    )
  )
    return null;
  const number = String(Number(digits));
  const letter = joined ?? spaced;
  const european = `${number}${letter ? `-${letter}` : ''}`;
  if (series === 'B') return whole(match, 'echr-b', european);
  if (letter || Number(number) > LAST_ADVISORY_OPINION) return whole(match, 'echr-a', european);
  const start = match.index;
  if (/OC-?\d{1,2}\/\d{2}(?:(?! (?:v|vs|c)\. )[^;]){0,90}$/i.test(page.text.slice(Math.max(0, start - 110), start)))
    return whole(match, 'iactr-a', number);
  const body = index.bodies.nearest(page, start, start + match[0].length) ?? options.citingBody ?? null;
  // A printed case name is the European Court's: advisory opinions have no parties.
  // "Serie A No. 17": the European Court's texts are not in Spanish.
  if (body && INTER_AMERICAN.has(body) && match[0].startsWith('Serie A No')) return whole(match, 'iactr-a', number);
  const isNamed = / (?:v|vs|c|V|Vs)\. ?[^;]{2,90}$/.test(page.text.slice(Math.max(0, start - 100), start));
  if (isNamed || (body && EUROPEAN.has(body))) return whole(match, 'echr-a', european);
  if (body && INTER_AMERICAN.has(body)) return whole(match, 'iactr-a', number);
  if (!(body && EUROPEAN.has(body)) && NEAR_OF_SAN_JOSE.test(page.text.slice(Math.max(0, start - 200), start + 200)))
    return whole(match, 'iactr-a', number);
  // Strasbourg prints a small "no."; San José a capital.
  if (/ n[o°º]/.test(match[0])) return whole(match, 'echr-a', european);
  return { ...whole(match, 'echr-a', european), candidates: [`echr-a:${european}`, `iactr-a:${number}`] };
}
