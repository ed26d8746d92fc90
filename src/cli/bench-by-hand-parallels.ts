/** By hand: where a right stands in every instrument, and who has interpreted it. */
import { type Texts, inLanguage } from '../graph/localized';
import { type ByHand, words } from './bench-rows';

interface Right { id: number; slug: string; names: Texts; broader: string | null; broader_names: Texts } // prettier-ignore

interface Parallel {
  provision_id: number; confidence: string; reason: string | null; key: string; number: string; label: string | null;
  slug: string; abbreviation: string | null; region: string; is_binding: boolean | null; titles: Texts; total: number;
} // prettier-ignore

interface Concern { confidence: string; key: string; slug: string | null; short_title: string | null; adopted_on: string | null; total: number } // prettier-ignore

const RIGHT = `SELECT s.id, s.slug, s.names, b.slug AS broader, b.names AS broader_names FROM subject s LEFT JOIN subject b ON b.id = s.broader_id WHERE s.slug = $1`;

const PARALLELS = `SELECT p.provision_id, r.confidence, p.reason, v_r.key, v.number, v.label, i.slug, i.abbreviation, i.region, i.is_binding, i.titles, count(*) OVER ()::int AS total
  FROM parallel p JOIN record r ON r.id = p.id AND r.visibility = 'PUBLIC' JOIN provision v ON v.id = p.provision_id JOIN record v_r ON v_r.id = v.id JOIN instrument i ON i.id = v.instrument_id
  WHERE p.right_id = $1 ORDER BY p.id LIMIT $2`;

const INTERPRETED = `SELECT w.id AS to, c.confidence, c.key FROM unnest($1::int[]) AS w(id) CROSS JOIN LATERAL (
    SELECT c.confidence, f.key FROM cross_reference c JOIN record f ON f.id = c.citing_id AND f.visibility = 'PUBLIC'
    WHERE c.cited_id = w.id AND c.relation = 'INTERPRETS' ORDER BY c.id LIMIT 10) c`;

const CONCERNS = `SELECT c.confidence, f.key, i.slug, i.short_title, i.adopted_on, count(*) OVER ()::int AS total
  FROM cross_reference c JOIN record f ON f.id = c.citing_id AND f.visibility = 'PUBLIC' LEFT JOIN instrument i ON i.id = c.citing_id
  WHERE c.cited_id = $1 AND c.relation = 'CONCERNS' ORDER BY c.id LIMIT 100`;

export const parallelProvisions: ByHand = async (rows, variables) => {
  const first = Number(variables['first'] ?? 100);
  const [right] = await rows<Right>('right', RIGHT, [variables['right']]);
  if (!right) throw new Error('No such right.');
  const [parallels, concerns] = await Promise.all([
    rows<Parallel>('parallels', PARALLELS, [right.id, first + 1]),
    rows<Concern>('concerns', CONCERNS, [right.id]),
  ]);
  const page = parallels.slice(0, first);
  const interpreted = await rows<{ to: number; confidence: string; key: string }>('interpreted', INTERPRETED, [
    page.map(({ provision_id: id }) => id),
  ]);
  return {
    subject: {
      slug: right.slug,
      name: inLanguage(right.names, []),
      broader: right.broader === null ? null : { slug: right.broader, name: words(right.broader_names) },
      provisions: {
        totalCount: parallels[0]?.total ?? 0,
        pageInfo: { hasNextPage: parallels.length > first, endCursor: String(page.at(-1)?.provision_id) },
        nodes: page.map(
          ({
            provision_id: id,
            confidence,
            reason,
            key,
            number,
            label,
            slug,
            abbreviation,
            region,
            is_binding: isBinding,
            titles,
          }) => ({
            confidence,
            reason,
            provision: {
              key,
              number,
              label,
              instrument: { slug, abbreviation, region, isBinding, title: words(titles) },
              citedBy: {
                nodes: interpreted
                  .filter(({ to }) => to === id)
                  .map((one) => ({ confidence: one.confidence, citing: { key: one.key } })),
              },
            },
          }),
        ),
      },
      citedBy: {
        totalCount: concerns[0]?.total ?? 0,
        nodes: concerns.map(({ confidence, key, slug, short_title: shortTitle, adopted_on: adoptedOn }) => ({
          confidence,
          citing: slug === null ? { key } : { key, slug, shortTitle, adoptedOn },
        })),
      },
    },
  };
};
