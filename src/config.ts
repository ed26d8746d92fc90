/**
 * The settings of the service: every one is an environment variable, written once here with its default, what it takes
 * and one line of explanation. Nowhere else are they listed.
 *
 * Limits come from `reference/protection.md` § 2, "Proposed limits". May be imported by every room.
 */
import { resolve } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project-folder';

interface Setting<Variable extends string = string, Value = unknown> {
  /** The environment variable. */
  readonly variable: Variable;
  /** What is used when the variable is absent or empty, as an operator would write it; empty: nothing. */
  readonly fallback: string;
  /** What it takes, in words: the end of the sentence "it takes ...". */
  readonly takes: string;
  /** What it is for: one line. */
  readonly says: string;
  /** True when its value is never printed. */
  readonly secret: boolean;
  readonly schema: z.ZodType<Value>;
}

/** A whole number within bounds, ends included; `4.0`, `4e3` and ` 4` are refused. */
function whole<const V extends string>(
  variable: V,
  fallback: number,
  least: number,
  most: number,
  says: string,
): Setting<V, number> {
  const schema = z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
  return { variable, fallback: String(fallback), takes: `a whole number from ${least} to ${most}`, says, secret: false, schema };
}

function oneOf<const V extends string, const T extends string>(
  variable: V,
  fallback: T,
  values: readonly T[],
  says: string,
): Setting<V, T> {
  return { variable, fallback, takes: `one of ${values.join(', ')}`, says, secret: false, schema: z.enum(values) };
}

function yesNo<const V extends string>(variable: V, says: string): Setting<V, boolean> {
  const schema = z.enum(['yes', 'no']).transform((word) => word === 'yes');
  return { variable, fallback: 'no', takes: 'yes or no', says, secret: false, schema };
}

/** An address that the driver can use: it names a host (or a folder of sockets) and a database. */
function isDatabaseAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, host, searchParams } = new URL(address);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1 && (host !== '' || searchParams.has('host'));
}

const DAY = 86_400_000;

