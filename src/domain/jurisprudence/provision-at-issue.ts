import { Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import type { Record } from '../sources/record';
import { instrumentsNamed } from '../standards/instruments-named';
import type { Provision } from '../standards/provision';

/** What the list of a decision or document is. */
export const AT_ISSUE = 'The provisions that its source says it is about, whatever was found of them, if anything.';

@Noun('ProvisionAtIssue', {
  description:
    'A provision that a decision or document is about, as its source says: complained of, examined or applied. It says nothing of what was found; that is a `Finding`.',
  visible: { through: ['record'] },
  many: 'provisionsAtIssue',
  orders: { ARRIVAL: { by: 'id', description: 'By arrival in this house.' } },
})
@Index(['record', 'article'], { unique: true })
@Index('at_issue_under_provision', ['provision', 'record'])
export class ProvisionAtIssue {
  @PrimaryGeneratedColumn()
  id: number;

  @Related('Record', 'The decision or document.', { always: true, isHeld: true })
  record: Relation<Record>;

  @Attribute(
    String,
    'Instrument and provision, those read together joined with `+`, numbered as the source numbers them; as printed where the code is of another form. A number that the provision no longer has says so. Examples: `echr:6(1)`, `echr-p1:1`, `echr:13+3`, `echr:26 (before Protocol No. 11)`.',
    { filter: true, names: { noun: 'Instrument', keys: instrumentsNamed } },
  )
  article: string;

  @Related(
    'Provision',
    'The same as a record of the house. Null when it has none of this number, and for those read together, of which HUDOC lists each by itself too.',
    { nullable: true, isHeld: true },
  )
  provision: Relation<Provision> | null;
}
