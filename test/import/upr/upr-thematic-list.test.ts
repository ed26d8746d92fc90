import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThematicList, readThematicList } from '../../../src/import/upr/upr-thematic-list';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();
const LINES = readFileSync(join(__dirname, '../../fixtures/upr-documents/thematic-list.md'), 'utf8').split('\n');

test('each entry is a recommendation of the report, with position, themes, persons and goals', () => {
  const read = readThematicList(LINES, 'thematic-list.md', names, new Map());
  const values = typeof read === 'string' ? [] : read.map(({ value }) => value);
  expect(values[0]).toEqual({
    type: 'recommendation',
    kind: 'RECOMMENDATION',
    key: 'un-rec:A/HRC/77/7#2.1',
    mechanism: 'upr',
    document: { key: 'un:A/HRC/77/7', kind: 'REPORT' },
    number: '2.1',
    language: 'en',
    addressees: ['MLT'],
    text: 'Keep the bells of the tower in tune',
    recommenders: ['FRA', 'LTU'],
    response: 'SUPPORTED',
    responsePrinted: 'Supported',
    cycle: 3,
    session: '34',
    subjects: ['uhri-theme:culture-leisure', 'uhri-theme:acceptance-of-international-norms', 'uhri-persons:bell-ringers', 'sdg:16', 'sdg:16.10'],
    issues: ['Culture & leisure', 'Acceptance of international norms', 'Bell ringers'],
    sourceNote: "Position as told in OHCHR's thematic list, from A/HRC/77/7/Add.1 - Para.3.",
  }); // prettier-ignore
  expect(values[1]).toMatchObject({
    text: 'Lend a boat (Ukraine); Lend an oar (Slovakia)',
    recommenders: ['UKR', 'SVK'],
    response: 'NOTED',
    sourceNote: expect.stringContaining('Comment in the list: Asked again of the harbour master.') as string,
  });
  expect(values[2]).toBe('Recommendation 2.3 names no State that recommends: expected one in brackets behind its words.');
  expect(values[3]).toMatchObject({
    key: 'un-rec:A/HRC/77/7#2.4O',
    responsePrinted: 'Partly supported',
    sourceNote: expect.stringContaining('The number is printed 2.4O.') as string,
  });
  expect(values[3]).not.toHaveProperty('response');
});

test('without a title the State is that of the file name, or of the report in the catalogue; else the list is refused', () => {
  const body = LINES.slice(LINES.indexOf('Recommendation'));
  const state = (file: string, reviews = new Map<string, { state: string; session: number }>()): unknown => {
    const read = readThematicList(body, file, names, reviews);
    return typeof read === 'string' ? read : read[0]?.value;
  };
  expect(state('2nd__UPR20_Malta_Thematic_list.docx')).toMatchObject({ addressees: ['MLT'], session: '20', date: '2014' });
  expect(state('list.docx', new Map([['A/HRC/77/7', { state: 'MLT', session: 34 }]]))).toMatchObject({ session: '34' });
  expect(state('list.docx')).toMatch(/^The list on A\/HRC\/77\/7 does not tell its State/);
  expect(readThematicList(['2.1 Sing (Peru);'], 'UPR20_Malta.docx', names, new Map())).toMatch(/^The list names no report/);
});

test('a list is known by where the position stands', () => {
  expect(isThematicList(LINES)).toBe(true);
  expect(isThematicList(['Theme: Transport', '2.1 Sing (Peru);'])).toBe(false);
});
