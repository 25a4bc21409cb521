import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deadLinks } from '../../src/check/dead-links.ts';
import { readSite } from '../../src/check/read-site.ts';
import { launchBrowser } from '../lib/browser.ts';
import { OFFLINE_FILE, OFFLINE_FOLDER } from '../lib/offline.ts';
import { dist, filesBelow, readBuiltBytes } from './fixture.ts';
import { isAt } from './readers.ts';

const complaints: string[] = [];
let browser: Browser;
let temp = '';
let edition = '';

beforeAll(async () => {
  // A reader's folder has blanks and marks in its name.
  temp = await mkdtemp(join(tmpdir(), 'Tải xuống #1 '));
  for (const [path, content] of Object.entries(unzipSync(readBuiltBytes(OFFLINE_FILE)))) {
    await mkdir(dirname(join(temp, path)), { recursive: true });
    await writeFile(join(temp, path), content);
  }
  edition = join(temp, OFFLINE_FOLDER);
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await rm(temp, { recursive: true });
});

const url = (path: string) => {
  const [file = '', rest = ''] = path.split(/(?=[?#])/, 2);
  return `${pathToFileURL(join(edition, file)).href}${rest}`;
};

/** Opens a file of the edition as a double click does; whatever the browser complains of fails the test. */
async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(`outside: ${request.url()}`);
  });
  await page.goto(url(path));
  return page;
}

const arrivesAt = async (page: Page, path: string) => {
  await page.waitForURL(isAt(url(path)));
  await page.waitForLoadState();
};

describe('the archive', () => {
  test('holds every page but the one for lost addresses, short addresses and cards, and no dead link', async () => {
    const pages = (files: string[]) =>
      files.filter((file) => file.endsWith('.html') && !/^(?:404\.html$|c\/|nhung\/)/.test(file));
    const site = readSite(edition, { base: '/' });
    expect(site.pages.map(({ file }) => file)).toEqual(pages(await filesBelow(dist)));
    expect(deadLinks.check(site)).toEqual([]);
  });

  test('has no address that only a server understands', async () => {
    const { pages, textOf } = readSite(edition, { base: '/' });
    const rooted = pages.filter(({ file }) => /<[^>]*\s(?:href|src|action)="\/(?!\/)/.test(textOf(file)));
    expect(rooted.map(({ file }) => file)).toEqual([]);
  });
});

describe('opened from a folder', () => {
  test('the site is walked by its links: home, document, section, anchor, component, layer', async () => {
    const page = await open('index.html');
    await page.getByRole('link', { name: 'Mở mục lục dự thảo' }).click();
    await arrivesAt(page, 'van-ban/qd-khung-kien-truc-so/index.html');
    const section = 'van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/index.html';
    await page.locator('main a[href$="phu-luc/muc-4/3/index.html"]').first().click();
    await arrivesAt(page, section);
    const line = page.locator('.unit:has(> #hts7)');
    await line.locator('.self-link').first().click();
    expect(page.url()).toBe(url(`${section}#${await line.getAttribute('id')}`));
    expect(await page.locator(':target').count()).toBe(1);
    await line.getByRole('link', { name: 'HTS7' }).click();
    await arrivesAt(page, 'thanh-phan/hts7/index.html');
    await page
      .locator('.facts')
      .getByRole('link', { name: /^Lớp 1/ })
      .click();
    await arrivesAt(page, 'lop/1/index.html');
  });

  test.each([
    ['dinh danh', 'thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/index.html'],
    ['HTS7', 'thanh-phan/hts7/index.html'],
  ])('the dialog finds for “%s” first %s and leads there', async (query, first) => {
    const page = await open('gioi-thieu/index.html');
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.locator('dialog [data-search-status]', { hasText: `“${query}”` }).waitFor();
    await page.locator('dialog [data-search-results] a').first().click();
    await arrivesAt(page, first);
  });

  test('the search page answers its address from the texts too, and follows what is typed', async () => {
    const page = await open('tim-kiem/index.html?q=liên thông, chia sẻ dữ liệu');
    await page.locator('[data-search-status]', { hasText: /kết quả/ }).waitFor();
    expect(await page.locator('[data-search-results] li').count()).toBeGreaterThan(5);
    expect(await page.locator('[data-search-results] mark').first().isVisible()).toBe(true);
    await page.locator('main input[name=q]').fill('HTS8');
    await page.locator('[data-search-status]', { hasText: 'HTS8' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=HTS8');
    await page.locator('[data-search-results] a').first().click();
    await arrivesAt(page, 'thanh-phan/hts8/index.html');
  });

  test('a draft is linked, with public addresses', async () => {
    const page = await open('dan-link/index.html');
    await page.locator('textarea').fill('Các xã triển khai HTS7.');
    await page.locator('[data-linker-status]', { hasText: '1 chỗ gắn được liên kết' }).waitFor();
    expect(await page.locator('[data-linker-preview] a').getAttribute('href')).toMatch(
      /^https:\/\/[^/]+\/c\/hts7\/\?ban=/,
    );
  });

  test('a list of components is compared, and the results lead to the pages of the edition', async () => {
    const page = await open('tu-danh-gia/index.html');
    await page.locator('[name=khung]').selectOption('tinh');
    await page.locator('[name=tep]').setInputFiles({
      name: 'a.csv',
      mimeType: '',
      buffer: Buffer.from('Tên thành phần\nBãi đỗ xe thông minh'),
    });
    await page.locator('[data-conformity-status]', { hasText: 'Đã đối chiếu 1 thành phần' }).waitFor();
    await page.locator('summary', { hasText: 'Áp dụng (1)' }).click();
    await page.locator('[data-part="target"]', { hasText: 'Bãi đỗ xe thông minh' }).click();
    await arrivesAt(page, 'thanh-phan/tinh-bai-do-xe-thong-minh/index.html');
  });

  test('the catalogue follows its filters', async () => {
    const page = await open('thanh-phan/index.html?lop=1');
    const status = page.locator('[data-catalogue-status]');
    const before = await status.textContent();
    await page.getByLabel('Lớp', { exact: true }).selectOption('2');
    expect(await status.textContent()).not.toBe(before);
    expect(new URL(page.url()).search).toBe('?lop=2');
  });

  test('the reading settings open at the first click and change the colours', async () => {
    const page = await open('lop/index.html');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: 'Tùy chỉnh đọc' }).first().click();
    await page.getByRole('radio', { name: 'Tối' }).check();
    expect(await background()).not.toBe(light);
  });

  test('drawings lead to their components and open in their dialog', async () => {
    const page = await open('lop/index.html');
    await page.locator('[data-zoom]').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const link = page.locator('.drawing.wide a[href$="/ndxp/index.html"]');
    expect(new URL((await link.getAttribute('href')) ?? '', page.url()).href).toBe(
      url('thanh-phan/ndxp/index.html'),
    );
  });
});
