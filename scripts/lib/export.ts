import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checksumsOf } from '../../src/export/checksums.ts';
import { type BinaryDownload, bytesOf, type Download } from '../../src/export/download.ts';
import { type DownloadOptions, downloadsAs, downloadsOf, type Format } from '../../src/export/downloads.ts';
import type { Graph } from '../../src/model/graph.ts';
import { withBase } from '../../src/site.ts';

/** Where the site is to be published. */
export type Place = { site: string; base: string };

/** Writes the downloads into a built site and returns how many there are. Drawings are offered under `/du-lieu/diagrams/` too. */
export async function exportDownloads(graph: Graph, dist: string, place: Place): Promise<number> {
  const files = await downloadsOf(graph, await optionsFor(place));
  for (const file of files) await writeInto(dist, file);
  const drawings = await copyDrawings(dist);
  const listed = [
    ...files.map((file) => ({ path: file.path, sha256: sha256(bytesOf(file)) })),
    ...drawings,
  ].filter(({ path }) => path.startsWith('du-lieu/'));
  await writeInto(dist, checksumsOf(listed));
  return files.length + drawings.length + 1;
}

/** Writes the files of one format below a folder, as they lie on the site, and returns how many there are. */
export async function exportFormat(format: Format, graph: Graph, out: string, place: Place): Promise<number> {
  const files = await downloadsAs(format, graph, await optionsFor(place));
  for (const file of files) await writeInto(out, file);
  return files.length;
}

async function optionsFor({ site, base }: Place): Promise<DownloadOptions> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return { version, hash: sha256, publicUrl: (path) => new URL(withBase(path, base), site).href };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function writeInto(dist: string, file: Download | BinaryDownload): Promise<void> {
  const target = join(dist, file.path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytesOf(file));
}

async function copyDrawings(dist: string): Promise<{ path: string; sha256: string }[]> {
  const found = await readdir(join(dist, 'so-do'), { recursive: true });
  const names = found.filter((name) => /\.(?:svg|mmd)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = `du-lieu/diagrams/${name}`;
      await mkdir(dirname(join(dist, path)), { recursive: true });
      await copyFile(join(dist, 'so-do', name), join(dist, path));
      return { path, sha256: sha256(await readFile(join(dist, path))) };
    }),
  );
}
