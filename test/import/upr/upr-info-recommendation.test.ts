/** What rows become, and what the real files of UPR Info hold, where this machine has them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangeRecommendation } from '../../../src/import/exchange/exchange-recommendation';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { StateNames } from '../../../src/import/state-names';
import { readUprInfo } from '../../../src/import/upr/upr-info';
import { uprInfoRecommendation } from '../../../src/import/upr/upr-info-recommendation';
import type { UprInfoRow } from '../../../src/import/upr/upr-info-row';

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
  return uprInfoRecommendation(
    'upr-info:MEX/17/x',
    rows.map((row) => ({ ...ROW, ...row })),
  );
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

  it('is the same whatever the order of its rows, with every State and subject once', () => {
    const rows = [{ issues: ['Life', 'Other'] }, { recommender: 'CUB', text: 'Join the treaty.' }, { recommender: 'FRA' }];
    const one = told(...rows);
    expect(told(...rows.reverse())).toEqual(one);
    expect(one).toMatchObject({
      addressees: ['MEX'],
      recommenders: ['CUB', 'FRA'],
      subjects: ['upr-issue:life', 'upr-issue:other'],
      date: '2013',
      mechanism: 'upr',
      text: 'Join the treaty',
    });
  });
});

(existsSync(REAL) ? describe : describe.skip)('the real files', () => {
  it('give each row an end; 99.5 of 100 names of States are known; every word of their list is a subject of the house, and no other is', async () => {
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
      for (const word of value.issues ?? []) words.add(word);
      unknown.push(...(value.unknownRecommenders ?? []));
    }
    expect({ rows, refused, recommendations: keys.size }).toEqual({ rows: 33464, refused: 0, recommendations: 31922 });
    expect([new Set(unknown), unknown.length]).toEqual([new Set(['(Unknown)']), 9]);
    const subjects = readTable(CATALOGUE_FOLDER, 'subjects').flatMap(({ values: { scheme, name_en } }) =>
      scheme === 'upr-issue' ? [name_en ?? ''] : [],
    );
    expect([...words].sort()).toEqual(subjects.sort());
  });
});
