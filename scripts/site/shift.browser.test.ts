import { expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

/** What a page that asks for something shows when it has it. */
const ANSWERED: Readonly<Record<string, string>> = {
  '?q=': '[data-search-results] li',
  '?c=': '[data-cite-answer] > *',
};
/** The shift that a line more of an excerpt makes; everything else stays where it is first painted. */
const A_LINE = 0.02;

type Shift = { value: number; moved: string[] };

test('scripts that come after the first picture move nothing on any kind of page', {
  timeout: 150_000,
}, async () => {
  const page = await readers.open('/', { viewport: { width: 412, height: 823 } });
  let release = () => {};
  let painted: Promise<void> = Promise.resolve();
  await page.route(/\/_astro\/(?!theme).*\.js$/, async (route) => {
    await painted;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '');
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const found: string[] = [];
  for (const [kind, address] of Object.entries(PAGE_OF_EACH_KIND)) {
    painted = new Promise((resolve) => {
      release = resolve;
    });
    await page.goto(readers.url(address), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    release();
    await page.waitForLoadState('load');
    const [, answer] = Object.entries(ANSWERED).find(([part]) => address.includes(part)) ?? [];
    if (answer !== undefined) await page.locator(answer).first().waitFor();
    const shifts = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (globalThis as unknown as { shifts: Shift[] }).shifts;
    });
    const sum = shifts.reduce((all, { value }) => all + value, 0);
    if (sum > A_LINE) found.push(`${kind}: ${sum.toFixed(3)}, ${shifts[0]?.moved.join(' | ')}`);
  }
  expect(found).toEqual([]);
});
