import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { registerEnumType } from 'type-graphql';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a year, a month or a day that exists: `2024-02-29` yes, `2023-02-29` no. */
export function isPartialDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether `text` is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that a partial date may mean: `1976` → `1976-01-01`. */
export function earliestDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a partial date may mean: `1976-02` → `1976-02-29`. */
export function latestDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month = '12'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function dateScalar(
  name: string,
  description: string,
  wanted: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    const shown = (value === undefined ? 'That' : JSON.stringify(value)).slice(0, 40);
    throw new GraphQLError(`${shown} is not a ${name}: write ${wanted}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A day, a month or a year, as exact as the source is. Kept as text, so that it sorts and nothing is invented. */
export const PartialDate = dateScalar(
  'PartialDate',
  'A day, a month or a year, as exact as the source is: `1976-03-23`, `1976-03` or `1976`. Never filled up with a day that no source gives.',
  'a day that exists as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY',
  isPartialDate,
);

/** A day. */
export const Day = dateScalar(
  'Date',
  'A day of the Gregorian calendar, `YYYY-MM-DD` (ISO 8601), without hour or time zone. Example: `2014-01-24`.',
  'a day that exists, as YYYY-MM-DD',
  isDay,
);

/** The day that it is now, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Registers a GraphQL enum whose values and their descriptions are written once, and returns the object of its values. */
export function describedEnum<const V extends Record<string, string>>(
  name: string,
  description: string,
  values: V,
): { readonly [K in keyof V]: K } {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in keyof V]: K };
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text }])) as never,
  });
  return members;
}
