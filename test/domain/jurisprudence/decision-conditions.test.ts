/** Lists of decisions by what they found and on which rights: the doors behind the figures of the mappings. */
import { type Ask, type House, type Write, onlyError, openHouse, pluck } from '../../ask';
import { settleWithheld } from '../../../src/import/settle-withheld';
import { aDecision, aFinding, hide, idOf, settleRightsOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A decision of the test, with States and findings on provisions that the catalogue has. */
async function aFound(
  write: Write,
  name: string,
  states: readonly string[],
  findings: readonly (readonly [string, string, string?])[],
  subjects: readonly string[] = [],
): Promise<number> {
  const id = await aDecision(write, { name, date: '1900-01-01' });
  for (const state of states)
    await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [id, await idOf(write, 'State', state)]);
  for (const subject of subjects)
    await write('INSERT INTO record_subject (record_id, subject_id) VALUES ($1, $2)', [
      id,
      await idOf(write, 'Subject', subject),
    ]);
  for (const [provision, outcome, respondent = ''] of findings)
    await aFinding(write, { decision_id: id, provision, outcome, respondent });
  await settleRightsOf(write, id);
  return id;
}

async function furnish(write: Write): Promise<Record<'violated' | 'named' | 'none' | 'marked' | 'bare', number>> {
  return {
    violated: await aFound(write, 'Violated', ['MEX'], [['echr:2', 'VIOLATION'], ['echr:6', 'NO_VIOLATION']]), // prettier-ignore
    named: await aFound(write, 'Named', ['MEX', 'FRA'], [['echr:2', 'VIOLATION', 'FRA'], ['echr:2', 'NO_VIOLATION', 'MEX']]), // prettier-ignore
    none: await aFound(write, 'None', ['MEX'], [['echr:34', 'NO_VIOLATION']]),
    marked: await aFound(write, 'Marked', ['FRA'], [], ['life']),
    bare: await aFound(write, 'Bare', ['MEX'], []),
  };
}

/** Names of the decisions of the test under a filter. */
async function namesOf(ask: Ask, filter: object): Promise<string[]> {
  const { data, errors } = await ask(
    'query ($f: DecisionFilter) { decisions(first: 100, orderBy: KEY, filter: $f) { totalCount nodes { name } } }',
    { f: { ...filter, date: { until: '1900-01-01' } } },
  );
  expect(errors).toEqual([]);
  expect(data.decisions.totalCount).toBe(data.decisions.nodes.length);
  return pluck(data.decisions.nodes, 'name').sort();
}

describe('decisions by finding', () => {
  it.each([
    ['outcome', { outcome: ['VIOLATION'] }, ['Named', 'Violated']],
    ['State, where the finding names one', { outcome: ['VIOLATION'], respondent: ['FRA'] }, ['Named']],
    ['State, where only the decision names one', { outcome: ['VIOLATION'], respondent: ['MEX'] }, ['Violated']],
    ['right of a provision', { rights: ['life'] }, ['Named', 'Violated']],
    ['all of one finding, not of several', { outcome: ['NO_VIOLATION'], rights: ['life'], respondent: ['mex'] }, ['Named']],
    ['provision', { provision: ['echr:34', 'echr:6'] }, ['None', 'Violated']],
    ['any finding', {}, ['Named', 'None', 'Violated']],
    ['no finding', null, ['Bare', 'Marked']],
  ])('takes %s', async (_what, finding, names) => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      expect(await namesOf(ask, { finding })).toEqual(names);
    });
  });

  it('tells which States and rights there are when there is none of that name', async () => {
    for (const [finding, says] of [
      [{ respondent: ['MEC'] }, /No State has the code "MEC"/],
      [{ rights: ['lief'] }, /No Subject has the slug "lief".*life/],
    ] as const)
      expect(
        onlyError(await house.ask('query ($f: DecisionFilter) { decisions(filter: $f) { totalCount } }', { f: { finding } })),
      ).toMatch(says);
  });
});

describe('decisions by right', () => {
  it('are those that are marked with it and those with a finding on a provision that serves it', async () => {
    await house.pretend(async (ask, write) => {
      const { named } = await furnish(write);
      expect(await namesOf(ask, { onRights: ['life'] })).toEqual(['Marked', 'Named', 'Violated']);
      expect(await namesOf(ask, { onRights: null })).toEqual(['Bare', 'None']);
      await hide(write, named);
      expect(await namesOf(ask, { onRights: ['life'] })).toEqual(['Marked', 'Violated']);
    });
  });

  it('forget a hidden right, and a hidden provision with it, once they are reckoned without', async () => {
    await house.pretend(async (ask, write, _reader, client) => {
      await furnish(write);
      await hide(write, await idOf(write, 'Provision', 'echr:2'));
      await settleWithheld(client, house.database.dataSource);
      expect(await namesOf(ask, { onRights: ['life'] })).toEqual(['Marked']);
      await hide(write, await idOf(write, 'Subject', 'life'));
      await settleWithheld(client, house.database.dataSource);
      expect(await namesOf(ask, { onRights: null })).toContain('Marked');
    });
  });
});

describe('decisions not on a State', () => {
  it('are those on others, and those on none', async () => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      await aFound(write, 'Stateless', [], []);
      expect(await namesOf(ask, { notRespondents: ['MEX'] })).toEqual(['Marked', 'Stateless']);
      expect(await namesOf(ask, { notRespondents: null })).not.toContain('Stateless');
    });
  });
});
