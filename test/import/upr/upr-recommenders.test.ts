import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatements, withoutEnds } from '../../../src/import/upr/upr-recommenders';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const read = (printed: string): unknown[] =>
  readStatements(printed, names).map(({ text, recommenders, unknownRecommenders }) => [text, recommenders, unknownRecommenders]);

test.each<[string, unknown[]]>([
  ['Plant trees (Peru);', [['Plant trees', ['PER'], []]]],
  ['Plant trees (Peru, Chad and Mali).', [['Plant trees', ['PER', 'TCD', 'MLI'], []]]],
  ['Plant trees (the Netherlands) (Bosnia and Herzegovina)', [['Plant trees', ['NLD', 'BIH'], []]]],
  ['Plant trees (Bolivia (Plurinational State of));', [['Plant trees', ['BOL'], []]]],
  ['Plant trees (Iran(Islamic Republic of), Spain);', [['Plant trees', ['IRN', 'ESP'], []]]],
  ['Plant trees (Venezuela, Bolivarian Republic of);', [['Plant trees', ['VEN'], []]]],
  ['Plant trees1 (Morocco)2;', [['Plant trees1', ['MAR'], []]]],
  ['Plant trees (Fiji); count birds (Fiji, Peru); and sow (Mali);', [['Plant trees', ['FJI'], []], ['count birds', ['FJI', 'PER'], []], ['sow', ['MLI'], []]]],
  ['Share with its neighbours (Kenya, Sudan) the map of the lake (Norway);', [['Share with its neighbours (Kenya, Sudan) the map of the lake', ['NOR'], []]]],
  ['Ratify the protocol (OP-X (Spain);', [['Ratify the protocol (OP-X', ['ESP'], []]]],
  ['Plant trees (Holy See', [['Plant trees', ['VAT'], []]]],
  ['Plant trees (Atlantis, Peru);', [['Plant trees', ['PER'], ['Atlantis']]]],
  ['Plant trees (Atlantis);', [['Plant trees', [], ['Atlantis']]]],
  ['Ratify the protocol (OPX);', [['Ratify the protocol (OPX)', [], []]]],
  ['Plant trees (Peru); and sow', [['Plant trees', ['PER'], []], ['sow', [], []]]],
  ['Plant trees;', [['Plant trees', [], []]]],
  ['(Peru);', [['', ['PER'], []]]],
  ['', []],
])('%s', (printed, statements) => {
  expect(read(printed)).toEqual(statements);
}); // prettier-ignore

test('brackets without number are read in one pass, and a very long one names no State', () => {
  const many = `${'('.repeat(200_000)}Peru${')'.repeat(200_000)}`;
  expect(read(many)[0]).toHaveLength(3);
  expect(read('(Peru) '.repeat(50_000).trim())).toEqual([['', ['PER'], []]]);
  expect(read(`Plant (${'Peru, '.repeat(400)})`)).toEqual([[expect.stringContaining('Plant (Peru'), [], []]]);
  expect(read('('.repeat(500_000))).toHaveLength(1);
});

test('ends are taken off however many they are', () => {
  expect(withoutEnds(` ;. and ${'. '.repeat(1_000_000)}word.;`)).toBe('word');
});

const LABELS = join(__dirname, '../../../../shared/data/un-document-labels/upr_paragraph_countries.labels.json');
(existsSync(LABELS) ? test : test.skip)('real recommendations name the States that others have labelled', () => {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as { text: string; label: string[] }[];
  const codes = (states: readonly string[]): string[] => [...new Set(states)].sort();
  const wrong = labels.filter(({ text, label }) => {
    const found = readStatements(text, names).flatMap(({ recommenders }) => recommenders);
    return codes(found).join() !== codes(label.map((state) => names.recognise(state).code ?? state)).join();
  });
  expect([labels.length, wrong]).toEqual([217, []]);
});
