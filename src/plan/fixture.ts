/** The pages of the real model, for tests. */
import { realGraph } from '../model/fixture.ts';
import type { Page } from './page.ts';
import { planPages } from './plan.ts';

let pages: Page[] | undefined;

/** Planned once for all tests of a process, which therefore must not change them. */
export function realPages(): Page[] {
  pages ??= planPages(realGraph());
  return pages;
}
