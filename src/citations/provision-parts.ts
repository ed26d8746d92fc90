/** The parts of a provision's number, from the article down: how they are printed, and what stands between two of them. */

/** `['14', '3', 'd']` as `14(3)(d)`. */
export const print = (parts: readonly string[]): string =>
  (parts[0] ?? '') +
  parts
    .slice(1)
    .map((part) => `(${part})`)
    .join('');
export const isDigits = (part: string | undefined): boolean => /^\d+$/.test(part ?? '');

/** `9(3) and (4)` -> 9(4); `14(3)(d) and (e)` -> 14(3)(e); `14(3)(d) and (5)` -> 14(5). */
export function sibling(parts: readonly string[], part: string): string[] {
  for (let depth = parts.length - 1; depth > 0; depth--) {
    if (isDigits(parts[depth]) === isDigits(part)) return [...parts.slice(0, depth), part];
  }
  return [...parts.slice(0, Math.max(1, isDigits(part) ? 1 : parts.length)), part];
}

/** `1` and `4` have `2`, `3` between them, `a` and `c` have `b`; null where the second does not come after the first. */
export function valuesBetween(lower: string, upper: string): string[] | null {
  const isNumeric = isDigits(lower) && isDigits(upper);
  if (!isNumeric && !(lower.length === 1 && upper.length === 1 && /[a-z]{2}/.test(lower + upper))) return null;
  const [from, to] = isNumeric ? [Number(lower), Number(upper)] : [lower.charCodeAt(0), upper.charCodeAt(0)];
  if (to <= from || to - from > 60) return null;
  return Array.from({ length: to - from - 1 }, (_, step) =>
    isNumeric ? String(from + step + 1) : String.fromCharCode(from + step + 1),
  );
}
