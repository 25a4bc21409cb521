/** What of a site depends on the model alone. */
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import type { Graph } from '../../src/model/graph.ts';
import { indexSearch } from '../index-search.ts';
import { compressFiles, type Packed } from './compress.ts';
import { withStore } from './kept.ts';
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

/** Writes search, downloads and short addresses of a model, and compresses all but the list of checksums. */
export async function makeDownloads(
  graph: Graph,
  { site, base, out }: Settings,
  { folder, factsFile, kept, packed }: DownloadPlaces,
): Promise<MadeDownloads> {
  // The page of downloads waits for their facts, nothing for search.
  const { result: files, counts } = await withStore(`${kept}/office`, (store) =>
    task(
      'Xuất dữ liệu',
      () => exportDownloads(graph, folder, { site, base }, factsFile, store, out),
      (files) => `${files.length} tệp`,
    ),
  );
  await indexSearch(graph, folder);
  const compressed = files.filter((path) => path !== CHECKSUMS_FILE);
  return { packed: compressFiles(folder, compressed, packed), counts };
}
