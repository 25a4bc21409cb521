import type { Graph } from '../model/graph.ts';
import { type DownloadOptions, downloadsOf } from './downloads.ts';

/** Bytes of every download, by its path. */
export function downloadSizes(graph: Graph, options: DownloadOptions): Map<string, number> {
  return new Map(downloadsOf(graph, options).map(({ path, text }) => [path, Buffer.byteLength(text)]));
}
