import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Row } from '../../graph/declarations';
import { HIDDEN } from '../../graph/hidden';
import { Attribute, Computed, Connected, Noun, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import { Confidence, type Record } from '../sources/record';
import type { Source } from '../sources/source';
import { isReckonedWith } from '../sources/withheld';
import { severalOf } from './choose-target';
import { LinkOrigin } from './cross-reference';
import { isKeyScheme } from '../sources/key-schemes';

export const CitationStatus = describedEnum('CitationStatus', 'What came of reading a mention.', {
  RESOLVED: 'It means one record of the house.',
  AMBIGUOUS: 'It may mean several records; they are the candidates.',
  UNRESOLVED: 'It means no record that the house has; it is tried again whenever a record with its key arrives.',
  CONFLICT: 'Its parts contradict each other: a number that was printed with another name, State or year.',
  OUT_OF_SCOPE: 'It means something that the house does not hold.',
});
export type CitationStatus = keyof typeof CitationStatus;

@ObjectType({ description: 'How many mentions came to the same.' })
export class StatusCount {
  @Field(() => CitationStatus, { description: 'What came of them.' })
  status: CitationStatus;
  @Field(() => Int, { description: 'Number of mentions.' })
  count: number;
}

@Noun('Citation', {
  description: 'One printed mention, in a text or in a field of a source: the words, the place, and the record that they mean.',
  visible: { through: ['citing'] },
  many: 'citations',
  reckoned: { restsOnHidden },
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['citing', 'place', 'language', 'start', 'scheme', 'value'], { unique: true })
export class Citation {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The record in which it is printed.')
  citing: Relation<Record>;

  @Related('Record', 'The record that it means. Null unless it is resolved.', { nullable: true })
  cited: Relation<Record> | null;

  @Related('Source', 'Where the mention was taken from.')
  source: Relation<Source>;

  @Attribute(String, 'Where it stands: a paragraph, or the field of the source. Examples: `para. 57`, `scl`.', { filter: true })
  place: string;

  @Attribute(
    Int,
    'First UTF-16 code unit of the words within their paragraph or field. Where the source gives no text around them: their number among the mentions of that key in that place, from 0.',
  )
  start: number;

  @Attribute(String, 'Language of the text in which it is printed, BCP 47; empty for a field of the source.', {
    column: { default: '' },
  })
  language: string;

  @Attribute(String, 'The words as printed.')
  printed: string;

  @Attribute(String, 'Scheme of the key that was read or given; `words` where no form fits. Example: `echr-app`.', {
    filter: true,
    isCode: isKeyScheme,
  })
  scheme: string;

  @Attribute(String, 'Value of the key within its scheme. Example: `14038/88`.', { filter: true })
  value: string;

  @Attribute([String], 'Every key printed with it, `scheme:value`, the strongest first.')
  keys: string[];

  @Attribute(String, 'Name printed with it. Null when there is none. A name alone never makes a link.', { nullable: true })
  name: string | null;

  @Attribute(PartialDate, 'Date printed with it. Null when there is none.', { nullable: true })
  printedDate: string | null;

  @Attribute(String, 'Stage printed with it: `GRAND_CHAMBER`, `DECISION`, `MERITS`. Null when there is none.', { nullable: true })
  stage: string | null;

  @Attribute(String, 'Place in the cited text. Null when none is printed. Example: `para. 88, 91-93`.', { nullable: true })
  pinpoint: string | null;

  @Attribute(LinkOrigin, 'Who says which key it is.', { filter: true })
  origin: keyof typeof LinkOrigin;

  @Attribute(Confidence, 'How sure its source is. Null when it does not say.', { nullable: true })
  confidence: Confidence | null;

  /** As stored. What a caller is told depends on whether he may see the record that it means: see `status`. */
  @Column({ type: 'text', default: 'UNRESOLVED' })
  outcome: CitationStatus;

  /** Why it is not resolved, as stored. */
  @Column({ type: 'text', nullable: true })
  because: string | null;

  @Computed(CitationStatus, 'What came of reading it.', {
    needs: ['outcome', 'cited', 'candidates'],
    compute: (row) => (isHidden(row) ? 'UNRESOLVED' : row['outcome']),
  })
  status: CitationStatus;

  @Computed(String, 'Why it is not resolved, or what differs from its record, in a sentence. Null when neither is to be said.', {
    nullable: true,
    needs: ['outcome', 'cited', 'because', 'candidates', 'restsOnHidden'],
    compute: (row) => (isHidden(row) ? NOT_HERE : (reasonAmongSeen(row) ?? row['because'])),
  })
  reason: string | null;

  @Connected('CitationCandidate', 'citation', 'The records that it may mean, when there are several.')
  candidates: Relation<CitationCandidate>[];
}

/** The reason of a mention whose key no record has. */
export const NOT_HERE = 'The house has no record with this key.';

/** A mention of records that the caller may not see is told as one of records that are not there. */
function isHidden(row: Row): boolean {
  if (row['outcome'] === 'RESOLVED') return row['cited'] === null;
  if (row['restsOnHidden'] === true) return true;
  const sizes = sizesOfCandidates(row);
  return sizes !== null && sizes[0] > 0 && sizes[1] === 0;
}

/**
 * SQL whether a mention is not resolved for a reason that may name hidden records: one with its key, or a decision of the proceeding with it, that was
 * hidden since. Once they are withheld no reason rests on them.
 */
function restsOnHidden(t: string): string {
  const isOfHidden = (id: string): string => `${id} <@ ${HIDDEN} AND ${isReckonedWith(id)}`;
  return `CASE WHEN ${t}.outcome = 'UNRESOLVED' AND ${HIDDEN} <> '{}' THEN EXISTS (
    SELECT FROM unnest(${t}.keys) AS k(key) JOIN record h ON h.key = k.key LEFT JOIN record_proceeding p ON p.proceeding_id = h.id
      WHERE (${isOfHidden('h.id')}) OR (${isOfHidden('p.record_id')})
    UNION ALL SELECT FROM unnest(${t}.keys) AS k(key) JOIN identifier d ON d.scheme = split_part(k.key, ':', 1) AND d.value = substr(k.key, strpos(k.key, ':') + 1)
      WHERE ${isOfHidden('d.record_id')}) END`;
}

/** Where some of its candidates are hidden: a reason that tells nothing of them. Null where none is. */
function reasonAmongSeen(row: Row): string | null {
  const sizes = sizesOfCandidates(row);
  if (row['outcome'] === 'RESOLVED' || sizes === null || sizes[0] === sizes[1]) return null;
  return row['outcome'] === 'AMBIGUOUS' ? severalOf(sizes[1]) : 'What is printed beside the key is not so of the candidates.';
}

const sizesOfCandidates = (row: Row): readonly [number, number] | null => row['candidates'] as [number, number] | null;

/**
 * SQL of what came of the mention in the row `c` for a caller who may not see all: the same as `status` of a Citation.
 */
export const STATUS_AMONG_SEEN = `CASE WHEN c.outcome = 'RESOLVED' THEN CASE WHEN c.cited_id <@ ${HIDDEN} THEN 'UNRESOLVED' ELSE c.outcome END
  WHEN c.outcome IN ('AMBIGUOUS', 'CONFLICT') AND ${HIDDEN} <> '{}'
    AND EXISTS (SELECT FROM citation_candidate d WHERE d.citation_id = c.id AND d.record_id <@ ${HIDDEN})
    AND NOT EXISTS (SELECT FROM citation_candidate d WHERE d.citation_id = c.id AND NOT d.record_id <@ ${HIDDEN}) THEN 'UNRESOLVED'
  ELSE c.outcome END`;

/** A key of a mention, by which it is found again when a record with that key arrives. */
@Entity('citation_key')
export class CitationKey {
  @PrimaryColumn({ type: 'text' })
  key: string;
  @PrimaryColumn({ name: 'citation_id' })
  @Index()
  citationId: number;

  @ManyToOne('Citation', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'citation_id' })
  citation: Relation<Citation>;
}

@Noun('CitationCandidate', {
  description: 'A record that an ambiguous mention may mean.',
  visible: { through: ['citation', 'record'] },
  many: 'citationCandidates',
  orders: { POSITION: { by: 'position', description: 'By day of the record, the earliest first.' } },
})
@Index(['citation', 'record'], { unique: true })
export class CitationCandidate {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Citation', 'The mention.', { goesWith: true })
  citation: Relation<Citation>;

  @Related('Record', 'A record that it may mean.', { always: true })
  record: Relation<Record>;

  @Attribute(Int, 'Place among the candidates of the mention, from 1.', { filter: true })
  position: number;
}
