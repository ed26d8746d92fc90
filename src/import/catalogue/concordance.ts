import type { CatalogueRow, PlacedTables, RowOf } from './catalogue-row';
import type { Problem } from './check-catalogue';

/** A provision that serves a right, with why and how surely: the values of a row of the concordance after every corrections file. */
export type Parallel = Readonly<Record<'right' | 'instrument_slug' | 'provision' | 'reason' | 'confidence' | 'source', string>>;

type ConcordanceTables = Pick<PlacedTables, 'concordance' | 'concordance-corrections' | 'concordance-additions-more'>;
type Correction = CatalogueRow<RowOf<'concordance-corrections'>>;

const CORRECTION_FILES = ['concordance-corrections', 'concordance-additions-more'] as const;

/** The slug behind a code of concordance.csv, which is a slug or an alias in capitals: `ESC-REV` is esc-1996, `ECHR-P1` is echr-p1. */
export function slugOfCode(code: string, aliases: ReadonlyMap<string, string>): string {
  const slug = code.toLowerCase();
  return aliases.get(slug) ?? slug;
}

/** The concordance with every correction applied once, in the order of the files; what cannot be applied is a problem. */
export function applyCorrections(
  tables: ConcordanceTables,
  aliases: ReadonlyMap<string, string>,
): { readonly parallels: readonly CatalogueRow<Parallel>[]; readonly problems: readonly Problem[] } {
  const parallels = new Map<string, CatalogueRow<Parallel>>();
  const problems: Problem[] = [];
  for (const row of tables.concordance) {
    const { right, instrument, provision } = row.values;
    const instrument_slug = slugOfCode(instrument, aliases);
    parallels.set(keyOf(right, instrument_slug, provision), {
      ...row,
      values: { right, instrument_slug, provision, reason: '', confidence: 'known', source: row.file },
    });
  }
  for (const row of CORRECTION_FILES.flatMap((file) => tables[file])) {
    const problem = applyOne(parallels, row);
    const { right, instrument_slug, provision, action } = row.values;
    if (problem !== null)
      problems.push({
        file: row.file,
        row: row.number,
        key: keyOf(right, instrument_slug, provision),
        column: 'action',
        value: action,
        problem,
      });
  }
  return { parallels: [...parallels.values()], problems };
}

function applyOne(parallels: Map<string, CatalogueRow<Parallel>>, row: Correction): string | null {
  const { right, instrument_slug, provision, new_provision, action } = row.values;
  const key = keyOf(right, instrument_slug, provision);
  const isThere = parallels.has(key);
  if (action === 'add') {
    if (isThere) return 'adds a parallel that is there already';
    parallels.set(key, parallelOf(row, provision));
    return null;
  }
  if (!isThere) return `would ${action} a parallel that is not there`;
  parallels.delete(key);
  if (action === 'change') parallels.set(keyOf(right, instrument_slug, new_provision), parallelOf(row, new_provision));
  return null;
}

function parallelOf(row: Correction, provision: string): CatalogueRow<Parallel> {
  const { right, instrument_slug, reason, confidence } = row.values;
  return { ...row, values: { right, instrument_slug, provision, reason, confidence, source: row.file } };
}

function keyOf(right: string, instrumentSlug: string, provision: string): string {
  return `${right}|${instrumentSlug}|${provision}`;
}
