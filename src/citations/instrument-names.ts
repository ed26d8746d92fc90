/**
 * Names of instruments in English, French and Spanish beyond the titles, short titles and abbreviations of the catalogue.
 * Source: the names the bodies themselves print in their decisions (see citation-formats, sections 4.6, 11, 12 and 16).
 *
 * A trap this table holds: `ECHR`, `CEDH`, `CAT`, `CEDAW`, `CRC` ... also denote a court or a committee, so they name the
 * treaty only beside an article or as the whole of what a user typed (`body`).
 */
import type { InstrumentName } from './name-trie';
import { toRoman } from './roman-numerals';

/** A row of the table: the name, whose it is, its language (BCP 47) and how it is read. */
export interface ListedName extends InstrumentName {
  readonly language: 'en' | 'fr' | 'es' | 'mul';
}

type Language = ListedName['language'];

/** Words long enough to be plain. */
const named = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  names.map((name) => ({ name, language, slugs: slugs.split(' ') }));
/** Words that also open longer titles of other instruments. */
const opening = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, opensOtherTitles: true }));
/** Capitals that name nothing else. */
const letters = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, isAbbreviation: true }));
/** Capitals that also denote a body, or too much else: only beside an article. */
const body = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  letters(language, slugs, ...names).map((name) => ({ ...name, standsAlone: false }));
/** Words that name the instrument only beside an article. */
const beside = (language: Language, slugs: string, ...names: string[]): ListedName[] =>
  named(language, slugs, ...names).map((name) => ({ ...name, standsAlone: false, opensOtherTitles: true }));

const GENEVA = 'geneva-convention-1 geneva-convention-2 geneva-convention-3 geneva-convention-4';
const SOCIAL_CHARTERS = 'esc-1961 esc-1996';

