import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few records that are not for everybody are asked for by kind. */
export class HiddenByKind1764720000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."record_hidden"');
    await runner.query(`CREATE INDEX "record_hidden" ON "record"  ("kind", "id") WHERE visibility <> 'PUBLIC'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."record_hidden"');
    await runner.query(`CREATE INDEX "record_hidden" ON "record"  ("id") WHERE visibility <> 'PUBLIC'`);
  }
}
