/** What rows become, and what the real files of UPR Info hold, where this machine has them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/import/draft';
import { readTable } from '../../src/import/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../src/import/load-catalogue';
import { StateNames } from '../../src/import/state-names';
import { readUprInfo } from '../../src/import/upr-info';
import { uprInfoDrafts } from '../../src/import/upr-info-drafts';
import type { UprInfoRow } from '../../src/import/upr-info-row';

const REAL = join(process.cwd(), '../shared/data/upr-info-csv');
const ROW: UprInfoRow = {
  state: 'MEX',
  session: 17,
  text: 'Join the treaty',
  isPledge: false,
  response: 'Accepted',
  recommender: 'FRA',
  unknownRecommender: null,
  issues: ['Other'],
  action: '5',
};

async function draftOf(...rows: Partial<UprInfoRow>[]): Promise<Draft | undefined> {
  const value = { key: 'upr-info:MEX/17/x', rows: rows.map((row) => ({ ...ROW, ...row })) };
  const [row] = await uprInfoDrafts(new Map([['Life', ['life', 'death-penalty']]]))(null, [
    { file: 'a', number: 1, printed: '', value },
  ]);
  return row?.value?.[0];
}

describe('a recommendation', () => {
  it.each([
    ['Accepted', 'SUPPORTED'],
    ['Noted', 'NOTED'],
    ['Rejected', 'NOTED'],
    ['Pending', 'PENDING'],
    ['No Response', 'NOT_GIVEN'],
    ['Perhaps', null],
    [null, null],
  ])('answered %p has the answer %p and keeps the word', async (printed, response) => {
    expect((await draftOf({ response: printed }))?.values).toMatchObject({ response, responsePrinted: printed });
  });

  it('is the same whatever the order of its rows, with every State and right once', async () => {
    const rows = [{ issues: ['Life', 'Other'] }, { recommender: 'CUB', text: 'Join the treaty.' }, { recommender: 'FRA' }];
    const draft = await draftOf(...rows);
    expect(await draftOf(...rows.reverse())).toEqual(draft);
    expect(draft?.pairs).toEqual({
      RecordState: [{ kind: 'State', key: 'state:MEX' }],
      RecommendationState: ['CUB', 'FRA'].map((code) => ({ kind: 'State', key: `state:${code}` })),
      RecordSubject: ['death-penalty', 'life'].map((slug) => ({ kind: 'Subject', key: `right:${slug}` })),
    });
    expect(draft).toMatchObject({ date: '2013', mechanism: { key: 'mechanism:upr' }, values: { text: 'Join the treaty' } });
  });
});

/** Words of UPR Info that name no right of the catalogue, or so many that none is nearer than the others. */
const NO_RIGHT = [
  ...['CP rights - general', 'Civil society', 'Corruption', 'Counter-terrorism', 'ESC rights - general', 'General'],
  ...['Human rights defenders', 'Human rights education and training', 'Human rights violations by state agents', 'Impunity'],
  ...['International humanitarian law', 'International instruments', 'Justice', 'NHRI', 'National plan of action', 'Other'],
  ...['Public security', 'Right to land', 'Special procedures', 'Technical assistance and cooperation', 'Treaty bodies'],
  'UPR process',
];

(existsSync(REAL) ? describe : describe.skip)('the real files', () => {
  it('give each row an end; 99.5 of 100 names of States are known; every word of their list is mapped, or known to name no right', async () => {
    const names = new StateNames(readTable(CATALOGUE_FOLDER, 'states').map(({ values }) => values as never));
    const keys = new Set<string>();
    const words = new Set<string>();
    const unknown: string[] = [];
    let [rows, refused] = [0, 0];
    for await (const { value, refusal } of readUprInfo([REAL], names)) {
      rows += 1;
      if (refusal !== undefined) refused += 1;
      if (!value || keys.has(value.key)) continue;
      keys.add(value.key);
      for (const row of value.rows) {
        for (const word of row.issues) words.add(word);
        if (row.unknownRecommender !== null) unknown.push(row.unknownRecommender);
      }
    }
    expect({ rows, refused, recommendations: keys.size }).toEqual({ rows: 33464, refused: 0, recommendations: 31922 });
    expect([new Set(unknown), unknown.length]).toEqual([new Set(['(Unknown)']), 9]);
    const mapped = readTable(CATALOGUE_FOLDER, 'subject-mappings').map(({ values }) => values['word'] ?? '');
    expect([...words].filter((word) => !mapped.includes(word)).sort()).toEqual(NO_RIGHT);
    expect(mapped.filter((word) => !words.has(word))).toEqual([]);
  });
});
