/** What was measured, as tables of aligned plain text. Pure. */
import { kilobytes, megabytes, numberInWords, seconds } from '../../src/text/number.ts';
import { placeOfRight, scoreOf } from './judge.ts';
import type { Verdict } from './lighthouse.ts';
import type { Build } from './measure-build.ts';
import type { SiteFigures } from './measure-site.ts';
import type { Query } from './queries.ts';
import type { SearchFigures } from './search.ts';
import type { PeerBuild } from './starlight.ts';

/** All that was measured with a model of one size. */
export type Figures = {
  /** What was measured: `4×`, `+50 khung`. */
  size: string;
  /** Numbers of things in the model. */
  model: { documents: number; components: number };
  build: Omit<Build, 'dist'>;
  site: SiteFigures;
  search: SearchFigures;
  /** Of the real model only. */
  lighthouse: readonly Verdict[];
  /** Starlight with the same Markdown. */
  peer?: PeerBuild;
};

/** Stands for a figure that does not exist. */
const NONE = '–';

/** A title, a line of column heads and the rows. The first column is aligned left, all others right. */
function table(title: string, rows: readonly (readonly string[])[]): string {
  const width = (cell: string) => [...cell.normalize('NFC')].length;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const lines = rows.map((row) =>
    widths
      .map((size, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat(size - width(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...lines, ''].join('\n');
}

/** One column for each size of the model; a row is a name and its figure. */
function bySize(title: string, all: readonly Figures[], rows: Record<string, (figures: Figures) => string>) {
  return table(title, [
    ['', ...all.map(({ size }) => size)],
    ...Object.entries(rows).map(([name, figure]) => [name, ...all.map(figure)]),
  ]);
}

function stepTime({ build }: Figures, wanted: string): string {
  const step = build.steps.find(({ name }) => name === wanted);
  return step === undefined ? NONE : seconds(step.seconds * 1000);
}

/** Time, memory and sizes of the builds. */
export function buildTable(all: readonly Figures[]): string {
  const steps = new Set(all.flatMap(({ build }) => build.steps.map(({ name }) => name)));
  return bySize('Dựng trang từ đầu, theo cỡ mô hình', all, {
    ...Object.fromEntries([...steps].map((step) => [step, (figures: Figures) => stepTime(figures, step)])),
    'Cả lệnh dựng': ({ build }) => seconds(build.time),
    'Thời gian bộ xử lý': ({ build }) => seconds(build.cpu),
    'Dựng lại khi không có gì thay đổi': ({ build }) => seconds(build.again),
    'Bộ nhớ lớn nhất của một tiến trình': ({ build }) => megabytes(build.memory),
    'Bộ nhớ lớn nhất của mọi tiến trình': ({ build }) => megabytes(build.together),
    'Starlight, cùng Markdown: cả lệnh dựng': ({ peer }) => (peer ? seconds(peer.time) : NONE),
    'Starlight: thời gian bộ xử lý': ({ peer }) => (peer ? seconds(peer.cpu) : NONE),
    'Starlight: bộ nhớ lớn nhất của mọi tiến trình': ({ peer }) => (peer ? megabytes(peer.together) : NONE),
    'Starlight: trang': ({ peer }) => (peer ? numberInWords(peer.pages) : NONE),
    'Lỗi khi kiểm tra trang đã dựng': ({ build }) => build.faults.at(-1) ?? NONE,
    'Văn bản': ({ model }) => numberInWords(model.documents),
    'Thành phần': ({ model }) => numberInWords(model.components),
    Trang: ({ site }) => numberInWords(site.pages),
    Tệp: ({ site }) => numberInWords(site.files),
    'HTML một trang, trung bình': ({ site }) => kilobytes(site.html / site.pages),
    'HTML một trang, lớn nhất': ({ site }) => kilobytes(site.largest),
    'Thời gian dựng một trang': ({ build, site }) => milliseconds(build.time / site.pages),
    'Cả thư mục dist': ({ site }) => megabytes(site.dist),
  });
}

/** The heaviest page of each kind, as a first visit fetches it. */
export function weightTable(all: readonly Figures[]): string {
  const kinds = [...new Set(all.flatMap(({ site }) => site.kinds.map(({ kind }) => kind)))].sort();
  return table('Trang nặng nhất mỗi loại: lần xem đầu (HTML + CSS + JS, gzip) và riêng JS', [
    ['Loại trang', ...all.flatMap(({ size }) => [size, 'JS']), 'trang nặng nhất'],
    ...kinds.map((kind) => {
      const heaviest = all.map(({ site }) => site.kinds.find((one) => one.kind === kind));
      return [
        kind,
        ...heaviest.flatMap((one) => (one ? [kilobytes(one.firstView), kilobytes(one.js)] : [NONE, NONE])),
        heaviest.findLast((one) => one !== undefined)?.address ?? NONE,
      ];
    }),
  ]);
}

/** What Lighthouse says of the pages of the real model. */
export function lighthouseTable(verdicts: readonly Verdict[]): string {
  return table('Lighthouse, cấu hình điện thoại, giá trị giữa các lần đo', [
    ['Trang', 'hiệu năng / tiếp cận / thực hành tốt / SEO', 'LCP', 'TBT', 'CLS'],
    ...verdicts.map(({ name, scores, lcp, tbt, cls }) => [
      name,
      scores.map((score) => numberInWords(score)).join(' / '),
      seconds(lcp),
      milliseconds(tbt),
      numberInWords(cls, 3),
    ]),
  ]);
}

/** Cost of search. */
export function searchTable(queries: readonly Query[], all: readonly Figures[]): string {
  const sizes = ({ search }: Figures) => search.first.map(({ bytes }) => bytes);
  const requests = ({ search }: Figures) => search.first.map((first) => first.requests);
  return bySize('Tìm kiếm, qua trang /tim-kiem/ trong trình duyệt', all, {
    'Lập chỉ mục': (figures) => stepTime(figures, 'Lập chỉ mục tìm kiếm'),
    'Chỉ mục trên đĩa': ({ site }) => kilobytes(site.search),
    'Lần tìm đầu (gzip), giữa': (figures) => kilobytes(quantile(sizes(figures), 0.5)),
    'Lần tìm đầu (gzip), lớn nhất': (figures) => kilobytes(quantile(sizes(figures), 1)),
    'Số yêu cầu của lần tìm đầu, giữa': (figures) => numberInWords(quantile(requests(figures), 0.5)),
    'Số yêu cầu của lần tìm đầu, lớn nhất': (figures) => numberInWords(quantile(requests(figures), 1)),
    'Kết quả đúng đầu tiên qua đường truyền chậm, giữa': (figures) =>
      milliseconds(quantile(firstRight(queries, figures), 0.5)),
    'Kết quả đúng đầu tiên qua đường truyền chậm, 95 %': (figures) =>
      milliseconds(quantile(firstRight(queries, figures), 0.95)),
    'Từ phím gõ đến kết quả, giữa': ({ search }) => milliseconds(quantile(search.warm, 0.5)),
    'Từ phím gõ đến kết quả, 95 %': ({ search }) => milliseconds(quantile(search.warm, 0.95)),
  });
}

function milliseconds(value: number): string {
  return `${numberInWords(value, 1)} ms`;
}

/** When a right result first stood at the top over the slow line; queries without one are left out. */
function firstRight(queries: readonly Query[], { search }: Figures): number[] {
  return search.slow.flatMap((arrivals, index) => {
    const query = queries[index];
    return (query && arrivals.find((arrival) => placeOfRight([arrival], query) === 1)?.at) ?? [];
  });
}

/** How often search is right, by class of query; below it, the queries whose first result is not right. */
export function qualityTable(queries: readonly Query[], { first }: SearchFigures): string {
  const judged = queries.map((query, index) => {
    const results = first[index]?.results ?? [];
    return { ...query, results, place: placeOfRight(results, query) };
  });
  const groups = [...Map.groupBy(judged, ({ category }) => category), ['Tất cả', judged] as const];
  const percent = (share: number) => `${numberInWords(share * 100)} %`;
  return [
    table('Kết quả đúng, mô hình thật', [
      ['Loại câu hỏi', 'câu', 'đúng đầu tiên', 'trong 5 kết quả', 'MRR@10'],
      ...groups.map(([name, members]) => {
        const score = scoreOf(members.map(({ place }) => place));
        return [
          name,
          numberInWords(score.queries),
          percent(score.first),
          percent(score.five),
          numberInWords(score.mrr, 2),
        ];
      }),
    ]),
    ...judged
      .filter(({ place }) => place !== 1)
      .map(
        ({ q, place, results }) =>
          `  “${q}”: kết quả đúng ở ${place === undefined ? 'ngoài 10 kết quả' : `chỗ ${place}`}, đầu tiên là “${results[0]?.name ?? NONE}”`,
      ),
    '',
  ].join('\n');
}

/** What the builds found wrong with their sites, such as pages over their budget; empty when nothing was. */
export function faultList(all: readonly Figures[]): string {
  const lines = all.flatMap(({ size, build }) => build.faults.map((line) => `${size} ${line}`));
  return lines.length === 0 ? '' : ['Lỗi khi kiểm tra trang đã dựng', '', ...lines, ''].join('\n');
}

/** The value below which a share of the values lies: 0.5 the middle one, 1 the largest; NaN when there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
