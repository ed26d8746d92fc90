/**
 * The catalogue: this project's own tables of facts in `catalogue/`, read as one source through the shared import run.
 * Each row becomes a record with the `source` and `confidence` of its row. Grammar of the tables: catalogue/README.md.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jurisprudence } from './catalogue-decisions';
import { subjects } from './catalogue-subjects';
import { type CatalogueRow, readConcordance, readTable } from './catalogue-tables';
import type { Draft, Pointer, Row } from '../draft';
import type { SourceFacts } from '../run';

/** Reads one row of `catalogue/sources.csv`; throws when the source has none, since nothing may be imported without a licence note. */
export function sourceFacts(folder: string, slug: string): SourceFacts {
  const row = readTable(folder, 'sources').find(({ values }) => values['slug'] === slug)?.values;
  if (!row) throw new Error(`catalogue/sources.csv has no source ${slug}: add it with its licence.`);
  return {
    slug,
    name: row['name'] ?? slug,
    url: row['url'] || null,
    licence: row['licence'] || null,
    retrievedOn: row['retrieved_on'] || null,
    note: row['note'] || null,
  };
}

/** SHA-256 over the names and contents of the tables: the catalogue is loaded anew when it differs. */
export function catalogueDigest(folder: string): { readonly files: string[]; readonly digest: string } {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv')).sort(); // prettier-ignore
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return { files, digest: hash.digest('hex') };
}

export type Make = (values: Readonly<Record<string, string>>, at: number) => Draft | readonly Draft[];

