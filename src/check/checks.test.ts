import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPages, checkSite, checks, summarize } from './checks.ts';
import { html, site } from './fixture.ts';
import { readPages, readSite, withFiles } from './read-site.ts';

const clean = {
  'index.html': html({
    head: '<link rel="stylesheet" href="/_astro/a.css">',
    body: '<a href="/lop/1/#hts7">Lớp 1</a>',
  }),
  'lop/1/index.html': html({ title: 'Lớp 1', kind: 'lop', body: '<p id="hts7">HTS7</p><a href="/">Về</a>' }),
  '404.html': html({ title: 'Không tìm thấy', kind: 'loi' }),
  '_astro/a.css': 'a{}',
  'du-lieu/a.csv': 'a',
};

test('a clean site gives no finding at all', () => {
  expect(checkSite(site(clean))).toEqual([]);
});

test('findings of all checks come together, each with the name of its check', () => {
  const broken = html({ lang: 'en', body: '<a href="/x/">x</a><img src="/_astro/a.css">' });
  const names = checkSite(site({ ...clean, 'index.html': broken })).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['dead-link', 'language', 'image', 'unlinked-page']));
});

test('no two checks have the same name', () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

test('the summary counts pages, links and anchors and names the heaviest first view', () => {
  expect(summarize(site(clean))).toMatch(
    /^3 trang, 2 liên kết, 1 neo, lần xem đầu nặng nhất 0,\d KB \(\/.*\)$/,
  );
});

describe('readSite', () => {
  let dir = '';

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'site-'));
  });

  afterEach(async () => {
    await rm(dir, { recursive: true });
  });

  test('reads a folder as the same site', async () => {
    for (const [path, text] of Object.entries(clean)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    const read = readSite(dir, { base: '/' });
    expect([...read.files]).toEqual(Object.keys(clean).toSorted());
    expect(read.texts.has('du-lieu/a.csv')).toBe(false);
    expect(checkSite(read)).toEqual([]);
  });

  test('knows the files that are written after the pages are read', async () => {
    await writeFile(join(dir, 'index.html'), html());
    const pages = readPages(dir, { base: '/' });
    await writeFile(join(dir, 'the.png'), '');
    const { files } = withFiles(pages, dir);
    expect([...files]).toEqual(['index.html', 'the.png']);
  });

  test('what pages alone tell is found once, in its place among the other findings', async () => {
    await writeFile(join(dir, 'index.html'), '<p id="a"><p id="a"><a href="/khong-co/">x</a><b>');
    const pages = readPages(dir, { base: '/' });
    const inPages = checkPages(pages);
    expect(new Set(inPages.map(({ name }) => name))).toEqual(new Set(['markup']));
    expect(checkSite(withFiles(pages, dir), inPages)).toEqual(checkSite(readSite(dir, { base: '/' })));
  });
});
