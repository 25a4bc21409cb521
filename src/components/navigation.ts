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

/**
 * What a page shows of its section: all entries of the first level, and below them only the branch
 * that contains the page, so that page weight does not grow with the section.
 */
export function shownItems(items: readonly NavItem[], address: string): ShownItem[] {
  return items.map((item) => ({
    text: item.text,
    href: item.href,
    current: item.href === address,
    items: leadsTo(item, address) ? shownItems(item.items ?? [], address) : [],
  }));
}
