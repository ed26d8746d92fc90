import { readProvisionList } from '../../src/citations/provision-numbers';

const numbers = (text: string, isPlural = false): string[] | null =>
  readProvisionList(text, 0, isPlural)?.items.map((item) => item.number) ?? null;

describe('readProvisionList', () => {
  it.each<[string, boolean, string[]]>([
    ['14(3)(d)', false, ['14(3)(d)']],
    ['14 (3) (d)', false, ['14(3)(d)']],
    ['1(f)(g) and 7', true, ['1(f)', '1(g)', '7']],
    ['14(1)(h)(i)', false, ['14(1)(h)(i)']],
    ['2(l)(b)', false, ['2(1)(b)']],
    ['37 § 1 c) de la Convention', false, ['37(1)(c)']],
    ['30 and 31 as well as', true, ['30', '31']],
    ['6 § 3 (c)', false, ['6(3)(c)']],
    ['14, paragraph 3 (d)', false, ['14(3)(d)']],
    ['6.1', false, ['6(1)']],
    ['7.1.c', false, ['7(1)(c)']],
    ['6-3-d', false, ['6(3)(d)']],
    ['6-1', false, ['6(1)']],
    ['8bis', false, ['8bis']],
    ['1 er du Protocole', false, ['1']],
    ['I.a) de la CIDFP', false, ['I(a)']],
    ['15 (read in conjunction with article 2) and 16 (1)', true, ['15', '16(1)']],
    ['8, and paragraph 2 of article 14', true, ['8']],
    ['1F(b)', false, ['1F(b)']],
    ['XVIII', false, ['XVIII']],
    ['2, paragraphs (a), (b) and (g)', true, ['2(a)', '2(b)', '2(g)']],
    ['9 (3) and (4)', false, ['9(3)', '9(4)']],
    ['14(3)(d) and (e)', false, ['14(3)(d)', '14(3)(e)']],
    ['6 §§ 1 and 3 (c)', false, ['6(1)', '6(3)(c)']],
    ['6 § 1 and 13', true, ['6(1)', '13']],
    ['12 to 14', true, ['12', '13', '14']],
    ['14(3)(a)-(c)', false, ['14(3)(a)', '14(3)(b)', '14(3)(c)']],
    ['3, 8 and 13', true, ['3', '8', '13']],
    ['3, 26 July 2005', true, ['3']],
    ['6 (right to life) and 7 (prohibition of torture) of the Covenant', true, ['6', '7']],
    ['3 (non-discrimination), 6 (life), and 12 (to be heard) of', true, ['3', '6', '12']],
    ['6 (see above) and 7 applicants', true, ['6']],
    ['7, 8 and 9 of the Charter', false, ['7', '8', '9']],
    ['7.1, 7.2 y 7.4 de la Convención', false, ['7(1)', '7(2)', '7(4)']],
    ['31 through 33 of the Convention', false, ['31', '32', '33']],
    ['7, 8 and 9 applicants', false, ['7']],
    ['2 (b)-2 (f) and 5 (a)', true, ['2(b)', '2(c)', '2(d)', '2(e)', '2(f)', '5(a)']],
    ['7.1 a 7.3 de la', true, ['7(1)', '7(2)', '7(3)']],
    ['48.1.a) y c) de la Convención', false, ['48(1)(a)', '48(1)(c)']],
    ['3 AND 13 OF THE CONVENTION', true, ['3', '13']],
    ['6 §§ 1 et 3 c) de la Convention', false, ['6(1)', '6(3)(c)']],
    ['60&61 of the Charter', true, ['60', '61']],
    ['4.1. and 13, respectively', true, ['4(1)', '13']],
    ['3, 7. 1.c and 14', true, ['3', '7(1)(c)', '14']],
    ['7. 1. The Court', false, ['7']],
    ['9 and 23 the Covenant', true, ['9', '23']],
    ['3 .1 of the', false, ['3(1)']],
    ['6, alinéa 3, lit d) de la', false, ['6(3)(d)']],
    ['3 Abs. 1 EMRK', false, ['3(1)']],
    ['125, part 4', false, ['125']],
    ['premier et 16 de la Convention', true, ['1', '16']],
    ['1er, 2 et 7 de la Charte', true, ['1', '2', '7']],
    ['23.1.a y b y 24 de la Convención', true, ['23(1)(a)', '23(1)(b)', '24']],
    ['8.2.b, c y d de la Convención', false, ['8(2)(b)', '8(2)(c)', '8(2)(d)']],
    ['8.2.b y a la protección', false, ['8(2)(b)']],
    ['8.2.b y c. 3', false, ['8(2)(b)']],
    ['25.1, 25.2.c), 26 y 21 de la Convención', true, ['25(1)', '25(2)(c)', '26', '21']],
    ['14 3) d) del Pacto', false, ['14(3)(d)']],
    ['14 3) The State', false, ['14']],
    ['76 and 77; (b) The Convention', true, ['76', '77']],
    ['2 (a); (b) and (c) of the', true, ['2(a)', '2(b)', '2(c)']],
  ])('reads %p', (text, isPlural, expected) => {
    expect(numbers(text, isPlural)).toEqual(expected);
  });

  it.each(['12/2013', '2005', '50%', 'of'])('reads no provision in %p', (text) => {
    expect(numbers(text)).toBeNull();
  });
});
