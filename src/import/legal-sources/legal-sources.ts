import { isPartialDate } from '../../domain/standards/partial-date';
import type { Row } from '../draft';
import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import type { ExchangeExpression, ExchangeRecord } from '../exchange/exchange-record';
import { COURTS } from './legal-sources-courts';
import { DOCUMENTS } from './legal-sources-documents';
import { EUROPEAN_COURTS } from './legal-sources-european-courts';
import { fieldOf, type Rule, type Sample, type SourceMapping } from './legal-sources-sample';
import { languageOfText, paragraphsOfText, readableText } from './legal-sources-text';
import { findFiles, readText, UnreadableFile } from '../open-file';
import type { StateNames } from '../state-names';
import { type UhriVocabulary, uhriRecommendation } from '../uhri/uhri-record';

/** The format `legal-sources`, as the import lists it. */
export const legalSourcesFormat = {
  name: 'legal-sources',
  describe:
    'Sample records of many courts and bodies, a JSON file each, in the fields of the collection worldwidelaw/legal-sources',
  extensions: ['.json'],
  example: 'data/legal-sources',
} as const;

const LONGEST_FILE = 32_000_000;
const LONGEST_PRINTED = 4000;
const MAPPINGS: Readonly<Record<string, SourceMapping>> = { ...EUROPEAN_COURTS, ...COURTS, ...DOCUMENTS };

/**
 * Reads the JSON files named (plain or gzip), and those below the folders named: one sample and one row a file, with its record
 * or its refusal. The field `_source` chooses the mapping; what a sample does not say is left out, and what the collection is
 * known to have wrong is left out with a note. Of two samples of one record in one language the first is taken.
 * Example: `{"_source": "INTL/AfCHPR", "citation": "[2025] AfCHPR 35", …}` becomes `afchpr:2025/35`.
 */
export async function* readLegalSources(
  paths: readonly string[],
  vocabulary: UhriVocabulary,
): AsyncGenerator<Row<ExchangeRecord | ExchangeRecommendation>> {
  const taken = new Map<string, string>();
  for (const { path, name } of await findFiles(paths, legalSourcesFormat.extensions)) {
    const { sample, printed, refusal } = await sampleOf(path);
    const value = sample === undefined ? (refusal ?? 'The file is no sample.') : valueOf(sample, vocabulary);
    const row = { file: name, number: 1, printed };
    if (typeof value === 'string') {
      yield { ...row, refusal: value };
      continue;
    }
    const version = value.type === 'recommendation' ? undefined : value.expressions?.[0];
    const identity = `${value.key} ${version?.language ?? ''} ${version?.identifier ?? ''}`;
    const former = taken.get(identity);
    if (former !== undefined) yield { ...row, refusal: `${value.key} was taken from ${former} already, in the same language.` };
    else yield { ...row, value };
    if (former === undefined) taken.set(identity, name);
  }
}

/** Fields of an annotation of the Universal Human Rights Index, as its export names them, and as the collection does. */
const ANNOTATION: Readonly<Record<string, string>> = {
  AnnotationId: '_id',
  Symbol: 'symbol',
  Body: 'body',
  AnnotationType: 'annotation_type',
  Text: 'text',
  Countries: 'countries',
  Themes: 'themes',
  AffectedPersons: 'affected_persons',
  Sdgs: 'sdgs',
  PublicationDate: 'date',
  UprCycle: 'upr_cycle',
  UprRecommendingCountry: 'upr_recommending_country',
};

/** The record of a sample; an annotation of the Index is a recommendation or a concern, read as in the Index's own export. */
function valueOf(sample: Sample, vocabulary: UhriVocabulary): ExchangeRecord | ExchangeRecommendation | string {
  if (fieldOf(sample, '_source') !== 'UN/UHRI') return recordOfSample(sample, vocabulary.states);
  const fields = Object.entries(ANNOTATION).map(([field, own]) => [field, sample[own]]);
  return uhriRecommendation(Object.fromEntries(fields) as Readonly<Record<string, unknown>>, vocabulary);
}

