import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations of which several sources speak, concerns, and the language of their words. */
export class RecommendationStatements1764288000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attestation" ADD "said" jsonb`);
    await runner.query(`ALTER TABLE "recommendation" ADD "language" text NOT NULL DEFAULT 'en'`);
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_recommendation_kind"`);
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_recommendation_kind" CHECK ("recommendation_kind" IN ('RECOMMENDATION', 'VOLUNTARY_PLEDGE', 'CONCERN'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "recommendation" DROP CONSTRAINT "recommendation_recommendation_kind"`);
    await runner.query(`UPDATE recommendation SET recommendation_kind = 'RECOMMENDATION' WHERE recommendation_kind = 'CONCERN'`);
    await runner.query(
      `ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_recommendation_kind" CHECK ("recommendation_kind" IN ('RECOMMENDATION', 'VOLUNTARY_PLEDGE'))`,
    );
    await runner.query(`ALTER TABLE "recommendation" DROP COLUMN "language"`);
    await runner.query(`ALTER TABLE "attestation" DROP COLUMN "said"`);
  }
}
