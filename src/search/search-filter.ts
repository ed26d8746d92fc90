import { Field, InputType } from 'type-graphql';
import { badInput } from '../errors';
import { DateRange } from '../graph/connection';
import { refuseEmptyList, refuseEmptySpan } from '../graph/filter';
import type { Reader } from '../graph/reader';
import { earliestDay, latestDay } from '../graph/scalars';
import { Paragraph } from '../domain/jurisprudence/paragraph';
import { Mechanism } from '../domain/mechanisms/mechanism';
import { Recommendation } from '../domain/recommendations/recommendation';
import { State } from '../domain/states/state';

@InputType({ description: 'Which records to search.' })
export class SearchFilter {
  @Field(() => [String], { nullable: true, description: 'Kinds of record: names of types. Example: `Instrument`.' })
  kind?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'Languages of the texts searched (BCP 47); keys, numbers, abbreviations and names in no language of their own are always searched.',
  })
  language?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Mechanisms whose records they are, or that adopted or watch over an instrument: any of these slugs.',
  })
  mechanism?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'States themselves, or that a decision or document is about or against: any of these codes.',
  })
  state?: string[] | null;
  @Field(() => DateRange, {
    nullable: true,
    description: 'Only records whose date, of the decision or of adoption, is in this span. Others have none and are left out.',
  })
  date?: DateRange | null;
}

/** The condition on a registry row `r`; its parameters are those of `filterValues`, from $5. Null is no condition. */
export const FILTERED = `($5::text[] IS NULL OR r.kind = ANY($5))
  AND ($6::int[] IS NULL OR r.mechanism_id = ANY($6) OR (r.kind = 'Instrument' AND EXISTS (SELECT FROM instrument i WHERE i.id = r.id AND (i.adopted_by_id = ANY($6) OR i.monitoring_body_id = ANY($6)))))
  AND ($7::int[] IS NULL OR (r.kind = 'State' AND r.id = ANY($7)) OR EXISTS (SELECT FROM record_state a WHERE a.record_id = r.id AND a.state_id = ANY($7)))
  AND ($8::text IS NULL OR r.date || substr('-12-31', length(r.date) - 3) >= $8)
  AND ($9::text IS NULL OR r.date || substr('-01-01', length(r.date) - 3) <= $9)`;

/**
 * The values of a filter for `FILTERED`: kinds, numbers of mechanisms and of States, first and last day.
 *
 * @throws BAD_USER_INPUT for a kind, language, slug or code that there is not, naming it and what there is; for a list or a span of days that is empty.
 */
export async function filterValues(reader: Reader, filter: SearchFilter | null | undefined): Promise<unknown[]> {
  const kinds = [...reader.model.nouns.values()].filter(({ recorded }) => recorded).map(({ name }) => name);
  for (const [field, value] of Object.entries(filter ?? {})) refuseEmptyList(field, value);
  const unknown = filter?.kind?.find((one) => !kinds.includes(one));
  if (unknown !== undefined) throw badInput(`${JSON.stringify(unknown)} is no kind of record. Kinds: ${kinds.join(', ')}.`);
  refuseEmptySpan(filter?.date?.from, filter?.date?.until);
  if (filter?.language) await refuseUnknownLanguages(reader, filter.language);
  return [
    filter?.kind ?? null,
    filter?.mechanism ? await reader.idsOf(Mechanism, filter.mechanism) : null,
    filter?.state ? await reader.idsOf(State, filter.state) : null,
    filter?.date?.from == null ? null : earliestDay(filter.date.from),
    filter?.date?.until == null ? null : latestDay(filter.date.until),
  ];
}

/** A language is known when a text that the caller may see is in it. The first such text is enough: none is looked for in all. */
async function refuseUnknownLanguages(reader: Reader, languages: readonly string[]): Promise<void> {
  const entries = `search_entry e JOIN record r ON r.id = e.record_id AND ${reader.visibleAny('r')}`;
  const paragraphs = reader.seen(Paragraph, 'p');
  const recommendations = reader.seen(Recommendation, 'c');
  const missing = await reader.query(
    `SELECT l FROM unnest($1::text[]) AS l WHERE coalesce((SELECT 1 FROM ${entries} WHERE e.language = l LIMIT 1), (SELECT 1 FROM ${paragraphs} WHERE p.language = l LIMIT 1), (SELECT 1 FROM ${recommendations} WHERE c.language = l LIMIT 1)) IS NULL`,
    [languages],
  );
  if (missing.length === 0) return;
  const known = await reader.query(
    `SELECT language FROM (SELECT e.language FROM ${entries} UNION SELECT p.language FROM ${paragraphs} UNION SELECT c.language FROM ${recommendations}) f WHERE language <> 'und' ORDER BY 1`,
    [],
  );
  throw badInput(
    `No text is in the language ${missing.map(([one]) => JSON.stringify(String(one).slice(0, 60))).join(', ')}. Languages of the texts (BCP 47): ${known.flat().join(', ')}.`,
  );
}
