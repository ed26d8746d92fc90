import { strasbourgForm, treatyBodyForm } from '../../src/import/cite-as';

const mayzit = { title: 'CASE OF MAYZIT v. RUSSIA', numbers: ['echr-app:63378/00'], date: '2005-01-20', isGrandChamber: false, isDecision: false }; // prettier-ignore

describe('the form of the European Court', () => {
  it.each([
    [{}, 'MAYZIT v. RUSSIA, no. 63378/00, 20 January 2005'],
    [{ isGrandChamber: true }, 'MAYZIT v. RUSSIA [GC], no. 63378/00, 20 January 2005'],
    [{ title: 'MAYZIT v. RUSSIA', isDecision: true }, 'MAYZIT v. RUSSIA (dec.), no. 63378/00, 20 January 2005'],
    [{ numbers: ['echr-app:1/00', 'echr-app:2/01'] }, 'MAYZIT v. RUSSIA, nos. 1/00 and 2/01, 20 January 2005'],
    [
      { numbers: ['echr-app:1/00', 'echr-app:2/01', 'echr-app:3/01'] },
      'MAYZIT v. RUSSIA, nos. 1/00 and 2 others, 20 January 2005',
    ],
    [{ title: 'AFFAIRE MAYZIT c. RUSSIE', date: '2005-12-01' }, 'MAYZIT c. RUSSIE, no. 63378/00, 1 December 2005'],
    [{ title: '' }, undefined],
    [{ numbers: [] }, undefined],
    [{ date: undefined }, undefined],
    [{ date: '2005' }, undefined],
  ])('%j is %s', (more, form) => {
    expect(strasbourgForm({ ...mayzit, ...more })).toBe(form);
  });
});

test('the form of a treaty body is name and symbol', () => {
  expect(treatyBodyForm('Toonen v. Australia', 'un:CCPR/C/50/D/488/1992')).toBe('Toonen v. Australia, CCPR/C/50/D/488/1992');
  expect(treatyBodyForm(undefined, 'un:CCPR/C/50/D/488/1992')).toBeUndefined();
});
