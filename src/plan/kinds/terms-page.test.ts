import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { realGraph } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { renderPage } from '../render.ts';
import { termsPage } from './terms-page.ts';

const graph = realGraph();
const [body] = termsPage(graph).map((page) => page.body);
const [text = ''] = termsPage(graph).map((page) => renderPage(page).text);

/** The entry of a term, from its block to the next. */
const entry = (id: string) => new RegExp(`<Term id="${id}"[^]*?</Term>`).exec(text)?.[0] ?? '';

/** Values of an attribute of the blocks of a name, in the order of the page. */
function values(name: string, attribute: string, node: RootContent | typeof body = body): string[] {
  if (node === undefined) return [];
  const own =
    node.type === 'mdxJsxFlowElement' && node.name === name
      ? node.attributes.flatMap((each) =>
          each.type === 'mdxJsxAttribute' && each.name === attribute ? [String(each.value)] : [],
        )
      : [];
  const inner = 'children' in node ? (node.children as RootContent[]) : [];
  return [...own, ...inner.flatMap((child) => values(name, attribute, child))];
}

test('every term of the model has one entry with its id', () => {
  expect(values('Term', 'id').sort()).toEqual(graph.model.terms.map(({ id }) => id).sort());
});

test('an explained term has the official words, the unit that says them and its uses by document', () => {
  expect(entry('ndxp')).toContain('<Words as="span">Nền tảng tích hợp, chia sẻ dữ liệu Quốc gia</Words>');
  expect(entry('ndxp')).toContain(
    '(/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/#phan-2.muc-3.diem-b.doan-12)',
  );
  expect(entry('ndxp')).toMatch(
    /Dùng 4 lần: Khung kiến trúc tổng thể quốc gia số 2 lần, .* tỉnh Gia Lai 2 lần/,
  );
});

test('a term that a document uses in several places lists them all, as often as it is said to be used', () => {
  const [, list = ''] = /<Backlinks title="Mọi nơi nhắc đến">([\s\S]*?)<\/Backlinks>/.exec(entry('ai')) ?? [];
  const documents = list.trim().split(/\n+/);
  const places = documents.map((line) => [...line.matchAll(/\]\([^)]+\)(?: \((\d+)\))?/g)]);
  const counts = places.map((found) => found.reduce((sum, [, times = '1']) => sum + Number(times), 0));
  expect(counts).toEqual(documents.map((line) => Number(/\((\d+) lần\)/.exec(line)?.[1])));
  expect(entry('ai')).toContain(`Dùng ${counts.reduce((sum, count) => sum + count)} lần: `);
  expect(entry('gpu')).not.toContain('<Backlinks');
});

test('our own meaning is said to be ours, and never stands as official words', () => {
  expect(entry('cds')).toContain('Trang này hiểu là: chuyển đổi số (không phải lời văn bản).');
  expect(entry('cds')).not.toContain('<Words');
  expect(entry('ogc')).toContain('Văn bản không nói rõ nghĩa.');
});

test('letters stand in Vietnamese order, and each leads to the heading of its list', () => {
  const [first = ''] = values('Alphabet', 'letters');
  const letters = first.split(' ').map((pair) => pair.split(':')[1]);
  expect(letters.indexOf('Đ')).toBe(letters.indexOf('D') + 1);
  expect(letters.at(-1)).toBe('X');
  const anchors = values('Alphabet', 'letters').flatMap((all) =>
    all.split(' ').map((pair) => pair.split(':')[0]),
  );
  const sections = values('Section', 'id');
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.filter((anchor) => !sections.includes(anchor ?? ''))).toEqual([]);
});

test('a model without terms has no such page', () => {
  expect(termsPage(graphOf({ ...graph.model, terms: [] }))).toEqual([]);
});
