/** What people type and say, read as what the texts call it. */
import { beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { Found } from '../hits.ts';
import { realBundle } from './fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = createEngine(await realBundle([]));
});

const urls = ({ hits }: Found) => hits.map(({ entry }) => entry.url);

test.each([
  ['Telex letters', 'khung kieens trucs', 'khung kiến trúc'],
  ['VNI digits', 'chu74 ky1 so61', 'chữ ký số'],
  ['joined words', 'chữkýsố chuyên dùng', 'chữ ký số'],
  ['letters held down', 'họppp trực tuyến', 'họp trực tuyến'],
  ['Telex of a word that only everyday phrases have', 'dduwowngf day nongs', 'đường day nóng'],
])('%s are read as words, and that is said', async (_, typed, meant) => {
  const { corrected, hits } = await engine.search(typed);
  expect(corrected).toContain(meant);
  expect(hits.length).toBeGreaterThan(0);
});

test.each([
  ['initials of a body', 'VKSNDTC', '/co-quan/vien-kiem-sat-nhan-dan-toi-cao/'],
  ['initials that also stand in numbers', 'BKHCN', '/co-quan/bo-khoa-hoc-va-cong-nghe/'],
  ['initials after the first word of a name', 'Bộ CA', '/co-quan/bo-cong-an/'],
  ['initials of the end of a name', 'cơ yếu cp', '/co-quan/ban-co-yeu-chinh-phu/'],
  ['initials that a hyphen divides', 'Bộ KH-CN', '/co-quan/bo-khoa-hoc-va-cong-nghe/'],
  ['a code with “số”', 'NVKTS số 3', '/thanh-phan/nvkts3/'],
  ['initials with a sign', 'Bộ KH&CN', '/co-quan/bo-khoa-hoc-va-cong-nghe/'],
  ['full width and a zero', 'ＨＴＳ０７', '/thanh-phan/hts7/'],
  ['a range of codes', 'HTS10 đến HTS12', '/thanh-phan/hts10/'],
  [
    'a part of a body’s name, before what mentions it',
    'mặt trận',
    '/co-quan/uy-ban-trung-uong-mat-tran-to-quoc-viet-nam/',
  ],
  ['an everyday word', 'đèn đường', '/thanh-phan/tinh-he-thong-chieu-sang-thong-minh/'],
])('%s: %s', async (_, typed, url) => {
  const { hits, corrected } = await engine.search(typed);
  expect([hits[0]?.entry.url, corrected]).toEqual([url, null]);
});

test.each([
  ['a layer typed in Telex', 'lowps 3', '/lop/3/'],
  ['a principle typed without spaces', 'nguyentac3', '/nguyen-tac/3/'],
  ['a kind of instrument with its number', 'NQ57', '/van-ban-vien-dan/nq-57-nq-tw/'],
  ['a name with a syllable of one letter', 'ytetuxa', '/thanh-phan/udxhs15/'],
])('%s is read, and leads where its words do: %s', async (_, typed, url) => {
  expect(urls(await engine.search(typed))[0]).toBe(url);
});

test('capitals, short words, numbers and everyday words are never corrected', async () => {
  for (const typed of ['XYZT an ninh', 'mạng cxa', 'quyết định 30901', 'đèn xanh đỏ tự động'])
    expect((await engine.search(typed)).corrected).toBeNull();
});

test('a cited place that is not there is said to be missing', async () => {
  for (const typed of ['khoản 9 Điều 2', 'Phụ lục 5', 'mục 31 phần II'])
    expect((await engine.search(typed)).missing).toBe(true);
  expect((await engine.search('khoản 3 Điều 2')).missing).toBe(false);
});

test('words that only ask find nothing', async () => {
  expect((await engine.search('là gì')).hits).toEqual([]);
});

test('a whole document as a query is answered', async () => {
  const typed = 'khung kiến trúc dữ liệu quốc gia số '.repeat(3000);
  expect((await engine.search(typed)).hits.length).toBeGreaterThan(0);
  expect((await engine.search('x'.repeat(100_000))).hits).toEqual([]);
});
