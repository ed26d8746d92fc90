import { textOfHtml } from '../html-text';

/** What the printed text of an annotation is made of. */
export interface UhriText {
  /** Its words; of a recommendation of the review by States without the number before them. */
  readonly text: string;
  /** Number of the paragraph or recommendation, as printed: `148.30`; absent where none can be told for certain. */
  readonly number?: string;
}

/** A recommendation of the review by States: `148.30 Ratify`, `148.30.Ratify`, and with a letter for a digit `148.3O Ratify`. */
const OF_REVIEW = /^(\d{2,3}\.(?:\d{1,3}(?![\dA-Za-z])|\d{1,3}(?=[A-Z][a-z])|\d[\dA-Za-z]{0,3}(?=[.\s])))\.?\s*/;
/** A paragraph at the beginning of a line: `4.The Committee`, `12. While`, `(23) The Committee`. */
const PARAGRAPH = /^(?:\((\d{1,3})\)\s+|(\d{1,3}(?:\.\d{1,3})?)\.\s*)(?=["“'(\p{Lu}])/u;
/** A heading that has lost its line end, `Rural women 49.The Committee`: no blank follows the stop, as one does in running text. */
const AFTER_HEADING =
  /^[^.:;\n]{3,150}?(?<!\b(?:and|[Aa]rts?|[Aa]rticles?|comment|[Nn]os?|of|or|[Pp]aras?|[Pp]aragraphs?|[Rr]ules?|[Ss]ection|to)) (\d{1,3})\.(?=["“]?\p{Lu})/u;
/** How many lines before a number may be headings, and how long each may be. */
const MOST_HEADINGS = 3;
const LONGEST_HEADING = 200;

/**
 * Reads a printed text, plain or HTML. A number is told by its place alone, before the first words or after headings; it is kept as
 * printed and never counted with. Example: `148.30 Ratify the Protocol (Spain);` is number `148.30` of the review by States.
 */
export function readUhriText(printed: string, isOfReview: boolean): UhriText {
  const text = textOfHtml(printed);
  if (!isOfReview) return { text, ...numbered(paragraphNumber(text)) };
  const found: readonly (string | undefined)[] = OF_REVIEW.exec(text) ?? PARAGRAPH.exec(text) ?? [];
  const [whole = '', ...groups] = found;
  return { text: text.slice(whole.length), ...numbered(groups.find((group) => group !== undefined)) };
}

const numbered = (number: string | undefined): Pick<UhriText, 'number'> => (number === undefined ? {} : { number });

/** The number of a paragraph before its first words, or after lines that are headings: short, and not sentences or the head of a list. */
function paragraphNumber(text: string): string | undefined {
  for (const line of text.split('\n', MOST_HEADINGS + 1)) {
    const [, inBrackets, plain] = PARAGRAPH.exec(line) ?? [];
    const number = inBrackets ?? plain ?? AFTER_HEADING.exec(line)?.[1];
    if (number !== undefined) return number;
    if (line.length > LONGEST_HEADING || /[.:;,]$/.test(line)) return undefined;
  }
  return undefined;
}
