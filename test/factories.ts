/** Rows for tests. Each fills in what a test does not name, and makes the parents that are missing. */
import type { DataSource, EntityMetadata } from 'typeorm';
import { settleRights } from '../src/import/derive-rights';
import type { Write } from './ask';

type Values = Readonly<Record<string, unknown>>;
let made = 0;

/** Number of a row that shares its number with a new row of the registry. */
async function recorded(write: Write, kind: string, table: string, values: Values, record: Values = {}): Promise<number> {
  made += 1;
  const id = await insert(write, 'record', { kind, key: `test:${made}`, source_id: await aSource(write), ...record });
  await insert(write, table, { id, ...values });
  return id;
}

async function insert(write: Write, table: string, values: Values): Promise<number> {
  const columns = Object.keys(values);
  const places = columns.map((_column, at) => `$${at + 1}`);
  const [row] = await write(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${places.join(', ')}) RETURNING id`,
    Object.values(values),
  );
  return row?.[0] as number;
}

/** The source of whatever a test makes. */
export async function aSource(write: Write): Promise<number> {
  const [row] = await write(
    `INSERT INTO source (slug, name) VALUES ('of-tests', 'Made by tests') ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id`,
  );
  return row?.[0] as number;
}

export async function aState(write: Write, { code = 'QQQ', ...more }: Values = {}): Promise<number> {
  return recorded(write, 'State', 'state', { code, names: { en: `State ${String(code)}` }, state_kind: 'STATE', ...more });
}

export async function anInstrument(write: Write, { slug = `test-${made}`, ...more }: Values = {}): Promise<number> {
  const usual = { titles: { en: `Treaty ${String(slug)}` }, instrument_kind: 'TREATY', region: 'GLOBAL', is_binding: true };
  return recorded(write, 'Instrument', 'instrument', { slug, ...usual, ...more });
}

export async function aProvision(write: Write, { instrument_id, number = '1', ...more }: Values = {}): Promise<number> {
  const whole = (instrument_id as number | undefined) ?? (await anInstrument(write));
  const usual = { citation: `test-${made}:${String(number)}`, number, provision_kind: 'ARTICLE', position: made };
  return recorded(write, 'Provision', 'provision', { instrument_id: whole, ...usual, ...more });
}

export async function aParticipation(write: Write, { instrument_id, state_id, ...more }: Values = {}): Promise<number> {
  const instrument = (instrument_id as number | undefined) ?? (await anInstrument(write));
  const state = (state_id as number | undefined) ?? (await aState(write));
  return recorded(write, 'Participation', 'participation', {
    instrument_id: instrument,
    state_id: state,
    act: 'RATIFICATION',
    ...more,
  });
}

export async function aDecision(write: Write, { date, ...more }: Values = {}, record: Values = {}): Promise<number> {
  const usual = { decision_kind: 'JUDGMENT' };
  return recorded(write, 'Decision', 'decision', { ...usual, ...more }, { ...(date === undefined ? {} : { date }), ...record });
}

export async function aDocument(write: Write, values: Values = {}, record: Values = {}): Promise<number> {
  return recorded(write, 'Document', 'document', { document_kind: 'REPORT', ...values }, record);
}

/** A language version of a record, in English. */
export async function anExpression(write: Write, { record_id, ...more }: Values): Promise<number> {
  return insert(write, 'expression', { record_id, language: 'en', identifier: '', ...more });
}

/** What a decision found on a provision of the house, of all its respondents. */
export async function aFinding(write: Write, { provision, ...more }: Values): Promise<number> {
  const finding = { respondent: '', outcome: 'VIOLATION', ...more };
  const id = await insert(write, 'finding', { provision, ...finding });
  await write(
    `INSERT INTO finding_provision (finding_id, provision_id, decision_id, outcome, respondent)
     SELECT id, $2, decision_id, outcome, respondent FROM finding WHERE id = $1`,
    [id, await idOf(write, 'Provision', String(provision))],
  );
  return id;
}

/** A provision that a record is about: of the house where it has one of this citation. */
export async function aProvisionAtIssue(write: Write, { record_id, article }: Values): Promise<number> {
  const [row] = await write(
    'INSERT INTO provision_at_issue (record_id, article, provision_id) VALUES ($1, $2, (SELECT id FROM provision WHERE citation = $2)) RETURNING id',
    [record_id, article],
  );
  return row?.[0] as number;
}

/** A recommendation of no mechanism to no State, in no document. */
export async function aRecommendation(
  write: Write,
  { states = [], subjects = [], recommenders = [], ...more }: Values = {},
  record: Values = {},
): Promise<number> {
  const usual = {
    recommendation_kind: 'RECOMMENDATION',
    text: `Recommendation ${made}`,
    response: 'SUPPORTED',
    response_printed: 'Accepted',
  };
  const id = await recorded(write, 'Recommendation', 'recommendation', { ...usual, ...more }, record);
  for (const [table, here, there, targets] of [
    ['record_state', 'record_id', 'state_id', states],
    ['record_subject', 'record_id', 'subject_id', subjects],
    ['recommendation_state', 'record_id', 'state_id', recommenders],
  ] as const)
    for (const target of targets as number[])
      await write(`INSERT INTO ${table} (${here}, ${there}) VALUES ($1, $2)`, [id, target]);
  return id;
}

/** A cluster of these recommendations to a State. */
export async function aCluster(write: Write, state: number, members: readonly number[]): Promise<number> {
  const id = await insert(write, 'cluster', { state_id: state });
  for (const member of members) await write('INSERT INTO cluster_member (cluster_id, record_id) VALUES ($1, $2)', [id, member]);
  return id;
}

export async function aProceeding(write: Write, { record_id, ...more }: Values = {}): Promise<number> {
  const id = await recorded(write, 'Proceeding', 'proceeding', { scheme: 'test', number: `${made}/99`, ...more });
  if (record_id !== undefined)
    await write('INSERT INTO record_proceeding (record_id, proceeding_id) VALUES ($1, $2)', [record_id, id]);
  return id;
}

/** A paragraph of a record, in English from the source of the tests; the next in the order of the text. */
export async function aParagraph(write: Write, { record_id, ...more }: Values = {}): Promise<number> {
  const whole = (record_id as number | undefined) ?? (await aDecision(write));
  made += 1;
  const usual = { source_id: await aSource(write), language: 'en', position: made, number: String(made), text: 'Words.' };
  return insert(write, 'paragraph', { record_id: whole, ...usual, ...more });
}

/** A mention of a record, or of none. */
export async function aCitation(write: Write, { citing_id, ...more }: Values): Promise<number> {
  made += 1;
  const usual = { place: 'scl', start: made, printed: `Mention ${made}`, scheme: 'test', value: String(made), origin: 'FOUND' };
  return insert(write, 'citation', { citing_id, source_id: await aSource(write), ...usual, ...more });
}

export async function aCrossReference(write: Write, { citing_id, cited_id, ...more }: Values): Promise<number> {
  const usual = { source_id: await aSource(write), relation: 'INTERPRETS', origin: 'IMPORTED' };
  return insert(write, 'cross_reference', { citing_id, cited_id, ...usual, ...more });
}

export async function anAttestation(write: Write, { record_id, ...more }: Values): Promise<number> {
  const usual = { place: 'test.csv:1', printed: 'As printed', agreement: 'AGREES' };
  return insert(write, 'attestation', { record_id, source_id: await aSource(write), ...usual, ...more });
}

export async function anIdentifier(write: Write, { record_id, ...more }: Values): Promise<number> {
  return insert(write, 'identifier', { record_id, scheme: 'test', value: `value-${made}`, ...more });
}

/** Number of the record with this key, or with this slug, code or citation. */
export async function idOf(write: Write, kind: string, key: string): Promise<number> {
  const columns: Readonly<Record<string, string>> = { State: 'code', Provision: 'citation', Participation: 'id::text' };
  const table = kind.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const [row] = await write(`SELECT id FROM "${table}" WHERE ${columns[kind] ?? 'slug'} = $1`, [key]);
  if (!row) throw new Error(`There is no ${kind} ${key}.`);
  return row[0] as number;
}

/** Hides a record: `RESTRICTED`, `PARTNERS`, or `EMBARGOED` until a day. */
export async function hide(write: Write, id: number, visibility = 'RESTRICTED', until: string | null = null): Promise<void> {
  await write('UPDATE record SET visibility = $2, embargoed_until = $3 WHERE id = $1', [id, visibility, until]);
}

/** What the import does at the end of a batch for the rights of these records. */
export async function settleRightsOf(write: Write, ...ids: number[]): Promise<void> {
  const query = async (text: string, values: unknown[]) => ({ rows: (await write(text, values)).map(([id]) => ({ id })) });
  await settleRights({ query: query as never }, ids);
}

/** Takes a record out of the database as if it had never been there: what cannot be without it goes too, what can loses its pointer. */
export async function forget(dataSource: DataSource, write: Write, id: number): Promise<void> {
  await forgetRows(dataSource, write, dataSource.getMetadata('Record'), [id]);
}

async function forgetRows(dataSource: DataSource, write: Write, target: EntityMetadata, ids: readonly unknown[]): Promise<void> {
  if (ids.length === 0) return;
  for (const metadata of dataSource.entityMetadatas) {
    for (const { joinColumns, inverseEntityMetadata } of metadata.relations) {
      const [column] = joinColumns;
      if (inverseEntityMetadata !== target || !column) continue;
      const where = `FROM "${metadata.tableName}" WHERE "${column.databaseName}" = ANY($1)`;
      if (column.isNullable)
        await write(
          `UPDATE "${metadata.tableName}" SET "${column.databaseName}" = NULL WHERE "${column.databaseName}" = ANY($1)`,
          [ids],
        );
      // A table of pairs, or of what is reckoned of a record, has no number of its own.
      else if (metadata.primaryColumns.every(({ databaseName }) => databaseName !== 'id')) await write(`DELETE ${where}`, [ids]);
      else await forgetRows(dataSource, write, metadata, (await write(`SELECT id ${where}`, [ids])).flat());
    }
  }
  await write(`DELETE FROM "${target.tableName}" WHERE id = ANY($1)`, [ids]);
  // A noun shares its number with its record: one does not stay without the other.
  if (target.columns.some(({ relationMetadata, propertyName }) => propertyName === 'id' && relationMetadata)) {
    await forgetRows(dataSource, write, dataSource.getMetadata('Record'), ids);
  }
}
