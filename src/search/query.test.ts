import { expect, test } from 'vitest';
import { codeKey } from '../text/codes.ts';
import { parseQuery } from './query.ts';

const CODES = new Set(['hts7', 'udcqs9', 'dlhq9', 'dl2', 'dl20']);
const folded = (typed: string) => parseQuery(typed, CODES).words.map((word) => word.fold);

test('a code is one word however it is spelled', () => {
  for (const typed of ['HTS7', 'hts 7', 'HTS-7', 'hts.7', ' hts\u00a07 '])
    expect(folded(typed)).toEqual(['hts7']);
  for (const typed of ['ƯDCQS9', 'udcqs9', 'ưdcqs 9', 'UDCQS-9']) expect(folded(typed)).toEqual(['udcqs9']);
  for (const typed of ['ĐLHQ 9', 'dlhq9', 'ĐLHQ9'.normalize('NFD')]) expect(folded(typed)).toEqual(['dlhq9']);
});

test('a code inside a longer query is joined too', () => {
  expect(folded('ai cung cấp hts 7')).toEqual(['ai', 'cung', 'cap', 'hts7']);
});

test('letters and a number that are no code stay two words', () => {
  expect(folded('lớp 2')).toEqual(['lop', '2']);
  expect(folded('hts 70')).toEqual(['hts', '70']);
});

test('a query is marked when tone or vowel marks were typed, not for đ or for codes', () => {
  expect(parseQuery('bảo mật', CODES).marked).toBe(true);
  expect(parseQuery('dinh danh', CODES).marked).toBe(false);
  expect(parseQuery('đinh danh', CODES).marked).toBe(false);
  expect(parseQuery('ƯDCQS9', CODES).marked).toBe(false);
});

test('a query without letters or digits has no words', () => {
  expect(folded(' “…” – ')).toEqual([]);
});

test('the text of a query is NFC with single spaces', () => {
  expect(parseQuery('  Định   danh '.normalize('NFD'), CODES).text).toBe('Định danh');
});

test('code keys are ASCII', () => {
  expect(codeKey('ƯDCQS9')).toBe('udcqs9');
  expect(codeKey('ĐLHQ10')).toBe('dlhq10');
});

test('a code may be typed letter by letter', () => {
  expect(folded('u d c q s 9')).toEqual(['udcqs9']);
});

test('the last word may be unfinished unless a space or a mark ends it', () => {
  expect(parseQuery('khảo s', CODES).open).toBe(true);
  expect(parseQuery('khảo sát ', CODES).open).toBe(false);
  expect(parseQuery('khảo sát?', CODES).open).toBe(false);
});

test('words in quotation marks are phrases', () => {
  const { quoted, words } = parseQuery('mạng “nội bộ” "của tỉnh"', CODES);
  expect(quoted.map((phrase) => phrase.map(({ fold }) => fold).join(' '))).toEqual(['noi bo', 'cua tinh']);
  expect(words).toHaveLength(5);
});
