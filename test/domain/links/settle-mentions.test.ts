import { findCitations } from '../../../src/citations/find-citations';
import type { Mention } from '../../../src/citations/mention';
import { keysOf, settleMentions } from '../../../src/domain/links/settle-mentions';
import { citationIndex } from '../../../src/domain/standards/citation-index';
import { type House, openHouse } from '../../ask';
import { hide } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function settled(text: string, reader = house.reader()): Promise<readonly (readonly [string, string, string])[]> {
  const mentions = findCitations(text, await citationIndex(house.reader()));
  const before = reader.statements;
  const all = await settleMentions(reader, mentions);
  // One for the records, and one for the names of States where a mention prints parties, however many mentions there are.
  expect(reader.statements - before).toBeLessThanOrEqual(2);
  const keys = new Map((await reader.query('SELECT id, key FROM record WHERE id = ANY($1::int[])', [all.flatMap(({ record, candidates }) => [record?.id ?? 0, ...candidates.map(({ id }) => id)])])).map(([id, key]) => [id as number, String(key)])); // prettier-ignore
  return all.map(({ status, record, candidates, reason }) => [status, [record, ...candidates].flatMap((one) => keys.get(one?.id ?? 0) ?? []).join(' '), reason] as const); // prettier-ignore
}

it.each<[string, string, string, RegExp]>([
  ['Soering v. the United Kingdom, 7 July 1989, Series A no. 161', 'RESOLVED', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888', /^Read as echr-a:161\.$/],
  ['see application no. 14038/88', 'RESOLVED', 'echr-app:14038/88 ecli:ECLI:CE:ECHR:1989:0707JUD001403888', /^Read as echr-app:14038\/88, the number of a proceeding: a date or stage would tell which decision\.$/],
  ['see application no. 5310/71', 'AMBIGUOUS', 'ecli:ECLI:CE:ECHR:1978:0118JUD000531071 ecli:ECLI:CE:ECHR:2018:0320JUD000531071', /each of the 2 candidates/],
  ['Golder v. Germany, no. 14038/88', 'CONFLICT', 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888', /Printed with the name/],
  ['Doe v. Atlantis, no. 99999/05', 'UNRESOLVED', '', /^Read as echr-app:99999\/05, which the house does not have\.$/],
  ['See article 3.', 'UNRESOLVED', '', /without its instrument/],
  ['General comment No. 36', 'AMBIGUOUS', 'un:CCPR/C/GC/36 un:CEDAW/C/GC/36 un:CERD/C/GC/36', /may mean each of the candidates/],
  ['European Roma Rights Centre v. Greece, Complaint No. 15/2003', 'RESOLVED', 'ecsr:15/2003', /^Read as ecsr:15\/2003, of the bodies that the words fit the one with a case of this name\.$/],
  ['European Roma Rights Centre v. Italy, Complaint No. 15/2003', 'AMBIGUOUS', 'ecsr:15/2003', /may mean each of the candidates/],
  ['Somebody Else v. Greece, Complaint No. 15/2003', 'AMBIGUOUS', 'ecsr:15/2003', /may mean each of the candidates/],
  ['Complaint No. 15/2003', 'AMBIGUOUS', 'ecsr:15/2003', /may mean each of the candidates/],
  ['Doe v. Greece, Complaint No. 16/2003', 'UNRESOLVED', '', /the house has none of them/],
  ['Centre for Minority Rights Development (Kenya) v. Kenya, Communication 276/2003', 'RESOLVED', 'achpr-comm:276/03', /^Read as achpr-comm:276\/03, of the bodies/],
  ['Kevin Mgwanga Gunme et al. v. Cameroon, Communication No. 266/2003', 'RESOLVED', 'achpr-comm:266/03', /^Read as achpr-comm:266\/03, of the bodies/],
  ['SERAC v. Nigeria, Communication No. 155/1996', 'RESOLVED', 'achpr-comm:155/96', /^Read as achpr-comm:155\/96\.$/],
  ['Communication No. 276/2003', 'AMBIGUOUS', 'achpr-comm:276/03', /may mean each of the candidates/],
  ['Doe v. Sweden, Communication No. 276/2003', 'UNRESOLVED', '', /^Read as cat-comm:276\/2003, which the house does not have\.$/],
  ['Article 3 ECHR', 'RESOLVED', 'provision:echr:3', /^Read as provision:echr:3\.$/],
])('%s is %s', async (text, status, keys, reason) => {
  const [[told, meant, why] = ['', '', ''], ...more] = await settled(text);
  expect([told, meant.split(' ').sort().join(' '), more]).toEqual([status, keys.split(' ').sort().join(' '), []]);
  expect(why).toMatch(reason);
}); // prettier-ignore

it('a hundred mentions take one statement', async () => {
  expect(await settled('Article 7 ICCPR.\n\n'.repeat(100))).toHaveLength(100);
});

it('a mention of a hidden record is told as one of a record that is not there', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const [row] = await write("SELECT id FROM record WHERE key = 'iactr-c:4'");
    await hide(write, row?.[0] as number);
    expect(await settled('Series C No. 4', reader())).toEqual([
      ['UNRESOLVED', '', 'Read as iactr-c:4, which the house does not have.'],
    ]);
  });
});

it('the keys of a mention are its own, those beside it, or the candidates', () => {
  const mention = (more: Partial<Mention>): Mention => ({ scheme: 'echr-app', key: '1/88', otherKeys: [], candidates: [], ...more }) as never; // prettier-ignore
  expect(keysOf(mention({ otherKeys: ['echr-a:1'] }))).toEqual(['echr-app:1/88', 'echr-a:1']);
  expect(keysOf(mention({ key: '', otherKeys: ['echr-a:1'] }))).toEqual(['echr-a:1']);
  expect(keysOf(mention({ candidates: ['a:1', 'b:1'] }))).toEqual(['a:1', 'b:1']);
});
