import JSZip from 'jszip';
import { NOTE_MARK, UnreadableDocument, readDocx } from '../../../src/import/hudoc-text/hudoc-text-docx';
import { noteCall, wordDocument, wordParagraph } from '../../fixtures/hudoc-text/word-document';

async function fault(bytes: Buffer): Promise<string> {
  const error: unknown = await readDocx(bytes).then(
    () => new Error('read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableDocument);
  return (error as Error).message;
}

test('paragraphs are lines; headings are told by HUDOC’s styles; references and blanks stay as they are', async () => {
  const body =
    wordParagraph('THE FACTS', 'Ju-H-Head') +
    wordParagraph('The circumstances', 'ECHR-Heading-1') +
    wordParagraph('1.\u00a0\u00a0A &amp; B, no.\u00a01/70 &lt;v.&gt; C') +
    wordParagraph('') +
    wordParagraph('one</w:t><w:br/><w:t>two');
  const { lines } = await readDocx(await wordDocument(body, { styles: ['Ju-H-Head', 'ECHR-Heading-1'] }));
  expect(lines).toEqual([
    { text: 'THE FACTS', isHeading: true },
    { text: 'The circumstances', isHeading: true },
    { text: '1.\u00a0\u00a0A & B, no.\u00a01/70 <v.> C' },
    { text: 'one' },
    { text: 'two' },
  ]);
});

test('a note is called by a mark in its line and stands apart', async () => {
  const body = wordParagraph(`A${noteCall(2)} and B${noteCall(3)}.`);
  const { lines, notes } = await readDocx(await wordDocument(body, { notes: { 2: '.  The first note.', 3: 'The second.' } }));
  expect(lines.map(({ text }) => text.replace(NOTE_MARK, '[$1]'))).toEqual(['A[footnote-1] and B[footnote-2].']);
  expect([...notes]).toEqual([
    ['footnote-1', 'The first note.'],
    ['footnote-2', 'The second.'],
  ]);
});

test('tables are read cell by cell', async () => {
  const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const { lines } = await readDocx(await wordDocument(`<w:tbl><w:tr>${cell('No. 1')}${cell('Doe')}</w:tr></w:tbl>`));
  expect(lines.map(({ text }) => text)).toEqual(['No. 1', 'Doe']);
});

describe('an attack or a wreck is told in one sentence', () => {
  test('a document that unpacks without end', async () => {
    const bytes = await wordDocument(wordParagraph('A'.repeat(40_000_000)));
    expect(bytes.length).toBeLessThan(100_000);
    expect(await fault(bytes)).toBe('The document unpacks to more than 32 MB.');
  });

  test('more tags than any judgment has', async () => {
    expect(await fault(await wordDocument('<w:p/>'.repeat(400_000)))).toBe('The document has more than 300000 tags.');
  });

  test('more parts than any document has', async () => {
    const archive = new JSZip();
    for (let at = 0; at < 3000; at += 1) archive.file(`part${at}`, '');
    expect(await fault(await archive.generateAsync({ type: 'nodebuffer' }))).toBe('The document has more than 2000 parts.');
  });

  test('elements inside elements without end', async () => {
    expect(await fault(await wordDocument('<w:ins>'.repeat(100_000) + '</w:ins>'.repeat(100_000)))).toMatch(
      /^Not a Word document: /,
    );
  });

  test.each([
    ['its own', '<!DOCTYPE a [<!ENTITY x "y">]>'],
    ['external', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ])('entities, %s, are not expanded', async (_, prolog) => {
    expect(await fault(await wordDocument(wordParagraph('&x;'), { prolog }))).toMatch(/entity not found/);
  });

  test('half a document, another archive, none', async () => {
    const bytes = await wordDocument(wordParagraph('A'));
    for (const wreck of [bytes.subarray(0, bytes.length / 2), Buffer.from('PK nothing'), Buffer.alloc(0)])
      expect(await fault(wreck)).toMatch(/^Not a Word document: [^.]+\.$/);
  });
});
