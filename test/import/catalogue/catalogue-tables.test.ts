import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCatalogue, readConcordance, readTable } from '../../../src/import/catalogue/catalogue-tables';
import { TABLES } from '../../../src/import/catalogue/catalogue-schema';
import { BROKEN, SOUND, type Rows } from './broken-catalogues';

const CATALOGUE = join(__dirname, '../../../catalogue');

describe("the project's own catalogue", () => {
  it('is found wherever the process was started', () => {
    const before = process.cwd();
    process.chdir(tmpdir());
    try {
      jest.resetModules();
      const { CATALOGUE_FOLDER } = jest.requireActual<{ CATALOGUE_FOLDER: string }>(
        '../../../src/import/catalogue/catalogue-tables',
      );
      expect(CATALOGUE_FOLDER).toBe(CATALOGUE);
    } finally {
      process.chdir(before);
    }
  });

  it('has nothing wrong with it', () => expect(checkCatalogue(CATALOGUE)).toEqual([]));

  it('holds 1,123 parallels, each with its reason, confidence and file', () => {
    const rows = readConcordance(CATALOGUE);
    expect(rows).toHaveLength(1123);
    const bySource = (source: string): number => rows.filter(({ values }) => values.source === source).length;
    expect([
      bySource('concordance.csv'),
      bySource('concordance-corrections.csv'),
      bySource('concordance-additions-more.csv'),
    ]).toEqual([557, 294, 272]);
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
      for (const { values } of readTable(CATALOGUE, name))
        stored.set(`${name}.csv ${TABLES[name].key.map((column) => values[column]).join('|')}`, values);
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

  function write(tables: Rows): void {
    for (const [name, rows] of Object.entries({ ...SOUND, ...tables })) {
      writeFileSync(join(folder, `${name}.csv`), [TABLES[name as keyof typeof TABLES].columns.join(','), ...rows, ''].join('\n'));
    }
  }

  it('is sound', () => {
    write({});
    expect(checkCatalogue(folder)).toEqual([]);
  });

  it.each([...BROKEN])('finds %s', (_case, tables, file, column, problem) => {
    write(tables);
    expect(checkCatalogue(folder)).toContainEqual(
      expect.objectContaining({ file, column, problem: expect.stringContaining(problem) as string }),
    );
  });

  it('applies each kind of correction', () => {
    write({
      concordance: ['life,TREATY,1', 'life-group,TREATY,1'],
      'concordance-corrections': [
        'life,treaty,1,change,1(1),wrong paragraph,checked',
        'life-group,treaty,1,remove,,no right,known',
      ],
      'concordance-additions-more': ['life-group,trt,1(1),add,,also,unsure'],
    });
    expect(readConcordance(folder).map(({ values }) => Object.values(values).join(' '))).toEqual([
      'life treaty 1(1) wrong paragraph checked concordance-corrections.csv',
      'life-group treaty 1(1) also unsure concordance-additions-more.csv',
    ]);
  });

  it('refuses a concordance whose corrections do not apply, and says where', () => {
    write({ 'concordance-corrections': ['life,treaty,1,add,,x,known'], 'concordance-additions-more': [] });
    expect(() => readConcordance(folder)).toThrow(
      'concordance-corrections.csv, row 1 (life|treaty|1): adds a parallel that is there already',
    );
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
