/**
 * What a caller may not see is as absent as what does not exist, at every door. The proof: with a record hidden, every answer
 * is the answer that is given when the record is taken out of the database together with whatever cannot be without it.
 */
import { type Ask, type House, type Variables, type Write, openHouse, savedOperation } from '../ask';
import { citationIndex } from '../../src/domain/standards/citation-index';
import { toGlobalId } from '../../src/graph/global-id';
import type { Reader } from '../../src/graph/reader';
import {
  aCluster,
  aCrossReference,
  aParagraph,
  aParticipation,
  aProvisionAtIssue,
  aRecommendation,
  anAttestation,
  anIdentifier,
  forget,
  hide,
  idOf,
} from '../factories';

let house: House;
/** Every answer while nothing is hidden. */
let everything: string;
beforeAll(async () => {
  house = await openHouse();
  await furnish(house.write);
  everything = JSON.stringify(await answers(house.ask, house.reader, [toGlobalId('State', 1)]));
});
afterAll(() => house.close());

const PAGE = 'totalCount pageInfo { hasNextPage endCursor } nodes { id } edges { cursor }';
const RECORD =
  'identifiers { totalCount nodes { scheme value record { key } } } attestations { totalCount nodes { printed record { key } } } cites { totalCount nodes { relation cited { key } } } citedBy { totalCount nodes { relation citing { key } } } citations { totalCount nodes { printed status reason cited { key } candidates { totalCount nodes { record { key } } } } }';

