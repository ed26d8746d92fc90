import type { Target } from '../../../src/domain/links/choose-target';
import { ofStage } from '../../../src/domain/links/decision-stages';
import { DecisionKind } from '../../../src/domain/jurisprudence/decision';
import { readStageAt } from '../../../src/citations/stages';

const decision = (decisionKind: string, formation: string | null = null): Target => ({
  id: 1,
  kind: 'Decision',
  key: '',
  date: null,
  names: [],
  decisionKind,
  formation,
  found: 1,
  viaProceeding: true,
});
const kinds = (stage: string | null): string[] =>
  ofStage(
    stage,
    Object.keys(DecisionKind).map((kind) => decision(kind)),
  ).map(({ decisionKind }) => decisionKind ?? '');

it.each([
  ['(dec.)', ['ADMISSIBILITY', 'DECISION', 'DISCONTINUANCE', 'STRIKING_OUT', 'FRIENDLY_SETTLEMENT']],
  ['(just satisfaction)', ['REPARATIONS']],
  ['(merits)', ['JUDGMENT', 'VIEWS', 'MERITS_REPORT']],
  ['preliminary objections', ['ADMISSIBILITY', 'DECISION']],
  ['(revision)', ['REVISION']],
  ['views', ['VIEWS', 'OPINION']],
  ['monitoring compliance with judgment', ['COMPLIANCE']],
  ['precautionary measures', ['PROVISIONAL_MEASURE']],
])('%s means one of %p', (printed, expected) => {
  expect(kinds(readStageAt(printed, 0)?.stage ?? '')).toEqual(expected);
});

it('no stage, and one that nobody knows, leave all', () => {
  expect(kinds(null)).toHaveLength(Object.keys(DecisionKind).length);
  expect(kinds('BENCH')).toHaveLength(Object.keys(DecisionKind).length);
});

it('a formation means those by it, else those of which none is known', () => {
  const [grand, chamber, unknown] = [
    decision('JUDGMENT', 'GRAND_CHAMBER'),
    decision('JUDGMENT', 'CHAMBER'),
    decision('JUDGMENT'),
  ];
  expect(ofStage('GRAND_CHAMBER', [chamber, unknown, grand])).toEqual([grand]);
  expect(ofStage('GRAND_CHAMBER', [chamber, unknown])).toEqual([unknown]);
  expect(ofStage('COMMITTEE', [chamber])).toEqual([]);
});
