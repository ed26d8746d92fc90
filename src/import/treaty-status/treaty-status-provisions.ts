import { isOfAnotherText } from './treaty-status-other-texts';
import { type Numeral, type Token, tokensOf } from './treaty-status-tokens';

/**
 * Finds the provisions of a treaty that a declaration or reservation names, in English and French, in the number form of the
 * catalogue: `article 14 (3) (d)`, `paragraph 3 (d) of article 14`, `article 14, paragraphe 3 d)` are all `14(3)(d)`. Articles of
 * constitutions, laws and other treaties are left out.
 */

interface Group {
  readonly level: 'ARTICLE' | 'PART';
  readonly numbers: string[];
  readonly start: number;
  end: number;
  /** What stands between this group and the one before it. */
  readonly join: 'OF' | 'NEXT' | 'AND';
  readonly isThat: boolean;
}

/**
 * The provisions named, in order of appearance, each once; ranges up to 30 articles are written out. `title`: that of the treaty. The
 * two conventions on privileges and immunities number their sections throughout: `section 18 (c)` is `Section 18(c)` there.
 */
export function provisionsNamed(text: string, title: string | null): string[] {
  const articles = articlesNamed(text, title);
  if (!/Privileges and Immunities of the (?:United Nations|Specialized Agencies)/.test(title ?? '')) return articles;
  const sections = articlesNamed(text.replace(/\barticle/gi, 'chapter').replace(/\bsection(?=s?\b)/gi, 'article'), title);
  return [...sections.map((number) => `Section ${number}`), ...articles];
}

