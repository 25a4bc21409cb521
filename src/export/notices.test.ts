/** Feeds, calendar and changes since a version, of a model with two versions of its document. */
import { expect, test } from 'vitest';
import { enrich, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { calendarDownloads } from './calendar.ts';
import { changesSinceDownloads } from './changes-since.ts';
import { feedsDownloads } from './feeds.ts';

const graph = graphOf(loadModel(tinyWith(enrich)));
const options = {
  version: '1',
  hash: () => '',
  publicUrl: (path: string) => new URL(path, 'https://khung.example').href,
};
const feeds = new Map(feedsDownloads(graph, options).map(({ path, text }) => [path, text]));
const itemsOf = (path: string): { title: string; content_text: string }[] =>
  JSON.parse(feeds.get(path) ?? '{"items":[]}').items;

test('a document, a part, a component and a body have a feed each, as Atom and as JSON', () => {
  for (const folder of ['van-ban/qd-mau', 'van-ban/qd-mau/phan-1', 'thanh-phan/htm1', 'co-quan/bo-mau']) {
    expect(feeds.get(`${folder}/thay-doi.atom`)).toContain('<feed');
    expect(itemsOf(`${folder}/thay-doi.json`).length).toBeGreaterThan(0);
  }
});

test('what a version changed is told in the feeds of what it touched, and in no other', () => {
  expect(itemsOf('thanh-phan/htm2/thay-doi.json').map(({ content_text }) => content_text)).toEqual([
    'đổi lời 1.',
    'Đăng lần đầu: 1 đơn vị dẫn được.',
  ]);
  expect(itemsOf('thanh-phan/htm1/thay-doi.json').map(({ content_text }) => content_text)).toEqual([
    'Đăng lần đầu: 1 đơn vị dẫn được.',
  ]);
});

test('what a new version does not touch keeps its feed and its deadlines, byte for byte', () => {
  const { model } = graph;
  const [earlier] = model.versions;
  if (earlier === undefined) throw new Error('no earlier version');
  const before = graphOf({ ...model, documents: [earlier], versions: [], findings: [], redirects: [] });
  const then = new Map(feedsDownloads(before, options).map(({ path, text }) => [path, text]));
  for (const path of ['thanh-phan/htm1/thay-doi.atom', 'thanh-phan/htm1/thay-doi.json'])
    expect(feeds.get(path)).toBe(then.get(path));
  expect(feeds.get('thanh-phan/htm2/thay-doi.atom')).not.toBe(then.get('thanh-phan/htm2/thay-doi.atom'));
  expect(calendarDownloads(graph, options)).toEqual(calendarDownloads(before, options));
});

test('deadlines are events on the last day of their year, in lines of at most 75 octets', () => {
  const [calendar] = calendarDownloads(graph, options);
  expect(calendar?.text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(calendar?.text).toMatch(/DTSTART;VALUE=DATE:\d{4}1231\r\n/);
  const long = calendar?.text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
  expect(long).toEqual([]);
});

test('changes since a version name the units then and now; since the present one there are none', () => {
  const files = new Map(
    changesSinceDownloads(graph, options).map(({ path, text }) => [path, JSON.parse(text)]),
  );
  const earlier = files.get('du-lieu/changes-since/du-thao-2025.json');
  expect(earlier.changes).toEqual([
    {
      kind: 'reworded',
      from: expect.objectContaining({ url: expect.stringContaining('/ban/du-thao-2025/#') }),
      to: [expect.objectContaining({ url: expect.not.stringContaining('/ban/') })],
      components: [{ id: 'htm2', url: 'https://khung.example/thanh-phan/htm2/' }],
    },
  ]);
  expect(files.get('du-lieu/changes-since/du-thao-2026.json').changes).toEqual([]);
});

test('changes since a version have an address of their own in each document', () => {
  const { model } = graph;
  const [first] = model.documents;
  if (first === undefined) throw new Error('no document');
  const second = { ...first, id: 'van-ban-khac', relations: [] };
  const paths = changesSinceDownloads(graphOf({ ...model, documents: [first, second] }), options).map(
    ({ path }) => path,
  );
  expect(paths).toContain(`du-lieu/changes-since/${second.id}/${second.version}.json`);
  expect(new Set(paths).size).toBe(paths.length);
});
