import { expect, test } from 'vitest';
import type { Page } from '../../src/plan/page.ts';
import { paragraph, root } from '../../src/text/mdx.ts';
import { type Rendered, renderChanged } from './live-pages.ts';

function page(words: string): Page {
  return {
    address: '/a/',
    meta: {
      title: 'A',
      description: 'A',
      kind: 'a',
      heading: { text: 'A', official: false },
      breadcrumbs: [],
      toc: [],
    },
    body: root([paragraph(words)]),
  };
}

test('a page is rendered again only when it changed', () => {
  const rendered: Rendered = new Map();
  const first = renderChanged(page('một'), rendered);
  expect(renderChanged(page('một'), rendered)).toBe(first);
  const second = renderChanged(page('hai'), rendered);
  expect(second.text).toContain('hai');
  expect(renderChanged(page('hai'), rendered)).toBe(second);
});
