/**
 * The page of the playground at `/graphql`, and the files of its bundle under `/playground/`. Everything comes from here,
 * so that it works without a network. What the page shows is written in `playground/client.ts`.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { sendError } from './error-replies';
import { jsonForHtml, pageHead } from './html';
import type { SavedOperation } from './operations';
import { PLAYGROUND_FOLDER, STAMP } from './playground-folder';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Adds the files, and returns what sends the page. */
export function installPlayground(
  app: FastifyInstance,
  operations: readonly SavedOperation[],
  folder = PLAYGROUND_FOLDER,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const stamp = existsSync(join(folder, STAMP)) ? readFileSync(join(folder, STAMP), 'utf8').trim() : undefined;
  // Only these names are served, so no path can lead elsewhere.
  const files = new Set(stamp === undefined ? [] : readdirSync(folder).filter((file) => extname(file) in TYPES));
  app.get<{ Params: { stamp: string; file: string } }>('/playground/:stamp/:file', (request, reply) => {
    const { file } = request.params;
    if (request.params.stamp !== stamp || !files.has(file))
      return sendError(reply, 404, 'NOT_FOUND', 'There is no such file of the playground.');
    // The address names what the files were made of, so they may be kept for ever.
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(TYPES[extname(file)] ?? '')
      .send(createReadStream(join(folder, file)));
  });
  const page = playgroundPage(operations, stamp);
  return (_request, reply) =>
    reply.header('cache-control', 'no-cache').header('vary', 'accept').type('text/html; charset=utf-8').send(page);
}

/** The page as text; without a bundle it says how to make one. */
export function playgroundPage(operations: readonly SavedOperation[], stamp: string | undefined): string {
  const files = `/playground/${String(stamp)}`;
  const head = pageHead('Playground · Clearing House');
  if (stamp === undefined) {
    return `${head}\n</head>\n<body><h1>Playground</h1><p>Its files are not built: run <code>npm run build</code>. The graph answers here all the same.</p></body>\n</html>\n`;
  }
  return `${head}
<link rel="stylesheet" href="${files}/client.css">
</head>
<body>
<div id="playground" data-files="${files}"><p class="waiting">The playground is loading …</p><noscript><p>The playground needs JavaScript; the graph itself does not.</p></noscript></div>
<script type="application/json" id="operations">${jsonForHtml(operations)}</script>
<script defer src="${files}/client.js"></script>
</body>
</html>
`;
}
