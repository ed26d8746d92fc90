/** Lists of pairs: the States of a decision, the decisions of a proceeding; in both directions, page by page, counted and filtered. */
import { type Answer, type Ask, type House, onlyError, openHouse, pluck } from '../ask';
import { aDecision, aProceeding, aState, hide, idOf } from '../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function list(ask: Ask, operation: string): Promise<Answer['data']> {
  const { data, errors } = await ask(operation);
  expect(errors).toEqual([]);
  return data;
}

describe('a list of pairs', () => {
  it('is walked page by page, each row once, in both directions, with its total', async () => {
    await house.pretend(async (ask, write) => {
      const id = await aDecision(write, {}, { key: 'iactr-c:590' });
      for (let at = 0; at < 7; at += 1) await aProceeding(write, { record_id: id, number: `${at}/99` });
      const walk = async (window: (cursor: string) => string, cursorOf: string, more: string): Promise<string[]> => {
        const found: string[] = [];
        for (let cursor = ''; ;) {
          const { record } = await list(ask, `{ record(key: "iactr-c:590") { ... on Decision { proceedings(${window(cursor)}, orderBy: NUMBER) { totalCount nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`); // prettier-ignore
          expect(record.proceedings.totalCount).toBe(7);
          found.push(pluck(record.proceedings.nodes, 'number').join(' '));
          if (!record.proceedings.pageInfo[more]) return found;
          cursor = String(record.proceedings.pageInfo[cursorOf]);
        }
      };
      expect(await walk((after) => `first: 3${after && `, after: "${after}"`}`, 'endCursor', 'hasNextPage')).toEqual(['0/99 1/99 2/99', '3/99 4/99 5/99', '6/99']); // prettier-ignore
      expect(await walk((before) => `last: 3${before && `, before: "${before}"`}`, 'startCursor', 'hasPreviousPage')).toEqual(['4/99 5/99 6/99', '1/99 2/99 3/99', '0/99']); // prettier-ignore
    });
  });

  it('of many parents is one statement, and one for their counts', async () => {
    const { statements, errors, data } = await house.ask('{ decisions(first: 50) { nodes { key respondents { totalCount nodes { code } } proceedings { nodes { number } } } } }'); // prettier-ignore
    expect(errors).toEqual([]);
    expect(statements).toBe(4);
    for (const { respondents } of data.decisions.nodes as { respondents: { totalCount: number; nodes: object[] } }[])
      expect(respondents.nodes).toHaveLength(Math.min(respondents.totalCount, 20));
  });

  it('is read from the other side too: the decisions of a proceeding', async () => {
    const { proceedings } = await list(house.ask, '{ proceedings(filter: { number: ["5310/71"] }) { nodes { key decisions(orderBy: DATE) { totalCount nodes { key } } documents { totalCount } } } }'); // prettier-ignore
    expect(proceedings.nodes).toEqual([
      {
        key: 'echr-app:5310/71',
        decisions: {
          totalCount: 2,
          nodes: [{ key: 'ecli:ECLI:CE:ECHR:1978:0118JUD000531071' }, { key: 'ecli:ECLI:CE:ECHR:2018:0320JUD000531071' }],
        },
        documents: { totalCount: 0 },
      },
    ]);
  });

  it('leaves out what may not be seen, and does not count it', async () => {
    await house.pretend(async (ask, write) => {
      await hide(write, (await write("SELECT id FROM record WHERE key = 'ecli:ECLI:CE:ECHR:2018:0320JUD000531071'"))[0]?.[0] as number); // prettier-ignore
      const { proceedings } = await list(ask, '{ proceedings(filter: { number: "5310/71" }) { nodes { decisions { totalCount nodes { key } } } } }'); // prettier-ignore
      expect(proceedings.nodes).toEqual([{ decisions: { totalCount: 1, nodes: [{ key: 'ecli:ECLI:CE:ECHR:1978:0118JUD000531071' }] } }]); // prettier-ignore
    });
  });

  it('has the filter of what it lists', async () => {
    const { proceedings } = await list(house.ask, '{ proceedings(filter: { number: "5310/71" }) { nodes { decisions(filter: { date: { from: "2000" } }) { totalCount nodes { date } } } } }'); // prettier-ignore
    expect(proceedings.nodes).toEqual([{ decisions: { totalCount: 1, nodes: [{ date: '2018-03-20' }] } }]);
  });
});

