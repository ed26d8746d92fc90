import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of decisions are counted and ordered by stands in two indexes: they need not read the registry of all kinds, nor the decisions. */
export class DecidedBy1765238400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."record_decided_by"`);
    await runner.query(
      `CREATE INDEX "record_decided_by" ON "record"  ("mechanism_id", "date", "id", "visibility", "embargoed_until") WHERE kind = 'Decision'`,
    );
    await runner.query(`CREATE INDEX "IDX_f860991e925a1084759f597fea" ON "decision"  ("id", "importance") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_f860991e925a1084759f597fea"`);
    await runner.query(`DROP INDEX "public"."record_decided_by"`);
    await runner.query(`CREATE INDEX "record_decided_by" ON "record"  ("mechanism_id", "date") WHERE kind = 'Decision'`);
  }
}
