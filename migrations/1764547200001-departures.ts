import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index for the few links by which a record departs from another. */
export class Departures1764547200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "cross_reference_departs" ON "cross_reference"  ("citing_year") WHERE relation IN ('DEPARTS_FROM', 'DISTINGUISHES')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."cross_reference_departs"`);
  }
}
