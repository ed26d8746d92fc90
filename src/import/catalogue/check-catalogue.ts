import { isPartialDate, firstDay, lastDay } from '../../domain/standards/partial-date';
import type { Row, Tables } from './catalogue-row';
import { TABLES, type Reference, type TableDescription, type TableName } from './catalogue-schema';

/** One thing wrong with one cell or row of the catalogue. */
export interface Problem {
  readonly file: string;
  /** Number of the row in the file, the first after the header being 1; 0 where a row is missing. */
  readonly row: number;
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
}

interface Place {
  readonly name: TableName;
  readonly description: TableDescription;
  readonly rows: readonly Row[];
  readonly known: Known;
}

/** What may be named: the keys of each table. */
type Known = Readonly<
  Record<
    'decisions' | 'instruments' | 'mechanisms' | 'states' | 'rights' | 'subjects' | 'rights and subjects' | 'provisions',
    ReadonlySet<string>
  >
>;

const CONSENTS = new Set(['RATIFICATION', 'ACCESSION', 'ACCEPTANCE', 'APPROVAL', 'FORMAL_CONFIRMATION']);
const PARTICIPATION = ['participation-regional', 'participation-un'] as const;

/** Everything that is wrong, table by table; an empty list when nothing is. */
export function findProblems(tables: Tables): readonly Problem[] {
  const known = knownOf(tables);
  const perTable = (Object.keys(TABLES) as TableName[]).flatMap((name) => {
    const place: Place = { name, description: TABLES[name], rows: tables[name], known };
    return [...duplicates(place), ...cells(place), ...trees(place)];
  });
  return [
    ...perTable,
    ...sharedProvisions(tables),
    ...concordanceProvisions(tables, known),
    ...effects(tables),
    ...coverage(tables),
    ...sharedIdentifiers(tables),
  ];
}

function knownOf(tables: Tables): Known {
  const provisions = [...tables.provisions, ...tables['provisions-more']].map((row) => `${row.instrument_slug} ${row.number}`);
  const subjects = tables.subjects.map((row) => `${row.scheme}:${row.code}`);
  return {
    decisions: new Set(tables.decisions.map((row) => row.key)),
    instruments: new Set(tables.instruments.map((row) => row.slug)),
    mechanisms: new Set(tables.mechanisms.map((row) => row.slug)),
    states: new Set(tables.states.map((row) => row.alpha3)),
    rights: new Set(tables.rights.map((row) => row.slug)),
    subjects: new Set(subjects),
    'rights and subjects': new Set([...subjects, ...tables.rights.map((row) => `right:${row.slug}`)]),
    provisions: new Set(provisions),
  };
}

function duplicates(place: Place): readonly Problem[] {
  const seen = new Set<string>();
  return place.rows.flatMap((row, index) => {
    const key = keyOf(place.description, row);
    if (seen.has(key))
      return [problem(place, row, index, place.description.key.join('+'), 'the key stands in an earlier row too')];
    seen.add(key);
    return place.description.key
      .slice(0, 1)
      .filter((column) => row[column] === '')
      .map((column) => problem(place, row, index, column, 'the key is empty'));
  });
}

function cells(place: Place): readonly Problem[] {
  const { references = {}, dates = [], values = {}, spans = [] } = place.description;
  return place.rows.flatMap((row, index) => [
    ...Object.entries(references).flatMap(([column, reference]) =>
      unknownNames(row, column, reference, place.known).map((name) => ({
        ...problem(place, row, index, column, `names no row of ${reference.to}`),
        value: name,
      })),
    ),
    ...dates
      .filter((column) => row[column] !== '' && !isPartialDate(row[column] ?? ''))
      .map((column) => problem(place, row, index, column, 'is no date YYYY, YYYY-MM or YYYY-MM-DD')),
    ...Object.entries(values)
      .filter(([column, words]) => !words.includes(row[column] ?? ''))
      .map(([column, words]) => problem(place, row, index, column, `is none of ${words.join(', ')}`)),
    ...spans
      .filter(([from, until]) => isLater(row[from] ?? '', row[until] ?? ''))
      .map(([from, until]) => problem(place, row, index, until, `is before ${from} ${row[from]}`)),
  ]);
}

function unknownNames(row: Row, column: string, reference: Reference, known: Known): readonly string[] {
  const cell = row[column] ?? '';
  const names = cell === '' ? [] : reference.isList ? cell.split('|') : [cell];
  if (reference.to === 'instrument and provision') return names.filter((name) => !known.provisions.has(name));
  if (reference.to === 'provisions') return names.filter((name) => !known.provisions.has(`${row['instrument_slug']} ${name}`));
  const table = known[reference.to];
  return names.filter((name) => !table.has(name));
}

