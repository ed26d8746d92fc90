import { type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { PartialDate } from '../../graph/scalars';
import type { Mechanism } from '../mechanisms/mechanism';
import { Recorded } from '../sources/record';
import type { State } from './state';

@Noun('Membership', {
  description:
    'A stay of a State in an organisation. One that left and came back has one row per stay; a suspension is a note, not an end.',
  many: 'memberships',
  orders: { FROM: { by: 'from', nullable: true, description: 'By first day.' } },
})
export class Membership extends Recorded {
  @Related('Mechanism', 'The organisation.', { filter: true })
  organisation: Relation<Mechanism>;

  @Related('State', 'The member.', { filter: true })
  state: Relation<State>;

  @Attribute(PartialDate, 'First day, as exact as known. Null when not known.', { nullable: true, filter: true })
  from: string | null;

  @Attribute(PartialDate, 'Last day. Null while the stay lasts.', { nullable: true, filter: true })
  until: string | null;

  @Attribute(String, 'What to know, a suspension for instance. Null when there is nothing.', { nullable: true })
  note: string | null;
}
