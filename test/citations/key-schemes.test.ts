import { familyOf, slotOf, strengthOf } from '../../src/citations/key-schemes';

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
});
