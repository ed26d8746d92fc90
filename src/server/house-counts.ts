import { countRecords } from '../domain/sources/coverage.resolver';
import type { Reader } from '../graph/reader';
import type { HouseCounts } from './landing-page';

/** The figures of the front page: what the reader's viewer may see, by noun and by source, largest first. */
export async function houseCounts(reader: Reader): Promise<HouseCounts> {
  const [counts, sources] = await Promise.all([
    countRecords(reader),
    reader.query('SELECT s.id, s.name, s.url, s.retrieved_on::text FROM source s', []),
  ]);
  const nouns = new Map<string, number>();
  const bySource = new Map<number, number>();
  for (const { kind, sourceId, count } of counts) {
    nouns.set(kind, (nouns.get(kind) ?? 0) + count);
    bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + count);
  }
  return {
    nouns: [...nouns].map(([kind, count]) => ({ noun: plural(kind), count })).sort((a, b) => b.count - a.count),
    sources: sources
      .map(([id, source, url, retrievedOn]) => ({
        source: source as string,
        url: url as string | null,
        retrievedOn: retrievedOn as string | null,
        count: bySource.get(id as number) ?? 0,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}

/** The name of a type as words for many: `CrossReference` → `Cross references`, `Country` → `Countries`. */
export function plural(kind: string): string {
  const words = kind.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
