/**
 * Resolutions and decisions begin with the organ that adopts them and go on with what it does: "The General Assembly, Recalling its
 * resolutions 62/219 and 63/160". Source: resolutions of the organs of the United Nations.
 */

const BACK = 2_000;
/** The organ, a comma and the verb in a capital: not "The General Assembly adopted". */
const SPEAKERS: readonly (readonly [RegExp, string])[] = [
  [/(?:The General Assembly|L'Assemblée générale|La Asamblea General),? (?=\p{Lu}\p{Ll})/gu, 'A'],
  [/(?:The Human Rights Council|Le Conseil des droits de l'homme|El Consejo de Derechos Humanos),? (?=\p{Lu}\p{Ll})/gu, 'A/HRC'],
  [
    /(?:The Commission on Human Rights|La Commission des droits de l'homme|La Comisión de Derechos Humanos),? (?=\p{Lu}\p{Ll})/gu,
    'E/CN.4',
  ],
];

/**
 * What the resolutions of the organ that speaks are keyed by, where "its" stands before `start`; null where none speaks.
 * Example: `The General Assembly, Recalling its resolutions` -> `A`.
 */
export function organSpeaking(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - BACK), start);
  if (!/(?:its|ses|sa|sus?)(?: previous| earlier)? $/.test(before)) return null;
  const said = SPEAKERS.map(([pattern, prefix]) => ({ prefix, at: [...before.matchAll(pattern)].pop()?.index ?? -1 }));
  const last = said.reduce((a, b) => (b.at > a.at ? b : a));
  return last.at < 0 ? null : last.prefix;
}
