import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Foreign keys had an index of their own where another index of the table begins with the same column: written for nothing. */
export class NeedlessIndexes1764806400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name] of NEEDLESS) await runner.query(`DROP INDEX "public"."${name}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table, column] of NEEDLESS) await runner.query(`CREATE INDEX "${name}" ON "${table}"  ("${column}")`);
  }
}

const NEEDLESS = [
  ['IDX_79e276c78d58b086c0d75bc5af', 'arrangement_party', 'arrangement_id'],
  ['IDX_b8faf1c8c32c48f07a190d721b', 'finding', 'decision_id'],
  ['IDX_708cc72bdd9e6524c58403ae95', 'expression', 'record_id'],
  ['IDX_71869da04c5e243c146ce9da3a', 'paragraph', 'record_id'],
  ['IDX_8072a062ef00dd1c73a7563122', 'cross_reference', 'citing_id'],
  ['IDX_56f307a126684af79f991bea47', 'cross_reference', 'cited_id'],
  ['IDX_f8c75288a2eb371f15bde03c1b', 'cross_reference', 'citing_mechanism_id'],
  ['IDX_904d9e2cff2988a297d3ad4661', 'citation', 'citing_id'],
  ['IDX_367a9599543d314695ae6bf917', 'citation_candidate', 'citation_id'],
  ['IDX_df0b124243a364451f57e3cb3a', 'attestation', 'record_id'],
  ['IDX_9709b84c730e5219e10e8f6d08', 'identifier', 'record_id'],
  ['IDX_8f35abbb9f9bbb529483d7bf4f', 'refusal', 'run_id'],
  ['IDX_326605ad9d18b0a149b8097c43', 'participation_provision', 'participation_id'],
  ['IDX_acbeb1e694d534a7b3d1943df0', 'provision', 'instrument_id'],
  ['IDX_4a25dc097244378a42c2273dc8', 'parallel', 'right_id'],
  ['IDX_40d9c9c0bc9e36982c6a43592a', 'subject_mapping', 'from_id'],
  ['IDX_62b83aed2538f190d0099ba7ab', 'unknown_subject', 'record_id'],
] as const;
