import type { DirectFile } from '../../search/direct.ts';
import type { Sources } from '../../search/engine.ts';
import { loadPagefind } from '../../search/pagefind.ts';
import { load } from './fetch-index.ts';

/** The engine's data from the site, whose base is given. */
export function siteSources(base: string): Sources {
  const inflated = async (path: string) => inflate(await load(path, base));
  return {
    direct: async () => (await (await inflated('direct.bin')).json()) as DirectFile,
    pagefind: (vocabulary) =>
      loadPagefind(async (path) => new Uint8Array(await (await inflated(path)).arrayBuffer()), vocabulary),
    texts: async (file) => (await (await inflated(file)).json()) as string[],
  };
}

/** The bundle's files are packed with gzip, whatever the server does. */
function inflate({ body }: Response): Response {
  if (body === null) throw new Error('empty file');
  return new Response(body.pipeThrough(new DecompressionStream('gzip')));
}
