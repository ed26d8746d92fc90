/**
 * The last resolution of the Security Council in each year: the Parliamentary Assembly writes `Resolution 1516 (2006)` alike, and
 * only the year against the number tells (citation-formats, sections 4.5 and 14). Source: numbers of S/RES, which run on.
 */
const FIRST_YEAR = 1946;
const LAST_OF_YEAR: readonly number[] = [
  15, 37, 66, 78, 89, 96, 98, 103, 104, 110, 121, 126, 131, 132, 160, 170, 176, 185, 199, 219, 232, 245, 262, 275, 291, 307, 324,
  344, 366, 384, 402, 422, 443, 461, 484, 499, 528, 545, 559, 580, 593, 606, 626, 645, 683, 725, 799, 892, 969, 1035, 1092, 1146,
  1220, 1284, 1334, 1386, 1451, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2396, 2451,
  2504, 2557, 2616, 2671, 2718, 2767,
];

/** Whether the Council adopted its resolution `number` in `year`; false for years outside 1946 to 2024. */
export function isSecurityCouncil(number: number, year: number): boolean {
  const at = year - FIRST_YEAR;
  const last = LAST_OF_YEAR[at];
  const before = at === 0 ? 0 : LAST_OF_YEAR[at - 1];
  return last !== undefined && before !== undefined && number > before && number <= last;
}

/** The year in which the Council adopted its resolution `number`; null for numbers that it has not reached. Example: 1325 -> 2000. */
export function securityCouncilYear(number: number): number | null {
  const at = LAST_OF_YEAR.findIndex((last) => number <= last);
  return at < 0 || number < 1 ? null : FIRST_YEAR + at;
}
