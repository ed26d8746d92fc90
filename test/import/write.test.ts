import type { PoolClient } from 'pg';
import type { Draft } from '../../src/import/draft';
import { MissingTarget } from '../../src/import/known-records';
import { Writer } from '../../src/import/write';
import { type TestDatabase, testDatabase } from '../test-database';

let database: TestDatabase;
let client: PoolClient;
const sources: Record<string, number> = {};

beforeAll(async () => {
  database = await testDatabase();
  client = await database.writer.connect();
});
afterAll(async () => {
  client.release();
  await database.drop();
});
beforeEach(async () => {
  await client.query('BEGIN');
  for (const slug of ['one', 'other']) {
    sources[slug] =
      (await query<{ id: number }>('INSERT INTO source (slug, name) VALUES ($1, $1) RETURNING id', [slug]))[0]?.id ?? 0;
  }
});
afterEach(() => client.query('ROLLBACK'));

async function query<T extends object>(statement: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(statement, values)).rows;
}

/** Writes drafts as a source; how each of them ended. */
async function write(drafts: readonly Draft[], source = 'one'): Promise<unknown[]> {
  const { outcomes } = await new Writer(client, database.dataSource, sources[source] ?? 0).write(drafts);
  return drafts.map((draft) => outcomes.get(draft));
}

const right = (slug: string, more: Partial<Draft> = {}): Draft => ({
  noun: 'Subject',
  key: `right:${slug}`,
  values: { slug, scheme: 'RIGHT', subjectKind: 'RIGHT', names: { en: slug }, note: null },
  relations: { broader: null },
  ...more,
});
const below = (slug: string, broader: string): Draft =>
  right(slug, { relations: { broader: { kind: 'Subject', key: `right:${broader}` } } });
const says = (place: string, date: string | null = null, agreement = 'AGREES') => ({
  place,
  printed: `printed at ${place}`,
  date,
  agreement,
});
const attestations = (key: string) =>
  query(
    'SELECT s.slug AS source, a.place, a.date, a.agreement FROM attestation a JOIN record r ON r.id = a.record_id JOIN source s ON s.id = a.source_id WHERE r.key = $1 ORDER BY s.slug DESC, a.place',
    [key],
  );

describe('a draft', () => {
  it('ends as created, unchanged, or updated by whatever differs', async () => {
    expect(await write([right('x')])).toEqual(['created']);
    expect(await write([right('x')])).toEqual(['unchanged']);
    expect(await write([right('x', { confidence: 'UNSURE' })])).toEqual(['updated']);
    expect(await write([right('x', { confidence: 'UNSURE', sourceNote: 'a book' })])).toEqual(['updated']);
    const renamed = { slug: 'x', scheme: 'RIGHT', subjectKind: 'RIGHT', names: { en: 'X', fr: 'X' }, note: null };
    const more: Partial<Draft> = { confidence: 'UNSURE', sourceNote: 'a book', values: renamed };
    expect(await write([right('x', more)])).toEqual(['updated']);
    expect(await write([right('x', { ...more, identifiers: ['test:1'] })])).toEqual(['updated']);
    expect(await write([right('x', { ...more, identifiers: ['test:1'], attestation: says('p') })])).toEqual(['updated']);
    expect(await write([right('x', { ...more, identifiers: ['test:1'], attestation: says('p') })])).toEqual(['unchanged']);
    expect(
      await query("SELECT names, confidence, source_note FROM subject s JOIN record r USING (id) WHERE r.key = 'right:x'"),
    ).toEqual([{ names: { en: 'X', fr: 'X' }, confidence: 'UNSURE', source_note: 'a book' }]);
  });

  it('may point at one of the same batch, before or after it', async () => {
    expect(await write([below('part', 'whole'), right('whole')])).toEqual(['created', 'created']);
    expect(await query("SELECT b.slug FROM subject s JOIN subject b ON b.id = s.broader_id WHERE s.slug = 'part'")).toEqual([
      { slug: 'whole' },
    ]);
  });

  it('that points at nothing is told', async () => {
    await expect(write([below('part', 'nowhere')])).rejects.toThrow(MissingTarget);
  });

  it('tells the numbers of records that changed, and of no others', async () => {
    await write([right('same')]);
    const { changed } = await new Writer(client, database.dataSource, sources['one'] ?? 0).write([right('same'), right('new')]);
    expect(await query('SELECT key FROM record WHERE id = ANY($1)', [[...changed.keys()]])).toEqual([{ key: 'right:new' }]);
  });
});