/** Questions at every door; `$ids` are the records in question, `$id` the first of them. */
const QUESTIONS: readonly (readonly [string, Variables?])[] = [
  ...[
    'ApplicableStandards',
    'Coverage',
    'ParallelProvisions',
    'ParticipationMatrix',
    'ResolveCitation',
    'Search',
    'DecisionDossier',
    'CitedByOtherSystems',
    'CitationGaps',
    'CitationNeighbourhood',
    'CitationPath',
    'UnresolvedCitations',
    'VerifyCitations',
    'WhoCitesWhom',
    'NationalMapping',
    'StateDossier',
    'Reinforcements',
  ].map((name) => {
    const { text, variables } = savedOperation(name);
    return [text, variables] as const;
  }),
  ...['NationalMapping', 'StateDossier', 'Reinforcements'].flatMap((name) =>
    ['RUS', 'FRA', 'GBR', 'RUZ'].map((state) => [savedOperation(name).text, { state }] as const),
  ),
  [`query ($id: ID!) { node(id: $id) { id ... on Record { key ${RECORD} } } }`],
  [`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Record { key } } }`],
  ['{ documents(first: 100) { nodes { key } } }'],
  [
    '{ decisions(first: 100, filter: { respondents: ["GBR"] }, orderBy: DATE) { totalCount nodes { key respondents { totalCount } findings { totalCount } cites { totalCount } } } }',
  ],
  [
    '{ recommendations(filter: { addressees: ["MEX"] }) { totalCount nodes { key text document { key } mechanism { slug } addressees { totalCount nodes { code } } recommenders { totalCount nodes { code } } subjects { totalCount nodes { slug } } } } }',
  ],
  ['{ clusters { totalCount nodes { id state { code } members { totalCount nodes { key clusters { totalCount } } } } } }'],
  ['{ clusters(filter: { state: ["MEX"] }) { totalCount nodes { id } } }'],
  ['{ recommendations(filter: { addressees: ["RUS"], recommenders: ["MEX"] }) { totalCount } }'],
  ['{ recommendations(filter: { subjects: ["life"] }) { totalCount nodes { key } } }'],
  [
    '{ recommendations(filter: { rights: ["life"] }) { totalCount nodes { key rights { totalCount nodes { slug } } derivedRights { totalCount } } } }',
  ],
  [
    '{ recommendations(filter: { rights: null }, first: 100) { totalCount nodes { key unknownSubjects { totalCount nodes { key } } } } }',
  ],
  ['{ recommendations(filter: { mechanism: ["ecthr", "upr"] }) { totalCount nodes { key } } }'],
  ['{ state(code: "MEX") { recommendations { totalCount nodes { key recommenders { totalCount } } } } }'],
  ['{ subject(slug: "life") { recommendations { totalCount nodes { key } } } }'],
  ['{ mechanism(slug: "ecthr") { recommendations { totalCount nodes { key } } } }'],
  // By key: errors and proposals too.
  ['{ instrument(slug: "echr") { slug children { totalCount nodes { slug parent { slug } } } } }'],
  ['{ instrument(slug: "echr-p1") { slug parent { slug monitoringBody { slug } } } }'],
  ['{ instrument(slug: "ecrh") { slug } }'],
  ['{ provision(citation: "echr:6") { citation children { totalCount nodes { citation parent { citation } } } } }'],
  [`{ provision(citation: "iccpr:6") { parallels { totalCount nodes { right { slug } provision { citation } } } ${RECORD} } }`],
  ['{ state(code: "RUS") { code } }'],
  ['{ state(code: "RUZ") { code } }'],
  [
    `{ state(code: "MEX") { participations(first: 100) { ${PAGE} } memberships { totalCount nodes { key organisation { slug } } } } }`,
  ],
  ['{ subject(slug: "life") { slug narrower { totalCount nodes { slug } } } }'],
  ['{ subject(slug: "lief") { slug } }'],
  ['{ subject(slug: "sdg:16.2") { slug broader { slug } mappings { totalCount nodes { relation saidBy to { slug } } } } }'],
  ['{ subject(slug: "life") { mappedFrom(first: 100) { totalCount nodes { from { slug } } } } }'],
  ['{ subjectMappings(filter: { to: ["life"], relation: [SAME_AS] }) { totalCount nodes { from { slug } } } }'],
  ['{ subject(slug: "person-integrity-liberty") { slug narrower { totalCount nodes { slug broader { slug } } } } }'],
  [
    '{ mechanism(slug: "ecthr") { slug foundingInstrument { slug } parent { slug } instruments { totalCount nodes { slug } } adoptedInstruments { totalCount } } }',
  ],
  [
    '{ mechanism(slug: "coe") { slug children { totalCount nodes { slug } } memberships(first: 100) { totalCount nodes { key state { code } } } adoptedInstruments(first: 100) { totalCount nodes { slug } } arrangementParties { totalCount } } }',
  ],
  // By filter.
  ['{ instruments(filter: { slug: ["echr", "iccpr"] }) { totalCount nodes { slug } } }'],
  ['{ instruments(filter: { parent: ["echr"] }) { totalCount nodes { slug } } }'],
  ['{ instruments(filter: { parent: null, region: [EUROPE] }, first: 100) { totalCount nodes { slug parent { slug } } } }'],
  ['{ instruments(filter: { monitoringBody: ["ecthr"] }) { totalCount } }'],
  ['{ provisions(filter: { instrument: ["echr"] }, last: 5) { totalCount nodes { citation } } }'],
  [
    '{ participations(filter: { state: ["RUS"], instrument: ["echr"] }) { totalCount nodes { key act date state { code } instrument { slug } } } }',
  ],
  [
    '{ participations(filter: { state: ["MEX"], instrument: ["iccpr", "cat-convention"] }) { totalCount nodes { key act date } } }',
  ],
  ['{ parallels(filter: { right: ["life"] }) { totalCount nodes { key } } }'],
  ['{ memberships(filter: { state: ["RUS"] }) { totalCount nodes { key } } }'],
  ['{ mechanisms(filter: { organisation: ["coe"] }, first: 100) { totalCount nodes { slug organisation { slug } } } }'],
  // Lists as a whole.
  ...[
    'states',
    'instruments',
    'provisions',
    'participations',
    'subjects',
    'subjectMappings',
    'unknownSubjects',
    'parallels',
    'crossReferences',
    'mechanisms',
    'memberships',
    'arrangements',
    'arrangementParties',
    'identifiers',
    'attestations',
    'participationProvisions',
    'decisions',
    'proceedings',
    'findings',
    'provisionsAtIssue',
    'expressions',
    'documents',
    'citations',
    'paragraphs',
    'recommendations',
    'clusters',
  ].map((many) => [`{ ${many}(first: 100) { ${PAGE} } from: ${many}(last: 100) { ${PAGE} } }`] as const),
  // What a name leads to.
  ...[
    'Article 3 ECHR',
    'Article 6(1) ECHR',
    'ECHR',
    'ETS No. 005',
    'echr',
    'echr:6',
    'Article 6',
    'European Convention on Human Rights',
    'RUS',
    'life',
    'iccpr',
    'Articles 6 and 7 ICCPR',
    'General comment No. 36',
    'CCPR/C/GC/36',
    'ecthr',
    'test-value',
  ].map((citation) => [savedOperation('ResolveCitation').text, { citation }] as const),
  ...[
    'European Convention',
    'echr',
    'Russia',
    'life',
    'fair trial',
    'torture',
    'Mexico',
    'Europ',
    'humain',
    'Ruzia',
    'court',
    // Texts of a decision, an instrument and a document; words and spellings that only these have.
    'blorq',
    'blorq pertinet',
    'blorqq',
    'Chahal',
    '22414/93',
  ].map((query) => [savedOperation('Search').text, { query, first: 50 }] as const),
  ...[
    { language: ['tlh'] },
    { language: ['xx'] },
    { mechanism: ['ecthr'] },
    { mechanism: ['ecthrr'] },
    { state: ['RUS', 'GBR'] },
    { state: ['RUZ'] },
    { date: { from: '1990', until: '1999' } },
    { kind: ['Decision', 'Document'] },
  ].map((filter) => [savedOperation('Search').text, { query: 'blorq', filter, first: 50 }] as const),
  [savedOperation('ApplicableStandards').text, { state: 'RUS', on: '2020-01-01' }],
  [savedOperation('ApplicableStandards').text, { state: 'FRA', on: '2020-01-01', rights: ['fair-trial'] }],
  [savedOperation('ParticipationMatrix').text, { first: 100, on: '2020-01-01', instruments: ['iccpr', 'echr'] }],
  [savedOperation('ParticipationMatrix').text, { states: ['RUS', 'FRA'], on: '2020-01-01' }],
];

