import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { LayerDiagram } from './diagram.ts';
import { type Figure, figureOf, mermaidOf } from './mermaid.ts';
import { type Place, pictureOf } from './picture.ts';
import { drawAll, jobOf, rendererVersion } from './svg.ts';

/** A file of the folder of drawings. */
export type DrawingFile = { path: string; text: string };

/** Where the drawings of earlier runs lie, and how to get a browser when one of them is stale. */
export type DrawingOptions = { dir: string; launch: () => Promise<Browser> };

/**
 * All files of the folder of drawings: for each diagram `<id>.svg`, its phone variant `<id>-hep.svg` and its Mermaid
 * text `<id>.mmd`. A drawing whose key still fits is taken from `dir` as it stands; a browser is started, and closed,
 * only when one does not. `drawn` names those drawn anew. Writes nothing.
 */
export async function drawDiagrams(
  diagrams: readonly LayerDiagram[],
  { dir, launch }: DrawingOptions,
): Promise<{ files: DrawingFile[]; drawn: string[] }> {
  const figures = figuresOf(diagrams);
  const keys = await keysOf(figures);
  const stale = figures.filter((figure, index) => !isFresh(dir, figure, keys[index]));
  const fresh = new Map(await draw(stale, launch));
  const drawings = figures.map((figure, index) => {
    const path = drawingPath(figure);
    const svg = fresh.get(figure.id);
    return {
      path,
      text: svg === undefined ? readFileSync(join(dir, path), 'utf8') : `${keys[index]}\n${svg}`,
    };
  });
  const sources = diagrams.map((diagram) => ({ path: `${diagram.id}.mmd`, text: mermaidOf(diagram) }));
  return { files: [...drawings, ...sources], drawn: stale.map(({ id }) => id) };
}

/** Ids of the drawings in `dir` that are missing or were made from something else than these diagrams now say. */
export async function staleDrawings(diagrams: readonly LayerDiagram[], dir: string): Promise<string[]> {
  const figures = figuresOf(diagrams);
  const keys = await keysOf(figures);
  return figures.filter((figure, index) => !isFresh(dir, figure, keys[index])).map(({ id }) => id);
}

/** The wide drawing of each diagram, then its phone variant. */
function figuresOf(diagrams: readonly LayerDiagram[]): Figure[] {
  return diagrams.flatMap((diagram) => [figureOf(diagram), figureOf(diagram, { narrow: true })]);
}

async function draw(figures: readonly Figure[], launch: () => Promise<Browser>): Promise<[string, string][]> {
  if (figures.length === 0) return [];
  const browser = await launch();
  try {
    const drawings = await drawAll(browser, figures);
    return figures.map((figure, index) => [figure.id, drawings[index] ?? '']);
  } finally {
    await browser.close();
  }
}

/**
 * First line of a drawing: SHA-256 of all that decides its bytes. The picture with every block at the same place
 * stands for how places become shapes.
 */
async function keysOf(figures: readonly Figure[]): Promise<string[]> {
  const version = await rendererVersion();
  return figures.map((figure) => {
    const job = jobOf(figure);
    const nowhere: Place = { x: 0, y: 0, width: 0, height: 0 };
    const picture = pictureOf(figure, new Map(job.names.map((name) => [name, nowhere])));
    const hash = createHash('sha256').update(JSON.stringify([version, job, picture]));
    return `<!-- sha256:${hash.digest('hex')} -->`;
  });
}

function isFresh(dir: string, figure: Figure, key: string | undefined): boolean {
  const file = join(dir, drawingPath(figure));
  return existsSync(file) && readFileSync(file, 'utf8').split('\n', 1)[0] === key;
}

function drawingPath({ id }: Figure): string {
  return `${id}.svg`;
}
