/**
 * Rows that were taken in as they stand need not be written again, as long as no other run has changed their records. A row is
 * known by a digest of what it says, of its source and of what read it, so that other code or another catalogue reads it anew.
 */
import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import type { Row } from './draft';

export class TakenRows {
  readonly #digests = new WeakMap<Row<unknown>, string>();

  /** @param readBy what the rows are read by, besides the code: their source, and the catalogue. */
  constructor(
    readonly client: ClientBase,
    readonly runId: number,
    readonly readBy: readonly (string | undefined)[],
  ) {}

  /** Works out the digest of a row; how long is what it says, in UTF-16 code units. */
  learn(row: Row<unknown>): number {
    const said = JSON.stringify(row.value ?? null);
    this.#digests.set(row, digestOf(`${codeDigest()} ${JSON.stringify(this.readBy)} ${said}`));
    return said.length;
  }

  digestOf(row: Row<unknown>): string | undefined {
    return this.#digests.get(row);
  }

  /** Those of the rows that are not taken in yet, or no longer; refused ones are not. */
  async without<T>(rows: readonly Row<T>[]): Promise<Row<T>[]> {
    const { rows: taken } = await this.client.query<{ at: number }>(
      `SELECT w.at::int FROM unnest($1::uuid[]) WITH ORDINALITY AS w(digest, at) WHERE EXISTS (SELECT FROM taken_row t WHERE t.digest = w.digest)`,
      [rows.map((row) => this.digestOf(row))],
    );
    const places = new Set(taken.map(({ at }) => at - 1));
    return rows.filter((_, place) => !places.has(place));
  }

  /** Notes rows that were written, with the numbers of their records, and forgets those of other runs whose records changed. */
  async note(written: readonly (readonly [Row<unknown>, readonly number[]])[], changed: readonly number[]): Promise<void> {
    await this.client.query(
      'DELETE FROM taken_row WHERE digest IN (SELECT digest FROM taken_row WHERE record_id = ANY($1::int[]) AND run_id <> $2)',
      [changed, this.runId],
    );
    const pairs = written.flatMap(([row, records]) => records.map((record) => ({ digest: this.digestOf(row), record })));
    await this.client.query(
      `INSERT INTO taken_row (digest, record_id, run_id) SELECT digest, record, $3 FROM unnest($1::uuid[], $2::int[]) AS w(digest, record)
       ON CONFLICT DO NOTHING`,
      [pairs.map(({ digest }) => digest), pairs.map(({ record }) => record), this.runId],
    );
  }
}

/** 128 bits, as a UUID without its hyphens. */
const digestOf = (text: string): string => hash('sha256', text).slice(0, 32);

let code: string | undefined;

/** Of all code of this project, since any of it may be what makes a record of a row. */
function codeDigest(): string {
  const folder = join(__dirname, '..');
  return (code ??= digestOf(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[jt]s$/.test(path))
      .sort()
      .map((path) => `${path}\n${readFileSync(join(folder, path), 'utf8')}`)
      .join('\n'),
  ));
}
