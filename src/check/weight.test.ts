import { expect, test } from 'vitest';
import { gzipSize } from './built-page.ts';
import { html, site } from './fixture.ts';
import { type Weight, weigh } from './weight.ts';

function weighHome(files: Record<string, string>): Weight {
  const built = site(files);
  const home = built.pageAt('');
  if (!home) throw new Error('no home page');
  return weigh(built, home);
}

test('a page weighs its HTML, its style sheets and its scripts after gzip', () => {
  const page = html({ head: '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>' });
  const weight = weighHome({ 'index.html': page, 'a.css': 'a{}', 'a.js': 'go()' });
  expect(weight).toEqual({
    html: gzipSize(page),
    css: gzipSize('a{}'),
    js: gzipSize('go()'),
    requests: 3,
    firstView: gzipSize(page) + gzipSize('a{}') + gzipSize('go()'),
    most: Buffer.byteLength(page) + gzipSize('a{}') + gzipSize('go()'),
  });
});

test('modules that a script imports at once count, each once; those it may load later do not', () => {
  const page = html({ head: '<script type="module" src="/js/a.js"></script>' });
  const files = {
    'js/a.js': 'import{x as y}from"./b.js";import "/js/c.js";import("./later.js")',
    'js/b.js': 'import"./a.js";export*from"./c.js"',
    'js/c.js': 'export const z=1',
    'js/later.js': 'x'.repeat(1000),
  };
  const expected = gzipSize(files['js/a.js']) + gzipSize(files['js/b.js']) + gzipSize(files['js/c.js']);
  expect(weighHome({ 'index.html': page, ...files }).js).toBe(expected);
});

test('modules that a script in the page imports count too', () => {
  const page = html({ body: '<script type="module">import "./b.js"</script>' });
  expect(weighHome({ 'index.html': page, 'b.js': 'b()' }).js).toBe(
    gzipSize('import "./b.js"') + gzipSize('b()'),
  );
});

test('data in a <script> is no code', () => {
  expect(
    weighHome({ 'index.html': html({ body: '<script type="application/json">{"a":1}</script>' }) }).js,
  ).toBe(0);
});
