import { expect, test } from 'vitest';
import { figureLines, MENDINGS } from './ocr.ts';

const figuresOnly = { running: [] };

test('errors of reading are mended, official words and the slips of a drawing are not touched', () => {
  const read =
    'DỮ LIỆU VÀ NỀN TẢNG LỖI\nCông Dịch vụ công Quốc gia\nỨDCQS4. Hộp trực tuyến\nCông cụ chỉ đạo\nHẠ TẤNG SỐ';
  expect(figureLines(figuresOnly, read).map(({ text }) => text)).toEqual([
    'DỮ LIỆU VÀ NỀN TẢNG LÕI',
    'Cổng Dịch vụ công Quốc gia',
    'ƯDCQS4. Họp trực tuyến',
    'Công cụ chỉ đạo',
    'HẠ TẤNG SỐ',
  ]);
});

test('running text is no text of figures, and lines keep their number in the file', () => {
  const lines = figureLines({ running: [[1, 2]] }, 'lời văn\nlời văn\n\n NỀN TẢNG LỖI\n');
  expect(lines).toEqual([{ line: 4, text: 'NỀN TẢNG LÕI' }]);
});

test('every mending says where the right words come from', () => {
  expect(MENDINGS.filter(({ because }) => because === '')).toEqual([]);
});
