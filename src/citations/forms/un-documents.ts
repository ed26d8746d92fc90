/**
 * Document symbols of the United Nations: views, concluding observations, reports, letters. Source: citation-formats, sections 5
 * and 6. Symbols of general comments and resolutions are standards (`un-standards`). White space inside a symbol and a full
 * stop before a slash fall away.
 */
import { couldBe } from './communication-series';
import { whole, type Form, type FormReading } from './form';
import { withoutDay } from './symbol-dates';
import { recordsBehind, withAddenda } from './symbols-behind';
import { isStandardSymbol, normaliseSymbol } from './un-standards';

const BODY = '(?:CCPR|CAT|CEDAW|CRC|CRPD|CED|CERD|CMW)';
const AND = '(?: ?[,&-] ?| and | et | y )';
const NUMBER = '\\d{1,4}(?:\\/(?:19|20)\\d{2})?';
const SUFFIX = '(?:\\/ ?(?:[Rr]ev|[Cc]orr|[Aa]dd)\\. ?\\d{1,3})';
const VIEWS = new RegExp(
  `(?<![\\w/.])(?:(${BODY}) ?\\/ ?C|(E ?\\/ ?C\\.12)) ?\\/ ?(?:(?:R\\.)?\\d{1,3}) ?\\/ ?(?:DR|D|A) ?\\/ ?((?:J|JC)\\/\\d{1,3}|\\d{1,4}(?:${AND}${NUMBER})*\\/ ?(?:19|20)\\d{2}(?:${AND}\\d{1,4}\\/(?:19|20)\\d{2})*)(${SUFFIX}*)(?![\\w/])`,
  'gu',
);
const VIEWS_HERE = new RegExp(VIEWS.source, 'uy');
const SYMBOL = new RegExp(
  `(?=[A-Z][A-Z./])(?<![\\w/.](?<!(?:undocs\\.org|docs\\.un\\.org)\\/(?:(?:en|fr|es)\\/)?))(?:(?:A\\/(?:C\\.\\d|CONF\\.\\d{1,3}|AC\\.\\d{1,3})|E\\/AC\\.\\d{1,2})\\/SR\\.\\d{1,4}(?!\\d)|E\\/AC\\.\\d{1,2}\\/\\d{1,3}(?![\\d/])|(?:${BODY}(?:\\/C)?|CAT\\/OP|CRC\\/C\\/OP(?:AC|SC)|E\\/C\\.12)(?:\\.?\\/ ?(?:(?:[Aa]dd|[Rr]ev|[Cc]orr)\\. ?\\d{1,3}|[A-Z\\d][\\w.]{0,11}(?:-\\d{1,3})?)){1,6}|PCNICC\\/\\d{4}\\/(?:[A-Z.\\d]{1,8}\\/){0,2}\\d{1,3}(?:\\/(?:Add|Rev|Corr)\\.\\d{1,2})?(?![\\d/])|A\\/HRC\\/(?:WG\\. ?\\d{1,2}|WGAD|PRST|WGEID|AC|EMRIP|FMI|NONE|CRP|S-\\d{1,2}|\\d{1,2})(?:\\.?\\/ ?(?:(?:[Aa]dd|[Rr]ev|[Cc]orr)\\. ?\\d{1,3}|[A-Z\\d][\\w.]{0,9}(?:-\\d{1,3})?)){1,4}|S\\/PV\\.\\d{1,5}(?![\\d/])|(?<=(?:[Dd]oc(?:ument|\\.)?|UN|U\\.N\\.) |A\\/\\d{2}\\/\\d{1,4}-)(?:S\\/\\d{2,5}|E\\/\\d{3,4}|A\\/\\d{2,4})(?![\\d/]|\\.\\d)|[AS]\\/(?:\\d{2,4}|PRST\\/\\d{4}|PV\\.\\d{1,4}|(?:CONF|AC)\\.\\d{1,3}(?:\\/(?:19|20)\\d{2}(?=\\/))?(?:\\/(?:WG|PC|CRP)(?:\\.\\d{1,2})?(?=\\/))?|INF|C\\.\\d|ES-\\d{1,2}|S-\\d{1,2})\\/(?:L\\.)?\\d{1,4}(?:\\/(?:Add|Rev|Corr|L|Supp)\\.? ?\\d{1,3})*(?!\\/?\\d)|E\\/ ?(?:CN\\.\\d{1,2}|\\d{4})(?:\\/ ?(?:Sub\\.\\d|RES|NGO|(?:WG|WP|CRP|SR)\\.\\d{1,3}|Add\\.\\d{1,3}|Rev\\.\\d|L\\.\\d{1,3}|\\d{1,4})){1,6}(?!\\d|\\/(?:[A-Z]|\\d))|HRI\\/[A-Z]{2,4}\\/[\\w./]{1,16}|A\\/\\d{4,5}(?= |[,.;)]|$)|ST\\/(?:SGB|AI)\\/(?:(?:19|20)\\d{2}\\/)?\\d{1,3}(?![\\d/])|A\\/CN\\.\\d{1,2}\\/[\\w./]{1,12})`,
  'gu',
);
const SUFFIXES = new RegExp(`^(.*?)(?:${SUFFIX})*$`);

