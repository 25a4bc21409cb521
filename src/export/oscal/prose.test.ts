import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { prose } from './prose.ts';
import { uuidOf } from './uuid.ts';

/** The words that a reader of Markdown sees when it sees nothing but one paragraph of plain words. */
function plainWords(markdown: string): string | undefined {
  const { children }: Root = unified().use(remarkParse).parse(markdown);
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph') return undefined;
  const [words] = only.children;
  return only.children.length === 1 && words?.type === 'text' ? words.value : undefined;
}

describe('official words in Markdown', () => {
  test.each([
    '* nhóm',
    '- gạch',
    '+ cộng',
    '1. một',
    '2) hai',
    '# mục',
    '> trích',
    '`mã` _nghiêng_ **đậm** [liên kết](x) <b>',
    'a\\*b &amp; {{ insert: x }} ~1~ ^2^',
    '=== bằng',
    '| bảng |',
    '“đúng, đủ, sạch, sống”…',
  ])('%s is read back as the same characters', (text) => {
    expect(plainWords(prose(text))).toBe(text);
  });

  test('any line of printable characters is read back unchanged', () => {
    const letters = fc.constantFrom(...'ađ1 .)-+*_#>`[]()<&\\!:|~^={}"\'$'.split(''));
    const line = fc.array(letters, { minLength: 1 }).map((all) => `x${all.join('').replace(/\s+/g, ' ')}x`);
    fc.assert(
      fc.property(line, (text) => {
        expect(plainWords(prose(text))).toBe(text);
      }),
    );
  });
});

describe('UUIDs', () => {
  test('are those of RFC 9562 for a URL', () => {
    expect(uuidOf('www.example.com')).toBe('b63cdfa4-3df9-568e-97ae-006c5b8fd652');
  });
});
