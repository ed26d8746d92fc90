/** The treaties that bodies mean by short names. Source: the treaties themselves. */

/** What "the Convention" is in a sentence about a body, where neither the text nor the citing body's own treaties tell. */
export const TREATY_OF_BODY: ReadonlyMap<string, string> = new Map([
  ['ecthr', 'echr'],
  ['iacthr', 'achr'],
  ['iachr', 'achr'],
  ['achpr', 'achpr'],
  ['afchpr', 'achpr'],
  ['ccpr', 'iccpr'],
  ['cescr', 'icescr'],
  ['sadc-tribunal', 'sadc-treaty'],
  ['eacj', 'eac-treaty'],
  ['cjeu', 'eu-charter'],
]);
/** Bodies of the United Nations whose "Convention" is their own. */
const OTHERS = ['cat', 'cedaw', 'crc', 'crpd', 'cerd', 'ced', 'cmw', 'spt', 'acerwc', 'ilo'];

/** The treaty of all bodies named that have one; null where they have several, or one that is not told here. */
export function treatyOfAll(bodies: ReadonlySet<string>): string | null {
  const treaties = new Set([...bodies].flatMap((slug) => TREATY_OF_BODY.get(slug) ?? []));
  const [sole] = treaties;
  return treaties.size === 1 && sole !== undefined && !OTHERS.some((slug) => bodies.has(slug)) ? sole : null;
}

export const MAIN_TREATIES: ReadonlySet<string> = new Set(TREATY_OF_BODY.values());
