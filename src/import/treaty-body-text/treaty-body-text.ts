import { z } from 'zod';
import type { Row } from '../draft';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { findFiles, type FoundFile, readText, UnreadableFile } from '../open-file';
import type { StateNames } from '../state-names';
import {
  dayOfDiscontinuance,
  kindOfText,
  paragraphsOf,
  type SourceParagraph,
  sourceParagraph,
} from './treaty-body-text-paragraphs';
import { generalCommentOfName, keysOfGeneralComment, symbolOfName } from './treaty-body-text-symbol';
import { readDay } from '../treaty-status/treaty-status-dates';
import { communicationKeys } from '../un-symbol';

/** The format `treaty-body-text`, as the import lists it. */
export const treatyBodyTextFormat = {
  name: 'treaty-body-text',
  describe: 'Texts of treaty-body decisions and general comments, paragraph by paragraph, as JSON; the file name is the symbol',
  extensions: ['.json'],
  example: 'data/un-treaty-body-jurisprudence',
} as const;

const LONGEST_FILE = 64_000_000;
const LONGEST_PRINTED = 4000;
/** Files that come with the texts and hold none. */
const COMPANIONS = /(?:^|\/)(?:facets|manifest|GC-info)\.json(?:\.gz)?$/;

const texts = z.array(sourceParagraph).min(1);
const shard = z.looseObject({
  shardId: z.string(),
  paragraphs: z.array(
    z.looseObject({
      docId: z.string(),
      paragraphId: z.string().nullish(),
      generatedIdReason: z.string().nullish(),
      section: z.string().nullish(),
      text: z.string(),
      footnotes: z.array(z.looseObject({ n: z.union([z.string(), z.number()]), text: z.string() })).nullish(),
      country: z.string().nullish(),
      outcome: z.string().nullish(),
    }),
  ),
});
const index = z
  .array(z.looseObject({ docId: z.string(), sourceFile: z.string().nullish(), signature: z.string().nullish() }))
  .min(1);

interface TextOfFile {
  /** `ccpr-c-50-d-488-1992`, or the name of the file of a general comment. */
  readonly name: string;
  readonly printed: string;
  readonly paragraphs: readonly SourceParagraph[];
  readonly country?: string;
  readonly outcome?: string;
}
type Content = readonly TextOfFile[] | 'COMPANION' | { readonly refusal: string; readonly printed: string };

/**
 * Reads the JSON files named (plain or gzip), and those below the folders named: a document per file, or the documents of a
 * shard, one row each. A decision gets its key, proceedings and paragraphs; a general comment key and paragraphs alone (type
 * `document`, kind OTHER), which belong to the instrument that the catalogue has. A file that is no text of this form is one
 * refused row, and the rest goes on. Of a document that stands in a file and in a shard the shard's text is taken, which also
 * names State and outcome. Throws `UnreadableFile` only where a path cannot be found.
 */
export async function* readTreatyBodyText(paths: readonly string[], names: StateNames): AsyncGenerator<Row<ExchangeRecord>> {
  const files = (await findFiles(paths, treatyBodyTextFormat.extensions)).filter(({ path }) => !COMPANIONS.test(path));
  const signatures = new Map<string, string[]>();
  const sharded = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const file of files) await learn(file, signatures, sharded);
  for (const file of files) {
    const content = await contentOf(file);
    if (content === 'COMPANION') continue;
    if ('refusal' in content) {
      yield { file: file.name, number: 1, printed: content.printed, refusal: content.refusal };
      continue;
    }
    for (const [at, text] of content.entries()) {
      const holder = sharded.get(text.name);
      const value =
        holder === undefined || holder === file.name
          ? recordOf(text, signatures.get(text.name) ?? [], names)
          : `The text of "${text.name}" stands in ${holder} as well, with State and outcome, and is taken from there.`;
      const row = { file: file.name, number: at + 1, printed: text.printed };
      const former = typeof value === 'string' ? undefined : taken.get(value.key);
      if (typeof value === 'string') yield { ...row, refusal: value };
      else if (former !== undefined) yield { ...row, refusal: `${value.key} is already the key of ${former}.` };
      else yield { ...row, value };
      if (typeof value !== 'string') taken.set(value.key, `"${text.name}" in ${file.name}`);
    }
  }
}

/** Takes what an index or a shard says of the other files; only they are read twice. */
async function learn(file: FoundFile, signatures: Map<string, string[]>, sharded: Map<string, string>): Promise<void> {
  if (!/(?:^|\/)(?:documents\.json|jur_[^/]+)/.test(file.path)) return;
  const { json } = await jsonOf(file.path);
  for (const entry of index.safeParse(json).data ?? []) {
    const symbols = [entry.signature, entry['ohchrSymbol']].filter((symbol) => typeof symbol === 'string');
    signatures.set(baseName(entry.sourceFile ?? ''), symbols);
  }
  for (const { docId } of shard.safeParse(json).data?.paragraphs ?? []) if (!sharded.has(docId)) sharded.set(docId, file.name);
}

