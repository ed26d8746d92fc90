import { provisionsNamed } from '../../../src/import/treaty-status/treaty-status-provisions';

const ICCPR = 'International Covenant on Civil and Political Rights';

test.each<[string, string[]]>([
  ['article 14 (3) (d) of the Covenant', ['14(3)(d)']],
  ['Article 14(3)(d)', ['14(3)(d)']],
  ['paragraph 3 (d) of Article 14', ['14(3)(d)']],
  ['sub-paragraph (d) of paragraph 3 of article 14', ['14(3)(d)']],
  ['article 12, paragraph 4, of the Covenant', ['12(4)']],
  ['Article (9), Paragraph (5)', ['9(5)']],
  ['Article 3, (18) and (23)', ['3', '18', '23']],
  ['articles 19, 21 and 22', ['19', '21', '22']],
  ['article 10 (2) and (3)', ['10(2)', '10(3)']],
  ['article 10, paragraph 2 (b) and 3', ['10(2)(b)', '10(3)']],
  ['article 10, paragraph 2 (b), and paragraph 3', ['10(2)(b)', '10(3)']],
  ['articles 17, paragraph 1, and of article 18, paragraph 1', ['17(1)', '18(1)']],
  ['article 16, paragraph 1 (a), (c) and (f)', ['16(1)(a)', '16(1)(c)', '16(1)(f)']],
  ['articles 2, paragraphs (a) to (c)', ['2(a)', '2(b)', '2(c)']],
  ['article 16, paragraph 1 (c) (d) and (f)', ['16(1)(c)', '16(1)(d)', '16(1)(f)']],
  ['article 5 (d) (viii) and (ix)', ['5(d)(viii)', '5(d)(ix)']],
  ['article 14 (3) (d) and (5)', ['14(3)(d)', '14(5)']],
  ['articles 12 to 16', ['12', '13', '14', '15', '16']],
  ['articles 1 through 3', ['1', '2', '3']],
  ['articles 11,1 (b) and (c)', ['11(1)(b)', '11(1)(c)']],
  ['articles VI and IX', ['VI', 'IX']],
  ['article 29, paragraph 2, means that paragraph 1 of that article', ['29(2)', '29(1)']],
  ['bound by paragraph 1 of article 29 and paragraph 2 of article 9', ['29(1)', '9(2)']],
  ['Article 10"The obligations of paragraph 2 (a) are accepted', ['10', '10(2)(a)']],
  ['Article 16The State will abide', ['16']],
  ['declares that article 13 has limits', ['13']],
  ["l'article 14, paragraphe 3 d)", ['14(3)(d)']],
  ["l'alinéa d) du paragraphe 3 de l'article 14", ['14(3)(d)']],
  ['les articles 9 et 14 du Pacte', ['9', '14']],
  ["l'article 1er", ['1']],
  ['article 4 bis', ['4 bis']],
  ['The particles of article India', []],
  ['no provision at all, of 1966', []],
])('%s', (text, provisions) => {
  expect(provisionsNamed(text, ICCPR)).toEqual(provisions);
});

test.each([
  ['article 18 of the Argentine National Constitution'],
  ['Article 103 of the Charter of the United Nations'],
  ['article 19 of the International Covenant on Economic, Social and Cultural Rights'],
  ['Article 16 of the Convention of 4 November 1950 for the Protection of Human Rights'],
  ['article 3 of Law No. 12'],
  ['articles 386 et seq. of the Code of Procedure'],
  ['the Constitution says in its article 2'],
  ['(Civil Code, articles 9 and 10)'],
  ['article 26 of the Optional Protocol'],
])('leaves out %s', (text) => {
  expect(provisionsNamed(text, ICCPR)).toEqual([]);
});

test.each([
  ['article 9 of the said Covenant'],
  ['article 9 of the International Covenant on Civil and Political Rights'],
  ['article 9 of the Covenant to the effect that the Court decides'],
  ['article 9 of the Covenant, and of its Constitution'],
])('keeps %s', (text) => {
  expect(provisionsNamed(text, ICCPR)).toEqual(['9']);
});

test('a protocol is told from the convention that it belongs to', () => {
  const protocol = 'Optional Protocol to the Convention on the Rights of the Child on a communications procedure';
  expect(
    provisionsNamed('article 3 of the Protocol and article 38 of the Convention on the Rights of the Child', protocol),
  ).toEqual(['3']);
  expect(provisionsNamed('article 3 of the Optional Protocol', protocol)).toEqual(['3']);
});

test('without a title every reference to a treaty is kept, and laws are left out', () => {
  expect(provisionsNamed('article 3 of the Convention on Peace; article 4 of the Penal Code', null)).toEqual(['3']);
});

test('sections are provisions of the two conventions that number them throughout', () => {
  const title = 'Convention on the Privileges and Immunities of the United Nations';
  expect(provisionsNamed('section 18 (c) of article V', title)).toEqual(['Section 18(c)', 'V']);
  expect(provisionsNamed('section 18 (c)', ICCPR)).toEqual([]);
});
