import { bodiesOfKey } from './key-bodies';

/** What is printed of a mention, as far as a day may lead to its record. */
interface Dated {
  readonly keys: readonly string[];
  readonly name: string | null;
  readonly date: string | null;
}

/** Reporters and names say nothing of the number of a case, and no source tells the numbers of the ICTY's: a record may lack them and be meant all the same. */
const SILENT = /^(?:name|words|echr-[ab]|echr-file|dr|icty):/;

export function isSilent(key: string): boolean {
  return SILENT.test(key);
}

/**
 * The body and day under which a decision may be found that is printed with its name and whole date: `day:ecthr:1996-09-25`, with `*`
 * where the body is not known. Null where name or day are missing. Older case-law is printed so, without a number: `Buckley v. the
 * United Kingdom, judgment of 25 September 1996, Reports 1996-IV`.
 *
 * @param citingBody slug of the body in whose text it stands; null when it is not known.
 */
export function dayKeyOf({ keys, name, date }: Dated, citingBody: string | null): string | null {
  if (name === null || date?.length !== 10) return null;
  const [body] = keys.flatMap(bodiesOfKey);
  const own = citingBody === 'echr-commission' ? 'ecthr' : citingBody;
  return `day:${body ?? own ?? '*'}:${date}`;
}
