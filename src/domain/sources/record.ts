import { Check, Column, Index, OneToOne, JoinColumn, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Connected, Registry, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { Citation } from '../links/citation';
import type { CrossReference } from '../links/cross-reference';
import type { Mechanism } from '../mechanisms/mechanism';
import type { Attestation } from './attestation';
import type { Identifier } from './identifier';
import type { Source } from './source';

export const Confidence = describedEnum('Confidence', 'How sure a fact is, as its compiler said.', {
  CHECKED: 'A text was read for this row.',
  KNOWN: 'General knowledge, not read again for this row.',
  UNSURE: 'Doubtful: verify before relying on it.',
});
export type Confidence = keyof typeof Confidence;

export const RecordStatus = describedEnum('RecordStatus', 'Where a record stands in its life.', {
  PROPOSED: 'Suggested, not yet accepted.',
  PUBLISHED: 'In force as a record of this house.',
  WITHDRAWN: 'Taken back; kept, and says so.',
});

export const Visibility = ['PUBLIC', 'PARTNERS', 'RESTRICTED', 'EMBARGOED'] as const;

/** The registry: one row for whatever can be cited, searched, restricted or watched; a noun’s own table shares its number. */
@Registry(
  'Record',
  'Whatever can be cited, searched or watched: every noun of this house with a key, a source and a history of its own.',
)
@Index(['kind', 'key'], { unique: true })
@Index('record_decided', ['date'], { where: `kind = 'Decision'` })
@Index('record_decided_by', ['mechanism', 'date', 'id', 'visibility', 'embargoedUntil'], { where: `kind = 'Decision'` })
@Index('record_hidden', ['kind', 'id', 'visibility', 'embargoedUntil'], { where: `visibility <> 'PUBLIC'` })
@Check('record_visibility', `"visibility" IN ('PUBLIC', 'PARTNERS', 'RESTRICTED', 'EMBARGOED')`)
export class Record {
  @PrimaryGeneratedColumn()
  id: number;

  @Attribute(String, 'Kind of record: the name of its type. Example: `Instrument`.', {})
  kind: string;

  @Attribute(String, 'Primary key as `scheme:value`, for citing and looking up. Example: `provision:iccpr:14(3)(d)`.', {
    index: true,
  })
  key: string;

  @Attribute(RecordStatus, 'Where the record stands in its life.', { column: { default: 'PUBLISHED' } })
  status: keyof typeof RecordStatus;

  @Column({ type: 'text', default: 'PUBLIC' })
  visibility: (typeof Visibility)[number];

  @Column({ name: 'embargoed_until', type: 'date', nullable: true })
  embargoedUntil: string | null;

  @Related('Mechanism', 'The body whose record it is: that decided, adopted or published it. Null when no body is recorded.', {
    nullable: true,
    filter: true,
  })
  mechanism: Relation<Mechanism> | null;

  @Attribute(PartialDate, 'Its day: of the decision, of adoption, of the act. Null when it has none or it is not known.', {
    nullable: true,
    filter: true,
  })
  date: string | null;

  @Related('Source', 'Where the record was first taken from.', { always: true })
  source: Relation<Source>;

  /** Where several rows of a source speak of the record: the one that is believed where they differ. */
  @Column({ type: 'text', nullable: true })
  voice: string | null;

  @Attribute(String, 'What the source itself rests on, in its own words. Null when it does not say.', { nullable: true })
  sourceNote: string | null;

  @Attribute(Confidence, 'How sure the source is of this record. Null when it does not say.', { nullable: true })
  confidence: Confidence | null;

  @Attribute(Date, 'Instant at which this house took the record in.', { column: { default: () => 'now()' } })
  createdAt: Date;

  @Attribute(Date, 'Instant of its last change.', { column: { default: () => 'now()' } })
  updatedAt: Date;

  @Connected('Identifier', 'record', 'Every key by which this record is known.')
  identifiers: Relation<Identifier>[];

  @Connected(
    'Attestation',
    'record',
    'What each source says of this record: two sources both stay on it, and a conflict is told.',
  )
  attestations: Relation<Attestation>[];

  @Connected('CrossReference', 'citing', 'Directed links from this record to others.')
  cites: Relation<CrossReference>[];

  @Connected('CrossReference', 'cited', 'Directed links from other records to this one.')
  citedBy: Relation<CrossReference>[];

  @Connected('Citation', 'citing', 'The mentions printed in it, resolved or not.')
  citations: Relation<Citation>[];
}

/** What a noun with its own record has: the number that it shares with its row in the registry. */
export abstract class Recorded {
  @PrimaryColumn()
  id: number;

  @OneToOne(() => Record)
  @JoinColumn({ name: 'id' })
  record: Relation<Record>;
}
