import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { quotationOf } from './quotation.ts';

function marked(typed: string, text: string): string {
  const { words, marked: hasMarks } = parseQuery(typed, new Set());
  return quotationOf(text, { sought: [words], marked: hasMarks })
    .map((segment) => (segment.mark ? `[${segment.text}]` : segment.text))
    .join('');
}

test('the phrase is marked, and nothing else', () => {
  expect(marked('đáp ứng', 'Ứng dụng phải đáp ứng yêu cầu')).toBe('Ứng dụng phải [đáp ứng] yêu cầu');
});

test('without the phrase, neighbours of the query are marked and no syllables of other words', () => {
  expect(marked('bảo vệ dữ liệu cá nhân', 'Liệu cá nhân bảo quản dữ liệu')).toBe(
    '[Liệu cá nhân] bảo quản [dữ liệu]',
  );
});

test('single words are marked where no neighbours are', () => {
  expect(marked('camera xã', 'Camera tại cấp xã')).toBe('[Camera] tại cấp [xã]');
});
