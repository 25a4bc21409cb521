/** Columns and answers of a self-assessment workbook, for those who write it and those who read it. */
import { fold } from './vi.ts';

/** How far a body has a component. */
export const ANSWERS = {
  co: 'Có',
  'mot-phan': 'Một phần',
  chua: 'Chưa',
  'khong-ap-dung': 'Không áp dụng',
} as const;

export type AnswerId = keyof typeof ANSWERS;
export const ANSWER_IDS = Object.keys(ANSWERS) as AnswerId[];

/** Headings of the columns; what a body fills in stands between `answer` and `unit`. */
export const ASSESSMENT_COLUMNS = {
  code: 'Mã',
  name: 'Thành phần',
  part: 'Phần',
  layer: 'Lớp',
  group: 'Nhóm',
  answer: 'Tình trạng',
  evidence: 'Minh chứng',
  who: 'Người phụ trách',
  when: 'Thời hạn',
  note: 'Ghi chú',
  unit: 'Đơn vị',
  list: 'Danh sách',
  version: 'Phiên bản',
} as const;

export type AssessmentColumn = keyof typeof ASSESSMENT_COLUMNS;

/** The answer that a reader wrote, whatever its capitals and marks; undefined when it is none. */
export function answerOf(words: string): AnswerId | undefined {
  const wanted = fold(words.trim()).replace(/\s+/g, ' ');
  return ANSWER_IDS.find((id) => fold(ANSWERS[id]) === wanted);
}
