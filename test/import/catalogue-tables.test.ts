import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCatalogue, readConcordance, readTable } from '../../src/import/catalogue-tables';
import { TABLES } from '../../src/import/catalogue-schema';

const CATALOGUE = join(__dirname, '../../catalogue');

describe("the project's own catalogue", () => {
  it('has nothing wrong with it', () => expect(checkCatalogue(CATALOGUE)).toEqual([]));

  it('holds 1,123 parallels, each with its reason, confidence and file', () => {
    const rows = readConcordance(CATALOGUE);
    expect(rows).toHaveLength(1123);
    const bySource = (source: string): number => rows.filter(({ values }) => values.source === source).length;
    expect([bySource('concordance.csv'), bySource('concordance-corrections.csv'), bySource('concordance-additions-more.csv')]).toEqual([557, 294, 272]);
    expect(rows.find(({ values }) => values.instrument_slug === 'maputo' && values.right === 'human-dignity')).toMatchObject({
      file: 'concordance-corrections.csv',
      number: 1,
      values: { provision: '3', confidence: 'known', reason: 'provides for this right; no row in the concordance' },
    });
  });

  it('reads the codes of the concordance as slugs', () => {
    const slugs = new Set(readTable(CATALOGUE, 'instruments').map(({ values }) => values['slug']));
    expect(readConcordance(CATALOGUE).filter(({ values }) => !slugs.has(values.instrument_slug))).toEqual([]);
    expect(readConcordance(CATALOGUE).some(({ values }) => values.instrument_slug === 'esc-1996')).toBe(true);
  });

  it('reads aliases as slugs: the founding instrument of the Committee against Torture', () => {
    const cat = readTable(CATALOGUE, 'mechanisms').find(({ values }) => values['slug'] === 'cat');
    expect(cat?.values['founding_instrument_slug']).toBe('cat-convention');
    expect(cat?.printed).toContain(',cat,');
  });

  it('names every mend with what stands there now, and a source', () => {
    const mended = readTable(CATALOGUE, 'mended').map(({ values }) => values);
    expect(mended.length).toBeGreaterThan(90);
    expect(mended.filter(({ reason, source }) => reason === '' || source === '')).toEqual([]);
    const stored = new Map<string, Readonly<Record<string, string>>>();
    for (const name of new Set(mended.map(({ file = '' }) => file.replace(/\.csv$/, '') as keyof typeof TABLES))) {
      for (const { values } of readTable(CATALOGUE, name)) stored.set(`${name}.csv ${TABLES[name].key.map((column) => values[column]).join('|')}`, values);
    }
    for (const { file = '', key = '', column = '', is } of mended) {
      // The key of a mended provision is the one the row had before.
      const row = stored.get(`${file} ${key.replace('|50 TEU', '|')}`);
      expect([key, row === undefined]).toEqual([key, false]);
      if (column !== '(row)') expect(row?.[column]).toBe(is);
    }
  });
});

