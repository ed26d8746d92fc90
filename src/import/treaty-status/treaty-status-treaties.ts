import type { PartialDate } from '../../domain/standards/partial-date';
import { readDay } from './treaty-status-dates';
import type { TreatyRef, TreatyRow } from './treaty-status-row';

/**
 * Names the treaties of the UN Treaty Collection: from an index row, from the name of a file (`treaties/4-4.csv`), from the words
 * `chapter IV.3`, and from the file names of the yearly tables. Identifiers are those of catalogue/instruments.csv (`untc:IV-3-a`).
 */
export class TreatyBook {
  private readonly titles = new Map<string, string>();
  private readonly identifiersByKey = new Map<string, string>();

  /** `slugs`: identifier to slug of the catalogue, `untc:IV-4` to `iccpr`. */
  constructor(private readonly slugs: ReadonlyMap<string, string>) {}

  /** Takes in an index row, so that later files get the title it prints. */
  learn(row: IndexRow): void {
    const identifier = identifierOfIndexRow(row);
    if (identifier === null) return;
    this.titles.set(identifier, partsOfTitle(row.treaty_name).title);
    this.identifiersByKey.set(`${row.chapter_no}-${row.treaty_no.replaceAll('.', '-')}`, identifier);
  }

  refer(identifier: string, title: string | null = null): TreatyRef {
    const known = this.slugs.get(identifier);
    const slug = known ?? identifier.toLowerCase().replace(':', '-');
    return { identifier, slug, isInCatalogue: known !== undefined, title: this.titles.get(identifier) ?? title };
  }

  /** The treaty of a file of the 2015 tables: `4-4` is untc:IV-4. Null when the name is no chapter and number. */
  ofKey(key: string): TreatyRef | null {
    const parts = /^(\d{1,2})-(\d+(?:-?[a-z0-9]+)*)$/.exec(key);
    if (parts === null) return null;
    const chapter = roman(Number(parts[1]));
    const identifier = this.identifiersByKey.get(key) ?? (chapter === null ? null : `untc:${chapter}-${parts[2] ?? ''}`);
    return identifier === null ? null : this.refer(identifier);
  }

  /** The treaty of a yearly table: `hr_status_op_cedaw` is untc:IV-8-b. Null for any other name. */
  ofYearlyTable(name: string): TreatyRef | null {
    const identifier = YEARLY_TABLES.get(name.replace(/^hr_status_/, ''));
    return identifier === undefined ? null : this.refer(identifier);
  }

  ofIndexRow(row: IndexRow): TreatyRow | null {
    const identifier = identifierOfIndexRow(row);
    if (identifier === null) return null;
    const parts = partsOfTitle(row.treaty_name);
    return {
      kind: 'TREATY',
      treaty: this.refer(identifier, parts.title),
      printedTitle: row.treaty_name,
      ...parts,
      chapter: row.chapter_name,
      url: row.url || null,
    };
  }
}

/** A row of index.csv. */
export interface IndexRow {
  readonly chapter_no: string;
  readonly treaty_no: string;
  readonly treaty_name: string;
  readonly url: string;
  readonly chapter_name: string;
}

/** File names of the yearly tables; `op_crc_ic` is the communications procedure (Albania 2013), not a misprint of `op_crc_ac`. */
const YEARLY_TABLES: ReadonlyMap<string, string> = new Map([
  ['icerd', 'untc:IV-2'],
  ['icescr', 'untc:IV-3'],
  ['icescr_op', 'untc:IV-3-a'],
  ['iccpr', 'untc:IV-4'],
  ['iccpr_op1', 'untc:IV-5'],
  ['iccpr_op2', 'untc:IV-12'],
  ['cedaw', 'untc:IV-8'],
  ['op_cedaw', 'untc:IV-8-b'],
  ['cat', 'untc:IV-9'],
  ['op_cat', 'untc:IV-9-b'],
  ['opcat', 'untc:IV-9-b'],
  ['crc', 'untc:IV-11'],
  ['op_crc_ac', 'untc:IV-11-b'],
  ['op_crc_sc', 'untc:IV-11-c'],
  ['op_crc_ic', 'untc:IV-11-d'],
  ['icmw', 'untc:IV-13'],
  ['icrmw', 'untc:IV-13'],
  ['crpd', 'untc:IV-15'],
  ['op_crpd', 'untc:IV-15-a'],
  ['cped', 'untc:IV-16'],
]);

/** The address prints the Collection's own number (`mtdsg_no=XI-A-1`, where chapter_no says only 11); chapter and number serve without it. */
function identifierOfIndexRow(row: IndexRow): string | null {
  const printed = /[?&]mtdsg_no=([IVXLC]+-[A-Za-z0-9-]+)/.exec(row.url)?.[1];
  if (printed !== undefined) return `untc:${printed}`;
  const chapter = roman(Number(row.chapter_no));
  return chapter !== null && /^\d+[\da-z.]*$/.test(row.treaty_no)
    ? `untc:${chapter}-${row.treaty_no.replaceAll('.', '-')}`
    : null;
}

/** `Convention on X. New York, 16 December 1966` in its three parts. A title without day stays whole. */
export function partsOfTitle(printed: string): { title: string; concludedAt: string | null; concludedOn: PartialDate | null } {
  const parts = /^(.*?)\s*\*?\.\s+(?:([^.]*?),\s+)?(\d{1,2} [A-Z][a-z]+ \d{4})\.?$/s.exec(printed.trim());
  const concludedOn = parts === null ? null : readDay(parts[3] ?? '');
  if (parts === null || concludedOn === null) return { title: printed.trim(), concludedAt: null, concludedOn: null };
  return { title: parts[1] ?? printed, concludedAt: parts[2] ?? null, concludedOn };
}

/** The treaties that a text refers to by chapter: `See chapter IV.3.` is untc:IV-3, `chapter IV.8(b)` untc:IV-8-b. */
export function treatiesReferredTo(text: string): string[] {
  const found = [...text.matchAll(/\bchapter ([IVX]+)[.,]\s?(?:no\.\s?)?(\d+)(?:[.\s]?\(?([a-z])\b\)?)?/gi)];
  return [
    ...new Set(
      found.map(
        ([, chapter, number, letter]) =>
          `untc:${(chapter ?? '').toUpperCase()}-${number ?? ''}${letter === undefined ? '' : `-${letter}`}`,
      ),
    ),
  ];
}

function roman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 39) return null;
  return 'X'.repeat(Math.floor(value / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}
