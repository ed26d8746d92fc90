/** A small catalogue for the tests of this room: real slugs and numbers, few rows. */
import type { BodyRow } from '../../src/citations/bodies';
import { buildStandardsIndex, type InstrumentRow, type StandardsIndex } from '../../src/citations/standards-index';

const row = (slug: string, en: string, more: Partial<InstrumentRow> = {}): InstrumentRow => ({
  slug,
  titles: { en, fr: '', es: '' },
  shortTitle: '',
  abbreviation: '',
  identifiers: [],
  kind: 'TREATY',
  parentSlug: null,
  ...more,
});

const INSTRUMENTS: readonly InstrumentRow[] = [
  row('udhr', 'Universal Declaration of Human Rights', {
    abbreviation: 'UDHR',
    kind: 'DECLARATION',
    identifiers: ['un:A/RES/217(III)A'],
  }),
  row('iccpr', 'International Covenant on Civil and Political Rights', {
    titles: {
      en: 'International Covenant on Civil and Political Rights',
      fr: 'Pacte international relatif aux droits civils et politiques',
      es: 'Pacto Internacional de Derechos Civiles y Políticos',
    },
    abbreviation: 'ICCPR',
    identifiers: ['unts:999/171', 'untc:IV-4'],
  }),
  row('icescr', 'International Covenant on Economic, Social and Cultural Rights', {
    abbreviation: 'ICESCR',
    identifiers: ['unts:993/3'],
  }),
  row('iccpr-op1', 'Optional Protocol to the International Covenant on Civil and Political Rights', {
    kind: 'PROTOCOL',
    parentSlug: 'iccpr',
  }),
  row('cat-convention', 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment', {
    shortTitle: 'Convention against Torture',
    abbreviation: 'CAT',
    identifiers: ['unts:1465/85'],
  }),
  row('cedaw-convention', 'Convention on the Elimination of All Forms of Discrimination against Women', {
    abbreviation: 'CEDAW',
  }),
  row('crc-convention', 'Convention on the Rights of the Child', { abbreviation: 'CRC', identifiers: ['unts:1577/3'] }),
  row('refugee-convention', 'Convention relating to the Status of Refugees', {
    titles: {
      en: 'Convention relating to the Status of Refugees',
      fr: 'Convention relative au statut des réfugiés',
      es: 'Convención sobre el Estatuto de los Refugiados',
    },
    shortTitle: 'Refugee Convention',
    identifiers: ['untc:V-2'],
  }),
  row('echr', 'Convention for the Protection of Human Rights and Fundamental Freedoms', {
    shortTitle: 'European Convention on Human Rights',
    abbreviation: 'ECHR',
    identifiers: ['coe-ets:005', 'unts:213/221'],
  }),
  row('echr-p1', 'Protocol to the Convention for the Protection of Human Rights and Fundamental Freedoms', {
    kind: 'PROTOCOL',
    identifiers: ['coe-ets:009', 'unts:213/262'],
  }),
  row('echr-p4', 'Protocol No. 4 to the Convention', { kind: 'PROTOCOL' }),
  row('echr-p7', 'Protocol No. 7 to the Convention', { kind: 'PROTOCOL' }),
  row('esc-1961', 'European Social Charter'),
  row('esc-1996', 'European Social Charter (revised)'),
  row('sadc-treaty', 'Treaty of the Southern African Development Community'),
  row('teu', 'Treaty on European Union'),
  row('achr', 'American Convention on Human Rights', { abbreviation: 'ACHR' }),
  row('american-declaration', 'American Declaration of the Rights and Duties of Man', { kind: 'DECLARATION' }),
  row('achpr', "African Charter on Human and Peoples' Rights", {
    shortTitle: 'Banjul Charter',
    abbreviation: 'ACHPR',
    kind: 'CHARTER',
  }),
  row('asean-declaration', 'ASEAN Human Rights Declaration', { abbreviation: 'AHRD', kind: 'DECLARATION' }),
  row('mandela-rules', 'United Nations Standard Minimum Rules for the Treatment of Prisoners', {
    shortTitle: 'Nelson Mandela Rules',
    kind: 'RULES',
  }),
  row('geneva-convention-1', 'Geneva Convention for the Amelioration of the Condition of the Wounded'),
  row('geneva-convention-4', 'Geneva Convention relative to the Protection of Civilian Persons'),
  row('ilo-c087', 'Freedom of Association Convention', { identifiers: ['ilo:C087'] }),
  row('ccpr-gc-31', 'General comment No. 31', {
    kind: 'GENERAL_COMMENT',
    identifiers: ['ccpr-gc:31', 'un:CCPR/C/21/Rev.1/Add.13'],
  }),
  row('ccpr-gc-36', 'General comment No. 36', { kind: 'GENERAL_COMMENT', identifiers: ['ccpr-gc:36', 'un:CCPR/C/GC/36'] }),
  row('cedaw-gr-36', 'General recommendation No. 36', { kind: 'GENERAL_COMMENT', identifiers: ['cedaw-gr:36'] }),
  row('cescr-gc-14', 'General comment No. 14', { kind: 'GENERAL_COMMENT', identifiers: ['cescr-gc:14', 'un:E/C.12/2000/4'] }),
  row('ccpr-older', 'General comment No. 23', { kind: 'GENERAL_COMMENT', identifiers: ['un:CCPR/C/21/Rev.1/Add.9'] }),
];

