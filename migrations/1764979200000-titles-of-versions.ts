import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record is found by the title of each of its language versions, also where two of one language have different ones. */
export class TitlesOfVersions1764979200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO search_entry (record_id, language, text, weight)
      SELECT DISTINCT record_id, language, left(title, 600), 1 FROM expression v
      WHERE title <> '' AND EXISTS (SELECT FROM record r WHERE r.id = v.record_id AND r.kind IN ('Decision', 'Document'))
      ON CONFLICT DO NOTHING`);
  }

  async down(): Promise<void> {
    // A text more finds a record and does no harm: the next writing of the record makes its texts anew.
  }
}
