import { expect, test } from 'vitest';
import { verdictOf } from './lighthouse.ts';
import type { Figures } from './tables.ts';
import {
  buildTable,
  faultList,
  lighthouseTable,
  qualityTable,
  quantile,
  searchTable,
  weightTable,
} from './tables.ts';

const RESULTS = ['HTS7 Camera', 'Lớp 2'].map((name) => ({ name, address: '/' }));

const figures = (times: number, faults: string[] = []): Figures => ({
  size: `${times}×`,
  model: { documents: 3 * times, components: 300 * times },
  build: {
    steps: times === 1 ? [{ name: 'Vẽ sơ đồ', seconds: 12.5 }] : [],
    time: 20_000,
    again: 900,
    cpu: 31_000,
    memory: 512_000_000,
    together: 900_000_000,
    faults,
  },
  site: {
    pages: 400 * times,
    files: 2000 * times,
    html: 4_000_000 * times,
    largest: 900_000,
    dist: 13_000_000,
    search: 2_000_000,
    kinds: [{ kind: 'lop', address: '/lop/3/', firstView: 20_000 * times, js: 1500 }],
  },
  search: {
    first: [
      { bytes: 100_000, requests: 7, results: RESULTS },
      { bytes: 110_000, requests: 8, results: RESULTS },
    ],
    warm: [10, 20, 30],
    slow: [
      [{ name: 'HTS7 Camera', address: '/', at: 500 }],
      [
        { name: 'HTS7 Camera', address: '/', at: 400 },
        { name: 'Lớp 2', address: '/', at: 900 },
      ],
    ],
  },
  lighthouse: [],
});

const queries = [
  { q: 'hts 7', category: 'code', accept: ['^camera$'], acceptUrl: [], note: '' },
  { q: 'lớp hai', category: 'citation', accept: ['^lớp 2$'], acceptUrl: [], note: '' },
];

/** Cells of the line that starts with a name. */
function row(text: string, name: string): string[] {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `)) ?? '';
  return line.slice(name.length).trim().split(/ {2,}/);
}

test('builds are set side by side, and a step that one of them does not have is left out', () => {
  const text = buildTable([figures(1), figures(4)]);
  expect(row(text, 'Vẽ sơ đồ')).toEqual(['12,5 s', '–']);
  expect(row(text, 'Cả lệnh dựng')).toEqual(['20,0 s', '20,0 s']);
  expect(row(text, 'Thành phần')).toEqual(['300', '1.200']);
  expect(row(text, 'HTML một trang, trung bình')).toEqual(['10,0 KB', '10,0 KB']);
  expect(row(text, 'Bộ nhớ lớn nhất của một tiến trình')).toEqual(['512,0 MB', '512,0 MB']);
});

test('the heaviest page of a kind is set beside that of the larger model', () => {
  const cells = ['20,0 KB', '1,5 KB', '80,0 KB', '1,5 KB', '/lop/3/'];
  expect(row(weightTable([figures(1), figures(4)]), 'lop')).toEqual(cells);
});

test('the columns of a table are aligned', () => {
  const lines = buildTable([figures(1)])
    .split('\n')
    .slice(2, -1);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});

test('faults of a build are named with its size', () => {
  const text = faultList([figures(1), figures(4, ['✗ lop/1 [size] x', '1 lỗi'])]);
  expect(text.split('\n').slice(2, -1)).toEqual(['4× ✗ lop/1 [size] x', '4× 1 lỗi']);
  expect(faultList([figures(1)])).toBe('');
});

test('search is summed up by the middle and the worst query', () => {
  const text = searchTable(queries, [figures(1)]);
  expect(row(text, 'Lần tìm đầu (gzip), lớn nhất')).toEqual(['110,0 KB']);
  expect(row(text, 'Từ phím gõ đến kết quả, giữa')).toEqual(['20,0 ms']);
  expect(row(text, 'Kết quả đúng đầu tiên qua đường truyền chậm, 95 %')).toEqual(['900,0 ms']);
});

test('right results are counted by class, and queries whose first result is not right are named', () => {
  const text = qualityTable(queries, figures(1).search);
  expect(row(text, 'code')).toEqual(['1', '100 %', '100 %', '1,00']);
  expect(row(text, 'Tất cả')).toEqual(['2', '50 %', '100 %', '0,75']);
  expect(text).toContain('“lớp hai”: kết quả đúng ở chỗ 2, đầu tiên là “HTS7 Camera”');
  expect(text).not.toContain('“hts 7”');
});

test('a page has the median of its Lighthouse runs, each figure by itself; a missing figure is never a good one', () => {
  const report = (score: number, lcp: number) => ({
    categories: { performance: { score }, accessibility: { score: 1 }, seo: { score: 0.92 } },
    audits: {
      'largest-contentful-paint': { numericValue: lcp },
      'total-blocking-time': { numericValue: 0 },
    },
  });
  const verdict = verdictOf('Trang chủ', [report(1, 2000), report(0.9, 700), report(0.98, 800)]);
  expect(verdict).toEqual({ name: 'Trang chủ', scores: [98, 100, 0, 92], lcp: 800, tbt: 0, cls: Number.NaN });
  expect(lighthouseTable([verdict])).toContain('98 / 100 / 0 / 92');
});

test.each([
  [0.5, 2],
  [0.95, 4],
  [0, 1],
])('the quantile %d of 4, 1, 3, 2 is %d', (share, value) => {
  expect(quantile([4, 1, 3, 2], share)).toBe(value);
});
