import { describe, expect, test } from 'vitest';
import { nodesOf } from './drawing.ts';
import { hrefOf, SMALL_FIGURE } from './fixture.ts';
import { layersDrawing, numbered } from './layers.ts';
import { WIDTH } from './theme.ts';

const wide = layersDrawing(SMALL_FIGURE, { isNarrow: false, hrefOf });
const narrow = layersDrawing(SMALL_FIGURE, { isNarrow: true, hrefOf });
const wordsOf = (drawing: typeof wide) => nodesOf(drawing).map(({ lines }) => lines.join(' '));

describe('the drawing of a figure of layers', () => {
  test('says every word of the figure once, in its order, wide and on a phone', () => {
    const words = [
      '3 DỮ LIỆU',
      'Dữ liệu (dùng chung)',
      'Cơ sở dữ liệu',
      'Kho dữ liệu',
      'Từ điển dữ liệu',
      'Nền tảng',
      'HẠ TẦNG',
      'Thiết yếu',
      'HTS7. Mạng nội bộ',
      'Bổ sung',
      'Đô thị',
      'Wi-Fi công cộng',
      'Nông thôn',
      'Điểm truy cập',
      'VẬN HÀNH',
      'NHÂN LỰC',
      '(*) Chú thích của hình',
    ];
    expect(wordsOf(wide)).toEqual(words);
    expect(wordsOf(narrow)).toEqual(words);
  });

  test('sets the rule of a group lightly and nothing else', () => {
    const light = nodesOf(wide).filter((node) => node.light > 0);
    expect(light.map(({ lines, light: count }) => lines.slice(-count))).toEqual([['(dùng chung)']]);
  });

  test('leads where the figure leads, a band without a target to its layer', () => {
    const links = nodesOf(wide).flatMap(({ name, href }) => (href === undefined ? [] : [[name, href]]));
    expect(Object.fromEntries(links)).toEqual({
      ten_lop_lop_2: '/layer/2/',
      ten_nhom_du_lieu: '/figure/dl/',
      o_csdl: '/component/csdl/',
      o_kho: '/component/kho/',
      o_tu_dien: '/component/tu-dien/',
      ben_trai: '/agency/bo/',
    });
  });

  test('shares the width among the columns of each band, all of it on a phone', () => {
    const widthOf = (drawing: typeof wide, name: string) =>
      nodesOf(drawing).find((node) => node.name === name)?.width;
    expect(wide.bands.map(({ columns }) => columns)).toEqual([4, 3]);
    expect(widthOf(wide, 'o_csdl')).toBe(WIDTH.wide / 4);
    expect(widthOf(wide, 'ten_nhom_bo_sung')).toBe((2 * WIDTH.wide) / 3);
    expect(widthOf(narrow, 'o_csdl')).toBe(WIDTH.narrow);
  });

  test('lets the last box of a row take what is left of it', () => {
    const [band] = SMALL_FIGURE.bands;
    if (!band) throw new Error('fixture has a band');
    const cells = Array.from({ length: 8 }, (_, index) => ({ id: `o-${index}`, text: 'Ô' }));
    const figure = { ...SMALL_FIGURE, bands: [{ ...band, groups: [{ id: 'mot', title: 'Một', cells }] }] };
    const [group] = layersDrawing(figure, { isNarrow: false, hrefOf }).bands[0]?.groups ?? [];
    const column = WIDTH.wide / (group?.columns ?? 1);
    const rows = group?.rows.map((row) => row.map(({ width }) => Math.round(width / column)));
    expect(rows?.map((row) => row.reduce((sum, span) => sum + span, 0))).toEqual(
      rows?.map(() => group?.columns),
    );
    expect(rows?.flat()).toHaveLength(8);
  });

  test('makes a box of a group that has nothing in it', () => {
    const [band] = SMALL_FIGURE.bands;
    if (!band) throw new Error('fixture has a band');
    const groups = [{ id: 'ktt', title: 'KÊNH TƯƠNG TÁC', number: '7', target: { figure: 'ktt' } }];
    const [title, box] = nodesOf(
      layersDrawing({ ...SMALL_FIGURE, bands: [{ ...band, groups }] }, { isNarrow: false, hrefOf }),
    );
    expect(title?.kind).toBe('ten-lop');
    expect(box).toMatchObject({ kind: 'o', lines: ['7 KÊNH TƯƠNG TÁC'], href: '/figure/ktt/' });
  });
});

describe('a printed number', () => {
  test('stands before the title, a letter with its bracket', () => {
    expect(numbered({ title: 'DỮ LIỆU' })).toBe('DỮ LIỆU');
    expect(numbered({ number: '5-1', title: 'ỨNG DỤNG' })).toBe('5-1 ỨNG DỤNG');
    expect(numbered({ number: 'đ', title: 'Người sử dụng' })).toBe('đ) Người sử dụng');
  });
});
