import { nounIn } from '../../src/citations/treaty-nouns';

it('is one noun in three languages', () => {
  expect(['the Convention', 'Convenio', 'le Pacte', 'dicha carta', 'Déclaration'].map(nounIn)).toEqual([
    'convention',
    'convention',
    'covenant',
    'charter',
    'declaration',
  ]);
  expect(nounIn('the Constitution')).toBeNull();
});