const ALL = [
  {
    variable: 'DATABASE_URL',
    fallback: '',
    takes: 'an address such as postgres://user:password@host:5432/database',
    says: 'PostgreSQL server of yours, 15 to 18; without it an embedded PostgreSQL 18 is used',
    secret: true,
    schema: z.string().refine(isDatabaseAddress).optional(),
  } as Setting<'DATABASE_URL', string | undefined>,
  {
    variable: 'DATA_FOLDER',
    fallback: '.data',
    takes: 'a path; a relative one starts at the project',
    says: 'where the embedded PostgreSQL keeps its files',
    secret: false,
    schema: z
      .string()
      .regex(/^[^\0\n]+$/)
      .transform((path) => resolve(projectFolder(), path)),
  } as Setting<'DATA_FOLDER', string>,
  whole('PORT', 4000, 0, 65_535, 'port of the service; 0 takes any free one'),
  {
    variable: 'HOST',
    fallback: '::',
    takes: 'an address or a name of this machine',
    says: 'where the service listens; :: is every address of the machine, localhost is this machine alone',
    secret: false,
    schema: z.string().regex(/^[\w.:%-]+$/),
  } as Setting<'HOST', string>,
  yesNo('TRUST_PROXY', 'whether a balancer in front is believed when it says who called (X-Forwarded-For)'),
  {
    variable: 'METRICS_TOKEN',
    fallback: '',
    takes: 'at least 16 letters, digits and signs without a blank',
    says: 'what has to be sent as `authorization: Bearer ...` to read /metrics; without it nothing has',
    secret: true,
    schema: z
      .string()
      .regex(/^[!-~]{16,500}$/)
      .optional(),
  } as Setting<'METRICS_TOKEN', string | undefined>,
  oneOf('LOG_LEVEL', 'info', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'least level of what is logged'),

  whole('DEFAULT_PAGE_SIZE', 20, 1, 1000, 'rows of a page when neither first nor last is given'),
  whole('MAX_PAGE_SIZE', 100, 1, 1000, 'most rows of a page'),
  whole('MAX_IDS', 100, 1, 10_000, 'most ids in one nodes(ids)'),
  whole('MAX_DEPTH', 12, 1, 100, 'deepest nesting of an operation'),
  whole('MAX_ALIASES', 15, 0, 1000, 'most aliases of an operation'),
  whole('MAX_DIRECTIVES', 20, 0, 1000, 'most directives of an operation'),
  whole('MAX_TOKENS', 1500, 100, 1500, 'most tokens of a document; with more, lists inside lists overflow the parser'),
  whole('MAX_VALIDATION_ERRORS', 10, 1, 100, 'most validation errors told at once'),
  whole('MAX_COST', 20_000, 100, 500_000, 'highest computed cost of an operation'),
  whole('MAX_BODY_BYTES', 1_000_000, 10_000, 100_000_000, 'largest body of a request, in bytes'),
  whole('MAX_TEXT_LENGTH', 500, 10, 100_000, 'longest text argument, in UTF-16 code units'),
  whole(
    'MAX_CONNECTIONS',
    1000,
    10,
    100_000,
    'most connections of callers at once; half of them from one address, unless TRUST_PROXY',
  ),
  whole('REQUESTS_PER_MINUTE', 600, 1, 10_000_000, 'requests of one address in a minute'),
  whole('COST_PER_MINUTE', 200_000, 100, 1_000_000_000, 'computed cost that one address may spend in a minute'),
  whole('EXPORT_MAX_ROWS', 500_000, 1, 100_000_000, 'most rows of one file of /export; the rest comes in further files'),
  whole('EXPORTS_AT_ONCE', 4, 1, 1000, 'most exports under way at once; half of them for one address'),
  whole('EXPORT_TIMEOUT_MS', 600_000, 10, DAY, 'longest export over HTTP, in milliseconds'),

  whole('STATEMENT_TIMEOUT_MS', 4000, 10, DAY, 'longest SQL statement of a request, in milliseconds'),
  whole('POOL_SIZE', 10, 1, 1000, 'database connections for requests; half of them for those of one address'),
  whole('POOL_WAIT_MS', 2000, 10, DAY, 'longest wait of a request for a database connection, in milliseconds'),
  whole('REQUEST_TIMEOUT_MS', 10_000, 100, DAY, 'longest request, in milliseconds'),
  whole('DRAIN_MS', 15_000, 0, DAY, 'how long accepted requests may take to finish at the end, in milliseconds'),
  whole('WRITER_POOL_SIZE', 4, 2, 100, 'database connections for imports'),
  whole('DATABASE_WAIT_MS', 60_000, 0, DAY, 'how long a start waits for a database that cannot be reached, in milliseconds'),
] as const;

/** Every setting. */
export const SETTINGS: readonly Setting[] = ALL;

type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${Lowercase<A>}${Capitalize<Camel<B>>}` : Lowercase<S>;

/** The settings by their name in code: `STATEMENT_TIMEOUT_MS` is `statementTimeoutMs`. */
export type Config = {
  readonly [S in (typeof ALL)[number] as Camel<S['variable']>]: S extends Setting<string, infer Value> ? Value : never;
};

/** One or more settings that cannot be taken; a line of the message for each: the variable, what it got, what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from environment variables; an absent or empty one takes its default.
 *
 * @throws ConfigError naming every wrong variable, not only the first; a secret is not repeated.
 * @example readConfig({ PORT: 'many' }) // ConfigError: PORT is "many", but it takes a whole number from 0 to 65535.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const values = SETTINGS.map((setting) => {
    const given = environment[setting.variable] || undefined;
    const read = setting.schema.safeParse(given ?? (setting.fallback || undefined));
    if (!read.success) faults.push(`${setting.variable} is ${shown(setting, given)}, but it takes ${setting.takes}.`);
    return [camel(setting.variable), read.data] as const;
  });
  const config = Object.fromEntries(values) as Config;
  if (config.defaultPageSize > config.maxPageSize) {
    faults.push(
      `DEFAULT_PAGE_SIZE is ${config.defaultPageSize}, but it takes at most MAX_PAGE_SIZE, which is ${config.maxPageSize}.`,
    );
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

/** What a setting got, fit to print: quoted, cut, and never a secret. */
function shown({ secret }: Setting, given = ''): string {
  if (secret) return `something else, of ${given.length} characters (not printed: there may be a password in it)`;
  return JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}...` : given);
}

function camel(variable: string): string {
  return variable.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
