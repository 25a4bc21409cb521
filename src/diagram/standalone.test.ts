import { expect, test } from 'vitest';
import { standaloneSvg } from './standalone.ts';

const publicUrl = (path: string) => `https://khung.example/kien-truc${path}`;

test('colours are plain and links have the full public address', () => {
  const svg = '<a href="/lop/4/"><rect fill="var(--layer-4-bg, #f7eaf2)" stroke="var(--ink, #1b2027)"/></a>';
  expect(standaloneSvg(svg, publicUrl)).toBe(
    '<a href="https://khung.example/kien-truc/lop/4/"><rect fill="#f7eaf2" stroke="#1b2027"/></a>',
  );
});

test('links that have their address already stay', () => {
  expect(standaloneSvg('<a href="https://a.example/">x</a><use href="#a"/>', publicUrl)).toBe(
    '<a href="https://a.example/">x</a><use href="#a"/>',
  );
});

test('a colour that only the page knows is refused', () => {
  expect(() => standaloneSvg('<rect fill="var(--ink)"/>', publicUrl)).toThrow('var(--ink)');
});
