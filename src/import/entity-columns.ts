import type { EntityMetadata } from 'typeorm';

/** A column of a table as it stands in a statement. */
export interface ColumnName {
  readonly name: string;
  readonly type: string;
}

/** The columns that tell a part of a record from its other parts. */
export function keyOf(metadata: EntityMetadata): string[] {
  const unique = metadata.indices.find(({ isUnique }) => isUnique);
  if (!unique) throw new Error(`${metadata.name} has no unique index: its rows cannot be parts of a record.`);
  return unique.columns.map(({ databaseName }) => databaseName);
}

const columns = new WeakMap<EntityMetadata, Map<string, ColumnName>>();

/** The column of a property, or of a relation; looked up once, since it is asked for each cell of a batch. */
export function columnOf(metadata: EntityMetadata, property: string): ColumnName {
  const known = columns.get(metadata) ?? new Map<string, ColumnName>();
  columns.set(metadata, known);
  const column = known.get(property) ?? lookUp(metadata, property);
  known.set(property, column);
  return column;
}

function lookUp(metadata: EntityMetadata, property: string): ColumnName {
  const join = metadata.findRelationWithPropertyPath(property)?.joinColumns[0];
  if (join) return { name: join.databaseName, type: 'int' };
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}.`);
  return { name: column.databaseName, type: `${String(column.type)}${column.isArray ? '[]' : ''}` };
}
