import { Index, type Relation } from 'typeorm';
import { Attribute, Noun, Related } from '../../graph/noun';
import { Recorded } from '../sources/record';
import type { Provision } from '../standards/provision';
import type { Subject } from './subject';

@Noun('Parallel', {
  description: 'A provision serves a right: one row of the concordance. Provisions that serve one right are parallel, not equal.',
  many: 'parallels',
  orders: { ARRIVAL: { by: 'id', description: 'In the order of the concordance.' } },
})
@Index(['right', 'provision'], { unique: true })
export class Parallel extends Recorded {
  @Related('Subject', 'The right.', { filter: true })
  right: Relation<Subject>;

  @Related('Provision', 'The provision that serves it.', { filter: true })
  provision: Relation<Provision>;

  @Attribute(
    String,
    'Why the two stand together, where it is not by express words: a parallel by case-law or general comment says so. Null for the first concordance.',
    { nullable: true },
  )
  reason: string | null;
}
