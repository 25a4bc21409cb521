import { toMdx } from '../text/mdx.ts';
import type { Navigation, Page, PageFile } from './page.ts';

/** The file of a planned page: `/thanh-phan/hts7/` → `thanh-phan/hts7.mdx`. */
export function pagePath({ address }: Page): string {
  return `${address.slice(1, -1)}.mdx`;
}

/** A planned page as a file. */
export function renderPage(page: Page): PageFile {
  return { path: pagePath(page), text: toMdx(page.meta, page.body) };
}

/** Everything that goes under `content/`: the pages, `navigation.json`, and `unlisted.json` for the sitemap. */
export function renderAll(pages: Page[], navigation: Navigation, render = renderPage): PageFile[] {
  const unlisted = pages.filter(({ meta }) => meta.unlisted !== undefined).map(({ address }) => address);
  return [
    ...pages.map((page) => render(page)),
    { path: 'navigation.json', text: `${JSON.stringify(navigation, null, 1)}\n` },
    { path: 'unlisted.json', text: `${JSON.stringify(unlisted, null, 1)}\n` },
  ];
}
