import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for lists of decisions by kind, by provision of a finding, and by body and day. */
export class ListsByFinding1764547200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_03ae326710f33fe6b38e79f032" ON "decision"  ("decision_kind")`);
    await runner.query(`CREATE INDEX "IDX_f6ed1a695e482028eea0aad261" ON "finding"  ("provision")`);
    await runner.query(`CREATE INDEX "record_decided_by" ON "record"  ("mechanism_id", "date") WHERE kind = 'Decision'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."record_decided_by"`);
    await runner.query(`DROP INDEX "public"."IDX_f6ed1a695e482028eea0aad261"`);
    await runner.query(`DROP INDEX "public"."IDX_03ae326710f33fe6b38e79f032"`);
  }
}
