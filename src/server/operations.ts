/**
 * Reads the saved operations of `schema/operations/`. Each file is named for its operation and opens with its question,
 * the group that it belongs to, and variables with which it answers something:
 *
 *     # Which standards bind this State on this date, with which reservations?
 *     # group: Standards
 *     # variables: {"state": "MEX", "on": "2014-01-24"}
 *     query ApplicableStandards($state: String!, $on: Date) { ... }
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from '../project-folder';

export interface SavedOperation {
  readonly name: string;
  readonly question: string;
  readonly group: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The operation without its header. */
  readonly query: string;
}

/** Where the saved operations lie. */
export const OPERATIONS_FOLDER = join(projectFolder(), 'schema', 'operations');

/** All saved operations of a folder, in the order of their groups and names. Throws, naming the file, when one cannot be read. */
export function readOperations(folder = OPERATIONS_FOLDER): SavedOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readOperation(basename(file, '.graphql'), readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => a.group.localeCompare(b.group, 'en') || a.name.localeCompare(b.name, 'en'));
}

/** Reads one file. `text` begins with the comment lines of the header; what follows is the operation. */
export function readOperation(name: string, text: string): SavedOperation {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^#\s*/, '').trim());
  const entry = (label: string): string | undefined => header.find((line) => line.startsWith(`${label}:`))?.slice(label.length + 1).trim(); // prettier-ignore
  const group = entry('group');
  const [question] = header;
  if (!question || question === `group: ${String(group)}`)
    throw new Error(`${name}.graphql does not open with its question, as \`# Question?\`.`);
  if (!group) throw new Error(`${name}.graphql does not name its group, as \`# group: Standards\`.`);
  return {
    name,
    question,
    group,
    variables: variablesOf(name, entry('variables') ?? '{}'),
    query: lines.slice(header.length).join('\n').trim(),
  };
}

function variablesOf(name: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, as for JSON that is no object.
  }
  throw new Error(`${name}.graphql: \`# variables: ${text}\` is no JSON object in one line.`);
}
