import { fold } from '../../src/citations/clean-text';
import { mainStage, readStageAt } from '../../src/citations/stages';

describe('stages', () => {
  it.each([
    ['[GC]', 'GRAND_CHAMBER'],
    ['Grande Chambre', 'GRAND_CHAMBER'],
    ['(dec.)', 'DECISION'],
    ['(déc.)', 'DECISION'],
    ['(just satisfaction)', 'JUST_SATISFACTION'],
    ['( Article 50 )', 'JUST_SATISFACTION'],
    ['Excepciones Preliminares', 'PRELIMINARY_OBJECTIONS'],
    ['(provisional measures)', 'PROVISIONAL_MEASURE'],
    ['Opinión Consultiva', 'ADVISORY_OPINION'],
    ['Fondo', 'MERITS'],
    ['views', 'VIEWS'],
  ])('%s is %s', (printed, stage) => {
    expect(readStageAt(fold(printed), 0)?.stage).toBe(stage);
  });

  it.each(['merit', 'decision', '(extracts)', 'viewsheds', ''])('%p is none', (printed) => {
    expect(readStageAt(fold(printed), 0)).toBeNull();
  });

  it('says the document before the formation, and the merits before what they are joined with', () => {
    expect(mainStage(['GRAND_CHAMBER', 'DECISION'])).toBe('DECISION');
    expect(mainStage(['PRELIMINARY_OBJECTIONS', 'MERITS', 'REPARATIONS'])).toBe('MERITS');
    expect(mainStage(['GRAND_CHAMBER'])).toBe('GRAND_CHAMBER');
    expect(mainStage([])).toBeNull();
  });
});
