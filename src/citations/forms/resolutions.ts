/**
 * Resolutions and decisions of the organs of the United Nations by number. Source: citation-formats, section 6: the numbers of the
 * organs are alike, so the organ must stand before or after them ("in its resolution 60/147", "la résolution 60/147 de l'Assemblée
 * générale"), or be the citing body itself.
 */
import { securityCouncilYear } from './security-council-resolutions';
import type { Form, FormReading } from './form';
import { OF_THE_UN, ORGANS, OWN, isCouncilOnRights, organOf, prefixOfHalf } from './resolution-organs';
import { resolutionsListedBehind } from './titled-lists';

const WORD =
  '(?:(?:[Rr][eé]soluti(?:on|ón)s?|[Rr]esoluci(?:ón|ones)|R[EÉ]SOLUTIONS?|RESOLUCI(?:[OÓ]N|ONES)|[Rr]es\\.?)|[Dd][eé]cisions?|[Dd]ecisi(?:ón|ones))';
const SIGN = '(?:[Nn]\\.? ?[oO°º]s?\\.?|[Nn]úms?\\.?|NÚM\\.?)';
const SESSIONAL = "(?:(?:ES|S)-)?\\d{1,4}\\/\\d{1,3}(?![\\d/]|\\(?\\p{L})(?: ?[A-Z]\\b(?![.\\w'/-]))?";
const YEARED = '\\d{1,4} ?(?:\\( ?(?:19|20)\\d{2}\\)|(?:of|de) (?:19|20)\\d{2})(?!\\d)';
const ROMAN = "(?:A\\/)?\\d{1,4} ?\\/?[A-Z]? ?\\((?:[IVXLC]{1,7}|E?S-(?:[IVX]{1,4}|\\d{1,2}))\\)(?: ?[A-Z]\\b(?![.\\w'/-]))?";
const ITEM = `(?:${SESSIONAL}|${YEARED}|${ROMAN})`;
/** Its date behind a number of a list: "58/85 of 9 December 2003, 67/109 of 17 December 2012". */
const DATED = '(?:,? (?:of|du|de|del) \\d{1,2}(?:er)? (?:de )?\\p{L}{3,10} (?:de )?(?:19|20)\\d{2}(?= ?,| and| et| y| e ))?';
const AND = '(?:,? and |,? et |,? y |,? e |, ?| & )(?:(?:in|la|las|the) )?';
/** "resolution of the General Assembly 217 A (III)". */
const BETWEEN = `(?: (?:of the|de la|del|du) | de l')(?<organ>${ORGANS.slice(0, 5)
  .map(({ words }) => `(?:${words})`)
  .join('|')})${OF_THE_UN}`;
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d/])${WORD}(?:${BETWEEN})?,? ?(?:${SIGN} ?)?(?<list>${ITEM}(?: and [A-Z]\\b)?(?:${DATED}${AND}(?:${SIGN} ?)?${ITEM}(?: and [A-Z]\\b)?){0,60}|(?<plain>(?<=s )\\d{3,4}(?:, \\d{3,4}){0,9}(?:,? and | y | et )\\d{3,4}|\\d{3,4})(?![\\d/(-]| ?[(\\[]|[.,]\\d))`,
  'gu',
);
const EACH =
  /(?:(ES-|S-)?(\d{1,4})\/(\d{1,3})(?: ?([A-Z])\b(?![.\w'/-])(?: and [A-Z]\b)?)?)|(?:(\d{1,4}) ?(?:\( ?|(?:of|de) )((?:19|20)\d{2})\)?)|(?:(\d{1,4}) ?\/?([A-Z])? ?\(([IVXLC]{1,7}|E?S-(?:[IVX]{1,4}|\d{1,2}))\)(?: ?([A-Z])\b(?![.\w'/-]))?)/g;
/** The Assembly numbers by session from the thirty-first; the Council has had sixty, with fewer resolutions and decisions in each. */
const [FIRST_SESSION, LAST_SESSION] = [31, 99];
const [LAST_SESSION_OF_COUNCIL, MOST_OF_COUNCIL] = [75, { RES: 60, DEC: 150 }];

/** The key of one number; null where the organ cannot have given it. */
function keyOf(found: RegExpExecArray, organ: string, kind: 'RES' | 'DEC'): string | null {
  const [, special = '', session = '', number = '', part = '', councilNumber, year, old, letter, roman, lastLetter] = found;
  const prefix = organ !== 'UN' ? organ : councilNumber ? 'S' : 'A';
  if (councilNumber) return prefix === 'S' && kind === 'RES' ? `S/RES/${councilNumber}(${year})` : null;
  if (old)
    return prefix.startsWith('A/') || prefix === 'S' ? null : `${prefix}/${kind}/${old}(${roman})${letter ?? lastLetter ?? ''}`;
  if (prefix === 'S') return null;
  const isOfYear = session.length === 4;
  if (isOfYear !== prefix.startsWith('E') || (isOfYear && !/^(?:19[4-9]|20[0-4])/.test(session))) return null;
  if (prefix === 'A' && special === '' && (Number(session) < FIRST_SESSION || Number(session) > LAST_SESSION)) return null;
  if (prefix === 'A/HRC' && (Number(session) > LAST_SESSION_OF_COUNCIL || Number(number) > MOST_OF_COUNCIL[kind])) return null;
  return `${prefix}/${kind}/${special}${session}/${number}${part}`;
}

export const resolutionForms: readonly Form[] = [
  {
    name: 'organ-resolution',
    source: 'citation-formats 6: the organ must be named, or be the citing body; before 1976 "217 A (III)", after "60/251"',
    pattern: PATTERN,
    read(match, page, index, options) {
      const { list = '', plain, organ } = match.groups ?? {};
      const isResolution = /^res/i.test(match[0].normalize('NFD').replace(/\p{M}/gu, ''));
      const end = match.index + match[0].length;
      const own = OWN.get(options.citingBody ?? '');
      const named = organOf(page, { start: match.index, end, isResolution, between: organ, list: plain ?? list }, index);
      const words =
        page.text.slice(match.index - (named?.before ?? 0), match.index) || page.text.slice(end, end + (named?.after ?? 0));
      const kind = isResolution ? 'RES' : 'DEC';
      const start = match.index - (named?.before ?? 0);
      if (plain !== undefined) {
        if (named?.prefix !== 'S' || !isResolution) return null;
        const all = [...plain.matchAll(/\d+/g)];
        return all.flatMap(({ 0: number, index: at }, position): FormReading[] => {
          const year = securityCouncilYear(Number(number));
          const from = end - plain.length + at;
          const span = { start: position === 0 ? start : from, end: from + number.length };
          return year === null ? [] : [{ ...span, scheme: 'un', key: `S/RES/${number}(${year})` }];
        });
      }
      const listStart = end - list.length;
      const items = [...list.matchAll(EACH)];
      const read = items.flatMap((found, position): FormReading[] => {
        const isOfYear = found[2]?.length === 4;
        const isOld = found[7] !== undefined;
        const prefix =
          named?.prefix === ''
            ? prefixOfHalf(words, own, isOfYear, () => isCouncilOnRights(page.text, match.index))
            : (named?.prefix ?? (isOld || found[1] === 'ES-' ? 'A' : own));
        // Decisions are numbered by many bodies; the citing body's own are printed with its name or as "its decision".
        const isOwn = /\b(?:its|su|sa|sus|ses) $/.test(page.text.slice(Math.max(0, match.index - 5), match.index));
        const key = prefix && (isResolution || named || isOwn) ? keyOf(found, prefix, kind) : null;
        if (key === null) return [];
        const isLast = position === items.length - 1;
        const at = listStart + found.index + found[0].length;
        const span = { start: position === 0 ? start : listStart + found.index, end: at + (isLast ? (named?.after ?? 0) : 0) };
        // "53/243 A and B"
        const second = / and ([A-Z])$/.exec(found[0])?.[1];
        const keys = second === undefined ? [key] : [key, key.slice(0, -1) + second];
        const [first, ...others] = keys.map((each) => ({ ...span, scheme: 'un', key: each }));
        if (!first || others.length === 0) return first ? [first] : [];
        return [{ ...first, end: at - ' and B'.length }, ...others.map((other) => ({ ...other, start: at - 1 }))];
      });
      const series = /^A\/(?:HRC\/)?RES\//.exec(read[0]?.key ?? '')?.[0];
      if (series === undefined) return read;
      const listed = resolutionsListedBehind(page.text, end, match[0]);
      return [
        ...read,
        ...listed.map(({ start: from, end: to, number }) => ({ start: from, end: to, scheme: 'un', key: `${series}${number}` })),
      ];
    },
    examples: [
      { printed: 'General Assembly resolution 217 A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: 'resolution 2200 A (XXI)', keys: ['un:A/RES/2200(XXI)A'] },
      { printed: 'resolution 2625 (XXV)', keys: ['un:A/RES/2625(XXV)'] },
      { printed: 'G.A. Res. 217A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: 'GA Res. 2200/A (XXI)', keys: ['un:A/RES/2200(XXI)A'] },
      { printed: 'Economic and Social Council resolution 663 C (XXIV)', keys: ['un:E/RES/663(XXIV)C'] },
      { printed: 'General Assembly resolution 60/147', keys: ['un:A/RES/60/147'] },
      { printed: "la résolution 60/147 de l'Assemblée générale", keys: ['un:A/RES/60/147'] },
      { printed: 'la Asamblea General, en su resolución 60/147', keys: ['un:A/RES/60/147'] },
      {
        printed: 'In its resolution 79/232 adopted on 19 December 2024, the General Assembly',
        keys: ['un:A/RES/79/232'],
      },
      { printed: 'resolución 60/147, de 16 de diciembre de 2005, de la Asamblea General', keys: ['un:A/RES/60/147'] },
      { printed: 'resolution of the General Assembly 217 A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: "résolutions de l'Assemblée générale 60/147 et 60/251", keys: ['un:A/RES/60/147', 'un:A/RES/60/251'] },
      { printed: 'resolución del Consejo de Derechos Humanos núm. 17/4', keys: ['un:A/HRC/RES/17/4'] },
      { printed: 'resolución del Consejo de Seguridad 1325 (2000)', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'RESOLUCIÓN 217 A (III)', keys: ['un:A/RES/217(III)A'] },
      { printed: 'RESOLUCIÓN 60/147 DE LA ASAMBLEA GENERAL', keys: ['un:A/RES/60/147'] },
      {
        printed: 'The Commission on Human Rights established the mandate in 2000 with resolution 2000/61',
        keys: ['un:E/CN.4/RES/2000/61'],
      },
      {
        printed: "le Conseil des droits de l'homme l'a repris. Le Conseil a reconduit le mandat dans sa résolution 51/8",
        keys: ['un:A/HRC/RES/51/8'],
      },
      { printed: 'las resoluciones 66/164 y 68/181 de la Asamblea', keys: ['un:A/RES/66/164', 'un:A/RES/68/181'] },
      { printed: 'GA Res. 60/147', keys: ['un:A/RES/60/147'] },
      { printed: 'la resolución ES-10/14', keys: ['un:A/RES/ES-10/14'] },
      { printed: 'Assembly resolutions 45/111 and 60/147', keys: ['un:A/RES/45/111', 'un:A/RES/60/147'] },
      { printed: 'Human Rights Council resolution 17/4', keys: ['un:A/HRC/RES/17/4'] },
      { printed: 'resolution 17/4 of the Human Rights Council', keys: ['un:A/HRC/RES/17/4'] },
      { printed: 'Human Rights Council resolutions 5/1 and 16/21', keys: ['un:A/HRC/RES/5/1', 'un:A/HRC/RES/16/21'] },
      {
        printed: 'résolutions 5/1, sur la mise en place des institutions, et 5/2, sur le Code de conduite',
        keys: ['un:A/HRC/RES/5/1', 'un:A/HRC/RES/5/2'],
        options: { citingBody: 'hrc' },
      },
      {
        printed:
          "le Conseil des droits de l'homme l'a créé; dans sa résolution 33/30, du 30 septembre 2016, le Conseil l'a prolongé",
        keys: ['un:A/HRC/RES/33/30'],
      },
      { printed: "résolution 1991/42 de l'ancienne Commission des droits de l'homme", keys: ['un:E/CN.4/RES/1991/42'] },
      { printed: 'résolution 1997/50 de la même Commission', keys: ['un:E/CN.4/RES/1997/50'] },
      { printed: 'Human Rights Council decision 17/119', keys: ['un:A/HRC/DEC/17/119'] },
      { printed: 'Security Council resolution 1325 (2000)', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'United Nations Resolution 53/144', keys: ['un:A/RES/53/144'] },
      {
        printed: 'The General Assembly, Noting that the Human Rights Council met, and recalling its resolutions 62/9 and 63/12',
        keys: ['un:A/RES/62/9', 'un:A/RES/63/12'],
      },
      {
        printed:
          'General Assembly resolutions 60/251 of 15 March 2006, by which it established the Council, and 65/281 of 17 June 2011',
        keys: ['un:A/RES/60/251', 'un:A/RES/65/281'],
      },
      { printed: 'Commission resolution 8 (XXIII) of the Commission on Human Rights', keys: ['un:E/CN.4/RES/8(XXIII)'] },
      {
        printed: 'the Commission on Human Rights which, in paragraph 6 of its resolution 1994/20',
        keys: ['un:E/CN.4/RES/1994/20'],
      },
      { printed: 'UN Resolution 1820 (2008)', keys: ['un:S/RES/1820(2008)'] },
      { printed: 'Security Council resolution 1325', keys: ['un:S/RES/1325(2000)'] },
      {
        printed: 'las resoluciones 1261, 1265 y 1314 del Consejo de Seguridad',
        keys: ['un:S/RES/1261(1999)', 'un:S/RES/1265(1999)', 'un:S/RES/1314(2000)'],
      },
      {
        printed: 'resoluciones 1296 ( 2000) y 1314 (2000) del Consejo de Seguridad',
        keys: ['un:S/RES/1296(2000)', 'un:S/RES/1314(2000)'],
      },
      { printed: 'Security Council resolution 1325, 2000 and 2001 reports', keys: ['un:S/RES/1325(2000)'] },
      { printed: 'UN Security Council Resolution 1593 of 2005', keys: ['un:S/RES/1593(2005)'] },
      {
        printed: 'Security Council resolutions 1325 (2000) and 1820 (2008)',
        keys: ['un:S/RES/1325(2000)', 'un:S/RES/1820(2008)'],
      },
      { printed: 'resolución 1516 (2003) del Consejo de Seguridad', keys: ['un:S/RES/1516(2003)'] },
      { printed: 'Commission on Human Rights resolution 2005/80', keys: ['un:E/CN.4/RES/2005/80'] },
      { printed: 'Commission resolution 2005/80', keys: ['un:E/CN.4/RES/2005/80'] },
      {
        printed: 'its resolutions 61/17, 62/155 B and 63/241',
        keys: ['un:A/RES/61/17', 'un:A/RES/62/155B', 'un:A/RES/63/241'],
        options: { citingBody: 'unga' },
      },
      { printed: 'its decision 57/573', keys: ['un:A/DEC/57/573'], options: { citingBody: 'unga' } },
      { printed: 'resolution 16/21', keys: ['un:A/HRC/RES/16/21'], options: { citingBody: 'upr' } },
      {
        printed: 'its resolutions 58/85 of 9 December 2003, 67/109 of 17 December 2012 and 77/15 of 21 November 2022',
        keys: ['un:A/RES/58/85', 'un:A/RES/67/109', 'un:A/RES/77/15'],
        options: { citingBody: 'unga' },
      },
      { printed: 'General Assembly resolution 53/243 A and B', keys: ['un:A/RES/53/243A', 'un:A/RES/53/243B'] },
      {
        printed: 'General Assembly resolutions (see resolution 62/104 of 17 December 2007, para. 15; resolution 60/102)',
        keys: ['un:A/RES/62/104', 'un:A/RES/60/102'],
      },
      {
        printed: 'Human Rights Council resolution 16/21 says so. 2. Resolution 16/21 (12 April 2011) further',
        keys: ['un:A/HRC/RES/16/21', 'un:A/HRC/RES/16/21'],
      },
      {
        printed: 'La résolution 1325 du Conseil de sécurité a été adoptée. Elle est connue. La résolution 1325 a été la première',
        keys: ['un:S/RES/1325(2000)', 'un:S/RES/1325(2000)'],
      },
      {
        printed:
          'en la decisión 1/102 del Consejo de Derechos Humanos se dijo. La última vez que el Consejo prorrogó el mandato fue en su resolución 42/22',
        keys: ['un:A/HRC/DEC/1/102', 'un:A/HRC/RES/42/22'],
      },
      { printed: 'General Assembly resolution 106 (S-1)', keys: ['un:A/RES/106(S-1)'] },
    ],
    notThese: [
      'resolution 61/17',
      'resolutions 5/1 and 5/2',
      'Resolution 1516 (2006)',
      'Municipal Council resolution 12/44',
      'la résolution 12/44 du Conseil municipal',
      'la décision 2005/80 du Conseil',
      "Conseil des droits de l'homme, Conseil de l'Europe, la résolution 12/44 adoptée par le Conseil",
      'decision 45/12',
      'resolution 45/12 adopted on 3 May 2005, the Municipal Assembly',
      'General Assembly resolution 12/45',
      'resolution 1325',
      'RESOLUCIÓN 60/147',
      'la resolución 66/164 de la Asamblea Legislativa',
      'The Council of Europe met. The Council did so in its resolution 51/8',
      'The European Commission established it with resolution 2000/61',
      'RESOLUCIÓN 217',
      'la résolution du Conseil 12/44',
      'resolución de la Asamblea General 12/45',
      'las resoluciones 1261 y 1314 del consejo de la empresa',
      'Security Council resolution 9999',
      'Human Rights Council resolution 64/143',
      'Council resolution 20/16',
    ],
  },
];
