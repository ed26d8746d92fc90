import { type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import { type Record, Recorded } from '../sources/record';

export const LinkRelation = describedEnum('LinkRelation', 'How one record refers to another.', {
  INTERPRETS: 'Says what the other means: a general comment and the provision.',
  SUPERSEDES: 'Replaces or updates the other as a whole.',
  CONCERNS: 'Is about the other: a general comment and a right.',
  JOINT_WITH: 'Is the same text, adopted by another body under its own symbol.',
});

export const LinkOrigin = describedEnum('LinkOrigin', 'Where a link comes from.', {
  IMPORTED: 'A source states it.',
  FOUND: 'It was found in a text.',
  ASSERTED: 'A partner states it.',
});

@Noun('CrossReference', {
  description: 'A directed link from one record to another, with who says so.',
  many: 'crossReferences',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
export class CrossReference extends Recorded {
  @Related('Record', 'The record that refers.')
  from: Relation<Record>;

  @Related('Record', 'The record referred to.')
  to: Relation<Record>;

  @Attribute(LinkRelation, 'How it refers.', { filter: true })
  relation: keyof typeof LinkRelation;

  @Attribute(LinkOrigin, 'Where the link comes from.', { filter: true })
  origin: keyof typeof LinkOrigin;
}
