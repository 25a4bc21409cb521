import { expect, test } from 'vitest';
import { wordsIn } from '../citation/parse-citation-query.ts';
import { documentNamedIn } from './named-document.ts';
import { parseQuery } from './query.ts';

const documents = [
  {
    id: 'tinh',
    name: 'Khung tỉnh',
    phrases: ['gia lai', '3388'],
    words: wordsIn('Quyết định số 3388/QĐ-UBND phê duyệt Khung kiến trúc số tỉnh Gia Lai'),
  },
  { id: 'cu', name: 'Khung cũ', phrases: ['4 0'], words: wordsIn('Khung kiến trúc phiên bản 4.0') },
];
const named = (typed: string) => {
  const found = documentNamedIn(parseQuery(typed, new Set()).words, documents);
  return found === null ? null : [...found.ids, found.rest.map(({ spelling }) => spelling).join(' ')];
};

test.each([
  ['kho dữ liệu mở của tỉnh Gia Lai', ['tinh', 'kho dữ liệu mở']],
  ['camera theo quyết định 3388', ['tinh', 'camera']],
  ['3388/QĐ-UBND camera', ['tinh', 'camera']],
  ['cổng dữ liệu trong khung 4.0', ['cu', 'cổng dữ liệu']],
  ['khung kiến trúc số tỉnh gia lai', ['tinh', '']],
  ['cổng dữ liệu quốc gia', null],
  ['quyết định của tỉnh', null],
])('“%s” names %j', (typed, expected) => {
  expect(named(typed)).toEqual(expected);
});
