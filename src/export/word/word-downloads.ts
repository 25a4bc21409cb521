import type { Graph } from '../../model/graph.ts';
import type { BinaryDownload, DownloadOptions } from '../download.ts';
import { wordFiles } from './word-files.ts';
import { writeWord } from './write-word.ts';

/** The Word files, written. */
export function wordDownloads(graph: Graph, options: DownloadOptions): Promise<BinaryDownload[]> {
  return Promise.all(
    wordFiles(graph, options).map(async ({ name, file }) => ({
      path: `du-lieu/${name}.docx`,
      bytes: await writeWord(file),
    })),
  );
}
