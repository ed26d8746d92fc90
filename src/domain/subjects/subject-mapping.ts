import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import { Confidence } from '../sources/record';
import type { Source } from '../sources/source';
import type { Subject } from './subject';

export const MappingRelation = describedEnum('MappingRelation', 'How near two subjects of different lists are.', {
  SAME_AS: 'They mean the same.',
  CLOSE_TO: 'What is marked with the first is mostly about the second, though they do not mean the same.',
});

@Noun('SubjectMapping', {
  description:
    'A subject of one list means the same as one of another list, or lies near it, with who says so. A record that is marked with a subject mapped to a right is found under that right too.',
  visible: { through: ['from', 'to'] },
  many: 'subjectMappings',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['from', 'to'], { unique: true })
export class SubjectMapping {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Subject', 'The subject that is mapped.', { always: true, filter: true })
  from: Relation<Subject>;

  @Related('Subject', 'What it is mapped to: a right of the house, or a subject of another list.', { always: true, filter: true })
  to: Relation<Subject>;

  @Attribute(MappingRelation, 'How near the two are.', { filter: true })
  relation: keyof typeof MappingRelation;

  @Related('Source', 'The source that maps them.', { always: true })
  source: Relation<Source>;

  @Attribute(
    String,
    'Who says so, or the rule by which it was found. Example: `Compiler’s reading of the two names`. Null when the source does not say.',
    { nullable: true },
  )
  saidBy: string | null;

  @Attribute(Confidence, 'How sure that is. Null when the source does not say.', { nullable: true, filter: true })
  confidence: Confidence | null;

  @Attribute(String, 'What to know. Null when there is nothing.', { nullable: true })
  note: string | null;
}
