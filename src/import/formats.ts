import type { ClientBase } from 'pg';
import { sourceFacts } from './catalogue/catalogue';
import { CATALOGUE_FOLDER } from './catalogue/load-catalogue';
import { readTable } from './catalogue/catalogue-tables';
import type { Row } from './draft';
import type { Steps } from '../citations/steps';
import type { DraftRow, ToDrafts } from './write-batch';
import { recommendationDrafts } from './recommendation-drafts';
import { StateNames } from './state-names';
import { readUhri, uhriFormat } from './uhri/uhri';
import { type BodyNameRow, UhriBodies } from './uhri/uhri-bodies';
import { type KnownReview, type UprDocument, type UprRow, readUprDocuments, uprDocumentsFormat } from './upr/upr-documents';
import { readUprInfo, uprInfoFormat } from './upr/upr-info';
import { type ExchangeVocabulary, exchangeFormat, readExchange } from './exchange/exchange';
import { exchangeDrafts } from './exchange/exchange-drafts';
import type { ExchangeLine } from './exchange/exchange-recommendation';
import type { ExchangeRecord } from './exchange/exchange-record';
import { EXCHANGE_SCHEMES } from '../domain/sources/key-schemes';
import { hudocFormat, readHudoc } from './hudoc/hudoc';
import { hudocTextFormat, readHudocText } from './hudoc-text/hudoc-text';
import { legalSourcesFormat, readLegalSources } from './legal-sources/legal-sources';
import { catalogueIndex, mentionReader, treatiesByBody } from './mention-reader';
import type { MentionReader } from './record-mentions';
import { ohchrJurisFormat, readOhchrJuris } from './ohchr-juris/ohchr-juris';
import { readTreatyBodyText, treatyBodyTextFormat } from './treaty-body-text/treaty-body-text';
import { readTreatyStatus } from './treaty-status/treaty-status';
import { treatyStatusDrafts } from './treaty-status/treaty-status-drafts';
import { type TreatyStatusRow, treatyStatusFormat } from './treaty-status/treaty-status-row';

/** A format of `npm run import`: how its files are read, which source each row comes from, and how rows become drafts. */
export interface Format<T> {
  readonly name: string;
  readonly describe: string;
  readonly example: string;
  read(paths: readonly string[]): AsyncIterable<Row<T>>;
  /** Slug in `catalogue/sources.csv`. Each stretch of rows of one source is a run. */
  sourceOf(row: Row<T>): string;
  toDrafts(source: string): ToDrafts<T>;
}

const treatyStatus: Format<TreatyStatusRow> = {
  name: treatyStatusFormat.name,
  describe: treatyStatusFormat.describe,
  example: treatyStatusFormat.example,
  read(paths) {
    const slugs = new Map<string, string>();
    for (const { values } of readTable(CATALOGUE_FOLDER, 'instruments')) {
      for (const identifier of (values['identifiers'] ?? '').split('|'))
        if (identifier.startsWith('untc:')) slugs.set(identifier, values['slug'] ?? '');
    }
    return readTreatyStatus(paths, new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never)), {
      slugs,
    });
  },
  sourceOf: ({ file }) =>
    /(^|\/)hr_status_/.test(file) ? treatyStatusFormat.sources.YEAR_STATUS : treatyStatusFormat.sources.ACTS,
  toDrafts: treatyStatusDrafts,
};

const states = (): StateNames => new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never));
const codes = (): Set<string> => new Set(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values['alpha3'] ?? ''));

let mentions: MentionReader | undefined;

/** A format whose rows are records of jurisprudence. */
function jurisprudence(
  { name, describe, example }: Pick<Format<ExchangeRecord>, 'name' | 'describe' | 'example'>,
  source: string | ((row: Row<ExchangeRecord>) => string),
  read: Format<ExchangeRecord>['read'],
): Format<ExchangeRecord> {
  return {
    name,
    describe,
    example: example.startsWith('npm ') ? example : `npm run import -- ${name} ${example}`,
    read,
    sourceOf: typeof source === 'string' ? () => source : source,
    toDrafts: () => exchangeDrafts(mentionsOf()),
  };
}

function mentionsOf(): MentionReader {
  return (mentions ??= mentionReader(catalogueIndex(CATALOGUE_FOLDER), treatiesByBody(CATALOGUE_FOLDER)));
}

/** A format whose rows are recommendations and answers. */
function recommendations(
  { name, describe, example }: Pick<Format<ExchangeLine>, 'name' | 'describe' | 'example'>,
  source: string,
  read: Format<ExchangeLine>['read'],
): Format<ExchangeLine> {
  return { name, describe, example, read, sourceOf: () => source, toDrafts: recommendationDrafts };
}

