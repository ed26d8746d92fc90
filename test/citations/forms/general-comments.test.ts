/** A general comment with its own symbol beside it: the symbol tells whose it is. */
import { findCitations } from '../../../src/citations/find-citations';
import { SMALL_INDEX } from '../small-index';

const read = (text: string): string[] =>
  findCitations(text, SMALL_INDEX).map(({ scheme, key, candidates }) => `${scheme}:${key}${candidates.join(' or ')}`);

const SYMBOL = 'un:CCPR/C/21/Rev.1/Add.13';
const OPEN = 'instrument:ccpr-gc:36 or cedaw-gr:36';

it.each<[string, readonly string[]]>([
  ['General comment No. 31 (2004), CCPR/C/21/Rev.1/Add.13', ['ccpr-gc:31', SYMBOL]],
  ['Observation générale no 31 (2004), CCPR/C/21/Rev.1/Add. 13', ['ccpr-gc:31', SYMBOL]],
  ['Observación general núm. 31 (2004) (CCPR/C/21/Rev.1/Add.13)', ['ccpr-gc:31', SYMBOL]],
  ['General comment No. 31 on the general legal obligation, U.N. Doc. CCPR/C/21/Rev.1/Add.13', ['ccpr-gc:31', SYMBOL]],
  ['General comment No. 36, UN Doc. CCPR/C/GC/36', ['ccpr-gc:36', 'un:CCPR/C/GC/36']],
  // The symbol of another comment says nothing of this one.
  ['General comment No. 36 (2018), CCPR/C/21/Rev.1/Add.13', [OPEN, SYMBOL]],
  ['General comment No. 36; CCPR/C/GC/36', [OPEN, 'un:CCPR/C/GC/36']],
  ['General comment No. 36. CCPR/C/GC/36', [OPEN, 'un:CCPR/C/GC/36']],
])('%s', (text, keys) => {
  expect(read(text)).toEqual(keys);
});
