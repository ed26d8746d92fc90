import { type Relation } from 'typeorm';
import { Localized, type LocalizedText, type Texts, TextsColumn, byEnglish } from '../../graph/localized';
import { Attribute, Connected, Noun, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { Decision } from '../jurisprudence/decision';
import type { Document } from '../jurisprudence/document';
import type { Recommendation } from '../recommendations/recommendation';
import { Recorded } from '../sources/record';
import type { Instrument } from '../standards/instrument';
import type { Membership } from '../states/membership';
import type { ArrangementParty } from './arrangement-party';

export const Level = describedEnum('Level', 'How far a mechanism reaches. None stands above another.', {
  GLOBAL: 'All States.',
  REGIONAL: 'A region.',
  SUBREGIONAL: 'A part of a region.',
  CROSS_REGIONAL: 'Several regions.',
});

export const MechanismKind = describedEnum('MechanismKind', 'What a mechanism is.', {
  ORGANISATION: 'International organisation.',
  POLITICAL_BODY: 'Assembly, council or conference of States.',
  COURT: 'Court.',
  TRIBUNAL: 'Tribunal.',
  COMMISSION: 'Commission.',
  COMMITTEE: 'Committee that is no treaty body of the United Nations.',
  TREATY_BODY: 'Committee of independent experts under a UN treaty.',
  SPECIAL_PROCEDURE: 'Rapporteur, independent expert or working group of the Human Rights Council or of a commission.',
  PEER_REVIEW: 'Review of States by States.',
  MONITORING_BODY: 'Body that visits or watches.',
  ADVISORY_BODY: 'Body that gives advice.',
  AGENCY: 'Specialised agency.',
  OFFICE: 'Office or commissioner.',
});

@Noun('Mechanism', {
  description: 'An organisation, court, commission, treaty body, special procedure, peer review or monitoring body.',
  key: 'slug',
  keyCase: 'LOWER',
  alsoCalled: (t) => `ARRAY[${t}.short_name] || ARRAY(SELECT value FROM jsonb_each_text(${t}.names))`,
  one: 'mechanism',
  many: 'mechanisms',
  orders: { NAME: { by: byEnglish('names'), description: 'By English name.' }, SLUG: { by: 'slug', description: 'By slug.' } },
})
export class Mechanism extends Recorded {
  @Attribute(String, 'Short name in addresses and filters. Example: `ecthr`.', { unique: true, filter: true })
  slug: string;

  @TextsColumn()
  names: Texts;

  @Localized('names', 'Full name.')
  name: LocalizedText | null;

  @Attribute(String, 'Short name as used by the field. Null when there is none. Example: `ECtHR`.', { nullable: true })
  shortName: string | null;

  @Attribute(MechanismKind, 'What it is.', { filter: true })
  mechanismKind: keyof typeof MechanismKind;

  @Attribute(Level, 'How far it reaches.', { filter: true })
  level: keyof typeof Level;

  @Attribute(String, 'Region, in words. Null for global ones. Example: `Europe`.', {
    nullable: true,
    filter: true,
    isCode: () => false,
  })
  region: string | null;

  @Related('Mechanism', 'The body to which it belongs in the tree. Null at the top.', { nullable: true, filter: true })
  parent: Relation<Mechanism> | null;

  @Related('Mechanism', 'The organisation to which it belongs. Null when it belongs to none.', { nullable: true, filter: true })
  organisation: Relation<Mechanism> | null;

  @Related('Instrument', 'The treaty or resolution that founded it. Null when not recorded.', { nullable: true, filter: true })
  foundingInstrument: Relation<Instrument> | null;

  @Attribute(
    PartialDate,
    'Founded: entry into force of the founding treaty or adoption of the founding resolution. Null when not known, and for headings of the tree.',
    { nullable: true, filter: true },
  )
  establishedOn: string | null;

  @Attribute(PartialDate, 'Ended. Null while it lasts.', { nullable: true, filter: true })
  endedOn: string | null;

  @Attribute(
    Boolean,
    'Whether persons can complain to it. For treaty bodies: whether the procedure exists, not whether a State accepted it.',
    { filter: true },
  )
  hearsIndividualComplaints: boolean;

  @Attribute(Boolean, 'Whether its decisions bind.', { filter: true })
  issuesBindingDecisions: boolean;

  @Attribute(Boolean, 'Whether it gives advisory opinions.', { filter: true })
  issuesAdvisoryOpinions: boolean;

  @Attribute(Boolean, 'Whether it orders provisional, interim or precautionary measures, binding or not.', { filter: true })
  ordersProvisionalMeasures: boolean;

  @Attribute(Boolean, 'Whether it reviews reports of States.', { filter: true })
  reviewsStateReports: boolean;

  @Attribute(Boolean, 'Whether its mandate includes visits to States.', { filter: true })
  visitsStates: boolean;

  @Attribute(String, 'Address on the web. Null when not recorded.', { nullable: true })
  website: string | null;

  @Attribute(String, 'What to know. Null when there is nothing.', { nullable: true })
  note: string | null;

  @Connected('Mechanism', 'parent', 'The bodies below it in the tree.')
  children: Relation<Mechanism>[];

  @Connected('Instrument', 'adoptedBy', 'Instruments that it adopted, or that were adopted within it.')
  adoptedInstruments: Relation<Instrument>[];

  @Connected('Instrument', 'monitoringBody', 'Instruments that it watches over.')
  instruments: Relation<Instrument>[];

  @Connected('Decision', 'mechanism', 'Its decisions.')
  decisions: Relation<Decision>[];

  @Connected('Document', 'mechanism', 'Its other documents.')
  documents: Relation<Document>[];

  @Connected('Recommendation', 'mechanism', 'Its recommendations.')
  recommendations: Relation<Recommendation>[];

  @Connected('Membership', 'organisation', 'Its members, with the days of each stay.')
  memberships: Relation<Membership>[];

  @Connected('ArrangementParty', 'mechanism', 'Its part in written arrangements with other bodies.')
  arrangementParties: Relation<ArrangementParty>[];
}
