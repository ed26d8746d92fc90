import type { MigrationInterface, QueryRunner } from 'typeorm';

const COPIES = ['kind', 'mechanism_id', 'date', 'source_id'];
const named = (alias: string): string => COPIES.map((column) => `${alias}.${column}`).join(', ');

/**
 * What is counted of the records on a State is read from an index of their pairs alone: each pair has a copy of what its record says, and the
 * database itself keeps it so, whoever writes the one or the other.
 */
export class StatesOfRecords1764892800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "record_state" ADD "kind" text, ADD "mechanism_id" integer, ADD "date" text, ADD "source_id" integer`,
    );
    await runner.query(
      `UPDATE record_state x SET (${COPIES.join(', ')}) = (SELECT ${named('r')} FROM record r WHERE r.id = x.record_id)`,
    );
    await runner.query(`ALTER TABLE "record_state" ALTER "kind" SET NOT NULL, ALTER "source_id" SET NOT NULL`);
    await runner.query(
      `CREATE FUNCTION record_state_copies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         SELECT ${named('r')} INTO ${named('NEW')} FROM public.record r WHERE r.id = NEW.record_id;
         RETURN NEW;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER record_state_copies BEFORE INSERT OR UPDATE ON record_state FOR EACH ROW EXECUTE FUNCTION record_state_copies()`,
    );
    await runner.query(
      `CREATE FUNCTION record_copied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         UPDATE public.record_state SET record_id = record_id WHERE record_id = NEW.id;
         RETURN NULL;
       END $$`,
    );
    await runner.query(
      `CREATE TRIGGER record_copied AFTER UPDATE ON record FOR EACH ROW
       WHEN ((${named('OLD')}) IS DISTINCT FROM (${named('NEW')})) EXECUTE FUNCTION record_copied()`,
    );
    await runner.query(`DROP INDEX "public"."IDX_fab51063c2e347db0a5261f526"`);
    await runner.query(
      `CREATE INDEX "record_on_state" ON "record_state"  ("state_id", "kind", "record_id", "mechanism_id", "date", "source_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."record_on_state"`);
    await runner.query(`CREATE INDEX "IDX_fab51063c2e347db0a5261f526" ON "record_state"  ("state_id", "record_id")`);
    await runner.query(`DROP TRIGGER record_copied ON record`);
    await runner.query(`DROP FUNCTION record_copied()`);
    await runner.query(`DROP TRIGGER record_state_copies ON record_state`);
    await runner.query(`DROP FUNCTION record_state_copies()`);
    await runner.query(
      `ALTER TABLE "record_state" DROP COLUMN "source_id", DROP COLUMN "date", DROP COLUMN "mechanism_id", DROP COLUMN "kind"`,
    );
  }
}
