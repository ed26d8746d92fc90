/** Lists: pages in both directions, walked through to their ends, and their counts. */
import { type Ask, type House, onlyError, openHouse, pluck } from '../ask';
import { aParticipation, aProvision, aState, anInstrument } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Walk {
  readonly list: string;
  readonly args?: string;
  readonly size: number;
  /** Field of each row by which it is told apart. */
  readonly row: string;
}

/** The rows of a whole list, page by page, from its start or from its end; `between` runs after every page. */
async function walk(
  ask: Ask,
  { list, args = '', size, row }: Walk,
  backwards = false,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: unknown = null;
  for (let page = 0; page < 500; page += 1) {
    const window = backwards ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
    const { data, errors } = await ask(
      `query ($cursor: String) { list: ${list}(${window}, ${args}) { nodes { ${row} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { cursor },
    );
    expect(errors).toEqual([]);
    const rows = pluck(data.list.nodes, row);
    if (backwards) found.unshift(...rows);
    else found.push(...rows);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = data.list.pageInfo;
    expect(backwards ? hasNextPage : hasPreviousPage).toBe(page > 0);
    if (!(backwards ? hasPreviousPage : hasNextPage)) return found;
    cursor = backwards ? startCursor : endCursor;
    await between(page);
  }
  throw new Error('The list has no end.');
}

async function count(ask: Ask, list: string, args = ''): Promise<number> {
  return (await ask(`{ list: ${list}${args ? `(${args})` : ''} { totalCount } }`)).data.list.totalCount as number;
}

describe('a list walked page by page', () => {
  it.each<[string, string, string]>([
    ['participations', 'filter: { state: ["MEX", "RUS", "CSK"] }, orderBy: DATE', 'key'],
    ['participations', 'filter: { state: ["MEX", "RUS", "CSK"] }, orderBy: DATE_DESC', 'key'],
    ['instruments', 'orderBy: TITLE', 'slug'],
    ['instruments', 'orderBy: ADOPTED_DESC', 'slug'],
    ['states', 'orderBy: NAME_DESC', 'code'],
    ['arrangements', 'orderBy: DATE', 'slug'],
    ['memberships', 'filter: { organisation: ["coe"] }, orderBy: FROM', 'key'],
  ])('gives every row of %s (%s) once, in both directions', async (list, args, row) => {
    const total = await count(house.ask, list, args);
    const forwards = await walk(house.ask, { list, args, size: 37, row });
    const backwards = await walk(house.ask, { list, args, size: 41, row }, true);
    expect(forwards).toHaveLength(total);
    expect(new Set(forwards).size).toBe(total);
    expect(backwards).toEqual(forwards);
  });

  it('puts rows without the value last, whichever way it is ordered', async () => {
    await house.pretend(async (ask, write) => {
      const state = await aState(write);
      for (const date of [null, '2001', '1999-05', null, '2001-01-01', '1999-05'])
        await aParticipation(write, { state_id: state, date });
      for (const [order, dates] of [
        ['DATE', ['1999-05', '1999-05', '2001', '2001-01-01', 'null', 'null']],
        ['DATE_DESC', ['2001-01-01', '2001', '1999-05', '1999-05', 'null', 'null']],
      ] as const) {
        const whole = { list: 'participations', args: `filter: { state: ["QQQ"] }, orderBy: ${order}`, row: 'date' };
        for (const size of [1, 2, 3, 6]) {
          expect(await walk(ask, { ...whole, size })).toEqual(dates);
          expect(await walk(ask, { ...whole, size }, true)).toEqual(dates);
        }
      }
    });
  });

  it('loses no row whose words are in another language than that of the order', async () => {
    await house.pretend(async (ask, write) => {
      for (const [slug, titles] of [['q-a', { fr: 'Traité' }], ['q-b', { en: 'Beta' }], ['q-c', {}], ['q-d', { en: 'alpha' }]] as const) await anInstrument(write, { slug, titles }); // prettier-ignore
      const whole = {
        list: 'instruments',
        args: 'filter: { slug: ["q-a", "q-b", "q-c", "q-d"] }, orderBy: TITLE',
        size: 1,
        row: 'slug',
      };
      expect(await walk(ask, whole)).toEqual(['q-d', 'q-b', 'q-a', 'q-c']);
      expect(await walk(ask, whole, true)).toEqual(['q-d', 'q-b', 'q-a', 'q-c']);
      const down = { ...whole, args: whole.args.replace('TITLE', 'TITLE_DESC') };
      expect(await walk(ask, down)).toEqual(['q-b', 'q-d', 'q-c', 'q-a']);
      expect(await walk(ask, down, true)).toEqual(['q-b', 'q-d', 'q-c', 'q-a']);
    });
  });

  it('loses and doubles no row that was there while others are added before and after the place', async () => {
    await house.pretend(async (ask, write) => {
      const whole = { list: 'states', args: 'orderBy: CODE', size: 25, row: 'code' };
      const before = await walk(ask, whole);
      const found = await walk(ask, whole, false, async (page) => {
        if (page < 20)
          for (const first of ['A', 'Z']) await aState(write, { code: `${first}${String.fromCharCode(65 + page)}0` });
      });
      expect(found.filter((code) => before.includes(code))).toEqual(before);
      expect(new Set(found).size).toBe(found.length);
      const back = await walk(ask, whole, true, async (page) => {
        if (page < 20)
          for (const first of ['A', 'Z']) await aState(write, { code: `${first}${String.fromCharCode(65 + page)}1` });
      });
      expect(back.filter((code) => before.includes(code))).toEqual(before);
      expect(new Set(back).size).toBe(back.length);
    });
  });
});

describe('a page', () => {
  it('has 20 rows when nothing is said', async () => {
    const { data } = await house.ask('{ states { nodes { code } pageInfo { hasNextPage } } }');
    expect(data.states.nodes).toHaveLength(20);
    expect(data.states.pageInfo.hasNextPage).toBe(true);
  });

  it('stands where `after` and `before` say, and tells what is around it', async () => {
    const { data } = await house.ask('{ states(first: 6, orderBy: CODE) { edges { cursor node { code } } } }');
    const [, second, , , , sixth] = pluck(data.states.edges, 'cursor');
    const codes = pluck(data.states.edges, 'node.code');
    const between = await house.ask(
      `query ($a: String, $b: String) {
        all: states(orderBy: CODE, after: $a, before: $b) { nodes { code } pageInfo { hasNextPage hasPreviousPage } }
        first: states(orderBy: CODE, after: $a, before: $b, first: 2) { nodes { code } pageInfo { hasNextPage hasPreviousPage } }
        last: states(orderBy: CODE, after: $a, before: $b, last: 2) { nodes { code } pageInfo { hasNextPage hasPreviousPage } }
        end: states(orderBy: CODE, before: $b) { nodes { code } pageInfo { hasNextPage hasPreviousPage } }
      }`,
      { a: second, b: sixth },
    );
    const around = { hasNextPage: true, hasPreviousPage: true };
    expect([pluck(between.data.all.nodes, 'code'), between.data.all.pageInfo]).toEqual([codes.slice(2, 5), around]);
    expect([pluck(between.data.first.nodes, 'code'), between.data.first.pageInfo]).toEqual([codes.slice(2, 4), around]);
    expect([pluck(between.data.last.nodes, 'code'), between.data.last.pageInfo]).toEqual([codes.slice(3, 5), around]);
    expect(pluck(between.data.end.nodes, 'code')).toEqual(codes.slice(0, 5));
    expect(between.data.end.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  });

  it('below many parents gives each its own first and last rows, in one statement', async () => {
    const { data, statements } = await house.ask(
      `{ instruments(filter: { slug: ["iccpr", "echr", "achr"] }, orderBy: SLUG) { nodes { slug
           provisions(first: 2) { nodes { citation } pageInfo { hasNextPage hasPreviousPage } }
           last: provisions(last: 2) { nodes { citation } pageInfo { hasNextPage hasPreviousPage } } } } }`,
    );
    expect(statements).toBe(3);
    const { nodes } = data.instruments;
    expect(pluck(nodes, 'slug')).toEqual(['achr', 'echr', 'iccpr']);
    for (const { slug, provisions, last } of nodes) {
      expect(
        [...pluck(provisions.nodes, 'citation'), ...pluck(last.nodes, 'citation')].every((citation) =>
          citation.startsWith(`${slug}:`),
        ),
      ).toBe(true);
      expect(provisions.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
      expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
      const whole = await walk(house.ask, {
        list: 'provisions',
        args: `filter: { instrument: ["${slug}"] }`,
        size: 100,
        row: 'citation',
      });
      expect(pluck(provisions.nodes, 'citation')).toEqual(whole.slice(0, 2));
      expect(pluck(last.nodes, 'citation')).toEqual(whole.slice(-2));
    }
  });

  it('is walked below a parent at any depth', async () => {
    const found: string[] = [];
    let after: unknown = null;
    do {
      const { data } = await house.ask(
        `query ($after: String) { mechanism(slug: "ccpr") { instruments(first: 1, filter: { slug: ["iccpr"] }) { nodes { provisions(first: 50, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } totalCount } } } } }`,
        { after },
      );
      const [{ provisions }] = data.mechanism.instruments.nodes;
      found.push(...pluck(provisions.nodes, 'number'));
      after = provisions.pageInfo.hasNextPage ? provisions.pageInfo.endCursor : null;
      if (after === null) expect(found).toHaveLength(provisions.totalCount as number);
    } while (after !== null);
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(50);
  });

  it('counts only when the count is selected, also below many parents', async () => {
    const without = await house.ask(
      '{ instruments(filter: { slug: ["iccpr", "echr"] }) { nodes { provisions(first: 1) { nodes { number } } } } }',
    );
    const beside = await house.ask(
      '{ instruments(filter: { slug: ["iccpr", "echr"] }) { nodes { provisions(first: 1) { totalCount nodes { number } } } } }',
    );
    const only = await house.ask(
      '{ instruments(filter: { slug: ["iccpr", "echr"] }) { nodes { slug provisions { n: totalCount } } } }',
    );
    expect([without.statements, beside.statements, only.statements]).toEqual([2, 3, 2]);
    for (const { slug, provisions } of only.data.instruments.nodes)
      expect(provisions.n).toBe(await count(house.ask, 'provisions', `filter: { instrument: ["${slug}"] }`));
    expect((await house.ask('{ states { totalCount } }')).statements).toBe(1);
    expect(
      (await house.ask('{ states { ...F } } fragment F on StateConnection { nodes { code } totalCount @skip(if: true) }'))
        .statements,
    ).toBe(1);
  });

  it('of a parent without rows is empty, and counts none', async () => {
    await house.pretend(async (ask, write) => {
      await anInstrument(write, { slug: 'q-empty' });
      const { data } = await ask(
        '{ instrument(slug: "q-empty") { provisions { totalCount nodes { number } edges { cursor } pageInfo { hasNextPage startCursor endCursor } } } }',
      );
      expect(data.instrument.provisions).toEqual({
        totalCount: 0,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
      });
    });
  });

  it('after the last row is empty', async () => {
    await house.pretend(async (ask, write) => {
      const whole = await anInstrument(write, { slug: 'q-one' });
      await aProvision(write, { instrument_id: whole });
      const page =
        'provisions(first: 1, after: $after, filter: { instrument: ["q-one"] }) { edges { cursor } pageInfo { hasNextPage hasPreviousPage } }';
      const one = await ask(`query ($after: String) { ${page} }`);
      const none = await ask(`query ($after: String) { ${page} }`, { after: one.data.provisions.edges[0].cursor });
      expect(none.data.provisions).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    });
  });

  it('refuses sizes below a parent as at the root', async () => {
    expect(onlyError(await house.ask('{ state(code: "MEX") { participations(first: 101) { totalCount } } }'))).toMatch(
      /`first` is 101: it must be 1 to 100/,
    );
  });
});
