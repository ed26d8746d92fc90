import type { ClientBase } from 'pg';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What one statement added to the links of one body to another, or took from them: triggers of `cross_reference` note it for every link that
 * CITES and is not withdrawn, between two bodies. The sum of all entries is what the links say. Entries are only ever added, so that two
 * imports never wait for each other.
 */
@Entity('citation_flow_entry')
export class CitationFlowEntry {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ name: 'citing_mechanism_id', type: 'int' })
  citingMechanismId: number;
  @Column({ name: 'cited_mechanism_id', type: 'int' })
  citedMechanismId: number;
  /** Null for links of records without a date. */
  @Column({ name: 'citing_year', type: 'int', nullable: true })
  citingYear: number | null;
  @Column({ name: 'across_systems', type: 'boolean' })
  acrossSystems: boolean;

  /** How many links more; less than none where they went. */
  @Column({ type: 'int' })
  links: number;
  /** How many mentions more in them. */
  @Column({ type: 'int' })
  mentions: number;
}

/** Puts all entries of one kind together. What others add or put together meanwhile is theirs: each entry is summed once. */
export async function sumFlowEntries(client: ClientBase): Promise<void> {
  await client.query(
    `WITH entry AS (DELETE FROM citation_flow_entry RETURNING *)
     INSERT INTO citation_flow_entry (citing_mechanism_id, cited_mechanism_id, citing_year, across_systems, links, mentions)
     SELECT citing_mechanism_id, cited_mechanism_id, citing_year, across_systems, sum(links), sum(mentions) FROM entry
     GROUP BY 1, 2, 3, 4 HAVING (sum(links), sum(mentions)) <> (0, 0)`,
  );
}
