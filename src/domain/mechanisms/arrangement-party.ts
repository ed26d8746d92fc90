import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Noun, Related } from '../../graph/noun';
import type { Arrangement } from './arrangement';
import type { Mechanism } from './mechanism';

@Noun('ArrangementParty', {
  description: 'The part of one mechanism in a written arrangement.',
  visible: { through: ['arrangement', 'mechanism'] },
  many: 'arrangementParties',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['arrangement', 'mechanism'], { unique: true })
export class ArrangementParty {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Arrangement', 'The arrangement.', { filter: true })
  arrangement: Relation<Arrangement>;

  @Related('Mechanism', 'The mechanism.', { filter: true })
  mechanism: Relation<Mechanism>;
}
