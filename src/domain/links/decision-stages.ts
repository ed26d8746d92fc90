import type { Target } from './choose-target';

/** Kinds of decision that a printed stage may mean. Source: citation-formats, sections 4.1, 5.2 and 8.1. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  DECISION: ['DECISION', 'ADMISSIBILITY', 'STRIKING_OUT', 'DISCONTINUANCE', 'FRIENDLY_SETTLEMENT'],
  JUST_SATISFACTION: ['REPARATIONS'],
  REPARATIONS: ['REPARATIONS'],
  REVISION: ['REVISION'],
  INTERPRETATION: ['INTERPRETATION'],
  COMPLIANCE: ['COMPLIANCE'],
  STRIKING_OUT: ['STRIKING_OUT', 'DISCONTINUANCE'],
  FRIENDLY_SETTLEMENT: ['FRIENDLY_SETTLEMENT'],
  PRELIMINARY_OBJECTIONS: ['ADMISSIBILITY', 'DECISION'],
  ADMISSIBILITY: ['ADMISSIBILITY', 'DECISION'],
  MERITS: ['JUDGMENT', 'VIEWS', 'MERITS_REPORT'],
  JUDGMENT: ['JUDGMENT'],
  VIEWS: ['VIEWS', 'OPINION'],
  REPORT: ['MERITS_REPORT'],
  PROVISIONAL_MEASURE: ['PROVISIONAL_MEASURE'],
  ADVISORY_OPINION: ['ADVISORY_OPINION'],
};

/**
 * Those of the decisions that a printed stage may mean: all when none is printed or it is not known, none when each is of another
 * stage. By a formation also those of which no formation is known, where none is known to be by it.
 */
export function ofStage(stage: string | null, decisions: readonly Target[]): readonly Target[] {
  if (stage === 'GRAND_CHAMBER' || stage === 'COMMITTEE') {
    const by = decisions.filter(({ formation }) => formation === stage);
    return by.length > 0 ? by : decisions.filter(({ formation }) => formation === null);
  }
  const kinds = stage === null ? undefined : STAGES[stage];
  return kinds ? decisions.filter(({ decisionKind }) => kinds.includes(decisionKind ?? '')) : decisions;
}
