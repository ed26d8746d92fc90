import type { Statement } from './bench-explain';
import type { Figures } from './bench-load';
import type { Measured } from './bench-measure';

/** What was found of one operation. */
export interface Line extends Measured {
  readonly statements: readonly Statement[];
}

const FIGURES = ['requests/s', 'median ms', 'p99 ms', 'CPU ms'];
const HEAD = ['operation', 'statements', ...FIGURES, ...FIGURES.map((title) => `by hand: ${title}`), 'CPU: ours / by hand'];

/** The figures as a table of Markdown. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(({ operation, statements, house, floor }) => [
    operation.name,
    String(statements.length),
    ...shown(house),
    ...(floor ? [...shown(floor), (house.cpuMs / floor.cpuMs).toFixed(1)] : ['', '', '', '', '']),
  ]);
  const widths = HEAD.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map(padded).join(' | ')} |`;
  const padded = (cell: string, at: number): string => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [HEAD, rule, ...rows].map(line).join('\n');
}

function shown({ perSecond, medianMs, p99Ms, cpuMs }: Figures): string[] {
  return [perSecond.toFixed(0), medianMs.toFixed(1), p99Ms.toFixed(1), cpuMs.toFixed(2)];
}
