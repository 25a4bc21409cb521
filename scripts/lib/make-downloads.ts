/** What of a site depends on the model alone. */
import { join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import type { Graph } from '../../src/model/graph.ts';
import { SEARCH_FOLDER } from '../../src/search/record.ts';
import { indexSearch } from '../index-search.ts';
import { compressFiles, type Packed } from './compress.ts';
import { withStore } from './kept.ts';
import { downloadsKey, noteDownloads, takeDownloads } from './kept-downloads.ts';
import type { Settings } from './settings.ts';
import type { Counts } from './store.ts';
import { task } from './task.ts';
import { exportDownloads } from './write-downloads.ts';

/**
 * Where the downloads go, where their facts are written, the folder of what is kept for the next build, and the folder of
 * the last build when its compressed copies can be taken.
 */
export type DownloadPlaces = { folder: string; factsFile: string; kept: string; packed?: string };

export type MadeDownloads = { packed: Packed; counts: Counts };

/**
 * Writes search, downloads and short addresses of a model, and compresses all but the list of checksums. They are those of
 * the last build where only the look of pages has changed.
 */
export async function makeDownloads(
  graph: Graph,
  settings: Settings,
  places: DownloadPlaces,
): Promise<MadeDownloads> {
  const { folder, factsFile, kept, packed } = places;
  const noted = { folder, factsFile, note: `${kept}/downloads.json` };
  const key = downloadsKey(settings);
  const taken = packed === undefined ? undefined : takeDownloads(key, packed, noted);
  if (taken !== undefined)
    await task(
      'Xuất dữ liệu',
      () => taken,
      ({ length }) => `${length} tệp giữ lại`,
    );
  const { files, counts } = taken
    ? { files: taken, counts: { reused: taken.length, made: 0 } }
    : await make(graph, settings, places);
  if (taken === undefined) noteDownloads(key, files, noted);
  return {
    packed: compressFiles(
      folder,
      files.filter((path) => path !== CHECKSUMS_FILE),
      packed,
    ),
    counts,
  };
}

/** Makes them all; gives their paths. */
async function make(
  graph: Graph,
  { site, base, out }: Settings,
  { folder, factsFile, kept }: DownloadPlaces,
): Promise<{ files: string[]; counts: Counts }> {
  // The page of downloads waits for their facts, nothing for search.
  const { result, counts } = await withStore(`${kept}/office`, (store) =>
    task(
      'Xuất dữ liệu',
      () => exportDownloads(graph, folder, { site, base }, factsFile, store, out),
      (files) => `${files.length} tệp`,
    ),
  );
  await indexSearch(graph, folder);
  const search = filesOf(join(folder, SEARCH_FOLDER)).map((path) => `${SEARCH_FOLDER}/${path}`);
  return { files: [...result, ...search], counts };
}
