/** Cursors belong to one list and order, and nothing else is taken for one. */
import { createHash } from 'node:crypto';
import { fromCursor, toCursor } from '../../src/graph/cursor';
import { type House, onlyError, openHouse } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const CURSOR = 'pageInfo { endCursor }';
async function endCursor(list: string): Promise<string> {
  const { data } = await house.ask(`{ list: ${list} { ${CURSOR} } }`);
  return data.list.pageInfo.endCursor as string;
}

/** A cursor with a right checksum, since that is no secret, and any body. */
function forge(list: string, body: string): string {
  const checksum = createHash('sha256').update(`${list}\n${body}`).digest('base64url').slice(0, 8);
  return Buffer.from(checksum + body).toString('base64url');
}

describe('a cursor', () => {
  it('gives the place back from which it was made', () => {
    expect(fromCursor('states NAME', 'after', toCursor('states NAME', ['Côte d’Ivoire', 7]))).toEqual(['Côte d’Ivoire', 7]);
    expect(fromCursor('states NAME', 'after', toCursor('states NAME', [null, 7]))).toEqual([null, 7]);
  });

  it('is refused by every other list and order', async () => {
    const cursor = await endCursor('states(first: 1, orderBy: NAME)');
    for (const list of [
      'states(after: $c, orderBy: CODE)',
      'states(after: $c, orderBy: NAME_DESC)',
      'states(before: $c, orderBy: CODE)',
      'subjects(after: $c, orderBy: NAME)',
    ]) {
      expect(onlyError(await house.ask(`query ($c: String) { list: ${list} { ${CURSOR} } }`, { c: cursor }))).toMatch(
        /is not a cursor of this list in this order: pass a cursor exactly as this list gave it, in the same order\.$/,
      );
    }
    expect(
      onlyError(await house.ask(`query ($c: String) { search(query: "life", after: $c) { ${CURSOR} } }`, { c: cursor })),
    ).toMatch(/is not a cursor of this list/);
    const { errors } = await house.ask(`query ($c: String) { states(after: $c, orderBy: NAME) { ${CURSOR} } }`, { c: cursor });
    expect(errors).toEqual([]);
  });

  it('of a nested list is none of the list as a whole, but of the same list below another parent', async () => {
    const { data } = await house.ask(`{ state(code: "MEX") { participations(first: 1) { ${CURSOR} } } }`);
    const c: unknown = data.state.participations.pageInfo.endCursor;
    expect(onlyError(await house.ask(`query ($c: String) { participations(after: $c) { ${CURSOR} } }`, { c }))).toMatch(
      /is not a cursor of this list/,
    );
    expect(
      (await house.ask(`query ($c: String) { state(code: "FRA") { participations(after: $c) { ${CURSOR} } } }`, { c })).errors,
    ).toEqual([]);
  });

  it('that was cut or changed is refused', async () => {
    const cursor = await endCursor('states(first: 1, orderBy: NAME)');
    for (const broken of [
      cursor.slice(0, -1),
      cursor.slice(0, -4),
      cursor.slice(4),
      `${cursor}AAAA`,
      cursor.toUpperCase(),
      '',
      ' ',
      '0',
      'null',
    ]) {
      expect(
        onlyError(await house.ask('query ($c: String) { states(after: $c, orderBy: NAME) { nodes { code } } }', { c: broken })),
      ).toMatch(/`after` .* is not a cursor of this list/);
    }
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"a":1}'],
    ['nothing', 'null'],
    ['a number for the value', '[1,2]'],
    ['a list for the value', '[["a"],2]'],
    ['no number', '["a"]'],
    ['words for the number', '["a","2"]'],
    ['a fraction', '["a",1.5]'],
    ['a number too large', '["a",99999999999]'],
    ['NUL', '["\\u0000",2]'],
  ])('that was forged with %s is refused as one', async (_what, body) => {
    for (const [list, name] of [
      ['states(after: $c, orderBy: NAME)', 'states NAME'],
      ['importRuns(before: $c)', 'importRuns STARTED'],
    ] as const) {
      expect(onlyError(await house.ask(`query ($c: String) { ${list} { ${CURSOR} } }`, { c: forge(name, body) }))).toMatch(
        /is not a cursor of this list/,
      );
    }
  });

  it('that was forged with a value which its column cannot hold is refused as one', async () => {
    for (const value of ['yesterday evening', '2026-13-45', '99999999-01-01']) {
      expect(
        onlyError(
          await house.ask(`query ($c: String) { importRuns(after: $c) { ${CURSOR} } }`, {
            c: forge('importRuns STARTED', JSON.stringify([value, 1])),
          }),
        ),
      ).toMatch(/not a cursor of this list/);
    }
    expect(
      onlyError(
        await house.ask(`query ($c: String) { attestations(after: $c) { ${CURSOR} } }`, {
          c: forge('attestations ARRIVAL', '["x",1]'),
        }),
      ),
    ).toMatch(/not a cursor of this list/);
  });
});
