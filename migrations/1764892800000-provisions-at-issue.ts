import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decisions and documents are about, as their sources say, apart from what was found. */
export class ProvisionsAtIssue1764892800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "provision_at_issue" ("id" SERIAL NOT NULL, "article" text NOT NULL, "record_id" integer NOT NULL, "provision_id" integer, CONSTRAINT "PK_5b424968037391865bbf6604e9a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "at_issue_under_provision" ON "provision_at_issue"  ("provision_id", "record_id")`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_dea7aafd77ff61354f141a304d" ON "provision_at_issue"  ("record_id", "article")`);
    await runner.query(
      `ALTER TABLE "provision_at_issue" ADD CONSTRAINT "FK_bd69df6f07f99e0867befa7422d" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "provision_at_issue" ADD CONSTRAINT "FK_2141c23dda737c992ebe604c731" FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "provision_at_issue"`);
  }
}
