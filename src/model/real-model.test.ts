/** The real model against the real texts: the only file that counts what the documents hold. */
import { expect, test } from 'vitest';
import { REAL_MODEL, realGraph } from './fixture.ts';
import { lawsOf } from './laws.ts';
import { findFaults } from './load.ts';
import { referencesOf } from './references.ts';
import { fullText, walkUnits } from './walk.ts';

const graph = realGraph();
const { model } = graph;
const unitsOf = (id: string) => [
  ...walkUnits(model.documents.find((document) => document.id === id)?.units ?? []),
];
const counts = (keys: string[]) =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((k) => k === key).length]));

test('every line of the running texts stands in exactly one unit and every unit in its source', () => {
  expect(findFaults(REAL_MODEL)).toEqual([]);
  const figures = model.documents.map(({ id }) => `${id}: ${unitsOf(id).length} đơn vị, 100% lời văn`);
  console.log(figures.join('\n'));
});

test('nothing separately citable is merged: the three documents have 804, 120 and 205 units', () => {
  expect(Object.fromEntries(model.documents.map(({ id }) => [id, unitsOf(id).length]))).toEqual({
    'qd-khung-kien-truc-so': 804,
    'qd-3388-gia-lai': 120,
    'kien-truc-chinh-phu-so-4-0': 205,
  });
});

test('the catalogue holds the components of the five frameworks', () => {
  expect(counts(model.components.map(({ framework }) => framework))).toEqual({
    'quoc-gia': 42,
    'co-quan-to-chuc': 22,
    'cap-bo': 30,
    'cap-tinh': 41,
    'cap-xa': 170,
  });
});

test('the commune model has 170 coded components in twelve groups', () => {
  const coded = model.components.filter(({ code }) => code !== null);
  expect(counts(coded.map(({ group }) => group))).toEqual({
    HTS: 22,
    ANM: 8,
    DL: 28,
    NTL: 7,
    ƯDCQS: 22,
    NVCQS: 3,
    ƯDKTS: 18,
    NVKTS: 4,
    ƯDXHS: 19,
    NVXHS: 4,
    KTT: 25,
    ĐLHQ: 10,
  });
});

test('only additional components of the commune model have an area, and each of them has one', () => {
  const wrong = model.components.filter(({ tier, area }) => (tier === 'xa-bo-sung') !== (area !== null));
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(
    model.components.filter(({ framework, tier }) => (framework === 'cap-xa') !== (tier !== null)),
  ).toEqual([]);
});

test('activities (NV…) are essential components of the commune', () => {
  const tiers = model.components.filter(({ group }) => group.startsWith('NV')).map(({ tier }) => tier);
  expect(new Set(tiers)).toEqual(new Set(['xa-thiet-yeu']));
});

test('ten bodies have 48 tasks, five of them with a deadline in 2026', () => {
  expect(model.agencies.filter(({ unit }) => unit !== null)).toHaveLength(10);
  expect(model.tasks).toHaveLength(48);
  expect(model.tasks.flatMap(({ deadline }) => deadline?.year ?? [])).toEqual([2026, 2026, 2026, 2026, 2026]);
});

test('the anchors that official guidance will cite exist', () => {
  const ids = new Set(unitsOf('qd-khung-kien-truc-so').map(({ unit }) => unit.id));
  const wanted = [
    'dieu-2.khoan-3',
    'phan-2.muc-2.diem-dd',
    'phan-2.muc-3.diem-a.doan-4',
    'phan-3.muc-2.7.diem-a',
    'phan-3.muc-3.3.diem-b',
    'phu-luc.muc-4.3.1.4.diem-b',
  ];
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  expect(unitsOf('kien-truc-chinh-phu-so-4-0').map(({ unit }) => unit.id)).toContain('chuong-3.phan-2.muc-6');
});

test('typing slips of the official text stay as they are', () => {
  const text = JSON.stringify(model.documents);
  expect(text).toContain('Từ điển dữ liệu dữ liệu dùng chung');
  expect(text).toContain('Cổng Thông tin điện tử cấp của bộ, ngành');
});

function referenceCounts(): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const { id } of graph.model.documents) {
    const own = referencesOf(graph).filter(({ unit }) => unit.startsWith(`${id}#`));
    table[id] = Object.fromEntries(
      [...new Set(own.map(({ kind }) => kind))].sort().map((kind) => {
        const of = (result: string) => own.filter((one) => one.kind === kind && one.result === result).length;
        return [kind, `${of('resolved')} + ${of('ambiguous')} ? + ${of('dangling')} –`];
      }),
    );
  }
  return table;
}

test('references by document, kind and result: resolved + ambiguous ? + dangling –', () => {
  expect(referenceCounts()).toEqual({
    'qd-khung-kien-truc-so': {
      'co-quan': '80 + 0 ? + 0 –',
      'don-vi': '75 + 10 ? + 0 –',
      'thanh-phan': '98 + 0 ? + 0 –',
      'thuat-ngu': '163 + 0 ? + 0 –',
      'van-ban': '32 + 0 ? + 16 –',
    },
    'qd-3388-gia-lai': {
      'co-quan': '18 + 0 ? + 0 –',
      'don-vi': '2 + 0 ? + 1 –',
      'thanh-phan': '64 + 0 ? + 0 –',
      'thuat-ngu': '47 + 0 ? + 0 –',
      'van-ban': '14 + 0 ? + 0 –',
    },
    'kien-truc-chinh-phu-so-4-0': {
      'co-quan': '56 + 0 ? + 0 –',
      'don-vi': '10 + 1 ? + 5 –',
      'thanh-phan': '32 + 0 ? + 0 –',
      'thuat-ngu': '34 + 0 ? + 0 –',
      'van-ban': '23 + 0 ? + 0 –',
    },
  });
});

test('the texts cite 33 documents, each once in the list and with an id of its own', () => {
  expect(lawsOf(graph)).toHaveLength(33);
  expect(new Set(lawsOf(graph).map(({ id }) => id)).size).toBe(33);
  expect(lawsOf(graph).filter(({ id }) => !/^[a-z]+(?:-[a-z0-9]+)+$/.test(id))).toEqual([]);
});

test('what a publisher put before a document is data about the source, no unit of the document', () => {
  const provincial = model.documents.find(({ id }) => id === 'qd-3388-gia-lai');
  expect(provincial?.publisher?.map(({ text }) => text)).toContain('Người ký Lâm Hải Giang');
  const words = provincial?.units.map(fullText).join('\n');
  expect(words).not.toContain('Lâm Hải Giang');
  expect(words).not.toContain('Công nghệ thông tin\n');
});