const NUMBERS: Readonly<Record<string, string>> = {
  udhr: '3 11 11(1)',
  iccpr: '2 2(3) 6 6(1) 7 8 9 9(3) 9(4) 14 14(1) 14(3) 14(3)(d) 14(3)(e) 26 40',
  icescr: '2 11 12',
  'iccpr-op1': '5 5(4)',
  'cat-convention': '1 3 16 16(1) 22 22(5) 22(5)(a)',
  'cedaw-convention': '2 5 5(b) 16 16(1) 16(1)(d)',
  'crc-convention': '3 3(1) 12 37',
  'refugee-convention': '1 1F 1F(b)',
  echr: '3 5 5(1) 6 6(1) 6(3) 6(3)(c) 8 13 14',
  'echr-p1': '1 2 3',
  'echr-p4': '2 2(1) 4',
  'echr-p7': '4',
  'esc-1961': '12 12(3)',
  'esc-1996': '12 12(3) 31 E',
  achr: '1 1(1) 8 8(1) 25 63 63(2)',
  'american-declaration': 'XVIII',
  achpr: '7 7(1) 7(1)(c) 56',
  'asean-declaration': '22',
  'mandela-rules': '43',
  'geneva-convention-1': '3',
  'geneva-convention-4': '3 147',
};

/** How many articles those have of which the catalogue has all. */
const ARTICLES: Readonly<Record<string, number>> = {
  ...{ udhr: 30, iccpr: 53, icescr: 31, 'cat-convention': 33, 'cedaw-convention': 30, 'crc-convention': 54 },
  ...{ 'refugee-convention': 46, echr: 59, 'echr-p1': 6, achr: 82, achpr: 68 },
};

const body = (slug: string, shortName: string, en: string, fr = '', es = ''): BodyRow => ({
  slug,
  shortName,
  names: { en, fr, es },
});

const BODIES: readonly BodyRow[] = [
  body(
    'ecthr',
    'ECtHR',
    'European Court of Human Rights',
    "Cour européenne des droits de l'homme",
    'Tribunal Europeo de Derechos Humanos',
  ),
  body('iacthr', 'IACtHR', 'Inter-American Court of Human Rights', '', 'Corte Interamericana de Derechos Humanos'),
  body('iachr', 'IACHR', 'Inter-American Commission on Human Rights'),
  body('achpr', 'ACHPR', "African Commission on Human and Peoples' Rights"),
  body('afchpr', 'AfCHPR', "African Court on Human and Peoples' Rights"),
  body('eacj', 'EACJ', 'East African Court of Justice'),
  body('ccpr', 'CCPR', 'Human Rights Committee', "Comité des droits de l'homme", 'Comité de Derechos Humanos'),
  body('cat', 'CAT', 'Committee against Torture', 'Comité contre la torture'),
  body('cedaw', 'CEDAW', 'Committee on the Elimination of Discrimination against Women'),
  body('crc', 'CRC', 'Committee on the Rights of the Child'),
  body('cescr', 'CESCR', 'Committee on Economic, Social and Cultural Rights'),
  body('ecsr', 'ECSR', 'European Committee of Social Rights'),
  body('pace', 'PACE', 'Parliamentary Assembly of the Council of Europe'),
  body('unsc', 'UNSC', 'United Nations Security Council'),
  body('wgad', 'WGAD', 'Working Group on Arbitrary Detention'),
];

export const SMALL_INDEX: StandardsIndex = buildStandardsIndex({
  instruments: INSTRUMENTS,
  provisions: Object.entries(NUMBERS).flatMap(([instrumentSlug, numbers]) => {
    const articles = Array.from({ length: ARTICLES[instrumentSlug] ?? 0 }, (_, at) => String(at + 1));
    return [...new Set([...numbers.split(' '), ...articles])].map((number) => ({ instrumentSlug, number }));
  }),
  bodies: BODIES,
  aliases: new Map([
    ['cat', 'cat-convention'],
    ['cedaw', 'cedaw-convention'],
  ]),
});
