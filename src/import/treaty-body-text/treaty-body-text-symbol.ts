import { COMMENTING_BODIES } from '../../citations/committees';
import { readUnSymbol, type UnSymbol } from '../un-symbol';

/**
 * What the file names of treaty-body texts say: the symbol in lower case with hyphens (`e-c-12-61-d-5-2015`), or body and
 * number of a general comment (`Annotated_CCPR_GC36_life`). Source: README.md of un-treaty-body-jurisprudence and
 * un-general-comments; names seen there.
 */
const BODY = '(?:ccpr|cat|cedaw|crc|crpd|cerd|ced|cmw)-c|e-c-12';
const PART = new RegExp(`^(${BODY})-?(\\d{1,3})-(.+)$`);
const JOINED = new RegExp(`-(?=(?:${BODY})-)`);
const SUFFIX = /((?:-(?:rev|corr|add)-\d+)*)$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** Longest name that is read, in characters: that of a file. */
const LONGEST_NAME = 255;

/**
 * The symbol that a name of a file or document stands for; null when it stands for none. What the hyphens were (a range, a
 * list) the name has lost: the numbers printed are taken, and nothing between them. Examples:
 * `ccpr-c-101-d-1620-2007-rev-2` is CCPR/C/101/D/1620/2007, `ccpr-c-137-d-2538-2015-2539-2015` CCPR/C/137/D/2538/2015-2539/2015.
 */
export function symbolOfName(name: string): UnSymbol | null {
  if (name.length > LONGEST_NAME) return null;
  const parts = name.toLowerCase().split(JOINED).map(symbolOfPart);
  const printed = parts.filter((part) => part !== null);
  if (printed.length === 0 || printed.length < parts.length) return null;
  const read = readUnSymbol(printed.join(','));
  if (read === null) return null;
  const named = [...name.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const communications = read.communications.filter((number) => named.includes(Number(number.split('/')[0])));
  return { ...read, communications };
}

function symbolOfPart(part: string): string | null {
  const [, body = '', session = '', rest = ''] = PART.exec(part) ?? [];
  if (body === '') return null;
  const prefix = body === 'e-c-12' ? 'E/C.12' : body.replace('-', '/').toUpperCase();
  const suffix = SUFFIX.exec(rest)?.[1] ?? '';
  const revision = suffix.replace(/-([a-z])([a-z]+)-(\d+)/g, (_, first: string, more: string, number: string) => {
    return `/${first.toUpperCase()}${more}.${number}`;
  });
  const middle = rest.slice(0, rest.length - suffix.length);
  const batch = /^d-(jc?)-(\d{1,3})$/.exec(middle);
  if (batch) return `${prefix}/${session}/D/${(batch[1] ?? '').toUpperCase()}/${batch[2] ?? ''}${revision}`;
  const tokens = middle.replace(/^(?:d|dr|a)-/, '').split('-');
  if (!tokens.every((token) => /^\d{1,8}$/.test(token))) return null;
  const isPaired = tokens.length % 2 === 0 && tokens.every((token, at) => at % 2 === 0 || YEAR.test(token));
  if (isPaired) return `${prefix}/${session}/D/${pairs(tokens).join('-')}${revision}`;
  if (tokens.length === 1) return `${prefix}/${session}/${middle}${revision}`;
  const last = tokens.at(-1) ?? '';
  return YEAR.test(last) ? `${prefix}/${session}/D/${tokens.slice(0, -1).join('-')}/${last}${revision}` : null;
}

function pairs(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => (at % 2 === 0 ? [`${token}/${tokens[at + 1] ?? ''}`] : []));
}

export interface GeneralComment {
  readonly mechanism: string;
  /** Key by body and number: `ccpr-gc:36`, `cedaw-gr:35`. */
  readonly number: string;
  /** `CCPR/C/`, with which the body's own symbols begin. */
  readonly prefix: string;
}

/** The general comment that a file name stands for: `Annotated_CCPR_GC36_life` is `ccpr-gc:36`. Null for other names. */
export function generalCommentOfName(name: string): GeneralComment | null {
  const [, printed = '', number = ''] = /^Annotated_([A-Z]{3,5})(?:[-_][A-Z]{3,5})?[-_]G[CR](\d{1,2})(?!\d)/.exec(name) ?? [];
  const symbol = printed === 'ESCR' || printed === 'CESCR' ? 'E/C.12' : `${printed}/C`;
  const scheme = COMMENTING_BODIES.find((body) => body.symbol === symbol)?.scheme;
  if (scheme === undefined) return null;
  return {
    mechanism: scheme.replace(/-g[cr]$/, ''),
    number: `${scheme}:${Number(number)}`,
    prefix: `${symbol.split('/C')[0] ?? ''}/`,
  };
}

/**
 * Keys of a general comment, the primary one first: its own symbol where the index of the source gives one (without `/Corr.1`,
 * which corrects it), else body and number. Symbols of what it stands in (an annual report, a compilation, the other
 * committee's) are `un-in:`, as in the catalogue. Example: `HRI/GEN/1/Rev.9 (Vol. I) p. 182` gives `ccpr-gc:11`, `un-in:…`.
 */
export function keysOfGeneralComment(comment: GeneralComment, signatures: readonly string[]): string[] {
  const own: string[] = [];
  const holding: string[] = [];
  for (const printed of signatures.flatMap((signature) => signature.split(/\s*(?:,(?!\s*annex)|–)\s*/))) {
    if (printed.startsWith('INT/')) continue;
    const symbol = readUnSymbol(printed.replace(/\/Corr\.\d+$/i, ''))?.symbol;
    if (symbol?.startsWith(comment.prefix)) own.push(symbol);
    else holding.push(symbol ?? printed.replace(/,?\s*(?:p\.\s*\d+|annex.*)$/, '').replace(/\s+/g, ''));
  }
  const [first, ...others] = [...new Set(own.map((symbol) => `un:${symbol}`))];
  const held = holding.filter((symbol) => /^[A-Z]+\/[\w./()-]+$/.test(symbol)).map((symbol) => `un-in:${symbol}`);
  return [...new Set([...(first === undefined ? [] : [first]), comment.number, ...others, ...held])];
}
