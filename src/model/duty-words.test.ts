import { expect, test } from 'vitest';
import { dutyWordsIn, unreadUnits, wordsOutsideSpans } from './duty-words.ts';
import { realGraph } from './fixture.ts';
import type { RegisteredDuty } from './schema/duty.ts';
import type { Unit } from './schema/unit.ts';

const words = (text: string) => dutyWordsIn(text).map(({ word }) => word);

test('words of duty are found whole, whatever their capitals', () => {
  expect(words('Cơ quan phải kết nối; KHÔNG đầu tư riêng, Ưu tiên dùng chung.')).toEqual([
    'phải',
    'KHÔNG',
    'Ưu tiên',
  ]);
  expect(words('Bắt buộc có trách nhiệm khi cần, nên làm, chỉ thực hiện khi được phép')).toEqual([
    'Bắt buộc',
    'có trách nhiệm',
    'cần',
    'nên',
    'chỉ',
    'được',
  ]);
});

test('compounds that mean something else are left aside', () => {
  expect(words('không gian số, chỉ đạo, chỉ số, chỉ dẫn, khi cần thiết, phản hồi, nền tảng')).toEqual([]);
  expect(words('không giản lược')).toEqual(['không']);
});

const document = (...units: Partial<Unit>[]): { id: string; units: Unit[] } => ({
  id: 'qd',
  units: units.map((unit, index) => ({ id: `doan-${index + 1}`, kind: 'doan', ...unit })),
});

const duty = (unit: string, span: string): RegisteredDuty => ({
  id: 'nv-1',
  unit,
  strength: 'phai',
  span,
  what: 'Làm',
  who: [],
});

test('a word in a span is read, the same word outside it is not', () => {
  const text = 'Bộ phải làm. Tỉnh phải làm.';
  const duties = [duty('qd#doan-1', 'Bộ phải làm')];
  expect(wordsOutsideSpans({ duties }, document({ text }))).toEqual([{ unit: 'qd#doan-1', words: ['phải'] }]);
  expect(wordsOutsideSpans({ duties: [duty('qd#doan-1', text)] }, document({ text }))).toEqual([]);
});

test('headings are read too; an explained unit and a document that was not read are left aside', () => {
  const made = document({ heading: 'Ưu tiên dùng chung' }, { text: 'Phải an toàn.' });
  const register = {
    documents: ['qd'],
    roles: [],
    duties: [],
    explained: [{ unit: 'qd#doan-2', reason: 'Vì' }],
  };
  expect(unreadUnits(register, [made])).toEqual([{ unit: 'qd#doan-1', words: ['Ưu tiên'] }]);
  expect(unreadUnits({ ...register, documents: [] }, [made])).toEqual([]);
});

test('no unit of the documents that were read holds a word of duty that is neither quoted nor explained', () => {
  const { documents, duties } = realGraph().model;
  expect(duties.documents.length).toBeGreaterThan(0);
  expect(unreadUnits(duties, documents)).toEqual([]);
});
