import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import type { ExchangeRecommendation } from '../../../src/import/exchange/exchange-recommendation';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { StateNames } from '../../../src/import/state-names';
import { type BodyNameRow, UhriBodies } from '../../../src/import/uhri/uhri-bodies';
import { type UhriFields, uhriRecommendation } from '../../../src/import/uhri/uhri-record';

const rows = <T>(table: string): T[] => readTable(CATALOGUE_FOLDER, table).map(({ values }) => values as T);
const vocabulary = { states: new StateNames(rows('states')), bodies: new UhriBodies(rows<BodyNameRow>('mechanisms')) };
const DATA = join(__dirname, '../../../../shared/data/uhri-native-format');

const ID = '11111111-0000-4000-a000-000000000001';
const PLAIN = { AnnotationId: ID, AnnotationType: '- Recommendations', Body: '- CRC', Countries: ['Peru'], Text: 'Act.' };
const REVIEW = { ...PLAIN, Body: '- UPR', Symbol: 'A/HRC/25/7', Text: '148.30 Act (Spain);' };

function read(fields: UhriFields): ExchangeRecommendation | string {
  return uhriRecommendation(fields, vocabulary);
}
function said(fields: UhriFields): ExchangeRecommendation {
  const value = read(fields);
  if (typeof value === 'string') throw new Error(value);
  return value;
}

