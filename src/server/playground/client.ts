/**
 * What runs in the browser: GraphiQL with a menu of the saved operations. Bundled by `playground-bundle.ts`; everything it
 * needs, the editor's workers included, comes from this service.
 */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/style.css';
import { Fragment, createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { SavedOperation } from '../operations';
import './client.css';

interface Element {
  readonly textContent: string | null;
  readonly dataset: Readonly<Record<string, string | undefined>>;
}
declare const document: {
  getElementById(id: string): Element | null;
  querySelector(selector: string): { scrollIntoView(how: { readonly block: string; readonly inline: string }): void } | null;
};
declare const location: { readonly search: string };
declare const localStorage: { getItem(key: string): string | null };
declare const Worker: new (address: string) => object;
declare const globalThis: { MonacoEnvironment: unknown };

const root = document.getElementById('playground');
const files = root?.dataset['files'] ?? '';
const operations = JSON.parse(document.getElementById('operations')?.textContent ?? '[]') as SavedOperation[];

const WORKERS: Readonly<Record<string, string>> = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => new Worker(`${files}/${WORKERS[label] ?? 'editor.worker.js'}`),
};

const variablesOf = ({ variables }: SavedOperation): string => JSON.stringify(variables, null, 2);

function QuestionIcon(): unknown {
  const path = 'M4 5h16M4 12h16M4 19h10';
  return createElement('svg', { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }, createElement('path', { d: path })); // prettier-ignore
}

/** The saved operations by group; a click opens one as a tab, or goes to the tab where it is open. */
function Questions(): unknown {
  const actions = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const open = (operation: SavedOperation): void => {
    const at = tabs.findIndex(({ query }) => query === operation.query);
    if (at >= 0) {
      actions.changeTab(at);
      return;
    }
    actions.addTab();
    queryEditor?.setValue(operation.query);
    variableEditor?.setValue(variablesOf(operation));
  };
  const button = (operation: SavedOperation): unknown =>
    createElement('li', { key: operation.name }, createElement('button', { type: 'button', onClick: () => open(operation) }, operation.question, createElement('small', null, operation.name))); // prettier-ignore
  const groups = [...new Set(operations.map(({ group }) => group))];
  return createElement(
    'section',
    { className: 'questions', 'aria-label': 'Saved questions' },
    createElement('div', { className: 'graphiql-doc-explorer-title' }, 'Questions'),
    ...groups.map((group) =>
      createElement(
        'div',
        { key: group },
        createElement('h3', null, group),
        createElement('ul', null, ...operations.filter((one) => one.group === group).map(button)),
      ),
    ),
  );
}

/** Shows nothing: keeps the open tab in sight when there are more than the bar has room for. */
function OpenTabInSight(): unknown {
  const at = useGraphiQL((state) => state.activeTabIndex);
  const count = useGraphiQL((state) => state.tabs.length);
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, count]);
  return null;
}

interface ToolbarButtons {
  readonly prettify: unknown;
  readonly merge: unknown;
  readonly copy: unknown;
}
const toolbar = ({ prettify, merge, copy }: ToolbarButtons): unknown =>
  createElement(Fragment, null, prettify, merge, copy, createElement(OpenTabInSight));

// GraphiQL's own types need those of React, which the project does not have.
const { Toolbar } = GraphiQL as unknown as { readonly Toolbar: unknown };

const questions = { title: 'Questions', icon: QuestionIcon, content: Questions };

interface Request {
  readonly query: string;
  readonly operationName?: string | null;
}

/** The editor learns the name of an operation a moment after its text: whoever runs a question at once would ask for the name of the tab before. */
function withOwnName({ query, operationName, ...rest }: Request): object {
  const isThere = new RegExp(`\\b(?:query|mutation|subscription)\\s+${operationName ?? ''}\\b`).test(query);
  return { query, ...rest, ...(operationName && isThere ? { operationName } : {}) };
}

async function fetcher(request: Request, options?: { readonly headers?: Readonly<Record<string, string>> }): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...options?.headers,
  };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(withOwnName(request)) });
  return response.json();
}

function start(): void {
  const parameters = new URLSearchParams(location.search);
  // Tabs of an earlier visit are kept; whoever comes for the first time finds the first question.
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null && !parameters.has('query');
  const asked = operations.find(({ name }) => name === parameters.get('operation')) ?? (isFirstVisit ? operations[0] : undefined);
  const query = asked?.query ?? parameters.get('query') ?? undefined;
  const variables = asked ? variablesOf(asked) : (parameters.get('variables') ?? undefined);
  createRoot(root ?? {}).render(
    createElement(
      GraphiQL,
      {
        fetcher,
        plugins: [questions, HISTORY_PLUGIN],
        visiblePlugin: questions,
        defaultEditorToolsVisibility: 'variables',
        defaultQuery: '# Ask the graph, or open a question from the menu on the left.\n',
        ...(query !== undefined && { initialQuery: query, initialVariables: variables }),
      },
      createElement(Toolbar, null, toolbar),
    ),
  );
}

start();
