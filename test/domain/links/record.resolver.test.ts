import { type House, onlyError, openHouse } from '../../ask';
import { hide } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const RECORD = 'query ($key: String!) { record(key: $key) { __typename key ... on Decision { name } ... on State { code } } }';
const DECISION = 'query ($key: String!) { decision(key: $key) { key name decisionKind } }';
const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

it('any record is given by any of its keys, with what its kind has', async () => {
  expect((await house.ask(RECORD, { key: 'hudoc:001-57619' })).data.record).toEqual({ __typename: 'Decision', key: SOERING, name: 'Soering v. the United Kingdom' }); // prettier-ignore
  expect((await house.ask(RECORD, { key: 'MEX' })).data.record).toEqual({ __typename: 'State', key: 'state:MEX', code: 'MEX' });
});

it('a decision is given by the number of its proceeding when it is the only one', async () => {
  expect((await house.ask(DECISION, { key: '14038/88' })).data.decision).toMatchObject({
    key: SOERING,
    decisionKind: 'JUDGMENT',
  });
  expect(onlyError(await house.ask(DECISION, { key: '5310/71' }))).toMatch(
    /"5310\/71" means 2 records: ecli:.*1978.*, ecli:.*2018/,
  );
});

it('what is no decision is told so', async () => {
  expect(onlyError(await house.ask(DECISION, { key: 'iccpr' }))).toBe('"iccpr" is a record of kind Instrument, no decision: ask for it with `record`.'); // prettier-ignore
});

it.each([RECORD, DECISION])('an unknown key proposes near ones, and a hidden record is not among them: %s', async (operation) => {
  await house.pretend(async (ask, write) => {
    const near = async () => onlyError(await ask(operation, { key: 'ecli:ECLI:CE:ECHR:1989:0707JUD001403889' }));
    expect(await near()).toContain(SOERING);
    await hide(write, (await write('SELECT id FROM record WHERE key = $1', [SOERING]))[0]?.[0] as number);
    expect(await near()).not.toContain(SOERING);
    expect(onlyError(await ask(operation, { key: SOERING }))).toMatch(/^No record has the key/);
  });
});

it('one record takes two statements', async () => {
  expect((await house.ask(RECORD, { key: SOERING })).statements).toBe(2);
});
