/**
 * How well the citation library reads excerpts that people labelled by reading: precision and recall in all, for each scheme and
 * for each language.
 *
 * The gold file holds facts only, a JSON object a line: where an excerpt is in the data beside the project (`file`, `pointer`,
 * `start`, `end`, `sha1`), whose text it is (`body`, `language`), and its `mentions` with the keys that a careful reader gives
 * them. `pointer` is a JSON pointer in which `*` stands for every element, joined by newlines, and is empty for a plain text;
 * numeric character references are decoded. `start` and `end` count UTF-16 code units: of the excerpt within that text, and of a
 * mention within the excerpt.
 *
 * How it is judged. A labelled span is the core of a citation: a found mention belongs to it when the two share a character. It is
 * right when one of its keys is among the keys of a labelled mention that it overlaps, else false. Words that print several
 * provisions are one labelled mention for each, with the same span. A labelled mention counts as found when some mention is right
 * for it. One without keys cannot be decided from the excerpt (`cited above`, and the full citation is elsewhere), or is of a
 * series without keys: what is found there counts neither way. Articles without an instrument, instruments without an article and
 * names without a date are not labelled and not counted; an article of an instrument that the catalogue does not hold must not
 * be found as one of another.
 *
 * Golds from the eleventh on are drawn from places that nobody reads while forms are written. A place is the code units from
 * 2,000 n to 2,000 (n + 1) of a pointed text; where the first byte of the SHA-1 of `file|pointer|n` is odd it is held out. An
 * excerpt lies in one place, and overlaps none of an older gold.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCitations } from '../citations/find-citations';
import type { Mention } from '../citations/mention';
import type { StandardsIndex } from '../citations/standards-index';

/** A citation as labelled; `keys` hold every key that is right, and none where the excerpt does not tell. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly kind: 'FULL' | 'SHORT';
}

/** An excerpt as labelled. */
export interface GoldExcerpt {
  readonly file: string;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly sha1: string;
  readonly body: string;
  readonly language: string;
  readonly mentions: readonly GoldMention[];
}

/** Counts of one group: `all`, `scheme iactr-c`, `language es`. */
export interface Tally {
  readonly group: string;
  labelled: number;
  recalled: number;
  found: number;
  right: number;
}

/** Found and right, found and labelled: of a group without either a share is null. */
export function sharesOf({ labelled, recalled, found, right }: Tally): { precision: number | null; recall: number | null } {
  return { precision: found === 0 ? null : right / found, recall: labelled === 0 ? null : recalled / labelled };
}

/** What was measured; `problems` names each source that changed, each miss and each false finding. */
export interface GoldResult {
  readonly tallies: readonly Tally[];
  readonly problems: readonly string[];
}

/** Reads the gold file. */
export function readGold(path: string): GoldExcerpt[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldExcerpt);
}

/** The text that a pointer names in a file of the data folder. */
export function readPointed(path: string, pointer: string): string {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const pointed = pointer === '' ? text : stringsAt(JSON.parse(text), pointer.split('/').slice(1)).join('\n');
  return pointed
    .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&amp;/g, '&');
}

function stringsAt(value: unknown, steps: readonly string[]): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value).flatMap((element) => stringsAt(element, rest));
  return stringsAt((value as Record<string, unknown>)[step], rest);
}

/** `provision:achr:5` with the pinpoint `(1)` is `provision:achr:5(1)` of a catalogue that has rows for paragraphs. */
function keysOf({ scheme, key, otherKeys, pinpoint }: Mention): string[] {
  const exact = scheme === 'provision' && pinpoint?.startsWith('(') ? key + pinpoint.replace(/[ ,].*$/, '') : key;
  return [...new Set([`${scheme}:${key}`, `${scheme}:${exact}`, ...otherKeys])];
}