/** Communications that a symbol of views names: `130&131/1999`, `1917/2009, 1918/2009`; a range names its ends. */
function communicationsIn(list: string): string[] {
  const found: string[] = [];
  let waiting: string[] = [];
  for (const match of list.matchAll(/(\d{1,4})(?:\/ ?((?:19|20)\d{2}))?/g)) {
    const [, number = '', year] = match;
    waiting.push(number);
    if (!year) continue;
    found.push(...waiting.map((value) => `${Number(value)}/${year}`));
    waiting = [];
  }
  return found;
}

function readViews(match: RegExpExecArray): FormReading {
  const committee = match[2] ? 'cescr' : (match[1] ?? '').toLowerCase();
  const key = normaliseSymbol(match[0]);
  const base = key.replace(/(?:\/(?:Rev|Corr|Add)\.\d+)+$/, '');
  const numbers = (match[3] ?? '').startsWith('J') ? [] : communicationsIn(match[3] ?? '');
  return {
    ...whole(match, 'un', key),
    otherKeys: [...(base === key ? [] : [`un:${base}`]), ...numbers.map((number) => `${committee}-comm:${number}`)],
  };
}

/** The rest of a number that a blank parts: "A/HRC/30/3 6/Add.2". */
const PARTED = /^ \d{1,2}\/(?:Add|Rev|Corr)\. ?\d{1,3}(?![\w/])/;
/** The number of a note runs on the year: "CCPR/C/87/D/959/20008". */
const RUN_ON = new RegExp(`^((${BODY})\\/C\\/\\d{1,3}\\/DR?\\/(\\d{1,4})\\/((?:19|20)\\d{2}))\\d{1,3}$`);

/** The symbol of views without what runs on it; null where the committee had no such number in that year. */
function withoutNote(match: RegExpExecArray): FormReading | null {
  const [, symbol = '', body = '', number, year] = RUN_ON.exec(match[0]) ?? [];
  const slug = body.toLowerCase();
  if (symbol === '' || !couldBe(slug, Number(number), Number(year))) return null;
  const otherKeys = [`${slug}-comm:${Number(number)}/${year}`];
  return { start: match.index, end: match.index + symbol.length, scheme: 'un', key: symbol, otherKeys };
}

