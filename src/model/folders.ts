/** Folders that a build reads and writes, from the project's root; the environment names others. */
import { resolve } from 'node:path';

/** The canonical model. */
export const MODEL_DIR: string = process.env['KHUNG_MODEL_DIR'] || './model';
/** MDX pages and `navigation.json`. */
export const CONTENT_DIR: string = process.env['KHUNG_CONTENT_DIR'] || './content';
/** Drawings of the project's own model: committed and served. */
export const COMMITTED_DRAWINGS_DIR = './public/so-do';
/** Drawings that the pages read and the build serves. */
export const DRAWINGS_DIR: string = drawingsFolder(process.env);

/** The committed drawings for the project's own model; a folder of the build for another, so that it never deletes them. */
export function drawingsFolder(env: NodeJS.ProcessEnv): string {
  const model = env['KHUNG_MODEL_DIR'] || './model';
  const own = resolve(model) === resolve('./model') ? COMMITTED_DRAWINGS_DIR : './.build/so-do';
  return env['KHUNG_DRAWINGS_DIR'] || own;
}
