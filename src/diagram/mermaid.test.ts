import { describe, expect, test } from 'vitest';
import type { LayerDiagram } from './diagram.ts';
import { NASTY_LABELS, SMALL_DIAGRAM } from './fixture.ts';
import { escapeLabel, figureOf, mermaidOf } from './mermaid.ts';

describe('Mermaid text of a layer diagram', () => {
  test('has a row for each line of blocks, top band first, and empty columns beside the short ones', () => {
    expect(mermaidOf(SMALL_DIAGRAM)).toBe(`---
title: "Hình nhỏ"
---
block
  %% Hai lớp, ba nhóm.
  columns 3
  block:hang_lop_2_1:3
    columns 3
    ten_lop_lop_2["Lớp 2: Dữ liệu"]
    space
    space
  end
  block:hang_lop_2_2:3
    columns 3
    ten_nhom_du_lieu["Dữ liệu<br/>#91;dùng chung#93;"]
    space
    ten_nhom_loi["Lõi"]
  end
  block:hang_lop_2_3:3
    columns 3
    o_csdl["Cơ sở dữ liệu"]
    o_kho["Kho dữ liệu"]
    o_end["Nền tảng"]
  end
  block:hang_lop_2_4:3
    columns 3
    o_tu_dien["Từ điển dữ liệu"]
    space
    space
  end
  block:hang_lop_1_1:3
    columns 3
    ten_lop_lop_1["Lớp 1"]
    space
    space
  end
  block:hang_lop_1_2:3
    columns 3
    ten_nhom_mang["Mạng"]
    space
    space
  end
  block:hang_lop_1_3:3
    columns 3
    o_tslcd["Mạng TSLCD"]
    space
    space
  end
`);
  });

  test('stands in one column for phones, group under group', () => {
    const { id, text, bands } = figureOf(SMALL_DIAGRAM, { narrow: true });
    expect(id).toBe('hinh-nho-hep');
    expect(text).not.toContain('space');
    expect(bands[0]?.nodes.map(({ name }) => name)).toEqual([
      'ten_lop_lop_2',
      'ten_nhom_du_lieu',
      'o_csdl',
      'o_kho',
      'o_tu_dien',
      'ten_nhom_loi',
      'o_end',
    ]);
  });

  test('lets the last box of a group take what is left of its row', () => {
    const spans = figureOf(SMALL_DIAGRAM).bands.flatMap(({ nodes }) =>
      nodes.map(({ name, span }) => [name, span]),
    );
    expect(Object.fromEntries(spans)).toMatchObject({ o_csdl: 1, o_tu_dien: 2, o_end: 1, o_tslcd: 3 });
  });

  test('refuses bands of unequal numbers of columns', () => {
    const [first, second] = SMALL_DIAGRAM.bands;
    if (!first || !second) throw new Error('fixture has two bands');
    const uneven: LayerDiagram = {
      ...SMALL_DIAGRAM,
      bands: [{ ...first, groups: first.groups.slice(1) }, second],
    };
    expect(() => mermaidOf(uneven)).toThrow('số cột bằng nhau, đang là 1, 3');
  });
});

describe('official words in a label', () => {
  test.each(NASTY_LABELS)('become no syntax: %s', (label) => {
    expect(escapeLabel(label)).not.toMatch(/["<>[\]{}`|%\n\p{Cf}]|#(?!\d+;)|(?<!#\d+);/u);
  });

  test('stay readable when they are plain', () => {
    const plain = 'Lớp 1: Nền tảng (NDXP), Chính phủ số/Chính quyền số – v.v...';
    expect(escapeLabel(plain)).toBe(plain);
  });
});
