/** What is read of records that are written as exchange, besides their own rows: the rows that are parts of them, and keys of what lists pair them with. */
import { Document } from '../domain/jurisprudence/document';
import { Expression } from '../domain/jurisprudence/expression';
import { Finding } from '../domain/jurisprudence/finding';
import { Paragraph } from '../domain/jurisprudence/paragraph';
import { ProvisionAtIssue } from '../domain/jurisprudence/provision-at-issue';
import { Citation } from '../domain/links/citation';
import { Attestation } from '../domain/sources/attestation';
import { Identifier } from '../domain/sources/identifier';
import { UnknownSubject } from '../domain/subjects/unknown-subject';
import type { Class } from '../graph/declarations';
import type { NounModel } from '../graph/model';
import type { Reader } from '../graph/reader';

export type Values = Readonly<Record<string, unknown>>;

/** Rows of another noun that are parts of a record: SQL of the number of the record and of what is `told` besides columns, over the alias `k`. */
interface Parts {
  readonly of: Class;
  readonly whole: string;
  readonly columns: readonly string[];
  readonly told?: Readonly<Record<string, (reader: Reader) => string>>;
  readonly order?: string;
  readonly where?: string;
}

/** Who says so. */
const BY = { source: () => '(SELECT s.slug FROM source s WHERE s.id = k.source_id)' };

const PARTS = {
  expressions: { of: Expression, whole: 'k.record_id', columns: ['language', 'title', 'identifier', 'url'] },
  findings: { of: Finding, whole: 'k.decision_id', columns: ['provision', 'outcome', 'respondent'] },
  atIssue: { of: ProvisionAtIssue, whole: 'k.record_id', columns: ['article'] },
  paragraphs: { of: Paragraph, whole: 'k.record_id', columns: ['language', 'number', 'section', 'text', 'position'], told: BY, order: 'k.source_id, k.position, k.id' },
  citations: { of: Citation, whole: 'k.citing_id', columns: ['printed', 'place', 'start', 'scheme', 'value', 'origin', 'pinpoint', 'confidence', 'keys', 'name', 'printed_date', 'stage'], told: BY, where: `k.language = ''` },
  identifiers: { of: Identifier, whole: 'k.record_id', columns: ['scheme', 'value'] },
  unknownSubjects: { of: UnknownSubject, whole: 'k.record_id', columns: ['key'] },
  statements: {
    of: Attestation, whole: 'k.record_id', columns: ['place', 'said'], where: 'k.said IS NOT NULL',
    told: { ...BY, kind: (reader) => `(SELECT d.document_kind FROM ${reader.visible(Document, 'd')} WHERE d_r.key = k.said->>'document')` },
  },
} satisfies Record<string, Parts>; // prettier-ignore

/** A kind of parts: `findings`. */
export type PartName = keyof typeof PARTS;

/** Keys of what a list pairs with each row: codes of States, keys of other records. */
export async function keysOf(
  reader: Reader,
  noun: NounModel,
  field: string,
  ids: readonly number[],
): Promise<Map<number, Values[]>> {
  const list = noun.lists.get(field);
  if (!list || !('table' in list.link)) throw new Error(`${noun.name}.${field} is no list of pairs.`);
  const { table, here, there } = list.link;
  const target = list.target();
  const key = target.name === 'State' ? `k."${target.key?.column}"` : 'k_r.key';
  // A right to which another subject is mapped follows from that.
  const marked = field === 'subjects' ? ' AND NOT l.derived' : '';
  return byWhole(
    await reader.query(
      `SELECT l."${here}", ${key} FROM ${reader.visible(target.class, 'k')} JOIN ${table} l ON l."${there}" = k.id WHERE l."${here}" = ANY($1::int[])${marked} ORDER BY 1, 2`,
      [ids],
    ),
    ['key'],
  );
}

/** Rows of a kind of parts of each record. */
export async function partsOf(reader: Reader, part: PartName, ids: readonly number[]): Promise<Map<number, Values[]>> {
  const { of, whole, columns, told = {}, order = 'k.id', where }: Parts = PARTS[part];
  const values = [...columns.map((column) => `k."${column}"`), ...Object.values(told).map((sql) => sql(reader))];
  const rows = await reader.query(
    `SELECT ${[whole, ...values].join(', ')} FROM ${reader.visible(of, 'k')}
     WHERE ${whole} = ANY($1::int[])${where === undefined ? '' : ` AND ${where}`} ORDER BY 1, ${order}`,
    [ids],
  );
  return byWhole(rows, [...columns, ...Object.keys(told)]);
}

/** Rows by the number that stands first in each. */
function byWhole(rows: readonly (readonly unknown[])[], columns: readonly string[]): Map<number, Values[]> {
  const found = new Map<number, Values[]>();
  for (const [id, ...values] of rows) {
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at]]));
    const of = found.get(id as number);
    if (of) of.push(row);
    else found.set(id as number, [row]);
  }
  return found;
}
