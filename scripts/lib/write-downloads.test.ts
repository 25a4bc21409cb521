import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawingsFolder } from '../../src/model/folders.ts';
import { exportDrawings } from './write-downloads.ts';

test('a build of another model draws into a folder of the build, never into the committed one', () => {
  expect(drawingsFolder({})).toBe('./public/so-do');
  expect(drawingsFolder({ KHUNG_MODEL_DIR: 'model' })).toBe('./public/so-do');
  expect(drawingsFolder({ KHUNG_MODEL_DIR: join(tmpdir(), 'model') })).not.toContain('public');
  expect(drawingsFolder({ KHUNG_MODEL_DIR: '/khac', KHUNG_DRAWINGS_DIR: '/hinh' })).toBe('/hinh');
});

test('a site has the drawings of its model and none that lay there from another', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'hinh-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>';
  const put = (file: string, text: string) => {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  put('ve/a.svg', svg);
  put('ve/a.mmd', 'block');
  put('dist/so-do/b.svg', svg);
  put('dist/so-do/index.html', '<p>Trang</p>');
  put('dist/so-do/quan-he/c.svg', svg);
  put('dist/du-lieu/checksums.txt', '');
  const count = await exportDrawings(join(dir, 'dist'), join(dir, 've'), {
    site: 'https://khung.example',
    base: '/',
  });
  expect(count).toBe(2);
  expect(readdirSync(join(dir, 'dist/so-do')).toSorted()).toEqual([
    'a.mmd',
    'a.svg',
    'index.html',
    'quan-he',
  ]);
  expect(readdirSync(join(dir, 'dist/du-lieu/diagrams')).toSorted()).toEqual(['a.mmd', 'a.svg']);
});
