/** Conditions by what a record is about: the provisions at issue, and the rights that these serve or that its source marks. */
import type { ConditionDeclaration, ConditionTools } from '../../graph/declarations';
import { refuseOtherLists } from '../sources/record-pairs';

/** Numbers of the provisions that serve rights, as an array: looked up once, so that what is on them is found by their index. */
export function servingSql(rights: readonly string[], { visible, isOneOf }: ConditionTools): string {
  return `ARRAY(SELECT p.provision_id FROM ${visible('Parallel', 'p')} WHERE ${isOneOf('p.right_id', 'Subject', rights, { refuse: refuseOtherLists })})`;
}

/** Numbers (`id`) of the records that a source marks with one of these rights, or that are about a provision that serves one. */
export function aboutRightsSql(rights: readonly string[], tools: ConditionTools): string {
  return `SELECT p.record_id AS id FROM record_subject p WHERE ${tools.isOneOf('p.subject_id', 'Subject', rights)}
    UNION SELECT i.record_id FROM provision_at_issue i WHERE i.provision_id = ANY(${servingSql(rights, tools)})`;
}

/**
 * Whether `t` is about no right. Counts, so that the database asks row by row, of the few rows that the other conditions leave, and
 * not of all; as a condition of the count, so that rights and provisions are hashed once and not looked up one by one.
 */
export function aboutNoRightSql(t: string, { visible }: ConditionTools): string {
  return `(SELECT count(*) FILTER (WHERE p.subject_id IN (SELECT s.id FROM ${visible('Subject', 's')} WHERE s.scheme = 'RIGHT')) FROM record_subject p WHERE p.record_id = ${t}.id) = 0
    AND (SELECT count(*) FILTER (WHERE i.provision_id IN (SELECT p.provision_id FROM ${visible('Parallel', 'p')})) FROM provision_at_issue i WHERE i.record_id = ${t}.id) = 0`;
}

/** By what is at issue in a record. */
export const BY_ISSUE: ConditionDeclaration = {
  type: () => [String],
  description:
    'By provision at issue, as the source numbers it; null means that none is recorded. Examples: `echr:6(1)`, `echr:13+3`.',
  sql: (t, value, tools) =>
    `${value === null ? 'NOT ' : ''}EXISTS (SELECT 1 FROM provision_at_issue i WHERE i.record_id = ${t}.id${value === null ? '' : ` AND i.article = ANY(${tools.add(value)})`})`,
};

/** Conditions on documents that are no column. */
export const DOCUMENT_CONDITIONS: Readonly<Record<string, ConditionDeclaration>> = {
  atIssue: BY_ISSUE,
  onRights: {
    type: () => [String],
    description:
      'By slug of a right: its source marks it with one of them, or a provision at issue in it serves one. Null means neither for any right.',
    sql: (t, value, tools) =>
      value === null ? aboutNoRightSql(t, tools) : tools.isAmong(`${t}.id`, aboutRightsSql(value as string[], tools)),
  },
};
