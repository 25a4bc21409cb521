import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../model/expected-error.ts';
import { href } from './href.ts';

/** SVG of a drawing and its size in pixels. */
export type ReadDrawing = { svg: string; width: number; height: number };

/** Adds the base to the links of a drawing, which are root-absolute without it. */
export function linkDrawing(svg: string): string {
  return svg.replace(
    /\b((?:xlink:)?href)="(\/[^"]*)"/g,
    (_, name: string, path: string) => `${name}="${href(path)}"`,
  );
}

/**
 * The SVG of a diagram for inlining, and its size.
 * `folder` holds `<id>.svg` as drawn by `npm run diagrams`; throws when the file is missing.
 */
export function readDrawing(id: string, folder: string): ReadDrawing {
  const file = join(folder, `${id}.svg`);
  if (!existsSync(file))
    throw new ExpectedError(`Chưa có hình vẽ ${id}.svg của sơ đồ "${id}": hãy chạy npm run diagrams.`);
  const text = readFileSync(file, 'utf8');
  const svg = text.slice(text.indexOf('<svg'));
  const [, width = '0', height = '0'] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { svg: linkDrawing(svg), width: Number(width), height: Number(height) };
}
