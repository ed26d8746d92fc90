/** CPU time of processes, as Linux counts it: on a small or shared machine the only figure of speed that is steady. */
import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds of one clock tick in `/proc/<pid>/stat`: USER_HZ is 100 on every Linux. */
const TICK_MS = 10;

interface Usage {
  readonly parent: number;
  readonly ticks: number;
}

/** Parent and ticks (own, and of children that ended) out of the text of `/proc/<pid>/stat`. Source: proc_pid_stat(5). */
export function readUsage(stat: string): Usage {
  // The second field is the name of the program in brackets, and may hold anything.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
}

function usageOf(pid: number | string): Usage | undefined {
  try {
    return readUsage(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It ended a moment ago; its parent has its ticks.
    return undefined;
  }
}

/** The process that started this one; 0 when there is no such process here. */
export function parentOf(pid: number): number {
  return usageOf(pid)?.parent ?? 0;
}

/** CPU milliseconds spent so far by these processes and all below them. */
export function cpuOf(roots: readonly number[]): number {
  const usages = new Map<number, Usage>();
  for (const name of readdirSync('/proc')) {
    const usage = /^\d+$/.test(name) ? usageOf(name) : undefined;
    if (usage) usages.set(Number(name), usage);
  }
  const isBelow = (pid: number): boolean => {
    if (roots.includes(pid)) return true;
    const parent = usages.get(pid)?.parent ?? 0;
    return parent > 1 && isBelow(parent);
  };
  let ticks = 0;
  for (const [pid, usage] of usages) if (isBelow(pid)) ticks += usage.ticks;
  return ticks * TICK_MS;
}
