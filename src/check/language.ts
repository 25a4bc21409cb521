import type { Check } from './site.ts';

/** Every page is marked as Vietnamese. */
export const language: Check = {
  name: 'language',
  check: (site) =>
    site.pages
      .filter((page) => page.redirect === undefined && page.lang !== 'vi')
      .map((page) => ({
        file: page.file,
        place: '',
        what: page.lang === '' ? 'Trang không khai ngôn ngữ' : `Trang khai ngôn ngữ "${page.lang}"`,
        todo: 'đặt <html lang="vi">',
      })),
};
