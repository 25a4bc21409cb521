import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realGraph } from '../../model/fixture.ts';
import type { Bundle } from '../engine.ts';
import { writeSearchIndex } from './index-writer.ts';
import { knowledgeOf } from './query-knowledge.ts';
import { recordsOf } from './records.ts';

export { realGraph };

/** A written bundle, read from disk in place of the network; `loaded` keeps the paths of what was loaded. */
export function diskBundle(folder: string, loaded: string[]): Bundle {
  return async (path) => {
    loaded.push(path);
    return gunzipSync(await readFile(join(folder, path)));
  };
}

let files: Promise<Map<string, Buffer>> | undefined;

/** The search bundle of the real model, written once for the tests of a process; `loaded` as for `diskBundle`. */
export async function realBundle(loaded: string[]): Promise<Bundle> {
  files ??= writtenFiles();
  const contents = await files;
  return async (path) => {
    loaded.push(path);
    const content = contents.get(path);
    if (content === undefined) throw new Error(`the bundle has no ${path}`);
    return gunzipSync(content);
  };
}

async function writtenFiles(): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'tim-kiem-'));
  const graph = realGraph();
  const records = recordsOf(graph);
  await writeSearchIndex(records, knowledgeOf(graph, records), folder);
  const paths = globSync('**/*.bin', { cwd: folder });
  const contents = new Map(
    paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]),
  );
  await rm(folder, { recursive: true });
  return contents;
}
