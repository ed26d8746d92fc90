import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** Refuses kinds of operation that the schema does not have, which graphql-js takes for a mistake of the server when it runs them. */
export function operationKindRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`There are no ${node.operation}s here: ask with a query.`, { nodes: node }));
    },
  };
}
