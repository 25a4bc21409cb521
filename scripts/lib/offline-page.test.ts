import { describe, expect, test } from 'vitest';
import { type Edition, modulesOf, offlinePage } from './offline-page.ts';

const files = ['index.html', 'lop/1/index.html', 'thanh-phan/index.html', '_astro/a.css', 'so-do/hts.svg'];

const edition = (base = '/'): Edition => ({
  base,
  publicUrl: (path) => `https://khung.example${base.slice(0, -1)}${path}`,
  has: (file) => files.includes(file),
});
const page = (html: string, base = '/', script?: string) =>
  offlinePage(html, 'lop/1/index.html', script, edition(base));

describe('a page of the offline edition', () => {
  test.each([
    ['<a href="/">', '<a href="../../index.html">'],
    ['<a class="a" href="/lop/1/#yeu-cau">', '<a class="a" href="../../lop/1/index.html#yeu-cau">'],
    [
      '<a href="/thanh-phan/?lop=1&#38;cap=tinh">',
      '<a href="../../thanh-phan/index.html?lop=1&#38;cap=tinh">',
    ],
    ['<a href="/lop/1">', '<a href="../../lop/1/index.html">'],
    ['<link rel="stylesheet" href="/_astro/a.css">', '<link rel="stylesheet" href="../../_astro/a.css">'],
    ['<svg><a xlink:href="/lop/1/" />', '<svg><a xlink:href="../../lop/1/index.html" />'],
    ['<form action="/thanh-phan/">', '<form action="../../thanh-phan/index.html">'],
    ['<div data-base="/">', '<div data-base="../../">'],
  ])('has addresses that lead to files: %s', (before, after) => {
    expect(page(before)).toBe(after);
  });

  test('knows the folder that the site was built for', () => {
    expect(page('<a href="/kien-truc/lop/1/">', '/kien-truc/')).toBe('<a href="../../lop/1/index.html">');
    expect(page('<a href="/kien-truc">', '/kien-truc/')).toBe('<a href="../../index.html">');
  });

  test('leaves alone anchors, addresses of other hosts and relative ones', () => {
    const links = '<a href="#a"><a href="https://x.example/lop/1/"><a href="//x.example/"><a href="?a=b">';
    expect(page(links)).toBe(links);
  });

  test('leads to the public site for what the edition does not hold, and copies public addresses', () => {
    expect(page('<a href="/du-lieu/ngoai-tuyen.zip">')).toBe(
      '<a href="https://khung.example/du-lieu/ngoai-tuyen.zip">',
    );
    expect(page('<button data-copy="/lop/1/">')).toBe('<button data-copy="https://khung.example/lop/1/">');
  });

  test('has one plain script in the place of its modules, and no policy that a folder could not keep', () => {
    const html = `<head><meta http-equiv="content-security-policy" content="script-src 'self'"><link rel="search" href="/opensearch.xml"></head><body><script type="module" src="/_astro/a.js"></script><p>a</p><script type="module" src="/_astro/b.js"></script></body>`;
    expect(modulesOf(html, '/')).toEqual(['_astro/a.js', '_astro/b.js']);
    expect(page(html, '/', 'ngoai-tuyen/trang-1.js')).toBe(
      '<head><script defer src="../../ngoai-tuyen/trang-1.js"></script></head><body><p>a</p></body>',
    );
  });

  test('keeps every letter between the tags, and quoted ones that look like tags', () => {
    const html =
      '<p title="a > b href=/lop/1/">Khoản 1: href="/lop/1/" &lt;a href="/lop/1/"></p><p data-words="<a href=">x</p>';
    expect(page(html)).toBe(html);
  });
});
