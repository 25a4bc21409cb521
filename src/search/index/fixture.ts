import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Graph } from '../../model/graph.ts';
import type { Bundle } from '../engine.ts';
import { documentsOf, lexiconOf } from './documents.ts';

export { realGraph } from '../../model/fixture.ts';

/** What the search bundle knows beside the records. */
export function wordsOf({ model }: Graph) {
  return { documents: documentsOf(model), lexicon: lexiconOf(model) };
}

/** A written bundle, read from disk in place of the network; `loaded` keeps the paths of what was loaded. */
export function diskBundle(folder: string, loaded: string[]): Bundle {
  return async (path) => {
    loaded.push(path);
    return gunzipSync(await readFile(join(folder, path)));
  };
}
