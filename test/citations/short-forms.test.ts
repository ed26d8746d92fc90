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
