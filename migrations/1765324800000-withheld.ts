import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which records not everyone may see, so that what follows from records is reckoned without them. */
export class Withheld1765324800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "withheld" ("record_id" integer NOT NULL, CONSTRAINT "PK_withheld" PRIMARY KEY ("record_id"))`,
    );
    await runner.query(
      `ALTER TABLE "withheld" ADD CONSTRAINT "FK_641cc5901b035a9877fb753cb61" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "withheld"`);
  }
}
