import type { Graph } from '../model/graph.ts';
import type { DownloadOptions } from './download.ts';
import { bytesOf } from './download.ts';
import { downloadsOf } from './downloads.ts';

/** Facts of a file for the page of downloads. */
export type FileFacts = { bytes: number; sha256: string };

/**
 * Size and SHA-256 of every download, by its path. The same model gives the same bytes, so pages can state them before
 * the files are written.
 */
export async function downloadFacts(graph: Graph, options: DownloadOptions): Promise<Map<string, FileFacts>> {
  const files = await downloadsOf(graph, options);
  return new Map(
    files.map((file) => {
      const bytes = bytesOf(file);
      return [file.path, { bytes: bytes.length, sha256: options.hash(bytes) }];
    }),
  );
}
