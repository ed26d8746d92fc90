/**
 * What the decorators of this room write down about each noun, before any database is there: fields, relations, lists,
 * filters, orders. `model.ts` joins these with TypeORM's metadata; `schema` decorators of type-graphql are applied beside.
 * This room knows no noun by name.
 */

export type Class<T = object> = abstract new (...args: never[]) => T;

/** A column that is a GraphQL field. */
export interface AttributeDeclaration {
  readonly type: unknown;
  readonly filter: boolean;
  /** Of codes: whether a value is one, whatever the house holds. A filter by another one that no visible row has is an error. */
  readonly isCode: ((value: string) => boolean) | undefined;
  /** What is said of a value that is no code, where no row can have one: rows are not looked through. */
  readonly notCode: string | undefined;
  /** Noun and business keys that a value has in its words: a filter by an unknown one is an error. */
  readonly names: { readonly noun: string; readonly keys: (value: string) => readonly string[] } | undefined;
  readonly description: string;
}

/** A field that points at one other noun by a foreign key; `target` may be the interface of all records. */
export interface RelationDeclaration {
  /** Name of the noun, so that record classes need not import each other. */
  readonly target: string;
  readonly filter: boolean;
  readonly description: string;
}

/** A field that lists rows of another noun: those whose `inverse` relation points here, or those paired with this row in a table of pairs. */
export interface ListDeclaration {
  /** Name of the noun, so that record classes need not import each other. */
  readonly target: string;
  readonly inverse?: string;
  readonly pairs?: Pairs;
  /** Whether rows can be filtered by the business keys of what the list has. */
  readonly filter: boolean;
  readonly description: string;
}

/** A table of pairs: the name of its class, and its relations to the row here and to the rows there. */
export interface Pairs {
  readonly of: string;
  readonly here: string;
  readonly there: string;
  /** SQL condition on a row `l` of the table: the list has only the pairs that meet it. */
  readonly only?: string;
  /** Throws BAD_USER_INPUT for business keys of rows there that `only` leaves out whatever the row here is: a filter by them would find nothing. */
  readonly refuse?: (keys: readonly string[]) => void;
}

/** A field that is reckoned from columns of the same row, without a statement of its own. */
export interface ComputedDeclaration {
  /** Fields and relations of the row; of a list its sizes, `[rows, rows that the viewer may see]`, or null while nothing is hidden. */
  readonly needs: readonly string[];
  readonly compute: (row: Row, args: Readonly<Record<string, unknown>>) => unknown;
}

/** A plain row as the read path hands it to the executor: attributes by field name, relations as rows or null. */
export interface Row {
  readonly __typename: string;
  readonly rowId: number;
  readonly [field: string]: unknown;
}

/** One order that a list may be read in. */
export interface OrderDeclaration {
  readonly description: string;
  /** SQL over the noun's own row, `$` standing for its alias; the class's column when it is a property name. */
  readonly by: string;
  readonly descending?: boolean;
  readonly nullable?: boolean;
}

/**
 * How a row of this noun is seen: by its own record, through relations whose records must be seen, where at least two rows of one of its
 * lists are seen (what is derived from several rows says nothing of one), or always.
 */
export type Visibility = 'OWN_RECORD' | 'ALWAYS' | { readonly through: readonly string[] } | { readonly bySeveral: string };

/** How business keys are asked for. */
export interface KeysAsked {
  readonly refuse?: Pairs['refuse'];
  /** Whether rows that have them are left out: keys that no row has then leave the list full, and it says nothing wrong. */
  readonly areLeftOut?: boolean;
}

