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
    ['125, part 4', false, ['125']],
  ])('reads %p', (text, isPlural, expected) => {
    expect(numbers(text, isPlural)).toEqual(expected);
  });

  it.each(['12/2013', '2005', '50%', 'of'])('reads no provision in %p', (text) => {
    expect(numbers(text)).toBeNull();
  });
});
