import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const printed = (text: string): string[] =>
  findCitations(text, SMALL_INDEX).map((mention) => `${mention.printed} = ${mention.key}`);

it('leaves an article open that the treaty meant by a short name does not have, unless the body named has it', () => {
  const keys = (text: string, own: string) => findCitations(text, SMALL_INDEX, { ownInstruments: [own] }).map(({ key }) => key);
  expect(keys('the criteria in article 34 of the Convention', 'cat-convention')).toEqual(['34']);
  expect(keys('article 22 of the Convention', 'cat-convention')).toEqual(['cat-convention:22']);
  expect(keys('the European Court has held that article 14 of the Convention', 'geneva-convention-1')).toEqual([
    'geneva-convention-1:14',
  ]);
  expect(keys('the European Court has held that article 34 of the Convention', 'cat-convention')).toEqual(['echr:34']);
  expect(keys('former article 63 of the Convention', 'echr')).toEqual(['echr:63']);
  expect(keys('article 671 of the Convention', 'echr')).toEqual(['671']);
});

it.each([
  ['article 641 of the American Convention on Human Rights', ['641']],
  ['articles 8, 252 and 63 of the ACHR', ['achr:8', '252', 'achr:63']],
  ['article 82 of the ACHR', ['achr:82']],
  ['article 71 of the ICCPR', ['iccpr:71']],
  ['article 57 of the Geneva Convention relative to the Protection of Civilian Persons', ['geneva-convention-4:57']],
])('gives no treaty an article with the number of a note against its own: %p', (text, expected) => {
  expect(findCitations(text, SMALL_INDEX).map(({ key }) => key)).toEqual(expected);
});

it.each([
  ['la ley menciona en su artículo 3 el Pacto Internacional de Derechos Civiles y Políticos', ['iccpr', '3']],
  ['En su artículo 3, el Pacto Internacional de Derechos Civiles y Políticos', ['iccpr:3']],
  ['En su artículo 3 el Pacto Internacional de Derechos Civiles y Políticos', ['iccpr:3']],
  ['le code cite dans son article 3 le Pacte international relatif aux droits civils et politiques', ['iccpr', '3']],
  ['en su artículo 3 del Pacto Internacional de Derechos Civiles y Políticos', ['iccpr:3']],
])("gives a law's own article no treaty that it speaks of: %p", (text, expected) => {
  expect(
    findCitations(text, SMALL_INDEX)
      .map(({ key }) => key)
      .sort()
      .reverse(),
  ).toEqual(expected);
});

