import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import type { Row } from '../draft';
import type { ExchangeLine } from './exchange-recommendation';
import type { ExchangeRecord } from './exchange-record';
import { asRecord, exchangeSchema } from './exchange-schema';
import { schemeOf } from '../../domain/sources/key-schemes';
import { checkFile, findFiles, readText, sortFiles } from '../open-file';

/** The format `exchange`, as the import lists it. */
export const exchangeFormat = {
  name: 'exchange',
  describe: 'Decisions, documents, recommendations and answers of any body, one JSON object a line (schema/exchange.schema.json)',
  extensions: ['.jsonl', '.ndjson'],
  example: 'decisions.jsonl',
} as const;

/** What the catalogue knows, by which the words of a record are checked. */
export interface ExchangeVocabulary {
  /** Slugs of mechanisms: `ecthr`. */
  readonly mechanisms: ReadonlySet<string>;
  /** Alpha-3 codes of States. */
  readonly states: ReadonlySet<string>;
  /** Schemes of keys: `ecli`, `un`. */
  readonly schemes: ReadonlySet<string>;
  /** Slugs of sources: `hudoc`. */
  readonly sources: ReadonlySet<string>;
}

/** Longest line, in UTF-16 code units. */
const LONGEST_LINE = 5_000_000;
const LONGEST_PRINTED = 4000;
const NUL = /(?:^|[^\\])(?:\\\\)*\\u0000/;

/**
 * Reads the files named (plain or gzip), and the `.jsonl` and `.ndjson` files below the folders named: one row per line that is
 * not blank, numbered by line, each with its record or one sentence on what is wrong, its value and what would be right. Every
 * file is read to its end before the first row is yielded; a binary or cut-off one is one refused row. Throws `UnreadableFile` where none
 * can be read.
 * Example of a line: `{"type":"decision","kind":"VIEWS","key":"un:CCPR/C/50/D/488/1992","mechanism":"ccpr"}`.
 */
export async function* readExchange(
  paths: readonly string[],
  vocabulary: ExchangeVocabulary,
): AsyncGenerator<Row<ExchangeRecord | ExchangeLine>> {
  const files = await findFiles(paths, exchangeFormat.extensions);
  const { passed, refused } = await sortFiles(files, async (file) => {
    // A list without rows is taken out as a file without bytes.
    if ((await stat(file.path)).size > 0) await checkFile(file.path);
    return file;
  });
  yield* refused;
  for (const { path, name } of passed) {
    for await (const { number, text, isCut } of boundedLines(path)) {
      if (text.trim() === '') continue;
      const value = isCut ? `The line is longer than ${LONGEST_LINE} characters.` : readRecord(text, vocabulary);
      const row = { file: name, number, printed: text.slice(0, LONGEST_PRINTED) };
      yield typeof value === 'string' ? { ...row, refusal: value } : { ...row, value };
    }
  }
}

/** The record of a line, or one sentence why it is none. */
export function readRecord(line: string, vocabulary: ExchangeVocabulary): ExchangeRecord | ExchangeLine | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `The line is no JSON: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 200)}; expected one object.`;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return `The line is ${short(json)}: expected one JSON object, like {"type":"decision",…}.`;
  if (NUL.test(line)) return 'The line holds the character U+0000, which no text has: expected text without it.';
  const checked = exchangeSchema.safeParse(json);
  if (!checked.success) return sentenceOf(checked.error.issues, json);
  return unknownWord(asRecord(checked.data), vocabulary) ?? asRecord(checked.data);
}

/** The first thing that the catalogue does not know, as a sentence; null when it knows all. */
function unknownWord(
  record: ExchangeRecord | ExchangeLine,
  { mechanisms, states, schemes, sources }: ExchangeVocabulary,
): string | null {
  const { mechanism, codes, keys } = wordsOf(record);
  if (record.source !== undefined && !sources.has(record.source))
    return `source "${record.source}" is not known: expected a slug of the catalogue's sources, like ${[...sources].slice(0, 5).join(', ')}.`;
  if (mechanism !== undefined && !mechanisms.has(mechanism))
    return `mechanism "${mechanism}" is not known: expected a slug of the catalogue's mechanisms, like ecthr.`;
  const state = codes.find((code) => !states.has(code));
  if (state !== undefined) return `State "${state}" is not known: expected an alpha-3 code of the catalogue's states, like GBR.`;
  const key = keys.find((each) => !schemes.has(schemeOf(each) ?? ''));
  if (key === undefined) return null;
  return `The scheme of key "${key}" is not known: expected one of ${[...schemes].slice(0, 8).join(', ')} and so on.`;
}