/** Every answer, and the messages of every error. */
async function answers(ask: Ask, reader: () => Reader, ids: readonly string[], questions = QUESTIONS): Promise<unknown[]> {
  await citationIndex(reader(), { asOfNow: true });
  const found: unknown[] = [];
  for (const [question, variables] of questions) {
    const { data, errors } = await ask(question, { id: ids[0], ids, ...variables });
    found.push({ question: question.slice(0, 200), variables, data, errors: errors.map(({ message }) => message) });
  }
  return found;
}

/** What records there are besides those of the catalogue, so that each list has something in it. */
async function furnish(write: Write): Promise<void> {
  const echr = await idOf(write, 'Instrument', 'echr');
  const life = await idOf(write, 'Provision', 'iccpr:6');
  await anAttestation(write, { record_id: echr });
  await anAttestation(write, { record_id: life });
  await anIdentifier(write, { record_id: await idOf(write, 'Provision', 'echr:6'), value: 'test-value' });
  await aCrossReference(write, { citing_id: echr, cited_id: life });
  await aParagraph(write, { record_id: echr, text: 'Blorq' });
  for (const [key, language, text] of [
    ['ecli:ECLI:CE:ECHR:1996:1115JUD002241493', 'tlh', 'Blorq pertinet'],
    ['ecli:ECLI:CE:ECHR:1996:1115JUD002241493', 'en', 'Blorq'],
    ['document:ICTY-aleksovski-tjug', 'en', 'Blorqq'],
  ] as const)
    await aParagraph(write, { record_id: (await write('SELECT id FROM record WHERE key = $1', [key]))[0]?.[0], language, text });
  await aProvisionAtIssue(write, {
    record_id: (await write("SELECT id FROM record WHERE key = 'document:ICTY-aleksovski-tjug'"))[0]?.[0],
    article: 'iccpr:6',
  });
  await furnishRecommendations(write);
  const reservation = await aParticipation(write, {
    instrument_id: await idOf(write, 'Instrument', 'iccpr'),
    state_id: await idOf(write, 'State', 'RUS'),
    act: 'RESERVATION',
    date: '2000-01-01',
  });
  await write('INSERT INTO participation_provision (participation_id, provision_id, printed) VALUES ($1, $2, $3)', [
    reservation,
    life,
    '6',
  ]);
}

async function furnishRecommendations(write: Write): Promise<void> {
  const [mexico, russia, france] = [
    await idOf(write, 'State', 'MEX'),
    await idOf(write, 'State', 'RUS'),
    await idOf(write, 'State', 'FRA'),
  ];
  const [life, court, review] = [
    await idOf(write, 'Subject', 'life'),
    await idOf(write, 'Mechanism', 'ecthr'),
    await idOf(write, 'Mechanism', 'upr'),
  ];
  const document = (await write("SELECT id FROM record WHERE key = 'document:ICTY-aleksovski-tjug'"))[0]?.[0];
  const made: number[] = [];
  for (const [key, to, by, mechanism] of [
    ['upr-info:MEX/17/blorq', [mexico], [russia, france], review],
    ['upr-info:MEX/4/blorq', [mexico, russia], [france], court],
    ['upr-info:RUS/4/blorq', [russia], [mexico], review],
  ] as const)
    made.push(
      await aRecommendation(
        write,
        { states: to, recommenders: by, subjects: [life], document_id: document, text: `Blorq ${key}` },
        { key, mechanism_id: mechanism, date: '2009' },
      ),
    );
  const [later = 0, ofBoth = 0, toRussia = 0] = made;
  const third = await aRecommendation(
    write,
    { states: [mexico], text: 'Blorq' },
    { key: 'upr-info:MEX/17/third', mechanism_id: review },
  );
  await aCluster(write, mexico, [later, ofBoth]);
  await aCluster(write, mexico, [later, ofBoth, third]);
  await aCluster(write, russia, [ofBoth, toRussia]);
}

