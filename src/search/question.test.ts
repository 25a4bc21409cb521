import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { questionIn } from './question.ts';

function asked(typed: string): [string, string] | null {
  const { words, capitals } = parseQuery(typed, new Set());
  const question = questionIn(words, capitals);
  return question && [question.asked, question.words.map(({ spelling }) => spelling).join(' ')];
}

test.each([
  ['ai chủ trì trung tâm dữ liệu quốc gia', 'who', 'chủ trì trung tâm dữ liệu quốc gia'],
  ['nền tảng AI cấp bộ do cơ quan nào chủ trì', 'who', 'nền tảng ai cấp bộ chủ trì'],
  ['sở nào làm đầu mối ở Gia Lai', 'who', 'sở làm đầu mối ở gia lai'],
  ['phản ánh hiện trường gửi ở đâu', 'other', 'phản ánh hiện trường gửi'],
  ['vung chua phu song thi ket noi bang gi', 'other', 'vung chua phu song ket noi'],
  ['cơ sở dữ liệu bao giờ xong', 'when', 'cơ sở dữ liệu'],
  ['báo cáo bao lâu một lần', 'when', 'báo cáo'],
  ['quyết định 3090 còn hiệu lực không', 'must', 'quyết định 3090 hiệu lực'],
  ['xã có phải làm ứng dụng không', 'must', 'xã làm ứng dụng'],
  ['khung 4.0 khác khung mới chỗ nào', 'difference', 'khung 4 0 khác khung mới'],
  ['KPI có mấy nhóm', 'parts', 'kpi nhóm'],
  ['KPI là gì?', 'other', 'kpi'],
  ['quyết định thay thế văn bản nào', 'other', 'quyết định thay thế'],
  ['dự án nhóm B thì ai đánh giá', 'who', 'dự án nhóm b đánh giá'],
  ['kiến trúc cấp tỉnh ai phê duyệt', 'who', 'kiến trúc cấp tỉnh phê duyệt'],
  ['xin hỏi phải xin ý kiến ai', 'who', 'xin ý kiến'],
  ['đối tượng gồm những ai', 'parts', 'đối tượng gồm'],
  ['là gì', 'other', ''],
])('“%s” asks %s of “%s”', (typed, what, words) => {
  expect(asked(typed)).toEqual([what, words]);
});

test.each(['nền tảng ai cấp bộ', 'AI cấp bộ', 'ứng dụng AI', 'mạng nội bộ', 'có hiệu lực'])(
  '“%s” is no question',
  (typed) => {
    expect(asked(typed)).toBeNull();
  },
);
