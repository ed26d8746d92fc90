import { type Relation } from 'typeorm';
import { Localized, type LocalizedText, type Texts, TextsColumn, byEnglish } from '../../graph/localized';
import { Attribute, Connected, Noun, Paired } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { Decision } from '../jurisprudence/decision';
import type { Recommendation } from '../recommendations/recommendation';
import { Recorded } from '../sources/record';
import type { Participation } from '../standards/participation';
import type { Membership } from './membership';

export const StateKind = describedEnum('StateKind', 'What a participant is. No position on status is taken.', {
  STATE: 'Member of the United Nations, or one of the two States in free association that make treaties.',
  OBSERVER: 'Observer State of the United Nations.',
  TERRITORY: 'Territory with an ISO code of its own.',
  HISTORIC: 'State that has ceased to exist.',
  OTHER: 'Other entry of ISO 3166-1 or of treaty tables.',
  ORGANISATION: 'Organisation that treaty tables print among participants.',
});

@Noun('State', {
  description: 'A State or territory, historic ones too, as treaties and bodies name it.',
  key: 'code',
  keyCase: 'UPPER',
  followedBy: 'successorCodes',
  alsoCalled: (t) => `array_append(${t}.aliases, ${t}.alpha2) || ARRAY(SELECT value FROM jsonb_each_text(${t}.names))`,
  one: 'state',
  many: 'states',
  orders: { NAME: { by: byEnglish('names'), description: 'By English name.' }, CODE: { by: 'code', description: 'By code.' } },
})
export class State extends Recorded {
  @Attribute(String, 'ISO 3166-1 alpha-3 code; withdrawn codes for historic States (`CSK`, `SUN`). Example: `MEX`.', {
    unique: true,
    filter: true,
  })
  code: string;

  @Attribute(String, 'ISO 3166-1 alpha-2 code. Not unique: CS was given twice. Null when there is none. Example: `MX`.', {
    nullable: true,
    filter: true,
    isCode: () => false,
  })
  alpha2: string | null;

  @TextsColumn()
  names: Texts;

  @Localized('names', 'Short name.')
  name: LocalizedText | null;

  @Attribute([String], 'Other names, as sources print it. Example: `Zaire` of COD.')
  aliases: string[];

  @Attribute(StateKind, 'What it is.', { filter: true })
  stateKind: keyof typeof StateKind;

  @Attribute(String, 'Region of the UN geoscheme (M49). Null for organisations. Example: `Americas`.', {
    nullable: true,
    filter: true,
    isCode: () => false,
  })
  region: string | null;

  @Attribute(
    String,
    'Subregion of the UN geoscheme (M49). Null where there is none. Example: `Latin America and the Caribbean`.',
    { nullable: true, filter: true, isCode: () => false },
  )
  subregion: string | null;

  @Attribute(PartialDate, 'Admitted to the United Nations. Null for those that are no members.', { nullable: true, filter: true })
  unMemberFrom: string | null;

  @Attribute(
    PartialDate,
    'First day of its existence, for historic entities and States that began after 1989. Null when not recorded.',
    { nullable: true },
  )
  existsFrom: string | null;

  @Attribute(PartialDate, 'Last day of its existence. Null while it exists.', { nullable: true })
  existsUntil: string | null;

  @Attribute([String], 'Codes of the States that followed it. Empty for those that exist.')
  successorCodes: string[];

  @Attribute(String, 'What to know. Null when there is nothing.', { nullable: true })
  note: string | null;

  @Connected('Participation', 'state', 'Its acts in treaties: signatures, ratifications, reservations, withdrawals.')
  participations: Relation<Participation>[];

  @Paired('Decision', { of: 'RecordState', here: 'state', there: 'record' }, 'The decisions brought against it, or about it.')
  decisions: Relation<Decision>[];

  @Paired(
    'Recommendation',
    { of: 'RecordState', here: 'state', there: 'record' },
    'The recommendations addressed to it, and its own pledges.',
  )
  recommendations: Relation<Recommendation>[];

  @Connected('Membership', 'state', 'The organisations it belongs or belonged to.')
  memberships: Relation<Membership>[];
}
