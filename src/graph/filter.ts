import { badInput } from '../errors';
import type { ConditionTools, KeysAsked } from './declarations';
import { endedSql, namesOf } from './key-errors';
import { attributeOf } from './noun';
import type { NounModel, RelationModel } from './model';
import { Day, PartialDate, earliestDay, latestDay } from './scalars';
import { type Parameters, seenRows, visibleRows } from './statement';
import type { Viewer } from '../security/viewer';

/** Codes that are known by nothing but the rows that have them: how many of `values` exist is read by `count`. */
export interface CodeCheck {
  readonly code: string;
  readonly of: NounModel;
  readonly values: readonly string[];
  readonly count: string;
}

/** A condition on business keys, so that an unknown key can be told: how many of `values` exist is read by `count`. */
export interface KeyCheck {
  readonly target: NounModel;
  readonly field: string;
  readonly values: readonly string[];
  /** Those that have ended are not counted, so that they are looked at apart: see `ended`. */
  readonly count: string;
  /** Statement giving (key, keys of its followers) of the keys that have ended and that no visible row has here; $1 is `values`. */
  readonly ended: string | undefined;
  /** Refuses keys that exist and yet mean nothing here. */
  readonly refuse: ((keys: readonly string[]) => void) | undefined;
}

export interface Where {
  readonly conditions: readonly string[];
  readonly keys: readonly (KeyCheck | CodeCheck)[];
}

type Range = { readonly from?: unknown; readonly until?: unknown };

/**
 * Turns a filter input into SQL: one value or several = any of them, a range = between with both ends, null = absent,
 * left out = no condition, business keys = the visible rows that have them.
 */
