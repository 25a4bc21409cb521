/** Folder of the MDX pages and `navigation.json`, from the project's root; CONTENT_DIR overrides it. */
export const CONTENT_DIR: string = process.env['CONTENT_DIR'] || './content';
