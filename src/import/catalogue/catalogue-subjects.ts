/** The catalogue's subjects: the rights of the house, and the lists of others with what each of their subjects is mapped to. */
import { type Make, provenance, rowsOf, texts } from './catalogue';
import { readTable } from './catalogue-tables';
import type { Draft, Part, Pointer, Row } from '../draft';

/** The rows of `rights.csv` and `subjects.csv`; those of `subject-mappings.csv` are told with the subject that they map. */
export function* subjects(folder: string): Generator<Row<readonly Draft[]>> {
  const mappings = new Map<string, Part['rows'][number][]>();
  for (const { values: v } of readTable(folder, 'subject-mappings')) {
    const { sourceNote, confidence } = provenance(v);
    const row = {
      values: { relation: v['relation'], saidBy: sourceNote, confidence, note: v['note'] || null },
      relations: { to: subjectOf(v['to']) },
    };
    mappings.set(v['from'] ?? '', [...(mappings.get(v['from'] ?? '') ?? []), row]);
  }

  const right: Make = (v) => ({
    noun: 'Subject',
    key: `right:${v['slug'] ?? ''}`,
    values: { slug: v['slug'], scheme: 'RIGHT', subjectKind: v['kind'], names: texts(v, 'name'), note: v['note'] || null },
    relations: { broader: v['broader_slug'] ? subjectOf(`right:${v['broader_slug']}`) : null },
  });

  const subject: Make = (v) => {
    const scheme = v['scheme'] ?? '';
    const key = `${scheme}:${v['code'] ?? ''}`;
    return {
      noun: 'Subject',
      key,
      values: {
        slug: key,
        scheme: scheme.toUpperCase().replaceAll('-', '_'),
        subjectKind: 'CONCEPT',
        names: texts(v, 'name'),
        note: null,
      },
      relations: { broader: v['broader'] ? subjectOf(`${scheme}:${v['broader']}`) : null },
      // All of them, and no others: a row that is taken out of the table is taken out of the house.
      parts: [
        {
          noun: 'SubjectMapping',
          whole: 'from',
          tellsAll: { column: 'relation', values: ['SAME_AS', 'CLOSE_TO'] },
          rows: mappings.get(key) ?? [],
        },
      ],
      ...provenance(v),
    };
  };

  yield* rowsOf(readTable(folder, 'rights'), right);
  yield* rowsOf(readTable(folder, 'subjects'), subject);
}

const subjectOf = (key: string | undefined): Pointer | null => (key ? { kind: 'Subject', key } : null);
