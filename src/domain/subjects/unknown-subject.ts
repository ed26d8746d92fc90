import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Record } from '../sources/record';

@Noun('UnknownSubject', {
  description:
    'A subject that a source marks a record with and that the house does not have. The record is marked with it when it arrives, and this goes.',
  visible: { through: ['record'] },
  many: 'unknownSubjects',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['record', 'key'], { unique: true })
@Index(['key'])
export class UnknownSubject {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The record.', { always: true, goesWith: true })
  record: Relation<Record>;

  @Attribute(String, 'The subject as `scheme:code`. Examples: `undl:DISAPPEARANCE OF PERSONS`, `uhri-theme:space-law`.', {
    filter: true,
  })
  key: string;
}
