import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const keys = (text: string) =>
  findCitations(text, SMALL_INDEX)
    .filter(({ scheme, kind }) => scheme === 'provision' && kind !== 'BARE_PROVISION')
    .map(({ key, pinpoint }) => `${key}${pinpoint ?? ''}`);

describe("a treaty's own articles", () => {
  it.each([
    ['The ICCPR is clear. Under paragraph 3 of its article 14, everyone shall', 'iccpr:14(3)'],
    ['The ICCPR binds the State, which must report. In its article 40 this is said', 'iccpr:40'],
    [
      'La Convention relative au statut des réfugiés protège. Selon le paragraphe 1 de son article 31, les États',
      'refugee-convention:31(1)',
    ],
    ['El Pacto Internacional de Derechos Civiles y Políticos rige aquí; como dispone en su artículo 9', 'iccpr:9'],
    ['ratificó el Pacto Internacional de Derechos Civiles y Políticos y, de acuerdo con su artículo 41, reconoció', 'iccpr:41'],
    ['The ICCPR (art. 7) is clear, and so is paragraph 1 of its article 6', 'iccpr:6(1)'],
  ])('are of the one spoken of last: %p', (text, expected) => {
    expect(keys(text).slice(-1)).toEqual([expected]);
  });

  it.each([
    'The ICCPR is clear. The Criminal Code says in its article 14 that',
    'The ICCPR is clear. The Constitution, in its article 14, too',
    'The ICCPR is clear. La loi prévoit, dans son article 14, que',
    'The ICCPR is clear. Under article 14, everyone shall',
    'The ICCPR is clear. The Agreement says in its article 14',
    'The ICCPR is clear. The CPC says in its article 14',
    'The ICCPR is clear. In its article 99 nothing is said',
    `The ICCPR is clear. ${'And so it goes on. '.repeat(20)}In its article 14 this is said`,
    'In its article 14 this is said. The ICCPR is clear.',
  ])('are of none: %p', (text) => {
    expect(keys(text)).toEqual([]);
  });
});
