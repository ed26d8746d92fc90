/**
 * Decisions, documents and recommendations as lines of the `exchange` format (`schema/exchange.schema.json`), which `npm run import --
 * exchange` takes in again without loss: findings, language versions, paragraphs, keys, links to States, proceedings and rights, and the
 * mentions that a field of a source prints, with what they were read as. Mentions in paragraphs are found again; links follow from mentions. One record is
 * one line, or one for each language of its text where each counts its paragraphs from 1.
 */
import { Document } from '../domain/jurisprudence/document';
import { Expression } from '../domain/jurisprudence/expression';
import { Finding } from '../domain/jurisprudence/finding';
import { Paragraph } from '../domain/jurisprudence/paragraph';
import { Citation } from '../domain/links/citation';
import { Identifier } from '../domain/sources/identifier';
import type { Class, Row } from '../graph/declarations';
import type { NounModel } from '../graph/model';
import { type Wanted, pageOfAll } from '../graph/read-all';
import type { Reader } from '../graph/reader';
import type { Selection } from '../graph/selection';

/** Records of a page: texts may be long. */
const PAGE_SIZE = 50;

type Values = Readonly<Record<string, unknown>>;

/** Rows of another noun that are parts of a record: SQL of the number of the record and of the values, over the alias `k`. */
interface Parts {
  readonly of: Class;
  readonly whole: string;
  readonly columns: readonly string[];
  readonly order?: string;
  readonly where?: string;
}

const PARTS = {
  expressions: { of: Expression, whole: 'k.record_id', columns: ['language', 'title', 'identifier', 'url'] },
  findings: { of: Finding, whole: 'k.decision_id', columns: ['provision', 'outcome', 'respondent'] },
  paragraphs: {
    of: Paragraph, whole: 'k.record_id', columns: ['language', 'number', 'section', 'text', 'position', 'source_id'], order: 'k.position, k.id',
    // Of two sources with a text in one language, the first one's.
    where: 'NOT EXISTS (SELECT 1 FROM paragraph o WHERE o.record_id = k.record_id AND o.language = k.language AND o.source_id < k.source_id)',
  },
  citations: { of: Citation, whole: 'k.citing_id', columns: ['printed', 'place', 'start', 'scheme', 'value', 'origin', 'pinpoint', 'confidence', 'keys', 'name', 'printed_date', 'stage'], where: `k.language = ''` },
  identifiers: { of: Identifier, whole: 'k.record_id', columns: ['scheme', 'value'] },
} satisfies Record<string, Parts>; // prettier-ignore

const OF_JURISPRUDENCE: readonly (keyof typeof PARTS)[] = ['expressions', 'findings', 'paragraphs', 'citations', 'identifiers'];

/** How each noun of exchange is written: its own fields, the lists of which keys are told, and its parts. */
interface Writing {
  readonly fields: readonly string[];
  readonly lists: readonly string[];
  readonly parts: readonly (keyof typeof PARTS)[];
  readonly lines: (row: Row, keys: Values, parts: Parted) => Values[];
}
/** The parts of one record, by what they are. */
type Parted = (part: keyof typeof PARTS) => readonly Values[];

const COMMON = ['key', 'date', 'confidence', 'sourceNote'];
const WRITINGS: Readonly<Record<string, Writing>> = {
  Decision: {
    fields: [...COMMON, 'decisionKind', 'name', 'citeAs', 'url', 'formation', 'importance', 'conclusion', 'hasSeparateOpinion'],
    lists: ['respondents', 'proceedings', 'subjects'],
    parts: OF_JURISPRUDENCE,
    lines: (row, keys, parts) => {
      const { formation, importance, conclusion, hasSeparateOpinion, decisionKind } = row;
      const findings = parts('findings').map((finding) => filled(finding));
      return jurisprudence('decision', decisionKind, row, keys, parts, { formation, importance, findings, conclusion, hasSeparateOpinion });
    },
  },
  Document: {
    fields: [...COMMON, 'documentKind', 'name', 'citeAs', 'url'],
    lists: ['respondents', 'proceedings', 'subjects'],
    parts: OF_JURISPRUDENCE.filter((part) => part !== 'findings'),
    lines: (row, keys, parts) => jurisprudence('document', row['documentKind'], row, keys, parts, {}),
  },
  Recommendation: {
    fields: [...COMMON, 'recommendationKind', 'number', 'language', 'text', 'response', 'responsePrinted', 'cycle', 'session', 'issues', 'unknownRecommenders'],
    lists: ['addressees', 'recommenders', 'subjects'],
    parts: ['identifiers'],
    lines: (row, keys, parts) => {
      const { recommendationKind: kind, number, language, text, response, responsePrinted, cycle, session, issues, unknownRecommenders } = row;
      const document = row['document'] as Row | null;
      const { addressees, recommenders, subjects } = keys;
      return [filled({
        type: 'recommendation', kind, key: row['key'], mechanism: mechanismOf(row), date: row['date'], identifiers: parts('identifiers').map(keyOf),
        document: document && { key: document['key'], kind: document['documentKind'] }, number, language, text, addressees, recommenders, unknownRecommenders,
        response, responsePrinted, cycle, session, subjects, issues, confidence: row['confidence'], sourceNote: row['sourceNote'],
      })];
    },
  },
}; // prettier-ignore

/** Whether a noun can be written as lines of exchange. */
export function isExchanged(noun: NounModel): boolean {
  return noun.name in WRITINGS;
}

