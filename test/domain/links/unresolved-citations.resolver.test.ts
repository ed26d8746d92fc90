import { type Ask, type House, onlyError, openHouse, pluck } from '../../ask';
import { aCitation, aDecision, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const LIST = `query ($first: Int, $after: String, $filter: UnresolvedFilter) { unresolvedCitations(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } mostWanted { key mentions } nodes { printed status reason cited { key } } } }`;
interface List {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  readonly mostWanted: readonly { readonly key: string; readonly mentions: number }[];
  readonly nodes: readonly object[];
}
async function list(variables: object = {}, ask: Ask = house.ask): Promise<List> {
  const { data, errors } = await ask(LIST, variables as never);
  expect(errors).toEqual([]);
  return data.unresolvedCitations as List;
}
const OF_TEST = { scheme: ['test'] };

describe('unresolved citations', () => {
  it('are told page by page, each once, in the order of their arrival', async () => {
    await house.pretend(async (ask, write) => {
      const citing = await aDecision(write);
      for (const printed of ['a', 'b', 'c', 'd', 'e']) await aCitation(write, { citing_id: citing, printed });
      const found: string[] = [];
      let after: unknown = null;
      for (const [rows, hasNextPage] of [
        [2, true],
        [2, true],
        [1, false],
      ] as const) {
        const page = await list({ first: 2, after, filter: OF_TEST }, ask);
        expect([page.nodes.length, page.pageInfo.hasNextPage, page.pageInfo.hasPreviousPage, page.totalCount]).toEqual([rows, hasNextPage, after !== null, 5]); // prettier-ignore
        found.push(...pluck(page.nodes, 'printed'));
        after = page.pageInfo.endCursor;
      }
      expect(found).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(onlyError(await ask(LIST, { after, filter: { scheme: ['echr-app'] } }))).toMatch(/is not a cursor of this list/);
      expect(onlyError(await ask(LIST, { after: 'nonsense', filter: OF_TEST }))).toMatch(/is not a cursor/);
    });
  });

  it('are filtered by what came of them, by scheme, and by the body in whose records they stand', async () => {
    await house.pretend(async (ask, write) => {
      const citing = await aDecision(write, {}, { mechanism_id: await idOf(write, 'Mechanism', 'eacj') });
      const other = await aDecision(write, {}, { mechanism_id: await idOf(write, 'Mechanism', 'ecsr') });
      for (const [citing_id, outcome] of [[citing, 'UNRESOLVED'], [citing, 'AMBIGUOUS'], [citing, 'CONFLICT'], [other, 'AMBIGUOUS']] as const) await aCitation(write, { citing_id, outcome, printed: outcome }); // prettier-ignore
      const told = async (filter: object) => pluck((await list({ filter: { ...OF_TEST, ...filter } }, ask)).nodes, 'printed');
      expect(await told({})).toEqual(['UNRESOLVED', 'AMBIGUOUS', 'CONFLICT', 'AMBIGUOUS']);
      expect(await told({ status: ['AMBIGUOUS'] })).toEqual(['AMBIGUOUS', 'AMBIGUOUS']);
      expect(await told({ mechanism: ['eacj'], status: ['AMBIGUOUS', 'CONFLICT'] })).toEqual(['AMBIGUOUS', 'CONFLICT']);
      expect(await told({ status: ['OUT_OF_SCOPE'] })).toEqual([]);
      expect(onlyError(await ask(LIST, { filter: { mechanism: ['eajc'] } }))).toMatch(/No Mechanism has the slug "eajc"/);
    });
  });

  it('include those of a hidden record, told as unresolved, and no word of it', async () => {
    await house.pretend(async (ask, write) => {
      const [citing, cited] = [await aDecision(write), await aDecision(write, {}, { key: 'test:hidden' })];
      await aCitation(write, { citing_id: citing, cited_id: cited, outcome: 'RESOLVED', printed: 'x', value: 'x' });
      expect((await list({ filter: OF_TEST }, ask)).nodes).toEqual([]);
      await hide(write, cited);
      const { nodes, totalCount, mostWanted } = await list({ filter: { ...OF_TEST, status: ['UNRESOLVED'] } }, ask);
      expect(nodes).toEqual([{ printed: 'x', status: 'UNRESOLVED', reason: 'The house has no record with this key.', cited: null }]); // prettier-ignore
      expect([totalCount, mostWanted]).toEqual([1, [{ key: 'test:x', mentions: 1 }]]);
      await hide(write, citing);
      expect(onlyError(await ask(LIST, { filter: OF_TEST }))).toMatch(/^No Citation has the scheme "test"\./);
    });
  });

  it.each(['AMBIGUOUS', 'CONFLICT'])(
    '%s among hidden records are told as unresolved, and nothing of those hidden',
    async (outcome) => {
      await house.pretend(async (ask, write) => {
        const [citing, one, other] = [await aDecision(write), await aDecision(write), await aDecision(write)];
        const because = 'Of 1999-01-01 and 2001-01-01.';
        const mention = await aCitation(write, { citing_id: citing, outcome, because, printed: 'x', value: 'x' });
        for (const [at, record] of [one, other].entries()) await write('INSERT INTO citation_candidate (citation_id, record_id, position) VALUES ($1, $2, $3)', [mention, record, at + 1]); // prettier-ignore
        const told = async (status: string) => (await list({ filter: { ...OF_TEST, status: [status] } }, ask)).nodes;
        expect(await told(outcome)).toEqual([{ printed: 'x', status: outcome, reason: because, cited: null }]);
        await hide(write, one);
        const [some] = await told(outcome);
        expect(some).toMatchObject({ status: outcome, reason: expect.not.stringContaining('1999') });
        await hide(write, other);
        expect(await told(outcome)).toEqual([]);
        expect(await told('UNRESOLVED')).toEqual([{ printed: 'x', status: 'UNRESOLVED', reason: 'The house has no record with this key.', cited: null }]); // prettier-ignore
        const { mostWanted } = await list({ filter: OF_TEST }, ask);
        expect(mostWanted).toEqual([{ key: 'test:x', mentions: 1 }]);
      });
    },
  );

  it('name the keys most often waited for, the most first, and no words without a key', async () => {
    await house.pretend(async (ask, write) => {
      const citing = await aDecision(write);
      for (const [scheme, value, outcome] of [['test', 'often', 'UNRESOLVED'], ['test', 'often', 'UNRESOLVED'], ['test', 'once', 'UNRESOLVED'], ['test', 'open', 'AMBIGUOUS'], ['words', 'Yearbook', 'UNRESOLVED']] as const) await aCitation(write, { citing_id: citing, scheme, value, outcome }); // prettier-ignore
      expect((await list({ filter: { scheme: ['test', 'words'] } }, ask)).mostWanted.slice(0, 3)).toEqual([{ key: 'test:often', mentions: 2 }, { key: 'test:once', mentions: 1 }]); // prettier-ignore
    });
  });

  it.each([
    [{ filter: { status: ['RESOLVED'] } }, /`status` has RESOLVED: .*Ask for `citations` instead/],
    [
      { filter: { mechanism: [] } },
      /^`mechanism` is an empty list, which nothing meets: give at least one value, or leave it out\.$/,
    ],
    [{ filter: { scheme: [] } }, /^`scheme` is an empty list/],
    [{ first: 0 }, /`first` is 0: it must be 1 to 100/],
    [{ first: 101 }, /`first` is 101: it must be 1 to 100/],
  ])('%j is refused', async (variables, message) => {
    expect(onlyError(await house.ask(LIST, variables as never))).toMatch(message);
  });
});
