import { expect, test } from 'vitest';
import { duplicateIds } from './duplicate-ids.ts';
import { find, html } from './fixture.ts';

test('the same id on two pages is no finding', () => {
  const page = html({ body: '<p id="a">x</p><p id="A">x</p>' });
  expect(find(duplicateIds, { 'index.html': page, 'b.html': page })).toEqual([]);
});

test('an id that stands twice on a page is found at its second place', () => {
  const found = find(duplicateIds, {
    'index.html': html({ body: '<p id="a">x</p>\n<svg><g id="a"></g></svg>' }),
  });
  expect(found).toMatchObject([{ place: '7:6', what: 'id "a" đã có ở 6:1' }]);
});

test('an empty id is found', () => {
  expect(find(duplicateIds, { 'index.html': html({ body: '<p id="">x</p>' }) })).toMatchObject([
    { what: 'id rỗng' },
  ]);
});
