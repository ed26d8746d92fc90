import { type Relation } from 'typeorm';
import { Attribute, Connected, Noun, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import { Recorded } from '../sources/record';
import type { State } from '../states/state';
import type { Instrument } from './instrument';
import type { ParticipationProvision } from './participation-provision';

export const Act = describedEnum('Act', 'What a State did in relation to a treaty.', {
  SIGNATURE: 'Signed, subject to ratification.',
  DEFINITIVE_SIGNATURE: 'Signed so as to be bound.',
  RATIFICATION: 'Ratified.',
  ACCESSION: 'Acceded.',
  SUCCESSION: 'Succeeded to the treaty of a predecessor.',
  SUCCESSION_TO_SIGNATURE: 'Succeeded to the signature of a predecessor.',
  ACCEPTANCE: 'Accepted.',
  APPROVAL: 'Approved.',
  FORMAL_CONFIRMATION: 'Confirmed formally (organisations).',
  CONSENT_TO_BE_BOUND: 'Consented to be bound.',
  PROVISIONAL_APPLICATION: 'Applies it provisionally.',
  APPLICATION: 'Applies it (regulations annexed to an agreement).',
  ADMISSION: 'Admitted to the organisation that the treaty founded.',
  REGISTRATION: 'Registered.',
  LISTED: 'Listed as taking part; the table does not say by which act.',
  UNCLEAR: 'The table does not say which act it was; `note` has its words.',
  ENTRY_INTO_FORCE: 'Bound by the entry into force of another treaty.',
  DENUNCIATION: 'Gave notice of leaving: bound until the day of effect.',
  WITHDRAWAL: 'Withdrew: bound until the day of effect.',
  CESSATION: 'Ceased to be bound, or to exist.',
  ACCEPTANCE_OF_JURISDICTION: 'Accepted the jurisdiction of a court.',
  WITHDRAWAL_OF_ACCEPTANCE: 'Withdrew the acceptance of a jurisdiction or procedure.',
  INDIVIDUAL_COMPLAINTS_DECLARATION: 'Accepted complaints of persons.',
  INTERSTATE_COMPLAINTS_DECLARATION: 'Accepted complaints of other States.',
  INQUIRY_OPT_IN: 'Accepted inquiries.',
  INQUIRY_OPT_OUT: 'Refused inquiries.',
  WITHDRAWAL_OF_INQUIRY_OPT_OUT: 'Took back the refusal of inquiries.',
  DECLARATION: 'Made a declaration.',
  RESERVATION: 'Made a reservation.',
  OBJECTION: 'Objected to a reservation of another State.',
  WITHDRAWAL_OF_RESERVATION: 'Took back a reservation.',
  DEROGATION: 'Derogated in time of emergency.',
  NO_ACTION: 'A table states that it had done nothing.',
});
export type Act = keyof typeof Act;

@Noun('Participation', {
  description:
    'One act of one State in relation to one treaty. History, never only the latest: whether a treaty is in force for a State on a day is derived from these acts.',
  many: 'participations',
  orders: { DATE: { by: 'date', nullable: true, description: 'By day of the act.' } },
})
export class Participation extends Recorded {
  @Related('Instrument', 'The treaty.', { filter: true })
  instrument: Relation<Instrument>;

  @Related('State', 'The State.', { filter: true })
  state: Relation<State>;

  @Attribute(Act, 'What it did.', { filter: true })
  act: Act;

  @Attribute(PartialDate, 'Day of deposit or of notice, as exact as known. Null when not known.', {
    nullable: true,
    filter: true,
  })
  date: string | null;

  @Attribute(PartialDate, 'Day from which it counts, by the treaty’s own rule. Null when not known or not reckoned.', {
    nullable: true,
    filter: true,
  })
  effectiveOn: string | null;

  @Attribute(String, 'Article on which it rests, as printed. Null where none is given. Example: `34(6)`.', {
    nullable: true,
    filter: true,
  })
  article: string | null;

  @Attribute(
    String,
    'Words of a declaration, reservation or objection as the depositary prints them. Null for acts without words, and where the source gives none.',
    { nullable: true },
  )
  text: string | null;

  @Related('State', 'The State objected to. Null for other acts, and where the words do not name it plainly.', {
    nullable: true,
    filter: true,
  })
  against: Relation<State> | null;

  @Attribute(String, 'What to know, in the words of the compiler. Null when there is nothing.', { nullable: true })
  note: string | null;

  @Connected('ParticipationProvision', 'participation', 'The provisions that its words name.')
  provisions: Relation<ParticipationProvision>[];
}
