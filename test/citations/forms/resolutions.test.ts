import { findCitations } from '../../../src/citations/find-citations';
import { SMALL_INDEX } from '../small-index';

const keys = (text: string, citingBody = '') => findCitations(text, SMALL_INDEX, { citingBody }).map(({ key }) => key);

it('reads the symbol on the next line as no part of a resolution', () => {
  expect(keys("l'annexe à la résolution 16/21\n\nA/HRC/36/6", 'upr')).toEqual(['A/HRC/RES/16/21', 'A/HRC/36/6']);
});

it('takes the Council for that on human rights whose documents the text has cited last', () => {
  expect(keys('See A/HRC/22/44. In accordance with Council resolution 20/16')).toContain('A/HRC/RES/20/16');
  expect(keys('See A/HRC/22/44 and the Council of Europe. In accordance with Council resolution 20/16')).not.toContain(
    'A/HRC/RES/20/16',
  );
});
