/** What of a site depends on the model alone. */
import { join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';
import type { Graph } from '../../src/model/graph.ts';
import { SEARCH_FOLDER } from '../../src/search/record.ts';
import { indexSearch } from '../index-search.ts';
import { compressFiles, type Packed } from './compress.ts';
import { withStore } from './kept.ts';
import { type DownloadsRecord, downloadsKey, recordOf, takeDownloads } from './kept-downloads.ts';
import type { Settings } from './settings.ts';
import type { Counts } from './store.ts';
import { task } from './task.ts';
import { exportDownloads } from './write-downloads.ts';

/**
 * Where the downloads go, where their facts are written, the folder of what is kept for the next build, and of the last
 * build, when its files can be taken: its folder and what it made of its model.
 */
export type DownloadPlaces = {
  folder: string;
  factsFile: string;
  kept: string;
  last?: { folder: string; downloads: DownloadsRecord | undefined };
};

export type MadeDownloads = { packed: Packed; counts: Counts; record: DownloadsRecord };

/**
 * Writes search, downloads and short addresses of a model, and compresses all but the list of checksums. They are those of
 * the last build where only the look of pages has changed.
 */
export async function makeDownloads(
  graph: Graph,
  settings: Settings,
  places: DownloadPlaces,
): Promise<MadeDownloads> {
  const { folder, last } = places;
  const key = downloadsKey(settings);
  const before = last?.downloads?.key === key ? last.downloads : undefined;
  const isTaken = last !== undefined && before !== undefined && takeDownloads(before, last.folder, places);
  const { record, counts } = isTaken
    ? { record: before, counts: { reused: before.files.length, made: 0 } }
    : await make(key, graph, settings, places);
  if (isTaken)
    await task(
      'Xuất dữ liệu',
      () => record.files,
      ({ length }) => `${length} tệp giữ lại`,
    );
  return { packed: compressFiles(folder, record.files, last?.folder), counts, record };
}

/** Makes them all. */
async function make(
  key: string,
  graph: Graph,
  { site, base, out }: Settings,
  { folder, factsFile, kept }: DownloadPlaces,
): Promise<{ record: DownloadsRecord; counts: Counts }> {
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
  return { record: recordOf(key, [...result, ...search], { folder, factsFile }), counts };
}
