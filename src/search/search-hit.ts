/** What a search answers: hits with their highlights, best first, and counts of all of them. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Paragraph } from '../domain/jurisprudence/paragraph';
import type { Record } from '../domain/sources/record';
import { PageInfo } from '../graph/connection';
import { Loaded } from '../graph/noun';
import { describedEnum } from '../graph/scalars';
import type { Range } from './highlight';

export const FacetName = describedEnum('FacetName', 'By what the hits of a search are counted.', {
  KIND: 'Kind of record.',
  MECHANISM: 'Mechanism whose record it is, or that adopted or watches over an instrument, by slug.',
  STATE: 'State itself, or that a decision or document is about or against, by code.',
  SUBJECT: 'Right of a decision, document or recommendation, or that a provision serves, by slug.',
  YEAR: 'Year of its date: of the decision, of adoption.',
});

@ObjectType({ description: 'A stretch of a text to be marked, never as markup.' })
export class HighlightRange {
  @Field(() => Int, { description: 'Start, in UTF-16 code units of the text of the highlight.' })
  start: number;
  @Field(() => Int, { description: 'End, in UTF-16 code units, not included.' })
  end: number;
}

@ObjectType({ description: 'The text by which a record was found.' })
export class Highlight {
  @Field({
    description:
      'The text, plain: whole, save that of a paragraph or recommendation longer than 600 UTF-16 code units only the stretch is given in which most of the words stand.',
  })
  text: string;
  @Field(() => Int, {
    description:
      'Where `text` begins in the text of the paragraph or recommendation, in UTF-16 code units. 0 where the text is whole.',
  })
  start: number;
  @Field({ description: 'Language of the text, BCP 47; `und` for keys and abbreviations.' })
  language: string;
  @Field(() => [HighlightRange], {
    description: 'The stretches of `text` that match words of the query. Empty where the text matches by likeness only.',
  })
  ranges: Range[];
  @Loaded(
    'Paragraph',
    'The paragraph that has the words. Null when a name, title, number or key of the record has them, or the words of a recommendation.',
  )
  paragraph: Paragraph | null;
}

@ObjectType({ description: 'One record found.' })
export class SearchHit {
  @Loaded('Record', 'The record.')
  record: Record;
  @Field(() => Float, { description: 'How well it fits: larger is better; of use only for comparing hits of one search.' })
  score: number;
  @Field(() => Highlight, { description: 'The best text by which it was found, with what to mark in it.' })
  highlight: Highlight;
}

@ObjectType({ description: 'One hit in its list, with its cursor.' })
export class SearchHitEdge {
  @Field({ description: 'Opaque place of this hit, for `after`.' })
  cursor: string;
  @Field(() => SearchHit, { description: 'The hit.' })
  node: SearchHit;
}

@ObjectType({ description: 'How many hits have a value.' })
export class FacetCount {
  @Field({ description: 'The value: a kind, slug, code or year.' })
  value: string;
  @Field(() => Int, { description: 'Number of hits with it, under the same query and filter.' })
  count: number;
}

@ObjectType({ description: 'Counts of the hits by one property.' })
export class Facet {
  @Field(() => FacetName, { description: 'The property.' })
  name: keyof typeof FacetName;
  @Field(() => [FacetCount], { description: 'Its values, the most frequent first; at most 50.' })
  values: FacetCount[];
}

@ObjectType({ description: 'A page of hits (Relay connection), best first.' })
export class SearchHitConnection {
  @Field(() => [SearchHitEdge], { description: 'The hits of this page with their cursors.' })
  edges: SearchHitEdge[];
  @Field(() => [SearchHit], { description: 'The hits of this page.' })
  nodes: SearchHit[];
  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo: PageInfo;
  @Field(() => Int, { description: 'Exact number of hits that the caller may see. Counted only when it is selected.' })
  totalCount: number;
  @Field(() => [Facet], { description: 'Counts under the same query and filter. Counted only when they are selected.' })
  facets: Facet[];
}
