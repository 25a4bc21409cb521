/** Planned pages of a long list. */
import { type ListPart, partsOf } from '../model/list-parts.ts';
import { root } from '../text/mdx.ts';
import { block } from './blocks.ts';
import type { Link, Page } from './page.ts';

/**
 * The pages of a list, each with links to all others.
 *
 * @param size the most items of one page
 * @param pageOf plans the page with the items of one part, as if it were the only one
 */
export function listPages<Item>(
  list: Link,
  items: readonly Item[],
  size: number,
  pageOf: (part: ListPart<Item>) => Page,
): Page[] {
  const parts = partsOf(list.href, items, size);
  return parts.map((part) => {
    const page = pageOf(part);
    if (parts.length === 1) return page;
    const { meta } = page;
    const over = `Trang ${part.number}`;
    const body = root([
      ...page.body.children,
      block('PageNumbers', {
        label: `Các trang: ${list.text}`,
        list: list.href,
        pages: `${parts.length}`,
        here: `${part.number}`,
      }),
    ]);
    if (part.number === 1) return { ...page, body };
    return {
      address: part.address,
      meta: {
        ...meta,
        title: `${meta.title}, trang ${part.number}`,
        description: `${over} trong ${parts.length} trang. ${meta.description}`,
        heading: { ...meta.heading, over },
        breadcrumbs: [...meta.breadcrumbs, list],
      },
      body,
    };
  });
}
