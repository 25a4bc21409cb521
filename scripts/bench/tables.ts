/** What was measured, as tables. Pure. */
import { seconds } from '../lib/task.ts';
import type { Build } from './build.ts';
import { placeOfRight, type Score, scoreOf } from './judge.ts';
import type { Verdict } from './lighthouse.ts';
import type { Query } from './queries.ts';
import type { SearchFigures } from './search.ts';
import type { SiteFigures } from './site.ts';
import { bytes, NONE, number, percent, table } from './table.ts';

/** All that was measured with a model so many times as large. */
export type Figures = {
  times: number;
  /** Numbers of things in the model. */
  model: { documents: number; components: number };
  build: Omit<Build, 'dist'>;
  site: SiteFigures;
  search: SearchFigures;
  /** Of the real model only. */
  lighthouse: readonly Verdict[];
};

type Row = [name: string, figure: (figures: Figures) => string];

/** One column for each size of the model. */
function bySize(title: string, all: readonly Figures[], rows: readonly Row[]): string {
  return table(
    title,
    ['', ...all.map(({ times }) => `${times}×`)],
    rows.map(([name, figure]) => [name, ...all.map(figure)]),
  );
}

/** Time, memory and sizes of the builds. */
export function buildTable(all: readonly Figures[]): string {
  const steps = [...new Set(all.flatMap(({ build }) => build.steps.map(({ name }) => name)))];
  return bySize('Dựng trang từ đầu, theo cỡ mô hình', all, [
    ...steps.map(
      (step): Row => [
        step,
        ({ build }) => {
          const found = build.steps.find(({ name }) => name === step);
          return found === undefined ? NONE : seconds(found.seconds * 1000);
        },
      ],
    ),
    ['Cả lệnh dựng', ({ build }) => seconds(build.time)],
    ['Dựng lại khi không có gì thay đổi', ({ build }) => seconds(build.again)],
    [
      'Bộ nhớ lớn nhất của một tiến trình',
      ({ build }) => (build.memory === undefined ? NONE : bytes(build.memory)),
    ],
    ['Lỗi khi kiểm tra trang đã dựng', ({ build }) => number(build.faults.count)],
    ['Văn bản', ({ model }) => number(model.documents)],
    ['Thành phần', ({ model }) => number(model.components)],
    ['Trang', ({ site }) => number(site.pages)],
    ['HTML một trang, trung bình', ({ site }) => bytes(site.html / site.pages)],
    ['HTML một trang, lớn nhất', ({ site }) => bytes(site.largest.html)],
    ['Thời gian dựng một trang', ({ build, site }) => `${number(build.time / site.pages)} ms`],
    ['Cả thư mục dist', ({ site }) => bytes(site.dist)],
  ]);
}

/** The heaviest page of each kind, as a first visit fetches it. */
export function weightTable(all: readonly Figures[]): string {
  const kinds = [...new Set(all.flatMap(({ site }) => site.kinds.map(({ kind }) => kind)))].sort();
  const of = ({ site }: Figures, wanted: string) => site.kinds.find(({ kind }) => kind === wanted);
  return table(
    'Trang nặng nhất mỗi loại: lần xem đầu (HTML + CSS + JS, gzip) và riêng JS',
    ['Loại trang', ...all.flatMap(({ times }) => [`${times}×`, 'JS']), 'trang nặng nhất'],
    kinds.map((kind) => [
      kind,
      ...all.flatMap((figures) => {
        const heaviest = of(figures, kind);
        return heaviest === undefined ? [NONE, NONE] : [bytes(heaviest.firstView), bytes(heaviest.js)];
      }),
      all.map((figures) => of(figures, kind)?.address).findLast((address) => address !== undefined) ?? NONE,
    ]),
  );
}

/** What Lighthouse says of the pages of the real model. */
export function lighthouseTable(verdicts: readonly Verdict[]): string {
  return table(
    'Lighthouse, cấu hình điện thoại, giá trị giữa các lần đo',
    ['Trang', 'hiệu năng / tiếp cận / thực hành tốt / SEO', 'LCP', 'TBT', 'CLS'],
    verdicts.map(({ name, scores, lcp, tbt, cls }) => [
      name,
      scores.map((score) => number(score)).join(' / '),
      seconds(lcp),
      `${number(tbt)} ms`,
      number(cls, 3),
    ]),
  );
}

