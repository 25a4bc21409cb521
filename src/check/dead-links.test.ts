import { expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';
import { find, html } from './fixture.ts';

const other = html({ title: 'Lớp 1', body: '<p id="hts7">x</p>' });

test('links that lead somewhere are no finding', () => {
  const body = `<a href="/lop/1/">a</a> <a href="/lop/1">a</a> <a href="lop/1/?q=1#hts7">a</a> <a href="#top">a</a>
<a href="/du-lieu/a.csv">a</a> <a href="https://khac.example/x">a</a> <a href="mailto:a@b.example">a</a>`;
  expect(
    find(deadLinks, { 'index.html': html({ body }), 'lop/1/index.html': other, 'du-lieu/a.csv': '' }),
  ).toEqual([]);
});

test('a link to a page that is not there is found with its place', () => {
  const found = find(deadLinks, { 'index.html': html({ body: '<a href="/lop/9/">a</a>' }) });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ file: 'index.html', place: '6:1', what: 'Liên kết chết "/lop/9/"' });
});

test.each([
  ['an anchor of another page', '<a href="/lop/1/#hts8">a</a>'],
  ['an anchor of the same page', '<a href="#khong-co">a</a>'],
  ['an image', '<img src="/a.png" alt="">'],
  ['a script', '<script src="/a.js"></script>'],
  ['a form', '<form action="/tim/"></form>'],
  ['a link for readers without JavaScript', '<noscript><a href="/tim/">a</a></noscript>'],
  ['a link in a picture', '<svg><a xlink:href="/tim/"></a></svg>'],
  ['a redirect', '<meta http-equiv="refresh" content="0;url=/tim/">'],
])('%s that is not there is found', (_, body) => {
  expect(find(deadLinks, { 'index.html': html({ body }), 'lop/1/index.html': other })).toHaveLength(1);
});

test('a link that forgets the base is found', () => {
  const files = { 'index.html': html({ body: '<a href="/lop/1/">a</a>' }), 'lop/1/index.html': other };
  expect(find(deadLinks, files)).toEqual([]);
  const [found, ...rest] = find(deadLinks, files, { base: '/kien-truc/' });
  expect(found?.what).toContain('nằm ngoài thư mục /kien-truc/');
  expect(rest).toEqual([]);
});

test('an absolute link to the site itself must be alive too', () => {
  const files = { 'index.html': html({ head: '<link rel="canonical" href="https://khung.example/cu/">' }) };
  expect(find(deadLinks, files, { base: '/', origin: 'https://khung.example' })).toHaveLength(1);
  expect(find(deadLinks, files)).toEqual([]);
});

test('an address that no browser can read is found', () => {
  expect(find(deadLinks, { 'index.html': html({ body: '<a href="https://">a</a>' }) })[0]?.what).toContain(
    'viết sai',
  );
});

test('the place of a finding names the id that it stands in', () => {
  const found = find(deadLinks, { 'index.html': html({ body: '<p id="dieu-1"><a href="/x/">a</a></p>' }) });
  expect(found).toMatchObject([{ place: '6:16 #dieu-1' }]);
});
