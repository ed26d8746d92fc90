import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const keys = (text: string) =>
  findCitations(text, SMALL_INDEX)
    .filter(({ scheme, kind }) => scheme === 'provision' && kind !== 'BARE_PROVISION')
    .map(({ key, pinpoint }) => `${key}${pinpoint ?? ''}`);

describe('articles read with one whose treaty is named', () => {
  it.each([
    ['articles 6 and 7 of the ICCPR, read alone and in conjunction with articles 2 (3) and 26.', ['6', '7', '2(3)', '26']],
    ['los artículos 6 y 7 del ICCPR, leídos por separado y conjuntamente con el artículo 2, párrafo 3.', ['6', '7', '2(3)']],
    ["l'article 14 du ICCPR, lu conjointement avec l'article 2.", ['14', '2']],
    ['the ICCPR: article 7, article 9, and article 14 (3)', ['7', '9', '14(3)']],
    ['el artículo 14 del ICCPR en el contexto del artículo 2', ['14', '2']],
    ['el artículo 14 en el contexto del artículo 2 del ICCPR', ['14', '2']],
    ['the ICCPR: article 7; article 14, alone and read in conjunction with article 2 (3)', ['7', '14', '2(3)']],
  ])('are of the same: %p', (text, expected) => {
    expect(keys(text)).toEqual(expected.map((number) => `iccpr:${number}`));
  });

  it('are of the Convention where the first is of a protocol to it', () => {
    expect(keys('Article 1 of Protocol No. 1 to the ECHR, read in conjunction with Article 14.')).toEqual([
      'echr-p1:1',
      'echr:14',
    ]);
  });

  it.each([
    'article 14 of the ICCPR and article 2',
    'article 14 of the ICCPR, read in conjunction with article 24 of the Civil Code',
    'el artículo 14 del ICCPR en relación con el artículo 20 constitucional',
    'el artículo 14 del ICCPR en relación con el artículo 24.1 CE',
    'article 14 of the ICCPR in conjunction with article 240',
  ])('are of none: %p', (text) => {
    expect(keys(text)).toEqual(['iccpr:14']);
  });
});
