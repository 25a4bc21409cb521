/**
 * The words of the figures in the sources. They were read by machine (000, 003) or pulled out of the drawings embedded
 * in the draft (001, after its running text). Errors of reading are mended before anything is compared with them; slips
 * of the drawings themselves stay, each with a mark: `text/drawn-slips.ts`.
 */
import { nfc } from '../text/vi.ts';
import type { RunningLine } from './running.ts';
import type { Source } from './schema/source.ts';

/** An error of reading the figures, and the words that the other copies or the running text have there. */
export type Mending = { slip: RegExp; means: string; because: string };

export const MENDINGS: readonly Mending[] = [
  { slip: /LỖI/g, means: 'LÕI', because: 'tiêu đề Lớp 2 trong lời văn: nền tảng lõi' },
  { slip: /lỗi/g, means: 'lõi', because: 'tiêu đề Lớp 2 trong lời văn: nền tảng lõi' },
  {
    slip: /Công(?= (?:Dịch vụ công|dữ liệu|thông tin điện tử|kết nối dịch vụ))/g,
    means: 'Cổng',
    because: 'tên các cổng trong lời văn',
  },
  { slip: /VNelD/g, means: 'VNeID', because: 'chữ I hoa đọc thành chữ l thường' },
  { slip: /hợp (?:tác )?trực tuyến/g, means: 'họp trực tuyến', because: 'Nền tảng họp trực tuyến quốc gia' },
  { slip: /Hộp trực tuyến/g, means: 'Họp trực tuyến', because: 'chữ trong hình nhúng: Họp trực tuyến' },
  { slip: /ỨD(?=CQS|KTS|XHS)/g, means: 'ƯD', because: 'mã thành phần trong lời văn' },
  { slip: /Trực Liên thông/g, means: 'Trục Liên thông', because: 'Trục Liên thông văn bản quốc gia' },
  { slip: /đo cơ quan/g, means: 'do cơ quan', because: 'nửa sau của cùng bản đọc' },
  { slip: /CƠ QUAN ĐẲNG/g, means: 'CƠ QUAN ĐẢNG', because: 'tên hình của cơ quan, tổ chức' },
  { slip: /CHÍNH QUYỀN ĐỊA$/gm, means: 'CHÍNH QUYỀN ĐỊA PHƯƠNG', because: 'chữ cuối bị cắt ở mép hình' },
  { slip: /TRÙNG LẬP/g, means: 'TRÙNG LẶP', because: 'chữ trong hình nhúng: không trùng lặp' },
];

/** Lines of a source that are words of figures, errors of reading mended, blank lines dropped; line numbers are those of the file. */
export function figureLines(source: Pick<Source, 'running'>, text: string): RunningLine[] {
  const mended = MENDINGS.reduce((words, { slip, means }) => words.replace(slip, means), nfc(text));
  return mended
    .split('\n')
    .map((words, index) => ({ line: index + 1, text: words.trim() }))
    .filter(({ line }) => !source.running.some(([from, to]) => from <= line && line <= to))
    .filter(({ text: words }) => words !== '');
}
