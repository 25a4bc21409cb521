import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { thirdParty } from './third-party.ts';

test('own files, data and links to other sites are no finding', () => {
  const head = '<link rel="stylesheet" href="/a.css"><link rel="icon" href="data:image/svg+xml,x">';
  const body = '<a href="https://khac.example/">x</a><img src="https://khung.example/a.png" alt="">';
  const files = { 'index.html': html({ head, body }), 'a.css': 'a{background:url(b.png),url("data:x")}' };
  expect(find(thirdParty, files, { base: '/', origin: 'https://khung.example' })).toEqual([]);
});

test.each([
  ['a script', '<script src="https://cdn.example/a.js"></script>'],
  ['a style sheet', '<link rel="stylesheet" href="//cdn.example/a.css">'],
  ['a connection in advance', '<link rel="preconnect" href="https://cdn.example">'],
  ['an image', '<img src="https://cdn.example/a.png" alt="">'],
  ['one of several images', '<img src="/a.png" srcset="/a.png 1x, https://cdn.example/b.png 2x" alt="">'],
  ['a frame', '<iframe src="https://cdn.example/"></iframe>'],
  ['a part of a picture', '<svg><use href="https://cdn.example/a.svg#x"/></svg>'],
  ['a style in the page', '<style>@import "https://cdn.example/a.css";</style>'],
  ['a style attribute', '<p style="background:url(https://cdn.example/a.png)">x</p>'],
])('%s from elsewhere is found', (_, body) => {
  expect(find(thirdParty, { 'index.html': html({ body }) })).toHaveLength(1);
});

test.each([
  "url('https://cdn.example/a.woff2')",
  '@import url(//cdn.example/a.css)',
  "@import 'https://cdn.example/a.css'",
])('a style sheet with %s is found', (css) => {
  expect(find(thirdParty, { 'index.html': html(), 'a.css': css })).toMatchObject([{ file: 'a.css' }]);
});
