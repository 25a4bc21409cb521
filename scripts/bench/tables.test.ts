import { describe, expect, test } from 'vitest';
import type { Figures } from './tables.ts';
import { buildTable, faultList, qualityTable, quantile, searchTable, weightTable } from './tables.ts';

function figures(times: number, given: Partial<Figures> = {}): Figures {
  return {
    times,
    model: { documents: 3 * times, components: 300 * times },
    build: {
      steps: [
        { name: 'Dựng trang', seconds: 12.5 },
        { name: 'Lập chỉ mục tìm kiếm', seconds: 3 },
      ],
      time: 20_000,
      again: 900,
      memory: 512_000_000,
      faults: { count: 0, lines: [] },
    },
    site: {
      pages: 400 * times,
      html: 4_000_000 * times,
      largest: { address: '/van-ban/x/toan-van/', html: 900_000 },
      dist: 13_000_000,
      search: 2_000_000,
      kinds: [{ kind: 'lop', pages: 5, address: '/lop/3/', firstView: 20_000 * times, js: 1500 }],
    },
    search: {
      first: [
        { bytes: 100_000, requests: 7, names: ['HTS7 Camera', 'Lớp 2'] },
        { bytes: 110_000, requests: 8, names: ['HTS7 Camera', 'Lớp 2'] },
      ],
      warm: [10, 20, 30],
      slow: [
        [{ name: 'HTS7 Camera', at: 500 }],
        [
          { name: 'HTS7 Camera', at: 400 },
          { name: 'Lớp 2', at: 900 },
        ],
      ],
    },
    lighthouse: [],
    ...given,
  };
}

const queries = [
  { q: 'hts 7', category: 'code', accept: ['^camera$'], note: '' },
  { q: 'lớp hai', category: 'citation', accept: ['^lớp 2$'], note: '' },
];

/** Cells of the line that starts with a name. */
function row(text: string, name: string): string[] {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name}  `)) ?? '';
  return line.slice(name.length).trim().split(/ {2,}/);
}

test('builds are set side by side, step by step', () => {
  const text = buildTable([figures(1), figures(4)]);
  expect(row(text, 'Dựng trang')).toEqual(['12,5 s', '12,5 s']);
  expect(row(text, 'Cả lệnh dựng')).toEqual(['20,0 s', '20,0 s']);
  expect(row(text, 'Dựng lại khi không có gì thay đổi')).toEqual(['0,9 s', '0,9 s']);
  expect(row(text, 'Thành phần')).toEqual(['300', '1.200']);
  expect(row(text, 'HTML một trang, trung bình')).toEqual(['10,0 KB', '10,0 KB']);
  expect(row(text, 'Bộ nhớ lớn nhất của một tiến trình')).toEqual(['512,0 MB', '512,0 MB']);
});

test('a step that one build does not have, and memory that the system does not tell, are left out', () => {
  const short = figures(4, {
    build: {
      steps: [],
      time: 1,
      again: 1,
      memory: undefined,
      faults: { count: 1, lines: ['✗ lop [size] x'] },
    },
  });
  const text = buildTable([figures(1), short]);
  expect(row(text, 'Dựng trang')).toEqual(['12,5 s', '–']);
  expect(row(text, 'Bộ nhớ lớn nhất của một tiến trình')).toEqual(['512,0 MB', '–']);
  expect(row(text, 'Lỗi khi kiểm tra trang đã dựng')).toEqual(['0', '1']);
});

test('faults of a build are named with its size, all above eight are counted', () => {
  const lines = Array.from({ length: 10 }, (_, index) => `✗ lop/${index} [size] x`);
  const given = figures(4);
  const text = faultList([figures(1), { ...given, build: { ...given.build, faults: { count: 12, lines } } }]);
  expect(text.split('\n').slice(2)).toEqual([
    ...lines.slice(0, 8).map((line) => `4× ${line}`),
    '4× … và 4 lỗi khác',
    '',
  ]);
  expect(faultList([figures(1)])).toBe('');
});

test('the heaviest page of a kind is set beside that of the larger model', () => {
  expect(row(weightTable([figures(1), figures(4)]), 'lop')).toEqual([
    '20,0 KB',
    '1,5 KB',
    '80,0 KB',
    '1,5 KB',
    '/lop/3/',
  ]);
});

test('search is told by the middle and the worst query', () => {
  const text = searchTable(queries, [figures(1)]);
  expect(row(text, 'Lập chỉ mục')).toEqual(['3,0 s']);
  expect(row(text, 'Lần tìm đầu (gzip), lớn nhất')).toEqual(['110,0 KB']);
  expect(row(text, 'Số yêu cầu của lần tìm đầu, giữa')).toEqual(['7']);
  expect(row(text, 'Từ phím gõ đến kết quả, giữa')).toEqual(['20,0 ms']);
  expect(row(text, 'Kết quả đúng đầu tiên qua đường truyền chậm, giữa')).toEqual(['500,0 ms']);
  expect(row(text, 'Kết quả đúng đầu tiên qua đường truyền chậm, 95 %')).toEqual(['900,0 ms']);
});

test('right results are counted by class, and queries whose first result is not right are named', () => {
  const text = qualityTable(queries, figures(1).search);
  expect(row(text, 'code')).toEqual(['1', '100 %', '100 %', '1,00']);
  expect(row(text, 'citation')).toEqual(['1', '0 %', '100 %', '0,50']);
  expect(row(text, 'Tất cả')).toEqual(['2', '50 %', '100 %', '0,75']);
  expect(text).toContain('“lớp hai”: kết quả đúng ở chỗ 2, đầu tiên là “HTS7 Camera”');
  expect(text).not.toContain('“hts 7”');
});

describe('a quantile', () => {
  test.each([
    [0.5, 2],
    [0.95, 4],
    [1, 4],
    [0, 1],
  ])('of %d of 4, 1, 3, 2 is %d', (share, value) => {
    expect(quantile([4, 1, 3, 2], share)).toBe(value);
  });
});
