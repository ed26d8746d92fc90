/**
 * Takes the text under one heading apart into its statements. The 2015 copy lost its line breaks (`…concerned".Article 14"Australia
 * makes…`), so the joints are found by what cannot stand inside a sentence: a sentence end, or a quotation mark, directly followed by
 * a label, the head of an article, the next number of a list that opened the text, or another statement by a Government. A text
 * without such joints stays whole; nothing but blanks is lost.
 */
export interface Part {
  readonly text: string;
  /** What the statement is called there or was called last: `Reservation`, `Declarations`. Null when it bears no name. */
  readonly label: string | null;
}

const LABEL = String.raw`["“]?(?:(?:Subject to|With) the following )?(?:Interpretative )?(?:[Rr]eservations?|[Dd]eclarations?|[Oo]bjections?|[Uu]nderstandings?|Interpretative declarations?|Réserves?|Déclarations?)(?:(?:,| and| or| et) (?:[Rr]eservations?|[Dd]eclarations?|[Ss]tatements?))*(?: (?:concerning|with regard to|in respect of|relating to|made upon|regarding)[^.:"“]{0,60})?\s?:`;
const HEAD = String.raw`["“]?(?:Articles?|ARTICLES?) (?:\d{1,3}|[IVX]+)(?:[ ,]*(?:and |et )?(?:\(?\d{1,2}\)?|\([a-z]\)|paragraphs? \d))*(?:\.{3}|\s?:| - |(?=["“])|(?=[A-Z][a-z]))`;
const OBJECTION = String.raw`["“]{0,2}The Governments? of [^.]{3,90}? (?:(?:does|do) not (?:regard|recogni[sz]e) |(?:objects?|wish(?:es)? to (?:state|express) (?:its|their) objections?) )`;
const QUOTED = String.raw`["“]The Governments? of [A-Z]`;

/** A joint: the end of a sentence or a quotation without a blank behind it, or the very beginning. */
const JOINT = String.raw`(?:^|(?<=[.;:!?)\]"”’…]\s?)|(?<=["”]))`;

const STARTS = new RegExp(`${JOINT}(?=${LABEL}|${HEAD})|(?<=[.;)"”]\\s?)(?=${OBJECTION})|(?<=["”])(?=${QUOTED})`, 'gu');

export function splitStatements(text: string): Part[] {
  const whole = text.trim();
  if (whole === '') return [];
  const pieces = cutAt(
    whole,
    [...whole.matchAll(STARTS)].map(({ index }) => index),
  );
  return named(joinOpenings(pieces.flatMap((piece) => cutAt(piece, numberedItems(piece)))));
}

function cutAt(text: string, places: readonly number[]): string[] {
  const cuts = [...new Set([0, ...places])].sort((one, other) => one - other);
  return cuts.map((cut, at) => text.slice(cut, cuts[at + 1]).trim()).filter((piece) => piece !== '');
}

/** Where the items of a list begin that opens the text, behind its label: `"1.The State … 2.The State …`. Empty when the text does not open with its first item. */
function numberedItems(text: string): number[] {
  const label = new RegExp(`^(?:${LABEL})?\\s*`, 'u').exec(text)?.[0] ?? '';
  const style = /^["“]?(?:(1)\s?\.\s?(?=\D)|\((1)\)|\((i)\)|\((a)\))/.exec(text.slice(label.length));
  if (style === null) return [];
  const marks = style[1]
    ? NUMBERS.map((number) => `${number}.`)
    : style[2]
      ? NUMBERS.map((number) => `(${number})`)
      : style[3]
        ? ROMAN_ITEMS
        : LETTERS;
  const found: number[] = [];
  let from = label.length;
  for (const mark of marks) {
    const escaped = mark.replace(/[.()]/g, '\\$&');
    const pattern = new RegExp(
      found.length === 0 ? `["“]?${escaped}` : `(?<=[.;!?)"”]\\s?)["“]?${escaped}\\s?(?=["“]?(?:[A-Z]|\\.\\.\\.))`,
      'gu',
    );
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) break;
    found.push(match.index);
    from = match.index + match[0].length;
  }
  return found.length > 1 ? found : [];
}

const NUMBERS = Array.from({ length: 30 }, (_, at) => at + 1);
const LETTERS = Array.from('abcdefghijkl', (letter) => `(${letter})`);
const ROMAN_ITEMS = ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)'];

/** A piece that is only an opening (`Reservation:`, `1.`, `Subject to the following declarations:`) belongs to the piece that follows. */
function joinOpenings(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let opening = '';
  for (const piece of pieces) {
    const text = opening + piece;
    if (/^.{0,90}:$/s.test(text) || !/\p{L}{3}/u.test(text)) opening = text;
    else {
      joined.push(text);
      opening = '';
    }
  }
  if (opening !== '') joined.push(joined.length === 0 ? opening : (joined.pop() ?? '') + opening);
  return joined;
}

/** A name holds on for the numbered items and articles that follow it, and no longer. */
function named(pieces: readonly string[]): Part[] {
  let label: string | null = null;
  return pieces.map((text) => {
    const printed = new RegExp(`^["“]?(${LABEL})`, 'u').exec(text)?.[1];
    if (printed !== undefined) label = printed.replace(/^["“]|\s?:$/g, '');
    else if (!/^["“]?(?:\(?(?:\d{1,2}|[ivx]+|[a-z]|[A-Z])[.)]|Articles?\b)/.test(text)) label = null;
    return { text, label };
  });
}
