/**
 * `npm run -s citations -- <text file>`: one JSON line for each mention of a standard, decision or document in a text, on
 * standard output.
 * Input that cannot be read is one line on standard error and exit status 1.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { findCitations } from '../citations/find-citations';
import type { Mention } from '../citations/mention';
import { buildStandardsIndex, type StandardsIndex } from '../citations/standards-index';
import { projectFolder } from '../project-folder';

/** Bytes read to tell a text from a binary file: UTF-8 text holds no zero byte. */
const PROBE_BYTES = 64 * 1024;

type Row = Readonly<Record<string, string>>;

class InputError extends Error {}

function readTable(folder: string, file: string): Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new InputError(`the catalogue has no ${file} in ${folder}`);
  return parse<Row>(readFileSync(path), { columns: true, skip_empty_lines: true, bom: true });
}

/** The index of the catalogue's tables in `folder`: instruments, provisions, and the other names of slugs. */
export function readStandardsIndex(folder: string): StandardsIndex {
  const instruments = readTable(folder, 'instruments.csv').map((row) => ({
    slug: row.slug ?? '',
    titles: { en: row.title_en ?? '', fr: row.title_fr ?? '', es: row.title_es ?? '' },
    shortTitle: row.short_title ?? '',
    abbreviation: row.abbreviation ?? '',
    identifiers: (row.identifiers ?? '').split('|').filter(Boolean),
    kind: row.kind ?? '',
    parentSlug: row.parent_slug || null,
  }));
  const provisions = ['provisions.csv', 'provisions-more.csv']
    .flatMap((file) => readTable(folder, file))
    .map((row) => ({ instrumentSlug: row.instrument_slug ?? '', number: row.number ?? '' }));
  const aliases = new Map(readTable(folder, 'slug-aliases.csv').map((row) => [row.alias ?? '', row.slug ?? '']));
  const bodies = readTable(folder, 'mechanisms.csv').map((row) => ({
    slug: row.slug ?? '',
    names: { en: row.name_en ?? '', fr: row.name_fr ?? '', es: row.name_es ?? '' },
    shortName: row.short_name ?? '',
  }));
  return buildStandardsIndex({ instruments, provisions, aliases, bodies });
}

/** The text of a file; throws an InputError that says what was wrong with the path and what would be right. */
export function readText(path: string): string {
  const full = resolve(path);
  if (!existsSync(full)) throw new InputError(`${path}: no such file; give the path of a text file`);
  if (!statSync(full).isFile()) throw new InputError(`${path}: not a file; give the path of a text file`);
  const bytes = readFileSync(full);
  if (bytes.subarray(0, PROBE_BYTES).includes(0)) throw new InputError(`${path}: not a text; give a file in UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${path}: not in UTF-8; give a text file in UTF-8`);
  }
}

/** A mention as a JSON object; what only decisions have stands there when it is printed. */
function toLine({ start, end, printed, scheme, key, pinpoint, kind, otherKeys, name, date, stage }: Mention): string {
  const hints = {
    otherKeys: otherKeys.length > 0 ? otherKeys : undefined,
    name: name ?? undefined,
    date: date ?? undefined,
    stage: stage ?? undefined,
  };
  return JSON.stringify({ start, end, printed, scheme, key, pinpoint, kind, ...hints });
}

/** Prints the mentions of the text at `path`, a JSON object a line; returns the exit status. */
export function printCitations(
  path: string,
  catalogue: string,
  write: (line: string) => void,
  complain: (line: string) => void,
): number {
  try {
    const text = readText(path);
    for (const mention of findCitations(text, readStandardsIndex(catalogue))) write(`${toLine(mention)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(`citations: ${error.message}\n`);
    return 1;
  }
}

function main(): void {
  const program = new Command('citations')
    .description('Prints a JSON line for each mention of a standard, decision or document in a text file')
    .argument('<text file>', 'a text in UTF-8')
    .option('--catalogue <folder>', 'folder of the tables of facts', join(projectFolder(), 'catalogue'))
    .configureOutput({ outputError: (message, write) => write(message.replace(/\n+(?=.)/g, ' ')) })
    .action((path: string, options: { catalogue: string }) => {
      const status = printCitations(
        path,
        options.catalogue,
        (line) => process.stdout.write(line),
        (line) => process.stderr.write(line),
      );
      process.exitCode = status;
    });
  program.parse();
}

if (require.main === module) main();
