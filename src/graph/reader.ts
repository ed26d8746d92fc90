/**
 * The doors through which a caller's records are read: by id, by business key, a page, a relation, and SQL of an
 * operation over `visibleRows`. Each applies the rule of visibility in the statement itself. One reader lives as long as
 * one request; what is asked for many parents of a level is batched into one statement.
 */
import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList';
import { badInput } from '../errors';
import type { Viewer } from '../security/viewer';
import type { Class, Row } from './declarations';
import { type Extract, type ExtractWanted, extractStatement, toExtracts } from './extract';
import type { Where } from './filter';
import { MOST_NAMED, endedAloneSql, namesOf, refuseEnded } from './key-errors';
import { isSeen, withHidden } from './hidden';
import type { ListModel, Model, NounModel } from './model';
import { type ListArguments, type CountContext, type Page, type PageLimits, countStatement, pageStatement, toPage } from './page';
import { listSelectionOf, selectionOf } from './selection';
import { type Parameters, seenRows, shapeOf, visibleRows } from './statement';

/** What the reader needs of a pool. */
export interface Queryable {
  query(statement: ReadStatement): Promise<{ rows: unknown[][] }>;
  /** The same by a plan made for the values, where there is a choice of plans. */
  planned?(statement: ReadStatement): Promise<{ rows: unknown[][] }>;
}

interface ReadStatement {
  name: string;
  text: string;
  values: unknown[];
  rowMode: 'array';
}

/** A pointer to a record of any kind, as a polymorphic relation reads it. */
export interface AnyRecord {
  readonly kind: string;
  readonly id: number;
}

type Loader<V> = DataLoader<number, V>;

export class Reader {
  /** Statements sent so far; tests hold operations to their number. */
  statements = 0;
  readonly #loaders = new Map<string, Loader<unknown>>();
  readonly #numbers = new Map<FieldNode, number>();

  constructor(
    readonly model: Model,
    readonly pool: Queryable,
    readonly viewer: Viewer,
    readonly limits: PageLimits,
  ) {}

