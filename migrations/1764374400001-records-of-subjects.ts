import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of a subject are counted and listed from the index alone. */
export class RecordsOfSubjects1764374400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_98ee1806846943b8bf8d2b20c2"`);
    await runner.query(`CREATE INDEX "IDX_5fd480ef5dbedc4f2e73118346" ON "record_subject"  ("subject_id", "record_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_5fd480ef5dbedc4f2e73118346"`);
    await runner.query(`CREATE INDEX "IDX_98ee1806846943b8bf8d2b20c2" ON "record_subject"  ("subject_id")`);
  }
}
