import { anchorParts } from './resolve.ts';

const WORDS: Record<string, string> = {
  'phu-luc': 'Phụ lục',
  chuong: 'Chương',
  phan: 'phần',
  muc: 'mục',
  dieu: 'Điều',
  khoan: 'khoản',
  diem: 'điểm',
  doan: 'đoạn',
  'can-cu': 'căn cứ',
  'noi-nhan': 'Nơi nhận',
  'quyet-dinh': 'phần đầu',
};
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** An anchor in words, from the outermost in, for the path of a result: `phan-2.muc-4.diem-dd` → "Phần II mục 4 điểm đ". */
export function placeName(anchor: string): string {
  const name = anchorParts(anchor)
    .map(({ kind, number }) => `${WORDS[kind] ?? kind} ${numberOf(kind, number)}`.trim())
    .join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function numberOf(kind: string, number: string): string {
  if (kind === 'phan') return ROMAN[Number(number)] ?? number;
  return kind === 'diem' && number === 'dd' ? 'đ' : number;
}
