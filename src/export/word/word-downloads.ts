import type { Graph } from '../../model/graph.ts';
import type { WordFile } from '../../word/word-blocks.ts';
import { writeWord } from '../../word/write-word.ts';
import { type BinaryDownload, type DownloadOptions, keepOf } from '../download.ts';
import { wordFiles } from './word-files.ts';

/** The Word files, written. */
export function wordDownloads(graph: Graph, options: DownloadOptions): Promise<BinaryDownload[]> {
  return Promise.all(
    wordFiles(graph, options).map(async ({ name, file }) => ({
      path: `du-lieu/${name}.docx`,
      bytes: await written(file, options),
    })),
  );
}

function written(file: WordFile, options: DownloadOptions): Promise<Uint8Array> {
  const blocks = file.blocks();
  return keepOf(options)('word', JSON.stringify({ ...file, blocks }), () =>
    writeWord({ ...file, blocks: () => blocks }),
  );
}
