/**
 * The body named nearest to a place in a text. Names come from the rows of the catalogue's mechanisms; printed abbreviations
 * that are no name of a row are in `names/bodies.ts`. Source of the rule: citation-formats, sections 2 (rule 6) and 14.
 */
import type { CleanText } from './clean-text';
import { BODY_NAMES } from './names/bodies';
import { NameTrie } from './name-trie';
import { lastSentenceStart } from './sentence-start';
import { Words } from './words';

/** One row of `mechanisms.csv`, as far as it names the body. */
export interface BodyRow {
  readonly slug: string;
  readonly names: { readonly en: string; readonly fr: string; readonly es: string };
  readonly shortName: string;
}

const BEFORE = 220;
const AFTER = 90;
/** What stands before a body that opens a note: the number of the note, "Cfr.", "ONU.", the end of the last sentence. */
const OPENS = /(?:^|[.;:)\]]|\d) ?(?:\d{1,4} )?(?:Cfr\. |[Vv]éase,? |[Vv]er,? |[Vv]oir,? |[Ss]ee,? |ONU[.,] |UN[.,] )*$/;
/** "Opinion No. 54/2015 (see also ECRI, ...)": what the bracket names is of the next citation. */
const ANOTHER = /^,? ?[([](?:[Ss]ee|[Aa]lso|[Vv]oir|[Vv]éase|[Vv]er|[Cc]fr?|[Cc]ompare|[Cc]omparar|[Cc]omparer)\b/;
/** Between a citation and the subject of its sentence. */
const SUBJECT = /^\)?, (?:[Tt]he |le |la |el )/;
/** After the number the body counts where it is joined to it: "Communication No. 5/2000 of the Committee against Torture". */
const JOINED = /^[^.;]{0,40}$/;

export class BodyNames {
  private readonly names = new NameTrie();

  constructor(rows: readonly BodyRow[]) {
    for (const row of rows) {
      for (const name of Object.values(row.names)) if (name) this.names.add({ name, slugs: [row.slug] });
      if (/^[A-Z][A-Za-z]*[A-Z]/.test(row.shortName))
        this.names.add({ name: row.shortName, slugs: [row.slug], isAbbreviation: true });
    }
    for (const name of BODY_NAMES) this.names.add(name);
  }

  /**
   * Slug of the body named nearest to a span of the cleaned text: in the 90 characters after it when nothing but a few words
   * stand between, else last in the sentence before it; null when none is named.
   * Example: in `Committee against Torture, communication No. 5/1990` the number has `cat`.
   */
  nearest(page: CleanText, start: number, end: number): string | null {
    return this.after(page, end) ?? this.before(page, start);
  }

  private after(page: CleanText, end: number): string | null {
    const text = spelled(page.text.slice(end, end + AFTER));
    if (!/^,? ?(?:\(|\[|of |du |de |del |by |before |before the |- ?[A-Z])/.test(text) || ANOTHER.test(text)) return null;
    const [first] = this.find(text, page.folded.slice(end, end + AFTER));
    return first && JOINED.test(text.slice(0, first.start)) ? first.slug : null;
  }

  /** The body that is the subject of the sentence right behind a citation: "(communication No. 5/2011), the Committee against Torture found". */
  subjectBehind(page: CleanText, end: number): string | null {
    const lead = SUBJECT.exec(page.text.slice(end, end + 12))?.[0].length ?? 0;
    const at = end + lead;
    const [first] = lead === 0 ? [] : this.find(spelled(page.text.slice(at, at + AFTER)), page.folded.slice(at, at + AFTER));
    return first?.start === 0 ? first.slug : null;
  }

  /** Slugs of all bodies that a text names. */
  allIn(page: CleanText): ReadonlySet<string> {
    return new Set(this.find(page.text, page.folded).map(({ slug }) => slug));
  }

  private before(page: CleanText, start: number): string | null {
    const from = Math.max(0, start - BEFORE);
    const text = spelled(page.text.slice(from, start));
    const sentence = lastSentenceStart(text);
    const found = this.find(text.slice(sentence), page.folded.slice(from + sentence, start));
    return found[found.length - 1]?.slug ?? (sentence > 0 ? this.heading(text, page.folded.slice(from, start)) : null);
  }

  /** "Comité de los Derechos del Niño. A.B. Vs. Finlandia. Comunicación No. 1/2022": the body alone opens a note. */
  private heading(text: string, lower: string): string | null {
    const last = this.find(text, lower).pop();
    const isAlone = last && /^\. ?\p{Lu}/u.test(text.slice(last.end, last.end + 3)) && OPENS.test(text.slice(0, last.start));
    return isAlone ? last.slug : null;
  }

  private find(text: string, lower: string): { start: number; end: number; slug: string }[] {
    const folded = spelled(lower);
    return this.names.findAll({ text, folded, words: new Words(folded) }).flatMap(({ start, end, name }) => {
      const [slug] = name.slugs;
      return slug ? [{ start, end, slug }] : [];
    });
  }
}

/** "Eur. Court H.R.", "I/A Court H.R.": the trie of names knows no full stop or slash there. The length does not change. */
function spelled(text: string): string {
  return text.replace(/\b(eur|ct|comm|am)\. /gi, '$1  ').replace(/\b(i)\/(a) (?=court)/gi, '$1 $2 ');
}
