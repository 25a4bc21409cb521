import { expect, test } from 'vitest';
import { citedPassagesIn } from './passages.ts';

const read = (text: string) =>
  citedPassagesIn(text).map(({ parts, start, end }) => [
    text.slice(start, end),
    parts.map(({ kind, numbers }) => `${kind} ${numbers.join('/')}`).join(', '),
  ]);

test('the Decision at hand belongs to the citation in front of it', () => {
  const text = 'nêu tại điểm a, mục 3, phần II của Quyết định này.';
  expect(read(text)).toEqual([['điểm a, mục 3, phần II của Quyết định này', 'diem a, muc 3, phan 2']]);
  expect(citedPassagesIn(text)[0]).toMatchObject({ instrument: 'quyết định', roman: false });
});

test('each item of a list is a citation with the parts behind the list', () => {
  expect(read('quy định tại điểm a, b và c khoản 2 Điều 5 thì')).toEqual([
    ['điểm a', 'diem a, khoan 2, dieu 5'],
    ['b', 'diem b, khoan 2, dieu 5'],
    ['c khoản 2 Điều 5', 'diem c, khoan 2, dieu 5'],
  ]);
  expect(read('tại khoản 1, khoản 2 và Lớp 3, 4').map(([words]) => words)).toEqual([
    'khoản 1',
    'khoản 2',
    'Lớp 3',
    '4',
  ]);
  expect(read('phần II và III của Quyết định này')).toEqual([
    ['phần II', 'phan 2'],
    ['III của Quyết định này', 'phan 3'],
  ]);
});

test('a point and the section behind it are no list', () => {
  expect(read('điểm a, mục 3')).toEqual([['điểm a, mục 3', 'diem a, muc 3']]);
});

test('a range is one citation with its last number', () => {
  const text = 'từ khoản 1 đến khoản 3 Điều 5';
  expect(read(text)).toEqual([['khoản 1 đến khoản 3 Điều 5', 'khoan 1, dieu 5']]);
  expect(citedPassagesIn(text)[0]).toMatchObject({ upTo: '3' });
  expect(citedPassagesIn('Lớp 1 đến Lớp 4')[0]).toMatchObject({ upTo: '4' });
});

test.each([
  ['quy định tại khoản này là', 'khoản này', 'khoan'],
  ['theo Mục này và', 'Mục này', 'muc'],
  ['Lớp này bao gồm', 'Lớp này', 'lop'],
  ['tại điểm a khoản 4 Điều này bao gồm', 'điểm a khoản 4 Điều này', 'dieu'],
])('a place is named from where the words stand: %s', (text, words, here) => {
  const [passage, ...more] = citedPassagesIn(text);
  expect(more).toEqual([]);
  expect(text.slice(passage?.start, passage?.end)).toBe(words);
  expect(passage?.here).toBe(here);
});

test.each([
  'các thành phần này không bắt buộc',
  'hệ thống. Điều này giúp tiết kiệm',
  'quy định của mục tiêu này',
])('words that only look like a place are none: %s', (text) => {
  expect(citedPassagesIn(text)).toEqual([]);
});

test('a section with a roman number is marked, a part is not', () => {
  expect(citedPassagesIn('theo quy định tại Mục II; đồng thời')[0]).toMatchObject({ roman: true });
  expect(citedPassagesIn('mục 2 phần II')[0]).toMatchObject({ roman: false });
});
