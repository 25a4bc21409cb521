import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { sizes } from './sizes.ts';

/** Text that gzip makes no smaller than the given number of bytes. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

test('a small page is no finding', () => {
  expect(find(sizes, { 'index.html': html({ body: `<p>${noise(20_000)}</p>` }) })).toEqual([]);
});

test('a page whose first view is heavy is found, its style sheets counted', () => {
  const head = '<link rel="stylesheet" href="/a.css">';
  const files = { 'index.html': html({ head, body: noise(20_000) }), 'a.css': noise(20_000) };
  const found = find(sizes, files);
  expect(found).toHaveLength(1);
  expect(found[0]?.what).toMatch(/^Lần xem đầu nặng \d+,\d KB \(gzip\), quá 38,0 KB$/);
});

test('a page with an official diagram may weigh more', () => {
  const body = (bytes: number) => `<figure data-diagram="x"></figure><p>${noise(bytes)}</p>`;
  expect(find(sizes, { 'index.html': html({ body: body(45_000) }) })).toEqual([]);
  expect(find(sizes, { 'index.html': html({ body: body(65_000) }) })).toHaveLength(1);
});

test('a page whose HTML alone is too long is found once', () => {
  const found = find(sizes, { 'index.html': html({ body: noise(160_000) }) });
  expect(found).toMatchObject([{ todo: 'chia trang thành nhiều trang' }]);
});

test('a page with too much script is found', () => {
  const page = html({ head: '<script src="/a.js"></script>' });
  expect(find(sizes, { 'index.html': page, 'a.js': noise(14_000) })).toMatchObject([
    { what: expect.stringContaining('Mã JavaScript') },
  ]);
});

test('a page that needs many files is found, those that its scripts import counted', () => {
  const files = (imported: number) => {
    const names = Array.from({ length: imported }, (_, index) => `i${index}.js`);
    return {
      'index.html': html({
        head: '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>',
      }),
      'a.css': 'p{}',
      'a.js': names.map((name) => `import"./${name}";`).join(''),
      ...Object.fromEntries(names.map((name) => [name, '0'])),
    };
  };
  expect(find(sizes, files(5))).toEqual([]);
  expect(find(sizes, files(6))).toMatchObject([{ what: 'Lần xem đầu cần 9 tệp, quá 8' }]);
});

test('a whole document on one page may be long, its script may not', () => {
  const file = 'van-ban/quyet-dinh/toan-van/index.html';
  expect(find(sizes, { [file]: html({ body: noise(160_000) }) })).toEqual([]);
  const head = '<script src="/a.js"></script>';
  expect(find(sizes, { [file]: html({ head }), 'a.js': noise(26_000) })).toHaveLength(1);
});
