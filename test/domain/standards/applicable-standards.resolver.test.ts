/** Which standards bind a State on a day, as a caller asks it. */
import { type House, onlyError, openHouse, pluck, savedOperation } from '../../ask';
import { aParticipation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Cell {
  readonly instrument: { readonly slug: string };
  readonly [field: string]: unknown;
}
type Box = 'binding' | 'notAccepted' | 'notKnown';

/** The standing of a State under a treaty, with the box in which it stands. */
async function standing(state: string, on: string, slug: string, ask = house.ask): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(savedOperation('ApplicableStandards').text, { state, on });
  expect(errors).toEqual([]);
  const found = (data.applicableStandards.systems as Record<Box, readonly Cell[]>[]).flatMap((system) =>
    (['binding', 'notAccepted', 'notKnown'] as const).flatMap((box) =>
      system[box]
        .filter(({ instrument }) => instrument.slug === slug)
        .map((cell) => ({ box, region: (system as { region?: string }).region, ...cell })),
    ),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

describe('applicableStandards', () => {
  it.each<[string, string, string, object]>([
    [
      'RUS',
      '2022-09-15',
      'echr',
      { box: 'binding', region: 'EUROPE', certainty: 'CERTAIN', since: '1998-05-05', until: '2022-09-16' },
    ],
    ['RUS', '2022-09-16', 'echr', { box: 'notAccepted', certainty: 'CERTAIN', until: '2022-09-16' }],
    ['GRC', '1972-01-01', 'echr', { box: 'notAccepted', certainty: 'CERTAIN', until: '1970-06-13' }],
    ['GRC', '1972-01-01', 'echr-p1', { box: 'notAccepted', certainty: 'CERTAIN' }],
    ['GRC', '1974-11-28', 'echr', { box: 'binding', since: '1974-11-28', until: null }],
    [
      'MEX',
      '2014-01-24',
      'iccpr',
      {
        box: 'binding',
        region: 'GLOBAL',
        since: '1981-06-23',
        act: { act: 'ACCESSION', date: '1981-03-23', confidence: 'CHECKED' },
      },
    ],
    ['MEX', '2014-01-24', 'achr', { box: 'binding', region: 'AMERICAS', since: '1981-03-24' }],
    ['MEX', '2014-01-24', 'echr', { box: 'notAccepted', bound: false, certainty: 'CERTAIN' }],
    ['MEX', '2014-01-24', 'crc-opic', { box: 'notAccepted', why: 'crc-opic entered into force on 2014-04-14.' }],
    ['rus', '2020-01-01', 'rome-statute', { box: 'notKnown', bound: null, certainty: 'NOT_KNOWN' }],
  ])('says of %s on %s and %s: %p', async (state, on, slug, expected) => {
    expect(await standing(state, on, slug)).toMatchObject(expected);
  });

  it('tells the procedures and jurisdictions accepted, and those that are not', async () => {
    const { procedures } = await standing('MEX', '2014-01-24', 'achr');
    expect(procedures).toContainEqual(
      expect.objectContaining({ article: '62', procedure: 'JURISDICTION', bound: true, since: '1998-12-16' }),
    );
    expect(procedures).toContainEqual(
      expect.objectContaining({ article: '44', procedure: 'INDIVIDUAL_COMPLAINTS', bound: true }),
    );
    const before = await standing('MEX', '1998-12-15', 'achr');
    expect(before['procedures']).toContainEqual(expect.objectContaining({ article: '62', bound: false }));
  });

  it('answers the saved question on Mexico and the right to life, with what binds nobody apart', async () => {
    const { text, variables } = savedOperation('ApplicableStandards');
    const { data, errors } = await house.ask(text, variables);
    expect(errors).toEqual([]);
    const { systems, nonBinding, on, state } = data.applicableStandards;
    expect([on, state.code, state.name.text]).toEqual(['2014-01-24', 'MEX', 'Mexico']);
    expect(pluck(systems, 'region')).toEqual(['GLOBAL', 'EUROPE', 'AMERICAS', 'AFRICA', 'ARAB']);
    expect(pluck(systems[0].binding, 'instrument.slug')).toEqual(
      expect.arrayContaining(['iccpr', 'iccpr-op1', 'iccpr-op2', 'crc-convention']),
    );
    expect(pluck(nonBinding, 'slug')).toEqual(expect.arrayContaining(['udhr', 'ccpr-gc-6']));
    expect(pluck(nonBinding, 'slug')).not.toContain('ccpr-gc-36');
    expect(pluck(systems[0].binding, 'instrument.slug')).not.toContain('cedaw-convention');
  });

  it('tells reservations with the provisions that they name, up to the day', async () => {
    await house.pretend(async (ask, write) => {
      const ids = { instrument_id: await idOf(write, 'Instrument', 'iccpr'), state_id: await idOf(write, 'State', 'MEX') };
      const reservation = await aParticipation(write, {
        ...ids,
        act: 'RESERVATION',
        date: '1981-03-23',
        text: 'Article 25, subparagraph (b)',
      });
      await write('INSERT INTO participation_provision (participation_id, provision_id, printed) VALUES ($1, $2, $3)', [
        reservation,
        await idOf(write, 'Provision', 'iccpr:25'),
        '25',
      ]);
      const expected = {
        act: 'RESERVATION', date: '1981-03-23', text: 'Article 25, subparagraph (b)',
        provisions: { nodes: [{ printed: '25', provision: { key: 'provision:iccpr:25', label: expect.any(String) as unknown } }] },
      }; // prettier-ignore
      expect((await standing('MEX', '2014-01-24', 'iccpr', ask))['reservations']).toEqual([expected]);
      await hide(write, await idOf(write, 'Provision', 'iccpr:25'));
      expect((await standing('MEX', '2014-01-24', 'iccpr', ask))['reservations']).toMatchObject([
        { provisions: { nodes: [{ printed: '25', provision: null }] } },
      ]);
      await hide(write, reservation);
      expect((await standing('MEX', '2014-01-24', 'iccpr', ask))['reservations']).toEqual([]);
    });
  });

  it('does not rest an answer on a hidden act', async () => {
    await house.pretend(async (ask, write) => {
      await write(
        `UPDATE record SET visibility = 'RESTRICTED' FROM participation p WHERE p.id = record.id AND p.state_id = $1 AND p.instrument_id = $2`,
        [await idOf(write, 'State', 'MEX'), await idOf(write, 'Instrument', 'iccpr')],
      );
      const hidden = await standing('MEX', '2014-01-24', 'iccpr', ask);
      expect(hidden).toMatchObject({ bound: false });
      expect(JSON.stringify(hidden)).not.toMatch(/1981/);
    });
  });

  it('answers for today when no day is given, and on the days before a State was', async () => {
    const { data } = await house.ask('{ applicableStandards(state: "MEX") { on } }');
    expect(data.applicableStandards.on).toBe(new Date().toISOString().slice(0, 10));
    expect(await standing('SCG', '1980-01-01', 'iccpr')).toMatchObject({ bound: false });
    expect(await standing('CSK', '1994-01-01', 'iccpr')).toMatchObject({
      box: 'notAccepted',
      why: expect.stringMatching(/existed until/) as unknown,
    });
  });

  it.each<[object, RegExp]>([
    [{ state: 'MXX' }, /No State has the code "MXX"\. Some that exist: /],
    [{ state: '' }, /^The code of a State is empty\. Some that exist: /],
    [{ state: 'MEX', rights: ['life', 'lief'] }, /No Subject has the slug "lief"\. Some that exist: .*life/],
    [{ state: 'MEX', rights: [] }, /`rights` is an empty list: leave it out/],
  ])('refuses %p, saying what would be right', async (variables, says) => {
    expect(onlyError(await house.ask(savedOperation('ApplicableStandards').text, { ...variables }))).toMatch(says);
  });

  it('refuses a day that does not exist', async () => {
    const { errors } = await house.ask(savedOperation('ApplicableStandards').text, { state: 'MEX', on: '2014-02-30' });
    expect(errors[0]?.message).toMatch(/"2014-02-30" is not a Date: write a day that exists, as YYYY-MM-DD/);
  });
});
