/**
 * `npm run measure:citations`: how well the citation library reads, measured on the data beside the project. Prints a line for each
 * figure, says what is absent, and exits with status 1 when a share is below its floor, so that it can stand in CI.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { findCitations } from '../citations/find-citations';
import { readReference, splitReferences } from '../citations/read-reference';
import type { Mention } from '../citations/mention';
import type { StandardsIndex } from '../citations/standards-index';
import { treatiesByBody } from '../import/mention-reader';
import { projectFolder } from '../project-folder';
import { readStandardsIndex } from './citations';
import { measureGold, readGold, sharesOf, tellTally } from './measure-gold';

type Row = Readonly<Record<string, string>>;

/** A figure with its floor; `share` is null where the data are absent. */
export interface Figure {
  readonly name: string;
  readonly share: number | null;
  readonly floor: number;
  readonly told: string;
}

/** Application numbers as anybody would look for them, independent of the library's forms. */
const PRINTED_NUMBER = /(?<![\d/])(\d{1,5}) ?\/ ?(\d{2})(?![\d/])/g;
/** A day without its year: `28.10/99`. */
const DAY = /\d\.$/;

function keysIn(mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions.flatMap((mention) => [`${mention.scheme}:${mention.key}`, ...mention.otherKeys, ...mention.candidates]),
  );
}

function absent(name: string, floor: number, path: string): Figure {
  return { name, share: null, floor, told: `skipped: ${path} is not there` };
}

/** Share of the application numbers printed in HUDOC's `scl` fields that are found and normalised. */
export function measureCaseLawLists(folder: string, index: StandardsIndex): Figure {
  const name = 'application numbers in scl';
  if (!existsSync(folder)) return absent(name, 0.995, folder);
  let [entries, printed, found] = [0, 0, 0];
  for (const file of readdirSync(folder).filter((path) => path.endsWith('.csv.gz'))) {
    const text = gunzipSync(readFileSync(join(folder, file)));
    const rows = parse<Row>(text, { columns: true, relax_quotes: true, relax_column_count: true, bom: true });
    for (const { printed: entry } of rows.flatMap((row) => splitReferences(row.scl ?? ''))) {
      entries++;
      const reference = readReference(entry, index);
      const keys = keysIn(reference ? [reference] : []);
      for (const match of entry.matchAll(PRINTED_NUMBER)) {
        if (DAY.test(entry.slice(0, match.index))) continue;
        printed++;
        if (keys.has(`echr-app:${(match[1] ?? '').replace(/^0+/, '')}/${match[2]}`)) found++;
      }
    }
  }
  return { name, share: found / printed, floor: 0.995, told: `${found} of ${printed} in ${entries} entries` };
}

/** Every key that the tables give for one record, by each of them. */
function readRecordKeys(folder: string): Map<string, Set<string>> {
  const table = (file: string) => parse<Row>(readFileSync(join(folder, file)), { columns: true, bom: true });
  const lists = [
    ...table('decisions.csv').map((row) => [row.key, row.proceeding_numbers, row.other_identifiers].join('|')),
    ...table('instruments.csv').map((row) => row.identifiers ?? ''),
  ];
  const byKey = new Map<string, Set<string>>();
  for (const list of lists) {
    const keys = list.split('|').filter(Boolean);
    // Texts leave the volume of the ICJ's reports out.
    const all = new Set(keys.flatMap((key) => [key, key.replace(/^(icj-rep:\d{4})-[IVX]+/, '$1')]));
    for (const key of keys) byKey.set(key, all);
  }
  return byKey;
}

