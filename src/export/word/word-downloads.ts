import type { Graph } from '../../model/graph.ts';
import { writeWord } from '../../word/write-word.ts';
import type { BinaryDownload, DownloadOptions } from '../download.ts';
import { wordFiles } from './word-files.ts';

/** The Word files, written. */
export function wordDownloads(graph: Graph, options: DownloadOptions): Promise<BinaryDownload[]> {
  return Promise.all(
    wordFiles(graph, options).map(async ({ name, file }) => ({
      path: `du-lieu/${name}.docx`,
      bytes: await writeWord(file),
    })),
  );
}
