import { findAllTargets, findTargets, targetsOf } from '../../../src/domain/links/find-targets';
import { type House, openHouse } from '../../ask';
import { aDecision, aProceeding, anExpression, anIdentifier } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const find = (keys: readonly string[], visible = 'true') => findTargets((text, values) => house.write(text, values), keys, () => visible); // prettier-ignore
const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

it('records are found by their key, by another key, and through their proceeding', async () => {
  const found = await find([SOERING, 'echr-a:161', 'echr-app:14038/88', 'instrument:iccpr', 'test:none']);
  const told = (key: string): unknown[] => (found.get(key) ?? []).map((one) => [one.kind, one.key, one.viaProceeding]);
  expect(told(SOERING)).toEqual([['Decision', SOERING, false]]);
  expect(told('echr-a:161')).toEqual([['Decision', SOERING, false]]);
  expect(told('echr-app:14038/88').sort()).toEqual([['Decision', SOERING, true], ['Proceeding', 'echr-app:14038/88', false]]); // prettier-ignore
  expect(told('instrument:iccpr')).toEqual([['Instrument', 'instrument:iccpr', false]]);
  expect(found.has('test:none')).toBe(false);
  expect(found.get(SOERING)?.[0]).toMatchObject({ date: '1989-07-07', decisionKind: 'JUDGMENT', names: expect.arrayContaining(['Soering v. the United Kingdom']) as string[] }); // prettier-ignore
});

it('nothing is found that may not be seen', async () => {
  expect((await find([SOERING, 'echr-app:14038/88'], 'false')).size).toBe(0);
});

it('all names and titles of a decision are known, and one without any has none', async () => {
  await house.pretend(async (_ask, write) => {
    const id = await aDecision(write, { name: 'Doe' }, { key: 'test:doe' });
    for (const [language, title] of [
      ['fr', 'AFFAIRE DOE'],
      ['en', 'ROE'],
      ['en', 'DOE'],
      ['tr', 'ROE'],
      ['de', null],
    ])
      // prettier-ignore
      await anExpression(write, { record_id: id, language, title, identifier: `test:${String(title)}` });
    await aDecision(write, {}, { key: 'test:nameless' });
    await anIdentifier(write, { record_id: id, scheme: 'test', value: 'with:colon' });
    const found = await findTargets(write, ['test:doe', 'test:nameless', 'test:with:colon'], () => 'true');
    expect(found.get('test:doe')?.[0]?.names).toEqual(['Doe', 'DOE', 'ROE', 'AFFAIRE DOE']);
    expect(found.get('test:nameless')?.[0]?.names).toEqual([]);
    expect(found.get('test:with:colon')?.[0]?.id).toBe(id);
  });
});

it('what several keys lead to is one target, found so often, and by a key of its own where one is', async () => {
  await house.pretend(async (_ask, write) => {
    const id = await aDecision(write, {}, { key: 'test:joined' });
    for (const number of ['1/99', '2/99']) {
      const proceeding = await aProceeding(write, { record_id: id, number });
      await write('UPDATE record SET key = $2 WHERE id = $1', [proceeding, `test-app:${number}`]);
    }
    const found = await findTargets(write, ['test-app:1/99', 'test-app:2/99', 'test:joined'], () => 'true');
    const of = (...keys: string[]) => targetsOf(keys, found).find((target) => target.id === id);
    expect(of('test-app:1/99', 'test-app:2/99')).toMatchObject({ found: 2, viaProceeding: true });
    expect(of('test-app:1/99', 'test-app:1/99')).toMatchObject({ found: 1 });
    expect(of('test-app:1/99', 'test:joined')).toMatchObject({ found: 2, viaProceeding: false });
    expect(targetsOf(['test-app:1/99', 'test-app:2/99'], found)).toHaveLength(3);
    expect(targetsOf(['test:none'], found)).toEqual([]);
  });
});

it('the decisions of its day are looked up only for a mention of which no key is known', async () => {
  const asked: unknown[] = [];
  const ask = (text: string, values: unknown[]) => {
    asked.push(values[0]);
    return house.write(text, values);
  };
  const day = 'day:ecthr:1989-07-07';
  const lookups = [{ keys: [SOERING], day }, { keys: ['echr-a:9999'], day }, { keys: ['echr-a:9999'], day: null }]; // prettier-ignore
  const [known, byDay, none] = await findAllTargets(ask, lookups, () => 'true');
  expect(known).toMatchObject([{ key: SOERING, viaDay: false }]);
  expect(byDay).toContainEqual(expect.objectContaining({ key: SOERING, viaDay: true }));
  expect(none).toEqual([]);
  expect(asked).toEqual([[SOERING, 'echr-a:9999'], [day]]);
  asked.length = 0;
  await findAllTargets(ask, [{ keys: [SOERING], day }], () => 'true');
  expect(asked).toEqual([[SOERING]]);
});
