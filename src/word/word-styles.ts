/**
 * Layout of official documents after Appendix I of Decree 30/2020/NĐ-CP: A4; margins 20–25 mm above and below, 30–35 mm
 * left, 15–20 mm right; Times New Roman; text 13–14 pt, justified, first line 1–1.27 cm in, at least 6 pt between
 * paragraphs, single to 1.5 lines; page number in the middle of the top margin, none on the first page.
 */
import type { StyleId } from './word-blocks.ts';

export const FONT = 'Times New Roman';

/** Lengths in millimetres. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
  footer: 10,
};

/** Sizes in points. */
export type Look = {
  name: string;
  size: number;
  bold?: boolean;
  italic?: boolean;
  centred?: boolean;
  justified?: boolean;
  /** First line, in millimetres. */
  indent?: number;
  before?: number;
  after?: number;
  /** Level in the navigation pane, from 0. */
  level?: number;
  keepNext?: boolean;
};

const heading = (level: number, look: Partial<Look> = {}): Look => ({
  name: `heading ${level}`,
  size: 14,
  bold: true,
  indent: 10,
  before: 6,
  after: 6,
  level: level - 1,
  keepNext: true,
  ...look,
});

/** Every style with its name as Word shows it. */
export const STYLES: Readonly<Record<StyleId, Look>> = {
  Heading1: heading(1, { before: 12 }),
  Heading2: heading(2),
  Heading3: heading(3, { italic: true }),
  Heading4: heading(4, { bold: false, italic: true }),
  Heading5: heading(5, { bold: false, italic: true }),
  Heading6: heading(6, { bold: false, italic: true }),
  QuocHieu: { name: 'Quốc hiệu', size: 12, bold: true, centred: true },
  TieuNgu: { name: 'Tiêu ngữ', size: 13, bold: true, centred: true },
  CoQuan: { name: 'Cơ quan ban hành', size: 12, bold: true, centred: true },
  SoKyHieu: { name: 'Số, ký hiệu', size: 13, centred: true, before: 6 },
  DiaDanhNgay: { name: 'Địa danh, thời gian', size: 13, italic: true, centred: true, before: 6 },
  TenLoai: {
    name: 'Tên loại văn bản',
    size: 14,
    bold: true,
    centred: true,
    before: 12,
    level: 0,
    keepNext: true,
  },
  TrichYeu: { name: 'Trích yếu', size: 14, bold: true, centred: true, before: 6, after: 6 },
  KemTheo: { name: 'Kèm theo', size: 14, italic: true, centred: true, after: 6 },
  CanCu: { name: 'Căn cứ', size: 14, italic: true, justified: true, indent: 10, after: 6 },
  NoiDung: { name: 'Nội dung', size: 14, justified: true, indent: 10, after: 6 },
  NoiNhan: { name: 'Nơi nhận', size: 12, bold: true, italic: true, before: 12 },
  ChucVu: { name: 'Chức vụ, họ tên người ký', size: 13, bold: true, centred: true },
  DanhSachNoiNhan: { name: 'Danh sách nơi nhận', size: 11 },
  Ours: { name: 'Chú giải của bản trực tuyến', size: 11, after: 4 },
  OursTitle: { name: 'Tên tài liệu', size: 14, bold: true, centred: true, before: 6, after: 6, level: 0 },
  OursHeading: {
    name: 'Đề mục của bản trực tuyến',
    size: 13,
    bold: true,
    before: 10,
    after: 4,
    level: 1,
    keepNext: true,
  },
  OursCell: { name: 'Ô bảng', size: 11 },
  OursHead: { name: 'Đầu bảng', size: 11, bold: true, centred: true },
  OursCentre: { name: 'Dòng giữa', size: 13, centred: true },
};
