import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../model/expected-error.ts';
import type { NavItem, Navigation } from '../plan/page.ts';

/** A rendered entry; `items` are included only on the path to the current page and one level below it. */
export type ShownItem = { text: string; href: string; current: boolean; items: ShownItem[] };

let read: { file: string; time: number; navigation: Navigation } | undefined;

/** `navigation.json` of a content folder, read again only when it has changed; throws when the folder has none. */
export function readNavigation(folder: string): Navigation {
  const file = join(folder, 'navigation.json');
  if (!existsSync(file)) throw new ExpectedError(`Chưa có ${file}: hãy chạy npm run generate.`);
  const time = statSync(file).mtimeMs;
  if (read?.file !== file || read.time !== time) {
    read = { file, time, navigation: JSON.parse(readFileSync(file, 'utf8')) as Navigation };
  }
  return read.navigation;
}

function leadsTo(item: NavItem, address: string): boolean {
  return item.href === address || (item.items ?? []).some((child) => leadsTo(child, address));
}

/** The longest list that a sidebar shows whole. */
const LONGEST = 40;

/** Of a longer one: entries before and after that of the page. */
const AROUND = 10;

/**
 * What a page shows of its section: the entries of the first level, and below them only the branch that contains the
 * page; of a long list only the entries around the page and a link to all. So page weight does not grow with the section.
 *
 * @param whole address of the page that lists all entries
 */
export function shownItems(items: readonly NavItem[], address: string, whole: string): ShownItem[] {
  const at = items.findIndex((item) => leadsTo(item, address));
  const isLong = items.length > LONGEST;
  const shown = isLong ? items.slice(Math.max(0, at - AROUND), Math.max(0, at) + AROUND + 1) : items;
  return [
    ...shown.map((item) => ({
      text: item.text,
      href: item.href,
      current: item.href === address,
      items: leadsTo(item, address) ? shownItems(item.items ?? [], address, item.href) : [],
    })),
    ...(isLong ? [{ text: `Tất cả ${items.length} mục`, href: whole, current: false, items: [] }] : []),
  ];
}
