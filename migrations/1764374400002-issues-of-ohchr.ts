import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMES = `'RIGHT', 'UHRI_THEME', 'UHRI_PERSONS', 'UPR_ISSUE', 'HUDOC_KEYWORD', 'SDG', 'UNBIS', 'EUROVOC'`;
const OTHERS = `SELECT id FROM subject WHERE scheme = 'OHCHR_ISSUE'`;

/** The issues of OHCHR's database of treaty-body jurisprudence are a list of subjects; what was kept under their words is marked. */
export class IssuesOfOhchr1764374400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_scheme"`);
    await runner.query(`ALTER TABLE "subject" ADD CONSTRAINT "subject_scheme" CHECK ("scheme" IN (${SCHEMES}, 'OHCHR_ISSUE'))`);
    // The words were kept as printed; codes are slugs. The catalogue, which is loaded next, brings the subjects.
    await runner.query(
      `UPDATE unknown_subject u SET key = 'ohchr-issue:' || trim(BOTH '-' FROM regexp_replace(lower(substr(u.key, 13)), '[^[:alnum:]]+', '-', 'g'))
       WHERE u.key LIKE 'ohchr-issue:%' AND NOT EXISTS (SELECT FROM unknown_subject o WHERE o.record_id = u.record_id AND o.id < u.id
         AND regexp_replace(lower(o.key), '[^[:alnum:]]+', '-', 'g') = regexp_replace(lower(u.key), '[^[:alnum:]]+', '-', 'g'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM record_subject WHERE subject_id IN (${OTHERS})`);
    await runner.query(`DELETE FROM subject_mapping WHERE from_id IN (${OTHERS}) OR to_id IN (${OTHERS})`);
    for (const table of ['attestation', 'identifier', 'search_entry'])
      await runner.query(`DELETE FROM ${table} WHERE record_id IN (${OTHERS})`);
    await runner.query(`DELETE FROM subject WHERE scheme = 'OHCHR_ISSUE'`);
    await runner.query(`DELETE FROM record WHERE kind = 'Subject' AND id NOT IN (SELECT id FROM subject)`);
    await runner.query(`ALTER TABLE "subject" DROP CONSTRAINT "subject_scheme"`);
    await runner.query(`ALTER TABLE "subject" ADD CONSTRAINT "subject_scheme" CHECK ("scheme" IN (${SCHEMES}))`);
  }
}
