import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../../src/import/draft';
import type { ExchangeRecord } from '../../../src/import/exchange/exchange-record';
import { UnreadableFile } from '../../../src/import/open-file';
import { readTreatyBodyText } from '../../../src/import/treaty-body-text/treaty-body-text';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const SAMPLE = join(__dirname, '../../fixtures/treaty-body-text');
const REAL = join(__dirname, '../../../../shared/data/un-general-comments');
const names = catalogueNames();

async function read(...paths: string[]): Promise<Row<ExchangeRecord>[]> {
  const rows: Row<ExchangeRecord>[] = [];
  for await (const row of readTreatyBodyText(paths, names)) rows.push(row);
  return rows;
}

test('every document comes once, read or refused with its reason; an index and a list of facets are no documents', async () => {
  const rows = await read(SAMPLE);
  expect(rows.map(({ file, number, value, refusal }) => [`${file}:${number}`, value?.key ?? refusal])).toEqual([
    ['documents/Annotated_CCPR_GC99_test.json:1', 'un:CCPR/C/GC/99'],
    ['documents/cat-c-70-d-12-2018.json:1', 'un:CAT/C/70/D/12/2018'],
    [
      'documents/cat-c-70-d-13-2018.json:1',
      'The file is no text of a treaty body: 0.Text, Invalid input: expected string, received number; expected a list of {ID, Section, Text}.',
    ],
    ['documents/cat-c-70-d-14-2018.json:1', expect.stringMatching(/^The file is no JSON: /)],
    [
      'documents/ccpr-c-50-d-600-1994.json:1',
      'The text of "ccpr-c-50-d-600-1994" stands in shards/jur_CCPR_1994.json as well, with State and outcome, and is taken from there.',
    ],
    ['documents/crpd-c-17-9.json:1', 'un:CRPD/C/17/9'],
    ['documents/e-c-12-60-d-7-2016-e-c-12-60-d-8-2016.json:1', 'un:E/C.12/60/D/7/2016'],
    [
      'documents/other-format.json:1',
      'The file is no text of a treaty body: the file, Invalid input: expected array, received object; expected a list of {ID, Section, Text}.',
    ],
    [
      'documents/some-notes.json:1',
      'The name "some-notes" tells no symbol: expected one like ccpr-c-50-d-488-1992 or Annotated_CCPR_GC36.',
    ],
    ['shards/jur_CCPR_1994.json:1', 'un:CCPR/C/50/D/600/1994'],
    [
      'shards/jur_CCPR_1994.json:2',
      'un:CCPR/C/50/D/600/1994 is already the key of "ccpr-c-50-d-600-1994" in shards/jur_CCPR_1994.json.',
    ],
  ]);
});

test('a decision has key, communications and paragraphs, footnotes after the paragraph that calls them', async () => {
  const [row] = await read(join(SAMPLE, 'documents/cat-c-70-d-12-2018.json'));
  expect(row?.value).toEqual({
    type: 'decision',
    kind: 'VIEWS',
    key: 'un:CAT/C/70/D/12/2018',
    mechanism: 'cat',
    proceedings: ['cat-comm:12/2018'],
    paragraphs: [
      { language: 'en', number: '1', text: 'The complainant is A.B.' },
      { language: 'en', number: '2.1', section: 'The facts', text: 'He fled. See C. v. D. and others.' },
      { language: 'en', number: 'fn. 2', section: 'The facts', text: 'In 2016.' },
      { language: 'en', number: 'fn. 3', section: 'The facts', text: 'CAT/C/34/D/233/2003.' },
      { language: 'en', number: '7.2', section: 'Consideration of the merits', text: 'The Committee finds a breach.' },
      { language: 'en', number: 'OP1-1', section: 'Annex', text: 'I do not agree.' },
    ],
  });
});

test('a joint discontinuance has two communications, its day, and no number that only the source counted', async () => {
  const [row] = await read(join(SAMPLE, 'documents/e-c-12-60-d-7-2016-e-c-12-60-d-8-2016.json'));
  expect(row?.value).toEqual({
    type: 'decision',
    kind: 'DISCONTINUANCE',
    date: '2017-03-03',
    key: 'un:E/C.12/60/D/7/2016',
    mechanism: 'cescr',
    identifiers: ['un:E/C.12/60/D/8/2016'],
    proceedings: ['cescr-comm:7/2016', 'cescr-comm:8/2016'],
    paragraphs: [
      {
        language: 'en',
        section: 'Decision',
        text: 'At its meeting on 3 March 2017, the Committee decided to discontinue both.',
      },
    ],
  });
});

test('a general comment is keyed by its symbol where the index has it, else by body and number', async () => {
  const paragraphs = [
    { language: 'en', number: '2', text: 'The second one.' },
    { language: 'en', number: '3', text: 'The third one.' },
  ];
  const whole = (await read(SAMPLE)).find(({ value }) => value?.mechanism === 'ccpr' && value.type === 'document')?.value;
  const base = { type: 'document', kind: 'OTHER', mechanism: 'ccpr', paragraphs };
  expect(whole).toEqual({ ...base, key: 'un:CCPR/C/GC/99', identifiers: ['ccpr-gc:99'] });
  const [alone] = await read(join(SAMPLE, 'documents/Annotated_CCPR_GC99_test.json'));
  expect(alone?.value).toEqual({ ...base, key: 'ccpr-gc:99' });
});

test('a shard names the State', async () => {
  const [row] = await read(join(SAMPLE, 'shards'));
  expect(row?.value).toMatchObject({
    respondents: ['AUS'],
    paragraphs: [{ text: 'One.' }, { text: 'Two.' }, { number: 'fn. 1' }],
  });
});

test('a path that is not there stops the import', async () => {
  await expect(read(join(SAMPLE, 'nowhere'))).rejects.toBeInstanceOf(UnreadableFile);
});

const onRealRows = existsSync(REAL) ? test : test.skip;
onRealRows(`the general comments of ${REAL} are all read`, async () => {
  const rows = await read(REAL);
  const paragraphs = rows.reduce((sum, { value }) => sum + (value?.paragraphs?.length ?? 0), 0);
  expect([rows.length, rows.filter(({ value }) => value !== undefined).length, paragraphs]).toEqual([110, 110, 3902]);
});
