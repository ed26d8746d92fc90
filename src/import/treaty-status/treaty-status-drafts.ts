/**
 * Turns rows of treaty status tables into drafts, with a look at the acts that the house has already: the same act by two
 * sources is one record with two attestations; a less exact date, and a contradiction, are told on the record and never
 * make a second one. Source of the rule: data model, rule 3; catalogue/README.md on conflicts between the tables.
 */
import type { ClientBase } from 'pg';
import { CONSENTS } from '../../domain/standards/bound';
import type { Draft, Pointer, Row } from '../draft';
import type { DraftRow } from '../write-batch';
import type {
  ActsRow,
  PrintedAct,
  StatementRow,
  TreatyRef,
  TreatyRow,
  TreatyStatusRow,
  YearStatusRow,
} from './treaty-status-row';
import { participationKey } from '../catalogue/catalogue';

/** An act of a State in a treaty as the house has it. */
interface Held {
  readonly key: string;
  readonly act: string;
  readonly date: string | null;
  /** Whether this source made it. */
  readonly isOurs: boolean;
}

const SIGNING = new Set(['SIGNATURE', 'SUCCESSION_TO_SIGNATURE']);

/** Acts that say the same in different words: a consent by any name, a signature by any name, or the act itself. */
function family(act: string): string {
  return CONSENTS.has(act) ? 'CONSENT' : SIGNING.has(act) ? 'SIGNING' : act;
}

/** For the import run: `toDrafts` of a source with this slug. */
export function treatyStatusDrafts(sourceSlug: string) {
  return async (client: ClientBase, rows: readonly Row<TreatyStatusRow>[]): Promise<DraftRow[]> => {
    const house = await readHouse(client, sourceSlug, rows);
    return rows.map(({ value, ...row }) => (value ? { ...row, value: draftsOf(value, house) } : row));
  };
}

interface House {
  /** Slug → key and day of adoption of the instruments that exist, and whether this source made them. */
  readonly instruments: ReadonlyMap<
    string,
    { readonly key: string; readonly adoptedOn: string | null; readonly isOurs: boolean }
  >;
  /** `slug STATE` → its acts. */
  readonly acts: ReadonlyMap<string, readonly Held[]>;
  /** Provisions that exist, as `slug:number`. */
  readonly provisions: ReadonlySet<string>;
}

async function readHouse(client: ClientBase, sourceSlug: string, rows: readonly Row<TreatyStatusRow>[]): Promise<House> {
  const values = rows.flatMap(({ value }) => value ?? []);
  const slugs = [...new Set(values.map(({ treaty }) => treaty.slug))];
  const states = [...new Set(values.flatMap((value) => ('state' in value ? [value.state] : [])))];
  const named = values.flatMap((value) =>
    value.kind === 'STATEMENT'
      ? value.statements.flatMap(({ provisions }) => provisions.map((number) => `${value.treaty.slug}:${number}`))
      : [],
  );
  const instruments = await client.query<{ slug: string; key: string; adopted_on: string | null; ours: boolean }>(
    'SELECT i.slug, r.key, i.adopted_on, src.slug = $2 AS ours FROM instrument i JOIN record r ON r.id = i.id JOIN source src ON src.id = r.source_id WHERE i.slug = ANY($1)',
    [slugs, sourceSlug],
  );
  const acts = await client.query<{ pair: string; key: string; act: string; date: string | null; ours: boolean }>(
    `SELECT i.slug || ' ' || s.code AS pair, r.key, p.act, p.date, src.slug = $3 AS ours
     FROM participation p JOIN record r ON r.id = p.id JOIN source src ON src.id = r.source_id JOIN instrument i ON i.id = p.instrument_id JOIN state s ON s.id = p.state_id
     WHERE i.slug = ANY($1) AND s.code = ANY($2) ORDER BY p.date, p.id`,
    [slugs, states, sourceSlug],
  );
  const provisions = await client.query<{ citation: string }>('SELECT citation FROM provision WHERE citation = ANY($1)', [named]);
  const byPair = new Map<string, Held[]>();
  for (const { pair, key, act, date, ours } of acts.rows)
    byPair.set(pair, [...(byPair.get(pair) ?? []), { key, act, date, isOurs: ours }]);
  return {
    instruments: new Map(
      instruments.rows.map(({ slug, key, adopted_on, ours }) => [slug, { key, adoptedOn: adopted_on, isOurs: ours }]),
    ),
    acts: byPair,
    provisions: new Set(provisions.rows.map(({ citation }) => citation)),
  };
}

