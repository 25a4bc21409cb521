import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { linksIn } from '../model/text-links.ts';
import { walkUnits } from '../model/walk.ts';
import { realPages } from './fixture.ts';
import { linkedText } from './linked-text.ts';
import type { Page } from './page.ts';

const graph = realGraph();
const all = graph.model.documents.flatMap((document) =>
  [...walkUnits(document.units)].map(({ unit, ancestors }) => ({ document, unit, ancestors })),
);
const linksOf = (unit: string) => {
  const placed = graph.unit(`qd-khung-kien-truc-so#${unit}`);
  return linksIn(graph, placed).map(({ start, end, href }) => [placed.unit.text?.slice(start, end), href]);
};
const pages = realPages();
const page = (address: string) => pages.find((candidate) => candidate.address === address);

type Node = Root | RootContent;
const wordsOf = (node: Node): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map((child) => wordsOf(child as Node)).join('')
      : '';
const refsIn = (node: Node): string[] => [
  ...(node.type === 'mdxJsxTextElement' && node.name === 'Ref' ? [String(node.attributes[0]?.value)] : []),
  ...('children' in node ? node.children.flatMap((child) => refsIn(child as Node)) : []),
];
const refsOn = (found: Page | undefined): string[] => (found === undefined ? [] : refsIn(found.body));

test('the words of every unit stay letter for letter', () => {
  const changed = all.filter(
    (placed) =>
      placed.unit.text !== undefined &&
      linkedText(graph, placed, placed.unit.text).map(wordsOf).join('') !== placed.unit.text,
  );
  expect(changed).toEqual([]);
});

test('no two links of a unit overlap or lead to the same place', () => {
  const wrong = all.filter((placed) => {
    const links = linksIn(graph, placed);
    const overlap = links.some(({ end }, index) => end > (links[index + 1]?.start ?? end));
    return overlap || new Set(links.map(({ href }) => href)).size < links.length;
  });
  expect(wrong).toEqual([]);
});

test('a component is linked by its code or its name where it is defined', () => {
  expect(linksOf('phu-luc.muc-4.3.1.3.diem-b')[0]).toEqual(['HTS7', '/thanh-phan/hts7/']);
});

test('a citation, a law, a body and a component lead to their pages', () => {
  expect(linksOf('phu-luc.muc-1.diem-a.doan-3')).toContainEqual([
    'điểm a, mục 3, phần II của Quyết định này',
    '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/#phan-2.muc-3.diem-a',
  ]);
  expect(linksOf('can-cu-2')).toEqual([
    ['Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023', '/van-ban-vien-dan/luat-20-2023-qh15/'],
  ]);
  expect(linksOf('phan-3.muc-3.1.doan-2')).toContainEqual([
    'Bộ Khoa học và Công nghệ',
    '/co-quan/bo-khoa-hoc-va-cong-nghe/',
  ]);
  expect(linksOf('phan-3.muc-2.5.doan-5')).toEqual([
    ['Mạng truyền số liệu chuyên dùng', '/thanh-phan/mang-truyen-so-lieu-chuyen-dung/'],
  ]);
});

test('only the first mention in a paragraph is a link', () => {
  const links = linksOf('phan-2.muc-2.diem-g.doan-2').map(([words]) => words);
  expect(links.filter((words) => words === 'Nguyên tắc 6')).toHaveLength(1);
});

test('what is ambiguous or leads nowhere is no link, nor what leads to the place around it', () => {
  expect(linksOf('phu-luc.muc-4.3.1.4.doan-1').map(([words]) => words)).not.toContain('khoản này');
  expect(linksOf('can-cu-8').map(([words]) => words)).toEqual(['Luật Chuyển đổi số']);
  expect(linksOf('dieu-2.khoan-1')).toEqual([]);
  expect(linksOf('phan-2.muc-3.diem-c.doan-1').map(([words]) => words)).not.toContain('Lớp này');
});

test('no page links to itself in official words', () => {
  expect(
    pages.filter((found) => refsOn(found).includes(found.address)).map(({ address }) => address),
  ).toEqual([]);
});

test('a place on the page is an anchor: on the whole text all places of the document, on a section its own', () => {
  const whole = refsOn(page('/van-ban/qd-khung-kien-truc-so/toan-van/'));
  expect(whole).toContain('#phan-2.muc-3.diem-a');
  expect(whole.filter((href) => href.startsWith('/van-ban/'))).toEqual([]);
  const section = refsOn(page('/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/'));
  expect(section).toContain('#phan-2.muc-3.diem-b');
  expect(section).toContain('/van-ban/qd-khung-kien-truc-so/phu-luc/#phu-luc');
});

test('a term is explained where a page first uses it, and only there', () => {
  const linked = refsOn(page('/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/'));
  expect(linked.filter((href) => href === '/thuat-ngu/#csdl')).toHaveLength(1);
  const repeated = pages.filter((found) => {
    const terms = refsOn(found).filter((href) => href.startsWith('/thuat-ngu/'));
    return new Set(terms).size < terms.length;
  });
  expect(repeated).toEqual([]);
});

test('no official heading holds a link', () => {
  const headings = (node: Node): Node[] => [
    ...(node.type === 'mdxJsxTextElement' &&
    node.attributes.some(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        attribute.name === 'as' &&
        /^h\d$/.test(String(attribute.value)),
    )
      ? [node]
      : []),
    ...('children' in node ? node.children.flatMap((child) => headings(child as Node)) : []),
  ];
  const found = pages.flatMap(({ body }) => headings(body));
  expect(found.length).toBeGreaterThan(100);
  expect(found.flatMap(refsIn)).toEqual([]);
});
