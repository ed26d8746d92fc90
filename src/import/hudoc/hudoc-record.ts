import { strasbourgForm } from '../cite-as';
import type { ExchangeDecision, ExchangeDocument, ExchangeExpression, ExchangeRecord } from '../exchange/exchange-record';
import { splitReferences } from '../../citations/read-reference';
import { type DocumentType, type HudocColumns, languageTag, listOf, plainLine, readDocumentType } from './hudoc-columns';
import { readAtIssue, readFindings } from './hudoc-findings';
import {
  type StrasbourgEcli,
  isItemId,
  readApplicationNumbers,
  readFieldDate,
  readReporterKey,
  readStrasbourgEcli,
} from './hudoc-keys';
import { decisionKindOf, documentKindOf, formationOf, mechanismOf } from './hudoc-kinds';

/** Codes that HUDOC printed for another State than the one ISO 3166-1 gives them to, each with its proof. */
const MISPRINTED_STATES: Readonly<Record<string, string>> = {
  // Item 002-1447, "v. 46 member States", lists SWZ (Eswatini, no party to the Convention) in the place of Switzerland.
  SWZ: 'CHE',
  // The code of Romania in ISO 3166-1 until 2002.
  ROM: 'ROU',
};

/** The address at which HUDOC shows an item. Example: `https://hudoc.echr.coe.int/eng?i=001-57619`. */
export function hudocAddress(itemId: string): string {
  return `https://hudoc.echr.coe.int/eng?i=${itemId}`;
}

/**
 * One HUDOC record as an exchange record, or one sentence why it cannot be one: no key, no known type. `states` are the alpha-3
 * codes of the catalogue. What a field prints and the record cannot hold is kept in `sourceNote`, in words.
 */
export function hudocRecord(columns: HudocColumns, states: ReadonlySet<string>): ExchangeRecord | string {
  const itemId = columns.get('itemid').trim();
  const printedEcli = columns.get('ecli').trim();
  const ecli = readStrasbourgEcli(printedEcli);
  if (itemId !== '' && !isItemId(itemId)) return `The itemid "${itemId.slice(0, 60)}" is none: expected one like 001-57619.`;
  if (itemId === '' && ecli === null)
    return `The row has no key: itemid is empty and ecli is "${printedEcli.slice(0, 60)}"; expected one of them.`;
  const type = readDocumentType(columns.get('doctype'));
  if (type === null)
    return `The doctype "${columns.get('doctype').slice(0, 60)}" is not known: expected one like HEJUD, HFDEC, HECOM, CLIN, PR or HEJP9.`;

  const notes: string[] = [];
  if (printedEcli !== '' && ecli === null) notes.push(`The ECLI "${printedEcli.slice(0, 60)}" is printed, which is none.`);
  const documentKind = documentKindOf(type);
  if (documentKind !== undefined && itemId === '')
    return `A ${columns.get('doctype')} has no key: itemid is empty; expected one like 002-10758.`;
  const shared = sharedFields(columns, type, documentKind === undefined ? ecli : null, states, notes);
  const record: ExchangeRecord =
    documentKind === undefined
      ? decision(columns, type, ecli, shared, notes)
      : ({ type: 'document', kind: documentKind, ...shared } satisfies ExchangeDocument);
  return notes.length === 0 ? record : { ...record, sourceNote: notes.join(' ') };
}

type Shared = Omit<ExchangeDocument, 'type' | 'kind'>;

function sharedFields(
  columns: HudocColumns,
  type: DocumentType,
  ecli: StrasbourgEcli | null,
  states: ReadonlySet<string>,
  notes: string[],
): Shared {
  const itemId = columns.get('itemid').trim();
  const dates = readDates(columns, ecli, notes);
  const numbers = readApplicationNumbers(columns.get('appno'));
  if (numbers.unreadable.length > 0) notes.push(`Printed in appno, no application number: ${numbers.unreadable.join('; ')}.`);
  const reporter = readReporterKey(columns.get('publishedby'));
  const respondents = readRespondents(columns.get('respondent'), states, notes);
  const citations = splitReferences(columns.get('scl')).map((entry) => ({ ...entry, place: 'scl' }));
  return {
    key: ecli === null ? `hudoc:${itemId}` : `ecli:${ecli.ecli}`,
    mechanism: mechanismOf(columns, type, dates.date),
    ...dates,
    ...(reporter !== null && { identifiers: [reporter] }),
    expressions: [expression(columns, type, itemId, notes)],
    ...filled('subjects', readKeywords(columns.get('kpthesaurus'), notes)),
    ...filled('respondents', respondents),
    ...filled('proceedings', numbers.keys),
    ...filled('atIssue', readAtIssue(columns, dates.date)),
    ...filled('citations', citations),
  };
}

