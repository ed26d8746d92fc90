import type { Draft } from '../../src/import/draft';
import type { SourceFacts } from '../../src/import/run';
import { inTurns } from '../../src/import/source-turns';
import type { DraftRow } from '../../src/import/write-batch';

const facts = (slug: string): SourceFacts => ({ slug, name: slug, url: null, licence: null, retrievedOn: null, note: null });
const row = (key: string, source?: string): DraftRow => {
  const value: Draft[] = [{ noun: 'Decision', key, values: {} }];
  return { file: 'f', number: 1, printed: '', value, ...(source === undefined ? {} : { saidBy: facts(source) }) };
};
const told = (...rows: DraftRow[]): string[] =>
  inTurns(rows).map(({ saidBy, drafts }) => `${saidBy?.slug ?? 'own'}: ${drafts.map(({ key }) => key).join(' ')}`);

test('rows of one source are one turn, and refused rows have none', () => {
  expect(told(row('a:1'), row('a:2'), row('a:1'), { file: 'f', number: 2, printed: '', refusal: 'No.' })).toEqual([
    'own: a:1 a:2 a:1',
  ]);
});

test('of several sources of one record each has its turn, in the order of the rows', () => {
  expect(told(row('a:1', 'x'), row('a:1', 'y'), row('a:2', 'y'), row('a:2', 'x'), row('a:1', 'y'))).toEqual([
    'x: a:1',
    'y: a:2',
    'y: a:1 a:1',
    'x: a:2',
  ]);
});
