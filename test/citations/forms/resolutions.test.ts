import { findCitations } from '../../../src/citations/find-citations';
import { SMALL_INDEX } from '../small-index';

const keys = (text: string) => findCitations(text, SMALL_INDEX, { citingBody: 'upr' }).map(({ key }) => key);

it('reads the symbol on the next line as no part of a resolution', () => {
  expect(keys("l'annexe à la résolution 16/21\n\nA/HRC/36/6")).toEqual(['A/HRC/RES/16/21', 'A/HRC/36/6']);
});
