import { expect, test } from 'vitest';
import { readDocument } from './docx-document.ts';
import { letterAround } from './letter.ts';
import { writeTable } from './write-table.ts';

const HEAD = ['STT', 'Ý kiến'];
const ROWS = [
  [{ text: '1', address: 'https://khung.example/c/a/?x=1&y=2' }, { text: '<b> & “ngoặc”\ndòng hai\u0000' }],
];
const letter = letterAround({ organisation: 'Sở Thử nghiệm', person: 'Trần Văn Thử', about: 'dự thảo' });
const wordsOf = async (bytes: Uint8Array) =>
  (await readDocument(bytes)).paragraphs.map(({ text }) => text).filter(Boolean);

test('a table keeps the words of its cells, a paragraph for each line, and its links', async () => {
  const document = await readDocument(writeTable(HEAD, ROWS));
  expect(document.paragraphs.map(({ text }) => text).filter(Boolean)).toEqual([
    ...HEAD,
    ...['1', '<b> & “ngoặc”', 'dòng hai'],
  ]);
  expect(document.addresses).toEqual(['https://khung.example/c/a/?x=1&y=2']);
});

test('a letter has the sender before the table and the signature behind it; what is empty is a blank to fill in', async () => {
  const words = await wordsOf(writeTable(HEAD, ROWS, { ...letter, widths: [1, 9] }));
  expect(words.indexOf('SỞ THỬ NGHIỆM')).toBeLessThan(words.indexOf('STT'));
  expect(words.indexOf('Trần Văn Thử')).toBeGreaterThan(words.indexOf('dòng hai'));
  expect(words).toContain('QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ');
});
