import { Int } from 'type-graphql';
import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { ImportRun } from './import-run';

@Noun('Refusal', {
  description: 'A row that an import could not take in. It is kept as printed, with its reason, and does not stop the rest.',
  visible: 'ALWAYS',
  many: 'refusals',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['run', 'file', 'row'], { unique: true })
export class Refusal {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('ImportRun', 'The run that refused it.', { always: true })
  run: Relation<ImportRun>;

  @Attribute(String, 'File of the row. Example: `treaties/4-4.csv`.', { filter: true })
  file: string;

  @Attribute(Int, 'Number of the row in its file; the first after the header is 1.', { filter: true })
  row: number;

  @Attribute(String, 'What was wrong, the value, and what would be right.')
  reason: string;

  @Attribute(String, 'The row as printed, cut after 4,000 characters.')
  printed: string;
}
