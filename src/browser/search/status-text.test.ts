import { expect, test } from 'vitest';
import { statusText } from './status-text.ts';

const hits = Array.from({ length: 1200 });
const found = { hits, full: 1200, corrected: null, missing: false, isPartial: false };

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

test('filters without words are said as such', () => {
  expect(statusText(' ', found, 12)).toBe('12 kết quả theo bộ lọc.');
});

test('how many results hold all words is said when not all do', () => {
  expect(statusText('a b', { ...found, full: 0 }, 1200)).toContain('gần nhất');
  expect(statusText('a b', { ...found, full: 7 }, 1200)).toBe(
    '1.200 kết quả cho “a b”, 7 kết quả có đủ các từ.',
  );
});

test('a corrected word is said', () => {
  expect(statusText('địng danh', { ...found, corrected: 'định danh' }, 1200)).toMatch(
    /^Không có “địng danh”/,
  );
});

test('a cited place that no document has is said', () => {
  expect(statusText('Phụ lục 5', { ...found, missing: true }, 3)).toMatch(
    /^Các văn bản không có “Phụ lục 5”/,
  );
});

test('a pasted passage is not said again whole', () => {
  expect(statusText('dữ liệu mở '.repeat(400), found, 1200).length).toBeLessThan(140);
});

test('a search that left texts out says so', () => {
  expect(statusText('a', { ...found, isPartial: true }, 12)).toMatch(/^12 trong .* Mới tìm ở/);
});
