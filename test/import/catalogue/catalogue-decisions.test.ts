/** The catalogue's tables of jurisprudence: each row comes to a draft, and what they cite is found. */
import { jurisprudence } from '../../../src/import/catalogue/catalogue-decisions';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { catalogueRows, sourceFacts } from '../../../src/import/catalogue/catalogue';
import { runImport } from '../../../src/import/run';
import { logicalDump } from '../logical-dump';
import { type TestDatabase, testDatabase } from '../../test-database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.drop());

async function query(statement: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await database.writer.query<Record<string, unknown>>(statement, [...values])).rows;
}
async function count(from: string): Promise<number> {
  return (await query(`SELECT count(*)::int AS n FROM ${from}`))[0]?.['n'] as number;
}

it('every row of the three tables is read and none is refused', () => {
  const rows = [...jurisprudence(CATALOGUE_FOLDER)];
  const files = new Map<string, number>();
  for (const { file } of rows) files.set(file, (files.get(file) ?? 0) + 1);
  expect([...files]).toEqual([
    ['decisions.csv', 1129],
    ['citations.csv', 2724],
    ['cross-system-mentions.csv', 999],
  ]);
  expect(rows.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
});

it('each decision is a record with its body, proceedings, States and findings', async () => {
  expect(await count("refusal WHERE file ~ 'decisions|citations|mentions'")).toBe(0);
  const rows = readTable(CATALOGUE_FOLDER, 'decisions').map(({ values }) => values);
  const found = await query("SELECT r.key, m.slug, r.date FROM record r JOIN decision d ON d.id = r.id JOIN mechanism m ON m.id = r.mechanism_id WHERE r.key = ANY($1)", [rows.map((v) => v['key'])]); // prettier-ignore
  expect(new Map(found.map(({ key, slug, date }) => [key, `${String(slug)} ${(date as string | null) ?? ''}`]))).toEqual(new Map(rows.map((v) => [v['key'], `${v['mechanism_slug'] ?? ''} ${v['decided_on'] ?? ''}`]))); // prettier-ignore
  for (const [table, cell] of [
    ['record_proceeding', 'proceeding_numbers'],
    ['record_state', 'respondents'],
    ['record_subject', 'rights'],
  ] as const)
    // prettier-ignore
    expect(await count(`${table} p JOIN record r ON r.id = p.record_id AND r.kind = 'Decision'`)).toBe(
      rows.reduce((sum, v) => sum + new Set((v[cell] ?? '').split('|').filter(Boolean)).size, 0),
    );
  expect(await count('finding')).toBe(rows.reduce((sum, v) => sum + new Set((v['findings'] ?? '').split(';').filter(Boolean)).size, 0)); // prettier-ignore
});

it('a finding points at each of its provisions, which say what it says', async () => {
  const [row] = await query("SELECT array_agg(v.citation ORDER BY v.citation) AS of FROM finding f JOIN finding_provision p ON p.finding_id = f.id JOIN provision v ON v.id = p.provision_id WHERE f.provision ~ 'P1-1' GROUP BY f.id LIMIT 1"); // prettier-ignore
  expect(row?.['of']).toEqual(expect.arrayContaining(['echr-p1:1', expect.stringMatching(/^echr:\d/)]));
  const wrong = `SELECT f.provision FROM finding f LEFT JOIN finding_provision p ON p.finding_id = f.id GROUP BY f.id HAVING count(p.provision_id) <> cardinality(string_to_array(f.provision, '+'))`;
  expect(await query(wrong)).toEqual([]);
  const other = `SELECT FROM finding f JOIN finding_provision p ON p.finding_id = f.id WHERE (p.decision_id, p.outcome, p.respondent) IS DISTINCT FROM (f.decision_id, f.outcome, f.respondent)`;
  expect(await query(other)).toEqual([]);
});

it('every key that citations.csv cites is resolved', async () => {
  const rows = readTable(CATALOGUE_FOLDER, 'citations').map(({ values: v }) => ({
    citing: v['citing_key'],
    cited: v['cited_key'],
  }));
  const missing = await query(
    `SELECT w.citing, w.cited FROM jsonb_to_recordset($1) AS w(citing text, cited text) WHERE NOT EXISTS (
       SELECT FROM citation c JOIN record r ON r.id = c.citing_id AND r.key = w.citing JOIN record s ON s.id = c.cited_id
       LEFT JOIN identifier i ON i.record_id = s.id AND i.scheme || ':' || i.value = w.cited WHERE s.key = w.cited OR i.id IS NOT NULL)`,
    [JSON.stringify(rows)],
  );
  expect(missing).toEqual([]);
});

it('a mention with a key means that record, and one without is kept with its words', async () => {
  const rows = readTable(CATALOGUE_FOLDER, 'cross-system-mentions').map(({ values: v }) => v);
  const open = await query("SELECT c.printed, c.outcome, c.because, c.keys FROM citation c WHERE c.origin = 'IMPORTED' AND c.outcome <> 'RESOLVED'"); // prettier-ignore
  expect(open).toEqual([]);
  const printed = new Set((await query('SELECT printed FROM citation')).map(({ printed: words }) => words));
  const lost = rows.filter((v) => !v['cited_key_or_empty'] && !printed.has((v['printed'] ?? '').slice(0, 1000)));
  // Of some the words themselves name a key, and are cut to it.
  expect(lost.every((v) => [...printed].some((words) => (v['printed'] ?? '').includes(String(words))))).toBe(true);
});

it('no record cites a later one, itself, or its own proceeding', async () => {
  expect(await query(`SELECT r.key, s.key AS cited FROM cross_reference x JOIN record r ON r.id = x.citing_id JOIN record s ON s.id = x.cited_id
    WHERE x.relation = 'CITES' AND (r.id = s.id OR s.date > r.date AND length(r.date) = 10 OR EXISTS (SELECT FROM record_proceeding p WHERE p.record_id = r.id AND p.proceeding_id = s.id))`)).toEqual([]); // prettier-ignore
});

it('the bodies that cite Soering are told, across systems', async () => {
  const rows = await query(
    `SELECT m.slug, bool_and(x.across_systems) AS across FROM cross_reference x JOIN record s ON s.id = x.cited_id AND s.key = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888'
     JOIN mechanism m ON m.id = x.citing_mechanism_id WHERE x.relation = 'CITES' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows.map(({ slug }) => slug)).toEqual(['ccpr', 'cedaw', 'ecowas-court', 'ecthr', 'iacthr', 'icty']);
  for (const { slug, across } of rows) expect([slug, across]).toEqual([slug, slug !== 'ecthr' && slug !== 'echr-commission']);
});

it('a second load changes nothing', async () => {
  const before = await logicalDump(database.writer);
  const { totals } = await runImport({
    database,
    source: sourceFacts(CATALOGUE_FOLDER, 'catalogue'),
    format: 'catalogue',
    files: [],
    digest: null,
    rows: catalogueRows(CATALOGUE_FOLDER),
    batchSize: 700,
    log: () => undefined,
  });
  expect(totals).toMatchObject({ created: 0, updated: 0, refused: 0, unchanged: totals.rowsRead });
  expect(await logicalDump(database.writer)).toEqual(before);
});
