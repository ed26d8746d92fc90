/** Reads one citation as a user types it: the whole input is the citation, so names that are ambiguous in a text are plain. */
import { cleanText } from './clean-text';
import { findCitations } from './find-citations';
import { NO_HINTS, type Mention } from './mention';
import { readProvisionList } from './provision-numbers';
import type { StandardsIndex } from './standards-index';

const KEYED = /^([a-z][a-z0-9-]{1,20}):(\S.*)$/;

/**
 * The mentions in what a user typed; empty when nothing is read. Beyond `findCitations` it takes an instrument's name or
 * abbreviation alone (`ECHR`, `CAT`), abbreviations in small letters, a number without "article" (`ICCPR 14(3)(d)`), a slug
 * (`iccpr`), and a key (`provision:iccpr:6(1)`, `un:CCPR/C/GC/34`).
 * Example: `readCitation('P1-1', index)` -> one mention, `provision` `echr-p1:1`.
 */
export function readCitation(printed: string, index: StandardsIndex): Mention[] {
  const start = printed.length - printed.trimStart().length;
  const trimmed = printed.trim();
  const spelled = withCapitals(trimmed, index);
  const read =
    readKey(trimmed, index) ?? readWholeName(spelled, index) ?? readNumberOnly(spelled, index) ?? findCitations(spelled, index);
  return read.map((mention) => ({
    ...mention,
    start: mention.start + start,
    end: mention.end + start,
    printed: printed.slice(mention.start + start, mention.end + start),
  }));
}

/** Abbreviations typed in small letters, `iccpr art 6`; the length does not change. */
function withCapitals(typed: string, index: StandardsIndex): string {
  return typed.replace(/[A-Za-z][A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g, (word) => {
    const capitals = word.toUpperCase();
    return word.length > 2 && index.names.hasAbbreviation(capitals) ? capitals : word;
  });
}

function mention(typed: string, scheme: string, key: string, pinpoint: string | null, candidates: readonly string[]): Mention {
  return {
    start: 0,
    end: typed.length,
    printed: typed,
    scheme,
    key,
    pinpoint,
    kind: 'FULL',
    candidates,
    form: 'whole-input',
    ...NO_HINTS,
  };
}

function readKey(typed: string, index: StandardsIndex): Mention[] | null {
  const slug = index.slugOf(typed);
  if (slug) return [mention(typed, 'instrument', slug, null, [])];
  const [, scheme = '', value = ''] = KEYED.exec(typed) ?? [];
  if (scheme === 'instrument') return [mention(typed, scheme, index.slugOf(value) ?? value, null, [])];
  const [, owner = '', number = ''] = /^([a-z0-9-]+):(.+)$/.exec(scheme === 'provision' ? value : typed) ?? [];
  const instrument = index.slugOf(owner);
  if (instrument) {
    const located = index.locate(instrument, number.trim());
    return [mention(typed, 'provision', `${instrument}:${located.number}`, located.pinpoint, [])];
  }
  return index.slugOfIdentifier(typed) ? [mention(typed, scheme, value, null, [])] : null;
}

function readWholeName(typed: string, index: StandardsIndex): Mention[] | null {
  const page = cleanText(typed);
  const bare = /^(?:the|la|le|el) /i.exec(page.text)?.[0].length ?? 0;
  const found = index.names
    .findAll(page)
    .find((name) => name.start <= bare && name.end === page.text.replace(/[ .]+$/, '').length);
  if (!found) return null;
  const { slugs } = found.name;
  const [sole] = slugs;
  if (slugs.length === 1 && sole) return [mention(typed, 'instrument', sole, null, [])];
  return [
    mention(
      typed,
      'instrument',
      '',
      null,
      slugs.map((slug) => `instrument:${slug}`),
    ),
  ];
}

/** `ICCPR 14(3)(d)`: a name and nothing else but a number. */
function readNumberOnly(typed: string, index: StandardsIndex): Mention[] | null {
  const page = cleanText(typed);
  const name = index.names.findAll(page).find((found) => found.start === 0);
  const [slug] = name?.name.slugs ?? [];
  if (!name || !slug || name.name.slugs.length !== 1 || page.text[name.end] !== ' ') return null;
  const list = readProvisionList(page.text, name.end + 1, false);
  const [item] = list?.items ?? [];
  if (!list || !item || list.items.length !== 1 || list.end !== page.text.length || !/^\d/.test(item.number)) return null;
  const located = index.locate(slug, item.number);
  return [mention(typed, 'provision', `${slug}:${located.number}`, located.pinpoint, [])];
}
