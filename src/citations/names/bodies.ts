/**
 * What bodies are called in texts beside their names in the catalogue's table of mechanisms: short names, and abbreviations
 * of other languages and of other bodies' usage. What a row of the table says is not repeated here; "HRC" is the Council there and
 * the Committee where communications are cited. Source: judgments and views of the bodies, and the table of mechanisms
 * for the slugs.
 */
import type { InstrumentName } from '../name-trie';

const words = (slug: string, ...names: readonly string[]): InstrumentName[] => names.map((name) => ({ name, slugs: [slug] }));
const letters = (slug: string, ...names: readonly string[]): InstrumentName[] =>
  names.map((name) => ({ name, slugs: [slug], isAbbreviation: true }));

export const BODY_NAMES: readonly InstrumentName[] = [
  ...words(
    'ecthr',
    'European Court',
    'Cour européenne',
    'Tribunal Europeo',
    'Corte Europea',
    'Corte Europea de Derechos Humanos',
  ),
  ...words('ecthr', 'Cour EDH', 'Corte EDH', 'Strasbourg Court', 'Eur. Court H.R.', 'Eur. Ct. H.R.'),
  ...letters('ecthr', 'ECHR', 'CEDH', 'TEDH', 'CourEDH', 'ECourtHR'),
  ...words('echr-commission', 'Eur. Comm. H.R.'),
  ...letters('echr-commission', 'ECmHR'),
  ...words(
    'iacthr',
    'Inter-American Court',
    'Corte Interamericana',
    'Cour interaméricaine',
    'Cour IDH',
    'Corte IDH',
    'I A Court H.R.',
    'Inter-Am. Ct. H.R.',
  ),
  ...letters('iacthr', 'IACHR Court', 'CIADH', 'IACrtHR'),
  ...words('iachr', 'Inter-American Commission', 'Comisión Interamericana', 'Commission interaméricaine', 'Inter-Am. Comm. H.R.'),
  ...letters('iachr', 'CIDH', 'IACommHR'),
  ...words('achpr', 'African Commission', 'Commission africaine', 'Comisión Africana'),
  ...letters('achpr', 'CADHP', 'ACmHPR', 'ComADHP'),
  ...words('afchpr', 'African Court', 'Cour africaine', 'Corte Africana'),
  ...words('afchpr', 'Cour ADHP'),
  ...letters('afchpr', 'ACtHPR', 'ACTHPR', 'AFCHPR', 'CAfDHP'),
  ...words('acerwc', 'African Committee of Experts', "Comité africain d'experts"),
  ...words(
    'ecowas-court',
    'ECOWAS Court',
    'ECOWAS Court of Justice',
    'Community Court of Justice',
    'Cour de justice de la CEDEAO',
  ),
  ...letters('ecowas-court', 'ECOWAS'),
  ...words('eacj', 'East African Court'),
  ...words(
    'cjeu',
    'Court of Justice of the European Communities',
    'European Court of Justice',
    'Tribunal de Justicia',
    'Court of Justice',
  ),
  ...letters('cjeu', 'ECJ', 'CJUE', 'TJUE', 'EuGH', 'CJCE'),
  ...words(
    'ccpr',
    'UN Human Rights Committee',
    'U.N. Human Rights Committee',
    'Comité de los Derechos Humanos',
    'H.R. Committee',
  ),
  ...letters('ccpr', 'HRC', 'UNHRC', 'HRCttee'),
  ...words('cescr', 'Comité DESC'),
  ...letters('cescr', 'CDESC'),
  ...letters('cedaw', 'CEDEF'),
  ...words('cat', 'CAT Committee', "Comité de l'ONU contre la torture", 'Comité des Nations unies contre la torture'),
  ...words('cat', 'UN Committee against Torture', 'Comité de las Naciones Unidas contra la Tortura'),
  ...words('crc', "Children's Rights Committee"),
  ...words(
    'ecsr',
    'Committee of Social Rights',
    'Comité Européen des droits sociaux',
    'collective complaint',
    'réclamation collective',
  ),
  ...letters('ecsr', 'CEDS'),
  ...words('pace', 'Parliamentary Assembly', 'Assemblée parlementaire', 'Asamblea Parlamentaria'),
  ...words('coe-cm', 'Committee of Ministers', 'Comité des Ministres'),
  ...words('unga', 'General Assembly', 'Assemblée générale', 'Asamblea General'),
  ...words('unsc', 'Security Council', 'Conseil de sécurité', 'Consejo de Seguridad'),
  ...words('wgad', 'Working Group on Arbitrary Detentions', 'WGAD', 'Grupo de Trabajo sobre Detención Arbitraria'),
  ...words('wgad', 'Grupo de Trabajo sobre Detenciones Arbitrarias'),
  ...words('venice', 'Commission de Venise', 'Comisión de Venecia'),
  ...words('ilo-cfa', 'Committee on Freedom of Association', 'Comité de la liberté syndicale', 'Comité de Libertad Sindical'),
];
