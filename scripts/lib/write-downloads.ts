import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
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
import { writeFacts } from './download-facts.ts';
import { hashOfCode } from './import-closure.ts';
import { keptOr, keyOf, type Store } from './store.ts';

/** Where the site will be published. */
export type Place = { site: string; base: string };

/**
 * Writes the downloads that depend on the model alone below a folder, with their checksums, the short addresses and the
 * cards for other sites; `factsFile` gets the facts of the downloads. Returns the number of files in the folder.
 */
export async function exportDownloads(
  graph: Graph,
  out: string,
  place: Place,
  factsFile?: string,
  store?: Store,
): Promise<number> {
  const options = { ...(await optionsFor(place)), ...(store && { keep: keepIn(store) }) };
  const facts = new Map<string, FileFacts>();
  // One format at a time is in memory.
  for (const format of FORMAT_NAMES) {
    const files = await downloadsAs(format, graph, options);
    await writeAll(out, files);
    for (const [path, fact] of factsOf(files, options.hash)) facts.set(path, fact);
  }
  if (factsFile !== undefined) await writeFacts(factsFile, facts);
  const others = [...shortAddressFiles(graph, options), ...embedFiles(graph, options)];
  await writeAll(out, others);
  const listed = [...facts].filter(([path]) => path.startsWith('du-lieu/'));
  await writeInto(out, checksumsOf(listed.map(([path, { sha256 }]) => ({ path, sha256 }))));
  return facts.size + others.length + 1;
}

/**
 * Makes the drawings of a built site files that stand alone, copies them to `/du-lieu/diagrams/` and returns their
 * number. Those of the figures come from the folder `from` and replace those that the site has.
 */
export async function exportDrawings(dist: string, from: string, place: Place): Promise<number> {
  const { publicUrl } = await optionsFor(place);
  const served = join(dist, 'so-do');
  const figures = await drawingsIn(from);
  const isOfRelations = (name: string) => name.includes(sep);
  for (const name of await drawingsIn(served)) if (!isOfRelations(name)) await rm(join(served, name));
  for (const name of figures) await copyFile(join(from, name), join(served, name));
  const names = await drawingsIn(served);
  const drawings = await Promise.all(
    names.map(async (name) => ({
      path: `du-lieu/diagrams/${name}`,
      bytes: await standalone(join(dist, 'so-do', name), publicUrl),
    })),
  );
  await writeAll(
    dist,
    drawings.flatMap((drawing) => [
      drawing,
      { ...drawing, path: drawing.path.replace('du-lieu/diagrams/', 'so-do/') },
    ]),
  );
  await addChecksums(dist, drawings);
  return drawings.length;
}

async function drawingsIn(folder: string): Promise<string[]> {
  const found = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  return found.filter((name) => /\.(?:svg|mmd)$/.test(name)).sort();
}

async function standalone(file: string, publicUrl: (path: string) => string): Promise<Uint8Array> {
  const content = await readFile(file);
  return file.endsWith('.svg')
    ? new TextEncoder().encode(standaloneSvg(content.toString('utf8'), publicUrl))
    : content;
}

/** Writes the files of one format below a folder, with the paths they have on the site; returns their number. */
export async function exportFormat(format: Format, graph: Graph, out: string, place: Place): Promise<number> {
  const files = await downloadsAs(format, graph, await optionsFor(place));
  await writeAll(out, files);
  return files.length;
}

/** Word files and workbooks are made again only when their content or the code that writes them has changed. */
function keepIn(store: Store): NonNullable<DownloadOptions['keep']> {
  const written = hashOfCode(['src/word/write-word.ts', 'src/export/workbook.ts']);
  return (what, input, make) => keptOr(store, keyOf(written, what, input), make);
}

/** What downloads are made with, for a site at this place. */
export async function optionsFor({ site, base }: Place): Promise<DownloadOptions> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return { version, hash: sha256, publicUrl: (path) => new URL(withBase(path, base), site).href };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Files that are written at the same time. */
const AT_A_TIME = 32;

async function writeAll(out: string, files: readonly (Download | BinaryDownload)[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let start = 0; start < files.length; start += AT_A_TIME)
    await Promise.all(
      files.slice(start, start + AT_A_TIME).map((file) => writeFile(join(out, file.path), bytesOf(file))),
    );
}

async function writeInto(out: string, file: Download | BinaryDownload): Promise<void> {
  const target = join(out, file.path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytesOf(file));
}
