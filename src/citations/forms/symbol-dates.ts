/**
 * The head of a document prints its date below its symbol, and a page that has lost the break runs the two together: "CCPR/C/FRA/CO/431 de
 * julio de 2008" is CCPR/C/FRA/CO/4 of 31 July. Source: pages of documents of the committees.
 */
import { MONTH } from '../printed-dates';

const DAY = new RegExp(`^(?:er)? ?(?:de )?${MONTH}\\.? (?:de )?(?:19|20)\\d{2}(?!\\d)`, 'i');
/** A word of the head that runs on the number: "CAT/C/FRA/CO/4Distr. GENERAL". */
const WORD = /(?<=\d)(?!Add|Rev|Corr)\p{Lu}\p{Ll}{2,}$/u;
/** How far the last numbers of symbols go. */
const LAST = [
  { kind: /\/(?:CO|Q|QPR|RQ|FCO|FU|AR)\/\d+$/, most: 30 },
  { kind: /\/GC\/\d+$/, most: 50 },
  { kind: /\/SR\.\d+$/, most: 4_500 },
  { kind: /^A\/HRC\/\d{1,2}\/\d+$/, most: 150 },
  { kind: /^A\/\d{2}\/\d+$/, most: 1_000 },
] as const;

/**
 * The printed symbol without the day of the date that `after` goes on with, and without a word that runs on it; null where two days are
 * possible, so that nobody can tell the number.
 */
export function withoutDay(printed: string, after: string): string | null {
  const bare = printed.replace(WORD, '');
  const last = DAY.test(after) ? LAST.find(({ kind }) => kind.test(bare)) : undefined;
  if (!last) return bare;
  const fits = [2, 1, 0]
    .map((length) => bare.slice(0, bare.length - length))
    .filter((symbol, more) => {
      const day = bare.slice(symbol.length);
      const number = /\d+$/.exec(symbol)?.[0];
      const isDay = more === 2 || (/^[1-9]/.test(day) && Number(day) <= 31);
      return number !== undefined && isDay && last.kind.test(symbol) && Number(number) <= last.most;
    });
  const [first, second] = fits;
  // "CO/4 31 July": nothing runs together.
  if (fits.includes(bare) && after.startsWith(' ')) return bare;
  return first !== undefined && second === undefined ? first : null;
}
