import { TreatyBook, partsOfTitle, treatiesReferredTo } from '../../../src/import/treaty-status/treaty-status-treaties';

const book = new TreatyBook(new Map([['untc:IV-4', 'iccpr']]));
const row = {
  chapter_no: '11',
  treaty_no: '1',
  treaty_name: 'On transport. Geneva, 1 March 1950',
  url: 'http://x?src=T&mtdsg_no=XI-A-1&chapter=11',
  chapter_name: 'Transport',
};

test.each([
  ['4-4', 'untc:IV-4', 'iccpr', true],
  ['4-3-a', 'untc:IV-3-a', 'untc-iv-3-a', false],
  ['3-2-12b', 'untc:III-2-12b', 'untc-iii-2-12b', false],
  ['26-2-d', 'untc:XXVI-2-d', 'untc-xxvi-2-d', false],
  ['29-1', 'untc:XXIX-1', 'untc-xxix-1', false],
])('the file %s is %s', (key, identifier, slug, isInCatalogue) => {
  expect(book.ofKey(key)).toEqual({ identifier, slug, isInCatalogue, title: null });
});

test.each([['index'], ['4'], ['0-1'], ['99-1'], ['4-4 copy']])('the file name %s names no treaty', (key) => {
  expect(book.ofKey(key)).toBeNull();
});

test('an index row names the treaty by its address, and lends its title to later files', () => {
  const learned = new TreatyBook(new Map());
  learned.learn(row);
  expect(learned.ofIndexRow(row)).toMatchObject({
    kind: 'TREATY',
    treaty: { identifier: 'untc:XI-A-1' },
    concludedAt: 'Geneva',
    concludedOn: '1950-03-01',
  });
  expect(learned.ofKey('11-1')).toMatchObject({ identifier: 'untc:XI-A-1', slug: 'untc-xi-a-1', title: 'On transport' });
  expect(learned.ofIndexRow({ ...row, url: '' })).toMatchObject({ treaty: { identifier: 'untc:XI-1' }, url: null });
  expect(learned.ofIndexRow({ ...row, url: '', treaty_no: '' })).toBeNull();
});

test.each([
  ['hr_status_iccpr', 'untc:IV-4'],
  ['hr_status_op_cedaw', 'untc:IV-8-b'],
  ['hr_status_op_crc_ic', 'untc:IV-11-d'],
  ['hr_status_unheard', undefined],
])('the yearly table %s', (name, identifier) => {
  expect(book.ofYearlyTable(name)?.identifier).toBe(identifier);
});

test.each([
  ['Covenant on X. New York, 16 December 1966', 'Covenant on X', 'New York', '1966-12-16'],
  [
    'Amendments adopted in resolution 2101 (XX). New York, 20 December 1965',
    'Amendments adopted in resolution 2101 (XX)',
    'New York',
    '1965-12-20',
  ],
  ['Declarations of acceptance. 15 October 1946', 'Declarations of acceptance', null, '1946-10-15'],
  ['Annex X*. Geneva, 29 March 1949', 'Annex X', 'Geneva', '1949-03-29'],
  [
    'Coffee Agreement*. London, 1 March 1968 and 2 March 1968',
    'Coffee Agreement*. London, 1 March 1968 and 2 March 1968',
    null,
    null,
  ],
])('the parts of %j', (printed, title, concludedAt, concludedOn) => {
  expect(partsOfTitle(printed)).toEqual({ title, concludedAt, concludedOn });
});

test.each([
  ['See chapter IV.3.', ['untc:IV-3']],
  ['See chapter V.2', ['untc:V-2']],
  ['see chapter IV.8 (b) and chapter IV.3', ['untc:IV-8-b', 'untc:IV-3']],
  ['chapter I of the Constitution', []],
])('the treaties that %j refers to', (text, identifiers) => {
  expect(treatiesReferredTo(text)).toEqual(identifiers);
});