/** Records to hide, by key; those hidden together say nothing of each other. */
const HIDDEN: readonly (readonly [string, readonly string[]])[] = [
  ['an instrument', ['instrument:echr']],
  ['a treaty that others interpret, and an organisation', ['instrument:iccpr', 'mechanism:coe']],
  ['a provision, a State, a right and a mechanism', ['provision:echr:6', 'state:RUS', 'right:life', 'mechanism:ecthr']],
  [
    'an act of a State, a recommendation, a parallel, a decision, a document and a membership',
    [
      'participation:iccpr:MEX:ACCESSION:1981-03-23',
      'upr-info:MEX/4/blorq',
      'parallel:life:iccpr:6',
      'ecli:ECLI:CE:ECHR:1996:1115JUD002241493',
      'document:ICTY-aleksovski-tjug',
      'membership:coe:FRA:1949-05-05',
    ],
  ],
];

/** Numbers and global ids of records by their keys. */
async function recordsOf(
  write: Write,
  keys: readonly string[],
): Promise<{ readonly numbers: readonly number[]; readonly ids: readonly string[] }> {
  const rows = await write('SELECT kind, id FROM record WHERE key = ANY($1) ORDER BY id', [keys]);
  expect(rows).toHaveLength(keys.length);
  return { numbers: rows.map(([, id]) => id as number), ids: rows.map(([kind, id]) => toGlobalId(kind as string, id as number)) };
}

describe('a hidden record', () => {
  it.each(HIDDEN)('is as absent as if it were not there, at every door: %s', async (_what, keys) => {
    let hidden: unknown[] = [];
    await house.pretend(async (ask, write, reader) => {
      const { numbers, ids } = await recordsOf(write, keys);
      for (const number of numbers) await hide(write, number);
      hidden = await answers(ask, reader, ids);
    });
    await house.pretend(async (ask, write, reader) => {
      const { numbers, ids } = await recordsOf(write, keys);
      // What is known by these alone, as the number of a proceeding by its decision, goes with them.
      const known = await write('SELECT proceeding_id FROM record_proceeding GROUP BY 1 HAVING bool_and(record_id = ANY($1))', [
        numbers,
      ]);
      for (const number of [...numbers, ...known.map(([id]) => id as number)])
        await forget(house.database.dataSource, write, number);
      expect(hidden).toEqual(await answers(ask, reader, ids));
    });
    const isTold = (answer: string): string[] => keys.filter((key) => answer.includes(JSON.stringify(key)));
    expect([isTold(everything), isTold(JSON.stringify(hidden))]).toEqual([keys, []]);
  });

  it('is hidden alike whether it is restricted, for partners, or under embargo, and is there when the embargo is over', async () => {
    await house.pretend(async (ask, write, reader) => {
      const id = await idOf(write, 'Instrument', 'echr');
      const ids = [toGlobalId('Instrument', id)];
      const some = QUESTIONS.filter((_question, at) => at % 4 === 0);
      const before = await answers(ask, reader, ids, some);
      await hide(write, id, 'RESTRICTED');
      const restricted = await answers(ask, reader, ids, some);
      expect(restricted).not.toEqual(before);
      await hide(write, id, 'PARTNERS');
      expect(await answers(ask, reader, ids, some)).toEqual(restricted);
      await write("UPDATE record SET visibility = 'EMBARGOED', embargoed_until = CURRENT_DATE + 1 WHERE id = $1", [id]);
      expect(await answers(ask, reader, ids, some)).toEqual(restricted);
      await write('UPDATE record SET embargoed_until = NULL WHERE id = $1', [id]);
      expect(await answers(ask, reader, ids, some)).toEqual(restricted);
      await write('UPDATE record SET embargoed_until = CURRENT_DATE WHERE id = $1', [id]);
      expect(await answers(ask, reader, ids, some)).toEqual(before);
    });
  });

  it('is read as nothing by a relation that points at it, and the rest of the row stays', async () => {
    await house.pretend(async (ask, write) => {
      await hide(write, await idOf(write, 'Mechanism', 'ecthr'));
      const { data, errors } = await ask('{ instrument(slug: "echr") { slug monitoringBody { slug name { text } } } }');
      expect(errors).toEqual([]);
      expect(data.instrument).toEqual({ slug: 'echr', monitoringBody: null });
    });
  });
});