describe('an annotation', () => {
  it('of a committee is a recommendation of it to the State, keyed by its id, in the document of its symbol', () => {
    expect(
      said({
        ...PLAIN,
        AnnotationId: ID.toUpperCase(),
        PublicationDate: '2025-02-12T00:00:00',
        Symbol: 'CRC/C/PER/CO/6-7',
        Text: '4.Act now.',
        Themes: ['Rights related to name, identity & nationality', ' Right to health '],
        AffectedPersons: ['Women & girls'],
        Sdgs: ['16.2 - Protect children', '16.a - Strong institutions', '5 - GENDER EQUALITY'],
      }),
    ).toEqual({
      type: 'recommendation',
      kind: 'RECOMMENDATION',
      key: `uhri:${ID}`,
      mechanism: 'crc',
      language: 'en',
      date: '2025-02-12',
      document: { key: 'un:CRC/C/PER/CO/6-7', kind: 'CONCLUDING_OBSERVATIONS' },
      number: '4',
      text: '4.Act now.',
      addressees: ['PER'],
      subjects: ['uhri-theme:rights-related-to-name-identity-nationality', 'uhri-theme:right-to-health', 'uhri-persons:women-girls', 'sdg:16.2', 'sdg:16.a', 'sdg:5'],
      issues: ['Rights related to name, identity & nationality', 'Right to health', 'Women & girls', '16.2 - Protect children', '16.a - Strong institutions', '5 - GENDER EQUALITY'],
    }); // prettier-ignore
  });

  it('of the review has its number as a key, who recommends, the position, cycle and session', () => {
    expect(
      said({ ...REVIEW, UprCycle: '2nd cycle', UprSession: ['17'], UprPositions: ['Supported'], UprRecommendingCountry: ['Spain', 'Ruritania'] }),
    ).toMatchObject({
      number: '148.30', identifiers: ['un-rec:A/HRC/25/7#148.30'], document: { kind: 'REPORT' }, recommenders: ['ESP'],
      unknownRecommenders: ['Ruritania'], response: 'SUPPORTED', responsePrinted: 'Supported', cycle: 2, session: '17',
    }); // prettier-ignore
  });

  it.each([
    ['148.30 Act (Spain);', [], 'Act', ['ESP']],
    ['148.30 Act (Spain) (Chile);', ['Chile'], 'Act', ['CHL']],
    ['148.30 Act (Spain); Ratify it (Chile);', [], 'Act (Spain); Ratify it (Chile);', ['ESP', 'CHL']],
    ['148.30 Act on the (draft) law', ['Chile'], 'Act on the (draft) law', ['CHL']],
  ])('of the review, %j with the States %j, reads %j and is made by %j', (Text, UprRecommendingCountry, text, recommenders) => {
    const value = said({ ...REVIEW, Text, UprRecommendingCountry });
    expect([value.text.replace(/;$/, ''), value.recommenders]).toEqual([text.replace(/;$/, ''), recommenders]);
  });

  it.each([
    ['- Recommendations', 'RECOMMENDATION'],
    ['- Concerns/Observations', 'CONCERN'],
    ['Voluntary pledges', 'VOLUNTARY_PLEDGE'],
  ])('of type %s is a %s', (AnnotationType, kind) => {
    expect(said({ ...PLAIN, AnnotationType }).kind).toBe(kind);
  });

  it.each([
    [['Supported'], 'SUPPORTED', 'Supported'],
    [['Noted'], 'NOTED', 'Noted'],
    [['- Noted'], 'NOTED', 'Noted'],
    [['Supported', 'Noted'], undefined, 'Supported; Noted'],
    [['Supported in part'], undefined, 'Supported in part'],
    [[], undefined, undefined],
  ])('with the positions %j has the answer %s', (UprPositions, response, responsePrinted) => {
    const value = said({ ...REVIEW, UprPositions });
    expect([value.response, value.responsePrinted]).toEqual([response, responsePrinted]);
  });

  it.each([
    ['148.3O Act (Spain);', 'un-rec:A/HRC/25/7#148.3O'],
    ['148.3 Act (Spain);', 'un-rec:A/HRC/25/7#148.3'],
    ['23. Act (Spain);', undefined],
  ])('keeps the number of %j as printed', (Text, key) => {
    expect(said({ ...REVIEW, Text }).identifiers?.[0]).toBe(key);
  });

  it.each([
    ['A/HRC/43/15 - Para 121', 'un:A/HRC/43/15', 'Document symbol as printed: A/HRC/43/15 - Para 121.'],
    ['CRC / C / PER / CO / 6', 'un:CRC/C/PER/CO/6', undefined],
    ['E/C.12/AUS/CO/6', 'un:E/C.12/AUS/CO/6', undefined],
    ['not yet known', undefined, 'Document symbol as printed: not yet known.'],
    ['', undefined, undefined],
    [null, undefined, undefined],
  ])('with the symbol %j stands in %s', (Symbol, key, note) => {
    const value = said({ ...PLAIN, Symbol });
    expect([value.document?.key, value.sourceNote]).toEqual([key, note]);
  });

  it('from a cell of a table reads lists by their lines, and a line without a mark goes on', () => {
    const value = said({ ...PLAIN, Countries: '- Peru\n- Chile', Themes: '- Land &\nproperty rights\n- Right to health' });
    expect([value.addressees, value.issues]).toEqual([
      ['PER', 'CHL'],
      ['Land & property rights', 'Right to health'],
    ]);
  });

  it('to a State of the house and another says so; of several bodies it has the first', () => {
    const value = said({ ...PLAIN, Countries: ['Peru', 'Ruritania'], Body: '- SR on the moon\n- SR Torture' });
    expect(value).toMatchObject({ addressees: ['PER'], mechanism: 'special-procedures' });
    expect(value.sourceNote).toBe(
      'The body is printed as "SR on the moon". Also by: SR Torture. Countries also names Ruritania, no State of the house.',
    );
  });

  it.each([
    [{ AnnotationId: undefined }, 'AnnotationId is missing and is no key: expected one like'],
    [{ AnnotationId: '17' }, 'AnnotationId "17" is no key'],
    [{ AnnotationType: '- Poems' }, 'AnnotationType "- Poems" is not known: expected Recommendations'],
    [{ Body: '- Committee of the Whole' }, 'Body "- Committee of the Whole" is not known'],
    [{ Body: null }, 'Body null is not known'],
    [{ Countries: [] }, 'Countries names no State'],
    [{ Countries: ['Ruritania'] }, 'Countries "Ruritania" is not known'],
    [{ Countries: { name: 'Peru' } }, 'Countries names no State'],
    [{ Text: '<p>&nbsp;</p>' }, 'The annotation has no text'],
    [{ Text: ['x', 'y'], AnnotationType: 5 }, 'AnnotationType 5 is not known'],
    [{ Text: 'x'.repeat(200_001) }, 'The text is longer than 200000 characters'],
  ])('with %j is refused', (wrong, refusal) => {
    expect(read({ ...PLAIN, ...wrong })).toEqual(expect.stringContaining(refusal));
  });

  const real = existsSync(DATA) ? it : it.skip;
  real('as the Index really exports it is read whole', () => {
    const [json = ''] = readdirSync(DATA).filter((name) => name.includes('one-record'));
    const [record] = JSON.parse(readFileSync(join(DATA, json), 'utf8')) as UhriFields[];
    expect(said(record ?? {})).toMatchObject({
      kind: 'CONCERN', mechanism: 'crc', addressees: ['PER'], number: '4', date: '2025-02-12', document: { key: 'un:CRC/C/PER/CO/6-7' },
    }); // prettier-ignore
    expect(said(record ?? {}).subjects).toHaveLength(14);
  });
});
