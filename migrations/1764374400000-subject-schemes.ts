import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subjects of other lists than the rights of the house, what they are mapped to, and the rights that follow from that. */
export class SubjectSchemes1764374400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_scheme"`);
    await runner.query(
      `ALTER TABLE "subject" ADD CONSTRAINT "subject_scheme" CHECK ("scheme" IN ('RIGHT', 'UHRI_THEME', 'UHRI_PERSONS', 'UPR_ISSUE', 'HUDOC_KEYWORD', 'SDG', 'UNBIS', 'EUROVOC'))`,
    );
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_subject_kind"`);
    await runner.query(
      `ALTER TABLE "subject" ADD CONSTRAINT "subject_subject_kind" CHECK ("subject_kind" IN ('GROUP', 'RIGHT', 'CONCEPT'))`,
    );
    await runner.query(
      `CREATE TABLE "subject_mapping" ("id" SERIAL NOT NULL, "relation" text NOT NULL, "said_by" text, "confidence" text, "note" text, "from_id" integer NOT NULL, "to_id" integer NOT NULL, "source_id" integer NOT NULL, CONSTRAINT "subject_mapping_relation" CHECK ("relation" IN ('SAME_AS', 'CLOSE_TO')), CONSTRAINT "subject_mapping_confidence" CHECK ("confidence" IN ('CHECKED', 'KNOWN', 'UNSURE')), CONSTRAINT "PK_f4f1ae8869d96bf6f4ccc556124" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_40d9c9c0bc9e36982c6a43592a" ON "subject_mapping"  ("from_id")`);
    await runner.query(`CREATE INDEX "IDX_66aa040112830d24ba8836594a" ON "subject_mapping"  ("to_id")`);
    await runner.query(`CREATE INDEX "IDX_734f355ad335ba9090ee92c413" ON "subject_mapping"  ("source_id")`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_511967f065f14e079fff03723b" ON "subject_mapping"  ("from_id", "to_id")`);
    await runner.query(
      `CREATE TABLE "unknown_subject" ("id" SERIAL NOT NULL, "key" text NOT NULL, "record_id" integer NOT NULL, CONSTRAINT "PK_e1619515cdd1230301764730160" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_62b83aed2538f190d0099ba7ab" ON "unknown_subject"  ("record_id")`);
    await runner.query(`CREATE INDEX "IDX_d424b0251d4c14e20cf675d053" ON "unknown_subject"  ("key")`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_801dc9c88aaccdda08f5d80632" ON "unknown_subject"  ("record_id", "key")`);
    await runner.query(`ALTER TABLE "record_subject" ADD "derived" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "subject_mapping" ADD CONSTRAINT "FK_40d9c9c0bc9e36982c6a43592ab" FOREIGN KEY ("from_id") REFERENCES "subject"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject_mapping" ADD CONSTRAINT "FK_66aa040112830d24ba8836594a0" FOREIGN KEY ("to_id") REFERENCES "subject"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject_mapping" ADD CONSTRAINT "FK_734f355ad335ba9090ee92c413d" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "unknown_subject" ADD CONSTRAINT "FK_62b83aed2538f190d0099ba7abe" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // Until now UPR Info's words were turned into rights at import: none of these rights was marked by the source.
    await runner.query(
      `UPDATE record_subject p SET derived = true FROM record r JOIN source s ON s.id = r.source_id WHERE r.id = p.record_id AND r.kind = 'Recommendation' AND s.slug = 'upr-info-csv'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM record_subject WHERE derived OR subject_id IN (SELECT id FROM subject WHERE scheme <> 'RIGHT')`,
    );
    await runner.query(`DROP TABLE "unknown_subject"`);
    await runner.query(`DROP TABLE "subject_mapping"`);
    await runner.query(`ALTER TABLE "record_subject" DROP COLUMN "derived"`);
    await runner.query(`DELETE FROM attestation WHERE record_id IN (SELECT id FROM subject WHERE scheme <> 'RIGHT')`);
    await runner.query(`DELETE FROM identifier WHERE record_id IN (SELECT id FROM subject WHERE scheme <> 'RIGHT')`);
    await runner.query(`DELETE FROM search_entry WHERE record_id IN (SELECT id FROM subject WHERE scheme <> 'RIGHT')`);
    await runner.query(`UPDATE subject SET broader_id = NULL WHERE scheme <> 'RIGHT'`);
    await runner.query(`DELETE FROM subject WHERE scheme <> 'RIGHT'`);
    await runner.query(`DELETE FROM record WHERE kind = 'Subject' AND id NOT IN (SELECT id FROM subject)`);
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_scheme"`);
    await runner.query(`ALTER TABLE "subject" ADD CONSTRAINT "subject_scheme" CHECK ("scheme" IN ('RIGHT'))`);
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_subject_kind"`);
    await runner.query(
      `ALTER TABLE "subject" ADD CONSTRAINT "subject_subject_kind" CHECK ("subject_kind" IN ('GROUP', 'RIGHT'))`,
    );
  }
}
