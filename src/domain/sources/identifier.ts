import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Record } from './record';
import { isKeyScheme } from './key-schemes';

@Noun('Identifier', {
  description:
    'A key by which a record is known: scheme and normalised value, as issued by the body or depositary. One value may stand on several records, when the body issued it so.',
  visible: { through: ['record'] },
  many: 'identifiers',
  orders: { SCHEME: { by: 'scheme', description: 'By scheme.' }, VALUE: { by: 'value', description: 'By value.' } },
})
@Index(['record', 'scheme', 'value'], { unique: true })
@Index(['scheme', 'value'])
export class Identifier {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The record that it names.')
  record: Relation<Record>;

  @Attribute(
    String,
    'Scheme of the key. Examples: `un` (document symbol), `coe-ets` (European Treaty Series), `unts` (volume/page), `untc` (chapter of the UN Treaty Collection).',
    { filter: true, isCode: isKeyScheme },
  )
  scheme: string;

  @Attribute(String, 'Normalised value within the scheme. Example: `IV-4`.', { filter: true })
  value: string;
}
