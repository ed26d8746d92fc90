import type { ExchangeFinding } from './exchange-record';
import { type HudocColumns, listOf } from './hudoc-columns';

/** Article, paragraphs and letter of the Convention or of a protocol: `6`, `6-1`, `5-1-c`, `P1-1`, `P7-2-1`. */
const PART = /^(?:P(\d{1,2})-)?(\d{1,2})((?:-\d{1,2})*)(-[a-z])?$/;
/** A statement of the conclusion by code: `Violation of P1-1`, `No violation of Art. 6-1 (length)`. */
const STATED = /^(No v|V)iolations? of (?:Art\. ?)?([P\d][\w+-]*)(?=\s*(?:$|\())/i;

/**
 * The provision that a HUDOC code names, in the form of the exchange: `6-1` is `echr:6(1)`, `5-1-c` `echr:5(1)(c)`, `P1-1`
 * `echr-p1:1`; codes read together keep their order, `13+3` is `echr:13+3`, `14+P1-1` `echr:14+P1-1`. A code of another form
 * stays as printed behind `echr:`. Source of the forms: README of hudoc-metadata-csv; decisions.README.md, "Grammar of `findings`".
 */
export function provisionOfCode(code: string): string {
  const printed = code.trim();
  const parts = printed.split('+').map((part) => PART.exec(part.trim()));
  const [first] = parts;
  if (parts.length === 1 && first?.[1] !== undefined) return `echr-p${first[1]}:${numberOf(first)}`;
  const numbers = parts.map((part) => part && (part[1] === undefined ? '' : `P${part[1]}-`) + numberOf(part));
  return `echr:${numbers.every((number) => number !== null) ? numbers.join('+') : printed}`;
}

export interface ReadFindings {
  readonly findings: readonly ExchangeFinding[];
  /** Codes that only the conclusion states. */
  readonly statedOnly: readonly string[];
}

/**
 * What was found, by provision: the codes of `violation` and `nonviolation`, each once, the same provision in both where it
 * stands in both. HUDOC left most protocols out of these fields until about 2010 and states them in `conclusion` alone
 * (`Violation of P1-1`): such statements by code are taken too; statements in longer words are left to the conclusion.
 */
export function readFindings(columns: HudocColumns): ReadFindings {
  const found = new Map<string, ExchangeFinding>();
  const add = (code: string, outcome: ExchangeFinding['outcome']): boolean => {
    const provision = provisionOfCode(code);
    const key = `${outcome} ${provision}`;
    if (found.has(key)) return false;
    found.set(key, { provision, outcome });
    return true;
  };
  for (const code of listOf(columns.get('violation'))) add(code, 'VIOLATION');
  for (const code of listOf(columns.get('nonviolation'))) add(code, 'NO_VIOLATION');
  const statedOnly = listOf(columns.get('conclusion')).flatMap((statement) => {
    const [, beginning, code = ''] = STATED.exec(statement) ?? [];
    if (beginning === undefined || !code.split('+').every((part) => PART.test(part))) return [];
    return add(code, beginning.length > 1 ? 'NO_VIOLATION' : 'VIOLATION') ? [code] : [];
  });
  return { findings: [...found.values()], statedOnly };
}

function numberOf(part: RegExpExecArray): string {
  const points = `${part[3] ?? ''}${part[4] ?? ''}`.split('-').filter((point) => point !== '');
  return `${part[2] ?? ''}${points.map((point) => `(${point})`).join('')}`;
}
