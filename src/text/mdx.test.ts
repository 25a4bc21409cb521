import fc from 'fast-check';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { evaluate, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { block, inline, line, paragraph, root, text, toMarkdown, toMdx } from './mdx.ts';
import { MDX_FEATURES } from './mdx-features.ts';

const NASTY = [
  '{process.exit()}',
  '<script>alert(1)</script>',
  'import x from "y"',
  'export default 1',
  '---',
  '# không phải tiêu đề',
  '- không phải gạch',
  '1. không phải số',
  '> không phải trích',
  ':khóa và ::khóa',
  '`backtick` ``hai`` ```ba',
  ']]> <!-- --> <![CDATA[',
  '\u202e ngược \u202c \u200f',
  '*đậm* __đậm__ ~~gạch~~',
  '[liên kết](javascript:alert(1))',
  'https://example.org a@b.vn www.example.org',
  '&amp; &lt; &#123; &nbsp;',
  '\\{ \\< \\\\',
  '"ngoặc" và \'ngoặc\' -- --- ...',
  '</Words></Unit>',
  '| a | b |',
  'đuôi có dấu cách ',
  ' đầu có dấu cách',
  '=== ***',
  '$$ toán $$',
  '<Unit id="x" />',
  'a{/* chú thích */}b',
];

/** The page as the site's own compiler reads it. */
function parse(mdx: string): Node {
  return mdxToMdast(withoutFrontmatter(mdx), { features: MDX_FEATURES }) as Node;
}

function withoutFrontmatter(mdx: string): string {
  return mdx.replace(/^---\n.*?\n---\n/s, '');
}

type Node = {
  type: string;
  value?: string;
  name?: string | null;
  children?: Node[];
  attributes?: { name?: string; value?: unknown }[];
};

function textOf(node: Node): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

function find(node: Node, type: string, name: string): Node[] {
  const own = node.type === type && node.name === name ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => find(child, type, name))];
}

function wordsOf(value: string): string {
  const tree = parse(
    toMdx({}, root([block('Unit', { kind: 'doan' }, [line('Words', { as: 'h2' }, value)])])),
  );
  const [words] = find(tree, 'mdxJsxFlowElement', 'Words');
  return words === undefined ? 'no Words' : textOf(words);
}

for (const nasty of NASTY) {
  test(`text comes back letter for letter: ${JSON.stringify(nasty)}`, () => {
    expect(wordsOf(nasty)).toBe(nasty);
  });

  test(`an attribute comes back letter for letter: ${JSON.stringify(nasty)}`, () => {
    const tree = parse(toMdx({}, root([block('Card', { name: nasty })])));
    const [card] = find(tree, 'mdxJsxFlowElement', 'Card');
    expect(card?.attributes).toMatchObject([{ name: 'name', value: nasty }]);
  });

  test(`a paragraph of its own comes back letter for letter: ${JSON.stringify(nasty)}`, () => {
    expect(textOf(parse(toMdx({}, root([paragraph(nasty)]))))).toBe(nasty);
  });
}

test('any text of any letters comes back letter for letter', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((value) => !/[\r\n\u2028\u2029\0]/.test(value));
  const nasty = fc.array(fc.oneof(printable, fc.constantFrom(...NASTY)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      nasty.filter((parts) => parts.join('').trim() !== ''),
      (parts) => wordsOf(parts.join('')) === parts.join(''),
    ),
    { numRuns: 500, seed: 2026 },
  );
});

test('a page that is compiled and run gives the texts and nothing else', async () => {
  const body = root([...NASTY.map((nasty) => paragraph(nasty)), block('Card', { name: NASTY.join('') })]);
  const types = new Set<string>();
  const strings: string[] = [];
  const jsx = (type: unknown, { children, ...props }: Record<string, unknown>): unknown => {
    if (typeof type === 'function') return (type as (props: unknown) => unknown)({ children, ...props });
    types.add(String(type));
    const parts = Array.isArray(children) ? children : [children];
    strings.push(...parts.filter((part) => typeof part === 'string'), ...Object.values(props).map(String));
    return null;
  };
  const { default: page } = await evaluate(withoutFrontmatter(toMdx({}, body)), {
    features: MDX_FEATURES,
    Fragment: 'fragment',
    jsx: jsx as never,
    jsxs: jsx as never,
  });
  (page as (props: unknown) => unknown)({
    components: { Card: (props: Record<string, unknown>) => jsx('card', props) },
  });
  expect([...types].sort()).toEqual(['card', 'fragment', 'p']);
  expect(strings.join('').replaceAll('\n', '')).toBe(NASTY.join('') + NASTY.join(''));
});

test('line breaks in a text become spaces', () => {
  expect(text('một\nhai\r\nba\u2028bốn').value).toBe('một hai ba bốn');
});

test('attributes that are false or missing are left out, true ones stand alone', () => {
  expect(
    toMdx({}, root([block('Card', { name: 'x', official: true, note: undefined, layer: false })])),
  ).toContain('<Card name="x" official />');
});

test('a component among words stays in its line', () => {
  expect(toMdx({}, root([paragraph('Theo ', inline('Words', { as: 'span' }, 'lời văn'), '.')]))).toContain(
    'Theo <Words as="span">lời văn</Words>.',
  );
});

test('frontmatter values cannot end the frontmatter or become another key', () => {
  const mdx = toMdx({ title: 'a\n---\nkhac: 1', note: undefined }, root([]));
  expect(mdx.split('\n')).toEqual(['---', 'title: "a\\n---\\nkhac: 1"', '---', '', '']);
});

test('an attribute of several lines is one line, whatever its lines begin with', () => {
  const mdx = toMdx({}, root([block('Card', { name: '---\ntitle: giả\n---' })]));
  expect(mdx).toContain('<Card name="--- title: giả ---" />');
});

test('Markdown has the same escapes as when every text is searched for every sign', () => {
  const thorough = unified()
    .data('toMarkdownExtensions', [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmStrikethroughToMarkdown(),
    ])
    .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', resourceLink: true });
  const sign = fc.constantFrom(...'#*+-_=<>[]()!&`\\\'".:;1a ồ/'.split(''));
  const words = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  const child = fc.oneof(
    words.map((value) => ({ type: 'text' as const, value })),
    words.map((value) => ({ type: 'strong' as const, children: [{ type: 'text' as const, value }] })),
    words.map((value) => ({ type: 'link' as const, url: 'x', children: [{ type: 'text' as const, value }] })),
  );
  const children = fc.array(child, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(children, fc.constantFrom(1, 2, 0), (inside, depth) => {
      const holder =
        depth === 0
          ? paragraph(...inside)
          : { type: 'heading' as const, depth: depth as 1 | 2, children: inside };
      expect(toMarkdown(root([holder]))).toBe(thorough.stringify(root([holder])));
    }),
    { numRuns: 2000 },
  );
});
