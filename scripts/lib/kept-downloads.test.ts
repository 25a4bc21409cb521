import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHECKSUMS_FILE } from '../../src/export/checksums.ts';
import {
  type DownloadsRecord,
  downloadsKey,
  readRecord,
  recordOf,
  takeDownloads,
  writeRecord,
} from './kept-downloads.ts';
import { readSettings } from './settings.ts';

let dir = '';
let record: DownloadsRecord;
const at = (path: string) => join(dir, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const places = (build: string) => ({ folder: at(build), factsFile: at(`${build}.tep.json`) });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tai-ve-'));
  mkdirSync(at('truoc/du-lieu'), { recursive: true });
  mkdirSync(at('nay'));
  writeFileSync(at('truoc/du-lieu/a.json'), '{}');
  writeFileSync(at(`truoc/${CHECKSUMS_FILE}`), 'a');
  writeFileSync(at('truoc.tep.json'), '[]');
  record = recordOf('khóa', ['du-lieu/a.json', CHECKSUMS_FILE], places('truoc'));
  // What is made later adds its lines.
  writeFileSync(at(`truoc/${CHECKSUMS_FILE}`), 'a\nb');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the files of the last build are taken, with their facts and the list of checksums as it was', () => {
  writeRecord(at('ghi.json'), record);
  expect(readRecord(at('ghi.json'))).toEqual(record);
  expect(record.files).toEqual(['du-lieu/a.json']);
  expect(takeDownloads(record, at('truoc'), places('nay'))).toBe(true);
  expect(statSync(at('nay/du-lieu/a.json')).ino).toBe(statSync(at('truoc/du-lieu/a.json')).ino);
  expect([read(`nay/${CHECKSUMS_FILE}`), read('nay.tep.json')]).toEqual(['a', '[]']);
  expect(read(`truoc/${CHECKSUMS_FILE}`)).toBe('a\nb');
});

test('when a file is gone, or nothing is known of them, they have to be made', () => {
  rmSync(at('truoc/du-lieu/a.json'));
  expect(takeDownloads(record, at('truoc'), places('nay'))).toBe(false);
  expect(existsSync(at('nay.tep.json'))).toBe(false);
  expect(readRecord(at('ghi.json'))).toBeUndefined();
});

test('the key changes with a word of the model and with the address of the site', () => {
  const settings = { ...readSettings({}), model: at('truoc') };
  const key = downloadsKey(settings);
  expect(downloadsKey(settings)).toBe(key);
  expect(downloadsKey({ ...settings, site: 'https://khac.example' })).not.toBe(key);
  expect(downloadsKey({ ...settings, base: '/con/' })).not.toBe(key);
  writeFileSync(at('truoc/du-lieu/a.json'), '{"a":1}');
  expect(downloadsKey(settings)).not.toBe(key);
});
