import { resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { DIRECTIVES } from './scripts/lib/headers.ts';
import { lastModified, readPostingDays } from './scripts/lib/last-modified.ts';
import { liveSite } from './scripts/lib/live-site.ts';
import { once } from './scripts/lib/once.ts';
import { readSettings } from './scripts/lib/settings.ts';
import { isListed, readKept, readUnlisted } from './scripts/lib/unlisted-pages.ts';
import { CONTENT_DIR } from './src/model/folders.ts';
import { withBase } from './src/text/base-path.ts';
import { MDX_FEATURES } from './src/text/mdx-features.ts';

const { site, base, out, model } = readSettings();
// Read when the site is built: the pages may not be there yet when it is configured.
const unlisted = once(() => readUnlisted(CONTENT_DIR, base));
const postingDays = once(() => readPostingDays(model));

export default defineConfig({
  site,
  base,
  outDir: out,
  output: 'static',
  trailingSlash: 'ignore',
  // Some pages wait for the disk while others are made.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [
    liveSite(site),
    mdx(),
    sitemap({
      get customPages() {
        return readKept(CONTENT_DIR).map((address) => new URL(withBase(address, base), site).href);
      },
      filter: (url) => isListed(url, unlisted()),
      serialize: (item) => ({ ...item, lastmod: lastModified(item.url, postingDays(), base) }),
    }),
  ],
  markdown: {
    processor: satteri({ features: MDX_FEATURES }),
    syntaxHighlight: false,
  },
  vite: {
    resolve: { alias: { '@content': resolve(CONTENT_DIR) } },
    // Old office machines: no light-dark(), no nesting in what is sent to the browser.
    build: {
      cssTarget: ['chrome109', 'firefox115', 'safari15.6'],
      // Scripts stay in files of their own, cached once for all pages.
      assetsInlineLimit: 0,
      // Astro's own mark on every MDX module; three lines of warning a page.
      rolldownOptions: {
        output: {
          // Every page asks for one script of all pages, with all that it needs and the folding of Vietnamese that
          // others need too: a second file would cost a phone a second connection before its first picture.
          codeSplitting: {
            groups: [
              // One file a page, in the code that renders the pages, costs more to write and load than to render.
              { name: 'noi-dung', test: /\.mdx(?:\?|$)/, maxSize: 2_000_000 },
              {
                name: 'chung',
                test: /Shell\.astro\?.*type=script|[\\/]src[\\/](?:text[\\/](?:vi|site-words)|browser[\\/]own-address)\.ts/,
              },
              // What search shares with others comes to a first search in one file, not in four of a kilobyte each.
              {
                name: 'trich-dan',
                test: /[\\/](?:citation[\\/](?:anchor|anchor-typed|cited-kinds|unit-kinds|instrument-kinds|roman|grammar|resolve)|search[\\/]yield-to-main|text[\\/](?:words|tone|codes))\.ts/,
              },
            ],
          },
        },
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
  security: {
    csp: {
      directives: DIRECTIVES,
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