function decision(
  columns: HudocColumns,
  type: DocumentType,
  ecli: StrasbourgEcli | null,
  shared: Shared,
  notes: string[],
): ExchangeDecision {
  const { findings, statedOnly, renumbered } = readFindings(columns);
  if (statedOnly.length > 0)
    notes.push(`Stated in the conclusion only, not in violation or nonviolation: ${statedOnly.join('; ')}.`);
  if (renumbered.length > 0) notes.push(`The right of petition, printed as ${renumbered.join('; ')}, is Article 34 today.`);
  const title = plainLine(columns.get('docname'));
  const conclusion = plainLine(columns.get('conclusion'));
  const formation = formationOf(columns, shared.mechanism ?? '');
  const importance = readImportance(columns.get('importance'), notes);
  const opinion = columns.get('separateopinion').trim().toUpperCase();
  const decisionType = ecli?.type ?? (type.kind as StrasbourgEcli['type']);
  const citeAs = strasbourgForm({
    title,
    numbers: shared.proceedings ?? [],
    date: shared.date,
    isGrandChamber: formation === 'GRAND_CHAMBER',
    isDecision: decisionType === 'DEC',
  });
  const itemId = columns.get('itemid').trim();
  return {
    type: 'decision',
    kind: decisionKindOf(decisionType, title, conclusion, findings.length > 0),
    ...shared,
    ...(citeAs !== undefined && { citeAs }),
    ...(itemId !== '' && { url: hudocAddress(itemId) }),
    ...(formation !== undefined && { formation }),
    ...(importance !== undefined && { importance }),
    ...filled('findings', findings),
    ...(conclusion !== '' && { conclusion }),
    ...((opinion === 'TRUE' || opinion === 'FALSE') && { hasSeparateOpinion: opinion === 'TRUE' }),
  };
}

/** The ECLI's date where there is one, with a note where a field says another; else the first date of the fields, else their words. */
function readDates(columns: HudocColumns, ecli: StrasbourgEcli | null, notes: string[]): Pick<Shared, 'date' | 'datePrinted'> {
  const field = readFieldDate(columns);
  if (ecli?.date != null) {
    const other = field.date ?? field.printed;
    if (other !== undefined && other !== ecli.date)
      notes.push(`The ECLI says ${ecli.date}, the date field ${other}; the ECLI's date is kept.`);
    return { date: ecli.date };
  }
  if (field.date !== undefined) return { date: field.date };
  const printed = field.printed ?? ecli?.ecli;
  return printed === undefined ? {} : { datePrinted: printed };
}

function expression(columns: HudocColumns, type: DocumentType, itemId: string, notes: string[]): ExchangeExpression {
  const printed = columns.get('languageisocode').trim() || type.language;
  const language = languageTag(printed);
  if (language === null) notes.push(`The language is ${printed === '' ? 'not told' : `printed as "${printed.slice(0, 20)}"`}.`);
  const title = plainLine(columns.get('docname'));
  return {
    language: language ?? 'und',
    ...(title !== '' && { title }),
    ...(itemId !== '' && { identifier: `hudoc:${itemId}`, url: hudocAddress(itemId) }),
  };
}

function readRespondents(field: string, states: ReadonlySet<string>, notes: string[]): string[] {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const printed of listOf(field)) {
    const code = printed.toUpperCase();
    const meant = MISPRINTED_STATES[code] ?? code;
    if (meant !== code) notes.push(`The respondent ${meant} is printed as ${printed}.`);
    if (states.has(meant)) codes.add(meant);
    else unknown.push(printed);
  }
  if (unknown.length > 0) notes.push(`Printed as respondent, no State of the catalogue: ${unknown.join('; ')}.`);
  return [...codes];
}

function readKeywords(field: string, notes: string[]): string[] {
  const printed = listOf(field);
  const wrong = printed.filter((code) => !/^\d{1,6}$/.test(code));
  if (wrong.length > 0) notes.push(`Printed in kpthesaurus, no number of a keyword: ${wrong.join('; ')}.`);
  return [...new Set(printed.filter((code) => !wrong.includes(code)).map((code) => `hudoc-keyword:${code}`))];
}

function readImportance(field: string, notes: string[]): number | undefined {
  const printed = field.trim();
  if (/^[1-4]$/.test(printed)) return Number(printed);
  if (printed !== '') notes.push(`The importance is printed as "${printed.slice(0, 40)}": expected 1 to 4.`);
  return undefined;
}

/** The property where the list has something: an empty list and an absent one say the same, and are written once. */
function filled<N extends string, T>(name: N, values: readonly T[]): Partial<Record<N, readonly T[]>> {
  return (values.length === 0 ? {} : { [name]: values }) as Partial<Record<N, readonly T[]>>;
}
