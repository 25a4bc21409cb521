import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deleteEmptyFolders, keepFolders, takeFolders } from './empty-folders.ts';

let dir = '';
const at = (path: string) => join(dir, path);
const below = (path: string) => readdirSync(at(path), { recursive: true }).map(String).sort();
function put(file: string): void {
  mkdirSync(at(join(file, '..')), { recursive: true });
  writeFileSync(at(file), 'Điều 1');
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'thu-muc-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('folders are kept without their files, in the place of those that were kept before', () => {
  put('cu/lop/1/index.html');
  put('cu/index.html');
  put('giu/khac/index.html');
  keepFolders(at('cu'), at('giu'));
  expect(below('giu')).toEqual(['lop', 'lop/1']);
  expect(existsSync(at('cu'))).toBe(false);
  takeFolders(at('giu'), at('moi'));
  expect(below('moi')).toEqual(['lop', 'lop/1']);
  expect(existsSync(at('giu'))).toBe(false);
});

test('folders in which somebody has put a file are not taken', () => {
  put('giu/lop/la.html');
  takeFolders(at('giu'), at('moi'));
  expect([existsSync(at('giu')), existsSync(at('moi'))]).toEqual([false, false]);
});

test('where nothing is kept, nothing is taken', () => {
  takeFolders(at('giu'), at('moi'));
  expect(existsSync(at('moi'))).toBe(false);
});

test('folders that hold no file are deleted, with those that hold nothing else', () => {
  put('moi/lop/1/index.html');
  mkdirSync(at('moi/lop/2'));
  mkdirSync(at('moi/cu/a/b'), { recursive: true });
  deleteEmptyFolders(at('moi'));
  expect(below('moi')).toEqual(['lop', 'lop/1', 'lop/1/index.html']);
});
