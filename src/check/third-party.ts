import type { Check, Finding, Site } from './site.ts';

/** The browser fetches from no host but the site. Links that a reader follows may lead anywhere. */
export const thirdParty: Check = {
  name: 'third-party',
  check: (site) => [...inPages(site), ...inStyles(site)],
};

const todo = 'đưa tệp đó vào trang và dùng địa chỉ trong trang';

function inPages(site: Site): Finding[] {
  return site.pages.flatMap((page) => [
    ...page.references
      .filter(({ url, use }) => use === 'resource' && isOutside(site, url, page.address))
      .map((ref) => ({
        file: page.file,
        place: site.placeAt(page, ref.at),
        what: `Tải tài nguyên của nơi khác "${ref.url}"`,
        todo,
      })),
    ...page.inlines
      .filter(({ what }) => what !== 'script')
      .flatMap((style) => outsideOf(site, style.text, page.address).map((url) => ({ url, at: style.at })))
      .map(({ url, at }) => ({
        file: page.file,
        place: site.placeAt(page, at),
        what: `Kiểu dáng tải "${url}" của nơi khác`,
        todo,
      })),
  ]);
}

function inStyles(site: Site): Finding[] {
  return [...site.texts]
    .filter(([file]) => file.endsWith('.css'))
    .flatMap(([file, css]) =>
      outsideOf(site, css, file).map((url) => ({
        file,
        place: '',
        what: `Kiểu dáng tải "${url}" của nơi khác`,
        todo,
      })),
    );
}

function outsideOf(site: Site, css: string, from: string): string[] {
  const urls = css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/gi,
  );
  return [...urls]
    .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    .filter((url) => isOutside(site, url, from));
}

function isOutside(site: Site, url: string, from: string): boolean {
  return site.targetOf(url, from).to === 'outside';
}
