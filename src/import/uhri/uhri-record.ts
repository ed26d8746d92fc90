import type { ExchangeRecommendation } from '../exchange/exchange-recommendation';
import type { StateNames } from '../state-names';
import { subjectKey } from '../subject-keys';
import type { UhriBodies } from './uhri-bodies';
import { readUhriText } from './uhri-text';
import { wordsOf } from '../upr/upr-report';
import { readUnSymbol } from '../un-symbol';
import { normaliseSymbol } from '../../citations/forms/un-standards';

/** Fields of an annotation by the names that the JSON export gives them: a text, a list of texts, or nothing. */
export type UhriFields = Readonly<Record<string, unknown>>;

/** What the catalogue knows, by which the words of an annotation are read. */
export interface UhriVocabulary {
  readonly states: StateNames;
  readonly bodies: UhriBodies;
}

type Kind = ExchangeRecommendation['kind'];
type Answer = NonNullable<ExchangeRecommendation['response']>;

/** Types of annotation, in lower case. */
const KINDS: Readonly<Record<string, Kind>> = {
  recommendations: 'RECOMMENDATION',
  recommendation: 'RECOMMENDATION',
  'concerns/observations': 'CONCERN',
  'concerns / observations': 'CONCERN',
  concerns: 'CONCERN',
  observations: 'CONCERN',
  'voluntary pledges': 'VOLUNTARY_PLEDGE',
  'voluntary commitments': 'VOLUNTARY_PLEDGE',
};

/** Positions of a State under review, in lower case; another word is kept as printed and means nothing here. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  supported: 'SUPPORTED',
  accepted: 'SUPPORTED',
  noted: 'NOTED',
  rejected: 'NOTED',
  'not supported': 'NOTED',
  pending: 'PENDING',
  'no response': 'NOT_GIVEN',
};

const ANNOTATION_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SYMBOL = /^(?=.*\d)[A-Z][A-Za-z0-9]*(?:[./][A-Za-z0-9.()&,-]+)+$/;
/** Longest text that is taken, in UTF-16 code units; the longest real one has some 20,000. */
const LONGEST_TEXT = 200_000;

/** An annotation as a recommendation or concern, or the sentence that refuses it. */
export function uhriRecommendation(fields: UhriFields, { states, bodies }: UhriVocabulary): ExchangeRecommendation | string {
  const id = textIn(fields, 'AnnotationId').toLowerCase();
  if (!ANNOTATION_ID.test(id))
    return `AnnotationId ${shown(fields['AnnotationId'])} is no key: expected one like a9ceae8c-fe1c-40f9-a326-1529e0ab678f.`;
  const [type = ''] = listIn(fields, 'AnnotationType');
  const kind = KINDS[type.toLowerCase()];
  if (kind === undefined)
    return `AnnotationType ${shown(fields['AnnotationType'])} is not known: expected Recommendations or Concerns/Observations.`;
  const [printedBody = '', ...moreBodies] = listIn(fields, 'Body');
  const body = bodies.find(printedBody);
  if (body === null)
    return `Body ${shown(fields['Body'])} is not known: expected a name or short name of the catalogue's mechanisms, like CRC or SR Torture.`;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(textIn(fields, 'PublicationDate'))?.[0];
  const addressed = statesIn(listIn(fields, 'Countries'), states, date);
  if (addressed.codes.length === 0)
    return addressed.unknown.length === 0
      ? 'Countries names no State: expected the State to which it is addressed.'
      : `Countries "${addressed.unknown.join('", "').slice(0, 200)}" is not known: expected a name, alias or code of the catalogue's states.`;
  const printed = textIn(fields, 'Text');
  if (printed.length > LONGEST_TEXT) return `The text is longer than ${LONGEST_TEXT} characters: its end is not known.`;
  const isOfReview = body.slug === 'upr';
  const { text: whole, number } = readUhriText(printed, isOfReview);
  // As reports and UPR Info have it: the words of one recommendation without the States in brackets behind them.
  const words = isOfReview ? wordsOf(whole, states, date) : whole;
  const text = typeof words === 'string' ? whole : words.text;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'The annotation has no text: expected its words in Text.';
  const symbol = symbolIn(textIn(fields, 'Symbol'));
  const listed = statesIn(listIn(fields, 'UprRecommendingCountry'), states, date);
  const isListed = listed.codes.length + listed.unknown.length > 0 || typeof words === 'string';
  const recommenders = isListed ? listed : { codes: words.recommenders, unknown: words.unknownRecommenders ?? [] };
  const labels = ['Themes', 'AffectedPersons', 'Sdgs'].map((field) => listIn(fields, field));
  const notes = [
    body.note,
    moreBodies.length > 0 ? `Also by: ${moreBodies.join(', ')}.` : undefined,
    addressed.unknown.length > 0 ? `Countries also names ${addressed.unknown.join(', ')}, no State of the house.` : undefined,
    symbol.note,
  ].filter((note) => note !== undefined);
  return {
    type: 'recommendation',
    kind,
    key: `uhri:${id}`,
    mechanism: body.slug,
    language: 'en',
    text,
    addressees: addressed.codes,
    ...(date !== undefined && { date }),
    ...(symbol.key !== undefined && { document: { key: `un:${symbol.key}`, kind: bodies.documentKindOf(body.slug) } }),
    ...(number !== undefined && { number }),
    // One paragraph of a committee may have several annotations; a number of the review by States is one recommendation.
    ...(isOfReview && symbol.key !== undefined && number?.includes('.') && { identifiers: [`un-rec:${symbol.key}#${number}`] }),
    ...(recommenders.codes.length > 0 && { recommenders: recommenders.codes }),
    ...(recommenders.unknown.length > 0 && { unknownRecommenders: recommenders.unknown }),
    ...(isOfReview && { ...answerIn(fields), ...reviewIn(fields) }),
    subjects: uhriSubjects(labels),
    issues: [...new Set(labels.flat())],
    ...(notes.length > 0 && { sourceNote: notes.join(' ') }),
  };
}

