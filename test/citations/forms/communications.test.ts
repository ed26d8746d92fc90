/** Communications of the African Commission that are printed with a year of four figures, beside those of the committees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from '../../../src/citations/find-citations';
import { fold } from '../../../src/citations/clean-text';
import { isCharterParty } from '../../../src/citations/names/african-charter-parties';
import { SMALL_INDEX } from '../small-index';

const read = (text: string): string[] =>
  findCitations(text, SMALL_INDEX).map(({ scheme, key, candidates }) => candidates.join(' or ') || `${scheme}:${key}`);

const OPEN = 'cat-comm:276/2003 or achpr-comm:276/03';

it.each<[string, readonly string[]]>([
  ['Centre for Minority Rights Development (Kenya) v. Kenya, Communication 276/2003', [OPEN]],
  ['Communication No. 276/2003, Centre for Minority Rights Development v. Kenya', [OPEN]],
  ['Gunme et al. c. Cameroun, communication n° 266/2003', ['cat-comm:266/2003 or achpr-comm:266/03']],
  ['communication No. 276/2003', [OPEN]],
  ['Committee against Torture, communication No. 276/2003', ['cat-comm:276/2003']],
  ['Doe v. Sweden, communication No. 276/2003', ['cat-comm:276/2003']],
  ['communication No. 276/2003, Doe v. Sweden', ['cat-comm:276/2003']],
  ['Doe v. Papua New Guinea, communication No. 276/2003', ['cat-comm:276/2003']],
  ['SERAC v. Nigeria, Communication No. 155/1996', ['achpr-comm:155/96']],
  ['SERAC v. Nigeria, 27 October 2001, Communication No. 155/1996', ['achpr-comm:155/96']],
  ['Doe v. Georgia, Communication No. 155/1996', []],
  // Beyond what the Commission had registered by then.
  ['Doe v. Cameroon, communication No. 1353/2005', ['ccpr-comm:1353/2005']],
  ['Doe v. Zambia, communication No. 390/1990', ['ccpr-comm:390/1990']],
])('%s', (text, keys) => {
  expect(read(text)).toEqual(keys);
});

it('a party to the African Charter is one of the catalogue, by every name that it has there', () => {
  const table = (name: string): string[][] =>
    readFileSync(join(__dirname, '../../../catalogue', name), 'utf8')
      .split('\n')
      .map((line) => line.split(','));
  const parties = new Set(table('participation-regional.csv').filter(([slug]) => slug === 'achpr').map(([, state]) => state)); // prettier-ignore
  expect(parties.size).toBe(54);
  const states = table('states.csv').slice(1).filter(([code]) => code !== ''); // prettier-ignore
  for (const [code = '', , ...names] of states)
    for (const name of names.slice(0, 3))
      expect([code, name, isCharterParty(fold(name.replace(/’/g, "'")))]).toEqual([code, name, parties.has(code)]);
});
