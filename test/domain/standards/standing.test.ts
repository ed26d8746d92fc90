/** What is told of one State and one treaty on a day: the derivation, with row numbers for the records. */
import { type Case, standingOf } from '../../../src/domain/standards/standing';

const echr = { slug: 'echr', kind: 'TREATY', binding: true, inForceFrom: '1953-09-03' };
const act = (id: number, name: string, date: string | null, more = {}) => ({
  id,
  act: name,
  date,
  effectiveOn: date,
  provision: null,
  confidence: 'CHECKED' as const,
  note: null,
  ...more,
});
const greece: Case = {
  instrumentId: 7,
  instrument: echr,
  knowledge: { knownUntil: '2025', complete: true },
  procedureCoverage: {},
  stateId: 3,
  state: { code: 'GRC', existsFrom: null, existsUntil: null, kind: 'STATE' },
  acts: [
    act(1, 'RATIFICATION', '1953-03-28', { effectiveOn: '1953-09-03' }),
    act(2, 'RESERVATION', '1953-03-28'),
    act(3, 'DENUNCIATION', '1969-12-12', { effectiveOn: '1970-06-13' }),
    act(4, 'RATIFICATION', '1974-11-28'),
    act(5, 'RESERVATION', '1974-11-28'),
    act(6, 'DECLARATION', null),
    act(7, 'DEROGATION', '1967'),
  ],
};

describe('a standing', () => {
  it('names State, treaty and act by their numbers', () => {
    expect(standingOf(greece, '1972-01-01')).toMatchObject({
      instrument: 7,
      state: 3,
      bound: false,
      certainty: 'CERTAIN',
      until: '1970-06-13',
      act: 3,
    });
    expect(standingOf(greece, '1980-01-01')).toMatchObject({ bound: true, since: '1974-11-28', act: 4 });
    expect(standingOf({ ...greece, acts: [] }, '1980-01-01')).toMatchObject({ bound: false, act: null });
  });

  it('has the reservations and declarations made up to the day, and those without a day', () => {
    expect(standingOf(greece, '1953-03-28')).toMatchObject({ reservations: [2, 6] });
    expect(standingOf(greece, '1953-03-27')).toMatchObject({ reservations: [6] });
    expect(standingOf(greece, '1967-01-01')).toMatchObject({ reservations: [2, 6, 7] });
    expect(standingOf(greece, '1974-11-28')).toMatchObject({ reservations: [2, 5, 6, 7] });
  });

  it('has every procedure of the treaty, accepted or not', () => {
    const { procedures } = standingOf(greece, '1999-01-01') as { procedures: readonly object[] };
    expect(procedures).toContainEqual(
      expect.objectContaining({ article: '34', procedure: 'INDIVIDUAL_COMPLAINTS', bound: true, since: '1998-11-01' }),
    );
    expect(
      (standingOf({ ...greece, instrument: { ...echr, slug: 'none' } }, '1999-01-01') as { procedures: readonly object[] })
        .procedures,
    ).toEqual([]);
  });
});
