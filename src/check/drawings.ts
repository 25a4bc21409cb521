import type { Check, Finding } from './site.ts';

/** Drawings are downloaded: they stand alone, with colours of their own and links that have their full address. */
export const drawings: Check = {
  name: 'drawing',
  check: (site) =>
    [...site.texts].flatMap(([file, text]): Finding[] => {
      if (!/^(?:so-do|du-lieu\/diagrams)\/.*\.svg$/.test(file)) return [];
      const [colour] = /var\([^)]*\)/.exec(text) ?? [];
      const [link] = /\bhref="\/[^"]*"/.exec(text) ?? [];
      return [
        ...(colour === undefined
          ? []
          : [
              {
                ...{
                  file,
                  place: colour,
                  what: 'Hình vẽ lấy màu từ trang, chương trình khác vẽ thành màu đen',
                },
                todo: 'ghi màu ra số trong hình',
              },
            ]),
        ...(link === undefined
          ? []
          : [
              {
                ...{ file, place: link, what: 'Hình vẽ có liên kết không ghi địa chỉ đầy đủ' },
                todo: 'ghi cả địa chỉ của trang vào liên kết',
              },
            ]),
      ];
    }),
};