/** `Rights related to name, identity & nationality` of the themes is `uhri-theme:rights-related-to-name-identity-nationality`; `16.2 - …` is `sdg:16.2`. */
export function uhriSubjects([themes = [], persons = [], goals = []]: readonly (readonly string[])[]): string[] {
  const subjects = [
    ...themes.map((label) => subjectKey('uhri-theme', label)),
    ...persons.map((label) => subjectKey('uhri-persons', label)),
    ...goals.flatMap((label) => {
      const notation = /^(\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?)\b/.exec(label)?.[1];
      return notation === undefined ? [] : [`sdg:${notation}`];
    }),
  ];
  return [...new Set(subjects)];
}

/** The position of the State under review: none is chosen where several are printed. */
function answerIn(fields: UhriFields): Pick<ExchangeRecommendation, 'response' | 'responsePrinted'> {
  const printed = listIn(fields, 'UprPositions');
  const answers = new Set(printed.map((word) => ANSWERS[word.toLowerCase()]));
  const [only] = answers;
  return {
    ...(answers.size === 1 && only !== undefined && { response: only }),
    ...(printed.length > 0 && { responsePrinted: printed.join('; ') }),
  };
}

/** `1st cycle` and session `27`; a field that names several gives none. */
function reviewIn(fields: UhriFields): Pick<ExchangeRecommendation, 'cycle' | 'session'> {
  const cycles = listIn(fields, 'UprCycle').flatMap((word) => /^([1-9])(?:st|nd|rd|th)?\b/i.exec(word)?.[1] ?? []);
  const sessions = listIn(fields, 'UprSession').flatMap((word) => /^([1-9]\d?)(?:st|nd|rd|th)?\b/i.exec(word)?.[1] ?? []);
  return {
    ...(cycles.length === 1 && { cycle: Number(cycles[0]) }),
    ...(sessions.length === 1 && { session: sessions[0] ?? '' }),
  };
}

/** The key of a document's symbol: `CRC/C/PER/CO/6-7`. What has not the form of a symbol is kept in a note. */
function symbolIn(printed: string): { readonly key?: string; readonly note?: string } {
  // A place in the document may stand behind its symbol: `A/HRC/43/15 - Para 121`.
  const [symbol = ''] = printed.split(/\s+[-–]\s/);
  if (symbol === '') return {};
  const key = readUnSymbol(symbol)?.symbol ?? normaliseSymbol(symbol);
  if (key.length > 100 || !SYMBOL.test(key)) return { note: `Document symbol as printed: ${printed.slice(0, 200)}.` };
  return { key, ...(symbol.length < printed.length && { note: `Document symbol as printed: ${printed.slice(0, 200)}.` }) };
}

function statesIn(printed: readonly string[], states: StateNames, on?: string): { codes: string[]; unknown: string[] } {
  const codes = new Set<string>();
  const unknown = new Set<string>();
  for (const name of printed) {
    const found = states.recognise(name, { on });
    if (found.code === undefined) unknown.add(found.unknown);
    else codes.add(found.code);
  }
  return { codes: [...codes], unknown: [...unknown] };
}

/** A field that holds one text; of a list its first. */
function textIn(fields: UhriFields, name: string): string {
  const value = fields[name];
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text.trim() : typeof text === 'number' ? String(text) : '';
}

/** The values of a field: a list, or a text with a value on each line. Each may begin with `- `; a line without goes on with the one before. */
function listIn(fields: UhriFields, name: string): string[] {
  const value = fields[name];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => {
    if (typeof text === 'number') return [String(text)];
    if (typeof text !== 'string') return [];
    const lines = /^\s*- /.test(text) ? text.split(/\n\s*- /) : [text];
    return lines
      .map((line) =>
        line
          .replace(/^\s*- /, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((line) => line !== '');
  });
}

function shown(value: unknown): string {
  const printed = value === undefined ? 'is missing and' : JSON.stringify(value);
  return printed.length > 80 ? `${printed.slice(0, 77)}…` : printed;
}
