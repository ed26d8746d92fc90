/**
 * Decisions, documents, recommendations and the texts of instruments as lines of the `exchange` format (`schema/exchange.schema.json`), which `npm run import --
 * exchange` takes in again without loss: findings, language versions, paragraphs, keys, links to States, proceedings and subjects, and the
 * mentions that a field of a source prints, with what they were read as. Mentions in paragraphs are found again; links follow from mentions.
 * A line is what one source says of one record: the one that it was taken from says what no source is noted for, the others their texts
 * and mentions, and of a recommendation each says all that it said. A source has a line for each language of its text where each counts its paragraphs from 1.
 */
import { Document } from '../domain/jurisprudence/document';
import type { Row } from '../graph/declarations';
import type { NounModel } from '../graph/model';
import { type Wanted, pageOfAll } from '../graph/read-all';
import type { Reader } from '../graph/reader';
import type { Selection } from '../graph/selection';
import { type PartName, type Values, keysOf, partsOf } from './exchange-parts';

/** Records of a page: texts may be long. */
const PAGE_SIZE = 50;

const OF_JURISPRUDENCE: readonly PartName[] = [
  'expressions',
  'findings',
  'atIssue',
  'paragraphs',
  'citations',
  'identifiers',
  'unknownSubjects',
];

/** How each noun of exchange is written: its own fields, the lists of which keys are told, and its parts. */
interface Writing {
  readonly fields: readonly string[];
  readonly lists: readonly string[];
  readonly parts: readonly PartName[];
  readonly lines: (row: Row, keys: Values, parts: Parted) => Values[];
}
/** The parts of one record, by what they are. */
type Parted = (part: PartName) => readonly Values[];

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
  // The catalogue tells what an instrument is; texts of it, as of general comments, come from other sources.
  Instrument: {
    fields: ['key'],
    lists: [],
    parts: ['expressions', 'paragraphs', 'citations', 'identifiers'],
    lines: (row, _keys, parts) => bySource({ type: 'document', kind: 'OTHER', key: row['key'] }, speakersOf(parts), namesOf(parts), parts),
  },
  Recommendation: {
    fields: [...COMMON, 'recommendationKind', 'number', 'language', 'text', 'response', 'responsePrinted', 'cycle', 'session', 'issues', 'unknownRecommenders'],
    lists: ['addressees', 'recommenders', 'subjects'],
    parts: ['identifiers', 'unknownSubjects', 'statements'],
    lines: (row, keys, parts) => {
      const document = row['document'] as Row | null;
      const own: Stated = { place: row['key'], source: sourceOf(row), kind: document?.['documentKind'], said: { ...row, document: document?.['key'], respondedOn: null } };
      const stated = parts('statements').map((statement) => statement as unknown as Stated);
      // Its own source, under the key that the record has, makes it; answers are told when it is there.
      const rank = ({ place, source, said }: Stated): number =>
        said['respondedOn'] !== null ? 3 : place !== row['key'] ? 2 : source === own.source ? 0 : 1;
      const turn = (one: Stated): string => `${rank(one)} ${String(one.source)} ${String(one.place)}`;
      const inOrder = (stated.length > 0 ? stated : [own]).sort((one, other) => (turn(one) < turn(other) ? -1 : 1));
      const { addressees, recommenders } = keys;
      const subjects = subjectsOf(keys, parts);
      const all = [row['key'], ...parts('identifiers').map(keyOf)];
      // Subjects that another house does not have are words of the source whose list of words they stand in.
      const marking = inOrder.find(({ said }) => (said['issues'] as readonly string[] | undefined)?.length) ?? inOrder[0];
      return inOrder.map((one) => {
        const { place, source, kind, said } = one;
        const { recommendationKind, text, language, number, response, responsePrinted, cycle, session, issues, unknownRecommenders, date, sourceNote, confidence } = said;
        if (said['respondedOn'] !== null)
          return filled({ type: 'response', key: String(place).replace(/^response to /, ''), source, response, responsePrinted, date: said['respondedOn'], sourceNote });
        return filled({
          type: 'recommendation', kind: recommendationKind, key: place, mechanism: mechanismOf(row), source, date, identifiers: all.filter((key) => key !== place),
          document: kind && { key: said['document'], kind }, number, language, text, addressees, recommenders: one === inOrder[0] ? recommenders : [], unknownRecommenders,
          response, responsePrinted, cycle, session, subjects: one === marking ? subjects : [], issues, confidence, sourceNote,
        });
      });
    },
  },
}; // prettier-ignore

