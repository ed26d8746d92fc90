import { Exporter } from '../../src/export/exporter';
import type { Reader } from '../../src/graph/reader';
import type { House } from '../ask';

/** Takes a list out as one text. */
export type Take = (
  list: string,
  format?: string,
  parameters?: Readonly<Record<string, string | readonly string[]>>,
) => Promise<string>;

/** Taking out of a house, through a reader of its own where a test pretends. */
export function takeFrom({ model, schema, reader: usual }: House, reader: () => Reader = usual): Take {
  const exporter = new Exporter(model, schema, reader);
  return async (list, format = 'jsonl', parameters = {}) => {
    const given = new Map(Object.entries(parameters).map(([name, value]) => [name, [value].flat()]));
    const { chunks } = await exporter.open({ list, format, parameters: given }, 100_000);
    const pieces: Buffer[] = [];
    for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
    return Buffer.concat(pieces).toString('utf8');
  };
}

/** A row of JSON Lines: what every row has, and whatever else. */
export type Line = Readonly<Record<string, unknown>> & { readonly id: string; readonly key: string; readonly cursor: string };

/** The rows of JSON Lines. */
export function linesOf(text: string): Line[] {
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line); // prettier-ignore
}
