/**
 * Names of cases as they are printed: `Soering v. the United Kingdom`, `Airey`, `Caso Velásquez Rodríguez`. A name is a hint and
 * never a key (citation-formats, section 2, rule 2). Words are read outward from a place that shows a name to be there.
 */

import { matchesOf } from './openings';

/** A name in the cleaned text. */
export interface CaseName {
  readonly start: number;
  readonly end: number;
  /** The space before "v." that parts the parties. */
  readonly versus: number;
}

const VERSUS =
  /(?= [vVc])(?<=[\p{L}\d.)\]"']) (?:[vV]\.|vs\.?|VS\.?|Vs\.?|v|c\.|contra|versus|v\/)(?: (?:(?:the |la |le |los |las |el |les |l'|l'ex-|ex-)?(?:former )?)| ?(?=\p{Lu}))(?=[\p{Lu}])/gu;
const CAPITAL = /^["'([]*(?:d'|l'|D'|L'|al-|el-|ul-|O'|s')?[\p{Lu}]/u;
const CONNECTOR =
  /^(?:and|et|y|e|&|others?|autres?|otr[oa]s?|familiares|miembros|of|the|de|la|le|les|l'|du|des|del|los|las|van|von|den|der|het|ten|ter|af|zu|di|da|do|dos|das|al\.?|el|en|in|for|on|behalf|ex|parte|former|no\.|nos\.|n°|its?|contra|bin|ben|bint|ibn|née|alias|a\.|as|against|to|with|pour|para|by|or)$/u;
const TRAILING =
  /^(?:and|et|y|e|&|of|the|de|la|le|les|du|des|del|los|las|el|en|in|for|on|ex|no\.|nos\.|n°|its?|to|with|pour|para|by|or|as|against|a\.)$/u;
const INTRODUCTION =
  /^(?:Caso|CASO|Case of|CASE OF|Affaire|AFFAIRE|Asunto)(?: (?:de la|de los|de las|del|de|the|la|los|las))?,? ["']?(?=\p{Lu})/u;
/** What never stands within a name. */
const ENDS_NAME = /[;:§¶]|\d{3}|\. \p{Lu}\p{Ll}{4}/u;
/** Capital words that introduce a citation and belong to none. */
const OPENING =
  /^(?:See|Trial|Appeals?|Judgement|Judgements|Grand|Chamber|Separate|Cf|Cf\.|Cfr|Cfr\.|Compare|Contrast|Also|In|E\.g\.|Eg|Case|Cases|Caso|Casos|Affaire|Affaires|Matter|Asunto|Judgment|Judgments|Decision|Voir|Vid|Vid\.|Véase|Ver|V\.|Inter|The|However|As|Similarly|And|But|Thus|Since|For|On|By|From|Under|Unlike|Like|Following|While|Whereas|Dans|Selon|Cour|Court|Commission|Committee|ECtHR|ECHR|CEDH|TEDH|CJEU|ECJ|HRC|IACtHR|ICJ|PCIJ|Eur|Eur\.|H\.R\.|Mutatis|Mutandis|Recently|Article|Articles|Arrêt|Arrêts|AFFAIRE|CASE|Both|To|At|Notably|Finally|Lastly|Second|Secondly|Moreover|Furthermore|Likewise|Accordingly|Indeed|Nor|Where|When|If|Although|Application|Applications|Requête|Communication|Communications|Views|Series|Reports|Report|No\.?|Nos\.?)[,:]?$/u;
const STOPS_RIGHT =
  /^(?:ACtHPR|AfCHPR|ACHPR|ECtHR|IACtHR|EACJ|CJEU|Judge?ments?|Decisions?|Series|Serie|Série|Applications?|Apps?\.?|Appl\.?|Communications?|Nos?\.?|Reports?|Recueil|ECHR|CEDH|Merits|Preliminary|Views|Case|CASE|Caso|CASO|Asunto|Affaires?|AFFAIRE|ICJ|I\.C\.J\.|Order|Sentencia|SENTENCIA|JUDGMENT|Fondo|Excepci[oó]n(?:es)?|Requ[êe]tes?|Petition|Advisory|Provisional|In|The|Application|Article|Articles|Arr[êe]t|Opinion|Grand|Reparations|Interpretation|UN|U\.N\.|Comm\.?|Comunicaci[oó]n|Decisi[oó]n|Judgement|Court|Chamber|Complaint|This|It|That|Resoluci[oó]n|§+|EU:.*|ECLI.*|C-\d.*|[A-Z]+\/.*)[,.;:]?$/u;
const ABBREVIATION =
  /^["'([]*(?:(?:\p{Lu}\.)+(?:-?\p{Lu}\.?)*|\p{Lu}|Ltd|Inc|Co|Corp|Jr|Sr|Bros|St|Dr|Mr|Mrs|Ms|No|Ass|Assoc|al|\p{Lu}\p{Ll}?|S\.p\.A|S\.A\.R\.L|s\.r\.l|d\.o\.o|a\.s|GmbH|Hon|Prof|Sen|Gen|Const)\.?,?$/u;
/** `Scoppola v. Italy (no. 2)`. */
const NUMBERED = / \((?:[Nn] ?[o°º]s?|[Nn]úm)\.? ?\d{1,2}(?:(?: and | et | & |, )\d{1,2})?\)/y;
const COMPANY = /^(?:Ltd|Inc|S\.A|S\.L|S\.p\.A|LLC|GmbH|A\.S|AS|AG|S\.r\.l|PLC|a\.s)/u;
const BODY_WORD =
  /(?:Chamber|Committee|Court|Commission|Council|Comité|Cour|Corte|Comisión|Comission|Tribunal|Discrimination|Torture|Women|Child|Rights|Disabilities|Derechos|Kingdom|Assembly)[,:]$/u;
/** "Airey v. Ireland and Golder v. the United Kingdom": another case follows. */
const OTHER_CASE = /^(?: [^ ,;()]{1,30}){1,6} (?:v\.?|vs\.?|Vs\.|c\.|contra) /;
const TOKEN = /[^ ]+/g;
const MAX_LEFT = 170;
const MAX_TOKENS = 24;

interface Token {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(text: string, from: number, to: number): Token[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map((match) => ({
    value: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/**
 * All names printed with both parties, in the order of the text. Example: `Soering v. the United Kingdom`.
 * @param ends where printed keys and names of standards end, in order: no name holds one, though a list prints them without a sign between.
 */
export function findCaseNames(text: string, ends: readonly number[] = []): CaseName[] {
  const found: CaseName[] = [];
  let from = 0;
  let next = 0;
  for (const match of matchesOf(VERSUS, text)) {
    if (match.index < from) continue;
    for (let end = ends[next]; end !== undefined && end <= match.index; end = ends[++next]) from = Math.max(from, end);
    const right = match.index + match[0].length;
    const left = readIntroduced(text, match.index, from) ?? readNameBefore(text, match.index, from);
    from = right;
    if (left === null) continue;
    const parties = readNameAfter(text, right);
    if (parties === null) continue;
    NUMBERED.lastIndex = parties;
    const end = parties + (NUMBERED.exec(text)?.[0].length ?? 0);
    found.push({ start: left, end, versus: match.index });
    from = end;
  }
  return found;
}

/** Start of a name that "Caso", "Case of" or "Affaire" announces shortly before "v."; null when none does. */
function readIntroduced(text: string, at: number, floor: number): number | null {
  const from = Math.max(floor, at - MAX_LEFT);
  const before = text.slice(from, at);
  const word = Math.max(
    ...['Caso ', 'CASO ', 'Case of ', 'CASE OF ', 'Affaire ', 'AFFAIRE ', 'Asunto '].map((words) => before.lastIndexOf(words)),
  );
  if (word < 0) return null;
  const head = INTRODUCTION.exec(before.slice(word))?.[0] ?? null;
  if (head === null || ENDS_NAME.test(before.slice(word + head.length))) return null;
  return from + word + head.length;
}

/**
 * Start of the name whose last word ends at `at`; null when the word there is none. Reads at most 24 words and never before
 * `floor`.
 */
export function readNameBefore(text: string, at: number, floor: number): number | null {
  const tokens = tokensOf(text, Math.max(floor, at - MAX_LEFT), at);
  let taken = tokens.length;
  let joins = false;
  let closing = 0;
  while (taken > 0 && tokens.length - taken < MAX_TOKENS) {
    const token = tokens[taken - 1];
    const next = tokens[taken];
    if (!token || !fitsBefore(token.value, next?.value ?? null, joins, closing)) break;
    if (/^(?:and|et|y|&|e|others?|autres?|otr[oa]s|al\.?)$/.test(token.value.replace(/,$/, ''))) joins = true;
    if (token.value.endsWith(')') && !token.value.includes('(')) closing++;
    if (token.value.startsWith('(') && !token.value.includes(')')) {
      if (closing === 0) {
        taken--;
        break;
      }
      closing--;
    }
    taken--;
    if (/^["[]/.test(token.value) || /^(?:Prosecutor|Procureur|Fiscal)$/.test(token.value)) break;
    // "the European Court of Human Rights in R.C. v. Sweden"
    if (token.value === 'in' && /^(?:Rights|Court|Committee|Commission|Torture|Child)$/.test(tokens[taken - 1]?.value ?? ''))
      break;
  }
  if (closing > 0) return null;
  while (taken < tokens.length && isOpening(tokens[taken]?.value ?? '', tokens[taken + 1]?.value ?? '')) taken++;
  const first = tokens[taken];
  if (!first || !CAPITAL.test(first.value)) return null;
  return first.start + (/^["'([]*/.exec(first.value.includes(')') ? '' : first.value)?.[0].length ?? 0);
}

function fitsBefore(value: string, next: string | null, joins: boolean, closing: number): boolean {
  if (/[;:]$/.test(value) || /[/\\=<>{}@]/.test(value)) return false;
  if (/[)\]]$/.test(value)) return next === null || closing > 0 ? /^[\p{L}(]/u.test(value) && !/\d/.test(value) : false;
  const bare = value.replace(/,$/, '');
  if (!CAPITAL.test(bare) && !CONNECTOR.test(bare)) return false;
  if (next === null) return !value.endsWith(',') || /^al\.?,$/.test(value);
  if (value.endsWith(',')) {
    if (BODY_WORD.test(value) || OPENING.test(value)) return false;
    // "..., no. 1/90, and Smith v. Spain": the comma ends the citation before.
    return !/^(?:and|et|y|&)$/.test(next) && (joins || COMPANY.test(next) || /^Jr\.?$/.test(next));
  }
  if (value.endsWith('.') && !ABBREVIATION.test(value) && !/^(?:al|no|nos|a)\.$/.test(value)) return false;
  return !(/^\d/.test(value) && closing === 0);
}

function isOpening(value: string, next: string): boolean {
  if (!CAPITAL.test(value)) return true;
  if (!OPENING.test(value)) return false;
  // "The Sunday Times" and "The Former King" are names; "The Court" is none.
  return !(
    value === 'The' && /^(?:Sunday|Times|Observer|Holy|Former|Moscow|Socialist|National|United|Christian|Church|Synod)/.test(next)
  );
}

/** End of the name that begins at `at`; null when no capital word stands there. */
export function readNameAfter(text: string, at: number): number | null {
  let end: number | null = null;
  let position = -1;
  // Token by token: most names end long before the stretch that is looked at.
  for (const { 0: value, index } of text.slice(at, at + 130).matchAll(TOKEN)) {
    if (++position === 14) break;
    const token: Token = { value, start: at + index, end: at + index + value.length };
    const cut = /[,;:)\]"]|\.$|\[/.exec(token.value.replace(/^["'(]+/, ''));
    const bare = token.value.replace(/[,;:)\]."]+$/, '');
    if (bare === '' || /^[([§\d]/.test(token.value) || /^(?:[Nn]os?\.?:?|[Nn][°º])$/.test(bare)) break;
    if (position > 0 && STOPS_RIGHT.test(token.value)) break;
    if (/^(?:and|et|y|e|&)$/.test(bare) && OTHER_CASE.test(text.slice(token.end, token.end + 90))) break;
    const isCapital = CAPITAL.test(bare);
    if (!isCapital && !CONNECTOR.test(bare)) break;
    const keepsStop = ABBREVIATION.test(token.value) && !token.value.endsWith(',');
    if (isCapital || /^(?:others?|autres?|otr[oa]s|al)$/.test(bare))
      end = token.start + (keepsStop ? token.value.length : bare.length);
    if (cut && !keepsStop) break;
  }
  if (end === null) return null;
  const words = text.slice(at, end).split(' ');
  return TRAILING.test(words[words.length - 1] ?? '') ? null : end;
}
