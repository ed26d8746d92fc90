import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const keys = (text: string) =>
  findCitations(text, SMALL_INDEX)
    .filter(({ scheme }) => scheme === 'provision')
    .map(({ key }) => key);

describe('the instrument named before an article', () => {
  it.each([
    ['the UDHR, in particular its Article 5, the ICCPR, notably Articles 6 and 7, the ACHR', ['udhr:5', 'iccpr:6', 'iccpr:7']],
    [
      'el Pacto Internacional de Derechos Civiles y Políticos, en particular su artículo 7, la CADH, en particular el artículo 5',
      ['iccpr:7', 'achr:5'],
    ],
    ["le Pacte international relatif aux droits civils et politiques (en particulier à l'article 10)", ['iccpr:10']],
    ['le Pacte international relatif aux droits civils et politiques, notamment son article 7, et la loi', ['iccpr:7']],
  ])('is its own: %p', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('is none where the words go on to a law', () => {
    expect(keys('the ICCPR, in particular Article 5 of the Law on Courts')).toEqual([]);
  });
});
