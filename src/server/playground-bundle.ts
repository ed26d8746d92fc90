/**
 * Bundles the playground into `dist/playground`, at the end of `npm run build`. Does nothing when what is there was made of
 * the same sources and packages. esbuild needs no install script: its program comes with the package of the platform.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAYGROUND_FOLDER, STAMP } from './playground-folder';
import { projectFolder } from '../project-folder';

const SOURCES = join(projectFolder(), 'src', 'server', 'playground');
/** Packages whose version says what the bundle is made of. */
const PACKAGES = ['graphiql', '@graphiql/react', 'monaco-editor', 'monaco-graphql', 'graphql', 'react', 'react-dom', 'esbuild'];

/** Names what the bundle would be made of; the addresses of its files carry it. */
export function stampOf(folder = SOURCES): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  hash.update(readFileSync(join(projectFolder(), 'src', 'server', 'playground-bundle.ts')));
  for (const name of PACKAGES) hash.update(readFileSync(join(projectFolder(), 'node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 16);
}

/** Makes the bundle unless it is there already. Says whether it did. */
export async function bundlePlayground(target = PLAYGROUND_FOLDER): Promise<boolean> {
  const stamp = stampOf();
  if (existsSync(join(target, STAMP)) && readFileSync(join(target, STAMP), 'utf8').trim() === stamp) return false;
  // Only now: reading it takes longer than all of the above.
  const { build } = await import('esbuild');
  // Beside the old one until it is whole: two builds at once, or one that is killed, leave no half a bundle.
  const fresh = `${target}.${process.pid}`;
  await build({
    absWorkingDir: projectFolder(),
    entryPoints: {
      client: join(SOURCES, 'client.ts'),
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    outdir: fresh,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  writeFileSync(join(fresh, STAMP), `${stamp}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return true;
}

if (require.main === module) void bundlePlayground();
