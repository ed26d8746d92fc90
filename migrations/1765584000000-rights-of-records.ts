import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All rights that a decision or document is on, by whichever way, with what lists count and order by: read from one index. */
export class RightsOfRecords1765584000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "record_right" ("record_id" integer NOT NULL, "right_id" integer NOT NULL, "kind" text NOT NULL, "mechanism_id" integer, "date" text, "importance" integer, CONSTRAINT "PK_12aeb5b7c1bdd7a9c0a5a09ac93" PRIMARY KEY ("record_id", "right_id"))`,
    );
    await runner.query(`
      INSERT INTO record_right SELECT n.record_id, n.right_id, r.kind, r.mechanism_id, r.date, d.importance FROM (
        SELECT s.record_id, s.subject_id AS right_id FROM record_subject s JOIN subject u ON u.id = s.subject_id AND u.scheme = 'RIGHT'
        UNION SELECT i.record_id, p.right_id FROM provision_at_issue i JOIN parallel p ON p.provision_id = i.provision_id WHERE NOT EXISTS (SELECT FROM withheld w WHERE w.record_id = p.id)
        UNION SELECT v.decision_id, p.right_id FROM finding_provision v JOIN parallel p ON p.provision_id = v.provision_id WHERE NOT EXISTS (SELECT FROM withheld w WHERE w.record_id = p.id)) n
      JOIN record r ON r.id = n.record_id AND r.kind IN ('Decision', 'Document') LEFT JOIN decision d ON d.id = r.id
      WHERE NOT EXISTS (SELECT FROM withheld w WHERE w.record_id = n.right_id)`);
    await runner.query(
      `CREATE INDEX "record_on_right" ON "record_right"  ("right_id", "kind", "record_id", "mechanism_id", "date", "importance")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "record_right"`);
  }
}
