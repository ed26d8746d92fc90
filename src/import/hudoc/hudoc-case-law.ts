import { splitReferences } from '../../citations/read-reference';

/** One entry of a list of Strasbourg case-law. */
export interface CaseLawEntry {
  /** As printed, without blanks around it. */
  readonly printed: string;
  /** Offset in the field, UTF-16 code units: the field cut there equals `printed`. */
  readonly start: number;
}

/**
 * The entries of HUDOC's field `scl`, as `splitReferences` tells them apart: semicolons separate them, except before a place or a
 * number that goes on the entry. `extractedappno` is another, unordered list and says nothing of them (data-model, rule 6).
 * Example: `Airey v. Ireland; Marckx v. Belgium` has entries at 0 and 18.
 */
export function splitStrasbourgCaseLaw(field: string): CaseLawEntry[] {
  const parts: { readonly start: number; readonly end: number }[] = [];
  let at = 0;
  for (const part of field.split(';')) {
    const words = part.trim();
    const start = at + part.indexOf(words);
    if (words !== '') parts.push({ start, end: start + words.length });
    at += part.length + 1;
  }
  let next = 0;
  return splitReferences(field).map((entry) => {
    const { start } = parts[next] ?? { start: 0 };
    next += entry.split(';').length;
    return { printed: field.slice(start, parts[next - 1]?.end), start };
  });
}
