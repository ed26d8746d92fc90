import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts of a record are found by its number alone: they are written each once, so an index over their letters told nothing. */
export class SearchEntriesOfRecord1765065600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_e7e1e75e31193940dceadb4fde"`);
    await runner.query(`CREATE INDEX "IDX_fb9ddc2ea253c38dce6bdc3912" ON "search_entry"  ("record_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_fb9ddc2ea253c38dce6bdc3912"`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e7e1e75e31193940dceadb4fde" ON "search_entry"  ("record_id", "language", "text")`,
    );
  }
}
