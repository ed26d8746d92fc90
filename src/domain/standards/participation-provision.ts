import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Participation } from './participation';
import type { Provision } from './provision';

@Noun('ParticipationProvision', {
  description: 'A provision that a declaration, reservation or objection names.',
  visible: { through: ['participation'] },
  many: 'participationProvisions',
  orders: { ARRIVAL: { by: 'id', description: 'In the order of the words.' } },
})
@Index(['participation', 'printed'], { unique: true })
export class ParticipationProvision {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Participation', 'The act whose words name it.', {})
  participation: Relation<Participation>;

  @Related('Provision', 'The provision named. Null when the house has no provision of this number: the printed number stands.', {
    nullable: true,
    filter: true,
  })
  provision: Relation<Provision> | null;

  @Attribute(String, 'Number as printed. Example: `14(3)(d)`.', { filter: true })
  printed: string;
}
