import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const address = (typed: string, more: Record<string, string> = {}) =>
  `/trich-dan/?${new URLSearchParams({ c: typed, ...more })}`;
const status = (page: Page, words: string) =>
  page.locator('[data-cite-status]', { hasText: words }).waitFor();
const place = (page: Page) => page.locator('.cite-place .cite-open a');

describe('the page of typed citations', () => {
  test.each([
    ['điểm đ, mục 4, phần II', '/van-ban/qd-khung-kien-truc-so/phan-2/muc-4/#phan-2.muc-4.diem-dd'],
    ['khoan_3_2', '/van-ban/qd-khung-kien-truc-so/quyet-dinh/#dieu-2.khoan-3'],
    ['Điều 2 Quyết định 3388', '/van-ban/qd-3388-gia-lai/quyet-dinh/#dieu-2'],
    [
      'mục 6 phần II chương 3 phiên bản 4.0',
      '/van-ban/kien-truc-chinh-phu-so-4-0/chuong-3/phan-2/#chuong-3.phan-2.muc-6',
    ],
    ['HTS7', '/thanh-phan/hts7/'],
    ['truc lien thong van ban quoc gia', '/thanh-phan/truc-lien-thong-van-ban-quoc-gia/'],
  ])('shows for “%s”, from the address alone, the place with its link', async (typed, url) => {
    const page = await readers.open(address(typed));
    await status(page, 'Trích dẫn này dẫn tới:');
    expect(await place(page).getAttribute('href')).toBe(url);
    expect(await page.locator('.cite-place [data-official]').first().textContent()).not.toBe('');
    expect(await page.locator('input[name=c]').inputValue()).toBe(typed);
  });

  test('offers the choice between several places', async () => {
    const page = await readers.open(address('mục 3'));
    await status(page, 'Có nhiều nơi khớp');
    const links = await page
      .locator('[data-cite-answer] li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining([
        '/van-ban/qd-khung-kien-truc-so/phan-1/#phan-1.muc-3',
        '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/#phan-2.muc-3',
      ]),
    );
    await page.locator('[data-cite-answer] li a').first().click();
    await page.waitForURL(`**${links[0]}`);
  });

  test('says when nothing fits, offers the nearest and a search', async () => {
    const page = await readers.open(address('liên thông văn bản'));
    await status(page, 'Gần nhất là');
    expect(await page.locator('[data-cite-answer] li').count()).toBeGreaterThan(0);
    expect(await page.locator('.cite-search a').getAttribute('href')).toMatch(/^\/tim-kiem\/\?q=/);
  });

  test('goes straight to the only place when the address asks for it', async () => {
    const page = await readers.open(address('Điều 2 khoản 3', { di: '1' }));
    await page.waitForURL('**/quyet-dinh/#dieu-2.khoan-3');
  });

  test('answers what is typed, keeps it in the address, and Back brings the answer before', async () => {
    const page = await readers.open(address('HTS7'));
    await status(page, 'dẫn tới');
    await page.locator('input[name=c]').fill('Điều 1');
    await page.keyboard.press('Enter');
    await page.locator('.cite-open a[href$="#dieu-1"]').waitFor();
    expect(new URL(page.url()).searchParams.get('c')).toBe('Điều 1');
    await page.goBack();
    await page.locator('.cite-open a[href="/thanh-phan/hts7/"]').waitFor();
  });

  test('gives the same first place as the search', async () => {
    for (const typed of ['Điều 2 Quyết định 3388', 'II.4.đ', 'k.3 đ.2']) {
      const page = await readers.open(address(typed));
      await status(page, 'dẫn tới');
      const url = await place(page).getAttribute('href');
      const search = await readers.open(`/tim-kiem/?${new URLSearchParams({ q: typed })}`);
      await search.locator('[data-search-status]', { hasText: /kết quả/ }).waitFor();
      expect(await search.locator('[data-search-results] li a').first().getAttribute('href'), typed).toBe(
        url,
      );
    }
  });

  test('without scripts shows the forms with plain links', async () => {
    const page = await readers.open('/trich-dan/', { javaScriptEnabled: false });
    expect(await page.locator('.cite-forms a').count()).toBeGreaterThan(10);
    expect(await page.locator('noscript').textContent()).toContain('cần JavaScript');
  });
});
