import { describe, expect, test } from 'vitest';
import { hrefOf, NASTY_LABELS, SMALL_FIGURE, SMALL_FLOW } from './fixture.ts';
import { flowDrawing } from './flow.ts';
import { layersDrawing } from './layers.ts';
import { escapeLabel } from './mermaid.ts';

describe('Mermaid text of a figure of layers', () => {
  const { text } = layersDrawing({ ...SMALL_FIGURE, sides: [], notes: [] }, { isNarrow: false, hrefOf });

  test('has a block for each band and group, and a row of its own for each line of boxes', () => {
    expect(text).toBe(`---
title: "Hình nhỏ"
---
block
  %% Hai lớp, ba nhóm.
  columns 1
  block:lop_lop_2:1
    columns 4
    block:hang_ten_lop_lop_2:4
      columns 1
      ten_lop_lop_2["3 DỮ LIỆU"]
    end
    block:nhom_du_lieu:3
      columns 1
      block:hang_ten_nhom_du_lieu:1
        columns 1
        ten_nhom_du_lieu["Dữ liệu<br/>(dùng chung)"]
      end
      block:hang_nhom_du_lieu_1:1
        columns 3
        o_csdl["Cơ sở dữ liệu"]
        o_kho["Kho dữ liệu"]
        o_tu_dien["Từ điển dữ liệu"]
      end
    end
    block:nhom_loi:1
      columns 1
      block:hang_nhom_loi_1:1
        columns 1
        o_end["Nền tảng"]
      end
    end
  end
  block:lop_lop_1:1
    columns 3
    block:hang_ten_lop_lop_1:3
      columns 1
      ten_lop_lop_1["HẠ TẦNG"]
    end
    block:nhom_xa:1
      columns 1
      block:hang_ten_nhom_xa:1
        columns 1
        ten_nhom_xa["Thiết yếu"]
      end
      block:hang_nhom_xa_1:1
        columns 1
        o_hts7["HTS7. Mạng nội bộ"]
      end
    end
    block:nhom_bo_sung:2
      columns 2
      block:hang_ten_nhom_bo_sung:2
        columns 1
        ten_nhom_bo_sung["Bổ sung"]
      end
      block:nhom_do_thi:1
        columns 1
        block:hang_ten_nhom_con_do_thi:1
          columns 1
          ten_nhom_con_do_thi["Đô thị"]
        end
        block:hang_nhom_do_thi_1:1
          columns 1
          o_wifi["Wi-Fi công cộng"]
        end
      end
      block:nhom_nong_thon:1
        columns 1
        block:hang_ten_nhom_con_nong_thon:1
          columns 1
          ten_nhom_con_nong_thon["Nông thôn"]
        end
        block:hang_nhom_nong_thon_1:1
          columns 1
          o_diem["Điểm truy cập"]
        end
      end
    end
  end
`);
  });

  test('holds what stands along the sides and below', () => {
    const whole = layersDrawing(SMALL_FIGURE, { isNarrow: true, hrefOf }).text;
    expect(whole).toContain('ben_trai["VẬN HÀNH"]\n    ben_phai["NHÂN LỰC"]');
    expect(whole).toContain('["(#42;) Chú thích của hình"]');
  });
});

describe('Mermaid text of a figure of relations', () => {
  test('is a flowchart with its title, its arrows and where its boxes lead', () => {
    expect(flowDrawing(SMALL_FLOW, { isNarrow: false, hrefOf }).text).toBe(`---
title: "Vòng khép kín"
---
flowchart LR
  accTitle: Vòng khép kín
  accDescr: Ba ô nối thành vòng.
  o_a["Dữ liệu"]
  o_b["Nền tảng AI"]
  o_c["Bảng điều hành"]
  o_a -->|"xử lý<br/>thành<br/>tri thức"| o_b
  o_b --> o_c
  o_c --> o_a
  click o_a href "/layer/2/"
`);
  });

  test('stands for a phone', () => {
    expect(flowDrawing(SMALL_FLOW, { isNarrow: true, hrefOf }).text).toContain('flowchart TB\n');
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
