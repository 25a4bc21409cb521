import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { href } from '../site.ts';

/** Adds the base to the links of a drawing, which are root-absolute without it. */
export function linkDrawing(svg: string): string {
  return svg.replace(
    /\b((?:xlink:)?href)="(\/[^"]*)"/g,
    (_, name: string, path: string) => `${name}="${href(path)}"`,
  );
}

/**
 * The SVG of a diagram, ready to stand in a page.
 * `folder` holds `<id>.svg` as drawn by `npm run diagrams`; a diagram that was not drawn is refused.
 */
export function readDrawing(id: string, folder: string): string {
  const file = join(folder, `${id}.svg`);
  if (!existsSync(file))
    throw new Error(`Chưa có hình vẽ ${id}.svg của sơ đồ "${id}": hãy chạy npm run diagrams.`);
  const svg = readFileSync(file, 'utf8');
  return linkDrawing(svg.slice(svg.indexOf('<svg')));
}
