import { type Complexity, Field, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { setImmediate } from 'node:timers/promises';
import { findCitationsInSteps } from '../../citations/find-citations';
import type { Mention } from '../../citations/mention';
import type { StandardsIndex } from '../../citations/standards-index';
import { badInput } from '../../errors';
import { Loaded, ofSize } from '../../graph/noun';
import type { Reader } from '../../graph/reader';
import { PartialDate, describedEnum } from '../../graph/scalars';
import { Paragraph } from '../jurisprudence/paragraph';
import type { Record } from '../sources/record';
import { citationIndex } from '../standards/citation-index';
import { CitationStatus, StatusCount } from './citation';
import { settleMentions } from './settle-mentions';
import { Existence, existenceOf } from './tell-existence';

export const LONGEST_TEXT = 500_000;
const MOST_MENTIONS = 5000;
/** Reading so many characters costs as much as one object of an answer. */
const CHARACTERS_A_POINT = 100;
/** What a field costs that reads the citations of its argument `text`: its cost grows with the text. */
export const readingText: Complexity = ({ args, childComplexity }) => {
  const { text } = args as { text?: unknown };
  return 1 + childComplexity + (typeof text === 'string' ? Math.floor(text.length / CHARACTERS_A_POINT) : 0);
};

export const MentionKind = describedEnum('MentionKind', 'How a mention is printed.', {
  FULL: 'In full, with what names the record.',
  SHORT: 'By a short form that repeats a full one: `Soering, cited above`, `the Covenant`.',
  BARE_PROVISION: 'An article without its instrument.',
});

@ObjectType({ description: 'One mention in a text, and what it is.' })
export class VerifiedCitation {
  @Field(() => Int, { description: 'First UTF-16 code unit of the mention in the text.' })
  start: number;
  @Field(() => Int, { description: 'The code unit after its last one.' })
  end: number;
  @Field({ description: 'The words between them.' })
  printed: string;
  @Field(() => MentionKind, { description: 'How it is printed.' })
  kind: keyof typeof MentionKind;
  @Field({ description: 'Scheme under which it was read; `name` for a name without a number. Example: `echr-app`.' })
  scheme: string;
  @Field({ description: 'Value within the scheme; empty where none is printed. Example: `14038/88`.' })
  value: string;
  @Field(() => String, { nullable: true, description: 'Name printed with it. Null when there is none.' })
  name: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'Date printed with it. Null when there is none.' })
  date: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Place in the cited text. Null when none is printed. Example: `para. 88`.',
  })
  pinpoint: string | null;
  @Field(() => CitationStatus, { description: 'What came of it; CONFLICT when its parts contradict the record.' })
  status: CitationStatus;
  @Field(() => Existence, {
    nullable: true,
    description: 'Whether it exists here, and whether that could be known. Null where nothing is named by a key.',
  })
  existence: keyof typeof Existence | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many decisions of that body and year the house holds. Null where it exists here, or body or year are not known.',
  })
  heldOfThatYear: number | null;
  @Field({ description: 'Why, in a sentence: how it was read, what contradicts it, what would decide.' })
  reason: string;
  @Loaded('Record', 'The record that it means. Null unless it is resolved.')
  record: Relation<Record> | null;
  @Loaded('Record', 'The records that it may mean, or that it contradicts.', { many: true, size: 1 })
  candidates: Relation<Record>[];
  @Field(() => String, {
    nullable: true,
    description: 'How the field cites the record. Null when it is not resolved or no form is recorded.',
  })
  correctForm: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the record has the paragraphs of the pinpoint. Null when none is printed, or the house does not hold the text.',
  })
  pinpointExists: boolean | null;
  @Loaded('Paragraph', 'The first paragraph of the pinpoint. Null like `pinpointExists`, and when it does not exist.')
  paragraph: Relation<Paragraph> | null;
}

@ObjectType({ description: 'The mentions in a text. Nothing of the text is stored.' })
export class Verification {
  @Field(() => [StatusCount], { description: 'Counts of all mentions by what came of them.' })
  counts: StatusCount[];
  @Field(() => [VerifiedCitation], { ...ofSize(100), description: 'Every mention in the order of the text.' })
  mentions: VerifiedCitation[];
  @Field({
    description: `Whether the text has more than ${MOST_MENTIONS} mentions: those after are left out. Send the rest of the text by itself.`,
  })
  isCut: boolean;
}

