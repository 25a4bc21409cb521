/** Keeps `npm run dev` live: pages follow the model and the code that plans them; search and downloads answer. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { inspect } from 'node:util';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { createServer, type ViteDevServer } from 'vite';
import type { ModelError } from '../../src/model/faults.ts';
import { CONTENT_DIR, MODEL_DIR } from '../../src/model/folders.ts';
import { changeOf, inTurn } from './live-change.ts';
import { liveFiles } from './live-files.ts';
import type { Rendered } from './live-pages.ts';
import { faultLine } from './report-faults.ts';

type LivePages = typeof import('./live-pages.ts');

/** @param site public address, for the addresses in downloads */
export function liveSite(site: string): AstroIntegration {
  return {
    name: 'live-site',
    hooks: {
      'astro:server:setup': ({ server, logger }) => startLiveSite(server, logger, site),
    },
  };
}

async function startLiveSite(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  site: string,
): Promise<void> {
  const { root, base } = server.config;
  const contentDir = resolve(root, CONTENT_DIR);
  const pathOf = (file: string) => relative(root, file).split(sep).join('/');
  const modelFolder = pathOf(resolve(root, MODEL_DIR));
  const rendered: Rendered = new Map();
  const planner = await startPlanner(root);
  const files = liveFiles(planner, { site, base });
  const update = async (): Promise<void> => {
    try {
      const { updatePages } = (await planner.ssrLoadModule('/scripts/lib/live-pages.ts')) as LivePages;
      const { written, deleted } = await updatePages(contentDir, rendered);
      if (written + deleted > 0) logger.info(`Trang viết lại: ${written}, bỏ: ${deleted}`);
    } catch (error) {
      for (const line of linesOf(error)) logger.error(line);
    }
  };
  const note = inTurn<string>(async (changed) => {
    const changes = new Set(changed.map((file) => changeOf(pathOf(file), modelFolder)));
    for (const file of changed) planner.moduleGraph.onFileChange(file);
    if (changes.has('model')) forgetModel(planner);
    if (changes.has('render')) rendered.clear();
    files.forget();
    await update();
    if (changes.has('model')) forgetModel(server);
    server.hot.send({ type: 'full-reload' });
  });
  server.middlewares.use(files.serve);
  server.watcher.add(modelFolder);
  server.watcher.on('all', (_, file) => {
    if (changeOf(pathOf(file), modelFolder) !== 'none') note(file);
  });
  server.httpServer?.once('close', () => planner.close());
  // Pages of an earlier run are shown at once and brought up to date; without them Astro would find none.
  if (existsSync(join(contentDir, 'navigation.json'))) server.httpServer?.once('listening', update);
  else await update();
}

/** A server of its own loads the code that plans: after an edit only what changed is loaded again. */
function startPlanner(root: string): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(root, '.build/live-cache'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
}

/** Modules that have read the model read it again when it is next needed. */
function forgetModel({ config, environments }: ViteDevServer): void {
  const file = join(config.root, 'src/model/site-model.ts');
  for (const { moduleGraph, hot } of Object.values(environments)) {
    const modules = moduleGraph.getModulesByFile(file);
    if (modules === undefined || modules.size === 0) continue;
    for (const module of modules) moduleGraph.invalidateModule(module);
    hot.send({ type: 'full-reload', triggeredBy: file });
  }
}

/** Faults of the model one a line, any other error with its stack. The planner has a `ModelError` of its own. */
function linesOf(error: unknown): string[] {
  if (error instanceof Error && error.name === 'ModelError')
    return (error as ModelError).faults.map(faultLine);
  return [inspect(error)];
}
