import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions, proceedings, findings, documents, texts, and mentions; a link is no longer a record of its own. */
export class Jurisprudence1764115200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Links are made anew from the catalogue, which has changed with this migration.
    await runner.query(`DROP TABLE "cross_reference"`);
    await runner.query(`DELETE FROM attestation WHERE record_id IN (SELECT id FROM record WHERE kind = 'CrossReference')`);
    await runner.query(`DELETE FROM identifier WHERE record_id IN (SELECT id FROM record WHERE kind = 'CrossReference')`);
    await runner.query(`DELETE FROM search_entry WHERE record_id IN (SELECT id FROM record WHERE kind = 'CrossReference')`);
    await runner.query(`DELETE FROM record WHERE kind = 'CrossReference'`);
    await runner.query(
      `CREATE TABLE "decision" ("id" integer NOT NULL, "decision_kind" text NOT NULL, "name" text, "titles" jsonb NOT NULL DEFAULT '{}', "formation" text, "importance" integer, "conclusion" text, "has_separate_opinion" boolean, "cite_as" text, "url" text, CONSTRAINT "decision_decision_kind" CHECK ("decision_kind" IN ('JUDGMENT', 'VIEWS', 'MERITS_REPORT', 'ADMISSIBILITY', 'DECISION', 'DISCONTINUANCE', 'STRIKING_OUT', 'FRIENDLY_SETTLEMENT', 'REPARATIONS', 'INTERPRETATION', 'REVISION', 'COMPLIANCE', 'ADVISORY_OPINION', 'OPINION', 'PROVISIONAL_MEASURE', 'ORDER')), CONSTRAINT "decision_formation" CHECK ("formation" IN ('PLENARY', 'GRAND_CHAMBER', 'CHAMBER', 'COMMITTEE', 'SINGLE_JUDGE', 'COMMISSION')), CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "document" ("id" integer NOT NULL, "document_kind" text NOT NULL, "name" text, "titles" jsonb NOT NULL DEFAULT '{}', "cite_as" text, "url" text, CONSTRAINT "document_document_kind" CHECK ("document_kind" IN ('COMMUNICATED_CASE', 'LEGAL_SUMMARY', 'PRESS_RELEASE', 'PANEL_DECISION', 'EXECUTION', 'CONCLUDING_OBSERVATIONS', 'CONCLUSION', 'REPORT', 'RESOLUTION', 'OTHER')), CONSTRAINT "PK_e57d3357f83f3cdc0acffc3d777" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "expression" ("id" SERIAL NOT NULL, "language" text NOT NULL, "identifier" text NOT NULL, "title" text, "url" text, "record_id" integer NOT NULL, CONSTRAINT "PK_3c1f60477d5c71d9d4d910bd19e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_708cc72bdd9e6524c58403ae95" ON "expression"  ("record_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e9afe8f3867ac2634d43bcaeed" ON "expression"  ("record_id", "language", "identifier")`,
    );
    await runner.query(
      `CREATE TABLE "finding" ("id" SERIAL NOT NULL, "provision" text NOT NULL, "outcome" text NOT NULL, "respondent" text NOT NULL DEFAULT '', "decision_id" integer NOT NULL, CONSTRAINT "finding_outcome" CHECK ("outcome" IN ('VIOLATION', 'NO_VIOLATION', 'INADMISSIBLE', 'ADMISSIBLE', 'STRUCK_OUT')), CONSTRAINT "PK_a904dfcf401ccfbaa60bb6eec29" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_b8faf1c8c32c48f07a190d721b" ON "finding"  ("decision_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_5f0ca5eba215ae01dd93870b7a" ON "finding"  ("decision_id", "provision", "outcome", "respondent")`,
    );
    await runner.query(
      `CREATE TABLE "finding_provision" ("finding_id" integer NOT NULL, "provision_id" integer NOT NULL, CONSTRAINT "PK_bc9a73e8f2d2a98ac4dbe97af86" PRIMARY KEY ("finding_id", "provision_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_1a132f0fb5f26cf07a2651f983" ON "finding_provision"  ("provision_id")`);
    await runner.query(
      `CREATE TABLE "paragraph" ("id" SERIAL NOT NULL, "language" text NOT NULL, "position" integer NOT NULL, "number" text, "section" text, "text" text NOT NULL, "record_id" integer NOT NULL, "source_id" integer NOT NULL, CONSTRAINT "PK_c4000792b02bf27771092e4e3c7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_71869da04c5e243c146ce9da3a" ON "paragraph"  ("record_id")`);
    await runner.query(`CREATE INDEX "IDX_46dbcecf5c24adea5b8ad4a9d1" ON "paragraph"  ("source_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_1be4777a564acad41a1ece39fd" ON "paragraph"  ("record_id", "source_id", "language", "position")`,
    );
    await runner.query(
      `CREATE TABLE "proceeding" ("id" integer NOT NULL, "scheme" text NOT NULL, "number" text NOT NULL, CONSTRAINT "PK_bbd4255bb7120f79bec300a15a8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_776ef8c8f060e53212326c94e6" ON "proceeding"  ("number")`);
    await runner.query(
      `CREATE TABLE "cross_reference" ("id" SERIAL NOT NULL, "relation" text NOT NULL, "origin" text NOT NULL, "status" text NOT NULL DEFAULT 'PROPOSED', "confidence" text, "mentions" integer NOT NULL DEFAULT '1', "places" text array NOT NULL DEFAULT '{}', "pinpoints" text array NOT NULL DEFAULT '{}', "evidence" text, "citing_year" integer, "across_systems" boolean NOT NULL DEFAULT false, "citing_id" integer NOT NULL, "cited_id" integer NOT NULL, "source_id" integer NOT NULL, "citing_mechanism_id" integer, "cited_mechanism_id" integer, CONSTRAINT "cross_reference_relation" CHECK ("relation" IN ('CITES', 'FOLLOWS', 'DISTINGUISHES', 'DEPARTS_FROM', 'INTERPRETS', 'APPLIES', 'REINFORCES', 'IMPLEMENTS', 'SUPERSEDES', 'CONCERNS', 'JOINT_WITH')), CONSTRAINT "cross_reference_origin" CHECK ("origin" IN ('IMPORTED', 'FOUND', 'ASSERTED')), CONSTRAINT "cross_reference_status" CHECK ("status" IN ('PROPOSED', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN')), CONSTRAINT "cross_reference_confidence" CHECK ("confidence" IN ('CHECKED', 'KNOWN', 'UNSURE')), CONSTRAINT "PK_0acc71e56bd9070c780c7e7f982" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8072a062ef00dd1c73a7563122" ON "cross_reference"  ("citing_id")`);
    await runner.query(`CREATE INDEX "IDX_56f307a126684af79f991bea47" ON "cross_reference"  ("cited_id")`);
    await runner.query(`CREATE INDEX "IDX_b84f1e11c0fec59aacde77a5cc" ON "cross_reference"  ("source_id")`);
    await runner.query(`CREATE INDEX "IDX_f8c75288a2eb371f15bde03c1b" ON "cross_reference"  ("citing_mechanism_id")`);
    await runner.query(`CREATE INDEX "IDX_e46bd59546f810b4c38e33a1a1" ON "cross_reference"  ("cited_mechanism_id")`);
    await runner.query(
      `CREATE INDEX "IDX_caefaef8d1c8c94152bbe56d62" ON "cross_reference"  ("cited_id", "across_systems", "citing_year")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_1e62e4439f060ddfdbb7e04625" ON "cross_reference"  ("citing_id", "cited_id", "relation")`,
    );
    await runner.query(
      `CREATE TABLE "citation" ("id" SERIAL NOT NULL, "place" text NOT NULL, "language" text NOT NULL DEFAULT '', "start" integer NOT NULL, "printed" text NOT NULL, "scheme" text NOT NULL, "value" text NOT NULL, "keys" text array NOT NULL DEFAULT '{}', "name" text, "printed_date" text, "stage" text, "pinpoint" text, "origin" text NOT NULL, "confidence" text, "outcome" text NOT NULL DEFAULT 'UNRESOLVED', "because" text, "citing_id" integer NOT NULL, "cited_id" integer, "source_id" integer NOT NULL, CONSTRAINT "citation_printed_date" CHECK ("printed_date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "citation_origin" CHECK ("origin" IN ('IMPORTED', 'FOUND', 'ASSERTED')), CONSTRAINT "citation_confidence" CHECK ("confidence" IN ('CHECKED', 'KNOWN', 'UNSURE')), CONSTRAINT "PK_f02dfdce6c05dfbf2fead28d0b6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_904d9e2cff2988a297d3ad4661" ON "citation"  ("citing_id")`);
    await runner.query(`CREATE INDEX "IDX_5020f0141e84f9d3ae5a2c0841" ON "citation"  ("cited_id")`);
    await runner.query(`CREATE INDEX "IDX_b1661be309b71bd750d6f02738" ON "citation"  ("source_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_ba1c7662624cb111d7162eb82d" ON "citation"  ("citing_id", "place", "language", "start", "scheme", "value")`,
    );
    await runner.query(
      `CREATE TABLE "citation_key" ("key" text NOT NULL, "citation_id" integer NOT NULL, CONSTRAINT "PK_cd9bb4408e16f76ee4ba2d22496" PRIMARY KEY ("key", "citation_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_be21ac51ffa4bb1b40dcf13a4f" ON "citation_key"  ("citation_id")`);
    await runner.query(
      `CREATE TABLE "citation_candidate" ("id" SERIAL NOT NULL, "position" integer NOT NULL, "citation_id" integer NOT NULL, "record_id" integer NOT NULL, CONSTRAINT "PK_cd6151d35b02f6ad3a81a480d39" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_367a9599543d314695ae6bf917" ON "citation_candidate"  ("citation_id")`);
    await runner.query(`CREATE INDEX "IDX_5fad4589c857aea5fab4b27b23" ON "citation_candidate"  ("record_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_c97ab1f0d2302d0cbb47a582ae" ON "citation_candidate"  ("citation_id", "record_id")`,
    );
    await runner.query(
      `CREATE TABLE "record_state" ("record_id" integer NOT NULL, "state_id" integer NOT NULL, CONSTRAINT "PK_fab51063c2e347db0a5261f5261" PRIMARY KEY ("record_id", "state_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4e24fc48267625b3f7c4becf0b" ON "record_state"  ("state_id")`);
    await runner.query(
      `CREATE TABLE "record_subject" ("record_id" integer NOT NULL, "subject_id" integer NOT NULL, CONSTRAINT "PK_5fd480ef5dbedc4f2e731183462" PRIMARY KEY ("record_id", "subject_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_98ee1806846943b8bf8d2b20c2" ON "record_subject"  ("subject_id")`);
    await runner.query(
      `CREATE TABLE "record_proceeding" ("record_id" integer NOT NULL, "proceeding_id" integer NOT NULL, CONSTRAINT "PK_a9bc2815f0c9ea2c6869082278f" PRIMARY KEY ("record_id", "proceeding_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c3a26e432ce59fec902ee43952" ON "record_proceeding"  ("proceeding_id")`);
    await runner.query(`ALTER TABLE "record" ADD "date" text`);
    await runner.query(`ALTER TABLE "record" ADD "voice" text`);
    await runner.query(`ALTER TABLE "record" ADD "mechanism_id" integer`);
    await runner.query(`CREATE INDEX "IDX_b580440d078312f5b959e5251d" ON "record"  ("mechanism_id")`);
    await runner.query(`ALTER TABLE "record" ADD CONSTRAINT "record_date" CHECK ("date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')`);
    await runner.query(
      `ALTER TABLE "record" ADD CONSTRAINT "FK_b580440d078312f5b959e5251d6" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "FK_fa4cbd6abf1215054f13c27df5a" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "document" ADD CONSTRAINT "FK_e57d3357f83f3cdc0acffc3d777" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "expression" ADD CONSTRAINT "FK_708cc72bdd9e6524c58403ae955" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "finding" ADD CONSTRAINT "FK_b8faf1c8c32c48f07a190d721b6" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "finding_provision" ADD CONSTRAINT "FK_87a68cffbd60f1243ad9b8f8773" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "finding_provision" ADD CONSTRAINT "FK_1a132f0fb5f26cf07a2651f9838" FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paragraph" ADD CONSTRAINT "FK_71869da04c5e243c146ce9da3aa" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paragraph" ADD CONSTRAINT "FK_46dbcecf5c24adea5b8ad4a9d18" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proceeding" ADD CONSTRAINT "FK_bbd4255bb7120f79bec300a15a8" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_8072a062ef00dd1c73a75631221" FOREIGN KEY ("citing_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_56f307a126684af79f991bea476" FOREIGN KEY ("cited_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_b84f1e11c0fec59aacde77a5cce" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_f8c75288a2eb371f15bde03c1b7" FOREIGN KEY ("citing_mechanism_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_e46bd59546f810b4c38e33a1a1c" FOREIGN KEY ("cited_mechanism_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation" ADD CONSTRAINT "FK_904d9e2cff2988a297d3ad46610" FOREIGN KEY ("citing_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation" ADD CONSTRAINT "FK_5020f0141e84f9d3ae5a2c08413" FOREIGN KEY ("cited_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation" ADD CONSTRAINT "FK_b1661be309b71bd750d6f027387" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation_key" ADD CONSTRAINT "FK_be21ac51ffa4bb1b40dcf13a4f1" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation_candidate" ADD CONSTRAINT "FK_367a9599543d314695ae6bf917c" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "citation_candidate" ADD CONSTRAINT "FK_5fad4589c857aea5fab4b27b232" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_state" ADD CONSTRAINT "FK_cfe2de7f714081c33490f4336b6" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_state" ADD CONSTRAINT "FK_4e24fc48267625b3f7c4becf0bd" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_subject" ADD CONSTRAINT "FK_528c070255e43e7572796406535" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_subject" ADD CONSTRAINT "FK_98ee1806846943b8bf8d2b20c27" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_proceeding" ADD CONSTRAINT "FK_191d2654e8153a7fa439a6e5b8d" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record_proceeding" ADD CONSTRAINT "FK_c3a26e432ce59fec902ee43952c" FOREIGN KEY ("proceeding_id") REFERENCES "proceeding"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Words of a text as a query has them: letters and digits. PostgreSQL's parser would read `14038/88` as the name of a file,
    // `M.S.S.` as a host and the 4 of `IV-4` as a number below zero, each as one word that a search for its parts does not find.
    // Words beyond the first 200,000 characters are left out: a tsvector of more than a megabyte is an error, which would refuse the paragraph.
    await runner.query(`CREATE FUNCTION words_of(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT to_tsvector('pg_catalog.simple'::regconfig, translate(public.folded(left(words, 200000)), '/.-_@:+<>&~%=?#*', '                ')) $$`);
    await runner.query(`DROP INDEX search_entry_words`);
    await runner.query(`CREATE INDEX search_entry_words ON search_entry USING gin (words_of(text))`);
    await runner.query(`CREATE INDEX paragraph_words ON paragraph USING gin (words_of(text))`);
    await runner.query(`CREATE INDEX "record_hidden" ON "record" ("id") WHERE visibility <> 'PUBLIC'`);
    await runner.query(
      `CREATE INDEX "IDX_8d0cce3ee85281da1a40292467" ON "cross_reference" ("citing_mechanism_id", "cited_mechanism_id", "citing_year")`,
    );
    await runner.query(`CREATE INDEX "IDX_510e3cb28294f09a5aa62bdb59" ON "cross_reference" ("cited_id", "id")`);
    await runner.query(`CREATE INDEX "IDX_db1db3ff19aae798b4db042aff" ON "cross_reference" ("citing_id", "id")`);
    await runner.query(`CREATE INDEX "record_decided" ON "record" ("date") WHERE kind = 'Decision'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."record_decided"`);
    await runner.query(`DROP INDEX "public"."IDX_db1db3ff19aae798b4db042aff"`);
    await runner.query(`DROP INDEX "public"."IDX_510e3cb28294f09a5aa62bdb59"`);
    await runner.query(`DROP INDEX "public"."IDX_8d0cce3ee85281da1a40292467"`);
    await runner.query(`DROP INDEX "public"."record_hidden"`);
    await runner.query(`DROP INDEX paragraph_words`);
    await runner.query(`DROP INDEX search_entry_words`);
    await runner.query(`CREATE INDEX search_entry_words ON search_entry USING gin (to_tsvector('simple', folded(text)))`);
    await runner.query('DROP FUNCTION words_of(text)');
    await runner.query(`ALTER TABLE "record_proceeding" DROP CONSTRAINT "FK_c3a26e432ce59fec902ee43952c"`);
    await runner.query(`ALTER TABLE "record_proceeding" DROP CONSTRAINT "FK_191d2654e8153a7fa439a6e5b8d"`);
    await runner.query(`ALTER TABLE "record_subject" DROP CONSTRAINT "FK_98ee1806846943b8bf8d2b20c27"`);
    await runner.query(`ALTER TABLE "record_subject" DROP CONSTRAINT "FK_528c070255e43e7572796406535"`);
    await runner.query(`ALTER TABLE "record_state" DROP CONSTRAINT "FK_4e24fc48267625b3f7c4becf0bd"`);
    await runner.query(`ALTER TABLE "record_state" DROP CONSTRAINT "FK_cfe2de7f714081c33490f4336b6"`);
    await runner.query(`ALTER TABLE "citation_candidate" DROP CONSTRAINT "FK_5fad4589c857aea5fab4b27b232"`);
    await runner.query(`ALTER TABLE "citation_candidate" DROP CONSTRAINT "FK_367a9599543d314695ae6bf917c"`);
    await runner.query(`ALTER TABLE "citation_key" DROP CONSTRAINT "FK_be21ac51ffa4bb1b40dcf13a4f1"`);
    await runner.query(`ALTER TABLE "citation" DROP CONSTRAINT "FK_b1661be309b71bd750d6f027387"`);
    await runner.query(`ALTER TABLE "citation" DROP CONSTRAINT "FK_5020f0141e84f9d3ae5a2c08413"`);
    await runner.query(`ALTER TABLE "citation" DROP CONSTRAINT "FK_904d9e2cff2988a297d3ad46610"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_e46bd59546f810b4c38e33a1a1c"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_f8c75288a2eb371f15bde03c1b7"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_b84f1e11c0fec59aacde77a5cce"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_56f307a126684af79f991bea476"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_8072a062ef00dd1c73a75631221"`);
    await runner.query(`ALTER TABLE "proceeding" DROP CONSTRAINT "FK_bbd4255bb7120f79bec300a15a8"`);
    await runner.query(`ALTER TABLE "paragraph" DROP CONSTRAINT "FK_46dbcecf5c24adea5b8ad4a9d18"`);
    await runner.query(`ALTER TABLE "paragraph" DROP CONSTRAINT "FK_71869da04c5e243c146ce9da3aa"`);
    await runner.query(`ALTER TABLE "finding_provision" DROP CONSTRAINT "FK_1a132f0fb5f26cf07a2651f9838"`);
    await runner.query(`ALTER TABLE "finding_provision" DROP CONSTRAINT "FK_87a68cffbd60f1243ad9b8f8773"`);
    await runner.query(`ALTER TABLE "finding" DROP CONSTRAINT "FK_b8faf1c8c32c48f07a190d721b6"`);
    await runner.query(`ALTER TABLE "expression" DROP CONSTRAINT "FK_708cc72bdd9e6524c58403ae955"`);
    await runner.query(`ALTER TABLE "document" DROP CONSTRAINT "FK_e57d3357f83f3cdc0acffc3d777"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_fa4cbd6abf1215054f13c27df5a"`);
    await runner.query(`ALTER TABLE "record" DROP CONSTRAINT "FK_b580440d078312f5b959e5251d6"`);
    await runner.query(`ALTER TABLE "record" DROP CONSTRAINT "record_date"`);
    await runner.query(`DROP INDEX "public"."IDX_b580440d078312f5b959e5251d"`);
    await runner.query(`ALTER TABLE "record" DROP COLUMN "mechanism_id"`);
    await runner.query(`ALTER TABLE "record" DROP COLUMN "voice"`);
    await runner.query(`ALTER TABLE "record" DROP COLUMN "date"`);
    await runner.query(`DROP INDEX "public"."IDX_c3a26e432ce59fec902ee43952"`);
    await runner.query(`DROP TABLE "record_proceeding"`);
    await runner.query(`DROP INDEX "public"."IDX_98ee1806846943b8bf8d2b20c2"`);
    await runner.query(`DROP TABLE "record_subject"`);
    await runner.query(`DROP INDEX "public"."IDX_4e24fc48267625b3f7c4becf0b"`);
    await runner.query(`DROP TABLE "record_state"`);
    await runner.query(`DROP INDEX "public"."IDX_c97ab1f0d2302d0cbb47a582ae"`);
    await runner.query(`DROP INDEX "public"."IDX_5fad4589c857aea5fab4b27b23"`);
    await runner.query(`DROP INDEX "public"."IDX_367a9599543d314695ae6bf917"`);
    await runner.query(`DROP TABLE "citation_candidate"`);
    await runner.query(`DROP INDEX "public"."IDX_be21ac51ffa4bb1b40dcf13a4f"`);
    await runner.query(`DROP TABLE "citation_key"`);
    await runner.query(`DROP INDEX "public"."IDX_ba1c7662624cb111d7162eb82d"`);
    await runner.query(`DROP INDEX "public"."IDX_b1661be309b71bd750d6f02738"`);
    await runner.query(`DROP INDEX "public"."IDX_5020f0141e84f9d3ae5a2c0841"`);
    await runner.query(`DROP INDEX "public"."IDX_904d9e2cff2988a297d3ad4661"`);
    await runner.query(`DROP TABLE "citation"`);
    await runner.query(`DROP INDEX "public"."IDX_1e62e4439f060ddfdbb7e04625"`);
    await runner.query(`DROP INDEX "public"."IDX_caefaef8d1c8c94152bbe56d62"`);
    await runner.query(`DROP INDEX "public"."IDX_e46bd59546f810b4c38e33a1a1"`);
    await runner.query(`DROP INDEX "public"."IDX_f8c75288a2eb371f15bde03c1b"`);
    await runner.query(`DROP INDEX "public"."IDX_b84f1e11c0fec59aacde77a5cc"`);
    await runner.query(`DROP INDEX "public"."IDX_56f307a126684af79f991bea47"`);
    await runner.query(`DROP INDEX "public"."IDX_8072a062ef00dd1c73a7563122"`);
    await runner.query(`DROP TABLE "cross_reference"`);
    await runner.query(`DROP INDEX "public"."IDX_776ef8c8f060e53212326c94e6"`);
    await runner.query(`DROP TABLE "proceeding"`);
    await runner.query(`DROP INDEX "public"."IDX_1be4777a564acad41a1ece39fd"`);
    await runner.query(`DROP INDEX "public"."IDX_46dbcecf5c24adea5b8ad4a9d1"`);
    await runner.query(`DROP INDEX "public"."IDX_71869da04c5e243c146ce9da3a"`);
    await runner.query(`DROP TABLE "paragraph"`);
    await runner.query(`DROP INDEX "public"."IDX_1a132f0fb5f26cf07a2651f983"`);
    await runner.query(`DROP TABLE "finding_provision"`);
    await runner.query(`DROP INDEX "public"."IDX_5f0ca5eba215ae01dd93870b7a"`);
    await runner.query(`DROP INDEX "public"."IDX_b8faf1c8c32c48f07a190d721b"`);
    await runner.query(`DROP TABLE "finding"`);
    await runner.query(`DROP INDEX "public"."IDX_e9afe8f3867ac2634d43bcaeed"`);
    await runner.query(`DROP INDEX "public"."IDX_708cc72bdd9e6524c58403ae95"`);
    await runner.query(`DROP TABLE "expression"`);
    await runner.query(`DROP TABLE "document"`);
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(
      `DELETE FROM attestation WHERE record_id IN (SELECT id FROM record WHERE kind IN ('Decision', 'Proceeding', 'Document'))`,
    );
    await runner.query(
      `DELETE FROM identifier WHERE record_id IN (SELECT id FROM record WHERE kind IN ('Decision', 'Proceeding', 'Document'))`,
    );
    await runner.query(
      `DELETE FROM search_entry WHERE record_id IN (SELECT id FROM record WHERE kind IN ('Decision', 'Proceeding', 'Document'))`,
    );
    await runner.query(`DELETE FROM record WHERE kind IN ('Decision', 'Proceeding', 'Document')`);
    await runner.query(
      `CREATE TABLE "cross_reference" ("id" integer NOT NULL, "relation" text NOT NULL, "origin" text NOT NULL, "from_id" integer NOT NULL, "to_id" integer NOT NULL, CONSTRAINT "cross_reference_relation" CHECK ("relation" IN ('INTERPRETS', 'SUPERSEDES', 'CONCERNS', 'JOINT_WITH')), CONSTRAINT "cross_reference_origin" CHECK ("origin" IN ('IMPORTED', 'FOUND', 'ASSERTED')), CONSTRAINT "PK_0acc71e56bd9070c780c7e7f982" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_02db0331b1e09d8697ddd08ba3" ON "cross_reference"  ("from_id") `);
    await runner.query(`CREATE INDEX "IDX_f45d9ec2ad9a16f614625c88ab" ON "cross_reference"  ("to_id") `);
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_0acc71e56bd9070c780c7e7f982" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_02db0331b1e09d8697ddd08ba32" FOREIGN KEY ("from_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_f45d9ec2ad9a16f614625c88abd" FOREIGN KEY ("to_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
