/** The mentions in the fields and texts of a record of jurisprudence, as parts of it: read from its words alone, without a look at what the house has. */
import { type Steps, atOnce } from '../citations/steps';
import type { Part } from './draft';
import type { ExchangeCitation, ExchangeParagraph, ExchangeRecord } from './exchange/exchange-record';

/** What the words of a mention are read as; several where one string names several things. */
export interface ReadMention {
  readonly start: number;
  readonly printed: string;
  readonly keys: readonly string[];
  readonly name: string | null;
  readonly date: string | null;
  readonly stage: string | null;
  readonly pinpoint: string | null;
}

/** Reads the mentions in a string: a single printed citation, or a paragraph of a body's text. */
export interface MentionReader {
  reference(printed: string, mechanism: string): readonly ReadMention[];
  text(text: string, mechanism: string): readonly ReadMention[];
}

type PartRow = Part['rows'][number];
type Placed = ExchangeParagraph & { readonly position: number };

/** The mentions of a record, as parts of it: those in the fields of its source, and in its texts by their language. */
export interface Mentions {
  readonly inFields: readonly PartRow[];
  readonly inTexts: ReadonlyMap<string, readonly PartRow[]>;
}

/** Reads the mentions of a record, without a look at what the house has. */
export function mentionsIn(record: ExchangeRecord, read: MentionReader): Mentions {
  return atOnce(mentionsInSteps(record, read));
}

/** The same in steps, a field's citation or a text each. */
export function* mentionsInSteps(
  { citations = [], paragraphs = [], mechanism = '' }: ExchangeRecord,
  read: MentionReader,
): Steps<Mentions> {
  const byLanguage = new Map<string, Placed[]>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const texts = byLanguage.get(paragraph.language) ?? [];
    byLanguage.set(paragraph.language, texts);
    texts.push({ ...paragraph, position: at + 1 });
  }
  const inFields: PartRow[] = [];
  for (const citation of citations) {
    inFields.push(...mentionsOfField(citation, mechanism, read));
    yield;
  }
  const inTexts = new Map<string, readonly PartRow[]>();
  for (const [language, texts] of byLanguage) {
    inTexts.set(language, mentionsOfText(texts, language, mechanism, read));
    yield;
  }
  return { inFields, inTexts };
}

/** Mentions in a text, read as a whole: a short form repeats what an earlier paragraph names in full. Each stands in its own paragraph. */
function mentionsOfText(paragraphs: readonly Placed[], language: string, mechanism: string, read: MentionReader): PartRow[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  let at = 0;
  return read.text(paragraphs.map(({ text }) => text).join(BETWEEN), mechanism).map((mention) => {
    while ((starts[at + 1] ?? Infinity) <= mention.start) at += 1;
    const { number, position } = paragraphs[at] ?? { number: undefined, position: 0 };
    const start = mention.start - (starts[at] ?? 0);
    return citationRow({ ...mention, start }, number ? `para. ${number}` : `text ${position}`, 'FOUND', null, language);
  });
}
const BETWEEN = '\n\n';

/** A mention in a field of a source: the key that the source names, or what its words are read as; words that nothing reads are kept. */
function mentionsOfField(citation: ExchangeCitation, mechanism: string, read: MentionReader): PartRow[] {
  const { printed, place, start = 0, key, read: before, pinpoint = null, confidence = null } = citation;
  if (before !== undefined) {
    const { keys, name = null, date = null, stage = null } = before;
    const mention = { start, printed, keys: key === undefined ? keys : [key], name, date, stage, pinpoint };
    return [citationRow(mention, place, key === undefined ? 'FOUND' : 'IMPORTED', confidence)];
  }
  const said = read.reference(printed, mechanism);
  if (key !== undefined) {
    const [mention] = said;
    const { name = null, date = null, stage = null } = said.length === 1 && mention ? mention : {};
    // What the source says of the key stands; words that say the same of date and stage help to check it.
    return [citationRow({ start, printed, keys: [key], name, date, stage, pinpoint: pinpoint ?? mention?.pinpoint ?? null }, place, 'IMPORTED', confidence)]; // prettier-ignore
  }
  if (said.length === 0)
    return [citationRow({ start, printed, keys: [`words:${printed.slice(0, 200)}`], name: null, date: null, stage: null, pinpoint }, place, 'FOUND')]; // prettier-ignore
  return said.map((mention) => citationRow({ ...mention, start: start + mention.start }, place, 'FOUND', confidence));
}

function citationRow(
  mention: ReadMention,
  place: string,
  origin: string,
  confidence: string | null = null,
  language = '',
): PartRow {
  const { start, printed, keys, name, date, stage, pinpoint } = mention;
  const [first = ''] = keys;
  const colon = first.indexOf(':');
  return {
    values: {
      place,
      language,
      start,
      printed: printed.slice(0, 1000),
      scheme: first.slice(0, colon),
      value: first.slice(colon + 1, colon + 500),
      keys,
      name: name?.slice(0, 300) ?? null,
      printedDate: date,
      stage,
      pinpoint,
      origin,
      confidence,
    },
  };
}