/** Whether a mention says of a decision, a document or a provision which one it is. */
function isCounted({ kind, scheme, key }: Mention): boolean {
  if (kind === 'BARE_PROVISION' || key === '' || scheme === 'instrument') return false;
  return scheme !== 'provision' || key.includes(':');
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Measures one excerpt's mentions against its labels. */
export function judge(
  excerpt: GoldExcerpt,
  mentions: readonly Mention[],
): { misses: GoldMention[]; wrong: Mention[]; right: Mention[] } {
  const keyed = excerpt.mentions.filter(({ keys }) => keys.length > 0);
  const rightFor = (mention: Mention, gold: GoldMention) =>
    overlaps(mention, gold) && keysOf(mention).some((key) => gold.keys.includes(key));
  const right = mentions.filter((mention) => keyed.some((gold) => rightFor(mention, gold)));
  const wrong = mentions.filter(
    (mention) =>
      isCounted(mention) &&
      !right.includes(mention) &&
      !excerpt.mentions.some((gold) => gold.keys.length === 0 && overlaps(mention, gold)),
  );
  return { misses: keyed.filter((gold) => !right.some((mention) => rightFor(mention, gold))), wrong, right };
}

const schemeOf = (key: string) => key.slice(0, key.indexOf(':'));

class Tallies {
  private readonly byGroup = new Map<string, Tally>();

  add(groups: readonly string[], counts: Partial<Omit<Tally, 'group'>>): void {
    for (const group of groups) {
      const tally = this.byGroup.get(group) ?? { group, labelled: 0, recalled: 0, found: 0, right: 0 };
      for (const name of ['labelled', 'recalled', 'found', 'right'] as const) tally[name] += counts[name] ?? 0;
      this.byGroup.set(group, tally);
    }
  }

  list(): Tally[] {
    return [...this.byGroup.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
  }
}

/** Precision and recall over all excerpts whose source is in the data folder and still the same. */
export function measureGold(
  gold: readonly GoldExcerpt[],
  data: string,
  index: StandardsIndex,
  treatiesOf: ReadonlyMap<string, readonly string[]>,
): GoldResult {
  const tallies = new Tallies();
  const problems: string[] = [];
  for (const excerpt of gold) {
    const place = `${excerpt.file} ${excerpt.start}`;
    const path = join(data, excerpt.file);
    const text = existsSync(path) ? readPointed(path, excerpt.pointer).slice(excerpt.start, excerpt.end) : null;
    if (text === null || createHash('sha1').update(text).digest('hex') !== excerpt.sha1) {
      problems.push(`${place}: ${text === null ? 'is not there' : 'has changed'}`);
      continue;
    }
    const options = { citingBody: excerpt.body, ownInstruments: treatiesOf.get(excerpt.body) ?? [] };
    const { misses, wrong, right } = judge(excerpt, findCitations(text, index, options));
    const groups = (key: string, kind: string) => [
      'all',
      `language ${excerpt.language}`,
      `kind ${kind}`,
      `scheme ${schemeOf(key)}`,
    ];
    for (const { keys, kind } of excerpt.mentions.filter((mention) => mention.keys.length > 0))
      tallies.add(groups(keys[0] ?? '', kind), { labelled: 1, recalled: 1 });
    for (const { start, end, keys, kind } of misses) {
      tallies.add(groups(keys[0] ?? '', kind), { recalled: -1 });
      problems.push(`${place}: missed ${keys.join(' or ')}: ${told(text, start, end)}`);
    }
    for (const { scheme, kind } of right) tallies.add(groups(`${scheme}:`, kind), { found: 1, right: 1 });
    for (const { scheme, key, kind, start, end, form } of wrong) {
      tallies.add(groups(`${scheme}:`, kind), { found: 1 });
      problems.push(`${place}: false ${scheme}:${key} (${form}): ${told(text, start, end)}`);
    }
  }
  return { tallies: tallies.list(), problems };
}

function told(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
}

/** A group in one line. Example: `gold, language es: precision 1.0000 (68 of 68), recall 0.9189 (68 of 74)`. */
export function tellTally(tally: Tally): string {
  const { precision, recall } = sharesOf(tally);
  const share = (value: number | null) => value?.toFixed(4) ?? 'none';
  const { group, labelled, recalled, found, right } = tally;
  return `gold, ${group}: precision ${share(precision)} (${right} of ${found}), recall ${share(recall)} (${recalled} of ${labelled})`;
}
