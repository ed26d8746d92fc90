import { type Relation } from 'typeorm';
import { Attribute, Connected, Noun } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import { Recorded } from '../sources/record';
import type { ArrangementParty } from './arrangement-party';

export const ArrangementKind = describedEnum('ArrangementKind', 'Form of a written arrangement.', {
  AGREEMENT: 'Agreement.',
  MEMORANDUM: 'Memorandum of understanding.',
  JOINT_DECLARATION: 'Joint declaration or statement.',
  EXCHANGE_OF_LETTERS: 'Exchange of letters.',
  ROAD_MAP: 'Road map.',
  FRAMEWORK: 'Framework of cooperation.',
  PLATFORM: 'Standing platform.',
  FORUM: 'Standing forum or dialogue.',
  RESOLUTION: 'Resolution of a body on cooperation.',
  OBSERVER_STATUS: 'Observer status given.',
});

@Noun('Arrangement', {
  description: 'A written arrangement between mechanisms on how they work together.',
  key: 'slug',
  keyCase: 'LOWER',
  one: 'arrangement',
  many: 'arrangements',
  orders: { DATE: { by: 'date', nullable: true, description: 'By date.' } },
})
export class Arrangement extends Recorded {
  @Attribute(String, 'Short name in addresses. Example: `coe-un-agreement-1951`.', { unique: true, filter: true })
  slug: string;

  @Attribute(String, 'Title.')
  title: string;

  @Attribute(PartialDate, 'Signed or adopted, the first one for a series. Null when not known.', { nullable: true, filter: true })
  date: string | null;

  @Attribute(ArrangementKind, 'Its form.', { filter: true })
  arrangementKind: keyof typeof ArrangementKind;

  @Attribute(String, 'What to know. Null when there is nothing.', { nullable: true })
  note: string | null;

  @Connected('ArrangementParty', 'arrangement', 'The mechanisms that made it.')
  parties: Relation<ArrangementParty>[];
}
