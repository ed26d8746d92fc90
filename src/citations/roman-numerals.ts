/** Roman numerals as treaties print them, I to CXX. */

const STEPS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Writes a positive whole number in Roman capitals. Example: `toRoman(18)` -> `XVIII`. */
export function toRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [step, letters] of STEPS) {
    for (; rest >= step; rest -= step) written += letters;
  }
  return written;
}

/** Reads Roman capitals; null for anything that is not the one correct writing. Example: `toArabic('XXV')` -> 25. */
export function toArabic(letters: string): number | null {
  if (!/^[IVXLC]{1,8}$/.test(letters)) return null;
  let value = 0;
  let rest = letters;
  for (const [step, written] of STEPS) {
    for (; rest.startsWith(written); rest = rest.slice(written.length)) value += step;
  }
  return rest === '' && toRoman(value) === letters ? value : null;
}
