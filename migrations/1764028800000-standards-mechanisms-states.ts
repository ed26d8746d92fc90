import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry, sources and imports, States, mechanisms, standards, rights and links, and the texts for search. */
export class StandardsMechanismsStates1764028800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    // Case and accents folded; immutable, as indexes need it, because the dictionary is named.
    await runner.query(`CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$`);
    await runner.query(
      `CREATE TABLE "arrangement_party" ("id" SERIAL NOT NULL, "arrangement_id" integer NOT NULL, "mechanism_id" integer NOT NULL, CONSTRAINT "PK_8d6f5b02ff0bab6ce7673e13af5" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_79e276c78d58b086c0d75bc5af" ON "arrangement_party"  ("arrangement_id") `);
    await runner.query(`CREATE INDEX "IDX_4de1e4af59df2035dc476eb433" ON "arrangement_party"  ("mechanism_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b4f0e5e7c1513e9cae3643b294" ON "arrangement_party"  ("arrangement_id", "mechanism_id") `,
    );
    await runner.query(
      `CREATE TABLE "record" ("id" SERIAL NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "status" text NOT NULL DEFAULT 'PUBLISHED', "visibility" text NOT NULL DEFAULT 'PUBLIC', "embargoed_until" date, "source_note" text, "confidence" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "source_id" integer NOT NULL, CONSTRAINT "record_status" CHECK ("status" IN ('PROPOSED', 'PUBLISHED', 'WITHDRAWN')), CONSTRAINT "record_confidence" CHECK ("confidence" IN ('CHECKED', 'KNOWN', 'UNSURE')), CONSTRAINT "record_visibility" CHECK ("visibility" IN ('PUBLIC', 'PARTNERS', 'RESTRICTED', 'EMBARGOED')), CONSTRAINT "PK_5cb1f4d1aff275cf9001f4343b9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_febe3f18bc847bf2888ff0fbda" ON "record"  ("key") `);
    await runner.query(`CREATE INDEX "IDX_4744822baba04073ee40c476bf" ON "record"  ("source_id") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_21408d5ae04932bafbb66c051a" ON "record"  ("kind", "key") `);
    await runner.query(
      `CREATE TABLE "arrangement" ("id" integer NOT NULL, "slug" text NOT NULL, "title" text NOT NULL, "date" text, "arrangement_kind" text NOT NULL, "note" text, CONSTRAINT "arrangement_date" CHECK ("date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "arrangement_arrangement_kind" CHECK ("arrangement_kind" IN ('AGREEMENT', 'MEMORANDUM', 'JOINT_DECLARATION', 'EXCHANGE_OF_LETTERS', 'ROAD_MAP', 'FRAMEWORK', 'PLATFORM', 'FORUM', 'RESOLUTION', 'OBSERVER_STATUS')), CONSTRAINT "PK_ea323dddf7ba7f752113c0ce261" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_641ae904b563b73e23c203393a" ON "arrangement"  ("slug") `);
    await runner.query(
      `CREATE TABLE "mechanism" ("id" integer NOT NULL, "slug" text NOT NULL, "names" jsonb NOT NULL DEFAULT '{}', "short_name" text, "mechanism_kind" text NOT NULL, "level" text NOT NULL, "region" text, "established_on" text, "ended_on" text, "hears_individual_complaints" boolean NOT NULL, "issues_binding_decisions" boolean NOT NULL, "issues_advisory_opinions" boolean NOT NULL, "orders_provisional_measures" boolean NOT NULL, "reviews_state_reports" boolean NOT NULL, "visits_states" boolean NOT NULL, "website" text, "note" text, "parent_id" integer, "organisation_id" integer, "founding_instrument_id" integer, CONSTRAINT "mechanism_mechanism_kind" CHECK ("mechanism_kind" IN ('ORGANISATION', 'POLITICAL_BODY', 'COURT', 'TRIBUNAL', 'COMMISSION', 'COMMITTEE', 'TREATY_BODY', 'SPECIAL_PROCEDURE', 'PEER_REVIEW', 'MONITORING_BODY', 'ADVISORY_BODY', 'AGENCY', 'OFFICE')), CONSTRAINT "mechanism_level" CHECK ("level" IN ('GLOBAL', 'REGIONAL', 'SUBREGIONAL', 'CROSS_REGIONAL')), CONSTRAINT "mechanism_established_on" CHECK ("established_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "mechanism_ended_on" CHECK ("ended_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_365db8f84007270223926ffa0ab" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_7464b62675c02a233da5618618" ON "mechanism"  ("slug") `);
    await runner.query(`CREATE INDEX "IDX_4e7e0995c22a64536b362c3d29" ON "mechanism"  ("parent_id") `);
    await runner.query(`CREATE INDEX "IDX_a981b7b174986530fc03c9f6c5" ON "mechanism"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "IDX_252e354d1508428463776d6e02" ON "mechanism"  ("founding_instrument_id") `);
    await runner.query(
      `CREATE TABLE "cross_reference" ("id" integer NOT NULL, "relation" text NOT NULL, "origin" text NOT NULL, "from_id" integer NOT NULL, "to_id" integer NOT NULL, CONSTRAINT "cross_reference_relation" CHECK ("relation" IN ('INTERPRETS', 'SUPERSEDES', 'CONCERNS', 'JOINT_WITH')), CONSTRAINT "cross_reference_origin" CHECK ("origin" IN ('IMPORTED', 'FOUND', 'ASSERTED')), CONSTRAINT "PK_0acc71e56bd9070c780c7e7f982" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_02db0331b1e09d8697ddd08ba3" ON "cross_reference"  ("from_id") `);
    await runner.query(`CREATE INDEX "IDX_f45d9ec2ad9a16f614625c88ab" ON "cross_reference"  ("to_id") `);
    await runner.query(
      `CREATE TABLE "attestation" ("id" SERIAL NOT NULL, "place" text NOT NULL, "printed" text, "date" text, "agreement" text NOT NULL, "record_id" integer NOT NULL, "source_id" integer NOT NULL, CONSTRAINT "attestation_date" CHECK ("date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "attestation_agreement" CHECK ("agreement" IN ('AGREES', 'LESS_EXACT', 'CONFLICTS')), CONSTRAINT "PK_c5443ea47f1f49c64c47257a6a2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_df0b124243a364451f57e3cb3a" ON "attestation"  ("record_id") `);
    await runner.query(`CREATE INDEX "IDX_fdc685997585a876004f51cebf" ON "attestation"  ("source_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_f8ae240aba44225a202da5aab8" ON "attestation"  ("record_id", "source_id", "place") `,
    );
    await runner.query(
      `CREATE TABLE "identifier" ("id" SERIAL NOT NULL, "scheme" text NOT NULL, "value" text NOT NULL, "record_id" integer NOT NULL, CONSTRAINT "PK_d3d2abb5833f4695e48610f5b6b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9709b84c730e5219e10e8f6d08" ON "identifier"  ("record_id") `);
    await runner.query(`CREATE INDEX "IDX_8d70c4e38a601f5eefa07c36e4" ON "identifier"  ("scheme", "value") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_b4fe4b124a3418d0700d64b154" ON "identifier"  ("record_id", "scheme", "value") `);
    await runner.query(
      `CREATE TABLE "import_run" ("id" SERIAL NOT NULL, "format" text NOT NULL, "state" text NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "files" text array NOT NULL DEFAULT '{}', "digest" text, "rows_read" integer NOT NULL, "created" integer NOT NULL, "updated" integer NOT NULL, "unchanged" integer NOT NULL, "refused" integer NOT NULL, "source_id" integer NOT NULL, CONSTRAINT "import_run_state" CHECK ("state" IN ('RUNNING', 'FINISHED', 'INTERRUPTED')), CONSTRAINT "PK_efe3e6d8cb9f51ca4e9cd1cf5d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_17d12af02828c030b64e3ad26e" ON "import_run"  ("source_id") `);
    await runner.query(
      `CREATE TABLE "refusal" ("id" SERIAL NOT NULL, "file" text NOT NULL, "row" integer NOT NULL, "reason" text NOT NULL, "printed" text NOT NULL, "run_id" integer NOT NULL, CONSTRAINT "PK_cbec7bb783546e94f5b45299701" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8f35abbb9f9bbb529483d7bf4f" ON "refusal"  ("run_id") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_ccfa5aa23ad96dda401173fa7b" ON "refusal"  ("run_id", "file", "row") `);
    await runner.query(
      `CREATE TABLE "source" ("id" SERIAL NOT NULL, "slug" text NOT NULL, "name" text NOT NULL, "url" text, "licence" text, "retrieved_on" text, "note" text, CONSTRAINT "source_retrieved_on" CHECK ("retrieved_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_018c433f8264b58c86363eaadde" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_73b9082fc0d085f1248327af4b" ON "source"  ("slug") `);
    await runner.query(
      `CREATE TABLE "membership" ("id" integer NOT NULL, "from" text, "until" text, "note" text, "organisation_id" integer NOT NULL, "state_id" integer NOT NULL, CONSTRAINT "membership_from" CHECK ("from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "membership_until" CHECK ("until" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_be659e88cd5ed71eef6d4122aa" ON "membership"  ("organisation_id") `);
    await runner.query(`CREATE INDEX "IDX_77a78f1c79575e10cefcbfa3b2" ON "membership"  ("state_id") `);
    await runner.query(
      `CREATE TABLE "state" ("id" integer NOT NULL, "code" text NOT NULL, "alpha2" text, "names" jsonb NOT NULL DEFAULT '{}', "aliases" text array NOT NULL DEFAULT '{}', "state_kind" text NOT NULL, "region" text, "subregion" text, "un_member_from" text, "exists_from" text, "exists_until" text, "successor_codes" text array NOT NULL DEFAULT '{}', "note" text, CONSTRAINT "state_state_kind" CHECK ("state_kind" IN ('STATE', 'OBSERVER', 'TERRITORY', 'HISTORIC', 'OTHER', 'ORGANISATION')), CONSTRAINT "state_un_member_from" CHECK ("un_member_from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "state_exists_from" CHECK ("exists_from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "state_exists_until" CHECK ("exists_until" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_549ffd046ebab1336c3a8030a12" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_674a683ae959c1416104d17d20" ON "state"  ("code") `);
    await runner.query(
      `CREATE TABLE "instrument" ("id" integer NOT NULL, "slug" text NOT NULL, "aliases" text array NOT NULL DEFAULT '{}', "titles" jsonb NOT NULL DEFAULT '{}', "short_title" text, "abbreviation" text, "instrument_kind" text NOT NULL, "adopted_on" text, "in_force_from" text, "region" text NOT NULL, "is_binding" boolean, "participation_known_until" text, "participation_is_complete" boolean, "participation_note" text, "procedure_coverage" jsonb NOT NULL DEFAULT '{}', "adopted_by_id" integer, "parent_id" integer, "monitoring_body_id" integer, CONSTRAINT "instrument_instrument_kind" CHECK ("instrument_kind" IN ('TREATY', 'PROTOCOL', 'CHARTER', 'DECLARATION', 'RESOLUTION', 'RULES', 'GUIDELINE', 'GENERAL_COMMENT')), CONSTRAINT "instrument_adopted_on" CHECK ("adopted_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "instrument_in_force_from" CHECK ("in_force_from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "instrument_region" CHECK ("region" IN ('GLOBAL', 'EUROPE', 'AMERICAS', 'AFRICA', 'ASEAN', 'ARAB', 'OIC')), CONSTRAINT "instrument_participation_known_until" CHECK ("participation_known_until" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_1707dc7e7c2845211b38bef3d29" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_9281cb956dba2fe2b2006f1cbf" ON "instrument"  ("slug") `);
    await runner.query(`CREATE INDEX "IDX_f4c3b9972477e783c5897d1e09" ON "instrument"  ("adopted_by_id") `);
    await runner.query(`CREATE INDEX "IDX_bd571a53a6c255990a0a9c5b15" ON "instrument"  ("parent_id") `);
    await runner.query(`CREATE INDEX "IDX_246ca79aea7e301c0f03dafb17" ON "instrument"  ("monitoring_body_id") `);
    await runner.query(
      `CREATE TABLE "participation_provision" ("id" SERIAL NOT NULL, "printed" text NOT NULL, "participation_id" integer NOT NULL, "provision_id" integer, CONSTRAINT "PK_4375b7e51af51c4a4170fe4a4c0" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_326605ad9d18b0a149b8097c43" ON "participation_provision"  ("participation_id") `);
    await runner.query(`CREATE INDEX "IDX_eb55fb37a12aa177ceccc9bfa3" ON "participation_provision"  ("provision_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_d754e26b16b46f4855a007c3cf" ON "participation_provision"  ("participation_id", "printed") `,
    );
    await runner.query(
      `CREATE TABLE "participation" ("id" integer NOT NULL, "act" text NOT NULL, "date" text, "effective_on" text, "article" text, "text" text, "note" text, "instrument_id" integer NOT NULL, "state_id" integer NOT NULL, "against_id" integer, CONSTRAINT "participation_act" CHECK ("act" IN ('SIGNATURE', 'DEFINITIVE_SIGNATURE', 'RATIFICATION', 'ACCESSION', 'SUCCESSION', 'SUCCESSION_TO_SIGNATURE', 'ACCEPTANCE', 'APPROVAL', 'FORMAL_CONFIRMATION', 'CONSENT_TO_BE_BOUND', 'PROVISIONAL_APPLICATION', 'APPLICATION', 'ADMISSION', 'REGISTRATION', 'LISTED', 'UNCLEAR', 'ENTRY_INTO_FORCE', 'DENUNCIATION', 'WITHDRAWAL', 'CESSATION', 'ACCEPTANCE_OF_JURISDICTION', 'WITHDRAWAL_OF_ACCEPTANCE', 'INDIVIDUAL_COMPLAINTS_DECLARATION', 'INTERSTATE_COMPLAINTS_DECLARATION', 'INQUIRY_OPT_IN', 'INQUIRY_OPT_OUT', 'WITHDRAWAL_OF_INQUIRY_OPT_OUT', 'DECLARATION', 'RESERVATION', 'OBJECTION', 'WITHDRAWAL_OF_RESERVATION', 'DEROGATION', 'NO_ACTION')), CONSTRAINT "participation_date" CHECK ("date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "participation_effective_on" CHECK ("effective_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), CONSTRAINT "PK_ba5442bab90fc96ddde456c69e1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_63a38ff352bbb393747563488c" ON "participation"  ("instrument_id") `);
    await runner.query(`CREATE INDEX "IDX_10bf6d268a86eaa35417584815" ON "participation"  ("state_id") `);
    await runner.query(`CREATE INDEX "IDX_3a53ca55dbd572f5cd432ff4a0" ON "participation"  ("against_id") `);
    await runner.query(
      `CREATE TABLE "provision" ("id" integer NOT NULL, "citation" text NOT NULL, "number" text NOT NULL, "provision_kind" text NOT NULL, "label" text, "position" integer NOT NULL, "instrument_id" integer NOT NULL, "parent_id" integer, CONSTRAINT "provision_provision_kind" CHECK ("provision_kind" IN ('PART', 'ARTICLE', 'PARAGRAPH', 'POINT', 'RULE', 'PRINCIPLE')), CONSTRAINT "PK_2065a094470ebb8a44a869fbe40" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_9cf1075c977049be423c5bd538" ON "provision"  ("citation") `);
    await runner.query(`CREATE INDEX "IDX_acbeb1e694d534a7b3d1943df0" ON "provision"  ("instrument_id") `);
    await runner.query(`CREATE INDEX "IDX_84fc16bc6d4f9e5758d1c2b4eb" ON "provision"  ("parent_id") `);
    await runner.query(`CREATE INDEX "IDX_03ebeb87cf006e1436c3f95a4d" ON "provision"  ("instrument_id", "position") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_6b86efe7e83b067cf7dd58f30b" ON "provision"  ("instrument_id", "number") `);
    await runner.query(
      `CREATE TABLE "parallel" ("id" integer NOT NULL, "reason" text, "right_id" integer NOT NULL, "provision_id" integer NOT NULL, CONSTRAINT "PK_12bc6583ccd0082f8c8f6b9532a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4a25dc097244378a42c2273dc8" ON "parallel"  ("right_id") `);
    await runner.query(`CREATE INDEX "IDX_25852d933952973a252de5a00a" ON "parallel"  ("provision_id") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_eae567f6bb23726bb8514ce36e" ON "parallel"  ("right_id", "provision_id") `);
    await runner.query(
      `CREATE TABLE "subject" ("id" integer NOT NULL, "slug" text NOT NULL, "scheme" text NOT NULL, "subject_kind" text NOT NULL, "names" jsonb NOT NULL DEFAULT '{}', "note" text, "broader_id" integer, CONSTRAINT "subject_scheme" CHECK ("scheme" IN ('RIGHT')), CONSTRAINT "subject_subject_kind" CHECK ("subject_kind" IN ('GROUP', 'RIGHT')), CONSTRAINT "PK_12eee115462e38d62e5455fc054" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_f80bdbb239c66fed8200053638" ON "subject"  ("slug") `);
    await runner.query(`CREATE INDEX "IDX_fe0b1e931872eb1b7fd95e509c" ON "subject"  ("broader_id") `);
    await runner.query(
      `CREATE TABLE "search_entry" ("id" SERIAL NOT NULL, "language" text NOT NULL, "text" text NOT NULL, "weight" real NOT NULL, "record_id" integer NOT NULL, CONSTRAINT "PK_d77ddb0f3f1d57ada920944a20e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e7e1e75e31193940dceadb4fde" ON "search_entry"  ("record_id", "language", "text") `,
    );
    await runner.query(
      `ALTER TABLE "arrangement_party" ADD CONSTRAINT "FK_79e276c78d58b086c0d75bc5afd" FOREIGN KEY ("arrangement_id") REFERENCES "arrangement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "arrangement_party" ADD CONSTRAINT "FK_4de1e4af59df2035dc476eb4339" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "record" ADD CONSTRAINT "FK_4744822baba04073ee40c476bf9" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "arrangement" ADD CONSTRAINT "FK_ea323dddf7ba7f752113c0ce261" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mechanism" ADD CONSTRAINT "FK_365db8f84007270223926ffa0ab" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mechanism" ADD CONSTRAINT "FK_4e7e0995c22a64536b362c3d29f" FOREIGN KEY ("parent_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mechanism" ADD CONSTRAINT "FK_a981b7b174986530fc03c9f6c51" FOREIGN KEY ("organisation_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mechanism" ADD CONSTRAINT "FK_252e354d1508428463776d6e02e" FOREIGN KEY ("founding_instrument_id") REFERENCES "instrument"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_0acc71e56bd9070c780c7e7f982" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_02db0331b1e09d8697ddd08ba32" FOREIGN KEY ("from_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cross_reference" ADD CONSTRAINT "FK_f45d9ec2ad9a16f614625c88abd" FOREIGN KEY ("to_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attestation" ADD CONSTRAINT "FK_df0b124243a364451f57e3cb3ab" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attestation" ADD CONSTRAINT "FK_fdc685997585a876004f51cebf8" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "identifier" ADD CONSTRAINT "FK_9709b84c730e5219e10e8f6d08d" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "import_run" ADD CONSTRAINT "FK_17d12af02828c030b64e3ad26e4" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "refusal" ADD CONSTRAINT "FK_8f35abbb9f9bbb529483d7bf4fe" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_83c1afebef3059472e7c37e8de8" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY ("organisation_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "FK_77a78f1c79575e10cefcbfa3b27" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "state" ADD CONSTRAINT "FK_549ffd046ebab1336c3a8030a12" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "instrument" ADD CONSTRAINT "FK_1707dc7e7c2845211b38bef3d29" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "instrument" ADD CONSTRAINT "FK_f4c3b9972477e783c5897d1e09b" FOREIGN KEY ("adopted_by_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "instrument" ADD CONSTRAINT "FK_bd571a53a6c255990a0a9c5b154" FOREIGN KEY ("parent_id") REFERENCES "instrument"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "instrument" ADD CONSTRAINT "FK_246ca79aea7e301c0f03dafb17b" FOREIGN KEY ("monitoring_body_id") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation_provision" ADD CONSTRAINT "FK_326605ad9d18b0a149b8097c433" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation_provision" ADD CONSTRAINT "FK_eb55fb37a12aa177ceccc9bfa38" FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation" ADD CONSTRAINT "FK_ba5442bab90fc96ddde456c69e1" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation" ADD CONSTRAINT "FK_63a38ff352bbb393747563488c2" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation" ADD CONSTRAINT "FK_10bf6d268a86eaa35417584815b" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participation" ADD CONSTRAINT "FK_3a53ca55dbd572f5cd432ff4a0e" FOREIGN KEY ("against_id") REFERENCES "state"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "provision" ADD CONSTRAINT "FK_2065a094470ebb8a44a869fbe40" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "provision" ADD CONSTRAINT "FK_acbeb1e694d534a7b3d1943df0a" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "provision" ADD CONSTRAINT "FK_84fc16bc6d4f9e5758d1c2b4eb4" FOREIGN KEY ("parent_id") REFERENCES "provision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "parallel" ADD CONSTRAINT "FK_12bc6583ccd0082f8c8f6b9532a" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "parallel" ADD CONSTRAINT "FK_4a25dc097244378a42c2273dc8f" FOREIGN KEY ("right_id") REFERENCES "subject"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "parallel" ADD CONSTRAINT "FK_25852d933952973a252de5a00a4" FOREIGN KEY ("provision_id") REFERENCES "provision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject" ADD CONSTRAINT "FK_12eee115462e38d62e5455fc054" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subject" ADD CONSTRAINT "FK_fe0b1e931872eb1b7fd95e509cb" FOREIGN KEY ("broader_id") REFERENCES "subject"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "search_entry" ADD CONSTRAINT "FK_fb9ddc2ea253c38dce6bdc3912f" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`CREATE INDEX search_entry_words ON search_entry USING gin (to_tsvector('simple', folded(text)))`);
    await runner.query(`CREATE INDEX search_entry_letters ON search_entry USING gin (folded(text) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "search_entry" DROP CONSTRAINT "FK_fb9ddc2ea253c38dce6bdc3912f"`);
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "FK_fe0b1e931872eb1b7fd95e509cb"`);
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "FK_12eee115462e38d62e5455fc054"`);
    await runner.query(`ALTER TABLE "parallel" DROP CONSTRAINT "FK_25852d933952973a252de5a00a4"`);
    await runner.query(`ALTER TABLE "parallel" DROP CONSTRAINT "FK_4a25dc097244378a42c2273dc8f"`);
    await runner.query(`ALTER TABLE "parallel" DROP CONSTRAINT "FK_12bc6583ccd0082f8c8f6b9532a"`);
    await runner.query(`ALTER TABLE "provision" DROP CONSTRAINT "FK_84fc16bc6d4f9e5758d1c2b4eb4"`);
    await runner.query(`ALTER TABLE "provision" DROP CONSTRAINT "FK_acbeb1e694d534a7b3d1943df0a"`);
    await runner.query(`ALTER TABLE "provision" DROP CONSTRAINT "FK_2065a094470ebb8a44a869fbe40"`);
    await runner.query(`ALTER TABLE "participation" DROP CONSTRAINT "FK_3a53ca55dbd572f5cd432ff4a0e"`);
    await runner.query(`ALTER TABLE "participation" DROP CONSTRAINT "FK_10bf6d268a86eaa35417584815b"`);
    await runner.query(`ALTER TABLE "participation" DROP CONSTRAINT "FK_63a38ff352bbb393747563488c2"`);
    await runner.query(`ALTER TABLE "participation" DROP CONSTRAINT "FK_ba5442bab90fc96ddde456c69e1"`);
    await runner.query(`ALTER TABLE "participation_provision" DROP CONSTRAINT "FK_eb55fb37a12aa177ceccc9bfa38"`);
    await runner.query(`ALTER TABLE "participation_provision" DROP CONSTRAINT "FK_326605ad9d18b0a149b8097c433"`);
    await runner.query(`ALTER TABLE "instrument" DROP CONSTRAINT "FK_246ca79aea7e301c0f03dafb17b"`);
    await runner.query(`ALTER TABLE "instrument" DROP CONSTRAINT "FK_bd571a53a6c255990a0a9c5b154"`);
    await runner.query(`ALTER TABLE "instrument" DROP CONSTRAINT "FK_f4c3b9972477e783c5897d1e09b"`);
    await runner.query(`ALTER TABLE "instrument" DROP CONSTRAINT "FK_1707dc7e7c2845211b38bef3d29"`);
    await runner.query(`ALTER TABLE "state" DROP CONSTRAINT "FK_549ffd046ebab1336c3a8030a12"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_77a78f1c79575e10cefcbfa3b27"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac"`);
    await runner.query(`ALTER TABLE "membership" DROP CONSTRAINT "FK_83c1afebef3059472e7c37e8de8"`);
    await runner.query(`ALTER TABLE "refusal" DROP CONSTRAINT "FK_8f35abbb9f9bbb529483d7bf4fe"`);
    await runner.query(`ALTER TABLE "import_run" DROP CONSTRAINT "FK_17d12af02828c030b64e3ad26e4"`);
    await runner.query(`ALTER TABLE "identifier" DROP CONSTRAINT "FK_9709b84c730e5219e10e8f6d08d"`);
    await runner.query(`ALTER TABLE "attestation" DROP CONSTRAINT "FK_fdc685997585a876004f51cebf8"`);
    await runner.query(`ALTER TABLE "attestation" DROP CONSTRAINT "FK_df0b124243a364451f57e3cb3ab"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_f45d9ec2ad9a16f614625c88abd"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_02db0331b1e09d8697ddd08ba32"`);
    await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "FK_0acc71e56bd9070c780c7e7f982"`);
    await runner.query(`ALTER TABLE "mechanism" DROP CONSTRAINT "FK_252e354d1508428463776d6e02e"`);
    await runner.query(`ALTER TABLE "mechanism" DROP CONSTRAINT "FK_a981b7b174986530fc03c9f6c51"`);
    await runner.query(`ALTER TABLE "mechanism" DROP CONSTRAINT "FK_4e7e0995c22a64536b362c3d29f"`);
    await runner.query(`ALTER TABLE "mechanism" DROP CONSTRAINT "FK_365db8f84007270223926ffa0ab"`);
    await runner.query(`ALTER TABLE "arrangement" DROP CONSTRAINT "FK_ea323dddf7ba7f752113c0ce261"`);
    await runner.query(`ALTER TABLE "record" DROP CONSTRAINT "FK_4744822baba04073ee40c476bf9"`);
    await runner.query(`ALTER TABLE "arrangement_party" DROP CONSTRAINT "FK_4de1e4af59df2035dc476eb4339"`);
    await runner.query(`ALTER TABLE "arrangement_party" DROP CONSTRAINT "FK_79e276c78d58b086c0d75bc5afd"`);
    await runner.query(`DROP INDEX "public"."IDX_e7e1e75e31193940dceadb4fde"`);
    await runner.query(`DROP TABLE "search_entry"`);
    await runner.query(`DROP INDEX "public"."IDX_fe0b1e931872eb1b7fd95e509c"`);
    await runner.query(`DROP INDEX "public"."IDX_f80bdbb239c66fed8200053638"`);
    await runner.query(`DROP TABLE "subject"`);
    await runner.query(`DROP INDEX "public"."IDX_eae567f6bb23726bb8514ce36e"`);
    await runner.query(`DROP INDEX "public"."IDX_25852d933952973a252de5a00a"`);
    await runner.query(`DROP INDEX "public"."IDX_4a25dc097244378a42c2273dc8"`);
    await runner.query(`DROP TABLE "parallel"`);
    await runner.query(`DROP INDEX "public"."IDX_6b86efe7e83b067cf7dd58f30b"`);
    await runner.query(`DROP INDEX "public"."IDX_03ebeb87cf006e1436c3f95a4d"`);
    await runner.query(`DROP INDEX "public"."IDX_84fc16bc6d4f9e5758d1c2b4eb"`);
    await runner.query(`DROP INDEX "public"."IDX_acbeb1e694d534a7b3d1943df0"`);
    await runner.query(`DROP INDEX "public"."IDX_9cf1075c977049be423c5bd538"`);
    await runner.query(`DROP TABLE "provision"`);
    await runner.query(`DROP INDEX "public"."IDX_3a53ca55dbd572f5cd432ff4a0"`);
    await runner.query(`DROP INDEX "public"."IDX_10bf6d268a86eaa35417584815"`);
    await runner.query(`DROP INDEX "public"."IDX_63a38ff352bbb393747563488c"`);
    await runner.query(`DROP TABLE "participation"`);
    await runner.query(`DROP INDEX "public"."IDX_d754e26b16b46f4855a007c3cf"`);
    await runner.query(`DROP INDEX "public"."IDX_eb55fb37a12aa177ceccc9bfa3"`);
    await runner.query(`DROP INDEX "public"."IDX_326605ad9d18b0a149b8097c43"`);
    await runner.query(`DROP TABLE "participation_provision"`);
    await runner.query(`DROP INDEX "public"."IDX_246ca79aea7e301c0f03dafb17"`);
    await runner.query(`DROP INDEX "public"."IDX_bd571a53a6c255990a0a9c5b15"`);
    await runner.query(`DROP INDEX "public"."IDX_f4c3b9972477e783c5897d1e09"`);
    await runner.query(`DROP INDEX "public"."IDX_9281cb956dba2fe2b2006f1cbf"`);
    await runner.query(`DROP TABLE "instrument"`);
    await runner.query(`DROP INDEX "public"."IDX_674a683ae959c1416104d17d20"`);
    await runner.query(`DROP TABLE "state"`);
    await runner.query(`DROP INDEX "public"."IDX_77a78f1c79575e10cefcbfa3b2"`);
    await runner.query(`DROP INDEX "public"."IDX_be659e88cd5ed71eef6d4122aa"`);
    await runner.query(`DROP TABLE "membership"`);
    await runner.query(`DROP INDEX "public"."IDX_73b9082fc0d085f1248327af4b"`);
    await runner.query(`DROP TABLE "source"`);
    await runner.query(`DROP INDEX "public"."IDX_ccfa5aa23ad96dda401173fa7b"`);
    await runner.query(`DROP INDEX "public"."IDX_8f35abbb9f9bbb529483d7bf4f"`);
    await runner.query(`DROP TABLE "refusal"`);
    await runner.query(`DROP INDEX "public"."IDX_17d12af02828c030b64e3ad26e"`);
    await runner.query(`DROP TABLE "import_run"`);
    await runner.query(`DROP INDEX "public"."IDX_b4fe4b124a3418d0700d64b154"`);
    await runner.query(`DROP INDEX "public"."IDX_8d70c4e38a601f5eefa07c36e4"`);
    await runner.query(`DROP INDEX "public"."IDX_9709b84c730e5219e10e8f6d08"`);
    await runner.query(`DROP TABLE "identifier"`);
    await runner.query(`DROP INDEX "public"."IDX_f8ae240aba44225a202da5aab8"`);
    await runner.query(`DROP INDEX "public"."IDX_fdc685997585a876004f51cebf"`);
    await runner.query(`DROP INDEX "public"."IDX_df0b124243a364451f57e3cb3a"`);
    await runner.query(`DROP TABLE "attestation"`);
    await runner.query(`DROP INDEX "public"."IDX_f45d9ec2ad9a16f614625c88ab"`);
    await runner.query(`DROP INDEX "public"."IDX_02db0331b1e09d8697ddd08ba3"`);
    await runner.query(`DROP TABLE "cross_reference"`);
    await runner.query(`DROP INDEX "public"."IDX_252e354d1508428463776d6e02"`);
    await runner.query(`DROP INDEX "public"."IDX_a981b7b174986530fc03c9f6c5"`);
    await runner.query(`DROP INDEX "public"."IDX_4e7e0995c22a64536b362c3d29"`);
    await runner.query(`DROP INDEX "public"."IDX_7464b62675c02a233da5618618"`);
    await runner.query(`DROP TABLE "mechanism"`);
    await runner.query(`DROP INDEX "public"."IDX_641ae904b563b73e23c203393a"`);
    await runner.query(`DROP TABLE "arrangement"`);
    await runner.query(`DROP INDEX "public"."IDX_21408d5ae04932bafbb66c051a"`);
    await runner.query(`DROP INDEX "public"."IDX_4744822baba04073ee40c476bf"`);
    await runner.query(`DROP INDEX "public"."IDX_febe3f18bc847bf2888ff0fbda"`);
    await runner.query(`DROP TABLE "record"`);
    await runner.query(`DROP INDEX "public"."IDX_b4f0e5e7c1513e9cae3643b294"`);
    await runner.query(`DROP INDEX "public"."IDX_4de1e4af59df2035dc476eb433"`);
    await runner.query(`DROP INDEX "public"."IDX_79e276c78d58b086c0d75bc5af"`);
    await runner.query(`DROP TABLE "arrangement_party"`);
    await runner.query('DROP FUNCTION folded(text)');
  }
}
