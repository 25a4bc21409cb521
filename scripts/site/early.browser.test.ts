import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf, scriptsOf } from './readers.ts';

const readers = readersOf(dist);

/** Holds back files of this kind on the next page until the function given back is called. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** Opens a page whose modules do not come yet, does something there, and lets them come. */
async function before(address: string, act: (page: Page) => Promise<void>): Promise<Page> {
  const page = await readers.open('/cach-doc/');
  const release = await hold(page, /\/_astro\/.*\.js$/);
  await page.goto(readers.url(address), { waitUntil: 'commit' });
  await page.locator('[data-provenance]').waitFor({ state: 'attached' });
  await act(page);
  release();
  await page.waitForLoadState();
  await scriptsOf(page);
  return page;
}

test('modules are asked for when the page is painted, or at once where the address asks for something', async () => {
  const page = await readers.open('/cach-doc/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const modules = () => asked.filter((url) => /\/_astro\/.*\.js$/.test(url));
  for (const [address, isAsked] of [
    ['/thanh-phan/', false],
    ['/thanh-phan/?lop=1', true],
  ] as const) {
    asked.length = 0;
    const release = await hold(page, /\.css$/);
    await page.goto(readers.url(address), { waitUntil: 'domcontentloaded' });
    if (isAsked) await expect.poll(() => modules().length).toBeGreaterThan(0);
    else expect(modules()).toEqual([]);
    expect(await page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(0);
    release();
    await scriptsOf(page);
    expect(modules().length).toBeGreaterThan(0);
    await page.unroute(/\.css$/);
  }
});

test('a filter that is chosen before the modules came is in force when they are there', async () => {
  const page = await before('/thanh-phan/', async (early) => {
    await early.getByLabel('Lớp', { exact: true }).selectOption('4');
    await early.getByLabel('Lọc theo chữ hoặc mã').fill('trợ lý');
  });
  expect(await page.getByLabel('Lớp', { exact: true }).inputValue()).toBe('4');
  expect(new URL(page.url()).searchParams.get('lop')).toBe('4');
  expect(new URL(page.url()).searchParams.get('q')).toBe('trợ lý');
});

test.each([
  ['the link', (page: Page) => page.locator('[data-search-open]').click({ noWaitAfter: true })],
  ['/', (page: Page) => page.keyboard.press('/')],
  ['Ctrl+K', (page: Page) => page.keyboard.press('Control+K')],
])('search that is asked for with %s before the modules came opens when they are there', async (_, ask) => {
  const page = await before('/lop/1/', ask);
  await page.locator('dialog[data-search-dialog][open]').waitFor();
  expect(page.url()).toBe(readers.url('/lop/1/'));
});

test('words that are typed on the search page before the modules came are searched for', async () => {
  const page = await before('/tim-kiem/', (early) =>
    early.locator('[data-search-page] input[type=search]').fill('HTS7'),
  );
  await page.locator('[data-search-results] a[href$="/thanh-phan/hts7/"]').first().waitFor();
});

test('a box that is ticked before the modules came is kept', async () => {
  const address = '/tra-cuu/xa/nong-thon/';
  const page = await before(address, (early) => early.locator('input[type=checkbox]').first().check());
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(1);
  await page.reload();
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(1);
});
