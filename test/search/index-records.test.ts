/** The texts by which records are found, written anew from the nouns. */
import { indexForSearch } from '../../src/search/index-records';
import { type House, openHouse } from '../ask';
import { aDecision, aParagraph, aProceeding, aProvision, aState, anExpression, anIdentifier, anInstrument } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('indexForSearch', () => {
  it('writes each text of a record once, with its language', async () => {
    const client = await house.database.writer.connect();
    try {
      await client.query('BEGIN');
      const write = async (text: string, values: unknown[] = []): Promise<unknown[][]> =>
        (await client.query({ text, values, rowMode: 'array' })).rows as unknown[][];
      const state = await aState(write, { names: { en: 'Quux', fr: 'Quux', es: '' }, aliases: ['QQQ', 'Old Quux'] });
      const instrument = await anInstrument(write, { slug: 'q-treaty', titles: { en: 'Treaty' }, abbreviation: 'QT' });
      const provision = await aProvision(write, { instrument_id: instrument, number: '3(1)', label: 'Of quux' });
      await anIdentifier(write, { record_id: instrument, scheme: 'coe-ets', value: '999' });
      const records = new Map([[state, 'State'], [instrument, 'Instrument'], [provision, 'Provision']]); // prettier-ignore
      const texts = async (): Promise<unknown[][]> =>
        write(
          'SELECT record_id, language, text FROM search_entry WHERE record_id = ANY($1) ORDER BY record_id, language, text COLLATE "C"',
          [[...records.keys()]],
        );
      await indexForSearch(client, records);
      const written = await texts();
      expect(written).toEqual([
        [state, 'en', 'Quux'],
        [state, 'fr', 'Quux'],
        [state, 'und', 'Old Quux'],
        [state, 'und', 'QQQ'],
        [instrument, 'en', 'Treaty'],
        [instrument, 'und', '999'],
        [instrument, 'und', 'CETS 999'],
        [instrument, 'und', 'ETS 999'],
        [instrument, 'und', 'ETS No. 999'],
        [instrument, 'und', 'QT'],
        [instrument, 'und', 'STE 999'],
        [instrument, 'und', 'coe-ets 999'],
        [instrument, 'und', 'q-treaty'],
        [provision, 'en', 'Of quux'],
        [provision, 'und', 'q-treaty 3(1)'],
      ]);
      await indexForSearch(client, records);
      expect(await texts()).toEqual(written);
      await write("UPDATE state SET names = '{}', aliases = '{}' WHERE id = $1", [state]);
      await indexForSearch(client, new Map([[state, 'State']]));
      expect((await texts()).filter(([id]) => id === state)).toEqual([[state, 'und', 'QQQ']]);
      await indexForSearch(client, new Map());
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('writes of a decision its name, the title of each version, how it is cited, its keys and the numbers of its proceedings, and nothing of a proceeding itself', async () => {
    const client = await house.database.writer.connect();
    try {
      await client.query('BEGIN');
      const write = async (text: string, values: unknown[] = []): Promise<unknown[][]> =>
        (await client.query({ text, values, rowMode: 'array' })).rows as unknown[][];
      const decision = await aDecision(write, {
        name: 'Quux v. Mexico',
        cite_as: 'Quux v. Mexico, no. 14038/99',
      });
      const versions = [['en', 'CASE OF QUUX v. MEXICO', '1'], ['en', 'CORGE v. MEXICO', '2'], ['en', 'CASE OF QUUX v. MEXICO', '3'], ['fr', 'AFFAIRE QUUX c. MEXIQUE', '4'], ['fr', null, '5']]; // prettier-ignore
      for (const [language, title, identifier] of versions)
        await anExpression(write, { record_id: decision, language, title, identifier });
      await anIdentifier(write, { record_id: decision, scheme: 'hudoc', value: '001-99999' });
      const proceedings = [
        await aProceeding(write, { record_id: decision, number: '14038/99' }),
        await aProceeding(write, { record_id: decision, number: '14039/99' }),
      ];
      await indexForSearch(client, new Map([[decision, 'Decision'], ...proceedings.map((id) => [id, 'Proceeding'] as const)]));
      const written = await write(
        'SELECT record_id, language, text, weight FROM search_entry WHERE record_id = ANY($1) ORDER BY language, text COLLATE "C"',
        [[decision, ...proceedings]],
      );
      expect(written.map(([id, ...rest]) => [id === decision, ...rest])).toEqual([
        [true, 'en', 'CASE OF QUUX v. MEXICO', 1],
        [true, 'en', 'CORGE v. MEXICO', 1],
        [true, 'fr', 'AFFAIRE QUUX c. MEXIQUE', 1],
        [true, 'und', '001-99999', 0.9],
        [true, 'und', '14038/99', 0.9],
        [true, 'und', '14039/99', 0.9],
        [true, 'und', 'Quux v. Mexico', 1],
        [true, 'und', 'Quux v. Mexico, no. 14038/99', 0.6],
      ]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('takes names and paragraphs of any length', async () => {
    const client = await house.database.writer.connect();
    try {
      await client.query('BEGIN');
      const write = async (text: string, values: unknown[] = []): Promise<unknown[][]> =>
        (await client.query({ text, values, rowMode: 'array' })).rows as unknown[][];
      const words = Array.from({ length: 400_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
      const decision = await aDecision(write, { name: words });
      await anExpression(write, { record_id: decision, title: 'é\u{1F600}'.repeat(5000) });
      await indexForSearch(client, new Map([[decision, 'Decision']]));
      const written = await write('SELECT length(text) FROM search_entry WHERE record_id = $1', [decision]);
      expect(written).toEqual([[600], [600]]);
      const paragraph = await aParagraph(write, { record_id: decision, text: words });
      const found = await write("SELECT id FROM paragraph WHERE words_of(text) @@ to_tsquery('simple', 'w0 & w1z')");
      expect(found).toEqual([[paragraph]]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
