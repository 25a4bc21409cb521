import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { TINY, tinyWith, withEarlierVersion } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { changesDownloads } from './changes.ts';
import { options as realOptions } from './fixture.ts';

const options = { ...realOptions, publicUrl: (path: string) => `https://khung.example/kien-truc${path}` };

const filesOf = (dir: string) =>
  new Map(changesDownloads(graphOf(loadModel(dir)), options).map(({ path, text }) => [path, text]));
const single = filesOf(TINY);
const both = filesOf(tinyWith(withEarlierVersion));
const all = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? '').matchAll(pattern)].map(([, found]) => found);

test('the feed has one entry for each version, the latest first, dated by the model', () => {
  const feed = both.get('thay-doi.atom');
  expect(all(feed, /<id>([^<]*)<\/id>/g)).toEqual([
    'https://khung.example/kien-truc/thay-doi.atom',
    'https://khung.example/kien-truc/van-ban/qd-mau/ban/du-thao-2026/',
    'https://khung.example/kien-truc/van-ban/qd-mau/ban/du-thao-2025/',
  ]);
  expect(all(feed, /<updated>([^<]*)<\/updated>/g)).toEqual([
    '2026-01-15T00:00:00+07:00',
    '2026-01-15T00:00:00+07:00',
    '2025-06-01T00:00:00+07:00',
  ]);
  expect(feed).toContain(
    '<summary>So với dự thảo năm 2025: đổi lời 1. Tình trạng: DỰ THẢO – chưa có hiệu lực.</summary>',
  );
});

test('the feed is what RFC 4287 asks for: ids that stand once, dates in order, a link to itself, an author for all', () => {
  for (const files of [single, both]) {
    using parsed = XmlDocument.fromString(files.get('thay-doi.atom') ?? '');
    const found = (path: string) =>
      parsed.find(path, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content);
    const ids = found('//a:id');
    expect(new Set(ids).size).toBe(ids.length);
    const [updated = '', ...dates] = found('//a:updated');
    expect([updated, ...dates]).toEqual([updated, ...dates].toSorted().toReversed());
    for (const date of [updated, ...dates]) expect(date).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+07:00$/);
    const count = found('/a:feed/a:entry').length;
    for (const name of ['id', 'title', 'updated', 'summary', 'link[@rel="alternate"]'])
      expect(found(`/a:feed/a:entry/a:${name}`)).toHaveLength(count);
    expect(found('/a:feed/a:author/a:name')).toHaveLength(1);
    expect(found('/a:feed/a:link[@rel="self"]/@href')).toEqual([ids[0]]);
  }
});

test('a document that was posted once has that one entry', () => {
  expect(all(single.get('thay-doi.atom'), /<summary>([^<]*)<\/summary>/g)).toEqual([
    'Đăng lần đầu: 26 đơn vị dẫn được. Tình trạng: DỰ THẢO – chưa có hiệu lực.',
  ]);
});

test('words of the model cannot become markup of the feed', () => {
  const graph = graphOf(loadModel(TINY));
  const [document] = graph.model.documents;
  if (document) document.versionName = '<b>&"';
  const [feed] = changesDownloads(graph, options);
  expect(feed?.text).toContain(': &lt;b&gt;&amp;"</title>');
});

test('the JSON names each changed unit in both versions, with its public address', () => {
  const [latest, first] = JSON.parse(both.get('du-lieu/changes.json') ?? '');
  const place = (version: string) => ({
    unit: 'phu-luc.muc-1.1.diem-b',
    name: 'điểm b mục 1.1 Phụ lục',
    url: `https://khung.example/kien-truc/van-ban/qd-mau/ban/${version}/#phu-luc.muc-1.1.diem-b`,
  });
  expect(latest).toMatchObject({ document: 'qd-mau', version: 'du-thao-2026', previous: 'du-thao-2025' });
  expect(latest.changes).toEqual([
    { kind: 'reworded', from: place('du-thao-2025'), to: [place('du-thao-2026')] },
  ]);
  expect(first).toMatchObject({ version: 'du-thao-2025', posted: '2025-06-01', previous: null, changes: [] });
});
