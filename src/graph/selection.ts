import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { NounModel } from './model';

/** What an operation wants of the rows of one noun: its columns, and its to-one relations with what it wants of each. */
export interface Selection {
  readonly fields: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, Selection>;
  /** Of a record of any kind: nothing is wanted that only its own table has. */
  readonly isPlain?: boolean;
}

/** What is asked of a list besides its rows. */
export interface ListSelection {
  readonly rows: readonly FieldNode[];
  readonly edges: boolean;
  readonly totalCount: boolean;
  /** Anything but the count. */
  readonly page: boolean;
}

type Context = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** The field nodes directly below `nodes` that apply to one of `typeNames`, fragments opened, `@skip` and `@include` obeyed. */
export function fieldsBelow(
  nodes: readonly FieldNode[],
  typeNames: ReadonlySet<string> | undefined,
  context: Context,
): FieldNode[] {
  const found: FieldNode[] = [];
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection.directives, context)) continue;
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        if (on === undefined || !typeNames || typeNames.has(on)) walk(selection.selectionSet);
      } else {
        const fragment = context.fragments[selection.name.value];
        if (fragment && (!typeNames || typeNames.has(fragment.typeCondition.name.value))) walk(fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) walk(node.selectionSet);
  return found;
}

function isIncluded(directives: FieldNode['directives'], { variableValues }: Context): boolean {
  return (directives ?? []).every((directive) => {
    const value = directive.arguments?.[0]?.value;
    const on = value?.kind === Kind.VARIABLE ? variableValues[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    if (directive.name.value === 'skip') return on !== true;
    return directive.name.value !== 'include' || on === true;
  });
}

/** What is wanted of rows of `model` by these field nodes; aliases of one relation are merged. */
export function selectionOf(nodes: readonly FieldNode[], model: NounModel, context: Context): Selection {
  const fields = new Set<string>();
  const below = new Map<string, FieldNode[]>();
  for (const node of fieldsBelow(nodes, model.typeNames, context)) {
    const name = node.name.value;
    if (model.relations.has(name)) below.set(name, [...(below.get(name) ?? []), node]);
    else if (model.columns.has(name)) fields.add(name);
    else
      for (const needed of model.computed.get(name)?.needs ?? []) {
        if (model.relations.has(needed)) below.set(needed, below.get(needed) ?? []);
        else fields.add(needed);
      }
  }
  const relations = new Map<string, Selection>();
  for (const [name, children] of below) {
    const target = model.relations.get(name)?.target();
    relations.set(name, target ? selectionOf(children, target, context) : ofAnyRecord(children, model.registry(), context));
  }
  return { fields, relations };
}

/** What is wanted of a record of any kind: what every kind has, when nothing else is wanted; else only that it is there. */
function ofAnyRecord(nodes: readonly FieldNode[], registry: NounModel, context: Context): Selection {
  const every = fieldsBelow(nodes, undefined, context).map((node) => node.name.value);
  const isPlain = every.every((name) => registry.columns.has(name) || registry.relations.has(name) || name === '__typename');
  return isPlain && every.length > 0 ? { ...selectionOf(nodes, registry, context), isPlain } : NOTHING;
}

/** Wants nothing but that the row is there. */
export const NOTHING: Selection = { fields: new Set(), relations: new Map() };

/** What is wanted of a list field. */
export function listSelectionOf(nodes: readonly FieldNode[], context: Context): ListSelection {
  const fields = fieldsBelow(nodes, undefined, context);
  const named = (name: string): FieldNode[] => fields.filter((field) => field.name.value === name);
  const edges = named('edges');
  return {
    rows: [...named('nodes'), ...fieldsBelow(edges, undefined, context).filter((field) => field.name.value === 'node')],
    edges: edges.length > 0,
    totalCount: named('totalCount').length > 0,
    page: edges.length > 0 || named('nodes').length > 0 || named('pageInfo').length > 0,
  };
}
