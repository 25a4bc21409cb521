/** Folder of the drawings (committed, served and read by the pages), from the project's root; DRAWINGS_DIR overrides it. */
export const DRAWINGS_DIR: string = process.env['DRAWINGS_DIR'] || './public/so-do';
