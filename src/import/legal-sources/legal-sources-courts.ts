import {
  every,
  field,
  fieldOf,
  first,
  kindBy,
  languageField,
  listField,
  nameOfParties,
  type Rule,
  type SourceMapping,
  stateAfterVersus,
} from './legal-sources-sample';
import { kindOfDecision } from '../ohchr-juris/ohchr-juris-record';
import { subjectKey } from '../subject-keys';
import { communicationKeys, readUnSymbol } from '../un-symbol';

const always = (value: string) => (): string => value;

/** The kinds that the Inter-American Court prints under the title, in English or Spanish: `Merits, Reparations and Costs`. */
const interAmericanKind = (printed: string): string => {
  if (/interpreta/i.test(printed)) return 'INTERPRETATION';
  if (/merits|fondo/i.test(printed)) return 'JUDGMENT';
  if (/reparation|reparaciones|costs|costas/i.test(printed)) return 'REPARATIONS';
  return /objection|excepci/i.test(printed) ? 'ADMISSIBILITY' : 'JUDGMENT';
};

/** SUMMA names one part of several; the head of the text names them all, `(Excepción Preliminar, Fondo y Reparaciones)`. */
const summaKind: Rule = (sample) => {
  const head = /\(([^()]{4,120}(?:Fondo|Reparaciones|Costas|Preliminar|Interpretaci)[^()]{0,80}|Fondo[^()]{0,100})\)/i.exec(
    String(sample['text']).slice(0, 3000),
  );
  return interAmericanKind(head?.[1] ?? fieldOf(sample, 'judgment_type'));
};

const africanCourtKind: Rule = (sample) => {
  const head = String(sample['text']).slice(0, 2500);
  if (head.includes('PROVISIONAL MEASURES')) return 'PROVISIONAL_MEASURE';
  if (head.includes('STRIKING OUT')) return 'STRIKING_OUT';
  if (/\bORDER\b/.test(head) && !/\bJUDGMENT\b/.test(head)) return 'ORDER';
  return /\bRULING\b[^a-z]{0,80}ADMISSIBILITY/.test(head) ? 'ADMISSIBILITY' : 'JUDGMENT';
};

const treatyBodyDecision = (numberField: string): SourceMapping => ({
  mechanism: (sample) => readUnSymbol(fieldOf(sample, 'symbol'))?.mechanism,
  type: 'decision',
  kind: (sample) => kindOfDecision(fieldOf(sample, 'decision_type')) ?? 'DECISION',
  key: (sample) => {
    const symbol = readUnSymbol(fieldOf(sample, 'symbol'), fieldOf(sample, 'session'))?.symbol;
    return symbol === undefined ? undefined : `un:${symbol}`;
  },
  keyFields: 'symbol',
  identifiers: (sample) => (readUnSymbol(fieldOf(sample, 'symbol'))?.others ?? []).map((other) => `un:${other}`),
  proceedings: (sample) => {
    const read = readUnSymbol(fieldOf(sample, 'symbol'));
    const printed = every(numberField, /0*(\d{1,4}\/\d{4})/g, '$1')(sample);
    return read === null ? [] : communicationKeys(read.mechanism, [...new Set([...printed, ...read.communications])]);
  },
  name: field('title'),
  states: every('country', /[^,]+/g, '$0'),
  subjects: (sample) => listField('substantive_issues')(sample).map((issue) => subjectKey('ohchr-issue', issue)),
});

