import type { ClientBase } from 'pg';
import { CATALOGUE_FOLDER } from './load-catalogue';
import { readTable } from './catalogue-tables';
import type { Row } from './draft';
import type { DraftRow } from './run';
import { StateNames } from './state-names';
import { readTreatyStatus } from './treaty-status';
import { treatyStatusDrafts } from './treaty-status-drafts';
import { type TreatyStatusRow, treatyStatusFormat } from './treaty-status-row';

/** A format of `npm run import`: how its files are read, which source each row comes from, and how rows become drafts. */
export interface Format<T> {
  readonly name: string;
  readonly describe: string;
  readonly example: string;
  read(paths: readonly string[]): AsyncIterable<Row<T>>;
  /** Slug in `catalogue/sources.csv`. Rows of one source come together. */
  sourceOf(row: Row<T>): string;
  toDrafts(source: string): (client: ClientBase, rows: readonly Row<T>[]) => Promise<DraftRow[]>;
}

const treatyStatus: Format<TreatyStatusRow> = {
  name: treatyStatusFormat.name,
  describe: treatyStatusFormat.describe,
  example: treatyStatusFormat.example,
  read(paths) {
    const slugs = new Map<string, string>();
    for (const { values } of readTable(CATALOGUE_FOLDER, 'instruments')) {
      for (const identifier of (values['identifiers'] ?? '').split('|'))
        if (identifier.startsWith('untc:')) slugs.set(identifier, values['slug'] ?? '');
    }
    return readTreatyStatus(paths, new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never)), {
      slugs,
    });
  },
  sourceOf: ({ file }) =>
    /(^|\/)hr_status_/.test(file) ? treatyStatusFormat.sources.YEAR_STATUS : treatyStatusFormat.sources.ACTS,
  toDrafts: treatyStatusDrafts,
};

/** Every format, as `npm run import` without arguments lists them. */
export const FORMATS: readonly Format<unknown>[] = [treatyStatus as unknown as Format<unknown>];