/** All rows of the catalogue as drafts, in the order in which they can point at each other. */
export function* catalogueRows(folder: string): Generator<Row<readonly Draft[]>> {
  const coverage = new Map(readTable(folder, 'participation-coverage').map(({ values }) => [values['instrument_slug'], values]));
  const aliases = new Map<string, string[]>();
  const slugOf = new Map<string, string>();
  for (const { values: { alias = '', slug = '' } } of readTable(folder, 'slug-aliases')) {
    slugOf.set(alias, slug);
    aliases.set(slug, [...(aliases.get(slug) ?? []), alias]);
  } // prettier-ignore
  const keys = new Map(readTable(folder, 'instruments').map(({ values }) => [values['slug'] ?? '', instrumentKey(values)]));
  const instrumentOf = (slug: string | undefined): Pointer | null =>
    slug ? { kind: 'Instrument', key: keys.get(slugOf.get(slug) ?? slug) ?? `instrument:${slug}` } : null;
  const procedures = new Map<string, Record<string, { knownUntil: string | null; complete: boolean }>>();
  for (const { values: v } of readTable(folder, 'procedures-coverage')) {
    const slug = v['instrument_slug'] ?? '';
    procedures.set(slug, {
      ...procedures.get(slug),
      [v['provision'] ?? '']: { knownUntil: v['known_until'] || null, complete: v['complete'] === 'yes' },
    });
  }
  const positions = new Map<string, number>();

  const mechanism = (withFounding: boolean): Make => (v) => ({
    noun: 'Mechanism',
    key: `mechanism:${v['slug'] ?? ''}`,
    values: {
      slug: v['slug'], names: texts(v, 'name'), shortName: v['short_name'] || null, mechanismKind: v['kind'], level: v['level'], region: v['region'] || null,
      establishedOn: v['established_on'] || null, endedOn: v['ended_on'] || null, hearsIndividualComplaints: v['hears_individual_complaints'] === 'yes',
      issuesBindingDecisions: v['issues_binding_decisions'] === 'yes', issuesAdvisoryOpinions: v['issues_advisory_opinions'] === 'yes',
      ordersProvisionalMeasures: v['orders_provisional_measures'] === 'yes', reviewsStateReports: v['reviews_state_reports'] === 'yes',
      visitsStates: v['visits_states'] === 'yes', website: v['website'] || null, note: v['note'] || null,
    },
    relations: {
      parent: mechanismOf(v['parent_slug']),
      organisation: mechanismOf(v['organisation_slug']),
      ...(withFounding ? { foundingInstrument: instrumentOf(v['founding_instrument_slug']) } : {}),
    },
    ...provenance(v),
  }); // prettier-ignore

  const instrument: Make = (v) => {
    const known = coverage.get(v['slug']);
    return {
      noun: 'Instrument',
      key: instrumentKey(v),
      values: {
        slug: v['slug'], aliases: aliases.get(v['slug'] ?? '') ?? [], titles: texts(v, 'title'), shortTitle: v['short_title'] || null, abbreviation: v['abbreviation'] || null,
        instrumentKind: v['kind'], adoptedOn: v['adopted_on'] || null, inForceFrom: v['in_force_from'] || null, region: v['region'],
        isBinding: v['binding'] === 'yes' ? true : v['binding'] === 'no' ? false : null,
        participationKnownUntil: known?.['known_until'] || null, participationIsComplete: known ? known['complete'] === 'yes' : null, participationNote: known?.['note'] || null,
        procedureCoverage: procedures.get(v['slug'] ?? '') ?? {},
      },
      mechanism: mechanismOf(v['adopted_by_slug']),
      date: v['adopted_on'] || null,
      relations: { adoptedBy: mechanismOf(v['adopted_by_slug']), parent: instrumentOf(v['parent_slug']), monitoringBody: mechanismOf(v['monitoring_body_slug']) },
      identifiers: split(v['identifiers']),
      ...provenance(v),
    }; // prettier-ignore
  };

  const provision: Make = (v) => {
    const slug = v['instrument_slug'] ?? '';
    const position = (positions.get(slug) ?? 0) + 1;
    positions.set(slug, position);
    return {
      noun: 'Provision',
      key: `provision:${slug}:${v['number'] ?? ''}`,
      values: {
        citation: `${slug}:${v['number'] ?? ''}`,
        number: v['number'],
        provisionKind: v['kind'],
        label: v['label'] || null,
        position,
      },
      relations: { instrument: instrumentOf(slug), parent: v['parent_number'] ? provisionOf(slug, v['parent_number']) : null },
      ...provenance(v),
    };
  };

  const participation: Make = (v) => {
    const slug = v['instrument_slug'] ?? '';
    return {
      noun: 'Participation',
      key: participationKey(slug, v['state'] ?? '', v['act'] ?? '', v['date'] || null, v['provision']),
      values: {
        act: v['act'],
        date: v['date'] || null,
        effectiveOn: v['effective_on'] || null,
        article: v['provision'] || null,
        text: null,
        note: v['note'] || null,
      },
      relations: { instrument: instrumentOf(slug), state: stateOf(v['state']), against: null },
      ...provenance(v),
    };
  };

  const generalComment: Make = (v) => {
    const { sourceNote, confidence } = provenance(v);
    const link = (relation: string, cited: Pointer | null) => ({
      values: { relation, origin: 'IMPORTED', status: 'CONFIRMED', evidence: sourceNote, confidence },
      relations: { cited },
    });
    const rows = [
      ...split(v['interprets']).map((place) => link('INTERPRETS', provisionOf(...(place.split(' ', 2) as [string, string])))),
      ...split(v['replaces']).map((slug) => link('SUPERSEDES', instrumentOf(slug))),
      ...split(v['joint_with']).map((slug) => link('JOINT_WITH', instrumentOf(slug))),
      ...split(v['rights']).map((slug) => link('CONCERNS', rightOf(slug))),
    ];
    // The instrument itself was written with its own row: this one adds its links.
    return {
      noun: 'Instrument',
      key: instrumentOf(v['slug'])?.key ?? '',
      voice: 'general-comments',
      values: {},
      parts: [{ noun: 'CrossReference', whole: 'citing', rows }],
    };
  };

  const state: Make = (v) => ({
    noun: 'State',
    key: `state:${v['alpha3'] ?? ''}`,
    values: {
      code: v['alpha3'], alpha2: v['alpha2'] || null, names: texts(v, 'name'), aliases: split(v['aliases']), stateKind: v['kind'], region: v['m49_region'] || null,
      subregion: v['m49_subregion'] || null, unMemberFrom: v['un_member_from'] || null, existsFrom: v['exists_from'] || null, existsUntil: v['exists_until'] || null,
      successorCodes: split(v['successor']), note: v['note'] || null,
    },
  }); // prettier-ignore

  const member: Make = (v) => ({
    noun: 'Membership',
    key: `membership:${v['organisation_slug'] ?? ''}:${v['state'] ?? ''}:${v['from'] ?? ''}`,
    values: { from: v['from'] || null, until: v['until'] || null, note: v['note'] || null },
    relations: { organisation: mechanismOf(v['organisation_slug']), state: stateOf(v['state']) },
    ...provenance(v),
  });

  const arrangement: Make = (v) => ({
    noun: 'Arrangement',
    key: `arrangement:${v['slug'] ?? ''}`,
    values: { slug: v['slug'], title: v['title'], date: v['date'] || null, arrangementKind: v['kind'], note: v['note'] || null },
    parts: [
      {
        noun: 'ArrangementParty',
        whole: 'arrangement',
        rows: split(v['parties']).map((slug) => ({ relations: { mechanism: mechanismOf(slug) } })),
      },
    ],
    ...provenance(v),
  });

  const parallel: Make = (v) => ({
    noun: 'Parallel',
    key: `parallel:${v['right'] ?? ''}:${v['instrument_slug'] ?? ''}:${v['provision'] ?? ''}`,
    values: { reason: v['reason'] || null },
    relations: { right: rightOf(v['right']), provision: provisionOf(v['instrument_slug'] ?? '', v['provision'] ?? '') },
    ...provenance(v),
  });

  yield* rowsOf(readTable(folder, 'states'), state);
  yield* rowsOf(readTable(folder, 'mechanisms'), mechanism(false));
  // Mechanisms and instruments point at each other: what founded each mechanism is written with the last instrument.
  const founded = [...rowsOf(readTable(folder, 'mechanisms'), mechanism(true))].flatMap(({ value }) => value ?? []);
  const instruments = [...rowsOf(readTable(folder, 'instruments'), instrument)];
  const last = instruments.pop();
  yield* instruments;
  if (last) yield { ...last, value: [...(last.value ?? []), ...founded] };
  // After these: with mechanisms and the last instrument in one batch, it would have to be written row by row.
  yield* subjects(folder);
  yield* rowsOf(readTable(folder, 'organisation-members'), member);
  yield* rowsOf(readTable(folder, 'arrangements'), arrangement);
  yield* rowsOf(readTable(folder, 'provisions'), provision);
  yield* rowsOf(readTable(folder, 'provisions-more'), provision);
  yield* rowsOf(readConcordance(folder), parallel);
  yield* rowsOf(readTable(folder, 'general-comments'), generalComment);
  for (const name of ['participation-regional', 'participation-un', 'procedures-accepted'])
    yield* rowsOf(readTable(folder, name), participation);
  yield* jurisprudence(folder);
}

