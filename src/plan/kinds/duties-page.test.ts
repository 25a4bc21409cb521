import { expect, test } from 'vitest';
import { enrich, tinyWith } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { loadModel } from '../../model/load.ts';
import { planPages } from '../plan.ts';
import { renderPage } from '../render.ts';

const pages = planPages(graphOf(loadModel(tinyWith(enrich))));
const textOf = (address: string) => {
  const page = pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(address);
  return renderPage(page).text;
};

test('the register has a table, a page for each page of the document with duties, and one on how it was made', () => {
  expect(pages.map(({ address }) => address).filter((one) => one.startsWith('/nghia-vu/'))).toEqual([
    '/nghia-vu/',
    '/nghia-vu/qd-mau/phan-1/',
    '/nghia-vu/qd-mau/phan-1/muc-2/',
    '/nghia-vu/qd-mau/phan-2/',
    '/nghia-vu/cach-lap/',
  ]);
});

test('only what the text says stands as its words; who is a body is a link', () => {
  const page = textOf('/nghia-vu/qd-mau/phan-1/');
  expect(page).toContain('<Duty id="nv-1" strength="phai" what="Làm dịch vụ thuận tiện">');
  expect(page).toContain('<Words>Mọi dịch vụ phải thuận tiện</Words>');
  expect(page).toContain('<Words as="span">Mọi dịch vụ</Words>');
  expect(page).not.toMatch(/<Words[^>]*>(?:Làm dịch vụ|Người làm)/);
  expect(textOf('/nghia-vu/qd-mau/phan-1/muc-2/')).toContain('[Bộ Mẫu](/co-quan/bo-mau/)');
  expect(textOf('/nghia-vu/qd-mau/phan-2/')).toContain(
    'văn bản không nêu; ràng buộc người xây dựng, vận hành',
  );
});

test('a unit, a component and a body lead to their duties', () => {
  const link = '(/nghia-vu/qd-mau/phan-1/muc-2/#nv-2)';
  for (const address of ['/van-ban/qd-mau/phan-1/muc-2/', '/thanh-phan/mang-mau/', '/co-quan/bo-mau/'])
    expect(textOf(address)).toContain(link);
  expect(textOf('/thanh-phan/mang-mau/')).toContain('#nv-3)');
  expect(textOf('/thanh-phan/htm1/')).not.toContain('/nghia-vu/');
});

test('how the register was made names every explained unit with its reason', () => {
  expect(textOf('/nghia-vu/cach-lap/')).toContain('Câu mẫu không nói ai phải làm.');
});
