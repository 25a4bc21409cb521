import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const ALL = model.components.length;
const FURTHER = '**/thanh-phan/trang/2/';

const rows = (page: Page) => page.locator('[data-catalogue-rows] tr').filter({ visible: true });
const status = (page: Page) => page.locator('[data-catalogue-status]');

/** Opens the catalogue as if only its first hundred rows stood on the first page; `second` answers for the other. */
async function openDivided(query: string, second: 'rows' | 'nothing'): Promise<Page> {
  const page = await readers.open('/tro-nang/');
  let whole = '';
  await page.route(/\/thanh-phan\/(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    whole = await response.text();
    const numbers = '<nav data-page-numbers><a href="/thanh-phan/trang/2/">Trang 2</a></nav>';
    await route.fulfill({ response, body: part(whole, 0, 100).replace('</main>', `${numbers}</main>`) });
  });
  await page.route(FURTHER, (route) =>
    second === 'rows'
      ? route.fulfill({ contentType: 'text/html', body: part(whole, 100) })
      : route.fulfill({ status: 503 }),
  );
  await page.goto(readers.url(`/thanh-phan/${query}`));
  return page;
}

/** The page with some of the rows of its table. */
function part(html: string, from: number, to?: number): string {
  return html.replace(/(<tbody data-catalogue-rows[^>]*>)(.*)(<\/tbody>)/s, (_, start, all: string, end) => {
    const found = all.match(/<tr .*?<\/tr>/gs) ?? [];
    return `${start}${found.slice(from, to).join('')}${end}`;
  });
}

test('the first page of a catalogue in pages says how many components there are in all', async () => {
  const page = await openDivided('', 'rows');
  await expect.poll(() => status(page).textContent()).toBe(`100 trong ${ALL} thành phần`);
  expect(await rows(page).count()).toBe(100);
});

test('a filter in the address or in the form finds rows of all pages, which then stand on one', async () => {
  const page = await openDivided('?lop=4', 'rows');
  const whole = await readers.open('/thanh-phan/?lop=4');
  const expected = await rows(whole)
    .locator('th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await expect.poll(() => rows(page).count()).toBe(expected.length);
  const paths = await rows(page)
    .locator('th a')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : '')));
  expect(paths).toEqual(expected);
  expect(await page.locator('[data-page-numbers]').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
  expect(await rows(page).count()).toBe(ALL);
});

test('when another page cannot be read, the table says what is missing and its link stays', async () => {
  const page = await openDivided('?lop=1', 'nothing');
  await expect.poll(() => status(page).textContent()).toContain(`chưa đọc được ${ALL - 100} thành phần`);
  expect(await page.locator('[data-page-numbers]').isVisible()).toBe(true);
  expect(readers.complaints.splice(0).join()).toContain('503');
});
