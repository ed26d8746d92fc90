import { SaxesParser } from 'saxes';
import { readText, UnreadableFile } from '../open-file';

/**
 * The items of an OHCHR jurisprudence file, `<items><item>…</item></items>`, as a stream. Hardened: a document type, and with
 * it every entity of the file's own, is refused (so there is nothing to expand or to fetch), and depth and length are bounded.
 */
export interface JurisprudenceItem {
  /** Place among the items of the file, from 1. */
  readonly number: number;
  /** The item as it stands in the file, cut after 4,000 characters. */
  readonly printed: string;
  /** Texts by the names of the elements inside the item: `Id_string`, `Countries/value`. Blank ones are left out. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Longest item, and longest piece between two tags, in UTF-16 code units; the longest real one has 12,000. */
const LONGEST = 1_000_000;
const DEEPEST = 8;
const LONGEST_PRINTED = 4000;
const ROOT = 'items';
const ITEM = 'item';

/** Throws `UnreadableFile` where the file is no well-formed XML of this format, or oversteps a bound; nothing is left out. */
export async function* readItems(path: string): AsyncGenerator<JurisprudenceItem> {
  const reader = new ItemReader(path);
  for await (const text of readText(path)) yield* reader.take(text);
  reader.end();
}

/** Cuts a stream of text into items. Positions are offsets in the whole file, UTF-16 code units. */
class ItemReader {
  private readonly parser = new SaxesParser({ position: true });
  private readonly path: string;
  private readonly open: string[] = [];
  private found: JurisprudenceItem[] = [];
  private count = 0;
  private values = new Map<string, string[]>();
  private text = '';
  /** What has come since `windowStart`, so that an item can be kept as printed. */
  private window = '';
  private windowStart = 0;
  /** Where the last tag ended. */
  private lastTag = 0;

  constructor(path: string) {
    this.path = path;
    this.parser.on('doctype', () => {
      throw this.refused('it declares a document type (DTD), which is not read; expected none');
    });
    this.parser.on('opentag', ({ name }) => this.openTag(name));
    this.parser.on('closetag', () => this.closeTag());
    this.parser.on('text', (text) => (this.text += text));
    this.parser.on('cdata', (text) => (this.text += text));
    this.parser.on('error', (error) => {
      throw this.refused(`not well-formed XML: ${error.message.replace(/\.$/, '')}`);
    });
  }

  /** The items completed by this piece. */
  take(piece: string): JurisprudenceItem[] {
    this.window += piece;
    this.parser.write(piece);
    const end = this.windowStart + this.window.length;
    const isInItem = this.open.length >= 2;
    if (end - (isInItem ? this.windowStart : this.lastTag) > LONGEST + piece.length)
      throw this.refused(`item ${this.count + 1} is longer than ${LONGEST} characters`);
    if (!isInItem) this.forget(this.lastTag);
    const found = this.found;
    this.found = [];
    return found;
  }

  end(): void {
    this.parser.close();
    if (this.count === 0) throw this.refused(`it has no <${ITEM}> inside <${ROOT}>`);
  }

  private openTag(name: string): void {
    if (this.open.length === 0 && name !== ROOT) throw this.refused(`it begins with <${name}>; expected <${ROOT}>`);
    if (this.open.length === 1) {
      if (name !== ITEM) throw this.refused(`<${name}> stands where <${ITEM}> is expected`);
      this.values = new Map();
      this.forget(this.lastTag);
    }
    this.open.push(name);
    if (this.open.length > DEEPEST) throw this.refused(`elements stand more than ${DEEPEST} deep`);
    this.text = '';
    this.lastTag = this.parser.position;
  }

  private closeTag(): void {
    const text = this.text.trim();
    this.text = '';
    this.lastTag = this.parser.position;
    const name = this.open.slice(2).join('/');
    if (name !== '' && text !== '') {
      const texts = this.values.get(name);
      if (texts) texts.push(text);
      else this.values.set(name, [text]);
    }
    this.open.pop();
    if (this.open.length !== 1) return;
    const printed = this.window
      .slice(0, this.lastTag - this.windowStart)
      .trim()
      .slice(0, LONGEST_PRINTED);
    this.found.push({ number: ++this.count, printed, values: this.values });
  }

  private forget(until: number): void {
    this.window = this.window.slice(Math.max(0, until - this.windowStart));
    this.windowStart = Math.max(this.windowStart, until);
  }

  private refused(reason: string): UnreadableFile {
    return new UnreadableFile(`${this.path}: not a file of OHCHR's jurisprudence (<${ROOT}><${ITEM}>…): ${reason}.`);
  }
}
