/** What stands around a document that a reader writes: sender, title and signature. Nothing is filled in. */
import { type Block, paragraph } from './word-blocks.ts';

/** Two columns above: the sender with the number, the country with its motto, place and date. */
export function letterhead(): Block {
  return {
    kind: 'columns',
    widths: [3, 5],
    rows: [
      [
        [paragraph('OursCentre', 'TÊN CƠ QUAN CHỦ QUẢN'), paragraph('CoQuan', 'TÊN CƠ QUAN, TỔ CHỨC')],
        [
          paragraph('QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          paragraph('TieuNgu', 'Độc lập - Tự do - Hạnh phúc'),
        ],
      ],
      [[paragraph('SoKyHieu', 'Số: …/…')], [paragraph('DiaDanhNgay', '……, ngày … tháng … năm ……')]],
    ],
  };
}

/** Title of the document and what it is about. */
export function titleBlocks(title: string, about: string): Block[] {
  return [paragraph('OursTitle', title), paragraph('TrichYeu', about)];
}

/** Two columns below: recipients and the signature. */
export function signature(): Block {
  return {
    kind: 'columns',
    widths: [1, 1],
    rows: [
      [
        [
          paragraph('NoiNhan', 'Nơi nhận:'),
          paragraph('DanhSachNoiNhan', '- Như trên;'),
          paragraph('DanhSachNoiNhan', '- Lưu: VT, …'),
        ],
        [
          paragraph('ChucVu', 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ'),
          paragraph('OursCentre', '(Chữ ký, dấu)'),
          paragraph('OursCentre', ''),
          paragraph('OursCentre', ''),
          paragraph('ChucVu', 'Họ và tên'),
        ],
      ],
    ],
  };
}
