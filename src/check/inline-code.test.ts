import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { inlineCode } from './inline-code.ts';

test('a page that keeps its code in files is no finding', () => {
  expect(find(inlineCode, { 'index.html': html({ body: '<a href="/javascript:x/">x</a>' }) })).toEqual([]);
});

test.each([
  '<button onclick="go()">x</button>',
  '<svg onload="go()"></svg>',
  '<a href="javascript:go()">x</a>',
  '<a href=" Java&#10;Script:go()">x</a>',
  '<form action="javascript:go()"></form>',
  '<iframe src="javascript:go()"></iframe>',
])('code in an attribute is found: %s', (body) => {
  expect(find(inlineCode, { 'index.html': html({ body }) })).toHaveLength(1);
});
