import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const PHONE = { viewport: { width: 360, height: 740 } };
const rowsOf = (id: string) => model.comparisons.find((comparison) => comparison.id === id)?.rows ?? [];

const shown = (page: Page) =>
  page
    .locator('[data-comparison-rows] tr')
    .filter({ visible: true })
    .evaluateAll((rows) => rows.map((row) => row.id));

/** The answer to "what changed for the data centre since Gia Lai's text". */
async function expectAnswer(page: Page): Promise<void> {
  await page.waitForURL('**/doi-chieu/gia-lai/trung-tam-du-lieu-quoc-gia/');
  expect(await page.locator('main').textContent()).toContain('Thu hẹp');
  const inserted = page.locator('.difference-text ins');
  expect(await inserted.allTextContents()).toEqual([
    expect.stringContaining('trong Trung tâm dữ liệu quốc gia'),
  ]);
  expect(await page.locator('.difference-text del').count()).toBe(0);
  expect(await inserted.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
    'underline',
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
}

describe.each([true, false])('on a phone, with scripts: %s', (javaScriptEnabled) => {
  test('the page of the data centre leads to what changed since the text of Gia Lai', async () => {
    const page = await readers.open('/thanh-phan/trung-tam-du-lieu-quoc-gia/', {
      ...PHONE,
      javaScriptEnabled,
    });
    await page.getByRole('link', { name: 'Xem khác gì so với Gia Lai' }).click();
    await expectAnswer(page);
    await page.locator('#van-ban-truoc .source a').click();
    await page.waitForURL('**/van-ban/qd-3388-gia-lai/**#dieu-1.khoan-1.diem-a.doan-2');
  });

  test('the page of all comparisons leads to it too', async () => {
    const page = await readers.open('/doi-chieu/', { ...PHONE, javaScriptEnabled });
    await page.getByRole('link', { name: 'Mở bảng đối chiếu với Gia Lai' }).click();
    await page.waitForURL('**/doi-chieu/gia-lai/');
    await page
      .locator('#trung-tam-du-lieu-quoc-gia')
      .getByRole('link', { name: 'Xem khác từng chữ' })
      .click();
    await expectAnswer(page);
  });
});

describe('the filters of a comparison', () => {
  test('show the rows that a total leads to, and say how many', async () => {
    const page = await readers.open('/doi-chieu/');
    await page.locator('#gia-lai a[data-total="thu-hep"]').click();
    await page.waitForURL('**/doi-chieu/gia-lai/?loai=thu-hep');
    const expected = rowsOf('gia-lai').filter(({ kind }) => kind === 'thu-hep');
    expect((await shown(page)).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(await page.locator('[data-comparison-status]').textContent()).toBe(
      `${expected.length} trong ${rowsOf('gia-lai').length} dòng`,
    );
    expect(await page.getByLabel('Thay đổi').inputValue()).toBe('thu-hep');
  });

  test('keep kind, layer and words in the address, hide empty sections, and are cleared together', async () => {
    const page = await readers.open('/doi-chieu/phien-ban-4-0/');
    await page.getByLabel('Lớp', { exact: true }).selectOption('1');
    await page.getByLabel('Lọc theo chữ').fill('khoa cong khai');
    await page.waitForURL('**/doi-chieu/phien-ban-4-0/?q=khoa+cong+khai&lop=1');
    expect(await shown(page)).toEqual([
      'he-thong-chung-thuc-chu-ky-so-chuyen-dung-cong-vu',
      'cong-ket-noi-dich-vu-chung-thuc-chu-ky-so-cong-cong',
    ]);
    expect(await page.locator('#khong-con').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await page.waitForURL('**/doi-chieu/phien-ban-4-0/');
    expect(await shown(page)).toHaveLength(rowsOf('phien-ban-4-0').length);
  });

  test('are not shown without scripts, and all rows are', async () => {
    const page = await readers.open('/doi-chieu/gia-lai/?loai=moi', { javaScriptEnabled: false });
    expect(await page.locator('[data-comparison-filters]').isVisible()).toBe(false);
    expect(await shown(page)).toHaveLength(rowsOf('gia-lai').length);
  });
});

test('words of one text alone are said to a screen reader as well as struck or underlined', async () => {
  const page = await readers.open('/doi-chieu/gia-lai/giao-dien-tuong-tac-chinh/');
  const text = await page.locator('.difference-text').textContent();
  expect(text).toContain('[bỏ: Kênh giao tiếp ]');
  expect(text).toContain('[thêm: Giao diện tương tác ]');
  const gone = page.locator('.difference-text del').first();
  expect(await gone.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
});
