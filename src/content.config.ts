import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_DIR } from './model/folders.ts';
import { pageMeta } from './plan/page.ts';

/** Every page of the site. The id is the path without its extension: `van-ban/x/phan-1`, `van-ban/index`, `index`. */
const pages = defineCollection({
  loader: glob({
    base: CONTENT_DIR,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    retainBody: false,
  }),
  schema: pageMeta,
});

export const collections = { pages };
