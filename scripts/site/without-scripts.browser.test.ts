import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const open = (address: string, viewport = { width: 1280, height: 800 }) =>
  readers.open(address, { javaScriptEnabled: false, viewport });

/** Follows the first visible link to an address below a place of the page. */
async function follow(page: Page, place: string, address: string): Promise<void> {
  await page.locator(`${place} a[href="${address}"]`).filter({ visible: true }).first().click();
  await page.waitForURL(`**${address}`);
}

describe('without JavaScript', () => {
  test('home says the status and leads to the documents, the layers and the catalogue', async () => {
    const page = await open('/');
    expect(await page.getByText('Đây là dự thảo, chưa có hiệu lực.').isVisible()).toBe(true);
    await follow(page, 'main', '/lop/2/');
    await page.goBack();
    await follow(page, '.doors', '/thanh-phan/');
  });

  test('a section is complete, its unit is found by a permalink and its neighbours by links', async () => {
    const page = await open('/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/#phan-2.muc-2.diem-dd');
    const { y = -1 } = (await page.locator(':target').boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(800);
    expect(await page.locator('.unit').filter({ visible: true }).count()).toBe(
      await page.locator('.unit').count(),
    );
    await follow(page, 'nav.sidebar', '/van-ban/qd-khung-kien-truc-so/phan-2/');
  });

  test('a component has its definition, its facts and its way back into the text', async () => {
    const page = await open('/thanh-phan/hts7/');
    expect(await page.locator('main').textContent()).toContain('HTS7');
    expect(await page.locator('#dinh-nghia [data-official]').first().isVisible()).toBe(true);
    await follow(page, 'main', '/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/#phu-luc.muc-4.3.1.3.diem-b');
  });

  test('the catalogue shows every component, and no filter that would not work', async () => {
    const page = await open('/thanh-phan/');
    const rows = page.locator('[data-catalogue-rows] tr').filter({ visible: true });
    expect(await rows.count()).toBe(model.components.length);
    expect(await page.locator('[data-catalogue-filters]').isVisible()).toBe(false);
    await follow(page, '[data-catalogue-rows]', '/thanh-phan/ndxp/');
  });

  test('the list beside the drawing opens and says all that the drawing says', async () => {
    const page = await open('/lop/');
    await page.getByText('Nội dung sơ đồ dạng danh sách').click();
    const links = page.locator('figure .diagram-outline a').filter({ visible: true });
    const national = model.components.filter(({ framework }) => framework === 'quoc-gia');
    expect(await links.count()).toBeGreaterThanOrEqual(national.length + 4);
    await follow(page, 'figure .diagram-outline', '/thanh-phan/trung-tam-du-lieu-quoc-gia/');
  });

  test('the search link leads to a page that says what to do instead', async () => {
    const page = await open('/lop/1/');
    await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.waitForURL('**/tim-kiem/');
    expect(await page.locator('.search-noscript').isVisible()).toBe(true);
    await follow(page, '.search-noscript', '/van-ban/');
  });

  test('the menu of a phone opens and leads on; the choice of colours, which needs scripts, is not shown', async () => {
    const page = await open('/', { width: 360, height: 740 });
    await page.getByRole('button', { name: 'Trình đơn' }).click();
    expect(await page.locator('[name=giao-dien]').isVisible()).toBe(false);
    await follow(page, '#trinh-don', '/tra-cuu/');
  });
});
