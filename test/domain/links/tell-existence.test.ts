import { findCitations } from '../../../src/citations/find-citations';
import { existenceOf } from '../../../src/domain/links/tell-existence';
import { citationIndex } from '../../../src/domain/standards/citation-index';
import { type House, openHouse } from '../../ask';
import { aDecision, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

it('a year of a body is known from a hundred decisions on that may be seen', async () => {
  await house.pretend(async (_ask, write, reader) => {
    const [mention] = findCitations('Doe v. Peru, ECLI:CE:ECHR:1966:0101JUD000999966', await citationIndex(house.reader()));
    if (!mention) throw new Error('Nothing was read.');
    const told = async () => (await existenceOf(reader(), [mention]))(mention);
    const ecthr = await idOf(write, 'Mechanism', 'ecthr');
    const { heldOfThatYear: before } = await told();
    let last = 0;
    for (let at = before ?? 0; at < 100; at += 1) last = await aDecision(write, { date: '1966-06-01' }, { mechanism_id: ecthr });
    expect(await told()).toEqual({ existence: 'NOT_HERE', heldOfThatYear: 100 });
    await hide(write, last);
    expect(await told()).toEqual({ existence: 'NOT_COVERED', heldOfThatYear: 99 });
  });
});

it('nothing is asked for no mentions', async () => {
  const reader = house.reader();
  await existenceOf(reader, []);
  expect(reader.statements).toBe(0);
});
