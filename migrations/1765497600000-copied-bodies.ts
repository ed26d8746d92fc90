import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = [
  ['FK_f8c75288a2eb371f15bde03c1b7', 'citing_mechanism_id'],
  ['FK_e46bd59546f810b4c38e33a1a1c', 'cited_mechanism_id'],
];

/** The bodies of a link are copied from its two records, where the database has checked them: it does not check each copy again. */
export class CopiedBodies1765497600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [key] of KEYS) await runner.query(`ALTER TABLE "cross_reference" DROP CONSTRAINT "${key}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [key, column] of KEYS)
      await runner.query(
        `ALTER TABLE "cross_reference" ADD CONSTRAINT "${key}" FOREIGN KEY ("${column}") REFERENCES "mechanism"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
  }
}
