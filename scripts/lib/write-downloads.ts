import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { standaloneSvg } from '../../src/diagram/standalone.ts';
import { checksumsOf } from '../../src/export/checksums.ts';
import {
  type BinaryDownload,
  bytesOf,
  type Download,
  type DownloadOptions,
} from '../../src/export/download.ts';
import { downloadsAs, FORMAT_NAMES, type Format } from '../../src/export/downloads.ts';
import { embedFiles } from '../../src/export/embed.ts';
import { type FileFacts, factsOf } from '../../src/export/file-facts.ts';
import { shortAddressFiles } from '../../src/export/short-addresses.ts';
import type { Graph } from '../../src/model/graph.ts';
import { withBase } from '../../src/text/base-path.ts';
import { addChecksums } from './add-checksums.ts';
import { contextDrawings, DRAWING_FOLDERS } from './context-drawings.ts';
import { writeFacts } from './download-facts.ts';
import { hashOfCode } from './import-closure.ts';
import { putFile } from './put-file.ts';
import { keptOrMade, keyOf, type Store } from './store.ts';

/** Where the site will be published. */
export type Place = { site: string; base: string };

/**
 * Writes the downloads that depend on the model alone below a folder, with their checksums, the drawings of relations,
 * the short addresses and the cards for other sites; `factsFile` gets the facts of the downloads, `last` is the folder of
 * the last build. Returns the paths of the files.
 */
export async function exportDownloads(
  graph: Graph,
  out: string,
  place: Place,
  factsFile?: string,
  store?: Store,
  last?: string,
): Promise<string[]> {
  const options = { ...optionsFor(place), ...(store && { keep: keepIn(store) }) };
  const facts = new Map<string, FileFacts>();
  // One format at a time is in memory.
  for (const format of FORMAT_NAMES) {
    const files = await downloadsAs(format, graph, options);
    writeAll(out, files, last);
    for (const [path, fact] of factsOf(files, options.hash)) facts.set(path, fact);
  }
  if (factsFile !== undefined) await writeFacts(factsFile, facts);
  const drawings = contextDrawings(graph, options.publicUrl);
  const others = [...drawings, ...shortAddressFiles(graph, options), ...embedFiles(graph, options)];
  writeAll(out, others, last);
  const listed = [...facts, ...factsOf(drawings, options.hash)].filter(([path]) =>
    path.startsWith('du-lieu/'),
  );
  const checksums = checksumsOf(listed.map(([path, { sha256 }]) => ({ path, sha256 })));
  writeAll(out, [checksums], last);
  return [...facts.keys(), ...[...others, checksums].map(({ path }) => path)];
}

/**
 * Puts the drawings of figures in the folder `from` into a built site in the place of those that it has, and among its
 * downloads, as files that stand alone; returns their number.
 */
export async function exportDrawings(
  dist: string,
  from: string,
  place: Place,
  last?: string,
): Promise<number> {
  const { publicUrl } = optionsFor(place);
  const [served, offered] = DRAWING_FOLDERS;
  for (const name of drawingsIn(join(dist, served))) rmSync(join(dist, served, name));
  const drawings = drawingsIn(from).map((name) => ({ name, bytes: standalone(join(from, name), publicUrl) }));
  const inFolder = (folder: string) =>
    drawings.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes }));
  writeAll(dist, [...inFolder(served), ...inFolder(offered)], last);
  await addChecksums(dist, inFolder(offered));
  return drawings.length;
}

function drawingsIn(folder: string): string[] {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  return found.filter((name) => /\.(?:svg|mmd)$/.test(name)).sort();
}

function standalone(file: string, publicUrl: (path: string) => string): Uint8Array {
  const content = readFileSync(file);
  return file.endsWith('.svg') ? Buffer.from(standaloneSvg(content.toString(), publicUrl)) : content;
}

/** Writes the files of one format below a folder, with the paths they have on the site; returns their number. */
export async function exportFormat(format: Format, graph: Graph, out: string, place: Place): Promise<number> {
  const files = await downloadsAs(format, graph, optionsFor(place));
  writeAll(out, files);
  return files.length;
}

/** Word files and workbooks are made again only when their content or the code that writes them has changed. */
function keepIn(store: Store): NonNullable<DownloadOptions['keep']> {
  const written = hashOfCode(['src/word/write-word.ts', 'src/export/workbook.ts']);
  return (what, input, make) => keptOrMade(store, keyOf(written, what, input), make);
}

/** What downloads are made with, for a site at this place. */
export function optionsFor({ site, base }: Place): DownloadOptions {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, hash: sha256, publicUrl: (path) => new URL(withBase(path, base), site).href };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function writeAll(out: string, files: readonly (Download | BinaryDownload)[], last?: string): void {
  const folders = new Set(files.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const file of files) putFile(out, file.path, bytesOf(file), last);
}