export const INSTRUMENT_NAMES: readonly ListedName[] = [
  // United Nations: the covenants and the declaration
  ...letters('fr', 'udhr', 'DUDH'),
  ...letters('es', 'udhr', 'DUDDHH'),
  ...opening('fr', 'udhr', 'Déclaration universelle'),
  ...opening('es', 'udhr', 'Declaración Universal'),
  ...opening('en', 'udhr', 'Universal Declaration'),
  ...named('es', 'udhr', 'Declaración Universal de los Derechos Humanos'),
  ...named('en', 'iccpr', 'Covenant on Civil and Political Rights', 'UN Covenant on Civil and Political Rights'),
  ...named('fr', 'iccpr', 'Pacte relatif aux droits civils et politiques', 'Pacte international sur les droits civils et politiques'),
  ...named('es', 'iccpr', 'Pacto de Derechos Civiles y Políticos', 'Pacto Internacional sobre Derechos Civiles y Políticos'),
  ...named('es', 'iccpr', 'Pacto Internacional de los Derechos Civiles y Políticos'),
  ...letters('fr', 'iccpr', 'PIDCP', 'PDCP'),
  ...body('mul', 'iccpr', 'CCPR'),
  ...named('en', 'icescr', 'Covenant on Economic, Social and Cultural Rights'),
  ...named('fr', 'icescr', 'Pacte relatif aux droits économiques, sociaux et culturels'),
  ...named('es', 'icescr', 'Pacto de Derechos Económicos, Sociales y Culturales'),
  ...letters('mul', 'icescr', 'PIDESC'),
  ...body('mul', 'icescr', 'CESCR'),
  ...named('en', 'iccpr-op1', 'First Optional Protocol to the ICCPR', 'Optional Protocol to the Covenant on Civil and Political Rights'),
  ...named('en', 'iccpr-op1', 'First Optional Protocol to the International Covenant on Civil and Political Rights'),
  ...named('fr', 'iccpr-op1', 'Premier Protocole facultatif se rapportant au Pacte international relatif aux droits civils et politiques'),
  ...named('es', 'iccpr-op1', 'Primer Protocolo Facultativo del Pacto Internacional de Derechos Civiles y Políticos'),
  ...letters('en', 'iccpr-op1', 'ICCPR-OP', 'OP1-ICCPR', 'OP-ICCPR'),
  ...letters('en', 'iccpr-op2', 'OP2-ICCPR', 'ICCPR-OP2'),
  ...letters('en', 'icescr-op', 'OP-ICESCR'),
  // United Nations: the conventions
  ...letters('fr', 'icerd', 'CIEDR'),
  ...body('mul', 'icerd', 'CERD'),
  ...named('en', 'icerd', 'Convention on the Elimination of All Forms of Racial Discrimination', 'Convention on the Elimination of Racial Discrimination'),
  ...named('es', 'icerd', 'Convención sobre la Eliminación de todas las Formas de Discriminación Racial'),
  ...body('mul', 'cedaw-convention', 'CEDAW', 'CEDEF', 'CEFDM'),
  ...named('en', 'cedaw-convention', 'Convention on the Elimination of Discrimination against Women'),
  ...named('fr', 'cedaw-convention', "Convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes"),
  ...named('es', 'cedaw-convention', 'Convención para la Eliminación de Todas las Formas de Discriminación contra la Mujer'),
  ...letters('en', 'cedaw-op', 'OP-CEDAW', 'CEDAW-OP'),
  ...body('mul', 'cat-convention', 'CAT', 'UNCAT', 'CCT'),
  ...opening('en', 'cat-convention', 'Convention against Torture', 'Torture Convention', 'Convention Against Torture'),
  ...opening('fr', 'cat-convention', 'Convention contre la torture', 'Convention des Nations Unies contre la torture'),
  ...opening('es', 'cat-convention', 'Convención contra la Tortura', 'Convención de las Naciones Unidas contra la Tortura'),
  ...letters('en', 'opcat', 'OP-CAT'),
  ...named('en', 'opcat', 'Optional Protocol to the Convention against Torture'),
  ...named('fr', 'opcat', 'Protocole facultatif à la Convention contre la torture'),
  ...named('es', 'opcat', 'Protocolo Facultativo de la Convención contra la Tortura'),
  ...body('mul', 'crc-convention', 'CRC', 'CDE', 'CIDE', 'CDN', 'UNCRC'),
  ...named('fr', 'crc-convention', "Convention internationale relative aux droits de l'enfant", "Convention sur les droits de l'enfant"),
  ...named('fr', 'crc-convention', "Convention internationale des droits de l'enfant"),
  ...named('es', 'crc-convention', 'Convención de los Derechos del Niño', 'Convención Internacional sobre los Derechos del Niño'),
  ...letters('en', 'crc-opac', 'OP-CRC-AC', 'OPAC'),
  ...letters('en', 'crc-opsc', 'OP-CRC-SC', 'OPSC'),
  ...letters('en', 'crc-opic', 'OP-CRC-IC', 'OPIC'),
  ...letters('mul', 'icrmw', 'CMW-Convention'),
  ...body('mul', 'icrmw', 'CMW', 'CRMW'),
  ...body('mul', 'crpd-convention', 'CRPD', 'CDPH', 'CIDPH', 'CDPD', 'UNCRPD'),
  ...letters('en', 'crpd-op', 'OP-CRPD'),
  ...letters('mul', 'icpped', 'ICPPED', 'ICPED', 'CPED'),
  ...body('mul', 'icpped', 'CED'),
  ...opening('en', 'icpped', 'Convention against Enforced Disappearance', 'Convention on Enforced Disappearances'),
  ...named('en', 'refugee-convention', 'Geneva Convention relating to the Status of Refugees', 'Convention Relating to the Status of Refugees of 1951'),
  ...named('en', 'refugee-convention', '1951 Refugee Convention', '1951 Convention relating to the Status of Refugees', '1951 Geneva Convention'),
  ...named('fr', 'refugee-convention', 'Convention de Genève relative au statut des réfugiés'),
  ...named('es', 'refugee-convention', 'Convención de Ginebra sobre el Estatuto de los Refugiados'),
  ...named('mul', GENEVA, 'Geneva Conventions', 'Conventions de Genève', 'Convenios de Ginebra'),
  ...opening('en', 'vclt', 'Vienna Convention on the Law of Treaties'),
  ...letters('mul', 'vclt', 'CVDT'),
  ...named('en', 'un-charter', 'United Nations Charter', 'Charter of the UN'),
  ...named('es', 'ilo-constitution', 'Constitución de la OIT'),
  ...letters('mul', 'undrip', 'DNUDPI', 'DNUDPA'),
  ...named('fr', 'rome-statute', 'Statut de Rome'),
  ...named('es', 'rome-statute', 'Estatuto de Roma'),
  ...named('en', 'ungps', 'United Nations Guiding Principles on Business and Human Rights'),
  ...named('en', 'mandela-rules', 'Mandela Rules'),
  ...named('fr', 'mandela-rules', 'Règles Nelson Mandela'),
  ...named('es', 'mandela-rules', 'Reglas Nelson Mandela', 'Reglas Mandela'),
  // Council of Europe and European Union
  ...body('mul', 'echr', 'ECHR', 'CEDH', 'CESDH', 'EMRK', 'EConvHR', 'European Convention HR'),
  ...opening('en', 'echr', 'European Convention'),
  ...named('en', 'echr', 'European Convention for the Protection of Human Rights and Fundamental Freedoms', 'European Human Rights Convention'),
  ...named('en', 'echr', 'Convention for the Protection of Human Rights', 'European Convention of Human Rights'),
  ...named('en', 'echr', 'European Convention on Human Rights and Fundamental Freedoms'),
  ...opening('fr', 'echr', 'Convention européenne'),
  ...named('fr', 'echr', "Convention européenne des droits de l'homme", "Convention européenne de sauvegarde des droits de l'homme"),
  ...named('fr', 'echr', "Convention européenne de sauvegarde des droits de l'homme et des libertés fondamentales"),
  ...named('fr', 'echr', "Convention de sauvegarde des droits de l'homme"),
  ...opening('es', 'echr', 'Convenio Europeo'),
  ...named('es', 'echr', 'Convenio Europeo de Derechos Humanos', 'Convención Europea de Derechos Humanos', 'Convenio Europeo de los Derechos Humanos'),
  ...named('es', 'echr', 'Convención Europea sobre Derechos Humanos', 'Convención Europea de los Derechos Humanos'),
  ...named('es', 'echr', 'Convenio Europeo para la Protección de los Derechos Humanos y de las Libertades Fundamentales'),
  ...opening('en', SOCIAL_CHARTERS, 'European Social Charter'),
  ...opening('fr', SOCIAL_CHARTERS, 'Charte sociale européenne'),
  ...opening('es', SOCIAL_CHARTERS, 'Carta Social Europea'),
  ...named('en', 'esc-1961', '1961 European Social Charter', '1961 Charter', 'European Social Charter of 1961', '1961 Social Charter'),
  ...named('fr', 'esc-1961', 'Charte sociale européenne de 1961', 'Charte de 1961'),
  ...named('en', 'esc-1996', 'Revised European Social Charter', 'European Social Charter as revised', 'Revised Charter'),
  ...named('fr', 'esc-1996', 'Charte sociale européenne révisée', 'Charte révisée', 'Charte sociale révisée'),
  ...named('es', 'esc-1996', 'Carta Social Europea revisada'),
  ...body('en', 'esc-1996', 'RESC'),
  ...body('mul', SOCIAL_CHARTERS, 'ESC', 'CSE'),
  ...named('en', 'eu-charter', 'Charter of Fundamental Rights', 'European Charter of Fundamental Rights', 'EU Charter of Fundamental Rights'),
  ...named('fr', 'eu-charter', 'Charte des droits fondamentaux'),
  ...named('es', 'eu-charter', 'Carta de los Derechos Fundamentales', 'Carta de Derechos Fundamentales de la Unión Europea'),
  ...body('mul', 'eu-charter', 'CFR', 'CFREU', 'CDFUE', 'EUCFR', 'EU-CFR'),
  ...named('fr', 'fcnm', 'Convention-cadre pour la protection des minorités nationales'),
  ...named('fr', 'istanbul-convention', "Convention d'Istanbul"),
  ...named('es', 'istanbul-convention', 'Convenio de Estambul'),
  ...named('fr', 'lanzarote', 'Convention de Lanzarote'),
  ...named('fr', 'oviedo', "Convention d'Oviedo"),
  ...named('en', 'oviedo', 'Convention on Human Rights and Biomedicine'),
  ...named('en', 'coe-trafficking', 'Convention on Action against Trafficking in Human Beings', 'Anti-Trafficking Convention'),
  // Organization of American States
  ...letters('en', 'achr', 'ACHR'),
  ...letters('es', 'achr', 'CADH'),
  ...opening('en', 'achr', 'American Convention'),
  ...opening('es', 'achr', 'Convención Americana'),
  ...opening('fr', 'achr', 'Convention américaine'),
  ...named('en', 'achr', 'Pact of San Jose, Costa Rica', 'Inter-American Convention on Human Rights'),
  ...named('es', 'achr', 'Pacto de San José', 'Pacto de San José de Costa Rica', 'Convención Americana de Derechos Humanos'),
  ...named('fr', 'achr', "Convention américaine des droits de l'homme", 'Pacte de San José', 'Pacte de San José de Costa Rica'),
  ...letters('es', 'american-declaration', 'DADDH', 'DADH'),
  ...opening('en', 'american-declaration', 'American Declaration'),
  ...opening('es', 'american-declaration', 'Declaración Americana'),
  ...named('es', 'american-declaration', 'Declaración Americana de los Derechos y Deberes del Hombre'),
  ...named('es', 'san-salvador', 'Protocolo de San Salvador'),
  ...named('fr', 'san-salvador', 'Protocole de San Salvador'),
  ...named('en', 'belem-do-para', 'Belém do Pará Convention', 'Convention of Belem do Para'),
  ...named('es', 'belem-do-para', 'Convención de Belém do Pará', 'Convención Belém do Pará'),
  ...named('es', 'iacpt', 'Convención Interamericana para Prevenir y Sancionar la Tortura'),
  ...letters('es', 'iacpt', 'CIPST'),
  ...letters('es', 'iacfd', 'CIDFP'),
  ...named('es', 'iacfd', 'Convención Interamericana sobre Desaparición Forzada', 'Convención Interamericana sobre Desaparición Forzada de Personas'),
  ...named('es', 'oas-charter', 'Carta de la OEA', 'Carta de la Organización de los Estados Americanos'),
  ...named('es', 'inter-american-democratic-charter', 'Carta Democrática Interamericana'),
  // African Union
  ...body('mul', 'achpr', 'ACHPR', 'CADHP', 'AfCHPR', 'Banjul'),
  ...opening('en', 'achpr', 'African Charter'),
  ...named('en', 'achpr', 'African Charter on Human and Peoples Rights', 'African Charter on Human and People Rights', "African Charter on Human and People's Rights"),
  ...opening('fr', 'achpr', 'Charte africaine'),
  ...opening('es', 'achpr', 'Carta Africana'),
  ...named('fr', 'achpr', 'Charte de Banjul'),
  ...named('es', 'achpr', 'Carta de Banjul', 'Carta Africana sobre Derechos Humanos y de los Pueblos'),
  ...named('fr', 'maputo', 'Protocole de Maputo'),
  ...named('es', 'maputo', 'Protocolo de Maputo'),
  ...named('en', 'maputo', 'Protocol on the Rights of Women in Africa', "Women's Protocol to the African Charter"),
  ...named('en', 'afchpr-protocol', "Protocol to the African Charter on Human and Peoples' Rights on the Establishment of an African Court on Human and Peoples' Rights"),
  ...named('en', 'afchpr-protocol', "Protocol to the African Charter on the Establishment of an African Court on Human and Peoples' Rights"),
  ...named('fr', 'acrwc', "Charte africaine des droits et du bien-être de l'enfant"),
  ...letters('mul', 'acrwc', 'CADBE', 'CADBEE'),
  ...named('en', 'oau-refugee-convention', 'OAU Convention', '1969 OAU Convention'),
  ...named('fr', 'acdeg', 'Charte africaine de la démocratie, des élections et de la gouvernance'),
  // Arab League, ASEAN
  ...opening('en', 'arab-charter-2004 arab-charter-1994', 'Arab Charter'),
  ...named('en', 'arab-charter-2004', 'Revised Arab Charter on Human Rights', 'Arab Charter on Human Rights (2004)'),
];

