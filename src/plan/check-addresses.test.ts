import { describe, expect, test } from 'vitest';
import { realGraph, TINY } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { ownAddresses } from '../model/site-pages.ts';
import { root } from '../text/mdx.ts';
import { block } from './blocks.ts';
import { checkAddresses, isAddress, isAnchor } from './check-addresses.ts';
import { realPages } from './fixture.ts';
import type { Page } from './page.ts';
import { planPages } from './plan.ts';

describe('an address', () => {
  test.each(['/', '/lop/1/', '/van-ban/qd-mau/phu-luc/muc-4/3.1.4/', '/so-do/bo-1a/'])(
    'may be %s',
    (address) => expect(isAddress(address)).toBe(true),
  );

  test.each([
    ['a letter with a mark', '/nhom/cap-xa/đlhq/'],
    ['a capital', '/thanh-phan/HTS7/'],
    ['no slash at its end', '/lop/1'],
    ['no slash at its start', 'lop/1/'],
    ['an empty segment', '/lop//1/'],
    ['a space', '/thuat ngu/'],
    ['an escape', '/thu%E1%BA%ADt-ngu/'],
    ['a way up', '/lop/../1/'],
    ['a dash at an edge', '/lop/-1/'],
    ['an underscore', '/so_do/'],
    ['a letter in decomposed form', '/thu\u0300/'],
    ['a query', '/thanh-phan/?lop=1'],
  ])('has not %s', (_, address) => expect(isAddress(address)).toBe(false));
});

test('an anchor is one segment of an address', () => {
  expect(['phan-2.muc-3.diem-dd', 'hts7', 'dieu-4a'].filter((anchor) => !isAnchor(anchor))).toEqual([]);
  expect(['Hts7', 'điểm-d', 'a/b', '', 'a..b'].filter(isAnchor)).toEqual([]);
});

test('each malformed address and anchor of a page is a fault that names it', () => {
  const page: Page = {
    address: '/nhom/cap-xa/đlhq/',
    meta: {
      title: 'Nhóm',
      description: 'Nhóm',
      kind: 'nhom',
      heading: { text: 'Nhóm', official: false },
      breadcrumbs: [],
      toc: [],
    },
    body: root([block('Term', { id: 'ĐLHQ', term: 'ĐLHQ' }), block('Term', { id: 'dlhq', term: 'ĐLHQ' })]),
  };
  expect(checkAddresses([page]).map(({ name, file }) => `${name} ${file}`)).toEqual([
    'BadAddress /nhom/cap-xa/đlhq/',
    'BadAddress /nhom/cap-xa/đlhq/#ĐLHQ',
  ]);
});

test.each([
  ['tiny', () => planPages(graphOf(loadModel(TINY)))],
  ['real', realPages],
])('every page of the %s model keeps the grammar', (_, pages) => {
  expect(checkAddresses(pages())).toEqual([]);
});

test('so do the pages that belong to the site', () => {
  expect(ownAddresses(realGraph()).filter((address) => !isAddress(address))).toEqual([]);
});