/** Finds the mentions of a text and settles each among the records that the caller may see. BAD_USER_INPUT when the text is too long or has no words: a file not read is no text without citations. */
export async function verifyCitations(reader: Reader, text: string): Promise<Verification> {
  if (!/\S/.test(text)) throw badInput('`text` is empty: give the words whose citations are to be verified.');
  if (text.length > LONGEST_TEXT)
    throw badInput(`\`text\` has ${text.length} characters: at most ${LONGEST_TEXT} are allowed. Send it in parts.`);
  const every = await readInTurns(text, await citationIndex(reader));
  const mentions = every.slice(0, MOST_MENTIONS);
  const settled = await settleMentions(reader, mentions);
  const records = settled.map(({ record }) => record?.id ?? null);
  const unresolved = mentions.filter((_mention, at) => settled[at]?.status === 'UNRESOLVED');
  const [tell, forms, paragraphs] = await Promise.all([
    existenceOf(reader, unresolved),
    formsOf(reader, records),
    paragraphsOf(reader, mentions, records),
  ]);
  const verified = mentions.map((mention, at) => {
    const { status, record, candidates, reason } = settled[at] ?? {
      status: 'UNRESOLVED' as const,
      record: null,
      candidates: [],
      reason: '',
    };
    const paragraph = paragraphs(mention, record?.id ?? null);
    return {
      start: mention.start,
      end: mention.end,
      printed: mention.printed,
      kind: mention.kind,
      scheme: mention.scheme,
      value: mention.key,
      name: mention.name,
      date: mention.date,
      pinpoint: mention.pinpoint,
      status,
      ...(status === 'UNRESOLVED' ? tell(mention) : { existence: 'HERE' as const, heldOfThatYear: null }),
      reason,
      record,
      candidates,
      correctForm: record ? (forms.get(record.id) ?? null) : null,
      pinpointExists: paragraph === null ? null : paragraph > 0,
      paragraph: paragraph === null || paragraph === 0 ? null : paragraph,
    };
  });
  const counts = new Map<CitationStatus, number>();
  for (const { status } of verified) counts.set(status, (counts.get(status) ?? 0) + 1);
  return {
    counts: [...counts].map(([status, count]) => ({ status, count })),
    mentions: verified,
    isCut: every.length > mentions.length,
  } as unknown as Verification;
}

/** The mentions of a text; other requests are answered between the steps of reading it. */
async function readInTurns(text: string, index: StandardsIndex): Promise<Mention[]> {
  const steps = findCitationsInSteps(text, index);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

async function formsOf(reader: Reader, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reader.query(
    `SELECT id, cite_as FROM decision WHERE id = ANY($1::int[]) AND cite_as IS NOT NULL UNION ALL SELECT id, cite_as FROM document WHERE id = ANY($1::int[]) AND cite_as IS NOT NULL`,
    [wanted],
  );
  return new Map(rows.map(([id, form]) => [id as number, form as string]));
}

/** The first paragraph of a pinpoint: its number, 0 when the text has no such paragraph, null when the house has no text. */
async function paragraphsOf(
  reader: Reader,
  mentions: readonly Mention[],
  records: readonly (number | null)[],
): Promise<(mention: Mention, record: number | null) => number | null> {
  const firstOf = ({ pinpoint }: Mention): string | null => /^para\. (\d+(?:\.\d+)*)/.exec(pinpoint ?? '')?.[1] ?? null;
  const wanted = mentions.flatMap((mention, at) => {
    const [id, number] = [records[at] ?? null, firstOf(mention)];
    return id === null || number === null ? [] : [{ id, number }];
  });
  if (wanted.length === 0) return () => null;
  const rows = await reader.query(
    `SELECT p.record_id, p.number, min(p.id) FROM ${reader.seen(Paragraph, 'p')} WHERE p.record_id = ANY($1::int[]) AND p.number IS NOT NULL GROUP BY 1, 2`,
    [[...new Set(wanted.map(({ id }) => id))]],
  );
  const found = new Map(rows.map(([record, number, id]) => [`${String(record)} ${String(number)}`, id as number]));
  const held = new Set(rows.map(([record]) => record as number));
  return (mention, record) => {
    const number = firstOf(mention);
    return record === null || number === null || !held.has(record) ? null : (found.get(`${record} ${number}`) ?? 0);
  };
}
