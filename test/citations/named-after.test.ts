import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const keys = (text: string) =>
  findCitations(text, SMALL_INDEX)
    .filter(({ scheme, kind }) => scheme === 'provision' && kind !== 'BARE_PROVISION')
    .map(({ key }) => key);

describe('the instrument named after an article', () => {
  it.each([
    ['articles 6 and 7 of the ICCPR and 11 of the ICESCR', ['iccpr:6', 'iccpr:7', 'icescr:11']],
    ['Article 14 (fair trial), read in conjunction with each of these provisions of the ICCPR', ['iccpr:14']],
    ["l'article 14 (procès) en combinaison avec chacune des dispositions concernées du PIDCP", ['iccpr:14']],
    ["l'article 14 (procès) en combinaison avec chacune des dispositions concernées de la CADH", ['achr:14']],
    ['artículo 8, leído conjuntamente con las disposiciones citadas de la CADH', ['achr:8']],
    ['Article 30 of the ICCPR', ['iccpr:30']],
  ])('is its own: %p', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    'in particular Article 5, the ICCPR',
    'en particular su artículo 5, el Pacto Internacional de Derechos Civiles y Políticos',
    'notamment son article 5, le Pacte international relatif aux droits civils et politiques',
  ])('is none behind a comma, where the next of the sentence begins: %p', (text) => {
    expect(keys(text)).toEqual([]);
  });
});
