import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, readBuilt } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

const status = (page: Page, text: string | RegExp) =>
  page.locator('main [data-search-status]', { hasText: text }).waitFor();
const kinds = (page: Page) => page.locator('main [data-search-results] .search-kind').allTextContents();
const address = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe('the filters of the search page', () => {
  test('the address alone gives the filtered results, with the filters open and the count of both', async () => {
    const page = await readers.open('/tim-kiem/?q=mạng&loai=thanh-phan&khung=cap-xa');
    await status(page, /trong .* kết quả/);
    expect(new Set(await kinds(page))).toEqual(new Set(['Thành phần']));
    expect(await page.locator('select[name=khung]').inputValue()).toBe('cap-xa');
    expect(await page.locator('select[name=khung]').isVisible()).toBe(true);
  });

  test('a choice says how many it leaves, stays in the address, and Back takes it away', async () => {
    const page = await readers.open('/tim-kiem/?q=dữ liệu');
    await status(page, /kết quả cho/);
    await page.locator('summary', { hasText: 'Lọc kết quả' }).click();
    const option = page.locator('select[name=loai] option[value=thanh-phan]', { hasText: /\(\d+\)/ });
    await option.waitFor({ state: 'attached' });
    const count = /\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1];
    await page.locator('select[name=loai]').selectOption('thanh-phan');
    await status(page, new RegExp(`^${count} trong`));
    expect(address(page)).toEqual({ q: 'dữ liệu', loai: 'thanh-phan' });
    await page.goBack();
    await status(page, /^\d+ kết quả/);
    expect(address(page)).toEqual({ q: 'dữ liệu' });
    expect(await page.locator('select[name=loai]').inputValue()).toBe('');
  });

  test('one button takes all filters away', async () => {
    const page = await readers.open('/tim-kiem/?q=mạng&loai=thanh-phan&lop=1');
    await status(page, /trong/);
    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await status(page, /^\d+ kết quả/);
    expect(address(page)).toEqual({ q: 'mạng' });
  });

  test('filters that leave nothing are said, and never a blank page', async () => {
    const page = await readers.open('/tim-kiem/?q=mạng nội bộ&lop=4&loai=nguyen-tac');
    await status(page, 'không kết quả nào hợp bộ lọc');
    expect(await page.locator('main [data-search-nothing] a').first().isVisible()).toBe(true);
  });

  test('fit a page of 320 px', async () => {
    const page = await readers.open('/tim-kiem/?q=truyền thanh&loai=thanh-phan&dia-ban=nong-thon', {
      viewport: { width: 320, height: 640 },
    });
    await status(page, /trong/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('a mended word is offered as a search of its own', async () => {
  const page = await readers.open('/tim-kiem/?q=nền tảng địng danh');
  const offer = page.locator('main [data-search-suggestion] a');
  await offer.waitFor();
  expect(await offer.textContent()).toBe('nền tảng định danh');
  await offer.click();
  await status(page, /kết quả cho “nền tảng định danh”/);
  expect(await page.locator('main [data-search-suggestion]').isVisible()).toBe(false);
});

test('an excerpt comes in the official spelling with the hits marked', async () => {
  const page = await readers.open('/tim-kiem/?q=chung thuc chu ky so chuyen dung cong vu');
  const mark = page.locator('main .search-excerpt mark').first();
  await mark.waitFor();
  expect(await mark.textContent()).toBe('chứng thực chữ ký số chuyên dùng công vụ');
});

test('every result in view is quoted', async () => {
  const page = await readers.open('/tim-kiem/?q=ai chủ trì trung tâm dữ liệu');
  await page.locator('main .search-excerpt').first().waitFor();
  const waiting = () =>
    page.locator('main .search-waiting').evaluateAll((items) => {
      return items.filter((item) => item.getBoundingClientRect().top < innerHeight).length;
    });
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  expect(await page.locator('main .search-excerpt').count()).toBeGreaterThan(2);
});

test('filters in the address alone show what they leave', async () => {
  const page = await readers.open('/tim-kiem/?lop=2&loai=thanh-phan');
  await status(page, /^\d+ kết quả theo bộ lọc\.$/);
  expect(await page.locator('main [data-search-results] li').count()).toBeGreaterThan(5);
});

test('a question is answered by whom the texts name, above the words of the text', async () => {
  const page = await readers.open('/tim-kiem/?q=ai quản lý mạng truyền số liệu chuyên dùng');
  await status(page, /kết quả/);
  expect(await page.locator('main .search-answer').first().textContent()).toContain(
    'Bộ Khoa học và Công nghệ',
  );
});

test('the way back from a result leads to as many results, and to the same place', async () => {
  const page = await readers.open('/tim-kiem/?q=dữ liệu');
  await status(page, /kết quả/);
  await page.locator('main [data-search-more]').click();
  const shown = await page.locator('main [data-search-results] li').count();
  const last = page.locator('main [data-search-results] li a').last();
  await last.scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => scrollY);
  await last.click();
  await page.waitForURL((url) => url.pathname !== '/tim-kiem/');
  await page.goBack();
  await expect.poll(() => page.locator('main [data-search-results] li').count()).toBe(shown);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(y / 2);
});

test('nothing of search is loaded before the reader touches it', async () => {
  const page = await readers.open('/lop/1/');
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\/pagefind\/|search-box/.test(name)),
    );
  expect(await loaded()).toEqual([]);
  await page.keyboard.press('/');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('names.bin')),
  );
});

test('a lost reader sees results for the words of the address', async () => {
  const page = await readers.open('/404.html');
  await page.goto(`${readers.url('/thanh-phan/mang-noi-bo/')}`);
  await status(page, /kết quả/);
  expect(await page.locator('main [data-search-results] a').first().getAttribute('href')).toBe(
    '/thanh-phan/hts7/',
  );
  expect(readers.complaints.splice(0).every((complaint) => complaint.includes('404'))).toBe(true);
});

test('browsers are told how to search this site', () => {
  expect(readBuilt('index.html')).toContain(
    'rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml"',
  );
  expect(readBuilt('opensearch.xml')).toMatch(/template="https:\/\/[^"]+\/tim-kiem\/\?q=\{searchTerms\}"/);
});
