import { COMMENTING_BODIES } from '../../citations/committees';
import { ALL_FORMS } from '../../citations/forms/all-forms';

/**
 * Schemes of keys that an exchange record may use, each with one key. Source: reference/citation-formats.md section 2, and for
 * those it lacks the catalogue's decisions ("How keys are built") and instruments.
 */
export const EXCHANGE_SCHEMES: Readonly<Record<string, string>> = {
  ecli: 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888',
  hudoc: 'hudoc:001-57619',
  'hudoc-esc': 'hudoc-esc:cc-01-1998-dmerits-en',
  'hudoc-exec': 'hudoc-exec:004-12345',
  'hudoc-cpt': 'hudoc-cpt:p-aze-2024decl-en',
  'echr-app': 'echr-app:14038/88',
  'echr-a': 'echr-a:161',
  'echr-b': 'echr-b:26',
  dr: 'dr:21/250',
  un: 'un:CCPR/C/50/D/488/1992',
  'un-in': 'un-in:A/53/44',
  'ccpr-comm': 'ccpr-comm:488/1992',
  'cat-comm': 'cat-comm:233/2003',
  'cedaw-comm': 'cedaw-comm:18/2008',
  'crc-comm': 'crc-comm:104/2019',
  'crpd-comm': 'crpd-comm:3/2011',
  'ced-comm': 'ced-comm:1/2013',
  'cerd-comm': 'cerd-comm:48/2010',
  'cescr-comm': 'cescr-comm:5/2015',
  'ccpr-gc': 'ccpr-gc:31',
  'cescr-gc': 'cescr-gc:14',
  'crc-gc': 'crc-gc:5',
  'cat-gc': 'cat-gc:4',
  'crpd-gc': 'crpd-gc:1',
  'cmw-gc': 'cmw-gc:1',
  'ced-gc': 'ced-gc:1',
  'spt-gc': 'spt-gc:1',
  'cedaw-gr': 'cedaw-gr:35',
  'cerd-gr': 'cerd-gr:35',
  wgad: 'wgad:12/2013',
  'sp-comm': 'sp-comm:AL BHR 2/2021',
  'un-rec': 'un-rec:A/HRC/25/7#148.23',
  'upr-info': 'upr-info:MEX/17/2f0c5e1d9b8a7c6d5e4f',
  uhri: 'uhri:0a0c9531-85fa-4408-a9db-bc816c2e1261',
  'iactr-c': 'iactr-c:4',
  'iactr-a': 'iactr-a:17',
  'iactr-oc': 'iactr-oc:17/02',
  'iachr-report': 'iachr-report:54/01',
  'iachr-case': 'iachr-case:12.051',
  'iachr-petition': 'iachr-petition:1400-06',
  'iachr-pm': 'iachr-pm:382/10',
  'achpr-comm': 'achpr-comm:155/96',
  'achpr-res': 'achpr-res:227/2012',
  afchpr: 'afchpr:2017/2',
  'afchpr-app': 'afchpr-app:006/2012',
  afclr: 'afclr:2014/1/314',
  'acerwc-comm': 'acerwc-comm:002/Com/002/2009',
  ecowas: 'ecowas:ECW/CCJ/JUD/06/08',
  ecowascj: 'ecowascj:2025/35',
  'eacj-ref': 'eacj-ref:1/2007',
  'eacj-app': 'eacj-app:2/2011',
  sadct: 'sadct:2008/2',
  'sadct-case': 'sadct-case:2/2007',
  cjeu: 'cjeu:C-411/10',
  celex: 'celex:62010CJ0411',
  'icj-rep': 'icj-rep:2010-II/639',
  'icj-gl': 'icj-gl:103',
  icj: 'icj:131-20040709-adv-01-00',
  icc: 'icc:ICC-01/04-01/06-2842',
  icty: 'icty:blaskic/acjug',
  ihl: 'ihl:rule/54',
  codices: 'codices:GER-2025-3-036',
  ihrda: 'ihrda:dntz4nttqmtqqzbtr7qmih33di',
  'coe-ets': 'coe-ets:005',
  'coe-cm': 'coe-cm:REC(2004)6',
  'coe-pace': 'coe-pace:RES/1516',
  venice: 'venice:CDL-AD(2010)006',
  cpt: 'cpt:2015/44',
  ecri: 'ecri:2016/15',
  'ecri-gpr': 'ecri-gpr:15',
  ecsr: 'ecsr:1/1998',
  commdh: 'commdh:2006/12',
  acfc: 'acfc:III/2012/003',
  osce: 'osce:MC.DEC/3/18',
  ilo: 'ilo:C087',
  unts: 'unts:999/171',
  untc: 'untc:IV-4',
  oas: 'oas:B-32',
  au: 'au:african-charter-statistics',
  instrument: 'instrument:iccpr',
  document: 'document:Constitutional Court of South Africa, S v Makwanyane',
};

const SHAPE = /^([a-z][a-z0-9-]{1,30}):(\S(?:.*\S)?)$/;

/** The scheme of a key, `un` of `un:CCPR/C/GC/36`; null when it has none. */
export function schemeOf(key: string): string | null {
  return SHAPE.exec(key)?.[1] ?? null;
}

/** Schemes that a citation may have and a record handed over may not: those that forms read, and those of names and words without a key. */
const OF_CITATIONS: ReadonlySet<string> = new Set([
  'words',
  'name',
  ...COMMENTING_BODIES.map(({ scheme }) => scheme),
  ...ALL_FORMS.flatMap(({ examples }) => examples.flatMap(({ keys }) => keys.map((key) => key.split(':')[0] ?? ''))),
]);

/** Whether the house knows a scheme, whatever it holds. */
export function isKeyScheme(scheme: string): boolean {
  return Object.hasOwn(EXCHANGE_SCHEMES, scheme) || OF_CITATIONS.has(scheme);
}
