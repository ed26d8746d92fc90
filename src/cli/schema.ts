/**
 * Prints the graph as SDL into `schema/schema.graphql`; `--release` also keeps it as `schema/released.graphql`, what partners
 * rely on from then on. Before the first release that file is made from the first print. Beside them it prints what a line of
 * an exchange file may say, as the JSON Schema `schema/exchange.schema.json`.
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { printExchangeSchema } from '../import/exchange/exchange-schema';
import { buildGraphSchema } from '../schema';

/** The schema as the project keeps it: SDL in the order of the alphabet, so that a difference is a change and not a move. */
export function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** Writes the printed schema into a folder and returns one line for each file written. */
export function writeSchema(schema: GraphQLSchema, folder: string, release: boolean): string[] {
  const current = join(folder, 'schema.graphql');
  const released = join(folder, 'released.graphql');
  mkdirSync(folder, { recursive: true });
  writeFileSync(current, printSorted(schema));
  writeFileSync(join(folder, 'exchange.schema.json'), printExchangeSchema());
  const lines = [`schema.graphql: ${Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__')).length} types`];
  lines.push('exchange.schema.json: one record of an exchange file');
  if (release || !existsSync(released)) {
    copyFileSync(current, released);
    lines.push('released.graphql: the same, as released');
  }
  return lines;
}

/** Runs the command with the arguments of a command line. */
export function run(argv: readonly string[]): void {
  const command = new Command('schema')
    .description('Prints the graph as SDL into the folder schema.')
    .option('--release', 'keep it as what was released: later changes may not break it')
    .option('--folder <folder>', 'where to write', resolve('schema'))
    .parse(argv);
  const { release, folder } = command.opts<{ release?: true; folder: string }>();
  for (const line of writeSchema(buildGraphSchema(), folder, release === true)) console.log(line);
}

if (require.main === module) run(process.argv);
