/** A model whose every text is hostile: whatever stands in it reaches the page as text, never as markup or code. */
import { join } from 'node:path';
import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import type { Model } from '../model/model.ts';
import { planNavigation, planPages } from './plan.ts';
import { withRedirects } from './redirects.ts';
import { renderAll } from './render.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '{globalThis.hacked = 1}',
  'import fs from "node:fs"',
  '</Words></Unit><Unit id="gia">',
  '"><img src=x onerror=alert(1)>',
  '---\ntitle: giả\n---',
  ']]>\u202e`' + '$' + '{1}`',
  '[x](javascript:alert(1))',
];

/** Fields that hold words; all others are ids, kinds and numbers that the schemas bound. */
const WORDS = new Set([
  'title',
  'shortTitle',
  'citation',
  'statusText',
  'issuer',
  'number',
  'label',
  'heading',
  'text',
  'name',
  'shortName',
  'role',
  'note',
  'versionName',
  'was',
]);
/** Components that pages may use; HTML elements are not among them. */
const ALLOWED = new Set([
  'Backlinks',
  'UnitNotes',
  'Unseen',
  'Task',
  'Tasks',
  'Card',
  'Cards',
  'Contents',
  'Deadline',
  'Diagram',
  'Entry',
  'Fact',
  'Facts',
  'Finding',
  'FindingFilters',
  'Findings',
  'Letter',
  'LetterItem',
  'Moved',
  'Note',
  'OwnFiles',
  'Place',
  'PrintedFile',
  'Ref',
  'ReviewTotals',
  'Section',
  'Source',
  'Timeline',
  'TimelineTask',
  'TimelineYear',
  'Unit',
  'Version',
  'Versions',
  'Words',
]);

const tiny: Model = {
  ...loadModel(join(import.meta.dirname, '../model/fixtures/tiny')),
  redirects: [
    { kind: 'withdrawn', from: '/cu/', was: 'Điều 9', document: 'qd-mau', version: 'du-thao-2026' },
    { kind: 'moved', from: '/van-ban/qd-mau/phan-1/#dieu-7', to: '/lop/1/' },
  ],
};

function poison(value: unknown, hostile: string, key = ''): unknown {
  if (typeof value === 'string') return WORDS.has(key) ? `${value} ${hostile}` : value;
  if (Array.isArray(value)) return value.map((item) => poison(item, hostile, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, hostile, name)]));
}

type Node = {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  attributes?: { type: string; value?: unknown }[];
};

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodes(child);
}

const parser = unified().use(remarkParse).use(remarkMdx);

function checkPages(hostile: string): void {
  const graph = graphOf(poison(tiny, hostile) as Model);
  const expected = hostile.replace(/[\r\n\u2028\u2029]+/g, ' ');
  for (const { path, text } of renderAll(withRedirects(graph, planPages(graph)), planNavigation(graph))) {
    if (!path.endsWith('.mdx')) continue;
    const all = [...nodes(parser.parse(text.slice(text.indexOf('\n---\n', 4) + 5)) as Node)];
    const code = all.filter(({ type }) => /^mdxjsEsm$|Expression$/.test(type));
    expect(code, path).toEqual([]);
    const attributes = all.flatMap((node) => node.attributes ?? []);
    expect(
      attributes.filter(
        ({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value !== 'string' && value !== null),
      ),
      path,
    ).toEqual([]);
    const elements = all.flatMap(({ type, name }) => (type.startsWith('mdxJsx') ? [name ?? ''] : []));
    expect(
      elements.filter((name) => !ALLOWED.has(name)),
      path,
    ).toEqual([]);
    expect(
      all.filter(({ type }) =>
        ['html', 'code', 'inlineCode', 'heading', 'thematicBreak', 'image', 'emphasis', 'strong'].includes(
          type,
        ),
      ),
      path,
    ).toEqual([]);
    if (path.startsWith('thanh-phan/')) {
      const words = all.flatMap(({ type, value }) => (type === 'text' ? [value] : [])).join('');
      expect(words, path).toContain(expected.trim());
    }
  }
}

for (const hostile of HOSTILE) {
  test(`hostile words in every field stay words: ${JSON.stringify(hostile)}`, () => {
    checkPages(hostile);
  });
}

test('any words in every field stay words', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(words, (parts) => checkPages(parts.join(' ').trim() || 'x')),
    { numRuns: 20, seed: 2026 },
  );
});
