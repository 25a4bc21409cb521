/** The MDX files of the site's pages, as Vite lists them. */
import { relative } from 'node:path';
import { prettifyError } from 'zod';
import { CONTENT_DIR } from '../model/folders.ts';
import { type PageMeta, pageMeta } from '../plan/page.ts';

/** Address of a page from its file, named from the project's root: `/content/van-ban/index.mdx` → `/van-ban/`. */
export function addressOf(file: string, contentDir = CONTENT_DIR): string {
  const path = relative(contentDir, file.replace(/^\//, ''));
  const folder = path.replace(/(?:^|\/)index\.mdx$|\.mdx$/, '');
  return folder === '' ? '/' : `/${folder}/`;
}

/**
 * The frontmatter of a page.
 * @throws Error that says which field of which file is wrong, for pages that people write
 */
export function metaOf(file: string, frontmatter: unknown): PageMeta {
  const { data, error } = pageMeta.safeParse(frontmatter);
  if (error) throw new Error(`${file}:\n${prettifyError(error)}`);
  return data;
}
