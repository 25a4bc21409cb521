import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const RURAL = '/tra-cuu/xa/nong-thon/';
const PHONE = { viewport: { width: 360, height: 740 } };

/** Codes of a rural commune, by a rule of this test. */
const rural = model.components
  .filter(({ code, area }) => code !== null && (area === null || area === 'nong-thon'))
  .map(({ code }) => code ?? '');

const ticked = (page: Page) =>
  page
    .locator('.duties input:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-code')));

const progress = (page: Page) => page.locator('[data-progress]').textContent();
const status = (page: Page) => page.locator('[data-checklist-status]');
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('[data-file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** The box of a component, by its code. */
const box = (page: Page, code: string) => page.getByRole('checkbox', { name: new RegExp(`^${code} `) });

describe('the list of a rural commune, on a phone', () => {
  test('has a box for each of its components and counts the ticks, part by part', async () => {
    const page = await readers.open(RURAL, PHONE);
    expect(await page.locator('.duties input').count()).toBe(rural.length);
    expect(rural).toHaveLength(115);
    await box(page, 'HTS7').check();
    await page.getByText('Điểm truy cập Internet công cộng').click();
    expect(await ticked(page)).toEqual(['HTS7', 'HTS15']);
    expect(await progress(page)).toBe('Đã có 2 trong 115');
    expect(await page.locator('#thiet-yeu [data-part-progress]').textContent()).toBe('đã có 1');
    expect(await page.locator('#tinh [data-part-progress]').textContent()).toBe('đã có 0');
  });

  test('keeps the ticks in this browser, also after a reload, and takes all back on demand', async () => {
    const page = await readers.open(RURAL, PHONE);
    await box(page, 'HTS7').check();
    await box(page, 'ƯDXHS12').check();
    await page.reload();
    expect(await ticked(page)).toEqual(['HTS7', 'ƯDXHS12']);
    await page.goto(readers.url('/tra-cuu/xa/do-thi/'));
    expect(await ticked(page)).toEqual([]);
    await page.goto(readers.url(RURAL));
    await press(page, 'Xóa mọi dấu');
    expect(await ticked(page)).toEqual([]);
    await press(page, 'Hoàn tác');
    expect(await ticked(page)).toEqual(['HTS7', 'ƯDXHS12']);
    await press(page, 'Xóa mọi dấu');
    await page.reload();
    expect(await progress(page)).toBe('Đã có 0 trong 115');
  });

  test('is shared by a link: who opens it sees the ticks, and keeps an own list until told otherwise', async () => {
    const giver = await readers.open(RURAL, PHONE);
    await box(giver, 'HTS7').check();
    await box(giver, 'HTS8').check();
    await press(giver, 'Sao chép liên kết chia sẻ');
    await giver.locator('[data-share-link]').waitFor();
    const link = await giver.getByLabel('Liên kết chia sẻ').inputValue();
    expect(link).toBe(`${readers.url(RURAL)}#co=hts7-8`);

    const taker = await readers.open(RURAL, PHONE);
    await box(taker, 'ANM7').check();
    await taker.goto(link);
    expect(await ticked(taker)).toEqual(['HTS7', 'HTS8']);
    await taker.reload();
    expect(await ticked(taker)).toEqual(['HTS7', 'HTS8']);
    await press(taker, 'Trở về dấu của tôi');
    expect(await ticked(taker)).toEqual(['ANM7']);
    await taker.goto(link);
    await press(taker, 'Lưu thành dấu của tôi');
    expect(new URL(taker.url()).hash).toBe('');
    await taker.reload();
    expect(await ticked(taker)).toEqual(['HTS7', 'HTS8']);
  });

  test('goes out as JSON and as CSV and comes back from both', async () => {
    const page = await readers.open(RURAL, PHONE);
    for (const label of ['HTS7', 'ĐLHQ9', 'ƯDCQS15']) await box(page, label).check();
    const json = await saved(page, 'Xuất JSON');
    const csv = await saved(page, 'Xuất CSV');
    expect(json.name).toBe('danh-sach-xa-nong-thon.json');
    expect(JSON.parse(json.text)).toEqual({ danhSach: 'xa/nong-thon', daCo: ['HTS7', 'ĐLHQ9', 'ƯDCQS15'] });
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + rural.length);
    for (const file of [json, csv]) {
      await press(page, 'Xóa mọi dấu');
      await bring(page, file.name, file.text);
      await status(page).filter({ hasText: 'Đã nhập 3 mục.' }).waitFor();
      expect(await ticked(page)).toEqual(['HTS7', 'ĐLHQ9', 'ƯDCQS15']);
    }
  });

  test('names what it does not know in a file or a link, and shows none of it as markup', async () => {
    const page = await readers.open(`${RURAL}#co=hts7_hts99_<img src=x>`, PHONE);
    expect(await ticked(page)).toEqual(['HTS7']);
    expect(await status(page).textContent()).toContain('hts99');
    await bring(page, 'x.json', '{"danhSach":"xa/nong-thon","daCo":["HTS8","<img src=x onerror=alert(1)>"]}');
    await status(page).filter({ hasText: 'Đã nhập 1 mục.' }).waitFor();
    expect(await status(page).textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('[data-checklist-status] *').count()).toBe(0);
    for (const file of ['{"danhSach":"xa/do-thi","daCo":[]}', 'không phải tệp', 'x'.repeat(500_000)]) {
      await bring(page, 'x.json', file);
      await status(page)
        .filter({ hasText: /Tệp|Không đọc được/ })
        .waitFor();
      expect(await ticked(page)).toEqual(['HTS8']);
    }
  });

  test('finds its lines by words without marks, and shows all again when the words are gone', async () => {
    const page = await readers.open(RURAL, PHONE);
    const find = page.getByLabel('Tìm trong danh sách');
    await find.fill('ocop');
    const shown = page.locator('.duties > li').filter({ visible: true });
    await page.getByText(`${await shown.count()} trong ${rural.length} dòng`).waitFor();
    const words = await shown.allTextContents();
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((line) => !line.includes('OCOP'))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await shown.count()).toBe(rural.length);
    await page.emulateMedia({ media: 'screen' });
    await find.fill('');
    expect(await shown.count()).toBe(rural.length);
  });

  test('adds to a name whole sentences of the text, none that begins with a comma or a colon', async () => {
    const page = await readers.open(RURAL, PHONE);
    const added = await page.locator('.duties .rest').allTextContents();
    expect(added.length).toBeGreaterThan(5);
    expect(added.filter((words) => /^[,:;]/.test(words.trim()))).toEqual([]);
  });

  test('is printed whole, as a PDF too, on five sheets, without the buttons', async () => {
    const page = await readers.open(RURAL, PHONE);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
        );
    expect((await seen('.duties label .code')).toSorted()).toEqual(rural.toSorted());
    expect(await seen('.duties > li')).toHaveLength(rural.length);
    expect((await seen('.fill-in')).join()).toContain('Đơn vị:');
    expect(await seen('[data-checklist-tools] button')).toEqual([]);
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(5);
  });
});

