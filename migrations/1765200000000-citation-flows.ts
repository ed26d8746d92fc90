import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each statement that writes links, which rows count, and whether they come or go: what changes goes once and comes once. */
const WRITTEN = [
  ['inserted', 'INSERT', 'NEW', 1],
  ['updated_from', 'UPDATE', 'OLD', -1],
  ['updated_to', 'UPDATE', 'NEW', 1],
  ['deleted', 'DELETE', 'OLD', -1],
] as const;

const COUNTED = `SELECT x.citing_mechanism_id, x.cited_mechanism_id, x.citing_year, x.across_systems, count(*), sum(x.mentions)`;
const CITING = `x.relation = 'CITES' AND x.status <> 'WITHDRAWN' AND x.citing_mechanism_id IS NOT NULL AND x.cited_mechanism_id IS NOT NULL
  GROUP BY 1, 2, 3, 4`;
const COLUMNS = '"citing_mechanism_id", "cited_mechanism_id", "citing_year", "across_systems", "links", "mentions"';

/** How often bodies cite each other is a sum of few rows, which the database itself keeps, whoever writes links. */
export class CitationFlows1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "citation_flow_entry" ("id" SERIAL NOT NULL, "citing_mechanism_id" integer NOT NULL, "cited_mechanism_id" integer NOT NULL, "citing_year" integer, "across_systems" boolean NOT NULL, "links" integer NOT NULL, "mentions" integer NOT NULL, CONSTRAINT "PK_citation_flow_entry" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE FUNCTION citation_flow_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO public.citation_flow_entry (${COLUMNS})
         ${COUNTED.replace(/(count\(\*\)|sum\(x\.mentions\))/g, 'TG_ARGV[0]::int * $1')} FROM written x WHERE ${CITING};
         RETURN NULL;
       END $$`,
    );
    for (const [name, event, rows, sign] of WRITTEN)
      await runner.query(
        `CREATE TRIGGER citation_flow_${name} AFTER ${event} ON cross_reference REFERENCING ${rows} TABLE AS written
         FOR EACH STATEMENT EXECUTE FUNCTION citation_flow_entry('${sign}')`,
      );
    // With the triggers, nobody else writes links until all is done.
    await runner.query(`INSERT INTO "citation_flow_entry" (${COLUMNS}) ${COUNTED} FROM "cross_reference" x WHERE ${CITING}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of WRITTEN) await runner.query(`DROP TRIGGER citation_flow_${name} ON cross_reference`);
    await runner.query('DROP FUNCTION citation_flow_entry()');
    await runner.query('DROP TABLE "citation_flow_entry"');
  }
}
