/** Conditions by what a record is about: the provisions at issue, and the rights that it is on. */
import type { ConditionDeclaration, ConditionTools } from '../../graph/declarations';
import { instrumentsNamed } from '../standards/instruments-named';
import { refuseOtherLists } from '../sources/record-pairs';

/** Numbers of the provisions that serve rights, as an array: looked up once, so that what is on them is found by their index. */
export function servingSql(rights: readonly string[], { visible, isOneOf }: ConditionTools): string {
  return `ARRAY(SELECT p.provision_id FROM ${visible('Parallel', 'p')} WHERE ${isOneOf('p.right_id', 'Subject', rights, { refuse: refuseOtherLists })})`;
}

/** Whether a record of the kind is on one of these rights, by whichever way; null: on none. */
export function onRights(kind: 'Decision' | 'Document'): ConditionDeclaration['sql'] {
  return (t, value, { isAmong, isOneOf }) => {
    if (value === null) return `NOT EXISTS (SELECT FROM record_right p WHERE p.record_id = ${t}.id)`;
    const rights = value as string[];
    const isOn = isOneOf('p.right_id', 'Subject', rights, { refuse: refuseOtherLists });
    return isAmong(
      `${t}.id`,
      `SELECT ${rights.length > 1 ? 'DISTINCT ' : ''}p.record_id AS id, p.mechanism_id, p.date, p.importance FROM record_right p WHERE ${isOn} AND p.kind = '${kind}'`,
      { isTold: true },
    );
  };
}

/** By what is at issue in a record. */
export const BY_ISSUE: ConditionDeclaration = {
  type: () => [String],
  description:
    'By provision at issue, as the source numbers it; an unknown instrument is an error, null means that none is recorded. Examples: `echr:6(1)`, `echr:13+3`.',
  sql: (t, value, { add, mustBe }) => {
    const isAtIssue = `EXISTS (SELECT 1 FROM provision_at_issue i WHERE i.record_id = ${t}.id`;
    if (value === null) return `NOT ${isAtIssue})`;
    mustBe('Instrument', (value as string[]).flatMap(instrumentsNamed));
    return `${isAtIssue} AND i.article = ANY(${add(value)}))`;
  },
};

/** Conditions on documents that are no column. */
export const DOCUMENT_CONDITIONS: Readonly<Record<string, ConditionDeclaration>> = {
  atIssue: BY_ISSUE,
  onRights: {
    type: () => [String],
    description:
      'By slug of a right: its source marks it with one of them, or a provision at issue in it serves one. Null means neither for any right.',
    sql: onRights('Document'),
  },
};
