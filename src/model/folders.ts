/** Folders that a build reads and writes, from the project's root; the environment names others. */

/** The canonical model. */
export const MODEL_DIR: string = process.env['KHUNG_MODEL_DIR'] || './model';
/** MDX pages and `navigation.json`. */
export const CONTENT_DIR: string = process.env['KHUNG_CONTENT_DIR'] || './content';
/** Drawings: committed, served, and read by the pages. */
export const DRAWINGS_DIR: string = process.env['KHUNG_DRAWINGS_DIR'] || './public/so-do';