/** Share of the printed mentions of other bodies whose key is found; many print a name and a date only, which is no key. */
export function measureCrossSystemMentions(folder: string, index: StandardsIndex): Figure[] {
  const names = ['mentions of other bodies', 'mentions of other bodies that print a key'] as const;
  const path = join(folder, 'cross-system-mentions.csv');
  if (!existsSync(path)) return [absent(names[0], 0.83, path), absent(names[1], 0.95, path)];
  const keysOf = readRecordKeys(folder);
  const rows = parse<Row>(readFileSync(path), { columns: true, bom: true }).filter((row) => row.cited_key_or_empty);
  let [found, keyed] = [0, 0];
  for (const row of rows) {
    const keys = keysIn(findCitations(row.printed ?? '', index, { citingBody: row.citing_body ?? '' }));
    const expected = keysOf.get(row.cited_key_or_empty ?? '') ?? new Set([row.cited_key_or_empty ?? '']);
    const isFound = [...expected].some((key) => keys.has(key));
    if (isFound) found++;
    if (isFound || [...keys].some((key) => !key.endsWith(':'))) keyed++;
  }
  return [
    { name: names[0], share: found / rows.length, floor: 0.83, told: `${found} of ${rows.length}` },
    { name: names[1], share: found / keyed, floor: 0.95, told: `${found} of ${keyed}` },
  ];
}

/** Text read in a second of one core, in megabytes (characters), over judgments of the European Court. */
export function measureSpeed(folder: string, index: StandardsIndex): string {
  if (!existsSync(folder)) return `speed: skipped: ${folder} is not there`;
  const texts = readdirSync(folder)
    .filter((path) => path.endsWith('.json.gz'))
    .map((path) => stringsOf(JSON.parse(gunzipSync(readFileSync(join(folder, path))).toString('utf8'))).join('\n'));
  for (const text of texts.slice(0, 20)) findCitations(text, index, { citingBody: 'ecthr' });
  const before = process.cpuUsage();
  let mentions = 0;
  for (const text of texts) mentions += findCitations(text, index, { citingBody: 'ecthr' }).length;
  const { user, system } = process.cpuUsage(before);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return `speed: ${(characters / (user + system)).toFixed(1)} MB/s (${mentions} mentions in ${(characters / 1e6).toFixed(1)} MB)`;
}

/**
 * The golds and what they hold today: floors only rise. Of texts never seen the figures are lower: each gold was labelled before the
 * library had read it, and what it found then stands in `told`.
 */
const GOLDS: readonly { file: string; name: string; precision: number; recall: number; unseen: string }[] = [
  { file: 'citations.jsonl', name: 'gold', precision: 0.99, recall: 0.98, unseen: '0.977 and 0.759' },
  { file: 'citations-second.jsonl', name: 'second gold', precision: 0.99, recall: 0.98, unseen: '0.991 and 0.806' },
  { file: 'citations-third.jsonl', name: 'third gold', precision: 0.99, recall: 0.98, unseen: '0.978 and 0.928' },
  { file: 'citations-fourth.jsonl', name: 'fourth gold', precision: 0.99, recall: 0.98, unseen: '0.991 and 0.825' },
  { file: 'citations-fifth.jsonl', name: 'fifth gold', precision: 0.99, recall: 0.97, unseen: '1.000 and 0.906' },
  { file: 'citations-sixth.jsonl', name: 'sixth gold', precision: 0.99, recall: 0.98, unseen: '1.000 and 0.935' },
  { file: 'citations-seventh.jsonl', name: 'seventh gold', precision: 0.99, recall: 0.98, unseen: '1.000 and 0.986' },
  { file: 'citations-eighth.jsonl', name: 'eighth gold', precision: 0.99, recall: 0.98, unseen: '0.984 and 0.821' },
  { file: 'citations-ninth.jsonl', name: 'ninth gold', precision: 0.99, recall: 0.98, unseen: '1.000 and 0.955' },
  { file: 'citations-tenth.jsonl', name: 'tenth gold', precision: 0.99, recall: 0.98, unseen: '1.000 and 0.975' },
  { file: 'citations-eleventh.jsonl', name: 'eleventh gold', precision: 0.99, recall: 0.96, unseen: '0.994 and 0.876' },
  { file: 'citations-twelfth.jsonl', name: 'twelfth gold', precision: 0.99, recall: 0.98, unseen: '0.968 and 0.929' },
];
type Gold = (typeof GOLDS)[number];

