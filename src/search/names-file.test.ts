import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';
import { type NamesFile, packNames, unpackNames } from './names-file.ts';
import { joinSections, splitSections } from './numbers.ts';
import { partFinderOf } from './part-finder.ts';
import { BARE, type Entry } from './record.ts';

const { text: _, ...bare } = BARE;
const unit = (url: string, own: Partial<Entry>): Entry => ({
  ...bare,
  url,
  kind: 'dieu-khoan',
  title: 'Phạm vi áp dụng',
  path: 'Quyết định › Điều 2 khoản 1',
  status: 'du-thao',
  document: 'qd',
  cite: 'dieu-2.khoan-1',
  ...own,
});
const file: NamesFile = {
  documents: [{ id: 'qd', name: 'Quyết định', status: 'du-thao', called: 'Quyết định 05', phrases: ['05'] }],
  dictionary: [['áp', 'dụng', 'lớp', 'Phạm', 'vi', ' (', ')']],
  signs: {
    short: [5, 8],
    pairs: [
      [1, 2],
      [8, 3],
    ],
  },
  textsStamp: 'a1b2c3',
  parts: [{ path: 'text/b.bin', from: 4, document: 'qd-2', frameworks: [null] }],
  finder: partFinderOf([['gia', 'gia lai', 'lai']], 10),
  entries: [
    unit('/van-ban/qd/#dieu-2.khoan-1', {}),
    unit('/van-ban/qd/#dieu-2.khoan-2', {
      cite: 'dieu-2.khoan-2',
      path: 'Quyết định › Nơi khác',
      quoted: true,
    }),
    unit('/thanh-phan/hts7/', {
      kind: 'thanh-phan',
      title: 'lớp (áp dụng)',
      code: 'HTS7',
      alias: 'mạng',
      layer: 1,
    }),
    unit('/lop/1/', {
      kind: 'lop',
      cite: 'lop-1',
      path: 'Khung',
      document: null,
      status: null,
      named: false,
    }),
    unit(`/van-ban/qd/${'muc-dai/'.repeat(20)}#dieu-3`, { cite: 'dieu-3' }),
    unit(`/van-ban/qd/${'muc-dai/'.repeat(20)}#dieu-4.diem-a`, { cite: 'dieu-4.diem-a' }),
  ],
};

test('unpacking gives back what was packed', async () => {
  const { dictionary, ...unpacked } = await unpackNames(await packNames(file));
  const { dictionary: rows, ...packed } = file;
  expect(unpacked).toEqual(packed);
  expect(dictionary.pieces).toEqual((await dictionaryOf(rows)).pieces);
});

test('a row that points outside its tables is refused', async () => {
  const columns = { sets: [], set: [3], same: '$', rest: '/', code: {}, alias: {}, cite: {} };
  const [json, , ...rest] = splitSections(await packNames(file));
  const bytes = joinSections([
    json ?? new Uint8Array(),
    new TextEncoder().encode(JSON.stringify(columns)),
    ...rest,
  ]);
  await expect(unpackNames(bytes)).rejects.toThrow('row 0');
});
