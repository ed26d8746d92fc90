import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const last = (text: string) => {
  const { key, kind } = findCitations(text, SMALL_INDEX).at(-1) ?? {};
  return kind === 'BARE_PROVISION' ? null : key;
};

describe('articles of the same instrument', () => {
  it.each([
    ['article 8 of the American Convention on Human Rights and article 25 of the same instrument', 'achr:25'],
    ['artículo 8 de la Convención Americana, en relación con el artículo 1.1. del mismo tratado', 'achr:1(1)'],
    ['artículo 8 de la Convención Americana y el artículo 1.1 del citado tratado', 'achr:1(1)'],
    ['artículo 8 de la Convención Americana y el artículo 1.1 de ese tratado', 'achr:1(1)'],
    ['artículo 8 de la Convención Americana y el artículo 1.1 de este instrumento', 'achr:1(1)'],
    ['article 8 of the American Convention on Human Rights, and article 1 thereof', 'achr:1'],
    ['Article 6 of the ECHR and Article 13 of that convention', 'echr:13'],
    [`l'article 5 de la CEDH${' et ainsi de suite'.repeat(20)}, et l'article 13 de cette convention`, 'echr:13'],
    ['artículo 8 de la Convención Americana, en relación con el artículo 1.1 de ésta.', 'achr:1(1)'],
    ["l'article 7 de la Charte africaine et l'article 56 de celle-ci", 'achpr:56'],
    ['article 7 de la Charte africaine et article 56 de ladite charte', 'achpr:56'],
    // A treaty named between is the one spoken of.
    [
      "l'article 11 de la Déclaration universelle des droits de l'homme et, pour les États parties au Pacte international relatif aux droits civils et politiques, l'article 14 de cet instrument",
      'iccpr:14',
    ],
  ])('are those of the one before: %p', (text, key) => {
    expect(last(text)).toBe(key);
  });

  it.each([
    'Article 6 of the ECHR, the Berne Convention and Article 2 of that convention',
    'Article 6 of the ECHR and article 3 of that charter',
    'article 8 of the American Convention on Human Rights and article 1 thereof applied to him, under article 2 of that directive',
    `Article 6 of the ECHR${' and so on'.repeat(70)} and Article 13 of that convention`,
  ])('are nobody’s: %p', (text) => {
    expect(last(text)).not.toMatch(/^(?:echr:2|echr:3|achr:2|echr:13)$/);
  });
});
