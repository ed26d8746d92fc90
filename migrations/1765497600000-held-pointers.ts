import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS: readonly (readonly [table: string, key: string, column: string, target: string])[] = [
  ['cross_reference', 'FK_f8c75288a2eb371f15bde03c1b7', 'citing_mechanism_id', 'mechanism'],
  ['cross_reference', 'FK_e46bd59546f810b4c38e33a1a1c', 'cited_mechanism_id', 'mechanism'],
  ['record_state', 'FK_cfe2de7f714081c33490f4336b6', 'record_id', 'record'],
  ['record_state', 'FK_4e24fc48267625b3f7c4becf0bd', 'state_id', 'state'],
  ['record_subject', 'FK_98ee1806846943b8bf8d2b20c27', 'subject_id', 'subject'],
  ['record_subject', 'FK_528c070255e43e7572796406535', 'record_id', 'record'],
  ['record_proceeding', 'FK_191d2654e8153a7fa439a6e5b8d', 'record_id', 'record'],
  ['record_proceeding', 'FK_c3a26e432ce59fec902ee43952c', 'proceeding_id', 'proceeding'],
  ['provision_at_issue', 'FK_bd69df6f07f99e0867befa7422d', 'record_id', 'record'],
  ['provision_at_issue', 'FK_2141c23dda737c992ebe604c731', 'provision_id', 'provision'],
  ['search_entry', 'FK_fb9ddc2ea253c38dce6bdc3912f', 'record_id', 'record'],
];

/**
 * Pairs, and copies of what a record says, are no longer checked by the database row by row, which took two thirds of the time of writing a
 * pair: the run that writes them holds all that its batch points at.
 */
export class HeldPointers1765497600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key] of KEYS) await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${key}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key, column, target] of KEYS)
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${key}" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
  }
}
