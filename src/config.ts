/**
 * The settings of the service: every one is an environment variable, written once here with its default, what it takes
 * and one line of explanation. The README's table is printed from `SETTINGS`.
 *
 * Limits come from `reference/protection.md` § 2, "Proposed limits". May be imported by every room; imports nothing.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The project's folder: two levels above `dist/src`, one above `src` when a test runs the source itself. */
export const PROJECT_FOLDER = resolve(__dirname, __dirname.endsWith(join('dist', 'src')) ? '../..' : '..');

export interface Setting<T = unknown> {
  /** The environment variable. */
  readonly variable: string;
  /** What the service uses when the variable is absent or empty, as an operator would write it; empty: nothing. */
  readonly fallback: string;
  /** What it takes, in words: the end of the sentence "takes ...". */
  readonly takes: string;
  /** What it is for: one line. */
  readonly says: string;
  /** True when its value must never be printed. */
  readonly secret: boolean;
  readonly schema: z.ZodType<T>;
}

/** A whole number within bounds, ends included; `4.0`, `4e3` and ` 4` are refused. */
function whole(variable: string, fallback: number, least: number, most: number, says: string): Setting<number> {
  const schema = z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
  return { variable, fallback: String(fallback), takes: `a whole number from ${least} to ${most}`, says, secret: false, schema };
}

function oneOf<const T extends readonly [string, ...string[]]>(
  variable: string,
  fallback: T[number],
  values: T,
  says: string,
): Setting<T[number]> {
  return { variable, fallback, takes: `one of ${values.join(', ')}`, says, secret: false, schema: z.enum(values) };
}

function text(variable: string, fallback: string, takes: string, says: string, schema: z.ZodType<string>): Setting<string> {
  return { variable, fallback, takes, says, secret: false, schema };
}

/** True for an address that the driver can use: a PostgreSQL scheme, and a host or a socket folder, and a database. */
function isDatabaseAddress(address: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) return false;
  return new URL(address).pathname.length > 1;
}

const databaseAddress: Setting<string | undefined> = {
  variable: 'DATABASE_URL',
  fallback: '',
  takes: 'an address such as postgres://user:password@host:5432/database',
  says: 'PostgreSQL server to use (15 to 18); without it the service runs its own in DATA_FOLDER',
  secret: true,
  schema: z.string().refine(isDatabaseAddress).optional(),
};

const day = 86_400_000;

/** Every setting, by the name the code reads it under. */
const settings = {
  databaseUrl: databaseAddress,
  port: whole('PORT', 4000, 0, 65_535, 'port of the HTTP server; 0 lets the system choose'),
  host: text('HOST', '0.0.0.0', 'an address or host name without blanks', 'address the HTTP server listens on', z.string().regex(/^\S+$/)),
  environment: oneOf('NODE_ENV', 'production', ['production', 'development', 'test'], 'what the process is run for'),
  logLevel: oneOf('LOG_LEVEL', 'info', ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'least level of log lines'),
  dataFolder: text(
    'DATA_FOLDER',
    '.data',
    'a path, taken from the project folder when relative',
    'folder of the embedded PostgreSQL',
    z
      .string()
      .refine((path) => !path.includes('\0'))
      .transform((path) => resolve(PROJECT_FOLDER, path)),
  ),

  pageSizeMost: whole('PAGE_SIZE_MOST', 100, 1, 1000, 'most records a caller can ask for in one page'),
  pageSizeDefault: whole('PAGE_SIZE_DEFAULT', 20, 1, 1000, 'records in a page when the caller does not say'),
  depthMost: whole('DEPTH_MOST', 12, 1, 100, 'deepest nesting of fields in an operation'),
  aliasesMost: whole('ALIASES_MOST', 15, 0, 1000, 'most aliases in an operation'),
  directivesMost: whole('DIRECTIVES_MOST', 20, 0, 1000, 'most directives in an operation'),
  tokensMost: whole('TOKENS_MOST', 1500, 100, 1900, "most tokens in a document; from 2,000 on the parser's stack can overflow"),
  validationErrorsMost: whole('VALIDATION_ERRORS_MOST', 10, 1, 100, 'most validation errors told in one answer'),
  costMost: whole('COST_MOST', 20_000, 100, 500_000, 'highest computed cost of an operation of an anonymous caller'),
  bodyBytesMost: whole('BODY_BYTES_MOST', 1_000_000, 1000, 100_000_000, 'largest body of a request, in bytes'),
  textLengthMost: whole('TEXT_LENGTH_MOST', 500, 1, 1_000_000, 'longest text argument, in UTF-16 code units'),
  nodesMost: whole('NODES_MOST', 100, 1, 1000, 'most ids in one nodes(ids)'),
  ratePerMinute: whole('RATE_PER_MINUTE', 600, 0, 1_000_000, 'requests per minute and address; 0: no limit'),
  costPerMinute: whole('COST_PER_MINUTE', 500_000, 0, 1_000_000_000, 'computed cost per minute and address; 0: no limit'),

  statementTimeoutMs: whole('STATEMENT_TIMEOUT_MS', 4000, 100, day, 'longest run of one SQL statement of a request'),
  poolWaitMs: whole('POOL_WAIT_MS', 2000, 100, day, 'longest wait of a request for a database connection'),
  requestTimeoutMs: whole('REQUEST_TIMEOUT_MS', 10_000, 500, day, 'longest time for a request, from its first byte'),
  drainMs: whole('DRAIN_MS', 15_000, 0, day, 'longest time for running requests to finish after SIGTERM or Ctrl-C'),

  poolSize: whole('POOL_SIZE', 10, 1, 1000, 'most database connections for requests'),
  writerPoolSize: whole('WRITER_POOL_SIZE', 4, 1, 100, 'most database connections for imports'),
  writerTimeoutMs: whole('WRITER_TIMEOUT_MS', 600_000, 1000, day, 'longest run of one SQL statement of an import or a migration'),
  databaseWaitMs: whole('DATABASE_WAIT_MS', 60_000, 0, day, 'how long a start waits for the database before it gives up'),
} as const;

type Settings = typeof settings;
export type Config = { readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer T> ? T : never };

/** Every setting, in the order of the README's table. */
export const SETTINGS: readonly Setting[] = Object.values(settings);

/** One or more settings that cannot be used; `message` has one line for each: the variable, what it got, what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from environment variables; an absent or empty one takes its default.
 *
 * @throws ConfigError naming every wrong variable, not only the first. The value of a secret is not repeated.
 * @example readConfig({ PORT: 'many' }) // ConfigError: PORT is "many", but takes a whole number from 0 to 65535.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const entries = Object.entries<Setting>(settings).map(([name, setting]) => {
    const given = env[setting.variable];
    const value = given === undefined || given === '' ? setting.fallback || undefined : given;
    const result = setting.schema.safeParse(value);
    if (!result.success) wrong.push(`${setting.variable} is ${shown(setting, given)}, but takes ${setting.takes}.`);
    return [name, result.data] as const;
  });
  const config = Object.fromEntries(entries) as Config;
  if (wrong.length === 0 && config.pageSizeDefault > config.pageSizeMost) {
    wrong.push(`PAGE_SIZE_DEFAULT is ${config.pageSizeDefault}, but takes at most PAGE_SIZE_MOST, which is ${config.pageSizeMost}.`);
  }
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return config;
}

/** What a setting got, fit to print: quoted, cut at 80 characters, and never a secret. */
function shown(setting: Setting, given = ''): string {
  if (setting.secret) return `a value of ${given.length} characters (not printed: it may hold a password)`;
  return JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);
}
