import {
  generalCommentOfName,
  keysOfGeneralComment,
  symbolOfName,
} from '../../../src/import/treaty-body-text/treaty-body-text-symbol';

test.each<[name: string, symbol: string, communications: string[], others: string[]]>([
  ['cat-c-14-d-22-1995', 'CAT/C/14/D/22/1995', ['22/1995'], []],
  ['e-c-12-58-d-12-2016', 'E/C.12/58/D/12/2016', ['12/2016'], []],
  ['ccpr-c-101-d-1620-2007-rev-2', 'CCPR/C/101/D/1620/2007', ['1620/2007'], ['CCPR/C/101/D/1620/2007/Rev.2']],
  [
    'ccpr-c-136-d-2712-2015-ccpr-c-136-d-2897-2016',
    'CCPR/C/136/D/2712/2015',
    ['2712/2015', '2897/2016'],
    ['CCPR/C/136/D/2897/2016'],
  ],
  ['ccpr-c-137-d-2538-2015-2539-2015', 'CCPR/C/137/D/2538/2015-2539/2015', ['2538/2015', '2539/2015'], []],
  ['ccpr-c-84-d-1329-1330-2004', 'CCPR/C/84/D/1329-1330/2004', ['1329/2004', '1330/2004'], []],
  ['ccpr-c-141-d-4062-4191-2022', 'CCPR/C/141/D/4062-4191/2022', ['4062/2022', '4191/2022'], []],
  ['ccpr-c143-d-4367-2023', 'CCPR/C/143/D/4367/2023', ['4367/2023'], []],
  ['ccpr-c-118-2187-2012', 'CCPR/C/118/D/2187/2012', ['2187/2012'], []],
  ['ccpr-c-143-d-j-1', 'CCPR/C/143/D/J/1', [], []],
])('%s is %s', (name, symbol, communications, others) => {
  expect(symbolOfName(name)).toMatchObject({ symbol, communications, others, isDecision: true });
});

test('a document of a session is no decision', () => {
  expect(symbolOfName('crpd-c-17-3')).toMatchObject({ symbol: 'CRPD/C/17/3', isDecision: false });
  expect(symbolOfName('e-c-12-72-3')).toMatchObject({ symbol: 'E/C.12/72/3', mechanism: 'cescr' });
});

test.each(['documents', 'facets', 'ccpr-c', 'ccpr-c-50', 'ccpr-c-50-d-one-1992', 'a-hrc-25-7', ''])(
  '%j tells no symbol',
  (name) => expect(symbolOfName(name)).toBeNull(),
);

test.each([
  ['Annotated_CCPR_GC36_life', 'ccpr', 'ccpr-gc:36'],
  ['Annotated_CEDAW-GR27-older_women', 'cedaw', 'cedaw-gr:27'],
  ['Annotated_ESCR-GC12-Food', 'cescr', 'cescr-gc:12'],
  ['Annotated_CRC-CMW-GC22-MigPrinciples', 'crc', 'crc-gc:22'],
  ['Annotated_CRC_CEDAW-GC18-Harmful-REV', 'crc', 'crc-gc:18'],
])('%s is the general comment %s', (name, mechanism, number) =>
  expect(generalCommentOfName(name)).toMatchObject({ mechanism, number }),
);

test('another name is no general comment', () => {
  expect(generalCommentOfName('Annotated_SRS_report')).toBeNull();
  expect(generalCommentOfName('ccpr-c-50-d-488-1992')).toBeNull();
});

test.each<[name: string, signatures: string[], keys: string[]]>([
  ['Annotated_CCPR_GC36', ['CCPR/C/GC/36', 'CCPR/C/GC/36'], ['un:CCPR/C/GC/36', 'ccpr-gc:36']],
  ['Annotated_CCPR_GC22', ['CCPR/C/21/Rev.1/Add. 4'], ['un:CCPR/C/21/Rev.1/Add.4', 'ccpr-gc:22']],
  [
    'Annotated_CCPR_GC11',
    ['HRI/GEN/1/Rev.9 (Vol. I) p. 182', 'INT/CCPR/GEC/4720'],
    ['ccpr-gc:11', 'un-in:HRI/GEN/1/Rev.9(Vol.I)'],
  ],
  ['Annotated_CERD_GR23', ['A/54/18, annex V'], ['cerd-gr:23', 'un-in:A/54/18']],
  ['Annotated_CRC-GC9', ['CRC/C/GC/9/Corr.1'], ['un:CRC/C/GC/9', 'crc-gc:9']],
  [
    'Annotated_CRC_CEDAW-GC18-Harmful',
    ['CEDAW/C/GC/31/Rev.1–CRC/C/GC/18/Rev.1'],
    ['un:CRC/C/GC/18/Rev.1', 'crc-gc:18', 'un-in:CEDAW/C/GC/31/Rev.1'],
  ],
  ['Annotated_CRC-CMW-GC22', ['CRC/C/GC/22, CMW/C/GC/3'], ['un:CRC/C/GC/22', 'crc-gc:22', 'un-in:CMW/C/GC/3']],
  ['Annotated_CCPR_GC1', [], ['ccpr-gc:1']],
])('the keys of %s with %j', (name, signatures, keys) => {
  const comment = generalCommentOfName(name);
  expect(comment && keysOfGeneralComment(comment, signatures)).toEqual(keys);
});