/** The lines of a page at a time. */
export async function* writeExchange(
  reader: Reader,
  noun: NounModel,
  { filter, after, last }: Wanted & { readonly last: string | null },
): AsyncGenerator<string> {
  const writing = WRITINGS[noun.name];
  if (!writing) throw new Error(`${noun.name} is not exchanged.`);
  const selection = selectionOf(noun, writing);
  let from = after;
  while (last !== null && from !== last) {
    const { edges } = await pageOfAll(reader, noun, selection, { filter, after: from, last, size: PAGE_SIZE });
    if (edges.length === 0) return;
    const ids = edges.map(({ node }) => node.rowId);
    const keys = new Map<string, Map<number, Values[]>>();
    for (const list of writing.lists) keys.set(list, await keysOf(reader, noun, list, ids));
    const parts = new Map<string, Map<number, Values[]>>();
    for (const part of writing.parts) parts.set(part, await partsOf(reader, PARTS[part], ids));
    for (const { node } of edges) {
      const keysOfRow = Object.fromEntries(writing.lists.map((list) => [list, (keys.get(list)?.get(node.rowId) ?? []).map(({ key }) => key)])); // prettier-ignore
      const partsOfRow: Parted = (part) => parts.get(part)?.get(node.rowId) ?? [];
      for (const line of writing.lines(node, keysOfRow, partsOfRow)) yield `${JSON.stringify(line)}\n`;
    }
    from = edges.at(-1)?.cursor ?? last;
  }
}

function selectionOf(noun: NounModel, { fields }: Writing): Selection {
  const below = (...names: string[]): Selection => ({ fields: new Set(names), relations: new Map() });
  const relations = new Map([['mechanism', below('slug')]]);
  if (noun.relations.get('document')?.target()?.class === Document) relations.set('document', below('key', 'documentKind'));
  return { fields: new Set(fields), relations };
}

/** Lines of a decision or document; several where each language of its text counts its paragraphs from 1. */
function jurisprudence(type: string, kind: unknown, row: Row, keys: Values, parts: Parted, more: Values): Values[] {
  const { key, date, name, citeAs, url, confidence, sourceNote } = row;
  const expressions = parts('expressions').map((expression) => filled(expression));
  const ofVersions = new Set(parts('expressions').map(({ identifier }) => identifier));
  const identifiers = parts('identifiers')
    .map(keyOf)
    .filter((one) => !ofVersions.has(one));
  const head = { type, kind, key, mechanism: mechanismOf(row), date, identifiers, name, citeAs, url, expressions, ...keys, ...more, confidence, sourceNote }; // prettier-ignore
  const citations = parts('citations').map(citationOf);
  const [first = [], ...others] = texts(parts('paragraphs'));
  return [filled({ ...head, citations, paragraphs: first }), ...others.map((paragraphs) => filled({ ...head, paragraphs }))];
}

/** A key as the format takes it; words that are none are read again. */
const KEY = /^[a-z][a-z0-9-]{1,30}:\S(.{0,460}\S)?$/;

/** A mention of a field: with the key that the source names, or what its words were read as. */
function citationOf({ scheme, value, origin, keys, name, printed_date: date, stage, ...citation }: Values): Values {
  if (origin === 'IMPORTED') return filled({ ...citation, key: `${String(scheme)}:${String(value)}` });
  const isWritable = (keys as string[]).every((key) => KEY.test(key));
  return filled({ ...citation, read: isWritable ? filled({ keys, name, date, stage }) : null });
}

/** Paragraphs as they were counted: all together, or each language for itself. */
function texts(paragraphs: readonly Values[]): Values[][] {
  const isOneCount = paragraphs.every(({ position }, at) => position === at + 1);
  const languages = isOneCount ? [undefined] : [...new Set(paragraphs.map(({ language }) => language))];
  return languages.map((wanted) =>
    paragraphs
      .filter(({ language }) => wanted === undefined || language === wanted)
      .map(({ language, number, section, text }) => filled({ language, number, section, text })),
  );
}

const mechanismOf = (row: Row): unknown => (row['mechanism'] as Row | null)?.['slug'];
const keyOf = ({ scheme, value }: Values): string => `${String(scheme)}:${String(value)}`;

/** What is known only: nothing for null, for emptiness, and for a list of nothing. */
function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Keys of what a list pairs with each row: codes of States, keys of other records. */
async function keysOf(reader: Reader, noun: NounModel, field: string, ids: readonly number[]): Promise<Map<number, Values[]>> {
  const list = noun.lists.get(field);
  if (!list || !('table' in list.link)) throw new Error(`${noun.name}.${field} is no list of pairs.`);
  const { table, here, there } = list.link;
  const target = list.target();
  const key = target.name === 'State' ? `k."${target.key?.column}"` : 'k_r.key';
  return byWhole(
    await reader.query(
      `SELECT l."${here}", ${key} FROM ${reader.visible(target.class, 'k')} JOIN ${table} l ON l."${there}" = k.id WHERE l."${here}" = ANY($1::int[]) ORDER BY 1, 2`,
      [ids],
    ),
    ['key'],
  );
}

async function partsOf(
  reader: Reader,
  { of, whole, columns, order = 'k.id', where }: Parts,
  ids: readonly number[],
): Promise<Map<number, Values[]>> {
  const rows = await reader.query(
    `SELECT ${whole}, ${columns.map((column) => `k."${column}"`).join(', ')} FROM ${reader.visible(of, 'k')}
     WHERE ${whole} = ANY($1::int[])${where === undefined ? '' : ` AND ${where}`} ORDER BY 1, ${order}`,
    [ids],
  );
  return byWhole(rows, columns);
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
