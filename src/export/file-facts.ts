/** The facts that the page of downloads states of each file. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Graph } from '../model/graph.ts';
import { type BinaryDownload, bytesOf, type Download, type DownloadOptions } from './download.ts';
import { downloadsOf } from './downloads.ts';

/** Facts of a file for the page of downloads. */
export type FileFacts = { bytes: number; sha256: string };

/** File that the build, which makes the downloads at the same time, writes their facts into. */
const FACTS_FILE = process.env['KHUNG_FACTS_FILE'];

/** A build that has written no facts until then has ended; the same facts are then made here. */
const MOST_SECONDS = 120;

/**
 * Size and SHA-256 of every download, by its path: from the build, or of files made for this page alone. The same
 * model gives the same bytes, so pages can state them before the files are written.
 */
export async function downloadFacts(graph: Graph, options: DownloadOptions): Promise<Map<string, FileFacts>> {
  if (FACTS_FILE !== undefined) {
    for (let waited = 0; waited < MOST_SECONDS * 10; waited++) {
      if (existsSync(FACTS_FILE)) return new Map(JSON.parse(readFileSync(FACTS_FILE, 'utf8')));
      await setTimeout(100);
    }
  }
  return factsOf(await downloadsOf(graph, options), options.hash);
}

/** Size and SHA-256 of each download, by its path. */
export function factsOf(
  files: readonly (Download | BinaryDownload)[],
  hash: DownloadOptions['hash'],
): Map<string, FileFacts> {
  return new Map(
    files.map((file) => {
      const bytes = bytesOf(file);
      return [file.path, { bytes: bytes.length, sha256: hash(bytes) }];
    }),
  );
}
