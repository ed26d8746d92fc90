import { compareNames, isSameName } from '../../../src/domain/links/compare-names';

it.each([
  ['Soering v. the United Kingdom', 'AFFAIRE SOERING c. ROYAUME-UNI'],
  ['Kudła v. Poland', 'CASE OF KUDLA v. POLAND'],
  ['Kudla v. Poland', 'Kudła v. Poland'],
  ['Öcalan v. Turkey', 'Ocalan v. Türkiye'],
  ['Aydın v. Turkey', 'AYDIN v. TURKEY'],
  ['İpek v. Turkey', 'Ipek v. Turkey'],
  ['Weiß v. Germany', 'WEISS v. GERMANY'],
  ['A.S. v. Denmark', 'A. S. v. Denmark'],
  ['MSS v Belgium', 'M.S.S. v. Belgium and Greece'],
  ['M.S.S v. Belgium', 'M.S.S. v. Belgium and Greece'],
  ['Velásquez Rodríguez', 'Case of Velásquez-Rodríguez v. Honduras'],
  ['Voïtenko c. Ukraine', 'CASE OF VOYTENKO v. UKRAINE'],
  ['Kudia y. Poland [GC]', 'Kudla v. Poland'],
  ['Melnitchenko v. Ukraine', 'CASE OF MELNYCHENKO v. UKRAINE'],
  ['Ezzoudhi v. France', 'CASE OF EZZOUHDI v. FRANCE'],
  ['Niels Høgh v. Denmark', 'HOGH v. DENMARK'],
  ['ERRC c. Grèce', 'European Roma Rights Centre v. Greece'],
  ['Goussinski v. Russia', 'GUSINSKIY v. RUSSIA'],
  ['Kandjov v. Bulgaria', 'CASE OF KANDZHOV v. BULGARIA'],
  ['Effraimidi v. Greece', 'CASE OF EFREMIDZE v. GREECE'],
  ['Belgian Linguistic', 'Case relating to certain aspects of the laws on the use of languages in education in Belgium'],
  ['Brum?rescu v. Romania', 'CASE OF BRUMARESCU v. ROMANIA'],
  ['K?l?ç v. Turkey', 'KILIÇ v. TURKEY'],
  ['Ble?i? v. Croatia', 'BLECIC v. CROATIA'],
  [
    'Nicaragua v. United States of America',
    'Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America)',
  ],
  ['S.V.P. v. Bulgaria', 'S. V. P. v. Bulgaria'],
  ['M.C. v.Bulgaria', 'M.C. v. BULGARIA'],
  ['Ireland against the United Kingdom', 'Ireland v. the United Kingdom'],
  ['Sarayaku v. Ecuador', 'Kichwa Indigenous People of Sarayaku v. Ecuador'],
])('%s and %s are one case', (printed, name) => {
  expect(compareNames(printed, ['Another v. State', name])).toBe('AGREES');
});

it.each([
  ['A.S. v. France', 'S.A.S. v. France'],
  ['A.S. v. Denmark', 'A. v. Denmark'],
  ['Tomasi v. France', 'CASE OF PEREZ v. FRANCE'],
  ['Kaya v. Turkey', 'Koya v. Turkey'],
  ['Yilmaz v. Turkey', 'Yildiz v. Turkey'],
  ['M.K. v. Turkey', 'CASE OF K. v. TURKEY'],
  ['Soering v. the United Kingdom', 'Golder v. the United Kingdom'],
  ['the Case of Doe', 'the Case of the Others'.replace('Others', 'Roe')],
  ['Ireland v. the United Kingdom', 'Golder v. Ireland'],
  ['Zwierzynski v. Poland', 'KUDLA v. POLAND'],
  ['Fejde v. Sweden', 'CASE OF JAN-ÅKE ANDERSSON v. SWEDEN'],
  ['Br?n v. Romania', 'CASE OF BRUMARESCU v. ROMANIA'],
  ['K.Y.M. v. Denmark', 'I.A.M. v. Denmark'],
  ['B. v. Belgium', 'GILOT v. BELGIUM'],
])('%s and %s are not', (printed, name) => {
  expect(compareNames(printed, [name])).toBe('DIFFERS');
});

it.each<[string | null, readonly string[]]>([
  [null, ['Soering v. the United Kingdom']],
  ['', ['Soering v. the United Kingdom']],
  ['the Case of', ['Soering v. the United Kingdom']],
  ['Soering', []],
  ['G. v. Belgium', ['GILOT v. BELGIUM']],
  ['G.C. v. the United Kingdom', ['C.G. v. THE UNITED KINGDOM']],
  ['A.V. v. Bulgaria (dec.)', ['VELIKOVA v. BULGARIA']],
  ['Bédat v. Switzerland', ['CASE OF A.B. v. SWITZERLAND']],
  ['Kondracki Grzegorz v. Poland', ['G.K. v. POLAND']],
  ['X v. Austria', ['MAYER v. AUSTRIA']],
  ['T.S. and F.S. v. Italy', ['v. ITALIE']],
  ['Ltd. v. the United Kingdom', ['PINNACLE MEAT PROCESSORS COMPANY v. THE UNITED KINGDOM']],
])('%s says nothing of %p', (printed, names) => {
  expect(compareNames(printed, names)).toBe('UNKNOWN');
});

describe('a name word for word', () => {
  it.each([
    ['Buckley v. the United Kingdom', 'CASE OF BUCKLEY v. THE UNITED KINGDOM'],
    ['Airey', 'CASE OF AIREY v. IRELAND'],
    ['Le Compte, Van Leuven and De Meyere v. Belgium', 'CASE OF LE COMPTE, VAN LEUVEN AND DE MEYERE v. BELGIUM'],
    ['Akdivar c. Turquie', 'CASE OF AKDIVAR AND OTHERS v. TURKEY'],
  ])('%s is %s', (printed, name) => {
    expect(isSameName(printed, ['Another v. State', name])).toBe(true);
  });

  it.each([
    ['Buckley v. the United Kingdom', 'CASE OF BUCKLEY v. FRANCE'],
    ['Müller and Smith v. Austria', 'CASE OF MÜLLER AND JONES v. AUSTRIA'],
    ['the Case of Others', 'CASE OF ROE v. AUSTRIA'],
    ['X c. Allemagne', 'CASE OF X v. GERMANY'],
  ])('%s is not sure to be %s', (printed, name) => {
    expect(isSameName(printed, [name])).toBe(false);
  });
});
