/** What rows become, and what the real files of UPR Info hold, where this machine has them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangeRecommendation } from '../../src/import/exchange-recommendation';
import { readTable } from '../../src/import/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../src/import/load-catalogue';
import { StateNames } from '../../src/import/state-names';
import { readUprInfo } from '../../src/import/upr-info';
import { uprInfoRecommendation } from '../../src/import/upr-info-recommendation';
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

function told(...rows: Partial<UprInfoRow>[]): ExchangeRecommendation {
  const rights = new Map([['Life', ['life', 'death-penalty']]]);
  return uprInfoRecommendation('upr-info:MEX/17/x', rows.map((row) => ({ ...ROW, ...row })), rights); // prettier-ignore
}

describe('a recommendation', () => {
  it.each([
    ['Accepted', 'SUPPORTED'],
    ['Noted', 'NOTED'],
    ['Rejected', 'NOTED'],
    ['Pending', 'PENDING'],
    ['No Response', 'NOT_GIVEN'],
    ['Perhaps', undefined],
  ])('answered %p has the answer %p and keeps the word', (printed, response) => {
    expect([told({ response: printed }).response, told({ response: printed }).responsePrinted]).toEqual([response, printed]);
  });

  it('without an answer has none', () => {
    expect(told({ response: null })).not.toHaveProperty('responsePrinted');
  });

  it('is the same whatever the order of its rows, with every State and right once', () => {
    const rows = [{ issues: ['Life', 'Other'] }, { recommender: 'CUB', text: 'Join the treaty.' }, { recommender: 'FRA' }];
    const one = told(...rows);
    expect(told(...rows.reverse())).toEqual(one);
    expect(one).toMatchObject({
      addressees: ['MEX'],
      recommenders: ['CUB', 'FRA'],
      subjects: ['right:death-penalty', 'right:life'],
      date: '2013',
      mechanism: 'upr',
      text: 'Join the treaty',
    });
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
    for await (const { value, refusal } of readUprInfo([REAL], names, new Map())) {
      rows += 1;
      if (refusal !== undefined) refused += 1;
      if (!value || keys.has(value.key)) continue;
      keys.add(value.key);
      for (const word of value.issues ?? []) words.add(word);
      unknown.push(...(value.unknownRecommenders ?? []));
    }
    expect({ rows, refused, recommendations: keys.size }).toEqual({ rows: 33464, refused: 0, recommendations: 31922 });
    expect([new Set(unknown), unknown.length]).toEqual([new Set(['(Unknown)']), 9]);
    const mapped = readTable(CATALOGUE_FOLDER, 'subject-mappings').map(({ values }) => values['word'] ?? '');
    expect([...words].filter((word) => !mapped.includes(word)).sort()).toEqual(NO_RIGHT);
    expect(mapped.filter((word) => !words.has(word))).toEqual([]);
  });
});
