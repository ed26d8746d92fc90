/**
 * The words around articles: what heads them, what stands between an article and its instrument on either side, what joins two
 * articles, and what tells that a law is no treaty. Source of the rule: citation-formats, sections 3 and 14.
 */
import { Patterns } from './openings';

export const HEAD = new Patterns([
  /(?<![\p{L}\d/]|sub-? ?)(?:(articles?|arts?\.?|artículos?|artigos?|ar- tículos?|artí- culos?|ar- ticles?|arti- cles?)|(rules?|principles?|guidelines?|règles?|reglas?|principes?|principios?|directrices?|directriz)|(paragraphs?|paras?\.?|párrafos?)|(Part|Section|Chapter|Title)) ?(?:(?:[Nn]os?\.?|[Nn][°º]|[Nn]úms?\.) ?(?=\d))?(?=[\dIVXLCA-O]|premier|primero)/giu,
]);
const BELOW =
  '(?:sub-? ?article|sub-?paragraph|paragraph|para\\.?|alin[ée]a|paragraphe|párrafo|apartado|inciso|numeral|letra|literal|lettre|§)';
const OF = "(?:of |de l'|del |de los |de la |des |du |de )(?:the |its |son |ses |sus? )?";
/** "paragraph 3 (d) of article 14", "subparagraph (d) of paragraph 3 of article 14". */
const INVERTED = new RegExp(
  `(?<!\\p{L})(?:(?:${BELOW}|point) ?\\(?(?<lowest>\\d{1,2}|[a-z])\\)?,? ${OF})?${BELOW} ?\\(?(?<upper>\\d{1,2}|[a-z])\\)?(?: ?\\(?(?<lower>[a-z]|\\d{1,2})\\))?,? ${OF}$`,
  'iu',
);
const POINT = '(?:\\d{1,2}(?: ?\\(?[a-z]\\))*|\\(?[a-z]\\))';
const AND = '(?:, ?|,? and |,? et |,? y |,? ou | or )';
/** "paragraphs 1 and 3 of article 14", "paragraphes 1 et 3 a) et b) de l'article 2". */
const INVERTED_LIST = new RegExp(
  `(?<!\\p{L})(?:(?:sub-? ?articles|paragraphs|paras\\.|paragraphes|párrafos|apartados|incisos|§§) ?(?<list>${POINT}(?:${AND}${POINT}){1,6})|(?:paragraph|para\\.|paragraphe|párrafo) (?<one>\\d{1,2} ?\\(?[a-z]\\)(?:${AND}\\(?[a-z]\\)){1,6})),? ${OF}$`,
  'iu',
);
const LETTER = '\\(?[a-z](?:\\)|(?!\\p{L}))';
/** "alinéas a et b du paragraphe 3 de l'article 2", "subparagraphs (a) and (b) of paragraph 3 of article 14". */
const INVERTED_LETTERS = new RegExp(
  `(?<!\\p{L})(?:alin[ée]as|sub-?paragraphs|apartados|incisos|literales|letras|lettres|points) (?<letters>${LETTER}(?:${AND}${LETTER}){1,6}),? ${OF}(?:paragraph|paragraphe|párrafo|numeral|inciso|apartado) (?<upper>\\d{1,2}),? ${OF}$`,
  'iu',
);
const VERBS_EN = 'recogni[sz]ed|enshrined|guaranteed|protected|established|provided for|set (?:forth|out)|contained|embodied';
const VERBS_ES = 'reconocid[oa]s?|consagrad[oa]s?|protegid[oa]s?|garantizad[oa]s?|establecid[oa]s?|contenid[oa]s?|previst[oa]s?';
const VERBS_FR = 'reconnu(?:e?s)?|garantie?s?|consacrée?s?|protégée?s?|énoncée?s?';
/** Words that a quotation has left out: "Article 8 ... of that directive". */
export const LEFT_OUT = /^ ?[[(]?\.\.\.[\])]?(?= (?:of|de|du|del) )/;
/** Words between an article and what it is of. */
export const ASIDE = new RegExp(
  [
    LEFT_OUT.source.slice(1),
    ',? ?\\([^()]{1,110}\\)',
    ',? ?(?:the )?(?:first|second|third|fourth|last) (?:sentence|paragraph|sub-?paragraph|limb),?',
    ',? ?(?:le |la |el )?(?:premier|première|deuxième|seconde?|troisième|quatrième|primera?|segund[oa]|tercera?) (?:alinéa|paragraphe|phrase|párrafo|inciso|apartado|frase|oración),?',
    ',? ?(?:alinéa premier|párrafo (?:primero|segundo|tercero|cuarto)),?',
    ',? ?thereof,?',
    ',? (?:and|et|y) (?:(?:paragraph|paragraphe|párrafo) \\(?[a-z]\\) (?:of|du|del) )?(?:the |le |el )?(?:preamble|préambule|preámbulo)(?= (?:of|to|de|du|del) )',
    // "artículo 1.1. de la Convención".
    '\\.(?= (?:de la|del|du) )',
    ',? ?(?:read |taken )?in conjunction with (?:each of )?(?:these|those|the said|the above) (?:provisions|articles)',
    ',? ?(?:lue?s? )?(?:en combinaison|combinée?s?|conjointement) avec (?:chacune des|les|ces) (?:dispositions|articles)(?: (?:concernée?|précitée?|susvisée?|pertinente?)s)?(?= (?:de|du|des) )',
    ',? ?(?:leíd[oa]s? )?(?:en relación|en combinación|conjuntamente) con (?:cada una de )?(?:las|estas|dichas|esas) disposiciones(?: (?:citadas|mencionadas|pertinentes))?(?= del? )',
    ',? (?:and|or|y|et) (?:the |any |all |their )?(?:other )?(?:related |relevant )?(?:provisions|articles|sub-?paragraphs),?(?= (?:of|de) )',
    ',? (?:respectively|respectivamente|respectivement|both|ambos|todos|all|tous|toutes),?(?= (?:of|de|du|del) )',
    ' (?:in fine|in limine|et seq\\.?|et suivants|y siguientes|y ss\\.),?',
    // The number of a footnote: "artículo 25.1 252 de la Convención".
    ' \\d{1,3}(?= (?:of the|de la|del) \\p{Lu})',
    `\\),? (?:${VERBS_EN}|${VERBS_ES}|${VERBS_FR}) (?:by|in|under|en|por|par|dans)(?= )`,
    '\\),?(?= (?:of|de|du|del|des) )',
  ].join('|'),
  'iuy',
);
/** "the rights to life (Article 4) and to humane treatment (Article 5) of the Convention": each article alone in its brackets. */
export const BRACKETED = /^\)(?:[,;]| and| et| y| e)(?: [^.;:()]{0,100})? \($/;
export const LEAD =
  /,? ?(?:common (?=to )|commune? (?=aux )|com[uú]n (?=a ))?(?:(?:of|oft he|to|in|under|du|des|de las|de los|de la|del|de|da|al?|aux) |de l'|d')?(?:both )?(?:the |this |that |la |le |les |los |las |el |l'|dich[ao] |ladite |cette )?(?:same |said |aforementioned |present |current |Court's |Tribunal's |Committee's |Commission's |citad[ao] |referid[ao] |mencionad[ao] |mism[ao] |propi[ao] |même )?\[?/iy;
/** Words put before a name that the catalogue prints without them: "the 1989 International Convention on the Rights of the Child". */
export const QUALIFIER =
  /(?:four|quatre|cuatro|(?:19|20)\d\d|UN|U\.N\.|United Nations|UNESCO|OAU|EU(?:'s)?|European Union(?:'s)?|Council of Europe|UE|International) /iy;
const STATES =
  '(?:provides?|states?|stipulates?|guarantees?|requires?|recogni[sz]es?|establishes?|stresses|proclaims|affirms|declares|defines|prohibits|protects|enshrines|prévoit|dispose|garantit|reconnaît|énonce|consacre|mentionne|stipule|interdit|protège|establece|dispone|garantiza|reconoce|consagra|menciona|señala|prevé|contempla|estipula|prohíbe|protege|recoge|regula),?';
const NOTABLY =
  '(?:in particular|particularly|notably|especially|including|such as|namely|en particulier|notamment|y compris|en particular|particularmente|incluid[oa]s?)';
const ITS =
  '(?:of its|in its|to its|to the|to|of|its|the|(?:de |en |dans |à )?(?:ses|son)|(?:de |en )?sus?|(?:de |en )?(?:los|las|les|el))';
/** "Vienna Convention on Consular Relations, Apr. 24, 1963, art. 36", "African Charter, 1981, Article 7". */
const ITS_DATE =
  '(?:(?:(?:adopted|opened for signature|done|signed)(?: on)? )?(?:\\p{L}{3,9}\\.? \\d{1,2}, |\\d{1,2} \\p{L}{3,9} ))?(?:19|20)\\d\\d(?=,)';
/** "the principles of the CRPD, as outlined in Article 3". */
const AS_SAID =
  '(?:as (?:outlined|set out|set forth|enshrined|stated|provided for|laid down|recogni[sz]ed|defined|established|guaranteed) (?:in|under|by)|(?:tal )?como (?:se )?(?:establece|dispone|señala|prevé|reconoce) en(?: el| los)?)';
/** What stands between an instrument and its article: "the Covenant (art. 2)", "the Charter, particularly Article 7". */
export const BEFORE = new RegExp(
  `^(?:'s|\\)(?=,? (?:in|en|dans|à) (?:its|su|sus|son|ses) ))?(?: \\(\\p{L}{2,8}\\))?(?: (?:clearly |expressly |explicitly |also )?${STATES} (?:in|under|at|en|dans|à) (?:its |su |sus |son |ses )?)?(?: ?\\[\\d{1,3}\\])?(?: of (?:19|20)\\d\\d)?(?:, ?${ITS_DATE})?(?: \\d{1,3}(?= ?\\())?(?: \\((?:Convenio|Convention) [IVX]{1,3}\\))?(?:[,:]? ?\\(? ?(?:in |under |(?:preamble and|preámbulo y|préambule et) )?|,? ?\\(?(?:and |et |y )?${NOTABLY}(?: ${ITS})?(?:[,:]? | (?:à |de )?l')|,? (?:and |et |y )?(?:its|ses|sus) |,? (?:in|en|dans|à) (?:its|su|sus|son|ses) |,? (?:en relación|en conexión|en concordancia|en conjunto|conjuntamente|leíd[oa]s?|combinad[oa]s?) con (?:las obligaciones [^.;,]{0,40} en )?sus? | - |, ${AS_SAID} (?:its |su |sus )?|,? ?\\(part [IVX]{1,4}, ?)$`,
  'iu',
);
/** "articles 14 de la Convention et 2 du Protocole n° 1": the same head, another instrument. */
export const SAME_HEAD = /^(?:,? (?:and|or|et|ou|y|o) |, )(?=\d)/;
/** The same under a head in the singular: "article 6 § 1 de la Convention et 1 du Protocole n° 1". */
export const SAME_HEAD_OF_ONE =
  /^,? (?:and|et|y) (?=\d{1,2}(?: §{1,2} \d)? (?:of|du|del|de la) (?:the )?(?:Prot|Conv|Cov|Pa[ck]t))/;
const CHAIN_WORDS = [
  'and|or|and\\/or|et|ou|y|o|e|on|sur|sobre|nor|neither|ni|as|well|read|taken|alone|standing|individually|separately|considered|seen|examined|when',
  'overall|general|obligations?|duties|duty|enshrined|established|contained|set|forth|out|provided|for|in|the|light|context|of|interpreted|conjunction|connection|together|combined|invoked|relating|to|with|also|under|both|either|rather|than|partly|alternatively|former|by',
  'its (?:procedural|substantive) (?:head|limb|aspect)',
  '(?:first|second|third|fourth|fifth|last) (?:sentence|paragraph|sub-?paragraph)',
  'lue?s?|combinée?s?|combinaison|invoquée?s?|prise?s?|dans|contexte|avec|conjointement|conjugué(?:e?s?)|conjonction|seule?s?|isolément|relation|ainsi|que|les?|la|du|des|de|par|aux?|lumière|ancien',
  'en|relación|con|conjunción|así|como|por|los|las|el|del|al|concordance|concordancia|relacionad[ao]s?|combinad[ao]s?|invocad[ao]s?|leíd[ao]s?|conjuntamente|separado|aisladamente|junto|conexión|contexto|luz|obligaci(?:ón|ones)|deber(?:es)?|generales|establecid[oa]s?|contenid[oa]s?|consagrad[oa]s?|previst[oa]s?',
  'à|obligations|générales|énoncées?|prévues?|consacrées?|garanties?',
].join('|');
/** Before an article of what was spoken of: "in its article 3". */
export const ITS_OWN =
  /(?<!\p{L})(?:(?:in|under|by|of|to|with) its|(?:en|de|por|a|con|según|bajo) sus?|(?:en|dans|de|à|par|selon|avec) (?:son|ses)) $/iu;
/** Only such words stand between two articles of one instrument that is named behind the second. */
export const CHAIN = new RegExp(`^(?:[ ,;(/]|\\([^()]{2,110}\\)|(?<!\\p{L})(?:${CHAIN_WORDS})(?!\\p{L})|[ld]'|&)*$`, 'iu');
/** Words between an article and what it is of. */
export const FOLLOWED_BY_OF = /^,? ?(?:\([^()]{1,110}\),? ?)?(?:d'|(?:of|du|des|del?|dem|van|da)(?!\p{L}) ?)/iu;
export const TREATY_AHEAD =
  /^[^.;,()]{0,90}?\b(?:Conventions?|Covenant|Charter|Protocol|Treaty|Pact|Convención|Convenio|Pacto|Carta|Protocolo|Pacte|Charte|Protocole|Traité|Tratado)\b/u;
/** A law of a State or of the Union; German decisions print `Art. 5 Abs. 1 GG`. */
export const LAW_AHEAD =
  /^ (?:Abs\.|Absatz|Satz|\p{Lu}{2}|\p{Lu}\p{Ll}*\p{Lu}|\p{Lu}[\p{L}' ]{0,30}\b(?:Act|Code|Law|Constitution|Regulations?|Directive|Rules)\b)/u;

/** Between a general comment and the article that it explains. */
export const ON_ARTICLE = /,? (?:on|concerning|sur|sobre)(?: the (?:implementation|application) of)?(?: the| el| la| l')? ?$/;
/** An article of a general comment is one that it explains: "general comment No. 32 (article 14)". */
export const GENERAL_COMMENT = /^[a-z]+-g[cr]$/;

/** The paragraphs that words before an article print, and how long the words are; null for none. */
export function readInverted(before: string): { prefixes: string[]; length: number } | null {
  const letters = INVERTED_LETTERS.exec(before);
  if (letters) {
    const each = letters.groups?.letters?.match(/(?<!\p{L})[a-z](?!\p{L})/giu) ?? [];
    return {
      prefixes: each.map((letter) => `(${letters.groups?.upper})(${letter.toLowerCase()})`),
      length: letters[0].length,
    };
  }
  const several = INVERTED_LIST.exec(before);
  if (several) return { prefixes: pointsIn(several.groups?.list ?? several.groups?.one ?? ''), length: several[0].length };
  const sole = INVERTED.exec(before);
  const parts = [sole?.groups?.upper, sole?.groups?.lower, sole?.groups?.lowest].filter((part) => part !== undefined);
  return sole ? { prefixes: [parts.map((part) => `(${part.toLowerCase()})`).join('')], length: sole[0].length } : null;
}

/** "1, 3 a) et b)" as `(1)`, `(3)(a)`, `(3)(b)`. */
function pointsIn(list: string): string[] {
  const points: string[] = [];
  let paragraph = '';
  for (const [, number, letter] of list.matchAll(
    /(\d{1,2})(?! ?\(?[a-z]\))|(\d{1,2}(?= ?\(?[a-z]\))|(?<!\p{L})[a-z](?=\)))/giu,
  )) {
    if (number !== undefined) points.push((paragraph = `(${number})`));
    else if (/\d/.test(letter ?? '')) paragraph = `(${letter})`;
    else points.push(`${paragraph}(${letter?.toLowerCase()})`);
  }
  return points;
}
