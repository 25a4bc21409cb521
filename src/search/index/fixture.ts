import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bundle } from '../engine.ts';

export { realGraph } from '../../model/fixture.ts';

/** A written bundle, read from disk in place of the network; `loaded` keeps the paths of what was loaded. */
export function diskBundle(folder: string, loaded: string[]): Bundle {
  return async (path) => {
    loaded.push(path);
    return gunzipSync(await readFile(join(folder, path)));
  };
}
