import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

const HOSTILE = [
  '<img src=x onerror="globalThis.hacked=1">',
  '"><script>globalThis.hacked=1</script>',
  '</title><svg onload=globalThis.hacked=1>',
  'javascript:globalThis.hacked=1',
  '{{globalThis.hacked=1}}$\x7bglobalThis.hacked=1}',
  '\u202e\u0000\ufeff%00%E0%A4%A',
  '(a+)+$[\\'.repeat(40),
  'ễ'.repeat(100),
  '__proto__ constructor toString',
  "' OR 1=1 -- ; điểm a mục 3 phần II",
];

/** A window that remembers dialogs of the browser as complaints; all hostile words of a test are tried in it. */
async function openWatched(address: string): Promise<Page> {
  const page = await readers.open(address);
  page.on('dialog', (dialog) => {
    readers.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

/** Fails when words became code or markup. */
async function expectHarmless(page: Page, words: string): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: Reflect.get(globalThis, 'hacked'),
    markup: document.querySelectorAll(
      'main :is(img[src=x], svg[onload], script:not([src]), [onerror], [onload], a[href^="javascript:"])',
    ).length,
    headings: document.querySelectorAll('h1').length,
  }));
  expect([words, found]).toEqual([words, { hacked: undefined, markup: 0, headings: 1 }]);
}

const query = (names: readonly string[], value: string) =>
  new URLSearchParams(names.map((name) => [name, value])).toString();

/** Pages that read their address, with the names that they read, and what their live region says then. */
const READING: readonly [string, readonly string[], string, RegExp][] = [
  ['/tim-kiem/', ['q', 'khung', 'loai', '__proto__'], '[data-search-status]', /kết quả/],
  ['/trich-dan/', ['c', '__proto__'], '[data-cite-status]', /:$|\./],
  [
    '/thanh-phan/',
    ['lop', 'cap', 'dia-ban', 'khung', 'nhom', 'q', '__proto__'],
    '[data-catalogue-status]',
    /^\d+ .*thành phần$/,
  ],
  ['/doi-chieu/phien-ban-4-0/', ['q', 'loai', 'lop'], '[data-comparison-status]', /\d/],
  ['/ra-soat/vien-dan/', ['muc', 'phan'], '[data-finding-status]', /nhận xét/],
];

test.each(READING)(
  '%s takes hostile words in its address (%s) as words',
  async (path, names, status, says) => {
    const page = await openWatched('/gioi-thieu/');
    for (const words of HOSTILE) {
      await page.goto(readers.url(`${path}?${query(names, words)}`));
      await page.locator(status, { hasText: says }).waitFor({ state: 'attached' });
      await expectHarmless(page, words);
    }
  },
);

test('the search dialog and the citation field take hostile words as words', async () => {
  const page = await openWatched('/lop/1/');
  await page.keyboard.press('/');
  for (const words of HOSTILE) {
    await page.locator('dialog input[name=q]').fill(words.replaceAll('\u0000', ''));
    await page.locator('dialog [data-search-status]', { hasText: /kết quả/ }).waitFor();
    await expectHarmless(page, words);
  }
  await page.goto(readers.url('/trich-dan/'));
  for (const words of HOSTILE) {
    await page.locator('main input[name=c]').fill(words.replaceAll('\u0000', ''));
    await page.locator('main input[name=c]').press('Enter');
    await page.locator('[data-cite-status]', { hasText: /:$|\./ }).waitFor();
    await expectHarmless(page, words);
  }
});

test('a checklist takes hostile links and files as words, and keeps only what it has', async () => {
  const page = await openWatched('/tra-cuu/xa/nong-thon/');
  const status = page.locator('[data-checklist-status]');
  for (const words of HOSTILE) {
    await page.evaluate((ticks) => {
      location.hash = `co=hts7_${ticks}`;
    }, words);
    await page.locator('[data-shared-note]:not([hidden])').waitFor();
    await expectHarmless(page, words);
    const files = [
      words,
      JSON.stringify({ danhSach: words, daCo: [words] }),
      JSON.stringify({ danhSach: 'xa/nong-thon', daCo: ['HTS8', words, { toString: words }, 7] }),
      `Mã,Tên,Đã có\r\nHTS8,${JSON.stringify(words)},x\r\n${JSON.stringify(words)},x,x\r\n`,
    ];
    for (const text of files) {
      await status.evaluate((region) => {
        region.textContent = '';
      });
      await page
        .locator('[data-file]')
        .setInputFiles({ name: 'x.json', mimeType: 'text/html', buffer: Buffer.from(text) });
      await page.locator('[data-checklist-status]', { hasText: /\S/ }).waitFor();
      await expectHarmless(page, words);
    }
  }
  const ticked = await page
    .locator('.duties input:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-code')));
  expect(ticked).toEqual(['HTS8']);
  expect(await page.evaluate(() => Object.values(localStorage).join())).toMatch(/^(?:hts8)?$/);
});

test('a lost hostile address is only words, and so is the name of a place on a page', async () => {
  const page = await openWatched('/gioi-thieu/');
  for (const words of HOSTILE) {
    await page.goto(readers.url(`/lop/1/#${encodeURIComponent(words)}`));
    await expectHarmless(page, words);
  }
  for (const words of HOSTILE.slice(0, 6)) {
    await page.goto(readers.url(`/${encodeURIComponent(words.replaceAll('\u0000', ''))}/`));
    await page.locator('main input[type=search]').waitFor();
    await expectHarmless(page, words);
  }
  expect(readers.complaints.splice(0).every((complaint) => complaint.includes('404'))).toBe(true);
});
