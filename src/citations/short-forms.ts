/**
 * Citations that repeat an earlier one: "Soering, cited above, § 88", "arrêt Airey précité", "ibid., § 45". Each is bound to the
 * full citation of that name in the same text; where the name fits several with different keys they are candidates; where it
 * fits none the words are no citation. Model: eyecite binds short forms to their antecedents.
 */
import { readNameBefore } from './case-names';
import { REPEATED, walkCitation, type PrintedKey, type Walk } from './citation-walk';
import { fold, type CleanText } from './clean-text';
import { keyOf } from './forms/form';
import { NO_HINTS, type DecisionReference, type Reference } from './mention';
import { Patterns } from './openings';
import { writePinpoints } from './pinpoints';
import { mainStage } from './stages';

const MARKS = new Patterns([new RegExp(`(?<![\\p{L}\\d])(?:${REPEATED}|ibid(?:em)?\\.?|[ií]dem(?=[,.]))(?![\\p{L}\\d])`, 'giu')]);
const BEFORE_MARK = /(?:,? (?:judge?ments?|cases?|arrêts?|decisions?|sentencias?))?[ ,([]{1,3}$/;
const SAME = /^(?:ibid|idem|ídem)/i;
const VERSUS = / (?:v|vs|c|contra|versus)\.? /i;
/** Of one first word so many full citations are compared. */
const MOST = 40;
const DIRECTLY = /^[ .,;:)\]"'\d[(*-]{0,16}(?:(?:see also|see|and|voir|cf\.?|véase|cfr\.?)[ ,]){0,2}[( ]{0,2}$/i;
/** What may go on a citation up to the end of its footnote: ", annex, principle 4, paras. 1 and 2. 43 ". */
const REST_OF_NOTE =
  /^(?:,? (?:annex(?:es)?|appendix|principles?|chap(?:ter|\.)|sect(?:ions?|\.)|part|arts?\.|articles?|paras?\.|paragraphs?|pars?\.|párrs?\.|párrafos?|§§?|pp?\.|and|et|y|at|in|\(?\d[\d.]{0,7}(?:-\d[\d.]{0,7})?\)?|[IVXL]{1,5}|\([a-z]\))){0,16}[.;)]{1,2} ?(?:\[?\d{1,4}\]? )?$/i;
/** The words after the number of a communication: "142/94 - Njoka/ Kenya, Eighth Activity Report 1994-1995, Annex VI. 14 ". */
const REST_OF_TITLE = /^(?: -|,) [^.;:()]{1,110}\. \d{1,4} $/;
/** "ibid." further than this from a citation repeats something else. */
const NEAR = 1_500;

/** Places of the words that repeat a citation. */
export function findRepetitions(page: CleanText): number[] {
  return MARKS.matches(page).map((match) => match.index);
}

/** The full citations of a text so far, by the first word of their names. */
export class Antecedents {
  private readonly byWord = new Map<string, DecisionReference[]>();
  private last: DecisionReference | null = null;

  private nextDocument = 0;

  /** `documents` are the general comments and the like among the standards of the text, in its order. */
  constructor(
    private readonly page: CleanText,
    private readonly documents: readonly Reference[] = [],
  ) {}

  add(reference: DecisionReference): void {
    this.last = reference;
    if (reference.kind === 'SHORT' || !reference.name) return;
    for (const word of new Set(wordsOf(partiesOf(reference.name)[0]))) {
      const list = this.byWord.get(word) ?? [];
      list.push(reference);
      if (list.length > MOST) list.shift();
      this.byWord.set(word, list);
    }
  }

  /** The short citation around the mark at `at`; null when it repeats nothing known. */
  readRepetition(at: number, cursor: number, stop: number, keysAt: ReadonlyMap<number, PrintedKey>): DecisionReference | null {
    const { text } = this.page;
    // "ne bis in idem"
    if (/^[ií]dem/.test(text.slice(at, at + 4))) return null;
    if (SAME.test(text.slice(at, at + 4))) return this.readSame(at, stop, keysAt);
    const from = Math.max(cursor, at - 24);
    const gap = BEFORE_MARK.exec(text.slice(from, at))?.[0].length ?? 0;
    const start = gap > 0 ? readNameBefore(text, at - gap, cursor) : null;
    if (start === null) return null;
    const name = text.slice(start, at - gap);
    // Books are cited with "op. cit." by their author's name.
    const isOfBook = /^(?:op|loc)/i.test(text.slice(at, at + 3)) && !VERSUS.test(name);
    if (isOfBook && !this.hasName(name)) return null;
    return this.bind(name, start, walkCitation(this.page, at, stop, keysAt));
  }

  /** Binds a printed name; null when it is no full citation's name, unless both parties are printed. */
  bind(name: string, start: number, walk: Walk): DecisionReference | null {
    const all = this.fullOf(name);
    const stage = mainStage(walk.stages);
    const ofStage = stage ? all.filter((reference) => reference.stage === stage) : [];
    const full = ofStage.length > 0 ? ofStage : all;
    const [only] = full;
    if (!only && !VERSUS.test(name)) return null;
    const keys = new Set(full.map(keyOf));
    const isPlain = only !== undefined && keys.size === 1;
    return {
      ...this.short(start, walk, isPlain ? (full[full.length - 1] ?? only) : null),
      candidates: isPlain
        ? []
        : [...keys]
            .filter((key) => !key.endsWith(':'))
            .slice(-5)
            .reverse(),
      name,
    };
  }

