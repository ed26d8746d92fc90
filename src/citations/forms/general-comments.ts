/**
 * General comments and recommendations by number. Source: citation-formats, sections 2, 5.2 and 14: numbers restart in each
 * committee, so the committee must stand in the sentence; otherwise every committee that has the number is a candidate.
 */
import type { CleanText } from '../clean-text';
import { COMMENTING_BODIES, firstBodyNamed, lastBodyNamed } from '../committees';
import { toArabic } from '../roman-numerals';
import { lastSentenceStart } from '../sentence-start';
import type { StandardsIndex } from '../standards-index';
import type { Form, FormReading } from './form';
import { commentsListedBehind } from './titled-lists';
import { readSymbol } from './un-standards';

const WORDS =
  '(?:[Jj]oint )?(?:[Gg]eneral|GENERAL) (?:[Cc]omments?|[Rr]ecommendations?|COMMENTS?|RECOMMENDATIONS?)(?:\\/(?:[Gg]eneral )?[Rr]ecommendations?)?|(?:[Oo]bservations?|[Rr]ecommandations?) générales?(?: conjointes?)?|(?:OBSERVATIONS?|RECOMMANDATIONS?) G[EÉ]N[EÉ]RALES?|(?:OBSERVACI|RECOMENDACI)(?:[OÓ]N|ONES) GENERAL(?:ES)?|(?:[Oo]bservaci(?:ón|ones)|[Rr]ecomendaci(?:ón|ones)) [Gg]eneral(?:es)?(?: [Cc]onjuntas?)?|[Cc]omentarios? [Gg]eneral(?:es)?|COMENTARIOS? GENERAL(?:ES)?|[Cc]ommentaires? généra(?:l|ux)|(?:CCPR|CESCR|CRC|CAT|CEDAW|CERD|CRPD|HRC),? G[CR]';
const NUMBER = "(?:\\d{1,2}(?!\\d|\\/\\d|\\.\\d)|[IVXL]{1,6}\\b(?!'))";
/** "Recommandation générale du CEDEF no 35", "observation générale du Comité no 5". */
const OF_BODY = ' (?:du|of the|del) (?:(?:Comité|Committee)(?: [A-Z]{3,6})?|[A-Z]{3,6})(?= (?:[Nn]|\\d))';
const PATTERN = new RegExp(
  `\\b(?:${WORDS})(?:${OF_BODY})? ?\\(?(?:[Nn]\\.? ?[oO°]s?\\.?|[Nn][úu]ms?\\.?|N[UÚ]M\\.?|[Nn]ros?\\.?|[Nn][úu]m[eé]ros?|[Nn]umber|#)? ?(${NUMBER}(?: ?\\[\\d{1,3}\\])?(?:(?: ?\\((?:(?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th) session)\\))?(?:, | and | et | y |, and | & )(?:[Nn]os?\\.? |n° |núm\\. )?${NUMBER}(?! (?:of|du|de) \\w+ (?:19|20)|[-/])){0,12})`,
  'gu',
);
const COUNTER = /^\d{1,2} ?\[\d{1,3}\]/;
const YEAR = / ?\((?:19|20)\d{2}\)/y;
const PINPOINT =
  /,? ?(?:\(?(?:at )?(paras?\.?|paragraphs?|párrs?\.?|par\.|§§?|¶¶?) ?(\d{1,3}(?:\.\d{1,2})?(?: ?- ?\d{1,3})?(?:(?:, | and | et | y )\d{1,3}(?: ?- ?\d{1,3})?(?! ?(?:[A-Z][a-z]+ )?\d{4}))*)\)?)/y;
