/** Says before an operation runs what it costs, refuses it when that is too much, and tells the figures in every answer. */
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type Limits, costOf, fittingPage, tooComplex } from '../security/limits';
import type { ServerContext } from './caller';
import type { BudgetState, CostBudget } from './cost-budget';
import { asRefusal, refusal } from './refusal';
import { type CoercedVariables, coercedVariables } from './variables';

/** `extensions.cost` of an answer. A GET has no budget in it, so that equal answers are equal texts and can be cached. */
interface CostReport {
  requested: number;
  limit: number;
  budget?: { limit: number; remaining: number; resetAt: string };
}

/** Makes the plugin; `budget` is what addresses may spend. */
export function costPlugin(limits: Limits, budget: CostBudget): ApolloServerPlugin<ServerContext> {
  const costs = new CostMemory(limits);
  return {
    requestDidStart: async () => {
      let report: CostReport | undefined;
      return {
        didResolveOperation: async (request) => {
          const { schema, operation, document, contextValue } = request;
          // Apollo calls this even when there is no operation of the name given; graphql-js will say so.
          if (!operation) return;
          const variables = coercedVariables({
            schema,
            document,
            operation,
            variables: request.request.variables,
            context: contextValue,
          });
          // Unfit variables are told by the executor, all of them.
          if (variables.errors) return;
          const requested = costs.of(schema, document, request.operationName, variables);
          report = { requested, limit: limits.maxCost };
          if (requested > limits.maxCost) {
            const page = Number.isFinite(requested)
              ? fittingPage(schema, document, variables.coerced ?? {}, request.operationName ?? undefined, limits)
              : undefined;
            throw asRefusal(tooComplex(requested, limits.maxCost, page));
          }
          const state = budget.take(contextValue.caller.address, Math.max(1, requested));
          if (request.request.http?.method !== 'GET') report.budget = budgetReport(state);
          if (!state.allowed) throw rateLimited(requested, state);
        },
        willSendResponse: async ({ response }: GraphQLRequestContext<ServerContext>) => {
          if (!report || response.body?.kind !== 'single') return;
          const { singleResult } = response.body;
          const shown = { ...report, requested: Number.isFinite(report.requested) ? report.requested : null };
          singleResult.extensions = { ...singleResult.extensions, cost: shown };
        },
      };
    },
  };
}

function budgetReport({ limit, remaining, resetAt }: BudgetState): CostReport['budget'] {
  return { limit, remaining, resetAt: resetAt.toISOString() };
}

function rateLimited(cost: number, { limit, remaining, resetAt }: BudgetState): Error {
  const seconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  return refusal(
    'RATE_LIMITED',
    `This costs ${cost} points, and ${remaining} of the ${limit} that one address has in a minute are left. Come back in ${seconds} s, or ask for less.`,
    { cost, limit, remaining, resetAt: resetAt.toISOString() },
    { 'retry-after': String(seconds) },
  );
}

/** Texts up to this length cost nothing by themselves, whatever the field. */
const SHORT_TEXT = 100;
/** Figures kept for one document. */
const FIGURES = 64;

/** Remembers costs by document and by the variables on which they depend: a document is walked once, not at every request. */
class CostMemory {
  readonly #figures = new WeakMap<DocumentNode, Map<string, number>>();

  constructor(readonly limits: Limits) {}

  of(schema: GraphQLSchema, document: DocumentNode, operationName: string | null, { coerced = {} }: CoercedVariables): number {
    let figures = this.#figures.get(document);
    if (!figures) this.#figures.set(document, (figures = new Map<string, number>()));
    const key = `${operationName ?? ''} ${keyOf(coerced)}`;
    let cost = figures.get(key);
    if (cost === undefined) {
      cost = costOf(schema, document, coerced, operationName ?? undefined, this.limits);
      if (figures.size >= FIGURES) figures.clear();
      figures.set(key, cost);
    }
    return cost;
  }
}

// A text and a list count by their length; they are the bulk of what callers vary. Short texts count alike.
function keyOf(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, (_key, value: unknown) => {
    if (typeof value === 'string') return value.length < SHORT_TEXT ? '' : String(value.length);
    return Array.isArray(value) ? value.length : value;
  });
}