function readSymbol(match: RegExpExecArray, isHeld: (symbol: string) => boolean): FormReading | null {
  if (/\/DR?\/\d{1,4}\/\d{5,}$/.test(match[0])) return withoutNote(match);
  const end = match.index + match[0].length;
  const rest = /\/\d{1,2}$/.test(match[0]) ? (PARTED.exec(match.input.slice(end, end + 14))?.[0] ?? '') : '';
  const symbol = withoutDay(match[0].replace(/(?:[/.,-]|\/(?:Add|Rev|Corr))+$/, ''), match.input.slice(end, end + 30));
  if (symbol === null) return null;
  const printed = symbol + rest;
  const key = normaliseSymbol(printed);
  const reading = { start: match.index, end: match.index + printed.length, scheme: 'un', key };
  if (!/\d/.test(key) || isStandardSymbol(key) || isHeld(key)) return null;
  const opinion = /^A\/HRC\/WGAD\/(\d{4})\/(\d{1,3})$/.exec(key);
  if (opinion) return { ...reading, scheme: 'wgad', key: `${opinion[2]}/${opinion[1]}`, otherKeys: [`un:${key}`] };
  // "CCPR/C/118/2187/2012" has lost its D, "CCPR/C/D/127/2505/2014" has its parts in another order.
  const irregular = new RegExp(`^(${BODY})\\/C\\/?(?:D\\/)?\\d{1,3}\\/(?:D\\/?)?(\\d{1,4})\\/((?:19|20)\\d{2})$`).exec(key);
  if (irregular) return { ...reading, otherKeys: [`${irregular[1]?.toLowerCase()}-comm:${irregular[2]}/${irregular[3]}`] };
  const base = SUFFIXES.exec(key)?.[1] ?? key;
  return base === key || !/\/(?:Rev|Corr)\./.test(key) ? reading : { ...reading, otherKeys: [`un:${base}`] };
}

