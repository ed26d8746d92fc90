import { z } from 'zod';
import type { ExchangeParagraph } from '../exchange/exchange-record';

/** A paragraph of the source files; what else they say of it (labels, OCR) is not read. */
export const sourceParagraph = z.looseObject({
  ID: z.union([z.string(), z.number()]).nullish(),
  Section: z.string().nullish(),
  Text: z.string(),
  Footnotes: z.array(z.looseObject({ n: z.union([z.string(), z.number()]), text: z.string() })).nullish(),
  GeneratedParagraphID: z.boolean().nullish(),
});
export type SourceParagraph = z.infer<typeof sourceParagraph>;

const MARKER = /\[\[fn:\d{1,4}\]\]/g;

/**
 * The paragraphs of a text, in the source's order. Numbers are as printed, without the full stop (`7.2`, `OP1-3` for the third
 * paragraph of the first individual opinion); those that the source only counted for texts without numbers are left out.
 *
 * Footnotes: each follows, as a paragraph of its own numbered `fn. 5`, the paragraph in which it is called. The marks
 * `[[fn:5]]` are taken out of texts and headings, so that no mark stands inside a name or a citation; offsets are those of the
 * text as given here.
 */
export function paragraphsOf(source: readonly SourceParagraph[], language: string): ExchangeParagraph[] {
  return source.flatMap((paragraph) => {
    const number = paragraph.GeneratedParagraphID === true ? '' : numberOf(paragraph.ID);
    const section = withoutMarks(paragraph.Section ?? '').replace(/\s+/g, ' ');
    const heading = section === '' ? {} : { section };
    const text = withoutMarks(paragraph.Text);
    const notes = (paragraph.Footnotes ?? []).map((note) => {
      return { language, number: `fn. ${note.n}`, ...heading, text: withoutMarks(note.text) };
    });
    return [{ language, ...(number === '' ? {} : { number }), ...heading, text }, ...notes].filter((one) => one.text !== '');
  });
}

function numberOf(printed: string | number | null | undefined): string {
  return String(printed ?? '')
    .replace(/\s+/g, '')
    .replace(/\.$/, '');
}

/** Without marks of footnotes, and without the blank that stood before a mark and would now stand before a full stop. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<! ) +(\[\[fn:\d{1,4}\]\])(?=[.,;:)])/g, '$1')
    .replace(MARKER, '')
    .trim();
}

const DISCONTINUES = /\bdecide[sd]\b(?: therefore)? to (?:discontinue|close)\b/i;
const INADMISSIBLE =
  /(?:\bdecides(?: that)?:?\s*(?:\(?[a-z1]?[).]\s*)?|^\(?a\)\s*)(?:that )?the (?:communication|complaint|petition) is(?:,? therefore,?)? inadmissible/i;
const ON_THE_MERITS =
  /\bacting under (?:article 5|article 22|article 14|article 7|article 9|article 10),? ?(?:paragraph )?\(?[1-8]\)?(?: ?\([a-c]\))?,? of (?:the|its) (?:Optional Protocol|International Co|Convention)/i;

/**
 * Kind of a decision as its own text tells it: closed without one (`decided to discontinue`), inadmissible as a whole, on the
 * merits (the operative words of articles 5 (4) OP-ICCPR, 22 (7) CAT, 7 (3) OP-CEDAW and their like, or a section of that
 * name); else DECISION, of which nothing is known. Never against the catalogue or OHCHR's database where they know the kind.
 */
export function kindOfText(paragraphs: readonly ExchangeParagraph[]): string {
  const own = paragraphs.filter(({ number }) => !/^(?:OP|A\d|fn)/.test(number ?? ''));
  if (DISCONTINUES.test(own.at(-1)?.text ?? '')) return 'DISCONTINUANCE';
  if (own.some(({ text }) => INADMISSIBLE.test(text))) return 'ADMISSIBILITY';
  const isOnMerits = own.some(({ text, section = '' }) => ON_THE_MERITS.test(text) || MERITS_SECTION.test(section));
  return isOnMerits ? 'VIEWS' : 'DECISION';
}

const MERITS_SECTION = /\b(?:consideration|examination)s?\b.{0,100}\bmerits\b/i;

/** The day of a decision to discontinue, as printed in its paragraph: `At its meeting on 26 July 2019, the Committee, …`. */
export function dayOfDiscontinuance(paragraphs: readonly ExchangeParagraph[]): string | undefined {
  const last = paragraphs.findLast(({ text }) => DISCONTINUES.test(text))?.text ?? '';
  return /^(?:\d{1,2}\. )?(?:At (?:its|a) meeting (?:on|of)|On) (\d{1,2} [A-Z][a-z]+ \d{4}),? /.exec(last)?.[1];
}
