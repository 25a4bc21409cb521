import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { attribute, dist, pageAt, readBuilt, withAttribute } from './fixture.ts';
import { isAt, readersOf } from './readers.ts';

const readers = readersOf(dist);

const firstResults = [
  ['dinh danh', '/thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/'],
  ['HTS7', '/thanh-phan/hts7/'],
  ['Trung tâm dữ liệu quốc gia', '/thanh-phan/trung-tam-du-lieu-quoc-gia/'],
] as const;

/** The finished results of a search: the live region has said how many there are. */
async function results(box: Page | Locator): Promise<string[]> {
  await box.locator('[data-search-status]', { hasText: /kết quả/ }).waitFor();
  return box
    .locator('[data-search-results] li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Tìm kiếm' });

/** A page whose third link of the text has the focus, as after some steps with Tab. */
async function openWithFocus(): Promise<{ page: Page; link: Locator }> {
  const page = await readers.open('/lop/1/');
  const link = page.locator('main a').nth(2);
  await link.focus();
  return { page, link };
}

const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement);

describe('the search page', () => {
  test.each(firstResults)('gives from its address alone, for “%s”, first %s', async (query, first) => {
    const page = await readers.open(`/tim-kiem/?${new URLSearchParams({ q: query })}`);
    const [found] = await results(page);
    expect(found).toBe(first);
    expect(await page.locator('main input[name=q]').inputValue()).toBe(query);
    expect(await page.locator('[data-search-results] li a [data-title]').first().textContent()).not.toBe('');
  });

  test('keeps the results that stay, with the focus and what was said of them, when the words change', async () => {
    const page = await readers.open('/tim-kiem/?q=HTS7');
    const first = page.locator('[data-search-results] li').first();
    const add = first.getByRole('button', { name: 'Thêm vào danh sách' });
    await add.click();
    await first.getByText('Đã thêm vào danh sách trích dẫn.').waitFor();
    await page.locator('main input[name=q]').evaluate((input: HTMLInputElement) => {
      input.value = 'HTS7 HTS8';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.locator('[data-search-status]', { hasText: 'HTS8' }).waitFor();
    expect(await results(page)).toContain('/thanh-phan/hts8/');
    expect(await first.getByText('Đã thêm vào danh sách trích dẫn.').isVisible()).toBe(true);
    expect(await hasFocus(add)).toBe(true);
  });

  test('answers with names and codes when the texts cannot be loaded, and says so', async () => {
    const page = await readers.open('/tim-kiem/');
    await page.route('**/pagefind/texts.bin', (route) => route.abort());
    await page.goto(readers.url('/tim-kiem/?q=HTS7'));
    await page.getByText('Chưa tải được phần toàn văn').waitFor();
    const first = page.locator('[data-search-results] li a').first();
    expect(await first.getAttribute('href')).toBe('/thanh-phan/hts7/');
    expect(readers.complaints.splice(0).every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
  });

  test('works at an address with a doubled slash, as some servers serve it', async () => {
    const page = await readers.open('/tim-kiem/');
    const doubled = readers.url('/').replace(/\/$/, '//tim-kiem/');
    const body = readBuilt('tim-kiem/index.html');
    await page.route(
      ({ href }) => href.startsWith(doubled),
      (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(`${doubled}?q=HTS7`);
    expect(await results(page)).toContain('/thanh-phan/hts7/');
    await page.locator('main input[name=q]').fill('HTS8');
    await page.waitForURL(`${doubled}?q=HTS8`);
    expect(await results(page)).toContain('/thanh-phan/hts8/');
  });

  test('leads to pages and anchors that exist, and a result opens at the words', async () => {
    const page = await readers.open(`/tim-kiem/?${new URLSearchParams({ q: '05-QĐ/BCĐTW' })}`);
    const found = await results(page);
    for (const href of found) {
      const { pathname, hash } = new URL(href, readers.url('/'));
      if (hash === '') continue;
      const ids = withAttribute(pageAt(pathname), 'id').map((element) => attribute(element, 'id'));
      expect(ids, href).toContain(hash.slice(1));
    }
    const inside = found.find((href) => href.includes('#'));
    expect(inside).toBeDefined();
    await page.locator(`[data-search-results] a[href="${inside}"]`).click();
    await page.waitForURL(isAt(`${inside}`));
    const target = await page.locator(':target').boundingBox();
    expect(target?.y).toBeGreaterThanOrEqual(0);
    expect(target?.y).toBeLessThan(800);
  });

  test('follows what is typed with its results and its address, and Back brings the search before', async () => {
    const page = await readers.open('/tim-kiem/?q=HTS7');
    await results(page);
    await page.locator('main input[name=q]').fill('HTS8');
    await page.locator('[data-search-status]', { hasText: 'HTS8' }).waitFor();
    expect((await results(page))[0]).toBe('/thanh-phan/hts8/');
    expect(new URL(page.url()).search).toBe('?q=HTS8');
    await page.goBack();
    await page.locator('[data-search-status]', { hasText: 'HTS7' }).waitFor();
    expect((await results(page))[0]).toBe('/thanh-phan/hts7/');
  });

  test('marks at a result the words that it was found by', async () => {
    const page = await readers.open('/tim-kiem/?q=danh tính số duy nhất');
    const [href] = await results(page);
    const link = page.locator('[data-search-results] li a').first();
    await page.locator('[data-search-results] li mark').first().waitFor();
    expect(await link.getAttribute('href')).toBe(href);
    await link.click();
    await page.waitForURL(`**${href}*`);
    // The page does not see what the browser is asked to mark; its timing does.
    const opened = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name);
    expect(decodeURIComponent(opened ?? '')).toMatch(/:~:text=danh tính số/);
  });

  test('says so when nothing is found, in the words of the reader, and offers other ways', async () => {
    const page = await readers.open('/tim-kiem/?q=xyzzyq');
    await page.locator('[data-search-status]', { hasText: '“xyzzyq”' }).waitFor();
    expect(await page.locator('[data-search-results] li').count()).toBe(0);
    expect(await page.locator('main [data-search-nothing] a').first().isVisible()).toBe(true);
  });
});

describe('the search dialog', () => {
  test.each(['/', 'Control+k'])('opens with %s, closes with Escape, and the focus goes back', async (key) => {
    const { page, link } = await openWithFocus();
    const dialog = dialogOf(page);
    await page.keyboard.press(key);
    await dialog.waitFor();
    expect(await hasFocus(dialog.locator('input[name=q]'))).toBe(true);
    expect(await dialog.locator('input[name=q]').inputValue()).toBe('');
    await page.keyboard.type('HTS7');
    await results(dialog);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await hasFocus(link)).toBe(true);
  });

  test('opens from the header, and its button closes it', async () => {
    const page = await readers.open('/');
    const opener = page.locator('.search-button');
    await opener.click();
    await dialogOf(page).getByRole('button', { name: 'Đóng' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await hasFocus(opener)).toBe(true);
    expect(page.url()).toBe(readers.url('/'));
  });

  test.each(firstResults)('gives for “%s” first %s, and Enter on it opens it', async (query, first) => {
    const page = await readers.open('/gioi-thieu/');
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await dialogOf(page)
      .locator('[data-search-status]', { hasText: `“${query}”` })
      .waitFor();
    const [found] = await results(dialogOf(page));
    expect(found).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(isAt(first));
  });

  test('leaves a slash alone that is typed into a field', async () => {
    const page = await readers.open('/thanh-phan/');
    await page.locator('#loc-q').focus();
    await page.keyboard.type('05/BC');
    expect(await page.locator('#loc-q').inputValue()).toBe('05/BC');
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('goes on with what is typed into the field of the home page, and finds it', async () => {
    const page = await readers.open('/');
    await page.locator('#tim-trang-chu').focus();
    await page.keyboard.type('hts7');
    expect(await dialogOf(page).locator('input[type=search]').inputValue()).toBe('hts7');
    await dialogOf(page).locator('[data-search-results] li').first().waitFor();
    expect(await results(dialogOf(page))).toContain('/thanh-phan/hts7/');
    await page.keyboard.press('Escape');
    expect(await page.locator('#tim-trang-chu').inputValue()).toBe('');
  });
});
