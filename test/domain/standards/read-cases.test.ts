/** Pairs of States and treaties with their acts, in one statement. */
import { mostExact, readCases } from '../../../src/domain/standards/read-cases';
import type { Act } from '../../../src/domain/standards/in-force';
import { type House, openHouse } from '../../ask';
import { aParticipation, aState, anInstrument, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const act = (act: string, date: string | null): Act => ({
  id: 1,
  act,
  date,
  effectiveOn: null,
  provision: null,
  confidence: null,
  note: null,
});

describe('the cases of a State', () => {
  it('hold every treaty whose participants are listed, also those in which it did nothing', async () => {
    const reader = house.reader();
    const mexico = await idOf(house.write, 'State', 'MEX');
    const cases = await readCases(reader, { states: [mexico] });
    expect(reader.statements).toBe(1);
    expect(new Set(cases.map(({ state }) => state.code))).toEqual(new Set(['MEX']));
    const [[listed] = []] = await house.write('SELECT count(*)::int FROM instrument WHERE participation_known_until IS NOT NULL');
    expect(cases.filter(({ knowledge }) => knowledge?.knownUntil != null)).toHaveLength(listed as number);
    expect(cases.find(({ instrument }) => instrument.slug === 'echr')?.acts).toEqual([]);
    const covenant = cases.find(({ instrument }) => instrument.slug === 'iccpr');
    expect(covenant?.acts[0]).toMatchObject({
      act: 'ACCESSION',
      date: '1981-03-23',
      effectiveOn: '1981-06-23',
      confidence: 'CHECKED',
    });
  });

  it('hold the pair that is asked for, also where nothing is listed', async () => {
    await house.pretend(async (_ask, write, reader) => {
      const state = await aState(write);
      const instrument = await anInstrument(write, { slug: 'q-unlisted' });
      expect(await readCases(reader(), { states: [state] })).not.toContainEqual(
        expect.objectContaining({ instrumentId: instrument }),
      );
      expect(await readCases(reader(), { states: [state], instruments: [instrument] })).toEqual([
        expect.objectContaining({ instrumentId: instrument, stateId: state, knowledge: null, acts: [] }),
      ]);
      const given = await aParticipation(write, { state_id: state, instrument_id: instrument, date: '2001-02-03' });
      const [only] = await readCases(reader(), { states: [state], instruments: [instrument] });
      expect(only?.acts).toEqual([expect.objectContaining({ id: given, act: 'RATIFICATION', date: '2001-02-03' })]);
      await hide(write, given);
      expect((await readCases(reader(), { states: [state], instruments: [instrument] }))[0]?.acts).toEqual([]);
      await hide(write, instrument);
      expect(await readCases(reader(), { states: [state], instruments: [instrument] })).toEqual([]);
    });
  });
});

describe('of two consents', () => {
  it('the less exact one is left out when the other may be the same', () => {
    const [year, month, day] = [act('RATIFICATION', '1981'), act('ACCESSION', '1981-03'), act('ACCESSION', '1981-03-23')];
    expect(mostExact([year, month, day])).toEqual([day]);
    expect(mostExact([year, month])).toEqual([month]);
    expect(mostExact([year, act('ACCESSION', '1982-01-01')])).toEqual([year, act('ACCESSION', '1982-01-01')]);
  });

  it('nothing else is left out', () => {
    const acts = [
      act('SIGNATURE', '1981'),
      act('DENUNCIATION', '1981'),
      act('RATIFICATION', null),
      act('RATIFICATION', '1981-03-23'),
      act('RATIFICATION', '1981-03-23'),
    ];
    expect(mostExact(acts)).toEqual(acts);
  });
});
