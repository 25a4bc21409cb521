import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Drawing, narrowId } from './drawing.ts';
import { drawAll, jobOf, pictureOf, rendererVersion } from './svg.ts';
import type { Place } from './svg-shapes.ts';

/** A file of the folder of drawings. */
export type DrawingFile = { path: string; text: string };

/** Where the drawings of earlier runs lie, and how to get a browser when one of them is stale. */
export type CacheOptions = { dir: string; launch: () => Promise<Browser> };

/**
 * All files of the folder of drawings: for each figure `<id>.svg`, its phone variant `<id>-hep.svg` and the Mermaid
 * text `<id>.mmd` of the wide one. A drawing whose key still fits is taken from `dir` unchanged; a browser is
 * started, and closed, only when one does not. `drawn` names those drawn anew. Writes nothing.
 */
export async function drawDiagrams(
  drawings: readonly Drawing[],
  { dir, launch }: CacheOptions,
): Promise<{ files: DrawingFile[]; drawn: string[] }> {
  const keys = await keysOf(drawings);
  const stale = drawings.filter((drawing, index) => !isFresh(dir, drawing, keys[index]));
  const fresh = new Map(await draw(stale, launch));
  const pictures = drawings.map((drawing, index) => {
    const path = drawingPath(drawing);
    const svg = fresh.get(path);
    return {
      path,
      text: svg === undefined ? readFileSync(join(dir, path), 'utf8') : `${keys[index]}\n${svg}`,
    };
  });
  const sources = drawings
    .filter(({ isNarrow }) => !isNarrow)
    .map(({ id, text }) => ({ path: `${id}.mmd`, text }));
  return { files: [...pictures, ...sources], drawn: stale.map(drawingPath) };
}

/** Files of drawings in `dir` that are missing or were made from something else than these drawings now say. */
export async function staleDrawings(drawings: readonly Drawing[], dir: string): Promise<string[]> {
  const keys = await keysOf(drawings);
  return drawings.filter((drawing, index) => !isFresh(dir, drawing, keys[index])).map(drawingPath);
}

async function draw(
  drawings: readonly Drawing[],
  launch: () => Promise<Browser>,
): Promise<[string, string][]> {
  if (drawings.length === 0) return [];
  const browser = await launch();
  try {
    const pictures = await drawAll(browser, drawings);
    return drawings.map((drawing, index) => [drawingPath(drawing), pictures[index] ?? '']);
  } finally {
    await browser.close();
  }
}

/**
 * First line of a drawing: SHA-256 of all that decides its bytes. The picture with every block at the same place
 * stands for how places become shapes.
 */
async function keysOf(drawings: readonly Drawing[]): Promise<string[]> {
  const version = await rendererVersion();
  const nowhere: Place = { x: 0, y: 0, width: 0, height: 0 };
  const line = [
    { x: 0, y: 0 },
    { x: 9, y: 9 },
  ];
  return drawings.map((drawing) => {
    const job = jobOf(drawing);
    const places = new Map(job.names.map((name) => [name, nowhere]));
    const picture = pictureOf(
      drawing,
      places,
      job.edges.map(() => ({ points: line, label: line[0] })),
    );
    const hash = createHash('sha256').update(JSON.stringify([version, job, picture]));
    return `<!-- sha256:${hash.digest('hex')} -->`;
  });
}

function isFresh(dir: string, drawing: Drawing, key: string | undefined): boolean {
  const file = join(dir, drawingPath(drawing));
  return existsSync(file) && readFileSync(file, 'utf8').split('\n', 1)[0] === key;
}

function drawingPath({ id, isNarrow }: Drawing): string {
  return `${isNarrow ? narrowId(id) : id}.svg`;
}
