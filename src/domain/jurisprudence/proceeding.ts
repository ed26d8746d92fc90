import { type Relation } from 'typeorm';
import { Attribute, Noun, Paired } from '../../graph/noun';
import { Recorded } from '../sources/record';
import type { Decision } from './decision';
import type { Document } from './document';
import { isKeyScheme } from '../sources/key-schemes';

@Noun('Proceeding', {
  description:
    'A case, application, communication, complaint or petition, by the number that the body gave it. It is not a document: one number has many decisions, one decision may join many numbers. It is hidden with all its decisions and documents.',
  many: 'proceedings',
  knownBy: ['decisions', 'documents'],
  orders: { NUMBER: { by: 'number', description: 'By number as text.' } },
})
export class Proceeding extends Recorded {
  @Attribute(String, 'Scheme of the number. Example: `echr-app`.', { filter: true, isCode: isKeyScheme })
  scheme: string;

  @Attribute(String, 'Number in its normal form. Example: `14038/88`.', { filter: true, index: true })
  number: string;

  @Paired('Decision', { of: 'RecordProceeding', here: 'proceeding', there: 'record' }, 'The decisions taken in it.')
  decisions: Relation<Decision>[];

  @Paired('Document', { of: 'RecordProceeding', here: 'proceeding', there: 'record' }, 'Other documents of it.')
  documents: Relation<Document>[];
}
