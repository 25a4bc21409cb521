/** A letter of some forty pages for tests: tables, footnotes, tracked changes, fields, existing links, other scripts. */
import type { NewLink, WordDocument } from './docx-document.ts';
import { documentOf } from './fixture.ts';

const BEFORE = '<w:r><w:t xml:space="preserve">';
const AFTER = '</w:t></w:r>';
const MARK = '<w:fldChar w:fldCharType=';

/** The XML of one paragraph, one for each habit of Word; `n` makes its words its own. */
const HABITS: readonly ((n: number) => string)[] = [
  (n) =>
    `<w:p><w:pPr><w:spacing w:line="360"/></w:pPr>${BEFORE}Đoạn ${n}. Ủy ban nhân dân cấp xã triển khai ${AFTER}<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>HTS7</w:t></w:r>${BEFORE}, HTS8 và HTS9 theo điểm b mục 4.3.1.3 Phụ lục; đơn vị &amp; địa phương bố trí kinh phí, nhân lực và báo cáo kết quả về cơ quan chủ trì trước ngày 25 hằng tháng.${AFTER}</w:p>`,
  (n) =>
    `<w:p>${BEFORE}Đoạn ${n}. Theo ${AFTER}<w:del w:id="${n}" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">HTS1 </w:delText></w:r></w:del><w:ins w:id="${n + 10_000}" w:author="B" w:date="2026-01-02T00:00:00Z">${BEFORE}yêu cầu đối với HTS10 tại đô thị${AFTER}</w:ins>${BEFORE}, các phường rà soát hạ tầng hiện có.${AFTER}</w:p>`,
  (n) =>
    `<w:p>${BEFORE}Đoạn ${n}. Xem mục ${AFTER}<w:r>${MARK}"begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Ref${n} \\h </w:instrText></w:r><w:r>${MARK}"separate"/></w:r>${BEFORE}HTS11${AFTER}<w:r>${MARK}"end"/></w:r>${BEFORE} và HTS12; trang ${AFTER}<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>`,
  (n) =>
    `<w:p>${BEFORE}Đoạn ${n}. Chi tiết tại ${AFTER}<w:hyperlink r:id="rId7"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>HTS13</w:t></w:r></w:hyperlink>${BEFORE}; DL14${AFTER}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r><w:bookmarkStart w:id="${n}" w:name="_Ref${n}"/>${BEFORE} Ứng dụng ƯDCQS9.${AFTER}<w:bookmarkEnd w:id="${n}"/></w:p>`,
  (n) =>
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p>${BEFORE}Bảng ${n}${AFTER}</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>KTT8</w:t><w:tab/><w:t>KTT9, KTT10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
];

/** Words of it that may become links. */
const LINKED = /HTS(?:7|8|9|10|12)(?!\d)|DL14|ƯDCQS9|KTT(?:8|9|10)|ANM7/g;

/** The document; 1,100 paragraphs are some forty pages. */
export function longDocument(paragraphs: number): Uint8Array {
  const body = Array.from({ length: paragraphs }, (_, n) => HABITS[n % HABITS.length]?.(n + 1) ?? '');
  const note = `<w:footnote w:id="1"><w:p>${BEFORE}Chú thích về ANM7.${AFTER}</w:p></w:footnote>`;
  return documentOf(body.join(''), note);
}

/** The links of every word of it that may become one. */
export function linksOf({ paragraphs, canLink }: WordDocument): NewLink[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(LINKED)].flatMap(({ 0: words, index: start }) => {
      const end = start + words.length;
      const address = `https://khung.example/c/${words.toLowerCase().replace('ư', 'u')}/`;
      return canLink(paragraph, start, end) ? [{ paragraph, start, end, address }] : [];
    }),
  );
}
