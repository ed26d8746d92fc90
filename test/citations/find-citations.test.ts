import { findCitations, findCitationsInSteps } from '../../src/citations/find-citations';
import { ALL_FORMS } from '../../src/citations/forms/all-forms';
import type { Mention } from '../../src/citations/mention';
import { SMALL_INDEX } from './small-index';

const find = (text: string): Mention[] => findCitations(text, SMALL_INDEX);
/** Milliseconds that leave room for a slow machine and none for time beyond proportion. */
const ENOUGH = 10_000;
const timeOf = (text: string): number => {
  const from = performance.now();
  find(text);
  return performance.now() - from;
};
const keys = (text: string): string[] => find(text).map((mention) => `${mention.scheme}:${mention.key}`);

describe('findCitations', () => {
  it.each<[string, string[]]>([
    ['Article 3 ECHR', ['provision:echr:3']],
    ['ICCPR art 6(1)', ['provision:iccpr:6(1)']],
    [
      'Pacte international relatif aux droits civils et politiques, art. 2, 6 et 14; autre texte',
      ['provision:iccpr:2', 'provision:iccpr:6', 'provision:iccpr:14'],
    ],
    [
      'artículos 2 (3) y 6, así como 14 (1) del Pacto Internacional de Derechos Civiles y Políticos',
      ['provision:iccpr:2(3)', 'provision:iccpr:6', 'provision:iccpr:14(1)'],
    ],
    ['Rule No. 43 of the Nelson Mandela Rules', ['provision:mandela-rules:43']],
    ['art. 8.1 CADH', ['provision:achr:8(1)']],
    ['artículos 8.1 y 25 de la Convención Americana', ['provision:achr:8(1)', 'provision:achr:25']],
    ['article 7 de la Charte africaine', ['provision:achpr:7']],
    ['articles 1er et 7 de la Charte africaine', ['provision:achpr:1', 'provision:achpr:7']],
    ['l’article premier, paragraphe 1, de la Convention américaine', ['provision:achr:1(1)']],
    ['article 8, deuxième alinéa, de la Convention américaine', ['provision:achr:8']],
    ['la Convención Americana, en su artículo 8.1', ['provision:achr:8(1)']],
    ['la Convención Americana menciona en su artículo 8.1', ['provision:achr:8(1)']],
    [
      'Articles 13 (Freedom of Expression) and 23 (Right to Participate) in relation to the overall obligations enshrined in Articles 1(1) and 2 of the American Convention',
      ['provision:achr:13', 'provision:achr:23', 'provision:achr:1(1)', 'provision:achr:2'],
    ],
    [
      'los artículos 8 y 25 en relación con las obligaciones generales establecidas en el artículo 1.1 de la Convención Americana',
      ['provision:achr:8', 'provision:achr:25', 'provision:achr:1(1)'],
    ],
    [
      "articles 8 et 25 en relation avec les obligations énoncées à l'article 1 de la Convention américaine",
      ['provision:achr:8', 'provision:achr:25', 'provision:achr:1'],
    ],
    ['Freedom of Association Convention, 1948 (No. 87)', ['ilo:C087']],
    ['según el ar- tículo 8 y el artí- culo 25 de la Convención Americana', ['provision:achr:8', 'provision:achr:25']],
    ['en el bar- tículo 8 de la Convención Americana', []],
    ['articles 7 (2), 10 and paragraph (l) of the preamble to the ICCPR', ['provision:iccpr:7', 'provision:iccpr:10']],
    [
      'artículos 8 y 25 de la Convención Americana, en relación con sus artículos 1.1 y 63',
      ['provision:achr:8', 'provision:achr:25', 'provision:achr:1(1)', 'provision:achr:63'],
    ],
    ['el literal h) del artículo 8.2 de la Convención Americana', ['provision:achr:8']],
    ['Article 7.1.c of the African Charter', ['provision:achpr:7(1)(c)']],
    ['art. 14 PIDCP', ['provision:iccpr:14']],
    ...['y de las', 'y las', 'y'].map((and): [string, string[]] => [
      `artículo 13 del Convenio Europeo para la protección de los Derechos Humanos ${and} Libertades Fundamentales`,
      ['provision:echr:13'],
    ]),
    ['art. 12 CDE', ['provision:crc-convention:12']],
    ['article 14, paragraph 3 (d), of the International Covenant on Civil and Political Rights', ['provision:iccpr:14(3)(d)']],
    ['paragraph 3 of article 2 of the ICCPR', ['provision:iccpr:2(3)']],
    ['arts. 6-8 ICCPR', ['provision:iccpr:6', 'provision:iccpr:7', 'provision:iccpr:8']],
    ['article 9 (3) and (4) of the ICCPR', ['provision:iccpr:9(3)', 'provision:iccpr:9(4)']],
    ['Article 6 §§ 1 and 3 (c) of the European Convention on Human Rights', ['provision:echr:6(1)', 'provision:echr:6(3)(c)']],
    ['Articles 6 § 1 and 13 ECHR', ['provision:echr:6(1)', 'provision:echr:13']],
    ['Article 6 (art. 6-1) ECHR', ['provision:echr:6']],
    ['Article 3 (prohibition of torture) of the ECHR', ['provision:echr:3']],
    ['Article 14 in conjunction with Article 8 of the ECHR', ['provision:echr:14', 'provision:echr:8']],
    ['ICCPR (arts. 6 and 14)', ['provision:iccpr:6', 'provision:iccpr:14']],
    ['CEDAW (arts. 5 (b) and 16, para. 1 (d))', ['provision:cedaw-convention:5(b)', 'provision:cedaw-convention:16(1)(d)']],
    ['Article 1 of Protocol No. 1', ['provision:echr-p1:1']],
    ['Article 4 of Protocol No. 7 to the Convention', ['provision:echr-p7:4']],
    ['Article 3 of Protocol No. 1 to the Agreement', []],
    ['Article 1F(b) of the Refugee Convention', ['provision:refugee-convention:1F(b)']],
    ['Article 18 of the American Declaration', ['provision:american-declaration:XVIII']],
    ['Article E of the European Social Charter', ['provision:esc-1996:E']],
    ['AHRD, para. 22', ['provision:asean-declaration:22']],
    ['Rule 43 of the Nelson Mandela Rules', ['provision:mandela-rules:43']],
    ['Article 2 of ILO Convention No. 87', ['provision:ilo-c087:2']],
    ['article 99 ICCPR', ['provision:iccpr:99']],
    ['paragraph 15 of General comment No. 31 [80]', ['ccpr-gc:31']],
  ])('reads %p', (text, expected) => {
    expect(keys(text).filter((key) => !key.startsWith('instrument:') && !/^provision:\d/.test(key))).toEqual(expected);
  });

  it.each([
    'ECHR 2005-IX',
    'the ECHR held in its judgment',
    'the CAT and the CRC adopted their reports',
    'article 96 (2) of the criminal code',
    'articles 3 (1) and 5 and article 8 of the Criminal Code',
    'Article 267 TFEU',
    'Criminal Code, art. 5',
    'Art. 5 Abs. 1 Satz 2 GG',
    'Rule 39 of the Rules of Court',
    'the amounts 5 and 7, Counts 2 and 4',
    'the articles premier League clubs sell',
    'su artículo primero en prensa',
    'a state of the art 3D printer',
  ])('finds nothing in %p', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each(['CAT/C/34/D/233/2003', 'P16-2018-001', 'Series A no. 161'])('finds no standard in %p', (text) => {
    expect(find(text).filter((mention) => mention.scheme === 'instrument' || mention.scheme === 'provision')).toEqual([]);
  });

  it('gives each provision of a list its own span', () => {
    expect(find('under Articles 3, 8 and 13 of the ECHR').map((mention) => mention.printed)).toEqual([
      'Articles 3',
      '8',
      '13 of the ECHR',
    ]);
  });

  it('gives what a range leaves out the span of the range', () => {
    expect(find('arts. 6-8 ICCPR').map((mention) => mention.printed)).toEqual(['arts. 6', '6-8', '8 ICCPR']);
  });

  it('keeps the rest of a provision without a row as the pinpoint', () => {
    expect(find('UDHR art. 3(5)')[0]).toMatchObject({ key: 'udhr:3', pinpoint: '(5)' });
  });

  it('cuts the original text at the span of every mention', () => {
    const text =
      'Voir l’article\u00a06\u00a0§\u00a01 CEDH ; “Art.\u00ad 3” ECHR, n° 999 U.N.T.S. 171 &#xa0; and Article&#xa0;8 of the ECHR. Ａrticle 3';
    const mentions = find(text);
    expect(mentions.length).toBeGreaterThanOrEqual(3);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.printed);
    expect(mentions[0]).toMatchObject({ printed: 'article\u00a06\u00a0§\u00a01 CEDH', key: 'echr:6(1)' });
  });

  it('lists both charters when only the common name is printed', () => {
    expect(find('Article 12§3 of the European Social Charter')[0]).toMatchObject({
      key: '12(3)',
      kind: 'FULL',
      candidates: ['provision:esc-1961:12(3)', 'provision:esc-1996:12(3)'],
    });
  });

  it('offers treaties of the same volume when the page differs', () => {
    expect(find('213 UNTS 222')[0]).toMatchObject({ key: '213/222', candidates: ['unts:213/221', 'unts:213/262'] });
  });

  it('leaves a bare article open, with the instruments named before as candidates', () => {
    const [, bare] = find('Having regard to the American Convention on Human Rights, the Court turns to Article 8.');
    expect(bare).toMatchObject({ key: '8', kind: 'BARE_PROVISION', candidates: ['provision:achr:8'] });
  });

  it('does not join an article to a treaty it does not know', () => {
    expect(find('Article 3 of the Convention on Biological Diversity')[0]).toMatchObject({
      key: '3',
      kind: 'BARE_PROVISION',
      candidates: [],
    });
  });

  it("takes the caller's word for the body's own treaty and comments", () => {
    const own = { ownInstruments: ['cat-convention'], ownComments: 'cat-gc' };
    const found = findCitations("article 3 of the Convention and the Committee's general comment No. 4", SMALL_INDEX, own);
    expect(found.map((mention) => `${mention.scheme}:${mention.key}`)).toEqual(['provision:cat-convention:3', 'cat-gc:4']);
  });

  it('takes the treaty of the committee whose comment is on an article of it', () => {
    const text = 'Human Rights Committee general comment No. 31 on article 2 of the Convention';
    const found = findCitations(text, SMALL_INDEX, { ownInstruments: ['cat-convention'] });
    expect(found.map((mention) => `${mention.scheme}:${mention.key}`)).toEqual(['ccpr-gc:31', 'provision:iccpr:2']);
  });

  it.each<[string, (size: number) => string]>([
    ['open brackets', (size) => '('.repeat(size)],
    ['article heads', (size) => 'Article '.repeat(size / 8)],
    ['a list without end', (size) => `Articles ${'3, '.repeat(size / 3)}`],
    ['digits', (size) => `art. ${'1'.repeat(size)}`],
    ['names begun', (size) => 'International Covenant on Economic, Social and '.repeat(size / 47)],
    ['years put in', (size) => `European Convention ${'of 1950 '.repeat(size / 8)}`],
    ['days put in', (size) => `European Convention ${'del 4 de noviembre de 1950 '.repeat(size / 27)}`],
    ['letters of a list', (size) => `artículo 8.2.b${', c y d'.repeat(size / 7)}`],
    ['numbers in brackets', (size) => `artículo 8${' 2) y'.repeat(size / 5)}`],
    ['that convention', (size) => `ECHR ${'article 3 of that convention '.repeat(size / 29)}`],
    ['articles of its own', (size) => `ECHR ${', en relación con las obligaciones en su artículo 3'.repeat(size / 50)}`],
    ['paragraphs after a name', (size) => 'of the Convention 48. The '.repeat(size / 26)],
    ['reports without end', (size) => `Informes Nos. ${'35/17, No. '.repeat(size / 11)}`],
    ['judgments without end', (size) => `Serie C Nos. ${'4, '.repeat(size / 3)}`],
    ['joint comments', (size) => 'general comment No. 3 of the Committee and No. 22 of '.repeat(size / 53)],
    ['short names', (size) => 'the Convention '.repeat(size / 15)],
    ['mixed names', (size) => 'the Convention, the European Convention on Human Rights, article 3 '.repeat(size / 67)],
    ['chains', (size) => 'article 3, read in conjunction with '.repeat(size / 36)],
    ['shared heads', (size) => `Articles 1 of the ECHR${' and 3 of the ECHR'.repeat(size / 18)}`],
    ['the same instrument', (size) => 'article 3 of the same instrument, '.repeat(size / 34)],
    ['the same Convention', (size) => `ECHR ${'the same Convention '.repeat(size / 20)}`],
    ['headings', (size) => 'OF THE CONVENTION ON '.repeat(size / 21)],
    ['instruments before', (size) => 'ICCPR, in particular article '.repeat(size / 29)],
    ['years and articles', (size) => 'article 3 of the 1989 International '.repeat(size / 36)],
    ['small words of names', (size) => 'Convention on of the Rights for the '.repeat(size / 35)],
    ['subjects in brackets', (size) => `Articles 6${' (right to life), 6'.repeat(size / 19)}`],
    ['a singular list', (size) => `Article 6${', 7 and 8'.repeat(size / 9)}`],
    ['ranges below an article', (size) => `articles 2 (a)${'-2 (b)'.repeat(size / 6)}`],
    ['paragraphs before articles', (size) => 'paragraphs 1, 2 and 3 of '.repeat(size / 25)],
    ['brackets in chains', (size) => 'Article 6 (criminal head) and '.repeat(size / 30)],
    ['numbers after States', (size) => 'Finland, 51'.repeat(size / 11)],
    ['numbers of a list', (size) => `communications No. 1/2001${'; No. 12/2003, '.repeat(size / 15)}`],
    ['titles begun', (size) => 'Convention No. 111 '.repeat(size / 19)],
    ['notes above', (size) => 'Smith v. Spain (note 5 '.repeat(size / 23)],
    ['dated resolutions', (size) => `resolutions 60/1${' of 5 May 2005, 60/1'.repeat(size / 20)}`],
    ['spaces', (size) => `Article${' '.repeat(size)}3`],
    ['symbols', (size) => 'A/RES/'.repeat(size / 6)],
    ['slashes', (size) => `CCPR/C/${'1/'.repeat(size / 2)}`],
    ['combining marks', (size) => `e${'\u0301'.repeat(size)}`],
    ['square brackets', (size) => '['.repeat(size)],
    ['NULs', (size) => '\0'.repeat(size)],
    ['slashed digits', (size) => '1/'.repeat(size / 2)],
    ['series', (size) => 'Series A '.repeat(size / 9)],
    ['capitals', (size) => 'Smith and '.repeat(size / 10)],
    ['initials', (size) => 'A.'.repeat(size / 2)],
    ['parties', (size) => 'Ab v. Cd '.repeat(size / 9)],
    ['a respondent without end', (size) => `Smith v. ${'Aa '.repeat(size / 3)}`],
    ['numbers without end', (size) => `nos. ${'12345/67, '.repeat(size / 10)}`],
    ['paragraphs without end', (size) => `A v. B, §§ ${'12, '.repeat(size / 4)}`],
    ['dates', (size) => ' judgment of 7 July 1989'.repeat(size / 24)],
    ['small words', (size) => `A v. B ${'judgment of the Court of '.repeat(size / 25)}`],
    ['announced names', (size) => 'Caso Aa Bb '.repeat(size / 11)],
    ['introductions', (size) => 'Caso '.repeat(size / 5)],
    ['short forms of one name', (size) => `A v. B, no. 12345/67; ${'A, cited above; '.repeat(size / 16)}`],
    ['ibid.', (size) => `A v. B, no. 12345/67. ${'Ibid. '.repeat(size / 6)}`],
    ['ibid. after documents', (size) => 'CED/C/7, annex, principle 4. Ibid. '.repeat(size / 35)],
    ['a note without end', (size) => `CED/C/7${', annex, para. 1'.repeat(size / 15)} ${'Ibid. '.repeat(size / 12)}`],
    ['a list of names', (size) => `A v. B, no. 12345/67; ${'A v. B, '.repeat(size / 8)}cited above`],
    ['names again', (size) => `A v. B, no. 12345/67; ${'A v. B, § 5; '.repeat(size / 13)}`],
    ['full citations', (size) => 'Smith v. Germany, no. 12345/67, § 12, 7 July 1989; '.repeat(size / 51)],
    ['views without end', (size) => `CCPR/C/1/D/${'1/2000, '.repeat(size / 8)}`],
    ['communications without end', (size) => `Communications ${'1/90-'.repeat(size / 5)}`],
    ['a stage without end', (size) => `(interpretation of the judgment on ${'a, '.repeat(size / 3)}`],
    ['entities', (size) => '&#x'.repeat(size / 3)],
    ['resolutions without end', (size) => `General Assembly resolutions ${'60/147 of 9 December 2005, '.repeat(size / 27)}`],
    ['organs', (size) => 'General Assembly of the United Nations, resolution '.repeat(size / 50)],
    ['cases without end', (size) => `Cases ${'12.051, '.repeat(size / 8)}`],
    ['directives', (size) => `Directives ${'2004/38/EC and '.repeat(size / 15)}`],
    ['the same directive', (size) => `Directive 2004/38/EC ${'article 3 of that directive '.repeat(size / 27)}`],
    ['conventions of the ILO', (size) => 'Convenio sobre el trabajo, 1989 ('.repeat(size / 33)],
    ['conventions in small letters', (size) => 'article 3 de la convention et '.repeat(size / 30)],
    ['records of meetings', (size) => `CRC/C/SR.1 ${'and 2 '.repeat(size / 6)}`],
    ['numbers of social rights', (size) => '51/2008 - European Roma Rights Centre '.repeat(size / 38)],
    ['general comments of the sole committee', (size) => `HRC. ${'General comment No. 99. '.repeat(size / 24)}`],
    ['resolutions of the Council', (size) => 'The Council met and in its resolution 51/8. '.repeat(size / 44)],
    ['articles behind a dash', (size) => 'ICCPR - Article '.repeat(size / 16)],
    ['its own articles', (size) => `The ICCPR. ${'In its article 14, '.repeat(size / 19)}`],
    ['letters of an article', (size) => `articles 2 ${'a) à d) et f), '.repeat(size / 16)}`],
    ['letters after commas', (size) => `articles ${'2, a) à d), '.repeat(size / 12)}`],
    ['resolutions of an organ', (size) => "résolution de l'Assemblée générale ".repeat(size / 35)],
    ['general recommendations', (size) => 'CEDAW. In its general recommendation No. 99 '.repeat(size / 44)],
    ['conventions of the ILO listed', (size) => `the ILO. Conventions ${'87, '.repeat(size / 4)}`],
    ['opinions with the year first', (size) => `Opinions ${'2015/52, '.repeat(size / 9)}`],
    ['applications to the African Court', (size) => `African Court. ${'Applications 3/2011 and '.repeat(size / 24)}`],
    ['symbols parted by a blank', (size) => 'A/HRC/30/3 6/Add '.repeat(size / 17)],
    ['symbols with the number of a note', (size) => 'CCPR/C/87/D/959/20008'.repeat(size / 21)],
    ['general comments', (size) => `General comments Nos. ${'1, '.repeat(size / 3)}`],
  ])('reads two hundred thousand characters of %s in time', (_name, make) => {
    expect(timeOf(make(200_000))).toBeLessThan(ENOUGH);
  });
});

describe('time', () => {
  // Half of an example again and again is the near miss of its form.
  it.each(ALL_FORMS.map((form) => [form.name, form] as const))(
    'reads a hundred thousand characters that almost are %s',
    (_name, form) => {
      const printed = form.examples[0]?.printed ?? '';
      const half = printed.slice(0, Math.ceil(printed.length * 0.6));
      for (const words of [half, `${printed} `])
        expect(timeOf(words.repeat(Math.ceil(100_000 / words.length)))).toBeLessThan(ENOUGH);
    },
  );
});

it('reads in steps what it reads at once', () => {
  const text =
    'Soering v. the United Kingdom, 7 July 1989, Series A no. 161, and Article 3 of the ICCPR; Soering, cited above, § 88';
  const steps = findCitationsInSteps(text, SMALL_INDEX);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count++;
  expect(step.value).toEqual(findCitations(text, SMALL_INDEX));
  expect(count).toBeGreaterThan(20);
});
