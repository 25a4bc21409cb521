import { expect, test } from 'vitest';
import { figureLines, MENDINGS } from './ocr.ts';

const figuresOnly = { running: [] };

test('slips of reading are mended, official words are not touched', () => {
  const read = 'DỮ LIỆU VÀ NỀN TẢNG LỖI\nCông Dịch vụ công Quốc gia\nỨDCQS4. Hộp trực tuyến\nCông cụ chỉ đạo';
  expect(figureLines(figuresOnly, read).map(({ text }) => text)).toEqual([
    'DỮ LIỆU VÀ NỀN TẢNG LÕI',
    'Cổng Dịch vụ công Quốc gia',
    'ƯDCQS4. Họp trực tuyến',
    'Công cụ chỉ đạo',
  ]);
});

test('running text is no text of figures, and lines keep their number in the file', () => {
  const lines = figureLines({ running: [[1, 2]] }, 'lời văn\nlời văn\n\n HẠ TẤNG SỐ\n');
  expect(lines).toEqual([{ line: 4, text: 'HẠ TẦNG SỐ' }]);
});

test('every mending says where the right words come from', () => {
  expect(MENDINGS.filter(({ because }) => because === '')).toEqual([]);
});
