import type { Check } from './site.ts';

/** Every <img> says what it shows (`alt=""` when it shows nothing of its own). */
export const images: Check = {
  name: 'image',
  check: (site) =>
    site.pages.flatMap((page) =>
      page.imagesWithoutAlt.map((image) => ({
        file: page.file,
        place: image.place,
        what: 'Ảnh không có alt',
        todo: 'viết alt, hoặc alt="" nếu ảnh chỉ để trang trí',
      })),
    ),
};
