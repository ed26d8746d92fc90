import type { DECISION_KINDS } from '../../domain/jurisprudence/decision';
import type { DOCUMENT_KINDS } from '../../domain/jurisprudence/document';
import { type DocumentType, type HudocColumns, plainLine } from './hudoc-columns';

/** Protocol No. 11 put one Court in the place of Court and Commission on that day (catalogue/mechanisms.csv). */
const SINGLE_COURT_FROM = '1998-11-01';
/** Values of `originatingbody` with which all and only the Commission's decisions come in hudoc-metadata-csv (3,281 rows). */
const COMMISSION_BODIES: ReadonlySet<string> = new Set(['1', '2', '3', '21']);

/** `doctypebranch` as HUDOC's own filter of formations reads it: ADMISSIBILITY are decisions of a Chamber, ADMISSIBILITYCOM of a Committee. */
const FORMATIONS: Readonly<Record<string, string>> = {
  GRANDCHAMBER: 'GRAND_CHAMBER',
  DECGRANDCHAMBER: 'GRAND_CHAMBER',
  CHAMBER: 'CHAMBER',
  ADMISSIBILITY: 'CHAMBER',
  COMMITTEE: 'COMMITTEE',
  ADMISSIBILITYCOM: 'COMMITTEE',
  DECCOMMISSION: 'COMMISSION',
};

type DecisionKind = keyof typeof DECISION_KINDS;
type DecisionType = 'JUD' | 'DEC' | 'REP' | 'ADV';

const DOCUMENTS: Readonly<Partial<Record<DocumentType['kind'], keyof typeof DOCUMENT_KINDS>>> = {
  COM: 'COMMUNICATED_CASE',
  CLIN: 'LEGAL_SUMMARY',
  PR: 'PRESS_RELEASE',
  JP9: 'PANEL_DECISION',
  RES32: 'RESOLUTION',
  RES54: 'EXECUTION',
};

/** The kind of document of an item that is no decision; undefined for decisions. Example: `HECOM` is COMMUNICATED_CASE. */
export function documentKindOf(type: DocumentType): keyof typeof DOCUMENT_KINDS | undefined {
  return DOCUMENTS[type.kind];
}

/**
 * Slug of the body: the Commission where the branch, the originating body or the type of report says so, or where it is a
 * decision from before the single Court and no branch contradicts; the Committee of Ministers for resolutions; else the Court.
 */
export function mechanismOf(columns: HudocColumns, type: DocumentType, date: string | undefined): string {
  if (type.kind === 'RES32' || type.kind === 'RES54') return 'coe-cm';
  if (type.kind === 'REP') return 'echr-commission';
  if (type.kind !== 'DEC') return 'ecthr';
  const isCommission =
    columns.get('doctypebranch') === 'DECCOMMISSION' ||
    COMMISSION_BODIES.has(columns.get('originatingbody')) ||
    (date !== undefined && date < SINGLE_COURT_FROM);
  return isCommission ? 'echr-commission' : 'ecthr';
}

/** Formation of the exchange; undefined where HUDOC names none or one that is not known. */
export function formationOf(columns: HudocColumns, mechanism: string): string | undefined {
  return mechanism === 'echr-commission' ? 'COMMISSION' : FORMATIONS[columns.get('doctypebranch').toUpperCase()];
}

const STRIKING_OUT = /\b(?:str?u?ck (?:out|off|ouf)|radi(?:ation|é)|rayée?)/i;
const SETTLEMENT = /friendly settlement|règlement amiable/i;
const ADMISSIBILITY = /admis|recevab/i;
const OBJECTION = /^(?:preliminary objection|exception préliminaire)/i;
const AWARD =
  /^(?:(?:non-)?pecuniary|pecuniary and non-pecuniary|costs and expenses|just satisfaction|préjudice|dommage|satisfaction équitable|frais et dépens)/i;

/** What stands in brackets in a title, in the order in which it decides. */
const MARKS: readonly (readonly [RegExp, DecisionKind])[] = [
  [/^interpr[eé]ta/i, 'INTERPRETATION'],
  [/^r[eé]vision/i, 'REVISION'],
  [/striking[ -]out|^radiation/i, 'STRIKING_OUT'],
  [/^friendly settlement|^règlement amiable/i, 'FRIENDLY_SETTLEMENT'],
  [/^(?:article|art\.) (?:50|41)$|^just satisfaction|^satisfaction équitable/i, 'REPARATIONS'],
  [/^preliminary objections?|^exceptions? préliminaires?/i, 'ADMISSIBILITY'],
];

/**
 * The kind of a decision, from what the source says and nothing else: the mark in its title (`(ARTICLE 50)`), then its
 * conclusion, then its type. A judgment whose whole conclusion is on striking out, awards or objections, and which found
 * nothing of a provision, is of that kind. DECISION where the parts of the conclusion are of several kinds or say neither.
 */
export function decisionKindOf(type: DecisionType, title: string, conclusion: string, hasFindings: boolean): DecisionKind {
  if (type === 'ADV') return 'ADVISORY_OPINION';
  const marked = markedKindOf(title);
  if (marked !== undefined) return marked;
  const statements = statementsOf(conclusion);
  const strikes = statements.filter((statement) => STRIKING_OUT.test(statement) || /^friendly settlement/i.test(statement));
  const closed: DecisionKind = strikes.some((statement) => SETTLEMENT.test(statement)) ? 'FRIENDLY_SETTLEMENT' : 'STRIKING_OUT';
  const isWholly = (test: (statement: string) => boolean): boolean =>
    !hasFindings && statements.length > 0 && statements.every((statement) => test(statement));
  const isClosed = isWholly((statement) => strikes.includes(statement) && !/^part/i.test(statement));
  if (isClosed) return closed;
  if (type === 'REP') return 'MERITS_REPORT';
  if (type === 'DEC') {
    const isOnAdmissibility = strikes.length === 0 && statements.some((statement) => ADMISSIBILITY.test(statement));
    return isOnAdmissibility ? 'ADMISSIBILITY' : 'DECISION';
  }
  if (isWholly((statement) => AWARD.test(statement) && !/reserved|réservé/i.test(statement))) return 'REPARATIONS';
  return isWholly((statement) => OBJECTION.test(statement)) ? 'ADMISSIBILITY' : 'JUDGMENT';
}

function markedKindOf(title: string): DecisionKind | undefined {
  for (const [, mark = ''] of title.matchAll(/\(([^()]{1,80})\)/g)) {
    if (/merits|\bfond\b/i.test(mark) && !/^r[eé]vision/i.test(mark)) continue;
    const found = MARKS.find(([pattern]) => pattern.test(mark.trim()));
    if (found) return found[1];
  }
  return undefined;
}

/** The statements of a conclusion: parts between semicolons that stand outside brackets, without HTML. */
function statementsOf(conclusion: string): string[] {
  const statements: string[] = [];
  let depth = 0;
  let statement = '';
  for (const character of plainLine(conclusion)) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === ';' && depth === 0) {
      statements.push(statement.trim());
      statement = '';
    } else statement += character;
  }
  return [...statements, statement.trim()].filter((part) => part !== '');
}
