import { Int } from 'type-graphql';
import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Mechanism } from '../mechanisms/mechanism';
import { Confidence, type Record } from '../sources/record';
import type { Source } from '../sources/source';

export const LinkRelation = describedEnum('LinkRelation', 'How one record refers to another.', {
  CITES: 'Names the other.',
  FOLLOWS: 'Follows the other.',
  DISTINGUISHES: 'Says why the other does not apply.',
  DEPARTS_FROM: 'Departs from the other.',
  INTERPRETS: 'Says what the other means: a general comment and the provision.',
  APPLIES: 'Applies the other.',
  REINFORCES: 'Says the same as the other to the same State.',
  IMPLEMENTS: 'Carries out the other.',
  SUPERSEDES: 'Replaces or updates the other as a whole.',
  CONCERNS: 'Is about the other: a general comment and a right.',
  JOINT_WITH: 'Is the same text, adopted by another body under its own symbol.',
});

export const LinkOrigin = describedEnum('LinkOrigin', 'Where a link comes from.', {
  IMPORTED: 'A source states it.',
  FOUND: 'It was found in a text.',
  ASSERTED: 'A partner states it.',
});

export const LinkStatus = describedEnum('LinkStatus', 'Where a link stands.', {
  PROPOSED: 'Suggested; nobody has checked it.',
  CONFIRMED: 'A person checked it, or its source is the list of the body itself.',
  DISPUTED: 'Somebody contests it.',
  WITHDRAWN: 'Taken back; kept, and says so.',
});

@Noun('CrossReference', {
  description:
    'A directed link from one record to another, with who says so. All mentions of one record in another are one link, whose weight is the number of distinct places; each mention with its words stands in `citations` of the record that refers.',
  visible: { through: ['citing', 'cited'] },
  many: 'crossReferences',
  orders: {
    ARRIVAL: { by: 'id', description: 'By arrival in this house.' },
    YEAR: { by: 'citingYear', nullable: true, description: 'By year of the record that refers.' },
    WEIGHT: { by: 'mentions', description: 'By number of places.' },
  },
})
@Index(['citing', 'cited', 'relation'], { unique: true })
@Index(['citing', 'id'])
@Index(['cited', 'id'])
@Index(['cited', 'acrossSystems', 'citingYear'])
@Index(['citingMechanism', 'citedMechanism', 'citingYear'])
@Index('cross_reference_departs', ['citingYear'], { where: `relation IN ('DEPARTS_FROM', 'DISTINGUISHES')` })
export class CrossReference {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The record that refers.', { always: true })
  citing: Relation<Record>;

  @Related('Record', 'The record referred to.', { always: true })
  cited: Relation<Record>;

  @Attribute(LinkRelation, 'How it refers.', { filter: true })
  relation: keyof typeof LinkRelation;

  @Attribute(LinkOrigin, 'Where the link comes from; FOUND when at least one of its mentions was read in a text.', {
    filter: true,
  })
  origin: keyof typeof LinkOrigin;

  @Attribute(LinkStatus, 'Where the link stands.', { filter: true, column: { default: 'PROPOSED' } })
  status: keyof typeof LinkStatus;

  @Related('Source', 'Who said so first.', { always: true })
  source: Relation<Source>;

  @Attribute(Confidence, 'How sure its source is. Null when it does not say.', { nullable: true, filter: true })
  confidence: Confidence | null;

  @Attribute(Int, 'Weight: in how many distinct places the record refers to the other.', { column: { default: 1 } })
  mentions: number;

  @Attribute([String], 'Places in the record that refers, at most 100. Examples: `para. 57`, `scl`.')
  places: string[];

  @Attribute([String], 'Places in the record referred to. Empty when none is printed. Example: `para. 88, 91-93`.')
  pinpoints: string[];

  @Attribute(String, 'Evidence: words as printed in one of the places. Null when the source gives none.', { nullable: true })
  evidence: string | null;

  @Related('Mechanism', 'The body whose record refers. Null when it has none.', { nullable: true, filter: true, isHeld: true })
  citingMechanism: Relation<Mechanism> | null;

  @Related('Mechanism', 'The body whose record is referred to. Null when it has none.', {
    nullable: true,
    filter: true,
    isHeld: true,
  })
  citedMechanism: Relation<Mechanism> | null;

  @Attribute(Int, 'Year of the record that refers. Null when its date is not known.', { nullable: true, filter: true })
  citingYear: number | null;

  @Attribute(
    Boolean,
    'Whether the two bodies belong to different organisations, the systems: the Inter-American Court and the European Court do, the European Court and its Committee of Social Rights do not.',
    { filter: true, column: { default: false } },
  )
  acrossSystems: boolean;
}
