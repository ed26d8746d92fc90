/**
 * `npm run import -- <format> <file or folder ...>`: reads files of a source into the house. Alone it lists the formats.
 * Exit status 1 only when the run itself failed or every row of it was refused; refused rows are kept, and the first of them told.
 */
import 'reflect-metadata';
import { MultiBar, Presets } from 'cli-progress';
import { Command, CommanderError } from 'commander';
import { type Format, FORMATS } from '../import/formats';
import { catalogueDigest, sourceFacts } from '../import/catalogue/catalogue';
import type { Row } from '../import/draft';
import { CATALOGUE_FOLDER } from '../import/catalogue/load-catalogue';
import { UnreadableFile } from '../import/open-file';
import type { RefusedRow } from '../import/refusals';
import { type Counts, type RunReport, runImport } from '../import/run';
import { withDatabase } from './with-database';

/** Where a command writes: answers to `say`, progress and faults to `log`, both a line at a time. */
export interface Terminal {
  readonly say: (line: string) => void;
  readonly log: (line: string) => void;
}

function listFormats({ say }: Terminal): void {
  say('npm run import -- <format> <file or folder ...> [--dry-run]\n\nFormats:');
  for (const { name, describe, example } of FORMATS) say(`  ${name}\n    ${describe}\n    ${example}`);
}

/** The same rows, the first one read: a file that cannot be read is told before a database is opened for it. Undefined when there are none. */
async function begun<T>(rows: AsyncIterable<T>): Promise<AsyncIterable<T> | undefined> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return undefined;
  return (async function* () {
    for (let next: IteratorResult<T> = first; next.done !== true; next = await iterator.next()) yield next.value;
  })();
}

/** Rows of one source after another: each call gives the next stretch of rows with one source. */
async function* bySource<T>(
  rows: AsyncIterable<Row<T>>,
  sourceOf: (row: Row<T>) => string,
): AsyncGenerator<{ source: string; rows: AsyncGenerator<Row<T>> }> {
  const iterator = rows[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done) {
    const source = sourceOf(next.value);
    const stretch = async function* (): AsyncGenerator<Row<T>> {
      while (!next.done && sourceOf(next.value) === source) {
        yield next.value;
        next = await iterator.next();
      }
    };
    yield { source, rows: stretch() };
  }
}

/** Progress: a bar on a terminal, a line every 5 seconds elsewhere. */
function progressOf(source: string, { log }: Terminal): { tell: (counts: Counts) => void; end: () => void } {
  if (process.stderr.isTTY) {
    const bars = new MultiBar(
      {
        format: `${source} {bar} {rowsRead} rows: {created} created, {updated} updated, {unchanged} unchanged, {refused} refused`,
        clearOnComplete: false,
        hideCursor: true,
        noTTYOutput: false,
        stream: process.stderr,
      },
      Presets.shades_classic,
    );
    const bar = bars.create(1, 0, { rowsRead: 0, created: 0, updated: 0, unchanged: 0, refused: 0 });
    return {
      tell: (counts) => {
        bar.setTotal(counts.rowsRead + 500);
        bar.update(counts.rowsRead, { ...counts });
      },
      end: () => {
        bar.setTotal(bar.getProgress() === 0 ? 1 : bar.getTotal());
        bars.stop();
      },
    };
  }
  let told = Date.now();
  return {
    tell: (counts) => {
      if (Date.now() - told < 5000) return;
      told = Date.now();
      log(`${source}: ${counts.rowsRead} rows read`);
    },
    end: () => undefined,
  };
}

const sum = ({ rowsRead, created, updated, unchanged, refused }: Counts): string =>
  `${rowsRead} rows read = ${created} created + ${updated} updated + ${unchanged} unchanged + ${refused} refused`;

