import { describe, expect, test } from 'vitest';
import { tinyTable } from '../export/verify-fixture.ts';
import { readersOf } from './find-citations.ts';

const table = tinyTable();
const newReader = readersOf(table);
const [document] = table.documents;
const name = document?.names[0] ?? '';

/** Kind, words and places of what a text cites. */
function cited(text: string, read = newReader()): string[] {
  return read(text).map(
    ({ start, end, kind, targets }) =>
      `${kind}: ${text.slice(start, end)} → ${targets.map(({ path }) => path).join(' ')}`,
  );
}

test('a place with our document is found', () => {
  expect(cited(`Theo điểm a mục 2 phần I ${name}.`)).toEqual([
    `found: điểm a mục 2 phần I ${name} → /c/phan-1.muc-2.diem-a/`,
  ]);
});

test('a place of another instrument is never ours', () => {
  expect(cited('Điều 1 Nghị định số 47/2020/NĐ-CP')).toEqual(['other: Điều 1 Nghị định số 47/2020/NĐ-CP → ']);
});

test('a place without a document is for a person to decide', () => {
  expect(cited('Theo Điều 1, các đơn vị báo cáo.')[0]).toMatch(/^ambiguous: Điều 1 → .*\/c\/dieu-1\//);
});

test('a place that the document does not have is told', () => {
  expect(cited(`mục 99 phần I ${name}`)[0]).toMatch(/^gone: /);
});

test('a code is found, one that no component has is told', () => {
  expect(cited('Mã HTM1 và HTM99')).toEqual(['found: HTM1 → /c/htm1/', 'gone: HTM99 → ']);
});

test('a document is found by its number; one of another day is another', () => {
  expect(cited('Thực hiện Quyết định số 1/QĐ-MAU ngày 10/01/2026')).toEqual([
    `found: Quyết định số 1/QĐ-MAU ngày 10/01/2026 → ${document?.to}`,
  ]);
  expect(cited('Thực hiện Quyết định số 1/QĐ-MAU ngày 10/01/2020')).toEqual([]);
});

test('a short name that a paragraph gives holds in those that follow, and in no other text', () => {
  const read = newReader();
  read(`Theo ${name} (sau đây gọi là Khung)`);
  expect(cited('mục 2 phần I Khung quy định', read)[0]).toMatch(/^found: /);
  expect(cited('mục 2 phần I Khung quy định')[0]).not.toMatch(/^found: /);
});

test('a number alone is known in the paragraph that makes it a short name, and in no other text', () => {
  const text =
    'Theo Quyết định số 1/QĐ-MAU ngày 10/01/2026 (sau đây gọi là Quyết định số 1); Điều 1 Quyết định số 1.';
  expect(cited(text).at(-1)).toBe('found: Điều 1 Quyết định số 1 → /c/dieu-1/');
  expect(cited('Điều 1 Quyết định số 1.')).toEqual(['other: Điều 1 Quyết định số 1 → ']);
});

test('of a range the first and the last place are found, each with its own words', () => {
  expect(cited(`điểm a đến điểm b mục 2 phần I ${name}`)).toEqual([
    'found: điểm a → /c/phan-1.muc-2.diem-a/',
    `found: điểm b mục 2 phần I ${name} → /c/phan-1.muc-2.diem-b/`,
  ]);
});

describe('places in the written text', () => {
  test.each([
    ['decomposed letters', 'Điều 1'.normalize('NFD')],
    ['spaces that do not break', 'Điều\u00A01'],
    ['soft hyphens', 'Đi\u00ADều 1'],
  ])('hold with %s', (_, words) => {
    const text = `Căn cứ ${words} Quyết định số 1/QĐ-MAU.`;
    const [found] = newReader()(text);
    expect(found?.kind).toBe('found');
    expect(text.slice(found?.start, found?.end)).toBe(`${words} Quyết định số 1/QĐ-MAU`);
  });
});
