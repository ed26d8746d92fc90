import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const keys = (text: string) =>
  findCitations(text, SMALL_INDEX, { ownInstruments: ['iccpr'] })
    .filter(({ scheme, kind }) => scheme === 'provision' && kind !== 'BARE_PROVISION')
    .map(({ key, pinpoint }) => `${key}${pinpoint ?? ''}`);

describe('articles listed behind their treaty', () => {
  it.each([
    ['Articles of the Covenant: 7, 9 (1) and 14 (3) (b) and (d)', ['iccpr:7', 'iccpr:9(1)', 'iccpr:14(3)(b)', 'iccpr:14(3)(d)']],
    ['Article(s) du Pacte : 7 et 9 1.1L’auteur', ['iccpr:7', 'iccpr:9']],
    ['Article du Pacte: 14 (par. 3 b), d)) Objet', ['iccpr:14(3)(b)', 'iccpr:14(3)(d)']],
    ['Article ( s ) du Pacte : 7 et 9', ['iccpr:7', 'iccpr:9']],
    ['Artículo del Pacto:Artículo 2, párrafo 3(a); 8; y 26.', ['iccpr:2(3)(a)', 'iccpr:8', 'iccpr:26']],
    ['Artículo ( s) del Pacto: 7 y 9', ['iccpr:7', 'iccpr:9']],
    ['Artículos del Pacto: 7 y 9 (párr. 1)', ['iccpr:7', 'iccpr:9(1)']],
    [
      'violations of the following Articles protected under the Covenant (the “ICCPR”): II, VI and XXVI.',
      ['iccpr:2', 'iccpr:6', 'iccpr:26'],
    ],
    ['los artículos consagrados en el Pacto: 7 y 9', ['iccpr:7', 'iccpr:9']],
    ['les articles garantis par le Pacte : 7 et 9', ['iccpr:7', 'iccpr:9']],
  ])('are read: %p', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    'parties to the Covenant: 7 and 9',
    'Article ( r ) of the Covenant: 7',
    'The object of the Covenant: 7 rights',
    'Articles of the Covenant: seven',
    'Articles of the Covenant: I have read them',
    'rights protected under the Covenant: 7 and 9',
  ])('are none: %p', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('lead back to where each number stands', () => {
    const text = 'Article(s) du Pacte :\n\n7 et 9';
    const found = findCitations(text, SMALL_INDEX, { ownInstruments: ['iccpr'] });
    expect(found.map(({ printed, key }) => `${printed} = ${key}`)).toEqual(['7 = iccpr:7', '9 = iccpr:9']);
  });
});
