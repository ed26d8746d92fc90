/**
 * `npm run -s uhri-sample -- --records 250000 > uhri.json`: a made-up full export of the Universal Human Rights Index in its native
 * shape and of its real size (250,000 records are some 510 MB), to measure the import with. The same seed and number give the same
 * bytes. States and bodies are those of the catalogue; every word is made up, so that nothing in it was ever recommended.
 */
import { once } from 'node:events';
import { Command } from 'commander';
import { readTable } from '../import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../import/catalogue/load-catalogue';
import { type Topic, QUALIFIERS, TOPICS, WELCOMES } from './uhri-sample-words';

/** Numbers by chance, in [0, 1), the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(chance: () => number, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const between = (chance: () => number, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
const hex = (chance: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(chance() * 16).toString(16)).join('');
const id = (chance: () => number): string =>
  `${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-a${hex(chance, 3)}-${hex(chance, 12)}`;
const day = (year: number, chance: () => number): string =>
  `${year}-${String(between(chance, 1, 12)).padStart(2, '0')}-${String(between(chance, 1, 28)).padStart(2, '0')}`;

interface Body {
  readonly slug: string;
  readonly printed: string;
}
interface State {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}
/** A document with the annotations made of it. */
interface Report {
  readonly state: State;
  readonly body: Body;
  readonly symbol: string;
  readonly year: number;
  readonly annotations: number;
  readonly cycle?: number;
  readonly session?: number;
}

/** How many annotations a report of each treaty body has, about, and how many reports of a State there are. */
const TREATY_BODIES: Readonly<Record<string, readonly [annotations: number, reports: number]>> = {
  crc: [95, 3], cedaw: [75, 3], ccpr: [50, 3], cescr: [60, 2], cat: [50, 2], cerd: [45, 3], crpd: [90, 1], cmw: [60, 1], ced: [40, 1], spt: [40, 1],
}; // prettier-ignore

/** Makes records in the order of their reports. Deterministic. */
export function* sampleRecords(records: number, seed: number): Generator<object> {
  const chance = chances(seed);
  const states = readTable(CATALOGUE_FOLDER, 'states')
    .filter(({ values }) => values['exists_until'] === '' && values['kind'] === 'STATE')
    .map(({ values }) => ({ code: values['alpha3'] ?? '', name: values['name_en'] ?? '', region: values['m49_region'] ?? '' }));
  let made = 0;
  for (let round = 0; ; round += 1) {
    const reports = shuffled(reportsOf(states, round, chance), chance);
    for (const report of reports) {
      for (let place = 1; place <= report.annotations; place += 1) {
        yield recordOf(report, place, states, chance);
        made += 1;
        if (made === records) return;
      }
    }
  }
}

function reportsOf(states: readonly State[], round: number, chance: () => number): Report[] {
  const mechanisms = readTable(CATALOGUE_FOLDER, 'mechanisms').map(({ values }) => values);
  const procedures = mechanisms
    .filter(({ kind, parent_slug: parent }) => kind === 'SPECIAL_PROCEDURE' && parent === 'special-procedures')
    .map(({ slug = '', short_name: short = '', name_en: name = '' }) => ({ slug, printed: chance() < 0.6 ? short : name }));
  const committee = (slug: string): Body => ({ slug, printed: slug.toUpperCase() });
  return states.flatMap((state, place) => [
    ...[0, 1, 2, 3].map((cycle): Report => {
      const session = [1, 13, 27, 41][cycle] ?? 1;
      const own = session + Math.floor((place / states.length) * (cycle === 3 ? 10 : 12));
      const symbol = `A/HRC/${own + 7}/${(place % 20) + 3}${round === 0 ? '' : `/Add.${round}`}`;
      const annotations = between(chance, [20, 80, 110, 120][cycle] ?? 20, [120, 190, 230, 260][cycle] ?? 120);
      return { state, body: { slug: 'upr', printed: 'UPR' }, symbol, year: 2008 + Math.floor(own / 2.75), annotations, cycle: cycle + 1, session: own }; // prettier-ignore
    }),
    ...Object.entries(TREATY_BODIES).flatMap(([slug, [annotations, reports]]) =>
      Array.from({ length: chance() < 0.15 ? 0 : reports }, (_, at): Report => {
        const prefix = slug === 'cescr' ? 'E/C.12' : slug === 'spt' ? 'CAT/OP' : `${slug.toUpperCase()}/C`;
        const serial = at + 1 + round * 3;
        return { state, body: committee(slug), symbol: `${prefix}/${state.code}/${slug === 'spt' ? '' : 'CO/'}${serial}`, year: 2007 + at * 6 + between(chance, 0, 5), annotations: between(chance, Math.ceil(annotations * 0.5), Math.ceil(annotations * 1.5)) }; // prettier-ignore
      }),
    ),
    ...Array.from({ length: between(chance, 0, 4) }, (): Report => {
      const year = between(chance, 2006, 2025);
      return { state, body: pick(chance, procedures), symbol: `A/HRC/${(year - 2006) * 3 + 4}/${between(chance, 20, 90)}/Add.${between(chance, 1, 6)}`, year, annotations: between(chance, 15, 70) }; // prettier-ignore
    }),
  ]);
}

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