const AFTER = /^ ?(?:\((?:19|20)\d{2}\))?,? ?(?:\(|(?:of|by|du|de|del|from) (?:the |la |le |el )?(?:u\.?n\.? |united nations )?)/;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The scheme of the committee the words around name; null when none does. */
function schemeAround(page: CleanText, start: number, end: number, printed: string, length: number): string | null {
  // Only the Human Rights Committee prints the counter in square brackets: "General comment No. 31 [80]".
  if (COUNTER.test(printed.replace(/^\D*/, ''))) return 'ccpr-gc';
  const inside = lastBodyNamed(page.folded.slice(start, start + length));
  if (inside) return inside.scheme;
  const after = page.folded.slice(end, end + 140);
  const lead = AFTER.exec(after)?.[0];
  const named = lead ? firstBodyNamed(after.slice(lead.length)) : null;
  if (named) return named.scheme;
  const symbol = page.text.slice(end, end + 40);
  const bySymbol = COMMENTING_BODIES.find(
    (body) => symbol.includes(`${body.symbol}/GC/`) || symbol.includes(`${body.symbol.replace('/C', '')}/GC/`),
  );
  if (bySymbol && /^[^.;]{0,24}$/.test(symbol.slice(0, symbol.indexOf('/GC/')).replace(/[A-Z]\.\d+$/, '')))
    return bySymbol.scheme;
  const before = page.folded.slice(Math.max(0, start - 220), start);
  const sentence = before.slice(lastSentenceStart(page.text.slice(Math.max(0, start - 220), start)));
  const last = lastBodyNamed(sentence)?.scheme ?? null;
  // Who adopts comments only is not the author of a recommendation named further on.
  return last?.endsWith('-gc') && /^gen\w+ recom|^recom/.test(page.folded.slice(start, start + 14)) ? null : last;
}

/** What stands between a comment and its own symbol: its year, its title, "U.N. Doc.". */
const OWN_SYMBOL =
  /^(?: ?\((?:19|20)\d{2}\))?(?:,? [^.;:\d()[\]/]{1,200}?)??,? ?[([]?(?:U\.?N\.?,? ?)?(?:[Dd]oc(?:uments?|s?\.)?,? ?)?(?<![\w/.])(?=[A-Z]{1,5}\/)([A-Z][\w./]{3,30}(?: ?\d{1,3})?)/;

/** The scheme of the committee of which the comment of this number has the symbol printed beside it: "general comment No. 31 (2004), CCPR/C/21/Rev.1/Add.13". */
function schemeBySymbol(page: CleanText, end: number, value: number, index: StandardsIndex): string | null {
  const symbol = OWN_SYMBOL.exec(page.text.slice(end, end + 280))?.[1];
  const read = symbol && readSymbol(symbol, 0, (key) => index.slugOfIdentifier(`un:${key}`) !== null);
  const slug = read ? index.slugOfIdentifier(`un:${read.key}`) : null;
  const of = COMMENTING_BODIES.filter(({ scheme }) => slug !== null && index.slugOfIdentifier(`${scheme}:${value}`) === slug);
  return of.length === 1 ? (of[0]?.scheme ?? null) : null;
}

/** The scheme of the citing committee's own comments; null for other bodies. */
function ownComments(citingBody: string | undefined): string | null {
  return COMMENTING_BODIES.find(({ scheme }) => scheme.replace(/-g[cr]$/, '') === citingBody)?.scheme ?? null;
}

/** Every committee that has a comment of this number: comments before recommendations when the words say comment. */
function candidatesFor(number: number, words: string, index: StandardsIndex): string[] {
  const saysRecommendation = /recom/i.test(words);
  const keys = COMMENTING_BODIES.map((body) => `${body.scheme}:${number}`).filter((key) => index.slugOfIdentifier(key) !== null);
  const rank = (key: string) => (key.includes('-gr:') === saysRecommendation ? 0 : 1);
  return keys.sort((a, b) => rank(a) - rank(b));
}

/** The African Commission has adopted fewer than ten general comments. */
const AFRICAN_COMMENTS = 10;

/**
 * Whether a number is not that of the committee named: beyond its last, or the first of a joint comment, "No. 3/No. 22", whose
 * committees the words do not tell apart.
 */
function isOfNobody(named: string | null, value: number, after: string): boolean {
  return (named === 'achpr-gc' && value > AFRICAN_COMMENTS) || /^ ?\/ ?[Nn]o\.? ?\d/.test(after);
}

/** "joint general comment No. 3 (2017) of the Committee on X and No. 22 (2017) of the Committee on Y". */
const SECOND =
  /^(?: \((?:19|20)\d{2}\))? (?:of|du|del) [^.;()]{10,160}? (?:and|et|y) ((?:[Nn]o\.?|n°|núm\.) ?(\d{1,2})(?: \((?:19|20)\d{2}\))?) (?:of|du|del) (?:the |la |el )?/;

/** The comment of a second committee that the words behind the first name; none where they name no committee. */
function secondOfJoint(page: CleanText, listEnd: number): FormReading[] {
  const found = SECOND.exec(page.text.slice(listEnd, listEnd + 240));
  const at = listEnd + (found?.[0].length ?? 0);
  const body = found && firstBodyNamed(page.folded.slice(at, at + 100));
  if (!found || !body) return [];
  const start = listEnd + found[0].indexOf(found[1] ?? '');
  return [{ start, end: start + (found[1] ?? '').length, scheme: body.scheme, key: String(Number(found[2])) }];
}

export const generalCommentForms: readonly Form[] = [
  {
    name: 'general-comment-number',
    source: 'citation-formats 5.2 and 14 (collision table: committee, then the article cited)',
    pattern: PATTERN,
    read(match, page, index, options) {
      const words = match[0].slice(0, match[0].length - (match[1] ?? '').length);
      const listStart = match.index + words.length;
      const numbers = [
        ...(match[1] ?? '').matchAll(/(?<![[\d])(?:\d{1,2}|[IVXL]{1,6})(?![\d\]]|(?:st|nd|rd|th) )(?: ?\[\d{1,3}\])?/g),
      ];
      const listEnd = match.index + match[0].length;
      const isOfEcri =
        /^rec/i.test(words.normalize('NFD')) || / rec/i.test(words)
          ? (index.bodies.nearest(page, match.index, listEnd) ?? options.citingBody) === 'ecri'
          : false;
      const named = isOfEcri
        ? 'ecri-gpr'
        : (schemeAround(page, match.index, listEnd, match[1] ?? '', words.length) ?? options.ownComments ?? null);
      const own = named === null ? ownComments(options.citingBody) : null;
      const comments = numbers.flatMap((found, position): FormReading[] => {
        const digits = found[0].replace(/ ?\[.*/, '');
        const value = toArabic(digits) ?? Number(digits);
        if (!Number.isInteger(value) || value < 1) return [];
        const start = position === 0 ? match.index : listStart + found.index;
        let end = listStart + found.index + found[0].length;
        if (position === numbers.length - 1) end += sticky(YEAR, page.text, end)?.[0].length ?? 0;
        const pin = position === numbers.length - 1 ? sticky(PINPOINT, page.text, end) : null;
        const pinpoint = pin ? `para. ${pin[2]}` : null;
        if (pin) end += pin[0].length - (pin[0].endsWith(')') && !pin[0].includes('(') ? 1 : 0);
        // The citing body's own comments only where it has adopted one of this number.
        if (isOfNobody(named, value, page.text.slice(listEnd, listEnd + 12)))
          return [{ start, end, scheme: 'instrument', key: '', pinpoint, candidates: candidatesFor(value, words, index) }];
        const bySymbol = position === numbers.length - 1 ? schemeBySymbol(page, listEnd, value, index) : null;
        const scheme = bySymbol ?? named ?? (own && index.slugOfIdentifier(`${own}:${value}`) ? own : null);
        if (scheme) return [{ start, end, scheme, key: String(value), pinpoint }];
        return [{ start, end, scheme: 'instrument', key: '', pinpoint, candidates: candidatesFor(value, words, index) }];
      });
      const joint = secondOfJoint(page, listEnd);
      const scheme = named ?? own;
      const listed = joint.length > 0 || scheme === null ? [] : commentsListedBehind(page.text, listEnd, words);
      const goingOn = listed.flatMap(({ start, end, number }): FormReading[] =>
        scheme !== null && index.slugOfIdentifier(`${scheme}:${number}`) !== null ? [{ start, end, scheme, key: number }] : [],
      );
      return [...comments, ...joint, ...goingOn];
    },
    examples: [
      { printed: 'Human Rights Committee, general comment No. 31', keys: ['ccpr-gc:31'] },
      { printed: 'general comment No. 31 [80], para. 10', keys: ['ccpr-gc:31'], pinpoint: 'para. 10' },
      { printed: 'CESCR General Comment No. 23 (2016)', keys: ['cescr-gc:23'] },
      {
        printed: 'Human Rights Committee, general comments No. 6 (16th session) and 14 (23rd session)',
        keys: ['ccpr-gc:6', 'ccpr-gc:14'],
      },
      {
        printed: 'general recommendation No. 35 of the Committee on the Elimination of Discrimination against Women',
        keys: ['cedaw-gr:35'],
      },
      { printed: 'Committee on the Elimination of Racial Discrimination, General Recommendation XXX', keys: ['cerd-gr:30'] },
      { printed: "Comité des droits de l'homme, Observation générale n° 34", keys: ['ccpr-gc:34'] },
      { printed: 'Observación general núm. 14 del Comité de los Derechos del Niño', keys: ['crc-gc:14'] },
      {
        printed: 'Recomendación general N.º 19 del Comité para la Eliminación de la Discriminación contra la Mujer',
        keys: ['cedaw-gr:19'],
      },
      { printed: 'Human Rights Committee, General Comments Nos. 22 and 31', keys: ['ccpr-gc:22', 'ccpr-gc:31'] },
      {
        printed: 'general comments No. 4 (2016) and No. 5 (2017)',
        keys: ['crpd-gc:4', 'crpd-gc:5'],
        options: { ownComments: 'crpd-gc' },
      },
      {
        printed: 'see the Committee on the Rights of the Child on that and general recommendation No. 36',
        keys: ['cedaw-gr:36'],
        options: { citingBody: 'cedaw' },
      },
      { printed: 'Committee on the Rights of the Child, joint general comment No. 4/No. 23', keys: ['instrument:'] },
      {
        printed:
          'joint general comment No. 3 (2017) of the Committee on Migrant Workers and No. 22 (2017) of the Committee on the Rights of the Child',
        keys: ['cmw-gc:3', 'crc-gc:22'],
      },
      {
        printed: 'general comment No. 3 of the Committee on Migrant Workers and No. 22 of the list',
        keys: ['cmw-gc:3'],
      },
      {
        printed:
          'Observación general conjunta núm. 4 (2017) del Comité de los Trabajadores Migratorios y núm. 23 (2017) del Comité de los Derechos del Niño',
        keys: ['cmw-gc:4', 'crc-gc:23'],
      },
      { printed: 'la Observación General N.º 12 del Comité de los Derechos del Niño3, y', keys: ['crc-gc:12'] },
      { printed: 'HUMAN RIGHTS COMMITTEE GENERAL COMMENT NO. 36', keys: ['ccpr-gc:36'] },
      { printed: "COMITÉ DES DROITS DE L'HOMME, OBSERVATION GÉNÉRALE No 31", keys: ['ccpr-gc:31'] },
      { printed: 'OBSERVACIÓN GENERAL NÚM. 14 DEL COMITÉ DE LOS DERECHOS DEL NIÑO', keys: ['crc-gc:14'] },
      { printed: 'Comité de los Derechos del Niño, Comentario General Nº 4 /2003', keys: ['crc-gc:4'] },
      { printed: "Comité des droits de l'homme, Commentaire général n° 31", keys: ['ccpr-gc:31'] },
      { printed: 'RECOMENDACION GENERAL Nº 15', keys: ['ecri-gpr:15'], options: { citingBody: 'ecri' } },
      { printed: 'Comité DESC, Observación General Nro. 14', keys: ['cescr-gc:14'] },
      { printed: "l'observation générale numéro 31 du Comité des droits de l'homme", keys: ['ccpr-gc:31'] },
      {
        printed: "Comité pour l'élimination de la discrimination raciale, Recommandation générale no. 24, L'article premier",
        keys: ['cerd-gr:24'],
      },
      { printed: 'General comment No. 36', keys: ['instrument:'] },
    ],
  },
];
