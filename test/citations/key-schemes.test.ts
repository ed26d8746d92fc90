import { areApart, dayOf, familyOf, slotOf, strengthOf } from '../../src/citations/key-schemes';

const key = (scheme: string, value = '1') => ({ scheme, key: value });

describe('key schemes', () => {
  it('put documents before reporters and reporters before proceedings', () => {
    const schemes = ['cat-comm', 'echr-app', 'echr-a', 'un', 'ecli'].sort((a, b) => strengthOf(key(a)) - strengthOf(key(b)));
    expect(schemes).toEqual(['ecli', 'un', 'echr-a', 'echr-app', 'cat-comm']);
  });

  it.each([
    ['ecli', 'ECLI:CE:ECHR:1989:0707JUD001403888', 'coe'],
    ['ecli', 'ECLI:EU:C:2011:865', 'eu'],
    ['cjeu', 'C-411/10', 'eu'],
    ['un', 'CCPR/C/50/D/488/1992', 'un'],
    ['ccpr-comm', '488/1992', 'un'],
    ['iactr-c', '4', 'inter-american'],
    ['achpr-comm', '155/96', 'achpr-comm'],
  ])('%s:%s is of the system %s', (scheme, value, family) => {
    expect(familyOf(key(scheme, value))).toBe(family);
  });

  it('keep applications and judgments of ECOWAS apart', () => {
    expect(slotOf(key('ecowas', 'ECW/CCJ/APP/08/08'))).not.toBe(slotOf(key('ecowas', 'ECW/CCJ/JUD/06/08')));
  });

  it.each([
    ['iactr-c', '4', 'iactr-oc', '18/03', true],
    ['iactr-oc', '18/03', 'iactr-a', '18', false],
    ['ecli', 'ECLI:CE:ECHR:2012:0223JUD002776509', 'echr-app', '25803/94', true],
    ['echr-app', '27765/09', 'ecli', 'ECLI:CE:ECHR:2012:0223JUD002776509', false],
    ['wgad', '54/2015', 'un', 'CCPR/C/MEX/CO/6', true],
    ['wgad', '54/2015', 'un', 'A/HRC/WGAD/2015/54', false],
    ['ccpr-comm', '488/1992', 'un', 'CCPR/C/50/D/488/1992', false],
    ['ccpr-comm', '291/1988', 'un', 'CCPR/C/48/D/470/1991', true],
    ['ccpr-comm', '900/1999', 'cerd-comm', '39/2006', true],
    ['iachr-report', '55/97', 'iactr-oc', '18/03', true],
    ['iachr-report', '55/97', 'iachr-case', '11.137', false],
    ['cat-comm', '282/2005', 'un', 'CAT/C/LKA/CO/3-4', true],
    ['ccpr-comm', '107/1981', 'un', 'A/38/40', false],
  ])('%s:%s and %s:%s are apart: %p', (scheme, value, other, another, expected) => {
    expect(areApart(key(scheme, value), key(other, another))).toBe(expected);
  });

  it('tell the day of a decision of the Court by its ECLI', () => {
    expect(dayOf(key('ecli', 'ECLI:CE:ECHR:1989:0707JUD001403888'))).toBe('1989-07-07');
    expect(dayOf(key('ecli', 'ECLI:EU:C:2011:865'))).toBeNull();
    expect(dayOf(key('echr-app', '14038/88'))).toBeNull();
  });
});
