import type { Page } from './built-page.ts';
import type { Check, Site } from './site.ts';

/** Every page except the error page and redirects can be reached from the home page. */
export const unlinkedPages: Check = {
  name: 'unlinked-page',
  check(site) {
    const reached = reachedFromHome(site);
    return site.pages
      .filter((page) => !reached.has(page) && page.redirect === undefined && page.file !== '404.html')
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