/** What a condition of a filter may use to write its SQL. */
export interface ConditionTools {
  /** Places a value and gives its placeholder. */
  readonly add: (value: unknown) => string;
  /** FROM item with the visible rows of a noun. */
  readonly visible: (noun: string, alias: string) => string;
  /**
   * A whole condition: the number is one of those, each once, that a query gives as `id`. Where several lists of one statement ask the same, it
   * is run once. `isTold`: of each it gives also what lists count and order by, as `mechanism_id`, `date` and `importance`.
   */
  readonly isAmong: (column: string, sql: string, how?: { readonly isTold?: boolean }) => string;
  /** SQL that a column holds the number of a visible row with one of these business keys; an unknown key is an error to the caller. */
  readonly isOneOf: (column: string, noun: string, keys: readonly string[], how?: KeysAsked) => string;
  /** Makes an unknown one of these business keys an error to the caller. */
  readonly mustBe: (noun: string, keys: readonly string[]) => void;
}

/** A condition of a filter that is neither a column nor a relation nor a list of the noun. */
export interface ConditionDeclaration {
  /** What it takes: a scalar, an input type, or a list of one of these. */
  readonly type: () => unknown;
  readonly description: string;
  /** SQL that row `t` meets the value; null asks for rows without any. */
  readonly sql: (t: string, value: unknown, tools: ConditionTools) => string;
}

export interface NounOptions {
  readonly description: string;
  /** Business key: the attribute by which callers name one. */
  readonly key?: string;
  /** Attribute with the keys of those that took its place, empty while it lasts: a filter by ones that ended and that no row has names them. */
  readonly followedBy?: string;
  /** SQL of the other names of row `t`, a text[]: who gives one of them for a key is told the key. */
  readonly alsoCalled?: (t: string) => string;
  /** Name of the root field that gives one by its key, and of the one that lists them. */
  readonly one?: string;
  readonly many?: string;
  readonly visible?: Visibility;
  /** Lists of pairs whose rows are what it is known by: while it has any, it is seen only with one that is seen. */
  readonly knownBy?: readonly string[];
  /** SQL of what computed fields need besides columns, over row `t`, by the name under which they ask for it. */
  readonly reckoned?: Readonly<Record<string, (t: string) => string>>;
  readonly orders?: Readonly<Record<string, OrderDeclaration>>;
  readonly keyCase?: 'UPPER' | 'LOWER';
  readonly conditions?: Readonly<Record<string, ConditionDeclaration>>;
}

export interface Declaration {
  readonly class: Class;
  readonly attributes: Map<string, AttributeDeclaration>;
  readonly relations: Map<string, RelationDeclaration>;
  readonly lists: Map<string, ListDeclaration>;
  readonly computed: Map<string, ComputedDeclaration>;
  noun?: NounOptions & { readonly name: string };
  filterType?: Class;
  orderType?: object;
  connectionType?: Class;
}

const declarations = new Map<Class, Declaration>();

/** The declaration of one class, made on first use. */
export function declarationOf(target: Class): Declaration {
  let found = declarations.get(target);
  if (!found) {
    found = { class: target, attributes: new Map(), relations: new Map(), lists: new Map(), computed: new Map() };
    declarations.set(target, found);
  }
  return found;
}

/** Every class with `@Noun`, in the order of their declaration. */
export function declaredNouns(): Declaration[] {
  return [...declarations.values()].filter((declaration) => declaration.noun);
}

/** The declaration of the noun with this GraphQL name. */
export function nounNamed(name: string): Declaration {
  const found = declaredNouns().find(({ noun }) => noun?.name === name);
  if (!found) throw new Error(`No class has @Noun('${name}').`);
  return found;
}

/** Fields outside the nouns (answers of an operation) that hold ids of nouns, filled by the reader. */
export interface LoadedDeclaration {
  readonly class: Class;
  readonly field: string;
  /** Name of the noun, so that record classes need not import each other. */
  readonly target: string;
  readonly many: boolean;
}

const loaded: LoadedDeclaration[] = [];

export function declareLoaded(declaration: LoadedDeclaration): void {
  loaded.push(declaration);
}

export function declaredLoaded(): readonly LoadedDeclaration[] {
  return loaded;
}
