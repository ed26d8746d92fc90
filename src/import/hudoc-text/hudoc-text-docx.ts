import { Readable } from 'node:stream';
import { decodeHTML } from 'entities';
import JSZip from 'jszip';
import { convertToHtml, images } from 'mammoth';
import type { TextLine } from './hudoc-text-pieces';

/** Most that all parts of a document may unpack to, in bytes, most tags in them, and most parts: the longest judgments have 5 MB, 100,000 and 50. */
const MAX_UNPACKED = 32 * 1024 * 1024;
const MAX_TAGS = 300_000;
const MAX_PARTS = 2000;
/** Styles that HUDOC gives to headings; others are told by their form. */
const HEADINGS = ['ECHR_Title', 'ECHR_Heading', 'Ju_H_', 'Dec_H_', 'Opi_H_'];
/** Beginning of an entry in the directory of a ZIP archive (APPNOTE 4.3.12). */
const PART = Buffer.from('PK\u0001\u0002', 'latin1');
const OPEN = '<'.charCodeAt(0);

/** A document that cannot be read as text; the message is one sentence without the name of the file. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

export interface DocxText {
  readonly lines: readonly TextLine[];
  /** Footnotes and endnotes by the mark that stands in a line where each is called; see `noteMark`. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Marks of notes, between two characters that XML forbids in documents (XML 1.0, 2.2). Example: the mark of `footnote-3`. */
export const NOTE_MARK = /\uFFFE((?:foot|end)note-\d+)\uFFFF/g;

/**
 * The lines of a Word document, a paragraph each, and its notes. The document may be an attack: its parts are unpacked within
 * bounds before anything is parsed, nothing outside it is fetched, and no entity is expanded (mammoth's parser knows none of a
 * document's own). Throws `UnreadableDocument`.
 */
export async function readDocx(bytes: Buffer): Promise<DocxText> {
  await checkBounds(bytes);
  const options = {
    includeEmbeddedStyleMap: false,
    styleMap: HEADINGS.map((style) => `p[style-name^='${style}'] => h1:fresh`),
    convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
  };
  const { value } = await convertToHtml({ buffer: bytes }, options).catch((error: unknown) => {
    throw new UnreadableDocument(`Not a Word document: ${reasonOf(error)}.`);
  });
  return textOfHtml(value);
}

/** The first sentence of what a library says, without its full stop. */
function reasonOf(error: unknown): string {
  const [first = ''] = (error as Error).message
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\. |\? /, 1);
  return first.replace(/[.?!]+$/, '').slice(0, 200);
}

/** Unpacks every part and keeps none. The sizes that the archive itself declares are not believed. */
async function checkBounds(bytes: Buffer): Promise<void> {
  let parts = 0;
  for (let at = bytes.indexOf(PART); at >= 0; at = bytes.indexOf(PART, at + 1)) parts += 1;
  if (parts > MAX_PARTS) throw new UnreadableDocument(`The document has more than ${MAX_PARTS} parts.`);
  const archive = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw new UnreadableDocument(`Not a Word document: ${reasonOf(error)}.`);
  });
  const total = { bytes: 0, tags: 0 };
  for (const part of Object.values(archive.files)) if (!part.dir) await countPart(part, total);
}

async function countPart(part: JSZip.JSZipObject, total: { bytes: number; tags: number }): Promise<void> {
  try {
    for await (const piece of new Readable().wrap(part.nodeStream()) as AsyncIterable<Buffer>) {
      total.bytes += piece.length;
      for (let at = piece.indexOf(OPEN); at >= 0; at = piece.indexOf(OPEN, at + 1)) total.tags += 1;
      if (total.bytes > MAX_UNPACKED)
        throw new UnreadableDocument(`The document unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB.`);
      if (total.tags > MAX_TAGS) throw new UnreadableDocument(`The document has more than ${MAX_TAGS} tags.`);
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(`A part of the document is damaged: ${reasonOf(error)}.`);
  }
}

/** How mammoth calls a note: a link to the document's own number, and in brackets the number that is printed. */
const CALL = /<sup><a href="#((foot|end)note-\d+)"[^>]*>\[(\d+)\]<\/a><\/sup>/g;
const BLOCK = /(<\/?(?:p|h[1-6]|li|ol|ul|table|thead|tbody|tr|td|th|br)(?: [^>]*)?>)/;

/** Lines and notes of what mammoth writes: `p`, `h1`, lists, tables; notes in a list at the end, called by links. */
function textOfHtml(html: string): DocxText {
  const notesAt = html.search(/<ol><li id="(?:foot|end)note-\d+">/);
  const body = notesAt < 0 ? html : html.slice(0, notesAt);
  const called = new Map<string, string>();
  const marked = body.replace(CALL, (_, name: string, end: string, number: string) => {
    called.set(name, `${end}note-${number}`);
    return `\uFFFE${end}note-${number}\uFFFF`;
  });
  const lines: TextLine[] = [];
  let isHeading = false;
  for (const part of marked.split(BLOCK)) {
    if (/^<\/?h[1-6]/.test(part)) isHeading = !part.startsWith('</');
    else if (part !== '') lines.push({ text: plain(part), ...(isHeading && { isHeading }) });
  }
  const notes = new Map<string, string>();
  for (const note of notesAt < 0 ? [] : html.slice(notesAt).split('<li id="').slice(1)) {
    const [name = '', ...rest] = note.split('">');
    // The field that numbers a note leaves its full stop behind: `.  A weekly newspaper. ↑`.
    notes.set(called.get(name) ?? name, plain(rest.join('">')).replace(/^\.\s+/, '').replace(/\s*↑\s*$/, '').trim()); // prettier-ignore
  }
  return { lines: lines.filter(({ text }) => text.trim() !== ''), notes };
}

function plain(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''));
}