describe('every list', () => {
  test.each([
    ['/tra-cuu/bo/', 30],
    ['/tra-cuu/tinh/', 41],
    ['/tra-cuu/co-quan/', 22],
  ])('%s keeps, shares and reads ticks of components without a code', async (address, size) => {
    const page = await readers.open(address);
    const boxes = page.locator('.duties input');
    expect(await boxes.count()).toBe(size);
    await boxes.nth(0).check();
    await boxes.nth(size - 1).check();
    const before = await ticked(page);
    await press(page, 'Sao chép liên kết chia sẻ');
    await page.goto(await page.getByLabel('Liên kết chia sẻ').inputValue());
    await page.reload();
    expect(await ticked(page)).toEqual(before);
    expect(before).toHaveLength(2);
    const { name, text } = await saved(page, 'Xuất CSV');
    await press(page, 'Xóa mọi dấu');
    await bring(page, name, text);
    await status(page).filter({ hasText: 'Đã nhập 2 mục.' }).waitFor();
    expect(await ticked(page)).toEqual(before);
  });

  test('stands complete without scripts, as boxes that can be ticked and printed, without dead buttons', async () => {
    const page = await readers.open(RURAL, { javaScriptEnabled: false });
    expect(await page.locator('.duties input').count()).toBe(115);
    expect(await page.locator('[data-checklist-tools]').isVisible()).toBe(false);
    await box(page, 'HTS7').check();
    await page.getByRole('link', { name: 'điểm b mục 4.3.1.3 Phụ lục' }).click();
    expect(new URL(page.url()).hash).toBe('#phu-luc.muc-4.3.1.3.diem-b');
  });

  test.each([RURAL, '/tra-cuu/bo/', '/tra-cuu/', '/tra-cuu/xa/', '/tra-cuu/ma-tran/', '/lo-trinh/'])(
    'and %s does not scroll sideways at 320 pixels',
    async (address) => {
      const page = await readers.open(address, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

describe('the matrix', () => {
  test('asks for A3 across when it is printed', async () => {
    const page = await readers.open('/tra-cuu/ma-tran/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
      ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
    );
    expect(boxes).toContainEqual([1191, 842]);
  });
});
