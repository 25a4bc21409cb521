import type { At } from './built-page.ts';
import type { Check, Finding } from './site.ts';

/** Ids are unique in their page and never empty. */
export const duplicateIds: Check = {
  name: 'duplicate-id',
  check(site) {
    const findings: Finding[] = [];
    for (const page of site.pages) {
      const first = new Map<string, At>();
      for (const { id, at } of page.ids) {
        const earlier = first.get(id);
        first.set(id, earlier ?? at);
        if (earlier === undefined && id !== '') continue;
        const what = id === '' ? 'id rỗng' : `id "${id}" đã có ở ${site.placeAt(page, earlier ?? at)}`;
        findings.push({
          file: page.file,
          place: site.placeAt(page, at),
          what,
          todo: 'đặt cho mỗi phần tử một id riêng',
        });
      }
    }
    return findings;
  },
};