function recordOf(report: Report, place: number, states: readonly State[], chance: () => number): object {
  const { state, body, year, symbol, cycle, session } = report;
  const topic = pick(chance, TOPICS);
  // What a State is told on a topic it is told again: three of four times in the words of its own.
  const words = chance() < 0.75 ? chances(seedOf(state.code, topic.heading) + between(chance, 0, 3)) : chance;
  const recommenders = cycle === undefined ? [] : Array.from({ length: chance() < 0.8 ? 1 : 3 }, () => pick(chance, states));
  const isRecommendation = cycle !== undefined || chance() < 0.6;
  const text =
    cycle === undefined
      ? paragraph(topic, place, isRecommendation, words, chance)
      : `${90 + (seedOf(symbol, '') % 60)}.${chance() < 0.0002 ? `${place}O` : place} ${capital(pick(words, topic.asks))}${words() < 0.6 ? ` ${pick(words, QUALIFIERS)}` : ''}${chance() < 0.3 ? `, and ${pick(words, topic.asks)} ${pick(chance, QUALIFIERS)}` : ''}${recommenders.map(({ name }) => ` (${name})`).join('')};`;
  // Records of the Index that we have seen are marked with 1 to 15 themes, four on average.
  const topics = [topic, ...Array.from({ length: between(chance, 0, 2) }, () => pick(chance, TOPICS))];
  const marked = (listOf: (one: Topic) => readonly string[]): string[] => [...new Set(topics.flatMap(listOf))];
  const record = {
    AffectedPersons: marked((one) => one.persons),
    AnnotationId: id(chance),
    AnnotationType: isRecommendation ? '- Recommendations' : '- Concerns/Observations',
    Body: `- ${body.printed}`,
    Countries: [state.name],
    DocumentId: id(chances(seedOf(symbol, body.slug))),
    PublicationDate: `${day(year, chances(seedOf(symbol, 'day')))}T00:00:00`,
    PublicationDateOnUhri: `${day(year + 1, chance)}T10:53:45.827`,
    Regions: [state.region],
    Sdgs: marked((one) => one.goals),
    Symbol: symbol,
    Text: dressed(text, chance),
    Themes: marked((one) => one.themes),
    UprCycle: cycle === undefined ? null : (['1st', '2nd', '3rd', '4th'][cycle - 1] ?? '') + ' cycle',
    UprPositions: cycle === undefined || chance() < 0.02 ? [] : [chance() < 0.76 ? 'Supported' : 'Noted'],
    UprRecommendingCountry: [...new Set(recommenders.map(({ name }) => name))],
    UprRecommendingRegions: [...new Set(recommenders.map(({ region }) => region))],
    UprSession: session === undefined ? [] : [String(session)],
  };
  return chance() < 0.001 ? { ...record, ...pick(chance, FAULTS) } : record;
}

/** What is wrong with one record of a thousand. */
const FAULTS: readonly object[] = [
  { Text: ' ' },
  { Countries: [] },
  { Countries: ['Ruritania'] },
  { AnnotationId: null },
  { Body: '- Committee of the Whole' },
  { AnnotationType: null },
];

function paragraph(topic: Topic, place: number, isRecommendation: boolean, words: () => number, chance: () => number): string {
  const items = Array.from({ length: between(words, 4, 8) }, (_, at) => {
    const [what, how] = [pick(words, isRecommendation ? topic.asks : topic.concerns), pick(words, QUALIFIERS)];
    const more = `${pick(words, topic.asks)} ${pick(words, QUALIFIERS)}`;
    return isRecommendation
      ? `(${'abcdefghijkl'[at] ?? ''}) ${capital(what)} ${how}, and ${more};`
      : `It is ${at === 0 ? '' : 'also '}concerned about ${what}, although the State party was asked to ${more}.`;
  });
  const opening = isRecommendation
    ? 'The Committee recommends that the State party:'
    : `The Committee takes note of ${pick(words, WELCOMES)} and of ${pick(words, WELCOMES)}.`;
  const heading = place % 3 === 0 ? `${topic.heading}${chance() < 0.5 ? '\n' : ' '}` : '';
  return `${heading}${place}.${heading.endsWith(' ') || chance() < 0.5 ? '' : ' '}${opening} ${items.join(isRecommendation ? '\n' : ' ')}`;
}

/** As texts are found in the Index: some with HTML, some with double blanks. */
function dressed(text: string, chance: () => number): string {
  const how = chance();
  if (how < 0.04) return `<p>${text.replaceAll('\n', '<br />')}</p>`;
  if (how < 0.06) return `<p><span style="font-size:12pt">${text.replaceAll('\n', '</span></p><p><span>')}</span></p>&nbsp;`;
  return how < 0.16 ? `${text.replace(/, /g, ',  ')} ` : text;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function seedOf(...words: readonly string[]): number {
  let seed = 7;
  for (const character of words.join(' ')) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0;
  return seed;
}

/** A record as the Index prints it in its list: each value on a line of its own, one blank deeper at each level. */
export function printed(record: object): string {
  return JSON.stringify(record, null, 1).replace(/^/gm, ' ');
}

if (require.main === module) {
  const { records, seed } = new Command('uhri-sample')
    .description('Writes a made-up export of the Universal Human Rights Index, one JSON list, to standard output.')
    .option('--records <number>', 'how many records', '250000')
    .option('--seed <number>', 'the same number gives the same records', '1')
    .parse()
    .opts<{ records: string; seed: string }>();
  void (async () => {
    let piece = '[\n';
    let place = 0;
    for (const record of sampleRecords(Number(records), Number(seed))) {
      piece += `${place === 0 ? '' : ',\n'}${printed(record)}`;
      place += 1;
      if (piece.length < 1_000_000) continue;
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
      piece = '';
    }
    process.stdout.write(`${piece}\n]\n`);
  })();
}