describe('a small catalogue', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'catalogue-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** One sound row of each table that the broken ones lean on; the tables of a case are added to them. */
  const SOUND: Readonly<Record<string, readonly string[]>> = {
    states: ['AAA,AA,Aland,,,,,,,,,,STATE,'],
    mechanisms: ['org,Org,,,,,GLOBAL,,org,ORGANISATION,1950,,,no,no,no,no,no,no,,x,known,'],
    instruments: ['treaty,Treaty,,,,,TREATY,1950-01-01,1960-01-01,,GLOBAL,yes,,,,x,known', 'other,Other,,,,,TREATY,1950-01-01,,,GLOBAL,yes,treaty,,,x,known'],
    'slug-aliases': ['trt,treaty'],
    provisions: ['treaty,1,,,ARTICLE,x,known', 'treaty,1(1),1,,PARAGRAPH,x,known'],
    rights: ['life-group,,,,,GROUP,', 'life,,,,life-group,RIGHT,'],
    concordance: ['life,TREATY,1'],
    'participation-un': ['treaty,AAA,RATIFICATION,1961-01-01,,1961-02-01,x,known,'],
    'participation-coverage': ['treaty,2015,yes,x,'],
  };

  function write(tables: Readonly<Record<string, readonly string[]>>): void {
    for (const [name, rows] of Object.entries({ ...SOUND, ...tables })) {
      writeFileSync(join(folder, `${name}.csv`), [TABLES[name as keyof typeof TABLES].columns.join(','), ...rows, ''].join('\n'));
    }
  }

  const added = (name: string, ...rows: string[]): Readonly<Record<string, readonly string[]>> => ({ [name]: [...(SOUND[name] ?? []), ...rows] });

  it('is sound', () => {
    write({});
    expect(checkCatalogue(folder)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>, string, string, string]>([
    ['a key twice', added('states', 'AAA,AB,Again,,,,,,,,,,STATE,'), 'states.csv', 'alpha3', 'the key stands in an earlier row too'],
    ['an empty key', added('rights', ',,,,,RIGHT,'), 'rights.csv', 'slug', 'the key is empty'],
    ['an unknown State', added('participation-un', 'treaty,BBB,SIGNATURE,1961-01-01,,,x,known,'), 'participation-un.csv', 'state', 'names no row of states'],
    ['an unknown instrument', added('provisions', 'nowhere,1,,,ARTICLE,x,known'), 'provisions.csv', 'instrument_slug', 'names no row of instruments'],
    ['an unknown mechanism in a list', { arrangements: ['a,A,2000,org|gone,FORUM,x,known,'] }, 'arrangements.csv', 'parties', 'names no row of mechanisms'],
    ['an unknown right', added('concordance', 'death,TREATY,1'), 'concordance.csv', 'right', 'names no row of rights'],
    ['a provision of a denunciation that the treaty does not have', added('participation-un', 'treaty,AAA,DENUNCIATION,1970-01-01,78,1971-01-01,x,known,'), 'participation-un.csv', 'provision', 'names no row of provisions'],
    ['a provision of the concordance', added('concordance', 'life,TREATY,9'), 'concordance.csv', 'provision', 'names no row of provisions'],
    ['a provision that a general comment interprets', { 'general-comments': ['other,trt 1|trt 9,,,,x,known'] }, 'general-comments.csv', 'interprets', 'names no row of instrument and provision'],
    ['an alias of nothing', added('slug-aliases', 'x,gone'), 'slug-aliases.csv', 'slug', 'names no row of instruments'],
    ['30 February', added('participation-un', 'treaty,AAA,SIGNATURE,1961-02-30,,,x,known,'), 'participation-un.csv', 'date', 'is no date'],
    ['a month 13', added('states', 'BBB,BB,B,,,,,,,1990-13,,,STATE,'), 'states.csv', 'exists_from', 'is no date'],
    ['an effect before the act', added('participation-un', 'treaty,AAA,ACCESSION,1965-01-01,,1964-12-31,x,known,'), 'participation-un.csv', 'effective_on', 'is before the act of 1965-01-01'],
    ['an effect before the treaty', added('participation-un', 'treaty,AAA,ACCESSION,1955-01-01,,1956-01-01,x,known,'), 'participation-un.csv', 'effective_on', 'is before the entry into force of 1960-01-01'],
    ['an entry into force before adoption', added('instruments', 'late,Late,,,,,TREATY,1970,1969,,GLOBAL,yes,,,,x,known'), 'instruments.csv', 'in_force_from', 'is before adopted_on 1970'],
    ['a membership that ends before it begins', { 'organisation-members': ['org,AAA,1960,1959-12,x,known,'] }, 'organisation-members.csv', 'until', 'is before from 1960'],
    ['a parent that is not there', added('provisions', 'treaty,2(1),2,,PARAGRAPH,x,known'), 'provisions.csv', 'parent_number', 'the parent has no row'],
    ['a parent in another instrument', added('provisions', 'other,1(1),1,,PARAGRAPH,x,known'), 'provisions.csv', 'parent_number', 'the parent has no row'],
    ['a row that is its own ancestor', added('rights', 'one,,,,two,RIGHT,', 'two,,,,one,RIGHT,'), 'rights.csv', 'broader_slug', 'the row is its own ancestor'],
    ['an unknown kind', added('instruments', 'odd,Odd,,,,,PAMPHLET,,,,GLOBAL,no,,,,x,known'), 'instruments.csv', 'kind', 'is none of TREATY'],
    ['an unknown act', added('participation-un', 'treaty,AAA,RATIFICATON,1961-01-01,,,x,known,'), 'participation-un.csv', 'act', 'is none of SIGNATURE'],
    ['an unknown confidence', added('participation-un', 'treaty,AAA,SIGNATURE,1961-01-01,,,x,maybe,'), 'participation-un.csv', 'confidence', 'is none of checked'],
    ['a provision in both files', { 'provisions-more': ['treaty,1,,,ARTICLE,x,known'] }, 'provisions-more.csv', 'number', 'stands in provisions.csv too'],
    ['acts without a line of coverage', added('participation-un', 'other,AAA,SIGNATURE,1961-01-01,,,x,known,'), 'participation-coverage.csv', 'instrument_slug', 'has acts and no line of coverage'],
    ['a line of coverage without acts', added('participation-coverage', 'other,2015,yes,x,'), 'participation-coverage.csv', 'instrument_slug', 'has a line of coverage and no acts'],
    ['declarations without a line of coverage', { 'procedures-accepted': ['treaty,AAA,INQUIRY_OPT_OUT,1961-01-01,1,1961-02-01,x,known,'] }, 'procedures-coverage.csv', 'instrument_slug', 'has declarations and no line of coverage'],
    ['an identifier of two instruments', added('instruments', 'a1,A,,,,,TREATY,,,,GLOBAL,yes,,unts:1,,x,known', 'a2,A,,,,,TREATY,,,,GLOBAL,yes,,unts:1,,x,known'), 'instruments.csv', 'identifiers', 'is an identifier of a1 too'],
    ['an addition that is there already', { 'concordance-corrections': ['life,trt,1,add,,x,known'] }, 'concordance-corrections.csv', 'action', 'adds a parallel that is there already'],
    ['a removal of what is not there', { 'concordance-additions-more': ['life,treaty,1(1),remove,,x,known'] }, 'concordance-additions-more.csv', 'action', 'would remove a parallel that is not there'],
  ])('finds %s', (_case, tables, file, column, problem) => {
    write(tables);
    expect(checkCatalogue(folder)).toContainEqual(expect.objectContaining({ file, column, problem: expect.stringContaining(problem) as string }));
  });

  it('applies each kind of correction', () => {
    write({
      concordance: ['life,TREATY,1', 'life-group,TREATY,1'],
      'concordance-corrections': ['life,treaty,1,change,1(1),wrong paragraph,checked', 'life-group,treaty,1,remove,,no right,known'],
      'concordance-additions-more': ['life-group,trt,1(1),add,,also,unsure'],
    });
    expect(readConcordance(folder).map(({ values }) => Object.values(values).join(' '))).toEqual([
      'life treaty 1(1) wrong paragraph checked concordance-corrections.csv',
      'life-group treaty 1(1) also unsure concordance-additions-more.csv',
    ]);
  });

  it('refuses a concordance whose corrections do not apply, and says where', () => {
    write({ 'concordance-corrections': ['life,treaty,1,add,,x,known'], 'concordance-additions-more': [] });
    expect(() => readConcordance(folder)).toThrow('concordance-corrections.csv, row 1 (life|treaty|1): adds a parallel that is there already');
  });

  it('refuses another header and another table, and says what is right', () => {
    write({});
    writeFileSync(join(folder, 'rights.csv'), 'slug,name\na,b\n');
    expect(() => readTable(folder, 'rights')).toThrow('rights.csv has the columns slug,name; expected slug,name_en,name_fr');
    writeFileSync(join(folder, 'rights.csv'), '');
    expect(() => readTable(folder, 'rights')).toThrow('rights.csv has the columns (none)');
    expect(() => readTable(folder, 'wrongs')).toThrow('wrongs is no table of the catalogue; the tables are mechanisms, ');
  });
});
