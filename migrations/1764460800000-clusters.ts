import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clusters of recommendations that say the same; every State to which some are addressed is marked to be settled. */
export class Clusters1764460800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "cluster" ("id" SERIAL NOT NULL, "state_id" integer NOT NULL, CONSTRAINT "PK_b09d39b9491ce5cb1e8407761fd" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3f52d8a178cc69240be60a3a82" ON "cluster"  ("state_id")`);
    await runner.query(
      `CREATE TABLE "cluster_member" ("cluster_id" integer NOT NULL, "record_id" integer NOT NULL, CONSTRAINT "PK_17c8f0724cc72e7f6baff0a21dc" PRIMARY KEY ("cluster_id", "record_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6790ec091d29beeb54e66eab34" ON "cluster_member"  ("record_id")`);
    await runner.query(
      `CREATE TABLE "cluster_assertion" ("id" SERIAL NOT NULL, "one_key" text NOT NULL, "other_key" text NOT NULL, "said" text NOT NULL, "said_by" text NOT NULL, "said_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "reason" text NOT NULL, CONSTRAINT "cluster_assertion_said" CHECK ("said" IN ('SAME', 'DIFFERENT')), CONSTRAINT "cluster_assertion_pair" CHECK ("one_key" < "other_key" COLLATE "C"), CONSTRAINT "PK_4795be1c1e03892d45ca01baeba" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_704a73079a6fd05b9933081857" ON "cluster_assertion"  ("one_key", "other_key")`);
    await runner.query(
      `ALTER TABLE "cluster" ADD CONSTRAINT "FK_3f52d8a178cc69240be60a3a822" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cluster_member" ADD CONSTRAINT "FK_27af2c036370b7f4a4c39820887" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cluster_member" ADD CONSTRAINT "FK_6790ec091d29beeb54e66eab344" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `INSERT INTO unsettled_state (state_id) SELECT DISTINCT p.state_id FROM record_state p JOIN recommendation c ON c.id = p.record_id ON CONFLICT DO NOTHING`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['cluster_assertion', 'cluster_member', 'cluster']) await runner.query(`DROP TABLE "${table}"`);
  }
}
