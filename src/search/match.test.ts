import { expect, test } from 'vitest';
import { tokensOf } from '../text/words.ts';
import { matchPhrase, matchWords, type Strictness, sameLetters } from './match.ts';
import { parseQuery } from './query.ts';

const phrase = (typed: string, text: string, strictness: Strictness = 'letters') =>
  matchPhrase(parseQuery(typed, new Set()), tokensOf(text), strictness);
const words = (typed: string, text: string, strictness: Strictness = 'letters') =>
  matchWords(parseQuery(typed, new Set()), tokensOf(text), strictness);

test('a phrase is found as neighbouring words, punctuation aside', () => {
  expect(phrase('dung du', 'dữ liệu “đúng, đủ, sạch”')?.words).toEqual([2, 3]);
  expect(phrase('dung sach', 'dữ liệu “đúng, đủ, sạch”')).toBeNull();
});

test('the last word may be unfinished, the others not', () => {
  expect(phrase('trung tam du l', 'Trung tâm dữ liệu')).toMatchObject({ words: [0, 1, 2, 3], whole: false });
  expect(phrase('tru tam', 'Trung tâm dữ liệu')).toBeNull();
  expect(phrase('trung tam', 'Trung tâm dữ liệu')?.whole).toBe(true);
});

test('a number is never the beginning of another', () => {
  expect(phrase('lop 2', 'lớp 25')).toBeNull();
});

test('marks as typed distinguish tones, and d may stand for đ', () => {
  expect(phrase('bảo mật', 'báo mất xe', 'marks')).toBeNull();
  expect(phrase('bảo mật', 'báo mất xe', 'letters')).not.toBeNull();
  expect(phrase('chỉ dạo', 'chỉ đạo điều hành', 'marks')).not.toBeNull();
  expect(phrase('đo', 'do cấp tỉnh cung cấp', 'marks')).toBeNull();
  expect(phrase('số hóa', 'thiết bị số hoá hồ sơ', 'marks')?.words).toEqual([2, 3]);
});

test('an unfinished marked word keeps the tone that was typed', () => {
  expect(phrase('nền tảng đị', 'Nền tảng định danh', 'marks')).not.toBeNull();
  expect(phrase('nền tảng đi', 'Nền tảng định danh', 'marks')).not.toBeNull();
  expect(phrase('nền tảng đí', 'Nền tảng định danh', 'marks')).toBeNull();
});

test('scattered words must all stand somewhere', () => {
  expect(words('quoc gia du lieu', 'dữ liệu của quốc gia')).toMatchObject({
    words: [0, 1, 3, 4],
    whole: true,
  });
  expect(words('quoc gia tinh', 'dữ liệu của quốc gia')).toBeNull();
});

test('a whole last word is preferred to longer words that begin with it', () => {
  expect(words('an', 'an ninh anh')?.words).toEqual([0]);
});

test('the division into words makes no difference to letters', () => {
  expect(
    sameLetters(parseQuery('wifi công cộng', new Set()).words, tokensOf('Wi‑Fi công cộng'), 'marks'),
  ).toBe(true);
  expect(sameLetters(parseQuery('wifi', new Set()).words, tokensOf('Wi‑Fi công cộng'), 'letters')).toBe(
    false,
  );
});

test('words that come in their order are told from those that do not', () => {
  expect(words('camera an ninh', 'Camera giám sát an ninh, trật tự')?.ordered).toBe(true);
  expect(words('an ninh camera', 'Camera giám sát an ninh, trật tự')?.ordered).toBe(false);
});
