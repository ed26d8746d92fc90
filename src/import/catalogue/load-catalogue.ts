import type { Database } from '../../database';
import { catalogueDigest, catalogueRows, sourceFacts } from './catalogue';
import { CATALOGUE_FOLDER } from './catalogue-tables';
import { runImport } from '../run';
import { settleWhatWasLeft } from '../settle-withheld';

export { CATALOGUE_FOLDER };

/** Loads the catalogue when its files differ from those of the last finished run; at once when they are the same. What a killed import left undone is done. */
export async function loadCatalogue(
  database: Pick<Database, 'writer' | 'dataSource'>,
  log: (line: string) => void,
  folder = CATALOGUE_FOLDER,
): Promise<void> {
  const { files, digest } = catalogueDigest(folder);
  const isLoaded = async (): Promise<boolean> => {
    const { rows } = await database.writer.query<{ digest: string }>(
      `SELECT r.digest FROM import_run r JOIN source s ON s.id = r.source_id WHERE s.slug = 'catalogue' AND r.state = 'FINISHED' ORDER BY r.id DESC LIMIT 1`,
    );
    return rows[0]?.digest === digest;
  };
  if (await isLoaded()) return settleWhatWasLeft(database);
  const started = Date.now();
  const source = sourceFacts(folder, 'catalogue');
  const { totals } = await runImport({
    database,
    source,
    format: 'catalogue',
    files,
    digest,
    rows: catalogueRows(folder),
    log,
    skipWhen: isLoaded,
  });
  if (totals.rowsRead === 0) return;
  log(
    `Catalogue loaded in ${((Date.now() - started) / 1000).toFixed(1)} s: ${totals.created} rows created, ${totals.updated} updated, ${totals.unchanged} unchanged, ${totals.refused} refused.`,
  );
}
