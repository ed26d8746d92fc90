import { Column, type Relation } from 'typeorm';
import { Localized, type LocalizedText, type Texts, TextsColumn, byEnglish } from '../../graph/localized';
import { Attribute, Connected, Noun, Related } from '../../graph/noun';
import { PartialDate, describedEnum } from '../../graph/scalars';
import type { Mechanism } from '../mechanisms/mechanism';
import { Recorded } from '../sources/record';
import type { Participation } from './participation';
import type { Provision } from './provision';

export const InstrumentKind = describedEnum('InstrumentKind', 'What an instrument is.', {
  TREATY: 'Treaty: convention, covenant, agreement.',
  PROTOCOL: 'Protocol to a treaty.',
  CHARTER: 'Charter.',
  DECLARATION: 'Declaration.',
  RESOLUTION: 'Resolution of an organ.',
  RULES: 'Rules, regulations or statute.',
  GUIDELINE: 'Guidelines, principles or recommendations to States.',
  GENERAL_COMMENT: 'General comment or general recommendation of a treaty body.',
});

export const Region = describedEnum('Region', 'Family of systems to which an instrument belongs. None stands above another.', {
  GLOBAL: 'All States.',
  EUROPE: 'Council of Europe, European Union, OSCE.',
  AMERICAS: 'Organization of American States and its region.',
  AFRICA: 'African Union and its region.',
  ASEAN: 'Association of Southeast Asian Nations.',
  ARAB: 'League of Arab States.',
  OIC: 'Organisation of Islamic Cooperation.',
});

@Noun('Instrument', {
  description:
    'A standard: treaty, protocol, declaration, charter, resolution, guidelines, or a general comment that interprets a treaty.',
  key: 'slug',
  keyCase: 'LOWER',
  alsoCalled: (t) =>
    `${t}.aliases || ARRAY[${t}.short_title, ${t}.abbreviation] || ARRAY(SELECT value FROM jsonb_each_text(${t}.titles))`,
  one: 'instrument',
  many: 'instruments',
  orders: {
    TITLE: { by: byEnglish('titles'), description: 'By English title.' },
    SLUG: { by: 'slug', description: 'By slug.' },
    ADOPTED: { by: 'adoptedOn', nullable: true, description: 'By day of adoption.' },
  },
})
export class Instrument extends Recorded {
  @Attribute(String, 'Short name in addresses and filters. Example: `iccpr`.', { unique: true, filter: true })
  slug: string;

  @Attribute([String], 'Other slugs under which it was known; `ResolveCitation` knows them too.')
  aliases: string[];

  @TextsColumn()
  titles: Texts;

  @Localized('titles', 'Full title.')
  title: LocalizedText | null;

  @Attribute(String, 'Short title in English. Null when there is none. Example: `European Convention on Human Rights`.', {
    nullable: true,
  })
  shortTitle: string | null;

  @Attribute(String, 'Abbreviation used by the field. Null when there is none. Example: `ICCPR`.', { nullable: true })
  abbreviation: string | null;

  @Attribute(InstrumentKind, 'What it is.', { filter: true })
  instrumentKind: keyof typeof InstrumentKind;

  @Attribute(PartialDate, 'Adopted; for Council of Europe treaties opened for signature. Null when not known.', {
    nullable: true,
    filter: true,
  })
  adoptedOn: string | null;

  @Attribute(PartialDate, 'Entered into force, for treaties. Null when it has not, is no treaty, or the day is not known.', {
    nullable: true,
    filter: true,
  })
  inForceFrom: string | null;

  @Related(
    'Mechanism',
    'The body that adopted it; for a constituent treaty the organisation that it founded. Null when not recorded.',
    { nullable: true, filter: true },
  )
  adoptedBy: Relation<Mechanism> | null;

  @Attribute(Region, 'Family of systems to which it belongs.', { filter: true })
  region: keyof typeof Region;

  @Attribute(Boolean, 'Whether it binds those who accept it. Null when not known.', { nullable: true, filter: true })
  isBinding: boolean | null;

  @Related(
    'Instrument',
    'The treaty of a protocol, or the treaty that a general comment interprets. Null when it stands alone.',
    { nullable: true, filter: true },
  )
  parent: Relation<Instrument> | null;

  @Related('Mechanism', 'The body that watches over it. Null when none does.', { nullable: true, filter: true })
  monitoringBody: Relation<Mechanism> | null;

  @Attribute(PartialDate, 'Until when the acts of States in it are known to this house. Null when nothing is recorded of them.', {
    nullable: true,
  })
  participationKnownUntil: string | null;

  @Attribute(
    Boolean,
    'Whether the acts of States are complete up to that day: a State without an act is then no party. Null when nothing is recorded of them.',
    { nullable: true },
  )
  participationIsComplete: boolean | null;

  @Attribute(String, 'What to know of the list of acts: from which tables, with which gaps. Null when there is nothing.', {
    nullable: true,
  })
  participationNote: string | null;

  /** Until when the acceptances of each procedure are known: article → { knownUntil, complete }. */
  @Column({ name: 'procedure_coverage', type: 'jsonb', default: {} })
  procedureCoverage: Readonly<Record<string, { readonly knownUntil: string | null; readonly complete: boolean }>>;

  @Connected('Instrument', 'parent', 'Protocols to it, and general comments on it.')
  children: Relation<Instrument>[];

  @Connected('Provision', 'instrument', 'Its provisions, in the order of the text.')
  provisions: Relation<Provision>[];

  @Connected('Participation', 'instrument', 'The acts of States in it, as history.')
  participations: Relation<Participation>[];
}
