import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/export/read-workbook.ts';
import { readDocument } from '../../src/linker/docx/docx-document.ts';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const SECTION = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/';

const told = (page: Page, words: string) =>
  page.locator('[data-comments-status]', { hasText: words }).waitFor();
const items = (page: Page) => page.locator('[data-comments-list] > li');
const act = (page: Page, what: string) => page.locator(`[data-comments-do=${what}]`);

async function download(page: Page, what: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act(page, what).click()]);
  return file.path();
}

/** Writes a comment on a unit of the page from its menu. */
async function commentOn(page: Page, anchor: string, opinion: string): Promise<void> {
  await page.locator(`a.self-link[href="#${anchor}"]`).click();
  await page.locator('.cite-menu').getByRole('button', { name: 'Góp ý về đoạn này' }).click();
  const dialog = page.locator('dialog.comment-dialog');
  await dialog.getByLabel('Ý kiến').fill(opinion);
  await dialog.getByRole('button', { name: 'Ghi góp ý' }).click();
  await dialog.getByText('Đã ghi góp ý trong trình duyệt này.').waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.locator(`a.self-link[href="#${anchor}"]:focus`).waitFor();
}

/** A reader with the findings to read first as comments. */
async function withFindings(): Promise<Page> {
  const page = await readers.open('/gop-y/');
  await told(page, 'Chưa có góp ý nào');
  await act(page, 'nen-doc-truoc').click();
  await told(page, 'Đã thêm');
  return page;
}

describe('comments of a reader', () => {
  test('are written in the menu of a unit and listed with its name and words', async () => {
    const page = await readers.open(SECTION);
    await commentOn(page, 'phan-2.muc-3.diem-a.doan-3', 'Cần nói rõ ai quyết định.');
    await page.goto(readers.url('/gop-y/'));
    await told(page, '1 góp ý');
    expect(await items(page).locator('.comment-place').textContent()).toBe('Đoạn 3 điểm a mục 3 phần II');
    expect(await items(page).locator('blockquote').textContent()).not.toBe('');
    expect(await items(page).getByLabel('Ý kiến').inputValue()).toBe('Cần nói rõ ai quyết định.');
  });

  test('are written on selected words', async () => {
    const page = await readers.open(SECTION);
    const words = page.locator('[id="phan-2.muc-3.diem-a.doan-3"] .words').first();
    const text = ((await words.textContent()) ?? '').replace(/\s+/g, ' ').trim();
    await words.selectText();
    await page.locator('.passage-tools').getByRole('button', { name: 'Góp ý về đoạn này' }).click();
    expect(await page.locator('dialog.comment-dialog blockquote').textContent()).toBe(text);
  });

  test('without an opinion or a proposal are not kept', async () => {
    const page = await readers.open('/thanh-phan/hts7/');
    await page.goto(readers.url('/trich-dan/?c=HTS7'));
    await page.locator('.cite-place').getByRole('button', { name: 'Góp ý về đoạn này' }).click();
    const dialog = page.locator('dialog.comment-dialog');
    await dialog.getByRole('button', { name: 'Ghi góp ý' }).click();
    await dialog.getByText('Xin viết ý kiến hoặc đề xuất.').waitFor();
    await dialog.getByLabel('Đề xuất').fill('Sửa');
    await dialog.getByRole('button', { name: 'Ghi góp ý' }).click();
    await dialog.getByText('Đã ghi góp ý trong trình duyệt này.').waitFor();
    await page.goto(readers.url('/gop-y/'));
    await told(page, '1 góp ý');
    expect(await items(page).locator('.comment-place').textContent()).toMatch(/^HTS7/);
  });

  test('are edited, moved, removed and brought back', async () => {
    const page = await withFindings();
    const name = (index: number) => items(page).nth(index).getByLabel('Ý kiến').inputValue();
    const first = await name(0);
    await items(page).nth(0).getByLabel('Đề xuất').fill('Đề xuất của tôi');
    await items(page)
      .nth(0)
      .getByRole('button', { name: /^Xuống/ })
      .click();
    expect(await name(1)).toBe(first);
    await page.reload();
    await told(page, 'góp ý');
    expect(await items(page).nth(1).getByLabel('Đề xuất').inputValue()).toBe('Đề xuất của tôi');
    const count = await items(page).count();
    await items(page).nth(0).getByRole('button', { name: /^Bỏ:/ }).click();
    expect(await items(page).count()).toBe(count - 1);
    await act(page, 'hoan-tac').click();
    expect(await items(page).count()).toBe(count);
  });

  test('begin from a finding of the review, each once', async () => {
    const page = await readers.open('/ra-soat/vien-dan/');
    const finding = page.locator('[data-findings] > li').first();
    const use = finding.getByRole('button', { name: 'Dùng nhận xét này' });
    await use.click();
    await finding.getByText('Đã thêm 1 góp ý.').waitFor();
    await use.click();
    await finding.getByText('Đã có trong góp ý của quý vị.').waitFor();
  });
});

