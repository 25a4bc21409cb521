import { describe, expect, test } from 'vitest';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const REGISTER = '/nghia-vu/';
/** The register begins with the table of its first document. */
const [firstRead] = model.duties.documents;
const duties = model.duties.duties.filter(({ unit }) => unit.startsWith(`${firstRead}#`));

describe('the register of duties', () => {
  test('filters by who, strength, layer, component and stage, in the address too', async () => {
    const page = await readers.open(`${REGISTER}?ai=cap-xa&muc=khong-duoc`);
    const rows = page.locator('[data-duty-rows] > tr:visible');
    const own = duties.filter(
      ({ who, strength }) => strength === 'khong-duoc' && who.some(({ body }) => body === 'cap-xa'),
    );
    expect(await rows.count()).toBe(own.length);
    expect(await page.locator('[data-duty-status]').textContent()).toBe(
      `${own.length} trong ${duties.length} nghĩa vụ`,
    );
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    expect(await rows.count()).toBe(duties.length);
    await page.getByLabel('Thành phần, nhóm').selectOption('v-apex');
    expect(await rows.count()).toBe(
      duties.filter(({ components = [] }) => components.includes('v-apex')).length,
    );
    expect(new URL(page.url()).search).toBe('?tp=v-apex');
    await page.getByLabel('Giai đoạn').selectOption('ket-thuc');
    expect(await rows.count()).toBe(0);
  });

  test('a row leads to the words of the text, and those to the unit', async () => {
    const page = await readers.open(REGISTER);
    const [first] = duties;
    await page.locator('[data-duty-rows] a').first().click();
    const duty = page.locator(`[id="${first?.id}"]`);
    expect(await duty.locator('[data-official]').first().textContent()).toBe(first?.span);
    await duty.getByRole('link', { name: 'khoản 3 Điều 2' }).click();
    expect(new URL(page.url()).hash).toBe('#dieu-2.khoan-3');
  });

  test('stands complete without scripts, and does not scroll sideways at 320 pixels', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const page = await readers.open(REGISTER, options);
    expect(await page.locator('[data-duty-rows] > tr:visible').count()).toBe(duties.length);
    expect(await page.locator('[data-duty-filters]').isVisible()).toBe(false);
    for (const address of [
      REGISTER,
      `${REGISTER}cach-lap/`,
      `${REGISTER}qd-khung-kien-truc-so/phan-3/muc-2/`,
    ]) {
      const narrow = await readers.open(address, { viewport: { width: 320, height: 640 } });
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });
});
