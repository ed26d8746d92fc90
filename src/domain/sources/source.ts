import { PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Connected, Noun } from '../../graph/noun';
import { PartialDate } from '../../graph/scalars';
import type { ImportRun } from './import-run';

@Noun('Source', {
  description: 'Where facts came from: a body’s register, a published list, or this project’s own tables.',
  visible: 'ALWAYS',
  key: 'slug',
  keyCase: 'LOWER',
  one: 'source',
  many: 'sources',
  orders: { SLUG: { by: 'slug', description: 'By slug.' } },
})
export class Source {
  @PrimaryGeneratedColumn()
  id: number;

  @Attribute(String, 'Short name of the source in addresses and filters. Example: `un-treaty-status-csv`.', {
    unique: true,
    filter: true,
  })
  slug: string;

  @Attribute(String, 'What the source calls itself. Example: `UN Treaty Collection status tables, 2015 copy`.')
  name: string;

  @Attribute(String, 'Address of the source on the web. Null when it has none.', { nullable: true })
  url: string | null;

  @Attribute(
    String,
    'Terms under which its data may be used, as far as known. Null when none are known; `note` then says what was looked at.',
    {
      nullable: true,
    },
  )
  licence: string | null;

  @Attribute(PartialDate, 'Day, month or year in which the copy was made. Null when not known.', { nullable: true })
  retrievedOn: string | null;

  @Attribute(String, 'What to know before relying on it. Null when there is nothing.', { nullable: true })
  note: string | null;

  @Connected('ImportRun', 'source', 'The runs that read this source.')
  importRuns: Relation<ImportRun>[];
}
