/**
 * Numbers that are listed with their titles: "general comments No. 31 (2004) on the general legal obligation, No. 35 (2014) on liberty and
 * security of person and No. 36 (2018) on the right to life", "résolutions 5/1, sur la mise en place des institutions, et 5/2, sur le Code
 * de conduite". Source: concluding observations and views of the committees, resolutions of the Human Rights Council.
 */

/** A number that goes on the list, and where the words that print it stand in the text. */
export interface Listed {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

const DATE = '(?:,? (?:of|du|de|del) \\d{1,2}(?:er)? (?:de )?\\p{L}{3,10} (?:de )?(?:19|20)\\d{2},?)?';
const YEAR = '(?: (?:du|of the|del) [^,;.:()\\d]{3,60})?(?: \\((?:de )?(?:19|20)\\d{2}\\))?';
/** A title has no figures in it. */
const TITLE =
  '(?:,? (?:on|sur|sobre|concerning|concernant|relative?s? |relativas? |entitled|intitulée?s?|titulada|by which|par laquelle|dans laquelle|por la que) [^;:\\d]{3,200}?)';
const JOINT = '(?:,? and|,? et|,? y|,)';
const COMMENTS = new RegExp(
  `^${YEAR}${TITLE}?${JOINT} (?<printed>(?:[Nn]os?\\.?|[Nn]°s?|[Nn]úms?\\.?) ?(?<number>\\d{1,2}))(?![\\d/]|\\.\\d)`,
);
const RESOLUTIONS = new RegExp(`^${DATE}${TITLE}${JOINT} (?:in )?(?<printed>(?<number>\\d{1,2}\\/\\d{1,3}))(?![\\d/])`, 'u');
/** The next sentence, or another word whose number it is: "and in communication No. 14". */
const OTHER_WORD =
  /\. \p{Lu}|(?:[Rr][eé]sol|[Pp]rotoc|[Cc]onvenio|[Cc]onvention|[Cc]ommunic|[Cc]omunic|[Aa]rt[ií]|[Aa]pplic|[Rr]equêt|[Dd][eé]cis)[^,;]*$/u;
const MOST = 12;

function listedBehind(text: string, end: number, next: RegExp): Listed[] {
  const listed: Listed[] = [];
  for (let at = end; listed.length < MOST;) {
    const found = next.exec(text.slice(at, at + 320));
    const { printed = '', number = '' } = found?.groups ?? {};
    const between = found?.[0].slice(0, -printed.length).replace(new RegExp(`${JOINT} (?:in )?$`), '');
    if (!found || between === undefined || OTHER_WORD.test(between)) return listed;
    at += found[0].length;
    listed.push({ start: at - printed.length, end: at, number });
  }
  return listed;
}

/** The general comments listed behind the one that ends at `end`; none where its words are in the singular. */
export function commentsListedBehind(text: string, end: number, words: string): Listed[] {
  return /[Cc]omments|[Rr]ecommendations|générales|generales/.test(words) ? listedBehind(text, end, COMMENTS) : [];
}

/** The resolutions listed behind the one that ends at `end`, under the same conditions. */
export function resolutionsListedBehind(text: string, end: number, words: string): Listed[] {
  return /^(?:[Rr][eé]solutions|[Rr]esoluciones)/.test(words) ? listedBehind(text, end, RESOLUTIONS) : [];
}
