/**
 * How far the numbers of communications had run in a year: each committee counts on, so number and year together tell most
 * committees apart. Source: highest numbers in the symbols of published decisions (CCPR/C/n/D/number/year and the like);
 * citation-formats, section 2, rule 6 (year plausibility decides last) and section 5.2 (the same number exists in several).
 */

/** Year and a number registered by its end; the years between are read off the line between two entries. */
type Reached = readonly [year: number, number: number];

const SERIES: Readonly<Record<string, readonly Reached[]>> = {
  ccpr: [
    ...([
      [1976, 0],
      [1979, 62],
      [1983, 165],
      [1986, 215],
      [1989, 390],
      [1992, 525],
      [1995, 675],
      [1999, 905],
      [2002, 1145],
    ] as const),
    ...([
      [2005, 1450],
      [2008, 1860],
      [2011, 2125],
      [2014, 2515],
      [2017, 3090],
      [2019, 3650],
      [2022, 4290],
      [2030, 6000],
    ] as const),
  ],
  cat: [
    [1987, 0],
    [1993, 16],
    [1996, 50],
    [1999, 150],
    [2003, 240],
    [2008, 370],
    [2012, 530],
    [2016, 770],
    [2019, 970],
    [2022, 1130],
    [2030, 1600],
  ],
  cedaw: [
    [2001, 0],
    [2005, 10],
    [2009, 24],
    [2012, 47],
    [2015, 93],
    [2018, 140],
    [2021, 173],
    [2030, 300],
  ],
  crc: [
    [2013, 0],
    [2016, 9],
    [2017, 38],
    [2019, 110],
    [2022, 220],
    [2030, 500],
  ],
  crpd: [
    [2008, 0],
    [2011, 6],
    [2014, 27],
    [2018, 55],
    [2020, 85],
    [2023, 110],
    [2030, 200],
  ],
  cerd: [
    [1983, 0],
    [1989, 3],
    [1999, 18],
    [2003, 32],
    [2010, 49],
    [2016, 61],
    [2022, 80],
    [2030, 110],
  ],
  cescr: [
    [2012, 0],
    [2015, 11],
    [2017, 35],
    [2018, 75],
    [2019, 170],
    [2021, 230],
    [2030, 600],
  ],
  ced: [
    [2011, 0],
    [2013, 1],
    [2021, 5],
    [2030, 20],
  ],
  ecsr: [
    [1997, 0],
    [2003, 25],
    [2010, 65],
    [2016, 140],
    [2022, 220],
    [2030, 300],
  ],
  achpr: [
    [1986, 0],
    [1990, 50],
    [1993, 108],
    [1996, 162],
    [1998, 225],
    [2000, 238],
    [2003, 285],
    [2005, 313],
    [2008, 365],
    [2012, 435],
    [2015, 560],
    [2019, 740],
    [2030, 1000],
  ],
};
/** Bodies that are no committees of the United Nations. */
const REGIONAL: ReadonlySet<string> = new Set(['ecsr', 'achpr']);
/** Registered late, numbered ahead: a series is trusted within a tenth and twelve numbers. */
const SLACK = 1.1;
const SOME = 12;

/** Slugs of the committees that hear communications. */
export const COMMITTEES: ReadonlySet<string> = new Set(Object.keys(SERIES).filter((slug) => !REGIONAL.has(slug)));

/** Slugs of the bodies whose numbers may have been at `number` in `year`, in a fixed order. Example: 2728 of 2016 -> `ccpr`. */
export function bodiesAt(number: number, year: number): string[] {
  return Object.keys(SERIES).filter((slug) => couldBe(slug, number, year));
}

/** Whether a body could have given `number` in `year`; true for bodies whose series is not known. */
export function couldBe(slug: string, number: number, year: number): boolean {
  const series = SERIES[slug];
  if (!series) return true;
  const [first] = series;
  if (!first || year <= first[0]) return false;
  return number <= reached(series, year) * SLACK + SOME && number >= reached(series, year - 1) / SLACK - SOME;
}

/** Whether a body heard communications in `year` already; true for bodies whose series is not known. */
export function hasBegun(slug: string, year: number): boolean {
  const [first] = SERIES[slug] ?? [];
  return first === undefined || year >= first[0];
}

function reached(series: readonly Reached[], year: number): number {
  let before: Reached = [0, 0];
  for (const entry of series) {
    if (entry[0] >= year) {
      const [fromYear, from] = before;
      return fromYear === 0 ? entry[1] : from + ((entry[1] - from) * (year - fromYear)) / (entry[0] - fromYear);
    }
    before = entry;
  }
  return before[1];
}
