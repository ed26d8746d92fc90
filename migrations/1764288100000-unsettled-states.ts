import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States with recommendations of which not all that follows has been worked out yet. */
export class UnsettledStates1764288100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "unsettled_state" ("state_id" integer NOT NULL, CONSTRAINT "PK_0bce9169ddb28dbeb44ce9b5605" PRIMARY KEY ("state_id"))`,
    );
    await runner.query(
      `ALTER TABLE "unsettled_state" ADD CONSTRAINT "FK_0bce9169ddb28dbeb44ce9b5605" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "unsettled_state"`);
  }
}
