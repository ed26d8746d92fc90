import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found on a provision, or by a decision, and which records are on a State, are read from an index alone. */
export class FindingsByProvision1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "finding_provision" ADD "decision_id" integer, ADD "outcome" text, ADD "respondent" text`);
    await runner.query(
      `UPDATE finding_provision v SET decision_id = f.decision_id, outcome = f.outcome, respondent = f.respondent FROM finding f WHERE f.id = v.finding_id`,
    );
    await runner.query(
      `ALTER TABLE "finding_provision" ALTER "decision_id" SET NOT NULL, ALTER "outcome" SET NOT NULL, ALTER "respondent" SET NOT NULL`,
    );
    await runner.query(`DROP INDEX "public"."IDX_1a132f0fb5f26cf07a2651f983"`);
    await runner.query(
      `CREATE INDEX "found_on_provision" ON "finding_provision"  ("provision_id", "decision_id", "outcome", "respondent")`,
    );
    await runner.query(
      `CREATE INDEX "found_by_decision" ON "finding_provision"  ("decision_id", "provision_id", "outcome", "respondent")`,
    );
    await runner.query(`DROP INDEX "public"."IDX_4e24fc48267625b3f7c4becf0b"`);
    await runner.query(`CREATE INDEX "IDX_fab51063c2e347db0a5261f526" ON "record_state"  ("state_id", "record_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_fab51063c2e347db0a5261f526"`);
    await runner.query(`CREATE INDEX "IDX_4e24fc48267625b3f7c4becf0b" ON "record_state"  ("state_id")`);
    await runner.query(`DROP INDEX "public"."found_by_decision"`);
    await runner.query(`DROP INDEX "public"."found_on_provision"`);
    await runner.query(`CREATE INDEX "IDX_1a132f0fb5f26cf07a2651f983" ON "finding_provision"  ("provision_id")`);
    await runner.query(
      `ALTER TABLE "finding_provision" DROP COLUMN "respondent", DROP COLUMN "outcome", DROP COLUMN "decision_id"`,
    );
  }
}
