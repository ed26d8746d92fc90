import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { type NonEmptyArray, buildSchemaSync } from 'type-graphql';
import { RECORD_CLASSES } from './domain/record-classes';
import { CitationFlowsResolver } from './domain/links/citation-flows.resolver';
import { CitationWalksResolver } from './domain/links/citation-walks.resolver';
import { UnresolvedCitationsResolver } from './domain/links/unresolved-citations.resolver';
import { VerificationResolver } from './domain/links/verification.resolver';
import { RecordResolver } from './domain/links/record.resolver';
import { ResolutionResolver } from './domain/links/resolution.resolver';
import { ProvisionalMeasureCheckResolver } from './domain/jurisprudence/provisional-measure-check.resolver';
import { DivergencesResolver } from './domain/recommendations/divergences.resolver';
import { NationalMappingResolver } from './domain/recommendations/national-mapping.resolver';
import { ClusterEvidenceResolver } from './domain/recommendations/cluster-evidence.resolver';
import { ReinforcementsResolver } from './domain/recommendations/reinforcements.resolver';
import { StateDossierResolver } from './domain/recommendations/state-dossier.resolver';
import { CoverageResolver } from './domain/sources/coverage.resolver';
import { ApplicableStandardsResolver } from './domain/standards/applicable-standards.resolver';
import { ParticipationMatrixResolver } from './domain/standards/participation-matrix.resolver';
import { SearchEntry } from './search/search-entry';
import { SearchResolver } from './search/search.resolver';
import { declarationOf } from './graph/declarations';
import { NodeRoot, rootFields } from './graph/noun';

/** Every class with a table. */
export const ENTITIES = [...RECORD_CLASSES, SearchEntry];

const OPERATIONS = [
  VerificationResolver,
  RecordResolver,
  CitationFlowsResolver,
  CitationWalksResolver,
  UnresolvedCitationsResolver,
  ResolutionResolver,
  CoverageResolver,
  ApplicableStandardsResolver,
  ParticipationMatrixResolver,
  NationalMappingResolver,
  ProvisionalMeasureCheckResolver,
  DivergencesResolver,
  StateDossierResolver,
  ReinforcementsResolver,
  ClusterEvidenceResolver,
  SearchResolver,
];

/** Describes the whole graph: the nouns with their root fields, and the operations. Reading is installed by `installReading`. */
export function buildGraphSchema(): GraphQLSchema {
  const roots = RECORD_CLASSES.filter((target) => declarationOf(target).noun).map((target) => rootFields(target));
  const schema = buildSchemaSync({
    resolvers: [NodeRoot, ...roots, ...OPERATIONS] as unknown as NonEmptyArray<never>,
    validate: false,
    // Type-graphql would ask the finished schema for all that it has: half a second at every start. The gate of the schema checks it.
    skipCheck: true,
  });
  const query = schema.getQueryType();
  if (query)
    query.description =
      'Every question that the house answers: one field per noun by its business key, one list per noun, and the operations.';
  return schema;
}
