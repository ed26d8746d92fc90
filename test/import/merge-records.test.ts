import { mergeRecords } from '../../src/import/merge-records';
import { type House, openHouse } from '../ask';
import { aRecommendation, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

it('moves all that stands on a record to the one that it is, once each, and takes it away', async () => {
  const client = await house.database.writer.connect();
  const write = async (text: string, values: unknown[] = []): Promise<unknown[][]> => (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows; // prettier-ignore
  try {
    await client.query('BEGIN');
    const [mexico, france, spain, life] = await Promise.all([
      idOf(write, 'State', 'MEX'),
      idOf(write, 'State', 'FRA'),
      idOf(write, 'State', 'ESP'),
      idOf(write, 'Subject', 'life'),
    ]);
    const into = await aRecommendation(write, { states: [mexico], recommenders: [france] });
    const from = await aRecommendation(write, { states: [mexico], recommenders: [france, spain], subjects: [life] });
    const third = await aRecommendation(write, { states: [mexico], recommenders: [spain] });
    const [[citing] = []] = await write(`SELECT id FROM record WHERE kind = 'Decision' ORDER BY id LIMIT 1`);
    await write(`INSERT INTO cross_reference (citing_id, cited_id, relation, origin, source_id, status, mentions) SELECT $1, r, 'CITES', 'ASSERTED', (SELECT min(id) FROM source), 'CONFIRMED', 1 FROM unnest($2::int[]) r`, [citing, [from, third]]); // prettier-ignore
    const [[key] = []] = await write('SELECT key FROM record WHERE id = $1', [from]);
    await mergeRecords(client, 'recommendation', [
      { from, into },
      { from: third, into },
    ]);
    expect(await write('SELECT count(*)::int FROM record WHERE id = ANY($1)', [[from, third]])).toEqual([[0]]);
    const codes = await write('SELECT t.code FROM recommendation_state s JOIN state t ON t.id = s.state_id WHERE s.record_id = $1 ORDER BY 1', [into]); // prettier-ignore
    expect(codes).toEqual([['ESP'], ['FRA']]);
    expect(await write('SELECT subject_id FROM record_subject WHERE record_id = $1', [into])).toEqual([[life]]);
    expect(await write('SELECT count(*)::int FROM cross_reference WHERE cited_id = $1', [into])).toEqual([[1]]);
    expect(await write(`SELECT scheme || ':' || value FROM identifier WHERE record_id = $1`, [into])).toContainEqual([key]);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

/** Columns that point at a record and never at a recommendation: rows of other nouns, and the own row of each noun. */
const OF_OTHERS = /^(arrangement|decision|document|expression|finding|instrument|mechanism|membership|paragraph|parallel|participation|proceeding|provision|provision_at_issue|record|record_proceeding|record_right|recommendation|state|subject|unsettled_state|search_entry)\b/; // prettier-ignore

it('knows every table that can point at a recommendation', () => {
  const places = house.database.dataSource.entityMetadatas.flatMap(({ tableName, relations }) =>
    relations
      .filter(({ inverseEntityMetadata }) => ['record', 'recommendation'].includes(inverseEntityMetadata.tableName))
      .flatMap(({ joinColumns }) => joinColumns.map(({ databaseName }) => `${tableName}.${databaseName}`)),
  );
  expect(places.filter((place) => !OF_OTHERS.test(place)).sort()).toEqual([
    'attestation.record_id',
    'citation.cited_id',
    'citation.citing_id',
    'citation_candidate.record_id',
    'cluster_member.record_id',
    'cross_reference.cited_id',
    'cross_reference.citing_id',
    'identifier.record_id',
    'recommendation_state.record_id',
    'record_state.record_id',
    'record_subject.record_id',
    'taken_row.record_id',
    'unknown_subject.record_id',
    'withheld.record_id',
  ]);
});
