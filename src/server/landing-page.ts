/** `/`: what this is, what it holds at this moment, and where to go. Plain HTML, read without a script. */
import type { FastifyInstance } from 'fastify';
import { escapeHtml, pageHead } from './html';
import type { SavedOperation } from './operations';

/** What the house holds now. */
export interface HouseCounts {
  /** Nouns in the words of the field, most important first: `States`, 213. */
  readonly nouns: readonly { readonly noun: string; readonly count: number }[];
  readonly sources: readonly {
    readonly source: string;
    readonly url: string | null;
    readonly retrievedOn: string | null;
    readonly count: number;
  }[];
}

/** For how long figures are shown again without asking the database. */
const FRESH_MS = 10_000;

/** Adds the page. `counts` may fail: the page then says that the figures are not at hand. */
export function installLandingPage(
  app: FastifyInstance,
  operations: readonly SavedOperation[],
  counts?: () => Promise<HouseCounts>,
): void {
  let known: { readonly at: number; readonly figures: Promise<HouseCounts | undefined> } | undefined;
  const figures = (): Promise<HouseCounts | undefined> => {
    if (!known || Date.now() - known.at > FRESH_MS) {
      known = { at: Date.now(), figures: counts ? counts().catch(() => undefined) : Promise.resolve(undefined) };
    }
    return known.figures;
  };
  app.get('/', async (request, reply) => {
    const page = landingPage(operations, await figures(), `${request.protocol}://${request.host}`);
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

/** The page as text. */
export function landingPage(operations: readonly SavedOperation[], counts: HouseCounts | undefined, origin: string): string {
  return `${pageHead('Clearing House: human-rights standards and findings')}
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Clearing House</h1>
<p>International and regional human-rights standards and decisions, who is bound by them, and who cites whom: one graph to ask.</p>
<p class="ways"><a class="main" href="/graphql">Open the playground</a> <a href="/readyz">Health</a> <a href="/metrics">Metrics</a></p>
</header>
<main>
<section aria-labelledby="questions"><h2 id="questions">Questions it answers</h2>${questions(operations)}</section>
<section aria-labelledby="holdings"><h2 id="holdings">What it holds now</h2>${counts ? nouns(counts) : NO_FIGURES}</section>
${counts && counts.sources.length > 0 ? `<section aria-labelledby="sources"><h2 id="sources">Where it comes from</h2>${sources(counts)}</section>` : ''}
<section aria-labelledby="calling"><h2 id="calling">Asking from a program</h2>
<p>Send a query to <code>/graphql</code>; no key is needed. This one lists what can be asked:</p>
<pre tabindex="0"><code>${escapeHtml(example(origin))}</code></pre></section>
</main>
<footer><p>It lists what is relevant, says what was not found, and shows its sources. It gives no legal advice.</p></footer>
</body>
</html>
`;
}

const NO_FIGURES = '<p>The figures are not at hand at the moment.</p>';

const example = (origin: string): string => `curl ${origin}/graphql \\
  -H 'content-type: application/json' \\
  -d '{"query": "{ __schema { queryType { fields { name description } } } }"}'`;

function questions(operations: readonly SavedOperation[]): string {
  const groups = new Map<string, SavedOperation[]>();
  for (const operation of operations) groups.set(operation.group, [...(groups.get(operation.group) ?? []), operation]);
  return [...groups]
    .map(([group, members]) => {
      const items = members.map(
        ({ name, question }) => `<li><a href="/graphql?operation=${encodeURIComponent(name)}">${escapeHtml(question)}</a></li>`,
      );
      return `<h3>${escapeHtml(group)}</h3><ul>${items.join('')}</ul>`;
    })
    .join('');
}

const number = new Intl.NumberFormat('en-GB');

function nouns({ nouns: rows }: HouseCounts): string {
  const items = rows.map(({ noun, count }) => `<div><dt>${escapeHtml(noun)}</dt><dd>${number.format(count)}</dd></div>`);
  return `<dl>${items.join('')}</dl>`;
}

function sources({ sources: rows }: HouseCounts): string {
  const lines = rows.map(({ source, url, retrievedOn, count }) => {
    const name =
      url && /^https?:/.test(url)
        ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(source)}</a>`
        : escapeHtml(source);
    return `<tr><th scope="row">${name}</th><td>${escapeHtml(retrievedOn ?? 'not dated')}</td><td>${number.format(count)}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="sources"><table><thead><tr><th scope="col">Source</th><th scope="col">Taken on</th><th scope="col">Records</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b2733;--soft:#51606e;--line:#d5dde4;--ground:#fff;--panel:#f4f7f9;--link:#0b5394}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef3;--soft:#a9b8c5;--line:#33424f;--ground:#111a22;--panel:#1a2630;--link:#8cc4f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,main,footer{max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2rem;margin:0;letter-spacing:-.01em}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1rem;margin:1rem 0 .25rem;color:var(--soft);font-weight:600}
header p{max-width:42rem}
a{color:var(--link)}
.ways{display:flex;flex-wrap:wrap;gap:1rem;align-items:center}
.main{background:var(--link);color:var(--ground);padding:.5rem .9rem;border-radius:.35rem;text-decoration:none;font-weight:600}
ul{margin:.25rem 0;padding-left:1.2rem}
li{margin:.2rem 0}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:.6rem;margin:.75rem 0}
dl div{background:var(--panel);border:1px solid var(--line);border-radius:.35rem;padding:.6rem .8rem;display:flex;flex-direction:column-reverse}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
tbody th{font-weight:400}
th:last-child,td:last-child{text-align:right;font-variant-numeric:tabular-nums;padding-right:0}
td{white-space:nowrap}
pre{background:var(--panel);border:1px solid var(--line);border-radius:.35rem;padding:.75rem 1rem;overflow-x:auto}
footer{color:var(--soft);font-size:.9rem;padding-bottom:2.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
`;