/** What a line says in words of the catalogue: its body, the codes of States and the keys of records. */
function wordsOf(line: ExchangeRecord | ExchangeLine): {
  mechanism: string | undefined;
  codes: readonly string[];
  keys: readonly string[];
} {
  if (line.type === 'response') return { mechanism: undefined, codes: [], keys: [line.key] };
  const { key, mechanism, identifiers = [] } = line;
  if (line.type === 'recommendation') {
    const { addressees, recommenders = [], document } = line;
    return {
      mechanism,
      codes: [...addressees, ...recommenders],
      keys: [key, ...identifiers, ...(document ? [document.key] : [])],
    };
  }
  const { respondents = [], proceedings = [], expressions = [], citations = [] } = line;
  const findings = line.type === 'decision' ? (line.findings ?? []) : [];
  return {
    mechanism,
    codes: [...respondents, ...findings.flatMap(({ respondent }) => respondent ?? [])],
    keys: [
      key,
      ...identifiers,
      ...proceedings,
      ...expressions.flatMap(({ identifier }) => identifier ?? []),
      ...citations.flatMap((citation) => citation.key ?? []),
    ],
  };
}

/** What is wrong first, with its value and what would be right, and how much more is. */
function sentenceOf(issues: readonly z.core.$ZodIssue[], json: object): string {
  const [issue] = [...issues].sort(
    (one, other) => Number(one.code === 'unrecognized_keys') - Number(other.code === 'unrecognized_keys'),
  );
  if (issue === undefined) return 'The line is no exchange record.';
  const more = issues.length > 1 ? ` (${issues.length - 1} more after this)` : '';
  return `${faultOf(issue, json)}.${more}`;
}

function faultOf(issue: z.core.$ZodIssue, json: object): string {
  const place = issue.path.reduce<string>(
    (so, step) => (typeof step === 'number' ? `${so}[${step}]` : `${so}${so === '' ? '' : '.'}${String(step)}`),
    '',
  );
  const value = issue.path.reduce<unknown>((so, step) => (so as Record<PropertyKey, unknown> | undefined)?.[step], json);
  if (issue.code === 'unrecognized_keys')
    return `"${issue.keys.join('", "')}" is no property of ${place === '' ? 'a record' : place}: expected those of schema/exchange.schema.json`;
  const expected = expectationOf(issue);
  return value === undefined ? `${place} is missing: ${expected}` : `${place} is ${short(value)}: ${expected}`;
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') return 'expected decision, document, recommendation or response';
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `expected ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum} ${issue.origin === 'array' ? 'of them' : 'characters'}`;
  if (issue.code === 'too_small')
    return `expected at least ${issue.minimum} ${issue.origin === 'array' ? 'of them' : 'characters'}`;
  return issue.message;
}

function short(value: unknown): string {
  const printed = JSON.stringify(value);
  return printed.length > 80 ? `${printed.slice(0, 77)}…` : printed;
}

/** The lines of a file, numbered from 1; of one that is too long only the beginning is kept. */
async function* boundedLines(path: string): AsyncGenerator<{ number: number; text: string; isCut: boolean }> {
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  const line = (): { number: number; text: string; isCut: boolean } => {
    const isCut = length > LONGEST_LINE;
    const text = pieces.join('').slice(0, isCut ? LONGEST_PRINTED : length);
    pieces = [];
    length = 0;
    return { number: number++, text, isCut };
  };
  for await (const piece of readText(path)) {
    const [first = '', ...rest] = piece.split('\n');
    for (const [at, part] of [first, ...rest].entries()) {
      if (at > 0) yield line();
      if (length <= LONGEST_LINE) pieces.push(part);
      length += part.length;
    }
  }
  if (length > 0) yield line();
}
