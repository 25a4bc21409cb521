import { expect, it } from 'vitest';
import { unwrapParagraph } from './words.ts';

it('takes off the paragraph that Markdown puts around words on lines of their own', () => {
  expect(unwrapParagraph('\n<p>Lớp 1: <a href="/lop/1/">Hạ tầng số</a></p>\n')).toBe(
    'Lớp 1: <a href="/lop/1/">Hạ tầng số</a>',
  );
});

it('leaves words on one line as they are', () => {
  expect(unwrapParagraph('Lớp 1')).toBe('Lớp 1');
});

it('refuses two paragraphs, which are two units', () => {
  expect(() => unwrapParagraph('<p>a</p>\n<p>b</p>')).toThrow('more than one paragraph');
});
