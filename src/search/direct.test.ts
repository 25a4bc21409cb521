import { expect, test } from 'vitest';
import { codesOf, isDirect, packDirect, unpackDirect } from './direct.ts';
import { entryOf } from './entry.ts';
import { SAMPLE_RECORDS } from './sample-records.ts';

const entries = SAMPLE_RECORDS.map((record, index) => entryOf(`vi_${index}`, record));

test('unpacking gives back what was packed', () => {
  expect(unpackDirect(packDirect(entries))).toEqual(entries);
});

test('a row that points outside its tables is refused', () => {
  const file = packDirect(entries);
  expect(() => unpackDirect({ ...file, paths: [] })).toThrow(entries[0]?.url);
});

test('pages and coded things are found by name, units inside a page are not', () => {
  expect(isDirect({ code: null, url: '/lop/2/' })).toBe(true);
  expect(isDirect({ code: 'HTS7', url: '/van-ban/a/#hts7' })).toBe(true);
  expect(isDirect({ code: null, url: '/van-ban/a/#dieu-3' })).toBe(false);
});

test('codes are known by their keys', () => {
  expect(codesOf(entries)).toContain('udcqs9');
});
