import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FRAMEWORK_COLUMNS } from '../../src/conformity/framework-table.ts';
import { readWord } from '../../src/export/word/read-word.ts';
import { workbookOf } from '../../src/export/workbook.ts';
import { graphOf } from '../../src/model/graph.ts';
import { referenceData } from '../../src/model/reference-data.ts';
import { csvText, parseCsv } from '../../src/text/csv.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const ADDRESS = '/tu-danh-gia/';
const data = referenceData(graphOf(model));
const framework = data.frameworks.find(({ expected }) =>
  expected.some(({ standsFor }) => standsFor.length > 0),
);
if (framework === undefined) throw new Error('no reference');
const components = framework.expected.map(({ id }) => {
  const found = data.components.find((component) => component.id === id);
  if (found === undefined) throw new Error(id);
  return found;
});
const shared = data.components.find(
  ({ id, isOpen }) => !isOpen && framework.expected.some(({ standsFor }) => standsFor.includes(id)),
);
if (shared === undefined) throw new Error('no shared component');
const [missing, ...kept] = components.filter(
  ({ isOpen, id }) =>
    !isOpen && framework.expected.some((one) => one.id === id && one.required && one.standsFor.length === 0),
);
if (missing === undefined) throw new Error('no component to leave out');

const HEAD = ['code', 'name', 'layer', 'approach'] as const;
const rows = [
  ...components
    .filter(({ id }) => id !== missing.id)
    .map(({ code, name, layer }) => [code ?? '', name, String(layer), '']),
  ['', shared.name, String(shared.layer), 'Bổ sung'],
  ['', '<img src=x onerror=alert(1)>', '9', ''],
];
const csv = csvText([HEAD.map((id) => FRAMEWORK_COLUMNS[id].heading), ...rows]);

const status = (page: Page) => page.locator('[data-conformity-status]');
const group = (page: Page, title: string) =>
  page.locator('.conformity-group', { has: page.locator('summary', { hasText: title }) });

async function bring(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('[name=khung]').selectOption(framework?.id ?? '');
  await page.locator('[name=tep]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a list is compared beside the official words; what is left out is named, and nothing is sent', async () => {
  const page = await readers.open(ADDRESS);
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  );
  await bring(page, 'danh-sach.csv', csv);
  await status(page).filter({ hasText: 'Đã đối chiếu' }).waitFor();
  expect(
    asked.filter((line) => !/^GET \/(?:_astro\/|favicon\.svg $|du-lieu\/conformity\.json)/.test(line)),
  ).toEqual([]);
  expect(await page.locator('[data-conformity-left] li').allTextContents()).toEqual([
    `Dòng ${rows.length + 1}: lớp “9” không phải 1, 2, 3 hay 4.`,
  ]);
  const open = group(page, 'Cần giải trình');
  expect(await open.locator('.conformity-line').count()).toBe(2);
  expect(await open.getByText(missing.name).count()).toBeGreaterThan(0);
  expect(await open.getByText('Có vẻ trùng, xin xem lại').count()).toBe(1);
  expect(await open.locator('[data-part="clause-words"]').allTextContents()).toEqual(
    expect.arrayContaining(
      data.clauses
        .filter(({ about }) => about === 'khong-trung')
        .filter(({ id }) => framework.clauses.includes(id))
        .map(({ words }) => words),
    ),
  );
  expect(await page.locator('[data-count="ap-dung"]').first().textContent()).toBe(
    String(components.length - 1),
  );
});

test('an explanation stays with the body and goes into the dossier, the table and OSCAL', async () => {
  const page = await readers.open(ADDRESS);
  await page.locator('[name=don-vi]').fill('tỉnh Mẫu Đơn');
  await bring(page, 'danh-sach.csv', csv);
  await status(page).filter({ hasText: 'Đã đối chiếu' }).waitFor();
  const field = group(page, 'Cần giải trình').locator('textarea').last();
  await field.fill('Lý do riêng của tỉnh');
  await field.blur();
  await status(page).filter({ hasText: 'Đã giữ giải trình' }).waitFor();
  const word = await saved(page, 'Tải mục hồ sơ');
  expect(word.name).toBe('doi-chieu-khung-tinh-mau-don.docx');
  const text = readWord(word.bytes);
  expect(text.rows.flat().join('\n')).toContain('Lý do riêng của tỉnh');
  expect(text.rows.flat().join('\n')).toContain(missing.name);
  const table = await saved(page, 'Tải bảng');
  expect(table.bytes.subarray(0, 2).toString()).toBe('PK');
  const oscal = JSON.parse((await saved(page, 'Tải kết quả OSCAL')).bytes.toString('utf8'));
  expect(JSON.stringify(oscal)).toContain('Lý do riêng của tỉnh');
  await page.reload();
  await page.locator('[name=don-vi]').fill('TỈNH MẪU ĐƠN');
  await bring(page, 'danh-sach.csv', csv);
  expect(await group(page, 'Cần giải trình').locator('textarea').last().inputValue()).toBe(
    'Lý do riêng của tỉnh',
  );
});

test('a workbook that names its framework chooses it; a file that is none is refused with a reason', async () => {
  const page = await readers.open(ADDRESS);
  const book = await workbookOf({
    name: 'x',
    title: 'Khung',
    columns: [
      { key: 'name', heading: FRAMEWORK_COLUMNS.name.heading, width: 40 },
      { key: 'framework', heading: FRAMEWORK_COLUMNS.framework.heading, width: 20 },
    ],
    rows: [{ name: kept[0]?.name ?? '', framework: framework.framework }],
  });
  await page
    .locator('[name=tep]')
    .setInputFiles({ name: 'khung.xlsx', mimeType: '', buffer: Buffer.from(book) });
  await status(page).filter({ hasText: 'Đã đối chiếu 1 thành phần' }).waitFor();
  expect(data.frameworks.find(({ id }) => id === framework.id)?.framework).toBe(framework.framework);
  const chosen = await page.locator('[name=khung]').inputValue();
  expect(data.frameworks.find(({ id }) => id === chosen)?.framework).toBe(framework.framework);
  await bring(page, 'la.bin', new Uint8Array([1, 2, 255]));
  await status(page).filter({ hasText: 'Không đọc được la.bin' }).waitFor();
  expect(await page.locator('[data-conformity-tools]').isVisible()).toBe(false);
});

test('the page and its example stand without scripts and do not scroll sideways at 320 pixels', async () => {
  for (const address of [ADDRESS, `${ADDRESS}vi-du/`]) {
    const plain = await readers.open(address, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    expect(await plain.locator('[data-conformity]').count()).toBe(address === ADDRESS ? 1 : 0);
    expect(await plain.locator('.words').count()).toBeGreaterThan(5);
    const narrow = await readers.open(address, { viewport: { width: 320, height: 640 } });
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('the table that is saved as words is read back as rows', () => {
  expect(parseCsv(csv)).toHaveLength(rows.length + 1);
});
