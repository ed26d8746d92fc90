/** What stands beside the States of a record is what the record says, whoever writes the one or the other. */
import { type House, type Write, openHouse } from '../../ask';
import { aDecision, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const PAIR = 'x.kind, x.mechanism_id, x.date, x.source_id';
const RECORD = 'r.kind, r.mechanism_id, r.date, r.source_id';

/** Pairs whose copies differ from their records. */
const stale = (write: Write): Promise<unknown[][]> =>
  write(`SELECT r.key FROM record_state x JOIN record r ON r.id = x.record_id WHERE (${PAIR}) IS DISTINCT FROM (${RECORD})`);

describe('the copies beside the States of a record', () => {
  it('are what the records of the catalogue say', async () => {
    const [[pairs] = []] = await house.write('SELECT count(*)::int FROM record_state');
    expect(pairs).toBeGreaterThan(100);
    expect(await stale(house.write)).toEqual([]);
  });

  it('are made with a pair, and follow when its record or the pair changes', async () => {
    await house.pretend(async (_ask, write) => {
      const [one, other] = [await idOf(write, 'Mechanism', 'ecthr'), await idOf(write, 'Mechanism', 'ccpr')];
      const [first, second] = [
        await aDecision(write, { date: '2001-02-03' }, { mechanism_id: one }),
        await aDecision(write, {}, { mechanism_id: null }),
      ];
      const copies = (): Promise<unknown[][]> =>
        write('SELECT x.kind, x.mechanism_id, x.date FROM record_state x WHERE x.record_id = ANY($1)', [[first, second]]);
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [first, await idOf(write, 'State', 'MEX')]);
      expect(await copies()).toEqual([['Decision', one, '2001-02-03']]);
      await write('UPDATE record SET date = $2, mechanism_id = $3 WHERE id = $1', [first, '2001', other]);
      expect(await copies()).toEqual([['Decision', other, '2001']]);
      await write('UPDATE record_state SET record_id = $2 WHERE record_id = $1', [first, second]);
      expect(await copies()).toEqual([['Decision', null, null]]);
      expect(await stale(write)).toEqual([]);
    });
  });
});
