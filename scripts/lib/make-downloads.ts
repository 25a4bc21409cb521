/** What of a site depends on the model alone, made in a thread of its own while the pages are planned and rendered. */
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import { takeRuledFindings } from '../../src/model/findings.ts';
import { graphOf } from '../../src/model/graph.ts';
import { loadChecked } from '../../src/model/load.ts';
import type { Finding } from '../../src/model/schema/finding.ts';
import { indexSearch } from '../index-search.ts';
import { compressFiles, type Packed } from './compress.ts';
import { withStore } from './kept.ts';
import type { Settings } from './settings.ts';
import type { Counts } from './store.ts';
import { task } from './task.ts';
import { openThread } from './thread.ts';
import { exportDownloads } from './write-downloads.ts';

/**
 * Where the downloads go, where their facts are written, the folder of what is kept for the next build, and the folder of
 * the last build when its compressed copies can be taken.
 */
export type DownloadPlaces = { folder: string; factsFile: string; kept: string; packed?: string };

export type MadeDownloads = { packed: Packed; counts: Counts };

/**
 * Writes search, downloads and short addresses of a model, and compresses all but the list of checksums.
 *
 * @param ruled what rules find in the model
 */
export async function makeDownloads(
  settings: Settings,
  ruled: readonly Finding[],
  { folder, factsFile, kept, packed }: DownloadPlaces,
): Promise<MadeDownloads> {
  const { site, base, out, model } = settings;
  const graph = graphOf(loadChecked(model));
  takeRuledFindings(graph, ruled);
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

/** The same in a thread, and what ends it before. */
export function startDownloads(...values: Parameters<typeof makeDownloads>) {
  const { call, stop } = openThread(import.meta.url);
  return { result: call(makeDownloads, ...values).finally(stop), stop };
}
