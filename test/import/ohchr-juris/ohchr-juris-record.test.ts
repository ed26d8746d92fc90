import { kindOfDecision, recordOfItem } from '../../../src/import/ohchr-juris/ohchr-juris-record';
import { catalogueNames } from '../../fixtures/treaty-status/names';

const names = catalogueNames();

test.each([
  ['Adoption of views', 'VIEWS'],
  ['Opinion', 'VIEWS'],
  ['Inadmissibility decision', 'ADMISSIBILITY'],
  ['Revised decision on admissibility', 'ADMISSIBILITY'],
  ['Discontinuance decision', 'DISCONTINUANCE'],
  ['', 'DECISION'],
  ['Follow-up report', undefined],
])('the kind %j is %s', (printed, kind) => expect(kindOfDecision(printed)).toBe(kind));

function recordOf(values: Record<string, string>, isShared = false): ReturnType<typeof recordOfItem> {
  const lists = new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
  return recordOfItem({ number: 1, printed: '', values: lists }, names, { isShared: () => isShared });
}

test('a document of a session that holds one decision stays its key where session and symbol disagree', () => {
  const item = { Committee: 'CCPR', Id_string: 'CCPR/C/57/1', Communication_numbers: '553/1993,' };
  expect(recordOf({ ...item, Session_No: '53' })).toMatchObject({
    key: 'un:CCPR/C/57/1',
    proceedings: ['ccpr-comm:553/1993'],
  });
  expect(recordOf({ ...item, Session_No: '57' })).toMatchObject({
    key: 'un:CCPR/C/57/D/553/1993',
    identifiers: ['un:CCPR/C/57/1'],
  });
  expect(recordOf({ ...item, Session_No: '53' }, true)).toMatch(/stands on several decisions/);
});

test('the Committee on Economic, Social and Cultural Rights keeps its own prefix', () => {
  const item = { Committee: 'CESCR', Id_string: 'E/C.12/55/3', Session_No: '55', Communication_numbers: '2/2014,' };
  expect(recordOf(item)).toMatchObject({ key: 'un:E/C.12/55/D/2/2014', mechanism: 'cescr' });
});