/** Cost of search. */
export function searchTable(queries: readonly Query[], all: readonly Figures[]): string {
  const sizes = (figures: Figures) => figures.search.first.map((first) => first.bytes);
  const requests = (figures: Figures) => figures.search.first.map((first) => first.requests);
  const milliseconds = (value: number) => `${number(value, 1)} ms`;
  return bySize('Tìm kiếm, qua trang /tim-kiem/ trong trình duyệt', all, [
    [
      'Lập chỉ mục',
      ({ build }) => {
        const step = build.steps.find(({ name }) => name === 'Lập chỉ mục tìm kiếm');
        return step === undefined ? NONE : seconds(step.seconds * 1000);
      },
    ],
    ['Chỉ mục trên đĩa', ({ site }) => bytes(site.search)],
    ['Lần tìm đầu (gzip), giữa', (figures) => bytes(quantile(sizes(figures), 0.5))],
    ['Lần tìm đầu (gzip), lớn nhất', (figures) => bytes(quantile(sizes(figures), 1))],
    ['Số yêu cầu của lần tìm đầu, giữa', (figures) => number(quantile(requests(figures), 0.5))],
    ['Số yêu cầu của lần tìm đầu, lớn nhất', (figures) => number(quantile(requests(figures), 1))],
    [
      'Kết quả đúng đầu tiên qua đường truyền chậm, giữa',
      (figures) => milliseconds(quantile(slowest(queries, figures), 0.5)),
    ],
    [
      'Kết quả đúng đầu tiên qua đường truyền chậm, 95 %',
      (figures) => milliseconds(quantile(slowest(queries, figures), 0.95)),
    ],
    ['Từ phím gõ đến kết quả, giữa', ({ search }) => milliseconds(quantile(search.warm, 0.5))],
    ['Từ phím gõ đến kết quả, 95 %', ({ search }) => milliseconds(quantile(search.warm, 0.95))],
  ]);
}

/** When a right result stood first over the slow line; queries without one are left out. */
function slowest(queries: readonly Query[], { search }: Figures): number[] {
  return search.slow.flatMap((arrivals, index) => {
    const accept = queries[index]?.accept ?? [];
    const right = arrivals.find(({ name }) => placeOfRight([name], accept) === 1);
    return right === undefined ? [] : [right.at];
  });
}

/** How often search is right, by class of query; below it, the queries whose first result is not right. */
export function qualityTable(queries: readonly Query[], { first }: SearchFigures): string {
  const judged = queries.map((query, index) => {
    const names = first[index]?.names ?? [];
    return { ...query, names, place: placeOfRight(names, query.accept) };
  });
  const row = (name: string, { queries: count, first: one, five, mrr }: Score) => [
    name,
    number(count),
    percent(one),
    percent(five),
    number(mrr, 2),
  ];
  const placesOf = (members: typeof judged) => scoreOf(members.map(({ place }) => place));
  const misses = judged.filter(({ place }) => place !== 1);
  return [
    table(
      'Kết quả đúng, mô hình thật',
      ['Loại câu hỏi', 'câu', 'đúng đầu tiên', 'trong 5 kết quả', 'MRR@10'],
      [
        ...[...Map.groupBy(judged, ({ category }) => category)].map(([name, members]) =>
          row(name, placesOf(members)),
        ),
        row('Tất cả', placesOf(judged)),
      ],
    ),
    ...misses.map(
      ({ q, place, names }) =>
        `  “${q}”: kết quả đúng ở ${place === undefined ? 'ngoài 10 kết quả' : `chỗ ${place}`}, đầu tiên là “${names[0] ?? NONE}”`,
    ),
    '',
  ].join('\n');
}

/** How many faults of one build are named. */
const NAMED = 8;

/** What the builds found wrong with their sites, such as pages over their budget; empty when nothing was. */
export function faultList(all: readonly Figures[]): string {
  const lines = all.flatMap(({ times, build: { faults } }) => {
    const named = faults.lines.slice(0, NAMED);
    const rest = faults.count - named.length;
    return [...named, ...(rest > 0 ? [`… và ${number(rest)} lỗi khác`] : [])].map(
      (line) => `${times}× ${line}`,
    );
  });
  return lines.length === 0 ? '' : ['Lỗi khi kiểm tra trang đã dựng', '', ...lines, ''].join('\n');
}

/** The value below which a share of the values lies: 0.5 the middle one, 1 the largest. There must be one at least. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
