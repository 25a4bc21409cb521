import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from './build-run.ts';
import { model, root } from './fixture.ts';
import { readersOf } from './readers.ts';

const BASE = '/kien-truc/';
const OUT_DIR = '.build/kien-truc';

beforeAll(async () => {
  const { code, errors } = await runBuild({ OUT_DIR, BASE });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
}, 120_000);
afterAll(() => rm(join(root, OUT_DIR), { recursive: true, force: true }));

const readers = readersOf(join(root, OUT_DIR), BASE);

describe('the site below a folder', () => {
  test('leads from home through document, section, link of a unit, component, layer and search to the catalogue', async () => {
    const page = await readers.open('/');
    const arrives = (address: string) => page.waitForURL(readers.url(address));
    expect(readers.url('/')).toMatch(/\/kien-truc\/$/);

    await page.getByRole('link', { name: 'Mở mục lục dự thảo' }).click();
    await arrives('/van-ban/qd-khung-kien-truc-so/');

    const section = '/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/';
    await page.locator(`main a[href="/kien-truc${section}"]`).click();
    await arrives(section);

    const line = page.locator('.unit:has(> #hts7)');
    const anchor = await line.getAttribute('id');
    await line.locator('.self-link').first().click();
    await arrives(`${section}#${anchor}`);

    await line.getByRole('link', { name: 'HTS7' }).click();
    await arrives('/thanh-phan/hts7/');

    await page
      .locator('.facts')
      .getByRole('link', { name: /^Lớp 1/ })
      .click();
    await arrives('/lop/1/');

    await page.keyboard.press('/');
    await page.keyboard.type('dinh danh');
    await page.locator('dialog [data-search-status]', { hasText: /kết quả/ }).waitFor();
    await page.locator('dialog [data-search-results] a').first().click();
    await arrives('/thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/');

    await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Thành phần' }).click();
    await arrives('/thanh-phan/');
    await page.getByLabel('Lớp', { exact: true }).selectOption('1');
    await arrives('/thanh-phan/?lop=1');
    const rows = page.locator('[data-catalogue-rows] tr').filter({ visible: true });
    expect(await rows.count()).toBe(model.components.filter(({ layer }) => layer === 1).length);
  });

  test('has working links in its drawings, its search page and its downloads', async () => {
    const page = await readers.open('/lop/');
    await page.locator('.drawing.wide a[href="/kien-truc/thanh-phan/ndxp/"]').click();
    await page.waitForURL(readers.url('/thanh-phan/ndxp/'));
    await page.goto(readers.url('/tim-kiem/?q=HTS7'));
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(readers.url('/thanh-phan/hts7/'));
    await page.goto(readers.url('/du-lieu/'));
    const links = page.locator('main a');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      const answer = await page.request.head(new URL(href, page.url()).href);
      expect({ href, status: answer.status() }).toEqual({ href, status: 200 });
      expect(href).toMatch(/^\/kien-truc\//);
    }
  });

  test('opens a folder by its address without the last slash too', async () => {
    const page = await readers.open('/lop/1');
    expect(page.url()).toBe(readers.url('/lop/1/'));
  });
});