/** What a source says of a recommendation: under which key, and in a document of which kind. */
interface Stated {
  readonly place: unknown;
  readonly source: unknown;
  readonly kind: unknown;
  readonly said: Values;
}

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
    for (const part of writing.parts) parts.set(part, await partsOf(reader, part, ids));
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
  const relations = new Map([
    ['mechanism', below('slug')],
    ['source', below('slug')],
  ]);
  if (noun.relations.get('document')?.target()?.class === Document) relations.set('document', below('key', 'documentKind'));
  return { fields: new Set(fields), relations };
}

/** Lines of a decision or document. */
function jurisprudence(type: string, kind: unknown, row: Row, keys: Values, parts: Parted, more: Values): Values[] {
  const { key, date, name, citeAs, url, confidence, sourceNote } = row;
  const { identifiers, expressions } = namesOf(parts);
  const head = { date, identifiers, name, citeAs, url, expressions, ...keys, subjects: subjectsOf(keys, parts), atIssue: parts('atIssue').map(({ article }) => article), ...more, confidence, sourceNote }; // prettier-ignore
  const speakers = [...new Set([sourceOf(row), ...speakersOf(parts)])];
  return bySource({ type, kind, key, mechanism: mechanismOf(row) }, speakers, head, parts);
}

/** Its language versions, and the keys that none of them has alone. */
function namesOf(parts: Parted): { readonly identifiers: readonly string[]; readonly expressions: readonly Values[] } {
  const expressions = parts('expressions');
  const ofVersions = new Set(expressions.map(({ identifier }) => identifier));
  const identifiers = parts('identifiers').map(keyOf);
  return { identifiers: identifiers.filter((one) => !ofVersions.has(one)), expressions: expressions.map(filled) };
}

/** The sources of texts and mentions. */
function speakersOf(parts: Parted): unknown[] {
  return [...new Set([...parts('paragraphs'), ...parts('citations')].map(({ source }) => source))];
}

/** A line for what each source says, or one for each text: the first source says the head, in all of its lines. */
function bySource(identity: Values, sources: readonly unknown[], head: Values, parts: Parted): Values[] {
  return sources.flatMap((source, at) => {
    const said = (part: PartName): Values[] => parts(part).filter((one) => one['source'] === source);
    const line = { ...identity, source, ...(at === 0 ? head : {}) };
    const [first = [], ...others] = texts(said('paragraphs'));
    const citations = said('citations').map(citationOf);
    return [filled({ ...line, citations, paragraphs: first }), ...others.map((paragraphs) => filled({ ...line, paragraphs }))];
  });
}

/** What its sources mark it with, those that the house does not have too. */
function subjectsOf({ subjects }: Values, parts: Parted): unknown[] {
  return [...(subjects as readonly unknown[]), ...parts('unknownSubjects').map(({ key }) => key)].sort();
}

/** A key as the format takes it; words that are none are read again. */
const KEY = /^[a-z][a-z0-9-]{1,30}:\S(.{0,460}\S)?$/;

/** A mention of a field: with the key that the source names, and what its words were read as. */
function citationOf({ scheme, value, origin, keys, name, printed_date: date, stage, source: _by, ...citation }: Values): Values {
  const isWritable = (keys as string[]).every((key) => KEY.test(key));
  return filled({
    ...citation,
    key: origin === 'IMPORTED' ? `${String(scheme)}:${String(value)}` : null,
    read: isWritable ? filled({ keys, name, date, stage }) : null,
  });
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
const sourceOf = (row: Row): unknown => (row['source'] as Row | null)?.['slug'];
const keyOf = ({ scheme, value }: Values): string => `${String(scheme)}:${String(value)}`;

/** What is known only: nothing for null, for emptiness, and for a list of nothing. */
function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
