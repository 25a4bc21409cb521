import { toMdx } from '../text/mdx.ts';
import type { Navigation, Page, PageFile } from './page.ts';

/** A planned page as a file: `/thanh-phan/hts7/` → `thanh-phan/hts7.mdx`. */
export function renderPage({ address, meta, body }: Page): PageFile {
  return { path: `${address.slice(1, -1)}.mdx`, text: toMdx(meta, body) };
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
