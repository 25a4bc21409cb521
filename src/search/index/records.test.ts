import { expect, test } from 'vitest';
import { versionComparisonAddress } from '../../model/address.ts';
import { TINY } from '../../model/fixture.ts';
import { graphOf } from '../../model/graph.ts';
import { loadModel } from '../../model/load.ts';
import { walkUnits } from '../../model/walk.ts';
import { RECORD_KINDS } from '../record.ts';
import { realGraph } from './fixture.ts';
import { recordsOf } from './records.ts';

const graph = realGraph();
const records = recordsOf(graph);

test('every kind of thing is there', () => {
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(Object.keys(RECORD_KINDS)));
});

test('every text of every unit stands in exactly one record', () => {
  const texts = graph.model.documents.flatMap(({ units }) =>
    [...walkUnits(units)].flatMap(
      ({ unit: { heading, text } }) => [heading, text].filter(Boolean).join('. ') || [],
    ),
  );
  const official = records.filter(({ kind }) => kind !== 'ghi-chu');
  expect(official.flatMap(({ text }) => text || []).sort()).toEqual(texts.sort());
});

test('the comparison with each earlier version is found', () => {
  const model = loadModel(TINY);
  const versions = model.documents.map((document) => ({
    ...document,
    version: 'cu',
    versionName: 'Bản cũ',
    posted: '2025-01-01',
  }));
  const urls = recordsOf(graphOf({ ...model, versions })).map(({ url }) => url);
  expect(urls).toEqual(expect.arrayContaining(versions.map(versionComparisonAddress)));
});

test('every component is found under its own name', () => {
  const named = records.filter(({ kind, named }) => kind === 'thanh-phan' && named).map(({ title }) => title);
  expect(named.sort()).toEqual(graph.model.components.map(({ name }) => name).sort());
});

test('a line without heading is shown under the heading that it stands under', () => {
  const line = records.find(({ cite }) => cite === 'phan-3.muc-2.6.doan-1');
  expect(line).toMatchObject({ kind: 'nhiem-vu', title: '2.6. Ban Cơ yếu Chính phủ', named: false });
});

test('a term leads to its entry among the terms and says which unit explains it, else first uses it', () => {
  const term = (code: string) =>
    records.find((record) => record.kind === 'thuat-ngu' && record.code === code);
  expect(term('CNTT')).toMatchObject({
    title: 'công nghệ thông tin',
    url: '/thuat-ngu/#cntt',
    path: 'Khung kiến trúc tổng thể quốc gia số › Đoạn 2 mục 3 phần I',
  });
  expect(term('TTHC')?.path).toContain('› Điểm b mục 4.4.1.3 Phụ lục');
});

test('of a cited law nothing is said of whether it is in force', () => {
  const law = records.find(({ title }) => title === 'Nghị định số 47/2020/NĐ-CP');
  expect(law).toMatchObject({ kind: 'vien-dan', url: '/van-ban-vien-dan/nd-47-2020-nd-cp/', status: null });
});
