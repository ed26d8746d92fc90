/** One entry of a list of Strasbourg case-law. */
export interface CaseLawEntry {
  /** As printed, without blanks around it. */
  readonly printed: string;
  /** Offset in the field, UTF-16 code units: the field cut there equals `printed`. */
  readonly start: number;
}

/**
 * The entries of HUDOC's field `scl`, which are separated by semicolons; empty ones are left out. `extractedappno` is another,
 * unordered list and says nothing of them (data-model, rule 6).
 * Example: `Airey v. Ireland; Marckx v. Belgium` has entries at 0 and 18.
 */
export function splitStrasbourgCaseLaw(field: string): CaseLawEntry[] {
  const entries: CaseLawEntry[] = [];
  let at = 0;
  for (const part of field.split(';')) {
    const printed = part.trim();
    if (printed !== '') entries.push({ printed, start: at + part.indexOf(printed) });
    at += part.length + 1;
  }
  return entries;
}
