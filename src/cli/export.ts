/**
 * `npm run -s export -- <format> <list> [conditions]`: takes rows out of the house, to standard output or a file. Alone it lists what
 * there is; `columns <list>` tells the columns and conditions of one. Exit status 1 when not everything that was asked for was written.
 */
import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, CommanderError } from 'commander';
import { isInputObjectType } from 'graphql';
import type { Database } from '../database';
import { type Parameters, conditionType, filterType } from '../export/export-filter';
import { Exporter, type ListDescription, type OpenExport } from '../export/exporter';
import { EXPORT_FORMATS } from '../export/formats';
import { declaredNouns } from '../graph/declarations';
import { compileModel } from '../graph/model';
import { Reader } from '../graph/reader';
import { buildGraphSchema } from '../schema';
import { PUBLIC } from '../security/viewer';
import { withDatabase } from './with-database';

/** Where the command writes: rows and answers to `out`, what it tells of its work to `log`, a line at a time. */
export interface ExportTerminal {
  readonly out: Writable;
  readonly log: (line: string) => void;
}

/** Rows of one command: as many as there are. */
const MOST_ROWS = 999_999_999;
/** A statement may take longer here than in a request: nobody else waits. */
const PATIENCE = { STATEMENT_TIMEOUT_MS: '600000', POOL_WAIT_MS: '60000' };

const exporterOf = (database: Database): Exporter => {
  const model = compileModel(database.dataSource);
  const limits = { defaultSize: 1, maxSize: 1 };
  return new Exporter(model, buildGraphSchema(), () => new Reader(model, database.pool, PUBLIC, limits));
};

function listing(): string {
  const lists = declaredNouns().flatMap(({ noun }) => noun?.many ?? []);
  const formats = EXPORT_FORMATS.map(({ name, describe }) => `  ${name}\n    ${describe}`);
  return [
    'npm run -s export -- <format> <list> [--<condition> <value ...>] [--filter <json>] [--first <rows>] [--after <cursor>] [--out <file>]',
    'npm run -s export -- columns <list>',
    `\nFormats:\n${formats.join('\n')}`,
    `\nLists:\n  ${lists.sort().join(', ')}`,
    '\nExample:\n  npm run -s export -- csv recommendations --addressees MEX --date.from 2018 --out mexico.csv\n',
  ].join('\n');
}

function described({ columns, filters }: ListDescription): string {
  const lines = (rows: ListDescription['columns']): string[] =>
    rows.map(({ name, type, description }) => `  ${name} (${type})\n    ${description}`);
  return ['Columns:', ...lines(columns), '\nConditions:', ...lines(filters), ''].join('\n');
}

/** The options of a list: its conditions, spans with their ends. */
function addConditions(program: Command, list: string): void {
  const noun = declaredNouns().find(({ noun: declared }) => declared?.many === list)?.noun?.name;
  if (noun === undefined) return;
  const schema = buildGraphSchema();
  const conditions = filterType(schema, noun);
  for (const { name, description } of Object.values(conditions.getFields())) {
    program.option(`--${name} <value...>`, description ?? '');
    const type = conditionType(schema, conditions, name);
    const parts = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    for (const part of parts) program.option(`--${name}.${part.name} <value...>`, part.description ?? '');
  }
}

async function write(opened: OpenExport, file: string | undefined, { out, log }: ExportTerminal): Promise<void> {
  const chunks = Readable.from(opened.chunks);
  // What was cut off must not look whole.
  if (file === undefined) await pipeline(chunks, out, { end: false });
  else {
    await pipeline(chunks, createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
  }
  log(`${opened.list}: ${opened.rows} rows`);
  if (opened.hasMore) log(`There are more: go on with --after ${opened.last}`);
}

/** Does what the arguments say; the exit status. */
export async function exportCommand(
  given: readonly string[],
  terminal: ExportTerminal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const { out, log } = terminal;
  const program = new Command('export')
    .description('Takes rows out of the house.')
    .argument('[format]')
    .argument('[list]')
    .option('--filter <json>', 'conditions as the graph takes them, one JSON object')
    .option('--first <rows>', 'at most so many rows')
    .option('--after <cursor>', 'only rows behind the one with this cursor')
    .option('--out <file>', 'writes into this file, which is there only when it is whole');
  program.exitOverride().configureOutput({ writeOut: (text) => void out.write(text), writeErr: (text) => log(text.trimEnd()) });
  try {
    addConditions(program, given[1] ?? '');
    program.parse(given, { from: 'user' });
    const [format, list] = program.args;
    if (format === undefined || list === undefined) {
      out.write(listing());
      return 0;
    }
    const { out: file, ...options } = program.opts<Record<string, string | string[]>>();
    const parameters: Parameters = new Map(Object.entries(options).map(([name, value]) => [name, [value].flat()]));
    await withDatabase({ ...PATIENCE, ...environment }, log, async (database) => {
      const exporter = exporterOf(database);
      if (format === 'columns') out.write(described(exporter.describe(list)));
      else await write(await exporter.open({ format, list, parameters }, MOST_ROWS), file?.toString(), terminal);
    });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    log((error as Error).message);
    return 1;
  }
}

if (require.main === module) {
  void exportCommand(process.argv.slice(2), {
    out: process.stdout,
    log: (line) => void process.stderr.write(`${line}\n`),
  }).then((status) => (process.exitCode = status));
}
