/** The names by which citations are read: those of what the caller may see, as of now. */
import { citationIndex } from '../../../src/domain/standards/citation-index';
import { type House, openHouse } from '../../ask';
import { anIdentifier, aProvision, anInstrument, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the index of citations', () => {
  it('is built once and asked of nothing for a while', async () => {
    const reader = house.reader();
    const index = await citationIndex(reader);
    const asked = reader.statements;
    expect(await citationIndex(reader)).toBe(index);
    expect(reader.statements).toBe(asked);
    expect(await citationIndex(reader, { asOfNow: true })).toBe(index);
    expect(reader.statements).toBe(asked + 1);
  });

  it('knows names, aliases, identifiers and provisions', async () => {
    const index = await citationIndex(house.reader());
    expect(index.slugOf('echr')).toBe('echr');
    expect(index.slugOf('cat')).toBe('cat-convention');
    expect(index.slugOfIdentifier('coe-ets:005')).toBe('echr');
    expect(index.locate('iccpr', '14(3)(d)')).toEqual({ number: '14(3)(d)', pinpoint: null, exists: true });
  });

  it('forgets what is hidden and learns what is new, when it is asked as of now', async () => {
    await house.pretend(async (_ask, write, reader) => {
      await citationIndex(reader(), { asOfNow: true });
      const slug = 'q-new';
      const instrument = await anInstrument(write, { slug, aliases: ['q-alias'] });
      await anIdentifier(write, { record_id: instrument, scheme: 'coe-ets', value: '999' });
      await aProvision(write, { instrument_id: instrument, number: '7' });
      const learnt = await citationIndex(reader(), { asOfNow: true });
      expect([learnt.slugOf('q-alias'), learnt.slugOfIdentifier('coe-ets:999'), learnt.hasProvision(slug, '7')]).toEqual([
        slug,
        slug,
        true,
      ]);
      await hide(write, instrument);
      await hide(write, await idOf(write, 'Provision', 'echr:6(1)'), 'PARTNERS');
      const forgotten = await citationIndex(reader(), { asOfNow: true });
      expect([forgotten.slugOf(slug), forgotten.slugOf('q-alias'), forgotten.slugOfIdentifier('coe-ets:999')]).toEqual([
        null,
        null,
        null,
      ]);
      expect([
        forgotten.hasProvision(slug, '7'),
        forgotten.hasProvision('echr', '6(1)'),
        forgotten.hasProvision('echr', '6'),
      ]).toEqual([false, false, true]);
    });
  });
});
