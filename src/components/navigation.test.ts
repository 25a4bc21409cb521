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
  const shown = shownItems(items, '/v/phan-2/muc-3/', '/v/');
  expect(shown.map((item) => item.items.length)).toEqual([0, 2, 0]);
  expect(shown[1]?.items.map((item) => item.current)).toEqual([false, true]);
});

it('opens the entry of the page itself', () => {
  const shown = shownItems(items, '/v/phan-3/', '/v/');
  expect(shown.map((item) => item.current)).toEqual([false, false, true]);
  expect(shown[2]?.items).toHaveLength(1);
});

it('shows only the first level on a page that is no entry', () => {
  expect(shownItems(items, '/v/', '/v/').every((item) => !item.current && item.items.length === 0)).toBe(
    true,
  );
});

it('shows of a long list the entries around the page, and a link to all', () => {
  const long = Array.from({ length: 100 }, (_, at) => ({ text: `${at}`, href: `/v/${at}/` }));
  const textsAt = (address: string) => shownItems(long, address, '/v/').map(({ text }) => text);
  expect(textsAt('/v/50/')).toEqual([
    ...Array.from({ length: 21 }, (_, at) => `${at + 40}`),
    'Tất cả 100 mục',
  ]);
  expect(textsAt('/v/2/').slice(0, 3)).toEqual(['0', '1', '2']);
  expect(textsAt('/v/99/').at(-2)).toBe('99');
  expect(textsAt('/v/')).toHaveLength(12);
  expect(shownItems(long, '/v/', '/v/').at(-1)?.href).toBe('/v/');
});

it('says what to run when the pages have not been generated', () => {
  expect(() => readNavigation('/nowhere')).toThrow('npm run generate');
});
