import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { linesOf, runningLines } from '../running.ts';
import { readDocx } from './docx.ts';
import { importDocument } from './import-document.ts';
import { outlineOf } from './tree-outline.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph; `list` is its list and level. */
const p = (inside: string, list?: [number, number], style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''
  }</w:pPr>${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
const r = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${[
  level(0, 'decimal', 'Điều %1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '\uf0b7'),
].join(
  '',
)}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'upperRoman', 'Chương %1')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:style w:styleId="Tieude"><w:rPr><w:caps/></w:rPr></w:style>
<w:style w:styleId="Khoan"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
const NOTES = `<w:footnotes ${W}><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="4">${p('Sửa theo Thông tư số 09/2026/TT-BTN.')}</w:footnote></w:footnotes>`;

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${W} xmlns:mc="x"><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(NUMBERING),
    'word/styles.xml': strToU8(STYLES),
    'word/footnotes.xml': strToU8(NOTES),
  });

const textOf = (body: string) => linesOf(readDocx(docx(body)).text).filter((line) => line !== '');

test('numbers that Word makes are written out, level by level, and begin again below the next one', () => {
  const lines = textOf(
    [
      p('Quy định chung', [2, 0]),
      p('Phạm vi', [1, 0]),
      p('Một.', [1, 1]),
      p('a một;', [1, 2]),
      p('b hai.', [1, 2]),
      p('Hai.', undefined, 'Khoan'),
      p('Đối tượng', [1, 0]),
      p('Ba.', [1, 1]),
      p('chấm', [1, 3]),
      p('', [1, 1]),
      p('Bốn.', [1, 1]),
    ].join(''),
  );
  expect(lines).toEqual([
    'Chương I Quy định chung',
    'Điều 1. Phạm vi',
    '1. Một.',
    'a) a một;',
    'b) b hai.',
    '2. Hai.',
    'Điều 2. Đối tượng',
    '1. Ba.',
    '• chấm',
    '2. Bốn.',
  ]);
});

test('tracked changes are read as accepted, hidden words and text boxes are left out, and each is told', () => {
  const { text, notes } = readDocx(
    docx(
      p(
        `${r('Cơ quan ')}<w:ins>${r('chủ trì ')}</w:ins><w:del><w:r><w:delText>phối hợp </w:delText></w:r></w:del>${r('báo cáo.')}${r('ẩn', '<w:vanish/>')}<w:r><w:pict><w:txbxContent>${p('DỰ THẢO')}</w:txbxContent></w:pict></w:r>`,
      ),
    ),
  );
  expect(text).toBe('Cơ quan chủ trì báo cáo.\n');
  expect(notes).toEqual([
    'có 2 chỗ sửa theo dõi (1 chèn, 1 xóa); đã đọc như mọi chỗ sửa được chấp nhận.',
    'có 1 đoạn chữ ẩn; đã bỏ ra ngoài.',
    'có hộp chữ “DỰ THẢO”; đã bỏ ra ngoài, hãy chép lời vào đúng chỗ nếu cần.',
  ]);
});

test('a table, a footnote and capitals of a style come in as units', () => {
  const body = [
    `<w:tbl>${row(cell('BỘ MẪU') + cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}${row(cell('Số: 07/2026/TT-BTN') + cell('Hà Nội, ngày 12 tháng 3 năm 2026'))}</w:tbl>`,
    p('Thông tư', undefined, 'Tieude'),
    p(`${r('Phạm vi')}<w:r><w:footnoteReference w:id="4"/></w:r>`, [1, 0]),
    p('Theo bảng sau:'),
    `<w:tbl>${row(cell('Tên') + cell('Mã') + cell('Ghi chú'), '<w:tblHeader/>')}${row(cell('Nền tảng') + cell('NTM1') + cell(''))}${row(cell('Cơ sở', '<w:gridSpan w:val="2"/>') + cell('x'))}</w:tbl>`,
  ].join('');
  const { text } = readDocx(docx(body));
  const { units } = importDocument(runningLines({ running: [[1, linesOf(text).length]] }, text));
  expect(outlineOf(units)).toEqual([
    'thong-tu van-ban',
    '  thong-tu.doan-1 the-thuc BỘ MẪU',
    '  thong-tu.doan-2 the-thuc CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '  thong-tu.doan-3 the-thuc Số: 07/2026/TT-BTN',
    '  thong-tu.doan-4 the-thuc Hà Nội, ngày 12 tháng 3 năm 2026',
    '  thong-tu.doan-5 the-thuc THÔNG TƯ',
    '  dieu-1 dieu [Điều 1.] # Phạm vi[1]',
    '    dieu-1.doan-1 doan Theo bảng sau:',
    '    bang-1 bang Tên | Mã | Ghi chú',
    '      bang-1.hang-1 hang Nền tảng | NTM1 | ',
    '      bang-1.hang-2 hang Cơ sở |  | x',
    '    chu-thich-1 chu-thich [[1]] Sửa theo Thông tư số 09/2026/TT-BTN.',
  ]);
});

test.each([
  ['no archive', strToU8('QUYẾT ĐỊNH')],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
])('%s is refused in one sentence', (_, bytes) => {
  expect(() => readDocx(bytes)).toThrow(/không phải tệp \.docx/);
});

test('a level that Word counts on through the outer levels goes on', () => {
  const through = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Chương %1')}<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Điều %2."/></w:lvl>${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const body = [
    ...[p('Quy định chung', [1, 0]), p('Hai', [1, 1]), p('ba.', [1, 2]), p('Bốn', [1, 0])],
    ...[p('Năm', [1, 1]), p('sáu.', [1, 2])],
  ].join('');
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(through),
  });
  const { text } = readDocx(bytes);
  const { units } = importDocument(runningLines({ running: [[1, linesOf(text).length]] }, text));
  expect(outlineOf(units)).toEqual([
    'van-ban van-ban',
    '  chuong-1 chuong [Chương I] # Quy định chung',
    '    dieu-1 dieu [Điều 1.] # Hai',
    '      dieu-1.khoan-1 khoan [1.] ba.',
    '  chuong-2 chuong [Chương II] # Bốn',
    '    dieu-2 dieu [Điều 2.] # Năm',
    '      dieu-2.khoan-1 khoan [1.] sáu.',
  ]);
});

test('a hyphen that Word does not break at stays one, as in the text of the other versions', () => {
  expect(textOf(p(`<w:r><w:t>Wi</w:t><w:noBreakHyphen/><w:t>Fi</w:t></w:r>`))).toEqual(['Wi\u2011Fi']);
});
