import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { documentOf, packed, partsOf, unpacked } from '../../src/linker/docx/fixture.ts';
import { REFUSALS } from '../../src/linker/docx/refusal.ts';
import type { LinkTable } from '../../src/linker/link-table.ts';
import { dist, readBuiltJson } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const table = readBuiltJson('du-lieu/verify.json') as LinkTable;
const subject = table.documents.find(({ id }) => id === table.subject);
const name = subject?.names[0] ?? '';
const version = subject?.version ?? '';
const DRAFT = `Theo điểm b mục 4.3.1.3 Phụ lục ${name}, các xã triển khai HTS7, HTS8.
Căn cứ khoản 3 Điều 2 dự thảo Quyết định ban hành ${name} và Điều 5 Nghị định số 47/2020/NĐ-CP.
Theo Điều 3, các đơn vị báo cáo; mã HTS99 không dùng. Xem HTS10.`;

const status = (page: Page, words: string) =>
  page.locator('[data-linker-status]', { hasText: words }).waitFor();
const short = (id: string) => `${table.site}c/${id}/?ban=${version}`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const choose = (page: Page, file: Uint8Array, named = 'du-thao.docx') =>
  page.locator('input[type=file]').setInputFiles({ name: named, mimeType: WORD, buffer: Buffer.from(file) });

describe('a pasted text', () => {
  test('comes back with links: five of them in four actions', async () => {
    const page = await readers.open('/dan-link/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // 1 turn to the field, 2 paste, 3 press the button (4: paste where it belongs).
    await page.locator('textarea').click();
    await page.locator('textarea').fill(DRAFT);
    await status(page, '5 chỗ gắn được liên kết; 2 chỗ cần xem; 1 chỗ của văn bản khác');
    await page.locator('[data-linker-do=chep]').click();
    await status(page, 'Đã sao chép');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    const ids = ['phu-luc.muc-4.3.1.3.diem-b', 'hts7', 'hts8', 'dieu-2.khoan-3', 'hts10'];
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links).toEqual(ids.map(short));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`HTS7 (${short('hts7')})`);
  });

  test('as Markdown', async () => {
    const page = await readers.open('/dan-link/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('textarea').fill('Xem [HTS7].');
    await status(page, '1 chỗ');
    await page.locator('input[name=ban]').uncheck();
    await page.locator('[data-linker-do=markdown]').click();
    await status(page, 'Đã sao chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `Xem [[HTS7](${table.site}c/hts7/)].`,
    );
  });

  test('asks where a citation names no document, and links what is chosen', async () => {
    const page = await readers.open('/dan-link/');
    await page.locator('textarea').fill('Theo Điều 3, các đơn vị báo cáo.');
    await status(page, '0 chỗ gắn được liên kết; 1 chỗ cần xem');
    await page.locator('[data-group=xem] select').selectOption({ index: 1 });
    await status(page, '1 chỗ gắn được liên kết');
    expect(await page.locator('[data-linker-preview] a').getAttribute('href')).toMatch(/dieu-3/);
  });

  test('with addresses of ours tells which still stand', async () => {
    const page = await readers.open('/dan-link/');
    await page.locator('textarea').fill(`Xem ${table.site}c/hts7/ và ${table.site}khong-co/.`);
    await status(page, '1 chỗ cần xem');
    expect(await page.locator('[data-group=xem] li').textContent()).toContain('Không còn');
    expect(await page.locator('[data-group=con] li').textContent()).toContain('c/hts7/');
  });
});

describe('a Word document', () => {
  test('comes back with hyperlinks and nothing else changed', async () => {
    const body = (words: string) =>
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Xem ${words} và</w:t></w:r></w:p>`;
    const page = await readers.open('/dan-link/');
    await choose(page, documentOf(body('HTS7')));
    await status(page, '1 chỗ gắn được liên kết');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-linker-do=tai]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('du-thao-co-lien-ket.docx');
    const parts = unpacked(await readFile(await download.path()));
    expect(parts['word/document.xml']).toContain(
      '<w:hyperlink r:id="rIdDan1"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">HTS7</w:t>',
    );
    expect(parts['word/_rels/document.xml.rels']).toContain(`Target="${short('hts7')}"`);
    expect(Object.keys(parts)).toEqual(Object.keys(partsOf('')));
  });

  test.each([
    ['a .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), REFUSALS.oldWord],
    ['a broken file', packed(partsOf('<w:p/>')).subarray(0, 700), REFUSALS.broken],
    [
      'entities',
      packed({ ...partsOf(''), 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      REFUSALS.entities,
    ],
  ] as const)('that cannot be read gets a sentence: %s', async (_, file, sentence) => {
    const page = await readers.open('/dan-link/');
    await choose(page, file);
    await status(page, sentence);
  });
});

test('nothing of a text leaves the browser', async () => {
  const page = await readers.open('/dan-link/');
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  );
  await page.locator('textarea').fill(DRAFT);
  await status(page, '5 chỗ');
  expect(
    asked.filter((line) => !/^GET \/(?:_astro\/[^?]*|favicon\.svg|du-lieu\/verify\.json) $/.test(line)),
  ).toEqual([]);
});
