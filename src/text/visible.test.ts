import { expect, test } from 'vitest';
import { visible } from './visible.ts';

test('hidden characters are written out, all others stay', () => {
  expect(visible('a\u001b[31m\u202eb\u200bc\u0000\u2066\ud800')).toBe(
    'a\\u{1b}[31m\\u{202e}b\\u{200b}c\\u{0}\\u{2066}\ufffd',
  );
  expect(visible('Khung kiến trúc “số”\nđ 👩 1')).toBe('Khung kiến trúc “số”\nđ 👩 1');
});
