/**
 * The saved operations answered by hand, as somebody would write them who knows each question beforehand: a few named
 * statements, flat rows, an answer of the same words as the graph's (`npm run bench` compares them). They share with the house only
 * what says what a treaty means and what a citation means, and ask of visibility only whether the listed record itself is public.
 */
import { searchQuestions } from './bench-by-hand-search';
import { standardsQuestions } from './bench-by-hand-standards';
import type { ByHand } from './bench-rows';

interface Counted { kind: string; source_id: number; count: number } // prettier-ignore

const coverage: ByHand = async (rows) => {
  const [counts, sources, treaties, bodies, mentions, schemes, unmapped] = await Promise.all([
    rows<Counted>(
      'coverage-1',
      `SELECT kind, source_id, count(*)::int FROM record WHERE visibility = 'PUBLIC' GROUP BY 1, 2 ORDER BY 1, 2`,
      [],
    ),
    rows<Record<string, unknown>>(
      'coverage-2',
      `SELECT s.id, s.slug, s.name, s.licence, s.retrieved_on, s.note, n.number, n.conflicts, l.started_at, l.rows_read, l.created, l.updated, l.unchanged, l.refused FROM source s
       LEFT JOIN LATERAL (SELECT * FROM import_run WHERE source_id = s.id AND state = 'FINISHED' ORDER BY id DESC LIMIT 1) l ON true
       LEFT JOIN (SELECT source_id, count(*)::int AS number, count(*) FILTER (WHERE agreement = 'CONFLICTS')::int AS conflicts FROM attestation GROUP BY 1) n ON n.source_id = s.id
       ORDER BY s.slug`,
      [],
    ),
    rows<Record<string, unknown>>(
      'coverage-3',
      `SELECT i.slug, i.participation_known_until, i.participation_is_complete, i.participation_note, a.count
       FROM (SELECT p.instrument_id, count(*)::int FROM participation p JOIN record r ON r.id = p.id AND r.visibility = 'PUBLIC' GROUP BY 1) a JOIN instrument i ON i.id = a.instrument_id ORDER BY i.slug`,
      [],
    ),
    rows<Record<string, unknown>>(
      'coverage-4',
      `SELECT m.slug, count(*)::int AS decisions, count(t.record_id)::int AS texts, min(r.date) AS first, max(r.date) AS last FROM record r JOIN mechanism m ON m.id = r.mechanism_id
       LEFT JOIN (SELECT DISTINCT record_id FROM paragraph) t ON t.record_id = r.id WHERE r.kind = 'Decision' AND r.visibility = 'PUBLIC' GROUP BY m.id, m.slug ORDER BY 2 DESC, m.id`,
      [],
    ),
    rows<Record<string, unknown>>(
      'coverage-5',
      'SELECT outcome AS status, count(*)::int FROM citation GROUP BY 1 ORDER BY 2 DESC',
      [],
    ),
    rows<Record<string, unknown>>(
      'coverage-6',
      `WITH mapped AS (SELECT DISTINCT m.from_id FROM subject_mapping m JOIN subject r ON r.id = m.to_id WHERE r.scheme = 'RIGHT')
       SELECT s.scheme, count(*)::int AS subjects, CASE WHEN s.scheme <> 'RIGHT' THEN count(m.from_id)::int END AS mapped,
         count(*) FILTER (WHERE EXISTS (SELECT FROM record_subject p WHERE p.subject_id = s.id))::int AS used
       FROM subject s JOIN record r ON r.id = s.id AND r.visibility = 'PUBLIC' LEFT JOIN mapped m ON m.from_id = s.id GROUP BY 1 ORDER BY 1`,
      [],
    ),
    rows<{ key: string; slug: string | null; name: string | null; records: number; total: number }>(
      'coverage-7',
      `WITH mapped AS (SELECT DISTINCT m.from_id FROM subject_mapping m JOIN subject r ON r.id = m.to_id WHERE r.scheme = 'RIGHT')
       SELECT key, slug, name, records, count(*) OVER ()::int AS total FROM (
         SELECT s.slug AS key, s.slug, s.names ->> 'en' AS name, count(*)::int AS records FROM subject s JOIN record_subject p ON p.subject_id = s.id
         WHERE s.scheme <> 'RIGHT' AND s.id NOT IN (SELECT from_id FROM mapped) GROUP BY s.id
         UNION ALL SELECT key, NULL, NULL, count(*)::int FROM unknown_subject GROUP BY key) u ORDER BY records DESC, key LIMIT 100`,
      [],
    ),
  ]);
  const kinds = new Map<string, number>();
  for (const { kind, count } of counts) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  return {
    coverage: {
      kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
      sources: sources.map(
        ({
          id,
          slug,
          name,
          licence,
          retrieved_on: retrievedOn,
          note,
          number,
          conflicts,
          started_at: startedAt,
          rows_read: rowsRead,
          ...run
        }) => ({
          source: { slug, name, licence, retrievedOn, note },
          records: counts.filter(({ source_id: source }) => source === id).map(({ kind, count }) => ({ kind, count })),
          attestations: number ?? 0,
          conflicts: conflicts ?? 0,
          refused: run['refused'] ?? 0,
          lastRun: startedAt ? { startedAt, rowsRead, ...run } : null,
        }),
      ),
      bodies: bodies.map(({ slug, decisions, texts: withText, first: from, last: until }) => ({
        mechanism: { slug },
        decisions,
        withText,
        from,
        until,
      })),
      mentions,
      participation: treaties.map(
        ({
          slug,
          participation_known_until: knownUntil,
          participation_is_complete: complete,
          participation_note: note,
          count,
        }) => ({
          instrument: { slug },
          knownUntil,
          isComplete: complete ?? false,
          acts: count,
          note,
        }),
      ),
      schemes,
      unmapped: {
        total: unmapped[0]?.total ?? 0,
        isCut: (unmapped[0]?.total ?? 0) > unmapped.length,
        subjects: unmapped.map(({ key, records, slug, name }) => ({
          key,
          records,
          subject: slug === null ? null : { slug, name: { text: name } },
        })),
      },
    },
  };
};

/** Every question that was written by hand, by the name of its operation. */
export const BY_HAND: Readonly<Record<string, ByHand>> = { Coverage: coverage, ...standardsQuestions, ...searchQuestions };
