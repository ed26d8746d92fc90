/**
 * Words that say which document of a proceeding is meant. Source: citation-formats, sections 2 (rule 1), 4.1 (formation
 * marks), 5.2 ("Views", "Decision" and "Opinion" are the same slot), 8.1 (stages of the Inter-American Court).
 */
import type { Stage } from './mention';

interface StageWords {
  readonly stage: Stage;
  /** Folded words: lower case, without accents. */
  readonly words: string;
}

const STAGES: readonly StageWords[] = [
  { stage: 'GRAND_CHAMBER', words: '[\\[(]gc[\\])]|\\(?\\[?grand chamber\\]?\\)?|\\(?\\[?grande chambre\\]?\\)?|gran sala' },
  { stage: 'COMMITTEE', words: '[\\[(](?:committee|comite)[\\])]' },
  {
    stage: 'DECISION',
    words:
      '[\\[(](?:partial )?dec[.,]?(?: partielle| partial)?[\\])]|\\((?:final |partial )?decision\\)|admissibility decision|decision on (?:the )?admissibility|decision sur la recevabilite|decision of inadmissibility',
  },
  {
    stage: 'ADMISSIBILITY',
    words: '\\(?(?:report on )?(?:in)?admissibility(?: report)?\\)?|\\(?recevabilite\\)?|\\(?admisibilidad\\)?',
  },
  {
    stage: 'JUST_SATISFACTION',
    words: '\\(?just satisfaction\\)?|\\(?satisfaction equitable\\)?|\\(? ?(?:former )?art(?:icle|\\.) (?:50|41) ?\\)',
  },
  {
    stage: 'MERITS',
    words:
      '\\((?:on the )?merits(?: and reparations?)?\\)|merits(?: report)?|\\(fond(?: et reparations?)?\\)|fondo|au principal|\\(principal\\)',
  },
  {
    stage: 'REPARATIONS',
    words:
      '\\(?reparations?(?: and costs| (?:y|et) costas)?\\)?|reparaciones(?: y costas)?|\\(?reparation\\)?|reparations et depens',
  },
  {
    stage: 'PRELIMINARY_OBJECTIONS',
    words:
      '\\(?preliminary objections?\\)?|\\(?exceptions? preliminaires?\\)?|excepci(?:on|ones) preliminar(?:es)?|jurisdiction of the court|jurisdiction and admissibility',
  },
  {
    stage: 'PROVISIONAL_MEASURE',
    words:
      '\\(?(?:provisional|precautionary|interim) measures?\\)?|mesures (?:provisoires|conservatoires)|medidas (?:provisionales|cautelares)',
  },
  { stage: 'ADVISORY_OPINION', words: 'advisory opinion|avis consultatif|opinion consultiva' },
  { stage: 'FRIENDLY_SETTLEMENT', words: '\\(?friendly settlement\\)?|\\(?reglement amiable\\)?|\\(?solucion amistosa\\)?' },
  { stage: 'STRIKING_OUT', words: '\\(?str(?:iking|uck) out\\)?|\\(?radiation(?: du role)?\\)?' },
  { stage: 'REVISION', words: '\\(?revision\\)?' },
  {
    stage: 'INTERPRETATION',
    words:
      '\\(?(?:request for )?interpretation(?: of the judgment(?: on [a-z, ]{3,60}?)?)?\\)?|interpretacion(?: de la sentencia)?',
  },
  { stage: 'COMPLIANCE', words: '(?:monitoring )?compliance with judg(?:e)?ment|supervision de cumplimiento(?: de sentencia)?' },
  { stage: 'VIEWS', words: 'views|constatations|dictamen' },
];

const ALTERNATIVES = STAGES.map(({ words }, at) => `(?<s${at}>${words})`).join('|');
const AT = new RegExp(`(?:${ALTERNATIVES})(?![a-z\\d])`, 'y');
const FORMATIONS: ReadonlySet<Stage> = new Set(['GRAND_CHAMBER', 'COMMITTEE']);
/** Of several stages in one title ("Preliminary Objections, Merits, Reparations and Costs") the judgment is on the merits. */
const RANK: readonly Stage[] = [
  'PROVISIONAL_MEASURE',
  'INTERPRETATION',
  'COMPLIANCE',
  'REVISION',
  'STRIKING_OUT',
  'DECISION',
  'MERITS',
];

/** The stage said at `at` of a folded text; null when none is. Example: `(just satisfaction)` -> JUST_SATISFACTION. */
export function readStageAt(folded: string, at: number): { readonly end: number; readonly stage: Stage } | null {
  AT.lastIndex = at;
  const match = AT.exec(folded);
  if (!match?.groups) return null;
  const position = Object.values(match.groups).findIndex((words) => (words as string | undefined) !== undefined);
  const stage = STAGES[position]?.stage;
  return stage ? { end: at + match[0].length, stage } : null;
}

/** One stage for all that a citation says: what the document is before what formation gave it; null for none. */
export function mainStage(stages: readonly Stage[]): Stage | null {
  const documents = stages.filter((stage) => !FORMATIONS.has(stage));
  return RANK.find((stage) => documents.includes(stage)) ?? documents[0] ?? stages[0] ?? null;
}
