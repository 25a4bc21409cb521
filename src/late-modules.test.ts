import { expect, test } from 'vitest';
import { lateModules } from './late-modules.ts';

test('modules of a page wait as data, in their order', () => {
  const page = (a: string, b: string) => `<p>a</p>${a}<main>b</main>${b}</body>`;
  expect(
    lateModules(
      page(
        '<script type="module" src="/x/_astro/a.js"></script>',
        '<script type="module" src="/x/_astro/b.js"></script>',
      ),
    ),
  ).toBe(
    page(
      '<script type="text/plain" data-module="/x/_astro/a.js"></script>',
      '<script type="text/plain" data-module="/x/_astro/b.js"></script>',
    ),
  );
});

test.each([
  '<script>a()</script>',
  '<script src="/a.js"></script>',
  '<script type="application/ld+json">{}</script>',
  '<p>&lt;script type="module" src="a">&lt;/script></p>',
])('everything else stays: %s', (html) => {
  expect(lateModules(html)).toBe(html);
});
