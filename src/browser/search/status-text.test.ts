import { expect, test } from 'vitest';
import { statusText } from './status-text.ts';

const hits = Array.from({ length: 1200 });
const found = { hits, complete: true, corrected: null };

test('a finished search says how many results, for which words', () => {
  expect(statusText(' mạng nội bộ ', found, 1200)).toBe('1.200 kết quả cho “mạng nội bộ”.');
});

test('a search without result says so', () => {
  expect(statusText('xyz', { ...found, hits: [] }, 0)).toBe('Không tìm thấy kết quả nào cho “xyz”.');
});

test('filters are counted, and said when they leave nothing', () => {
  expect(statusText('a', found, 12)).toBe('12 trong 1.200 kết quả cho “a”.');
  expect(statusText('a', found, 0)).toContain('không kết quả nào hợp bộ lọc');
});

test('nearest results are not called results', () => {
  expect(statusText('a b', { ...found, complete: false }, 1200)).toContain('gần nhất');
});

test('a mended word is said', () => {
  expect(statusText('địng danh', { ...found, corrected: 'định danh' }, 1200)).toMatch(
    /^Không có “địng danh”/,
  );
});
