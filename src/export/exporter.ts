/**
 * Taking data out: any noun of the graph, with the filters of its list, in any format, streamed page by page. Called by the command
 * line and by the service, which add how many rows may be taken and how often. It reads only through `graph`, so that what a
 * caller may not see is absent here as everywhere.
 */
import type { GraphQLSchema } from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList';
import { ClearingHouseError, badInput } from '../errors';
import type { Model, NounModel } from '../graph/model';
import { type Extent, extentOf } from '../graph/read-all';
import type { Reader } from '../graph/reader';
import { type Columns, columnsOf } from './columns';
import { type Parameters, filterOf, filterType } from './export-filter';
import { CURSOR } from './flat-columns';
import { EXPORT_FORMATS, type ExportFormat } from './formats';

/** What is taken out: a list of the graph (`decisions`), a format (`csv`), conditions and the place in the list. */
export interface ExportWish {
  readonly list: string;
  readonly format: string;
  /** `after`, `first`, `filter`, and conditions by name. */
  readonly parameters: Parameters;
}

/** An export that is ready: what will come is known, and nothing of it is read before `chunks` is. */
export interface OpenExport extends Extent {
  readonly list: string;
  readonly format: ExportFormat;
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

/** What there is to take out of a list, for those who ask. */
export interface ListDescription {
  readonly list: string;
  readonly formats: readonly { readonly name: string; readonly description: string }[];
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  readonly filters: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export class Exporter {
  readonly #columns = new Map<NounModel, Columns>();

  constructor(
    readonly model: Model,
    readonly schema: GraphQLSchema,
    readonly reader: () => Reader,
  ) {}

  /** Names of the lists that can be taken out: `decisions`, `recommendations`. */
  get lists(): string[] {
    return [...this.model.nouns.values()].flatMap(({ many }) => many ?? []).sort();
  }

  /** @throws NOT_FOUND for a list that there is not. */
  describe(list: string): ListDescription {
    const noun = this.#noun(list);
    return {
      list,
      formats: formatsOf(noun).map(({ name, describe }) => ({ name, description: describe })),
      columns: [...this.#columnsOf(noun).columns, { ...CURSOR, type: 'text' }].map(({ name, type, description }) => ({ name, type, description })), // prettier-ignore
      filters: Object.values(filterType(this.schema, noun.name).getFields()).map(({ name, type, description }) => ({
        name,
        type: String(type),
        description: description ?? '',
      })),
    };
  }

  /**
   * Finds out what will come, at most `most` rows.
   * @throws NOT_FOUND for an unknown list or format, BAD_USER_INPUT for whatever is wrong with the parameters.
   */
  async open({ list, format: name, parameters }: ExportWish, most: number): Promise<OpenExport> {
    const noun = this.#noun(list);
    const formats = formatsOf(noun);
    const format = formats.find((one) => one.name === name);
    if (!format) throw notFound(`format of ${list}`, name, formats.map((one) => one.name)); // prettier-ignore
    const { first, after, conditions } = placeIn(parameters, most);
    const wanted = { filter: filterOf(this.schema, noun.name, conditions), after };
    const reader = this.reader();
    const extent = await extentOf(reader, noun, wanted, first);
    if (extent.rows > (format.mostRows ?? Infinity))
      throw badInput(
        `These are ${extent.rows} rows, and ${name} holds ${format.mostRows}: take fewer with \`first\`, or another format.`,
      );
    const work = { reader, noun, columns: this.#columnsOf(noun), wanted: { ...wanted, last: extent.last } };
    return { ...extent, list, format, chunks: format.write(work) };
  }

  #noun(list: string): NounModel {
    const noun = [...this.model.nouns.values()].find(({ many }) => many === list);
    if (!noun) throw notFound('list', list, this.lists);
    return noun;
  }

  #columnsOf(noun: NounModel): Columns {
    let columns = this.#columns.get(noun);
    if (!columns) this.#columns.set(noun, (columns = columnsOf(noun, this.schema)));
    return columns;
  }
}

function formatsOf(noun: NounModel): ExportFormat[] {
  return EXPORT_FORMATS.filter(({ takes }) => takes(noun));
}

function notFound(what: string, name: string, there: readonly string[]): ClearingHouseError {
  const [nearest] = suggestionList(name, there);
  const meant = nearest === undefined ? '' : ` Is ${nearest} meant?`;
  return new ClearingHouseError(
    'NOT_FOUND',
    `There is no ${what} ${JSON.stringify(name.slice(0, 60))} to take out.${meant} Those that there are: ${there.join(', ')}.`,
  );
}

/** `first` and `after` of the parameters, and what is left of them. */
function placeIn(parameters: Parameters, most: number): { first: number; after: string | undefined; conditions: Parameters } {
  const conditions = new Map(parameters);
  const one = (name: string): string | undefined => {
    const [value, ...more] = conditions.get(name) ?? [];
    conditions.delete(name);
    if (more.length > 0) throw badInput(`\`${name}\` is given twice: give it once.`);
    return value;
  };
  const [first, after] = [one('first'), one('after')];
  if (first !== undefined && !(/^\d{1,9}$/.test(first) && Number(first) >= 1 && Number(first) <= most))
    throw badInput(
      `\`first\` is ${JSON.stringify(first.slice(0, 20))}: it must be a whole number from 1 to ${most}. For more rows go on with \`after\`.`,
    );
  return { first: first === undefined ? most : Number(first), after, conditions };
}
