import { PrintedStates } from '../../../src/domain/links/printed-states';

const states = new PrintedStates([
  { code: 'GBR', names: { en: 'United Kingdom', fr: 'Royaume-Uni', es: 'Reino Unido' }, aliases: ['UK', 'Great Britain'] },
  { code: 'DEU', names: { en: 'Germany', fr: 'Allemagne' }, aliases: [] },
  { code: 'COG', names: { en: 'Congo' }, aliases: [] },
  { code: 'COD', names: { en: 'Democratic Republic of the Congo' }, aliases: ['Congo'] },
]);

describe('the respondent of a printed name', () => {
  it.each([
    ['Soering v. the United Kingdom', 'GBR'],
    ['Soering c. Royaume-Uni', 'GBR'],
    ['AFFAIRE SOERING c. ROYAUME-UNI', 'GBR'],
    ['Sundberg vs. UK', 'GBR'],
    ['Gäfgen v. Germany (no. 2)', 'DEU'],
    ['Gäfgen v. Germany and Others', 'DEU'],
    ['A. v. Congo', null],
    ['Prosecutor v. Tadić', null],
    ['Airey', null],
    [null, null],
  ])('%s is %s', (name, code) => {
    expect(states.respondentOf(name)).toBe(code);
  });
});

describe('a printed name with the State that brought the case in other words', () => {
  it.each([
    ['Allemagne c. Royaume-Uni', ['Germany c. Royaume-Uni', 'Allemagne c. Royaume-Uni']],
    ['AFFAIRE ALLEMAGNE c. ROYAUME-UNI', ['Germany c. ROYAUME-UNI', 'Allemagne c. ROYAUME-UNI']],
    ['Soering c. Royaume-Uni', []],
    ['Allemagne', []],
    [null, []],
  ])('of %s', (name, others) => {
    expect(states.otherNamesOf(name)).toEqual(others);
  });
});