/** Courts, commissions and committees by the `_source` of the samples. Rules of keys: decisions.README.md, "How keys are built". */
export const COURTS: Readonly<Record<string, SourceMapping>> = {
  'INTL/AfCHPR': {
    mechanism: 'afchpr',
    type: 'decision',
    kind: africanCourtKind,
    key: first('citation', /\[(\d{4})\] AfCHPR (\d+)/, 'afchpr:$1/$2'),
    keyFields: 'citation',
    proceedings: every('case_number', /\b(\d{3}\/\d{4})\b/g, 'afchpr-app:$1'),
    name: nameOfParties('parties'),
    states: stateAfterVersus('parties'),
    language: always('en'),
  },
  'INTL/ECOWASCJ': {
    mechanism: 'ecowas-court',
    type: 'decision',
    kind: always('JUDGMENT'),
    key: first('case_number', /ECW\/CCJ\/(?:JUD|RUL)\/ ?\d{1,2}\/\d{2}(?:\/REV)?/, 'ecowas:$0'),
    keyFields: 'case_number',
    identifiers: every('citation', /\[(\d{4})\] ECOWASCJ (\d+)/g, 'ecowascj:$1/$2'),
    proceedings: every('case_number', /ECW\/CCJ\/APP\/ ?(\d{1,2}\/\d{2}(?:\/REV)?)/g, 'ecowas:ECW/CCJ/APP/$1'),
    name: nameOfParties('title'),
    states: stateAfterVersus('title'),
    language: languageField('language'),
  },
  'INTL/IACtHR': {
    mechanism: 'iacthr',
    type: 'decision',
    kind: (sample) => interAmericanKind(fieldOf(sample, 'judgment_type')),
    key: first('series_c_number', /^\d+$/, 'iactr-c:$0'),
    keyFields: 'series_c_number',
    name: field('case_name'),
    states: stateAfterVersus('case_name'),
    language: languageField('language'),
    note: 'Title in English, text in Spanish.',
  },
  'INTL/SUMMA': {
    mechanism: 'iacthr',
    type: 'decision',
    kind: summaKind,
    key: first('case_number', /^C-(\d+)$/, 'iactr-c:$1'),
    keyFields: 'case_number',
    name: first('title', /^(.*?)\. +Sentencia de/, '$1'),
    states: every('country', /.+/g, '$0'),
    language: languageField('language'),
  },
  'INTL/IACHR-Commission': {
    mechanism: 'iachr',
    type: 'decision',
    kind: kindBy(
      'doc_type',
      [
        [/merits/, 'MERITS_REPORT'],
        [/settlement/, 'FRIENDLY_SETTLEMENT'],
        [/admissib/, 'ADMISSIBILITY'],
        [/archive/, 'DISCONTINUANCE'],
      ],
      'DECISION',
    ),
    key: first('report_number', /(\d{1,3}\/\d{2})$/, 'iachr-report:$1'),
    keyFields: 'report_number',
    proceedings: every('case_number', /\d{1,2}\.\d{3}/g, 'iachr-case:$0'),
    name: (sample) => {
      const party = first('title', /Case [\d.]+, (.+?)\.?(?:Summary \(spanish\))?$/, '$1')(sample)?.replace(/ et al$/, ' et al.');
      return party === undefined ? undefined : `${party} v. ${fieldOf(sample, 'country')}`;
    },
    title: first('title', /^(.+?)(?:Summary \(spanish\))?$/, '$1'),
    states: every('country', /.+/g, '$0'),
    date: 'YEAR',
    note: 'The text is a summary of the report.',
  },
  'INTL/IHRDA-AfricanCL': {
    mechanism: 'achpr',
    type: 'decision',
    kind: kindBy(
      'outcome',
      [
        [/merits/i, 'MERITS_REPORT'],
        [/inadmissible/i, 'ADMISSIBILITY'],
        [/settlement/i, 'FRIENDLY_SETTLEMENT'],
        [/struck/i, 'STRIKING_OUT'],
      ],
      'DECISION',
    ),
    key: first('title', /^(\d{1,3}\/\d{2}(?:-\d{1,3}\/\d{2})*) /, 'achpr-comm:$1'),
    keyFields: 'title',
    identifiers: every('_id', /^IHRDA-ACHPR-(\w+)$/g, 'ihrda:$1'),
    proceedings: every('title', /(?<=^|^[\d/-]+-)\d{1,3}\/\d{2}(?=[ -])/g, 'achpr-comm:$0'),
    name: (sample) => nameOfParties('title')(sample)?.replace(/^[\d/-]+ /, ''),
    states: every('country', /[^,]+/g, '$0'),
  },
  'INTL/SADC-Tribunal': {
    mechanism: 'sadc-tribunal',
    type: 'decision',
    kind: always('JUDGMENT'),
    key: first('citation', /\[(\d{4})\] SADCT (\d+)/, 'sadct:$1/$2'),
    keyFields: 'citation',
    proceedings: (sample) => every('title', /\(0*(\d{1,3})\/(?:20)?(\d{2})\)/g, 'sadct-case:$1/20$2')(sample),
    name: nameOfParties('title'),
    states: stateAfterVersus('title'),
    date: undefined,
    note: 'The text begins with the navigation of the website.',
  },
  'INTL/ICJDecisions': {
    mechanism: 'icj',
    type: 'decision',
    kind: kindBy(
      'title',
      [
        [/provisional measures/i, 'PROVISIONAL_MEASURE'],
        [/^Judgment/, 'JUDGMENT'],
        [/^Advisory/, 'ADVISORY_OPINION'],
        [/^Order/, 'ORDER'],
      ],
      'DECISION',
    ),
    key: first('pdf_filename', /^(\d{1,3}-\d{8}-[a-z]{3}-\d{2}-\d{2})-en\.pdf$/, 'icj:$1'),
    keyFields: 'pdf_filename',
    proceedings: every('case_id', /^\d+$/g, 'icj-gl:$0'),
    name: field('case_name'),
    states: every('case_name', / v\. ([^()]{1,150}(?: \([^()]{1,80}\))?)\)(?: *$|:)/g, '$1'),
  },
  'INTL/ICCCaseLaw': {
    mechanism: 'icc',
    type: 'decision',
    kind: kindBy(
      'title',
      [
        [/^Judgment/i, 'JUDGMENT'],
        [/^Orders? /i, 'ORDER'],
      ],
      'DECISION',
    ),
    key: first('document_number', /^(ICC-\d{2}\/\d{2}(?:-\d{2}\/\d{2})?-\d{1,5})/, 'icc:$1'),
    keyFields: 'document_number',
    identifiers: every('document_number', /^ICC-\d{2}\/\d{2}(?:-\d{2}\/\d{2})?-\d{1,5}-.+$/g, 'icc:$0'),
    language: always('en'),
    date: 'NONE',
    note: 'Extracts of a digest; its day is that of the database, not of the decision.',
  },
  'INTL/ICTY': {
    mechanism: 'icty',
    type: 'decision',
    kind: kindBy('judgment_type', [[/judgment/i, 'JUDGMENT']], 'DECISION'),
    key: first('_id', /^ICTY-([a-z_]+(?:-[a-z_]+)*)-([a-z]+)$/, 'icty:$1/$2'),
    keyFields: '_id',
    name: field('case_name'),
    language: always('en'),
  },
  'UN/OHCHR-Juris': treatyBodyDecision('communication_number'),
  'UN/TreatyBodyJuris': treatyBodyDecision('communication_no'),
};
