/**
 * Reads the real files of HUDOC and counts: one year in hudoc.test.ts, and with HUDOC_ALL=1 all of them, figures printed:
 *
 *   HUDOC_ALL=1 npx jest test/import/hudoc/hudoc.test.ts -t 'real year'
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExchangeFinding } from '../../../src/import/exchange/exchange-record';
import { readHudoc } from '../../../src/import/hudoc/hudoc';

const PROJECT = process.cwd();
const FOLDER = join(PROJECT, '../shared/data/hudoc-metadata-csv');

/** The folder of real files, or null where this machine does not have them. */
export const REAL_HUDOC = existsSync(FOLDER) ? FOLDER : null;

/** A column of a table of the catalogue. */
function column(table: string, name: string): string[] {
  const rows = parse(readFileSync(join(PROJECT, 'catalogue', `${table}.csv`)), { columns: true, bom: true });
  return (rows as Record<string, string>[]).map((row) => row[name] ?? '');
}

export function catalogueStates(): ReadonlySet<string> {
  return new Set(column('states', 'alpha3'));
}

/** `echr:6(1)` and the like: every provision of the catalogue. */
export function catalogueProvisions(): ReadonlySet<string> {
  const known = new Set<string>();
  for (const table of ['provisions', 'provisions-more']) {
    const numbers = column(table, 'number');
    column(table, 'instrument_slug').forEach((slug, at) => known.add(`${slug}:${numbers[at] ?? ''}`));
  }
  return known;
}

/** The provisions of a finding, one by one: `echr:14+P1-1` is `echr:14` and `echr-p1:1`. */
export function partsOf({ provision }: ExchangeFinding): string[] {
  const [instrument = '', numbers = ''] = provision.split(/:(.*)/s);
  return numbers.split('+').map((number) => {
    const ofProtocol = /^P(\d+)-(.*)$/.exec(number);
    return ofProtocol ? `echr-p${ofProtocol[1] ?? ''}:${ofProtocol[2] ?? ''}` : `${instrument}:${number}`;
  });
}

/** Counts of everything that a run reads; refusals and notes by their words, with what differs cut out. */
export async function measureHudoc(paths: readonly string[]) {
  const provisions = catalogueProvisions();
  const states = catalogueStates();
  const kinds = new Map<string, number>();
  const refusals = new Map<string, number>();
  const notes = new Map<string, number>();
  const unknown = new Map<string, number>();
  const keys = new Set<string>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = { rows: 0, decisions: 0, documents: 0, refused: 0, ecliRows: 0, undated: 0, findings: 0, wholeFindings: 0, provisions: 0, knownProvisions: 0, citations: 0, numbers: 0, longest: 0, respondents: 0, reporters: 0 }; // prettier-ignore
  const begun = performance.now();
  for await (const { value, refusal } of readHudoc(paths, { states })) {
    total.rows += 1;
    if (value === undefined) {
      total.refused += 1;
      count(refusals, (refusal ?? '').replace(/"[^"]*"/g, '"…"'));
      continue;
    }
    count(kinds, `${value.type} ${value.mechanism} ${value.kind} ${'formation' in value ? (value.formation ?? '-') : ''}`);
    if (value.type === 'document') total.documents += 1;
    else {
      total.decisions += 1;
      if (value.date === undefined) total.undated += 1;
      for (const finding of value.findings ?? []) {
        const parts = partsOf(finding);
        const unknownParts = parts.filter((part) => !provisions.has(part));
        total.findings += 1;
        total.provisions += parts.length;
        total.knownProvisions += parts.length - unknownParts.length;
        if (unknownParts.length === 0) total.wholeFindings += 1;
        for (const part of unknownParts) count(unknown, part);
      }
    }
    if (value.key.startsWith('ecli:')) total.ecliRows += 1;
    keys.add(value.key);
    total.citations += value.citations?.length ?? 0;
    total.numbers += value.proceedings?.length ?? 0;
    total.longest = Math.max(total.longest, value.proceedings?.length ?? 0);
    total.respondents += value.respondents?.length ?? 0;
    total.reporters += value.identifiers?.length ?? 0;
    if (value.sourceNote !== undefined) count(notes, value.sourceNote.replace(/\d[\w-]*|: .*/g, '…'));
  }
  const sorted = (counts: Map<string, number>) => [...counts].sort(([, one], [, other]) => other - one);
  return {
    ...total,
    distinctEclis: [...keys].filter((key) => key.startsWith('ecli:')).length,
    distinctKeys: keys.size,
    kinds: sorted(kinds),
    refusals: sorted(refusals),
    notes: sorted(notes),
    unknownProvisions: sorted(unknown),
    seconds: (performance.now() - begun) / 1000,
  };
}
