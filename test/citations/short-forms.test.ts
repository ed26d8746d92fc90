import { findCitations } from '../../src/citations/find-citations';
import type { Mention } from '../../src/citations/mention';
import { SMALL_INDEX } from './small-index';

const FULL = 'Soering v. the United Kingdom, 7 July 1989, § 91, Series A no. 161';
const short = (text: string): Mention[] => findCitations(text, SMALL_INDEX).filter((mention) => mention.kind === 'SHORT');

describe('short forms', () => {
  it.each([
    'Soering, cited above, § 88',
    'Soering (cited above, § 88)',
    'Soering v. the United Kingdom (cited above), § 88',
    'Soering c. Royaume-Uni, précité, § 88',
    'Soering judgment, cited above, § 88',
    'Soering, op. cit., § 88',
    'Soering, supra note 5, § 88',
    'Soering v. the United Kingdom (note 5 above), § 88',
    'Soering, nota 5 supra, § 88',
    'caso Soering, citado, párr. 88',
  ])('binds %p to the full citation', (printed) => {
    const text = `See ${FULL}. The Court refers to ${printed} in this case.`;
    expect(short(text)).toMatchObject([{ scheme: 'echr-a', key: '161', pinpoint: 'para. 88', antecedent: 4 }]);
  });

  it('binds ibid. to the citation before it, through other short forms', () => {
    const found = short(`See ${FULL}. Ibid., § 92. [3] Ibid., § 93. It added (ibid., § 94).`);
    expect(found.map(({ key, pinpoint, antecedent }) => [key, pinpoint, antecedent])).toEqual([
      ['161', 'para. 92', 4],
      ['161', 'para. 93', 4],
      ['161', 'para. 94', 4],
    ]);
  });

  it.each([
    'Soering v. the United Kingdom, § 88',
    'Soering v. United Kingdom (§ 88)',
    'Soering c. Royaume-Uni, par. 88',
    'Soering v. the United Kingdom, above para. 88',
    'Soering v. the United Kingdom, ibid., § 88',
  ])('binds the name printed again in %p', (printed) => {
    const text = `See ${FULL}. See also ${printed}; and the facts.`;
    expect(short(text)).toMatchObject([{ scheme: 'echr-a', key: '161', pinpoint: 'para. 88', antecedent: 4 }]);
  });

  it.each([
    ['was never cited in full', 'See Soering v. the United Kingdom, § 88.'],
    ['is of another respondent', `See ${FULL}. See also Soering v. Germany, § 88.`],
    ['has further applicants', `See ${FULL}. See also Soering and Smith v. the United Kingdom, § 88.`],
    ['has no pinpoint', `See ${FULL}. In Soering v. the United Kingdom the Court said so.`],
    ['has no parties', `See ${FULL}. In the case of Soering, § 88.`],
    ['is of several decisions', 'See Kaya v. Turkey, no. 22729/93; Kaya v. Turkey, no. 33420/96. See also Kaya v. Turkey, § 88.'],
    ['was cited by its date alone', 'See Kaya v. Turkey, 19 February 1998. See also Kaya v. Turkey, § 88.'],
  ])('is none where the name %s', (_name, text) => {
    expect(short(text)).toEqual([]);
  });

  it('ends with its sentence', () => {
    const found = findCitations(
      `See ${FULL}. (Soering v. the United Kingdom, cited above). 13129/04, 15 April 2004`,
      SMALL_INDEX,
    );
    expect(found.map(({ key, kind }) => [key, kind])).toEqual([
      ['161', 'FULL'],
      ['161', 'SHORT'],
      ['13129/04', 'FULL'],
    ]);
  });

  it('binds every name of a list to the mark at its end', () => {
    const text =
      'Voir U.D. c. Autriche, no 28569/95, Hiltunen c. Finlande, no 30337/96 et Sté S. c. France, no 10800/84. ' +
      'Voir les décisions U.D. c. Autriche, Hiltunen c. Finlande et Sté S. c. France précitées.';
    expect(short(text).map(({ key }) => key)).toEqual(['28569/95', '30337/96', '10800/84']);
    expect(short(text.replace(' précitées', ' au fond'))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['Human Rights Committee, general comment No. 36 (2018), para. 12. Ibid., para. 14.', ['ccpr-gc:36']],
    ['Human Rights Committee, general comment No. 36 (2018), para. 12. Ibid. CAT/C/SAU/CO/2, para. 17.', ['ccpr-gc:36']],
    [
      'CED/C/7, annex, principle 4, paras. 1 and 2. Ibid., principle 6, para. 2. Ibid., principle 6, para. 3.',
      Array<string>(2).fill('un:CED/C/7'),
    ],
    [
      '13 Communication 142/94, Muthuthirin Njoka/ Kenya, Eighth Activity Report 1994-1995, Annex VI. 14 Ibid. 15 Ibid, para. 15.',
      Array<string>(2).fill('achpr-comm:142/94'),
    ],
    ['CED/C/7, annex. Ibid, paragraph 6. See also Communication No. 297/2006', ['un:CED/C/7']],
    ['Human Rights Committee, general comment No. 36 (2018), para. 12. 42 Smith, Human Rights. 43 Ibid., para. 14.', []],
    ['Communication 142/94, Njoka/ Kenya, Annex VI. 14 Smith, Human Rights. 15 Ibid., p. 9.', []],
    ['Article 3 of the ICCPR. Ibid., para. 14.', []],
  ])('binds ibid. after a document in %p', (text, expected) => {
    expect(short(text).map(({ scheme, key }) => `${scheme}:${key}`)).toEqual(expected);
  });

  it.each([
    ['nothing before', 'Soering, cited above, § 88'],
    ['another name', `See ${FULL}. The documents cited above and Smith, cited above, § 88.`],
    ['what is cited between', `See ${FULL}. 41 UNESCO submission, para. 5. 42 Ibid., para. 6.`],
    ['a book', 'See Manuel Cepeda v. Colombia, no. 12345/99. Aragón, Manuel, op. cit., pp. 173-174.'],
    ['Latin', `See ${FULL} and the principle of ne bis in idem, § 5.`],
  ])('is none with %s', (_name, text) => {
    expect(short(text)).toEqual([]);
  });

  it('keeps both parties unbound when the full citation is not in the text', () => {
    expect(short('Soering v. the United Kingdom, cited above, § 88')).toMatchObject([
      { scheme: 'name', key: '', antecedent: null, name: 'Soering v. the United Kingdom' },
    ]);
  });

  it('gives candidates where the name fits several, and lets the respondent decide', () => {
    const text = 'See Kaya v. Turkey, no. 22729/93; Kaya v. Germany, no. 31753/02.';
    expect(short(`${text} In Kaya, cited above, § 5.`)).toMatchObject([
      { key: '', antecedent: null, candidates: ['echr-app:31753/02', 'echr-app:22729/93'] },
    ]);
    expect(short(`${text} In Kaya v. Germany, cited above, § 5.`)).toMatchObject([{ key: '31753/02' }]);
  });

  it('gives the antecedent as an offset of the original text', () => {
    const text = `“§§&#xa0;” See ${FULL}. Soering, cited above.`;
    const [found] = short(text);
    expect(text.slice(found?.antecedent ?? 0)).toMatch(/^Soering v\. the/);
  });
});
