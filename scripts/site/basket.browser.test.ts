import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/export/read-workbook.ts';
import { readDocument } from '../../src/linker/docx/docx-document.ts';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const status = (page: Page, words: string) =>
  page.locator('[data-basket-status]', { hasText: words }).waitFor();

/** A reader whose list holds HTS7 and HTS8, from the pages of both. */
async function withTwo(): Promise<Page> {
  const page = await readers.open('/thanh-phan/hts7/');
  for (const id of ['hts7', 'hts8']) {
    await page.goto(readers.url(`/thanh-phan/${id}/`));
    await page.locator('[data-cite-tools]').getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await page.getByText('Đã thêm vào danh sách trích dẫn.').waitFor();
  }
  await page.goto(readers.url('/danh-sach-trich-dan/'));
  await status(page, '2 trích dẫn');
  return page;
}

const names = (page: Page) =>
  page
    .locator('[data-basket-list] li > a')
    .evaluateAll((all) => all.map((link) => (link.textContent ?? '').slice(0, 4)));

async function download(page: Page, what: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-basket-do=${what}]`).click(),
  ]);
  return file.path();
}

describe('the list of citations', () => {
  test('keeps what is added, in the reader’s order, with notes', async () => {
    const page = await withTwo();
    expect(await names(page)).toEqual(['HTS7', 'HTS8']);
    await page.getByRole('button', { name: /^Lên: HTS8/ }).click();
    await page.getByRole('textbox', { name: /^Ghi chú cho HTS8/ }).fill('làm trước');
    await page.keyboard.press('Tab');
    await page.reload();
    await status(page, '2 trích dẫn');
    expect(await names(page)).toEqual(['HTS8', 'HTS7']);
    expect(await page.getByRole('textbox', { name: /^Ghi chú cho HTS8/ }).inputValue()).toBe('làm trước');
    await page.getByRole('button', { name: /^Bỏ: HTS8/ }).click();
    expect(await names(page)).toEqual(['HTS7']);
  });

  test('leaves as a Word document with text, citation, address, status and date', async () => {
    const page = await withTwo();
    const document = await readDocument(await readFile(await download(page, 'docx')));
    const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
    expect(text).toContain('HTS7 (điểm b mục 4.3.1.3 Phụ lục');
    expect(text).toContain('LAN/Intranet');
    expect(text).toMatch(/dự thảo/i);
    expect(text).toMatch(/\d\d\/\d\d\/\d{4}/);
    expect(document.addresses.some((address) => address.endsWith('/c/hts7/'))).toBe(true);
  });

  test('leaves as a workbook and as Markdown', async () => {
    const page = await withTwo();
    const rows = JSON.stringify(readWorkbook(await readFile(await download(page, 'xlsx'))));
    expect(rows).toContain('/c/hts8/');
    const markdown = await readFile(await download(page, 'markdown'), 'utf8');
    expect(markdown).toMatch(/^1\. \[HTS7 .*\]\(https?:\/\/.*\/c\/hts7\/\)/);
  });

  test('is shared by a link, which another reader can take over', async () => {
    const page = await withTwo();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-basket-do=chia-se]').click();
    await status(page, 'Đã sao chép liên kết');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const another = await readers.open(`/danh-sach-trich-dan/${new URL(address).hash}`);
    await status(another, 'Danh sách được chia sẻ: 2 trích dẫn');
    await another.locator('[data-basket-do=nhan]').click();
    await status(another, 'Đã thêm');
    await another.goto(readers.url('/thanh-phan/'));
    await another.goto(readers.url('/danh-sach-trich-dan/'));
    await status(another, '2 trích dẫn trong danh sách');
  });
});

test('the answer to a typed citation can be added and copied too', async () => {
  const page = await readers.open('/trich-dan/?c=HTS7');
  await page.locator('.cite-place').getByRole('button', { name: 'Thêm vào danh sách' }).click();
  await page.getByText('Đã thêm vào danh sách trích dẫn.').waitFor();
});

test('a result of the search page and of its dialog can be added', async () => {
  const page = await readers.open('/tim-kiem/?q=khoản 3 Điều 2');
  const add = { name: 'Thêm vào danh sách' };
  await page.locator('[data-search-results] li').first().getByRole('button', add).click();
  await page.getByText('Đã thêm vào danh sách trích dẫn.').waitFor();
  await page.goto(readers.url('/lop/1/'));
  await page.keyboard.press('/');
  await page.keyboard.type('HTS8');
  const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
  await dialog.locator('li', { hasText: 'HTS8' }).first().getByRole('button', add).click();
  await dialog.getByText('Đã thêm vào danh sách trích dẫn.').waitFor();
  await page.goto(readers.url('/danh-sach-trich-dan/'));
  await status(page, '2 trích dẫn');
});

test('a place is copied with its address, and its words with the citation', async () => {
  const page = await readers.open('/thanh-phan/hts7/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const tools = page.locator('[data-cite-tools]');
  await tools.getByText('Cách trích dẫn khác').click();
  await tools.getByRole('button', { name: 'Sao chép kèm lời văn' }).click();
  await page.getByText('Đã sao chép.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^“[\s\S]*LAN[\s\S]*”\nHTS7 \(.*\) \(https?:\/\/.*\/c\/hts7\/\)$/);
});
