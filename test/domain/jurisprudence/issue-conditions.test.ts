/** Lists of decisions and documents by what is at issue in them: found by a right, and counted as no finding. */
import { type Ask, type House, type Write, openHouse, pluck } from '../../ask';
import { settleWithheld } from '../../../src/import/settle-withheld';
import { aDecision, aDocument, aFinding, aProvisionAtIssue, hide, idOf, settleRightsOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A decision without a finding, and a document, on the right to life; one of each on procedure alone; one of each on nothing known. */
async function furnish(write: Write): Promise<void> {
  for (const make of [aDecision, aDocument])
    for (const [name, articles] of [
      ['Life', ['echr:2', 'echr:2+999']],
      ['Procedure', ['echr:34', 'echr:999']],
      ['Nothing', []],
    ] as const) {
      const record_id = await make(write, { name }, { date: '1900-01-01' });
      for (const article of articles) await aProvisionAtIssue(write, { record_id, article });
      await settleRightsOf(write, record_id);
    }
}

async function namesOf(ask: Ask, list: 'decisions' | 'documents', filter: object): Promise<string[]> {
  const type = list === 'decisions' ? 'DecisionFilter' : 'DocumentFilter';
  const { data, errors } = await ask(
    `query ($f: ${type}) { list: ${list}(first: 100, filter: $f) { totalCount nodes { name } } }`,
    {
      f: { ...filter, date: { until: '1900-01-01' } },
    },
  );
  expect(errors).toEqual([]);
  expect(data.list.totalCount).toBe(data.list.nodes.length);
  return pluck(data.list.nodes, 'name').sort();
}

describe.each(['decisions', 'documents'] as const)('%s', (list) => {
  it.each([
    ['a right that a provision at issue serves', { onRights: ['life'] }, ['Life']],
    ['no right', { onRights: null }, ['Nothing', 'Procedure']],
    ['the words of a provision', { atIssue: ['echr:2+999', 'echr:34'] }, ['Life', 'Procedure']],
    ['nothing at issue', { atIssue: null }, ['Nothing']],
  ])('are found by %s', async (_what, filter, names) => {
    await house.pretend(async (ask, write) => {
      await furnish(write);
      expect(await namesOf(ask, list, filter)).toEqual(names);
    });
  });

  it('are not found by way of a hidden provision', async () => {
    await house.pretend(async (ask, write, _reader, client) => {
      await furnish(write);
      await hide(write, await idOf(write, 'Provision', 'echr:2'));
      await settleWithheld(client, house.database.dataSource);
      expect(await namesOf(ask, list, { onRights: ['life'] })).toEqual([]);
    });
  });
});

it('what is at issue is told with the record of its provision, and is no finding', async () => {
  await house.pretend(async (ask, write) => {
    await furnish(write);
    expect(await namesOf(ask, 'decisions', { finding: null })).toEqual(['Life', 'Nothing', 'Procedure']);
    const found = await aDecision(write, { name: 'Found', date: '1900-01-01' });
    await aFinding(write, { decision_id: found, provision: 'echr:2' });
    await settleRightsOf(write, found);
    expect(await namesOf(ask, 'decisions', { onRights: ['life'] })).toEqual(['Found', 'Life']);
    const { data } = await ask(
      '{ provision(citation: "echr:2") { atIssue { nodes { article record { ... on Decision { name atIssue { nodes { article provision { citation } } } findings { totalCount } } } } } } }',
    );
    expect(data.provision.atIssue.nodes).toContainEqual({
      article: 'echr:2',
      record: {
        name: 'Life',
        atIssue: {
          nodes: [
            { article: 'echr:2', provision: { citation: 'echr:2' } },
            { article: 'echr:2+999', provision: null },
          ],
        },
        findings: { totalCount: 0 },
      },
    });
  });
});
