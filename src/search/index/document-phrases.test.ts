import { expect, test } from 'vitest';
import { documentPhrases } from './document-phrases.ts';

const DOCUMENTS = [
  { id: 'a', name: 'Khung số tỉnh Gia Lai', called: 'Quyết định số 3388/QĐ-UBND của Ủy ban nhân dân tỉnh' },
  { id: 'b', name: 'Khung phiên bản 4.0', called: 'Khung của Việt Nam' },
  { id: 'c', name: 'Khung số thành phố Huế', called: '' },
];
const said = (document: string, text: string) => ({ document, text, kind: 'dieu-khoan' as const });
const records = Array.from({ length: 9 }, (_, at) => said('a', `Việt Nam ${at}`));

test('numbers, versions and proper names that only one document has name it', () => {
  const phrases = documentPhrases(DOCUMENTS, [...records, said('b', 'theo Quyết định 3388')]);
  expect(Object.fromEntries(phrases)).toEqual({ a: ['gia lai', '3388'], b: ['4 0'], c: ['hue'] });
});

test('a name that several documents share names none of them', () => {
  const phrases = documentPhrases([...DOCUMENTS, { id: 'd', name: 'Kế hoạch Gia Lai', called: '' }], []);
  expect([phrases.get('a'), phrases.get('d')]).toEqual([['3388'], []]);
});