/** Parents stand in the same table (and instrument, or list of subjects), and no row is its own ancestor. */
function trees(place: Place): readonly Problem[] {
  const column = place.description.parent;
  if (column === undefined) return [];
  const self = place.description.key.at(-1) ?? '';
  const scope = (row: Row): string => place.description.key.slice(0, -1).map((part) => row[part] ?? '').join(' '); // prettier-ignore
  const parents = new Map(
    place.rows.map((row) => [`${scope(row)} ${row[self]}`, row[column] === '' ? null : `${scope(row)} ${row[column]}`]),
  );
  return place.rows.flatMap((row, index) => {
    const parent = parents.get(`${scope(row)} ${row[self]}`) ?? null;
    if (parent === null) return [];
    if (!parents.has(parent)) return [problem(place, row, index, column, 'the parent has no row')];
    return isOwnAncestor(`${scope(row)} ${row[self]}`, parents)
      ? [problem(place, row, index, column, 'the row is its own ancestor')]
      : [];
  });
}

function isOwnAncestor(start: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(start) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}

/** A provision stands in one of the two files only. */
function sharedProvisions(tables: Tables): readonly Problem[] {
  const first = new Set(tables.provisions.map((row) => `${row.instrument_slug} ${row.number}`));
  return tables['provisions-more'].flatMap((row, index) =>
    first.has(`${row.instrument_slug} ${row.number}`)
      ? [problem(placeOf('provisions-more'), row, index, 'number', 'stands in provisions.csv too')]
      : [],
  );
}

function concordanceProvisions(tables: Tables, known: Known): readonly Problem[] {
  const aliases = new Map(tables['slug-aliases'].map((row) => [row.alias, row.slug]));
  return tables.concordance.flatMap((row, index) => {
    const slug = row.instrument.toLowerCase();
    const name = `${aliases.get(slug) ?? slug} ${row.provision}`;
    return known.provisions.has(name)
      ? []
      : [{ ...problem(placeOf('concordance'), row, index, 'provision', 'names no row of provisions'), value: name }];
  });
}

/** A consent takes effect neither before its own day nor before the treaty; a succession may count from independence. */
function effects(tables: Tables): readonly Problem[] {
  const inForce = new Map(tables.instruments.map((row) => [row.slug, row.in_force_from]));
  return PARTICIPATION.flatMap((name) =>
    tables[name].flatMap((row, index) => {
      if (!CONSENTS.has(row.act)) return [];
      const begin = inForce.get(row.instrument_slug) ?? '';
      if (isLater(row.date, row.effective_on))
        return [problem(placeOf(name), row, index, 'effective_on', `is before the act of ${row.date}`)];
      return isLater(begin, row.effective_on)
        ? [problem(placeOf(name), row, index, 'effective_on', `is before the entry into force of ${begin}`)]
        : [];
    }),
  );
}

/** Every instrument with acts has a line of coverage and every line has acts; the same for declarations by article. */
function coverage(tables: Tables): readonly Problem[] {
  const acted = new Set(PARTICIPATION.flatMap((name) => tables[name].map((row) => row.instrument_slug)));
  const covered = new Set(tables['participation-coverage'].map((row) => row.instrument_slug));
  const declared = new Set(tables['procedures-accepted'].map((row) => `${row.instrument_slug} ${row.provision}`));
  const coveredProcedures = new Set(tables['procedures-coverage'].map((row) => `${row.instrument_slug} ${row.provision}`));
  const missing = (file: string, key: string, text: string): Problem => ({
    file,
    row: 0,
    key,
    column: 'instrument_slug',
    value: key,
    problem: text,
  });
  return [
    ...[...acted]
      .filter((slug) => !covered.has(slug))
      .map((slug) => missing('participation-coverage.csv', slug, 'has acts and no line of coverage')),
    ...[...covered]
      .filter((slug) => !acted.has(slug))
      .map((slug) => missing('participation-coverage.csv', slug, 'has a line of coverage and no acts')),
    ...[...declared]
      .filter((key) => !coveredProcedures.has(key))
      .map((key) => missing('procedures-coverage.csv', key, 'has declarations and no line of coverage')),
  ];
}

/** `un:` and `unts:` identify one instrument. */
function sharedIdentifiers(tables: Tables): readonly Problem[] {
  const holder = new Map<string, string>();
  return tables.instruments.flatMap((row, index) =>
    row.identifiers
      .split('|')
      .filter((identifier) => /^unt?s?:/.test(identifier))
      .flatMap((identifier) => {
        const other = holder.get(identifier);
        holder.set(identifier, row.slug);
        return other === undefined
          ? []
          : [
              {
                ...problem(placeOf('instruments'), row, index, 'identifiers', `is an identifier of ${other} too`),
                value: identifier,
              },
            ];
      }),
  );
}

function placeOf(name: TableName): Pick<Place, 'name' | 'description'> {
  return { name, description: TABLES[name] };
}

function problem(place: Pick<Place, 'name' | 'description'>, row: Row, index: number, column: string, text: string): Problem {
  return {
    file: `${place.name}.csv`,
    row: index + 1,
    key: keyOf(place.description, row),
    column,
    value: row[column] ?? '',
    problem: text,
  };
}

function keyOf(description: TableDescription, row: Row): string {
  return description.key.map((column) => row[column] ?? '').join('|');
}

/** Whether the first date is later than the second however the two are read; false where one is missing or no date. */
function isLater(one: string, other: string): boolean {
  return isPartialDate(one) && isPartialDate(other) && firstDay(one) > lastDay(other);
}