  /**
   * Binds a name that is printed again with nothing but a pinpoint: only to full citations of just that name, and only where they
   * are all of one decision.
   */
  bindSame(name: string, start: number, walk: Walk): DecisionReference | null {
    const printed = wordsOf(partiesOf(name)[0]).join(' ');
    const all = this.fullOf(name);
    const full = all[all.length - 1];
    if (!full || full.key === '' || new Set(all.map(keyOf)).size > 1) return null;
    if (wordsOf(partiesOf(full.name ?? '')[0]).join(' ') !== printed) return null;
    return { ...this.short(start, walk, full), name };
  }

  /** The decision, or the document directly before, that "ibid." at `at` repeats. */
  private repeatedAt(at: number): DecisionReference | null {
    while ((this.documents[this.nextDocument]?.start ?? Infinity) < at) this.nextDocument++;
    const document = this.documents[this.nextDocument - 1];
    if (document && document.end <= at && document.end > (this.last?.end ?? 0) && this.isDirectlyBefore(document.end, at))
      return { ...document, ...NO_HINTS, kind: 'FULL' };
    return this.last && this.isNear(this.last, at) ? this.last : null;
  }

  private isDirectlyBefore(end: number, at: number): boolean {
    if (at - end > 160) return false;
    const gap = this.page.text.slice(end, at);
    return DIRECTLY.test(gap) || REST_OF_NOTE.test(gap);
  }

  private readSame(at: number, stop: number, keysAt: ReadonlyMap<number, PrintedKey>): DecisionReference | null {
    const last = this.repeatedAt(at);
    if (!last || (last.kind === 'SHORT' && last.antecedent === null)) return null;
    const mark = /^\p{L}+\.?/u.exec(this.page.text.slice(at, at + 8))?.[0].length ?? 4;
    let walk = walkCitation(this.page, at + mark, stop, keysAt);
    const [next] = walk.keys;
    // "Ibid." is all of its footnote; what the next one cites is another.
    if (next && this.page.text.slice(at + mark - 1, next.start).trim() === '.')
      walk = walkCitation(this.page, at + mark, at + mark, keysAt);
    // "Ibid, paragraph 6. See also Communication No. 297/2006": the sentence has ended.
    else if (next && /\. (?=\p{Lu})/u.test(this.page.text.slice(at + mark, next.start)))
      walk = walkCitation(this.page, at + mark, next.start, keysAt);
    if (walk.keys.length > 0) return null;
    return { ...this.short(at, walk, last), antecedent: last.antecedent ?? last.start, name: null };
  }

  /**
   * "(ibid., § 45)" within a paragraph repeats its last citation; at the beginning of a sentence or a footnote only a citation that
   * ends directly before it, since a footnote between may cite what is no decision.
   */
  private isNear(last: DecisionReference, at: number): boolean {
    if (this.isDirectlyBefore(last.end, at)) return true;
    if (
      last.scheme.endsWith('-comm') &&
      last.name === null &&
      REST_OF_TITLE.test(this.page.text.slice(last.end, Math.min(at, last.end + 130)))
    )
      return true;
    return at - last.end <= NEAR && /(?:\( ?|[a-z,] |; )$/.test(this.page.text.slice(at - 2, at));
  }

  private short(start: number, walk: Walk, full: DecisionReference | null): DecisionReference {
    return {
      start,
      end: walk.end,
      scheme: full?.scheme ?? 'name',
      key: full?.key ?? '',
      otherKeys: full?.otherKeys ?? [],
      pinpoint: writePinpoints(walk.pinpoints),
      kind: 'SHORT',
      candidates: [],
      form: 'short-form',
      name: null,
      date: walk.date,
      stage: mainStage(walk.stages),
      antecedent: full ? full.start : null,
    };
  }

  /** Whether a full citation has just these applicants. */
  private hasName(name: string): boolean {
    const printed = wordsOf(name).join(' ');
    return this.fullOf(name).some((full) => wordsOf(partiesOf(full.name ?? '')[0]).join(' ') === printed);
  }

  /** Full citations whose applicants are those of `name`, or begin with them, or have all its words; the closest kind only. */
  private fullOf(name: string): DecisionReference[] {
    const [applicants, respondent] = partiesOf(name);
    const words = wordsOf(applicants);
    const [rarest] = words.map((word) => this.byWord.get(word) ?? []).sort((a, b) => a.length - b.length);
    const held = (rarest ?? []).filter((full) => {
      // "c. Royaume-Uni" and "v. the United Kingdom": States have other names in another language.
      const isOtherLanguage = languageOf(name) !== languageOf(full.name ?? '');
      return isOtherLanguage || fitsRespondent(respondent, partiesOf(full.name ?? '')[1]);
    });
    const printed = words.join(' ');
    const written = (full: DecisionReference) => wordsOf(partiesOf(full.name ?? '')[0]);
    const fits: ((held: readonly string[]) => boolean)[] = [
      (other) => other.join(' ') === printed,
      (other) => other.join(' ').startsWith(`${printed} `),
      (other) => words.every((word) => other.includes(word)),
    ];
    for (const fit of fits) {
      const found = held.filter((full) => fit(written(full)));
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** French parts the parties with "c.", all others with "v." or "vs.". */
function languageOf(name: string): 'fr' | 'other' | null {
  const versus = VERSUS.exec(name)?.[0];
  return versus === undefined ? null : versus.trim().startsWith('c') ? 'fr' : 'other';
}

function fitsRespondent(printed: string, held: string): boolean {
  return printed === '' || held === '' || wordsOf(printed).some((word) => wordsOf(held).includes(word));
}

function partiesOf(name: string): [string, string] {
  const [applicants = '', respondent = ''] = name.split(VERSUS);
  return [applicants, respondent];
}

function wordsOf(party: string): string[] {
  return (fold(party).match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => !/^(?:and|et|y|e|the|le|la|of|de|du|others?|autres|otros|al)$/.test(word),
  );
}
