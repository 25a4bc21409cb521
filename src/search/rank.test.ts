import { expect, test } from 'vitest';
import { entryOf } from './entry.ts';
import { parseQuery } from './query.ts';
import { type Candidate, candidate, rank, rankDirect } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { SAMPLE_RECORDS } from './sample-records.ts';

const CODES = new Set(['hts7', 'hts10', 'udcqs9']);
const withText = (records: readonly SearchRecord[]): Candidate[] =>
  records.map((record) => candidate(entryOf(record.url, record), record.text));
const ranked = (typed: string, records = SAMPLE_RECORDS) => rank(parseQuery(typed, CODES), withText(records));
const first = (typed: string) => ranked(typed)[0]?.entry.url;

function record(changes: Partial<SearchRecord>): SearchRecord {
  const made: SearchRecord = {
    url: '/a/',
    kind: 'dieu-khoan',
    code: null,
    title: 'Đoạn 1',
    path: '',
    status: 'du-thao',
    document: null,
    layer: null,
    framework: null,
    text: '',
  };
  return { ...made, ...changes };
}

test('a code leads to its component', () => {
  for (const typed of ['HTS7', 'hts 7', 'hts-7']) expect(first(typed)).toBe('/thanh-phan/hts7/');
  for (const typed of ['ƯDCQS9', 'udcqs9', 'ưdcqs 9']) expect(first(typed)).toBe('/thanh-phan/udcqs9/');
});

test('a component whose name is the query comes before those that mention it', () => {
  for (const typed of [
    'Trung tâm dữ liệu quốc gia',
    'trung tam du lieu quoc gia',
    'TRUNG TÂM DỮ LIỆU QUỐC GIA',
  ]) {
    expect(first(typed)).toBe('/thanh-phan/trung-tam-du-lieu-quoc-gia/');
  }
});

test('a name is the same name however it is divided into words', () => {
  expect(first('wifi công cộng')).toBe('/thanh-phan/hts10/');
});

test('a name that begins with the query comes before one that holds it, then the text, then scattered words', () => {
  const records = [
    record({ url: '/roi/', text: 'dữ liệu của cả quốc gia và danh tính, định kỳ' }),
    record({ url: '/chu/', text: 'xác thực định danh điện tử' }),
    record({ url: '/giua/', title: 'Nền tảng định danh' }),
    record({ url: '/dau/', title: 'Định danh và xác thực' }),
    record({ url: '/ten/', title: 'Định danh' }),
  ];
  expect(ranked('dinh danh', records).map(({ entry }) => entry.url)).toEqual([
    '/ten/',
    '/dau/',
    '/giua/',
    '/chu/',
    '/roi/',
  ]);
});

test('words with the marks that were typed come before other tones, even in a name', () => {
  const records = [
    record({ url: '/mat-xe/', title: 'Báo mất' }),
    record({ url: '/bao-mat/', text: 'giải pháp bảo mật' }),
  ];
  expect(ranked('bảo mật', records)[0]?.entry.url).toBe('/bao-mat/');
  expect(ranked('bao mat', records)[0]?.entry.url).toBe('/mat-xe/');
});

test('at equal merit the draft comes first, then components', () => {
  const records = [
    record({ url: '/cu/', status: 'truoc-day', kind: 'thanh-phan', text: 'mạng nội bộ' }),
    record({ url: '/dieu/', text: 'mạng nội bộ' }),
    record({ url: '/gia-lai/', status: 'hieu-luc', text: 'mạng nội bộ' }),
    record({ url: '/tp/', kind: 'thanh-phan', text: 'mạng nội bộ' }),
  ];
  expect(ranked('mang noi bo', records).map(({ entry }) => entry.url)).toEqual([
    '/tp/',
    '/dieu/',
    '/gia-lai/',
    '/cu/',
  ]);
});

test('what is equal in everything keeps its order', () => {
  const records = ['/1/', '/2/', '/3/'].map((url) => record({ url, text: 'mạng nội bộ' }));
  expect(ranked('noi bo', records).map(({ entry }) => entry.url)).toEqual(['/1/', '/2/', '/3/']);
});

test('a record without all words comes last and still shows those it has', () => {
  const records = [
    record({ url: '/a/', text: 'mạng nội bộ' }),
    record({ url: '/b/', text: 'nội bộ khác xyz' }),
  ];
  const [best, rest] = ranked('noi bo xyz', records);
  expect(best?.entry.url).toBe('/b/');
  expect(rest).toMatchObject({ tier: 'some-words', hits: [1, 2] });
});

test('the direct index answers by code and name only, and leaves out other tones when the typed ones exist', () => {
  const candidates = SAMPLE_RECORDS.map((one) => candidate(entryOf(one.url, one)));
  const direct = (typed: string) =>
    rankDirect(parseQuery(typed, CODES), candidates).map(({ entry }) => entry.url);
  expect(direct('hts 7')).toEqual(['/thanh-phan/hts7/']);
  expect(direct('dinh danh')[0]).toBe('/thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/');
  expect(direct('nguyên tắc 6')).toEqual(['/nguyen-tac/6/']);
  expect(direct('điện toán đám mây')).toEqual([]);
});
