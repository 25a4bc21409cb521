import { expect, test } from 'vitest';
import { lawCitationsIn } from './instruments.ts';

const read = (text: string) =>
  lawCitationsIn(text).map(({ start, end, ...rest }) => ({ ...rest, text: text.slice(start, end) }));

test('a decision is read with its number, its date in words, its issuer and what it does', () => {
  const text =
    'Căn cứ Quyết định số 2439/QĐ-TTg ngày 04 tháng 11 năm 2025 của Thủ tướng Chính phủ ban hành Khung mẫu (phiên bản 1.0);';
  expect(read(text)).toEqual([
    {
      kind: 'quyết định',
      called: 'Quyết định',
      number: '2439/QĐ-TTg',
      blank: false,
      date: '2025-11-04',
      issuer: 'Thủ tướng Chính phủ',
      about: 'ban hành Khung mẫu',
      text: 'Quyết định số 2439/QĐ-TTg ngày 04 tháng 11 năm 2025',
    },
  ]);
});

test('a law is read by its name, with its number and a date in figures', () => {
  const text = 'căn cứ vào Luật Giao dịch điện tử số 20/2023/QH15 ngày 22/6/2023, quy định';
  expect(read(text)).toMatchObject([
    { kind: 'luật', title: 'Giao dịch điện tử', number: '20/2023/QH15', date: '2023-06-22' },
  ]);
});

test.each([
  [
    'Tuân thủ Luật Dữ liệu, Luật An ninh mạng và các văn bản hướng dẫn',
    ['Luật Dữ liệu', 'Luật An ninh mạng'],
  ],
  ['thi hành Luật Chuyển đổi số;', ['Luật Chuyển đổi số']],
  ['theo Luật Dữ liệu ngày 30 tháng 11 năm 2024', ['Luật Dữ liệu ngày 30 tháng 11 năm 2024']],
  ['theo Luật Dữ liệu của nước ta', ['Luật Dữ liệu']],
])('the name of a law ends where the sentence goes on: %s', (text, found) => {
  expect(read(text).map((citation) => citation.text)).toEqual(found);
});

test.each(['theo quy định của pháp luật', 'Luật liên quan về an ninh mạng', 'theo quyết định của cấp trên'])(
  'what names no document is none: %s',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('several numbers behind one kind are each a citation', () => {
  const text =
    'tại các Nghị định số 63/2010/NĐ-CP, 92/2017/NĐ-CP và Quyết định số 31/2021/QĐ-TTg; Hình thành';
  expect(read(text).map(({ kind, number }) => [kind, number])).toEqual([
    ['nghị định', '63/2010/NĐ-CP'],
    ['nghị định', '92/2017/NĐ-CP'],
    ['quyết định', '31/2021/QĐ-TTg'],
  ]);
});

test.each([
  ['Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá', '57-NQ/TW'],
  ['một số nội dung từ Nghị quyết số 57 vào mục', '57'],
  ['Thông tư số 15/2025/TT-BKHCN ngày 15/8/2025', '15/2025/TT-BKHCN'],
  ['kèm theo Công văn số 519/BKHCN-CĐSQG ngày 28/01/2026', '519/BKHCN-CĐSQG'],
  ['tại Tờ trình số 288/TTr-SKHCN ngày 29 tháng 12 năm 2025', '288/TTr-SKHCN'],
  ['Căn cứ Kế hoạch hành động số 22-KH/TU ngày 03 tháng 9 năm 2025', '22-KH/TU'],
  ['Quyết định 3388/QĐ-UBND năm 2025', '3388/QĐ-UBND'],
])('numbers of every kind of document are read: %s', (text, number) => {
  expect(read(text)).toMatchObject([{ number, blank: false }]);
});

test.each([
  ['Căn cứ Nghị định số …/2026/NĐ-CP ngày … tháng … năm 2026 của Chính phủ quy định chi tiết', 'Chính phủ'],
  [
    '(Kèm theo Quyết định số         /QĐ-TTg ngày      tháng      năm 2026 của Thủ tướng Chính phủ)',
    'Thủ tướng Chính phủ',
  ],
])('a number left blank in a draft is known as blank: %s', (text, issuer) => {
  const [citation, ...more] = read(text);
  expect(more).toEqual([]);
  expect(citation).toMatchObject({ blank: true, issuer, text: expect.stringMatching(/năm 2026$/) });
  expect(citation).not.toHaveProperty('number');
  expect(citation).not.toHaveProperty('date');
});

test('what a document does ends before what is said of it', () => {
  const text =
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá, cụ thể bổ sung một số nội dung.';
  expect(read(text)).toMatchObject([{ about: 'về đột phá' }]);
});
