import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rows of sources were taken in as they stand, so that a second run need not write them again. */
export class TakenRows1764720000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "taken_row" ("digest" uuid NOT NULL, "record_id" integer NOT NULL, "run_id" integer NOT NULL, CONSTRAINT "PK_f9dfb0192c3b8877e56db25c01d" PRIMARY KEY ("digest", "record_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c25a65d685b5a57bf6244f11a1" ON "taken_row"  ("record_id")`);
    await runner.query(
      `ALTER TABLE "taken_row" ADD CONSTRAINT "FK_c25a65d685b5a57bf6244f11a1a" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "taken_row"`);
  }
}