describe('joining articles to instruments', () => {
  it.each<[string, string[]]>([
    ['ICCPR, arts. 6 and 7; ICESCR, art. 11', ['ICCPR, arts. 6 = iccpr:6', '7 = iccpr:7', 'ICESCR, art. 11 = icescr:11']],
    [
      'article 14, read in conjunction with article 2, of the ICCPR',
      ['article 14 = iccpr:14', 'article 2, of the ICCPR = iccpr:2'],
    ],
    [
      'article 14, paragraph 1, and of article 9, paragraph 3, of the ICCPR',
      ['article 14, paragraph 1 = iccpr:14(1)', 'article 9, paragraph 3, of the ICCPR = iccpr:9(3)'],
    ],
    [
      "article 2, du paragraphe 1 de l'article 6 et des articles 7 et 9 du PIDCP",
      ['article 2 = iccpr:2', "paragraphe 1 de l'article 6 = iccpr:6(1)", 'articles 7 = iccpr:7', '9 du PIDCP = iccpr:9'],
    ],
    [
      'article 9 and paragraphs 1 and 3 (d) of article 14 of the ICCPR',
      [
        'article 9 = iccpr:9',
        'paragraphs 1 and 3 (d) of article 14 of the ICCPR = iccpr:14(1)',
        'paragraphs 1 and 3 (d) of article 14 of the ICCPR = iccpr:14(3)(d)',
      ],
    ],
    [
      'Convention relating to the Status of Refugees, Jul. 28, 1951, art. 33, para. 1, 189 U.N.T.S. 137',
      [
        'Convention relating to the Status of Refugees, Jul. 28, 1951, art. 33, para. 1 = refugee-convention:33',
        '189 U.N.T.S. 137 = 189/137',
      ],
    ],
    [
      'European Social Charter (revised) - Articles 12 and 31 - Housing',
      ['European Social Charter (revised) - Articles 12 = esc-1996:12', '31 = esc-1996:31'],
    ],
    [
      'Article 31 of the European Social Charter (revised) taken together with Article E. The Committee',
      ['Article 31 of the European Social Charter (revised) = esc-1996:31', 'Article E = esc-1996:E'],
    ],
    ['ICCPR, 1966, Article 7', ['ICCPR, 1966, Article 7 = iccpr:7']],
    ['ICCPR art. 9(4), Dec. 16, 1966', ['ICCPR art. 9(4) = iccpr:9(4)']],
    ['ICCPR art. 9(4) de la loi', ['ICCPR = iccpr']],
    [
      'Articles 17 (against interference with privacy) and 2(1) (against discrimination in the enjoyment of every right that the treaty lists) of the ICCPR',
      [
        'Articles 17 = iccpr:17',
        '2(1) (against discrimination in the enjoyment of every right that the treaty lists) of the ICCPR = iccpr:2',
      ],
    ],
    ["l'article 2, du code pénal", []],
    [
      'la Charte africaine (la Charte) en ses articles 1 et 7',
      ['Charte africaine = achpr', 'la Charte) en ses articles 1 = achpr:1', '7 = achpr:7'],
    ],
    ["l'article 3 C.E.D.H.", ['article 3 C.E.D.H = echr:3']],
    ['articles 14 de la CEDH et 2 du Protocole n° 1', ['articles 14 de la CEDH = echr:14', '2 du Protocole n° 1 = echr-p1:2']],
    [
      'Articles 8 and 13 of the ECHR, 14 of the ICCPR',
      ['Articles 8 = echr:8', '13 of the ECHR = echr:13', '14 of the ICCPR = iccpr:14'],
    ],
    ['Articles 8 and 13 of the ECHR and 14 applicants', ['Articles 8 = echr:8', '13 of the ECHR = echr:13']],
    ['Article 8 of the ECHR and 2 of Protocol No. 1', ['Article 8 of the ECHR = echr:8', '2 of Protocol No. 1 = echr-p1:2']],
    [
      'artículo 8, relacionado con el artículo 1.1 de la Convención Americana',
      ['artículo 8 = achr:8', 'artículo 1.1 de la Convención Americana = achr:1(1)'],
    ],
    [
      'artículos 8 y 25 de la Convención Americana, en relación con el artículo 1.1 del mismo instrumento',
      ['artículos 8 = achr:8', '25 de la Convención Americana = achr:25', 'artículo 1.1 del mismo instrumento = achr:1(1)'],
    ],
    ['artículo 1.1 del mismo instrumento', []],
    [
      'artículos 8 y 25 de la Convención Americana, en relación con el artículo 1.1 de la misma.',
      ['artículos 8 = achr:8', '25 de la Convención Americana = achr:25', 'artículo 1.1 de la misma = achr:1(1)'],
    ],
    ['Article 8 of the ECHR and paragraph 2 thereof', ['Article 8 of the ECHR = echr:8']],
    ['Article 6 (criminal head) and Article 7 of the ECHR', ['Article 6 = echr:6', 'Article 7 of the ECHR = echr:7']],
    ['neither Article 8 nor Article 14 of the ECHR', ['Article 8 = echr:8', 'Article 14 of the ECHR = echr:14']],
    ['Article 14 and Article 1 of Protocol No. 1', ['Article 14 = echr:14', 'Article 1 of Protocol No. 1 = echr-p1:1']],
    ['ARTICLE 13 IN CONJUNCTION WITH ARTICLE 8 OF THE ECHR', ['ARTICLE 13 = echr:13', 'ARTICLE 8 OF THE ECHR = echr:8']],
    [
      'the rights to life (Article 4) and to liberty (Article 7) of the American Convention',
      ['Article 4 = achr:4', 'Article 7) of the American Convention = achr:7'],
    ],
    [
      'subparagraph (d) of paragraph 3 of article 14 of the ICCPR',
      ['subparagraph (d) of paragraph 3 of article 14 of the ICCPR = iccpr:14(3)(d)'],
    ],
    [
      'paragraphs 1 and 3 of article 14 of the ICCPR',
      [
        'paragraphs 1 and 3 of article 14 of the ICCPR = iccpr:14(1)',
        'paragraphs 1 and 3 of article 14 of the ICCPR = iccpr:14(3)',
      ],
    ],
    [
      'articles 6, 7 and other related provisions of the ICCPR',
      ['articles 6 = iccpr:6', '7 and other related provisions of the ICCPR = iccpr:7'],
    ],
    ['the ICCPR, including articles 6 and 7, which', ['ICCPR, including articles 6 = iccpr:6', '7 = iccpr:7']],
    ['the ICCPR clearly states in article 6 that', ['ICCPR clearly states in article 6 = iccpr:6']],
    [
      'articles 3 and 22 of the Convention of the Rights of the Child',
      ['articles 3 = crc-convention:3', '22 of the Convention of the Rights of the Child = crc-convention:22'],
    ],
    ['Article 8 ... of the ECHR', ['Article 8 ... of the ECHR = echr:8']],
    ['para. 5.6 Human Rights Committee, General comment No. 31', ['General comment No. 31 = 31']],
    [
      "l'article 6 § 1 de la CEDH et 1 du Protocole n° 1",
      ['article 6 § 1 de la CEDH = echr:6(1)', '1 du Protocole n° 1 = echr-p1:1'],
    ],
    ['artículo 46 de la Convención Europea, anteriormente', ['artículo 46 de la Convención Europea = echr:46']],
    ['article 3 of the [ECHR]', ['article 3 of the [ECHR = echr:3']],
    [
      "l'article 14 combiné avec les articles 3 et 13 de la CEDH",
      ['article 14 = echr:14', 'articles 3 = echr:3', '13 de la CEDH = echr:13'],
    ],
    [
      'the right to a remedy (Article 2), to liberty (Article 9) and to a fair trial (Article 14), recognised in the ICCPR',
      ['Article 2 = iccpr:2', 'Article 9 = iccpr:9', 'Article 14), recognised in the ICCPR = iccpr:14'],
    ],
    ['the fee (Article 2 of the Act) and liberty (Article 9 of the ICCPR)', ['Article 9 of the ICCPR = iccpr:9']],
    [
      'Having regard to the ICCPR, and in particular to Articles 2 and 14',
      ['ICCPR, and in particular to Articles 2 = iccpr:2', '14 = iccpr:14'],
    ],
    ['Inter-American Convention against Torture, Article 3', ['Article 3 = 3']],
    [
      'Convention against Torture, in particular Article 3, as well',
      ['Convention against Torture, in particular Article 3 = cat-convention:3'],
    ],
    [
      'the ICCPR[5], notamment de ses articles 6, 7 et 8.',
      ['ICCPR[5], notamment de ses articles 6 = iccpr:6', '7 = iccpr:7', '8 = iccpr:8'],
    ],
    ['the ICCPR (part II, arts. 2-3)', ['ICCPR (part II, arts. 2 = iccpr:2', '3 = iccpr:3']],
    ['the ICCPR of 1966 (arts. 2 and 3)', ['ICCPR of 1966 (arts. 2 = iccpr:2', '3 = iccpr:3']],
    ['the ICCPR, in particular the Act, art. 2', ['ICCPR = iccpr']],
    ['the ICCPR, in particular Article 5 of the Criminal Code', ['ICCPR = iccpr']],
    [
      'Article 8 of the 1950 European Convention on Human Rights',
      ['Article 8 of the 1950 European Convention on Human Rights = echr:8'],
    ],
    [
      'Article 3 of the 1989 International Convention on the Rights of the Child',
      ['Article 3 of the 1989 International Convention on the Rights of the Child = crc-convention:3'],
    ],
    ['Article 8 of the ECHR, Article 14', ['Article 8 of the ECHR = echr:8', 'Article 14 = 14']],
    [
      'paragraph 1 of article 16 of the Convention against Torture',
      ['paragraph 1 of article 16 of the Convention against Torture = cat-convention:16(1)'],
    ],
    [
      'Article 3 common to the four Geneva Conventions',
      [
        'Article 3 common to the four Geneva Conventions = geneva-convention-1:3',
        'Article 3 common to the four Geneva Conventions = geneva-convention-4:3',
      ],
    ],
    ['common Article 3 of the Conventions', ['Article 3 = geneva-convention-1:3', 'Article 3 = geneva-convention-4:3']],
    ['article 147 of Geneva Convention IV', ['article 147 of Geneva Convention IV = geneva-convention-4:147']],
    [
      'Article 1 of Directive 2009/103; Article 3 of that directive; Article 4 of that regulation',
      ['Article 1 of Directive 2009/103 = celex:32009L0103:1', 'Article 3 of that directive = celex:32009L0103:3'],
    ],
    [
      'The ACHPR requires under its Article 56 that, and Articles 3 and 7 of the Banjul Charter, particularly Article 7',
      [
        'ACHPR requires under its Article 56 = achpr:56',
        'Articles 3 = achpr:3',
        '7 of the Banjul Charter = achpr:7',
        'Banjul Charter, particularly Article 7 = achpr:7',
      ],
    ],
    ['Article 8 of the ECHR\n115. The Court', ['Article 8 of the ECHR = echr:8']],
    ['Alleged violation of Protocol No. 4\nArticle 14', ['Protocol No. 4 = echr-p4', 'Article 14 = 14']],
    ['paragraph 10 of CCPR/C/GC/36', ['paragraph 10 of CCPR/C/GC/36 = CCPR/C/GC/36']],
    ['Article 2 of Regulation (EU) 2017/1001', ['Article 2 of Regulation (EU) 2017/1001 = celex:32017R1001:2']],
  ])('in %p', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it.each([
    'article 1 de la Convention relative au statut des réfugiés',
    'article 1 de la Convention des Nations unies relative au statut des réfugiés',
    'article 1 de la Convention internationale relative au statut des réfugiés',
    'artículo 1 de la Convención de las Naciones Unidas sobre el Estatuto de los Refugiados',
  ])('knows the title with the words put in by %p', (text) => {
    expect(printed(text)).toEqual([`${text} = refugee-convention:1`]);
  });

  it('takes no longer title for the short name', () => {
    const text = 'article 16 § 1 de la Convention internationale des Nations unies pour la protection de la mer';
    const found = findCitations(text, SMALL_INDEX, { ownInstruments: ['echr'] });
    expect(found.map(({ key, candidates }) => [key, candidates])).toEqual([['16(1)', []]]);
  });

  it.each<[string, string[]]>([
    ['Article 12 of the Charter. Articles 12§3 and E of the Charter', ['esc-1996:12', 'esc-1996:12(3)', 'esc-1996:E']],
    ['Article E read in conjunction with Article 12 of the Charter', ['esc-1996:E', 'esc-1996:12']],
    ['Article 12 of the Charter. Article 31 of the Charter', ['12', '31']],
    ['Articles 12 and C of the Act', ['12']],
  ])('lets the lettered articles tell which Charter is meant in %p', (text, expected) => {
    const own = { ownInstruments: ['esc-1961', 'esc-1996'] };
    expect(findCitations(text, SMALL_INDEX, own).map(({ key }) => key)).toEqual(expected);
  });

  it('keeps a paragraph of a document as its pinpoint', () => {
    expect(findCitations('CCPR/C/GC/36, paragraph 10', SMALL_INDEX)[0]?.pinpoint).toBe('para. 10');
  });
});
