import type { Page } from './built-page.ts';
import type { Check, Site } from './site.ts';

/** Pages that nobody is led to: the error page, redirects, cards that other sites frame. */
function isUnlinked({ file, kind, redirect }: Page): boolean {
  return file === '404.html' || redirect !== undefined || kind === 'nhung';
}

/** Every other page can be reached from the home page. */
export const unlinkedPages: Check = {
  name: 'unlinked-page',
  check(site) {
    const reached = reachedFromHome(site);
    return site.pages
      .filter((page) => !reached.has(page) && !isUnlinked(page))
      .map((page) => ({
        file: page.file,
        place: '',
        what: 'Không có đường liên kết nào từ trang chủ tới trang này',
        todo: 'thêm liên kết từ trang mục của nó hoặc bỏ trang',
      }));
  },
};

function reachedFromHome(site: Site): ReadonlySet<Page> {
  const reached = new Set(site.pages.filter((page) => page.file === 'index.html'));
  for (const page of reached) {
    for (const { url, use } of page.references) {
      if (use !== 'link') continue;
      const target = site.targetOf(url, page.address);
      const next = target.to === 'inside' ? site.pageAt(target.path) : undefined;
      if (next) reached.add(next);
    }
  }
  return reached;
}
