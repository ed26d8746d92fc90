/** A word of a text that can be part of a reference to provisions, or `OTHER`. Places are offsets in UTF-16 code units of the text. */
export type Token =
  | {
      readonly type: 'ARTICLE' | 'PART' | 'OF' | 'AND' | 'COMMA' | 'TO' | 'THAT' | 'OTHER';
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: 'NUMBER' | 'BRACKET'; readonly value: string; readonly start: number; readonly end: number };

const ROMAN = '[IVX]{1,6}(?![\\p{Ll}IVX])';

/** One alternative per kind of token, tried in this order at every place; words that are none of these end a reference. */
const LEXER = new RegExp(
  [
    '(?<ARTICLE>[Aa]rticles?|ARTICLES?|[Aa]rts?\\.)',
    '(?<PART>(?:[Ss]ub-?\\s?)?[Pp]aragraphe?s?|[Pp]aras?\\.?|[Aa]lin[ée]as?|[Ss]ubsections?|[Cc]lauses?)',
    `(?<NUMBER>(?:\\d{1,3}|${ROMAN})(?:\\s?(?:bis|ter)\\b|[A-F]\\b)?(?![\\d]|\\w*/))(?:er\\b)?`,
    '\\(\\s*(?<BRACKET>\\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\\s*\\)|(?<=\\d\\s?|[ée]as?\\s)(?<LETTER>[a-z])\\)',
    '(?<OF>of|to the|in|under|from|de|du|des)(?![\\p{L}])',
    '(?<AND>and|or|et|ou|&|as well as|respectively)(?![\\p{L}])',
    '(?<COMMA>,)',
    '(?<TO>to|through|until|à|[-–](?=\\s?\\d))(?![\\p{L}])',
    '(?<THAT>(?:that|this|the said|the same|said|the present|thereof)(?![\\p{L}]))',
    "(?<SKIP>\\s+|l['’]|(?:the|both|la|le|les|its provisions|provisions of)(?![\\p{L}]))",
    '(?<OTHER>[\\p{L}\\d]+|.)',
  ].join('|'),
  'gsu',
);

export type Numeral = Extract<Token, { value: string }>;

/** The tokens of a text, blanks and articles left out: `paragraph 3 (d) of article 14` is PART, NUMBER, BRACKET, OF, ARTICLE, NUMBER. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(LEXER)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const groups = match.groups ?? {};
    const type = Object.keys(groups).find((name) => groups[name] !== undefined);
    if (type === undefined || type === 'SKIP') continue;
    if (type === 'NUMBER' || type === 'BRACKET' || type === 'LETTER') {
      tokens.push({
        type: type === 'NUMBER' ? 'NUMBER' : 'BRACKET',
        value: (groups[type] ?? '').replace(/\s+/g, ' '),
        start,
        end,
      });
    } else tokens.push({ type: type as 'OTHER', start, end });
  }
  return tokens;
}