  /** Runs a named (prepared) statement and gives its rows as arrays. SQL over records must read them from `visible`. */
  async query(text: string, values: unknown[]): Promise<unknown[][]> {
    return (await this.pool.query(this.#statement(text, values))).rows;
  }

  /** The same for a statement of many conditions, planned anew for its values: that takes milliseconds, and may save hundreds. */
  async queryPlanned(text: string, values: unknown[]): Promise<unknown[][]> {
    const statement = this.#statement(text, values);
    return (await (this.pool.planned?.(statement) ?? this.pool.query(statement))).rows;
  }

  #statement(written: string, values: unknown[]): ReadStatement {
    this.statements += 1;
    const text = withHidden(written, this.model.nouns, this.viewer);
    return { name: createHash('sha1').update(text).digest('base64url'), text, values, rowMode: 'array' };
  }

  /** FROM item with the rows of a noun that the viewer may see, under `alias` (its registry row is `<alias>_r`). */
  visible(target: Class, alias: string): string {
    return visibleRows(this.model.of(target), this.viewer, alias);
  }

  /** The same without its registry row, for statements that ask nothing of that. */
  seen(target: Class, alias: string): string {
    return seenRows(this.model.of(target), this.viewer, alias);
  }

  /** Condition that the viewer may see the record of any kind in the registry row `r`. */
  visibleAny(r: string): string {
    return isSeen(`${r}.id`, [...this.model.nouns.values()]);
  }

  /** One row by its number, with what `info` selects of it; null when there is none to be seen. */
  one(model: NounModel, id: number, info: GraphQLResolveInfo): Promise<Row | null> {
    return this.#loader(info, model.name, async (ids) => {
      const rows = await this.#rows(model, 'id', 'int', ids, info);
      return ids.map((wanted) => rows.get(wanted) ?? null);
    }).load(id) as Promise<Row | null>;
  }

  /** One row by its business key; BAD_USER_INPUT naming near ones when there is none to be seen. */
  async byKey(model: NounModel, key: string, info: GraphQLResolveInfo): Promise<Row | null> {
    if (!model.key) throw new Error(`${model.name} has no business key.`);
    const wanted = model.key.normalise(key);
    const row = (await this.#rows(model, model.key.column, 'text', [wanted], info)).values().next().value;
    if (!row) throw await this.unknown(model, [key]);
    return row;
  }

  async #rows(
    model: NounModel,
    column: string,
    type: 'int' | 'text',
    keys: readonly unknown[],
    info: GraphQLResolveInfo,
  ): Promise<Map<unknown, Row>> {
    const shape = shapeOf(model, selectionOf(info.fieldNodes, model, info), this.viewer);
    const text = `SELECT ${shape.columns.join(', ')}, ${shape.alias}."${column}" FROM ${shape.from} WHERE ${shape.alias}."${column}" = ANY($1::${type}[])`;
    const found = new Map<unknown, Row>();
    for (const values of await this.query(text, [keys])) {
      const row = shape.read(values);
      if (row) found.set(values[shape.columns.length], row);
    }
    return found;
  }

  /** A page of all rows of a noun. */
  async page(model: NounModel, args: ListArguments, info: GraphQLResolveInfo): Promise<Page> {
    const wanted = listSelectionOf(info.fieldNodes, info);
    const context = { viewer: this.viewer, limits: this.limits };
    const statement = pageStatement(info.fieldName, model, selectionOf(wanted.rows, model, info), args, context);
    const [raw, total] = await Promise.all([
      wanted.page ? this.#run(statement.text, statement.parameters) : [],
      wanted.totalCount ? this.#count(model, args, context) : undefined,
    ]);
    if (!total) await this.refuseUnknownKeys(statement.keys, raw[0]?.slice(statement.shape.columns.length + 1));
    const page = toPage(statement, raw, wanted);
    page.totalCount = total?.get(0) ?? (total ? 0 : undefined);
    return page;
  }

  /** The pages of one list for all its parents of a level, as one statement (and one more for their counts, if selected). */
  list(list: ListModel, parent: string, parentId: number, args: ListArguments, info: GraphQLResolveInfo): Promise<Page> {
    return this.#loader(info, parent, async (parents) => {
      const model = list.target();
      const wanted = listSelectionOf(info.fieldNodes, info);
      const context = { viewer: this.viewer, limits: this.limits, link: list.link, parents };
      const statement = pageStatement(`${parent}.${info.fieldName}`, model, selectionOf(wanted.rows, model, info), args, context);
      const [raw, totals] = await Promise.all([
        wanted.page ? this.#run(statement.text, statement.parameters) : [],
        wanted.totalCount ? this.#count(model, args, context) : undefined,
      ]);
      if (!totals) await this.refuseUnknownKeys(statement.keys, raw[0]?.slice(statement.shape.columns.length + 1));
      const byParent = new Map<unknown, unknown[][]>();
      for (const values of raw) {
        const id = values.at(-1);
        const rows = byParent.get(id);
        if (rows) rows.push(values);
        else byParent.set(id, [values]);
      }
      return parents.map((id) => {
        const page = toPage(statement, byParent.get(id) ?? [], wanted);
        page.totalCount = totals ? (totals.get(id) ?? 0) : undefined;
        return page;
      });
    }).load(parentId) as Promise<Page>;
  }

  /** The first rows of several lists, with their totals, as one statement. `wanted` names at least one. */
  async extracts(wanted: readonly ExtractWanted[]): Promise<Extract[]> {
    const { text, parameters, keys } = extractStatement(wanted, this.viewer);
    const rows = await this.queryPlanned(text, parameters.values);
    // Of what ended one list may be empty beside the others.
    await this.refuseUnknownKeys(
      keys.map((check) => ('code' in check ? check : { ...check, ended: undefined })),
      rows[0]?.[4] as number[],
    );
    return toExtracts(wanted, rows);
  }

  /**
   * The error for business keys that no visible row has: names them and proposes some that exist, first those of what is called so, then near ones.
   * @param among which rows `k` are proposed, as SQL.
   */
  async unknown(model: NounModel, values: readonly string[], among = 'true'): Promise<Error> {
    const { key } = model;
    const value = values[0] ?? '';
    const near = key
      ? await this.query(
          `SELECT k."${key.column}" FROM ${seenRows(model, this.viewer, 'k')} WHERE ${among}
           ORDER BY (lower($1) = ANY(ARRAY(SELECT lower(n) FROM unnest(${key.alsoCalled('k')}) AS n))) IS TRUE DESC,
             word_similarity(lower($1), lower(k."${key.column}")) + similarity(lower($1), lower(k."${key.column}")) DESC, k."${key.column}" LIMIT 5`,
          [value.trim().slice(0, 200)],
        )
      : [];
    const proposals = near.map(([found]) => String(found));
    const field = key?.field ?? 'key';
    const wrong = values.some((one) => one.trim() === '') ? `The ${field} of a ${model.name} is empty` : `No ${model.name} has the ${field} ${namesOf(values)}`; // prettier-ignore
    return badInput(`${wrong}. Some that exist: ${proposals.join(', ')}.`, { unknown: values.slice(0, MOST_NAMED), proposals });
  }

  /**
   * Numbers of the visible rows with these business keys, in their order; BAD_USER_INPUT when one does not exist.
   * @param among which rows `k` are proposed for it, as SQL.
   */
  async idsOf(target: Class, keys: readonly string[], among?: string): Promise<number[]> {
    return (await this.#named(this.model.of(target), keys, among)).map(([, id]) => id);
  }

  /**
   * The same for a question about what the keys name, which reads these lists of it; BAD_USER_INPUT, too, when all have ended and have no row in
   * any: the answer would be empty without a word on what followed them.
   */
  async idsAsked(target: Class, keys: readonly string[], lists: readonly string[]): Promise<number[]> {
    const model = this.model.of(target);
    const rows = await this.#named(model, keys);
    const ended = endedAloneSql(model, lists, this.viewer);
    if (ended !== undefined && rows.length > 0 && rows.every(([, , followers]) => followers.length > 0)) {
      const values = [...new Set(rows.map(([key]) => key))];
      refuseEnded({ target: model, values }, await this.query(ended, [values]));
    }
    return rows.map(([, id]) => id);
  }

  /** (key, number, keys of its followers) of the visible rows with these business keys, in their order. */
  async #named(model: NounModel, keys: readonly string[], among?: string): Promise<[string, number, string[]][]> {
    const { key } = model;
    if (!key) throw new Error(`${model.name} has no business key.`);
    const wanted = keys.map(key.normalise);
    const followers = key.followers === undefined ? `'{}'::text[]` : `k."${key.followers}"`;
    const rows = await this.query(
      `SELECT k."${key.column}", k.id, ${followers} FROM ${seenRows(model, this.viewer, 'k')} WHERE k."${key.column}" = ANY($1::text[])`,
      [wanted],
    );
    const found = new Map(rows.map((row) => [row[0] as string, row as [string, number, string[]]]));
    const missing = keys.filter((_key, at) => !found.has(wanted[at] ?? ''));
    if (missing.length > 0) throw await this.unknown(model, missing, among);
    return wanted.flatMap((one) => [found.get(one)].filter((row) => row !== undefined));
  }

  async #run(text: string, parameters: Parameters): Promise<unknown[][]> {
    try {
      return await this.query(text, parameters.values);
    } catch (error) {
      // Only a forged cursor can carry a value that its column cannot read.
      if (/^22(P02|003|007|008)$/.test((error as { code?: string }).code ?? ''))
        throw badInput('`after` or `before` is not a cursor of this list: pass one exactly as this list gave it.');
      throw error;
    }
  }

  async #count(model: NounModel, args: ListArguments, context: CountContext): Promise<Map<unknown, number>> {
    const { text, parameters, where } = countStatement(model, args.filter, context);
    const rows = await this.query(text, parameters.values);
    await this.refuseUnknownKeys(where.keys, rows[0]?.slice(2));
    return new Map(rows.map(([id, count]) => [id, count as number]));
  }

  /** `known` are the counts that came with the first row, of a page or of a count; without rows they are asked for. */
  async refuseUnknownKeys(keys: Where['keys'], known: readonly unknown[] | undefined): Promise<void> {
    for (const [at, check] of keys.entries()) {
      if ('code' in check) {
        if (known?.[at] !== check.values.length) await this.refuseUnknownCodes(check.of, check.code, check.values);
        continue;
      }
      if (known?.[at] !== check.values.length) {
        await this.idsOf(check.target.class, check.values);
        if (check.ended !== undefined) refuseEnded(check, await this.query(check.ended, [check.values]));
      }
      check.refuse?.(check.values);
    }
  }

  /** BAD_USER_INPUT for codes that no visible row has, with those that there are. */
  async refuseUnknownCodes(of: NounModel, code: string, values: readonly string[]): Promise<void> {
    const column = of.columns.get(code)?.('k', 'k_r') ?? '';
    const rows = await this.query(
      `SELECT DISTINCT ${column} FROM ${visibleRows(of, this.viewer, 'k')} WHERE ${column} IS NOT NULL ORDER BY 1`,
      [],
    );
    const held = rows.map(([one]) => String(one));
    const unknown = values.filter((one) => !held.includes(one));
    if (unknown.length === 0) return;
    const [wrong = ''] = unknown;
    const alike = held.filter((one) => one.toLowerCase() === wrong.toLowerCase());
    const proposals = [...new Set([...alike, ...suggestionList(wrong.slice(0, 60), held), ...held])].slice(0, MOST_NAMED);
    const more = held.length > proposals.length ? ` and ${held.length - proposals.length} more` : '';
    const told = held.length === 0 ? '' : ` Those that there are: ${proposals.join(', ')}${more}.`;
    throw badInput(`No ${of.name} has the ${code} ${namesOf(unknown)}.${told}`, {
      unknown: unknown.slice(0, MOST_NAMED),
      proposals,
    });
  }

  /** Calls share a loader when all their field nodes are the same: a field of a fragment may be merged with others in one place and stand alone in another. */
  #loader(
    { fieldNodes }: GraphQLResolveInfo,
    name: string,
    batch: (ids: readonly number[]) => Promise<readonly unknown[]>,
  ): Loader<unknown> {
    const key = `${name} ${fieldNodes.map((node) => this.#numberOf(node)).join(' ')}`;
    let loader = this.#loaders.get(key);
    if (!loader) this.#loaders.set(key, (loader = new DataLoader(batch)));
    return loader;
  }

  #numberOf(node: FieldNode): number {
    let number = this.#numbers.get(node);
    if (number === undefined) this.#numbers.set(node, (number = this.#numbers.size));
    return number;
  }
}
