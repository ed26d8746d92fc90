import { type Relation } from 'typeorm';
import { Localized, type LocalizedText, type Texts, TextsColumn, byEnglish } from '../../graph/localized';
import { Attribute, Connected, Noun, Paired, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Decision } from '../jurisprudence/decision';
import type { Recommendation } from '../recommendations/recommendation';
import { Recorded } from '../sources/record';
import type { Parallel } from './parallel';

export const SubjectScheme = describedEnum('SubjectScheme', 'The list to which a subject belongs.', {
  RIGHT: 'Rights of this house, in groups; some are clauses or duties, and say so.',
});

export const SubjectKind = describedEnum('SubjectKind', 'What a subject is.', {
  GROUP: 'Group of rights, for browsing.',
  RIGHT: 'Right, clause or duty.',
});

@Noun('Subject', {
  description: 'A concept by which standards, and later decisions and recommendations, are found: a right or a group of rights.',
  key: 'slug',
  keyCase: 'LOWER',
  one: 'right',
  many: 'rights',
  orders: { NAME: { by: byEnglish('names'), description: 'By English name.' }, SLUG: { by: 'slug', description: 'By slug.' } },
})
export class Subject extends Recorded {
  @Attribute(String, 'Short name in addresses and filters. Example: `life`.', { unique: true, filter: true })
  slug: string;

  @Attribute(SubjectScheme, 'The list to which it belongs.', { filter: true })
  scheme: keyof typeof SubjectScheme;

  @Attribute(SubjectKind, 'What it is.', { filter: true })
  subjectKind: keyof typeof SubjectKind;

  @TextsColumn()
  names: Texts;

  @Localized('names', 'Name.')
  name: LocalizedText | null;

  @Related('Subject', 'The group, or the right of which it is a part. Null at the top.', { nullable: true, filter: true })
  broader: Relation<Subject> | null;

  @Attribute(String, 'What to know. Null when there is nothing. Example: `general clause, not a right`.', { nullable: true })
  note: string | null;

  @Connected('Subject', 'broader', 'What is part of it.')
  narrower: Relation<Subject>[];

  @Connected('Parallel', 'right', 'The provisions that serve it, in every instrument.')
  provisions: Relation<Parallel>[];

  @Paired('Decision', { of: 'RecordSubject', here: 'subject', there: 'record' }, 'The decisions on it.')
  decisions: Relation<Decision>[];

  @Paired('Recommendation', { of: 'RecordSubject', here: 'subject', there: 'record' }, 'The recommendations on it.')
  recommendations: Relation<Recommendation>[];
}