/** The record of a sample by the mapping of its source, or one sentence why there is none. */
export function recordOfSample(sample: Sample, names: StateNames): ExchangeRecord | string {
  const source = fieldOf(sample, '_source');
  const mapping = Object.hasOwn(MAPPINGS, source) ? MAPPINGS[source] : undefined;
  if (mapping === undefined)
    return `_source "${source}" is not known: expected one of ${[...Object.keys(MAPPINGS), 'UN/UHRI'].join(', ')}.`;
  const key = mapping.key(sample)?.replace(/\s+/g, '');
  if (key === undefined) {
    const values = mapping.keyFields.split(', ').map((field) => `${field} "${fieldOf(sample, field).slice(0, 100)}"`);
    return `No key can be told from ${values.join(' and ')} of ${source}.`;
  }
  const mechanism = said(mapping.mechanism, sample);
  if (mechanism === undefined) return `No mechanism can be told for ${key} of ${source}.`;
  const notes = mapping.note === undefined ? [] : [mapping.note];
  const readable = readableText(typeof sample['text'] === 'string' ? sample['text'] : '');
  if (readable === null) notes.push('Its text is binary and was left out.');
  if (readable?.note !== undefined) notes.push(readable.note);
  const text = readable?.text ?? '';
  const language = mapping.language?.(sample) ?? languageOfText(text);
  const paragraphs = paragraphsOfText(text, language);
  const name = mapping.name?.(sample);
  const identifiers = (mapping.identifiers?.(sample) ?? []).filter((identifier) => identifier !== key);
  const proceedings = mapping.proceedings?.(sample) ?? [];
  const respondents = statesOf(mapping, sample, names, notes);
  const subjects = [...new Set(mapping.subjects?.(sample) ?? [])];
  const url = fieldOf(sample, 'url');
  const conclusion = mapping.conclusion?.(sample);
  const findings = mapping.findings?.(sample) ?? [];
  const record = {
    key,
    mechanism,
    ...dateOf(mapping, sample),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(name === undefined ? {} : { name }),
    ...(/^https?:\/\/\S+[^/\s]\S*$/.test(url) ? { url } : {}),
    expressions: [versionOf(mapping, sample, language)],
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(respondents.length > 0 ? { respondents } : {}),
    ...(proceedings.length > 0 ? { proceedings } : {}),
    ...(paragraphs.length > 0 ? { paragraphs } : {}),
    ...(notes.length > 0 ? { sourceNote: notes.join(' ') } : {}),
  };
  const type = typeof mapping.type === 'string' ? mapping.type : mapping.type(sample);
  const kind = said(mapping.kind, sample) ?? (type === 'decision' ? 'DECISION' : 'OTHER');
  return type === 'document'
    ? { type, kind, ...record }
    : {
        type,
        kind,
        ...record,
        ...(conclusion === undefined ? {} : { conclusion }),
        ...(findings.length > 0 ? { findings: [...findings] } : {}),
      };
}

function said(rule: string | Rule, sample: Sample): string | undefined {
  return typeof rule === 'string' ? rule : rule(sample);
}

function versionOf(mapping: SourceMapping, sample: Sample, language: string): ExchangeExpression {
  const title = mapping.title ? mapping.title(sample) : fieldOf(sample, 'title') || undefined;
  const identifier = mapping.versionKey?.(sample);
  return { language, ...(title === undefined ? {} : { title }), ...(identifier === undefined ? {} : { identifier }) };
}

/** The day as printed; its year where the source makes up days or prints 1 January, as it does for a day it lacks. */
function dateOf(mapping: SourceMapping, sample: Sample): { date?: string; datePrinted?: string } {
  const printed = fieldOf(sample, 'date');
  if (printed === '' || mapping.date === 'NONE') return {};
  if (!isPartialDate(printed)) return { datePrinted: printed };
  return { date: mapping.date === 'YEAR' || printed.endsWith('-01-01') ? printed.slice(0, 4) : printed };
}

/** Words with which a State is styled in the name of a case, tried without them where the whole is no name: `Republic of Togo`. */
const STYLE = /^(?:the )?(?:Federal |United )?(?:Republic|State|Kingdom) of (?:the )?|^the /i;

function statesOf(mapping: SourceMapping, sample: Sample, names: StateNames, notes: string[]): string[] {
  const on = fieldOf(sample, 'date');
  const codes: string[] = [];
  for (const printed of mapping.states?.(sample) ?? []) {
    const code = names.recognise(printed, { on }).code ?? names.recognise(printed.replace(STYLE, ''), { on }).code;
    if (code === undefined) notes.push(`Not known as a State: "${printed}".`);
    else codes.push(code);
  }
  return [...new Set(codes)];
}

async function sampleOf(path: string): Promise<{ sample?: Sample; printed: string; refusal?: string }> {
  let content = '';
  try {
    for await (const piece of readText(path)) {
      content += piece;
      if (content.length > LONGEST_FILE)
        return { printed: content.slice(0, LONGEST_PRINTED), refusal: `The file is longer than ${LONGEST_FILE} characters.` };
    }
    const json = JSON.parse(content) as unknown;
    const printed = content.slice(0, LONGEST_PRINTED);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { sample: json as Sample, printed };
    return { printed, refusal: 'The file is no sample: expected one JSON object with _source and _id.' };
  } catch (error) {
    const printed = content.slice(0, LONGEST_PRINTED);
    if (error instanceof UnreadableFile) return { printed, refusal: error.message };
    if (error instanceof SyntaxError) return { printed, refusal: `The file is no JSON: ${error.message.slice(0, 200)}.` };
    throw error;
  }
}