describe('thirty comments', () => {
  test('become a letter in two clicks, with sender, table and signature', async () => {
    const page = await withFindings();
    const count = await items(page).count();
    expect(count).toBeGreaterThanOrEqual(30);
    await page.getByLabel('Cơ quan, tổ chức gửi').fill('Sở Thử nghiệm');
    await page.getByLabel('Họ và tên người ký').fill('Trần Văn Thử');
    const opinions = await items(page)
      .getByLabel('Ý kiến')
      .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
    const text = (await readDocument(await readFile(await download(page, 'docx')))).paragraphs
      .map((paragraph) => paragraph.text)
      .join('\n');
    for (const words of [
      'SỞ THỬ NGHIỆM',
      'BẢNG TỔNG HỢP Ý KIẾN GÓP Ý',
      'Kính gửi:',
      'Đề xuất',
      'Trần Văn Thử',
      ...opinions,
    ])
      expect(text).toContain(words);
    const rows = readWorkbook(await readFile(await download(page, 'xlsx'))).rows;
    expect(rows.filter(([number]) => /^\d+$/.test(String(number ?? ''))).length).toBe(count);
  });

  test('are merged with a colleague’s file: duplicates found, both of what differs kept', async () => {
    const page = await withFindings();
    const file = JSON.parse(await readFile(await download(page, 'json'), 'utf8'));
    const [first, second] = file.first.items;
    first.body[0].value = 'Sửa khác';
    file.first.items.push({ ...second, id: 'urn:uuid:khac', body: 'Góp ý mới' });
    const count = await items(page).count();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'dong-nghiep.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await told(page, `dong-nghiep.json: thêm 1, trùng ${count - 1}, khác nhau 1 (giữ cả hai).`);
    expect(await items(page).count()).toBe(count + 2);
    expect(await items(page).locator('.comment-alert').count()).toBe(2);
  });

  test('send nothing: every request fetches a file of the site, without words of the reader', async () => {
    const page = await readers.open(SECTION);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url()))
        requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await commentOn(page, 'phan-2.muc-3.diem-a.doan-3', 'Lời riêng của tôi');
    await page.goto(readers.url('/gop-y/'));
    await act(page, 'nen-doc-truoc').click();
    await told(page, 'Đã thêm');
    expect(await items(page).count()).toBeGreaterThan(30);
    for (const what of ['docx', 'xlsx']) await download(page, what);
    await page.locator('input[type=file]').setInputFiles(await download(page, 'json'));
    await told(page, 'thêm 0');
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((line) => !line.startsWith(`GET ${readers.url('/')}`))).toEqual([]);
    expect(requests.filter((line) => /[?]|Lời|L%E1%BB%9Di/.test(line))).toEqual([]);
  });
});

describe('what can go wrong gets a sentence', () => {
  test('no room in the browser', async () => {
    const page = await readers.open('/gop-y/');
    await told(page, 'Chưa có');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await act(page, 'chung').click();
    await told(page, 'Trình duyệt không giữ được góp ý');
    expect(await items(page).count()).toBe(1);
  });

  test('a file that holds no comments, a cut one, broken storage', async () => {
    const page = await readers.open('/gop-y/');
    await told(page, 'Chưa có');
    const give = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('khac.json', '{}');
    await told(page, 'khac.json: Tệp JSON này không chứa góp ý');
    await give('cut.json', '{"items":[');
    await told(page, 'cut.json: Tệp không phải JSON hoặc bị cắt cụt');
    await page.evaluate(() => localStorage.setItem('khung-gop-y', '{"items":'));
    await page.reload();
    await told(page, 'bị hỏng');
  });

  test('a place that the present version does not have is listed as lost', async () => {
    const page = await withFindings();
    const file = JSON.parse(await readFile(await download(page, 'json'), 'utf8'));
    const [item] = file.first.items;
    item.id = 'urn:uuid:mo-coi';
    item.body = 'Chỗ cũ';
    item.target[0].selector.value = 'phan-2.muc-99';
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'cu.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify({ items: [item] })),
    });
    await told(page, 'cu.json: thêm 1');
    expect(await page.locator('[data-comments-orphans] li').count()).toBe(1);
    await page.getByRole('button', { name: 'Bỏ chỗ này khỏi góp ý' }).click();
    expect(await page.locator('[data-comments-versions]').isVisible()).toBe(false);
  });
});

test('without scripts the page says how to comment all the same', async () => {
  const page = await readers.open('/gop-y/', { javaScriptEnabled: false });
  const explained = page.locator('main noscript');
  expect(await explained.textContent()).toContain('Viết góp ý ở đây cần JavaScript');
  expect(await explained.locator('a[href$=".docx"]').count()).toBe(1);
  expect(await page.locator('[data-comments]').isVisible()).toBe(false);
});

test('the menu of a numbered unit offers its short address, QR code and card', async () => {
  const page = await readers.open(SECTION);
  await page.locator('a.self-link[href="#phan-2.muc-3.diem-a"]').click();
  const line = page.locator('.cite-menu .menu-short');
  await line.waitFor();
  const [short, code, card] = await line
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect([short, code, card]).toEqual([
    '/c/phan-2.muc-3.diem-a/',
    '/c/phan-2.muc-3.diem-a/qr.svg',
    '/nhung/phan-2.muc-3.diem-a/',
  ]);
  for (const address of [short, code, card])
    expect((await page.request.get(readers.url(address ?? ''))).status()).toBe(200);
  await page.keyboard.press('Escape');
  await page.locator('a.self-link[href="#phan-2.muc-3.diem-a.doan-3"]').click();
  await page.locator('.cite-menu').waitFor();
  expect(await line.count()).toBe(0);
});
