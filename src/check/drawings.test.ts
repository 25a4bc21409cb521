import { expect, test } from 'vitest';
import { drawings } from './drawings.ts';
import { find } from './fixture.ts';

test('a drawing with a colour of the page, or a link without its address, does not stand alone', () => {
  const found = find(drawings, {
    'so-do/a.svg': '<svg><a href="/lop/1/"><rect fill="var(--ink, #000)"/></a></svg>',
    'so-do/b.svg': '<svg><a href="https://khung.example/lop/1/"><rect fill="#000"/></a></svg>',
  });
  expect(found.map(({ file, place }) => [file, place])).toEqual([
    ['so-do/a.svg', 'var(--ink, #000)'],
    ['so-do/a.svg', 'href="/lop/1/"'],
  ]);
});