/** Drafts of rows that are documents and decisions, recommendations and answers, in any order; those of a row that names its source are that one's. */
function ofAnyKind(source: string): ToDrafts<ExchangeRecord | ExchangeLine> {
  const records = exchangeDrafts(mentionsOf());
  const lines = recommendationDrafts(source);
  const isLine = ({ value }: Row<ExchangeRecord | ExchangeLine>): boolean =>
    value?.type === 'recommendation' || value?.type === 'response';
  const drafts = async (client: ClientBase, rows: readonly Row<ExchangeRecord | ExchangeLine>[]): Promise<DraftRow[]> => {
    const drafted = [
      [...(await records(client, rows.filter((row) => !isLine(row)) as Row<ExchangeRecord>[]))],
      [...(await lines(client, rows.filter(isLine) as Row<ExchangeLine>[]))],
    ];
    return rows.flatMap((row) => {
      const ready = drafted[Number(isLine(row))]?.shift();
      const said = row.value?.source;
      return ready === undefined ? [] : said === undefined ? ready : { ...ready, saidBy: sourceFacts(CATALOGUE_FOLDER, said) };
    });
  };
  return Object.assign(drafts, {
    ahead: function* (row: Row<ExchangeRecord | ExchangeLine>): Steps<void> {
      if (!isLine(row) && records.ahead) yield* records.ahead(row as Row<ExchangeRecord>);
    },
  });
}

const exchange: Format<ExchangeRecord | ExchangeLine> = {
  name: exchangeFormat.name,
  describe: exchangeFormat.describe,
  example: `npm run import -- exchange ${exchangeFormat.example}`,
  read: (paths) => readExchange(paths, exchangeVocabulary()),
  sourceOf: () => 'exchange',
  toDrafts: ofAnyKind,
};

const legalSources: Format<ExchangeRecord | ExchangeLine> = {
  name: legalSourcesFormat.name,
  describe: legalSourcesFormat.describe,
  example: `npm run import -- ${legalSourcesFormat.name} ${legalSourcesFormat.example}`,
  read: (paths) => readLegalSources(paths, { states: states(), bodies: uhriBodies() }),
  sourceOf: () => 'legal-sources',
  toDrafts: ofAnyKind,
};

const uprDocuments: Format<UprDocument> = {
  name: uprDocumentsFormat.name,
  describe: uprDocumentsFormat.describe,
  example: uprDocumentsFormat.example,
  read: (paths) => readUprDocuments(paths, states(), knownReviews()),
  sourceOf: (row) => (row as UprRow).source,
  toDrafts: ofAnyKind,
};

function knownReviews(): KnownReview[] {
  return readTable(CATALOGUE_FOLDER, 'upr-reports').map(({ values: { state = '', session = '', symbol = '' } }) => {
    return { state, session: Number(session), symbol };
  });
}

/** Every format, as `npm run import` without arguments lists them. */
export const FORMATS = [
  treatyStatus,
  jurisprudence(hudocFormat, 'hudoc', (paths) => readHudoc(paths, { states: codes() })),
  jurisprudence(hudocTextFormat, 'hudoc', (paths) => readHudocText(paths, { states: codes() })),
  jurisprudence(ohchrJurisFormat, 'ohchr-juris-xml', (paths) => readOhchrJuris(paths, states())),
  jurisprudence(
    treatyBodyTextFormat,
    ({ value }) => (value?.type === 'document' ? 'un-general-comments' : 'un-treaty-body-jurisprudence'),
    (paths) => readTreatyBodyText(paths, states()),
  ),
  legalSources,
  recommendations(uprInfoFormat, uprInfoFormat.source, (paths) => readUprInfo(paths, states())),
  recommendations(uhriFormat, uhriFormat.source, (paths) => readUhri(paths, { states: states(), bodies: uhriBodies() })),
  uprDocuments,
  exchange,
] as unknown as readonly Format<unknown>[];

function uhriBodies(): UhriBodies {
  return new UhriBodies(readTable(CATALOGUE_FOLDER, 'mechanisms').map(({ values }) => values as unknown as BodyNameRow));
}

function exchangeVocabulary(): ExchangeVocabulary {
  const mechanisms = readTable(CATALOGUE_FOLDER, 'mechanisms').map(({ values }) => values['slug'] ?? '');
  const sources = readTable(CATALOGUE_FOLDER, 'sources').map(({ values }) => values['slug'] ?? '');
  return {
    mechanisms: new Set(mechanisms),
    states: codes(),
    schemes: new Set(Object.keys(EXCHANGE_SCHEMES)),
    sources: new Set(sources),
  };
}