export function* rowsOf(table: Iterable<CatalogueRow>, make: Make): Generator<Row<readonly Draft[]>> {
  let at = 0;
  for (const { file, number, printed, values } of table) {
    const made = make(values, at++);
    yield { file, number, printed, value: Array.isArray(made) ? (made as Draft[]) : [made as Draft] };
  }
}

/** Key of an act in the registry: `participation:iccpr:MEX:ACCESSION:1981-03-23`, with the article where one is given. */
export function participationKey(slug: string, state: string, act: string, date: string | null, article?: string): string {
  return `participation:${slug}:${state}:${act}:${date ?? ''}${article ? `:${article}` : ''}`;
}

/** A general comment is cited by its UN symbol, every other instrument by its slug. */
export function instrumentKey(v: Readonly<Record<string, string>>): string {
  const symbol =
    v['kind'] === 'GENERAL_COMMENT' ? split(v['identifiers']).find((identifier) => identifier.startsWith('un:')) : undefined;
  return symbol ?? `instrument:${v['slug'] ?? ''}`;
}

const mechanismOf = (slug: string | undefined): Pointer | null => (slug ? { kind: 'Mechanism', key: `mechanism:${slug}` } : null);
const stateOf = (code: string | undefined): Pointer | null => (code ? { kind: 'State', key: `state:${code}` } : null);
const rightOf = (slug: string | undefined): Pointer | null => (slug ? { kind: 'Subject', key: `right:${slug}` } : null);
const provisionOf = (slug: string, number: string): Pointer => ({ kind: 'Provision', key: `provision:${slug}:${number}` });
export const split = (cell: string | undefined): string[] => (cell ? cell.split('|').map((part) => part.trim()).filter(Boolean) : []); // prettier-ignore

/** Languages in which a table may have names. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

export function texts(v: Readonly<Record<string, string>>, column: string): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => (v[`${column}_${language}`] ? [[language, v[`${column}_${language}`]]] : [])),
  ) as Record<string, string>;
}

export function provenance(v: Readonly<Record<string, string>>): {
  readonly sourceNote: string | null;
  readonly confidence: string | null;
} {
  return { sourceNote: v['source'] || null, confidence: v['confidence'] ? v['confidence'].toUpperCase() : null };
}