async function contentOf(file: FoundFile): Promise<Content> {
  const { json, printed, refusal } = await jsonOf(file.path);
  if (refusal !== undefined) return { refusal, printed };
  const document = texts.safeParse(json);
  if (document.success) return [{ name: baseName(file.path), printed, paragraphs: document.data }];
  if (index.safeParse(json).success) return 'COMPANION';
  const read = shard.safeParse(json);
  if (read.success) return documentsOf(read.data);
  const [issue] = document.error.issues;
  const where = issue === undefined ? '' : `: ${issue.path.join('.') || 'the file'}, ${issue.message}`;
  return { refusal: `The file is no text of a treaty body${where}; expected a list of {ID, Section, Text}.`, printed };
}

function documentsOf({ paragraphs }: z.infer<typeof shard>): TextOfFile[] {
  const documents = new Map<string, z.infer<typeof shard>['paragraphs']>();
  for (const one of paragraphs) {
    const own = documents.get(one.docId);
    if (own) own.push(one);
    else documents.set(one.docId, [one]);
  }
  return [...documents].map(([name, own]) => ({
    name,
    printed: JSON.stringify(own.slice(0, 4)).slice(0, LONGEST_PRINTED),
    paragraphs: own.map((one) => ({
      ID: one.paragraphId,
      Section: one.section,
      Text: one.text,
      Footnotes: one.footnotes,
      GeneratedParagraphID: (one.generatedIdReason ?? '') !== '',
    })),
    ...(own[0]?.country ? { country: own[0].country } : {}),
    ...(own[0]?.outcome ? { outcome: own[0].outcome } : {}),
  }));
}

function recordOf(text: TextOfFile, signatures: readonly string[], names: StateNames): ExchangeRecord | string {
  // Every text of the two sources is in English.
  const paragraphs = paragraphsOf(text.paragraphs, 'en');
  if (paragraphs.length === 0) return `The text of "${text.name}" is empty.`;
  const comment = generalCommentOfName(text.name);
  if (comment !== null) {
    const [key = comment.number, ...identifiers] = keysOfGeneralComment(comment, signatures);
    return {
      type: 'document',
      key,
      mechanism: comment.mechanism,
      kind: 'OTHER',
      ...(identifiers.length > 0 ? { identifiers } : {}),
      paragraphs,
    };
  }
  const symbol = symbolOfName(text.name);
  if (symbol === null)
    return `The name "${text.name}" tells no symbol: expected one like ccpr-c-50-d-488-1992 or Annotated_CCPR_GC36.`;
  const proceedings = communicationKeys(symbol.mechanism, symbol.communications);
  const identifiers = symbol.others.map((other) => `un:${other}`);
  const state = text.country === undefined ? undefined : names.recognise(text.country).code;
  const common = {
    key: `un:${symbol.symbol}`,
    mechanism: symbol.mechanism,
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(state === undefined ? {} : { respondents: [state] }),
    ...(proceedings.length > 0 ? { proceedings } : {}),
    paragraphs,
  };
  if (!symbol.isDecision) return { type: 'document', kind: 'REPORT', ...common };
  // The other outcomes of the shards are read by their compilers and contradict OHCHR's database in one case of twelve.
  const kind = text.outcome === 'discontinued' ? 'DISCONTINUANCE' : kindOfText(paragraphs);
  const date = kind === 'DISCONTINUANCE' ? readDay(dayOfDiscontinuance(paragraphs) ?? '') : null;
  return { type: 'decision', kind, ...(date === null ? {} : { date }), ...common };
}

/** The whole file as JSON, bounded; what cannot be read is told in one sentence. */
async function jsonOf(path: string): Promise<{ json?: unknown; printed: string; refusal?: string }> {
  let content = '';
  try {
    for await (const piece of readText(path)) {
      content += piece;
      if (content.length > LONGEST_FILE)
        return { printed: content.slice(0, LONGEST_PRINTED), refusal: `The file is longer than ${LONGEST_FILE} characters.` };
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { printed: content.slice(0, LONGEST_PRINTED), refusal: error.message };
  }
  const printed = content.slice(0, LONGEST_PRINTED);
  try {
    return { json: JSON.parse(content) as unknown, printed };
  } catch (error) {
    return { printed, refusal: `The file is no JSON: ${(error as Error).message.slice(0, 200)}.` };
  }
}

/** The name without folders and extensions: `documents/cat-c-14-d-22-1995.json.gz` is `cat-c-14-d-22-1995`. */
function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.json(?:\.gz)?$/, '');
}
