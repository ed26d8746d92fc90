/**
 * What the tables of `catalogue/` look like: columns, key, and what each column may hold. Grammar in words: catalogue/README.md.
 * Read by `catalogue-tables.ts`, which reads and checks them; knows nothing of the database.
 */
export interface TableDescription {
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Column to the table whose key it names; a list where the cell holds several, with `|` between them. */
  readonly references?: Readonly<Record<string, Reference>>;
  /** Columns with a date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty is not known. */
  readonly dates?: readonly string[];
  /** Columns with one of a closed list of words. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** The column that names the parent row, in the same table (and instrument). */
  readonly parent?: string;
  /** Pairs of columns of which the first may not be later than the second. */
  readonly spans?: readonly (readonly [string, string])[];
}

export interface Reference {
  readonly to:
    | 'decisions'
    | 'instruments'
    | 'mechanisms'
    | 'states'
    | 'rights'
    | 'subjects'
    | 'rights and subjects'
    | 'provisions'
    | 'instrument and provision';
  readonly isList?: true;
}

const CONFIDENCE = ['checked', 'known', 'unsure'];
const YES_NO = ['yes', 'no'];
const INSTRUMENT: Reference = { to: 'instruments' };
const INSTRUMENTS: Reference = { to: 'instruments', isList: true };
const MECHANISM: Reference = { to: 'mechanisms' };
const DECISION: Reference = { to: 'decisions' };
const PROVISION: Reference = { to: 'provisions' };
const STATE: Reference = { to: 'states' };

const ACT_COLUMNS = [
  'instrument_slug',
  'state',
  'act',
  'date',
  'provision',
  'effective_on',
  'source',
  'confidence',
  'note',
] as const;
const ACT_KEY = ['instrument_slug', 'state', 'act', 'date', 'provision'];
const acts = (words: string): TableDescription & { readonly columns: typeof ACT_COLUMNS } => ({
  columns: ACT_COLUMNS,
  key: ACT_KEY,
  references: { instrument_slug: INSTRUMENT, state: STATE, provision: PROVISION },
  dates: ['date', 'effective_on'],
  values: { act: words.split(' '), confidence: CONFIDENCE },
});

const PROVISION_COLUMNS = ['instrument_slug', 'number', 'parent_number', 'label', 'kind', 'source', 'confidence'] as const;
const provisions = (kinds: string): TableDescription & { readonly columns: typeof PROVISION_COLUMNS } => ({
  columns: PROVISION_COLUMNS,
  key: ['instrument_slug', 'number'],
  references: { instrument_slug: INSTRUMENT },
  values: { kind: kinds.split(' '), confidence: CONFIDENCE },
  parent: 'parent_number',
});

const CORRECTION_COLUMNS = ['right', 'instrument_slug', 'provision', 'action', 'new_provision', 'reason', 'confidence'] as const;
const CORRECTIONS: TableDescription & { readonly columns: typeof CORRECTION_COLUMNS } = {
  columns: CORRECTION_COLUMNS,
  key: ['right', 'instrument_slug', 'provision'],
  references: { right: { to: 'rights' }, instrument_slug: INSTRUMENT, provision: PROVISION, new_provision: PROVISION },
  values: { action: ['add', 'change', 'remove'], confidence: CONFIDENCE },
};

