import type { Graph } from '../model/graph.ts';
import { bytesOf } from './download.ts';
import { type DownloadOptions, downloadsOf } from './downloads.ts';

/** Bytes of every download, by its path. */
export async function downloadSizes(graph: Graph, options: DownloadOptions): Promise<Map<string, number>> {
  const files = await downloadsOf(graph, options);
  return new Map(files.map((file) => [file.path, bytesOf(file).length]));
}
