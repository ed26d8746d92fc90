import { normaliseSymbol } from '../citations/forms/un-standards';

/**
 * Symbols of treaty-body documents: what they say about the body, the session and the communications decided, and one normal
 * form for the irregular ones. Source: reference/citation-formats.md 5.1 and 5.2 (the note on harmonised symbols of 2005 and
 * the shapes found in a catalogue of 4,335 decisions). Pure text; knows no file.
 */
export interface UnSymbol {
  /** Normal form, which becomes the key: `CCPR/C/50/D/488/1992`. A revised text has the key of its decision. */
  readonly symbol: string;
  /** Slug of the body, as in the catalogue: `ccpr`, `cescr`. */
  readonly mechanism: string;
  /** The symbol's session as printed; absent where it prints none (`CERD/C/390`). */
  readonly session?: string;
  /** Registered communications, `488/1992`, without leading zeros, ranges written out; empty when the symbol names none. */
  readonly communications: readonly string[];
  /** Other symbols of the same document: as printed, where that differs, revised, or joined. */
  readonly others: readonly string[];
  /** Whether it is the symbol of a decision on communications; otherwise of a report or another document of the body. */
  readonly isDecision: boolean;
}

const BODY = '(CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW)/C|E/C\\.12';
const PREFIX = new RegExp(`^(?:${BODY})/(.+)$`);
const JOINED = new RegExp(`[-–,&](?=(?:${BODY})/)`);
const SUFFIX = /((?:\/(?:Rev|Corr|Add)\.\d+)*)$/i;
const YEAR = '(?:19|20)\\d{2}';
const NUMBERS = `\\d{1,8}(?:/${YEAR})?(?:(?:[,&-]|and)\\d{1,8}(?:/${YEAR})?)*`;
const DECISION = new RegExp(`^(\\d{1,3})/(?:D|DR|A)/((?:${NUMBERS})/${YEAR}|${NUMBERS})$`);
const WITHOUT_D = new RegExp(`^(\\d{1,3})/((?:${NUMBERS})/${YEAR})$`);
const TRANSPOSED = new RegExp(`^D/(\\d{1,3})/(\\d{1,4}/${YEAR})$`);
const WITHOUT_SESSION = new RegExp(`^D/(\\d{1,4}/${YEAR})$`);
/** Batch decisions of recent sessions, named by a serial: `CCPR/C/143/D/J/1`. */
const BATCH = /^(\d{1,3})\/D\/JC?\/\d{1,3}$/;
const SESSIONAL = /^(\d{1,4})\/\d{1,3}$/;
const LONGEST_RANGE = 500;
/** Longest symbol that is read, in characters; the longest real one, with five numbers, has 60. */
const LONGEST_SYMBOL = 300;

/**
 * Reads a symbol as printed; null when no treaty body's symbol can be told. `CAT/C/24/D/130&131/1999` decides 130/1999 and
 * 131/1999; `CCPR/C/91/1505/2006` lacks its D and gets it. `sessionGiven` (the source's own field) fills a session that the
 * symbol lacks, and never overrides one. Example: `CRPD/C/D/2/2010` with session 11 is `CRPD/C/11/D/2/2010`.
 */
export function readUnSymbol(printed: string, sessionGiven?: string): UnSymbol | null {
  if (printed.length > LONGEST_SYMBOL) return null;
  const parts = normaliseSymbol(printed).split(JOINED).filter(isSymbolStart);
  const [first, ...rest] = parts.map((part) => readOne(part, sessionGiven));
  if (first === undefined || first === null) return null;
  const others = rest.filter((part) => part !== null);
  return {
    ...first,
    communications: unique([first, ...others].flatMap(({ communications }) => communications)),
    others: unique([...first.others, ...others.flatMap(({ symbol, others: more }) => [symbol, ...more])]),
  };
}

/** Split by a pattern with a group gives the groups too; only what begins like a symbol is a part. */
function isSymbolStart(part: string | undefined): part is string {
  return part !== undefined && PREFIX.test(part);
}

function readOne(packed: string, sessionGiven?: string): UnSymbol | null {
  const [, letters, whole = ''] = PREFIX.exec(packed) ?? [];
  const prefix = packed.slice(0, packed.length - whole.length);
  const mechanism = letters?.toLowerCase() ?? 'cescr';
  const suffix = SUFFIX.exec(whole)?.[1] ?? '';
  const rest = whole.slice(0, whole.length - suffix.length);
  const given = /^\d{1,3}$/.test(sessionGiven ?? '') ? sessionGiven : undefined;
  const [session, numbers] = partsOf(rest, given);
  if (session !== undefined && numbers !== undefined) {
    const symbol = `${prefix}${session}/D/${numbers}`;
    const hyphened = `${prefix}${session}/D/${numbers.replace(/[,&]|and/g, '-')}`;
    const others = unique([packed, symbol + suffix, hyphened]).filter((other) => other !== symbol);
    return { symbol, mechanism, session, communications: expandNumbers(numbers), others, isDecision: true };
  }
  const batch = BATCH.exec(rest);
  if (batch) {
    const symbol = prefix + rest;
    return { symbol, mechanism, session: batch[1], communications: [], others: suffix ? [packed] : [], isDecision: true };
  }
  const own = SESSIONAL.exec(rest)?.[1];
  return /^[\w./-]+$/.test(whole)
    ? { symbol: packed, mechanism, ...(own ? { session: own } : {}), communications: [], others: [], isDecision: false }
    : null;
}

function partsOf(rest: string, given: string | undefined): [session?: string, numbers?: string] {
  const regular = DECISION.exec(rest) ?? WITHOUT_D.exec(rest) ?? TRANSPOSED.exec(rest);
  if (regular?.[2]?.includes('/')) return [regular[1], regular[2]];
  const alone = WITHOUT_SESSION.exec(rest);
  return alone ? [given, alone[1]] : [];
}

/**
 * The communications that the last part of a symbol names: a number takes the year that follows it, `993-995/2001` is a range
 * and is written out, `2538/2015-2539/2015` is a pair, and `25492550/2015` has lost a comma. Years come from the symbol alone.
 */
export function expandNumbers(printed: string): string[] {
  const tokens = [...printed.matchAll(/(\d+)(?:\/(\d{4}))?([,&-]|and)?/g)].map(([, number = '', year, separator]) => ({
    number,
    year,
    separator,
  }));
  const found: string[] = [];
  for (let at = tokens.length - 1, year = ''; at >= 0; at -= 1) {
    const { number, year: own, separator } = tokens[at] ?? { number: '' };
    year = own ?? year;
    const next = Number(tokens[at + 1]?.number ?? 0);
    const isRange = separator === '-' && own === undefined && next > Number(number) && next - Number(number) <= LONGEST_RANGE;
    if (isRange) for (let between = next - 1; between > Number(number); between -= 1) found.unshift(`${between}/${year}`);
    const halves = number.length === 8 ? [number.slice(0, 4), number.slice(4)] : [number];
    found.unshift(...halves.map((half) => `${Number(half)}/${year}`));
  }
  return unique(found);
}

/** Keys of the communications of a body: `488/1992` of `ccpr` is `ccpr-comm:488/1992`. */
export function communicationKeys(mechanism: string, communications: readonly string[]): string[] {
  return communications.map((communication) => `${mechanism}-comm:${communication}`);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
