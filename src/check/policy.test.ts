import { expect, test } from 'vitest';
import { find, hashOf, html } from './fixture.ts';
import { policy } from './policy.ts';

const check = (csp: string, body: string) => find(policy, { 'index.html': html({ policy: csp, body }) });

test('scripts and styles that the policy covers by hash are no finding', () => {
  const csp = `default-src 'self'; script-src 'self' ${hashOf('go()')}; style-src ${hashOf('a{}')}`;
  const data = '<script type="application/ld+json">{}</script><script src="/a.js"></script>';
  expect(check(csp, `<script>go()</script><style>a{}</style>${data}`)).toEqual([]);
});

test.each([
  ['a script', '<script>stop()</script>'],
  ['a module', '<script type="module">stop()</script>'],
  ['a style', '<style>b{}</style>'],
  ['a style attribute', '<p style="color:red">x</p>'],
])('%s that the policy does not cover is found', (_, body) => {
  expect(check(`default-src 'self' ${hashOf('go()')}`, body)).toHaveLength(1);
});

test('a hash covers its very text only', () => {
  expect(check(`script-src ${hashOf('go()')}`, '<script>go() </script>')).toHaveLength(1);
});

test('every one of several policies must cover a script', () => {
  const second = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
  const page = html({ policy: `script-src ${hashOf('go()')}`, head: second, body: '<script>go()</script>' });
  expect(find(policy, { 'index.html': page })).toHaveLength(1);
});

test('style attributes may be allowed on their own', () => {
  const body = '<p style="color:red">x</p>';
  expect(
    check(`script-src 'self'; style-src 'self' ${hashOf('a{}')}; style-src-attr 'unsafe-inline'`, body),
  ).toEqual([]);
  expect(check(`script-src 'self'; style-src 'unsafe-inline' ${hashOf('a{}')}`, body)).toHaveLength(1);
});

test.each(["'unsafe-inline'", "'unsafe-eval'"])(
  'a policy that lets foreign code run by %s is found',
  (source) => {
    expect(check(`script-src 'self' ${source}`, '')).toMatchObject([
      { what: expect.stringContaining(source) },
    ]);
  },
);

test('a policy that says nothing about scripts is found', () => {
  expect(check("img-src 'self'", '')).toMatchObject([{ what: 'CSP không giới hạn mã' }]);
});

test('a page without a policy is found, a redirect is not', () => {
  expect(find(policy, { 'index.html': '<h1>x</h1>' })).toMatchObject([
    { what: 'Trang không có Content-Security-Policy' },
  ]);
  expect(find(policy, { 'cu.html': '<meta http-equiv="refresh" content="0;url=/">' })).toEqual([]);
});
