/**
 * What bodies are called in texts beside their names in the catalogue's table of mechanisms: short names, and abbreviations
 * of other languages and of other bodies' usage. Source: judgments and views of the bodies, and the table of mechanisms
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
  ...letters('ecthr', 'ECtHR', 'ECHR', 'CEDH', 'TEDH', 'CourEDH', 'ECourtHR'),
  ...words('echr-commission', 'European Commission of Human Rights', 'Commission européenne', 'Eur. Comm. H.R.'),
  ...letters('echr-commission', 'EComHR', 'ECmHR'),
  ...words(
    'iacthr',
    'Inter-American Court',
    'Corte Interamericana',
    'Cour interaméricaine',
    'Corte IDH',
    'I A Court H.R.',
    'Inter-Am. Ct. H.R.',
  ),
  ...letters('iacthr', 'IACtHR', 'IACHR Court', 'CIADH', 'IACrtHR'),
  ...words('iachr', 'Inter-American Commission', 'Comisión Interamericana', 'Commission interaméricaine', 'Inter-Am. Comm. H.R.'),
  ...letters('iachr', 'IACHR', 'CIDH', 'IACommHR'),
  ...words('achpr', 'African Commission', 'Commission africaine', 'Comisión Africana'),
  ...letters('achpr', 'ACHPR', 'CADHP', 'ACmHPR'),
  ...words('afchpr', 'African Court', 'Cour africaine', 'Corte Africana'),
  ...letters('afchpr', 'AfCHPR', 'ACtHPR', 'AFCHPR'),
  ...words('acerwc', 'African Committee of Experts', "Comité africain d'experts"),
  ...words(
    'ecowas-court',
    'ECOWAS Court',
    'ECOWAS Court of Justice',
    'Community Court of Justice',
    'Cour de justice de la CEDEAO',
  ),
  ...letters('ecowas-court', 'ECOWAS', 'ECCJ'),
  ...words('eacj', 'East African Court'),
  ...words(
    'cjeu',
    'Court of Justice of the European Communities',
    'European Court of Justice',
    'Tribunal de Justicia',
    'Court of Justice',
  ),
  ...letters('cjeu', 'CJEU', 'ECJ', 'CJUE', 'TJUE', 'EuGH', 'CJCE'),
  ...words(
    'ccpr',
    'UN Human Rights Committee',
    'U.N. Human Rights Committee',
    'Comité de los Derechos Humanos',
    'H.R. Committee',
  ),
  ...letters('ccpr', 'HRC', 'UNHRC', 'HRCttee'),
  ...words('cescr', 'Comité DESC', 'Committee on Economic, Social, and Cultural Rights'),
  ...words('cat', 'Committee Against Torture', 'CAT Committee'),
  ...words('crc', "Children's Rights Committee", 'Committee on the Rights of the Child'),
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
  ...words('unsc', 'Security Council', 'Conseil de sécurité', 'Consejo de Seguridad'),
  ...words('venice', 'Venice Commission', 'Commission de Venise', 'Comisión de Venecia'),
  ...words('ilo-cfa', 'Committee on Freedom of Association', 'Comité de la liberté syndicale', 'Comité de Libertad Sindical'),
];
