/**
 * Slugs that stand before the numbers of provisions, as findings and what is at issue write them; none where it is printed otherwise.
 *
 * @example instrumentsNamed('echr:14+P1-1') // ['echr']
 */
export function instrumentsNamed(provision: string): readonly string[] {
  return provision.split('+').flatMap((part) => /^\s*(?<slug>[^\s:]+):/.exec(part)?.groups?.['slug'] ?? []);
}
