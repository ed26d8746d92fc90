import { join } from 'node:path';
import type { Row } from '../../src/import/draft';
import { FORMATS } from '../../src/import/formats';
import { sourceFacts } from '../../src/import/catalogue/catalogue';
import { CATALOGUE_FOLDER } from '../../src/import/catalogue/load-catalogue';

const FIXTURES = join(__dirname, '../fixtures/treaty-status');
/** The sources of the rows of each format's fixtures, in their order. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'treaty-status': ['un-treaty-status-csv', 'un-treaty-status-2022'],
  hudoc: ['hudoc'],
  'hudoc-text': ['hudoc'],
  'ohchr-juris': ['ohchr-juris-xml'],
  'treaty-body-text': ['un-general-comments', 'un-treaty-body-jurisprudence'],
  'legal-sources': ['legal-sources'],
  'upr-info': ['upr-info-csv'],
  uhri: ['uhri'],
  'upr-documents': ['upr-working-group-reports-txt', 'upr-working-group-reports-md', 'upr-thematic-lists'],
  exchange: ['exchange'],
};

describe.each(FORMATS.map((format) => [format.name, format] as const))('the format %s', (name, format) => {
  it('is described in one line, with an example that names it', () => {
    expect(format.describe).toMatch(/^[^\n]{20,}$/);
    expect(format.example).toMatch(new RegExp(`^npm run import -- ${name} \\S`));
  });

  it('reads its fixtures, each source with its licence note', async () => {
    const sources = new Set<string>();
    for await (const row of format.read([join(__dirname, '../fixtures', name)])) sources.add(format.sourceOf(row));
    expect([...sources]).toEqual(SOURCES[name]);
    for (const source of sources) expect(sourceFacts(CATALOGUE_FOLDER, source).slug).toBe(source);
  });
});

describe('the format treaty-status', () => {
  const [format] = FORMATS;

  it('names the treaties of the catalogue by its slugs', async () => {
    const slugs = new Set<string>();
    for await (const { value } of (format?.read([FIXTURES]) ?? []) as AsyncIterable<Row<{ treaty: { slug: string } }>>)
      if (value) slugs.add(value.treaty.slug);
    expect(slugs).toContain('iccpr');
    expect(slugs).toContain('untc-xxvi-2-a');
  });

  it.each([
    ['hr_status_iccpr.csv', 'un-treaty-status-2022'],
    ['of-mine/hr_status_iccpr.csv', 'un-treaty-status-2022'],
    ['treaties/4-4.csv', 'un-treaty-status-csv'],
    ['declarations/4-4.txt', 'un-treaty-status-csv'],
    ['index.csv', 'un-treaty-status-csv'],
  ])('takes %s for %s', (file, source) => {
    expect(format?.sourceOf({ file, number: 1, printed: '' })).toBe(source);
  });
});