function report(source: string, { totals, byFile }: RunReport, isDry: boolean, { say }: Terminal): void {
  for (const [file, counts] of byFile) say(`  ${file}: ${sum(counts)}`);
  say(`${source}: ${sum(totals)}${isDry ? ' (dry run: no row was kept)' : ''}`);
}

const MOST_REASONS = 5;

/** The first rows that were refused, with their reasons, so that nobody has to ask the house for them. */
class Reasons {
  readonly #first: RefusedRow[] = [];
  #count = 0;

  add(row: RefusedRow): void {
    this.#count += 1;
    if (this.#first.length < MOST_REASONS) this.#first.push(row);
  }

  tell(isDry: boolean, { log }: Terminal): void {
    for (const { file, number, refusal } of this.#first) log(`  refused: ${file}, row ${number}: ${onOneLine(refusal)}`);
    const more = this.#count - this.#first.length;
    if (more > 0)
      log(`  and ${more} more${isDry ? '' : ': importRuns { nodes { refusals { nodes { file row reason } } } } tells them'}`);
  }
}

/** A reason may repeat what a file prints, of any length and with signs that a terminal obeys. */
const onOneLine = (reason: string): string => {
  const line = reason.replace(/\p{Cc}+/gu, ' ');
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
};

/** Whether there was anything that could be taken: false where there were rows and each was refused. */
async function importFiles(
  format: Format<unknown>,
  paths: readonly string[],
  isDry: boolean,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const { log } = terminal;
  const rows = await begun(format.read(paths));
  if (rows === undefined) {
    log('The files have no rows.');
    return true;
  }
  const reasons = new Reasons();
  let taken = 0;
  await withDatabase(environment, log, async (database) => {
    for await (const { source, rows: ofSource } of bySource(rows, (row) => format.sourceOf(row))) {
      const progress = progressOf(source, terminal);
      const result = await runImport({
        database,
        source: sourceFacts(CATALOGUE_FOLDER, source),
        format: format.name,
        files: paths.map((path) => path.split('/').at(-1) ?? path),
        digest: null,
        rows: ofSource,
        toDrafts: format.toDrafts(source),
        readWith: catalogueDigest(CATALOGUE_FOLDER).digest,
        dryRun: isDry,
        progress: progress.tell,
        refused: (row) => reasons.add(row),
        log,
      }).finally(progress.end);
      report(source, result, isDry, terminal);
      taken += result.totals.rowsRead - result.totals.refused;
    }
  }).finally(() => reasons.tell(isDry, terminal));
  if (taken === 0) log('Every row was refused: nothing was taken in.');
  return taken > 0;
}

/** Does what the arguments say; the exit status. */
export async function importCommand(
  given: readonly string[],
  terminal: Terminal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const program = new Command('import')
    .description('Reads files of a source into the house.')
    .argument('[format]')
    .argument('[paths...]')
    .option('--dry-run', 'read and check everything, keep no row of the files');
  const written = (text: string): string => text.trimEnd();
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.say(written(text)), writeErr: (text) => terminal.log(written(text)) });
  try {
    program.parse(given, { from: 'user' });
    const [name, ...paths] = program.args;
    if (name === undefined) {
      listFormats(terminal);
      return 0;
    }
    const format = FORMATS.find((one) => one.name === name);
    if (!format)
      throw new UnreadableFile(
        `There is no format ${JSON.stringify(name)}. Formats: ${FORMATS.map((one) => one.name).join(', ')}.`,
      );
    if (paths.length === 0) throw new UnreadableFile(`${name}: name at least one file or folder, as in: ${format.example}`);
    const isDry = program.opts<{ dryRun?: boolean }>().dryRun ?? false;
    return (await importFiles(format, paths, isDry, terminal, environment)) ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    terminal.log((error as Error).message);
    return 1;
  }
}

if (require.main === module) {
  const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
  void importCommand(process.argv.slice(2), { say: line(process.stdout), log: line(process.stderr) }).then(
    (status) => (process.exitCode = status),
  );
}
