import { badInput } from '../../errors';
import type { AnyRecord, Reader } from '../../graph/reader';

/**
 * The visible records that have these addresses as their key, as `scheme:value` of an identifier, as slug or code, or as the
 * bare value of an identifier; by address.
 */
export async function findRecords(reader: Reader, addresses: readonly string[]): Promise<Map<string, AnyRecord[]>> {
  const rows = await reader.query(
    `SELECT DISTINCT f.address, r.id, r.kind FROM unnest($1::text[]) AS f(address) CROSS JOIN LATERAL (
       SELECT r.id FROM record r WHERE r.key = f.address
       UNION SELECT d.record_id FROM identifier d WHERE d.scheme = split_part(f.address, ':', 1) AND d.value = substr(f.address, strpos(f.address, ':') + 1)
       UNION SELECT d.record_id FROM identifier d WHERE d.value = f.address AND d.value ~ '[^0-9]'
       UNION SELECT r.id FROM record r WHERE r.key = ANY(ARRAY['ecli:' || upper(f.address), 'un:' || f.address]) AND f.address ~ '[/:]'
       UNION SELECT p.id FROM proceeding p WHERE p.number = f.address AND p.number ~ '[^0-9]'
       UNION SELECT i.id FROM instrument i WHERE i.slug = regexp_replace(f.address, '^instrument:', '')
       UNION SELECT v.id FROM provision v WHERE v.citation = f.address
       UNION SELECT m.id FROM mechanism m WHERE m.slug = lower(f.address)
       UNION SELECT s.id FROM state s WHERE s.code = upper(f.address)
       UNION SELECT u.id FROM subject u WHERE u.slug = lower(f.address)
     ) found JOIN record r ON r.id = found.id AND ${reader.visibleAny('r')} ORDER BY 1, 2`,
    [addresses],
  );
  const byAddress = new Map<string, AnyRecord[]>();
  for (const [address, id, kind] of rows)
    byAddress.set(address as string, [...(byAddress.get(address as string) ?? []), { id: id as number, kind: kind as string }]);
  return byAddress;
}

/**
 * The one record that an identifier means; BAD_USER_INPUT that names the candidates, or near keys that exist, when it means
 * several or none. The number of a proceeding means its only decision: some bodies number nothing else.
 * @param argument how the caller calls the identifier.
 */
export async function theRecord(reader: Reader, key: string, argument = 'key'): Promise<AnyRecord> {
  const wanted = key.trim();
  if (wanted === '')
    throw badInput(`\`${argument}\` is empty: give an identifier, as \`ecli:ECLI:CE:ECHR:1989:0707JUD001403888\`.`);
  if (wanted.length > 500)
    throw badInput(`\`${argument}\` has ${wanted.length} characters: at most 500 are allowed. Give one identifier.`);
  const every = (await findRecords(reader, [wanted])).get(wanted) ?? [];
  const documents = every.filter(({ kind }) => kind !== 'Proceeding');
  const found = documents.length > 0 ? documents : await decisionsOf(reader, every);
  const [only] = found;
  if (only && found.length === 1) return only;
  const proposals = found.length > 0 ? await keysOf(reader, found) : await nearKeys(reader, wanted);
  throw badInput(
    found.length > 0
      ? `${JSON.stringify(wanted)} means ${found.length} records: ${proposals.join(', ')}. Give the key of one of them.`
      : `No record has the key ${JSON.stringify(wanted.slice(0, 60))}. ${proposals.length > 0 ? `Near ones that exist: ${proposals.join(', ')}.` : 'None is near it. What a citation or a name means is asked of `resolve` or `search`.'}`,
    { unknown: [wanted], proposals },
  );
}

/** The decisions of proceedings; the proceedings themselves where they have none. */
export async function decisionsOf(reader: Reader, proceedings: readonly AnyRecord[]): Promise<readonly AnyRecord[]> {
  if (proceedings.length === 0) return [];
  const rows = await reader.query(
    `SELECT DISTINCT r.id, r.date FROM record_proceeding p JOIN record r ON r.id = p.record_id AND r.kind = 'Decision' AND ${reader.visibleAny('r')}
     WHERE p.proceeding_id = ANY($1::int[]) ORDER BY r.date, r.id LIMIT 20`,
    [proceedings.map(({ id }) => id)],
  );
  return rows.length > 0 ? rows.map(([id]) => ({ id: id as number, kind: 'Decision' })) : proceedings;
}

async function keysOf(reader: Reader, records: readonly AnyRecord[]): Promise<string[]> {
  const rows = await reader.query(`SELECT r.key FROM record r WHERE r.id = ANY($1::int[]) ORDER BY r.date, r.id LIMIT 10`, [
    records.map(({ id }) => id),
  ]);
  return rows.map(([key]) => String(key));
}

/** Keys that stand beside this one in the order of all keys, the likest first; a key without its scheme is tried under those it may have. */
async function nearKeys(reader: Reader, key: string): Promise<string[]> {
  const tried = [
    key,
    ...(/^ecli:/i.test(key) ? [`ecli:${key.toUpperCase()}`] : []),
    ...(key.includes('/') ? [`un:${key}`, `echr-app:${key}`] : []),
  ];
  const beside = (sign: string, direction: string): string =>
    `(SELECT r.key FROM record r WHERE r.key ${sign} t.key AND split_part(r.key, ':', 1) = split_part(t.key, ':', 1) AND ${reader.visibleAny('r')} ORDER BY r.key ${direction} LIMIT 5)`;
  const rows = await reader.query(
    `SELECT n.key FROM unnest($1::text[]) AS t(key) CROSS JOIN LATERAL (${beside('<', 'DESC')} UNION ${beside('>', 'ASC')}) n
     GROUP BY n.key ORDER BY max(similarity(n.key, t.key)) DESC, n.key LIMIT 5`,
    [tried.map((one) => one.slice(0, 200))],
  );
  return rows.map(([found]) => String(found));
}
