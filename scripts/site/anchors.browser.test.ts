import { expect, test } from 'vitest';
import { wholeTextAddress } from '../../src/model/address.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const [{ id = '' } = {}] = model.documents;
const whole = wholeTextAddress(id);

test.each([
  ['in capitals', '#PHAN-2.MUC-3.DIEM-C', 'phan-2.muc-3.diem-c'],
  ['with a full stop behind it', '#phan-2.muc-3.diem-c.', 'phan-2.muc-3.diem-c'],
  ['with đ as it is printed', '#phan-2.muc-2.diem-đ', 'phan-2.muc-2.diem-dd'],
])('an anchor %s finds its place', async (_, typed, anchor) => {
  const page = await readers.open(`${whole}${typed}`);
  await page.waitForURL(`**#${anchor}`);
  expect(await page.locator(`[id="${anchor}"]`).first().isVisible()).toBe(true);
  expect(await page.locator('#khong-thay-neo').count()).toBe(0);
});

test('an anchor that does not exist says so, with a way on; the notice goes with the next anchor', async () => {
  const page = await readers.open(`${whole}#phan-9.muc-9`);
  const notice = page.locator('#khong-thay-neo');
  await notice.waitFor();
  expect(await notice.textContent()).toContain('“phan-9.muc-9”');
  expect(await notice.getByRole('link').getAttribute('href')).toContain('/trich-dan/?c=phan-9.muc-9');
  await page.evaluate(() => {
    location.hash = '#PHAN-1';
  });
  await page.waitForURL('**#phan-1');
  await notice.waitFor({ state: 'detached' });
});

test('the table of the review fits a sheet of A4', async () => {
  const page = await readers.open('/ra-soat/');
  // 210 mm less the margins of the sheet, in pixels.
  await page.setViewportSize({ width: Math.floor(((210 - 36) / 25.4) * 96), height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const [table, sheet] = await page.evaluate(() => [
    document.querySelector('.review-totals')?.getBoundingClientRect().right ?? 0,
    document.documentElement.clientWidth,
  ]);
  expect(table).toBeLessThanOrEqual(sheet ?? 0);
});
