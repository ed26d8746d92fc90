/** What the questions by hand are made of. */
import type { Pool } from 'pg';
import { type Texts, inLanguage } from '../graph/localized';

/** Runs a named statement and gives its rows. */
export type Rows = <Row>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

/** One question: from its variables to what the graph has under `data`. */
export type ByHand = (rows: Rows, variables: Readonly<Record<string, unknown>>) => Promise<object>;

/** Asks a pool by named statements, planned once for each connection. */
export function rowsOf(pool: Pick<Pool, 'query'>): Rows {
  return async <Row>(name: string, text: string, values: readonly unknown[]) =>
    (await pool.query({ name, text, values: [...values] })).rows as Row[];
}

/** Words in the first language that there is, as the graph chooses without a wish. */
export function words(texts: Texts): { text: string } | null {
  const found = inLanguage(texts, []);
  return found && { text: found.text };
}
