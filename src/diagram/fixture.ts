import type { FigureTarget, LayersFigure, RelationsFigure } from '../model/schema/figure.ts';
import { type Drawing, nodesOf } from './drawing.ts';
import type { Place } from './svg-shapes.ts';

/** Where boxes lead in tests: `/component/kho/`. */
export function hrefOf(target: FigureTarget): string {
  return `/${Object.entries(target).flat().join('/')}/`;
}

/** Places as Mermaid would give them, good enough to read: one row of 50 pixels for each block. */
export function stacked(drawing: Drawing): Map<string, Place> {
  return new Map(
    nodesOf(drawing).map(({ name, placed }, row) => [
      name,
      { x: 0, y: row * 50, width: placed, height: 50.123456 },
    ]),
  );
}

const common = {
  origin: { source: '000' },
  at: [],
  stands: {},
};

/** Two bands: a group with a rule, one without a title, one with groups by area in it; sides and a note. */
export const SMALL_FIGURE: LayersFigure = {
  ...common,
  id: 'hinh-nho',
  title: 'Hình nhỏ',
  name: 'Hình nhỏ để thử',
  description: 'Hai lớp, ba nhóm.',
  draws: 'lop',
  bands: [
    {
      id: 'lop-2',
      title: 'DỮ LIỆU',
      number: '3',
      layer: 2,
      groups: [
        {
          id: 'du-lieu',
          title: 'Dữ liệu',
          rule: 'dùng chung',
          target: { figure: 'dl' },
          cells: [
            { id: 'csdl', text: 'Cơ sở dữ liệu', target: { component: 'csdl' } },
            { id: 'kho', text: 'Kho dữ liệu', target: { component: 'kho' } },
            { id: 'tu-dien', text: 'Từ điển dữ liệu', target: { component: 'tu-dien' } },
          ],
        },
        { id: 'loi', cells: [{ id: 'end', text: 'Nền tảng' }] },
      ],
    },
    {
      id: 'lop-1',
      title: 'HẠ TẦNG',
      groups: [
        {
          id: 'xa',
          title: 'Thiết yếu',
          tier: 'xa-thiet-yeu',
          cells: [{ id: 'hts7', text: 'HTS7. Mạng nội bộ' }],
        },
        {
          id: 'bo-sung',
          title: 'Bổ sung',
          tier: 'xa-bo-sung',
          groups: [
            {
              id: 'do-thi',
              title: 'Đô thị',
              area: 'do-thi',
              cells: [{ id: 'wifi', text: 'Wi-Fi công cộng' }],
            },
            { id: 'nong-thon', title: 'Nông thôn', cells: [{ id: 'diem', text: 'Điểm truy cập' }] },
          ],
        },
      ],
    },
  ],
  sides: [
    { id: 'trai', text: 'VẬN HÀNH', target: { agency: 'bo' } },
    { id: 'phai', text: 'NHÂN LỰC' },
  ],
  notes: ['(*) Chú thích của hình'],
};

/** Three boxes in a circle, one arrow with words. */
export const SMALL_FLOW: RelationsFigure = {
  ...common,
  id: 'vong',
  title: 'Vòng khép kín',
  name: 'Vòng khép kín để thử',
  description: 'Ba ô nối thành vòng.',
  draws: 'quan-he',
  nodes: [
    { id: 'a', text: 'Dữ liệu', layer: 2, target: { layer: 2 } },
    { id: 'b', text: 'Nền tảng AI' },
    { id: 'c', text: 'Bảng điều hành' },
  ],
  edges: [
    { from: 'a', to: 'b', text: 'xử lý thành tri thức' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
  ],
};

/** Words that would be syntax, markup or a change of direction if they were not taken literally. */
export const NASTY_LABELS = [
  'ngoặc "kép" và \'đơn\'',
  'đóng"] sau[đó',
  '<script>alert(1)</script>',
  '<b>đậm</b> & <i>nghiêng</i>',
  'a;b;c',
  '%% chú thích %%{init: {}}%%',
  '# tiêu đề #35; #quot;',
  '`mã` **đậm** _nghiêng_',
  '\u202Eđảo chiều\u202C',
  'style: x#1; classDef: y#2;',
  'space end block:3 columns 2',
  'A{B}|C|\\D$E^F~G@H=I*J&amp;',
  '---',
];

/** A figure of one group with these boxes. */
export function figureOfLabels(labels: readonly string[]): LayersFigure {
  const cells = labels.map((text, index) => ({ id: `o-${index}`, text }));
  const bands = [
    { id: 'lop-1', title: 'Lớp 1', layer: 1 as const, groups: [{ id: 'nhom', title: 'Nhóm', cells }] },
  ];
  return {
    ...SMALL_FIGURE,
    id: 'la',
    title: 'Lạ',
    description: labels.join(' '),
    bands,
    sides: [],
    notes: [],
  };
}
