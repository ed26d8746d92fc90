import { Field, InputType } from 'type-graphql';
import type { ConditionDeclaration, ConditionTools } from '../../graph/declarations';
import { instrumentsNamed } from '../standards/instruments-named';
import { Outcome } from './finding';
import { BY_ISSUE, onRights, servingSql } from './issue-conditions';

@InputType({
  description: 'One finding of a decision that meets every condition given; several values in one condition mean any of them.',
})
export class FindingCondition {
  @Field(() => [Outcome], { nullable: true, description: 'What was found.' })
  outcome?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of States of which it was found: named in the finding, or respondents of a decision whose finding names none.',
  })
  respondent?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of rights that a provision of the finding serves.' })
  rights?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Provision as the finding has it; an unknown instrument is an error. Example: `echr:6(1)`.',
  })
  provision?: readonly string[] | null;
}

/** A `FindingCondition` as it was given. */
type Wanted = { readonly [F in keyof FindingCondition]: FindingCondition[F] };

/** Conditions on decisions that are no column: what was found, on which rights, and against whom not. */
export const DECISION_CONDITIONS: Readonly<Record<string, ConditionDeclaration>> = {
  finding: {
    type: () => FindingCondition,
    description: 'By one of its findings; null means that the house has no finding of it.',
    sql: (t, value, tools) =>
      value === null
        ? `NOT EXISTS (SELECT 1 FROM finding f WHERE f.decision_id = ${t}.id)`
        : `EXISTS (SELECT 1 FROM ${findingSql(t, value as Wanted, tools)})`,
  },
  atIssue: BY_ISSUE,
  onRights: {
    type: () => [String],
    description:
      'By slug of a right: its source marks it with one of them, a provision at issue serves one, or it has a finding on such a provision. Null means none of these for any right.',
    sql: onRights('Decision'),
  },
  notRespondents: {
    type: () => [String],
    description: 'By code of States that are not among its respondents; null means that it has respondents.',
    sql: (t, value, tools) =>
      `${value === null ? '' : 'NOT '}EXISTS (SELECT 1 FROM record_state s WHERE s.record_id = ${t}.id${value === null ? '' : ` AND ${tools.isOneOf('s.state_id', 'State', value as string[], { areLeftOut: true })}`})`,
  },
};

/** The findings that meet every condition: on rights, those on a provision; what a finding says stands there too. */
function findingSql(t: string, { outcome, respondent, rights, provision }: Wanted, tools: ConditionTools): string {
  const { add, isOneOf } = tools;
  const oneOf = (column: string): string => isOneOf(column, 'State', respondent ?? []);
  tools.mustBe('Instrument', provision?.flatMap(instrumentsNamed) ?? []);
  const words = provision && `provision = ANY(${add(provision)})`;
  return [
    rights
      ? `finding_provision f WHERE f.decision_id = ${t}.id AND f.provision_id = ANY(${servingSql(rights, tools)})`
      : `finding f WHERE f.decision_id = ${t}.id`,
    ...(words ? [rights ? ` AND f.finding_id IN (SELECT id FROM finding WHERE ${words})` : ` AND f.${words}`] : []),
    ...(outcome ? [` AND f.outcome = ANY(${add(outcome)})`] : []),
    ...(respondent
      ? [
          ` AND (f.respondent = '' AND ${t}.id IN (SELECT s.record_id FROM record_state s WHERE ${oneOf('s.state_id')})
             OR f.respondent = ANY(ARRAY(SELECT s.code FROM state s WHERE ${oneOf('s.id')})))`,
        ]
      : []),
  ].join('');
}