describe('two drafts of one record', () => {
  it('in a batch: the first is written, what both say is kept', async () => {
    expect(
      await write([right('x', { attestation: says('a') }), right('x', { confidence: 'UNSURE', attestation: says('b') })]),
    ).toEqual(['created', 'updated']);
    expect(await query("SELECT confidence FROM record WHERE key = 'right:x'")).toEqual([{ confidence: null }]);
    expect(await attestations('right:x')).toMatchObject([{ place: 'a' }, { place: 'b' }]);
  });

  it('of which one only attests: the other makes it, whichever comes first', async () => {
    const attests = right('x', { onlyAttest: true, attestation: says('a') });
    expect(await write([attests, right('x')])).toEqual(['updated', 'created']);
  });

  it('by two sources: the record stays as the first made it, and both statements on it', async () => {
    await write([right('x', { attestation: says('a', '2000-01-02') })]);
    const other = right('x', { confidence: 'UNSURE', identifiers: ['test:2'], attestation: says('b', '2000', 'LESS_EXACT') });
    expect(await write([other], 'other')).toEqual(['updated']);
    expect(await write([other], 'other')).toEqual(['unchanged']);
    expect(
      await query(
        "SELECT confidence, (SELECT count(*)::int FROM identifier WHERE record_id = r.id) AS identifiers FROM record r WHERE key = 'right:x'",
      ),
    ).toEqual([{ confidence: null, identifiers: 0 }]);
    expect(await attestations('right:x')).toEqual([
      { source: 'other', place: 'b', date: '2000', agreement: 'LESS_EXACT' },
      { source: 'one', place: 'a', date: '2000-01-02', agreement: 'AGREES' },
    ]);
  });

  it('by one source at one place: the later replaces what was said there', async () => {
    await write([right('x', { attestation: says('a', '2000') })]);
    expect(await write([right('x', { attestation: says('a', '2001', 'CONFLICTS') })])).toEqual(['updated']);
    expect(await attestations('right:x')).toEqual([{ source: 'one', place: 'a', date: '2001', agreement: 'CONFLICTS' }]);
  });
});

describe('a draft for when a record is missing', () => {
  it('makes it once and leaves it as it is', async () => {
    expect(await write([right('x', { ifMissing: true })])).toEqual(['created']);
    expect(await write([right('x', { ifMissing: true, confidence: 'UNSURE' })])).toEqual(['unchanged']);
    expect(await query("SELECT confidence FROM record WHERE key = 'right:x'")).toEqual([{ confidence: null }]);
  });

  it('is written before drafts of another noun that come earlier in the batch', async () => {
    const act: Draft = {
      noun: 'Parallel',
      key: 'parallel:x',
      values: { reason: null },
      relations: { right: { kind: 'Subject', key: 'right:x' }, provision: { kind: 'Provision', key: 'provision:iccpr:6' } },
    };
    expect(await write([act, right('x', { ifMissing: true })])).toEqual(['created', 'created']);
  });
});

describe('parts of a record', () => {
  const arrangement = (...mechanisms: string[]): Draft => ({
    noun: 'Arrangement',
    key: 'arrangement:x',
    values: { slug: 'x', title: 'X', date: null, arrangementKind: 'MEMORANDUM', note: null },
    parts: [
      {
        noun: 'ArrangementParty',
        whole: 'arrangement',
        rows: mechanisms.map((slug) => ({ relations: { mechanism: { kind: 'Mechanism', key: `mechanism:${slug}` } } })),
      },
    ],
  });

  it('are written with it, and one more updates it', async () => {
    const [known] = await query<{ kind: string }>('SELECT arrangement_kind AS kind FROM arrangement LIMIT 1');
    const of = (...mechanisms: string[]): Draft => {
      const draft = arrangement(...mechanisms);
      return { ...draft, values: { ...draft.values, arrangementKind: known?.kind } };
    };
    expect(await write([of('ecthr')])).toEqual(['created']);
    expect(await write([of('ecthr', 'iacthr')])).toEqual(['updated']);
    expect(await write([of('ecthr', 'iacthr')])).toEqual(['unchanged']);
    await expect(write([of('nowhere')])).rejects.toThrow(
      'Arrangement arrangement:x: its mechanism mechanism:nowhere does not exist as Mechanism',
    );
  });

  it('must be told from each other by a unique index', async () => {
    const draft = right('x', { parts: [{ noun: 'ImportRun', whole: 'source', rows: [{}] }] });
    await expect(write([draft])).rejects.toThrow('ImportRun has no unique index');
  });
});
