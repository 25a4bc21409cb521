import { expect, test } from 'vitest';
import { compareVi, fold, letters, nfc, slug, squeeze } from './vi.ts';

test('folding drops tones, vowel marks and the stroke of đ', () => {
  expect(fold('Định danh và Xác thực ĐIỆN TỬ, ƯDCQS9')).toBe('dinh danh va xac thuc dien tu, udcqs9');
});

test('folding makes no difference between old and new tone placement, composed and decomposed letters', () => {
  expect(fold('số hoá')).toBe(fold('số hóa'));
  expect(fold('Ủy ban'.normalize('NFD'))).toBe('uy ban');
});

test('folding keeps the number of words', () => {
  const words = 'Nền tảng tích hợp, chia sẻ dữ liệu Quốc gia (NDXP); Điều 2.';
  expect(fold(words).split(' ')).toHaveLength(words.split(' ').length);
});

test('a slug is lower-case ASCII words joined by hyphens', () => {
  expect(slug('Cổng Dịch vụ công Quốc gia')).toBe('cong-dich-vu-cong-quoc-gia');
  expect(slug('ĐLHQ10')).toBe('dlhq10');
  expect(slug(' “Đúng, đủ” – sạch/sống ')).toBe('dung-du-sach-song');
});

test('names are in Vietnamese order: Đ stands after D and numbers count by value', () => {
  expect(['Đô thị', 'Dữ liệu', 'Ứng dụng', 'An ninh', 'HTS10', 'HTS2'].sort(compareVi)).toEqual([
    'An ninh',
    'Dữ liệu',
    'Đô thị',
    'HTS2',
    'HTS10',
    'Ứng dụng',
  ]);
});

test('letters are what two typings of the same words have in common', () => {
  expect(letters('“Đúng, đủ” – SẠCH')).toBe(letters('đúng đủ  sạch'));
  expect(letters('Quốc gia'.normalize('NFD'))).toBe('quốcgia');
});

test('white space of every kind is squeezed and text is NFC', () => {
  expect(squeeze('\u00a0 a\u200b\n b ')).toBe('a b');
  expect(nfc('Quốc'.normalize('NFD'))).toBe('Quốc');
});