function articlesNamed(text: string, title: string | null): string[] {
  const tokens = tokensOf(text);
  const named: string[] = [];
  let lastArticle: string | null = null;
  for (let at = 0; at < tokens.length;) {
    const [groups, next] = groupsFrom(tokens, at);
    at = next;
    const [first, last] = [groups[0], groups.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (isOfAnotherText(text, first.start, last.end, title)) {
      lastArticle = null;
      continue;
    }
    const found = provisionsOf(groups, lastArticle);
    named.push(...found);
    const lastFound = found.at(-1);
    if (lastFound !== undefined) lastArticle = lastFound.replace(/\(.*$/s, '');
  }
  return [...new Set(named)];
}

/** Consecutive groups (`paragraph 3 (d)`, `of article 14`) that form one reference, and where to go on. */
function groupsFrom(tokens: readonly Token[], from: number): [Group[], number] {
  const groups: Group[] = [];
  let at = from;
  let joint: Group['join'] = 'NEXT';
  for (;;) {
    const token = tokens[at];
    const isThat = token?.type === 'THAT';
    const keyword = isThat ? tokens[at + 1] : token;
    if (keyword === undefined || (keyword.type !== 'ARTICLE' && keyword.type !== 'PART')) break;
    const [numbers, next, end] = numbersFrom(tokens, at + (isThat ? 2 : 1), keyword.type);
    if (numbers.length === 0 && !(groups.length > 0 && keyword.type === 'ARTICLE' && isThat)) break;
    groups.push({
      level: keyword.type,
      numbers,
      start: token?.start ?? 0,
      end: numbers.length === 0 ? keyword.end : end,
      join: joint,
      isThat,
    });
    at = next;
    const [link, afterLink] = linkFrom(tokens, at);
    if (link === null) break;
    joint = link;
    at = afterLink;
  }
  return [groups, Math.max(at, from + 1)];
}

/** The words between two groups: `of`, `, `, `and`. Null when other words follow. */
function linkFrom(tokens: readonly Token[], from: number): [Group['join'] | null, number] {
  let at = from;
  let join: Group['join'] = 'NEXT';
  for (; ; at++) {
    const type = tokens[at]?.type;
    if (type === 'OF') join = join === 'AND' ? 'AND' : 'OF';
    else if (type === 'AND') join = 'AND';
    else if (type !== 'COMMA') break;
  }
  const type = tokens[at]?.type;
  return type === 'ARTICLE' || type === 'PART' || (type === 'THAT' && tokens[at + 1]?.type === 'ARTICLE')
    ? [join, at]
    : [null, from];
}

/** The numbers after a keyword: `10 (2) and (3), 14` is 10(2), 10(3), 14. A bracket that follows a separator stands beside the bracket before it. */
function numbersFrom(tokens: readonly Token[], from: number, level: Group['level']): [string[], number, number] {
  const numbers: string[] = [];
  let [at, next, end] = [from, from, 0];
  let separator: 'NONE' | 'AND' | 'TO' = 'NONE';
  for (; ; at++) {
    const token = tokens[at];
    if (token?.type === 'NUMBER' || token?.type === 'BRACKET') {
      if (token.type === 'NUMBER' && numbers.length > 0 && separator === 'NONE') break;
      if (isGlued(tokens, at, level) && numbers.length === 1) numbers[0] = `${numbers[0] ?? ''}(${token.value})`;
      else add(numbers, token, separator, level);
      separator = 'NONE';
      [next, end] = [at + 1, token.end];
    } else if (numbers.length > 0 && (token?.type === 'AND' || token?.type === 'COMMA')) separator = 'AND';
    else if (numbers.length > 0 && token?.type === 'TO') separator = 'TO';
    else break;
  }
  return [numbers, next, end];
}

/** Whether article and paragraph are printed as `11,1 (b)`: a comma without blanks, and a letter behind the figure. */
function isGlued(tokens: readonly Token[], at: number, level: Group['level']): boolean {
  const [before, comma, figure, after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (level !== 'ARTICLE' || before?.type !== 'NUMBER' || comma?.type !== 'COMMA' || figure?.type !== 'NUMBER') return false;
  return before.end === comma.start && comma.end === figure.start && after?.type === 'BRACKET' && /^[a-z]/.test(after.value);
}

function add(numbers: string[], { type, value }: Numeral, separator: 'NONE' | 'AND' | 'TO', level: Group['level']): void {
  const last = numbers.at(-1);
  if (type === 'NUMBER' || last === undefined) {
    if (last !== undefined && separator === 'TO') numbers.push(...between(last, value));
    numbers.push(value);
    return;
  }
  if (separator === 'NONE') {
    // `1 (c) (d) (f)` stand side by side, `(d) (viii)` one in the other.
    if (last.includes('(') && /^[a-hj-uwyz]$/.test(value) && /^[a-z]$/.test(innermost(last)))
      numbers.push(siblingOf(last, value, level));
    else numbers[numbers.length - 1] = `${last}(${value})`;
    return;
  }
  const sibling = siblingOf(last, value, level);
  if (separator === 'TO') numbers.push(...between(innermost(last), value).map((step) => siblingOf(last, step, level)));
  numbers.push(sibling);
}

/** The number that stands beside `last` and ends in the value: beside `14(3)(d)`, `e` is 14(3)(e) and `5` is 14(5); beside article `3`, `18` is article 18. */
function siblingOf(last: string, value: string, level: Group['level']): string {
  for (let rest = last; rest.includes('('); rest = rest.replace(/\([^()]*\)$/, '')) {
    if (isOfOneKind(innermost(rest), value)) return rest.replace(/\([^()]*\)$/, `(${value})`);
  }
  return isOfOneKind(last, value) || (level === 'ARTICLE' && /^\d/.test(value) && !last.includes('('))
    ? value
    : `${last}(${value})`;
}

function innermost(number: string): string {
  return /\(([^()]*)\)$/.exec(number)?.[1] ?? number;
}

/** Figures, letters, or small Roman numerals; `i`, `v` and `x` alone may be either of the last two. */
function isOfOneKind(one: string, other: string): boolean {
  return [/^\d/, /^[ivx]+$/, /^[a-z]$|^[a-z]*[a-hj-uwyz][a-z]*$/].some((kind) => kind.test(one) && kind.test(other));
}

/** What lies between the ends of a range, up to 30 steps: `12` to `16` is 13, 14, 15; `a` to `f` is b, c, d, e. */
function between(first: string, last: string): string[] {
  const isLetter = /^[a-z]$/.test(first) && /^[a-z]$/.test(last);
  const [from, to] = isLetter ? [first.charCodeAt(0), last.charCodeAt(0)] : [Number(first), Number(last)];
  if (!(to - from > 1 && to - from <= 30)) return [];
  return Array.from({ length: to - from - 1 }, (_, step) =>
    isLetter ? String.fromCharCode(from + step + 1) : String(from + step + 1),
  );
}

/** Joins the groups of one reference: parts hang on the article before them, or on the one they are `of`. */
function provisionsOf(groups: readonly Group[], lastArticle: string | null): string[] {
  const found: string[] = [];
  let parts: string[] = [];
  let articles: readonly string[] = [];
  for (const group of groups) {
    if (group.level === 'ARTICLE') {
      articles = group.numbers.length > 0 ? group.numbers : lastArticle === null ? [] : [lastArticle];
      const target = articles[0];
      const hang = parts.length > 0 && target !== undefined;
      found.push(
        ...(hang
          ? [...parts.map((part) => `${target}${asBrackets(part)}`), ...articles.slice(1)]
          : group.numbers.length === 0
            ? []
            : articles),
      );
      parts = [];
    } else if (group.join === 'OF' && parts.length > 0) {
      const outer = group.numbers[0] ?? '';
      parts = parts.map((part) => `${outer}${asBrackets(part)}`);
    } else if (articles.length > 0 && group.join !== 'OF' && !isBeforeArticle(groups, group)) {
      const owner = articles.at(-1) ?? '';
      const bare = found.lastIndexOf(owner);
      if (bare >= 0) found.splice(bare, 1);
      found.push(...group.numbers.map((part) => `${owner}${asBrackets(part)}`));
    } else parts.push(...group.numbers);
  }
  return parts.length > 0 && lastArticle !== null && articles.length === 0
    ? [...found, ...parts.map((part) => `${lastArticle}${asBrackets(part)}`)]
    : found;
}

/** Whether the parts belong to an article that follows: `article 29, and paragraph 2 of article 16`. */
function isBeforeArticle(groups: readonly Group[], group: Group): boolean {
  const next = groups[groups.indexOf(group) + 1];
  return next?.join === 'OF';
}

/** `3(d)` is `(3)(d)`. */
function asBrackets(part: string): string {
  const first = /^[^()]+/.exec(part)?.[0] ?? '';
  return `(${first})${part.slice(first.length)}`;
}
