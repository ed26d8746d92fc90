import { findCaseNames, readNameAfter, readNameBefore } from '../../src/citations/case-names';

const names = (text: string): string[] => findCaseNames(text).map(({ start, end }) => text.slice(start, end));

describe('case names', () => {
  it.each([
    ['see Soering v. the United Kingdom, 7 July 1989', ['Soering v. the United Kingdom']],
    ['De Wilde, Ooms and Versyp v. Belgium, § 76', ['De Wilde, Ooms and Versyp v. Belgium']],
    ['voir Airey c. Irlande et Golder c. Royaume-Uni', ['Airey c. Irlande', 'Golder c. Royaume-Uni']],
    ['Cfr. Caso de la Comunidad Indígena Sawhoyamaxa Vs. Paraguay. Fondo', ['Comunidad Indígena Sawhoyamaxa Vs. Paraguay']],
    ['Human Rights Committee, Toonen v. Australia (CCPR', ['Toonen v. Australia']],
    ['Scoppola v. Italy (no. 2), Judgment', ['Scoppola v. Italy (no. 2)']],
    ['In Jersild v Denmark the Court', ['Jersild v Denmark']],
    ['El-Masri v. the former Yugoslav Republic of Macedonia [GC]', ['El-Masri v. the former Yugoslav Republic of Macedonia']],
    ['the Protocol. A.M.O. and J.M.U. v. Spain (', ['A.M.O. and J.M.U. v. Spain']],
    ['the European Court of Human Rights in R.C. v. Sweden', ['R.C. v. Sweden']],
    ['Supplemental Brief Prosecutor v. Tadic, IT', ['Prosecutor v. Tadic']],
    ['The Sunday Times v. the United Kingdom', ['The Sunday Times v. the United Kingdom']],
    ['Church of Scientology Moscow v. Russia, no. 1', ['Church of Scientology Moscow v. Russia']],
  ])('reads %p', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each(['the court v. the rest', 'art. 5 let. c. La Cour', 'versus Nothing', 'pages v. 12', 'Article V. The', ' v. Spain'])(
    'reads none in %p',
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  it('reads outward from a place', () => {
    const text = 'in the Airey judgment of 9 October';
    expect(readNameBefore(text, 12, 0)).toBe(7);
    expect(readNameBefore(text, 6, 0)).toBeNull();
    expect(readNameAfter('Airey du 9 octobre', 0)).toBe(5);
    expect(readNameAfter('du 9 octobre', 0)).toBeNull();
  });
});
