import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Component } from '../../src/model/schema/component.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

/** Addresses of the components that a test of their own says belong in the table. */
const those = (belongs: (component: Component) => boolean) =>
  model.components.filter(belongs).map(({ id }) => `/thanh-phan/${id}/`);

const shown = (page: Page) =>
  page
    .locator('[data-catalogue-rows] tr')
    .filter({ visible: true })
    .locator('th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const status = (page: Page) => page.locator('[data-catalogue-status]').textContent();
const query = (page: Page) => new URL(page.url()).search;

/** Letters without marks, written apart from the site's own way of folding. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

describe('the catalogue', () => {
  test('shows exactly the rows that its address names, and the filters say the same', async () => {
    const page = await readers.open('/thanh-phan/?lop=1&cap=xa-thiet-yeu');
    const expected = those(({ layer, tier }) => layer === 1 && tier === 'xa-thiet-yeu');
    expect(expected.length).toBeGreaterThan(5);
    expect(await shown(page)).toEqual(expected);
    expect(await status(page)).toBe(`${expected.length} trong 305 thành phần`);
    expect(await page.getByLabel('Lớp', { exact: true }).inputValue()).toBe('1');
    expect(await page.getByLabel('Cấp', { exact: true }).inputValue()).toBe('xa-thiet-yeu');
  });

  test('follows each change of a filter with its rows and its address, until all filters are cleared', async () => {
    const page = await readers.open('/thanh-phan/');
    expect(await shown(page)).toEqual(those(() => true));
    await page.getByLabel('Địa bàn').selectOption('nong-thon');
    expect(query(page)).toBe('?dia-ban=nong-thon');
    expect(await shown(page)).toEqual(those(({ area }) => area === 'nong-thon'));
    await page.getByLabel('Lớp', { exact: true }).selectOption('2');
    expect(query(page)).toBe('?lop=2&dia-ban=nong-thon');
    expect(await shown(page)).toEqual(those(({ area, layer }) => area === 'nong-thon' && layer === 2));
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    expect(query(page)).toBe('');
    expect(await shown(page)).toHaveLength(305);
    expect(await status(page)).toBe('305 thành phần');
  });

  test('finds the same rows for words with and without marks', async () => {
    const page = await readers.open('/thanh-phan/');
    const expected = those(({ code, name }) => {
      const words = bare(`${code ?? ''} ${name}`);
      return words.includes('dinh') && words.includes('danh');
    });
    expect(expected.length).toBeGreaterThan(0);
    for (const words of ['dinh danh', 'Định danh', 'ĐỊNH  DANH']) {
      await page.getByLabel('Lọc theo chữ hoặc mã').fill(words);
      expect(await shown(page), words).toEqual(expected);
    }
    await page.getByLabel('Lọc theo chữ hoặc mã').fill('udcqs9');
    expect(await shown(page)).toEqual(['/thanh-phan/udcqs9/']);
  });

  test('says so when no row is left', async () => {
    const page = await readers.open('/thanh-phan/?q=khong-co-thanh-phan-nay');
    expect(await shown(page)).toEqual([]);
    expect(await status(page)).toBe('0 trong 305 thành phần');
  });

  test('stands as it was left when the reader comes back from a component, and Back leads out of it', async () => {
    const page = await readers.open('/');
    await page.locator('main').getByRole('link', { name: 'Danh mục thành phần' }).click();
    await page.waitForURL('**/thanh-phan/');
    await page.getByLabel('Lớp', { exact: true }).selectOption('4');
    await page.getByLabel('Khung', { exact: true }).selectOption('quoc-gia');
    const expected = those(({ layer, framework }) => layer === 4 && framework === 'quoc-gia');
    await page.locator(`[data-catalogue-rows] a[href="${expected[0]}"]`).click();
    await page.waitForURL(`**${expected[0]}`);
    await page.goBack();
    await page.waitForURL('**/thanh-phan/?khung=quoc-gia&lop=4');
    expect(await shown(page)).toEqual(expected);
    expect(await page.getByLabel('Lớp', { exact: true }).inputValue()).toBe('4');
    await page.goBack();
    expect(page.url()).toBe(readers.url('/'));
  });

  test('puts rows in Vietnamese order by the heads of its columns, and keeps the order in the address', async () => {
    const page = await readers.open('/thanh-phan/?lop=2&khung=quoc-gia');
    const head = page.getByRole('columnheader', { name: 'Mã và tên thành phần' });
    await head.getByRole('button').click();
    expect(query(page)).toBe('?khung=quoc-gia&lop=2&sap-xep=ten');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const names = model.components
      .filter(({ layer, framework }) => layer === 2 && framework === 'quoc-gia')
      .toSorted((a, b) => new Intl.Collator('vi').compare(a.name, b.name))
      .map(({ id }) => `/thanh-phan/${id}/`);
    expect(await shown(page)).toEqual(names);
    await page.reload();
    expect(await shown(page)).toEqual(names);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await shown(page)).toEqual(names.toReversed());
    await head.getByRole('button').click();
    expect(query(page)).toBe('?khung=quoc-gia&lop=2');
    expect(await head.getAttribute('aria-sort')).toBeNull();
  });

  test('counts behind each choice what it would leave', async () => {
    const page = await readers.open('/thanh-phan/?lop=1');
    const count = (belongs: (component: Component) => boolean) => those(belongs).length;
    const options = await page.getByLabel('Khung', { exact: true }).locator('option').allTextContents();
    expect(options).toContain(`Tất cả (${count(({ layer }) => layer === 1)})`);
    expect(options).toContain(
      `Cấp bộ (${count(({ layer, framework }) => layer === 1 && framework === 'cap-bo')})`,
    );
    const layers = await page.getByLabel('Lớp', { exact: true }).locator('option').allTextContents();
    expect(layers[0]).toBe('Tất cả (305)');
  });

  test('on a phone begins in the first window, and the count stays in view while the rows scroll', async () => {
    const page = await readers.open('/thanh-phan/', { viewport: { width: 360, height: 740 } });
    expect(await page.getByLabel('Cấp', { exact: true }).isVisible()).toBe(false);
    const first = page.locator('[data-catalogue-rows] tr').first();
    const { y = 999, height = 0 } = (await first.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(740);
    await page.evaluate(() => scrollTo(0, 3000));
    const count = page.locator('[data-catalogue-status]');
    await expect.poll(async () => (await count.boundingBox())?.y).toBeLessThan(60);
    expect((await count.boundingBox())?.y).toBeGreaterThan(40);
  });

  test('stays a table with a name and heads of columns for a screen reader, on a phone too', async () => {
    const page = await readers.open('/thanh-phan/', { viewport: { width: 360, height: 740 } });
    const browser = await page.context().newCDPSession(page);
    const { nodes } = await browser.send('Accessibility.getFullAXTree');
    const named = (role: string) =>
      nodes.filter((node) => node.role?.value === role).map((node) => String(node.name?.value));
    expect(named('table')).toEqual(['Các thành phần: khung, lớp, nhóm, cấp, địa bàn, cơ quan']);
    expect(named('columnheader')).toEqual([
      'Mã và tên thành phần',
      'Khung',
      'Lớp',
      'Nhóm',
      'Cấp',
      'Địa bàn',
      'Cơ quan',
    ]);
    expect(named('rowheader').length).toBeGreaterThan(5);
  });

  test('leaves out a column in which every row has a dash', async () => {
    const page = await readers.open('/thanh-phan/?khung=quoc-gia');
    const heads = page.getByRole('columnheader').filter({ visible: true });
    expect(await heads.allTextContents()).toEqual([
      'Mã và tên thành phần',
      'Khung',
      'Lớp',
      'Nhóm',
      'Cơ quan',
    ]);
  });

  test('leaves the components of one body, on a phone, and saves what is shown in its order', async () => {
    const page = await readers.open('/thanh-phan/', { viewport: { width: 360, height: 740 } });
    await page.getByText('Lọc và sắp xếp').click();
    await page.getByLabel('Cơ quan').selectOption('ban-co-yeu-chinh-phu');
    await page.getByLabel('Sắp xếp').selectOption('-ten');
    expect(query(page)).toBe('?co-quan=ban-co-yeu-chinh-phu&sap-xep=-ten');
    const owned = those(({ owners = [] }) => owners.some(({ agency }) => agency === 'ban-co-yeu-chinh-phu'));
    expect((await shown(page)).toSorted()).toEqual(owned.toSorted());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeffMã,Tên,Khung,Lớp,Nhóm,Cấp,Địa bàn,Cơ quan,Địa chỉ\r\n')).toBe(true);
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines.map((line) => new URL(line.slice(line.lastIndexOf(',') + 1)).pathname)).toEqual(
      await shown(page),
    );
    expect(lines[0]).toContain('Ban Cơ yếu Chính phủ');
  });
});
