import type { Row } from '../draft';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { findFiles, sortFiles } from '../open-file';
import { type Companions, recordOfItem } from './ohchr-juris-record';
import { type JurisprudenceItem, readItems } from './ohchr-juris-xml';
import type { StateNames } from '../state-names';

/** The format `ohchr-juris`, as the import lists it. */
export const ohchrJurisFormat = {
  name: 'ohchr-juris',
  describe: "OHCHR's database of treaty-body jurisprudence as XML: symbol, kind, dates, States, communications of each decision",
  extensions: ['.xml'],
  example: 'data/ohchr-juris-xml',
} as const;

interface Place {
  readonly file: string;
  readonly number: number;
  /** How many elements of the item say something. */
  readonly fullness: number;
}

/**
 * Reads the items of the XML files named (plain or gzip), and of those in the folders named: one row per item, in their order,
 * each with a decision or its refusal. Every file is read to its end before the first row is yielded, so that a file of another
 * format is one refused row (`UnreadableFile` is thrown where none can be read), and so that of two items on the same decision the one that says
 * more is taken and the other refused by name. Example: `CAT/C/51/D/426/2010` becomes `un:CAT/C/51/D/426/2010`.
 */
export async function* readOhchrJuris(paths: readonly string[], names: StateNames): AsyncGenerator<Row<ExchangeRecord>> {
  const files = await findFiles(paths, ohchrJurisFormat.extensions);
  const fullest = new Map<string, Place>();
  const communications = new Map<string, Set<string>>();
  const { passed, refused } = await sortFiles(files, async ({ path, name }) => {
    const items: { identity: string; symbol: string; communications: string; place: Place }[] = [];
    for await (const item of readItems(path)) {
      const place = { file: name, number: item.number, fullness: item.values.size };
      const [symbol, communications] = [valueOf(item, 'Id_string'), valueOf(item, 'Communication_numbers')];
      items.push({ identity: identityOf(item), symbol, communications, place });
    }
    return { path, name, items };
  });
  yield* refused;
  for (const { identity, symbol, communications: numbers, place } of passed.flatMap(({ items }) => items)) {
    const former = fullest.get(identity);
    if (former === undefined || place.fullness >= former.fullness) fullest.set(identity, place);
    communications.set(symbol, (communications.get(symbol) ?? new Set()).add(numbers));
  }
  const companions: Companions = { isShared: (symbol) => (communications.get(symbol.trim())?.size ?? 0) > 1 };
  for (const { path, name } of passed) {
    for await (const item of readItems(path)) {
      const best = fullest.get(identityOf(item));
      const isBest = best === undefined || (best.file === name && best.number === item.number);
      const value = isBest ? recordOfItem(item, names, companions) : repeated(item, best);
      const row = { file: name, number: item.number, printed: item.printed };
      yield typeof value === 'string' ? { ...row, refusal: value } : { ...row, value };
    }
  }
}

/** One symbol can stand on several items: either the same decision twice, or a compilation with a communication each. */
function identityOf(item: JurisprudenceItem): string {
  const symbol = valueOf(item, 'Id_string');
  return symbol === '' ? `row ${item.number}` : `${symbol} ${valueOf(item, 'Communication_numbers')}`;
}

function valueOf(item: JurisprudenceItem, name: string): string {
  return item.values.get(name)?.[0] ?? '';
}

function repeated(item: JurisprudenceItem, best: Place): string {
  return `Symbol "${valueOf(item, 'Id_string')}" stands on two items for the same communication: item ${best.number} of ${best.file} says more and is taken.`;
}
