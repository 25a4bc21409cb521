import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

const HOSTILE = [
  '<img src=x onerror="globalThis.hacked=1">',
  '"><script>globalThis.hacked=1</script>',
  '</title><svg onload=globalThis.hacked=1>',
  'javascript:globalThis.hacked=1',
  '{{globalThis.hacked=1}}$\x7bglobalThis.hacked=1}',
  '\u202e\u0000\ufeff%00%E0%A4%A',
  '(a+)+$[\\'.repeat(40),
  'ễ'.repeat(100),
  '__proto__ constructor toString',
  "' OR 1=1 -- ; điểm a mục 3 phần II",
];

/** Fails when words became code, markup or a dialog of the browser. */
async function openHarmless(address: string): Promise<Page> {
  const page = await readers.open('/gioi-thieu/');
  page.on('dialog', (dialog) => {
    readers.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(readers.url(address));
  return page;
}

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked'))).toBeUndefined();
  expect(await page.locator('main :is(img[src=x], script:not([src]), [onerror], [onload])').count()).toBe(0);
  expect(await page.locator('main a[href^="javascript:"]').count()).toBe(0);
  expect(await page.locator('h1').count()).toBe(1);
}

test.each(HOSTILE)('the search page answers a hostile query of its address in words: %s', async (query) => {
  const page = await openHarmless(`/tim-kiem/?${new URLSearchParams({ q: query })}`);
  await page.locator('[data-search-status]', { hasText: /kết quả/ }).waitFor();
  await expectHarmless(page);
});

test('the search dialog takes hostile words as words', async () => {
  const page = await openHarmless('/lop/1/');
  await page.keyboard.press('/');
  for (const query of HOSTILE) {
    const plain = query.replaceAll('\u0000', '');
    await page.locator('dialog input[name=q]').fill(plain);
    await page.locator('dialog [data-search-status]', { hasText: /kết quả/ }).waitFor();
    await expectHarmless(page);
  }
});

test.each(HOSTILE)('the catalogue ignores a hostile filter in its address: %s', async (value) => {
  const names = ['lop', 'cap', 'dia-ban', 'khung', 'nhom', 'q', '__proto__'];
  const page = await openHarmless(
    `/thanh-phan/?${new URLSearchParams(names.map((name) => [name, value]))}#${encodeURIComponent(value)}`,
  );
  expect(await page.locator('[data-catalogue-status]').textContent()).toMatch(/^\d+ .*thành phần$/);
  await expectHarmless(page);
});

test.each(HOSTILE.slice(0, 6))('a lost hostile address is only words: %s', async (value) => {
  const page = await openHarmless(`/${encodeURIComponent(value.replaceAll('\u0000', ''))}/`);
  await page.locator('main input[type=search]').waitFor();
  await expectHarmless(page);
  expect(readers.complaints.splice(0).every((complaint) => complaint.includes('404'))).toBe(true);
});
