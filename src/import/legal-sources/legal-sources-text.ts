import type { ExchangeParagraph } from '../exchange/exchange-record';

/**
 * Texts of the samples as paragraphs. They are scraped from PDF, Word and HTML: one has lines, another none; one has numbered
 * paragraphs, another only numbers in its table of contents. Nothing is left out but blanks and the numbers, which are kept.
 */
const SHORTEST_CHAIN = 4;
const LONGEST_GAP = 5;
const LONGEST_BLOCK = 6000;

/** Numbers at the beginning of a line or on one of their own: `12. The`, `(12) The`, and in decisions of treaty bodies `7.2 The` or `7.2The`. */
const DOTTED = /^[ \t]*\(?(\d{1,4})(?:\.(\d{1,2}))?(?:(?<=\.\d{1,2})|[.)]+)[ \t]*\n?[ \t]*(?=["“«'‘([]?\p{L})/gmu;
/** The same without a full stop after a blank line, as the Court of Justice prints them: `38 The referring court`. */
const BARE = /(?<=^|\n[^\S\n]*\n)[ \t]*(\d{1,4})[ \t]+(?=["“«'‘([]?\p{Lu})/gu;
/** In a text without lines, `THE FACTS 12. The` or `concerned;16.Emphasizes`, but not `Article 3. They` or `nos. 5 and 6. The`. */
const IN_SENTENCES =
  /(?<=^|\s|[.;:])(?<!\b(?:articles?|arts?|nos?|numbers?|paragraphs?|paras?|rules?|protocols?|sections?|chapters?|and|or|to|of|et|ou|de)\.?\s)(\d{1,4})\. ?(?=["“«'‘([]?\p{Lu})/giu;

interface Mark {
  /** `12`, or `7` and `2` of `7.2`. */
  readonly number: number;
  readonly part: number;
  readonly start: number;
  /** Where the text after the number begins. */
  readonly end: number;
}

/**
 * The paragraphs of a text, in its order. Where numbers run on (each one to five above the last, at least four of them),
 * each begins a paragraph with that number; the rest is cut at blank lines, and what is still very long at lines that end
 * a sentence. Line breaks and runs of blanks inside a paragraph are one blank.
 */
export function paragraphsOfText(text: string, language: string): ExchangeParagraph[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const marks = chainIn(lines);
  const paragraphs = blocksOf(lines.slice(0, marks[0]?.start ?? lines.length)).map((block) => ({ language, text: block }));
  return marks.reduce<ExchangeParagraph[]>((all, { number, part, end }, at) => {
    const next = marks[at + 1]?.start;
    const body = lines.slice(end, next);
    // After the last number come signatures and opinions, which are not part of it.
    const [own = '', ...rest] = next === undefined ? blocksOf(body) : [collapsed(body)];
    const printed = part === 0 ? String(number) : `${number}.${part}`;
    return all.concat(
      own === '' ? [] : [{ language, number: printed, text: own }],
      rest.map((block) => ({ language, text: block })),
    );
  }, paragraphs);
}

/**
 * Where paragraphs begin. Footnotes have bare numbers too, and lists in a paragraph dotted ones: bare ones count where they are
 * many more, or where nothing else runs on.
 */
function chainIn(lines: string): Mark[] {
  const chain = (pattern: RegExp): Mark[] => longestChain([...lines.matchAll(pattern)].map(markOf));
  if (lines.split('\n').length - 1 < lines.length / 1500) return enough(chain(IN_SENTENCES));
  const [dotted, bare] = [chain(DOTTED), chain(BARE)];
  return enough(bare.length >= 3 * dotted.length ? bare : dotted);
}

function enough(chain: Mark[]): Mark[] {
  return chain.length >= SHORTEST_CHAIN ? chain : [];
}

function markOf(match: RegExpExecArray): Mark {
  const start = match.index;
  return { number: Number(match[1]), part: Number(match[2] ?? 0), start, end: start + match[0].length };
}

interface Link {
  readonly mark: Mark;
  readonly length: number;
  readonly before: Link | undefined;
}

/** The longest run of marks that rise by one to five; of several equally long the one that stands later. */
function longestChain(marks: readonly Mark[]): Mark[] {
  const byNumber = new Map<number, Link>();
  const byPart = new Map<string, Link>();
  let longest: Link | undefined;
  for (const mark of marks) {
    const before = longestOf(linksBefore(mark, byNumber, byPart));
    if (before === undefined && mark.number > LONGEST_GAP) continue;
    const link = { mark, length: (before?.length ?? 0) + 1, before };
    const place = `${mark.number}.${mark.part}`;
    if (link.length >= (byPart.get(place)?.length ?? 0)) byPart.set(place, link);
    if (link.length >= (byNumber.get(mark.number)?.length ?? 0)) byNumber.set(mark.number, link);
    if (link.length >= (longest?.length ?? 1)) longest = link;
  }
  const chain: Mark[] = [];
  for (let link = longest; link; link = link.before) chain.unshift(link.mark);
  return chain;
}

/** 7.2 stands after 7.1; 7 and 7.1 stand after any of 6, and 7.1 also after a bare 7. */
function linksBefore(
  { number, part }: Mark,
  byNumber: ReadonlyMap<number, Link>,
  byPart: ReadonlyMap<string, Link>,
): (Link | undefined)[] {
  const gaps = Array.from({ length: LONGEST_GAP }, (_, at) => at + 1);
  const parts = gaps.filter((gap) => part - gap >= 0 && part > 0).map((gap) => byPart.get(`${number}.${part - gap}`));
  return part > 1 ? parts : [...parts, ...gaps.map((gap) => byNumber.get(number - gap))];
}

function longestOf(links: readonly (Link | undefined)[]): Link | undefined {
  return links.reduce((best, link) => ((link?.length ?? 0) > (best?.length ?? 0) ? link : best), undefined);
}

function blocksOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => (block.length > LONGEST_BLOCK ? block.split(/\n(?<=[.;:!?”"][^\S\n]*\n)/) : [block]))
    .map(collapsed)
    .filter((block) => block !== '');
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export type Readable = { readonly text: string; readonly note?: string };

/**
 * A sample's text made readable. UTF-16 that was read as single bytes (Word files of OHCHR's database) is put together again;
 * control characters are taken out; null where more than one character in fifty is still none, as in a binary file.
 */
export function readableText(raw: string): Readable | null {
  const zeros = raw.split('\0').length - 1;
  const isUtf16 = zeros > raw.length * 0.3;
  const decoded = isUtf16 ? utf16Of(raw) : raw;
  const text = decoded.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/^\uFEFF/, '');
  const lost = text.split('\uFFFD').length - 1 + (isUtf16 ? 0 : decoded.length - text.length);
  if (lost > text.length / 50) return null;
  if (isUtf16)
    return { text, note: 'Its text was UTF-16 read as single bytes and was put together again; letters beyond Latin are lost.' };
  return lost > 0 ? { text, note: `${lost} characters of its text are unreadable.` } : { text };
}

/**
 * The characters of pairs of bytes of which one is a NUL, and the typographic signs U+2010 to U+201F, whose higher byte reads
 * as a blank (0x20). Pairs are not counted: single bytes are missing at line ends.
 */
function utf16Of(bytes: string): string {
  return bytes
    .replace(/^\uFFFD\uFFFD|\0/g, '')
    .replace(/[\x10-\x1f] /g, (pair) => String.fromCharCode(0x2000 + pair.charCodeAt(0)));
}

const FREQUENT: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|of|and|that)\b/gi],
  ['fr', /\b(?:les|des|une|dans|que)\b/gi],
  ['es', /\b(?:los|las|del|una|que)\b/gi],
  ['de', /\b(?:der|die|und|das|nicht)\b/gi],
  ['pt', /\b(?:dos|das|uma|não|que)\b/gi],
];

/** Tag of the language of a text by its most frequent words: en, fr, es, de, pt; `und` for others and for a few words. */
export function languageOfText(text: string): string {
  const sample = text.slice(0, 40_000);
  const counts = FREQUENT.map(([tag, words]) => ({ tag, count: sample.match(words)?.length ?? 0 }));
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && first.count >= 3 && first.count > (second?.count ?? 0) ? first.tag : 'und';
}
