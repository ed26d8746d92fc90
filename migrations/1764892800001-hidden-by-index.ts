import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few records that are not for everybody are read from their index alone. */
export class HiddenByIndex1764892800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."record_hidden"');
    await runner.query(
      `CREATE INDEX "record_hidden" ON "record"  ("kind", "id", "visibility", "embargoed_until") WHERE visibility <> 'PUBLIC'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."record_hidden"');
    await runner.query(`CREATE INDEX "record_hidden" ON "record"  ("kind", "id") WHERE visibility <> 'PUBLIC'`);
  }
}