interface Labelled {
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** Precision and recall on each gold in `folder`, the excerpts labelled by hand; what else there is to say of them is in `lines`. */
export function measureGolds(folder: string, data: string, index: StandardsIndex, catalogue: string): Labelled {
  const all = GOLDS.map((gold) => measureLabelled(gold, join(folder, gold.file), data, index, catalogue));
  return {
    figures: all.flatMap(({ figures }) => figures),
    lines: all.flatMap(({ lines }) => lines),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function measureLabelled(gold: Gold, path: string, data: string, index: StandardsIndex, catalogue: string): Labelled {
  const figures = (precision: Omit<Figure, 'name' | 'floor'>, recall: Omit<Figure, 'name' | 'floor'>): Figure[] => [
    { name: `precision on ${gold.name}`, floor: gold.precision, ...precision },
    { name: `recall on ${gold.name}`, floor: gold.recall, ...recall },
  ];
  const missing = [path, data].find((needed) => !existsSync(needed));
  if (missing !== undefined) {
    const skipped = { share: null, told: `skipped: ${missing} is not there` };
    return { figures: figures(skipped, skipped), lines: [], problems: [] };
  }
  const excerpts = readGold(path);
  const { tallies, problems } = measureGold(excerpts, data, index, treatiesByBody(catalogue));
  const all = tallies.find(({ group }) => group === 'all') ?? { group: 'all', labelled: 0, recalled: 0, found: 0, right: 0 };
  const { precision, recall } = sharesOf(all);
  return {
    figures: figures(
      { share: precision ?? 0, told: `${all.right} of ${all.found} in ${excerpts.length} excerpts` },
      { share: recall ?? 0, told: `${all.recalled} of ${all.labelled}; unseen, the two were ${gold.unseen}` },
    ),
    lines: tallies.filter((tally) => tally !== all).map((tally) => tellTally(tally).replace(/^gold/, gold.name)),
    problems,
  };
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 200 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** A figure in one line. Example: `application numbers in scl: 0.9995 (floor 0.995): 126427 of 126485 in 156663 entries`. */
export function tell({ name, share, floor, told }: Figure): string {
  return share === null ? `${name}: ${told}` : `${name}: ${share.toFixed(4)} (floor ${floor}): ${told}`;
}

function main(): void {
  const program = new Command('measure-citations')
    .description('Measures how well citations are read, on the data beside the project')
    .option('--shared <folder>', 'folder with data/ and reference/catalogue/', resolve(projectFolder(), '../shared'))
    .option('--catalogue <folder>', 'folder of the tables of facts', join(projectFolder(), 'catalogue'))
    .option('--gold <folder>', 'excerpts labelled by hand', join(projectFolder(), 'test/fixtures/gold'))
    .option('--problems', 'lists each miss and each false finding on the golds')
    .action(({ shared, catalogue, gold, problems }: Record<'shared' | 'catalogue' | 'gold', string> & { problems?: boolean }) => {
      const index = readStandardsIndex(catalogue);
      const labelled = measureGolds(gold, join(shared, 'data'), index, catalogue);
      const figures = [
        ...labelled.figures,
        measureCaseLawLists(join(shared, 'data/hudoc-metadata-csv'), index),
        ...measureCrossSystemMentions(join(shared, 'reference/catalogue'), index),
      ];
      const lines = [...figures.map(tell), ...labelled.lines, ...(problems === true ? labelled.problems : [])];
      for (const line of lines) process.stdout.write(`${line}\n`);
      process.stdout.write(`${measureSpeed(join(shared, 'data/ecthr-judgment-texts'), index)}\n`);
      process.exitCode = figures.some(({ share, floor }) => share !== null && share < floor) ? 1 : 0;
    });
  program.parse();
}

if (require.main === module) main();
