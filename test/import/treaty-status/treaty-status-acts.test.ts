import { actsOfCell, actsOfRow } from '../../../src/import/treaty-status/treaty-status-acts';
import type { PrintedAct } from '../../../src/import/treaty-status/treaty-status-row';

const CONSENT = 'Accession(a), Succession(d), Ratification';

function brief({ act, date, note }: PrintedAct): unknown[] {
  return note === null ? [act, date] : [act, date, note];
}

test.each<[string, string, unknown[]]>([
  ['Signature', '10 Dec 1968', ['SIGNATURE', '1968-12-10']],
  [CONSENT, '24 Jan 1983 a', ['ACCESSION', '1983-01-24']],
  [CONSENT, '12 Mar 2001 d', ['SUCCESSION', '2001-03-12']],
  [CONSENT, '12 Sep 1989', ['RATIFICATION', '1989-09-12']],
  ['Approval(AA), Acceptance(A), Ratification', '6 Sep 2006 AA', ['APPROVAL', '2006-09-06']],
  ['Approval(AA), Acceptance(A), Ratification', '6 Sep 2006 A', ['ACCEPTANCE', '2006-09-06']],
  ['Ratification, Formal confirmation(c)', '23 Dec 2010 c', ['FORMAL_CONFIRMATION', '2010-12-23']],
  ['Ratification', '23 Dec 2010 c', ['FORMAL_CONFIRMATION', '2010-12-23']],
  ['Signature, Succession to signature(d)', '1 Jan 1993 d', ['SUCCESSION_TO_SIGNATURE', '1993-01-01']],
  ['Definitive signature(s), Acceptance(A)', '16 Aug 1954 s', ['DEFINITIVE_SIGNATURE', '1954-08-16']],
  ['Consent to be bound(P), Succession(d)', '28 Aug 2002 P', ['CONSENT_TO_BE_BOUND', '2002-08-28']],
  ['Application', '25 Mar 1964', ['APPLICATION', '1964-03-25']],
  ['Provisional application under article 23(n)', '3 Jun 2013 n', ['PROVISIONAL_APPLICATION', '2013-06-03', 'under article 23']],
  ['Accession to the Convention as amended(a)', '2 Jul 1957 a', ['ACCESSION', '1957-07-02', 'to the Convention as amended']],
  [
    'Definitive signature or participation in the Convention, Participation(P)',
    '25 Oct 1988 P',
    ['CONSENT_TO_BE_BOUND', '1988-10-25'],
  ],
  [
    'Definitive signature or participation in the Convention, Participation(P)',
    '9 Dec 1953',
    ['CONSENT_TO_BE_BOUND', '1953-12-09', 'in the Convention'],
  ],
  [
    'Definitive signature of the Protocol, Acceptance of the Protocol',
    '12 Nov 1947',
    [
      'CONSENT_TO_BE_BOUND',
      '1947-11-12',
      'The table does not say which: Definitive signature of the Protocol; Acceptance of the Protocol.',
    ],
  ],
  [
    'Accession(a), Succession(d)',
    '1 Jan 1950',
    ['UNCLEAR', '1950-01-01', 'The head of the column explains marks only, and the date has none.'],
  ],
  [CONSENT, '1 Jan 1950 q', ['UNCLEAR', '1950-01-01', 'The mark q is not explained.']],
  [CONSENT, '[ 3 Feb 1992 d]', ['SUCCESSION', '1992-02-03', 'Printed in square brackets.']],
  [CONSENT, '24 Jan 1983 a<superscript>7</superscript>', ['ACCESSION', '1983-01-24']],
  [CONSENT, '30 Feb 1999', ['RATIFICATION', null, 'The date is none of the calendar.']],
  [CONSENT, 'sometime in 1995', ['RATIFICATION', null, 'The cell holds no date that can be read.']],
  ['Something else', '1 May 1990', ['UNCLEAR', '1990-05-01']],
])('%s: %s', (column, cell, expected) => {
  const acts = actsOfCell(column, cell);
  expect(acts.map(brief)).toEqual([expected]);
  expect(acts[0]?.column).toBe(column);
});

test('a cell with two dates gives two acts, each with its words', () => {
  expect(actsOfCell(CONSENT, '5 Jun 1980 a, 26 May 1998 a').map(({ act, date, printed }) => [act, date, printed])).toEqual([
    ['ACCESSION', '1980-06-05', '5 Jun 1980 a'],
    ['ACCESSION', '1998-05-26', '26 May 1998 a'],
  ]);
});

test('words beside a date are kept as a note, and a blank cell gives nothing', () => {
  expect(actsOfCell('Signature', '5 Jun 1980 (withdrawn)')[0]?.note).toBe('The cell also prints: (withdrawn)');
  expect(actsOfCell('Signature', '  ')).toEqual([]);
});

test('the marks are those of the head, not of the Collection', () => {
  expect(actsOfCell('Acceptance(a), Accession(A)', '1 Jan 1950 a')[0]?.act).toBe('ACCEPTANCE');
});

test('a table of participants only lists them; that of I-4 lists acceptances of jurisdiction', () => {
  expect(actsOfRow(['Participant'], ['Austria'], 'untc:XX-1').map(brief)).toEqual([
    ['LISTED', null, 'The table prints no date.'],
  ]);
  expect(actsOfRow(['Participant'], ['Austria'], 'untc:I-4')[0]?.act).toBe('ACCEPTANCE_OF_JURISDICTION');
  expect(actsOfRow(['Participant', 'Signature'], ['Austria'], 'untc:XX-1')[0]?.act).toBe('LISTED');
});

test('the table of I-2 gives the admission and the registration', () => {
  const head = [
    'Participant',
    'Resolution',
    'Date of Adoption',
    'Registration Date',
    'Registration Number',
    'UNTS Volume',
    'UNTS Page',
  ];
  expect(actsOfRow(head, ['Afghanistan', '34 (I)', '9 Nov 1946', '14 Dec 1946', '7', '1', '39'], 'untc:I-2').map(brief)).toEqual([
    ['ADMISSION', '1946-11-09', 'Resolution 34 (I)'],
    ['REGISTRATION', '1946-12-14', 'Registered as no. 7; UNTS 1, 39'],
  ]);
  expect(actsOfRow(head, ['Nauru', '', '', '', '', '', ''], 'untc:I-2')).toEqual([]);
});
