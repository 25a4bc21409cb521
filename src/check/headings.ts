import type { Check } from './site.ts';

/** Every page has exactly one <h1>. */
export const headings: Check = {
  name: 'heading',
  check: (site) =>
    site.pages
      .filter((page) => page.redirect === undefined && page.headings !== 1)
      .map((page) => ({
        file: page.file,
        place: '',
        what: page.headings === 0 ? 'Trang không có <h1>' : `Trang có ${page.headings} <h1>`,
        todo: 'giữ đúng một <h1>',
      })),
};