export function whereOf(
  model: NounModel,
  filter: Readonly<Record<string, unknown>> | null | undefined,
  viewer: Viewer,
  parameters: Parameters,
  t: string,
  isAmong: ConditionTools['isAmong'] = (column, sql) => `${column} IN (SELECT id FROM (${sql}) among)`,
): Where {
  const conditions: string[] = [];
  const keys: (KeyCheck | CodeCheck)[] = [];
  for (const [field, value] of Object.entries(filter ?? {})) {
    if (value === undefined) continue;
    refuseEmptyList(field, value, 'null for what has none, ');
    const condition = model.conditions[field];
    if (condition) {
      conditions.push(condition.sql(t, value, { add: (one) => parameters.add(one), visible, isOneOf, isAmong, mustBe }));
      continue;
    }
    const relation = model.relations.get(field);
    const column = relation ? relation.column(t, `${t}_r`) : model.columns.get(field)?.(t, `${t}_r`);
    const list = model.lists.get(field);
    if (list && 'table' in list.link) {
      const { table, here, there, only, refuse } = list.link;
      if (value === null)
        conditions.push(
          `NOT EXISTS (SELECT 1 FROM ${seenRows(list.target(), viewer, 'k')} JOIN ${table} l ON l."${there}" = k.id WHERE l."${here}" = ${t}.id${only})`,
        );
      else
        conditions.push(
          `${t}.id IN (SELECT l."${here}" FROM ${table} l WHERE ${byKey(`l."${there}"`, field, list.target(), value as string[], { refuse, links: [field] })}${only})`,
        );
      continue;
    }
    if (column === undefined) continue;
    if (relation && value === null) conditions.push(absent(relation, column));
    else if (value === null) conditions.push(`${column} IS NULL`);
    else if (relation) conditions.push(byKey(column, field, relation.target(), value as string[], { links: [field] }));
    else if (field === model.key?.field)
      conditions.push(byKey(column, field, model, value as string[], { key: model.key.column }));
    else {
      const { type, isCode, notCode, names } = attributeOf(model.class, field) ?? {};
      if (names) mustBe(names.noun, (value as string[]).flatMap(names.keys));
      if (isCode)
        byCode(
          field,
          (value as string[]).filter((one) => !isCode(one)),
          notCode,
        );
      conditions.push(...byValue(column, type, value));
    }
  }

  function byCode(field: string, strange: readonly string[], otherwise: string | undefined): void {
    const values = [...new Set(strange)];
    if (values.length === 0) return;
    if (otherwise !== undefined) throw badInput(`No ${model.name} has the ${field} ${namesOf(values)}: ${otherwise}.`);
    const column = model.columns.get(field)?.('k', 'k_r') ?? '';
    const count = `(SELECT count(DISTINCT ${column})::int FROM ${visibleRows(model, viewer, 'k')} WHERE ${column} = ANY(${parameters.add(values)}::text[]))`;
    keys.push({ code: field, of: model, values, count });
  }

  /** None, or none that the viewer may see: the two look alike. */
  function absent(relation: RelationModel, column: string): string {
    const target = relation.target();
    return target ? `NOT EXISTS (SELECT 1 FROM ${seenRows(target, viewer, 'k')} WHERE k.id = ${column})` : `${column} IS NULL`;
  }

  /**
   * The keys are looked up once, before the rows: an index of the column can then be used, alone or with others. One key apart:
   * of an array whose length it does not know the database expects ten.
   */
  function byKey(
    column: string,
    field: string,
    target: NounModel | undefined,
    values: readonly string[],
    {
      key = 'id',
      refuse,
      links = [],
    }: { readonly key?: string; readonly refuse?: KeyCheck['refuse']; readonly links?: readonly string[] } = {},
  ): string {
    if (!target?.key) throw new Error(`${model.name}.${field} has no business key to filter by.`);
    const wanted = [...new Set(values.map(target.key.normalise))];
    const [only] = wanted;
    const isWanted = wanted.length === 1 ? `= ${parameters.add(only)}` : `= ANY(${parameters.add(wanted)}::text[])`;
    const rows = `FROM ${seenRows(target, viewer, 'k')} WHERE k."${target.key.column}" ${isWanted}`;
    const ended = endedSql(model, target, links, viewer);
    const lasts = ended === undefined ? '' : ` AND k."${target.key.followers}" = '{}'`;
    keys.push({ target, field, values: wanted, count: `(SELECT count(*)::int ${rows}${lasts})`, ended, refuse });
    const found = `(SELECT k."${key}" ${rows})`;
    return `${column} = ${wanted.length === 1 ? found : `ANY(ARRAY${found})`}`;
  }

  function named(noun: string): NounModel {
    const found = [...model.others()].find(({ name }) => name === noun);
    if (!found) throw new Error(`No noun is called ${noun}.`);
    return found;
  }

  function visible(noun: string, alias: string): string {
    return seenRows(named(noun), viewer, alias);
  }

  function isOneOf(column: string, noun: string, values: readonly string[], { refuse, areLeftOut }: KeysAsked = {}): string {
    const target = named(noun);
    const links = [...model.relations, ...model.lists].flatMap(([field, link]) => (link.target() === target ? [field] : []));
    return byKey(column, noun, target, values, { refuse, links: areLeftOut ? [] : links });
  }

  function mustBe(noun: string, values: readonly string[]): void {
    if (values.length > 0) byKey('NULL', noun, named(noun), values, { links: [] });
  }

  function byValue(column: string, type: unknown, value: unknown): string[] {
    if (type === PartialDate || type === Day) {
      const { from, until } = value as Range;
      refuseEmptySpan(from, until);
      return [
        ...(typeof from === 'string'
          ? [`${column} || substr('-12-31', length(${column}) - 3) >= ${parameters.add(earliestDay(from))}`]
          : []),
        ...(typeof until === 'string'
          ? [`${column} || substr('-01-01', length(${column}) - 3) <= ${parameters.add(latestDay(until))}`]
          : []),
      ];
    }
    if (typeof value === 'boolean') return [`${column} = ${parameters.add(value)}`];
    // One value apart: of an array whose length it does not know the database expects ten.
    if (Array.isArray(value))
      return [value.length === 1 ? `${column} = ${parameters.add(value[0])}` : `${column} = ANY(${parameters.add(value)})`];
    const { from, until } = value as Range;
    refuseEmptySpan(from, until);
    return [
      ...(typeof from === 'number' ? [`${column} >= ${parameters.add(from)}`] : []),
      ...(typeof until === 'number' ? [`${column} <= ${parameters.add(until)}`] : []),
    ];
  }

  return { conditions, keys };
}

/**
 * @param absent what null means of the field, where it is a condition.
 * @throws BAD_USER_INPUT for a list without values, which nothing meets, in a condition or in a part of one.
 */
export function refuseEmptyList(field: string, value: unknown, absent = ''): void {
  if (Array.isArray(value) && value.length === 0)
    throw badInput(`\`${field}\` is an empty list, which nothing meets: give at least one value, ${absent}or leave it out.`);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [part, one] of Object.entries(value)) refuseEmptyList(`${field}.${part}`, one);
}

/** @throws BAD_USER_INPUT for a span that ends before it begins, of numbers or of (partial) dates. */
export function refuseEmptySpan(from: unknown, until: unknown): void {
  const reversed =
    typeof from === 'number' && typeof until === 'number' ? from > until
    : typeof from === 'string' && typeof until === 'string' && earliestDay(from) > latestDay(until); // prettier-ignore
  if (reversed)
    throw badInput(`\`from\` ${String(from)} is after \`until\` ${String(until)}: give a span whose start is not after its end.`);
}