export const unDocumentForms: readonly Form[] = [
  {
    name: 'un-views-symbol',
    source: 'citation-formats 5.1 and 5.2: body, session, D, number and year of registration; lists, ranges and batches',
    pattern: VIEWS,
    read: readViews,
    examples: [
      { printed: 'CCPR/C/50/D/488/1992', keys: ['un:CCPR/C/50/D/488/1992'], otherKeys: ['ccpr-comm:488/1992'] },
      { printed: 'E/C.12/61/D/5/2015', keys: ['un:E/C.12/61/D/5/2015'], otherKeys: ['cescr-comm:5/2015'] },
      {
        printed: 'CAT/C/24/D/130&131/1999',
        keys: ['un:CAT/C/24/D/130&131/1999'],
        otherKeys: ['cat-comm:130/1999', 'cat-comm:131/1999'],
      },
      {
        printed: 'CCPR/C/107/D/1917/2009, 1918/2009, 1925/2009 & 1953/2010',
        keys: ['un:CCPR/C/107/D/1917/2009,1918/2009,1925/2009&1953/2010'],
        otherKeys: ['ccpr-comm:1917/2009', 'ccpr-comm:1918/2009', 'ccpr-comm:1925/2009', 'ccpr-comm:1953/2010'],
      },
      { printed: 'CCPR/C/129/D/3106-3122/2018', keys: ['un:CCPR/C/129/D/3106-3122/2018'] },
      { printed: 'CCPR/C/126/DR/2401/2014', keys: ['un:CCPR/C/126/DR/2401/2014'], otherKeys: ['ccpr-comm:2401/2014'] },
      { printed: 'CCPR/C/143/D/J/1', keys: ['un:CCPR/C/143/D/J/1'], otherKeys: [] },
      {
        printed: 'CCPR/C/61/D/615/1995/Rev.1',
        keys: ['un:CCPR/C/61/D/615/1995/Rev.1'],
        otherKeys: ['un:CCPR/C/61/D/615/1995', 'ccpr-comm:615/1995'],
      },
    ],
    notThese: ['CCPR/C/GC/34', 'CAT/C/USA/CO/3-5', 'CCPR/C/50/D', 'XCCPR/C/50/D/488/1992'],
  },
  {
    name: 'un-document-symbol',
    source: 'citation-formats 5.1, 5.2 and 6: State reporting, sessions, annual reports, Council and Commission documents',
    pattern: SYMBOL,
    read(match, _page, index) {
      VIEWS_HERE.lastIndex = match.index;
      if (VIEWS_HERE.test(match.input)) return null;
      const reading = readSymbol(match, (symbol) => index.slugOfIdentifier(`un:${symbol}`) !== null);
      return reading && [...withAddenda(match.input, reading), ...recordsBehind(match.input, reading)];
    },
    examples: [
      { printed: 'CAT/C/USA/CO/3-5', keys: ['un:CAT/C/USA/CO/3-5'] },
      { printed: 'CCPR/C/79/Add.54', keys: ['un:CCPR/C/79/Add.54'] },
      { printed: 'CCPR/CO/79/RUS', keys: ['un:CCPR/CO/79/RUS'] },
      { printed: 'A/HRC/28/68/Add.3', keys: ['un:A/HRC/28/68/Add.3'] },
      { printed: 'A/HRC/WG.6/17/MEX/1', keys: ['un:A/HRC/WG.6/17/MEX/1'] },
      { printed: 'A/HRC/WGAD/2018/13', keys: ['wgad:13/2018'], otherKeys: ['un:A/HRC/WGAD/2018/13'] },
      { printed: 'A/66/254', keys: ['un:A/66/254'] },
      { printed: 'A/79/L.12', keys: ['un:A/79/L.12'] },
      { printed: 'A/AC.265/2006/4', keys: ['un:A/AC.265/2006/4'] },
      { printed: 'A/AC.265/2004/WG/1', keys: ['un:A/AC.265/2004/WG/1'] },
      { printed: 'CRC/C/OPAC/IRQ/Q/1/Add.1', keys: ['un:CRC/C/OPAC/IRQ/Q/1/Add.1'] },
      { printed: 'HRI/CORE/Add.29/rev.1', keys: ['un:HRI/CORE/Add.29/Rev.1'] },
      {
        printed: 'A/HRC/28/68/Add.1, Add.2 and Corr.1',
        keys: ['un:A/HRC/28/68/Add.1', 'un:A/HRC/28/68/Add.2', 'un:A/HRC/28/68/Corr.1'],
      },
      { printed: 'A/HRC/23/18 and Corr.1', keys: ['un:A/HRC/23/18'], otherKeys: ['un:A/HRC/23/18/Corr.1'] },
      { printed: 'E/CN.4/1983/WG.2/WP.16', keys: ['un:E/CN.4/1983/WG.2/WP.16'] },
      { printed: 'E/ 1997/22', keys: ['un:E/1997/22'] },
      { printed: 'UN Doc. A/810', keys: ['un:A/810'] },
      { printed: 'https://undocs.org/en/A/HRC/23/18', keys: ['un:A/HRC/23/18'] },
      { printed: 'E/CN.4/2006/6/Add.1', keys: ['un:E/CN.4/2006/6/Add.1'] },
      { printed: 'A/CONF.2/SR.35', keys: ['un:A/CONF.2/SR.35'] },
      { printed: 'CRC/C/SR.2106 y 2107', keys: ['un:CRC/C/SR.2106', 'un:CRC/C/SR.2107'] },
      { printed: 'CED/C/SR.221 and 12 others', keys: ['un:CED/C/SR.221'] },
      { printed: 'E/AC.32/SR.21', keys: ['un:E/AC.32/SR.21'] },
      { printed: 'UN doc. E/1618, E/AC.32/5', keys: ['un:E/1618', 'un:E/AC.32/5'] },
      { printed: 'S/PRST/2015/25', keys: ['un:S/PRST/2015/25'] },
      { printed: 'S/PV.7813', keys: ['un:S/PV.7813'] },
      { printed: 'U.N. Doc. S/25704', keys: ['un:S/25704'] },
      { printed: 'A/47/277-S/24111', keys: ['un:A/47/277', 'un:S/24111'] },
      { printed: 'ST/SGB/2003/13', keys: ['un:ST/SGB/2003/13'] },
      { printed: 'A/HRC/PRST/19/1', keys: ['un:A/HRC/PRST/19/1'] },
      { printed: 'CAT/OP/MEX/1', keys: ['un:CAT/OP/MEX/1'] },
      { printed: 'CEDAW/C73/D100/2016', keys: ['un:CEDAW/C73/D100/2016'], otherKeys: ['cedaw-comm:100/2016'] },
      { printed: 'CCPR/C/87/D/959/20008', keys: ['un:CCPR/C/87/D/959/2000'], otherKeys: ['ccpr-comm:959/2000'] },
      { printed: 'A/HRC/30/3 6/Add.2', keys: ['un:A/HRC/30/36/Add.2'] },
      { printed: 'A/HRC/30/36 6/2015', keys: ['un:A/HRC/30/36'] },
      { printed: 'CCPR/C/FRA/CO/431 de julio de 2008', keys: ['un:CCPR/C/FRA/CO/4'] },
      { printed: 'CERD/C/RUS/CO/1922 septembre 2008', keys: ['un:CERD/C/RUS/CO/19'] },
      { printed: 'CAT/C/SR.78424 January 2008', keys: ['un:CAT/C/SR.784'] },
      { printed: 'A/HRC/17/31 March 2011', keys: ['un:A/HRC/17/31'] },
      { printed: 'CAT/C/FRA/CO/4Distr. GENERAL', keys: ['un:CAT/C/FRA/CO/4'] },
      { printed: 'CAT/C/GC/2/CRP.1/Add.1', keys: ['un:CAT/C/GC/2/CRP.1/Add.1'] },
      {
        printed: 'CCPR/C/79/Add.14-16',
        keys: ['un:CCPR/C/79/Add.14', 'un:CCPR/C/79/Add.16'],
      },
      {
        printed: 'A/HRC/30/36/Add.2, 4 et 3',
        keys: ['un:A/HRC/30/36/Add.2', 'un:A/HRC/30/36/Add.4', 'un:A/HRC/30/36/Add.3'],
      },
      {
        printed: 'CEDAW/C/UK/3 y Add.1 y 2 y CEDAW/C/UK/4 y Add.1 a Add.3',
        keys: ['un:CEDAW/C/UK/3', 'un:CEDAW/C/UK/4'],
        otherKeys: ['un:CEDAW/C/UK/3/Add.1', 'un:CEDAW/C/UK/3/Add.2'],
      },
      { printed: 'A/HRC/28/68/Add.1 and 3 other reports', keys: ['un:A/HRC/28/68/Add.1'] },
      { printed: 'A/HRC/28/68/Add.1, 12, at page 4', keys: ['un:A/HRC/28/68/Add.1'] },
      { printed: 'CCPR/C/118/2187/2012', keys: ['un:CCPR/C/118/2187/2012'], otherKeys: ['ccpr-comm:2187/2012'] },
    ],
    notThese: [
      'A/RES/60/251',
      'A/810',
      'E/CN.4/1983/XY.2',
      'example.org/A/HRC/23/18',
      'A/HRC/RES/17/4',
      'and/or',
      'CCPR/C/GC/34',
      'S/N',
      'CAT/C',
      'CCPR/C/87/D/4959/20008',
      'CAT/C/SR.10113 May 2011',
      'S/12/3/4567',
      'un monto de S/3000',
    ],
  },
  {
    name: 'special-procedures-letter',
    source: 'citation-formats 6: kind of letter, State in three letters, serial and year',
    pattern: /(?<![\w/])(AL|UA|OL|JAL|JUA|JOL) ([A-Z]{3}) (\d{1,3})\/((?:19|20)\d{2})(?![\d/])/g,
    read: (match) => whole(match, 'sp-comm', `${match[1]} ${match[2]} ${Number(match[3])}/${match[4]}`),
    examples: [
      { printed: 'AL BHR 2/2021', keys: ['sp-comm:AL BHR 2/2021'] },
      { printed: 'JUA OTH 12/2011', keys: ['sp-comm:JUA OTH 12/2011'] },
    ],
    notThese: ['AL BHR 2/21', 'UAL BHR 2/2021'],
  },
];
