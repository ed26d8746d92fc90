import { type Relation } from 'typeorm';
import { Localized, type LocalizedText, type Texts, TextsColumn, byEnglish } from '../../graph/localized';
import { Attribute, Connected, Noun, Paired, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Decision } from '../jurisprudence/decision';
import type { Recommendation } from '../recommendations/recommendation';
import { Recorded } from '../sources/record';
import type { Parallel } from './parallel';
import type { SubjectMapping } from './subject-mapping';

export const SubjectScheme = describedEnum('SubjectScheme', 'The list to which a subject belongs.', {
  RIGHT: 'Rights of this house, in groups; some are clauses or duties, and say so.',
  UHRI_THEME: 'Themes of the Universal Human Rights Index.',
  UHRI_PERSONS: 'Groups of persons of the Universal Human Rights Index.',
  UPR_ISSUE: 'Issues of UPR Info.',
  OHCHR_ISSUE: 'Issues of the database of treaty-body jurisprudence of OHCHR.',
  HUDOC_KEYWORD: 'Keywords of the European Court of Human Rights, by article of the Convention.',
  SDG: 'Sustainable Development Goals and their targets.',
  UNBIS: 'Subject categories of the United Nations libraries.',
  EUROVOC: 'Concepts of EuroVoc, the thesaurus of the European Union, that are near human rights.',
});

export const SubjectKind = describedEnum('SubjectKind', 'What a subject is.', {
  GROUP: 'Group of rights, for browsing.',
  RIGHT: 'Right, clause or duty.',
  CONCEPT: 'Theme, keyword, goal or category of another list.',
});

@Noun('Subject', {
  description:
    'A concept by which standards, decisions and recommendations are found: a right or a group of rights of this house, or a theme, keyword, goal or category of another list.',
  key: 'slug',
  keyCase: 'LOWER',
  alsoCalled: (t) => `ARRAY(SELECT value FROM jsonb_each_text(${t}.names))`,
  one: 'subject',
  many: 'subjects',
  orders: { NAME: { by: byEnglish('names'), description: 'By English name.' }, SLUG: { by: 'slug', description: 'By slug.' } },
})
export class Subject extends Recorded {
  @Attribute(
    String,
    'Short name in addresses and filters: of a right its own, of others list and code. Examples: `life`, `sdg:16.2`, `hudoc-keyword:350`.',
    { unique: true, filter: true },
  )
  slug: string;

  @Attribute(SubjectScheme, 'The list to which it belongs.', { filter: true })
  scheme: keyof typeof SubjectScheme;

  @Attribute(SubjectKind, 'What it is.', { filter: true })
  subjectKind: keyof typeof SubjectKind;

  @TextsColumn()
  names: Texts;

  @Localized('names', 'Name.')
  name: LocalizedText | null;

  @Related('Subject', 'The group, or what it is a part of in its own list. Null at the top.', { nullable: true, filter: true })
  broader: Relation<Subject> | null;

  @Attribute(String, 'What to know. Null when there is nothing. Example: `general clause, not a right`.', { nullable: true })
  note: string | null;

  @Connected('Subject', 'broader', 'What is part of it.')
  narrower: Relation<Subject>[];

  @Connected('Parallel', 'right', 'The provisions that serve it, in every instrument. Only rights have some.')
  provisions: Relation<Parallel>[];

  @Connected('SubjectMapping', 'from', 'What it is mapped to: rights of the house, and subjects of other lists.')
  mappings: Relation<SubjectMapping>[];

  @Connected('SubjectMapping', 'to', 'What is mapped to it in other lists.')
  mappedFrom: Relation<SubjectMapping>[];

  @Paired(
    'Decision',
    { of: 'RecordSubject', here: 'subject', there: 'record' },
    'The decisions on it: marked with it by a source, or with what is mapped to it.',
  )
  decisions: Relation<Decision>[];

  @Paired(
    'Recommendation',
    { of: 'RecordSubject', here: 'subject', there: 'record' },
    'The recommendations on it: marked with it by a source, or with what is mapped to it.',
  )
  recommendations: Relation<Recommendation>[];
}
