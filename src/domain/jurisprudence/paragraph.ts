import { Int } from 'type-graphql';
import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Record } from '../sources/record';
import type { Source } from '../sources/source';
import { NO_LANGUAGE, isLanguage } from '../../graph/localized';

@Noun('Paragraph', {
  description: 'A paragraph of a text that the house holds, with the number by which it is cited.',
  visible: { through: ['record'] },
  many: 'paragraphs',
  orders: { TEXT: { by: 'position', description: 'In the order of the text, within a language version.' } },
})
@Index(['record', 'source', 'language', 'position'], { unique: true })
@Index('paragraph_words', { synchronize: false })
export class Paragraph {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The decision, document or instrument.')
  record: Relation<Record>;

  @Related('Source', 'Where the text was taken from.')
  source: Relation<Source>;

  @Attribute(String, 'Language of the text, BCP 47.', { filter: true, isCode: isLanguage, notCode: NO_LANGUAGE })
  language: string;

  @Attribute(Int, 'Place in the text, from 1.')
  position: number;

  @Attribute(String, 'Number as printed. Null for headings and unnumbered text. Example: `7.2`.', {
    nullable: true,
    filter: true,
  })
  number: string | null;

  @Attribute(String, 'Heading under which it stands. Null when there is none.', { nullable: true })
  section: string | null;

  @Attribute(String, 'Its words.')
  text: string;
}
