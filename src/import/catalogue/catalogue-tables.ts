import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectFolder } from '../../project-folder';
import type { CatalogueRow, PlacedTables, Tables } from './catalogue-row';
import { TABLES, type TableDescription, type TableName } from './catalogue-schema';
import { findProblems, type Problem } from './check-catalogue';
import { applyCorrections, type Parallel } from './concordance';

export type { CatalogueRow } from './catalogue-row';
export type { Problem } from './check-catalogue';
export type { Parallel } from './concordance';

/**
 * Reads and checks the tables of facts in `catalogue/`. Pure reading: no database, and the same files give the same rows.
 */

/** The folder of the project's own tables of facts, wherever the process was started. */
export const CATALOGUE_FOLDER = join(projectFolder(), 'catalogue');

const LONGEST_PRINTED = 4000;

/** Thrown for a table that cannot be read as described; the message names the file, what was found and what is expected. */
export class UnreadableTable extends Error {}

/** The rows of one table, in the order of the file, with every alias of an instrument replaced by its slug: `esc` is `esc-1961`. */
export function readTable(folder: string, name: string): readonly CatalogueRow[] {
  if (!isTableName(name))
    throw new UnreadableTable(`${name} is no table of the catalogue; the tables are ${Object.keys(TABLES).join(', ')}`);
  return withSlugs(readRows(folder, name), name, readAliases(folder));
}

/**
 * Every parallel of the project, 1,123 rows: concordance.csv with its codes read as slugs, then both files of additions applied.
 * Values: right, instrument_slug, provision, reason (empty for a row of the first concordance), confidence, source (the file).
 */
export function readConcordance(folder: string): readonly CatalogueRow<Parallel>[] {
  const { parallels, problems } = applyCorrections(
    readPlaced(folder, ['concordance', 'concordance-corrections', 'concordance-additions-more']),
    readAliases(folder),
  );
  const first = problems[0];
  if (first !== undefined) throw new UnreadableTable(`${first.file}, row ${first.row} (${first.key}): ${first.problem}`);
  return parallels;
}

/** What is wrong with the catalogue of a folder: empty when nothing is. A table that is missing counts as one without rows. */
export function checkCatalogue(folder: string): readonly Problem[] {
  const rows = readPlaced(folder, Object.keys(TABLES).filter(isTableName));
  const tables = Object.fromEntries(
    Object.entries(rows).map(([name, table]) => [name, table.map(({ values }) => values)]),
  ) as unknown as Tables;
  return [...findProblems(tables), ...applyCorrections(rows, readAliases(folder)).problems];
}

/** Several tables under their names, with the types of their columns. */
function readPlaced(folder: string, names: readonly TableName[]): PlacedTables {
  return Object.fromEntries(
    names.map((name) => [name, existsSync(fileOf(folder, name)) ? readTable(folder, name) : []]),
  ) as unknown as PlacedTables;
}

function readAliases(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(fileOf(folder, 'slug-aliases'))) return new Map();
  return new Map(readRows(folder, 'slug-aliases').map(({ values }) => [values['alias'] ?? '', values['slug'] ?? '']));
}

function readRows(folder: string, name: TableName): readonly CatalogueRow[] {
  const { columns }: TableDescription = TABLES[name];
  const parsed = parse(readFileSync(fileOf(folder, name), 'utf8'), { bom: true, raw: true }) as unknown as readonly {
    raw: string;
    record: readonly string[];
  }[];
  const [header, ...lines] = parsed;
  if (header?.record.join(',') !== columns.join(',')) {
    throw new UnreadableTable(
      `${name}.csv has the columns ${header?.record.join(',') ?? '(none)'}; expected ${columns.join(',')}`,
    );
  }
  return lines.map(({ raw, record }, index) => ({
    file: `${name}.csv`,
    number: index + 1,
    printed: raw.replace(/\r?\n$/, '').slice(0, LONGEST_PRINTED),
    values: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
  }));
}

/** Replaces aliases in the columns that name instruments; slug-aliases.csv itself is left as it is. */
function withSlugs(
  rows: readonly CatalogueRow[],
  name: TableName,
  aliases: ReadonlyMap<string, string>,
): readonly CatalogueRow[] {
  const description: TableDescription = TABLES[name];
  const columns = Object.entries(description.references ?? {})
    .filter(([, { to }]) => to.startsWith('instrument'))
    .map(([column]) => column);
  if (name === 'instruments') columns.push('parent_slug');
  if (name === 'slug-aliases' || columns.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    values: {
      ...row.values,
      ...Object.fromEntries(columns.map((column) => [column, slugsOf(row.values[column] ?? '', aliases)])),
    },
  }));
}

/** `cat 22|iccpr 7` is `cat-convention 22|iccpr 7`. */
function slugsOf(cell: string, aliases: ReadonlyMap<string, string>): string {
  return cell
    .split('|')
    .map((item) => {
      const [slug = '', ...rest] = item.split(' ');
      return [aliases.get(slug) ?? slug, ...rest].join(' ');
    })
    .join('|');
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

function fileOf(folder: string, name: TableName): string {
  return join(folder, `${name}.csv`);
}
