import type { ExchangeFinding } from '../exchange/exchange-record';
import { type HudocColumns, listOf } from './hudoc-columns';

/** Article, paragraphs and letter of the Convention or of a protocol: `6`, `6-1`, `5-1-c`, `P1-1`, `P7-2-1`. */
const PART = /^(?:P(\d{1,2})-)?(\d{1,2})((?:-\d{1,2})*)(-[a-z])?$/;
/**
 * A statement of the conclusion: `Violation of P1-1`, `No violation of Art. 6-1 (length)`, `Violation of Article 13+3 - Right to …`,
 * `Violation of Article 1 of Protocol No. 1 - …`, and in French. Of 23,093 in the longer form 23,089 stand in the two fields as well.
 */
const STATED =
  /^(No v|Non-v|V)iolations? (?:of|de) (?:Art\. ?|Article |l[’']art\. ?|l[’']article )?(?:(\d{1,2})(?: (?:para\.|§) (\d{1,2}))? (?:of Protocol No\.|du Protocole n[o°]) ?(\d{1,2})|([P\d][\w+-]*))(?=\s*(?:$|\(|-\s))/i;

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
  /** Codes of the old right of petition, which is found as Article 34. */
  readonly renumbered: readonly string[];
}

/**
 * The right of petition was Article 25 until Protocol No. 11 made it Article 34; today's Article 25 is on the plenary Court, of
 * which no judgment finds anything. Source: decisions.README.md, "Grammar of `findings`"; Protocol No. 11 (ETS 155), Article 1.
 */
const RIGHT_OF_PETITION = /^25(?:-1)?$/;

/**
 * What was found, by provision: the codes of `violation` and `nonviolation`, each once, the same provision in both where it
 * stands in both. HUDOC left most protocols out of these fields until about 2010 and states them in `conclusion` alone
 * (`Violation of P1-1`), and an answer may lack the two fields: what the conclusion states in HUDOC's own forms is taken too.
 */
export function readFindings(columns: HudocColumns): ReadFindings {
  const found = new Map<string, ExchangeFinding>();
  const renumbered = new Set<string>();
  const add = (code: string, outcome: ExchangeFinding['outcome']): boolean => {
    const isPetition = RIGHT_OF_PETITION.test(code);
    if (isPetition) renumbered.add(code);
    const provision = isPetition ? 'echr:34' : provisionOfCode(code);
    const key = `${outcome} ${provision}`;
    if (found.has(key)) return false;
    found.set(key, { provision, outcome });
    return true;
  };
  for (const code of listOf(columns.get('violation'))) add(code, 'VIOLATION');
  for (const code of listOf(columns.get('nonviolation'))) add(code, 'NO_VIOLATION');
  const statedOnly = listOf(columns.get('conclusion')).flatMap((statement) => {
    const [, beginning, article, paragraph, protocol, printed = ''] = STATED.exec(statement) ?? [];
    const code = protocol === undefined ? printed : [`P${protocol}`, article, paragraph].filter(Boolean).join('-');
    if (beginning === undefined || !code.split('+').every((part) => PART.test(part))) return [];
    return add(code, beginning.length > 1 ? 'NO_VIOLATION' : 'VIOLATION') ? [code] : [];
  });
  return { findings: [...found.values()], statedOnly, renumbered: [...renumbered] };
}

/** Day on which Protocol No. 11 gave the Convention's Articles 19 and following their numbers of today. Source: ETS 155, Article 4. */
const RENUMBERED_ON = '1998-11-01';
/** Codes that HUDOC did not give anew: Articles of the old procedure, as 26 on the exhaustion of remedies and 48 on bringing a case to the Court. */
const OLD_PROCEDURE = /^(?:2[46-9]|3[0-2]|4[2-9]|5[0-5])(?:-|$)/;

/**
 * What the item is about: the codes of `article`, each once, as provisions. The right of petition is Article 34 here, too; another
 * number of before Protocol No. 11 is told as one, since today's article of that number says something else.
 * @param date of the item, `YYYY` to `YYYY-MM-DD`; undefined when it is not known.
 */
export function readAtIssue(columns: HudocColumns, date: string | undefined): string[] {
  const isOld = (code: string): boolean => date !== undefined && date < RENUMBERED_ON && OLD_PROCEDURE.test(code);
  const provisionOf = (code: string): string =>
    RIGHT_OF_PETITION.test(code) ? 'echr:34' : `${provisionOfCode(code)}${isOld(code) ? ' (before Protocol No. 11)' : ''}`;
  return [...new Set(listOf(columns.get('article')).map(provisionOf))];
}

function numberOf(part: RegExpExecArray): string {
  const points = `${part[3] ?? ''}${part[4] ?? ''}`.split('-').filter((point) => point !== '');
  return `${part[2] ?? ''}${points.map((point) => `(${point})`).join('')}`;
}
