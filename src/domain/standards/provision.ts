import { Int } from 'type-graphql';
import { Index, type Relation } from 'typeorm';
import { Attribute, Connected, Noun, Paired, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Finding } from '../jurisprudence/finding';
import type { ProvisionAtIssue } from '../jurisprudence/provision-at-issue';
import { Recorded } from '../sources/record';
import type { Parallel } from '../subjects/parallel';
import type { Instrument } from './instrument';

export const ProvisionKind = describedEnum('ProvisionKind', 'What a provision is.', {
  PART: 'Part or section of an instrument.',
  ARTICLE: 'Article, or numbered paragraph of a declaration.',
  PARAGRAPH: 'Paragraph of an article.',
  POINT: 'Point of a paragraph.',
  RULE: 'Rule.',
  PRINCIPLE: 'Principle or guideline.',
});

@Noun('Provision', {
  description:
    'An article, paragraph or point of an instrument, by its number as it is cited. No text is held where its licence is not known to allow it.',
  key: 'citation',
  one: 'provision',
  many: 'provisions',
  orders: { TEXT: { by: 'position', description: 'In the order of the text, within an instrument.' } },
})
@Index(['instrument', 'number'], { unique: true })
@Index(['instrument', 'position'])
export class Provision extends Recorded {
  @Attribute(String, 'Instrument and number, by which it is looked up. Example: `iccpr:14(3)(d)`.', {
    unique: true,
    filter: true,
  })
  citation: string;

  @Related('Instrument', 'The instrument of which it is a part.', { filter: true })
  instrument: Relation<Instrument>;

  @Attribute(
    String,
    'Number as it is cited, Roman or lettered where the instrument is cited so. Examples: `6(1)`, `XXV`, `1F(b)`.',
    { filter: true },
  )
  number: string;

  @Related('Provision', 'The provision of which it is a part: the article of a paragraph. Null at the top.', {
    nullable: true,
    filter: true,
  })
  parent: Relation<Provision> | null;

  @Attribute(ProvisionKind, 'What it is.', { filter: true })
  provisionKind: keyof typeof ProvisionKind;

  @Attribute(
    String,
    'Heading: the official one, or a short label of this house where the source says so. Null for those without.',
    { nullable: true },
  )
  label: string | null;

  @Attribute(Int, 'Place in the text of its instrument, from 1.')
  position: number;

  @Connected('Provision', 'parent', 'Its own paragraphs or points, in the order of the text.')
  children: Relation<Provision>[];

  @Connected('Parallel', 'provision', 'The rights that it serves.')
  parallels: Relation<Parallel>[];

  @Paired('Finding', { of: 'FindingProvision', here: 'provision', there: 'finding' }, 'What decisions found of it.')
  findings: Relation<Finding>[];

  @Connected('ProvisionAtIssue', 'provision', 'Decisions and documents that are about it, as their sources say.')
  atIssue: Relation<ProvisionAtIssue>[];
}
