import type { Check } from './site.ts';

/** Every <img> has an `alt` (`alt=""` when it is decoration). */
export const images: Check = {
  name: 'image',
  check: (site) =>
    site.pages.flatMap((page) =>
      page.imagesWithoutAlt.map((image) => ({
        file: page.file,
        place: site.placeAt(page, image.at),
        what: 'Ảnh không có alt',
        todo: 'viết alt, hoặc alt="" nếu ảnh chỉ để trang trí',
      })),
    ),
};
