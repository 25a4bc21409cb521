import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { images } from './images.ts';

test('images that say what they show, or that they show nothing, are no finding', () => {
  const body = '<img src="/a.png" alt="Sơ đồ"><img src="/b.png" alt="">';
  expect(find(images, { 'index.html': html({ body }) })).toEqual([]);
});

test('an image without alt is found', () => {
  expect(find(images, { 'index.html': html({ body: '<img src="/a.png">' }) })).toMatchObject([
    { place: '6:1' },
  ]);
});
