import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const section = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/';
const permissions = ['clipboard-read', 'clipboard-write'];
const PHONE = { viewport: { width: 360, height: 740 } };
/** What a window of 1280 by 1024 pixels shows at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

/** What is wrong with the focus as a reader sees it: nowhere, out of the window, covered, without a ring; '' when nothing is. */
const faultOfFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'the focus is lost';
    const name = `${focused.tagName} “${focused.textContent.trim().slice(0, 40)}”`;
    const between = (low: number, high: number, end: number, part: number) =>
      Math.max(low, 0) * (1 - part) + Math.min(high, end) * part;
    const places = [...focused.getClientRects()].flatMap(({ left, right, top, bottom }) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].map(
          (down) =>
            [between(left, right, innerWidth, across), between(top, bottom, innerHeight, down)] as const,
        ),
      ),
    );
    const isSeen = places.some(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      return seen !== null && (focused.contains(seen) || seen.contains(focused));
    });
    if (!isSeen) return `${name} is not seen`;
    const hasRing = [undefined, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return hasRing || focused.matches('main') ? '' : `${name} has no ring`;
  });

/** Presses a key; the focus that follows is on an element, in view and with a ring. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  expect(await faultOfFocus(page), `after ${key}`).toBe('');
}

const isFocused = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);

/** Goes on with Tab, or another key, until something has the focus; every stop on the way is seen. */
async function walkTo(page: Page, selector: string, key = 'Tab', most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await press(page, key);
    if (await isFocused(page, selector)) return;
  }
  throw new Error(`${selector} is not reached in ${most} steps`);
}

const focusedWords = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

