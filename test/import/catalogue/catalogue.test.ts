import { cp, mkdtemp, rm, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueDigest, catalogueRows, participationKey, sourceFacts } from '../../../src/import/catalogue/catalogue';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import type { Draft } from '../../../src/import/draft';

const rows = [...catalogueRows(CATALOGUE_FOLDER)];
const drafts = rows.flatMap(({ value }) => value ?? []);
const draft = (noun: string, key: string): Draft | undefined => drafts.findLast((one) => one.noun === noun && one.key === key);

describe('the rows of the catalogue', () => {
  it('are all read, none refused, and each is told by file and number', () => {
    const tables = [
      'states',
      'rights',
      'subjects',
      'mechanisms',
      'instruments',
      'organisation-members',
      'arrangements',
      'provisions',
      'provisions-more',
    ];
    const expected = tables.map((name) => readTable(CATALOGUE_FOLDER, name).length);
    expect(tables.map((name) => rows.filter(({ file }) => file === `${name}.csv`).length)).toEqual(expected);
    expect(rows.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
    const places = rows.map(({ file, number }) => `${file}:${number}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('point only at records of the same row or of rows before, so that batches can be cut anywhere', () => {
    const known = new Set<string>();
    const dangling: string[] = [];
    for (const { value = [] } of rows) {
      for (const { noun, key } of value) known.add(`${noun} ${key}`);
      for (const { key, relations = {}, parts = [] } of value) {
        const pointers = [relations, ...parts.flatMap((part) => part.rows.map((one) => one.relations ?? {}))].flatMap((all) =>
          Object.values(all),
        );
        for (const pointer of pointers) {
          if (pointer && !known.has(`${pointer.kind} ${pointer.key}`)) dangling.push(`${key} -> ${pointer.key}`);
        }
      }
    }
    expect(dangling).toEqual([]);
  });

  it('name what founded a mechanism, although mechanisms come before instruments', () => {
    expect(draft('Mechanism', 'mechanism:ecthr')?.relations).toMatchObject({
      foundingInstrument: { kind: 'Instrument', key: 'instrument:echr' },
    });
  });

  it('keep the source and the confidence of each row', () => {
    expect(draft('Participation', participationKey('iccpr', 'MEX', 'ACCESSION', '1981-03-23'))).toMatchObject({
      values: { act: 'ACCESSION', date: '1981-03-23' },
      relations: { instrument: { key: 'instrument:iccpr' }, state: { key: 'state:MEX' }, against: null },
      sourceNote: expect.any(String) as string,
      confidence: expect.stringMatching(/^(CHECKED|KNOWN|UNSURE)$/) as string,
    });
    expect(drafts.filter(({ confidence }) => confidence === 'UNSURE').length).toBeGreaterThan(0);
  });

  it('cite a general comment by its symbol, with what it interprets', () => {
    expect(draft('Instrument', 'un:CCPR/C/GC/36')).toBeDefined();
    const links = drafts
      .filter(({ noun, key }) => noun === 'Instrument' && key === 'un:CCPR/C/GC/36')
      .flatMap(({ parts = [] }) => parts.flatMap(({ rows }) => rows));
    expect(links).toContainEqual({
      values: expect.objectContaining({ relation: 'INTERPRETS', origin: 'IMPORTED' }) as object,
      relations: { cited: { kind: 'Provision', key: 'provision:iccpr:6' } },
    });
  });

  it('number the provisions of an instrument in the order of the tables', () => {
    const positions = drafts
      .filter(({ noun, relations }) => noun === 'Provision' && relations?.['instrument']?.key === 'instrument:iccpr')
      .map(({ values }) => values['position']);
    expect(positions).toEqual(positions.map((_position, at) => at + 1));
  });
});

describe('the key of an act', () => {
  it.each([
    [['iccpr', 'MEX', 'ACCESSION', '1981-03-23'], 'participation:iccpr:MEX:ACCESSION:1981-03-23'],
    [['iccpr', 'MEX', 'NO_ACTION', null], 'participation:iccpr:MEX:NO_ACTION:'],
    [['echr', 'FRA', 'DECLARATION', '1981', '34'], 'participation:echr:FRA:DECLARATION:1981:34'],
  ] as const)('of %j is %s', ([slug, state, act, date, article], key) => {
    expect(participationKey(slug, state, act, date, article)).toBe(key);
  });
});

describe('the digest of the catalogue', () => {
  it('is the same for the same tables and another when one of them changes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await cp(CATALOGUE_FOLDER, folder, { recursive: true });
    const before = catalogueDigest(CATALOGUE_FOLDER);
    expect(catalogueDigest(folder)).toEqual(before);
    await appendFile(join(folder, 'README.md'), 'Words change nothing.\n');
    expect(catalogueDigest(folder)).toEqual(before);
    await appendFile(join(folder, 'states.csv'), '\n');
    expect(catalogueDigest(folder).digest).not.toBe(before.digest);
    await rm(folder, { recursive: true });
  });
});

describe('a source', () => {
  it('is described by its row', () => {
    expect(sourceFacts(CATALOGUE_FOLDER, 'catalogue')).toMatchObject({ slug: 'catalogue', licence: 'Apache-2.0', url: null });
    for (const slug of ['hudoc', 'hudoc-metadata-csv', 'uhri'])
      expect(sourceFacts(CATALOGUE_FOLDER, slug).licence).not.toBeNull();
    // Where no terms are known, the note says so: an empty field alone could be an oversight.
    for (const { values } of readTable(CATALOGUE_FOLDER, 'sources'))
      if (values.licence === '') expect([values.slug, values.note]).toEqual([values.slug, expect.stringContaining('licence ')]);
  });

  it('without a row is not imported', () => {
    expect(() => sourceFacts(CATALOGUE_FOLDER, 'nowhere')).toThrow(
      'catalogue/sources.csv has no source nowhere: add it with its licence.',
    );
  });
});
