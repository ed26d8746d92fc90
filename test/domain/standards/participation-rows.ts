import { join } from 'node:path';
import {
  inForce,
  procedureAccepted,
  type Act,
  type Bound,
  type InstrumentFacts,
  type Knowledge,
  type StateFacts,
} from '../../../src/domain/standards/in-force';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';

/** Asks the derivation the way a resolver does, but of the rows of catalogue/ themselves. Not a test. */
const FOLDER = join(__dirname, '../../../catalogue');
const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

const acts = new Map<string, Act[]>();
['participation-regional', 'participation-un', 'procedures-accepted']
  .flatMap((name) => readTable(FOLDER, name))
  .forEach(({ values }, index) => {
    const key = `${values['instrument_slug']} ${values['state']}`;
    const act: Act = {
      id: index,
      act: values['act'] ?? '',
      date: orNull(values['date']),
      effectiveOn: orNull(values['effective_on']),
      provision: orNull(values['provision']),
      confidence: (values['confidence'] ?? '').toUpperCase() as Act['confidence'],
      note: orNull(values['note']),
    };
    acts.set(key, [...(acts.get(key) ?? []), act]);
  });

const instruments = new Map<string, InstrumentFacts>(
  readTable(FOLDER, 'instruments').map(({ values }) => [
    values['slug'] ?? '',
    {
      slug: values['slug'] ?? '',
      binding: values['binding'] === 'yes',
      inForceFrom: orNull(values['in_force_from']),
      kind: values['kind'] ?? '',
    },
  ]),
);
const states = new Map<string, StateFacts>(
  readTable(FOLDER, 'states').map(({ values }) => [
    values['alpha3'] ?? '',
    {
      code: values['alpha3'] ?? '',
      existsFrom: orNull(values['exists_from']),
      existsUntil: orNull(values['exists_until']),
      kind: values['kind'] ?? null,
    },
  ]),
);
const knowledgeOf = (values: Readonly<Record<string, string>>): Knowledge => ({
  knownUntil: orNull(values['known_until']),
  complete: values['complete'] === 'yes',
});
const lists = new Map(
  readTable(FOLDER, 'participation-coverage').map(({ values }) => [values['instrument_slug'] ?? '', knowledgeOf(values)]),
);
const declarationLists = new Map(
  readTable(FOLDER, 'procedures-coverage').map(({ values }) => [
    `${values['instrument_slug']} ${values['provision']}`,
    knowledgeOf(values),
  ]),
);

export const listOf = (slug: string): Knowledge | null => lists.get(slug) ?? null;
export const actsOf = (slug: string, code: string): readonly Act[] => acts.get(`${slug} ${code}`) ?? [];
export const everyAct = (): ReadonlyMap<string, readonly Act[]> => acts;
export const instrumentOf = (slug: string): InstrumentFacts => found(instruments, slug);
export const stateOf = (code: string): StateFacts => found(states, code);

/** `ask('echr', 'RUS', '2022-09-15')` */
export function ask(slug: string, code: string, on: string): Bound {
  return inForce(actsOf(slug, code), instrumentOf(slug), stateOf(code), on, listOf(slug));
}

/** `askProcedure('achr', '62', 'PER', '1999-10-01')`; an inquiry is asked by its own article, its opt-outs are listed under theirs. */
export function askProcedure(slug: string, provision: string, code: string, on: string, optOut = provision): Bound {
  return procedureAccepted(
    actsOf(slug, code),
    instrumentOf(slug),
    stateOf(code),
    on,
    listOf(slug),
    provision,
    declarationLists.get(`${slug} ${optOut}`) ?? null,
  );
}

function found<Value>(table: ReadonlyMap<string, Value>, key: string): Value {
  const value = table.get(key);
  if (value === undefined) throw new Error(`${key} is not in the catalogue`);
  return value;
}
