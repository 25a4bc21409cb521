import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Graph } from '../model/graph.ts';
import type { DirectFile } from './direct.ts';
import type { Sources } from './engine.ts';
import { documentsOf as documentsIn } from './index/documents.ts';
import { loadPagefind } from './pagefind.ts';

export { realGraph } from '../model/fixture.ts';

/** What the search bundle knows of the documents. */
export function documentsOf({ model }: Graph): DirectFile['documents'] {
  return documentsIn(model);
}

/** A written bundle, read from disk in place of the network; `loaded` keeps the paths that were asked for. */
export function diskSources(folder: string, loaded: string[]): Sources {
  const inflate = async (path: string) => {
    loaded.push(path);
    return gunzipSync(await readFile(join(folder, path)));
  };
  return {
    direct: async () => JSON.parse((await inflate('direct.bin')).toString()) as DirectFile,
    pagefind: (vocabulary) => loadPagefind(inflate, vocabulary),
    texts: async (file) => JSON.parse((await inflate(file)).toString()) as string[],
  };
}