export const TABLES = {
  mechanisms: {
    columns: [
      'slug',
      'name_en',
      'name_fr',
      'name_es',
      'short_name',
      'parent_slug',
      'level',
      'region',
      'organisation_slug',
      'kind',
      'established_on',
      'ended_on',
      'founding_instrument_slug',
      'hears_individual_complaints',
      'issues_binding_decisions',
      'issues_advisory_opinions',
      'orders_provisional_measures',
      'reviews_state_reports',
      'visits_states',
      'website',
      'source',
      'confidence',
      'note',
    ],
    key: ['slug'],
    references: { organisation_slug: MECHANISM, founding_instrument_slug: INSTRUMENT },
    dates: ['established_on', 'ended_on'],
    values: {
      level: ['GLOBAL', 'REGIONAL', 'SUBREGIONAL', 'CROSS_REGIONAL'],
      kind: 'ORGANISATION POLITICAL_BODY ADVISORY_BODY PEER_REVIEW COMMITTEE MONITORING_BODY OFFICE TREATY_BODY SPECIAL_PROCEDURE COMMISSION COURT TRIBUNAL AGENCY'.split(
        ' ',
      ),
      hears_individual_complaints: YES_NO,
      issues_binding_decisions: YES_NO,
      issues_advisory_opinions: YES_NO,
      orders_provisional_measures: YES_NO,
      reviews_state_reports: YES_NO,
      visits_states: YES_NO,
      confidence: CONFIDENCE,
    },
    parent: 'parent_slug',
    spans: [['established_on', 'ended_on']],
  },
  arrangements: {
    columns: ['slug', 'title', 'date', 'parties', 'kind', 'source', 'confidence', 'note'],
    key: ['slug'],
    references: { parties: { to: 'mechanisms', isList: true } },
    dates: ['date'],
    values: {
      kind: 'AGREEMENT MEMORANDUM JOINT_DECLARATION EXCHANGE_OF_LETTERS ROAD_MAP FRAMEWORK PLATFORM FORUM RESOLUTION OBSERVER_STATUS'.split(
        ' ',
      ),
      confidence: CONFIDENCE,
    },
  },
  states: {
    columns: [
      'alpha3',
      'alpha2',
      'name_en',
      'name_fr',
      'name_es',
      'aliases',
      'm49_region',
      'm49_subregion',
      'un_member_from',
      'exists_from',
      'exists_until',
      'successor',
      'kind',
      'note',
    ],
    key: ['alpha3'],
    references: { successor: { to: 'states', isList: true } },
    dates: ['un_member_from', 'exists_from', 'exists_until'],
    values: { kind: 'STATE TERRITORY HISTORIC OBSERVER OTHER ORGANISATION'.split(' ') },
    spans: [['exists_from', 'exists_until']],
  },
  'organisation-members': {
    columns: ['organisation_slug', 'state', 'from', 'until', 'source', 'confidence', 'note'],
    key: ['organisation_slug', 'state', 'from'],
    references: { organisation_slug: MECHANISM, state: STATE },
    dates: ['from', 'until'],
    values: { confidence: CONFIDENCE },
    spans: [['from', 'until']],
  },
  instruments: {
    columns: [
      'slug',
      'title_en',
      'title_fr',
      'title_es',
      'short_title',
      'abbreviation',
      'kind',
      'adopted_on',
      'in_force_from',
      'adopted_by_slug',
      'region',
      'binding',
      'parent_slug',
      'identifiers',
      'monitoring_body_slug',
      'source',
      'confidence',
    ],
    key: ['slug'],
    references: { adopted_by_slug: MECHANISM, monitoring_body_slug: { to: 'mechanisms', isList: true } },
    dates: ['adopted_on', 'in_force_from'],
    values: {
      kind: 'TREATY PROTOCOL CHARTER DECLARATION RULES GUIDELINE RESOLUTION GENERAL_COMMENT'.split(' '),
      region: 'GLOBAL EUROPE AMERICAS AFRICA ARAB ASEAN OIC'.split(' '),
      binding: YES_NO,
      confidence: CONFIDENCE,
    },
    parent: 'parent_slug',
    spans: [['adopted_on', 'in_force_from']],
  },
  'slug-aliases': { columns: ['alias', 'slug'], key: ['alias'], references: { slug: INSTRUMENT } },
  provisions: provisions('PART ARTICLE PARAGRAPH POINT'),
  'provisions-more': provisions('ARTICLE RULE PRINCIPLE'),
  rights: {
    columns: ['slug', 'name_en', 'name_fr', 'name_es', 'broader_slug', 'kind', 'note'],
    key: ['slug'],
    values: { kind: ['GROUP', 'RIGHT'] },
    parent: 'broader_slug',
  },
  concordance: {
    columns: ['right', 'instrument', 'provision'],
    key: ['right', 'instrument', 'provision'],
    references: { right: { to: 'rights' } },
  },
  'concordance-corrections': CORRECTIONS,
  'concordance-additions-more': CORRECTIONS,
  'general-comments': {
    columns: ['slug', 'interprets', 'replaces', 'joint_with', 'rights', 'source', 'confidence'],
    key: ['slug'],
    references: {
      slug: INSTRUMENT,
      interprets: { to: 'instrument and provision', isList: true },
      replaces: INSTRUMENTS,
      joint_with: INSTRUMENTS,
      rights: { to: 'rights', isList: true },
    },
    values: { confidence: CONFIDENCE },
  },
  'participation-regional': acts(
    'SIGNATURE RATIFICATION ACCESSION SUCCESSION ENTRY_INTO_FORCE DENUNCIATION WITHDRAWAL CESSATION ACCEPTANCE_OF_JURISDICTION INDIVIDUAL_COMPLAINTS_DECLARATION WITHDRAWAL_OF_ACCEPTANCE',
  ),
  'participation-un': acts(
    'SIGNATURE DEFINITIVE_SIGNATURE SUCCESSION_TO_SIGNATURE RATIFICATION ACCESSION SUCCESSION ACCEPTANCE APPROVAL FORMAL_CONFIRMATION DENUNCIATION WITHDRAWAL CESSATION',
  ),
  'procedures-accepted': acts(
    'INDIVIDUAL_COMPLAINTS_DECLARATION INTERSTATE_COMPLAINTS_DECLARATION INQUIRY_OPT_IN INQUIRY_OPT_OUT WITHDRAWAL_OF_INQUIRY_OPT_OUT',
  ),
  'participation-coverage': {
    columns: ['instrument_slug', 'known_until', 'complete', 'source', 'note'],
    key: ['instrument_slug'],
    references: { instrument_slug: INSTRUMENT },
    dates: ['known_until'],
    values: { complete: YES_NO },
  },
  'procedures-coverage': {
    columns: ['instrument_slug', 'provision', 'known_until', 'complete', 'source', 'note'],
    key: ['instrument_slug', 'provision'],
    references: { instrument_slug: INSTRUMENT, provision: PROVISION },
    dates: ['known_until'],
    values: { complete: YES_NO },
  },
  decisions: {
    columns: [
      'key',
      'mechanism_slug',
      'kind',
      'title',
      'respondents',
      'decided_on',
      'proceeding_numbers',
      'other_identifiers',
      'findings',
      'rights',
      'importance',
      'cite_as',
      'url',
      'source',
      'confidence',
    ],
    key: ['key'],
    references: {
      mechanism_slug: MECHANISM,
      respondents: { to: 'states', isList: true },
      rights: { to: 'rights', isList: true },
    },
    dates: ['decided_on'],
    values: {
      kind: 'JUDGMENT VIEWS ADMISSIBILITY MERITS_REPORT ADVISORY_OPINION OPINION PROVISIONAL_MEASURE REPARATIONS FRIENDLY_SETTLEMENT STRIKING_OUT'.split(
        ' ',
      ),
      importance: ['', '1', '2', '3', '4'],
      confidence: CONFIDENCE,
    },
  },
  citations: {
    columns: ['citing_key', 'cited_key', 'citing_pinpoint', 'cited_pinpoint', 'relation', 'source', 'confidence', 'note'],
    key: ['citing_key', 'cited_key', 'citing_pinpoint', 'cited_pinpoint'],
    references: { citing_key: DECISION, cited_key: DECISION },
    values: { relation: ['CITES'], confidence: CONFIDENCE },
  },
  'cross-system-mentions': {
    columns: ['citing_document', 'citing_body', 'paragraph', 'printed', 'cited_body', 'cited_key_or_empty', 'file'],
    key: ['citing_document', 'paragraph', 'printed', 'cited_key_or_empty'],
    references: { cited_body: MECHANISM },
  },
  sources: { columns: ['slug', 'name', 'url', 'licence', 'retrieved_on', 'note'], key: ['slug'], dates: ['retrieved_on'] },
  subjects: {
    columns: [
      'scheme',
      'code',
      'name_en',
      'name_fr',
      'name_es',
      'name_ar',
      'name_ru',
      'name_zh',
      'broader',
      'source',
      'confidence',
    ],
    key: ['scheme', 'code'],
    values: {
      scheme: ['unbis', 'eurovoc', 'sdg', 'uhri-theme', 'uhri-persons', 'upr-issue', 'ohchr-issue', 'hudoc-keyword'],
      confidence: CONFIDENCE,
    },
    parent: 'broader',
  },
  'subject-mappings': {
    columns: ['from', 'to', 'relation', 'source', 'confidence', 'note'],
    key: ['from', 'to'],
    references: { from: { to: 'subjects' }, to: { to: 'rights and subjects' } },
    values: { relation: ['SAME_AS', 'CLOSE_TO'], confidence: CONFIDENCE },
  },
  'upr-reports': {
    columns: ['state', 'session', 'symbol', 'source', 'confidence'],
    key: ['state', 'session'],
    references: { state: STATE },
    values: { confidence: CONFIDENCE },
  },
  mended: { columns: ['file', 'key', 'column', 'was', 'is', 'reason', 'source'], key: ['file', 'key', 'column'] },
} as const satisfies Readonly<Record<string, TableDescription>>;

export type TableName = keyof typeof TABLES;
