import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { withoutQuestion } from './question.ts';

const kept = (typed: string) =>
  withoutQuestion(parseQuery(typed, new Set()).words)
    ?.map(({ spelling }) => spelling)
    .join(' ');

test.each([
  ['ai chủ trì trung tâm dữ liệu quốc gia', 'chủ trì trung tâm dữ liệu quốc gia'],
  ['phản ánh hiện trường gửi ở đâu', 'phản ánh hiện trường gửi'],
  ['vung chua phu song thi ket noi bang gi', 'vung chua phu song ket noi'],
  ['nền tảng AI cấp bộ do cơ quan nào chủ trì', 'nền tảng ai cấp bộ chủ trì'],
  ['KPI là gì?', undefined],
])('%s asks for “%s”', (typed, words) => {
  expect(kept(typed)).toBe(words);
});

test.each(['nền tảng ai cấp bộ', 'mạng nội bộ', 'ai', 'có hiệu lực'])('“%s” is no question', (typed) => {
  expect(kept(typed)).toBeUndefined();
});
