import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = ['search_entry_words', 'search_entry_letters', 'paragraph_words', 'recommendation_words'];

/**
 * How often which word stands in texts is not counted: ANALYZE would fold and part thirty thousand texts of each table again, which takes
 * seconds, and nobody asks: statements of a search are planned for any words.
 */
export class WordsNotSampled1765411200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`ALTER INDEX ${index} ALTER COLUMN 1 SET STATISTICS 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`ALTER INDEX ${index} ALTER COLUMN 1 SET STATISTICS -1`);
  }
}
