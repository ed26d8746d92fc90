/** Which States are bound by what: rows of States, cells of treaties, page by page. */
import { type House, onlyError, openHouse, pluck, savedOperation } from '../../ask';
import { hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const { text, variables } = savedOperation('ParticipationMatrix');

describe('participationMatrix', () => {
  it('answers the saved question: Mexico, South Africa and France under four treaties', async () => {
    const { data, errors } = await house.ask(text, variables);
    expect(errors).toEqual([]);
    const { rows, totalCount, hasNextPage } = data.participationMatrix;
    expect([totalCount, hasNextPage, pluck(rows, 'state.code')]).toEqual([3, false, ['FRA', 'MEX', 'ZAF']]);
    const bound = Object.fromEntries(
      (rows as { state: { code: string }; cells: { instrument: { slug: string }; bound: boolean }[] }[]).map(
        ({ state, cells }) => [state.code, cells.filter((cell) => cell.bound).map(({ instrument }) => instrument.slug)],
      ),
    );
    expect(bound).toEqual({ FRA: ['iccpr', 'echr'], MEX: ['iccpr', 'achr'], ZAF: ['iccpr', 'achpr'] });
  });

  it('is walked page by page through every State once', async () => {
    const whole = await house.ask(text, { first: 100, instruments: ['iccpr'] });
    const codes: string[] = [];
    let after: unknown = null;
    do {
      const { data, errors } = await house.ask(text, { first: 30, after, instruments: ['iccpr'], on: '2014-01-24' });
      expect(errors).toEqual([]);
      const page = data.participationMatrix;
      codes.push(...pluck(page.rows, 'state.code'));
      expect(page.totalCount).toBe(whole.data.participationMatrix.totalCount);
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toHaveLength(whole.data.participationMatrix.totalCount as number);
    expect(codes.length).toBeGreaterThan(190);
  });

  it('keeps its cells beside the right State and treaty', async () => {
    const { data } = await house.ask(text, { states: ['RUS', 'GRC'], on: '2022-09-16' });
    for (const { state, cells } of data.participationMatrix.rows) {
      expect(new Set(pluck(cells, 'state.code'))).toEqual(new Set([state.code]));
      expect(new Set(pluck(cells, 'instrument.slug')).size).toBe(cells.length);
    }
  });

  it('counts only when the count is selected', async () => {
    const plain = await house.ask(
      '{ participationMatrix(states: ["MEX"], instruments: ["iccpr"]) { rows { cells { bound } } } }',
    );
    const counted = await house.ask(
      '{ participationMatrix(states: ["MEX"], instruments: ["iccpr"]) { n: totalCount rows { cells { bound } } } }',
    );
    expect(counted.statements).toBe(plain.statements + 1);
    expect(counted.data.participationMatrix.n).toBe(1);
  });

  it('gives no row and no cell to what is hidden', async () => {
    await house.pretend(async (ask, write) => {
      await hide(write, await idOf(write, 'State', 'MEX'));
      await hide(write, await idOf(write, 'Instrument', 'iccpr'));
      const { data } = await ask(
        '{ participationMatrix(first: 100) { rows { state { code } cells { instrument { slug } } } totalCount } }',
      );
      expect(pluck(data.participationMatrix.rows, 'state.code')).not.toContain('MEX');
      expect(pluck(data.participationMatrix.rows[0].cells, 'instrument.slug')).not.toContain('iccpr');
      expect(onlyError(await ask(text, variables))).toMatch(/No (State has the code "MEX"|Instrument has the slug "iccpr")/);
    });
  });

  it.each<[object, RegExp]>([
    [{ first: 0 }, /`first` is 0: it must be 1 to 100/],
    [{ first: 101 }, /`first` is 101: it must be 1 to 100/],
    [{ after: 'mex' }, /`after` "mex" is not a place of this matrix/],
    [{ after: 'x'.repeat(1000) }, /`after` "x{20}" is not a place/],
    [{ states: [] }, /`states` is an empty list/],
    [{ instruments: [] }, /`instruments` is an empty list/],
    [{ states: ['MEX', 'MXX'] }, /No State has the code "MXX"/],
    [{ instruments: ['icpr'] }, /No Instrument has the slug "icpr"\. Some that exist: .*iccpr/],
    [{ instruments: Array<string>(101).fill('iccpr') }, /`instruments` has 101 slugs: at most 100/],
  ])('refuses %p, saying what would be right', async (given, says) => {
    expect(onlyError(await house.ask(text, { ...given }))).toMatch(says);
  });
});
