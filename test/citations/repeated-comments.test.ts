import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const read = (text: string) =>
  findCitations(text, SMALL_INDEX)
    .filter(({ form }) => form === 'general-comment-number')
    .map(({ scheme, key, kind }) => (key === '' ? 'open' : `${scheme}:${key} ${kind}`));

const FIRST = 'The Human Rights Committee adopted general comment No. 36. It is binding.';

describe('a general comment repeated by its number', () => {
  it.each([
    [`${FIRST} General comment No. 36 says so.`, ['ccpr-gc:36 FULL', 'ccpr-gc:36 SHORT']],
    [
      `${FIRST} The Human Rights Committee has said so. It is so. General comment No. 36 does.`,
      ['ccpr-gc:36 FULL', 'ccpr-gc:36 SHORT'],
    ],
    [`General comment No. 36 says so. ${FIRST}`, ['open', 'ccpr-gc:36 FULL']],
    [`${FIRST} The CEDAW Committee disagreed. It said so. General comment No. 36 does not.`, ['ccpr-gc:36 FULL', 'open']],
    [`${FIRST} General comment No. 35 says more.`, ['ccpr-gc:36 FULL', 'open']],
    [`${FIRST}${' So it went on.'.repeat(300)} General comment No. 36 says so.`, ['ccpr-gc:36 FULL', 'open']],
  ])('is that of the committee named before, if no other was: %#', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['The CEDAW Committee met. It was so. In its general recommendation No. 36 it says so.', ['cedaw-gr:36 SHORT']],
    ['CEDAW et CERD. Ainsi fut-il. La recommandation générale no 36 le dit.', ['open']],
    ['The CEDAW Committee met. It was so. In its general comment No. 36 it says so.', ['open']],
    ['The Human Rights Committee met. It was so. In its general recommendation No. 36 it says so.', ['open']],
  ])('is that of the sole committee named that adopts recommendations: %#', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['The Human Rights Committee met. It was so. General comment No. 36 says so.', ['ccpr-gc:36 SHORT']],
    ['General comment No. 36 says so. The Human Rights Committee met.', ['open']],
    ['The Human Rights Committee met, and CAT. It was so. General comment No. 36 says so.', ['open']],
    [`The Human Rights Committee met.${' So it went on.'.repeat(300)} General comment No. 36 says so.`, ['open']],
  ])('is that of the sole committee that the text names: %#', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