function draftsOf(value: TreatyStatusRow, house: House): Draft[] {
  const { place } = value;
  switch (value.kind) {
    case 'TREATY':
      return [treatyDraft(value, place, house)];
    case 'ACTS':
      return [
        ...missingTreaty(value.treaty, house),
        ...value.acts.flatMap((act, at) => actDrafts(value, act, at === 0 ? place : `${place}#${at + 1}`, house)),
      ];
    case 'STATEMENT':
      return [...missingTreaty(value.treaty, house), ...statementDrafts(value, place, house)];
    case 'YEAR_STATUS':
      return [...missingTreaty(value.treaty, house), ...yearDrafts(value, place, house)];
  }
}

/** A treaty of the tables that the catalogue lacks: made once, never overwritten by a later row that knows less. */
function missingTreaty({ slug, identifier, title }: TreatyRef, house: House): Draft[] {
  if (house.instruments.has(slug)) return [];
  return [
    instrumentDraft(slug, identifier, title ?? `Treaty ${identifier.replace('untc:', '')} of the UN Treaty Collection`, null),
  ];
}

function instrumentDraft(slug: string, identifier: string, title: string, adoptedOn: string | null): Draft {
  return {
    noun: 'Instrument',
    key: `instrument:${slug}`,
    ifMissing: true,
    values: {
      slug, aliases: [], titles: { en: title }, shortTitle: null, abbreviation: null, instrumentKind: /protocol/i.test(title) ? 'PROTOCOL' : 'TREATY',
      adoptedOn, inForceFrom: null, region: 'GLOBAL', isBinding: true, participationKnownUntil: null, participationIsComplete: null,
      participationNote: 'Acts of States as the status tables print them; how long the list is known is not recorded.', procedureCoverage: {},
    },
    relations: { adoptedBy: null, parent: null, monitoringBody: null },
    identifiers: [identifier],
  }; // prettier-ignore
}

function treatyDraft({ treaty, title, printedTitle, concludedOn }: TreatyRow, place: string, house: House): Draft {
  const held = house.instruments.get(treaty.slug);
  const draft = instrumentDraft(treaty.slug, treaty.identifier, title, concludedOn);
  const agreement = held && !held.isOurs ? agreementOf(held.adoptedOn, concludedOn) : 'AGREES';
  // A treaty that this source made when only its number was known gets its title and day here.
  return {
    ...draft,
    key: held?.key ?? draft.key,
    ifMissing: !held?.isOurs,
    attestation: { place, printed: printedTitle, date: concludedOn, agreement },
  };
}

/** How a date that a source prints compares with the one that the record has. */
function agreementOf(held: string | null, said: string | null): 'AGREES' | 'LESS_EXACT' | 'CONFLICTS' {
  if (held === said || held === null || said === null) return 'AGREES';
  return held.startsWith(said) ? 'LESS_EXACT' : 'CONFLICTS';
}

function actDrafts(row: ActsRow, { act, date, printed, column, note }: PrintedAct, place: string, house: House): Draft[] {
  const words = `${column}: ${printed}`;
  const key = participationKey(row.treaty.slug, row.state, act, date);
  const own = participation(row, act, date, note, place, words);
  const held = (house.acts.get(pairOf(row)) ?? []).filter((one) => family(one.act) === family(act));
  const same = held.find((one) => one.key === key);
  if (same) return [same.isOurs ? own : attest(key, place, words, date, 'AGREES')];
  const rivals = held.filter(({ isOurs }) => !isOurs);
  const last = rivals.at(-1);
  // Nothing of the kind, or only less exactly: an act of its own, which whoever derives from the acts prefers.
  if (!last || rivals.some((one) => date !== null && one.date !== date && date.startsWith(one.date ?? ''))) return [own];
  const alike = rivals.find((one) => agreementOf(one.date, date) !== 'CONFLICTS');
  if (alike) return [attest(alike.key, place, words, date, alike.act === act ? agreementOf(alike.date, date) : 'CONFLICTS')];
  return [attest(last.key, place, words, date, 'CONFLICTS')];
}

