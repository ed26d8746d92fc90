import { isNamedOtherwise, isSharedVolume, isUnmarkedDecision } from '../../../src/domain/links/document-series';

const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

it.each<[string, readonly string[], boolean]>([
  [SOERING, ['ecli:ECLI:CE:ECHR:1988:1110DEC001403888'], true],
  [SOERING, [SOERING, 'ecli:ECLI:CE:ECHR:1988:1110DEC001403888'], false],
  [SOERING, ['ecli:ECLI:EU:C:2011:865', 'echr-app:14038/88', 'echr-a:161', 'hudoc:001-1'], false],
  ['un:CCPR/C/46/D/488/1992', ['un:CCPR/C/50/D/488/1992'], true],
  ['achpr-comm:147/95-149/96', ['achpr-comm:147/95', 'achpr-comm:149/96'], false],
  ['hudoc:001-1', ['hudoc:001-2'], false],
])('%s printed with %p is named otherwise: %p', (key, printed, expected) => {
  expect(isNamedOtherwise(printed, key)).toBe(expected);
});

it('a volume of Series A that holds several judgments is known', () => {
  expect(['echr-a:98', 'echr-a:161', 'echr-a:98-A', 'iactr-a:12'].map(isSharedVolume)).toEqual([true, false, false, false]);
});

it('a decision is told from a judgment by its ECLI', () => {
  expect(['ecli:ECLI:CE:ECHR:1988:1110DEC001403888', SOERING, 'un:CAT/C/DEC/1'].map(isUnmarkedDecision)).toEqual([true, false, false]); // prettier-ignore
});
