import type { LayerDiagram } from './diagram.ts';

/** Two bands of three columns: one group with a rule, one without a link, a last row that is not full. */
export const SMALL_DIAGRAM: LayerDiagram = {
  id: 'hinh-nho',
  title: 'Hình nhỏ',
  description: 'Hai lớp, ba nhóm.',
  bands: [
    {
      id: 'lop-2',
      title: 'Lớp 2: Dữ liệu',
      href: '/lop/2/',
      layer: 2,
      groups: [
        {
          id: 'du-lieu',
          title: 'Dữ liệu',
          rule: 'dùng chung',
          columns: 2,
          cells: [
            { id: 'csdl', text: 'Cơ sở dữ liệu', href: '/thanh-phan/csdl/' },
            { id: 'kho', text: 'Kho dữ liệu', href: '/thanh-phan/kho/' },
            { id: 'tu-dien', text: 'Từ điển dữ liệu', href: '/thanh-phan/tu-dien/' },
          ],
        },
        { id: 'loi', title: 'Lõi', columns: 1, cells: [{ id: 'end', text: 'Nền tảng' }] },
      ],
    },
    {
      id: 'lop-1',
      title: 'Lớp 1',
      layer: 1,
      groups: [{ id: 'mang', title: 'Mạng', columns: 3, cells: [{ id: 'tslcd', text: 'Mạng TSLCD' }] }],
    },
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
