import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Record } from '../sources/record';
import { NO_LANGUAGE, isLanguage } from '../../graph/localized';

@Noun('Expression', {
  description: 'A language version of a decision or document, with the title that it prints and the key that only it has.',
  visible: { through: ['record'] },
  many: 'expressions',
  orders: { LANGUAGE: { by: 'language', description: 'By language.' } },
})
@Index(['record', 'language', 'identifier'], { unique: true })
export class Expression {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The decision or document.')
  record: Relation<Record>;

  @Attribute(String, 'Language, BCP 47. Example: `fr`.', { filter: true, isCode: isLanguage, notCode: NO_LANGUAGE })
  language: string;

  @Attribute(String, 'Key of this version alone, `scheme:value`; empty when it has none. Example: `hudoc:001-57619`.', {})
  identifier: string;

  @Attribute(String, 'Title as it prints it. Null when the source gives none.', { nullable: true })
  title: string | null;

  @Attribute(String, 'Address of this version. Null when it is not known.', { nullable: true })
  url: string | null;
}