describe('a filter by what a row is paired with', () => {
  it('takes one business key or several, and a row with two of them is there once', async () => {
    await house.pretend(async (ask, write) => {
      const [one, two] = [await aState(write, { code: 'QQA' }), await aState(write, { code: 'QQB' })];
      const ids = new Map<string, number>();
      for (const key of ['test:one', 'test:two', 'test:both']) ids.set(key, await aDecision(write, {}, { key }));
      for (const [key, state] of [['test:one', one], ['test:two', two], ['test:both', one], ['test:both', two]] as const) await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [ids.get(key), state]); // prettier-ignore
      const of = async (filter: string) => {
        const { decisions } = await list(ask, `{ decisions(filter: ${filter}, orderBy: KEY) { totalCount nodes { key } } }`);
        expect(decisions.totalCount).toBe(decisions.nodes.length);
        return pluck(decisions.nodes, 'key');
      };
      expect(await of('{ respondents: "QQA" }')).toEqual(['test:both', 'test:one']);
      expect(await of('{ respondents: ["QQA", "qqb"] }')).toEqual(['test:both', 'test:one', 'test:two']);
      await hide(write, two);
      expect(onlyError(await ask('{ decisions(filter: { respondents: "QQB" }) { totalCount } }'))).toMatch(/No State has the code "QQB"/); // prettier-ignore
    });
  });

  it('takes null for none, or none that may be seen', async () => {
    await house.pretend(async (ask, write) => {
      const count = async () => (await list(ask, '{ decisions(filter: { respondents: null }) { totalCount } }')).decisions.totalCount as number; // prettier-ignore
      const before = await count();
      const state = await aState(write);
      const id = await aDecision(write);
      expect(await count()).toBe(before + 1);
      await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [id, state]);
      expect(await count()).toBe(before);
      await hide(write, state);
      expect(await count()).toBe(before + 1);
    });
  });

  it('refuses a key that does not exist and proposes some, with the page, the count, or both', async () => {
    for (const asked of ['totalCount', 'nodes { key }', 'totalCount nodes { key }'])
      expect(onlyError(await house.ask(`{ decisions(filter: { subjects: ["lief"] }) { ${asked} } }`))).toMatch(/^No Subject has the slug "lief"\. Some that exist: .*life/); // prettier-ignore
    expect(onlyError(await house.ask('{ decisions(filter: { respondents: ["FRA", "FRX"] }) { totalCount } }'))).toMatch(/"FRX"/);
  });
});

describe('what every record has', () => {
  it('can be filtered by, alone and with what only its kind has', async () => {
    const { decisions, some } = await list(house.ask, '{ decisions(filter: { mechanism: ["iacthr"], date: { from: "2010" } }, first: 100, orderBy: DATE) { totalCount nodes { key date mechanism { slug } } } some: decisions(filter: { mechanism: ["iacthr", "ecthr"], date: { from: "2010", until: "2012" }, decisionKind: [ADVISORY_OPINION] }) { totalCount } }'); // prettier-ignore
    const [row] = await house.write("SELECT count(*)::int FROM record r WHERE r.kind = 'Decision' AND r.mechanism_id = $1 AND r.date >= '2010'", [await idOf(house.write, 'Mechanism', 'iacthr')]); // prettier-ignore
    expect(decisions.totalCount).toBe(row?.[0]);
    expect(decisions.totalCount).toBeGreaterThan(5);
    expect(new Set(pluck(decisions.nodes, 'mechanism.slug'))).toEqual(new Set(['iacthr']));
    expect(pluck(decisions.nodes, 'date').every((date) => date >= '2010')).toBe(true);
    expect(some.totalCount).toBeLessThan(decisions.totalCount as number);
    expect(onlyError(await house.ask('{ decisions(filter: { mechanism: "iactr" }) { totalCount } }'))).toMatch(/No Mechanism has the slug "iactr"\. Some that exist: .*iacthr/); // prettier-ignore
  });

  it('is null where it is not known', async () => {
    const { decisions } = await list(house.ask, '{ decisions(filter: { date: null, mechanism: "cat" }) { totalCount nodes { date } } }'); // prettier-ignore
    expect(decisions.totalCount).toBeGreaterThan(10);
    expect(new Set(pluck(decisions.nodes, 'date'))).toEqual(new Set(['null']));
  });
});
