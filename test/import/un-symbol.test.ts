import { communicationKeys, expandNumbers, readUnSymbol } from '../../src/import/un-symbol';

test.each<[printed: string, symbol: string, mechanism: string, communications: string[], others: string[]]>([
  ['CCPR/C/50/D/488/1992', 'CCPR/C/50/D/488/1992', 'ccpr', ['488/1992'], []],
  [' CEDAW/C/62/D/56/2013 ', 'CEDAW/C/62/D/56/2013', 'cedaw', ['56/2013'], []],
  ['E/C.12/61/D/5/2015', 'E/C.12/61/D/5/2015', 'cescr', ['5/2015'], []],
  ['CAT/C/24/D/130&131/1999', 'CAT/C/24/D/130&131/1999', 'cat', ['130/1999', '131/1999'], ['CAT/C/24/D/130-131/1999']],
  [
    'CCPR/C/107/D/1917/2009, 1918/2009, 1925/2009 & 1953/2010',
    'CCPR/C/107/D/1917/2009,1918/2009,1925/2009&1953/2010',
    'ccpr',
    ['1917/2009', '1918/2009', '1925/2009', '1953/2010'],
    ['CCPR/C/107/D/1917/2009-1918/2009-1925/2009-1953/2010'],
  ],
  [
    'CCPR/C/92/D/1209,1231/2003&1241/2004',
    'CCPR/C/92/D/1209,1231/2003&1241/2004',
    'ccpr',
    ['1209/2003', '1231/2003', '1241/2004'],
    ['CCPR/C/92/D/1209-1231/2003-1241/2004'],
  ],
  ['CCPR/C/85/D/993-995/2001', 'CCPR/C/85/D/993-995/2001', 'ccpr', ['993/2001', '994/2001', '995/2001'], []],
  [
    'CCPR/C/139/D/3056/2017-CCPR/C/139/D/3100/2018',
    'CCPR/C/139/D/3056/2017',
    'ccpr',
    ['3056/2017', '3100/2018'],
    ['CCPR/C/139/D/3100/2018'],
  ],
  ['CCPR/C/61/D/615/1995/Rev.1', 'CCPR/C/61/D/615/1995', 'ccpr', ['615/1995'], ['CCPR/C/61/D/615/1995/Rev.1']],
  ['CCPR/C/101/D/1517/2006/Corr.1', 'CCPR/C/101/D/1517/2006', 'ccpr', ['1517/2006'], ['CCPR/C/101/D/1517/2006/Corr.1']],
  ['CCPR/C/126/DR/2401/2014', 'CCPR/C/126/D/2401/2014', 'ccpr', ['2401/2014'], ['CCPR/C/126/DR/2401/2014']],
  ['CCPR/C/D/127/2505/2014', 'CCPR/C/127/D/2505/2014', 'ccpr', ['2505/2014'], ['CCPR/C/D/127/2505/2014']],
  ['CCPR/C/118/2187/2012', 'CCPR/C/118/D/2187/2012', 'ccpr', ['2187/2012'], ['CCPR/C/118/2187/2012']],
  ['CCPR/C/143/D/J/1', 'CCPR/C/143/D/J/1', 'ccpr', [], []],
  ['CCPR/C/143/D/J/1/Rev.1', 'CCPR/C/143/D/J/1', 'ccpr', [], ['CCPR/C/143/D/J/1/Rev.1']],
])('the symbol %s is read as %s', (printed, symbol, mechanism, communications, others) => {
  expect(readUnSymbol(printed)).toMatchObject({ symbol, mechanism, communications, others, isDecision: true });
});

test('a number that has lost its comma is two numbers', () => {
  expect(readUnSymbol('CCPR/C/137/D/2538, 2539, 25492550/2015')?.communications).toEqual([
    '2538/2015',
    '2539/2015',
    '2549/2015',
    '2550/2015',
  ]);
});

test('a session that the symbol lacks comes from the source, and only then', () => {
  expect(readUnSymbol('CRPD/C/D/2/2010', '11')).toMatchObject({
    symbol: 'CRPD/C/11/D/2/2010',
    others: ['CRPD/C/D/2/2010'],
    isDecision: true,
  });
  expect(readUnSymbol('CRPD/C/D/2/2010')).toMatchObject({ symbol: 'CRPD/C/D/2/2010', isDecision: false });
  expect(readUnSymbol('CCPR/C/50/D/488/1992', '51')?.symbol).toBe('CCPR/C/50/D/488/1992');
});

test.each([
  ['CRPD/C/17/3', '17'],
  ['CERD/C/390', undefined],
  ['CCPR/C/GC/36', undefined],
])('%s is a document and no decision', (printed, session) => {
  const read = readUnSymbol(printed);
  expect(read).toMatchObject({ symbol: printed, isDecision: false, communications: [] });
  expect(read?.session).toBe(session);
});

test.each(['', 'A/HRC/25/7', '14038/88', 'CCPR', 'CCPR/C/', 'CCPR/C/<b>', 'XCCPR/C/50/D/488/1992'])(
  'no treaty body is told from %j',
  (printed) => expect(readUnSymbol(printed)).toBeNull(),
);

test('a range is written out only within reason', () => {
  expect(expandNumbers('3106-3122/2018')).toHaveLength(17);
  expect(expandNumbers('1-99999/2018')).toEqual(['1/2018', '99999/2018']);
  expect(expandNumbers('1841-1843/2008')).toEqual(['1841/2008', '1842/2008', '1843/2008']);
  expect(expandNumbers('2538/2015-2540/2015')).toEqual(['2538/2015', '2540/2015']);
});

test('a communication is keyed by its body', () => {
  expect(communicationKeys('ccpr', ['488/1992'])).toEqual(['ccpr-comm:488/1992']);
});

test.each(['1,', '1-499-', '1/2000&', 'CCPR/C/', '.', '/Rev.1'])('a symbol that goes on with %j is none, at once', (piece) => {
  const started = performance.now();
  expect(readUnSymbol(`CCPR/C/1/D/1/2000,${piece.repeat(100_000)}`)).toBeNull();
  expect(readUnSymbol(`CCPR/C/1/D/${piece.repeat(40)}`.slice(0, 300))?.communications.length ?? 0).toBeLessThan(50_000);
  expect(performance.now() - started).toBeLessThan(500);
});
