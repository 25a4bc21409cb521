import { expect, it } from 'vitest';
import { readNavigation, shownItems } from './navigation.ts';

const items = [
  { text: 'Quyết định', href: '/v/qd/' },
  {
    text: 'Phần II',
    href: '/v/phan-2/',
    items: [
      { text: '1', href: '/v/phan-2/muc-1/' },
      { text: '3', href: '/v/phan-2/muc-3/' },
    ],
  },
  { text: 'Phần III', href: '/v/phan-3/', items: [{ text: '1', href: '/v/phan-3/muc-1/' }] },
];

it('opens the branch of the page and leaves the others closed', () => {
  const shown = shownItems(items, '/v/phan-2/muc-3/');
  expect(shown.map((item) => item.items.length)).toEqual([0, 2, 0]);
  expect(shown[1]?.items.map((item) => item.current)).toEqual([false, true]);
});

it('opens the entry of the page itself', () => {
  const shown = shownItems(items, '/v/phan-3/');
  expect(shown.map((item) => item.current)).toEqual([false, false, true]);
  expect(shown[2]?.items).toHaveLength(1);
});

it('shows only the first level on a page that is no entry', () => {
  expect(shownItems(items, '/v/').every((item) => !item.current && item.items.length === 0)).toBe(true);
});

it('says what to run when the pages have not been generated', () => {
  expect(() => readNavigation('/nowhere')).toThrow('npm run generate');
});