function yearDrafts(row: YearStatusRow, place: string, house: House): Draft[] {
  const held = house.acts.get(pairOf(row)) ?? [];
  const consents = held.filter(({ act, isOurs }) => family(act) === 'CONSENT' && !isOurs);
  const signings = held.filter(({ act, isOurs }) => family(act) === 'SIGNING' && !isOurs);
  const year = row.year === null ? null : String(row.year);
  const words = row.note ? `${row.printed} (${row.note})` : row.printed;
  const last = consents.at(-1);
  if (row.status === 'STATE_PARTY') {
    const agreeing = consents.find((one) => year === null || one.date?.startsWith(year));
    if (agreeing) return [attest(agreeing.key, place, words, year, agreementOf(agreeing.date, year))];
    if (last) return [attest(last.key, place, words, year, 'CONFLICTS')];
    return [
      participation(
        row,
        'CONSENT_TO_BE_BOUND',
        year,
        'The yearly table says State party; no table of exact days has the act.',
        place,
        words,
        'UNSURE',
      ),
    ];
  }
  if (last) return [attest(last.key, place, words, year, 'CONFLICTS')];
  const signing = signings.at(-1);
  if (row.status === 'SIGNATORY') {
    if (signing) return [attest(signing.key, place, words, year, 'AGREES')];
    return [
      participation(
        row,
        'SIGNATURE',
        year,
        'The yearly table says signatory; no table of exact days has the act.',
        place,
        words,
        'UNSURE',
      ),
    ];
  }
  if (signing) return [attest(signing.key, place, words, year, 'CONFLICTS')];
  return [participation(row, 'NO_ACTION', null, null, place, words)];
}

/** How sure it is what kind of statement a text is: by its heading, by its words, or by neither. */
const BASIS = {
  LABEL: { note: null, confidence: 'CHECKED' },
  WORDS: { note: 'The kind of statement is told by its words, not by a heading.', confidence: 'KNOWN' },
  NONE: {
    note: 'Neither a heading nor the words tell what kind of statement this is; it may be a reservation.',
    confidence: 'UNSURE',
  },
} as const;

function statementDrafts(row: StatementRow, place: string, house: House): Draft[] {
  return row.statements.map((statement, at) => {
    const key = `participation:${row.treaty.slug}:${row.state}:${statement.act}:${place.replace(/:/g, '.')}${at === 0 ? '' : `#${at + 1}`}`;
    const draft = participation(
      row,
      statement.act,
      statement.date,
      BASIS[statement.basis].note,
      place,
      null,
      BASIS[statement.basis].confidence,
    );
    return {
      ...draft,
      key,
      values: { ...draft.values, text: statement.text },
      relations: {
        ...draft.relations,
        against: statement.against[0] ? { kind: 'State', key: `state:${statement.against[0]}` } : null,
      },
      parts: [
        {
          noun: 'ParticipationProvision',
          whole: 'participation',
          rows: [...new Set(statement.provisions)].map((number) => ({
            values: { printed: number },
            relations: {
              provision: house.provisions.has(`${row.treaty.slug}:${number}`)
                ? { kind: 'Provision', key: `provision:${row.treaty.slug}:${number}` }
                : null,
            },
          })),
        },
      ],
    };
  });
}

function pairOf({ treaty, state }: { readonly treaty: TreatyRef; readonly state: string }): string {
  return `${treaty.slug} ${state}`;
}

function participation(
  { treaty, state }: { readonly treaty: TreatyRef; readonly state: string },
  act: string,
  date: string | null,
  note: string | null,
  place: string,
  printed: string | null,
  confidence = 'CHECKED',
): Draft {
  const instrument: Pointer = { kind: 'Instrument', key: `instrument:${treaty.slug}` };
  return {
    noun: 'Participation',
    key: participationKey(treaty.slug, state, act, date),
    values: { act, date, effectiveOn: null, article: null, text: null, note },
    relations: { instrument, state: { kind: 'State', key: `state:${state}` }, against: null },
    sourceNote: `status table of ${treaty.identifier}`,
    confidence,
    attestation: { place, printed, date, agreement: 'AGREES' },
  };
}

/** A statement on a record that another source made. */
function attest(key: string, place: string, printed: string, date: string | null, agreement: string): Draft {
  return { noun: 'Participation', key, values: {}, onlyAttest: true, attestation: { place, printed, date, agreement } };
}
