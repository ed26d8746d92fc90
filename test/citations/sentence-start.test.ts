import { lastSentenceStart } from '../../src/citations/sentence-start';

it.each([
  ['It held. The Committee', 9],
  ['para. 5; 12 The Committee', 12],
  ['el Comité, D.D. c. España, comunicación', 0],
  ['Caso Velásquez Vs. Honduras', 0],
  ['Smith v. Spain. The Court', 16],
  ['under the act c. The Committee', 0],
  ['in the Atlantic. The Committee', 17],
])('the last sentence of %p begins at %p', (text, start) => {
  expect(lastSentenceStart(text)).toBe(start);
});
