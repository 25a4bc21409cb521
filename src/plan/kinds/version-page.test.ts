import { expect, test } from 'vitest';
import { TINY, tinyWith, withEarlierVersion } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { loadModel } from '../../model/load.ts';
import { permalinksOf } from '../ledger.ts';
import { planPages } from '../plan.ts';
import { renderPage } from '../render.ts';

const pagesOf = (dir: string) =>
  new Map(planPages(graphOf(loadModel(dir))).map((page) => [page.address, page]));
const single = pagesOf(TINY);
const both = pagesOf(tinyWith(withEarlierVersion));
const NEW = '/van-ban/qd-mau/ban/du-thao-2026/';
const OLD = '/van-ban/qd-mau/ban/du-thao-2025/';
const WHOLE = '/van-ban/qd-mau/toan-van/';

function textAt(pages: typeof both, address: string): string {
  const page = pages.get(address);
  if (page === undefined) throw new Error(`no page ${address}`);
  return renderPage(page).text;
}

test('every version has a page of its own; the present one from the first day', () => {
  expect([...single.keys()].filter((address) => /^\/van-ban\/.*\/ban\//.test(address))).toEqual([NEW]);
  expect([...both.keys()].filter((address) => /^\/van-ban\/.*\/ban\//.test(address))).toEqual([OLD, NEW]);
});

test('a version page has the anchors of the whole text and leads search engines there', () => {
  const ledger = permalinksOf([...both.values()]);
  expect(ledger[NEW]).toEqual(ledger[WHOLE]);
  expect(ledger[OLD]).toEqual(ledger[WHOLE]);
  for (const address of [OLD, NEW]) expect(both.get(address)?.meta.unlisted).toEqual({ canonical: WHOLE });
});

test('an earlier version carries the status of one, the newest that of the document', () => {
  expect(both.get(OLD)?.meta.status).toEqual({
    value: 'truoc-day',
    text: 'BẢN TRƯỚC – đã có bản mới: dự thảo năm 2026',
    doc: 'qd-mau',
  });
  expect(both.get(NEW)?.meta.status).toEqual(both.get(WHOLE)?.meta.status);
});

test('each version keeps its own words', () => {
  expect(textAt(both, OLD)).toContain('Điểm truy cập công cộng tại trụ sở.');
  expect(textAt(both, NEW)).not.toContain('tại trụ sở');
  expect(textAt(both, WHOLE)).not.toContain('tại trụ sở');
});

test('a place of a version is cited and linked as of that version, in every part of the document', () => {
  for (const address of [OLD, NEW]) {
    const roots = textAt(both, address).match(/<Unit [^>]*depth="0"[^>]*>/g) ?? [];
    expect(roots.length).toBeGreaterThan(1);
    for (const root of roots) {
      expect(root).toContain(`home="${address}"`);
      expect(root).toMatch(/ instrument="[^"]+"/);
    }
  }
});

test('an earlier version says that it is not the newest, leads there and counts what changed', () => {
  const text = textAt(both, OLD);
  expect(text).toContain(`<Version name="Dự thảo năm 2026" href="${WHOLE}" posted="15/01/2026" newest />`);
  expect(text).toContain(`<Version name="Dự thảo năm 2025" href="${OLD}" posted="01/06/2025" current />`);
  expect(text).toContain('Đây không phải bản mới nhất.');
  expect(text).toContain(
    'bản mới nhất đổi lời 1. [Xem từng chỗ đã đổi](/doi-chieu/qd-mau/ban/du-thao-2025/)',
  );
});

test('the newest version says so, with what it changed in the one before', () => {
  const text = textAt(both, NEW);
  expect(text).toContain('Đây là bản mới nhất.');
  expect(text).toContain('So với dự thảo năm 2025, bản này đổi lời 1.');
  expect(textAt(single, NEW)).toContain('Đây là bản đầu tiên đăng trên bản trực tuyến.');
});

test('a version is plain text: it leads to no component, as components speak of the present text', () => {
  expect(textAt(both, NEW)).not.toContain('<Ref href');
  expect(textAt(both, WHOLE)).toContain('<Ref href');
});

test('the page of a document names every version, newest first', () => {
  const text = textAt(both, '/van-ban/qd-mau/');
  expect(text.indexOf(NEW)).toBeGreaterThan(0);
  expect(text.indexOf(OLD)).toBeGreaterThan(text.indexOf(NEW));
});

test('the page of changes lists them by kind, with the place in both versions', () => {
  const text = textAt(both, '/thay-doi/');
  const unit = 'phu-luc.muc-1.1.diem-b';
  expect(text).toContain('Đổi lời (1)');
  expect(text).toContain(
    `[điểm b mục 1.1 Phụ lục](${OLD}#${unit}) → bản mới: [điểm b mục 1.1 Phụ lục](${NEW}#${unit})`,
  );
  expect(text).not.toContain('chưa văn bản nào có bản thay thế');
});

test('the page of changes says so when no document has a second version', () => {
  const text = textAt(single, '/thay-doi/');
  expect(text).toContain('chưa văn bản nào có bản thay thế');
  expect(text).toContain('Đăng lần đầu: 26 đơn vị dẫn được');
});