describe('with the keyboard alone a reader', () => {
  test('skips to the text, goes to a heading by the table of contents and on from there, then to the next page', async () => {
    const page = await readers.open(section);
    await press(page, 'Tab');
    expect(await focusedWords(page)).toBe('Chuyển tới nội dung');
    await walkTo(page, '.toc a[href$="diem-b"]');
    await page.keyboard.press('Enter');
    await press(page, 'Tab');
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(anchor).toBe('phan-2.muc-2.diem-b');
    expect(await isFocused(page, `[id="${anchor}"] *`)).toBe(true);

    await page.goto(readers.url(section));
    await press(page, 'Tab');
    await press(page, 'Enter');
    expect(await isFocused(page, 'main')).toBe(true);
    await press(page, 'Tab');
    expect(await isFocused(page, 'main .breadcrumbs a')).toBe(true);
    await page.locator('.site-footer a').first().focus();
    await walkTo(page, '[rel=next]', 'Shift+Tab', 2);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/');
  });

  test('opens the menus of a phone, leaves them by Escape, and lands at what a menu leads to', async () => {
    const page = await readers.open(section, PHONE);
    await walkTo(page, '.menu-button');
    await page.keyboard.press('Enter');
    await walkTo(page, '.main-nav a', 'Tab', 2);
    await press(page, 'Escape');
    expect(await isFocused(page, '.menu-button')).toBe(true);
    await walkTo(page, '[popovertarget="trang-nay"]');
    await page.keyboard.press('Enter');
    await walkTo(page, '.toc a[href$="diem-c"]');
    await page.keyboard.press('Enter');
    await page.locator('.toc').waitFor({ state: 'hidden' });
    await press(page, 'Tab');
    expect(await isFocused(page, '[id="phan-2.muc-2.diem-c"] *')).toBe(true);
  });

  test('searches from any page, walks the results, comes back by Escape to where the search began', async () => {
    const page = await readers.open('/gioi-thieu/');
    await walkTo(page, 'main a[href]');
    const before = await focusedWords(page);
    await press(page, 'Control+k');
    await page.keyboard.type('HTS7');
    await page.locator('dialog [data-search-status][role=status]', { hasText: /kết quả/ }).waitFor();
    await press(page, 'ArrowDown');
    const [first] = await page.locator('dialog [data-search-results] li a').allTextContents();
    expect(await focusedWords(page)).toBe(first?.trim());
    await press(page, 'ArrowDown');
    await press(page, 'ArrowUp');
    await press(page, 'ArrowUp');
    expect(await isFocused(page, 'dialog input[type=search]')).toBe(true);
    await press(page, 'Escape');
    expect(await focusedWords(page)).toBe(before);
  });

  test('filters the catalogue, hears the count, clears the filters and keeps the place', async () => {
    const page = await readers.open('/thanh-phan/');
    const status = page.locator('[data-catalogue-status]');
    expect(await status.evaluate((region) => region.matches('[role=status], [aria-live=polite]'))).toBe(true);
    await walkTo(page, '#loc-q');
    await page.keyboard.type('mạng');
    await walkTo(page, '#loc-lop');
    await press(page, 'ArrowDown');
    expect(await status.textContent()).toMatch(/^\d+ trong 305 thành phần$/);
    expect(new URL(page.url()).searchParams.get('lop')).toBe('1');
    const labelled = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLSelectElement>('[data-catalogue-filters] select')].map(
        ({ labels }) => labels[0]?.textContent,
      ),
    );
    expect(labelled).toEqual(['Khung', 'Lớp', 'Nhóm', 'Cấp', 'Địa bàn', 'Cơ quan', 'Sắp xếp']);
    await walkTo(page, 'button[type=reset]');
    await press(page, 'Enter');
    expect(await isFocused(page, 'button[type=reset]')).toBe(true);
    expect(await status.textContent()).toBe('305 thành phần');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#loc-q').inputValue()).toBe('');
    await walkTo(page, '[data-sort] button');
    await press(page, 'Enter');
    expect(await isFocused(page, '[aria-sort=ascending] button')).toBe(true);
    await walkTo(page, '[data-catalogue-rows] th a');
  });

  test('copies a citation from the menu of a unit, hears it, and goes on from the unit either way', async () => {
    const page = await readers.open(section, { permissions });
    await press(page, 'Tab');
    await press(page, 'Enter');
    await walkTo(page, '.unit .self-link');
    const link = `.self-link[href="${await page.locator(':focus').getAttribute('href')}"]`;
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu :is(a, button):focus').waitFor();
    expect(await faultOfFocus(page)).toBe('');
    await walkTo(page, '.cite-menu button:nth-of-type(3)');
    await press(page, 'Enter');
    await page.locator('.cite-menu [role=status]').getByText('Đã sao chép trích dẫn.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/ phần II Khung kiến trúc /);
    await press(page, 'Escape');
    expect(await isFocused(page, link)).toBe(true);

    await page.keyboard.press('Enter');
    await page.locator('.cite-menu :is(a, button):focus').waitFor();
    await press(page, 'Shift+Tab');
    expect(await isFocused(page, link)).toBe(true);
    expect(await page.locator('.cite-menu').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu :is(a, button):focus').waitFor();
    const buttons = await page.locator('.cite-menu :is(button, a)').count();
    for (let step = 0; step < buttons; step++) await press(page, 'Tab');
    expect(await page.locator('.cite-menu').count()).toBe(0);
    expect(await isFocused(page, `main ${link}`)).toBe(false);
    expect(await isFocused(page, '.unit *')).toBe(true);
    await press(page, 'Shift+Tab');
    expect(await isFocused(page, link)).toBe(true);
  });

  test('walks the boxes of a drawing, looks at it closely without being caught, follows a box', async () => {
    const page = await readers.open('/so-do/hts/');
    await walkTo(page, '.drawing a');
    await walkTo(page, '[data-zoom]');
    await page.keyboard.press('Enter');
    await page.locator('.diagram-dialog').waitFor();
    await walkTo(page, '.diagram-dialog .stage a');
    await walkTo(page, '.diagram-dialog button', 'Shift+Tab');
    await page.keyboard.press('Escape');
    await page.locator('.diagram-dialog').waitFor({ state: 'detached' });
    expect(await faultOfFocus(page)).toBe('');
    expect(await isFocused(page, '[data-zoom]')).toBe(true);
    await walkTo(page, '.diagram-tools a');
    await walkTo(page, '.drawing a', 'Shift+Tab');
    const target = await page.locator(':focus').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
  });

  test('fills in a checklist, clears it, takes that back, and is never thrown to the top', async () => {
    const page = await readers.open('/tra-cuu/xa/nong-thon/#co=hts7');
    await walkTo(page, '[data-own]');
    await press(page, 'Enter');
    expect(await focusedWords(page)).toBe('Đánh dấu những gì đã có');
    await walkTo(page, '.duties input');
    await press(page, 'Space');
    const progress = page.locator('[data-progress]');
    expect(await progress.textContent()).toBe('Đã có 1 trong 115');
    await walkTo(page, '[data-reset]', 'Shift+Tab');
    await press(page, 'Enter');
    expect(await page.locator('[data-checklist-status][role=status]').textContent()).toBe('Đã xóa mọi dấu.');
    await walkTo(page, '[data-undo]', 'Tab', 3);
    await press(page, 'Enter');
    expect(await isFocused(page, '[data-reset]')).toBe(true);
    expect(await progress.textContent()).toBe('Đã có 1 trong 115');
  });

  test('sees what a link leads to while it has the focus, sends that away, and is never covered by it, at 400 % too', async () => {
    const page = await readers.open('/khung-tham-chieu/cap-tinh/', ZOOMED);
    const box = page.locator('.preview-box');
    await walkTo(page, '.source a');
    await box.waitFor();
    expect(await faultOfFocus(page)).toBe('');
    const { y = -1, height = 999 } = (await box.boundingBox()) ?? {};
    expect([y >= 0, y + height <= 256]).toEqual([true, true]);
    await press(page, 'Escape');
    await box.waitFor({ state: 'detached' });
    expect(await isFocused(page, '.source a')).toBe(true);
    await press(page, 'Tab');
    await press(page, 'Shift+Tab');
    await box.waitFor();
    await press(page, 'Tab');
    expect(await box.count()).toBe(0);
    // Faster than anything can be fetched.
    for (let step = 0; step < 12; step++) await press(page, 'Tab');
  });

  test('sees every number of a table that scrolls beneath its first column', async () => {
    const page = await readers.open('/ra-soat/', ZOOMED);
    await walkTo(page, '.review-totals td a');
    for (let step = 0; step < 12; step++) await press(page, 'Tab');
    for (let step = 0; step < 10; step++) await press(page, 'Shift+Tab');
  });
});
