import type { Check } from './site.ts';

/** No code in attributes: neither `onclick="…"` nor `href="javascript:…"`. */
export const inlineCode: Check = {
  name: 'inline-code',
  check: (site) =>
    site.pages.flatMap((page) => [
      ...page.handlers.map((handler) => ({
        file: page.file,
        place: site.placeAt(page, handler.at),
        what: `Mã trong thuộc tính ${handler.name}`,
        todo: 'gắn sự kiện trong tệp mã',
      })),
      ...page.references
        .filter(({ url }) => site.targetOf(url, page.address).to === 'script')
        .map((reference) => ({
          file: page.file,
          place: site.placeAt(page, reference.at),
          what: `Địa chỉ chứa mã "${reference.url}"`,
          todo: 'dùng <button> và gắn sự kiện trong tệp mã',
        })),
    ]),
};
