import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assessmentTable } from '../../src/export/assessments.ts';
import { workbookOf } from '../../src/export/workbook.ts';
import { audiencesOf } from '../../src/model/audience.ts';
import { checklistFor } from '../../src/model/checklist.ts';
import { graphOf } from '../../src/model/graph.ts';
import { parseCsv } from '../../src/text/csv.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const ADDRESS = '/tu-danh-gia/';
const graph = graphOf(model);
const [audience] = audiencesOf(model.structure);
if (audience === undefined) throw new Error('no checklist');
const table = assessmentTable(graph, checklistFor(graph, audience));
const lines = table.rows.length;

const fileOf = async (name: string, unit: string, answer: string) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    await workbookOf({ ...table, rows: table.rows.map((row) => ({ ...row, unit, answer })) }),
  ),
});
const status = (page: Page) => page.locator('[data-assessment-status]');
const rowOf = (page: Page, caption: string, name: string) =>
  page.locator('table', { has: page.locator('caption', { hasText: caption }) }).getByRole('row', { name });

test('workbooks of many bodies are read together, counted, and saved as one table', async () => {
  const page = await readers.open(ADDRESS);
  await page
    .locator('[data-files]')
    .setInputFiles([
      await fileOf('a.xlsx', 'Xã A', 'Có'),
      await fileOf('b.xlsx', '<img src=x onerror=alert(1)>', 'Chưa'),
      { name: 'c.xlsx', mimeType: 'text/plain', buffer: Buffer.from('không phải bảng tính') },
    ]);
  await status(page).filter({ hasText: 'Đã đọc 2 tệp, bỏ qua 1 tệp.' }).waitFor();
  expect(await page.getByText('c.xlsx: không phải bảng tính XLSX đọc được').count()).toBe(1);
  const numbers = (row: ReturnType<typeof rowOf>) => row.locator('td').allTextContents();
  expect(await numbers(rowOf(page, 'Tất cả', '2 đơn vị'))).toEqual([
    '',
    `${lines}`,
    '0',
    `${lines}`,
    '0',
    '0',
  ]);
  expect(await numbers(rowOf(page, 'Theo đơn vị', 'Xã A'))).toEqual(['', `${lines}`, '0', '0', '0', '0']);
  expect(await page.locator('[data-assessment-result] img').count()).toBe(0);
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const csv = await saved('Tải bảng gộp CSV');
  expect(parseCsv(csv.bytes.toString('utf8'))).toHaveLength(1 + 2 * lines);
  const xlsx = await saved('Tải bảng gộp XLSX');
  expect(xlsx.name).toBe('tu-danh-gia.xlsx');
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('the page stands without scripts, with every workbook; it does not scroll sideways at 320 pixels', async () => {
  const page = await readers.open(ADDRESS, {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  expect(await page.getByRole('link', { name: 'bảng tính' }).count()).toBe(
    audiencesOf(model.structure).length,
  );
  expect(await page.locator('[data-assessment]').isVisible()).toBe(false);
  const narrow = await readers.open(ADDRESS, { viewport: { width: 320, height: 640 } });
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
