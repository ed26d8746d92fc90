import type { ExchangeParagraph, ExchangeRecord } from '../exchange/exchange-record';
import { hudocColumns } from '../hudoc/hudoc-columns';
import { type StrasbourgEcli, isItemId, readStrasbourgEcli } from '../hudoc/hudoc-keys';
import { decisionKindOf, mechanismOf } from '../hudoc/hudoc-kinds';
import { hudocAddress } from '../hudoc/hudoc-record';
import { NOTE_MARK } from './hudoc-text-docx';
import { paragraphsOfPieces } from './hudoc-text-paragraphs';
import type { Piece } from './hudoc-text-pieces';

/** So many lines of a text are its cover: court, parties, kind. */
const COVER = 60;

/**
 * The record of a text that has no metadata beside it: key by the name of its file, kind, name and language by its words. Where
 * the name is neither an itemid nor an ECLI, one sentence says so.
 */
export function recordOfText(
  fileName: string,
  lines: readonly string[],
  pieces: readonly Piece[],
  notes: ReadonlyMap<string, string>,
): ExchangeRecord | string {
  const name = fileName.replace(/^.*[/\\]/, '').replace(/(?:\.(?:gz|docx|txt))+$/i, '');
  const ecli = readStrasbourgEcli(name.replace(/[_\-\s]/g, ':'));
  if (ecli === null && !isItemId(name))
    return `The file name "${name.slice(0, 60)}" names no decision: expected an itemid or ECLI like 001-57619 or ECLI_CE_ECHR_1989_0707JUD001403888.`;
  const language = languageOfText(lines);
  const paragraphs = withNotes(paragraphsOfPieces(pieces, language), notes);
  if (paragraphs.length === 0) return 'The file has no text: expected the words of a decision.';
  const cover = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').slice(0, COVER); // prettier-ignore
  const type = ecli?.type ?? typeOfCover(cover);
  const title = cover.find((line) => /^(?:CASE OF|AFFAIRE) \S/.test(line) && line.length <= 300);
  const branch = cover.some((line) =>
    /^(?:EUROPEAN COMMISSION OF HUMAN RIGHTS|COMMISSION EUROPÉENNE DES DROITS DE L.HOMME)$/.test(line),
  );
  const columns = hudocColumns(branch ? [['doctypebranch', 'DECCOMMISSION']] : []);
  return {
    type: 'decision',
    kind: decisionKindOf(type, title ?? '', '', false),
    key: ecli === null ? `hudoc:${name}` : `ecli:${ecli.ecli}`,
    mechanism: mechanismOf(columns, { kind: type, language: '' }, ecli?.date ?? undefined),
    ...(ecli?.date != null && { date: ecli.date }),
    expressions: [
      {
        language,
        ...(title !== undefined && { title }),
        ...(ecli === null && { identifier: `hudoc:${name}`, url: hudocAddress(name) }),
      },
    ],
    paragraphs,
  };
}

/** The type as the cover prints it, alone in a line; DEC, of which the least is said, where it prints none. */
function typeOfCover(cover: readonly string[]): StrasbourgEcli['type'] {
  if (cover.some((line) => /^(?:JUDGMENT|ARRÊT)\b.{0,40}$/.test(line))) return 'JUD';
  if (cover.some((line) => /^(?:ADVISORY OPINION|AVIS CONSULTATIF)\b.{0,40}$/.test(line))) return 'ADV';
  return cover.some((line) => /^REPORT OF THE COMMISSION$|^RAPPORT DE LA COMMISSION$/.test(line)) ? 'REP' : 'DEC';
}

/**
 * `en` or `fr`, the languages of the Court, by their commonest words; `und` (BCP 47: undetermined) for every other.
 * Example: a text where one word in ten is "the" is English.
 */
export function languageOfText(lines: readonly string[]): 'en' | 'fr' | 'und' {
  const words = lines.join(' ').slice(0, 100_000).toLowerCase().match(/[\p{L}]+/gu) ?? []; // prettier-ignore
  const share = (common: ReadonlySet<string>): number => words.filter((word) => common.has(word)).length / (words.length || 1);
  const english = share(new Set(['the', 'of', 'and', 'that', 'was', 'had']));
  const french = share(new Set(['les', 'des', 'du', 'et', 'une', 'dans', 'la']));
  if (Math.max(english, french) < 0.04) return 'und';
  if (english > 3 * french) return 'en';
  return french > 3 * english ? 'fr' : 'und';
}

/** The paragraphs with each note, numbered `fn. 3`, after the paragraph in which it is called, and the marks taken out. */
function withNotes(paragraphs: readonly ExchangeParagraph[], notes: ReadonlyMap<string, string>): ExchangeParagraph[] {
  const left = new Map(notes);
  const noteOf = (name: string, language: string, section?: string): ExchangeParagraph[] => {
    const text = left.get(name) ?? '';
    left.delete(name);
    const number = `fn. ${name.replace(/^\D+/, '')}`;
    return text === '' ? [] : [{ language, number, ...(section !== undefined && { section }), text }];
  };
  const placed = paragraphs.flatMap((marked) => {
    const section = marked.section?.replace(NOTE_MARK, '').trim();
    const called = [...marked.text.matchAll(NOTE_MARK)].flatMap(([, name = '']) => noteOf(name, marked.language, section));
    const text = marked.text.replace(NOTE_MARK, '').trim();
    return [{ ...marked, ...(section !== undefined && { section }), text }, ...called];
  });
  const language = paragraphs[0]?.language ?? 'und';
  return [...placed, ...[...left.keys()].flatMap((name) => noteOf(name, language))].filter(({ text }) => text !== '');
}