/** Protocols 1 to 16 to the European Convention, with or without the words "to the Convention". */
export function namesOfEchrProtocols(): ListedName[] {
  const found: ListedName[] = [];
  for (const number of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '14bis', '15', '16']) {
    const slug = `echr-p${number}`;
    const plain = [`Protocol No. ${number}`, `Protocol Nr. ${number}`, `Protocol ${number}`, `Additional Protocol No. ${number}`];
    plain.push(`Protocole n° ${number}`, `Protocole n ${number}`, `Protocole additionnel n° ${number}`, `Protocolo n.o ${number}`);
    plain.push(`Protocolo núm. ${number}`, `Protocolo no ${number}`, `Protocolo ${number}`, `Protocole ${number}`, `Protocole no ${number}`, `Protocolo n° ${number}`);
    for (const name of plain) {
      found.push(...opening('mul', slug, name));
      for (const tail of ['to the', 'of the']) {
        found.push(...opening('en', slug, `${name} ${tail} Convention`, `${name} ${tail} European Convention`));
        found.push(...named('en', slug, `${name} ${tail} European Convention on Human Rights`, `${name} ${tail} ECHR`));
        found.push(...named('en', slug, `${name} ${tail} Convention for the Protection of Human Rights and Fundamental Freedoms`));
      }
      for (const tail of ['à la Convention', 'de la Convention', 'al Convenio', 'del Convenio', 'de la CEDH', 'à la CEDH', 'al CEDH', 'del CEDH']) {
        found.push(...opening('mul', slug, `${name} ${tail}`));
      }
      for (const tail of ["à la Convention européenne des droits de l'homme", "à la Convention de sauvegarde des droits de l'homme et des libertés fondamentales", 'al Convenio Europeo de Derechos Humanos']) {
        found.push(...named('mul', slug, `${name} ${tail}`));
      }
    }
    found.push(...body('mul', slug, `P${number}`, `ECHR-P${number}`, ...(/\D/.test(number) ? [] : [`P-${toRoman(Number(number))}`])));
  }
  found.push(...beside('en', 'echr-p1', 'First Protocol', 'First Protocol to the Convention', 'Additional Protocol to the Convention'));
  found.push(...named('en', 'echr-p1', 'First Protocol to the European Convention on Human Rights'));
  found.push(...beside('fr', 'echr-p1', 'Premier Protocole', 'premier Protocole additionnel', 'Protocole additionnel à la Convention'));
  found.push(...beside('es', 'echr-p1', 'Primer Protocolo', 'Protocolo Adicional al Convenio'));
  return found;
}
