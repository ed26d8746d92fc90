import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations to States, with the States that made them. */
export class Recommendations1764201600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "recommendation" ("id" integer NOT NULL, "recommendation_kind" text NOT NULL, "number" text, "text" text NOT NULL, "response" text, "response_printed" text, "cycle" integer, "session" text, "issues" text array NOT NULL DEFAULT '{}', "unknown_recommenders" text array NOT NULL DEFAULT '{}', "document_id" integer, CONSTRAINT "recommendation_recommendation_kind" CHECK ("recommendation_kind" IN ('RECOMMENDATION', 'VOLUNTARY_PLEDGE')), CONSTRAINT "recommendation_response" CHECK ("response" IN ('SUPPORTED', 'NOTED', 'PENDING', 'NOT_GIVEN')), CONSTRAINT "PK_17cb51984a6627ef2ce7370e23c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ec19b921ed980e67ec326e0e4b" ON "recommendation"  ("document_id")`);
    await runner.query(`CREATE INDEX "IDX_3f9fc149b8fc9310f53f044949" ON "recommendation"  ("session")`);
    await runner.query(
      `CREATE TABLE "recommendation_state" ("record_id" integer NOT NULL, "state_id" integer NOT NULL, CONSTRAINT "PK_2296b3d7c54b663ee8b99615f2b" PRIMARY KEY ("record_id", "state_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_78a1b3714526ce416ee2d602c6" ON "recommendation_state"  ("state_id")`);
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "FK_17cb51984a6627ef2ce7370e23c" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "FK_ec19b921ed980e67ec326e0e4b8" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_state" ADD CONSTRAINT "FK_fbed16a208f84b8bab63c38e60f" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recommendation_state" ADD CONSTRAINT "FK_78a1b3714526ce416ee2d602c68" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "recommendation_state" DROP CONSTRAINT "FK_78a1b3714526ce416ee2d602c68"`);
    await runner.query(`ALTER TABLE "recommendation_state" DROP CONSTRAINT "FK_fbed16a208f84b8bab63c38e60f"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "FK_ec19b921ed980e67ec326e0e4b8"`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "FK_17cb51984a6627ef2ce7370e23c"`);
    await runner.query(`DROP INDEX "public"."IDX_78a1b3714526ce416ee2d602c6"`);
    await runner.query(`DROP TABLE "recommendation_state"`);
    await runner.query(`DROP INDEX "public"."IDX_3f9fc149b8fc9310f53f044949"`);
    await runner.query(`DROP INDEX "public"."IDX_ec19b921ed980e67ec326e0e4b"`);
    await runner.query(`DROP TABLE "recommendation"`);
    await runner.query(`DELETE FROM attestation WHERE record_id IN (SELECT id FROM record WHERE kind = 'Recommendation')`);
    await runner.query(`DELETE FROM identifier WHERE record_id IN (SELECT id FROM record WHERE kind = 'Recommendation')`);
    await runner.query(`DELETE FROM search_entry WHERE record_id IN (SELECT id FROM record WHERE kind = 'Recommendation')`);
    await runner.query(`DELETE FROM record_state WHERE record_id IN (SELECT id FROM record WHERE kind = 'Recommendation')`);
    await runner.query(`DELETE FROM record_subject WHERE record_id IN (SELECT id FROM record WHERE kind = 'Recommendation')`);
    await runner.query(`DELETE FROM record WHERE kind = 'Recommendation'`);
  }
}
