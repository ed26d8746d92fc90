/** Rows that cannot be taken in: which faults are theirs, and how they are kept. */
import type { ClientBase } from 'pg';
import type { Row } from './draft';
import { MissingTarget } from './known-records';
import { UnfitText } from './row-set';

/** A row with the reason why it was refused. */
export interface RefusedRow extends Row<unknown> {
  readonly refusal: string;
}

/** Why a row could not be written, where that is its own fault (a value or key that the database refuses) and not the service's. */
export function faultOfRow(error: unknown): string | undefined {
  if (error instanceof MissingTarget || error instanceof UnfitText) return error.message;
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (!/^2[23]/.test(code ?? '')) return undefined;
  return `A value is not allowed here${constraint === undefined ? '' : ` (rule ${constraint})`}: correct the row.`;
}

export async function keepRefusals(client: ClientBase, runId: number, rows: readonly RefusedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const refused = rows.map(({ file, number, refusal, printed }) => ({
    file,
    number,
    refusal,
    printed: printed.slice(0, 4000).replaceAll('\0', '\uFFFD'),
  }));
  await client.query(
    `INSERT INTO refusal (run_id, file, "row", reason, printed)
     SELECT $1, file, number, refusal, printed FROM jsonb_to_recordset($2) AS d(file text, number int, refusal text, printed text)
     ON CONFLICT DO NOTHING`,
    [runId, JSON.stringify(refused)],
  );
}
