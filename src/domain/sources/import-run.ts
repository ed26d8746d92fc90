import { Int } from 'type-graphql';
import { PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Connected, Noun, Related } from '../../graph/noun';
import { describedEnum } from '../../graph/scalars';
import type { Refusal } from './refusal';
import type { Source } from './source';

export const RunState = describedEnum('RunState', 'How an import run stands.', {
  RUNNING: 'At work.',
  FINISHED: 'Came to its end: every row was created, updated, unchanged or refused.',
  INTERRUPTED: 'Ended before its end, by a fault or a kill. Repeating the import completes it.',
});

@Noun('ImportRun', {
  description: 'One reading of the files of a source. Its four counts add up to the rows read.',
  visible: 'ALWAYS',
  many: 'importRuns',
  orders: { STARTED: { by: 'startedAt', description: 'By start.' } },
})
export class ImportRun {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Source', 'The source that was read.', { filter: true, always: true })
  source: Relation<Source>;

  @Attribute(String, 'Format in which it was read. Example: `treaty-status`.', { filter: true, isCode: () => false })
  format: string;

  @Attribute(RunState, 'How the run stands.', { filter: true })
  state: keyof typeof RunState;

  @Attribute(Date, 'Instant of its start.')
  startedAt: Date;

  @Attribute(Date, 'Instant of its end. Null while it is running or when it was interrupted.', { nullable: true })
  endedAt: Date | null;

  @Attribute([String], 'Names of the files that were read.')
  files: string[];

  @Attribute(String, 'SHA-256 over the content of the files, hexadecimal. Null when it was not reckoned.', { nullable: true })
  digest: string | null;

  @Attribute(Int, 'Rows read.')
  rowsRead: number;

  @Attribute(Int, 'Rows that made a record.')
  created: number;

  @Attribute(Int, 'Rows that changed a record or added a statement to one.')
  updated: number;

  @Attribute(Int, 'Rows that said what the house had already.')
  unchanged: number;

  @Attribute(Int, 'Rows that could not be taken in; each is kept with its reason.')
  refused: number;

  @Connected('Refusal', 'run', 'The rows that this run refused.')
  refusals: Relation<Refusal>[];
}
