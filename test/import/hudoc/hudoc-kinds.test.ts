import { hudocColumns, readDocumentType } from '../../../src/import/hudoc/hudoc-columns';
import { decisionKindOf, documentKindOf, formationOf, mechanismOf } from '../../../src/import/hudoc/hudoc-kinds';

test.each([
  ['JUD', 'CASE OF A v. B', 'Violation of Art. 6-1;Just satisfaction reserved', 'JUDGMENT'],
  ['JUD', 'CASE OF A v. B', '', 'JUDGMENT'],
  ['JUD', 'CASE OF A v. B (ARTICLE 50)', 'Struck out of the list (friendly settlement)', 'REPARATIONS'],
  ['JUD', 'CASE OF A v. B (No. 2) (JUST SATISFACTION)', '', 'REPARATIONS'],
  ['JUD', 'CASE OF A v. B (MERITS AND JUST SATISFACTION)', 'Violation of Art. 8', 'JUDGMENT'],
  ['JUD', 'AFFAIRE A c. B (SATISFACTION ÉQUITABLE)', '', 'REPARATIONS'],
  ['JUD', 'CASE OF A v. B', 'Pecuniary damage - award (Article 41 - Pecuniary damage;Just satisfaction)', 'REPARATIONS'],
  ['JUD', 'CASE OF A v. B', 'Just satisfaction reserved', 'JUDGMENT'],
  ['JUD', 'CASE OF A v. B (REVISION – MERITS)', '', 'REVISION'],
  ['JUD', 'CASE OF A v. B (INTERPRETATION)', '', 'INTERPRETATION'],
  ['JUD', 'CASE OF A v. B (just satisfaction – striking out)', '', 'STRIKING_OUT'],
  ['JUD', 'CASE OF A v. B (PRELIMINARY OBJECTIONS)', '', 'ADMISSIBILITY'],
  ['JUD', 'CASE OF A v. B', 'Preliminary objection allowed (non-exhaustion of domestic remedies)', 'ADMISSIBILITY'],
  ['JUD', 'CASE OF A v. B', 'Struck out of the list (friendly settlement)', 'FRIENDLY_SETTLEMENT'],
  ['JUD', 'CASE OF A v. B', 'Struck out of the list (Article 37-1-b - Matter resolved)', 'STRIKING_OUT'],
  ['JUD', 'CASE OF A v. B', 'Partly struck out of the list', 'JUDGMENT'],
  ['JUD', 'CASE OF THE REVISION COMPANY v. B', '', 'JUDGMENT'],
  ['DEC', 'A v. B', 'Inadmissible', 'ADMISSIBILITY'],
  ['DEC', 'A v. B', 'Partly admissible;Partly inadmissible', 'ADMISSIBILITY'],
  ['DEC', 'A c. B', 'Partiellement irrecevable', 'ADMISSIBILITY'],
  ['DEC', 'A v. B', 'Inadmissble', 'ADMISSIBILITY'],
  ['DEC', 'A v. B', 'Struck out of the list', 'STRIKING_OUT'],
  ['DEC', 'A c. B', 'Radiation du rôle', 'STRIKING_OUT'],
  ['DEC', 'A v. B', 'Friendly settlement', 'FRIENDLY_SETTLEMENT'],
  ['DEC', 'A v. B', 'Partly struck out of the list', 'DECISION'],
  ['DEC', 'A v. B', 'Struck out of the list;Partly inadmissible', 'DECISION'],
  ['DEC', 'A v. B', '', 'DECISION'],
  ['DEC', 'A v. B', 'Restored to the list', 'DECISION'],
  ['REP', 'A v. B', 'Violation of Art. 6-1', 'MERITS_REPORT'],
  ['REP', 'A v. B', 'Friendly settlement', 'FRIENDLY_SETTLEMENT'],
  ['ADV', 'ADVISORY OPINION', '', 'ADVISORY_OPINION'],
] as const)('%s, %s, %s is %s', (type, title, conclusion, kind) => {
  expect(decisionKindOf(type, title, conclusion, false)).toBe(kind);
});

test('a judgment that found something of a provision is on the merits, whatever its conclusion prints', () => {
  expect(decisionKindOf('JUD', 'CASE OF A v. B', 'Pecuniary damage - award', true)).toBe('JUDGMENT');
});

const mechanism = (doctype: string, fields: Record<string, string>, date?: string) =>
  mechanismOf(hudocColumns(Object.entries(fields)), readDocumentType(doctype)!, date);

test('the Commission is told by branch, body, type or day; the Committee of Ministers by its resolutions', () => {
  expect(mechanism('HEDEC', { doctypebranch: 'DECCOMMISSION' })).toBe('echr-commission');
  expect(mechanism('HEDEC', { originatingbody: '21' })).toBe('echr-commission');
  expect(mechanism('HEDEC', { doctypebranch: 'ADMISSIBILITY' }, '1990-04-02')).toBe('echr-commission');
  expect(mechanism('HEDEC', { doctypebranch: 'ADMISSIBILITY', originatingbody: '4' }, '1998-11-01')).toBe('ecthr');
  expect(mechanism('HEREP', {}, '1999-09-09')).toBe('echr-commission');
  expect(mechanism('HEJUD', {}, '1990-02-21')).toBe('ecthr');
  expect(mechanism('HERES54', {})).toBe('coe-cm');
});

test('formation by branch; none where the branch is not known', () => {
  const formation = (doctypebranch: string) => formationOf(hudocColumns([['doctypebranch', doctypebranch]]), 'ecthr');
  expect(['GRANDCHAMBER', 'ADMISSIBILITY', 'ADMISSIBILITYCOM', 'CLIN', ''].map(formation)).toEqual(
    ['GRAND_CHAMBER', 'CHAMBER', 'COMMITTEE', undefined, undefined], // prettier-ignore
  );
  expect(formationOf(hudocColumns([]), 'echr-commission')).toBe('COMMISSION');
});

test('items that are no decisions', () => {
  expect(['HECOM', 'CLIN', 'PR', 'HEJP9', 'HERES54', 'HEJUD'].map((code) => documentKindOf(readDocumentType(code)!))).toEqual([
    'COMMUNICATED_CASE', 'LEGAL_SUMMARY', 'PRESS_RELEASE', 'PANEL_DECISION', 'EXECUTION', undefined,
  ]); // prettier-ignore
});
