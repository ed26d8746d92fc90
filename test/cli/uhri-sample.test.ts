import { printed, sampleRecords } from '../../src/cli/uhri-sample';
import { readTable } from '../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../src/import/catalogue/load-catalogue';
import { StateNames } from '../../src/import/state-names';
import { type BodyNameRow, UhriBodies } from '../../src/import/uhri/uhri-bodies';
import { type UhriFields, uhriRecommendation } from '../../src/import/uhri/uhri-record';

const rows = <T>(table: string): T[] => readTable(CATALOGUE_FOLDER, table).map(({ values }) => values as T);
const vocabulary = { states: new StateNames(rows('states')), bodies: new UhriBodies(rows<BodyNameRow>('mechanisms')) };

describe('a made-up export of the Index', () => {
  const records = [...sampleRecords(6000, 1)] as UhriFields[];

  it('is the same for the same seed, and another for another', () => {
    expect([...sampleRecords(300, 1)]).toEqual(records.slice(0, 300));
    expect([...sampleRecords(300, 2)]).not.toEqual(records.slice(0, 300));
  });

  it('has the fields of the Index, and texts of which a quarter of a million are more than 500 MB', () => {
    expect(records).toHaveLength(6000);
    expect(Object.keys(records[0] ?? {})).toEqual(
      'AffectedPersons AnnotationId AnnotationType Body Countries DocumentId PublicationDate PublicationDateOnUhri Regions Sdgs Symbol Text Themes UprCycle UprPositions UprRecommendingCountry UprRecommendingRegions UprSession'.split(' '),
    ); // prettier-ignore
    const text = `[\n${records.map(printed).join(',\n')}\n]`;
    expect(text).toBe(JSON.stringify(records, null, 1));
    expect(text.length / records.length).toBeGreaterThan(2000);
  });

  it('is marked with as many themes as records of the Index are', () => {
    const themes = records.map(({ Themes }) => (Themes as string[]).length);
    expect(themes.reduce((sum, count) => sum + count) / records.length).toBeCloseTo(4.4, 0);
  });

  it('is read but for the few rows that are wrong on purpose, with keys of their own', () => {
    const read = records.map((record) => uhriRecommendation(record, vocabulary));
    const refused = read.filter((value) => typeof value === 'string');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(20);
    const whole = read.filter((value) => typeof value !== 'string');
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
    expect(new Set(whole.map(({ mechanism }) => mechanism)).size).toBeGreaterThan(10);
    expect(whole.filter(({ mechanism }) => mechanism === 'special-procedures')).toEqual([]);
    const numbers = whole.flatMap(({ identifiers = [] }) => identifiers);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
