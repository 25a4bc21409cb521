import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Graph, graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import type { Redirect } from '../model/schema/permalink.ts';
import { planPages } from './plan.ts';
import { withRedirects } from './redirects.ts';
import { renderPage } from './render.ts';

const tiny = graphOf(loadModel(join(import.meta.dirname, '../model/fixtures/tiny')));
const pages = planPages(tiny);
const PAGE = '/van-ban/qd-mau/quyet-dinh/';

function planned(
  ...redirects: Redirect[]
): Map<string, { text: string; meta: (typeof pages)[number]['meta'] }> {
  const graph: Graph = { ...tiny, model: { ...tiny.model, redirects } };
  return new Map(
    withRedirects(graph, pages).map((page) => [
      page.address,
      { text: renderPage(page).text, meta: page.meta },
    ]),
  );
}

const gone = (from: string, was: string): Redirect => ({
  kind: 'withdrawn',
  from,
  was,
  document: 'qd-mau',
  version: 'du-thao-2026',
});

test('without redirects the pages are as planned', () => {
  expect(withRedirects(tiny, pages)).toEqual(pages);
});

test('a page that moved sends its reader on, search engines too, and holds a plain link', () => {
  const page = planned({ kind: 'moved', from: '/van-ban/qd-mau/dieu-1/', to: `${PAGE}#dieu-1` }).get(
    '/van-ban/qd-mau/dieu-1/',
  );
  expect(page?.meta.unlisted).toEqual({ canonical: PAGE, forward: `${PAGE}#dieu-1` });
  expect(page?.meta.heading.text).toBe('Trang này đã chuyển');
  expect(page?.text).toContain('<Moved follow>');
  expect(page?.text).toContain(`[Điều 1, Khung mẫu](${PAGE}#dieu-1)`);
});

test('an anchor that moved within its page stands beside the new place', () => {
  const text = planned({ kind: 'moved', from: `${PAGE}#dieu-7`, to: `${PAGE}#dieu-2` }).get(PAGE)?.text ?? '';
  expect(text).toMatch(/<Unit id="dieu-2" [^>]*former="dieu-7">/);
  expect(text).not.toContain('<Moved');
});

test('an anchor that moved to another page has a notice on the page where it was', () => {
  const to = '/van-ban/qd-mau/phu-luc/#htm1';
  const text = planned({ kind: 'moved', from: `${PAGE}#dieu-7`, to }).get(PAGE)?.text ?? '';
  expect(text).toContain('<Moved id="dieu-7" follow>');
  expect(text).toContain(`đã chuyển đến [điểm a mục 1.1 Phụ lục, Khung mẫu](${to})`);
});

test('an anchor that moved to the heading of its own page has a notice that leads there', () => {
  const own = '/van-ban/qd-mau/phan-1/';
  const text = planned({ kind: 'moved', from: `${own}#phan-9`, to: `${own}#phan-1` }).get(own)?.text ?? '';
  expect(text).toContain('<Moved id="phan-9" follow>');
});

test('what was split offers its parts and sends nobody on', () => {
  const page = planned({
    kind: 'split',
    from: '/van-ban/qd-mau/dieu-1/',
    to: [`${PAGE}#dieu-1`, `${PAGE}#dieu-2`],
  }).get('/van-ban/qd-mau/dieu-1/');
  expect(page?.meta.unlisted).toEqual({ canonical: undefined, forward: undefined });
  expect(page?.text).toContain('đã tách thành các phần');
  expect(page?.text).toContain(`- [Điều 1, Khung mẫu](${PAGE}#dieu-1)\n`);
  expect(page?.text).not.toContain('follow');
});

test('what was merged says into what', () => {
  const text = planned({
    kind: 'merged',
    from: `${PAGE}#dieu-3`,
    to: '/van-ban/qd-mau/phan-2/#phan-2.muc-1',
  }).get(PAGE)?.text;
  expect(text).toContain('đã nhập vào [mục 1 phần II, Khung mẫu]');
});

test('what was withdrawn keeps saying what it was, in which version, and where that can be read', () => {
  const version = '/van-ban/qd-mau/ban/du-thao-2026/';
  const all = planned(
    gone('/van-ban/qd-mau/phan-3/', 'Phần III'),
    gone(`${PAGE}#dieu-9`, 'Điều 9'),
    gone('/van-ban/qd-mau/phan-3/#dieu-2', 'Điều 2'),
  );
  expect(all.get(PAGE)?.text).toContain('<Moved id="dieu-9">');
  expect(all.get(PAGE)?.text).toContain(`“Điều 9” có trong [dự thảo năm 2026, Khung mẫu](${version})`);
  const page = all.get('/van-ban/qd-mau/phan-3/');
  expect(page?.meta.heading.text).toBe('Nội dung này đã rút');
  expect(page?.text).toContain('“Phần III” có trong');
  expect(page?.text).toContain(`(${version}#dieu-2)`);
});

test('redirects of one page that lead one after another end at the last', () => {
  const all = planned(
    { kind: 'moved', from: '/mot/', to: '/hai/' },
    { kind: 'moved', from: '/hai/', to: '/lop/1/' },
  );
  expect(all.get('/mot/')?.meta.unlisted?.forward).toBe('/lop/1/');
});
