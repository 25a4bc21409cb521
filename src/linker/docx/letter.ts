/**
 * What stands around the table of comments in a letter: sender, country and motto, title and recipient above; recipients
 * and the signature below. What the sender left empty is printed as a blank to fill in.
 */
import { xmlText } from './write-table.ts';

export type LetterParts = {
  organisation?: string | undefined;
  role?: string | undefined;
  person?: string | undefined;
  recipient?: string | undefined;
  /** What the comments are about. */
  about: string;
};

/** `size` in points. Sizes, bold and italics are those of Appendix I of Decree 30/2020/NĐ-CP. */
type Look = { bold?: boolean; italic?: boolean; align?: 'center' | 'left'; size?: number };

/** WordprocessingML to stand before and behind a table. */
export function letterAround({ organisation, role, person, recipient, about }: LetterParts): {
  above: string;
  below: string;
} {
  const bold = { bold: true, size: 13 };
  return {
    above: [
      columns([
        [
          line('TÊN CƠ QUAN CHỦ QUẢN'),
          line(organisation?.toLocaleUpperCase('vi') || 'TÊN CƠ QUAN, TỔ CHỨC', { bold: true }),
          line('Số: …/…', { size: 13 }),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
          line('Độc lập - Tự do - Hạnh phúc', bold),
          line('……, ngày … tháng … năm ……', { italic: true, size: 13 }),
        ],
      ]),
      line(''),
      line('BẢNG TỔNG HỢP Ý KIẾN GÓP Ý', bold),
      line(`Về ${about}`, bold),
      line(`Kính gửi: ${recipient || '……'}`, { size: 13 }),
      line(''),
    ].join(''),
    below: [
      line(''),
      columns([
        [
          line('Nơi nhận:', { bold: true, italic: true, align: 'left' }),
          line('- Như trên;', { align: 'left', size: 11 }),
          line('- Lưu: VT, …', { align: 'left', size: 11 }),
        ],
        [
          line(role?.toLocaleUpperCase('vi') || 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ', bold),
          line('(Chữ ký, dấu)', { italic: true }),
          line(''),
          line(''),
          line(person || 'Họ và tên', bold),
        ],
      ]),
    ].join(''),
  };
}

function line(
  text: string,
  { bold = false, italic = false, align = 'center', size = 12 }: Look = {},
): string {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${2 * size}"/>`;
  const run = `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run}</w:p>`;
}

/** Cells side by side, without lines. */
function columns(cells: readonly (readonly string[])[]): string {
  const grid = cells.map(() => '<w:gridCol/>').join('');
  const row = cells.map((lines) => `<w:tc>${lines.join('')}</w:tc>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${row}</w:tr></w:tbl>`;
}
