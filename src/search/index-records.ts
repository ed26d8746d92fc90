import type { ClientBase } from 'pg';

/**
 * Texts by which each kind of record is found: SQL giving (record_id, language, text, weight) for the records `s` of the kind.
 * A proceeding has none: its number finds its decisions and documents, where it would only stand a second time. The words of
 * paragraphs and recommendations are found in their own tables.
 */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  State: [
    `SELECT s.id, l.key, l.value, 1 FROM state s, jsonb_each_text(s.names) l`,
    `SELECT s.id, 'und', s.code, 1 FROM state s`,
    `SELECT s.id, 'und', a, 0.8 FROM state s, unnest(s.aliases) a`,
  ],
  Mechanism: [
    `SELECT s.id, l.key, l.value, 1 FROM mechanism s, jsonb_each_text(s.names) l`,
    `SELECT s.id, 'und', v, 1 FROM mechanism s, unnest(ARRAY[s.slug, s.short_name]) v`,
  ],
  Instrument: [
    `SELECT s.id, l.key, l.value, 1 FROM instrument s, jsonb_each_text(s.titles) l`,
    `SELECT s.id, 'und', v, 1 FROM instrument s, unnest(ARRAY[s.slug, s.short_title, s.abbreviation] || s.aliases) v`,
  ],
  Provision: [
    `SELECT s.id, 'en', s.label, 0.6 FROM provision s`,
    `SELECT s.id, 'und', i.slug || ' ' || s.number, 0.6 FROM provision s JOIN instrument i ON i.id = s.instrument_id`,
  ],
  Subject: [
    // A right goes before what other lists call the same.
    `SELECT s.id, l.key, l.value, CASE s.scheme WHEN 'RIGHT' THEN 1 ELSE 0.5 END FROM subject s, jsonb_each_text(s.names) l`,
    `SELECT s.id, 'und', s.slug, 1 FROM subject s`,
  ],
  Arrangement: [`SELECT s.id, 'en', s.title, 0.9 FROM arrangement s`],
  Recommendation: [
    `SELECT s.id, 'und', d.symbol || ' ' || s.number, 0.9 FROM recommendation s JOIN (SELECT record_id, value AS symbol FROM identifier WHERE scheme = 'un') d ON d.record_id = s.document_id`,
  ],
  ...Object.fromEntries(
    (['decision', 'document'] as const).map((table) => [
      table === 'decision' ? 'Decision' : 'Document',
      [
        // Not its titles, of which it has one in a language: versions of one key are now and then of different cases.
        `SELECT s.id, s.language, s.title, 1 FROM (SELECT record_id AS id, language, title FROM expression) s`,
        `SELECT s.id, 'und', s.name, 1 FROM ${table} s`,
        `SELECT s.id, 'und', s.cite_as, 0.6 FROM ${table} s`,
        `SELECT s.id, 'und', q.number, 0.9 FROM ${table} s JOIN record_proceeding p ON p.record_id = s.id JOIN proceeding q ON q.id = p.proceeding_id`,
      ],
    ]),
  ),
};

/** Keys of records of any kind, alone and with their scheme; the Council of Europe's treaties also as its series are cited. HUDOC's ids, of which there are most, are looked up alone. */
const KEYS = `SELECT s.id, 'und', v, 0.9 FROM (SELECT record_id AS id, scheme, value FROM identifier) s, unnest(
  CASE s.scheme WHEN 'hudoc' THEN ARRAY[s.value]
    WHEN 'coe-ets' THEN ARRAY[s.value, 'coe-ets ' || s.value, 'ETS ' || ltrim(s.value, '0'), 'ETS No. ' || ltrim(s.value, '0'), 'CETS ' || ltrim(s.value, '0'), 'STE ' || ltrim(s.value, '0')]
    ELSE ARRAY[s.value, s.scheme || ' ' || s.value] END) v`;

/** How many characters of a name or title are kept to be found by: all that anybody would type of it. */
const LONGEST = 600;

/**
 * Writes the search texts of these records anew: one statement, of the texts of the kinds that are among them. Both statements are sent
 * at once, so that the caller may go on meanwhile.
 * @param records numbers of records with the kind of each.
 */
export async function indexForSearch(client: ClientBase, records: ReadonlyMap<number, string>): Promise<void> {
  const numbers = [...records].flatMap(([id, kind]) => (kind === 'Proceeding' ? [] : [id]));
  if (numbers.length === 0) return;
  const kinds = [...new Set(records.values())].filter((kind) => kind in TEXTS).sort();
  const texts = [
    `${KEYS} WHERE s.id = ANY($1::int[])`,
    ...kinds.flatMap((kind, at) => (TEXTS[kind] ?? []).map((text) => `${text} WHERE s.id = ANY($${at + 2}::int[])`)),
  ];
  const cleared = client.query('DELETE FROM search_entry WHERE record_id = ANY($1::int[])', [numbers]);
  const filled = client.query(
    `INSERT INTO search_entry (record_id, language, text, weight)
     SELECT id, language, text, max(weight) FROM (
       SELECT id, language, left(text, ${LONGEST}) AS text, weight FROM (${texts.map((text) => `(${text})`).join(' UNION ALL ')}) AS t(id, language, text, weight)) t
     WHERE text <> '' GROUP BY id, language, text`,
    [numbers, ...kinds.map((kind) => numbers.filter((id) => records.get(id) === kind))],
  );
  await Promise.all([cleared, filled]);
}
